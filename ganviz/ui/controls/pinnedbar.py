"""Settings that a set-up wants always in sight, beside the two rates."""

from collections.abc import Container, Iterator, Mapping, Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganviz.spec import Setting
from ganviz.spec.differences import label_of
from ganviz.spec.translation import tr
from ganviz.ui.controls.row import SettingRow, shape_of
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import label


class _Pinned(QWidget):
    """One setting: what it is called, above its control."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        section = setting.section
        accent = section if section in ("generator", "discriminator") else ""
        self.name: QLabel = label(label_of(setting), "muted")
        self.row = SettingRow(setting, tr(section.capitalize()), accent, self, is_labelled=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.row)


class PinnedBar(QFrame):
    """Rows of settings side by side; gone where there are none. The panel of controls shows and answers them.

    Signals:
        row_made(SettingRow): a row is new; connect it.
    """

    row_made = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel card rates")
        self.setAccessibleName(tr("Pinned settings"))
        self._paths: tuple[str, ...] = ()
        self._pinned: dict[str, _Pinned] = {}
        self._theme = DARK
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 6)
        self._row.setSpacing(12)
        self.hide()

    def rows(self) -> Iterator[SettingRow]:
        """Return what is to be shown and answered, from left to right."""
        for each in self._pinned.values():
            yield each.row

    def pin(self, paths: Sequence[str]) -> None:
        """Show the settings at `paths`, in that order, from the next `show_settings` on."""
        self._paths = tuple(paths)

    def show_settings(self, settings: Mapping[str, Setting], pending: Container[str]) -> None:
        """Show those of `settings`, by path, that are pinned; those in `pending` are marked."""
        wanted = {path: settings[path] for path in self._paths if path in settings}
        for path in [path for path, each in self._pinned.items() if not _is_shown_by(each, wanted.get(path))]:
            gone = self._pinned.pop(path)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._pinned = {path: self._pinned.get(path) or self._made(setting) for path, setting in wanted.items()}
        for index, (path, each) in enumerate(self._pinned.items()):
            if self._row.indexOf(each) != index:
                self._row.insertWidget(index, each, 1)
                each.show()
            each.row.show_setting(wanted[path], is_pending=path in pending)
        self.setVisible(bool(self._pinned))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self.rows():
            row.apply_theme(theme)

    def _made(self, setting: Setting) -> _Pinned:
        made = _Pinned(setting, self)
        made.row.apply_theme(self._theme)
        self.row_made.emit(made.row)
        return made


def _is_shown_by(pinned: _Pinned, setting: Setting | None) -> bool:
    """Return whether the row of `pinned` is one for `setting`: the same in all but its value and what it lacks."""
    if setting is None:
        return False
    return shape_of(pinned.row.setting) == shape_of(setting)

"""The rows of one section of the panel: made when they are first seen, and swapped as an experiment's settings ask."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ganviz.spec import Setting
from ganviz.spec.translation import tr
from ganviz.ui.controls.editors import value_text
from ganviz.ui.controls.row import SettingRow, shape_of
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.widgets import Section

_PLACE = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """How the panel lays out one or more parts of an experiment.

    Attributes:
        title: heading of the section, in English: what the section is known by, and its folds are kept under.
        parts: names of the fields of the experiment in it, from top to bottom.
        colour: the theme's colour of its square and sliders, or empty.
        summary: small print while folded; ``{path}`` stands for the value of a setting.
        is_open: whether it is open at first.
    """

    title: str
    parts: tuple[str, ...]
    colour: str = ""
    summary: str = ""
    is_open: bool = True

    @property
    def shown_title(self) -> str:
        """The heading in the user's language."""
        return tr(self.title)


class SettingsSection(Section):
    """One section, with its advanced rows folded behind *More*.

    A row costs a millisecond, and few are ever looked at. So those of a fold are made when it is first seen open, or
    when `row` asks for one of them; what is said of the section comes from its settings.

    Signals:
        rows_made(list): these are new, and about to be shown.
        value_edited(str, object): path and value that the user asked for.
        editing_ended(str): path; the control was let go.
        value_refused(str, object): path, and what the user entered there that is not allowed.
        menu_opening(str): path; its menu is about to drop down.
    """

    value_edited = pyqtSignal(str, object)
    editing_ended = pyqtSignal(str)
    value_refused = pyqtSignal(str, object)
    menu_opening = pyqtSignal(str)
    rows_made = pyqtSignal(list)

    def __init__(self, plan: SectionPlan, parent: QWidget | None = None) -> None:
        super().__init__(plan.shown_title, plan.colour, parent)
        self._plan = plan
        self._note = ""
        self._theme = DARK
        self._shapes: tuple[Setting, ...] = ()
        self._settings: dict[str, Setting] = {}
        self._pending: frozenset[str] = frozenset()
        self._rows: dict[str, SettingRow] = {}
        self._is_made = {False: False, True: False}  # by whether the rows are advanced
        self._plain = _column()
        self._more = QPushButton(tr("More…"))
        self._more.setProperty("class", "more")
        self._more.setCheckable(True)
        self._more.setAccessibleName(tr("{section}: more settings", section=plan.shown_title))
        self._advanced_box = QWidget()
        self._advanced = _column(self._advanced_box)
        self.body.addLayout(self._plain)
        self.body.addWidget(self._more)
        self.body.addWidget(self._advanced_box)
        self._advanced_box.hide()
        self._more.toggled.connect(self._on_more_toggled)
        self.toggled.connect(self._show_summary)
        self.set_open(plan.is_open)

    def apply_theme(self, theme: Theme) -> None:
        """Repaint what the style sheet does not, of the heading and the rows."""
        self._theme = theme
        self.header.apply_theme(theme)
        for row in self._rows.values():
            row.apply_theme(theme)

    @property
    def title(self) -> str:
        """The English title of the plan, which a section is known by in any language."""
        return self._plan.title

    @property
    def rows(self) -> dict[str, SettingRow]:
        """The rows that are made, by path."""
        return self._rows

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The settings by path, from top to bottom, whether there is a row of each yet or not."""
        return self._settings

    def row(self, path: str) -> SettingRow:
        """Return the row of a setting, made now if it was not yet.

        Raises:
            KeyError: if the section has no such setting.
        """
        self._make_rows(is_advanced=self._settings[path].advanced)
        return self._rows[path]

    @property
    def folds(self) -> dict[str, bool]:
        """Whether the section is open, and its advanced rows, each by a name of its own."""
        return {self._plan.title: self.is_open, self._name_of_more: self._more.isChecked()}

    def set_folds(self, folds: Mapping[str, bool]) -> None:
        """Open and close what `folds` names."""
        self.set_open(folds.get(self._plan.title, self.is_open))
        self._more.setChecked(folds.get(self._name_of_more, self._more.isChecked()))

    def show_settings(self, settings: Sequence[Setting], pending: Container[str]) -> bool:
        """Show `settings`, those whose path is in `pending` marked. Return whether settings came or went.

        Rows of those that came are made by `make_open`, once every section knows its settings.
        """
        shapes = tuple(map(shape_of, settings))
        is_other = shapes != self._shapes
        self._settings = {setting.path: setting for setting in settings}
        self._pending = frozenset(path for path in self._settings if path in pending)
        if is_other:
            self._set_rows(shapes)
        for path, row in self._rows.items():
            row.show_setting(self._settings[path], is_pending=path in self._pending)
        self._show_summary()
        return is_other

    def show_note(self, note: str) -> None:
        """Show `note` beside the title whether the section is open or not, instead of the summary."""
        self._note = note
        self._show_summary()

    def reveal(self, row: SettingRow) -> None:
        """Unfold what hides `row`."""
        self.set_open(True)
        if row.setting.advanced:
            self._more.setChecked(True)

    def make_open(self) -> None:
        """Make the rows of what is unfolded, those that are not made yet."""
        if self.is_open:
            self._make_rows(is_advanced=False)
            if self._more.isChecked():
                self._make_rows(is_advanced=True)

    def showEvent(self, event: QShowEvent | None) -> None:
        """Make what is about to be seen, if it is not made yet."""
        super().showEvent(event)
        self.make_open()

    def _set_rows(self, shapes: tuple[Setting, ...]) -> None:
        """Let those rows go that no setting has the shape of any more; what is new is still to be made."""
        kept = {shape.path for shape in set(self._shapes) & set(shapes)}
        for path in self._rows.keys() - kept:
            self._rows.pop(path).retire()
        self._is_made = {False: False, True: False}
        self._shapes = shapes
        self._more.setVisible(any(setting.advanced for setting in self._settings.values()))

    def _make_seen(self) -> None:
        if self.isVisible():
            self.make_open()

    def _make_rows(self, *, is_advanced: bool) -> None:
        """Make what is missing of the plain rows or the advanced ones, each at its place."""
        if self._is_made[is_advanced]:
            return
        self._is_made[is_advanced] = True
        column = self._advanced if is_advanced else self._plain
        made = []
        wanted = [setting for setting in self._settings.values() if setting.advanced is is_advanced]
        for index, setting in enumerate(wanted):
            if setting.path not in self._rows:
                made.append(self._new_row(setting))
            row = self._rows[setting.path]
            if column.indexOf(row) != index:
                column.insertWidget(index, row)
                row.show()  # now; the layout would after the next frame
        if made:
            self.rows_made.emit(made)
            self._advanced.activate()  # from within, as each tells the next how high it is
            self.body.activate()

    def _new_row(self, setting: Setting) -> SettingRow:
        column = self._advanced if setting.advanced else self._plain
        # The parent that the column would give it: a widget that is handed on is styled once more, with all in it.
        row = SettingRow(setting, self._plan.shown_title, self._plan.colour, column.parentWidget() or self)
        row.apply_theme(self._theme)
        row.value_edited.connect(self.value_edited)
        row.editing_ended.connect(self.editing_ended)
        row.value_refused.connect(self.value_refused)
        row.menu_opening.connect(self.menu_opening)
        row.show_setting(setting, is_pending=setting.path in self._pending)
        self._rows[setting.path] = row
        return row

    @property
    def _name_of_more(self) -> str:
        return f"{self._plan.title}, more"

    def _show_summary(self) -> None:
        summary = self._note or ("" if self.is_open else self._filled_summary())
        self.header.set_summary(summary)

    def _filled_summary(self) -> str:
        """Return the plan's summary; nothing, where the experiment lacks a setting that it names."""
        summary = tr(self._plan.summary)
        if not all(name in self._settings for name in _PLACE.findall(summary)):
            return ""
        return _PLACE.sub(lambda place: value_text(self._settings[place[1]]), summary)

    def _on_toggled(self, is_open: bool) -> None:
        self._make_seen()  # before it is laid out: it opens at its full height
        super()._on_toggled(is_open)

    def _on_more_toggled(self, is_open: bool) -> None:
        self._make_seen()
        self._more.setText(tr("Less", "of the settings") if is_open else tr("More…"))
        self._advanced_box.setVisible(is_open)


def _column(parent: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout(parent) if parent else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return column

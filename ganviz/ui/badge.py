"""Says that settings differ from the preset's, which ones, and takes them back."""

from collections.abc import Sequence
from functools import partial

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QLabel, QMenu, QToolButton, QWidget, QWidgetAction

from ganviz.spec.differences import Difference
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_n

_MOST_LISTED = 14
_LONGEST_VALUE = 40


class ChangedBadge(QToolButton):
    """Hidden while nothing differs; its menu names each setting, what it was and what it is.

    Signals:
        taken_back(str): the setting at this path is to be as the preset has it.
        all_taken_back(): all of them are.
    """

    taken_back = pyqtSignal(str)
    all_taken_back = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changed")
        self.setProperty("class", "chip badge menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count, self._is_brief = 0, False
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self.hide()

    @property
    def entries(self) -> tuple[QAction, ...]:
        """What the menu holds."""
        return tuple(self._menu.actions())

    def show_differences(self, found: Sequence[Difference], takes_new_weights: bool) -> None:
        """Show `found`; whether going back to the preset takes new weights is told beside it."""
        self._count = len(found)
        self.setText(self._words(is_brief=self._is_brief))
        summary = tr_n(
            "{count} setting changed from the preset", "{count} settings changed from the preset", len(found)
        )
        self.setAccessibleName(summary)
        self.setToolTip(tr("{summary}: which, and back to it", summary=summary))
        self._menu.clear()
        self._menu.addAction(self._heading(tr("Choose a setting to take it back")))
        for each in found[:_MOST_LISTED]:
            self._add(each)
        if len(found) > _MOST_LISTED:
            more = QAction(tr("and {count} more", count=len(found) - _MOST_LISTED), self._menu)
            more.setEnabled(False)
            self._menu.addAction(more)
        self._menu.addSeparator()
        way_back = tr("&Back to preset (starts again: new weights)") if takes_new_weights else tr("&Back to preset")
        back = QAction(way_back, self._menu)
        back.triggered.connect(self._on_back)
        self._menu.addAction(back)
        self.setVisible(bool(found))

    def be_brief(self, is_brief: bool) -> None:
        """Show the number alone, or say what it counts."""
        if is_brief is not self._is_brief:
            self._is_brief = is_brief
            self.setText(self._words(is_brief=is_brief))

    def least_px(self, *, is_brief: bool) -> int:
        """Return how wide it is at least in either form."""
        metrics = self.fontMetrics()
        more = metrics.horizontalAdvance(self._words(is_brief=is_brief)) - metrics.horizontalAdvance(self.text())
        return self.minimumSizeHint().width() + more

    def _words(self, *, is_brief: bool) -> str:
        return str(self._count) if is_brief else tr("changed · {count}", count=self._count)

    def _add(self, found: Difference) -> None:
        before = f"{one_line(found.before, _LONGEST_VALUE)} → " if found.before else ""
        text = f"{found.label}:  {before}{one_line(found.after, _LONGEST_VALUE)}"
        entry = QAction(text.replace("&", "&&"), self._menu)
        takes_new = tr("Take this one back, and start again: that takes new weights")
        entry.setToolTip(tr("Take this one back") if found.is_live else takes_new)
        # What the preset has not goes with the kind that brought it.
        path = found.path if found.before else f"{found.path.rpartition('.')[0]}.kind"
        entry.triggered.connect(partial(self._on_chosen, path))
        self._menu.addAction(entry)

    def _heading(self, text: str) -> QWidgetAction:
        label = QLabel(text)
        label.setProperty("class", "muted")
        label.setContentsMargins(10, 4, 10, 4)
        heading = QWidgetAction(self._menu)
        heading.setDefaultWidget(label)
        heading.setEnabled(False)
        return heading

    def _on_chosen(self, path: str, is_checked: bool) -> None:
        self.taken_back.emit(path)

    def _on_back(self) -> None:
        self.all_taken_back.emit()

"""The files that were opened or saved last, in a menu. A thread looks whether they are there: a disk may be slow."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtCore import pyqtSlot
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu

from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.preferences import Preferences
from ganviz.ui.task import Task

_LONGEST = 60
_GONE = tr_noop("is not there any more")


class RecentMenu(QMenu):
    """Fills itself whenever it is opened; those that are gone are greyed, and say so."""

    def __init__(self, preferences: Preferences, open_file: Callable[[str], object]) -> None:
        super().__init__(tr("Open &recent"))
        self._preferences, self._open = preferences, open_file
        self._looking: Task | None = None
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    @pyqtSlot()
    def _fill(self) -> None:
        self.clear()
        paths = self._preferences.recent_files
        for path in paths:
            action = QAction(one_line(Path(path).name, _LONGEST).replace("&", "&&"), self)
            action.setToolTip(one_line(path, 200))
            action.setData(path)
            action.triggered.connect(partial(self._ask, path))
            self.addAction(action)
        if not paths:
            nothing = QAction(tr("Nothing yet"), self)
            nothing.setEnabled(False)
            self.addAction(nothing)
            return
        self._looking = Task(partial(_missing, tuple(paths)), "looking for recent files")
        self._looking.succeeded.connect(self._on_looked)
        self._looking.begin()

    def _ask(self, path: str, _checked: bool = False) -> None:
        self._open(path)

    @pyqtSlot(object)
    def _on_looked(self, missing: frozenset[str]) -> None:
        if self.sender() is not self._looking:
            return
        for action in self.actions():
            if action.data() in missing:
                action.setEnabled(False)
                action.setText(f"{action.text()} {tr(_GONE)}")


def _missing(paths: tuple[str, ...]) -> frozenset[str]:
    return frozenset(path for path in paths if not Path(path).is_file())

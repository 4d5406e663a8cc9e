"""The list of runs: which is on show, and what can be done with each."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QInputDialog, QMenu, QWidget

from ganviz.spec.errors import one_line
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session

_LONGEST = 60


class RunsMenu(QObject):
    """Fills a menu each time it is opened, newest run first.

    Args:
        ask: asks for an intent by its name, with values.
        tell: says a sentence to the user.
    """

    def __init__(self, session: Session, menu: QMenu, ask: Callable[..., object], tell: Callable[[str], None]) -> None:
        super().__init__(menu)
        self._session, self._menu, self._ask, self._tell = session, menu, ask, tell
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the runs that there are now."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for record in reversed(self._session.records.values()):
            entry = self._menu.addMenu(_text(record))
            assert entry is not None
            action = entry.menuAction()
            assert action is not None
            action.setCheckable(True)
            action.setChecked(record is self._session.current)
            group.addAction(action)
            self._fill_entry(entry, record)
        if self._session.has_deleted:
            self._menu.addSeparator()
            _add(self._menu, "Bring back what was deleted", partial(self._ask, "undelete_run"))

    def _fill_entry(self, entry: QMenu, record: RunRecord) -> None:
        is_current = record is self._session.current
        show = _add(entry, "Show", partial(self._ask, "show_run", record.run))
        show.setEnabled(not is_current)
        compare = _add(entry, "Draw beside the one on show", partial(self._ask, "compare_run", record.run))
        compare.setEnabled(not is_current)
        compare.setCheckable(True)
        compare.setChecked(record in self._session.beside)
        _add(entry, "Unpin" if record.is_pinned else "Pin: keep it", partial(self._pin, record))
        _add(entry, "Rename…", partial(self._rename, record))
        delete = _add(entry, "Delete", partial(self._ask, "delete_run", record.run))
        delete.setEnabled(not is_current)
        if is_current:
            delete.setToolTip("The run on show cannot be deleted: show another one first")

    def _pin(self, record: RunRecord) -> None:
        self._session.pin(record.run, is_pinned=not record.is_pinned)

    def _rename(self, record: RunRecord) -> None:
        parent = self._menu.parentWidget()
        text, is_given = QInputDialog.getText(parent or QWidget(), "ganviz", "Name of the run:", text=record.name)
        if is_given:
            record.title = one_line(text, _LONGEST)


def _text(record: RunRecord) -> str:
    pin = " · pinned" if record.is_pinned else ""
    return f"{one_line(record.name, _LONGEST)} · to {record.end:,}{pin}".replace("&", "&&")


def _add(menu: QMenu, text: str, act: Callable[..., object]) -> QAction:
    action = menu.addAction(text)
    assert action is not None
    action.triggered.connect(lambda _checked: act())
    return action

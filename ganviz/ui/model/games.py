"""Games that are measured at the user's wish: how far that is, and from which step. What is found is in the records."""

from enum import StrEnum

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.journal import Changed
from ganviz.engine.messages import (
    Failed,
    GameCancel,
    GameMeasured,
    GameProgress,
    GameWanted,
    Report,
    Started,
    WorkerDied,
)
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import READY, Session


class Begin(StrEnum):
    """Where the line begins that ends where a run stands."""

    FIRST = "first"
    HALF = "half"
    CHANGE = "change"


def step_of(record: RunRecord, begin: Begin) -> int:
    """Return the step at which the line of a run begins: the last change's is that before where it stands, or 0."""
    if begin is Begin.CHANGE:
        changed = (each.step for each in reversed(record.journal) if isinstance(each, Changed))
        return next((step for step in changed if step < record.step), 0)
    return record.step // 2 if begin is Begin.HALF else 0


class Games(QObject):
    """Has the games on show measured where they stand, one wish at a time. Lives in the main thread.

    Signals:
        changed(): more is done, something was found, or it came to nothing.
    """

    changed = pyqtSignal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._shares: dict[int, tuple[int, float]] = {}  # by run: the number of the wish, and how much of it is done
        self._reasons: dict[int, str] = {}
        session.reported.connect(self._on_reported)

    @property
    def can_measure(self) -> bool:
        """Whether there is a run to measure."""
        return self._session.state in READY and not self._session.why_no_game

    @property
    def is_on(self) -> bool:
        """Whether anything is being measured."""
        return bool(self._shares)

    def share(self, run: int) -> float | None:
        """Return how much is done of what is being measured of a run, 0 to 1; None while nothing is."""
        found = self._shares.get(run)
        return None if found is None else found[1]

    def reason(self, run: int) -> str:
        """Return why the last wish came to nothing; empty if it did not, or nobody was to say."""
        return self._reasons.get(run, "")

    def measure(self, begin: Begin = Begin.FIRST) -> None:
        """Measure every game on show where it stands."""
        for record in self._session.lanes.shown:
            if record.state in READY:
                self._number += 1
                self._shares[record.run] = (self._number, 0.0)
                self._reasons.pop(record.run, None)
                self._session.link.post(GameWanted(record.run, self._number, step_of(record, begin)))
        self.changed.emit()

    def cancel(self) -> None:
        """Measure no longer."""
        for run in self._shares:
            self._session.link.post(GameCancel(run))

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        asked = self._shares.get(report.run)
        match report:
            case GameProgress() if asked and asked[0] == report.number:
                self._shares[report.run] = (report.number, report.done / max(1, report.total))
            case GameMeasured():
                if asked and asked[0] == report.number:
                    del self._shares[report.run]
                    self._reasons[report.run] = report.reason
            case Started() | Failed() | WorkerDied():
                self._shares.pop(report.run, None)
                self._reasons.pop(report.run, None)
            case _:
                return
        self.changed.emit()

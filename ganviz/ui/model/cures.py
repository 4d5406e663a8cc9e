"""What was tried on copies of a run against the condition that it is in. Knows no widgets."""

from collections.abc import Callable, Sequence
from typing import Any

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import CuresOutcome, CuresTried, RunState, TryProgress
from ganviz.spec.conditions import CONDITIONS, Cure, Finding, Sign, sign_of
from ganviz.ui.model.session import READY, Session

LASTS = 500  # steps that a condition has lasted before anything is tried while the run trains
AGAIN_AFTER = 5000  # steps, if nothing helped; or as many as the run had done, so that ever less of its time is taken
CALM_MS = 1500  # after the last change: while a slider is dragged nothing is tried


_Key = tuple[int, Callable[..., Any], Sign]  # of which run, what is tried, and what it is to make better


class Cures(QObject):
    """Has changes tried on copies of the run on show, once for what conditions have in common, until it is changed.

    Signals:
        changed(): there is an outcome, or more is done.
    """

    changed = pyqtSignal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: tuple[int, _Key] | None = None  # by number
        self._begun_at = self._found_at = 0  # steps: when that was asked, and when its condition was found last
        self._number, self._share = 0, 0.0
        self._outcomes: dict[_Key, CuresOutcome] = {}
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.changed)
        session.cures_tried.connect(self._on_tried)
        session.try_progressed.connect(self._on_progressed)
        for signal in (session.change_applied, session.later_forgotten, session.sought, session.started):
            signal.connect(self.forget)

    @pyqtSlot()
    def forget(self) -> None:
        """Forget what was tried of the run on show: it is not what it was."""
        run = self._session.current.run
        self._outcomes = {key: outcome for key, outcome in self._outcomes.items() if key[0] != run}
        self._asked = None
        self._calm.start()

    def outcome(self, finding: Finding) -> CuresOutcome | None:
        """Return what became of what was tried last against a condition of the run on show; None for nothing yet."""
        return self._outcomes.get(self._key(finding))

    def share_done(self, finding: Finding) -> float | None:
        """Return how far it is with what is being tried, 0 to 1; None if nothing is, against this condition."""
        asked = self._asked
        return self._share if asked and asked[1] == self._key(finding) else None

    def want(self, finding: Finding, cures: Sequence[Cure]) -> None:
        """Have `cures` tried against `finding`, unless they were, or it is too early.

        What is being tried goes on while its condition comes and goes, in a run of which two show by turns.
        """
        step, state = self._session.step, self._session.state
        if self.share_done(finding) is not None:
            self._found_at = step
            return
        if not cures or state not in READY or self._calm.isActive():
            return
        if state is RunState.TRAINING and (step < finding.since + LASTS or self._may_come_back(step)):
            return
        known = self.outcome(finding)
        if known and (any(each.helps for each in known.outcomes) or step < known.step + max(AGAIN_AFTER, known.step)):
            return
        self._number += 1
        self._asked, self._share = (self._number, self._key(finding)), 0.0
        self._begun_at = self._found_at = step
        sign = sign_of(CONDITIONS[finding.kind], self._session.experiment)
        self._session.try_cures(self._number, [cure.change for cure in cures], sign)

    def _may_come_back(self, step: int) -> bool:
        """Return whether something is tried against what has been away for fewer steps than it was there."""
        is_its_own = self._asked is not None and self._asked[1][0] == self._session.current.run
        return is_its_own and step - self._found_at < max(LASTS, self._found_at - self._begun_at)

    def _key(self, finding: Finding) -> _Key:
        """Return what is tried against a condition: of a crowd that rests and hops by turns only once."""
        condition = CONDITIONS[finding.kind]
        return self._session.current.run, condition.cures, condition.sign

    @pyqtSlot(object)
    def _on_tried(self, report: CuresTried) -> None:
        asked = self._asked
        if asked and asked[0] == report.number:
            self._asked = None
            if report.outcome is not None:
                self._outcomes[asked[1]] = report.outcome
            self.changed.emit()

    @pyqtSlot(object)
    def _on_progressed(self, report: TryProgress) -> None:
        if self._asked and self._asked[0] == report.number:
            self._share = report.done / report.total
            self.changed.emit()

"""Gives copies of a run, on which changes are tried, their time beside the run itself."""

from collections.abc import Callable

from ganviz.engine.driven import Run, TryingCures
from ganviz.engine.messages import CuresTried, Report, TryCures, TryProgress
from ganviz.engine.shares import Backup
from ganviz.spec import SpecError

SHARE = 0.3  # of the time that a run trains, which copies have beside it while it is in trouble
PROGRESS_EVERY_S = 0.25


class Curing:
    """Tries what a `TryCures` asks for, a slice at a time, and reports what became of it.

    Attributes:
        is_on: whether there is anything to do.
    """

    def __init__(self, run_number: int, publish: Callable[[Report], None], clock: Callable[[], float]) -> None:
        self._run_number, self._publish, self._clock = run_number, publish, clock
        self._command: TryCures | None = None
        self._trying: TryingCures | None = None
        self._owed_s = 0.0  # to the copies; below zero they have had more than their share
        self._progress = Backup(PROGRESS_EVERY_S)

    @property
    def is_on(self) -> bool:
        return self._trying is not None

    def begin(self, run: Run | None, command: TryCures) -> None:
        """Try what `command` asks for, of `run` as it stands, in place of what was being tried."""
        self.cancel()
        self._command = command
        try:
            self._trying = run.start_cures(command.changes, command.sign) if run is not None else None
        except SpecError:  # there is no second copy of what the run is on
            self._trying = None
        self._owed_s = 0.0
        if self._trying is None:
            self.cancel()

    def cancel(self) -> None:
        """Leave it: the run is not as it was."""
        command, self._command, self._trying = self._command, None, None
        if command is not None:
            self._publish(CuresTried(self._run_number, command.number, None))

    def beside(self, trained_s: float) -> None:
        """Let copies have their share of the time that the run has trained for."""
        if self._trying is not None:
            self._owed_s += SHARE * trained_s
            if self._owed_s > 0:
                begun_s = self._clock()
                self.advance(self._owed_s)
                self._owed_s -= self._clock() - begun_s

    def advance(self, seconds: float) -> None:
        """Do steps of copies for so long, one at least if it is any time."""
        trying, command = self._trying, self._command
        if trying is None or command is None or seconds <= 0:
            return
        end_s = self._clock() + seconds
        while not trying.advance():
            now_s = self._clock()
            if self._progress.is_due(now_s):
                self._publish(TryProgress(self._run_number, command.number, trying.done, trying.total))
                self._progress.done(now_s, now_s)
            if now_s >= end_s:
                return
        self._command = self._trying = None
        self._publish(CuresTried(self._run_number, command.number, trying.found))

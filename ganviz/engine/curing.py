"""Has changes tried on copies of a run, beside the run itself."""

from collections.abc import Callable

from ganviz.engine.aside import Aside
from ganviz.engine.driven import Run, TryingCures
from ganviz.engine.messages import CuresTried, Report, TryCures, TryProgress
from ganviz.spec import SpecError


class Curing:
    """Tries what a `TryCures` asks for, a slice at a time, and reports what became of it.

    Attributes:
        aside: where it has its time.
    """

    def __init__(self, run_number: int, publish: Callable[[Report], None], clock: Callable[[], float]) -> None:
        self._run_number, self._publish = run_number, publish
        self.aside = Aside(clock, self._progressed, self._finish)
        self._command: TryCures | None = None
        self._trying: TryingCures | None = None

    def begin(self, run: Run | None, command: TryCures) -> None:
        """Try what `command` asks for, of `run` as it stands, in place of what was being tried."""
        self.cancel()
        self._command = command
        try:
            self._trying = run.start_cures(command.changes, command.sign) if run is not None else None
        except SpecError:  # there is no second copy of what the run is on
            self._trying = None
        if self._trying is None:
            self.cancel()
        else:
            self.aside.begin(self._trying)

    def cancel(self) -> None:
        """Leave it: the run is not as it was."""
        self.aside.leave()
        command, self._command, self._trying = self._command, None, None
        if command is not None:
            self._publish(CuresTried(self._run_number, command.number, None))

    def _progressed(self, done: int, total: int) -> None:
        assert self._command is not None
        self._publish(TryProgress(self._run_number, self._command.number, done, total))

    def _finish(self) -> None:
        command, trying = self._command, self._trying
        assert command is not None
        assert trying is not None
        self._command = self._trying = None
        self._publish(CuresTried(self._run_number, command.number, trying.found))

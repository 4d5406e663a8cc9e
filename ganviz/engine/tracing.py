"""Tells a step of a run on a copy of it: the next one, or one that was done. The run itself is left as it is."""

from collections.abc import Callable, Sequence
from typing import Any

from numpy.typing import NDArray

from ganviz.engine.driven import Run, Tracing
from ganviz.engine.failures import in_words
from ganviz.engine.journal import Entry, Playback
from ganviz.engine.live import Kept, LiveTrainer
from ganviz.engine.messages import Report, StepDone, StepOnce, StepTraced, TraceWanted
from ganviz.gan.traced import TracedTrainer
from ganviz.spec import SpecError
from ganviz.spec.players import PlayerName
from ganviz.spec.steptrace import StepTrace
from ganviz.spec.translation import tr


class TracedCopy:
    """A copy of a run on its way to a step, which it then does and tells.

    Args:
        kept: a state of the run before that step.
        entries: what was done to the run since.
        step: the number of the step.
        only: who alone learns in it, unless `entries` say so.
        threads: how many share a multiplication, unless the experiment says.

    Raises:
        SpecError: if there is no second copy of what the run is on.

    Attributes:
        found: what happened in the step; None until it is told.
    """

    def __init__(
        self,
        kept: Kept,
        entries: Sequence[Entry],
        step: int,
        only: PlayerName | None,
        threads: int,
        images: NDArray[Any] | None = None,
        labels: NDArray[Any] | None = None,
    ) -> None:
        self._trainer = TracedTrainer(kept.trainer.experiment, images, labels)
        self._live = LiveTrainer(self._trainer, threads)
        self._live.load(kept)
        self._playback, self._step, self._only = Playback(entries), step, only
        self.found: StepTrace | None = None

    def advance(self) -> bool:
        """Do a step of the way, or tell the one that is wanted; return whether that is done."""
        who = self._playback.prepare(self._live)
        if self._live.step_number + 1 < self._step:
            self._live.step(who)
        elif self.found is None:
            self._live.use_threads()
            self.found = self._trainer.trace(who or self._only)
        return self.found is not None


class Tracer:
    """Does what a `TraceWanted` asks for, a slice at a time, and compares the step that is taken with what was told.

    Attributes:
        is_on: whether there is anything to do.
    """

    def __init__(self, run_number: int, publish: Callable[[Report], None], clock: Callable[[], float]) -> None:
        self._run_number, self._publish, self._clock = run_number, publish, clock
        self._command: TraceWanted | None = None
        self._copy: Tracing | None = None
        self._told: StepTrace | None = None

    @property
    def is_on(self) -> bool:
        return self._copy is not None

    def begin(self, run: Run, command: TraceWanted) -> None:
        """Tell what `command` asks for in place of what was being told."""
        self.cancel()
        self._told = None
        step = run.step_number + 1 if command.step is None else command.step
        self._command = command
        try:
            self._copy = run.start_trace(step, command.only)
        except ValueError as error:  # a SpecError is one: there is no second copy of what the run is on
            self._refuse(in_words(error) if isinstance(error, SpecError) else str(error))

    def cancel(self) -> None:
        """Leave it: something is done to the run."""
        if self._command is not None:
            self._refuse(tr("something else was done to the run meanwhile"))

    def forget(self) -> None:
        """Compare no step with what was told: the run is another by now."""
        self._told = None

    def advance(self, seconds: float) -> None:
        """Go on for so long, by one step at least."""
        copy, command = self._copy, self._command
        assert copy is not None
        assert command is not None
        end_s = self._clock() + seconds
        while not copy.advance():
            if self._clock() >= end_s:
                return
        self._command = self._copy = None
        self._told = copy.found
        self._publish(StepTraced(self._run_number, command.number, copy.found))

    def done(self, run: Run, command: StepOnce) -> StepDone:
        """Return what is to be said of a step that was just taken."""
        told, self._told = self._told, None
        is_told = told is not None and told.digest and (told.step, told.only) == (run.step_number, command.only)
        is_as_told = told.digest == run.digest() if told is not None and is_told else None
        return StepDone(self._run_number, run.step_number, command.only, is_as_told)

    def _refuse(self, reason: str) -> None:
        command, self._command, self._copy = self._command, None, None
        if command is not None:
            self._publish(StepTraced(self._run_number, command.number, None, reason))

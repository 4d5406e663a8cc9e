"""What is told of a run in frames: its losses, what is measured of it, and answers to what views ask.

Belongs to the thread of its driver. How far the run is and what it does is the driver's business.
"""

import math
from collections.abc import Callable, Iterable
from typing import Any

from ganviz.engine.diagnosing import Diagnosing
from ganviz.engine.driven import Run
from ganviz.engine.journal import Entry, MeasuredEvery
from ganviz.engine.messages import Frame, FrameWanted, Measured, RunState
from ganviz.engine.monitor import Monitor
from ganviz.engine.probes import Answer, AnyProbe
from ganviz.engine.recorder import RateMeter, Recorder
from ganviz.engine.shares import Turns
from ganviz.gan import StepResults


class Framing:
    """Gathers what a run does, and makes a frame of it when one is wanted and there is something new to say.

    Args:
        clock: seconds, to find how fast the run is, and which of what moves takes more than its share of the time.
        own_clock: seconds without those in which other runs have their turns, to find what else does.
    """

    def __init__(self, clock: Callable[[], float], own_clock: Callable[[], float]) -> None:
        self._clock, self._own_clock = clock, own_clock
        self._recorder, self._rate, self._turns = Recorder(), RateMeter(), Turns()
        self._monitor, self._diagnosing = Monitor(), Diagnosing()
        self._wanted: FrameWanted | None = None
        self._asked: tuple[AnyProbe, ...] = ()  # by the last wish, granted or not
        self._shown: tuple[Any, ...] = ()  # what the last frame showed: when equal, there is nothing new to say

    def want(self, command: FrameWanted) -> None:
        """Make the next frame as `command` says; a newer wish takes the place of one before."""
        self._wanted, self._asked = command, command.probes

    @property
    def waits_for_classifier(self) -> bool:
        """Whether a view asks for what a classifier tells."""
        return any(probe.needs_classifier for probe in self._asked)

    def begin(self, step: int, journal: Iterable[Entry]) -> None:
        """Measure a run that stands at `step`, as often as its journal says."""
        self._monitor, self._diagnosing = Monitor(step, journal, self._own_clock), Diagnosing()

    def start_rate(self, now_s: float, step: int) -> None:
        """Count steps a second from here: the run begins to train."""
        self._rate.reset()
        self._rate.mark(now_s, step)

    def go_to(self, step: int) -> None:
        """Go on from `step`, where the run stands now, be it in its past."""
        self._monitor.go_to(step)
        self._diagnosing.forget_after(step)

    def forget_after(self, step: int) -> None:
        """Forget what came after `step`: it is no part of the run any more."""
        self._recorder.forget_after(step)
        self._monitor.forget_after(step)
        self._diagnosing.forget_after(step)

    def note_steps(self, results: StepResults) -> None:
        """Take in the losses of steps."""
        if len(results):
            self._recorder.add(results)
            self._diagnosing.note_steps(results)

    def look_again(self, step: int) -> list[MeasuredEvery]:
        """Look soon at what a change at `step` does to the run; return what is to be written down."""
        return self._monitor.look_again(step)

    def steps_until_due(self, step: int) -> float:
        """Return how many steps after `step` there are until one is to be measured or shown; one at least."""
        wanted = self._wanted.at_step if self._wanted is not None else None
        due = self._monitor.next_step - step
        return max(1, min(due, math.inf if wanted is None else wanted - step))

    def measure_due(self, run: Run, *, is_training: bool) -> list[MeasuredEvery]:
        """Measure what is due after the step that `run` has done.

        Return what is to be measured less often from here on, as it takes too much of the time of training, or more
        often again.
        """
        step = run.step_number
        if not self._monitor.is_due(step):
            return []
        numbers = self._monitor.measure(step, run.answer)
        if numbers:
            numbers |= self._diagnosing.measured()
            vectors = self._monitor.vectors
            findings = self._diagnosing.look(step, numbers, vectors, run.experiment.data)
            self._recorder.add_measured(Measured(step, numbers, vectors, findings))
        if not is_training:
            return []
        slowed = [self._monitor.slow_down(name, step) for name in self._monitor.slow]
        return slowed + [self._monitor.speed_up(name, step) for name in self._monitor.quick]

    def is_wanted_at(self, step: int) -> bool:
        """Return whether a frame of this very step is wanted."""
        wanted = self._wanted
        return wanted is not None and wanted.at_step is not None and step >= wanted.at_step

    def frame(self, number: int, run: Run, state: RunState, change: int) -> Frame | None:
        """Return what is to be said of run `number` now, after change number `change`; None where that is nothing."""
        wanted = self._wanted
        if wanted is None or (wanted.at_step is not None and run.step_number < wanted.at_step):
            return None
        learnt = run.classifier.percent if run.classifier is not None else None
        showing, probes = (state, run.step_number, change, wanted.probes, learnt), wanted.probes
        if wanted.at_step is None and showing == self._shown:
            return None
        if wanted.at_step is None and showing[:-1] == self._shown[:-1]:  # nothing but the classifier went on
            probes = tuple(probe for probe in probes if probe.needs_classifier)
        now_s, is_training = self._clock(), state is RunState.TRAINING
        rate = self._rate.mark(now_s, run.step_number) if is_training else 0.0
        may_wait = is_training and (wanted.at_step is None or wanted.as_due)
        answers = {probe: found for probe in probes if (found := self._answer(run, probe, may_wait))}
        self._wanted, self._shown = None, showing
        return Frame(
            run=number,
            step=run.step_number,
            state=state,
            change=change,
            scalars=self._recorder.take(),
            steps_per_s=rate,
            answers=answers,
            measured=self._recorder.take_measured(),
            learning_rates=run.learning_rates,
            epochs=run.epochs,
        )

    def _answer(self, run: Run, probe: AnyProbe, may_wait: bool) -> Answer | None:
        """Ask `run`, unless the answer may wait and training would lose more than its share of time to this probe.

        What the monitor asks is not asked again meanwhile: its last answer is passed on, once.
        """
        clock = self._clock if probe.is_main else self._own_clock
        begun_s = clock()
        if may_wait and self._monitor.knows(probe):
            known: Answer | None = self._monitor.take(probe)
            return known
        if may_wait and not self._turns.is_due(probe, begun_s):
            return None
        found = run.answer(probe)
        if not probe.needs_classifier or (run.classifier is not None and run.classifier.is_over):
            self._turns.done(probe, begun_s, clock())  # else its first whole answer, which prepares much, is due
        return found

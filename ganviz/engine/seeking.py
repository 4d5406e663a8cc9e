"""A run on its way to a step that it has done."""

import time
from typing import TYPE_CHECKING

from ganviz.engine.live import Again
from ganviz.engine.shares import Chunks, steps_between_states
from ganviz.engine.timeline import Checkpoint

if TYPE_CHECKING:
    from ganviz.engine.run import TrainerRun

CHUNK_S = 0.002  # of steps, after which whoever drives it may do something else


class Seek:
    """To be driven on until it has arrived, or cancelled; nothing else is to be done to the run meanwhile.

    Attributes:
        step: where to.
        done: steps replayed.
        total: steps to replay.
    """

    def __init__(self, run: "TrainerRun", step: int) -> None:
        self._run, self.step, self.done = run, step, 0
        self._back, self._furthest = run.live.kept(), run.furthest
        run.furthest = run.end
        nearest = run.timeline.nearest(step)
        if not nearest.step <= run.step_number <= step:
            run.live.load(nearest.state)
        self.total = step - run.step_number
        self._every = steps_between_states(run.experiment, nearest.size)
        self._again, self._chunks = Again(run.live, run.done_since()), Chunks(CHUNK_S)

    def advance(self) -> bool:
        """Do some steps of the way; return whether the run has arrived. One that fails is cancelled.

        States are kept on the way where there is room, so that the next such way is shorter.
        """
        try:
            if self.done < self.total:
                begun_s, until_kept = time.perf_counter(), self._every - self._run.step_number % self._every
                num = self._again.advance(min(self.total - self.done, until_kept, self._chunks.size))
                self._chunks.done(num, time.perf_counter() - begun_s)
                self.done += num
            if self.done == self.total or self._run.step_number % self._every == 0:
                self._again.arrive()
                self._keep()
        except BaseException:
            self.cancel()
            raise
        return self.done == self.total

    def cancel(self) -> None:
        """Put the run back to where it stood."""
        self._run.live.load(self._back)
        self._run.furthest = self._furthest

    def _keep(self) -> None:
        timeline, step = self._run.timeline, self._run.step_number
        if timeline.nearest(step).step == step:
            return
        kept = self._run.live.kept()
        if timeline.has_room(kept.size):
            timeline.add(Checkpoint(step, kept, kept.size))

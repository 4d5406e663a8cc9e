"""A worker without an engine: it starts at once, says that each run it is given is ready, and shows it at step 0.

For tests of what is around a loop: processes, pipes, what comes of them. A real worker takes seconds to load torch.
"""

import sys
from collections.abc import Callable
from types import ModuleType

import numpy as np

from ganviz.engine import worker
from ganviz.engine.messages import Command, Frame, FrameWanted, Report, RunState, Scalars, Start, Started, Stop
from ganviz.spec.compute import GradientSource
from ganviz.spec.players import ByPlayer

LIGHT = "tests.engine.lightworker"


class LightLoop:
    """Answers commands as a loop does whose runs never train."""

    def __init__(self, inbox: worker.QueueInbox, publish: Callable[[Report], None]) -> None:
        self._inbox, self._publish = inbox, publish

    def run(self) -> None:
        while not isinstance(command := self._inbox.get(None), Stop):
            self.answer(command)

    def answer(self, command: Command | None) -> None:
        match command:
            case Start():
                size, source = ByPlayer(generator=1, discriminator=1), GradientSource("by hand")
                self._publish(
                    Started(
                        run=command.run,
                        experiment=command.experiment,
                        step=0,
                        num_weights=size,
                        device="cpu",
                        threads=1,
                        gradient_source=source,
                    )
                )
            case FrameWanted():
                nothing = Scalars(np.empty(0, np.int64), np.empty(0), np.empty(0))
                self._publish(Frame(command.run, 0, RunState.PAUSED, 0, nothing, 0.0))
            case _:
                pass


def serve(loop: type[LightLoop]) -> None:
    """Be a worker with this loop in the place of the real one."""
    module = ModuleType("ganviz.engine.loop")
    module.Loop = loop  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    worker.main()


def main() -> None:
    serve(LightLoop)

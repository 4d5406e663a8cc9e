"""Seeds that are trained in a process of their own, for the window."""

from collections.abc import Callable

from ganviz.engine.messages import Stop
from ganviz.engine.seedevents import SeedsWanted
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.ui.processjob import ProcessJob


class SeedTrial(ProcessJob):
    """N seeds under way; it reports `SeedEvent`."""

    worker = "ganviz.engine.seedsworker"

    def __init__(self, wanted: SeedsWanted, process: Callable[[str], WorkerProcess] = WorkerProcess) -> None:
        super().__init__(process)
        self.ask(wanted)

    def end_soon(self) -> None:
        """Let those that train end after a step, and be told of; begin no other."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.post(Stop())
            else:
                self._waiting[:] = [Stop()]

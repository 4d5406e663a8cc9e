"""Seeds that are trained in a process of their own, for the window."""

import threading
from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal, pyqtSlot

from ganviz.engine.messages import Stop
from ganviz.engine.seedevents import SeedsWanted
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.translation import tr
from ganviz.ui.task import BackgroundThread

WORKER = "ganviz.engine.seedsworker"


class SeedTrial(BackgroundThread):
    """N seeds under way. Lives in the main thread; `run` alone is executed by the new one.

    Args:
        process: makes the process that trains them.

    Signals:
        arrived(object): a `SeedEvent`.
        broken(str): why the process ended before it was done, or could not begin; for the user.
    """

    arrived = pyqtSignal(object)
    broken = pyqtSignal(str)

    def __init__(self, wanted: SeedsWanted, process: Callable[[str], WorkerProcess] = WorkerProcess) -> None:
        super().__init__()
        self._wanted, self._make = wanted, process
        self._lock = threading.Lock()  # over both of these
        self._process: WorkerProcess | None = None
        self._is_stopped = False

    def run(self) -> None:
        """Pass on what comes, in the thread."""
        try:
            process = self._make(WORKER)
        except (OSError, RuntimeError) as error:
            self.broken.emit(tr("No process can be started: {error}", error=error))
            return
        with self._lock:
            self._process = process
            process.post(Stop() if self._is_stopped else self._wanted)
        for event in process.reports():
            self.arrived.emit(event)
        with self._lock:
            self._process = None
        how = process.end()
        if process.exit_code and not self._is_stopped:
            self.broken.emit(how)

    def end_soon(self) -> None:
        """Let those that train end after a step, and be told of; begin no other."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.post(Stop())

    @pyqtSlot()
    def stop(self) -> None:
        """End them now, and wait until that is done."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()
        super().stop()

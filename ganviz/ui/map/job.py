"""The runs of a map under way in a process of their own, for the window."""

import threading
from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal, pyqtSlot

from ganviz.engine.messages import Stop
from ganviz.engine.sweeps.gate import Hold
from ganviz.engine.sweeps.mapevents import Begin, Measure
from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.translation import tr
from ganviz.ui.task import BackgroundThread

WORKER = "ganviz.engine.sweeps.mapworker"


class MapJob(BackgroundThread):
    """Measures what a map takes, as often as it is asked, then does its runs. It lives in the main thread.

    Args:
        process: makes the process.

    Signals:
        arrived(object): a `MapEvent`.
        broken(str): why the process ended before it was done, or could not begin; for the user.
    """

    arrived = pyqtSignal(object)
    broken = pyqtSignal(str)

    def __init__(self, process: Callable[[str], WorkerProcess] = WorkerProcess) -> None:
        super().__init__()
        self._make = process
        self._lock = threading.Lock()  # over what follows
        self._waiting: list[Measure | Begin | Hold | Stop] = []
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
            for command in self._waiting:
                process.post(command)
            if self._is_stopped:
                process.kill()
        for event in process.reports():
            self.arrived.emit(event)
        with self._lock:
            self._process = None
        how = process.end()
        if process.exit_code and not self._is_stopped:
            self.broken.emit(how)

    def ask(self, command: Measure | Begin | Hold | Stop) -> None:
        """Have something done after what was asked before; hold and stop are heard at once. Never blocks."""
        with self._lock:
            if self._process is None:
                self._waiting.append(command)
            else:
                self._process.post(command)

    def kill(self) -> None:
        """End it now. Runs that are not done are lost, the others are kept. Never blocks."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()

    @pyqtSlot()
    def stop(self) -> None:
        """End it now, and wait until that is done."""
        self.kill()
        super().stop()

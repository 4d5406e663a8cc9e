"""What a process of its own does for the window, and a thread that passes on what it reports."""

import threading
from collections.abc import Callable
from typing import ClassVar

from PyQt6.QtCore import pyqtSignal, pyqtSlot

from ganviz.engine.workerprocess import WorkerProcess
from ganviz.spec.translation import tr
from ganviz.ui.task import BackgroundThread


class ProcessJob(BackgroundThread):
    """Lives in the main thread; `run` alone is executed by the new one. Classes of it say whose `main` is called.

    Args:
        process: makes the process.

    Signals:
        arrived(object): what the process reports.
        broken(str): why the process ended before it was done, or could not begin; for the user.
    """

    arrived = pyqtSignal(object)
    broken = pyqtSignal(str)

    worker: ClassVar[str]  # the module

    def __init__(self, process: Callable[[str], WorkerProcess] = WorkerProcess) -> None:
        super().__init__()
        self._make = process
        self._lock = threading.Lock()  # over what follows
        self._waiting: list[object] = []
        self._process: WorkerProcess | None = None
        self._is_stopped = False

    def run(self) -> None:
        """Pass on what comes, in the thread."""
        try:
            process = self._make(self.worker)
        except (OSError, RuntimeError) as error:
            self.broken.emit(tr("No process can be started: {error}", error=error))
            return
        with self._lock:
            self._process = process
            for command in self._waiting:
                process.post(command)
            if self._is_stopped and not self._waiting:
                process.kill()
        for event in process.reports():
            self.arrived.emit(event)
        with self._lock:
            self._process = None
        how = process.end()
        if process.exit_code and not self._is_stopped:
            self.broken.emit(how)

    def ask(self, command: object) -> None:
        """Have something done after what was asked before. Never blocks."""
        with self._lock:
            if self._process is None:
                self._waiting.append(command)
            else:
                self._process.post(command)

    def kill(self) -> None:
        """End it now. What is not done is lost. Never blocks."""
        with self._lock:
            self._is_stopped = True
            self._waiting.clear()
            if self._process is not None:
                self._process.kill()

    @pyqtSlot()
    def stop(self) -> None:
        """End it now, and wait until that is done."""
        self.kill()
        super().stop()

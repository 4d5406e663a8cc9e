"""A fetch or an import of data files in a thread of its own."""

import threading
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import pyqtSignal, pyqtSlot

from ganviz.engine.datafiles import DataError
from ganviz.engine.datafiles.errors import FetchCancelled
from ganviz.ui.task import BackgroundThread


class Transfer(BackgroundThread):
    """A fetch or an import under way. Lives in the main thread; `run` alone is executed by the new one.

    Signals:
        progressed(Progress): it got further.
        succeeded(): the files are there.
        failed(DataError): they are not. Nothing is said by a transfer that was stopped.
    """

    progressed = pyqtSignal(object)
    succeeded = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, work: Callable[..., Path]) -> None:
        super().__init__()
        self._work = work
        self._stopped = threading.Event()

    def run(self) -> None:
        """Do the work, in the thread."""
        try:
            self._work(progress=self.progressed.emit, cancelled=self._stopped.is_set)
        except FetchCancelled:
            return
        except DataError as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit()

    @pyqtSlot()
    def stop(self) -> None:
        """Call the work off and wait until it has let go: a twentieth of a second, or the check of one file."""
        self._stopped.set()
        super().stop()

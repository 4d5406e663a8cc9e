"""Pictures made into a set in a thread of its own."""

import logging
import threading
from pathlib import Path

from PyQt6.QtCore import pyqtSignal, pyqtSlot

from ganviz.engine.pictures import Prepared, prepare
from ganviz.engine.pictures.parts import CancelledError
from ganviz.spec.errors import of_system
from ganviz.ui.task import BackgroundThread

log = logging.getLogger(__name__)


class Preparation(BackgroundThread):
    """Pictures that are being read. Lives in the main thread; `run` alone is executed by the new one.

    Signals:
        progressed(int, int): how many of how many are done.
        succeeded(Prepared): they are read.
        failed(str): they are not, and why. Nothing is said by one that was stopped.
    """

    progressed = pyqtSignal(int, int)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, path: Path, side: int) -> None:
        super().__init__()
        self._path, self._side = path, side
        self._stopped = threading.Event()
        self._percent = -1

    def run(self) -> None:
        """Do the work, in the thread."""
        try:
            prepared: Prepared = prepare(self._path, self._side, report=self._on_report, cancelled=self._stopped.is_set)
        except CancelledError:
            return
        except OSError as error:
            self.failed.emit(of_system(error) or type(error).__name__)
        except ValueError as error:
            self.failed.emit(str(error))
        except Exception as error:  # whatever it is, the window must hear of it
            log.exception("%s", self._path)
            self.failed.emit(type(error).__name__)
        else:
            self.succeeded.emit(prepared)

    @pyqtSlot()
    def stop(self) -> None:
        """Call the work off and wait until it has let go: one picture."""
        self._stopped.set()
        super().stop()

    def _on_report(self, done: int, total: int) -> None:
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(done, total)

"""A fetch or an import of data files in a thread of its own."""

import threading
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QThread, pyqtSignal, pyqtSlot

from ganviz.engine.datafiles import DataError
from ganviz.engine.datafiles.errors import FetchCancelled

_GRACE_MS = 2000  # far more than a transfer takes to notice that it was called off

# Qt ends the process when a running thread is deleted, so no transfer may be, whatever becomes of its owner.
_under_way: set["Transfer"] = set()


class Transfer(QThread):
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
        self.finished.connect(self._on_finished)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def begin(self) -> None:
        """Start the work."""
        _under_way.add(self)
        self.start()

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
        self.wait(_GRACE_MS)

    @pyqtSlot()
    def _on_finished(self) -> None:
        _under_way.discard(self)

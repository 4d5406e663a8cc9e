"""Work that may take longer than a frame, in a thread of its own."""

import logging
from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QCoreApplication, QThread, pyqtSignal, pyqtSlot

from ganviz.engine.datafiles import DataError

log = logging.getLogger(__name__)
_GRACE_MS = 2000  # far more than a disk takes to write down a set-up, or a transfer to notice that it was called off

# Qt ends the process when a running thread is deleted, so none may be, whatever becomes of its owner.
_under_way: set["BackgroundThread"] = set()


class BackgroundThread(QThread):
    """A thread that is kept until it ends, and waited for when the application ends."""

    def __init__(self) -> None:
        super().__init__()
        self.finished.connect(self._on_finished)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    @staticmethod
    def under_way() -> frozenset["BackgroundThread"]:
        """Return every one that has not ended."""
        return frozenset(_under_way)

    def begin(self) -> None:
        """Start the work."""
        _under_way.add(self)
        self.start()

    @pyqtSlot()
    def stop(self) -> None:
        """Wait until it has ended, if that is soon."""
        self.wait(_GRACE_MS)

    @pyqtSlot()
    def _on_finished(self) -> None:
        self.wait()  # it has said that it ends, and may be at that still
        _under_way.discard(self)


class Task(BackgroundThread):
    """One function called in the thread. It lives in the main thread, and so do its signals.

    Attributes:
        about: what it is about, for whoever hears how it ended.

    Signals:
        succeeded(object): what the function returned.
        failed(Exception): what it raised.
    """

    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, work: Callable[[], Any], about: str = "") -> None:
        super().__init__()
        self.about = about
        self._work = work
        self._outcome: Any = None
        self._error: Exception | None = None

    @property
    def outcome(self) -> Any:
        """What the function returned, once it has been waited for; None if it raised."""
        return self._outcome

    def run(self) -> None:
        """Do the work, in the thread."""
        try:
            self._outcome = self._work()
        except (ValueError, OSError, DataError) as error:
            self._error = error
        except Exception as error:  # whatever it is, the window must hear of it
            log.exception("%s", self.about)
            self._error = error

    @pyqtSlot()
    def _on_finished(self) -> None:
        super()._on_finished()
        if self._error is None:
            self.succeeded.emit(self._outcome)
        else:
            self.failed.emit(self._error)

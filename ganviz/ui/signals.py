"""Signals to stop, told in Qt's event loop, which else runs no Python while nothing happens in the window."""

import signal
import socket

from PyQt6 import sip
from PyQt6.QtCore import QObject, QSocketNotifier, pyqtSignal, pyqtSlot

from ganviz.engine.interrupts import StopSignals


class StopNotifier(QObject):
    """Listens from `listen` to `release`, in the main thread.

    Signals:
        stopped(int): INT, TERM or HUP came, its number. Once; a second Ctrl+C ends the process.

    Attributes:
        number: of the signal that came; 0 while there was none.
    """

    stopped = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self._signals = StopSignals()
        # Python's C handler writes a byte at once, the Python one runs when the notifier's slot is called.
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(sip.voidptr(self._reader.fileno()), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._before = -1

    @property
    def number(self) -> int:
        """The signal that came; 0 while there was none."""
        return self._signals.number

    def listen(self) -> None:
        """Begin to listen."""
        self._signals.__enter__()
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def release(self) -> None:
        """Leave signals to whom they were told before."""
        signal.set_wakeup_fd(self._before)
        self._signals.__exit__()
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @pyqtSlot()
    def _on_activated(self) -> None:
        self._reader.recv(4096)
        if self._signals.number:
            self._notifier.setEnabled(False)
            self.stopped.emit(self._signals.number)

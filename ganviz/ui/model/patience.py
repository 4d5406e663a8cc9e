"""How long nothing has come back of what was asked of the engine. Whether it is stuck nobody can tell from here: a
step of a large network, data on a slow disk and a process that was stopped look alike.
"""

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

LIMIT_S = 10
AGAIN_S = 60  # further, for who chose to wait
_TICK_MS = 1000


class Patience(QObject):
    """Counts seconds of silence while an answer is due, and only then. Time in which this process slept is none.

    Signals:
        tried(int): there was no answer for so many seconds; each second, once that is long.
        rewarded(): an answer came after all.

    Attributes:
        silent_s: seconds without an answer.
    """

    tried = pyqtSignal(int)
    rewarded = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.silent_s, self._limit_s = 0, LIMIT_S
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is due."""
        return self._timer.isActive()

    def expect(self) -> None:
        """Begin to count, unless that is done already: something was asked that is always answered."""
        if not self._timer.isActive():
            self._timer.start()

    def hear(self, *, more: bool) -> None:
        """Take in that there was an answer, and whether `more` are due."""
        was_tried = self.silent_s >= LIMIT_S
        self.silent_s, self._limit_s = 0, LIMIT_S
        if more != self._timer.isActive():
            if more:
                self._timer.start()
            else:
                self._timer.stop()
        if was_tried:
            self.rewarded.emit()

    def wait_on(self) -> None:
        """Say nothing for a while."""
        self._limit_s = self.silent_s + AGAIN_S

    @pyqtSlot()
    def tick(self) -> None:
        """Count another second."""
        self.silent_s += 1
        if self.silent_s >= self._limit_s:
            self.tried.emit(self.silent_s)

"""Asks the engine for frames at the pace of the screen: one in flight, the next when the last is drawn."""

from collections import deque
from collections.abc import Callable

from PyQt6.QtCore import QElapsedTimer, QObject, Qt, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame, Probe
from ganviz.ui.session import Session

_INTERVAL_MS = 16
_HIDDEN_INTERVAL_MS = 250  # curves go on being recorded while nobody looks
_RATE_WINDOW_MS = 1000


class FramePump(QObject):
    """Holds the credit: a request goes out only after the answer to the last one was drawn.

    While a run is paused the engine keeps the request until there is something new, so nothing here ticks.

    Signals:
        arrived(Frame): draw this now.
    """

    arrived = pyqtSignal(object)

    def __init__(
        self,
        session: Session,
        probes: Callable[[], tuple[Probe, ...]],
        is_visible: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._probes, self._is_visible = session, probes, is_visible
        self._asked: tuple[Probe, ...] = ()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._asked_at_ms = 0
        self._drawn_at_ms: deque[int] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ask)
        session.frame_arrived.connect(self._on_frame)
        session.started.connect(self._on_started)

    def refresh(self) -> None:
        """Ask anew if views want other probes than those asked for: one was shown, hidden or switched."""
        if not self._timer.isActive() and self._probes() != self._asked:
            self._timer.start(0)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._session.frame_arrived.disconnect(self._on_frame)
        self._session.started.disconnect(self._on_started)

    @property
    def frames_per_s(self) -> int:
        """Frames drawn within the last second."""
        now = self._clock.elapsed()
        while self._drawn_at_ms and now - self._drawn_at_ms[0] > _RATE_WINDOW_MS:
            self._drawn_at_ms.popleft()
        return len(self._drawn_at_ms)

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        self._timer.start(0)

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        self.arrived.emit(frame)
        now = self._clock.elapsed()
        self._drawn_at_ms.append(now)
        interval = _INTERVAL_MS if self._is_visible() else _HIDDEN_INTERVAL_MS
        # Zero still lets the event loop paint what was just drawn before the next request goes out.
        self._timer.start(max(0, self._asked_at_ms + interval - now))

    @pyqtSlot()
    def _ask(self) -> None:
        self._asked_at_ms = self._clock.elapsed()
        self._asked = self._probes()
        self._session.request_frame(self._asked)

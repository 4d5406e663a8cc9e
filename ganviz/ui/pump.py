"""Asks the engine for frames at the pace of the screen: one in flight, one at most waiting to be drawn."""

from collections import deque
from collections.abc import Callable

from PyQt6.QtCore import QElapsedTimer, QObject, Qt, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame
from ganviz.engine.probes import AnyProbe
from ganviz.ui.model.session import Session

_INTERVAL_MS = 1000 / 60
_HIDDEN_INTERVAL_MS = 250  # curves go on being recorded while nobody looks
_RATE_WINDOW_MS = 1000


class FramePump(QObject):
    """Holds the credit: a request goes out when the answer to the last one is about to be drawn.

    So the engine prepares the next frame while this one is painted; a frame that comes before its time waits for it.
    While a run is paused the engine keeps the request until there is something new, and nothing here ticks.

    Signals:
        arrived(Frame): draw this now.
    """

    arrived = pyqtSignal(object)

    def __init__(
        self,
        session: Session,
        probes: Callable[[], tuple[AnyProbe, ...]],
        is_visible: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._probes, self._is_visible = session, probes, is_visible
        self._asked: tuple[AnyProbe, ...] | None = None  # nothing yet
        self._clock = QElapsedTimer()
        self._clock.start()
        self._due_ms = 0.0
        self._waiting: Frame | None = None
        self._drawn_at_ms: deque[float] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._draw)
        session.frame_arrived.connect(self._on_frame)
        session.started.connect(self._on_started)

    def refresh(self) -> None:
        """Ask anew if views want other probes than those asked for: one was shown, hidden or switched."""
        if self._asked is not None and self._waiting is None and self._probes() != self._asked:
            self._ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._session.frame_arrived.disconnect(self._on_frame)
        self._session.started.disconnect(self._on_started)

    @property
    def frames_per_s(self) -> int:
        """Frames drawn within the last second."""
        now = self._now_ms()
        while self._drawn_at_ms and now - self._drawn_at_ms[0] > _RATE_WINDOW_MS:
            self._drawn_at_ms.popleft()
        return len(self._drawn_at_ms)

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        self._waiting = None
        self._timer.stop()
        self._ask()

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._waiting = frame
        early_ms = int(self._due_ms - self._now_ms())
        if early_ms > 0:
            self._timer.start(early_ms)
        else:
            self._draw()

    @pyqtSlot()
    def _draw(self) -> None:
        frame, self._waiting = self._waiting, None
        if frame is None:
            return
        now = self._now_ms()
        interval = _INTERVAL_MS if self._is_visible() else _HIDDEN_INTERVAL_MS
        self._due_ms = max(self._due_ms + interval, now)
        self._drawn_at_ms.append(now)
        self._ask()
        self.arrived.emit(frame)

    def _ask(self) -> None:
        self._asked = self._probes()
        self._session.request_frame(self._asked)

    def _now_ms(self) -> float:
        return self._clock.nsecsElapsed() / 1e6

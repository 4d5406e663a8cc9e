"""Asks the engine for frames at the pace of the screen: one of each run in flight, one at most waiting to be drawn."""

import math
from collections import deque
from collections.abc import Callable, Collection

from PyQt6.QtCore import QElapsedTimer, QObject, Qt, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame, Report, RunState, Started
from ganviz.engine.probes import AnyProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session

_INTERVAL_MS = 1000 / 60
_HIDDEN_INTERVAL_MS = 250  # curves go on being recorded while nobody looks
_RATE_WINDOW_MS = 1000
_MOST_AT_ONCE = 2  # runs that train


class FramePump(QObject):
    """Holds the credit: a request goes out when the answer to the last one is about to be drawn.

    So the engine prepares the next frame while this one is painted; a frame that comes before its time waits for it.
    While a run is paused the engine keeps the request until there is something new, and nothing here ticks.
    Runs that are compared are drawn in turns: half of them each time, two at most, once frames of so many that train
    are there. So each of six is drawn 20 times a second, each of two 30 times, and asked no more often. At rest all
    are drawn.

    Signals:
        arrived(dict): draw these now, a frame by the number of its run.
    """

    arrived = pyqtSignal(dict)

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
        self._waiting: dict[int, Frame] = {}  # by run, the one that came first in front
        self._drawn_at_ms: deque[float] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._draw)
        session.reported.connect(self._on_reported)
        session.lanes.changed.connect(self._ask_anew)

    def refresh(self) -> None:
        """Ask anew if views want other probes than those asked for: one was shown, hidden or switched."""
        if self._asked is not None and not self._waiting and self._probes() != self._asked:
            self._ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._session.reported.disconnect(self._on_reported)
        self._session.lanes.changed.disconnect(self._ask_anew)

    @property
    def frames_per_s(self) -> int:
        """Frames drawn within the last second."""
        now = self._now_ms()
        while self._drawn_at_ms and now - self._drawn_at_ms[0] > _RATE_WINDOW_MS:
            self._drawn_at_ms.popleft()
        return len(self._drawn_at_ms)

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if record not in self._session.lanes.shown:
            return
        if isinstance(report, Started):
            self._ask_anew()
        elif isinstance(report, Frame):
            self._waiting[record.run] = report
            self._draw_when_due()
        elif self._waiting:
            self._draw_when_due()  # it may be the one that was waited for

    @pyqtSlot()
    def _ask_anew(self) -> None:
        self._waiting = {}
        self._timer.stop()
        self._ask()

    def _draw_when_due(self) -> None:
        if not self._ready():
            return
        early_ms = int(self._due_ms - self._now_ms())
        if early_ms > 0:
            self._timer.start(early_ms)
        else:
            self._draw()

    def _ready(self) -> list[int]:
        """Return the runs to draw next: those at rest, and the first of those that train, if enough are there."""
        training = [each.run for each in self._session.lanes.shown if each.state is RunState.TRAINING]
        here = [run for run in self._waiting if run in training]
        count = num_turns(len(training))
        if len(here) < count:
            return []
        return here[:count] + [run for run in self._waiting if run not in training]

    @pyqtSlot()
    def _draw(self) -> None:
        frames = {run: self._waiting.pop(run) for run in self._ready()}
        if not frames:
            return
        now = self._now_ms()
        interval = _INTERVAL_MS if self._is_visible() else _HIDDEN_INTERVAL_MS
        self._due_ms = max(self._due_ms + interval, now)
        self._drawn_at_ms.append(now)
        self._ask(frames)
        self.arrived.emit(frames)
        self._draw_when_due()

    def _ask(self, runs: Collection[int] | None = None) -> None:
        """Ask these runs for frames; None for all on show."""
        self._asked = self._probes()
        self._session.request_frames(self._asked, runs)

    def _now_ms(self) -> float:
        return self._clock.nsecsElapsed() / 1e6


def num_turns(count: int) -> int:
    """Return how many of so many runs that train are drawn at a time."""
    return min(math.ceil(count / 2), _MOST_AT_ONCE)

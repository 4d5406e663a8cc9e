"""Who draws with a frame: the picture with each, plots in turns, for eyes follow a curve at a third of the pace."""

import math
from dataclasses import replace
from time import thread_time
from typing import cast

from PyQt6.QtCore import QElapsedTimer, QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import Answer, AnyProbe
from ganviz.ui.views import View
from ganviz.ui.views.card import is_on_screen

FRAMES_A_TURN = 3  # a view that takes turns draws with one frame of so many: 20 times a second
MOST_AT_ONCE = 2  # views with a frame: of more than six each draws less often, so that the picture does not
SELDOM_MS = 100.0  # frames so far apart are drawn by all
AFFORDED_MS = 2.5  # of the processor, for views to get ready with a frame; to paint them takes about as long again
_LEFT_MS = 60  # after which those whose turn has not come draw anyway
_WEIGHT = 0.05  # of what a view has just taken, in the mean of all


class Turns(QObject):
    """Passes frames of a training run on to views that take turns, so that few of them draw with the same frame.

    Where drawing takes long, on a slow machine or one that others work on, only one does: the picture is not to wait.
    Each gets the newest frame, with the answers of those that it was not given. Where frames come seldom, or the run
    rests, all draw with each; and when no further frame comes, those left behind draw a moment later.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, View] = {}
        self._queue: list[str] = []  # the next one first
        self._missed: dict[str, dict[AnyProbe, Answer]] = {}  # by view: answers of frames that it was not given
        self._newest: Frame | None = None
        self._cost_ms = 0.0  # of the processor, for a view to draw what is new, in the mean
        self._clock = QElapsedTimer()
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.setInterval(_LEFT_MS)
        self._left.timeout.connect(self._draw_left)

    def add(self, name: str, view: View) -> None:
        """Let a view take turns with the others."""
        self._views[name] = view
        self._queue.append(name)

    def show_frame(self, frame: Frame) -> None:
        """Let the views draw `frame` whose turn it is."""
        since_ms = self._clock.elapsed() if self._clock.isValid() else SELDOM_MS
        self._clock.restart()
        if self._newest is not None and frame.run != self._newest.run:
            self._missed.clear()
        self._newest = frame
        for name in self._views:
            self._missed.setdefault(name, {}).update(frame.answers)
        seen = [name for name in self._queue if is_on_screen(cast(QWidget, self._views[name]))]
        count = num_turns(len(seen), since_ms, self._cost_ms) if frame.state is RunState.TRAINING else len(seen)
        self._draw([name for name in self._queue if name not in seen[count:]])
        if self._missed:
            self._left.start()

    def _draw(self, names: list[str]) -> None:
        """Let these draw what is new, and wait until the others have had their turn."""
        assert self._newest is not None
        self._queue = [name for name in self._queue if name not in names] + names
        for name in names:
            is_seen, begun_s = is_on_screen(cast(QWidget, self._views[name])), thread_time()
            self._views[name].show_frame(replace(self._newest, answers=self._missed.pop(name)))
            if is_seen:
                self._cost_ms += _WEIGHT * (1000 * (thread_time() - begun_s) - self._cost_ms)

    @pyqtSlot()
    def _draw_left(self) -> None:
        self._draw(list(self._missed))


def num_turns(count: int, since_ms: float, cost_ms: float = 0.0) -> int:
    """Return how many of `count` views draw with a frame that comes `since_ms` after the last, if each takes `cost_ms`.

    No more where frames come a little late: that they draw may be why.
    """
    if since_ms >= SELDOM_MS:
        return count
    most = MOST_AT_ONCE if MOST_AT_ONCE * cost_ms <= AFFORDED_MS else 1
    return min(most, math.ceil(count / FRAMES_A_TURN))

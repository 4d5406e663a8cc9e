"""Who draws with a frame: the picture with each, plots in turns, for eyes follow a curve at a third of the pace."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from PyQt6.QtCore import QElapsedTimer, QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import Answer, AnyProbe
from ganviz.ui.views import View
from ganviz.ui.views.card import is_on_screen

SELDOM_MS = 100.0  # frames so far apart are drawn by all
_LEFT_MS = 60  # after which those whose turn has not come draw anyway


def a_third(count: int) -> int:
    """Return how many plots draw with a frame: each 20 times a second."""
    return math.ceil(count / 3)


def half_but_two(count: int) -> int:
    """Return how many pictures of compared runs draw with a frame: two, or each 30 times a second."""
    return max(2, math.ceil(count / 2))


class Turns(QObject):
    """Passes frames of training runs on to views that take turns, so that few of them draw with the same frame.

    Each gets the newest frame, with the answers of those that it was not given. Where frames come seldom, or the run
    rests, all draw with each; and when no further frame comes, those left behind draw a moment later.

    Args:
        views: the views by name.
        share: how many draw with a frame that comes soon after the last, of so many that are seen.
    """

    def __init__(
        self, views: Mapping[str, View], parent: QObject | None = None, *, share: Callable[[int], int] = a_third
    ) -> None:
        super().__init__(parent)
        self._views, self._share = views, share
        self._queue = list(views)  # the next one first
        self._missed: dict[str, dict[AnyProbe, Answer]] = {}  # by view: answers of frames that it was not given
        self._newest: dict[str, Frame] = {}  # by view
        self._clock = QElapsedTimer()
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.setInterval(_LEFT_MS)
        self._left.timeout.connect(self._draw_left)

    def show_frame(self, frame: Frame) -> None:
        """Let the views draw `frame` whose turn it is."""
        self.show_frames(dict.fromkeys(self._views, frame))

    def show_frames(self, frames: Mapping[str, Frame]) -> None:
        """Let the views draw whose turn it is, each the frame that `frames` has for its name."""
        since_ms = self._clock.elapsed() if self._clock.isValid() else SELDOM_MS
        self._clock.restart()
        for name, frame in frames.items():
            if name in self._newest and frame.run != self._newest[name].run:
                self._missed.pop(name, None)
            self._newest[name] = frame
            self._missed.setdefault(name, {}).update(frame.answers)
        seen = [name for name in self._queue if name in frames and is_on_screen(cast(QWidget, self._views[name]))]
        is_training = any(frame.state is RunState.TRAINING for frame in frames.values())
        count = num_turns(len(seen), since_ms, self._share) if is_training else len(seen)
        self._draw([name for name in self._queue if name in frames and name not in seen[count:]])
        if self._missed:
            self._left.start()

    def _draw(self, names: list[str]) -> None:
        """Let these draw what is new, and wait until the others have had their turn."""
        self._queue = [name for name in self._queue if name not in names] + names
        for name in names:
            self._views[name].show_frame(replace(self._newest[name], answers=self._missed.pop(name)))

    @pyqtSlot()
    def _draw_left(self) -> None:
        self._draw(list(self._missed))


def num_turns(count: int, since_ms: float, share: Callable[[int], int] = a_third) -> int:
    """Return how many of `count` views draw with a frame that comes `since_ms` after the last.

    No more where frames come a little late: that they draw may be why.
    """
    return count if since_ms >= SELDOM_MS else min(count, share(count))

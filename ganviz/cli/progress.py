"""How far a long command is."""

import threading
import time
from collections.abc import Callable
from typing import Any, Self, TextIO

from ganviz.cli.output import write
from ganviz.engine.datafiles import megabytes

_LOOK_EVERY_S = 1.0
_LONG_S = 2.0  # from which on a step's time is told on a terminal
_VERY_LONG_S = 30.0  # and elsewhere, each time that so much has gone by


class Progress:
    """One line that grows on a terminal; a line each tenth elsewhere. A step that takes long tells its time.

    Attributes:
        is_ending: whether the step that is being done is the last, as somebody said to stop.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._is_terminal, self._clock = stream, stream.isatty(), clock
        self._shown = -1
        self._steps: tuple[int, int, float] | None = None  # done, of how many, and since when
        self._told_s = 0.0
        self.is_ending = False
        self._lock, self._ended = threading.Lock(), threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self._look, name="ganviz-progress", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        if self._is_terminal and self._shown >= 0:
            write(self._stream, "\n")

    def show_steps(self, done: int, total: int) -> None:
        self._steps = (done, total, self._clock())
        self._show(done, total, "{done:,} of {total:,} steps")

    def show_runs(self, done: int, total: int, left_s: float | None) -> None:
        """Show how many runs are done, and about how long the others take, where that is known."""
        left = "" if left_s is None or done >= total else f", about {_duration(left_s)} left"
        self._show(done, total, "{done:,} of {total:,} runs" + left)

    def tell_if_long(self) -> None:
        """Tell how long the step goes on that is being done, if that is long."""
        if self._steps is None or self._steps[0] >= self._steps[1]:
            return
        done, total, since_s = self._steps
        now_s = self._clock()
        every_s = _LONG_S if self._is_terminal else _VERY_LONG_S
        if now_s - max(since_s, 0.0 if self._is_terminal else self._told_s) >= every_s:
            self._told_s = now_s
            words = f"{done:,} of {total:,} steps; the next takes {now_s - since_s:.0f} s so far"
            self._write(done, total, words + ", and is the last: Ctrl+C again ends at once" * self.is_ending)

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_EVERY_S):
            self.tell_if_long()

    def show_bytes(self, progress: Any) -> None:
        words = f"{progress.file}  {megabytes(progress.done_bytes)} of {megabytes(progress.total_bytes)}"
        self._show(progress.done_bytes, progress.total_bytes, words.replace("{", "").replace("}", ""))

    def _show(self, done: int, total: int, words: str) -> None:
        percent = 100 * done // max(1, total)
        mark = percent if self._is_terminal else percent // 10
        if mark == self._shown:
            return
        self._shown = mark
        self._write(done, total, words.format(done=done, total=total))

    def _write(self, done: int, total: int, words: str) -> None:
        line = f"{100 * done // max(1, total):3d} %  {words}"
        with self._lock:
            write(self._stream, f"\r{line}\x1b[K" if self._is_terminal else f"{line}\n")


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"

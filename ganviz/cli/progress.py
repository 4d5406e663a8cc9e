"""How far a long command is."""

import threading
import time
from collections.abc import Callable
from typing import Any, Self, TextIO

from ganviz.cli.output import write
from ganviz.engine.datafiles import megabytes
from ganviz.spec.translation import tr

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
        self._show(done, total, tr("{done:,} of {total:,} steps", done=done, total=total))

    def show_runs(self, done: int, total: int, left_s: float | None) -> None:
        """Show how many runs are done, and about how long the others take, where that is known."""
        words = tr("{done:,} of {total:,} runs", done=done, total=total)
        if left_s is not None and done < total:
            words = tr("{runs}, about {duration} left", runs=words, duration=_duration(left_s))
        self._show(done, total, words)

    def tell_if_long(self) -> None:
        """Tell how long the step goes on that is being done, if that is long."""
        if self._steps is None or self._steps[0] >= self._steps[1]:
            return
        done, total, since_s = self._steps
        now_s = self._clock()
        every_s = _LONG_S if self._is_terminal else _VERY_LONG_S
        if now_s - max(since_s, 0.0 if self._is_terminal else self._told_s) >= every_s:
            self._told_s = now_s
            words = tr(
                "{done:,} of {total:,} steps; the next takes {elapsed_s:.0f} s so far",
                done=done, total=total, elapsed_s=now_s - since_s,
            )  # fmt: skip
            if self.is_ending:
                words = tr("{progress}, and is the last: Ctrl+C again ends at once", progress=words)
            self._write(done, total, words)

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_EVERY_S):
            self.tell_if_long()

    def show_bytes(self, progress: Any) -> None:
        done, total = progress.done_bytes, progress.total_bytes
        size = tr("{done} of {total}", done=megabytes(done), total=megabytes(total))
        self._show(done, total, f"{progress.file}  {size}")

    def _show(self, done: int, total: int, words: str) -> None:
        percent = 100 * done // max(1, total)
        mark = percent if self._is_terminal else percent // 10
        if mark == self._shown:
            return
        self._shown = mark
        self._write(done, total, words)

    def _write(self, done: int, total: int, words: str) -> None:
        line = f"{100 * done // max(1, total):3d} %  {words}"
        with self._lock:
            write(self._stream, f"\r{line}\x1b[K" if self._is_terminal else f"{line}\n")


def _duration(seconds: float) -> str:
    if seconds < 90:
        return tr("{seconds} s", seconds=max(1, round(seconds)))
    minutes = seconds / 60
    return tr("{minutes:.0f} min", minutes=minutes) if minutes < 90 else tr("{hours:.1f} h", hours=minutes / 60)

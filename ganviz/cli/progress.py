"""How far a long command is."""

from typing import Any, Self, TextIO

from ganviz.cli.output import write
from ganviz.engine.datafiles import megabytes


class Progress:
    """One line that grows on a terminal; a line each tenth elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._is_terminal = stream, stream.isatty()
        self._shown = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_terminal and self._shown >= 0:
            write(self._stream, "\n")

    def show_steps(self, done: int, total: int) -> None:
        self._show(done, total, "{done:,} of {total:,} steps")

    def show_bytes(self, progress: Any) -> None:
        words = f"{progress.file}  {megabytes(progress.done_bytes)} of {megabytes(progress.total_bytes)}"
        self._show(progress.done_bytes, progress.total_bytes, words.replace("{", "").replace("}", ""))

    def _show(self, done: int, total: int, words: str) -> None:
        percent = 100 * done // max(1, total)
        mark = percent if self._is_terminal else percent // 10
        if mark == self._shown:
            return
        self._shown = mark
        line = f"{percent:3d} %  " + words.format(done=done, total=total)
        write(self._stream, f"\r{line}\x1b[K" if self._is_terminal else f"{line}\n")

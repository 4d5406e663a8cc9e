"""The folder that a run without a window is kept in: set-up, losses, measures, summary and final state.

One run a folder: nothing in it is ever replaced. What grows is written in whole rows, the rest whole or not at all.
"""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import Any, Self

from ganviz.engine.atomic import named, require_writable, write_atomically
from ganviz.spec import Experiment, to_toml
from ganviz.spec.translation import tr

SETUP, LOSSES, MEASURES = "setup.toml", "losses.csv", "measures.jsonl"
SUMMARY, CHECKPOINT = "summary.json", "checkpoint.safetensors"
NAMES = (SETUP, LOSSES, MEASURES, SUMMARY, CHECKPOINT)
_WRITE_EVERY_S = 0.25


class FolderInUseError(Exception):
    """A folder that another run was written to, or is being written to."""


def require_free(folder: Path) -> None:
    """Check that a run could be written to `folder` now, leaving nothing behind.

    Raises:
        FolderInUseError: if there is a file of another run in it.
        OSError: if it cannot be made or written, naming it.
    """
    _require_unused(folder)
    with named(folder), contextlib.suppress(FileNotFoundError):
        os.lstat(folder)  # a name that is too long, or leads through a file
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    require_writable(there / SUMMARY)


def _require_unused(folder: Path) -> None:
    used = [name for name in NAMES if os.path.lexists(folder / name)]
    if used:
        raise FolderInUseError(tr("{name} is there", name=used[0]))


class RunFolder:
    """Writes a run to a folder: set-up, losses of every step, measures, summary, and the state it ended in.

    Use it as a context: a run that is cut short leaves whole rows behind, and one that is killed all but those of
    its last quarter of a second.

    Raises:
        FolderInUseError: if there is a file of another run in the folder.
        OSError: if the folder or a file cannot be written, naming the file.
    """

    def __init__(self, folder: Path, experiment: Experiment) -> None:
        with named(folder):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        _require_unused(folder)
        with contextlib.ExitStack() as undo:
            self._losses = self._opened(LOSSES, undo)
            self._measures = self._opened(MEASURES, undo)
            self._losses.add("step,d_loss,g_loss\r\n")  # as CSV has it, and no number needs quoting
            self._write(SETUP, to_toml(experiment, title=folder.name).encode())
            undo.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add_step(self, step: int, d_loss: float, g_loss: float) -> None:
        self._losses.add(f"{step},{d_loss!r},{g_loss!r}\r\n")

    def add_row(self, row: dict[str, Any]) -> None:
        self._losses.write()  # so that losses never end before measures do
        self._measures.add(json.dumps(row) + "\n")
        self._measures.write()

    def finish(self, summary: dict[str, Any], state: bytes) -> None:
        """Write the summary and the final state, and close every file."""
        self.close()
        self._write(SUMMARY, (json.dumps(summary, indent=2) + "\n").encode())
        self._write(CHECKPOINT, state)

    def close(self) -> None:
        """Write what is not written yet. To do so twice does no harm."""
        try:
            self._losses.close()
        finally:
            self._measures.close()

    def _opened(self, name: str, undo: contextlib.ExitStack) -> "_Rows":
        path = self._folder / name
        try:
            rows = _Rows(path)
        except FileExistsError:  # another run has begun in this very moment
            raise FolderInUseError(tr("{name} is there", name=name)) from None
        undo.callback(path.unlink, missing_ok=True)
        undo.callback(rows.abandon)
        return rows

    def _write(self, name: str, data: bytes) -> None:
        write_atomically(self._folder / name, data)


class _Rows:
    """A new text file that only ever grows by whole rows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with named(path):
            self._file = path.open("xb", buffering=0)
        self._waiting: list[str] = []
        self._written_bytes = 0
        self._due_s = 0.0

    def add(self, row: str) -> None:
        """Take in a row, and write all there are a few times a second."""
        self._waiting.append(row)
        if time.monotonic() >= self._due_s:
            self.write()

    def write(self) -> None:
        """Write every row there is, or, on a full disk, none of them."""
        data = "".join(self._waiting).encode()
        self._waiting.clear()
        self._due_s = time.monotonic() + _WRITE_EVERY_S
        with named(self._path):
            try:
                while data:
                    data = data[self._file.write(data) :]
            except OSError:
                self._file.truncate(self._written_bytes)
                raise
            self._written_bytes = self._file.tell()

    def close(self) -> None:
        if self._file.closed:
            return
        try:
            self.write()
            with named(self._path):
                os.fsync(self._file.fileno())
        finally:
            self._file.close()

    def abandon(self) -> None:
        self._file.close()

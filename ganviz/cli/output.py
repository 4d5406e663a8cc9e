"""What a command prints: whatever the streams are, and whatever is in the text, printing does not fail.

A stream may be closed from the start, or its reader gone; an encoding may lack a sign. Messages show no character
that would move a terminal's cursor.
"""

import contextlib
import errno
import io
import os
import sys
from collections.abc import Mapping
from typing import Any, TextIO

from ganviz.spec.errors import one_line

LONGEST_LINE = 500
_MOST_LINES = 20


def prepare_streams() -> None:
    """Make the streams of this process ones that can be written to.

    One that is closed takes everything and keeps nothing; a sign that an encoding lacks is written as an escape.
    """
    _fill_descriptors()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed, as by `>&-`, or a program of the desktop on Windows
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace" if name == "stdout" else "backslashreplace")


def say(text: str, end: str = "\n") -> bool:
    """Print `text` on the output, and return whether there is somebody to read it.

    Raises:
        OSError: if it cannot be written for another reason than a reader who has gone, such as a full disk.
    """
    try:
        print(text, end=end, flush=True)
    except OSError as error:
        if not _is_reader_gone(error):
            raise OSError(error.errno, error.strerror, "standard output") from error
        abandon(sys.stdout)
        return False
    return True


def tell(text: str) -> None:
    """Print a message of one or more lines on the error stream, or lose it."""
    lines = [one_line(line, LONGEST_LINE) for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]]
    write(sys.stderr, "\n".join(lines) + "\n")


def write(stream: TextIO, text: str) -> None:
    """Write `text` as it is, or lose it."""
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        abandon(stream)


def abandon(stream: TextIO) -> None:
    """Write no more to `stream`: what is still to be flushed when Python ends would fail again, in public."""
    with contextlib.suppress(OSError, ValueError):
        number, nothing = stream.fileno(), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, number)
        os.close(nothing)


def table_of(summary: Mapping[str, Any]) -> str:
    """Return names and values as lines for people."""
    width = max(map(len, summary))
    return "\n".join(f"{name:{width}}  {_short(value)}" for name, value in summary.items())


def _short(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1000 else one_line(str(value))


def _is_reader_gone(error: OSError) -> bool:
    """Return whether `error` means that nobody reads a pipe any more, as `head` does when it has its lines."""
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL)


def _fill_descriptors() -> None:
    """Put something in the place of a closed stream: else the next file opened gets its number, and all prints."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    os.close(number)

"""The worker process as the window's process sees it: commands go in, reports come out, and how it ended in words."""

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from typing import IO, Any

from ganviz.engine import interpreter
from ganviz.engine.interrupts import kept_from_the_terminal
from ganviz.engine.messages import End, Start
from ganviz.engine.pipes import read_value, write_value
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr

log = logging.getLogger(__name__)

_END_S = 0.5  # for a process that is ending, and for what its end ends
_KILLED_S = 5.0  # for one that was killed, which on a busy machine is told late
_PIPE_BYTES = 1 << 20  # a frame fits, so that training need not wait until the window has time to read it
_TAIL_BYTES = 4096  # of what it wrote to its error stream
_LINE = 200


class WorkerProcess:
    """A process that runs `main` of a module, and two threads: nobody else waits for a full pipe or an empty one.

    Its error stream is passed on to ours.

    Raises:
        OSError, RuntimeError: if there is no process, pipe or thread to be had. Nothing is left behind then.

    Attributes:
        runs: numbers of the runs that it was asked for and that were not ended, in order.
    """

    def __init__(self, module: str) -> None:
        self.runs: list[int] = []
        pipe = subprocess.PIPE
        with kept_from_the_terminal():
            self._process = subprocess.Popen(interpreter.command(module), stdin=pipe, stdout=pipe, stderr=pipe)
        self._outbox: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._errors = ErrorTail()
        self._threads = (
            threading.Thread(target=self._write, name="ganviz-writer", daemon=True),
            threading.Thread(target=self._errors.follow, args=(_of(self._process.stderr),), name="ganviz-errors",
                             daemon=True),
        )  # fmt: skip
        try:
            _widen(_of(self._process.stdout))
            for thread in self._threads:
                thread.start()
        except BaseException:
            self.kill()
            self.end()
            raise

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended, 0 if well and below zero if killed; None while it has not."""
        return self._process.poll()

    def post(self, command: object) -> None:
        """Send a command, or whatever else `main` takes. Never blocks."""
        if isinstance(command, Start | End) and command.run in self.runs:
            self.runs.remove(command.run)
        if isinstance(command, Start):
            self.runs.append(command.run)
        self._outbox.put(command)

    def reports(self) -> Iterator[Any]:
        """Yield what the process reports until it is gone."""
        with contextlib.suppress(EOFError, OSError):
            while True:
                yield read_value(_of(self._process.stdout))

    def kill(self) -> None:
        """End the process now, also one that is stopped. Never blocks."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def end(self) -> str:
        """See the process out, by force if it lingers; free what it needed, and return in words how it ended."""
        for patience_s in (_END_S, _KILLED_S):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(patience_s)
                break
            self.kill()
        self._outbox.put(None)
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(_END_S)  # the other ends of its pipes went with the process
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError):  # what was on its way to the process
                _of(stream).close()
        return how_it_ended(self._process.returncode, self._errors.last_line)

    def _write(self) -> None:
        while (command := self._outbox.get()) is not None:
            try:
                write_value(_of(self._process.stdin), command)
            except (OSError, ValueError):
                log.debug("the worker is gone; %s was not sent", type(command).__name__)
            except Exception:  # what cannot be sent keeps nothing else back
                log.exception("%s cannot be sent", type(command).__name__)


class ErrorTail:
    """Passes on what is written to an error stream, and remembers the end of it."""

    def __init__(self) -> None:
        self._tail: deque[int] = deque(maxlen=_TAIL_BYTES)

    def follow(self, stream: IO[bytes]) -> None:
        """Read `stream` to its end."""
        with contextlib.suppress(OSError, ValueError):
            while data := os.read(stream.fileno(), _TAIL_BYTES):
                self._tail.extend(data)
                _pass_on(data)

    @property
    def last_line(self) -> str:
        """The last line with anything on it: signs that cannot be printed are escaped, and what is too long is cut."""
        lines = [line.strip() for line in bytes(self._tail).decode("utf-8", "replace").splitlines() if line.strip()]
        if not lines:
            return ""
        return one_line(lines[-1], _LINE)


def how_it_ended(code: int | None, last_line: str) -> str:
    """Return in words how a process with exit status `code` ended, and the last it said."""
    if code is not None and code < 0:
        if code == -9:
            how = tr("The training process was killed (signal {number}), perhaps because memory ran out.", number=-code)
        else:
            how = tr("The training process was killed (signal {number}){name}.", number=-code, name=_named(-code))
    else:
        how = tr("The training process ended unexpectedly (exit code {code}).", code=code)
    return tr("{how} The last it said: {last_line}", how=how, last_line=last_line) if last_line else how


def _named(number: int) -> str:
    name = signal.strsignal(number) if hasattr(signal, "strsignal") else None
    return f": {name.lower()}" if name else ""


def _pass_on(data: bytes) -> None:
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):  # closed, or a full disk: what matters is kept
            os.write(sys.stderr.fileno(), data)


def _widen(pipe: IO[bytes]) -> None:
    with contextlib.suppress(ImportError, AttributeError, OSError):  # not on this system, or not for this user
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _of(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream

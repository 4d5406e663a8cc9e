"""The worker process: the loop at one end of two pipes, which are its standard input and output.

Its standard error stream is what it has to say when it cannot say anything else.
"""

import contextlib
import os
import queue
import sys
import threading
import traceback
from typing import Any, BinaryIO, NoReturn, Protocol

from ganviz.engine.interrupts import ignore_the_terminal
from ganviz.engine.messages import Command, Report
from ganviz.engine.pipes import read_value, write_value
from ganviz.spec.translation import speak_as_started


class Receiver(Protocol):
    """What takes in commands."""

    def put(self, command: Any) -> None: ...


class QueueInbox:
    """Commands that another thread has read. None is ever waited for longer than asked."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()

    def put(self, command: Command) -> None:
        self._commands.put(command)

    def get(self, timeout_s: float | None) -> Command | None:
        try:
            return self._commands.get(timeout_s != 0, timeout_s)
        except queue.Empty:
            return None


def main() -> NoReturn:
    """Run the loop until it is stopped or the window is gone, whatever is being done then."""
    ignore_the_terminal()  # which tells every process in it; the window decides when this one ends
    commands, reports = take_streams()
    speak_as_started()
    inbox = QueueInbox()
    threading.Thread(target=read_commands, args=(commands, inbox), name="ganviz-commands", daemon=True).start()

    def publish(report: Report) -> None:
        try:
            write_value(reports, report)
        except OSError:
            os._exit(0)  # the window is gone

    try:
        from ganviz.engine.loop import Loop  # brings in torch, while commands are read already

        Loop(inbox, publish).run()
    except BaseException:
        traceback.print_exc()
        end_now(1)
    end_now(0)


def take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return standard input and output, and leave none to others: what is printed goes to the error stream."""
    commands, reports = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return commands, reports


def read_commands(commands: BinaryIO, inbox: Receiver) -> None:
    """Pass on commands until the other end is closed. Nobody is there to train for then."""
    try:
        while True:
            inbox.put(read_value(commands))
    except (EOFError, OSError):
        os._exit(0)
    except BaseException:  # nobody would hear a command any more
        traceback.print_exc()
        end_now(1)


def end_now(status: int) -> NoReturn:
    """End now: unloading torch would take half a second, and there is nothing to save."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(status)

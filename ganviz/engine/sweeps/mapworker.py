"""A worker process that does the runs of a map for a window, beside the run on show, by processes of its own."""

import contextlib
import os
import queue
import threading
import traceback
from typing import Any, NoReturn

from ganviz.engine.interrupts import ignore_the_terminal
from ganviz.engine.messages import Stop
from ganviz.engine.pipes import write_value
from ganviz.engine.sweeps.gate import Hold
from ganviz.engine.sweeps.mapevents import Begin, MapEvent, Measure
from ganviz.engine.sweeps.mapwork import MapWork
from ganviz.engine.worker import end_now, read_commands, take_streams
from ganviz.spec.translation import speak_as_started

_NICE = 10  # the run on show goes first


class _Inbox:
    """What is to be done next, and what is heard at once: whether to hold or to stop."""

    def __init__(self, work: MapWork) -> None:
        self._work = work
        self._commands: queue.SimpleQueue[Measure | Begin | None] = queue.SimpleQueue()

    def put(self, command: Any) -> None:
        if isinstance(command, Hold):
            self._work.hold(command.is_held)
        elif isinstance(command, Stop):
            self._work.stop()
            self._commands.put(None)
        else:
            self._commands.put(command)

    def get(self) -> Measure | Begin | None:
        """Return what is to be done next; of questions that wait, the last. None for nothing more."""
        command = self._commands.get()
        while isinstance(command, Measure):
            try:
                command = self._commands.get_nowait()
            except queue.Empty:
                break
        return command


def main() -> NoReturn:
    """Do what is asked until the map is done or given up, or the window is gone."""
    ignore_the_terminal()
    commands, reports = take_streams()
    speak_as_started()

    def publish(event: MapEvent) -> None:
        try:
            write_value(reports, event)
        except OSError:
            os._exit(0)  # the window is gone

    with contextlib.suppress(AttributeError, OSError):  # not on this system
        os.nice(_NICE)
    work = MapWork(publish)
    inbox = _Inbox(work)
    threading.Thread(target=read_commands, args=(commands, inbox), name="ganviz-commands", daemon=True).start()
    try:
        while (command := inbox.get()) is not None:
            if isinstance(command, Measure):
                work.measure(command)
            else:
                work.do(command)
                break
    except BaseException:
        traceback.print_exc()
        end_now(1)
    finally:
        work.close()
    end_now(0)

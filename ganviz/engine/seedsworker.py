"""A worker process that trains N seeds of a run for a window, beside the run on show."""

import contextlib
import os
import queue
import threading
import traceback
from collections.abc import Callable
from typing import NoReturn

from ganviz.engine.interrupts import ignore_the_terminal
from ganviz.engine.messages import Stop
from ganviz.engine.pipes import write_value
from ganviz.engine.seedevents import SeedsWanted
from ganviz.engine.threads import cores_beside_window
from ganviz.engine.worker import end_now, read_commands, take_streams
from ganviz.spec.translation import speak_as_started

_NICE = 10  # the run on show goes first


class _Inbox:
    """What is wanted, and later whether to stop."""

    def __init__(self) -> None:
        self.wanted: queue.SimpleQueue[SeedsWanted | Stop] = queue.SimpleQueue()
        self.stopped = threading.Event()

    def put(self, command: SeedsWanted | Stop) -> None:
        if isinstance(command, Stop):
            self.stopped.set()
        self.wanted.put(command)


def main() -> NoReturn:
    """Train the seeds that are asked for, tell what comes of them, and end."""
    ignore_the_terminal()
    commands, reports = take_streams()
    speak_as_started()
    inbox = _Inbox()
    threading.Thread(target=read_commands, args=(commands, inbox), name="ganviz-commands", daemon=True).start()
    with contextlib.suppress(AttributeError, OSError):  # not on this system
        os.nice(_NICE)
    try:
        from ganviz.engine.seeds import Seeds, seeds_of, tasks_of  # brings in torch, while commands are read already

        wanted = inbox.wanted.get()
        if isinstance(wanted, SeedsWanted):
            cores = cores_beside_window()
            experiments = seeds_of(wanted.experiment, wanted.num)
            seeds = Seeds(tasks_of(experiments, (), wanted.steps, wanted.data_dir, draws=True, cores=cores), cores)
            threading.Thread(target=_stop_when_told, args=(inbox, seeds.stop), daemon=True).start()
            for event in seeds.events():
                write_value(reports, event)
    except OSError:
        os._exit(0)  # the window is gone
    except BaseException:
        traceback.print_exc()
        end_now(1)
    end_now(0)


def _stop_when_told(inbox: _Inbox, stop: Callable[[], None]) -> None:
    inbox.stopped.wait()
    stop()

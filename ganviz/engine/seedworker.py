"""A worker process that trains one seed after another, as it is told: see `ganviz.engine.seeds`."""

import os
import queue
import threading
import traceback
from typing import NoReturn

from ganviz.engine.interrupts import ignore_the_terminal
from ganviz.engine.messages import Stop
from ganviz.engine.pipes import write_value
from ganviz.engine.seedevents import SeedEvent, SeedTask
from ganviz.engine.worker import end_now, read_commands, take_streams
from ganviz.spec.translation import speak_as_started


class SeedInbox:
    """Seeds to train that another thread has read, until it reads a `Stop`."""

    def __init__(self) -> None:
        self._tasks: queue.SimpleQueue[SeedTask | None] = queue.SimpleQueue()
        self.is_stopped = False

    def put(self, command: SeedTask | Stop) -> None:
        if isinstance(command, Stop):
            self.is_stopped = True
            self._tasks.put(None)
        else:
            self._tasks.put(command)

    def get(self) -> SeedTask | None:
        """Return the next seed to train, waiting for it; None once there is to be no other."""
        return None if self.is_stopped else self._tasks.get()


def main() -> NoReturn:
    """Train seeds until told to stop, which ends the one that is being trained after a step."""
    ignore_the_terminal()
    commands, reports = take_streams()
    speak_as_started()
    inbox = SeedInbox()
    threading.Thread(target=read_commands, args=(commands, inbox), name="ganviz-commands", daemon=True).start()

    def publish(event: SeedEvent) -> None:
        try:
            write_value(reports, event)
        except OSError:
            os._exit(0)  # nobody is there any more

    try:
        from ganviz.engine.seedrun import train_seed  # brings in torch, while commands are read already

        while (task := inbox.get()) is not None:
            publish(train_seed(task, publish, lambda: inbox.is_stopped))
    except BaseException:
        traceback.print_exc()
        end_now(1)
    end_now(0)

"""Where runs wait while a sweep is held: each process that does runs has one gate, open unless it is told otherwise."""

import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hold:
    """Let runs wait where they are; or go on, where `is_held` is False."""

    is_held: bool


class Gate:
    """Any thread may open and close it; whoever trains passes it a few times a second."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self._open.set()

    def take(self, hold: Hold) -> None:
        """Close it, or open it."""
        if hold.is_held:
            self._open.clear()
        else:
            self._open.set()

    def passed(self) -> bool:
        """Wait while it is closed; return False, as one who asks whether to stop is to be answered."""
        self._open.wait()
        return False


GATE = Gate()

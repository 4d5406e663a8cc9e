"""Ctrl+C, and the signals by which a system ends a program: noted, so that work ends after a step and not within one.

Signals are the main thread's: anywhere else nothing here has an effect. Knows no Qt.
"""

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, NoReturn, Self

from ganviz.spec.translation import tr

_STOPPING = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
_OF_A_TERMINAL = {signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)}  # sent to every process in it


class Interrupted(KeyboardInterrupt):
    """A signal ended what was going on.

    Attributes:
        number: of the signal.
        note: what was kept all the same, for the user; empty if nothing was.
    """

    def __init__(self, number: int, note: str = "") -> None:
        super().__init__(number, note)
        self.number, self.note = number, note


def interrupt(number: int) -> NoReturn:
    """Raise `Interrupted`: the `on_signal` of who has nothing to finish."""
    raise Interrupted(number)


def exit_status(number: int) -> int:
    """Return the exit status by which a shell knows that signal `number` ended a program."""
    return 128 + number


def told(number: int) -> str:
    """Return what signal `number` did to a program, in a word."""
    return tr("interrupted") if number == signal.SIGINT else tr("ended by {name}", name=signal.Signals(number).name)


class StopSignals:
    """Notes the first signal to stop that arrives while it is entered.

    The second Ctrl+C ends the process at once, whatever it is doing. TERM and HUP often come several times, and do
    not. What the process was started to ignore, as by ``nohup``, stays ignored.

    Attributes:
        number: of the signal that came; 0 while there was none.
    """

    def __init__(self, on_signal: Callable[[int], object] = lambda number: None) -> None:
        """Call `on_signal` in the main thread, between two of its instructions, with the signal's number."""
        self.number = 0
        self._on_signal = on_signal
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _STOPPING:
                if signal.getsignal(number) not in (signal.SIG_IGN, None):
                    self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.number:
            return
        self.number = number
        if signal.SIGINT in self._before:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        self._on_signal(number)


@contextlib.contextmanager
def kept_from_the_terminal() -> Iterator[None]:
    """Let a process that is started meanwhile not hear Ctrl+C nor a closed terminal: its parent ends it.

    It begins with these signals blocked, and is to call `ignore_the_terminal` as soon as it can.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _OF_A_TERMINAL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def ignore_the_terminal() -> None:
    """Ignore Ctrl+C and a closed terminal from now on, in a process whose parent ends it."""
    for number in _OF_A_TERMINAL:
        signal.signal(number, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _OF_A_TERMINAL)

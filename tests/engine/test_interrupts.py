"""Signals to stop: noted once, in the main thread, and given back to whom they were told before."""

import os
import signal
import sys
import threading
from collections.abc import Iterator

import pytest

from ganviz.engine.interrupts import (
    Interrupted,
    StopSignals,
    exit_status,
    ignore_the_terminal,
    interrupt,
    kept_from_the_terminal,
    told,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")


@pytest.fixture(autouse=True)
def handlers_come_back() -> Iterator[None]:
    before = {name: signal.getsignal(getattr(signal, name)) for name in STOPPING}
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)


@pytest.mark.parametrize("name", STOPPING)
def test_a_signal_is_noted_and_ends_nothing(name: str) -> None:
    number, heard = getattr(signal, name), []

    with StopSignals(heard.append) as stop:
        assert stop.number == 0
        os.kill(os.getpid(), number)

    assert (stop.number, heard) == (number, [number])


def test_only_the_first_counts_and_a_second_ctrl_c_is_the_systems() -> None:
    heard: list[int] = []

    with StopSignals(heard.append):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTERM):
            os.kill(os.getpid(), number)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL

    assert heard == [signal.SIGTERM]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_was_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    with StopSignals() as stop:
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN

    assert stop.number == 0


def test_who_has_nothing_to_finish_is_interrupted() -> None:
    with pytest.raises(KeyboardInterrupt) as raised, StopSignals(interrupt):
        os.kill(os.getpid(), signal.SIGTERM)

    assert isinstance(raised.value, Interrupted)
    assert exit_status(raised.value.number) == 143
    assert (told(signal.SIGINT), told(signal.SIGTERM)) == ("interrupted", "ended by SIGTERM")


def test_another_thread_may_enter_it_and_hears_nothing() -> None:
    entered: list[int] = []

    def enter() -> None:
        with StopSignals() as stop:
            entered.append(stop.number)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()

    assert entered == [0]


def test_a_process_can_be_kept_from_the_terminal_from_its_first_moment_on() -> None:
    with kept_from_the_terminal():
        inherited = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert {signal.SIGINT, signal.SIGHUP} <= inherited
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    ignore_the_terminal()
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGHUP)

    assert signal.SIGHUP not in signal.pthread_sigmask(signal.SIG_BLOCK, ())

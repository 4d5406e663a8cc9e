"""Signals to stop in the window: heard while Qt waits, and answered as a click on its cross is."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PyQt6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.interrupts import StopSignals, interrupt
from ganviz.spec import preset
from ganviz.ui.app import run_window
from ganviz.ui.application import discard
from ganviz.ui.preferences import Preferences, settings_file
from ganviz.ui.signals import StopNotifier
from tests.ui.fakehost import FakeHost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def send(name: str) -> "subprocess.Popen[bytes]":
    """Let another process send this one a signal: only so does it come while Qt waits."""
    return subprocess.Popen(["kill", f"-{name}", str(os.getpid())])


@pytest.mark.parametrize("name", ["INT", "TERM", "HUP"])
def test_a_signal_is_told_while_nothing_happens(qtbot: QtBot, name: str) -> None:
    before = signal.getsignal(signal.SIGTERM)
    notifier = StopNotifier()
    notifier.listen()
    try:
        with qtbot.waitSignal(notifier.stopped, timeout=10_000) as told, send(name):
            pass
    finally:
        notifier.release()

    assert told.args == [getattr(signal, f"SIG{name}")]
    assert notifier.number == told.args[0]
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.parametrize(("name", "status"), [("INT", 130), ("TERM", 143), ("HUP", 129)])
def test_a_window_that_is_told_to_stop_keeps_its_settings(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str, status: int
) -> None:
    host, seen = FakeHost(), []

    def run(publish: object) -> None:  # the thread behind the window: the window is open when it runs
        with send(name):
            pass
        FakeHost.run(host, publish)  # type: ignore[arg-type]

    monkeypatch.setattr(host, "run", run)
    dialog = QDialog()
    dialog.setModal(True)
    dialog.finished.connect(seen.append)
    dialog.open()

    with StopSignals():  # whatever happens, the signal does not end the tests
        assert run_window(preset("ring8"), lambda: host, file=Path("mine.toml")) == status

    assert seen == [QDialog.DialogCode.Rejected.value]
    dialog.deleteLater()
    assert Preferences().layout is not None
    assert Preferences().recent_files == (str(Path("mine.toml").absolute()),)
    assert settings_file().is_file()


def test_a_second_signal_is_not_raised_in_a_window_that_goes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def discard_slowly(window: QWidget) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        discard(window)

    def run(publish: object) -> None:
        with send("TERM"):
            pass
        FakeHost.run(host, publish)  # type: ignore[arg-type]

    host, hook = FakeHost(), sys.excepthook
    monkeypatch.setattr("ganviz.ui.app.discard", discard_slowly)
    monkeypatch.setattr(host, "run", run)

    with StopSignals(interrupt):
        assert run_window(preset("ring8"), lambda: host) == 143

    assert sys.excepthook is hook

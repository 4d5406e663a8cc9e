"""The window while there is no run: its process is dead, or it was refused. What it shows and offers then."""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton, QSlider
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import (
    ChangeRefused,
    ChangeRequested,
    CheckpointTaken,
    DataMissing,
    Failed,
    Frame,
    RunState,
    Start,
    StateChanged,
    WorkerDied,
)
from ganviz.spec import Problem, SpecError, preset
from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, frame, started
from tests.ui.windows import Open

LOADING_MS = 60_000
D_LR, G_LR = "discriminator.optimizer.lr", "generator.optimizer.lr"
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="ends and stops a process by a signal of POSIX")


def button(window: MainWindow, text: str) -> QPushButton:
    return next(each for each in window.findChildren(QPushButton) if each.text() == text and each.isVisible())


def shown(window: MainWindow, path: str) -> Any:
    """Return what the control of a setting shows."""
    return window.controls.row(path).field.value


def slide(window: MainWindow, path: str, by: int) -> None:
    slider = window.controls.row(path).findChild(QSlider, f"{path}.slider")
    assert isinstance(slider, QSlider)
    slider.setValue(slider.value() + by)


def die(qtbot: QtBot, window: MainWindow, host: FakeHost, reason: str = "killed") -> None:
    with qtbot.waitSignal(window.session.worker_died):
        host.report(WorkerDied(host.commands(Start)[-1].run, reason))


# --- ways out ---------------------------------------------------------------------------------------------------


def open_preset(window: MainWindow) -> None:
    window.files.open_preset("mode-collapse")


def apply_and_restart(window: MainWindow) -> None:
    window.controls.restart_requested.emit({"generator.network.widths": (32, 32)})


def press_r(window: MainWindow) -> None:
    window.transport.reset_button.click()


def press_play(window: MainWindow) -> None:
    window.transport.play_button.click()


@pytest.mark.parametrize("is_dismissed", [True, False])
@pytest.mark.parametrize("way_out", [open_preset, apply_and_restart, press_r, press_play])
def test_every_start_is_asked_of_the_host_and_takes_the_banner_away(
    qtbot: QtBot, window: MainWindow, host: FakeHost, way_out: Callable[[MainWindow], None], is_dismissed: bool
) -> None:
    die(qtbot, window, host)
    if is_dismissed:
        window.banner.dismiss()

    way_out(window)

    assert window.banner.text == ""
    assert host.commands(Start)[-1].run == 2
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))
    assert window.session.state is RunState.PAUSED


def test_the_last_words_of_a_worker_are_shown_as_they_are(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    die(qtbot, window, host, "It ended. The last it said: <img src='x'> & <b>bold</b>")

    assert "The last it said: <img src='x'> & <b>bold</b>" in window.banner.text
    assert "&lt;img src=" in window.banner._text.text()


def test_the_banner_offers_to_go_on_with_all_that_was_changed_or_to_start_over(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.report(CheckpointTaken(1, 1390, RING, b"state"))
    host.report(applied({G_LR: 0.005}, step=1394))
    die(qtbot, window, host)

    assert button(window, "Restart from step 1,394")
    assert button(window, "Start over")


def test_a_run_that_failed_can_go_on_from_where_it_was_seen_and_one_that_never_started_cannot(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.report(CheckpointTaken(1, 70, RING, b"state"))
    with qtbot.waitSignal(window.session.failed):
        host.report(Failed(1, "There is not enough memory."))

    qtbot.mouseClick(button(window, "Go on from step 70"), Qt.MouseButton.LeftButton)
    latest = host.commands(Start)[-1].latest
    assert latest is not None
    assert latest.data == b"state"
    with qtbot.waitSignal(window.session.failed):
        host.report(Failed(2, "No."))

    offers = {each.text() for each in window.banner.findChildren(QPushButton) if each.isVisible()}
    assert offers == {"Start again", "Dismiss"}


def test_data_that_is_found_missing_late_leaves_no_run_that_could_be_played(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.session.start_run(preset("mnist-mlp").experiment)
    with qtbot.waitSignal(window.session.data_missing):
        host.report(DataMissing(2, "mnist", "MNIST is damaged."))
    dialog = window.findChild(DataDialog)
    assert dialog is not None
    dialog.cancel()

    assert not window.transport.play_button.isEnabled()
    assert "MNIST is damaged." in window.banner.text
    assert button(window, "Try again")


# --- controls ---------------------------------------------------------------------------------------------------


def test_a_change_without_an_answer_is_taken_back_when_the_worker_dies(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    before = shown(window, D_LR)
    slide(window, D_LR, 40)
    assert shown(window, D_LR) != before

    die(qtbot, window, host)

    assert shown(window, D_LR) == before


def test_what_is_edited_without_a_run_waits_and_is_asked_of_the_next(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    die(qtbot, window, host)
    window.controls._on_value_edited("generator.optimizer.kind", "sgd")
    window.controls._on_value_edited("generator.optimizer.momentum", 0.9)
    window.controls._on_value_edited("generator.network.widths", (16,))
    assert host.commands(ChangeRequested) == []
    assert window.controls._bar.text == "3 settings wait for a run"

    window.session.recover()
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))

    asked = {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9}
    assert [command.change for command in host.commands(ChangeRequested)] == [asked]
    assert window.controls._bar.text == "1 setting needs new weights"


def test_what_is_edited_after_a_failed_start_is_in_the_next_one(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    with qtbot.waitSignal(window.session.failed):
        host.report(Failed(1, "There is not enough memory. Make the batch smaller."))
    window.controls._on_value_edited("updates.batch_size", 16)
    window.side.open_section("Updates")

    qtbot.mouseClick(button(window, "Apply and restart"), Qt.MouseButton.LeftButton)

    assert host.commands(Start)[-1].experiment.updates.batch_size == 16


def test_an_edit_that_is_taken_back_without_a_run_waits_no_more(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    die(qtbot, window, host)
    window.controls._on_value_edited(D_LR, 0.01)
    window.controls._on_value_edited(D_LR, RING.discriminator.optimizer.lr)

    assert not window.controls._bar.isVisible()


def test_a_refused_change_takes_back_only_what_was_refused(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    slide(window, D_LR, 40)
    slide(window, G_LR, 40)
    good = shown(window, G_LR)
    bad = shown(window, D_LR)
    error = SpecError([Problem(D_LR, str(bad), "less")])

    with qtbot.waitSignal(window.session.change_refused):
        host.report(ChangeRefused(1, 1, error, {D_LR: bad}))

    assert (shown(window, D_LR), shown(window, G_LR)) == (RING.discriminator.optimizer.lr, good)
    assert {path for command in host.commands(ChangeRequested) for path in command.change} == {D_LR, G_LR}


def test_an_answer_to_an_older_value_leaves_the_newer_one_in_the_control(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    slide(window, D_LR, 40)
    older = shown(window, D_LR)
    slide(window, D_LR, 10)
    newer = shown(window, D_LR)

    with qtbot.waitSignal(window.session.change_refused):
        host.report(ChangeRefused(1, 1, SpecError([Problem(D_LR, str(older), "less")]), {D_LR: older}))

    assert shown(window, D_LR) == newer


# --- silence ----------------------------------------------------------------------------------------------------


def be_silent(window: MainWindow, seconds: int) -> None:
    for _ in range(seconds):
        window.session.patience.tick()


def train(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 0))


def test_no_answer_is_due_from_a_run_that_rests_and_from_one_that_trains_it_is(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    assert not window.session.patience.is_waiting
    window.session.pause()  # which a run that rests does not answer
    assert not window.session.patience.is_waiting
    window.session.change({D_LR: 0.01})
    assert window.session.patience.is_waiting
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({D_LR: 0.01}))
    assert not window.session.patience.is_waiting

    train(qtbot, window, host)
    assert window.session.patience.is_waiting
    die(qtbot, window, host)
    assert not window.session.patience.is_waiting


def test_a_silent_run_is_told_of_and_does_nothing_by_itself(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    train(qtbot, window, host)
    before = len(host.posted)
    window.status.show_rates(1200.0, 60)
    be_silent(window, 10)
    assert (window.status.rate_label.text(), window.status.frames_label.text()) == ("– steps/s", "– frames/s")
    assert window.banner.text.startswith("No answer for 10 s. One step of large networks may take that long.")
    wait = button(window, "Wait")
    be_silent(window, 2)
    assert window.banner.text.startswith("No answer for 12 s.")
    assert button(window, "Wait") is wait  # which somebody may be about to press
    assert (window.session.state, len(host.posted), host.ended) == (RunState.TRAINING, before, [])

    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(frame(1))
    assert window.banner.text == ""


@pytest.mark.parametrize("choice", ["Wait", "Dismiss"])
def test_who_waits_is_left_alone_for_a_while(qtbot: QtBot, window: MainWindow, host: FakeHost, choice: str) -> None:
    train(qtbot, window, host)
    be_silent(window, 10)
    qtbot.mouseClick(button(window, choice), Qt.MouseButton.LeftButton)
    be_silent(window, 50)
    assert window.banner.text == ""
    be_silent(window, 15)
    assert window.banner.text.startswith("No answer for 75 s.")


def test_a_run_that_loads_for_long_is_not_called_dead(host: FakeHost, open_window: Open) -> None:
    window = open_window(host)
    be_silent(window, 12)

    assert window.banner.text.startswith("No answer for 12 s. It is still loading")
    assert window.session.state is RunState.LOADING


def test_starting_anew_ends_the_worker_and_goes_on_where_it_was_seen(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    train(qtbot, window, host)
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(frame(30))
    be_silent(window, 10)
    qtbot.mouseClick(button(window, "Start anew"), Qt.MouseButton.LeftButton)
    assert host.ended == [1]
    die(qtbot, window, host)

    start = host.commands(Start)[-1]
    assert (start.run, start.step) == (2, 30)
    assert window.banner.text == ""


# --- with a real one --------------------------------------------------------------------------------------------


@needs_signals
def test_a_worker_that_dies_is_brought_back_by_whatever_starts_a_run(qtbot: QtBot, open_window: Open) -> None:
    host = ProcessHost()
    window = open_window(host)
    session = window.session
    frames: list[Frame] = []
    session.frame_arrived.connect(frames.append)

    def wait(state: RunState) -> None:
        qtbot.waitUntil(lambda: session.state is state, timeout=LOADING_MS)

    def kill(killer: signal.Signals) -> None:
        assert host.worker_pid is not None
        os.kill(host.worker_pid, killer)
        wait(RunState.DEAD)

    wait(RunState.PAUSED)
    session.step_once("generator")
    session.change({"generator.optimizer.kind": "rmsprop"})
    qtbot.waitUntil(lambda: session.experiment.generator.optimizer.kind == "rmsprop", timeout=LOADING_MS)
    qtbot.waitUntil(lambda: bool(frames) and frames[-1].step == 1, timeout=LOADING_MS)
    kill(signal.SIGSEGV)
    assert "signal 11" in window.banner.text
    window.banner.dismiss()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    wait(RunState.PAUSED)
    assert (session.step, session.experiment.generator.optimizer.kind) == (1, "rmsprop")

    kill(signal.SIGKILL)
    qtbot.keyClick(window, Qt.Key.Key_R)
    wait(RunState.PAUSED)
    assert (session.step, session.experiment.generator.optimizer.kind) == (0, "rmsprop")

    kill(signal.SIGTERM)
    window.files.open_preset("mode-collapse")
    wait(RunState.PAUSED)
    assert session.experiment == preset("mode-collapse").experiment


@needs_signals
def test_a_worker_that_is_stopped_can_be_replaced_and_stops_neither_the_window_nor_its_closing(
    qtbot: QtBot, open_window: Open
) -> None:
    host = ProcessHost()
    window = open_window(host)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)
    window.session.play()
    qtbot.waitUntil(lambda: window.session.step > 10, timeout=LOADING_MS)
    assert host.worker_pid is not None
    os.kill(host.worker_pid, signal.SIGSTOP)

    for by in range(50):
        slide(window, D_LR, by % 7)
    stopped = host.worker_pid
    be_silent(window, 10)
    button(window, "Start anew").click()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)
    assert host.worker_pid not in (None, stopped)
    assert window.session.step > 10
    os.kill(host.worker_pid, signal.SIGSTOP)
    window.close()

    assert window.session.link.training_thread.isFinished()
    assert host.worker_pid is None

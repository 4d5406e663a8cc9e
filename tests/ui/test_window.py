"""The whole window: wired to a made-up host for what is hard to bring about, and to each real one for the rest."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.messages import (
    ChangeRequested,
    Failed,
    Frame,
    FrameWanted,
    Play,
    RunState,
    Start,
    StateChanged,
    WorkerDied,
)
from ganviz.spec.compute import GradientSource
from ganviz.spec.measures import MEASURES
from ganviz.spec.players import ByPlayer
from ganviz.ui.data_dialog import DataDialog
from ganviz.ui.preferences import Preferences, settings_file
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.quality import DISTANCES
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import RING, applied, frame, loss_frame, quality_frame, started
from tests.ui.windows import Open, resized

LOADING_MS = 30_000


def button(window: MainWindow, text: str) -> QPushButton:
    return next(each for each in window.banner.findChildren(QPushButton) if each.text() == text and each.isVisible())


def state(qtbot: QtBot, window: MainWindow, host: FakeHost, new: RunState, step: int = 0) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, new, step))


# --- with a made-up host ------------------------------------------------------------------------------------


def test_the_first_start_shows_ring8_with_play_to_press(window: MainWindow) -> None:
    assert window.top.title_button.title == "Ring of 8"
    assert window.transport.play_button.isEnabled()
    assert window.focusWidget() is window.transport.play_button


def test_play_keeps_the_keys_while_another_run_loads(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.intents.do("reset")
    qtbot.waitUntil(lambda: not window.transport.play_button.isEnabled())
    assert window.focusWidget() is None
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))
    assert window.focusWidget() is window.transport.play_button


def test_keys_that_were_taken_while_a_run_loads_stay_there(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.intents.do("reset")
    window.top.theme_button.setFocus()
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))
    assert window.focusWidget() is window.top.theme_button


def test_after_a_preset_was_chosen_by_keyboard_space_plays(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.top.title_button.setFocus()
    window.intents.do("open_preset", "mode-collapse")
    with qtbot.waitSignal(window.session.started):
        host.report(started(window.session.experiment, run=2))
    assert window.focusWidget() is window.transport.play_button


def test_space_plays_and_pauses(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert host.commands(Play) == [Play(1, until=8000)]


def test_space_presses_a_button_that_was_reached_by_keyboard(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    chip = next(each for each in window.view("distribution").findChildren(QPushButton) if each.text() == "Real")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()
    assert host.commands(Play) == []


def test_a_change_in_the_panel_is_asked_of_the_run(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.controls.change_requested.emit({"generator.optimizer.kind": "rmsprop"})
    assert host.commands(ChangeRequested)[-1].change == {"generator.optimizer.kind": "rmsprop"}


def test_an_applied_change_is_shown_and_marked(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"generator.optimizer.lr": 0.005}, step=40))
    assert window.session.experiment.generator.optimizer.lr == 0.005


def test_the_precision_in_the_status_line_follows_the_changes(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.status.device_label.text() == "cpu · 1 thread · float32"
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"compute.precision": "bfloat16"}))
    assert window.status.device_label.text() == "cpu · 1 thread · bfloat16"


def test_where_gradients_come_from_follows_the_changes(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.status.gradient_label.full_text == "gradients by hand"
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"updates.unroll": 5}, gradient_source=GradientSource("autograd", "an unrolled D")))
    assert window.status.gradient_label.full_text == "autograd: an unrolled D"


def test_a_scheduled_rate_is_shown_beside_the_one_that_is_set(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    def labels(path: str) -> list[str]:
        row = window.controls.row(path)
        return [each.text() for each in row.findChildren(QLabel) if not each.isHidden()]

    state(qtbot, window, host, RunState.PAUSED)
    for rate, shown in ((0.00025, ["now 2.5e-4"]), (0.001, [])):
        rates = ByPlayer(generator=rate, discriminator=0.001)
        with qtbot.waitSignal(window.frame_drawn):
            host.report(replace(frame(5, learning_rates=rates), state=RunState.PAUSED))
        assert labels("generator.optimizer.lr") == ["Learning rate", *shown]
        assert labels("discriminator.optimizer.lr") == ["Learning rate"]


def test_epochs_are_shown_beside_the_step(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    state(qtbot, window, host, RunState.PAUSED)
    for epochs, said in ((2.5, "epoch 2.50"), (None, "steps")):
        with qtbot.waitSignal(window.frame_drawn):
            host.report(replace(frame(5, epochs=epochs), state=RunState.PAUSED))
        assert window.transport.epoch_label.text() == said
    for step, epochs in ((90, 3.0), (40, 1.0)):  # sent back to look: the step beside it is the newest, too
        with qtbot.waitSignal(window.frame_drawn):
            host.report(replace(frame(step, epochs=epochs), state=RunState.PAUSED))
        assert window.transport.epoch_label.text() == "epoch 3.00"


def test_a_dead_worker_leaves_the_window_standing_and_can_be_brought_back(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    with qtbot.waitSignal(window.session.worker_died):
        host.report(WorkerDied(1, "The training process was killed (signal 9)."))
    assert window.isVisible()
    assert "signal 9" in window.banner.text
    assert not window.transport.step_button.isEnabled()
    qtbot.mouseClick(button(window, "Restart from step 0"), Qt.MouseButton.LeftButton)
    assert host.commands(Start)[-1].run == 2
    with qtbot.waitSignal(window.session.started):
        host.report(started(run=2))
    assert window.banner.text == ""


def test_a_failure_is_said_in_words(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.failed):
        host.report(Failed(1, "There is not enough memory.", "Traceback ..."))
    assert window.banner.text == "There is not enough memory."


def test_structural_settings_start_a_new_run(window: MainWindow, host: FakeHost) -> None:
    window.controls.restart_requested.emit({"generator.network.widths": (32, 32)})
    start = host.commands(Start)[-1]
    assert start.run == 2
    assert start.experiment.generator.network.widths == (32, 32)


def test_a_preset_with_data_that_is_absent_asks_for_it_and_keeps_the_run(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.files.open_preset("mnist-mlp")
    qtbot.waitUntil(lambda: window.findChild(DataDialog) is not None)
    dialog = window.findChild(DataDialog)
    assert len(host.commands(Start)) == 1
    dialog.cancel()
    assert window.top.title_button.title == "Ring of 8"
    assert len(host.commands(Start)) == 1


def test_an_unreadable_setup_is_said_and_the_run_kept(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.files.open_preset("nowhere.toml")
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert "nowhere.toml" in box.informativeText()
    assert len(host.commands(Start)) == 1
    box.close()


def test_docks_can_be_hidden_and_put_back(window: MainWindow) -> None:
    window.panels.docks["losses"].hide()
    window.panels.docks["quality"].setFloating(True)
    window.restore_default_layout()
    assert window.panels.docks["losses"].isVisible()
    assert not window.panels.docks["quality"].isFloating()


def test_a_hidden_panel_asks_the_engine_nothing(window: MainWindow) -> None:
    assert window.view("quality").probes()
    window.panels.docks["quality"].hide()
    assert not window.view("quality").probes()


def test_a_measure_that_is_chosen_is_asked_for_at_once(window: MainWindow, host: FakeHost) -> None:
    window.view("quality").measure_chip.action_of(MEASURES[1]).trigger()
    assert DISTANCES in host.commands(FrameWanted)[-1].probes
    window.view("quality").measure_chip.action_of(MEASURES[0]).trigger()
    assert DISTANCES not in host.commands(FrameWanted)[-1].probes


def test_pointing_at_one_plot_moves_the_crosshair_of_every_other(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    for report in (loss_frame(1, 100), quality_frame(100)):
        with qtbot.waitSignal(window.frame_drawn):
            host.report(report)

    window.view("losses").chart.pointed_at.emit(60.0)
    assert window.view("losses").chart.crosshair.lines[0] == "step 60"
    assert window.view("quality").chart.crosshair.isVisible()
    assert window.view("quality").chart.crosshair.lines == ()

    window.view("losses").chart.pointed_at.emit(None)
    assert not window.view("quality").chart.crosshair.isVisible()


def test_the_layout_is_remembered(window: MainWindow, open_window: Open) -> None:
    window.panels.docks["losses"].hide()
    window.close()
    again = open_window(FakeHost())
    assert not again.panels.docks["losses"].isVisible()
    assert again.panels.docks["quality"].isVisible()


def test_what_is_folded_is_remembered(window: MainWindow, open_window: Open) -> None:
    window.controls.set_folds({"Data": False, "Generator, more": True})
    window.close()
    folds = open_window(FakeHost()).controls.folds
    assert (folds["Data"], folds["Generator, more"], folds["Generator"]) == (False, True, True)


def test_a_banner_moves_nothing_and_stays_within_its_parent(qtbot: QtBot, window: MainWindow) -> None:
    resized(window, 1280, 800)
    before = window.view("distribution").geometry()
    window.banner.show_message("It stopped. " * 20, ("Go on", window.close))
    qtbot.waitUntil(lambda: window.banner.height() > 40)
    assert window.view("distribution").geometry() == before
    parent = window.banner.parentWidget()
    assert parent is not None
    assert parent.rect().contains(window.banner.geometry())
    window.resize(1000, 700)
    assert parent.rect().contains(window.banner.geometry())


def test_nonsense_in_the_settings_is_ignored(open_window: Open) -> None:
    preferences = Preferences()
    preferences.layout = (b"no geometry", b"no docks")
    preferences.save()
    kept = json.loads(settings_file().read_text())
    settings_file().write_text(json.dumps(kept | {"text_scale": "huge", "theme": "plaid", "folds": [1, {}]}))
    window = open_window(FakeHost())
    assert window.panels.docks["losses"].isVisible()
    assert (window._preferences.text_scale, window._preferences.theme) == (1.0, "system")
    assert window._preferences.folds == {}


def test_two_windows_share_the_settings_in_peace(open_window: Open) -> None:
    first, second = open_window(FakeHost()), open_window(FakeHost())
    first._look.choose("light")
    second._look.resize_text(1.5)
    first.close()
    second.close()
    kept = Preferences()
    assert (kept.theme, kept.text_scale) == ("light", 1.5)


def test_the_theme_is_switched_while_running(window: MainWindow) -> None:
    assert window._look.theme is DARK
    window.top.theme_toggled.emit()
    assert window._look.theme is LIGHT


def test_the_window_can_be_used_before_anything_has_loaded(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = open_window(host)
    assert window.isVisible()
    assert not window.transport.play_button.isEnabled()
    window.controls.change_requested.emit({"generator.optimizer.lr": 0.002})
    window.top.theme_toggled.emit()
    window.restore_default_layout()


# --- with the real ones -------------------------------------------------------------------------------------


@pytest.mark.parametrize("make_host", [ProcessHost, ThreadHost])
def test_a_run_plays_answers_and_pauses_in_the_window(
    qtbot: QtBot, open_window: Open, make_host: Callable[[], Host]
) -> None:
    window = open_window(make_host())
    session = window.session
    frames: list[Frame] = []
    session.frame_arrived.connect(frames.append)
    qtbot.waitUntil(lambda: session.state is RunState.PAUSED and bool(frames), timeout=LOADING_MS)
    assert frames[0].step == 0
    session.play()
    qtbot.waitUntil(lambda: session.step > 50, timeout=LOADING_MS)
    window.controls.change_requested.emit({"discriminator.optimizer.lr": 0.0005})
    qtbot.waitUntil(lambda: frames[-1].change == 1, timeout=LOADING_MS)
    assert session.experiment.discriminator.optimizer.lr == 0.0005
    session.pause()
    qtbot.waitUntil(lambda: frames[-1].state is RunState.PAUSED, timeout=LOADING_MS)
    steps = [step for each in frames for step in each.scalars.step]
    assert steps == list(range(1, frames[-1].step + 1))
    session.step_once("generator")
    qtbot.waitUntil(lambda: frames[-1].step == len(steps) + 1, timeout=LOADING_MS)
    assert not any(map(bool, frames[-1].scalars.d_loss == frames[-1].scalars.d_loss))


def test_digits_are_shown_without_a_download(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(ThreadHost(), "digits-mlp")
    frames: list[Frame] = []
    window.session.frame_arrived.connect(frames.append)
    qtbot.waitUntil(lambda: bool(frames), timeout=LOADING_MS)
    assert window.view("images").isVisible()
    assert not window.panels.docks["mode_mass"].isVisible()


def unready(window: MainWindow, qtbot: QtBot) -> None:
    """Leave the window as it is: loading."""


def training(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)
    window.session.play()
    qtbot.waitUntil(lambda: window.session.step > 10, timeout=LOADING_MS)


def diverged(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=LOADING_MS)
    window.session.change({"objective.loss.kind": "least_squares", "discriminator.optimizer.kind": "sgd",
                           "discriminator.optimizer.lr": 10.0})  # fmt: skip
    window.session.play()
    qtbot.waitUntil(lambda: window.session.state is RunState.DIVERGED, timeout=LOADING_MS)


@pytest.mark.parametrize("make_host", [ProcessHost, ThreadHost])
@pytest.mark.parametrize("bring", [unready, training, diverged])
def test_closing_in_any_state_ends_everything(
    qtbot: QtBot, open_window: Open, make_host: Callable[[], Host], bring: Callable[[MainWindow, QtBot], None]
) -> None:
    window = open_window(make_host())
    bring(window, qtbot)
    assert window.close()
    assert window.session.link.training_thread.isFinished()


def test_everything_is_reachable_while_the_run_trains(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    state(qtbot, window, host, RunState.TRAINING)
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(frame(100, steps_per_s=900.0))
    assert window.transport.step_label.text() == "100"
    assert window.session.experiment == RING

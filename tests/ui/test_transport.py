"""The bar to play, pause, step, pace and reset; the line below it; the banner."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState
from ganviz.spec.compute import GradientSource
from ganviz.ui.banner import Banner
from ganviz.ui.statusline import StatusLine
from ganviz.ui.theme import DARK
from ganviz.ui.transport import SPEEDS, TransportBar


@pytest.fixture
def bar(qtbot: QtBot) -> TransportBar:
    bar = TransportBar()
    qtbot.addWidget(bar)
    bar.apply_theme(DARK)
    bar.show_state(RunState.PAUSED)
    return bar


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("play_button", "play_toggled"),
        ("step_button", "stepped"),
        ("step_d_button", "discriminator_stepped"),
        ("step_g_button", "generator_stepped"),
        ("reset_button", "reset"),
        ("reseed_button", "reseeded"),
    ],
)
def test_each_button_says_what_is_wanted(qtbot: QtBot, bar: TransportBar, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.mouseClick(getattr(bar, button), Qt.MouseButton.LeftButton)


def test_play_turns_to_pause_while_training(bar: TransportBar) -> None:
    assert bar.play_button.accessibleName() == "Play"
    bar.show_state(RunState.TRAINING)
    assert bar.play_button.accessibleName() == "Pause"


@pytest.mark.parametrize("state", [RunState.LOADING, RunState.FAILED])
def test_a_run_that_cannot_be_played_has_no_play_button(bar: TransportBar, state: RunState) -> None:
    bar.show_state(state)
    assert not bar.play_button.isEnabled()
    assert not bar.step_button.isEnabled()


def test_a_diverged_run_can_be_played_on_and_reset(bar: TransportBar) -> None:
    bar.show_state(RunState.DIVERGED)
    assert bar.play_button.isEnabled()
    assert bar.reset_button.isEnabled()


def test_speeds_go_from_slow_motion_to_no_limit(qtbot: QtBot, bar: TransportBar) -> None:
    menu = bar.speed_button.menu()
    assert menu is not None
    for action, (speed, label) in zip(menu.actions(), SPEEDS, strict=True):
        with qtbot.waitSignal(bar.speed_chosen) as chosen:
            action.trigger()
        assert chosen.args == [speed]
        assert label in bar.speed_button.text()
    speeds = [speed for speed, _ in SPEEDS]
    assert min(speeds) <= 0.5
    assert max(speeds) == float("inf")


def test_a_speed_is_called_what_it_is() -> None:
    called = {300.0: "300 steps/s", 60.0: "60 steps/s", 10.0: "10 steps/s", 2.0: "2 steps/s"}
    slow = {0.5: "1 step in 2 s", 0.2: "1 step in 5 s"}  # of a step, as the updates in one are the user's choice

    assert dict(SPEEDS) == {float("inf"): "max"} | called | slow


def test_the_step_is_shown_whole(bar: TransportBar) -> None:
    bar.show_step(1_234_567)
    assert bar.step_label.text() == "1,234,567"


@pytest.mark.parametrize(
    ("epochs", "text"), [(0.0, "epoch 0.00"), (3.456, "epoch 3.46"), (45.67, "epoch 45.7"), (1234.5, "epoch 1,234")]
)
def test_epochs_are_shown_beside_the_step(bar: TransportBar, epochs: float, text: str) -> None:
    bar.show_step(100, epochs)

    assert bar.epoch_label.text() == text
    assert not bar.epoch_label.isHidden()


def test_where_reals_are_a_stream_no_epoch_is_shown(bar: TransportBar) -> None:
    bar.show_step(100, 2.0)
    bar.show_step(101)

    assert bar.epoch_label.isHidden()


def test_the_hint_is_whole_in_its_tooltip(bar: TransportBar) -> None:
    bar.resize(600, 60)
    bar.show_hint("a long hint " * 40)
    assert bar._hint.toolTip() == f"<qt>{'a long hint ' * 40}</qt>"


def test_the_status_line_says_state_rates_and_seed(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.apply_theme(DARK)
    line.show_state(RunState.TRAINING)
    line.show_rates(2790.4, 60)
    line.show_run("cpu", 7)
    line.show_computing(1, "float32")
    assert "training" in line.state_label.text()
    assert line.rate_label.text() == "2,790 steps/s"
    assert line.frames_label.text() == "60 frames/s"
    assert line.device_label.text() == "cpu · 1 thread · float32"
    assert line.seed_label.text() == "seed 7"


def test_the_status_line_follows_threads_and_precision(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_run("cuda", 0)
    line.show_computing(1, "float32")

    line.show_computing(4, "bfloat16")

    assert line.device_label.text() == "cuda · 4 threads · bfloat16"


@pytest.mark.parametrize(
    ("source", "shown", "explained"),
    [
        (GradientSource("by hand"), "gradients by hand", "formulas written out by hand"),
        (GradientSource("autograd", "G has batch norm"), "autograd: G has batch norm", "autograd: G has batch norm."),
    ],
)
def test_the_status_line_says_where_gradients_come_from(
    qtbot: QtBot, source: GradientSource, shown: str, explained: str
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(1280, 30)
    line.show()
    line.show_gradient_source(source)
    assert line.gradient_label.text() == shown
    line.resize(500, 30)
    assert line.gradient_label.text() != shown
    assert line.gradient_label.full_text == shown
    assert explained in line.gradient_label.toolTip()


def test_slow_rates_keep_a_decimal_and_none_is_a_dash(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_rates(0.5, 1)
    assert line.rate_label.text() == "0.5 steps/s"
    line.show_rates(0.0, 0)
    assert (line.rate_label.text(), line.frames_label.text()) == ("– steps/s", "– frames/s")


def test_a_banner_offers_a_way_on_and_goes_when_it_is_taken(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    taken: list[str] = []
    banner.show_message("It stopped.", ("Go on", lambda: taken.append("on")), ("Leave", lambda: taken.append("left")))
    assert banner.text == "It stopped."
    go_on = next(button for button in banner.findChildren(QPushButton) if button.text() == "Go on")
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert taken == ["on"]
    assert banner.text == ""


def test_a_new_message_replaces_the_offers_of_the_last(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_message("first", ("One", lambda: None))
    banner.show_message("second", ("Two", lambda: None))
    shown = [button.text() for button in banner.findChildren(QPushButton) if not button.isHidden()]
    assert set(shown) == {"Two", "Dismiss"}

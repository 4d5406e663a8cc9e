"""The bar to play, pause, step, pace and reset; the line below it; the banner."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import UNLIMITED, RunState
from ganviz.spec.compute import GradientSource
from ganviz.ui.banner import Banner
from ganviz.ui.model.pace import NOTCHES, SLOWEST
from ganviz.ui.statusline import StatusLine
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK
from ganviz.ui.transport import TransportBar


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


def test_the_slider_goes_from_slow_motion_to_no_limit(qtbot: QtBot, bar: TransportBar) -> None:
    slider = bar.speed.slider
    with qtbot.waitSignal(bar.speed_chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert chosen.args == [SLOWEST]
    assert bar.speed.entry.text() == "0.2"
    with qtbot.waitSignal(bar.speed_chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_End)
    assert chosen.args == [UNLIMITED]
    assert bar.speed.entry.text() == "max"


def test_a_page_of_the_slider_is_a_factor_of_ten(qtbot: QtBot, bar: TransportBar) -> None:
    bar.show_speed(30.0)
    with qtbot.waitSignal(bar.speed_chosen) as chosen:
        qtbot.keyClick(bar.speed.slider, Qt.Key.Key_PageUp)
    assert chosen.args == [300.0]


@pytest.mark.parametrize(
    ("typed", "speed"),
    [("42", 42.0), ("0.05", 0.05), ("0,5", 0.5), ("1,200", 1200.0), ("25 steps/s", 25.0), ("max", UNLIMITED),
     ("1e9", UNLIMITED)],
)  # fmt: skip
def test_any_speed_can_be_typed(qtbot: QtBot, bar: TransportBar, typed: str, speed: float) -> None:
    bar.show_speed(7.0)
    bar.speed.entry.selectAll()
    qtbot.keyClicks(bar.speed.entry, typed)
    with qtbot.waitSignal(bar.speed_chosen) as chosen:
        qtbot.keyClick(bar.speed.entry, Qt.Key.Key_Return)
    assert chosen.args == [speed]


@pytest.mark.parametrize("typed", ["0", "-3", "fast", ""])
def test_what_is_no_speed_is_not_taken(qtbot: QtBot, bar: TransportBar, typed: str) -> None:
    bar.show_speed(7.0)
    bar.speed.entry.selectAll()
    qtbot.keyClick(bar.speed.entry, Qt.Key.Key_Delete)
    qtbot.keyClicks(bar.speed.entry, typed)
    with qtbot.assertNotEmitted(bar.speed_chosen):
        qtbot.keyClick(bar.speed.entry, Qt.Key.Key_Return)


def test_a_typed_speed_is_shown_as_it_is_and_the_handle_near_it(bar: TransportBar) -> None:
    bar.show_speed(42.0)
    assert bar.speed.entry.text() == "42"
    assert NOTCHES[bar.speed.slider.value()] == 30.0
    assert bar.speed.slider.accessibleName() == "Speed: 42 steps a second"


@pytest.mark.parametrize(
    ("state", "step", "end", "words"),
    [
        (RunState.PAUSED, 0, 8000, "Play: to 8,000"),
        (RunState.PAUSED, 0, None, "Play: from the start"),
        (RunState.PAUSED, 3100, 8000, "Play: from 3,100 to 8,000"),
        (RunState.PAUSED, 8000, 8000, "The preset ends here: play goes on without end"),
        (RunState.PAUSED, 9000, 8000, "Play: from 9,000"),
        (RunState.TRAINING, 3100, 8000, "Pause: rests at 8,000"),
        (RunState.TRAINING, 9000, 8000, "Pause: goes on without end"),
        (RunState.DIVERGED, 120, 8000, "Play: again from 120"),
        (RunState.DEAD, 120, None, "Bring back: to step 120"),
    ],
)
def test_words_beside_play_say_what_it_will_do(
    bar: TransportBar, state: RunState, step: int, end: int | None, words: str
) -> None:
    bar.show_end(end)
    bar.show_rest(end if end is not None and step < end else None)
    bar.show_step(step)
    bar.show_state(state)
    assert bar.words == words
    assert bar.play_button.accessibleDescription() == words.split(": ")[1]


def test_words_beside_play_say_where_a_page_of_a_lesson_stops_it(bar: TransportBar) -> None:
    bar.show_state(RunState.PAUSED)
    said = []
    for step, end in ((0, 8000), (3000, 8000), (3000, 3000), (3100, 8000)):
        bar.show_end(end, 3000)
        bar.show_step(step)
        said.append(bar.words)
    assert said == [
        "Play: to 3,000",
        "The page stops here: play goes on to 8,000",
        "The page stops here: play goes on without end",
        "Play: from 3,100 to 8,000",
    ]


@pytest.mark.parametrize(("width", "scale"), [(960, 1.0), (1280, 1.0), (1280, 1.5), (960, 1.5), (1280, 2.0)])
def test_nothing_of_the_bar_is_cut_or_overlaps(
    qtbot: QtBot, qapp: QApplication, bar: TransportBar, width: int, scale: float
) -> None:
    apply_theme(qapp, DARK, scale)
    bar.apply_theme(DARK)
    bar.resize(width, 80)
    bar.show()
    bar.show_end(8000)
    bar.show_step(8000, 12.3)
    QApplication.processEvents()

    row = bar.layout()
    assert row is not None
    shown = [row.itemAt(index).widget() for index in range(row.count())]
    shown = [widget for widget in shown if widget is not None and widget.isVisible()]
    assert {bar.play_button, bar.step_d_button, bar.step_g_button, bar.step_button} <= {*shown}
    cut = [widget for widget in shown if widget.width() < widget.minimumSizeHint().width()]
    assert cut == []
    edges = [edge for widget in shown for edge in (widget.x(), widget.x() + widget.width())]
    assert edges == sorted(edges)
    assert edges[-1] <= width


def test_the_title_of_the_speed_stands_beside_its_slider_in_a_wide_window(
    qapp: QApplication, bar: TransportBar
) -> None:
    apply_theme(qapp, DARK)
    bar.apply_theme(DARK)
    bar.resize(1920, 80)
    bar.show()
    QApplication.processEvents()
    title = bar.speed.title.geometry()
    assert bar.speed.slider.x() - title.right() < 20
    assert title.width() <= bar.speed.title.sizeHint().width()
    assert bar.reset_button.x() - bar.speed.geometry().right() < 20
    assert bar.speed.width() - bar.speed.unit.geometry().right() < 20


def test_at_960_and_at_1280_with_larger_text_every_action_has_a_button(qapp: QApplication, bar: TransportBar) -> None:
    for width, scale in ((960, 1.0), (1280, 1.5)):
        apply_theme(qapp, DARK, scale)
        bar.apply_theme(DARK)
        bar.resize(width, 80)
        bar.show()
        assert bar.reset_button.isVisible()
        assert bar.reseed_button.isVisible()
        assert not bar.more_button.isVisible()


def test_what_has_no_room_is_in_a_menu(qtbot: QtBot, bar: TransportBar) -> None:
    bar.resize(420, 60)
    bar.show()
    assert bar.more_button.isVisible()
    assert not bar.reset_button.isVisible()
    menu = bar.more_button.menu()
    assert menu is not None
    reset, reseed = menu.actions()
    with qtbot.waitSignal(bar.reset):
        reset.trigger()
    with qtbot.waitSignal(bar.reseeded):
        reseed.trigger()

    bar.resize(1280, 60)
    assert not bar.more_button.isVisible()
    assert bar.reset_button.text() == "Reset"


def test_a_growing_count_moves_nothing(bar: TransportBar) -> None:
    bar.resize(1280, 60)
    bar.show()
    QApplication.processEvents()
    before = [button.geometry() for button in (bar.step_button, bar.speed, bar.reset_button)]
    for step in (9, 999, 1_234_567):
        bar.show_step(step, step / 7)
        layout = bar.layout()
        assert layout is not None
        layout.activate()
        assert [button.geometry() for button in (bar.step_button, bar.speed, bar.reset_button)] == before


def test_the_step_is_shown_whole(bar: TransportBar) -> None:
    bar.show_step(1_234_567)
    assert bar.step_label.text() == "1,234,567"


@pytest.mark.parametrize(
    ("epochs", "text"), [(0.0, "epoch 0.00"), (3.456, "epoch 3.46"), (45.67, "epoch 45.7"), (1234.5, "epoch 1,234")]
)
def test_epochs_are_shown_beside_the_step(bar: TransportBar, epochs: float, text: str) -> None:
    bar.show_step(100, epochs)

    assert bar.epoch_label.text() == text


def test_where_reals_are_a_stream_no_epoch_is_shown(bar: TransportBar) -> None:
    bar.show_step(100, 2.0)
    bar.show_step(101)

    assert bar.epoch_label.text() == "steps"


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
        (GradientSource("compiled"), "gradients compiled", "small compiled library"),
        (GradientSource("by hand", "as chosen"), "gradients by hand: as chosen", "called one by one: as chosen."),
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


def test_the_keys_give_way_to_what_takes_more_room_than_before(qtbot: QtBot) -> None:
    holder = QWidget()
    line = StatusLine(holder)
    qtbot.addWidget(holder)
    holder.show()
    line.show_rates(0.0, 0)
    width = next(each for each in range(400, 4000, 10) if not line.resize(each, 30) and line.keys_label.isVisible())
    assert width > 400
    line.show_rates(123_456.0, 60)
    qtbot.waitUntil(line.keys_label.isHidden)


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

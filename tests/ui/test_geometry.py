"""Nothing in the window is cut, overlaps or is out of sight: each kind of data, in every size, with every size of text.

`python -m tests.benchmarks.geometry` takes every preset with each of them.
"""

import pytest
from PyQt6.QtWidgets import QLabel, QPushButton

from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.geometry import SIZES, laid_out, opened, problems
from tests.ui.windows import Open, resized


@pytest.mark.parametrize(
    ("name", "scale", "is_hall"),
    [
        ("ring8", 2.0, False),
        ("mode-collapse", 1.5, False),
        ("digits-mlp", 1.0, False),
        ("dirac-gan", 2.0, True),
        ("moons", 1.5, True),
        ("grid25", 1.0, True),
    ],
)
def test_everything_is_whole_and_in_its_place(
    open_window: Open, host: FakeHost, name: str, scale: float, is_hall: bool
) -> None:
    assert laid_out(opened(open_window, host, name, scale, is_hall=is_hall), SIZES) == []


@pytest.mark.parametrize("scale", [1.5, 1.75, 2.0])
def test_the_rates_are_whole_beside_a_lesson(open_window: Open, host: FakeHost, scale: float) -> None:
    window = opened(open_window, host, "ring8", scale, is_hall=False)
    window.lessons.dock.show()
    assert laid_out(window, [(1280, 800)]) == []
    assert all(row.isVisible() for row in window.controls.rates.rows() if row.setting.path.endswith("optimizer.kind"))
    card = window.controls.rates.card_of("generator")
    assert card is not None
    assert card.name.isVisible()
    window.lessons.dock.hide()
    assert laid_out(window, [(1920, 1080)]) == []
    assert card.field.less.isVisible()


def test_what_is_wrong_is_found(window: MainWindow) -> None:
    resized(window, 1280, 800)
    assert problems(window) == []
    step, reset = window.transport.step_button, window.transport.reset_button
    step.move(reset.pos())
    assert any("overlaps" in each for each in problems(window))
    step.move(-500, 0)
    assert any("sticks out" in each for each in problems(window))
    resized(window, 1281, 800)
    reset.setText("Begin again from the very first step")
    assert any("takes" in each for each in problems(window))
    small = QPushButton("x", window.transport)
    small.setFixedSize(20, 20)
    small.show()
    assert any("to press" in each for each in problems(window))
    label = QLabel("a line that is too long", window.transport)
    label.setFixedWidth(30)
    label.show()
    assert any("a line that is too long" in each for each in problems(window))


def test_a_low_window_keeps_play_the_rates_and_the_picture(window: MainWindow) -> None:
    window._look.resize_text(2.0)
    resized(window, 960, 540)
    assert window.transport.play_button.isVisible()
    for row in window.controls.rates.rows():
        if row.setting.path.endswith(".lr"):
            assert row.isVisible()
            assert row.field.handles()[2].width() >= 100
    assert window.panels.stage.width() >= 600
    assert not any(dock.isVisible() for dock in window.panels.docks.values())
    assert "eight modes" in window.header.strip.toolTip()
    resized(window, 1920, 1080)
    assert window.timeline.isVisible()
    assert window.panels.docks["losses"].isVisible()
    assert window.header.strip.toolTip() == ""

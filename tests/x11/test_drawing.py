"""Data that is drawn, fakes that are dragged and a D that is painted, by a real pointer while the run trains."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from ganviz.ui.views.draw.surface import FAKE
from ganviz.ui.window import MainWindow

pytestmark = pytest.mark.x11


def begun(window: MainWindow, hand: Any) -> Any:
    """Train the run a little, and press Draw; return what is drawn."""
    hand.press("space")
    hand.wait_until(lambda: window.session.step > 20)
    view: Any = window.view("distribution")
    hand.click(view.drawing.chip)
    hand.wait_until(lambda: view.drawing.is_on)
    return view.drawing


def test_data_is_drawn_while_the_run_trains_and_taken_back_by_keys(
    open_preset: Callable[[str], MainWindow], hand: Any
) -> None:
    window = open_preset("ring8")
    drawing = begun(window, hand)
    hand.drag(drawing.board, (0.3, 0.3), (0.6, 0.4))
    hand.wait_until(lambda: window.session.experiment.data.kind == "points")
    first = drawing.points.points
    hand.drag(drawing.board, (0.6, 0.6), (0.3, 0.6))
    hand.wait_until(lambda: len(window.session.experiment.data.points) > len(first))

    hand.press("ctrl+z")
    hand.wait_until(lambda: len(window.session.experiment.data.points) == len(first))
    np.testing.assert_array_equal(drawing.points.points, first)
    hand.picture("drawing")
    hand.press("Escape")
    hand.wait_until(lambda: not drawing.is_on)


def test_fakes_are_dragged_and_stay_where_they_are_put(open_preset: Callable[[str], MainWindow], hand: Any) -> None:
    window = open_preset("be-the-generator")
    drawing = begun(window, hand)
    hand.wait_until(lambda: drawing.fakes.fakes is not None)
    before = drawing.fakes.fakes
    hand.drag(drawing.board, (0.5, 0.5), (0.8, 0.5))
    hand.wait_until(lambda: len(window.session.experiment.generator.network.points) == len(before))
    moved = np.any(np.array(window.session.experiment.generator.network.points) != before, axis=1)
    assert 0 < moved.sum() < len(before)


def test_a_discriminator_is_painted_while_it_stands_still(open_preset: Callable[[str], MainWindow], hand: Any) -> None:
    window = open_preset("be-the-discriminator")
    drawing = begun(window, hand)
    hand.wait_until(lambda: drawing.surface.heights is not None)
    drawing.board.strip.take(FAKE)
    first = window.session.experiment.discriminator.network
    hand.drag(drawing.board, (0.4, 0.35), (0.45, 0.4))
    hand.wait_until(lambda: window.session.experiment.discriminator.network != first)
    values = np.array(window.session.experiment.discriminator.network.values)
    assert (values < np.array(first.values)).any()
    assert (values <= np.array(first.values) + 1 / 64).all()

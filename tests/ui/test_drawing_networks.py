"""Fakes that are dragged, and a discriminator that is painted: what is seen at once, asked for, and taken back."""

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import ByHand, ByHandProbe, Surface
from ganviz.gan.networks.handmade import PaintedSurface
from ganviz.spec import Experiment
from ganviz.ui.theme import DARK
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.draw.fakes import DRAG, FakeSheet
from ganviz.ui.views.draw.points import BRUSH
from ganviz.ui.views.draw.surface import FAKE, REAL, SMOOTH, SurfaceSheet
from tests.ui import frames
from tests.ui.feeding import feed, record_of

LEFT = Qt.MouseButton.LeftButton
SIDE = 8
BY_HAND = frames.RING.with_changes(
    {
        "generator.network.kind": "particles", "generator.network.count": 4,
        "discriminator.network.kind": "surface", "discriminator.network.side": SIDE,
    }
)  # fmt: skip
FAKES = np.array([[0.0, 0.0], [0.1, 0.0], [2.0, 2.0], [-2.0, 1.0]], np.float32)
FLAT = np.zeros((SIDE, SIDE), np.float32)


def weights(step: int = 2, fakes: NDArray[np.float32] = FAKES, heights: NDArray[np.float32] = FLAT) -> Any:
    return frames.frame(step, answers={ByHandProbe(): ByHand(fakes, heights)})


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    made = DistributionView()
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.apply_theme(DARK)
    feed(made, frames.started(BY_HAND))
    with qtbot.waitExposed(made):
        made.show()
    feed(made, frames.samples_frame(surface=frames.ramp_surface()))
    made.drawing.begin()
    feed(made, weights())
    return made


@pytest.fixture
def asked(view: DistributionView) -> list[dict[str, Any]]:
    """Return the changes that the view asks for."""
    found: list[dict[str, Any]] = []
    view.drawing.change_wanted.connect(found.append)
    return found


def make(view: DistributionView, change: dict[str, Any]) -> None:
    """Let the run have what was asked for."""
    feed(view, frames.applied(change, before=record_of(view).experiment))


# --- what is drawn on -----------------------------------------------------------------------------------------------


def fakes_in_hand(at: tuple[float, float] = (0.0, 0.0)) -> FakeSheet:
    sheet = FakeSheet()
    sheet.follow(BY_HAND)
    sheet.show_weights(ByHand(FAKES, None))
    sheet.begin(DRAG, at, 0.25)
    return sheet


def test_the_fakes_under_the_brush_are_dragged_and_no_others() -> None:
    sheet = fakes_in_hand()
    sheet.go_on(DRAG, (0.0, 0.0), (0.5, -1.0), 0.25, 30)
    sheet.go_on(DRAG, (0.5, -1.0), (1.0, -1.0), 0.25, 30)

    assert sheet.words[0] == "2 of 4 fakes in hand"
    expected = [[1.0, -1.0], [1.1, -1.0], [2.0, 2.0], [-2.0, 1.0]]
    np.testing.assert_allclose(sheet.change["generator.network.points"], expected, atol=1e-6)
    BY_HAND.with_changes(sheet.change)


def test_fakes_that_are_not_in_hand_go_on_with_the_run() -> None:
    sheet = fakes_in_hand()
    sheet.go_on(DRAG, (0.0, 0.0), (1.0, 0.0), 0.25, 30)
    sheet.show_weights(ByHand(FAKES + 0.5, None))

    assert sheet.fakes is not None
    np.testing.assert_allclose(sheet.fakes[:, 0], [1.0, 1.1, 2.5, -1.5], atol=1e-6)


def test_fakes_stay_where_they_were_put_until_the_run_has_them_there() -> None:
    sheet = fakes_in_hand()
    sheet.go_on(DRAG, (0.0, 0.0), (1.0, 0.0), 0.25, 30)
    change = sheet.change
    sheet.end()
    sheet.show_weights(ByHand(FAKES, None))  # of before
    assert sheet.fakes is not None
    assert sheet.fakes[0].tolist() == [1.0, 0.0]

    sheet.follow(BY_HAND.with_changes(change))
    sheet.show_weights(ByHand(FAKES + 3, None))
    np.testing.assert_array_equal(sheet.fakes, FAKES + 3)


def test_fakes_stay_where_data_may_be_and_broken_ones_are_not_put_anywhere() -> None:
    sheet = fakes_in_hand()
    sheet.go_on(DRAG, (0.0, 0.0), (1e5, 0.0), 0.25, 30)
    BY_HAND.with_changes(sheet.change)
    sheet.show_weights(None)
    sheet.show_weights(ByHand(FAKES * np.float32(np.nan), None))
    assert sheet.change == {}


def surface_in_hand() -> SurfaceSheet:
    sheet = SurfaceSheet()
    sheet.follow(BY_HAND)
    sheet.show_weights(ByHand(None, FLAT))
    return sheet


def test_painting_raises_or_lowers_what_is_under_the_brush_up_to_a_limit() -> None:
    sheet = surface_in_hand()
    for _ in range(100):
        sheet.go_on(REAL, (-1.0, -3.0), (1.0, -3.0), 1.0, 100)
    assert sheet.heights is not None
    assert sheet.heights[0].max() == 4.0
    assert sheet.heights[-1].tolist() == [0.0] * SIDE  # the upper edge
    sheet.begin(FAKE, (3.0, 3.0), 1.0)
    assert sheet.heights[-1, -1] < 0
    BY_HAND.with_changes(sheet.change)


def test_smoothing_levels_what_is_under_the_brush() -> None:
    sheet = surface_in_hand()
    for _ in range(10):
        sheet.go_on(REAL, (0.0, 0.0), (0.0, 0.0), 1.0, 100)
    assert sheet.heights is not None
    before = sheet.heights
    sheet.go_on(SMOOTH, (0.0, 0.0), (0.0, 0.0), 2.0, 100)
    assert np.ptp(sheet.heights) < np.ptp(before)


def test_what_is_painted_is_drawn_as_the_discriminator_computes_it() -> None:
    sheet = surface_in_hand()
    heights = np.random.default_rng(1).normal(size=(SIDE, SIDE)).astype(np.float32)
    sheet.show_weights(ByHand(None, heights))
    shown = sheet.drawn(Surface((-4.0, 5.0, -3.5, 2.5), np.zeros((20, 31), np.float32)))

    network = PaintedSurface(SIDE, 3.0)
    network.values.data = torch.from_numpy(heights)
    y, x = np.meshgrid(np.linspace(-3.5, 2.5, 20), np.linspace(-4.0, 5.0, 31), indexing="ij")
    expected = network(torch.from_numpy(np.column_stack((x.ravel(), y.ravel()))).float())
    np.testing.assert_allclose(shown.output.ravel(), expected.detach().numpy(), atol=1e-4)


# --- in the picture -------------------------------------------------------------------------------------------------


def test_tools_are_those_of_the_networks_of_the_run(view: DistributionView) -> None:
    strip = view.drawing.board.strip
    assert set(strip.offered) == set(strip.chips)
    assert ByHandProbe() in view.probes()
    view.drawing.end()
    assert ByHandProbe() not in view.probes()

    feed(view, frames.started())
    view.drawing.begin()
    assert strip.offered == ("brush", "eraser")
    assert ByHandProbe() not in view.probes()


def test_a_run_with_other_tools_begins_with_its_own_and_so_does_another_set_up(view: DistributionView) -> None:
    drawing = view.drawing
    tools = [drawing.board.strip.tool]
    drawing.board.strip.take(BRUSH)
    for begin_anew in (drawing.end, drawing.put_away):
        begin_anew()
        drawing.begin()
        tools.append(drawing.board.strip.tool)
    drawing.board.strip.take(BRUSH)
    drawing.end()
    for experiment in (frames.RING, BY_HAND):
        feed(view, frames.started(experiment))
        drawing.begin()
        tools.append(drawing.board.strip.tool)
        drawing.end()
    assert tools == [DRAG, BRUSH, DRAG, BRUSH, DRAG]


def test_tools_without_room_on_a_line_are_in_a_menu(view: DistributionView, qtbot: QtBot) -> None:
    strip = view.drawing.board.strip
    view.resize(500, 500)
    qtbot.waitUntil(lambda: not strip.menu.isHidden())
    assert all(each.isHidden() for each in strip.chips.values())
    strip.menu.action_of(FAKE).trigger()
    assert (strip.tool, strip.menu.text()) == (FAKE, "Paint fake")

    view.resize(1400, 500)
    qtbot.waitUntil(strip.menu.isHidden)
    assert strip.chips[FAKE].isChecked()


def test_fakes_are_dragged_in_the_picture_and_put_back(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    board = view.drawing.board
    board.strip.take(DRAG)
    np.testing.assert_array_equal(view.plane.fake_item.points, FAKES)
    middle = board.rect().center()
    QTest.mousePress(board, LEFT, pos=middle)
    board.draw_to((1.0, 1.0), 30)
    assert view.plane.fake_item.points[0].tolist() == pytest.approx([1.0, 1.0], abs=0.05)
    QTest.mouseRelease(board, LEFT, pos=middle)
    make(view, asked[0])

    view.drawing.undo()
    np.testing.assert_allclose(asked[1]["generator.network.points"], FAKES, atol=1e-6)


def test_d_is_painted_in_the_picture_at_once_and_can_be_cleared(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    board = view.drawing.board
    board.strip.take(REAL)
    middle = board.rect().center()
    QTest.mousePress(board, LEFT, pos=middle)
    for _ in range(10):
        board.draw_to((0.0, 0.0), 100)
    shown = view.plane.backdrop.output_at(0.0, 0.0)
    assert shown is not None
    assert shown > 1
    assert asked == []
    QTest.mouseRelease(board, LEFT, pos=middle)
    assert max(asked[0]["discriminator.network.values"]) > 1

    make(view, asked[0])
    QTest.mouseClick(board.strip.clear_chip, LEFT)
    assert set(asked[1]["discriminator.network.values"]) == {0.0}
    assert board.strip.from_data_chip.isHidden()


def test_a_picture_without_the_surface_is_painted_all_the_same(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    view.surface_chip.setChecked(False)
    board = view.drawing.board
    board.strip.take(FAKE)
    QTest.mouseClick(board, LEFT, pos=board.rect().center())
    assert min(asked[0]["discriminator.network.values"]) < 0


def test_both_networks_are_described_in_toml_and_back() -> None:
    change = {"generator.network.points": [[0.5, 1.0]], "discriminator.network.values": [1.0, -1.0]}
    experiment = BY_HAND.with_changes(change)
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment

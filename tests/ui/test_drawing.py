"""Drawing data by hand: strokes become few, small changes of the run, and every one can be taken back."""

from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested
from ganviz.engine.probes import SamplesProbe
from ganviz.spec.data import Points
from ganviz.ui.theme import DARK
from ganviz.ui.views.card import SMALL_MULTIPLE
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.draw.fakes import DRAG
from ganviz.ui.views.draw.points import BRUSH, ERASER, FROM_DATA, MOST, PointSheet, ValueSheet
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed, record_of
from tests.ui.windows import Open

RIGHT = Qt.MouseButton.RightButton
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    made = DistributionView()
    qtbot.addWidget(made)
    made.resize(800, 800)
    made.apply_theme(DARK)
    feed(made, frames.started())
    with qtbot.waitExposed(made):
        made.show()
    feed(made, frames.samples_frame())
    return made


@pytest.fixture
def asked(view: DistributionView) -> list[dict[str, Any]]:
    """Return the changes that the view asks for; each is made in its run, as the engine would."""
    found: list[dict[str, Any]] = []

    def make(change: dict[str, Any]) -> None:
        found.append(change)
        feed(view, frames.applied(change, before=record_of(view).experiment))

    view.drawing.change_wanted.connect(make)
    return found


def sheet() -> PointSheet:
    return PointSheet(np.random.default_rng(7))


def points_of(change: dict[str, Any]) -> list[tuple[float, float]]:
    return list(change["data.points"])


def press(view: DistributionView) -> None:
    QTest.mouseClick(view.drawing.chip, LEFT)


def stroke(view: DistributionView, x: int = 300, y: int = 300, *, by: int = 0, ms: float = 100) -> None:
    """Draw from a place of the board, in pixels, so far to the right, in so long."""
    board = view.drawing.board
    QTest.mousePress(board, LEFT, pos=QPoint(x, y))
    end = view.plane.view.mapSceneToView(view.plane.mapToScene(QPoint(x + by, y)))
    board.draw_to((end.x(), end.y()), ms)
    QTest.mouseRelease(board, LEFT, pos=QPoint(x + by, y))


def move(board: QWidget, to: QPoint) -> None:
    """Drag the pointer there."""
    at = QPointF(to)
    sent = QMouseEvent(QEvent.Type.MouseMove, at, board.mapToGlobal(at), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(board, sent)


# --- what is drawn on -----------------------------------------------------------------------------------------------


def test_a_brush_scatters_points_evenly_in_time_within_its_radius_of_the_way() -> None:
    drawn = sheet()
    drawn.begin(BRUSH, (0.0, 0.0), 0.25)
    at_once = len(drawn.points)
    for _ in range(40):  # of 25 ms each: a second
        drawn.go_on(BRUSH, (0.0, 0.0), (1.0, 0.0), 0.25, 25)

    assert len(drawn.points) - at_once == 100
    assert np.abs(drawn.points[:, 1]).max() <= 0.25
    assert drawn.points[:, 0].min() >= -0.25
    assert drawn.points[:, 0].max() <= 1.25


def test_no_more_points_than_the_most_are_drawn_and_that_is_said() -> None:
    drawn = sheet()
    for _ in range(400):
        drawn.go_on(BRUSH, (0.0, 0.0), (0.0, 0.0), 1.0, 100)

    assert len(drawn.points) == MOST
    assert drawn.words[0] == "2,000 points are the most: erase some to draw more"


def test_along_a_line_only_how_far_to_the_right_a_stroke_is_counts() -> None:
    drawn = ValueSheet(np.random.default_rng(7))
    for _ in range(40):
        drawn.go_on(BRUSH, (0.0, 7.0), (1.0, -7.0), 0.25, 25)
    assert drawn.points.shape == (100, 1)
    assert -0.25 <= drawn.points.min() < 0.2
    assert 1 < drawn.points.max() <= 1.25
    assert drawn.change["data.kind"] == "points_1d"

    drawn.go_on(ERASER, (0.5, 3.0), (9.0, -3.0), 0.1, 25)
    assert drawn.points.max() <= 0.4


def test_an_eraser_takes_what_lies_on_its_way_and_nothing_else() -> None:
    drawn = sheet()
    drawn.points = np.array([[0.0, 0.0], [0.5, 0.05], [1.0, 0.3], [2.0, 0.0]])

    drawn.go_on(ERASER, (0.0, 0.0), (1.0, 0.0), 0.1, 25)
    assert drawn.points.tolist() == [[1.0, 0.3], [2.0, 0.0]]
    drawn.begin(ERASER, (2.0, 0.05), 0.1)
    assert drawn.points.tolist() == [[1.0, 0.3]]


def test_what_is_drawn_far_away_lies_where_data_may_be() -> None:
    drawn = sheet()
    drawn.begin(BRUSH, (1e6, -1e6), 1.0)
    frames.RING.with_changes(dict(drawn.change))
    assert np.abs(drawn.points).max() == 100


# --- strokes --------------------------------------------------------------------------------------------------------


def test_a_stroke_makes_points_the_data_in_one_change(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    press(view)
    stroke(view)

    (change,) = asked
    assert change["data.kind"] == "points"
    assert change["data.noise"] == Points().noise
    data = record_of(view).experiment.data
    assert isinstance(data, Points)
    assert len(data.points) == 13
    np.testing.assert_array_equal(view.plane.real_item.points, np.array(data.points))


def test_a_stroke_that_goes_on_is_sent_twice_a_second_and_its_points_are_seen_at_once(
    view: DistributionView, asked: list[dict[str, Any]], qtbot: QtBot
) -> None:
    press(view)
    board = view.drawing.board
    QTest.mousePress(board, LEFT, pos=QPoint(300, 300))
    assert len(view.plane.real_item.points) == 3
    assert asked == []
    with qtbot.waitSignal(view.drawing.change_wanted):
        board.draw_to((0.0, 0.0), 100)
    assert len(asked) == 1
    board.draw_to((1.0, 0.0), 100)
    assert len(asked) == 1
    QTest.mouseRelease(board, LEFT, pos=QPoint(300, 300))
    assert len(asked) == 2
    assert len(points_of(asked[1])) > len(points_of(asked[0]))


def test_strokes_are_taken_back_one_by_one_and_at_last_the_data_of_before_is_back(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    press(view)
    stroke(view)
    stroke(view, 400)
    view.drawing.undo()
    assert points_of(asked[2]) == points_of(asked[0])

    view.drawing.undo()
    assert record_of(view).experiment == frames.RING
    assert view.header.told == "Nothing drawn: the data stays as it is"
    assert not view.drawing.board.strip.undo_chip.isEnabled()


def test_clear_can_be_taken_back(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    press(view)
    QTest.mouseClick(view.drawing.board.strip.clear_chip, LEFT)
    assert not view.drawing.can_undo  # of nothing
    stroke(view)
    QTest.mouseClick(view.drawing.board.strip.clear_chip, LEFT)
    assert view.drawing.reals is None
    assert len(asked) == 1
    QTest.mouseClick(view.drawing.board.strip.undo_chip, LEFT)
    assert points_of(asked[1]) == points_of(asked[0])


def test_a_drawing_may_begin_with_samples_of_the_data(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    press(view)
    QTest.mouseClick(view.drawing.board.strip.from_data_chip, LEFT)

    samples = record_of(view).latest(SamplesProbe)
    assert samples is not None
    first = samples.real[:FROM_DATA]
    np.testing.assert_allclose(points_of(asked[0]), first, atol=1 / 4096)


def test_drawing_goes_on_from_what_was_drawn_while_that_is_the_data(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    press(view)
    stroke(view)
    press(view)
    assert not view.drawing.is_on
    press(view)
    stroke(view, 500)
    assert points_of(asked[1])[:13] == points_of(asked[0])

    press(view)
    feed(view, frames.applied({"data.kind": "moons"}, before=record_of(view).experiment))
    press(view)
    assert view.drawing.reals is None
    assert not view.drawing.can_undo


def test_data_that_another_hand_has_changed_is_not_drawn_over_with_what_was_drawn(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    press(view)
    stroke(view)
    feed(view, frames.applied({"data.noise": 0.5}, before=record_of(view).experiment))
    assert view.drawing.reals is not None

    feed(view, frames.applied({"data.kind": "moons"}, before=record_of(view).experiment))
    assert view.drawing.reals is None
    stroke(view)
    assert len(points_of(asked[1])) == 13


def test_the_strip_lies_over_no_part_of_the_picture(view: DistributionView, qtbot: QtBot) -> None:
    strip, plane = view.drawing.board.strip, view.plane
    press(view)
    qtbot.waitUntil(lambda: strip.geometry().height() > 0 and strip.geometry().top() > plane.height())
    assert not strip.geometry().intersects(QRect(plane.mapTo(view, QPoint(0, 0)), plane.size()))
    press(view)
    assert strip.isHidden()


def test_the_plane_stays_while_something_is_drawn(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    before = view.plane.extent, view.plane.view.viewRange()
    press(view)
    QApplication.processEvents()  # the strip takes its room
    extent, seen = view.plane.extent, view.plane.view.viewRange()
    stroke(view)
    feed(view, frames.samples_frame(2))
    assert (view.plane.extent, view.plane.view.viewRange()) == (extent, seen)
    press(view)
    feed(view, frames.samples_frame(3))
    QApplication.processEvents()
    assert (view.plane.extent, view.plane.view.viewRange()) == before


def test_escape_ends_a_stroke_and_drawing(view: DistributionView, asked: list[dict[str, Any]]) -> None:
    press(view)
    board = view.drawing.board
    QTest.mousePress(board, LEFT, pos=QPoint(300, 300))
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert not view.drawing.is_on
    assert not view.drawing.chip.isChecked()
    assert len(asked) == 1
    assert view.header.told.startswith("8 of 8") or "drawn" not in view.header.told


def test_another_button_draws_nothing_and_the_wheel_resizes_the_brush(
    view: DistributionView, asked: list[dict[str, Any]]
) -> None:
    press(view)
    board = view.drawing.board
    QTest.mouseClick(board, RIGHT, pos=QPoint(300, 300))
    assert view.drawing.reals is None
    before = board.radius
    board.strip.size_slider.setValue(2 * board.strip.size_slider.value())
    assert board.radius == pytest.approx(2 * before)


def test_one_of_several_pictures_cannot_be_drawn_in(qtbot: QtBot) -> None:
    small = DistributionView()
    qtbot.addWidget(small)
    small.setProperty(SMALL_MULTIPLE, True)
    feed(small, frames.started())
    with qtbot.waitExposed(small):
        small.show()
    assert small.drawing.chip.isHidden()


def test_every_tool_has_a_name_that_is_read_out(view: DistributionView) -> None:
    press(view)
    strip = view.drawing.board.strip
    chips = (*strip.chips.values(), strip.from_data_chip, strip.clear_chip, strip.undo_chip, strip.done_chip)
    assert all(each.text() and each.toolTip() for each in chips)
    assert strip.size_slider.accessibleName() == "Size of the brush"


# --- in the window --------------------------------------------------------------------------------------------------


def test_the_window_asks_for_what_is_drawn_and_takes_strokes_back_first(open_window: Open, qtbot: QtBot) -> None:
    host = FakeHost()
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    drawn = window.view("distribution")
    assert isinstance(drawn, DistributionView)
    drawn.drawing.begin()
    stroke(drawn)
    stroke(drawn, 320)
    window.intents.do("undo")

    first, second, back = (dict(command.change) for command in host.commands(ChangeRequested))
    assert len(points_of(second)) > len(points_of(first))
    assert points_of(back) == points_of(first)


def test_each_stroke_is_one_change_to_take_back_however_many_steps_lie_between(open_window: Open, qtbot: QtBot) -> None:
    host = FakeHost()
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    drawn = window.view("distribution")
    assert isinstance(drawn, DistributionView)

    def made(step: int) -> None:
        asked = host.commands(ChangeRequested)[-1]
        with qtbot.waitSignal(window.session.change_applied):
            change, number = dict(asked.change), asked.number
            host.report(frames.applied(change, before=window.session.experiment, step=step, number=number))

    drawn.drawing.begin()
    board = drawn.drawing.board
    stroke(drawn)
    made(0)
    stroke(drawn, 320)
    made(0)
    QTest.mousePress(board, LEFT, pos=QPoint(300, 200))
    board.draw_to((0.0, 0.0), 100)
    board._on_due()  # a stroke that takes long is sent meanwhile
    made(500)
    board.draw_to((1.0, 0.0), 100)
    QTest.mouseRelease(board, LEFT, pos=QPoint(300, 300))
    made(1000)
    sent = [points_of(dict(each.change)) for each in host.commands(ChangeRequested)]
    window.intents.do("undo")  # by the board
    made(1000)
    drawn.drawing.end()
    window.intents.do("undo")
    made(1000)
    assert points_of(dict(host.commands(ChangeRequested)[-1].change)) == sent[0]
    window.intents.do("undo")
    made(1000)
    assert window.session.experiment == frames.RING
    assert not window.undo.can_undo


def test_nothing_is_drawn_in_the_past(open_window: Open, qtbot: QtBot) -> None:
    host = FakeHost()
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    with qtbot.waitSignal(window.frame_drawn):
        host.report(frames.samples_frame(50))
    drawn = window.view("distribution")
    assert isinstance(drawn, DistributionView)
    drawn.drawing.begin()

    window.session.time.scrub_to(10)
    assert not drawn.drawing.is_on
    assert not drawn.drawing.chip.isEnabled()
    assert "past step" in drawn.drawing.chip.toolTip()
    window.session.time.come_to_now()
    assert drawn.drawing.chip.isEnabled()


def test_nothing_is_drawn_until_the_run_is_there_and_drawing_goes_on_when_it_begins_anew(
    open_window: Open, qtbot: QtBot
) -> None:
    host = FakeHost()
    window = open_window(host)
    drawn = window.view("distribution")
    assert isinstance(drawn, DistributionView)
    assert not drawn.drawing.chip.isEnabled()
    assert drawn.drawing.chip.toolTip() == "The run is still loading."
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    assert drawn.drawing.chip.isEnabled()

    drawn.drawing.begin()
    window.intents.do("reset")
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(run=2))
    assert drawn.drawing.is_on

    drawn.drawing.board.strip.take(ERASER)
    window.files.open_preset("be-the-generator")
    assert not drawn.drawing.is_on
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(window.session.experiment, run=3))
    drawn.drawing.begin()
    assert drawn.drawing.board.strip.tool == DRAG

"""Lines and marks drawn in pixels: what is dashed, what is cut, and what is left out."""

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
import pytest
from PyQt6.QtGui import QColor, QImage, QPen
from PyQt6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.views.line import Line, cut, dashed
from ganviz.ui.views.marks import Marks
from ganviz.ui.views.plane import Plane


def _length(lines: np.ndarray) -> float:
    return float(np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]).sum())


def test_dashes_go_on_around_a_corner() -> None:
    corner = np.array([[0.0, 0.0, 3.0, 0.0], [3.0, 0.0, 3.0, 4.0]])
    assert dashed(corner, 4.0, 1.0).tolist() == [[0, 0, 3, 0], [3, 0, 3, 1], [3, 2, 3, 4]]


@pytest.mark.parametrize("seed", range(5))
def test_dashes_lie_on_their_lines_and_have_their_share(seed: int) -> None:
    rng = np.random.default_rng(seed)
    points = np.stack([np.arange(60.0), rng.normal(0, 20, 60)], axis=1)
    lines = np.concatenate([points[:-1], points[1:]], axis=1)
    pieces = dashed(lines, 3.5, 2.0)
    middle = (pieces[:, :2] + pieces[:, 2:]) / 2
    np.testing.assert_allclose(np.interp(middle[:, 0], *points.T), middle[:, 1], atol=1e-9)
    assert _length(pieces) / _length(lines) == pytest.approx(3.5 / 5.5, abs=0.01)


@pytest.mark.parametrize("lines", [np.empty((0, 4)), np.zeros((3, 4))])
def test_nothing_has_no_dashes(lines: np.ndarray) -> None:
    assert dashed(lines, 3.0, 2.0).shape == (0, 4)


def test_lines_are_cut_at_the_edges_and_keep_their_course() -> None:
    lines = np.array([[-20.0, 0, -10, 0], [-10, 0, 10, 20], [5, 1, 5, 9], [8, 0, 18, 10], [20, 0, 30, 0]])
    assert cut(lines, 0.0, 10.0).tolist() == [[0, 10, 10, 20], [5, 1, 5, 9], [8, 0, 10, 2]]


def _picture(plane: Plane) -> QImage:
    return plane.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _count(plane: Plane, colour: str) -> int:
    image, wanted = _picture(plane), QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def plane(qtbot: QtBot) -> Iterator[Plane]:
    holder = QWidget()
    qtbot.addWidget(holder)
    plane = Plane(1.0)
    QVBoxLayout(holder).addWidget(plane)
    holder.resize(200, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    yield plane
    holder.close()


def _line(plane: Plane, value: list[float], *, is_stepped: bool = False, dashes: tuple[float, ...] = ()) -> Line:
    line = Line(plane.view, 50, is_stepped=is_stepped)
    pen = QPen(QColor("#ff0000"), 4)
    if dashes:
        pen.setDashPattern(dashes)
    line.set_pen(pen)
    line.set_points(np.linspace(-0.8, 0.8, len(value)), np.array(value))
    plane.view.addItem(line, ignoreBounds=True)
    return line


def test_a_line_has_a_gap_where_it_is_no_number(plane: Plane) -> None:
    line = _line(plane, [0.0, 0.0, 0.0, 0.0, 0.0])
    whole = _count(plane, "#ff0000")
    line.set_points(line.step, np.array([0, 0, np.nan, 0, 0]))
    assert _count(plane, "#ff0000") == pytest.approx(whole / 2, rel=0.1)


def test_a_dashed_line_is_drawn_in_part(plane: Plane) -> None:
    whole = _count(plane, "#ff0000")
    assert whole == 0
    line = _line(plane, [0.0, 0.0])
    whole = _count(plane, "#ff0000")
    pen = QPen(line.pen)
    pen.setDashPattern([2, 2])
    line.set_pen(pen)
    assert _count(plane, "#ff0000") == pytest.approx(whole / 2, rel=0.2)


def test_a_stepped_line_holds_each_value_and_has_its_corners(plane: Plane) -> None:
    _line(plane, [-0.5, 0.5, 0.5], is_stepped=True)
    image = _picture(plane)
    corner = plane.view.mapViewToDevice(pg.Point(0.0, -0.5))
    assert QColor(image.pixel(round(corner.x()) - 20, round(corner.y()))) == QColor("#ff0000")
    assert QColor(image.pixel(round(corner.x()), round(corner.y()) - 20)) == QColor("#ff0000")
    assert QColor(image.pixel(round(corner.x()) + 1, round(corner.y()) + 1)).red() > 100  # outside of the bend


def test_a_line_far_beyond_the_view_is_cut(plane: Plane) -> None:
    line = _line(plane, [0.0, 0.0], dashes=(3.0, 2.0))
    line.set_points(np.array([-1e4, 1e4]), np.zeros(2))
    assert _count(plane, "#ff0000") > 0


def test_marks_far_outside_and_none_at_all_are_drawn_as_nothing(plane: Plane) -> None:
    marks = Marks(plane.view, "o", 9, 50)
    marks.set_look(9, fill=QColor("#ff0000"))
    plane.view.addItem(marks, ignoreBounds=True)
    assert _count(plane, "#ff0000") == 0
    marks.set_points(np.array([[1e38, -1e38], [50.0, 0.0]], np.float32))
    assert _count(plane, "#ff0000") == 0
    marks.set_points(np.array([[0.0, 0.0]], np.float32))
    one = _count(plane, "#ff0000")
    marks.set_points(np.array([[0.0, 0.0], [0.5, 0.5]], np.float32))
    assert _count(plane, "#ff0000") == 2 * one > 0

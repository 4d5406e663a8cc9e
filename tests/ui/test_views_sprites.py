"""Pictures of marks that are painted once: they look as if painted on the spot, and do not pile up."""

import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtWidgets import QApplication

from ganviz.ui.views.sprites import MOST, Sprites


def dot(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FF0000"))
    painter.drawEllipse(QPointF(), 7, 7)


@pytest.fixture
def canvas(qapp: QApplication) -> QImage:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_mark_is_where_it_would_be_painted(canvas: QImage, ratio: float) -> None:
    canvas.setDevicePixelRatio(ratio)
    expected = canvas.copy()
    sprites = Sprites()

    painter = QPainter(expected)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(14, 12)
    dot(painter)
    painter.end()
    painter = QPainter(canvas)
    sprites.draw(painter, QPointF(14.2, 11.7), 7, "dot", dot)
    painter.end()

    assert canvas == expected


def test_each_mark_is_painted_once(canvas: QImage) -> None:
    painted = []
    sprites = Sprites()
    painter = QPainter(canvas)
    for place in range(5):
        sprites.draw(painter, QPointF(place, 0), 7, "dot", lambda inner: painted.append(inner.device()))
    assert len(painted) == 1
    sprites.clear()
    sprites.draw(painter, QPointF(), 7, "dot", lambda inner: painted.append(inner.device()))
    painter.end()
    assert len(painted) == 2


def test_a_mark_far_out_of_sight_is_left_out(canvas: QImage) -> None:
    painter = QPainter(canvas)
    for far in (1e7, -1e12, float("inf")):
        Sprites().draw(painter, QPointF(far, 0), 7, "dot", dot)
    painter.end()


def test_marks_do_not_pile_up(canvas: QImage) -> None:
    sprites = Sprites()
    painter = QPainter(canvas)
    for key in range(2 * MOST + 3):
        sprites.draw(painter, QPointF(), 1, key, dot)
    painter.end()
    assert len(sprites) <= MOST

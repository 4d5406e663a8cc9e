"""The step and the epoch beside the transport: they move with every frame, and lay nothing out."""

import pytest
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtGui import QFont
from PyQt6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.counts import Counts


class Layouts(QObject):
    """Counts how often a widget is asked to lay out what is in it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        self.count += event is not None and event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    QHBoxLayout(around)
    around.resize(400, 200)
    around.show()
    return around


@pytest.fixture
def counts(around: QWidget) -> Counts:
    counts, layout = Counts(), around.layout()
    assert layout is not None
    layout.addWidget(counts)
    counts.show_step(0, 0.0)
    QApplication.processEvents()
    return counts


def test_a_step_further_lays_nothing_out(around: QWidget, counts: Counts) -> None:
    layouts = Layouts(around)
    for step in (9, 100, 54_321, 999_999):
        counts.show_step(step, step / 1e5)
        QApplication.processEvents()
    assert layouts.count == 0


def test_a_longer_number_than_usual_gets_its_room(qtbot: QtBot, counts: Counts) -> None:
    counts.show_step(123_456_789_012, 4.0)
    qtbot.waitUntil(lambda: counts.step_label.width() >= counts.step_label.sizeHint().width())
    assert counts.width() == counts.step_label.width()


@pytest.mark.parametrize("factor", [2.0, 0.7])
def test_room_follows_the_size_of_text(counts: Counts, factor: float) -> None:
    before = counts.sizeHint()
    for line in (counts.step_label, counts.epoch_label):
        font = QFont(line.font())
        font.setPointSizeF(factor * font.pointSizeF())
        line.setFont(font)
    QApplication.processEvents()
    assert counts.sizeHint().height() == pytest.approx(factor * before.height(), rel=0.15)
    assert counts.epoch_label.y() >= counts.step_label.geometry().bottom()
    assert counts.epoch_label.geometry().bottom() <= counts.height()

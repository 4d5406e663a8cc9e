"""One of the runs that are compared: what stands over its picture."""

from dataclasses import replace

import pytest
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState
from ganviz.spec.differences import Title
from ganviz.ui.lanecell import LaneCell
from ganviz.ui.model.record import RunRecord
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK
from ganviz.ui.views.catalogue import CATALOGUE
from tests.ui import frames


@pytest.fixture
def cell(qtbot: QtBot, qapp: QApplication) -> LaneCell:
    apply_theme(qapp, DARK)
    made = LaneCell(next(entry for entry in CATALOGUE if entry.name == "distribution"), 1)
    qtbot.addWidget(made)
    made.apply_theme(DARK)
    record = RunRecord(1, frames.RING)
    record.state = RunState.PAUSED
    record.title = Title("D four times as fast as G")
    made.show_lane(record, "lane 1", is_chosen=False)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("width", [180, 220, 300, 600])
def test_a_long_name_is_cut_and_how_many_modes_are_covered_is_not(cell: LaneCell, width: int) -> None:
    cell.resize(width, 300)
    frame = replace(frames.quality_frame(200), run=1)
    assert cell.record is not None
    cell.record.note(frame)
    cell.view.show_frame(frame)
    cell.show_state()
    for _ in range(3):  # what is laid out asks for more to be laid out
        QApplication.processEvents()
    assert cell.header.subtitle.startswith(("8 of 8", "8/8"))
    assert "…" not in cell.header.subtitle
    assert cell.name_button.text().startswith("D")

    cell.show_state(furthest=10_000)  # which it is far behind
    QApplication.processEvents()
    assert cell.state_label.text() == "at 200"
    assert cell.name_button.text().startswith("D f")
    assert cell.header.isVisible() == (width >= 220)
    cell.show_state()
    assert cell.header.isVisible()


def test_how_a_run_stands_leaves_room_to_its_name(cell: LaneCell) -> None:
    assert cell.record is not None
    cell.record.state = RunState.DEAD
    for width, told in ((600, "its process ended"), (220, "ended")):
        cell.resize(width, 300)
        cell.show_state()
        for _ in range(3):
            QApplication.processEvents()
        assert cell.name_button.text().startswith("D f")
        assert (cell.state_label.text(), cell.state_label.toolTip()) == (told, "its process ended")


@pytest.mark.parametrize(("height", "is_tight"), [(300, True), (120, False)])
def test_a_name_without_room_has_a_row_of_its_own_or_that_of_what_removes_it(
    cell: LaneCell, height: int, is_tight: bool
) -> None:
    cell.resize(235, height)
    QApplication.processEvents()
    assert cell.is_tight == is_tight
    cell.put_told(is_below=cell.is_tight)
    for _ in range(3):
        QApplication.processEvents()
    assert cell.name_button.text() == "D four times as fast as G"
    assert cell.remove_button.isVisible() == is_tight
    assert (cell.header.y() > cell.name_button.geometry().bottom()) == is_tight
    cell.resize(900, height)
    QApplication.processEvents()
    assert not cell.is_tight
    cell.put_told(is_below=False)
    assert cell.name_button.text() == "D four times as fast as G"


def test_the_number_at_the_end_of_a_name_that_is_cut_stays(cell: LaneCell) -> None:
    assert cell.record is not None
    cell.record.title = Title("the batch of both players 512")
    cell.resize(200, 120)
    cell.show_name()
    assert cell.name_button.text().startswith("the b")
    assert cell.name_button.text().endswith("… 512")

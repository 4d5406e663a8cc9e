"""Losses: where a preset compares those of D alone, each run has that, beside the level where D tells nothing apart."""

import math

import pytest
from pytestqt.qtbot import QtBot

from ganviz.spec import Experiment
from ganviz.spec.differences import Title
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.plots import Beside
from tests.ui import frames
from tests.ui.feeding import feed

CRITIC = frames.RING.with_changes({"objective.loss.kind": "wasserstein"})


@pytest.fixture
def view(qtbot: QtBot) -> LossesView:
    view = LossesView()
    qtbot.addWidget(view)
    view.resize(460, 240)
    view.apply_theme(DARK)
    feed(view, frames.started())
    feed(view, frames.loss_frame(1, 50, d_loss=0.5, g_loss=2.0))
    with qtbot.waitExposed(view):
        view.show()
    return view


def beside(experiment: Experiment) -> Beside:
    other = RunRecord(2, experiment)
    other.note(frames.loss_frame(1, 50, d_loss=-4.0, g_loss=3.0))
    return Beside(other, "lane 1")


def told(view: LossesView) -> list[str]:
    return [text.split()[-1] for text in view._legend.texts if text]


def test_a_preset_can_compare_the_losses_of_d_alone(view: LossesView) -> None:
    assert view.choose("d") is True
    assert len([curve for curve in view.chart.curves if len(curve.line_item.value)]) == 2  # one run has both
    view.show_beside([beside(CRITIC)], "lane 0")
    assert told(view) == ["0.50", "−4.00"]
    assert [len(curve.line_item.value) > 0 for curve in view.chart.curves] == [False, True]
    assert view.header.told.startswith("of D")
    assert view.choose("g") is False
    assert told(view) == ["G", "D", "2.00", "3.00"]


def test_of_many_lanes_the_legend_has_numbers_and_its_tooltip_their_names(view: LossesView) -> None:
    others = [RunRecord(number, frames.RING) for number in (2, 3, 4)]
    for number, other in enumerate(others, start=1):
        other.title = Title(f"Trick {number}", is_own=True)
        other.note(frames.loss_frame(1, 50, d_loss=0.5, g_loss=2.0 + number))
    view.show_beside([Beside(other, f"lane {number}") for number, other in enumerate(others, start=1)], "lane 0")
    assert told(view) == ["G", "D", "2.00", "3.00", "4.00", "5.00"]
    assert [curve.badge for curve in view._legend.curves] == ["", "", "1", "2", "3", "4"]
    assert "3  Trick 2 4.00" in view._legend.toolTip()
    assert "Trick 2 4.00" in view.chart.accessibleDescription()
    view.show_beside([Beside(others[0], "lane 1")], "lane 0")  # names have room, and tell them apart
    assert not any(curve.badge for curve in view._legend.curves)
    assert view._legend.toolTip()
    view.show_beside([], "")
    view.show_frame(frames.loss_frame(51, 52))
    assert not view._legend.toolTip()


def test_where_no_g_has_a_loss_that_of_d_is_told_of_each_lane(view: LossesView) -> None:
    frozen = RunRecord(2, CRITIC)
    frozen.note(frames.loss_frame(1, 50, d_loss=-4.0, g_loss=math.nan))
    view.show_beside([Beside(frozen, "lane 1")], "lane 0")
    assert told(view) == ["G", "D", "2.00", "–"]
    feed(view, frames.loss_frame(51, 60, d_loss=0.5, g_loss=math.nan))
    assert told(view) == ["G", "D", "0.50", "−4.00"]
    assert all(" D " in text for text in view._legend.texts[2:])


def test_what_was_measured_once_of_a_compared_run_is_seen_as_a_dot(view: LossesView) -> None:
    other = RunRecord(2, CRITIC)
    other.note(frames.loss_frame(1, 1, d_loss=0.6, g_loss=1.9))
    view.show_beside([Beside(other, "lane 1")], "lane 0")
    dots = [ghost.dot_item.points.tolist() for ghost in view._ghosts.values()]
    assert dots == [[[1.0, 1.9]], [[1.0, 0.6]]]
    other.note(frames.loss_frame(2, 3, d_loss=0.6, g_loss=1.9))
    view.draw()
    assert not any(len(ghost.dot_item.points) for ghost in view._ghosts.values())


def test_log_4_is_marked_and_in_sight_where_a_loss_can_come_to_it(view: LossesView) -> None:
    view.choose("d")
    assert not view._level.isVisible()
    view.show_beside([beside(CRITIC)], "lane 0")
    assert view._level.isVisible()
    assert view._level.value() == pytest.approx(math.log(4))
    bottom, top = view.chart.y_range
    assert bottom < -4 < math.log(4) < top
    feed(view, frames.applied({"objective.loss.kind": "wasserstein"}))
    view.draw()
    assert not view._level.isVisible()

"""What D says on average, over steps: on a scale that says what it is worth."""

import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.plots import Beside
from ganviz.ui.views.scores import ScoresView
from tests.ui import frames
from tests.ui.feeding import feed
from tests.ui.test_views_verdicts import OUTPUTS, verdicts


@pytest.fixture
def view(qtbot: QtBot) -> ScoresView:
    view = ScoresView()
    qtbot.addWidget(view)
    view.resize(460, 240)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def measured(step: int = 100, *, held_out: bool = True) -> Frame:
    return frames.frame(step, answers={OUTPUTS: verdicts(step, held_out=held_out)})


def legend(view: ScoresView) -> list[str]:
    return [text for text in view._legend.texts if text]


def test_means_of_reals_fakes_and_held_out_reals_are_drawn_from_none_to_sure(view: ScoresView) -> None:
    feed(view, measured(100), measured(200))

    lines = [curve.line_item.value.tolist() for curve in view.chart.curves]
    assert lines == [[0.76, 0.76], [0.19, 0.19], [0.62, 0.62]]
    assert view.chart.y_range == (-0.03, 1.03)
    assert legend(view) == ["reals 0.76", "fakes 0.19", "held out 0.62"]
    assert view.header.subtitle.startswith("ideal")
    view.show_cursor(100.0)
    assert view.reading_lines()[-2:] == ("held-out gap 0.14", "D right of 0.94")


def test_without_held_out_reals_there_is_no_curve_of_them(view: ScoresView) -> None:
    feed(view, measured(held_out=False))
    assert legend(view) == ["reals 0.76", "fakes 0.19"]


def test_a_critic_s_scores_have_a_range_of_their_own(view: ScoresView) -> None:
    feed(view, frames.applied({"objective.loss.kind": "wasserstein"}), measured())
    assert view.chart.y_range != (-0.03, 1.03)


def test_runs_that_are_compared_are_drawn_by_what_d_says_of_fakes(view: ScoresView) -> None:
    feed(view, measured())
    other = RunRecord(2, frames.RING)
    other.note(measured())
    view.show_beside([Beside(other, "lane 1")], "lane 0")
    assert [ghost.item.value.tolist() for ghost in view._ghosts.values()] == [[0.19]]
    assert [len(curve.line_item.value) for curve in view.chart.curves] == [0, 1, 0]


def test_of_runs_with_a_pool_reals_and_held_out_reals_are_compared_by_their_gap(view: ScoresView) -> None:
    pool = frames.RING.with_changes({"data.pool_size": 64})
    feed(view, measured())
    other = RunRecord(2, pool)
    other.note(measured())
    view.show_beside([Beside(other, "lane 1")], "lane 0")
    assert [ghost.item.value.tolist() for ghost in view._ghosts.values()] == [[0.76], [0.62]]
    assert [len(curve.line_item.value) for curve in view.chart.curves] == [1, 0, 1]
    assert view.header.told == "of reals; dotted: of reals never shown"
    assert [text.split(" gap ")[-1] for text in legend(view)] == ["reals", "held out", "0.14", "0.14"]


def test_it_waits_in_the_menu() -> None:
    entry = next(entry for entry in CATALOGUE if entry.name == "scores")
    assert (entry.is_open, entry.is_of_all) == (False, True)

"""Inside the optimizer: which curves there are, what its header and pointer say, what stands in their place."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame
from ganviz.engine.probes import RehearsalProbe, UpdatesProbe
from ganviz.engine.probes.signs import Measures
from ganviz.spec.quantities import Quantity
from ganviz.spec.update_quantities import (
    ALPHA,
    DIRECTION,
    EFFECTIVE,
    FIRST,
    REHEARSED,
    SECOND,
    SIGNAL,
    UPDATE_QUANTITIES,
)  # fmt: skip
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.optimizer import REHEARSAL, UPDATES, OptimizerView
from ganviz.ui.views.plots import Beside
from tests.ui import frames
from tests.ui.feeding import feed, record_of

NUMBERS = {
    name: value
    for each in UPDATE_QUANTITIES
    for name, value in zip(each.totals, (0.5, 0.25), strict=True)
} | {
    f"{player}_{EFFECTIVE.name}{part}": value
    for player in "gd" for part, value in (("_low", 0.1), ("_high", 1.0))
}  # fmt: skip


def measured_frame(step: int, **others: float) -> Frame:
    """Return a frame in which everything was measured, `others` in place of what there is."""
    numbers = NUMBERS | others
    return frames.frame(step, answers={UPDATES: Measures(numbers, {})})


@pytest.fixture
def view(qtbot: QtBot) -> OptimizerView:
    view = OptimizerView()
    qtbot.addWidget(view)
    view.resize(1000, 300)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def choose(view: OptimizerView, quantity: Quantity) -> None:
    view.quantity_chip.action_of(quantity).trigger()


def drawn(view: OptimizerView) -> list[list[float]]:
    return [curve.line_item.value.tolist() for curve in view.chart.curves]


def test_every_quantity_is_drawn_of_both_players_and_asks_for_what_it_needs(view: OptimizerView) -> None:
    feed(view, measured_frame(100), measured_frame(200))
    for quantity in UPDATE_QUANTITIES:
        choose(view, quantity)
        assert view.probes() == ((REHEARSAL if quantity in REHEARSED else UPDATES),)
        place = view._scaling.scale.place
        expected = [place(np.array([0.5, 0.5])), place(np.array([0.25, 0.25]))]
        assert np.allclose(drawn(view), expected, rtol=1e-6)
        assert view.header.legend is not None
        assert view.header.legend.texts == ("G 0.5", "D 0.25")
        assert view.choose(quantity.name)
    assert not view.choose("nothing of the kind")


def test_quartiles_are_a_band_of_the_effective_step_alone(view: OptimizerView) -> None:
    feed(view, measured_frame(100), measured_frame(200))
    assert view.band_names()[1] == ("d_effective_rate_low", "d_effective_rate_high")
    choose(view, DIRECTION)
    assert view.band_names() == {}
    assert view.chart.y_range == (-1.05, 1.05)


def test_the_constant_step_of_sgd_is_a_level_line_with_its_scale_beside_it(view: OptimizerView) -> None:
    rounded = [0.05, 0.05000001, 0.04967, 0.0499999, 0.05, 0.05000002, 0.05, 0.05]
    feed(view, *(
        measured_frame(100 * step, g_effective_rate=value, d_effective_rate=0.05)
        for step, value in enumerate(rounded, 1)
    ))  # fmt: skip
    low, high = view.chart.y_range
    assert view.chart.off_scale.shown == ()
    assert max(drawn(view)[0]) - min(drawn(view)[0]) < 0.01 * (high - low)
    assert [text for _, text in view._scaling.scale.ticks(low, high, 0.5)] != []


def test_a_moment_is_called_by_its_name_in_the_header_and_under_the_pointer(view: OptimizerView) -> None:
    feed(view, measured_frame(100))
    record_of(view).experiment = frames.RING.with_changes({"discriminator.optimizer.kind": "sgd"})
    choose(view, FIRST)
    assert view.header.subtitle == "G: m, the average gradient; D: none"
    view.show_cursor(100.0)
    assert view.reading_lines()[0] == "G m, the average gradient 0.5"


def test_what_no_optimizer_keeps_is_said_in_place_of_the_plot(view: OptimizerView) -> None:
    both = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
    record_of(view).experiment = frames.RING.with_changes(both)
    choose(view, EFFECTIVE)
    assert view.header.subtitle == "measured first at step 100"
    choose(view, SECOND)
    assert view.message == SECOND.missing
    assert view.chart.isHidden()
    choose(view, EFFECTIVE)
    assert view.message == ""
    choose(view, SIGNAL)
    assert view.header.subtitle == "measured first at step 1,000"
    feed(view, frames.frame(50, answers={REHEARSAL: Measures({"g_step_alpha": 0.0}, {})}))
    assert view.message == SIGNAL.missing
    view.hide()
    choose(view, EFFECTIVE)
    feed(view, measured_frame(100))
    view.show()
    assert view.header.subtitle != "measured first at step 100"


def test_what_is_not_finite_is_drawn_nowhere_and_breaks_nothing(view: OptimizerView) -> None:
    feed(view, measured_frame(100), measured_frame(200, g_step_alpha=float("nan"), d_step_alpha=float("inf")))
    choose(view, ALPHA)
    assert view.header.legend is not None
    assert view.header.legend.texts == ("", "")


def test_the_past_has_its_values_and_lanes_their_colours(view: OptimizerView) -> None:
    feed(view, measured_frame(100), measured_frame(200, g_descent_cosine=0.75))
    choose(view, DIRECTION)
    record_of(view).moment = 100
    view.show_moment()
    assert view.header.legend is not None
    assert view.header.legend.texts[0] == "G 0.5"
    other = RunRecord(2, frames.RING)
    other.note(measured_frame(100))
    view.show_beside([Beside(other, "lane 2")], "lane 1")
    assert view.is_compared
    assert view.header.subtitle == "1 is straight down the gradient"


def test_a_hidden_view_asks_for_nothing_and_waits_in_the_menu(view: OptimizerView) -> None:
    view.hide()
    assert view.probes() == ()
    entry = next(each for each in CATALOGUE if each.name == "inside_optimizer")
    assert not entry.is_open
    assert {type(UPDATES), type(REHEARSAL)} == {UpdatesProbe, RehearsalProbe}

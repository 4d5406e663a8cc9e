"""The gradients by layer: which curves there are, what is said of them, and what stands there in their place."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame, Measured, RunState
from ganviz.engine.probes import Gradients, InLayers, Stretches
from ganviz.spec.quantities import DEAD, GRADIENT, LARGEST, QUANTITIES, RATIO, SATURATED, WEIGHT, Quantity
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.views.gradients import GRADIENTS, MOST_CURVES, STRETCHES, GradientsView
from ganviz.ui.views.plots import Beside
from tests.ui import frames
from tests.ui.colours import contrast
from tests.ui.feeding import feed, record_of

G, D = (0.01, 0.1, 1.0), (0.5, 0.25)


def in_layers(values: Sequence[float]) -> InLayers:
    names = tuple(f"dense {number + 1}" for number in range(len(values)))
    return InLayers(names, np.array(values, np.float32), math.hypot(*values))


def gradients_frame(step: int = 100, found: Mapping[str, Sequence[float]] | None = None) -> Frame:
    """Return a frame in which `found` was measured; gradients of three layers of G and two of D if none is given."""
    found = {"g_layers_gradient_norm": G, "d_layers_gradient_norm": D} if found is None else found
    answer = Gradients(step, {name: in_layers(values) for name, values in found.items()})
    return frames.frame(step, answers={GRADIENTS: answer})


@pytest.fixture
def view(qtbot: QtBot) -> GradientsView:
    view = GradientsView()
    qtbot.addWidget(view)
    view.resize(460, 300)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def choose(view: GradientsView, quantity: Quantity) -> None:
    """Choose as a user does."""
    view.quantity_chip.action_of(quantity).trigger()


def drawn(view: GradientsView) -> dict[str, list[float]]:
    """Return where the values of each curve that is drawn lie, by its short name."""
    lines = {curve.style.name: curve.line_item.value for curve in view.chart.curves}
    return {name: values.tolist() for name, values in lines.items() if len(values)}


def legend(view: GradientsView) -> list[str]:
    assert view.header.legend is not None
    return [text for text in view.header.legend.texts if text]


def test_each_layer_has_a_curve_g_s_solid_and_d_s_dashed(view: GradientsView) -> None:
    feed(view, gradients_frame(100), gradients_frame(200))

    assert list(drawn(view)) == ["G1", "G2", "G3", "D1", "D2"]
    scale = view._scaling.scale
    assert scale.is_log
    assert drawn(view)["G2"] == pytest.approx(scale.place(np.full(2, 0.1)), rel=1e-6)
    pens = {curve.style.name: curve.style.pen for curve in view.chart.curves[2:]}
    assert {pens[name] for name in ("G1", "G2", "G3")} == {Qt.PenStyle.SolidLine}
    assert {pens[name] for name in ("D1", "D2")} == {Qt.PenStyle.DashLine}
    assert legend(view) == ["G1", "G2", "G3", "D1", "D2"]


def test_the_output_has_the_player_s_colour_and_every_curve_is_seen_on_its_ground(view: GradientsView) -> None:
    feed(view, gradients_frame())
    for theme in (DARK, LIGHT):
        colours = [theme.colour(curve.style.colour) for curve in view.chart.curves[2:]]
        assert (colours[2], colours[4]) == (theme.generator, theme.discriminator)
        assert len(set(colours)) == 5
        assert all(contrast(colour, theme.plot) >= 3 for colour in colours)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_theme_is_followed_by_curves_that_came_later(view: GradientsView, theme: Theme) -> None:
    feed(view, gradients_frame())
    view.apply_theme(theme)
    assert view.chart.curves[4].line_item.pen.color().name().upper() == theme.generator


def test_of_a_deep_network_some_layers_are_drawn_the_first_and_the_last_among_them(view: GradientsView) -> None:
    values = np.logspace(-14, 0, 102).tolist()
    feed(view, gradients_frame(found={"g_layers_gradient_norm": values, "d_layers_gradient_norm": D}))

    assert len(drawn(view)) == MOST_CURVES + 2
    assert legend(view) == ["G1 1e−14", "G102 1", "D1 0.5", "D2 0.25"]
    assert "vanishes" in view.header._subtitles[0]
    assert "1e−14" in view.header._subtitles[0]
    bottom, top = view.chart.y_range
    places = [values[-1] for name, values in drawn(view).items() if name[0] == "G"]
    assert min(np.diff(sorted(places))) > 0.03 * (top - bottom)  # spread over the plot, not heaped at zero


def test_what_does_not_vanish_is_not_said_to(view: GradientsView) -> None:
    feed(view, gradients_frame())
    assert view.header.subtitle == ""


def test_before_the_first_measurement_it_says_when_that_will_be(view: GradientsView) -> None:
    assert view.header.subtitle == "measured first at step 100"
    choose(view, LARGEST)
    assert view.header.subtitle == "measured first at step 200"


@pytest.mark.parametrize("quantity", [DEAD, SATURATED, LARGEST])
def test_what_no_layer_has_is_said_in_the_place_of_the_plot(view: GradientsView, quantity: Quantity) -> None:
    feed(view, gradients_frame(), frames.frame(1000, answers={STRETCHES: Stretches(1000, {})}))

    choose(view, quantity)

    assert view.message == quantity.missing != ""
    assert view.chart.isHidden()
    choose(view, GRADIENT)
    assert (view.message, view.chart.isHidden()) == ("", False)


def test_shares_lie_evenly_from_none_to_all(view: GradientsView) -> None:
    feed(view, gradients_frame(found={"g_layers_dead": (0.0, 0.5)}))
    choose(view, DEAD)

    assert view.chart.y_range == (0.0, 1.05)
    assert drawn(view) == {"G1": [0.0], "G2": [0.5]}


@pytest.mark.parametrize("quantity", QUANTITIES, ids=lambda quantity: quantity.chip)
def test_whatever_is_chosen_is_asked_for_only_on_screen(view: GradientsView, quantity: Quantity) -> None:
    choose(view, quantity)

    assert view.probes() == (STRETCHES if quantity.players == ("d",) else GRADIENTS,)
    assert quantity.help in view.quantity_chip.toolTip()
    view.hide()
    assert view.probes() == ()


def test_a_hidden_view_draws_nothing(view: GradientsView) -> None:
    view.hide()
    feed(view, gradients_frame())
    assert drawn(view) == {}
    view.show()
    assert list(drawn(view)) == ["G1", "G2", "G3", "D1", "D2"]


def test_the_crosshair_says_every_layer_by_its_full_name(view: GradientsView) -> None:
    feed(view, gradients_frame(100), gradients_frame(200))
    view.show_cursor(100.0)
    assert view.reading_lines() == (
        "G1 dense 1 0.01", "G2 dense 2 0.1", "G3 dense 3 1", "D1 dense 1 0.5", "D2 dense 2 0.25",
    )  # fmt: skip


def test_values_that_are_no_numbers_leave_a_gap(view: GradientsView) -> None:
    odd = {"g_layers_gradient_norm": (math.nan, math.inf, 1.0), "d_layers_gradient_norm": D}
    feed(view, gradients_frame(100), gradients_frame(200, odd))

    assert math.isnan(drawn(view)["G1"][-1])
    assert math.isfinite(drawn(view)["G3"][-1])
    assert all(map(math.isfinite, view.chart.y_range))


def test_runs_that_are_compared_are_drawn_by_their_totals(view: GradientsView) -> None:
    feed(view, gradients_frame(100))
    other = RunRecord(2, frames.RING)
    other.note(replace(frames.frame(100), measured=(Measured(100, {"g_gradient_norm": 3.0, "d_gradient_norm": 4.0}),)))

    view.show_beside([Beside(other, "lane 1")], "lane 0")

    assert list(drawn(view)) == ["G", "D"]
    scale = view._scaling.scale
    ghosts = [ghost.item.value.tolist() for ghost in view._ghosts.values()]
    assert ghosts == [pytest.approx(scale.place(np.array([value]))) for value in (3.0, 4.0)]
    assert legend(view)[:2] == ["G", "D"]
    assert len(legend(view)) == 4
    view.show_beside([], "")
    assert list(drawn(view)) == ["G1", "G2", "G3", "D1", "D2"]


def test_a_run_beside_is_drawn_layer_by_layer_and_faintly(view: GradientsView) -> None:
    feed(view, gradients_frame(100))
    other = RunRecord(2, frames.RING)
    other.note(gradients_frame(100, {"g_layers_gradient_norm": (0.02, 0.2, 2.0)}))

    view.show_beside([Beside(other)])

    shown = [ghost.item.value[0] for ghost in view._ghosts.values() if len(ghost.item.value)]
    assert shown == pytest.approx(view._scaling.scale.place(np.array([0.02, 0.2, 2.0])), rel=1e-6)


def test_it_tells_who_cannot_see_it_what_it_shows(view: GradientsView) -> None:
    feed(view, gradients_frame())
    choose(view, RATIO)
    choose(view, GRADIENT)

    assert view.chart.accessibleName() == "Gradients: gradient norm"
    assert re.search(r"G1 [\d.]", view.chart.accessibleDescription())  # with its value


def test_a_run_begun_anew_has_none_of_the_old_one(view: GradientsView) -> None:
    feed(view, gradients_frame())
    feed(view, frames.started())

    assert drawn(view) == {}
    assert not record_of(view).vectors


def test_a_past_moment_has_the_values_of_then(view: GradientsView) -> None:
    later = {"g_layers_weight_norm": (5.0,), "d_layers_weight_norm": (6.0,)}
    first = {"g_layers_weight_norm": (1.0,), "d_layers_weight_norm": (2.0,)}
    feed(view, gradients_frame(100, first), replace(gradients_frame(200, later), state=RunState.PAUSED))
    choose(view, WEIGHT)
    assert legend(view) == ["G1 5", "D1 6"]

    record_of(view).moment = 100
    view.show_moment()

    assert legend(view) == ["G1 1", "D1 2"]


def test_it_waits_in_the_menu() -> None:
    entry = next(entry for entry in CATALOGUE if entry.name == "gradients")
    assert (entry.place, entry.is_open, entry.is_of_all) == ("right", False, True)

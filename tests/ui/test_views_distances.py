"""The choice among measures of likeness: what is asked for, recorded, drawn, said and offered."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import Distances, QualityProbe
from ganviz.spec import preset
from ganviz.spec.measures import ENERGY, EQUILIBRIUM, HIGH_QUALITY, MEASURES, SLICED, Measure
from ganviz.spec.scores import Scores
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.plots import Beside
from ganviz.ui.views.quality import DISTANCES, QualityView
from tests.ui import frames
from tests.ui.feeding import feed, record_of

FLOOR = Scores(0.0007, 0.99, 0.98, 1.01, 0.97, 0.013, 0.003)
FLOOR_LOW = Scores(-0.001, 0.97, 0.96, 0.95, 0.95, 0.01, 0.001)
FLOOR_HIGH = Scores(0.0011, 1.0, 0.99, 1.05, 0.98, 0.02, 0.007)
MMD, PRECISION, DENSITY, JENSEN_SHANNON, FRECHET = MEASURES[1:6]
DIGITS = preset("digits-mlp").experiment
GAME = preset("dirac-gan").experiment


def distances_frame(step: int = 100, fakes: Scores | None = None) -> Frame:
    """Return a frame in which both probes are answered."""
    found = Distances(
        step, fakes or Scores(0.02, 0.84, 0.91, 0.83, 0.46, 0.25, 0.13), FLOOR, 512, FLOOR_LOW, FLOOR_HIGH
    )
    return frames.frame(step, answers={QualityProbe(): frames.quality(step), DISTANCES: found})


@pytest.fixture
def quality(qtbot: QtBot) -> QualityView:
    view = QualityView()
    qtbot.addWidget(view)
    view.resize(420, 260)
    view.apply_theme(DARK)
    feed(view, frames.started())
    feed(view, frames.quality_frame(50))
    with qtbot.waitExposed(view):
        view.show()
    return view


def choose(view: QualityView, measure: Measure) -> None:
    """Choose as a user does."""
    view.measure_chip.action_of(measure).trigger()


def drawn(view: QualityView) -> dict[int, list[float]]:
    """Return the values of each curve that is drawn."""
    lines = {index: curve.line_item.value for index, curve in enumerate(view.chart.curves)}
    return {index: values.tolist() for index, values in lines.items() if values is not None and len(values)}


def legend(view: QualityView) -> list[str]:
    return [text for text in view.header.legend.texts if text]


def test_the_distance_is_drawn_first_beside_the_share_of_high_quality(quality: QualityView) -> None:
    assert quality.shown is SLICED
    assert legend(quality) == ["91 % high quality", "distance 0.120", "floor 0.020"]
    assert drawn(quality)[1] == [0.12]


def test_all_fakes_of_high_quality_are_as_high_as_the_left_axis_goes(quality: QualityView) -> None:
    feed(quality, frames.quality_frame(100, high_quality=1.0, distance=1.4))

    top = quality.chart.y_range[1]
    assert drawn(quality)[0][-1] == pytest.approx(top / 1.05)
    assert quality._share_axis.scale * drawn(quality)[0][-1] == pytest.approx(100)
    assert top < 2  # whatever the share is


def test_what_another_lane_tells_at_rest_is_in_the_legend(quality: QualityView) -> None:
    other = RunRecord(2, preset("ring8").experiment)
    other.note(frames.started(run=2))
    quality.show_beside([Beside(other, "lane 1")], "lane 0")
    before = legend(quality)
    other.note(replace(frames.quality_frame(100, distance=1.4), run=2, state=RunState.PAUSED, measured=()))

    quality.show_frame(frames.frame(50, state=RunState.PAUSED))

    assert "1.40" not in " ".join(before)
    assert "1.40" in " ".join(legend(quality))


def test_a_measure_of_two_curves_stands_alone(quality: QualityView) -> None:
    choose(quality, PRECISION)
    assert 0 not in drawn(quality)
    assert not quality._share_axis.isVisible()

    choose(quality, SLICED)
    assert quality._share_axis.isVisible()


@pytest.mark.parametrize("measure", MEASURES[1:6], ids=lambda measure: measure.chip)
def test_what_takes_a_while_is_asked_for_only_while_it_is_drawn(quality: QualityView, measure: Measure) -> None:
    assert quality.probes() == (QualityProbe(),)

    choose(quality, measure)
    assert quality.probes() == (QualityProbe(), DISTANCES)

    choose(quality, SLICED)
    assert quality.probes() == (QualityProbe(),)

    choose(quality, measure)
    quality.hide()
    assert quality.probes() == ()


def test_a_choice_says_that_other_things_are_to_be_measured(quality: QualityView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(quality.probes_changed):
        choose(quality, FRECHET)


@pytest.mark.parametrize(
    ("measure", "curves", "texts"),
    [
        (MMD, {1: [0.02], 2: [0.0007]}, ["MMD² 0.0200", "floor 0.0007"]),
        (PRECISION, {1: [0.84], 2: [0.99], 3: [0.91], 4: [0.98]}, ["precision 0.84", "recall 0.91", "perfect"]),
        (DENSITY, {1: [0.83], 2: [1.01], 3: [0.46], 4: [0.97]}, ["density 0.83", "coverage 0.46", "perfect"]),
        (JENSEN_SHANNON, {1: [0.25], 2: [0.013]}, ["divergence 0.250", "floor 0.013"]),
        (FRECHET, {1: [0.13], 2: [0.003]}, ["distance 0.130", "floor 0.003"]),
    ],
    ids=["mmd", "precision", "density", "jensen-shannon", "frechet"],
)
def test_each_measure_is_drawn_with_its_floor(
    quality: QualityView, measure: Measure, curves: dict[int, list[float]], texts: list[str]
) -> None:
    choose(quality, measure)
    feed(quality, distances_frame(100))

    share = drawn(quality).pop(0, None)
    assert (share is None) == (len(measure.series) == 2)
    assert {index: values for index, values in drawn(quality).items() if index} == curves
    assert [text for text in legend(quality) if "high" not in text] == texts
    assert quality.header.subtitle == "512 samples"


def test_a_measure_just_chosen_has_nothing_to_say_yet(quality: QualityView) -> None:
    choose(quality, MMD)

    assert drawn(quality).keys() == {0}
    assert (legend(quality)[1:], quality.header.subtitle) == (["MMD² –", "floor –"], "")


def test_every_measure_is_recorded_whichever_is_drawn(quality: QualityView) -> None:
    choose(quality, MMD)
    for step in (100, 200):
        feed(quality, distances_frame(step))

    choose(quality, DENSITY)
    assert drawn(quality)[1] == [0.83, 0.83]

    choose(quality, SLICED)
    assert drawn(quality)[1] == [0.12, 0.12, 0.12]  # and that from before


def test_the_same_measurement_is_taken_once(quality: QualityView) -> None:
    choose(quality, MMD)
    for _ in range(3):
        feed(quality, distances_frame(100))

    assert len(record_of(quality).series["squared_mmd"]) == 1


def test_a_run_begun_anew_forgets_every_measure(quality: QualityView) -> None:
    choose(quality, MMD)
    feed(quality, distances_frame(100))

    feed(quality, frames.started(run=2))

    assert record_of(quality).series == {}
    assert drawn(quality) == {}


def test_a_run_that_goes_on_keeps_what_came_before(quality: QualityView) -> None:
    choose(quality, MMD)
    for step in (100, 200, 300):
        feed(quality, distances_frame(step))

    feed(quality, frames.started(run=2, step=200))

    measured = {name: history.last_step for name, history in record_of(quality).series.items()}
    assert {name for measure in MEASURES[:6] for each in measure.series for name in each.columns} <= measured.keys()
    assert set(measured.values()) == {200, None}  # no losses


@pytest.mark.parametrize("score", [float("nan"), -0.0004])
def test_scores_that_are_no_distance_are_said_as_they_are(quality: QualityView, score: float) -> None:
    choose(quality, MMD)
    feed(quality, distances_frame(100, Scores(score, 0, 0, 0, 0, 1, 1)))

    assert legend(quality)[1] == ("MMD² –" if np.isnan(score) else "MMD² −0.0004")
    assert quality.chart.y_range[0] == 0


def test_shares_are_drawn_up_to_one_and_a_higher_density_as_well(quality: QualityView) -> None:
    choose(quality, DENSITY)
    feed(quality, distances_frame(100, Scores(0, 0.1, 0.1, 0.1, 0.1, 1, 1)))
    assert quality.chart.y_range[1] >= 1.05

    feed(quality, distances_frame(200, Scores(0, 1, 0, 3.0, 0.1, 1, 1)))
    assert quality.chart.y_range[1] >= 3


def test_the_crosshair_says_value_and_floor_of_each_curve(quality: QualityView) -> None:
    choose(quality, PRECISION)
    feed(quality, distances_frame(100))

    quality.chart.pointed_at.emit(100.0)

    assert quality.chart.crosshair.lines == (
        "step 100", "precision 0.84", "  perfect 0.99 (0.97 to 1)", "recall 0.91", "  perfect 0.98 (0.96 to 0.99)",
        "high quality 91.0 %, modes 8 covered, 7 touched",
    )  # fmt: skip


def band(view: QualityView, index: int) -> list[tuple[float, float]]:
    """Return the corners of the area that is filled around a curve."""
    x, y = view.chart.bands[index].item.getData()
    return [] if x is None else list(zip(x.tolist(), y.tolist(), strict=True))


def test_a_floor_has_a_band_around_it_in_which_nine_of_ten_perfect_generators_score(quality: QualityView) -> None:
    choose(quality, PRECISION)
    for step in (100, 200):
        feed(quality, distances_frame(step))

    assert band(quality, 2) == [(100, 0.97), (200, 0.97), (200, 1.0), (100, 1.0)]
    assert band(quality, 4) == [(100, 0.96), (200, 0.96), (200, 0.99), (100, 0.99)]
    assert "nine of ten" in quality.measure_chip.toolTip()

    choose(quality, FRECHET)
    assert band(quality, 2) == [(100, 0.001), (200, 0.001), (200, 0.007), (100, 0.007)]
    assert band(quality, 4) == []


def test_the_band_of_the_sliced_distance_comes_with_every_measurement(quality: QualityView) -> None:
    assert band(quality, 2) == [(50, 0.015), (50, 0.03)]
    assert quality.chart.y_range[1] > 0.03


def test_a_band_has_a_gap_where_there_is_no_number(quality: QualityView) -> None:
    choose(quality, FRECHET)
    nothing = Scores(*[float("nan")] * 7)
    for step, low in ((50, FLOOR_LOW), (100, FLOOR_LOW), (200, nothing), (300, FLOOR_LOW), (400, FLOOR_LOW)):
        found = Distances(step, FLOOR, FLOOR, 512, low, FLOOR_HIGH)
        feed(quality, frames.frame(step, answers={DISTANCES: found}))

    assert [x for x, _ in band(quality, 2) if not np.isnan(x)] == [50, 100, 100, 50, 300, 400, 400, 300]


def test_of_images_no_plane_measure_is_offered_and_the_reason_is_said(quality: QualityView) -> None:
    choose(quality, FRECHET)

    feed(quality, frames.started(DIGITS))

    assert quality.shown is SLICED
    offered = {measure.chip: quality.measure_chip.action_of(measure).isEnabled() for measure in MEASURES}
    assert [name for name, is_enabled in offered.items() if not is_enabled] == [
        "Divergence",
        "Fréchet",
        "High quality",
        "Equilibrium",
        "Energy",
    ]
    assert quality.measure_chip.action_of(FRECHET).toolTip().startswith("It is of two-dimensional data alone.")

    feed(quality, frames.started())
    assert quality.measure_chip.action_of(FRECHET).isEnabled()
    assert quality.measure_chip.action_of(FRECHET).toolTip() == FRECHET.help


def test_a_pool_too_small_to_have_neighbours_is_offered_no_measure_of_them_and_told_why(quality: QualityView) -> None:
    choose(quality, PRECISION)

    feed(quality, frames.started(frames.RING.with_changes({"data.pool_size": 11})))

    assert quality.shown is SLICED
    assert [measure for measure in MEASURES if quality.measure_chip.action_of(measure).isEnabled()] == [
        SLICED,
        HIGH_QUALITY,
    ]
    reason = quality.measure_chip.action_of(MMD).toolTip()
    assert reason.startswith("It compares each sample with its neighbours: a pool of 12 is the least, and this has 11.")

    feed(quality, frames.started(frames.RING.with_changes({"data.pool_size": 12})))
    assert quality.measure_chip.action_of(MMD).isEnabled()


def test_images_keep_the_measures_they_have(quality: QualityView) -> None:
    choose(quality, PRECISION)
    feed(quality, frames.started(DIGITS))
    scores = Scores(0.02, 0.5, 0.04, 0.2, 0.25, None, None)
    floor = Scores(0.0002, 0.96, 0.96, 1, 0.97, None, None)
    found = Distances(100, scores, floor, 400, floor, floor)
    feed(quality, frames.frame(100, answers={DISTANCES: found}))

    assert drawn(quality)[3] == [0.04]
    assert quality.header.subtitle == "400 samples"


def test_a_game_of_two_numbers_has_two_distances_alone(quality: QualityView) -> None:
    choose(quality, PRECISION)
    feed(quality, frames.started(GAME))

    assert quality.shown is EQUILIBRIUM
    offered = [measure for measure in MEASURES if quality.measure_chip.action_of(measure).isEnabled()]
    assert offered == [SLICED, EQUILIBRIUM, ENERGY]
    assert quality.measure_chip.action_of(MMD).toolTip().startswith("All reals are one number")


# --- the chip ---------------------------------------------------------------------------------------------


@pytest.fixture
def menu_chip(qtbot: QtBot) -> MenuChip:
    chip = MenuChip([("First", "One.", 1), ("Second", "Two.", 2)])
    qtbot.addWidget(chip)
    return chip


def test_picking_an_entry_says_its_value_and_showing_one_says_nothing(menu_chip: MenuChip) -> None:
    said: list[Any] = []
    menu_chip.chosen.connect(said.append)

    menu_chip.show_choice(1, "first", "One.")
    assert said == []
    assert (menu_chip.text(), menu_chip.toolTip()) == ("first", "One.")

    menu_chip.action_of(2).trigger()
    assert said == [2]
    assert not menu_chip.action_of(1).isChecked()


def test_a_game_of_two_numbers_is_measured_by_how_far_it_is_from_rest(quality: QualityView) -> None:
    at = replace(frames.quality(100, num_modes=0), equilibrium_distance=0.987)
    feed(quality, frames.started(GAME), frames.frame(100, answers={QualityProbe(): at}))

    assert quality.header.legend.texts == ("", "to rest 0.987", "", "", "")
    assert quality.chart.curves[1].line_item.value.tolist() == [0.987]
    quality.chart.pointed_at.emit(100.0)
    assert quality.chart.crosshair.lines == ("step 100", "to rest 0.987")

    quality.measure_chip.action_of(ENERGY).trigger()
    assert quality.header.legend.texts == ("", f"energy {0.987**2:.3f}", "", "", "")

    feed(quality, frames.started(frames.RING, run=2), frames.quality_frame(100))
    assert quality.shown is SLICED
    assert not quality.measure_chip.action_of(EQUILIBRIUM).isEnabled()

"""The view of one-dimensional data: what is drawn, asked for and said of it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeApplied
from ganviz.engine.probes import Densities, DensitiesProbe, QualityProbe
from ganviz.spec import Experiment
from ganviz.spec.data import Points1d
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.card import SMALL_MULTIPLE, small_font
from ganviz.ui.views.densities import DensitiesView
from tests.ui import frames
from tests.ui.feeding import feed, record_of

LINE = Experiment().with_changes({"data.kind": "gaussian_1d", "latent.dim": 1, "data.mean": 1.0, "data.sigma": 0.5})


def densities(**other: Any) -> Densities:
    """Return an answer with reals at 1, fakes at -1, and a D that is sure of the right side."""
    x = np.linspace(-3, 3, 61)
    real, fake = np.exp(-2 * (x - 1) ** 2) * 0.8, np.exp(-0.5 * (x + 1) ** 2) * 0.4
    latents = np.linspace(-2, 2, 5)
    usual = Densities(
        bounds=(-3.0, 3.0), real=_float(real), atoms=(), fake=_float(fake), count=1024, is_even=True, below=0.0,
        above=0.0, output=_float(2 * x), verdict="probability", optimum=_float(real / (real + fake)),
        push=_float(np.full(61, 0.5)), latents=_float(latents), images=_float(latents - 1),
    )  # fmt: skip
    return replace(usual, **other)


def _float(values: Any) -> Any:
    return np.asarray(values, np.float32)


def shown(view: DensitiesView, found: Densities, step: int = 1) -> None:
    probe = view.probes()[0]
    feed(view, frames.frame(step, answers={probe: found}))


@pytest.fixture
def view(qtbot: QtBot) -> DensitiesView:
    made = DensitiesView()
    qtbot.addWidget(made)
    made.resize(660, 560)
    made.apply_theme(DARK)
    feed(made, frames.started(LINE))
    with qtbot.waitExposed(made):
        made.show()
    return made


def changed(experiment: Experiment, change: dict[str, Any]) -> ChangeApplied:
    return frames.applied(change, before=experiment)


def test_every_layer_is_drawn_where_it_is(view: DensitiesView) -> None:
    found = densities()
    shown(view, found)
    picture = view.picture

    assert picture.real.value == pytest.approx(found.real)
    assert picture.fake.value == pytest.approx(found.fake)
    assert picture.verdict.value == pytest.approx(found.said * picture.verdict_top, rel=1e-5)
    expected = (found.real + found.fake) * found.count * (found.x[-1] - found.x[0]) / 50  # samples in a slice
    assert 0 < np.isnan(picture.optimum.value).sum() < 20
    np.testing.assert_array_equal(np.isnan(picture.optimum.value), expected < 1)
    is_told = expected >= 1
    assert picture.optimum.value[is_told] == pytest.approx(found.optimum[is_told] * picture.verdict_top, rel=1e-5)
    assert picture.arrows.tails == pytest.approx(found.latents)
    assert picture.arrows.heads == pytest.approx(found.images)


@pytest.mark.parametrize("layer", ["real", "fake", "verdict", "optimum", "latents"])
def test_a_layer_can_be_switched_off_and_on(view: DensitiesView, layer: str) -> None:
    def num_points() -> dict[str, int]:
        drawn = {name: len(getattr(view.picture, name).value) for name in ("real", "fake", "verdict", "optimum")}
        return drawn | {"latents": len(view.picture.arrows.heads)}

    shown(view, densities())
    before, chip = num_points(), getattr(view, f"{layer}_chip")
    chip.click()
    assert num_points() == before | {layer: 0}
    chip.click()
    assert num_points() == before


def test_axes_are_those_of_the_data_and_stay(view: DensitiesView) -> None:
    before = view.picture.view.viewRange()
    assert before[0][0] < -2.5
    assert before[0][1] > 2.5
    shown(view, densities())
    shown(view, densities(fake=_float(np.full(61, 50.0))), 2)

    assert view.picture.view.viewRange() == before


def test_axes_follow_data_that_moves_and_not_its_pool(view: DensitiesView) -> None:
    before = view.picture.view.viewRange()
    feed(view, changed(LINE, {"data.pool_size": 100}))
    assert view.picture.view.viewRange() == before

    feed(view, changed(LINE, {"data.mean": 8.0}))
    assert view.picture.view.viewRange()[0][1] > 9.5


def test_where_a_shift_begins_is_seen(view: DensitiesView) -> None:
    shift = {"generator.network.kind": "shift", "generator.network.start": -4.0}
    feed(view, frames.started(LINE.with_changes(shift)))

    assert view.picture.view.viewRange()[0][0] < -6.5


def test_a_density_above_the_axis_is_said_at_its_place(view: DensitiesView) -> None:
    shown(view, densities(fake=_float([0] * 30 + [7.5] + [0] * 30)))
    assert view.picture.beyond.peak == "up to 7.5"
    view.picture.grab()
    box = view.picture.beyond._peak_box
    assert box is not None  # it found a place on no curve
    assert not box.contains(view.picture.view.rect().center())

    shown(view, densities(), 2)
    assert view.picture.beyond.peak == ""


def test_fakes_beside_the_line_are_said_at_its_ends(view: DensitiesView) -> None:
    shown(view, densities(below=0.25, above=0.004))

    assert "25 % of fakes" in view.picture.beyond.below
    assert view.picture.beyond.above == ""


def test_the_pointer_reads_densities_d_and_the_way_of_a_fake(view: DensitiesView) -> None:
    shown(view, densities(push=_float(np.linspace(-1, 1, 61))))
    view.picture.pointed_at.emit(0.0)
    assert view.readout == "x 0.00  p 0.11  q 0.24  D 0.50  best 0.31  push nowhere"

    view.picture.pointed_at.emit(-1.5)
    assert view.readout.endswith("push \N{LEFTWARDS ARROW} 0.5")
    assert view.picture.pointed.push == pytest.approx(-0.5)
    view.picture.pointed_at.emit(None)
    assert view.readout == ""
    assert view.picture.pointed.at is None


def test_a_critic_has_an_axis_of_its_own_that_stays(view: DensitiesView) -> None:
    critic = densities(verdict="critic", optimum=None)
    feed(view, changed(LINE, {"objective.loss.kind": "wasserstein"}))
    shown(view, critic)
    ends = view.picture.verdict_axis.ends
    assert ends[0] <= -6
    assert ends[1] >= 6
    assert view.verdict_chip.text() == "C(x)"
    assert not view.optimum_chip.isEnabled()

    shown(view, densities(verdict="critic", optimum=None, output=critic.output * 0.9), 2)
    assert view.picture.verdict_axis.ends == ends


def test_labels_of_a_critic_have_the_room_they_need(view: DensitiesView) -> None:
    output = _float(np.linspace(-0.0103, -0.0099, 61))
    feed(view, changed(LINE, {"objective.loss.kind": "wasserstein"}))
    shown(view, densities(verdict="critic", optimum=None, output=output))
    axis = view.picture.verdict_axis
    ((spacing, values),) = axis.tickValues(0, 1, 300)
    texts = axis.tickStrings(values, 1.0, spacing)

    assert len(set(texts)) == len(texts) >= 3
    assert axis.minimumWidth() >= max(map(QFontMetrics(small_font()).horizontalAdvance, texts)) + 6


def test_single_points_are_stems_as_high_as_their_shares(view: DensitiesView) -> None:
    shown(view, densities(real=None, optimum=None, atoms=((-1.0, 0.75), (1.0, 0.25))))
    heights = view.picture.atoms.value / view.picture.verdict_top

    assert heights[np.isfinite(heights)] == pytest.approx([0, 0.75, 0, 0.25])
    assert len(view.picture.real.value) == 0


def test_without_a_line_of_latents_the_arrows_are_off_and_say_why(view: DensitiesView) -> None:
    experiment = LINE.with_changes({"latent.dim": 2})
    feed(view, frames.started(experiment))
    shown(view, densities(latents=None, images=None))

    assert not view.latents_chip.isEnabled()
    assert "more numbers than one" in view.latents_chip.toolTip()
    assert not view.picture.below.isVisible()


def test_it_says_how_the_density_of_fakes_is_found(view: DensitiesView) -> None:
    shown(view, densities(count=2048, is_even=False))

    assert "kernel estimate from 2,048 random latents" in view.fake_chip.toolTip()


def test_a_hidden_view_asks_for_nothing(view: DensitiesView) -> None:
    assert view.probes() == (DensitiesProbe(view.picture.bounds), QualityProbe())
    view.hide()
    assert view.probes() == ()


def test_one_of_several_asks_for_less(view: DensitiesView) -> None:
    view.setProperty(SMALL_MULTIPLE, True)

    assert view.probes()[0].size < DensitiesProbe(view.picture.bounds).size


def test_another_part_of_the_line_is_asked_for(view: DensitiesView, qtbot: QtBot) -> None:
    before = view.probes()
    with qtbot.waitSignal(view.probes_changed):
        view.picture.view.setRange(xRange=(0, 1), padding=0)
    assert view.probes() != before
    view.picture.fit()
    assert view.probes() == before


def test_another_run_is_drawn_from_its_own_record(view: DensitiesView) -> None:
    shown(view, densities())
    feed(view, frames.started(LINE))

    assert record_of(view).latest(DensitiesProbe) is None
    assert len(view.picture.fake.value) == 0


def test_a_moment_that_is_past_is_drawn_as_it_was(view: DensitiesView) -> None:
    shown(view, densities(), 1)
    shown(view, densities(fake=_float(np.zeros(61))), 2000)
    record = record_of(view)
    record.moment = 1
    view.show_moment()

    assert view.picture.fake.value == pytest.approx(densities().fake)


def test_quality_is_told_to_those_who_do_not_see(view: DensitiesView) -> None:
    feed(view, frames.frame(1, answers={QualityProbe(): frames.quality(num_modes=0)}))

    assert "distance 0.12" in view.picture.accessibleDescription()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_curves_have_the_colours_of_their_players(view: DensitiesView, theme: Any) -> None:
    view.apply_theme(theme)
    picture = view.picture

    assert picture.real.pen.color().name().upper() == theme.real
    assert picture.fake.pen.color().name().upper() == theme.fake
    assert picture.verdict.pen.color().name().upper() == theme.discriminator
    assert picture.verdict.pen.dashPattern()


def test_numbers_that_are_none_leave_gaps(view: DensitiesView) -> None:
    nothing = _float(np.full(61, np.nan))
    shown(view, densities(output=nothing, optimum=nothing, push=nothing, images=_float(np.full(5, np.nan))))
    view.picture.pointed_at.emit(0.0)

    assert len(view.picture.arrows.heads) == 0
    assert "push is no number" in view.readout
    view.grab()


def test_everything_is_painted(view: DensitiesView) -> None:
    shown(view, densities(above=0.3, fake=_float(np.full(61, 9.0))))
    view.picture.pointed_at.emit(-2.0)

    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(0, 660, 2) for y in range(0, 560, 2)}
    assert {DARK.real, DARK.fake, DARK.discriminator} <= colours


def test_data_that_moved_away_is_still_in_sight_where_it_was(view: DensitiesView) -> None:
    before = view.picture.span
    feed(view, changed(LINE, {"data.mean": -9.0}))
    low, high = view.picture.span
    assert low < -9
    assert high >= before[1]
    feed(view, frames.started(LINE))
    assert view.picture.span == pytest.approx(before)


def test_data_is_drawn_along_the_line_and_nothing_moves_under_the_hand(view: DensitiesView) -> None:
    asked: list[dict[str, Any]] = []

    def make(change: dict[str, Any]) -> None:
        asked.append(change)
        feed(view, changed(record_of(view).experiment, change))

    view.drawing.change_wanted.connect(make)
    shown(view, densities())
    drawing, span = view.drawing, view.picture.span
    QTest.mouseClick(drawing.chip, Qt.MouseButton.LeftButton)
    drawing.board.strip.from_data_chip.click()

    own = record_of(view).experiment.data
    assert isinstance(own, Points1d)
    assert (len(own.values), own.blur) == (300, 0.2)
    assert np.mean(own.values) == pytest.approx(1.0, abs=0.02)  # as the data before is spread
    assert np.std(own.values) == pytest.approx(0.5, abs=0.05)
    at = view.picture.mapFromScene(view.picture.view.mapViewToScene(QPointF(-2.0, 0.1)))
    QTest.mouseClick(drawing.board, Qt.MouseButton.LeftButton, pos=at)
    added = set(record_of(view).experiment.data.values) - set(own.values)
    assert len(added) == 3
    assert max(abs(value + 2) for value in added) < 0.3
    assert view.picture.view.viewRange()[0] == list(span)
    assert view.header.told == "303 of 2,000 points drawn"
    drawing.undo()
    assert record_of(view).experiment.data == own


def test_what_was_drawn_at_the_end_of_the_line_is_seen_and_so_it_is_when_opened_again(view: DensitiesView) -> None:
    view.drawing.change_wanted.connect(lambda change: feed(view, changed(record_of(view).experiment, change)))
    shown(view, densities())
    drawing, board, picture = view.drawing, view.drawing.board, view.picture
    before = picture.view.viewRange()[0]
    drawing.begin()
    at = picture.mapFromScene(picture.view.mapViewToScene(QPointF(before[0], 0.1)))
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=at)
    board.draw_to((before[0], 0.1), 500)
    board._on_due()
    assert picture.view.viewRange()[0] == before  # not under the hand
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=at)
    low, high = picture.view.viewRange()[0]
    assert low < record_of(view).experiment.data.span[0] < before[0]
    assert high >= before[1]

    view.show_run(record_of(view))
    assert picture.span == (low, high)


def test_a_part_of_the_line_that_is_drawn_in_stays_until_drawing_ends(view: DensitiesView) -> None:
    view.drawing.change_wanted.connect(lambda change: feed(view, changed(record_of(view).experiment, change)))
    picture = view.picture
    picture.view.setXRange(-8, -4, padding=0)
    view.drawing.begin()
    QTest.mouseClick(view.drawing.board, Qt.MouseButton.LeftButton, pos=view.drawing.board.rect().center())
    assert picture.view.viewRange()[0] == [-8, -4]
    view.drawing.end()
    low, high = picture.view.viewRange()[0]
    assert low < -6
    assert high > 2.5

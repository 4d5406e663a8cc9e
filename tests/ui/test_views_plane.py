"""What the plane draws beside points: contours, numbers at its edges, trails, crowds, and fakes out of sight."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame, RunState, StateChanged
from ganviz.engine.probes import Samples, SamplesProbe, Surface, Ways, WaysProbe
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.backdrop import PLAIN, _every, _ticks
from ganviz.ui.views.card import small_font
from ganviz.ui.views.contours import contour
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.fakes import halo_px
from ganviz.ui.views.plane import Plane
from tests.ui import frames
from tests.ui.feeding import feed, record_of


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    view = DistributionView()
    qtbot.addWidget(view)
    view.resize(620, 700)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def fakes_frame(step: int, *fakes: tuple[float, float], before: tuple[tuple[float, float], ...] = ()) -> Frame:
    """Return a frame with fakes, all of which have a way, from where they were `before` if that is given."""
    real, now = np.array([[2, 0], [-2, 0], [0, 2], [0, -2]], np.float32), np.array(fakes, np.float32)
    way = np.stack([np.array(before or fakes, np.float32), now])
    return frames.frame(step, answers={SamplesProbe(1000): Samples(real, now), WaysProbe(1000): Ways(way)})


def let(view: DistributionView, state: RunState) -> None:
    record_of(view).note(StateChanged(1, state, 1))


# --- numbers at the edges -----------------------------------------------------------------------------------


def test_numbers_are_round_in_the_units_of_the_file_that_the_points_are_from() -> None:
    step, ticks = _ticks(-2.0, 2.0, 4.0, 5, (46.0, 5.0))

    assert step == 5
    assert ticks == [(-2.0 + 0.8, 40.0), (-0.2, 45.0), (0.8, 50.0), (1.8, 55.0)]
    assert _ticks(-2.0, 2.0, 4.0, 5, PLAIN[0]) == (1.0, [(x, x) for x in (-2.0, -1.0, 0.0, 1.0, 2.0)])


def test_the_plane_has_the_units_of_standardised_points(view: DistributionView) -> None:
    before = view.grab().toImage()
    change = {"data.kind": "points", "data.original_mean_x": 46.0, "data.original_scale_x": 5.0}
    feed(view, frames.started(experiment=frames.RING.with_changes(change)))

    assert view.plane.backdrop._units == ((46.0, 5.0), (0.0, 1.0))
    assert view.grab().toImage() != before


# --- contours ---------------------------------------------------------------------------------------------


def test_the_contour_of_a_slope_is_a_straight_line() -> None:
    height = np.tile(np.arange(6.0), (4, 1))

    found = contour(height, 2.25)

    assert found.shape == (3, 2, 2)
    np.testing.assert_allclose(found[..., 0], 2.25)
    assert sorted(found[..., 1].ravel().tolist()) == [0, 1, 1, 2, 2, 3]


def test_the_contour_of_a_cone_is_a_circle() -> None:
    y, x = np.mgrid[0:41, 0:41]
    found = contour(np.hypot(x - 20.0, y - 20.0), 12.0)

    radius = np.hypot(found[..., 0] - 20, found[..., 1] - 20)
    assert np.abs(radius - 12).max() < 0.05
    length = np.hypot(*(found[:, 0] - found[:, 1]).T).sum()
    assert length == pytest.approx(2 * np.pi * 12, rel=0.01)


def test_a_saddle_is_crossed_twice_and_what_is_not_finite_never() -> None:
    saddle = np.array([[1.0, -1.0], [-1.0, 1.0]])
    assert contour(saddle, 0.0).shape == (2, 2, 2)
    assert contour(np.array([[1.0, np.nan], [-1.0, 1.0]]), 0.0).shape == (0, 2, 2)
    assert contour(np.ones((3, 3)), 0.0).shape == (0, 2, 2)


def test_a_critic_has_contours_a_std_apart_and_others_have_none(view: DistributionView) -> None:
    ramp = frames.ramp_surface(extent=3.0)
    feed(view, frames.samples_frame(surface=ramp))
    assert view.plane.backdrop.contours == []

    feed(view, frames.samples_frame(surface=replace(ramp, verdict="critic", neutral=0.5, scale=1.0)))
    across = sorted({round(line.x1(), 6) for line in view.plane.backdrop.contours})
    assert across == pytest.approx([3 / 4 * (0.5 + stds) for stds in (-2, -1, 0, 1, 2)], abs=0.01)
    assert not view.plane.grab().isNull()


def test_contours_follow_the_shape_of_the_surface(view: DistributionView) -> None:
    output = np.tile(np.linspace(-1, 1, 9, dtype=np.float32)[:, None], (1, 5))
    feed(view, frames.samples_frame(surface=Surface((10.0, 20.0, 5.0, 6.0), output, 0.0, 10.0, "critic")))
    lines = view.plane.backdrop.contours
    assert {round(line.y1(), 4) for line in lines} == {5.5}
    assert {line.x1() for line in lines} | {line.x2() for line in lines} == {10, 12.5, 15, 17.5, 20}
    feed(view, frames.samples_frame(surface=Surface((10.0, 20.0, 5.0, 6.0), output / 2, 0.0, 10.0, "critic")))
    assert view.plane.backdrop.contours == []  # as good as level


# --- numbers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_there_are_numbers_at_the_left_and_at_the_bottom(view: DistributionView, theme) -> None:  # type: ignore[no-untyped-def]
    view.apply_theme(theme)
    picture = view.plane.grab().toImage()
    width, height = picture.width(), picture.height()

    def is_written(columns: range, rows: range) -> bool:
        return any(picture.pixelColor(x, y).name().upper() == theme.text for x in columns for y in rows)

    assert is_written(range(40), range(20, height - 40))
    assert is_written(range(60, width), range(height - 30, height))
    assert not is_written(range(60, width), range(20, height - 60))


@pytest.mark.parametrize("size", [(620, 300), (300, 620), (1400, 500)])
def test_a_view_of_any_shape_has_grid_lines_both_ways(view: DistributionView, size: tuple[int, int]) -> None:
    view.surface_chip.setChecked(False)
    view.resize(*size)
    picture = view.plane.grab().toImage()
    across = [picture.pixelColor(x, 3).name() for x in range(picture.width())]
    down = [picture.pixelColor(59, y).name() for y in range(picture.height())]
    assert min(sum(one != other for one, other in pairwise(row)) for row in (across, down)) >= 2 * 2


def test_grid_lines_keep_apart_where_a_unit_is_longer_across_than_up(view: DistributionView) -> None:
    view.surface_chip.setChecked(False)
    view.resize(620, 300)
    view.plane.view.setAspectLocked(False)
    view.plane.set_ranges((-0.03, 0.03), (-0.3, 0.3))
    picture = view.plane.grab().toImage()
    down = [picture.pixelColor(59, y).name() for y in range(picture.height())]
    num_lines = sum(one != other for one, other in pairwise(down)) / 2
    assert 2 <= num_lines <= picture.height() / (1.2 * QFontMetricsF(small_font()).height())


def test_an_axis_strikes_no_number_out(qtbot: QtBot) -> None:
    plane = Plane(1.0)
    qtbot.addWidget(plane)
    plane.apply_theme(DARK)
    plane.resize(300, 300)

    def is_struck_out() -> bool:
        picture = plane.grab().toImage()
        along = {picture.pixelColor(x, y).name() for x in range(5, 20) for y in range(148, 153)}
        return DARK.text.lower() in along

    assert is_struck_out()
    plane.backdrop.has_axes = True
    plane.set_extent(1.01)  # drawn anew
    assert not is_struck_out()


# --- trails -----------------------------------------------------------------------------------------------


def test_numbers_along_the_bottom_keep_apart_with_large_text() -> None:
    metrics = QFontMetricsF(QFont())
    values = [-10.0, -8.0, -6.0, 0.0, 8.0]
    widest = max(metrics.horizontalAdvance(text) for text in ("−10", "−8"))
    assert _every(values, 2.0, metrics, 2 * widest) == 1
    for step_px in (widest / 2, widest, widest + 1):
        every = _every(values, 2.0, metrics, step_px)
        assert every * step_px >= widest + metrics.height() / 2
        assert every > 1


def test_fakes_leave_a_trail_while_training(view: DistributionView) -> None:
    let(view, RunState.TRAINING)
    feed(view, fakes_frame(1, (0.8, 0.0), (0.0, 0.8), before=((0.5, 0.0), (0.0, 0.5))))

    np.testing.assert_allclose(view.plane.trails.ways, [[[0.5, 0], [0, 0.5]], [[0.8, 0], [0, 0.8]]])
    view.plane.fake_item.setVisible(False)
    shown = view.plane.grab().toImage()
    view.plane.trails.setVisible(False)
    assert view.plane.grab().toImage() != shown


def test_a_trail_ends_where_its_fake_is_or_is_not_drawn(view: DistributionView) -> None:
    let(view, RunState.TRAINING)
    whole = fakes_frame(1, (0.8, 0.0), before=((0.5, 0.0),))
    points, ways = ({probe: whole.answers[probe]} for probe in (SamplesProbe(1000), WaysProbe(1000)))
    feed(view, whole, frames.frame(2, answers=ways))
    assert view.plane.trails.ways.size > 0

    feed(view, frames.frame(3, answers=points))  # the engine had no time for the other
    assert view.plane.trails.ways.size == 0


def test_no_trail_leads_to_where_a_run_rests(view: DistributionView) -> None:
    feed(view, fakes_frame(3, (0.6, 0.0), before=((0.5, 0.0),)))
    assert view.plane.trails.ways.size == 0


def test_no_trail_leads_to_a_past_moment(view: DistributionView) -> None:
    let(view, RunState.TRAINING)
    feed(view, fakes_frame(1, (0.6, 0.0)), fakes_frame(2, (0.6, 0.0), before=((0.5, 0.0),)))
    record_of(view).moment = 1
    view.show_moment()
    assert view.plane.trails.ways.size == 0


def test_jumps_across_the_picture_and_points_that_are_not_finite_leave_none(view: DistributionView) -> None:
    let(view, RunState.TRAINING)
    feed(view, fakes_frame(2, (0.1, 0), (2.9, 0), (np.nan, 0), before=((0, 0), (-2.9, 0), (1, 0))))
    assert np.isfinite(view.plane.trails.ways[0]).all(axis=1).tolist() == [True, False, False]
    assert not view.plane.grab().isNull()


def test_crosses_that_jump_about_are_smaller_until_they_are_slow(view: DistributionView) -> None:
    pixel = view.plane.view.viewPixelSize()[0]

    def size_after(jump_px: float) -> int:
        feed(view, fakes_frame(1, *[(jump_px * pixel, 0.0)] * 10, before=((0.0, 0.0),) * 10))
        size: int = view.plane.fake_item.size
        return size

    let(view, RunState.TRAINING)
    assert [size_after(jump_px) for jump_px in (0, 5, 15, 9, 4, 9)] == [7, 7, 4, 4, 7, 7]
    size_after(50)
    let(view, RunState.PAUSED)
    assert size_after(50) == 7


def test_fakes_that_run_away_together_are_drawn_without_their_trails(view: DistributionView) -> None:
    let(view, RunState.TRAINING)
    feed(view, fakes_frame(1, *[(1e30, 1e30)] * 100))
    assert not view.plane.grab().isNull()


def test_trails_are_a_layer_to_switch_off(view: DistributionView, qtbot: QtBot) -> None:
    let(view, RunState.TRAINING)
    feed(view, fakes_frame(2, (0.5, 0.0), before=((0.0, 0.0),)))
    shown = [view.plane.trails.isVisible()]
    qtbot.mouseClick(view.trails_chip, Qt.MouseButton.LeftButton)
    shown.append(view.plane.trails.isVisible())
    assert shown == [True, False]


# --- crowds -----------------------------------------------------------------------------------------------


def test_many_beyond_all_bounds_are_no_crowd(view: DistributionView) -> None:
    """The mean of float32 numbers near the greatest is none."""
    view.plane.crowds.show_points(np.full((400, 2), 3e38, np.float32))
    assert view.plane.crowds.found(np.full(2, 50.0)) == []


def test_many_fakes_on_one_spot_have_a_halo_and_a_few_have_none(view: DistributionView) -> None:
    feed(view, fakes_frame(1, *[(1.003, 1.003)] * 600, *[(-1.003, 0.003)] * 20))

    scale = np.full(2, 100.0)
    ((x, y, count),) = view.plane.crowds.found(scale)
    assert (x, y, count) == (pytest.approx(1.003, rel=1e-4), pytest.approx(1.003, rel=1e-4), 600)


def test_the_area_of_a_halo_grows_with_the_crowd() -> None:
    radii = [halo_px(count) for count in (40, 160, 640, 1000)]
    assert radii == sorted(radii)
    assert radii[1] - 4 == pytest.approx(2 * (radii[0] - 4))


def test_fakes_spread_over_a_mode_are_no_crowd(view: DistributionView) -> None:
    rng = np.random.default_rng(0)
    feed(view, fakes_frame(1, *rng.normal(scale=0.05, size=(125, 2)).tolist()))
    assert view.plane.crowds.found(np.full(2, 200.0)) == []


def test_a_crowd_is_seen_in_the_picture(view: DistributionView) -> None:
    view.surface_chip.setChecked(False)
    feed(view, fakes_frame(1, *[(0.53, 0.53)] * 1000))
    crowd = view.plane.grab().toImage()
    feed(view, fakes_frame(1, *[(0.53, 0.53)] * 30))
    assert view.plane.grab().toImage() != crowd


# --- out of sight -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "arrow"),
    [((-50, 0), "←"), ((50, 1), "→"), ((0, -50), "↓"), ((1, 50), "↑")],
    ids=["left", "right", "down", "up"],
)
def test_fakes_out_of_sight_are_pointed_at(view: DistributionView, place: tuple[float, float], arrow: str) -> None:
    feed(view, fakes_frame(1, *[place] * 900, *[(0.0, 0.0)] * 100))
    view.plane.grab()
    assert view.plane.outside.texts == (f"{arrow} 900 fakes this way",)


def test_all_of_them_are_counted_and_those_that_are_nowhere_too(view: DistributionView) -> None:
    feed(view, fakes_frame(1, *[(1e30, 0.0)] * 990, *[(np.nan, 0.0)] * 10))
    view.plane.grab()
    assert view.plane.outside.texts == ("→ 990 fakes this way", "10 fakes not finite")


def test_a_stray_fake_is_not_worth_a_word(view: DistributionView) -> None:
    feed(view, fakes_frame(1, *[(0.0, 0.0)] * 990, *[(50.0, 0.0)] * 10))
    view.plane.grab()
    assert view.plane.outside.texts == ()


def test_zooming_in_puts_fakes_out_of_sight_and_layers_off_say_nothing(view: DistributionView) -> None:
    feed(view, fakes_frame(1, *[(2.0, 0.0)] * 1000))
    view.plane.grab()
    assert view.plane.outside.texts == ()
    view.plane.view.setRange(xRange=(-1, 1), yRange=(-1, 1), padding=0)
    view.plane.grab()
    assert view.plane.outside.texts == ("→ 1,000 fakes this way",)
    view.fake_chip.setChecked(False)
    view.plane.grab()
    assert view.plane.outside.texts == ()

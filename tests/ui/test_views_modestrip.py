"""Modes over time: what is drawn of which steps, what the pointer is told, and that it keeps up with the data."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState, StateChanged
from ganviz.engine.probes import QualityProbe
from ganviz.ui.model.history import Buckets
from ganviz.ui.theme import DARK, LIGHT, THEMES
from ganviz.ui.views.modestrip import ModeStripView, depth_of, in_columns
from ganviz.ui.views.plots import Beside
from tests.ui import frames
from tests.ui.feeding import feed, record_of


@pytest.fixture
def view(qtbot: QtBot) -> ModeStripView:
    return made(qtbot)


def made(qtbot: QtBot) -> ModeStripView:
    """Return the strip of a run of its own, on screen."""
    view = ModeStripView()
    qtbot.addWidget(view)
    view.resize(420, 220)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


def at(*modes: int, of: int = 8) -> np.ndarray:
    """Return shares of fakes that are evenly at `modes` alone."""
    return np.isin(np.arange(of), modes) / len(modes)


def columns_of(view: ModeStripView, step: float) -> list[float]:
    """Return what is drawn at `step`, as parts of the fair share."""
    first, last = view.chart.x_range
    relative = view.strip.relative
    found: list[float] = relative[:, int((step - first) / (last - first) * relative.shape[1])].tolist()
    return found


def test_each_mode_has_a_row_and_each_measurement_the_steps_before_it(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(100, mode_mass=at(0)), frames.quality_frame(200, mode_mass=at(2, 3)))

    assert columns_of(view, 50) == [8, 0, 0, 0, 0, 0, 0, 0]
    assert columns_of(view, 150) == [0, 0, 4, 4, 0, 0, 0, 0]
    assert view.chart.y_range == (0.5, 8.5)
    assert view.header.subtitle.endswith("fair = 12.5 %")


def test_the_modes_of_the_run_that_was_left_are_the_lowest_third_of_each_row(qtbot: QtBot) -> None:
    parent, others = made(qtbot), made(qtbot)
    for view, later in ((parent, 5), (others, 2)):
        feed(view, frames.quality_frame(100, mode_mass=at(0)), frames.quality_frame(200, mode_mass=at(later)))
    left, kept = record_of(parent), record_of(others)
    kept.parent, kept.fork_step = left.run, 100

    others.show_beside([Beside(left)])

    beside = others.strip.beside
    assert beside is not None
    half = beside.shape[1] // 2
    assert np.isnan(beside[:, : half - 1]).all()  # what they share is shown once
    assert beside[:, -1].tolist() == [0, 0, 0, 0, 0, 8, 0, 0]
    lines = others.strip._cells()
    assert lines[3 * 2 : 3 * 3, -1].tolist() == [8, 8, 0]
    assert lines[3 * 5 : 3 * 6, -1].tolist() == [0, 0, 8]
    assert "lowest third: Run" in others.header.subtitle
    assert "not shown" not in others.header.subtitle
    others.resize(1600, 300)
    others.show_beside([Beside(left), Beside(left)])
    assert "; not shown: Run" in others.header.subtitle
    others.show_beside([])
    assert others.strip.beside is None
    assert others.header.subtitle.endswith("fair = 12.5 %")


def test_what_is_not_measured_yet_is_left_empty() -> None:
    found = Buckets(np.array([200.0, 300.0]), *(np.array([[0.1, 0.2]]),) * 3, width=1)

    shown = in_columns(found, 300, (0.0, 400.0), 8)

    np.testing.assert_allclose(shown, [[np.nan, np.nan, 0.1, 0.1, 0.2, 0.2, np.nan, np.nan]])


def test_a_gap_is_left_empty() -> None:
    value = np.array([[0.1, np.nan, 0.3]])
    found = Buckets(np.array([100.0, 150.0, 300.0]), value, value, value, width=1)

    shown = in_columns(found, 300, (0.0, 300.0), 6)

    np.testing.assert_allclose(shown, [[np.nan, 0.1, np.nan, 0.3, 0.3, 0.3]])


def test_buckets_stand_for_their_steps() -> None:
    value = np.array([[0.1, 0.3]])
    found = Buckets(np.array([50.0, 150.0]), value, value, value, width=8)

    np.testing.assert_allclose(in_columns(found, 200, (0.0, 200.0), 4), [[0.1, 0.1, 0.3, 0.3]])


def test_a_share_is_deeper_the_more_of_the_fair_one_it_is() -> None:
    depths = depth_of(np.array([0.0, 0.05, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0]))

    assert (depths[0], depths[-1]) == (0, 1)
    assert (np.diff(depths)[:-1] > 0.02).all()


def test_shares_that_are_fair_are_not_all_alike(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(100, num_modes=2, mode_mass=[0.25, 0.25], target_mass=[0.25, 0.75]))

    assert columns_of(view, 50) == pytest.approx([1, 1 / 3])
    assert "fair" not in view.header.subtitle


def test_modes_are_told_by_their_names(view: ModeStripView) -> None:
    feed(view, frames.started(frames.NAMED))
    feed(view, frames.quality_frame(100, num_modes=2, mode_mass=[0.25, 0.5]))
    feed(view, frames.quality_frame(200, num_modes=2, mode_mass=[0.25, 0.5]))

    view.chart.scene().sigMouseMoved.emit(view.chart.view.mapViewToScene(QPointF(200, 2)))

    assert view.chart.crosshair.lines == ("step 200: virginica 50 % (fair 50 %)",)


def test_the_pointer_is_told_step_share_and_what_is_fair(view: ModeStripView) -> None:
    for step in range(100, 3200, 100):
        feed(view, frames.quality_frame(step, mode_mass=np.full(8, 0.03) + 0.76 * at(2)))
    chart = view.chart
    place = chart.view.mapViewToScene(QPointF(3100, 3))

    chart.scene().sigMouseMoved.emit(place)
    assert chart.crosshair.lines == ("step 3,100: mode 3 79 % (fair 12.5 %)",)

    chart.scene().sigMouseMoved.emit(chart.view.mapViewToScene(QPointF(3100, 4)))
    assert chart.crosshair.lines == ("step 3,100: mode 4 3 % (fair 12.5 %)",)

    chart.pointed_at.emit(None)
    assert not chart.crosshair.isVisible()
    view.show_cursor(500.0)
    assert chart.crosshair.isVisible()
    assert chart.crosshair.lines == ()


def test_who_cannot_see_the_strip_is_told_the_last_shares(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(1100, num_modes=2, mode_mass=[0.79, 0.03]))
    assert view.chart.accessibleName() == "Modes over time"
    assert view.chart.accessibleDescription().endswith("Step 1,100: 79 %, 3 %")


def test_the_strip_spans_the_steps_of_the_other_plots(view: ModeStripView) -> None:
    feed(view, frames.loss_frame(1, 5000), frames.quality_frame(2000))
    feed(view, frames.loss_frame(5001, 9000))

    assert view.chart.x_range == (0, 9000)
    assert all(np.isnan(columns_of(view, 8000)))


def test_while_training_it_is_drawn_anew_about_once_a_pixel_and_at_rest_with_every_row(view: ModeStripView) -> None:
    for step in (100, 100_000):
        feed(view, frames.quality_frame(step))
    record_of(view).note(StateChanged(1, RunState.TRAINING, 101_000))
    drawn = []
    for step in range(101_000, 103_000, 100):
        feed(view, frames.quality_frame(step))
        drawn.append(view.strip.relative)
    assert 4 < len({id(each) for each in drawn}) < 15

    record_of(view).note(StateChanged(1, RunState.PAUSED, 103_000))
    feed(view, frames.quality_frame(103_000))
    assert view.strip.relative is not drawn[-1]


def test_going_back_forgets_and_a_new_run_starts_empty(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(100, mode_mass=at(0)), frames.quality_frame(200, mode_mass=at(1)))
    feed(view, frames.quality_frame(150, mode_mass=at(2)))
    assert columns_of(view, 140) == [0, 0, 8, 0, 0, 0, 0, 0]

    feed(view, frames.started(run=2))
    assert view.strip.relative.size == 0


def test_other_data_has_rows_of_its_own(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(100))
    feed(view, frames.quality_frame(200, num_modes=5))
    assert len(columns_of(view, 150)) == 5
    feed(view, frames.quality_frame(300, num_modes=0))
    assert view.strip.relative.size == 0
    feed(view, frames.quality_frame(400))
    assert len(columns_of(view, 350)) == 8


def test_a_hidden_strip_asks_for_nothing_and_draws_when_shown(view: ModeStripView, qtbot: QtBot) -> None:
    assert view.probes() == (QualityProbe(),)
    view.hide()
    assert view.probes() == ()
    feed(view, frames.quality_frame(100))
    assert view.strip.relative.size == 0
    with qtbot.waitExposed(view):
        view.show()
    assert view.strip.relative.size > 0


@pytest.mark.parametrize("num_modes", [5, 8, 25])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_rows_few_and_many_are_drawn_first_on_top(view: ModeStripView, num_modes: int, theme) -> None:  # type: ignore[no-untyped-def]
    view.apply_theme(theme)
    feed(view, frames.quality_frame(100, num_modes=num_modes, mode_mass=at(0, of=num_modes)))
    feed(view, frames.quality_frame(200, num_modes=num_modes, mode_mass=at(0, of=num_modes)))
    plot = view.chart.view
    place = plot.mapViewToScene(QPointF(55.0, 1.0))
    above = view.chart.mapFromScene(place)
    picture = view.chart.grab().toImage()

    assert picture.pixelColor(above).name().upper() == theme.fake
    assert place.y() <= plot.mapViewToScene(QPointF(55.0, num_modes)).y()


@pytest.mark.parametrize("num_modes", [1, 100])
def test_one_row_and_a_hundred_are_drawn(view: ModeStripView, num_modes: int) -> None:
    feed(view, frames.quality_frame(100, num_modes=num_modes))
    assert len(columns_of(view, 50)) == num_modes
    assert not view.grab().isNull()


def test_a_change_of_theme_repaints(view: ModeStripView) -> None:
    feed(view, frames.quality_frame(100, mode_mass=at(0)))
    before = view.grab().toImage()
    view.apply_theme(LIGHT)
    assert view.grab().toImage() != before

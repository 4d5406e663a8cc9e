"""How values lie along an axis, what is said of those beyond it, and which steps are shown."""

import math

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QPainter, QPixmap
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState, StateChanged
from ganviz.spec.measures import MEASURES
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.timecontrol import TimeControl
from ganviz.ui.numbers import at_spacing
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.views.axes import TickAxis
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.offscale import Beyond
from ganviz.ui.views.plots import Beside, LinkedPlots, TimePlot
from ganviz.ui.views.quality import QualityView
from ganviz.ui.views.valuescale import LINEAR, Scaling, ValueScale, log_scale_of, spans_decades
from tests.ui import frames
from tests.ui.colours import contrast
from tests.ui.feeding import feed, record_of


def _shown(qtbot: QtBot, view: TimePlot, width: int = 420) -> TimePlot:
    qtbot.addWidget(view)
    view.resize(width, 240)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def losses(qtbot: QtBot) -> TimePlot:
    return _shown(qtbot, LossesView())


def _feed_losses(view: TimePlot, d_loss: np.ndarray, g_loss: np.ndarray, first: int = 1) -> None:
    step = np.arange(first, first + len(d_loss))
    feed(view, frames.frame(int(step[-1]), scalars=frames.rows(step, d_loss, g_loss)))


def _ticks(view: TimePlot) -> list[str]:
    painter = QPainter(picture := QPixmap(100, 100))
    assert not picture.isNull()
    axis = view.chart._values
    _, _, texts = axis.generateDrawSpecs(painter)
    painter.end()
    return [text for _, _, text in texts]


# --- the scale --------------------------------------------------------------------------------------------


def test_a_logarithmic_scale_takes_signs_and_zero_and_gives_them_back() -> None:
    scale = ValueScale(1e-3)
    value = np.array([-50.0, -1e-3, 0.0, 2e-4, 7.0, math.nan])
    place = scale.place(value)

    assert place[2] == 0
    assert np.all(np.diff(place[:5]) > 0)
    np.testing.assert_allclose([scale.value(each) for each in place[:5]], value[:5], rtol=1e-9)
    assert math.isnan(place[5])
    np.testing.assert_allclose(scale.place(np.array([1e3])) - scale.place(np.array([1.0])), 3, atol=1e-3)


def test_ticks_of_a_logarithmic_scale_are_powers_of_ten_on_both_sides() -> None:
    ticks = ValueScale(1e-2).ticks(-4.2, 4.2, 0.8)
    assert [text for _, text in ticks] == ["−100", "−10", "−1", "−0.1", "0", "0.1", "1", "10", "100"]
    assert [text for _, text in ValueScale(1e-6).ticks(0, 8, 2.5)] == ["0", "0.001", "1"]
    wide = ValueScale(1e-11).ticks(0, 15, 3.5)  # what gradients of clipped critics span
    assert [text for _, text in wide] == ["0", "1e−4", "1", "10k"]
    assert [text for _, text in ValueScale(0.01).ticks(0.5, 1.2, 0.3)] == ["0.1"]
    assert [text for _, text in ValueScale(0.01).finer_ticks(0.5, 1.2, 0.3)] == ["0.03", "0.1"]
    low = ValueScale(0.1).ticks(0, 1.3, 0.7)  # with zero there would be room for one power
    assert [text for _, text in low] == ["0.1", "1"]


def test_an_axis_up_has_two_numbers_at_least_where_there_is_room() -> None:
    axis = TickAxis("left", at_spacing, tick_px=45)
    [(spacing, values)] = axis.tickValues(-0.6, 0.6, 60)
    assert (spacing, len(values)) == (0.5, 3)
    [(spacing, values)] = axis.tickValues(-0.6, 0.6, 20)
    assert len(values) == 1


def test_what_decays_over_decades_spans_them_and_what_oscillates_or_spikes_does_not() -> None:
    step = np.arange(1000)
    assert spans_decades(np.exp(-step / 50))
    assert not spans_decades(np.sin(step / 20))
    assert not spans_decades(np.where(step == 500, 1e6, 1.0))
    assert not spans_decades(np.full(1000, 0.7))
    assert not spans_decades(np.zeros(1000))


def test_the_scale_stays_while_it_nearly_fits_and_has_a_bounded_number_of_decades() -> None:
    scale = log_scale_of(np.logspace(0, -4, 200), LINEAR)
    assert log_scale_of(np.logspace(0, -4.6, 200), scale) == scale
    assert log_scale_of(np.logspace(0, -7, 200), scale) != scale
    assert log_scale_of(np.logspace(0, -200, 2000), LINEAR).around_zero >= 1e-12


def test_where_no_value_may_lie_about_zero_the_scale_follows_the_least_of_them() -> None:
    scale = log_scale_of(np.logspace(0, -4, 200), LINEAR, 0.0, 24)
    further = log_scale_of(np.logspace(0, -20, 200), scale, 0.0, 24)

    assert (scale.around_zero, further.around_zero) == (pytest.approx(1e-4), pytest.approx(1e-20))
    assert further.place(np.array([1e-20]))[0] > 0.3
    assert Scaling().fit(np.ones(20), may_be_log=True) is False
    assert Scaling().fit(np.ones(20), may_be_log=True, is_log_first=True) is True


def test_losses_that_span_decades_are_drawn_by_their_logarithm_and_keep_it_in_training(losses: TimePlot) -> None:
    record_of(losses).note(StateChanged(1, RunState.TRAINING, 0))
    decay = 100 * np.exp(-np.arange(2000) / 100)
    _feed_losses(losses, -decay, decay)

    assert losses.view_chip.text() == "All · log"
    assert {"0", "1", "−1"} <= {*_ticks(losses)}
    bottom, top = losses.chart.y_range
    assert -12 < bottom < -3 < 3 < top < 12
    assert not losses.grab().isNull()

    _feed_losses(losses, np.full(20_000, 0.5), np.full(20_000, 0.5), first=2001)
    assert losses.view_chip.text() == "All · log"
    wide = losses.chart.y_range

    record_of(losses).note(StateChanged(1, RunState.PAUSED, 22_000))
    feed(losses, frames.frame(22_000))  # as a session opens that is saved now
    assert losses.view_chip.text() == "All"
    assert losses.chart.y_range != wide

    feed(losses, frames.started(run=2), frames.loss_frame(1, 1000))
    assert losses.view_chip.text() == "All"
    assert all("." in text for text in _ticks(losses))


def test_the_user_decides_how_values_lie(losses: TimePlot) -> None:
    _feed_losses(losses, np.linspace(1, 2, 500), np.linspace(1, 2, 500))
    losses.view_chip.action_of("log").trigger()
    assert losses.view_chip.text() == "All · log"
    losses.view_chip.action_of("even").trigger()
    assert losses.view_chip.text() == "All"
    decay = 100 * np.exp(-np.arange(2000) / 100)
    _feed_losses(losses, decay, decay, first=501)
    assert losses.view_chip.text() == "All"


def test_the_crosshair_stands_on_the_curve_of_a_logarithmic_axis(losses: TimePlot) -> None:
    decay = 100 * np.exp(-np.arange(2000) / 100)
    _feed_losses(losses, decay, decay)
    losses.chart.pointed_at.emit(1500.0)

    (place, _), _ = losses.chart.crosshair._dots
    assert losses.chart.y_range[0] <= place <= losses.chart.y_range[1]
    assert losses._scaling.scale.value(place) == pytest.approx(decay[1499], rel=1e-6)


def test_a_share_is_never_drawn_by_its_logarithm(qtbot: QtBot) -> None:
    quality = _shown(qtbot, QualityView())
    assert quality.may_be_log()
    quality.measure_chip.chosen.emit(next(each for each in MEASURES if each.is_share))
    assert not quality.may_be_log()


def test_the_percent_axis_survives_other_measures_and_data(qtbot: QtBot) -> None:
    quality = _shown(qtbot, QualityView())

    def percents() -> list[str]:
        QApplication.processEvents()
        painter = QPainter(picture := QPixmap(100, 100))
        _, _, texts = quality._share_axis.generateDrawSpecs(painter)
        painter.end()
        assert not picture.isNull()
        return [text for _, _, text in texts]

    feed(quality, frames.quality_frame(100), frames.quality_frame(200))
    before = percents()
    assert "100 %" in before

    precision = next(each for each in MEASURES if len(each.series) == 2)
    quality.measure_chip.chosen.emit(precision)
    quality.measure_chip.chosen.emit(MEASURES[0])
    assert percents() == before
    feed(quality, frames.quality_frame(300, num_modes=0))
    assert not quality._share_axis.isVisible()
    feed(quality, frames.quality_frame(400), frames.quality_frame(500))
    assert quality._share_axis.isVisible()
    assert "100 %" in percents()
    quality.view_chip.action_of("log").trigger()
    assert "100 %" in percents()


# --- beyond the axis --------------------------------------------------------------------------------------


def test_a_value_off_the_axis_is_pointed_at_with_what_it_is(losses: TimePlot) -> None:
    loss = np.full(1000, 1.3)
    loss[400] = 41.2
    low = np.full(1000, 0.7)
    low[700] = -300.0
    _feed_losses(losses, loss, low)

    shown = losses.chart.off_scale.shown
    assert sorted(each.text for each in shown) == ["41.2 ↑", "−300 ↓"]
    assert {each.text: each.step for each in shown}["41.2 ↑"] == pytest.approx(401, abs=2)
    texts = [text for _, text, _ in losses.chart.off_scale.boxes()]
    assert "off scale: 41.2 ↑" in texts
    assert not losses.grab().isNull()


def test_what_is_pointed_at_lies_within_the_plot_and_does_not_overlap(losses: TimePlot) -> None:
    loss = np.full(1000, 1.3)
    loss[-1] = 41.2
    other = np.full(1000, 0.7)
    other[-2] = 60.0
    _feed_losses(losses, loss, other)

    (_, _, first), (_, _, second) = losses.chart.off_scale.boxes()
    area = losses.chart.off_scale.boundingRect()
    assert not first.intersects(second)
    assert area.adjusted(-1, -1, 1, 1).contains(first)
    assert area.adjusted(-1, -1, 1, 1).contains(second)


def test_what_is_said_of_a_value_off_the_axis_covers_no_curve(losses: TimePlot) -> None:
    loss = np.full(1000, 1.0)
    loss[450:550] = 2.35  # near the upper edge
    loss[500] = 41.2
    _feed_losses(losses, loss, np.full(1000, 0.7))

    ((found, _, box),) = losses.chart.off_scale.boxes()
    assert found.step == pytest.approx(501, abs=2)
    (first, last), area = losses.chart.view.viewRange()[0], losses.chart.off_scale.boundingRect()
    left, right = (first + edge / area.width() * (last - first) for edge in (box.left(), box.right()))
    assert right < 450 or left > 551


def test_words_of_a_value_off_the_axis_leave_an_edge_along_which_a_curve_runs(losses: TimePlot) -> None:
    loss = np.full(1000, 1.3)
    loss[500] = 41.2
    _feed_losses(losses, loss, np.full(1000, 0.2))
    off_scale = losses.chart.off_scale
    (bottom, top), area = losses.chart.view.viewRange()[1], off_scale.boundingRect()
    course = np.full(1000, top - 0.02 * (top - bottom))
    off_scale.show_values(off_scale.shown, [(np.arange(1, 1001), course, course)])

    ((_, text, box),) = off_scale.boxes()
    assert text == "off scale: 41.2 ↑"
    assert box.top() > 0.02 * area.height()
    course[:] = top - 0.5 * (top - bottom)
    off_scale.show_values(off_scale.shown, [(np.arange(1, 1001), course, course)])
    assert off_scale.boxes()[0][2] == box  # which is still free: nothing jumps


def test_values_within_the_axis_are_not_pointed_at(losses: TimePlot) -> None:
    _feed_losses(losses, np.linspace(1, 2, 500), np.linspace(1, 2, 500))
    assert losses.chart.off_scale.shown == ()


def test_what_lies_off_the_axis_in_another_lane_is_pointed_at_in_its_colour(losses: TimePlot) -> None:
    _feed_losses(losses, np.full(1000, 1.3), np.full(1000, 0.7))
    other = RunRecord(2, frames.RING)
    other.note(frames.started(run=2))
    step, loss = np.arange(1, 1001), np.full(1000, 0.7)
    loss[300], loss[400] = 9.0, 41.2
    other.note(frames.frame(1000, run=2, scalars=frames.rows(step, np.full(1000, 1.3), loss)))
    losses.show_beside([Beside(other, "lane 1")], "lane 0")

    off_scale = losses.chart.off_scale
    assert [(each.text, each.colour) for each in off_scale.shown] == [("41.2 ↑", "lane 1")]
    nearer = Beyond(100, 30.0, is_above=True, colour="lane 2")
    off_scale.show_values((nearer, *off_scale.shown), may_cover=False)
    assert [text for _, text, _ in off_scale.boxes()] == ["off scale: 41.2 ↑"]  # the arrow of the other stands alone


def test_words_cover_little_of_a_curve_or_of_those_of_lanes_nothing(losses: TimePlot) -> None:
    loss = np.full(1000, 1.3)
    loss[500] = 41.2
    _feed_losses(losses, loss, np.full(1000, 0.2))
    off_scale = losses.chart.off_scale
    bottom, top = losses.chart.view.viewRange()[1]
    low, high = np.full(1000, bottom), np.full(1000, top)
    low[200:300] = high[200:300] = np.nan  # too narrow for words
    step = np.arange(1, 1001)
    courses = [(step[part], low[part], high[part]) for part in (slice(0, 200), slice(300, 1000))]

    off_scale.show_values(off_scale.shown, courses, may_cover=False)
    assert off_scale.boxes() == []
    assert not losses.grab().isNull()
    off_scale.show_values(off_scale.shown, courses)
    ((_, _, box),) = off_scale.boxes()
    (first, last), area = losses.chart.view.viewRange()[0], off_scale.boundingRect()
    left, right = (first + edge / area.width() * (last - first) for edge in (box.left(), box.right()))
    assert left <= 210
    assert right >= 290


# --- what happened between ---------------------------------------------------------------------------------


def test_a_spike_of_one_step_is_seen_and_told_after_a_million(losses: TimePlot) -> None:
    for first in range(1, 1_000_001, 100_000):
        loss = np.full(100_000, 1.3)
        if first == 300_001:
            loss[123] = 1.9
            loss[70_000] = 55.0
        _feed_losses(losses, loss, np.full(100_000, 0.7), first=first)

    assert losses.chart.x_range[1] >= 1_000_000
    recorded = losses.chart.curves[1].range_item.getData()[1]
    assert np.any(np.isclose(recorded, 1.9))
    assert [each.text for each in losses.chart.off_scale.shown] == ["55 ↑"]


# --- which steps -------------------------------------------------------------------------------------------


def test_the_chip_shows_the_last_steps_or_all(losses: TimePlot) -> None:
    _feed_losses(losses, np.full(30_000, 1.3), np.full(30_000, 0.7))
    losses.view_chip.action_of(1_000).trigger()
    first, last = losses.chart.x_range
    assert last - first == 1_000
    assert last >= 30_000
    assert losses.view_chip.text() == "Last 1k"

    _feed_losses(losses, np.full(5_000, 1.3), np.full(5_000, 0.7), first=30_001)
    assert losses.chart.x_range[1] >= 35_000
    feed(losses, frames.started(run=2), frames.loss_frame(1, 5000))
    assert losses.view_chip.text() == "Last 1k"

    losses.view_chip.action_of(None).trigger()
    assert losses.chart.x_range[0] == 0
    assert losses.view_chip.text() == "All"


def test_a_zoom_by_hand_is_neither_all_nor_the_last(losses: TimePlot) -> None:
    _feed_losses(losses, np.full(3_000, 1.3), np.full(3_000, 0.7))
    losses.chart.view.moved_along.emit(0)
    assert losses.view_chip.text() == "Part"
    assert not any(action.isChecked() for action in losses.view_chip._spans)


def test_the_chip_is_reached_by_the_keyboard(losses: TimePlot) -> None:
    assert losses.view_chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert losses.view_chip.accessibleName() == "Shown: All"


def test_plots_of_a_run_show_the_same_last_steps(qtbot: QtBot, losses: TimePlot) -> None:
    quality = _shown(qtbot, QualityView())
    time = TimeControl()
    linked = LinkedPlots(time)
    linked.add(losses)
    linked.add(quality)
    _feed_losses(losses, np.full(30_000, 1.3), np.full(30_000, 0.7))
    feed(quality, *(frames.quality_frame(step) for step in range(1000, 31_000, 1000)))

    losses.view_chip.action_of(10_000).trigger()
    assert quality.view_chip.text() == "Last 10k"
    losses.pointed_at.emit(25_000.0)
    assert quality.chart.crosshair.isVisible()


# --- for every eye -----------------------------------------------------------------------------------------


def test_a_plot_tells_in_words_what_it_shows(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000), frames.applied({"generator.optimizer.lr": 0.5}, step=400))
    losses.draw()
    assert losses.chart.accessibleName() == "Losses"
    told = losses.chart.accessibleDescription()
    assert told == "Curves over steps 0 to 1,000. Newest: G 0.70, D 1.30. Changes marked: 1."


def test_curves_and_dots_grow_with_the_text(losses: TimePlot, qapp: QApplication) -> None:
    curve = losses.chart.curves[0]
    width, size = curve.line_item.pen.widthF(), curve.dot_item.size
    apply_theme(qapp, DARK, 2.0)
    losses.apply_theme(DARK)
    assert curve.line_item.pen.widthF() == pytest.approx(2 * width)
    assert curve.dot_item.size == pytest.approx(2 * size)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_what_was_recorded_between_has_a_contrast_of_three(losses: TimePlot, theme: Theme) -> None:
    losses.apply_theme(theme)
    for curve in losses.chart.curves:
        assert contrast(curve.range_item.opts["pen"].color().name(), theme.plot) >= 3

"""Losses and quality over steps: what is recorded, drawn, read and marked."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, QPointF, QRectF, Qt
from PyQt6.QtGui import QFontMetrics, QPainter, QPixmap, QWheelEvent
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState
from ganviz.engine.probes import QualityProbe
from ganviz.spec import preset
from ganviz.ui.model.markers import Markers
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.views.axes import Range, nice_step, robust_range, steady_range
from ganviz.ui.views.card import CurveStyle, Header, Legend, chip, small_number_font
from ganviz.ui.views.crosshair import _in_columns
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.plots import TimePlot
from ganviz.ui.views.quality import QualityView
from tests.ui import frames
from tests.ui.feeding import feed, record_of

LOW_RATE = frames.RING.with_changes({"discriminator.optimizer.lr": 1e-4})


def _shown(qtbot: QtBot, view: TimePlot) -> TimePlot:
    qtbot.addWidget(view)
    view.resize(420, 220)
    view.apply_theme(DARK)
    feed(view, frames.started(LOW_RATE))
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def losses(qtbot: QtBot) -> TimePlot:
    return _shown(qtbot, LossesView())


@pytest.fixture
def quality(qtbot: QtBot) -> TimePlot:
    return _shown(qtbot, QualityView())


def _wheel(view: TimePlot, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    viewport = view.chart.viewport()
    centre = QPointF(viewport.rect().center())
    event = QWheelEvent(
        centre, viewport.mapToGlobal(centre), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def _drawn(view: TimePlot, curve: int) -> tuple[np.ndarray, np.ndarray]:
    line = view.chart.curves[curve].line_item
    return line.step, line.value


def test_each_step_is_drawn_while_steps_are_few(losses: TimePlot) -> None:
    feed(losses, frames.frame(3, scalars=frames.rows([1, 2, 3], [1.3, 1.4, 1.5], [0.7, 0.8, math.nan])))
    step, g_loss = _drawn(losses, 0)
    np.testing.assert_array_equal(step, [1, 2, 3])
    np.testing.assert_array_equal(g_loss, [0.7, 0.8, math.nan])
    np.testing.assert_array_equal(_drawn(losses, 1)[1], [1.3, 1.4, 1.5])


def test_a_single_step_is_seen_as_a_dot(losses: TimePlot) -> None:
    feed(losses, frames.frame(1, scalars=frames.rows([1], [1.3], [math.nan])))
    assert losses.chart.curves[1].dot_item.points[:, 1].tolist() == [1.3]


def test_many_steps_are_drawn_as_means_over_a_faint_range(losses: TimePlot) -> None:
    step = np.arange(1, 8001)
    spiky = np.where(step == 4000, 1.75, np.where(step % 2, 1.2, 1.4))
    feed(losses, frames.frame(8000, scalars=frames.rows(step, spiky, spiky)))
    np.testing.assert_allclose(np.median(_drawn(losses, 1)[1]), 1.3, rtol=1e-6)
    recorded = losses.chart.curves[1].range_item.getData()[1]
    assert recorded.max() == pytest.approx(1.75)
    assert len(recorded) <= 2 * 530


def test_the_legend_says_the_newest_losses(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 5, d_loss=1.36, g_loss=0.74))
    assert losses.header.legend.texts == ("G 0.74", "D 1.36")


def test_the_subtitle_names_the_loss_and_follows_it(losses: TimePlot) -> None:
    assert losses.header.subtitle == "non-saturating"
    feed(losses, frames.applied({"objective.loss.kind": "least_squares"}, before=LOW_RATE))
    assert losses.header.subtitle == "least squares"


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan, 1e300])
def test_numbers_that_ran_away_leave_the_axes_usable(losses: TimePlot, bad: float) -> None:
    feed(losses, frames.loss_frame(1, 99))
    feed(losses, frames.frame(100, scalars=frames.rows([100], [bad], [bad])))
    bottom, top = losses.chart.y_range
    assert -10 < bottom < top < 10


def test_a_run_of_nothing_finite_has_axes_all_the_same(losses: TimePlot) -> None:
    feed(losses, frames.frame(2, scalars=frames.rows([1, 2], [math.inf] * 2, [math.nan] * 2)))
    bottom, top = losses.chart.y_range
    assert math.isfinite(bottom)
    assert bottom < top


def test_the_view_follows_the_newest_step(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    assert losses.chart.x_range[1] >= 1000
    feed(losses, frames.loss_frame(1001, 9000))
    assert losses.chart.is_following
    assert losses.chart.x_range[0] == 0
    assert 9000 <= losses.chart.x_range[1] <= 9900


def test_zooming_stops_following_and_the_chip_takes_it_up_again(losses: TimePlot, qtbot: QtBot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    _wheel(losses)
    assert not losses.chart.is_following
    seen = losses.chart.x_range
    feed(losses, frames.loss_frame(1001, 2000))
    assert losses.chart.x_range == seen
    qtbot.mouseClick(losses._follow_chip, Qt.MouseButton.LeftButton)
    first, last = losses.chart.x_range
    assert last >= 2000
    assert last - first == pytest.approx(seen[1] - seen[0])
    assert losses._follow_chip.isHidden()


def test_a_double_click_shows_the_whole_run_again(losses: TimePlot, qtbot: QtBot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    _wheel(losses)
    losses.chart.view.reset_asked.emit()
    assert losses.chart.is_following
    assert losses.chart.x_range[0] == 0
    assert losses.chart.x_range[1] >= 1000


def test_the_wheel_zooms_steps_and_with_ctrl_values(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    x, y = losses.chart.x_range, losses.chart.y_range
    _wheel(losses, Qt.KeyboardModifier.ControlModifier)
    assert losses.chart.x_range == x
    assert losses.chart.y_range != y
    feed(losses, frames.loss_frame(1001, 1002, d_loss=50))
    assert losses.chart.y_range[1] < 10  # the range chosen by hand stays


def test_the_crosshair_reads_the_exact_step_and_values(losses: TimePlot) -> None:
    feed(losses, frames.frame(3, scalars=frames.rows([1, 2, 3], [1.3, 1.4217, 1.5], [0.7, 0.8333, 0.9])))
    losses.chart.pointed_at.emit(2.2)
    assert losses.chart.crosshair.lines == ("step 2", "G 0.8333", "D 1.422")
    losses.chart.pointed_at.emit(None)
    assert not losses.chart.crosshair.isVisible()


def test_the_crosshair_says_so_where_only_a_summary_is_left(losses: TimePlot) -> None:
    for first in range(1, 600_001, 50_000):
        feed(losses, frames.loss_frame(first, first + 49_999))
    losses.chart.pointed_at.emit(1000.0)
    where, g_loss, _ = losses.chart.crosshair.lines
    assert where.startswith("steps ")
    assert "mean" in g_loss


def test_the_crosshair_names_the_change_it_stands_on(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    feed(losses, frames.applied({"discriminator.optimizer.lr": 1e-3}, before=LOW_RATE, step=500))
    losses.chart.pointed_at.emit(500.0)
    assert "1  D lr 1e-4 → 1e-3" in losses.chart.crosshair.lines


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_a_plot_marks_where_the_run_diverged(losses: TimePlot, theme: Theme) -> None:
    losses.apply_theme(theme)
    feed(losses, frames.loss_frame(1, 1000))
    record_of(losses).markers.diverge(500)
    losses.chart.pointed_at.emit(501.0)
    assert "diverged in step 500" in losses.chart.crosshair.lines
    losses.chart.pointed_at.emit(None)
    image = losses.chart.view.scene().views()[0].grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert theme.danger in colours


def test_the_crosshair_of_another_plot_stands_at_the_same_step_and_says_nothing(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))

    losses.show_cursor(400.0)
    assert losses.chart.crosshair.isVisible()
    assert losses.chart.crosshair.lines == ()
    assert not losses.grab().isNull()

    losses.show_cursor(None)
    assert not losses.chart.crosshair.isVisible()


def test_steps_that_were_not_told_of_are_not_joined(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 10), frames.loss_frame(500, 510))

    step, g_loss = _drawn(losses, 0)
    assert np.isnan(g_loss).tolist() == [False] * 10 + [True] + [False] * 11
    assert 10 < step[10] < 500


def test_steps_in_which_modes_were_not_measured_are_not_joined(quality: TimePlot) -> None:
    feed(quality, frames.quality_frame(100, high_quality=0.3), frames.quality_frame(200, high_quality=0.4))
    feed(quality, frames.quality_frame(300, num_modes=0))  # other data, and back
    feed(quality, frames.quality_frame(400, high_quality=0.5))

    np.testing.assert_allclose(
        _drawn(quality, 0)[1] / quality.chart.y_range[1] * 1.05, [0.3, 0.4, np.nan, 0.5], rtol=1e-9
    )
    assert not quality.grab().isNull()


def test_a_hidden_plot_records_and_draws_when_shown(losses: TimePlot, qtbot: QtBot) -> None:
    losses.hide()
    feed(losses, frames.loss_frame(1, 30))
    assert _drawn(losses, 0)[0] is None or not len(_drawn(losses, 0)[0])
    with qtbot.waitExposed(losses):
        losses.show()
    assert len(_drawn(losses, 0)[0]) == 30


def test_a_new_run_starts_with_an_empty_plot(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 30))
    feed(losses, frames.started(LOW_RATE, run=2))
    assert record_of(losses).series == {}
    assert losses.header.legend.texts == ("", "")


def test_a_run_that_goes_on_from_a_checkpoint_keeps_what_led_there(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    feed(losses, frames.started(LOW_RATE, run=2, step=600))
    assert {each.last_step for each in record_of(losses).series.values()} == {600}


def test_another_network_from_a_checkpoint_is_another_run(losses: TimePlot) -> None:
    feed(losses, frames.loss_frame(1, 1000))
    feed(losses, frames.started(frames.RING.with_changes({"seed": 5}), run=2, step=600))
    assert record_of(losses).series == {}


def test_themes_can_be_changed_at_any_time(losses: TimePlot) -> None:
    losses.apply_theme(LIGHT)
    feed(losses, frames.loss_frame(1, 1000))
    losses.apply_theme(DARK)
    assert losses.chart.curves[0].line_item.pen.color().name().upper() == DARK.generator


# --- quality ----------------------------------------------------------------------------------------------


def test_quality_says_distance_and_share(quality: TimePlot) -> None:
    feed(quality, frames.quality_frame(100, modes=7, num_modes=8, high_quality=0.91))
    assert quality.header.subtitle == "2,500 samples"
    assert quality.header.legend.texts == ("91 % high quality", "distance 0.120", "floor 0.020", "", "")
    assert _drawn(quality, 1)[1].tolist() == [0.12]
    assert _drawn(quality, 0)[1] == pytest.approx([0.91 * quality.chart.y_range[1] / 1.05])


def test_quality_takes_each_measurement_once(quality: TimePlot) -> None:
    for _ in range(3):
        feed(quality, frames.quality_frame(100))
    feed(quality, frames.quality_frame(200))
    assert len(record_of(quality).series["modes"]) == 2


def test_data_without_modes_shows_the_distance_alone(quality: TimePlot) -> None:
    feed(quality, frames.quality_frame(100, num_modes=0, distance=0.4))
    assert quality.header.legend.texts == ("", "distance 0.400", "noise floor 0.020", "", "")


def test_quality_of_a_data_set_changed_mid_run_goes_on(quality: TimePlot) -> None:
    feed(quality, frames.quality_frame(100, num_modes=0))
    feed(quality, frames.quality_frame(200, modes=3, num_modes=10))
    assert quality.header.legend.texts[0] == "91 % high quality"
    assert len(_drawn(quality, 1)[0]) == 2


def test_quality_is_asked_for_only_on_screen(quality: TimePlot) -> None:
    assert quality.probes() == (QualityProbe(),)
    quality.hide()
    assert quality.probes() == ()


# --- markers ----------------------------------------------------------------------------------------------


def _dragged(markers: Markers, rates: list[float], *, first: int, apart: int, reach: float = 100) -> None:
    now = LOW_RATE
    for index, rate in enumerate(rates):
        report = frames.applied({"generator.optimizer.lr": rate}, before=now, step=first + index * apart)
        markers.add(report, reach)
        now = report.experiment


def test_a_drag_makes_one_marker_from_first_to_last() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    _dragged(markers, [2e-3, 3e-3, 5e-3], first=1000, apart=50)
    (marker,) = markers.between(0, 10_000)
    assert (marker.step, marker.last_step, marker.text) == (1000, 1100, "G lr 1e-3 → 5e-3")


def test_changes_of_one_setting_far_apart_are_two_markers() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    _dragged(markers, [2e-3, 3e-3], first=1000, apart=500)
    assert [marker.text for marker in markers.between(0, 10_000)] == ["G lr 1e-3 → 2e-3", "G lr 2e-3 → 3e-3"]


def test_a_drag_back_to_where_it_began_leaves_no_marker() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    _dragged(markers, [2e-3, 3e-3, 1e-3], first=1000, apart=10)
    assert not len(markers)


def test_another_setting_in_between_ends_a_drag() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    markers.add(frames.applied({"generator.optimizer.lr": 2e-3}, before=LOW_RATE, step=10), 100)
    markers.add(frames.applied({"updates.batch_size": 64}, before=LOW_RATE, step=11), 100)
    markers.add(frames.applied({"generator.optimizer.lr": 3e-3}, before=LOW_RATE, step=12), 100)
    assert len(markers) == 3


def test_markers_after_the_step_a_run_goes_on_from_are_gone() -> None:
    markers = Markers()
    markers.begin(LOW_RATE)
    _dragged(markers, [2e-3, 3e-3], first=1000, apart=500)
    markers.begin(LOW_RATE, step=1200)
    assert [marker.step for marker in markers.between(0, 10_000)] == [1000]


def test_hundreds_of_changes_are_drawn(losses: TimePlot, qtbot: QtBot) -> None:
    feed(losses, frames.loss_frame(1, 10_000))
    now = LOW_RATE
    for index in range(700):
        path = ("generator.optimizer.lr", "discriminator.optimizer.lr")[index % 2]
        report = frames.applied({path: 1e-4 * (index + 2)}, before=now, step=10 * index)
        feed(losses, report)
        now = report.experiment
    assert not losses.grab().isNull()


# --- numbers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("low", [-0.4, -40.0, -4000.0, -4e6, -4e9])
def test_every_grid_line_of_the_losses_has_its_label(losses: TimePlot, low: float) -> None:
    losses.chart.show_range((0, 1000), (low, 0))
    axis = losses.chart._values

    picture = QPixmap(100, 100)
    painter = QPainter(picture)
    _, ticks, texts = axis.generateDrawSpecs(painter)
    painter.end()

    assert len(texts) >= len(ticks) - 1 > 2  # the lowest may have no room for half of its height


def test_nice_steps_are_round_and_enough() -> None:
    assert [nice_step(span, 4) for span in (9000, 3, 0.07)] == pytest.approx([5000, 1, 0.02])


def test_a_far_spike_does_not_stretch_the_range() -> None:
    low = np.linspace(1, 2, 200)
    assert robust_range(low, np.append(low[1:], 1000.0)) == (1.0, pytest.approx(2, abs=0.05))


def test_a_near_spike_is_inside_the_range() -> None:
    low = np.linspace(1, 2, 200)
    assert robust_range(low, np.append(low[1:], 2.4)) == (1.0, 2.4)


def test_the_range_stays_while_curves_still_fill_it() -> None:
    current = steady_range((0.6, 1.4), None)
    assert current[0] == 0
    assert steady_range((0.65, 1.3), current) == current
    assert steady_range((0.01, 0.02), current) != current


@pytest.mark.parametrize("current", [None, (0.0, 1.0), (-2.0, 40.0)])
def test_values_that_are_all_zero_have_a_range(current: Range | None) -> None:
    low, high = steady_range((0.0, 0.0), current)
    assert low <= 0 < high


def test_the_first_loss_may_be_exactly_zero(losses: TimePlot) -> None:
    feed(losses, frames.started(), frames.loss_frame(1, 1, d_loss=0.0, g_loss=0.0))
    assert losses.chart.y_range[0] <= 0 < losses.chart.y_range[1]


@pytest.mark.parametrize("value", [0.05, -1.3863, 2e-7, 3e6])
def test_rounding_of_a_steady_value_is_not_drawn_as_spikes(value: float) -> None:
    noise = value * (1 + 1e-6 * np.random.default_rng(0).normal(size=200))
    found = robust_range(noise, noise)
    assert found == (noise.min(), noise.max())
    low, high = steady_range(found, None)
    assert high - low >= 1e-3 * abs(value)
    assert low < noise.min() < noise.max() < high
    assert (noise.mean() - low) / (high - low) == pytest.approx(0.5, abs=0.15)


def test_losses_of_images_have_their_own_name(qtbot: QtBot) -> None:
    view = LossesView()
    qtbot.addWidget(view)
    feed(view, frames.started(preset("digits-mlp").experiment))
    assert view.header.subtitle


def test_plots_of_one_run_span_the_same_steps(losses: TimePlot, quality: TimePlot) -> None:
    record = RunRecord(1, frames.RING)
    record.note(frames.started())
    for view in (losses, quality):
        view.show_run(record)

    at_rest = replace(frames.loss_frame(171, 171), state=RunState.PAUSED)
    before = replace(frames.quality_frame(120), state=RunState.PAUSED)  # sent back to look
    for frame in (frames.loss_frame(1, 100), frames.quality_frame(100), frames.loss_frame(101, 170), at_rest, before):
        record.note(frame)
        record.state = frame.state
        for view in (losses, quality):
            view.show_frame(frame)

    assert quality.chart.x_range == losses.chart.x_range
    assert quality.chart.x_range[1] >= 171


def test_a_plot_without_a_row_yet_spans_the_steps_of_the_others(losses: TimePlot, quality: TimePlot) -> None:
    record = RunRecord(1, frames.RING)
    record.note(frames.started())
    record.note(frames.loss_frame(1, 60))
    for view in (losses, quality):
        view.show_run(record)

    assert quality.chart.x_range == losses.chart.x_range


def test_the_legend_says_what_was_found_before_the_first_step_of_a_series(quality: TimePlot) -> None:
    at_rest = replace(frames.quality_frame(0, high_quality=0.02), measured=(), state=RunState.PAUSED)

    feed(quality, frames.started(), at_rest)

    assert quality.header.legend.texts[0] == "2 % high quality"
    assert not _drawn(quality, 0)[0].size


def test_a_box_in_a_low_plot_has_its_lines_beside_each_other_and_all_in_sight(losses: TimePlot) -> None:
    lines = ["step 5", "G 1.0", "D 2.00", "reals 3", "held out 4"]
    assert _in_columns(lines, 1).split("\n") == lines
    assert _in_columns(lines, 2).split("\n") == ["step 5   reals 3", "G 1.0    held out 4", "D 2.00"]
    assert _in_columns(lines, 3).split("\n") == ["step 5   D 2.00    held out 4", "G 1.0    reals 3"]
    crosshair = losses.chart.crosshair
    height = crosshair.boundingRect().height()
    assert crosshair._top(height - 2) == 2
    assert crosshair._top(10) == 8
    crosshair.lines = ("step 5,600", "distance 0.08936", "floor 0.04051 (0.02143 to 0.06531)",
                       "high quality 89.4 %, modes 8 covered, 8 touched")  # fmt: skip
    text, _ = crosshair._fitted(QRectF(0, 0, 340, 1))
    space = "\N{NO-BREAK SPACE}"
    assert text.replace(space, " ") == " · ".join(crosshair.lines)  # columns would be wrapped, and higher
    assert f"distance{space}0.08936" in text  # a name stays with its value


def test_a_title_without_room_is_a_short_one_before_it_is_cut(qtbot: QtBot) -> None:
    button = chip("Effective step", "", checkable=False)
    header = Header("Inside the optimizer", chips=(button,), short="Optimizer")
    qtbot.addWidget(header)
    shown = []
    for width in (
        600,
        button.sizeHint().width() + QFontMetrics(header._title.font()).horizontalAdvance("Optimizer") + 40,
    ):
        header.resize(width, 40)
        header.arrange()
        shown.append(header._title.text())
    assert shown == ["Inside the optimizer", "Optimizer"]
    assert header.title == "Inside the optimizer"


def test_a_legend_without_room_cuts_names_and_keeps_numbers(qtbot: QtBot) -> None:
    legend = Legend([CurveStyle("", "fake"), CurveStyle("", "real")])
    qtbot.addWidget(legend)
    legend.show_texts(["D four times as often 1.01", "G 0.69"])
    whole = legend.sizeHint().width()
    metrics = QFontMetrics(small_number_font())
    legend.resize(whole, 20)
    assert legend._fitting(metrics) == ["D four times as often 1.01", "G 0.69"]
    legend.resize(whole - 60, 20)
    first, second = legend._fitting(metrics)
    assert first.startswith("D fou")
    assert first.endswith("often 1.01")  # names begin alike more often than they end so
    assert "…" in first
    assert second == "G 0.69"
    assert (
        metrics.horizontalAdvance("D four times as often 1.01") - metrics.horizontalAdvance(first) >= 60 - 6
    )  # closer, too
    legend.resize(legend._width_of(["1.01", "G 0.69"], metrics), 20)
    assert legend._fitting(metrics) == ["1.01", "G 0.69"]  # a letter is a name
    legend.show_texts(["γ 0.1 1.01", "γ 1 0.69"])
    legend.resize(legend._width_of(["1.01", "0.69"], metrics), 20)
    assert legend._fitting(metrics) == ["1.01", "0.69"]  # an ellipsis says nothing


def test_a_legend_of_names_that_cannot_be_cut_has_shorter_lines(qtbot: QtBot) -> None:
    names = ["G1", "G2", "G3", "D1", "D2", "D3"]
    legend = Legend([CurveStyle("", "fake")] * len(names))
    qtbot.addWidget(legend)
    legend.show_texts(names)
    metrics = QFontMetrics(small_number_font())
    whole = legend.sizeHint().width()
    for width in (whole, whole - 30, whole - 60):
        legend.resize(width, 20)
        assert legend._fitting(metrics) == names
        sample = legend._sample_px(names, metrics, 6)
        assert sum(map(metrics.horizontalAdvance, names)) + 6 * (sample + 6) + 5 * 6 <= width


def test_a_legend_without_room_leaves_out_what_it_can_do_without(qtbot: QtBot) -> None:
    legend = Legend([CurveStyle("", "fake"), CurveStyle("", "real"), CurveStyle("", "muted")])
    qtbot.addWidget(legend)
    metrics = QFontMetrics(small_number_font())
    share = "61 % high quality"
    legend.show_texts([share, "distance 0.11", "floor 0.04"])
    legend.spare = (2,)
    legend.resize(legend.sizeHint().width() - 1, 20)
    assert legend._fitting(metrics) == [share, "distance 0.11", ""]
    legend.resize(legend._width_of([share, "distance 0.11"], metrics) - 30, 20)
    assert legend._fitting(metrics)[0].startswith("61 % high")
    legend.resize(legend._width_of(["61 %", "0.11"], metrics), 20)
    assert legend._fitting(metrics) == ["61 %", "0.11", ""]
    legend.show_texts(["held out", "64 reals 0.11", "Fresh reals 0.04"])
    legend.spare, legend.keys = (), (0,)
    legend.resize(legend._width_of(["0.11", "0.04"], metrics), 20)
    assert legend._fitting(metrics) == ["", "0.11", "0.04"]

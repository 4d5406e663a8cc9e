"""Distribution, mode mass and images: what is shown, asked for and said of it."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QFontMetrics, QFontMetricsF
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import (
    Images,
    ImagesProbe,
    Nearest,
    NearestProbe,
    QualityProbe,
    Samples,
    SamplesProbe,
    SurfaceProbe,
    WalkProbe,
    WaysProbe,
)
from ganviz.spec import preset
from ganviz.ui.model.record import RunRecord
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.backdrop import tint_palette
from ganviz.ui.views.card import NOT_THEN, small_font
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.images import ImagesView, tiled
from ganviz.ui.views.modemass import ModeMassView
from tests.ui import frames
from tests.ui.feeding import feed, record_of


@pytest.fixture
def distribution(qtbot: QtBot) -> DistributionView:
    view = DistributionView()
    qtbot.addWidget(view)
    view.resize(620, 700)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def images(qtbot: QtBot) -> ImagesView:
    view = ImagesView()
    qtbot.addWidget(view)
    view.resize(640, 600)
    view.apply_theme(DARK)
    feed(view, frames.started(preset("digits-mlp").experiment))
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def mode_mass(qtbot: QtBot) -> ModeMassView:
    view = ModeMassView()
    qtbot.addWidget(view)
    view.resize(420, 150)
    view.apply_theme(DARK)
    feed(view, frames.started())
    with qtbot.waitExposed(view):
        view.show()
    return view


# --- distribution -----------------------------------------------------------------------------------------


def test_both_kinds_of_points_are_placed(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame())
    shown = frames.samples(1000)
    np.testing.assert_allclose(distribution.plane.real_item.points, shown.real)
    plane = distribution.plane  # some reals lie above the fakes, or a crowd of these would hide all of them
    assert plane.real_above_item.zValue() >= plane.fake_item.zValue() >= plane.real_item.zValue()
    assert {*map(tuple, plane.real_above_item.points)} < {*map(tuple, plane.real_item.points)}
    np.testing.assert_allclose(distribution.plane.fake_item.points, shown.fake)


def test_points_move_from_frame_to_frame(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(1, radius=2.0))
    feed(distribution, frames.samples_frame(2, radius=1.0))
    np.testing.assert_allclose(distribution.plane.fake_item.points, frames.samples(1000, radius=1.0).fake)


def test_points_that_are_not_finite_are_left_out(distribution: DistributionView) -> None:
    real = np.array([[1, 1], [2, 2]], np.float32)
    fake = np.array([[np.nan, 0], [np.inf, 1], [0.5, 0.5]], np.float32)
    feed(distribution, frames.frame(1, answers={SamplesProbe(1000): Samples(real, fake)}))
    assert len(distribution.plane.fake_item.points) == 1


def test_axes_fit_the_first_samples_and_then_stay(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(1, radius=2.0))
    assert distribution.plane.extent == 3.0
    feed(distribution, frames.samples_frame(2, radius=7.0))
    assert distribution.plane.extent == 3.0


def test_axes_fit_again_when_the_data_is_changed(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(1, radius=2.0))
    feed(distribution, frames.applied({"data.radius": 7.0}))
    feed(distribution, frames.samples_frame(2, radius=7.0))
    assert distribution.plane.extent == 10.0


@pytest.mark.parametrize(
    ("corners", "x", "y"),
    [
        ([(-1, -1), (2, 1)], (-3, 3), (-3, 3)),  # 0 is in the middle
        ([(5, 1), (7, 4)], (-1.5, 8.5), (-3, 7)),  # and in sight, where much of that would be bare
        ([(4.2, 0.7), (7.4, 6.3)], (-1.3, 8.7), (-1.85, 8.15)),
        ([(90, 90), (92, 92)], (89.5, 92.5), (89.5, 92.5)),  # or not
        ([(0, 0), (0, 0)], (-3, 3), (-3, 3)),
    ],
)
def test_data_away_from_0_are_not_small(
    distribution: DistributionView,
    corners: list[tuple[float, float]],
    x: tuple[float, float],
    y: tuple[float, float],
) -> None:
    points = np.array(corners, np.float32)
    feed(distribution, frames.applied({"data.kind": "points", "data.points": corners}))
    feed(distribution, frames.frame(1, answers={SamplesProbe(1000): Samples(points, np.zeros((2, 2), np.float32))}))
    (left, right), (bottom, top) = distribution.plane.view.viewRange()
    assert ((left + right) / 2, (bottom + top) / 2) == pytest.approx((sum(x) / 2, sum(y) / 2))
    assert distribution.plane.half_side == pytest.approx((x[1] - x[0]) / 2)


def test_a_ring_of_one_mode_is_seen_round_0(distribution: DistributionView) -> None:
    points = np.array([(1.9, 0), (2.1, 0)], np.float32)
    feed(distribution, frames.frame(1, answers={SamplesProbe(1000): Samples(points, np.zeros((2, 2), np.float32))}))
    assert sum(distribution.plane.view.viewRange()[0]) == pytest.approx(0)
    assert distribution.plane.half_side == 3


def test_axes_stay_when_something_else_is_changed(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(1, radius=2.0))
    feed(distribution, frames.applied({"generator.optimizer.lr": 2e-3}))
    feed(distribution, frames.samples_frame(2, radius=7.0))
    assert distribution.plane.extent == 3.0


def test_layers_that_are_off_are_neither_shown_nor_asked_for(distribution: DistributionView, qtbot: QtBot) -> None:
    bounds = distribution.plane.bounds
    assert distribution.probes() == (SamplesProbe(1000), WaysProbe(1000), SurfaceProbe(bounds, 64), QualityProbe())
    feed(distribution, frames.samples_frame(surface=frames.ramp_surface()))
    for layer in (distribution.surface_chip, distribution.real_chip):
        qtbot.mouseClick(layer, Qt.MouseButton.LeftButton)
    assert distribution.probes() == (SamplesProbe(1000), WaysProbe(1000), QualityProbe())
    assert distribution.plane.backdrop.surface is None
    assert not len(distribution.plane.real_item.points)
    assert len(distribution.plane.fake_item.points) == 1000
    qtbot.mouseClick(distribution.fake_chip, Qt.MouseButton.LeftButton)
    assert distribution.probes() == (QualityProbe(),)


def test_the_average_is_a_layer_only_while_one_is_kept(distribution: DistributionView) -> None:
    probe, averaged = SamplesProbe(1000), frames.samples(1000, averaged=True)
    offered = [distribution.average_chip.isVisible()]

    for decay in (0.99, 0.0):
        feed(distribution, frames.applied({"generator.ema": decay}))
        offered.append(distribution.average_chip.isVisible())
        feed(distribution, frames.frame(1, answers={probe: averaged if decay else frames.samples(1000)}))
        shown = distribution.plane.average_item.points
        assert len(shown) == (1000 if decay else 0)

    assert offered == [False, True, False]


def test_the_average_is_drawn_where_it_is_and_can_be_switched_off(distribution: DistributionView, qtbot: QtBot) -> None:
    feed(distribution, frames.started(frames.RING.with_changes({"generator.ema": 0.99})))
    shown = frames.samples(1000, averaged=True)
    feed(distribution, frames.frame(1, answers={SamplesProbe(1000): shown}))
    np.testing.assert_allclose(distribution.plane.average_item.points, shown.average)

    for layer in (distribution.real_chip, distribution.fake_chip, distribution.surface_chip):
        qtbot.mouseClick(layer, Qt.MouseButton.LeftButton)
    assert distribution.probes() == (SamplesProbe(1000), QualityProbe())
    qtbot.mouseClick(distribution.average_chip, Qt.MouseButton.LeftButton)
    assert distribution.probes() == (QualityProbe(),)
    assert not len(distribution.plane.average_item.points)


@pytest.mark.parametrize("size", [(1400, 500), (500, 1000), (700, 700)])
def test_the_surface_reaches_the_edges_of_a_view_of_any_shape(
    distribution: DistributionView, size, qtbot: QtBot
) -> None:  # type: ignore[no-untyped-def]
    feed(distribution, frames.samples_frame())
    with qtbot.waitSignal(distribution.probes_changed):  # a run at rest is asked as well
        distribution.resize(*size)
    (left, right), (bottom, top) = distribution.plane.view.viewRange()
    bounds = distribution.plane.bounds
    assert (bounds[0] <= left, bounds[1] >= right, bounds[2] <= bottom, bounds[3] >= top) == (True,) * 4
    assert bounds[1] - bounds[0] <= 1.2 * (right - left)


def test_the_surface_follows_a_view_that_is_moved(distribution: DistributionView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(distribution.probes_changed):
        distribution.plane.view.setRange(xRange=(20, 30), padding=0)
    assert distribution.plane.bounds[0] >= 15


def test_a_hidden_distribution_asks_for_nothing_and_draws_when_shown(
    distribution: DistributionView, qtbot: QtBot
) -> None:
    distribution.hide()
    assert distribution.probes() == ()
    feed(distribution, frames.samples_frame())
    assert not len(distribution.plane.real_item.points)
    with qtbot.waitExposed(distribution):
        distribution.show()
    assert len(distribution.plane.real_item.points) == 1000


def test_the_pointer_reads_place_and_verdict(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(surface=frames.ramp_surface(extent=3.0)))
    distribution.plane.pointed_at.emit((1.5, -0.61))
    assert distribution.readout == "x 1.50  y −0.61  D = 0.88"
    distribution.plane.pointed_at.emit(None)
    assert distribution.readout == ""


@pytest.mark.parametrize(("verdict", "said"), [("score", "C = 2"), ("critic", "C = 2")])
def test_the_pointer_reads_an_output_that_is_no_probability(distribution: DistributionView, verdict, said) -> None:  # type: ignore[no-untyped-def]
    surface = replace(frames.ramp_surface(extent=3.0), verdict=verdict)
    feed(distribution, frames.samples_frame(surface=surface))
    distribution.plane.pointed_at.emit((1.5, 0.0))
    assert distribution.readout.endswith(said)


@pytest.mark.parametrize(
    ("loss", "said"), [("hinge", "D scores real / fake"), ("wasserstein", "critic higher / lower")]
)
def test_the_legend_says_what_a_tint_means(distribution: DistributionView, loss: str, said: str) -> None:
    def legend() -> str:
        return re.sub("<[^>]*>", "", distribution.footer.note)

    assert legend() == "D says real / fake"
    feed(distribution, frames.applied({"objective.loss.kind": loss}))
    assert legend() == said


def test_the_output_is_that_of_the_place(distribution: DistributionView) -> None:
    logit = np.zeros((64, 64), np.float32)
    logit[0, -1] = 1  # least y, greatest x
    feed(distribution, frames.samples_frame(surface=frames.square_surface(logit)))
    backdrop = distribution.plane.backdrop
    assert backdrop.output_at(3.0, -3.0) == pytest.approx(1.0)
    assert backdrop.output_at(3.0, 3.0) == pytest.approx(0.0)
    assert backdrop.output_at(3.1, 0.0) is None


def test_the_tint_is_drawn_the_right_way_up(distribution: DistributionView) -> None:
    logit = np.full((64, 64), -9, np.float32)
    logit[32:] = 9  # real above
    for layer in (distribution.real_chip, distribution.fake_chip):
        layer.setChecked(False)
    surface = frames.square_surface(logit)
    feed(distribution, frames.frame(1, answers={SurfaceProbe(surface.bounds): surface}))
    picture = distribution.plane.grab().toImage()
    x = picture.width() // 2 + 7
    above, below = (
        picture.pixelColor(x, picture.height() // 4 + 7),
        picture.pixelColor(x, picture.height() * 3 // 4 + 7),
    )
    assert above.green() > above.red()
    assert below.red() > below.green()


def test_the_ground_is_drawn_anew_with_every_surface_view_size_and_theme(distribution: DistributionView) -> None:
    def ground() -> bytes:
        picture = distribution.plane.grab().toImage()
        return bytes(picture.constBits().asarray(picture.sizeInBytes()))

    def surface(level: float) -> None:
        answer = frames.square_surface(np.full((64, 64), level, np.float32))
        feed(distribution, frames.frame(1, answers={SurfaceProbe(answer.bounds): answer}))

    surface(-2.0)
    pictures = [ground()]
    assert ground() == pictures[0]
    for change in (
        lambda: surface(2.0),
        lambda: distribution.plane.view.setRange(xRange=(-1.3, 0.4), padding=0),
        lambda: distribution.resize(distribution.width() - 40, distribution.height()),
        lambda: distribution.apply_theme(LIGHT),
        lambda: distribution.plane.set_extent(1.0),
        lambda: distribution.surface_chip.setChecked(False),
    ):
        change()
        pictures.append(ground())
    assert len(set(pictures)) == len(pictures)


def test_a_view_between_two_grid_lines_is_drawn(distribution: DistributionView) -> None:
    distribution.plane.view.setRange(xRange=(0.1, 0.2), yRange=(0.1, 0.2), padding=0)
    assert not distribution.plane.grab().isNull()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_an_undecided_discriminator_leaves_the_ground_as_it_is(theme) -> None:  # type: ignore[no-untyped-def]
    palette = tint_palette(theme)
    middle, ground = int(palette[127]) & 0xFFFFFF, int(theme.plot[1:], 16)
    for shift in (16, 8, 0):
        assert abs((middle >> shift & 255) - (ground >> shift & 255)) <= 1


def test_surfaces_of_a_broken_discriminator_are_drawn(distribution: DistributionView) -> None:
    feed(distribution, frames.samples_frame(surface=frames.square_surface(np.full((64, 64), np.nan, np.float32))))
    assert not distribution.grab().isNull()


# --- mode mass --------------------------------------------------------------------------------------------


def test_mode_mass_shows_shares_and_target(mode_mass: ModeMassView) -> None:
    mass = np.linspace(0.05, 0.19, 8)
    feed(mode_mass, frames.quality_frame(mode_mass=mass))
    np.testing.assert_allclose(mode_mass.bars.mass, mass, rtol=1e-6)
    assert mode_mass.header.subtitle == "target 12.5 %"
    assert mode_mass.bars.words_at(1) == "Mode 1: 5 % of the fakes, target 12.5 %"


def test_mode_mass_of_a_step_that_it_was_not_measured_at_says_so(mode_mass: ModeMassView) -> None:
    feed(mode_mass, frames.samples_frame(100))
    feed(mode_mass, frames.quality_frame(200))
    record = mode_mass._record
    assert record is not None
    record.moment = 100
    mode_mass.show_moment()
    assert (mode_mass.message, len(mode_mass.bars.mass)) == (NOT_THEN, 0)
    record.moment = None
    mode_mass.show_moment()
    assert (mode_mass.message, len(mode_mass.bars.mass)) == ("", 8)


def test_bars_of_a_run_that_rests_are_there_at_once(mode_mass: ModeMassView) -> None:
    feed(mode_mass, frames.started(), frames.quality_frame(mode_mass=np.full(8, 0.1)))
    record = record_of(mode_mass)
    mode_mass.show_run(RunRecord(2, frames.RING))
    assert not len(mode_mass.bars.mass)
    mode_mass.show_run(record)
    assert len(mode_mass.bars.mass) == 8


def test_bars_have_the_names_of_their_modes(mode_mass: ModeMassView) -> None:
    feed(mode_mass, frames.started(frames.NAMED))
    feed(mode_mass, frames.quality_frame(num_modes=2, mode_mass=[0.25, 0.5]))
    assert mode_mass.bars.words_at(1) == "1 · setosa: 25 % of the fakes, 50 % of the reals"
    metrics = QFontMetricsF(small_font())
    lines = [mode_mass.bars.lines_of_names(metrics, slot) for slot in (200.0, 55.0, 20.0)]
    assert lines == [1, 2, 0]  # beside each other, by turns, and numbers alone
    assert mode_mass.bars.accessibleDescription().endswith("setosa 25 %, virginica 50 %")


def test_the_scale_of_mode_mass_is_fixed_by_the_data(mode_mass: ModeMassView) -> None:
    tops = []
    for mass in (np.full(8, 0.12), np.eye(8)[2], np.zeros(8)):
        feed(mode_mass, frames.quality_frame(mode_mass=mass))
        tops.append(mode_mass.bars.top)
        assert not mode_mass.grab().isNull()
    assert tops == [0.25] * 3

    feed(mode_mass, frames.quality_frame(num_modes=1))
    assert mode_mass.bars.top == 1


def test_mode_mass_with_uneven_targets_says_how_they_are_drawn(mode_mass: ModeMassView) -> None:
    feed(mode_mass, frames.quality_frame(num_modes=2, target_mass=[0.25, 0.75]))
    assert mode_mass.header.subtitle == "dashed: target"
    assert not mode_mass.grab().isNull()


@pytest.mark.parametrize("num_modes", [1, 25, 100])
def test_mode_mass_draws_few_and_many_modes(mode_mass: ModeMassView, num_modes: int) -> None:
    feed(mode_mass, frames.quality_frame(num_modes=num_modes))
    assert not mode_mass.grab().isNull()
    assert len(mode_mass.bars.mass) == num_modes


def test_mode_mass_of_data_without_modes_says_so(mode_mass: ModeMassView) -> None:
    feed(mode_mass, frames.quality_frame(num_modes=0))
    assert mode_mass.message
    feed(mode_mass, frames.quality_frame(200))
    assert not mode_mass.message


def test_a_hidden_mode_mass_asks_for_nothing_and_draws_when_shown(mode_mass: ModeMassView, qtbot: QtBot) -> None:
    assert mode_mass.probes() == (QualityProbe(),)
    mode_mass.hide()
    assert mode_mass.probes() == ()
    feed(mode_mass, frames.quality_frame())
    assert not len(mode_mass.bars.mass)
    with qtbot.waitExposed(mode_mass):
        mode_mass.show()
    assert len(mode_mass.bars.mass) == 8


# --- images -----------------------------------------------------------------------------------------------


def test_tiles_are_laid_out_row_by_row_with_gaps() -> None:
    pictures = np.array([[[10]], [[20]], [[30]]], np.uint8)
    expected = [[0xFF0A0A0A, 0xFF123456, 0xFF141414], [0xFF123456] * 3, [0xFF1E1E1E, 0xFF123456, 0xFF123456]]
    np.testing.assert_array_equal(tiled(pictures, 2, 1, 0x123456), expected)


def test_fakes_and_reals_are_shown_with_headings(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    assert images.canvas.headings == ("Fake (64 fixed latents)", "Real")
    assert not images.grab().isNull()


def test_both_grids_lie_on_the_canvas_and_apart(images: ImagesView) -> None:
    feed(images, frames.images_frame(size=28))
    for size in ((300, 200), (640, 600), (1200, 500), (400, 900)):
        images.resize(*size)
        placing = images.canvas.placing()
        assert placing is not None
        assert not placing.fake.intersects(placing.real)
        assert images.canvas.rect().toRectF().adjusted(-1, -1, 1, 1).contains(placing.fake.united(placing.real))


def test_the_average_may_be_shown_in_place_of_the_fakes_while_one_is_kept(images: ImagesView, qtbot: QtBot) -> None:
    digits = preset("digits-mlp").experiment
    plain = frames.images()
    pictures = Images(real=plain.real, fake=plain.fake, average=255 - plain.fake)
    assert not images.average_chip.isVisible()

    feed(images, frames.applied({"generator.ema": 0.99}, before=digits))
    feed(images, frames.frame(1, answers={ImagesProbe(64): pictures}))
    assert images.canvas.headings == ("Fake (64 fixed latents)", "Real")
    qtbot.mouseClick(images.average_chip, Qt.MouseButton.LeftButton)
    assert images.canvas.headings == ("Average of G (64 fixed latents)", "Real")

    feed(images, frames.applied({"generator.ema": 0.0}, before=digits))
    feed(images, frames.images_frame(2))
    assert not images.average_chip.isVisible()
    assert images.canvas.headings == ("Fake (64 fixed latents)", "Real")


def test_tiles_say_what_they_are(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    placing = images.canvas.placing()
    assert placing is not None
    assert images.canvas.words_at(placing.fake.topLeft().toPoint() + QPoint(2, 2)).startswith("Fake 1:")
    assert images.canvas.words_at(placing.real.topLeft().toPoint() + QPoint(2, 2)).startswith("Real image 1,")
    assert images.canvas.words_at(QPoint(-5, -5)) == ""


def test_the_count_chips_decide_what_is_asked_for(images: ImagesView, qtbot: QtBot) -> None:
    assert images.probes() == (ImagesProbe(64),)
    qtbot.mouseClick(images.count_chips[100], Qt.MouseButton.LeftButton)
    assert images.probes() == (ImagesProbe(100),)
    images.hide()
    assert images.probes() == ()


def test_a_class_may_be_asked_for_where_networks_are_told_one(images: ImagesView, qtbot: QtBot) -> None:
    plain = preset("digits-mlp").experiment
    feed(images, frames.started(plain))
    assert images.class_chip.isHidden()

    feed(images, frames.started(plain.with_changes({"data.conditional": True}), run=2))
    assert not images.class_chip.isHidden()
    assert images.class_chip.text() == "Class: all"
    with qtbot.waitSignal(images.probes_changed):
        images.class_chip.action_of(7).trigger()
    assert images.class_chip.text() == "Class: 7"
    assert images.probes() == (ImagesProbe(64, 7),)

    feed(images, frames.started(plain.with_changes({"data.kind": "fashion_mnist", "data.conditional": True}), run=3))
    assert images.class_chip.text() == "Class: Sneaker"
    feed(images, frames.started(plain, run=4))
    assert images.class_chip.isHidden()
    assert images.probes() == (ImagesProbe(64),)


def test_hidden_images_are_drawn_when_shown(images: ImagesView, qtbot: QtBot) -> None:
    images.hide()
    feed(images, frames.images_frame())
    assert images.canvas.images is None
    with qtbot.waitExposed(images):
        images.show()
    assert images.canvas.images is not None


def test_a_new_run_starts_with_an_empty_canvas(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    feed(images, frames.started(preset("digits-mlp").experiment, run=2))
    assert images.canvas.headings == ("", "")
    assert not images.grab().isNull()


def nearest_of(number: int, near: float) -> Nearest:
    grey = np.zeros((5, 8, 8), np.uint8)
    return Nearest(number, grey[0], grey, np.full(5, near, np.float32), 0.2)


def test_a_fake_that_is_clicked_on_is_asked_about_and_told_of(images: ImagesView, qtbot: QtBot) -> None:
    feed(images, frames.images_frame())
    images.show()
    assert images.probes() == (ImagesProbe(64),)
    placing = images.canvas.placing()
    assert placing is not None
    with qtbot.waitSignal(images.probes_changed):
        qtbot.mouseClick(images.canvas, Qt.MouseButton.LeftButton, pos=placing.fake.topLeft().toPoint() + QPoint(3, 3))
    assert images.probes() == (ImagesProbe(64), NearestProbe(0))
    assert images.canvas.marked == (0,)
    assert images.strip.isVisible()
    assert images.strip.walk_header._subtitles[0].startswith("click another fake")

    feed(images, frames.frame(1, answers={ImagesProbe(64): frames.images(), NearestProbe(0): nearest_of(0, 0.05)}))
    assert images.strip.header._subtitles[0].startswith("nearly a copy")
    assert images.strip.nearest.count == 6  # itself and five
    feed(images, frames.frame(2, answers={ImagesProbe(64): frames.images(), NearestProbe(0): nearest_of(0, 0.15)}))
    assert images.strip.header._subtitles[0].startswith("no copy")

    images.choose_fake(5)
    assert images.probes()[1:] == (NearestProbe(5), WalkProbe(0, 5))
    assert images.strip.nearest.count == 0  # what is known is of another
    assert images.strip.nearest.message == "looking for the nearest real images"
    record = record_of(images)
    record.moment = 1
    images.show_moment()
    assert [images.strip.nearest.message, images.strip.walk.message] == [NOT_THEN] * 2
    record.moment = None
    images.strip.arc_chip.click()
    assert images.probes()[2] == WalkProbe(0, 5, is_spherical=True)
    images.choose_fake(5)  # again
    assert images.probes() == (ImagesProbe(64),)
    assert not images.strip.isVisible()


def test_other_latents_have_no_chosen_fake(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    images.show()
    images.choose_fake(5)
    images.count_chips[16].click()
    assert images.probes() == (ImagesProbe(16),)


@pytest.mark.parametrize("number", [0, 63])
def test_what_is_told_of_a_fake_hides_no_tile_and_a_second_one_moves_none(images: ImagesView, number: int) -> None:
    feed(images, frames.images_frame())
    images.resize(640, 480)
    images.show()
    images.choose_fake(number)
    QApplication.processEvents()
    placing = images.canvas.placing()
    assert placing is not None
    assert placing.fake.bottom() <= images.canvas.height()
    assert images.canvas.mapTo(images, images.canvas.rect().bottomLeft()).y() < images.strip.y()
    images.choose_fake(30)
    QApplication.processEvents()
    assert images.canvas.placing() == placing
    images.choose_none()
    QApplication.processEvents()
    wide = images.canvas.placing()
    assert wide is not None
    assert wide.fake.height() > placing.fake.height()


@pytest.mark.parametrize("number", [0, 63])
def test_where_there_is_no_room_the_strip_leaves_the_grid_where_it_is(images: ImagesView, number: int) -> None:
    feed(images, frames.images_frame())
    images.resize(640, 300)
    images.show()
    before, place = images.canvas.placing(), images.canvas.place_of(number)
    assert place is not None
    assert images.canvas.fake_at(place) == number
    images.choose_fake(number)
    QApplication.processEvents()
    assert images.strip.isVisible()
    assert images.canvas.placing() == before
    assert not images.strip.geometry().contains(images.canvas.mapTo(images, place))  # the chosen one is in sight


def test_a_heading_leaves_room_for_the_next_one(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    images.resize(600, 200)
    images.show()
    placing = images.canvas.placing()
    assert placing is not None
    assert images.canvas.fitting_headings(placing) == ("Fake", "Real")
    images.resize(1200, 900)
    QApplication.processEvents()
    placing = images.canvas.placing()
    assert placing is not None
    assert images.canvas.fitting_headings(placing)[0] == "Fake (64 fixed latents)"


def test_distances_too_long_for_their_tiles_lose_their_leading_zero(images: ImagesView) -> None:
    feed(images, frames.images_frame())
    row = images.strip.nearest
    row.show_images(np.zeros((6, 8, 8), np.uint8), ("dist.", *["0.168"] * 5), "")
    row.resize(600, 60)
    assert row.fitting_words()[1] == "0.168"
    row.resize(6 * 36, 60)
    assert row.fitting_words()[1] == ".168"


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("width", [300, 420, 700])
def test_the_strip_shows_fewer_neighbours_and_no_walk_rather_than_cut_words(
    images: ImagesView, qapp: QApplication, width: int, scale: float
) -> None:
    apply_theme(qapp, DARK, scale)
    feed(images, frames.images_frame())
    images.resize(width, 600)
    images.show()
    images.choose_fake(11)
    strip, row = images.strip, images.strip.nearest
    row.show_images(np.zeros((6, 8, 8), np.uint8), ("dist.", *["7.368"] * 5), "")
    for _ in range(3):  # rows share the width once they know their words
        QApplication.processEvents()
    metrics = QFontMetrics(small_font())
    assert 2 <= row.num_fitting <= 6
    assert row.num_fitting * max(map(metrics.horizontalAdvance, row.fitting_words())) < row.width()
    assert len(row.fitting_words()) == row.num_fitting
    titles = [each._title.text() for each in (strip.header, strip.walk_header) if each.isVisible()]
    assert titles == ["Fake 12", "Walk"][: len(titles)]
    assert len(titles) == 2 or width < 700

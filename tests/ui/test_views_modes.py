"""How modes are told in the picture: the headline, and a ring at each that closes with its share."""

import itertools

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSizeF
from PyQt6.QtGui import QColor, QFontMetrics
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import QualityProbe
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.views.card import SMALL_MULTIPLE, CurveStyle, Header, Legend, small_number_font
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.headline import PATIENCE_STEPS, headline
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.modenames import name_boxes
from tests.ui import frames
from tests.ui.feeding import feed


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    view = DistributionView()
    qtbot.addWidget(view)
    view.resize(620, 700)
    view.apply_theme(DARK)
    feed(view, frames.started(), frames.samples_frame())
    with qtbot.waitExposed(view):
        view.show()
    return view


# --- headline ---------------------------------------------------------------------------------------------


def one_mode_of(num_modes: int) -> np.ndarray:
    return np.eye(num_modes)[0] * 0.9 + np.eye(num_modes)[1:3].sum(axis=0) * 0.001


def test_the_headline_says_covered_touched_distance_and_floor() -> None:
    said = headline(frames.quality(100, modes=3, mode_mass=one_mode_of(8), distance=0.943))

    assert said.texts[0] == "1 of 8 modes covered · 3 touched · distance 0.94 (floor 0.02)"
    lengths = [len(text) for text in said.texts]
    assert lengths == sorted(set(lengths), reverse=True)
    assert all(text.startswith(("1 of 8", "1/8")) for text in said.texts)


def test_the_headline_of_data_without_modes_is_the_distance() -> None:
    said = headline(frames.quality(9000, num_modes=0, distance=0.5))

    assert (said.texts[0], said.tone) == ("distance 0.5 (floor 0.02)", "")


@pytest.mark.parametrize(
    ("covered", "step", "tone"),
    [
        (8, 100, "good"), (7, 5000, ""), (4, 5000, ""), (3, 5000, "bad"), (0, 5000, "bad"),
        (3, PATIENCE_STEPS, "bad"), (3, PATIENCE_STEPS - 100, ""),
    ],
)  # fmt: skip
def test_all_modes_are_good_news_and_few_are_bad_once_there_was_time(covered: int, step: int, tone: str) -> None:
    mass = np.where(np.arange(8) < covered, 0.12, 0.01)

    assert headline(frames.quality(step, mode_mass=mass)).tone == tone


def test_the_header_has_the_longest_text_that_there_is_room_for(qtbot: QtBot) -> None:
    header = Header("Distribution")
    qtbot.addWidget(header)
    texts = ("the whole of what there is to say about it", "the most of it", "it")
    header.show_subtitle(*texts, tone="bad", help="what it means")
    shown: dict[str, None] = {}
    for width in range(900, 0, -10):
        header.resize(width, 30)
        header.event(QEvent(QEvent.Type.LayoutRequest))
        shown[header.subtitle] = None

    assert tuple(shown)[:3] == texts  # then what is left of the last


def test_the_distribution_follows_its_measurements(view: DistributionView) -> None:
    assert view.header.subtitle == ""
    feed(view, frames.quality_frame(5000, modes=3, mode_mass=one_mode_of(8)))
    assert view.header.subtitle.startswith("1 of 8 modes covered · 3 touched")
    feed(view, frames.quality_frame(6000, num_modes=0))
    assert view.header.subtitle.startswith("distance")
    feed(view, frames.started(run=2))
    assert view.header.subtitle == ""


def test_who_cannot_see_the_picture_is_told_what_it_shows(view: DistributionView) -> None:
    feed(view, frames.quality_frame(5000, modes=3, mode_mass=one_mode_of(8)))
    assert view.plane.accessibleName() == "Distribution"
    assert "1 of 8 modes covered" in view.plane.accessibleDescription()


def test_a_hidden_headline_is_not_measured_for(view: DistributionView) -> None:
    assert QualityProbe() in view.probes()
    view.hide()
    assert view.probes() == ()


# --- rings ------------------------------------------------------------------------------------------------


def test_a_ring_closes_with_the_share_of_its_mode(view: DistributionView) -> None:
    mass = np.array([0.8, 0.125, 0.0625, 0.03, 0, 0, 0, 0])
    feed(view, frames.quality_frame(mode_mass=mass))
    assert view.plane.rings.filled.tolist() == pytest.approx([1, 1, 0.5, 0.24, 0, 0, 0, 0])

    uneven = frames.quality_frame(num_modes=2, mode_mass=[0.25, 0.25], target_mass=[0.25, 0.75])
    feed(view, uneven)
    assert view.plane.rings.filled.tolist() == pytest.approx([1, 1 / 3])


def test_rings_go_with_the_modes(view: DistributionView) -> None:
    feed(view, frames.quality_frame())
    feed(view, frames.quality_frame(200, num_modes=0))
    assert len(view.plane.rings.filled) == 0


def test_a_ring_is_three_std_wide_but_never_too_small_to_see(view: DistributionView) -> None:
    feed(view, frames.quality_frame())
    rings = view.plane.rings
    pixel = view.plane.view.viewPixelSize()[0]
    assert 3 * 0.05 / pixel > 14
    assert rings.radii_px() == pytest.approx(np.full(8, 3 * 0.05 / pixel))

    view.plane.set_extent(30.0)
    pixel = view.plane.view.viewPixelSize()[0]
    assert rings.radii_px() == pytest.approx(np.full(8, min(14.0, 0.45 * 4 * np.sin(np.pi / 8) / pixel)))


@pytest.mark.parametrize(("num_modes", "reach_px", "is_numbered"), [(1, 6, True), (8, 6, True), (64, 12, False)])
def test_modes_are_numbered_where_no_number_lies_on_another_ring(
    view: DistributionView, num_modes: int, reach_px: float, is_numbered: bool
) -> None:
    feed(view, frames.quality_frame(num_modes=num_modes))
    rings = view.plane.rings
    away = rings.radii_px() + 10
    assert rings.has_room(away, reach_px) == is_numbered


def test_a_number_that_would_be_out_of_sight_stands_on_the_other_side(view: DistributionView) -> None:
    view.surface_chip.setChecked(False)
    feed(view, frames.samples_frame(), frames.quality_frame(num_modes=2))
    for layer in (view.real_chip, view.fake_chip):
        layer.setChecked(False)
    plane, text = view.plane, QColor(DARK.text)

    def is_written(right_of_mode: bool) -> bool:
        centre = plane.mapFromScene(plane.view.mapViewToScene(QPointF(2.0, 0.0)))
        radius = int(plane.rings.radii_px()[0])
        near = range(radius + 2, radius + 18)
        picture = plane.grab().toImage()
        places = [(centre.x() + (x if right_of_mode else -x), centre.y() + y) for x in near for y in range(-6, 7)]
        return any(picture.pixelColor(x, y) == text for x, y in places if x < picture.width())

    assert (is_written(True), is_written(False)) == (True, False)
    plane.view.setRange(xRange=(-3.7, 2.3), padding=0)
    assert (is_written(True), is_written(False)) == (False, True)


@pytest.mark.parametrize(("size", "is_numbered"), [((215, 190), False), ((260, 230), True)])
def test_numbers_that_would_crowd_in_a_small_picture_are_left_out(
    qtbot: QtBot, size: tuple[int, int], is_numbered: bool
) -> None:
    small = DistributionView()
    qtbot.addWidget(small)
    small.setProperty(SMALL_MULTIPLE, True)
    small.apply_theme(DARK)
    feed(small, frames.started(), frames.samples_frame(), frames.quality_frame())
    small.resize(*size)
    with qtbot.waitExposed(small):
        small.show()
    small.plane.grab()
    rings = small.plane.rings
    rings._seen = None
    rings._sprites.clear()
    small.plane.grab()
    assert any(isinstance(key, int) for key, _ in rings._sprites._kept) == is_numbered


def test_rings_of_many_modes_stay_apart(view: DistributionView) -> None:
    feed(view, frames.quality_frame(num_modes=64))
    gap_px = 4 * np.sin(np.pi / 64) / view.plane.view.viewPixelSize()[0]
    assert 2 * view.plane.rings.radii_px().max() < gap_px


def test_the_pointer_in_a_ring_is_told_the_share_of_its_mode(view: DistributionView) -> None:
    feed(view, frames.quality_frame(mode_mass=np.full(8, 0.03) + 0.76 * np.eye(8)[2]))
    view.plane.pointed_at.emit((0.02, 1.98))
    assert view.readout.endswith("mode 3: 79 %  (fair 12.5 %)")
    view.plane.pointed_at.emit((0.0, 0.0))
    assert "mode" not in view.readout


def test_a_mode_is_told_by_its_name_where_it_has_one(view: DistributionView) -> None:
    feed(view, frames.started(frames.NAMED))
    feed(view, frames.quality_frame(num_modes=2, mode_mass=[0.79, 0.1]))
    view.plane.pointed_at.emit((2.0, 0.0))
    assert view.readout.endswith("setosa: 79 %  (fair 50 %)")
    view.plane.grab()
    assert view.plane.rings.named == ("1 · setosa", "2 · virginica")
    view.plane.view.setRange(xRange=(-1.0, 3.0), padding=0)
    view.plane.grab()
    assert view.plane.rings.named == ("1 · setosa",)  # the other one is out of sight
    view.plane.fit()
    feed(view, frames.quality_frame(200, num_modes=0))
    view.plane.pointed_at.emit((0.0, 2.0))
    assert "mode" not in view.readout


def test_names_of_twelve_modes_around_a_ring_all_have_a_place() -> None:
    angles = np.arange(12) / 12 * 2 * np.pi
    outwards = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    centres = [QPointF(300 + 90 * x, 160 - 90 * y) for x, y in outwards.tolist()]
    room = QRectF(0, 0, 600, 320)
    boxes = name_boxes(centres, np.full(12, 15.0), [QSizeF(80, 14)] * 12, outwards, room, 3.0)
    placed = [box for box in boxes if box is not None]
    assert len(placed) == 12
    assert not any(one.intersects(other) for one, other in itertools.combinations(placed, 2))


@pytest.mark.parametrize("num_modes", [1, 2, 25, 100])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_few_and_many_modes_are_drawn_with_all_or_none_of_them_filled(view, num_modes, theme) -> None:  # type: ignore[no-untyped-def]
    view.apply_theme(theme)
    view.surface_chip.setChecked(False)
    pictures = []
    for share in (0.0, 1.0):
        feed(view, frames.quality_frame(num_modes=num_modes, mode_mass=np.full(num_modes, share / num_modes)))
        pictures.append(view.plane.grab().toImage())
    assert pictures[0] != pictures[1]


# --- with the size of text --------------------------------------------------------------------------------


def test_marks_grow_with_the_text(view: DistributionView, qapp: QApplication) -> None:
    feed(view, frames.quality_frame(num_modes=2))
    view.plane.set_extent(15.0)

    def sizes() -> tuple[float, ...]:
        return (
            view.plane.real_item.size, view.plane.fake_item.size,
            float(view.plane.rings.radii_px()[0]), view.fake_chip.icon().availableSizes()[0].width(),
        )  # fmt: skip

    usual = sizes()
    apply_theme(qapp, DARK, 2.0)
    view.apply_theme(DARK)

    assert sizes() == pytest.approx([2 * size for size in usual])


def test_lines_and_dots_of_plots_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    plot = LossesView()
    qtbot.addWidget(plot)
    sizes = []
    for scale in (1.0, 2.0):
        apply_theme(qapp, DARK, scale)
        plot.apply_theme(DARK)
        curve = plot.chart.curves[0]
        sizes.append((curve.line_item.pen.widthF(), curve.dot_item.size))
    assert sizes == [(1.6, 4), (3.2, 8)]


def test_samples_of_lines_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    legend = Legend([CurveStyle("G", "generator")])
    qtbot.addWidget(legend)
    legend.show_texts(["G"])
    widths = []
    for scale in (1.0, 2.0):
        apply_theme(qapp, DARK, scale)
        legend.apply_theme(DARK)
        text_px = QFontMetrics(small_number_font()).horizontalAdvance("G")
        widths.append(legend.sizeHint().width() - text_px)
    assert widths == [14 + 6, 28 + 6]

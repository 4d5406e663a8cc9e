"""What the plane shows besides: arrows, paths and the manifold, chosen in one place and drawn from the record."""

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ganviz.engine.probes import FakeGradients, FakeGradientsProbe, Manifold, ManifoldProbe, SamplesProbe
from ganviz.ui.layers import SharedLayers
from ganviz.ui.model.stages import Batch
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.views.card import SMALL_MULTIPLE
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.mesh import SHADES, shades_of
from ganviz.ui.views.morelayers import D_GRADIENT, DESCENT, MANIFOLD, PATHS
from tests.ui import frames
from tests.ui.feeding import feed, record_of
from tests.ui.layers import gradients, plain_manifold, show


@pytest.fixture
def view(qtbot: QtBot) -> DistributionView:
    made = DistributionView()
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.apply_theme(DARK)
    feed(made, frames.started())
    with qtbot.waitExposed(made):
        made.show()
    feed(made, frames.samples_frame())
    return made


def test_layers_that_are_off_at_first_ask_for_nothing_and_draw_nothing(view: DistributionView) -> None:
    before = view.probes()
    view.choose_layers({DESCENT, MANIFOLD, PATHS})
    assert view.probes() == (*before, FakeGradientsProbe(), ManifoldProbe())
    view.choose_layers({"no such layer"})
    assert view.probes() == before
    assert not any(item.isVisible() for item in (view.more.arrows, view.more.paths, view.more.mesh, view.more.inset))


def test_arrows_are_of_the_loss_or_of_d_and_the_pointer_tells_how_large(view: DistributionView) -> None:
    view.choose_layers({DESCENT})
    show(view, arrows=gradients())
    arrows = view.more.arrows
    np.testing.assert_allclose(arrows.vectors, gradients().descent[:3])
    assert (arrows.reference, arrows.text) == (2.0, "−∇ G's loss: 2")
    view.plane.pointed_at.emit((1.01, 0.0))
    assert view.readout.endswith("arrow 2")

    view.choose_layers({D_GRADIENT})
    np.testing.assert_allclose(arrows.vectors, gradients().of_output[:3])
    assert arrows.text == "∇ D: 1"
    view.plane.pointed_at.emit((2.5, 2.5))
    assert "arrow" not in view.readout


def test_the_key_stays_while_arrows_suit_it_and_follows_them_when_they_vanish(view: DistributionView) -> None:
    view.choose_layers({DESCENT})
    kept = []
    for step, size in enumerate((1.0, 0.5, 0.2, 1e-4, 3.0), 2):
        show(view, step, arrows=gradients(size))
        kept.append(view.more.arrows.reference)
    assert kept[:2] == [2.0, 2.0]
    assert kept[2:] == pytest.approx([0.4, 2e-4, 6.0])


@pytest.mark.parametrize(("fill", "said"), [(0.0, "−∇ G's loss: 0 at all"), (np.nan, "−∇ G's loss: not finite")])
def test_arrows_that_are_nothing_say_so(view: DistributionView, fill: float, said: str) -> None:
    view.choose_layers({DESCENT})
    ways = np.full((4, 2), fill, np.float32)
    show(view, arrows=FakeGradients(gradients().points, ways, ways, True))
    assert view.more.arrows.text == said
    assert not view.grab().isNull()


def test_arrows_point_where_vectors_do_and_are_as_long(view: DistributionView) -> None:
    for chip in (view.real_chip, view.fake_chip, view.surface_chip):
        chip.setChecked(False)
    view.choose_layers({DESCENT})
    points, up = np.array([[0, 0]], np.float32), np.array([[0, 1]], np.float32)
    show(view, arrows=FakeGradients(points, up, up, True))
    with_arrow = view.plane.grab().toImage()
    view.more.arrows.show_nothing("−∇ G's loss: 1")
    without = view.plane.grab().toImage()
    middle = view.plane.view.mapViewToScene(QPointF(0, 0)).toPoint()
    near = [(middle.x() + x, middle.y() + y) for x in range(-60, 61) for y in range(-60, 61)]
    columns, rows = zip(*(at for at in near if with_arrow.pixel(*at) != without.pixel(*at)), strict=True)
    assert (min(rows), max(rows)) == pytest.approx((middle.y() - 34, middle.y()), abs=2)
    assert abs((min(columns) + max(columns)) / 2 - middle.x()) <= 1


def test_paths_are_those_of_the_last_pictures_until_the_moment_on_show(view: DistributionView) -> None:
    view.choose_layers({PATHS})
    radii = [2.0, 1.8, 1.6, 1.4]
    for step, radius in enumerate(radii, 2):
        feed(view, frames.samples_frame(step, radius=radius))
    every = [frames.samples(1000, radius).fake[::16] for radius in (2.0, *radii)]
    np.testing.assert_allclose(view.more.paths.places, np.stack(every))

    record_of(view).moment = 3
    view.show_moment()
    np.testing.assert_allclose(view.more.paths.places, np.stack(every[:3]))
    assert not view.grab().isNull()


def test_arrows_of_a_past_step_are_those_kept_of_it_or_it_says_that_there_are_none(view: DistributionView) -> None:
    view.choose_layers({DESCENT})
    samples, ways = frames.samples(1000), np.ones((125, 2), np.float32)
    arrows = FakeGradients(samples.fake[::8], ways, ways, True)
    answers = {SamplesProbe(1000): samples, FakeGradientsProbe(): arrows, ManifoldProbe(): plain_manifold()}
    feed(view, frames.frame(5, answers=answers))
    for step in range(6, 30):
        feed(view, frames.samples_frame(step, radius=1.0))
    view.choose_layers({DESCENT, MANIFOLD})
    told = {}
    for moment in (1, 5, 10, 29):
        record_of(view).moment = moment
        view.show_moment()
        told[moment] = (view.more.arrows.text, len(view.more.arrows.points), view.more.mesh.isVisible())
    assert told == {
        1: ("not kept of this step: arrows, manifold", 0, False),
        5: ("−∇ G's loss: 1.5", 125, True),
        10: ("not kept of this step: arrows", 0, True),
        29: ("not kept of this step: arrows, manifold", 0, False),
    }


# --- the manifold -----------------------------------------------------------------------------------------


def test_a_slider_carries_latents_to_what_g_makes_of_them(view: DistributionView) -> None:
    view.choose_layers({MANIFOLD})
    show(view, manifold=plain_manifold())
    mesh, slider = view.more.mesh, view.more.inset.slider
    assert view.more.inset.isVisible()
    np.testing.assert_allclose(mesh.places, plain_manifold().images)
    slider.setValue(0)
    flat = mesh.places
    assert (flat.min(), flat.max()) == pytest.approx((-2.4, 2.4))  # four fifths of the extent of 3
    slider.setValue(50)
    np.testing.assert_allclose(mesh.places, (flat + plain_manifold().images) / 2)
    assert not view.grab().isNull()


def test_a_plane_that_is_low_is_left_to_the_picture(view: DistributionView) -> None:
    view.choose_layers({MANIFOLD})
    show(view, manifold=plain_manifold())
    shown = []
    for height in (200, 250, 700):
        view.resize(700, height)
        shown.append((view.more.inset.isVisible(), view.more.inset.foot.isVisible()))
    assert shown == [(False, False), (True, False), (True, True)]
    assert view.plane.accessibleDescription().endswith("Also: Manifold of G.")


@pytest.mark.parametrize(("dim", "title"), [(1, "latent z"), (2, "latents z₁ → z₂ ↑"), (8, "z₁ → z₂ ↑, rest 0")])
def test_latents_of_any_size_have_an_inset_that_says_which_they_are(view: DistributionView, dim, title) -> None:  # type: ignore[no-untyped-def]
    view.choose_layers({MANIFOLD})
    show(view, manifold=plain_manifold(dim))
    assert view.more.inset.title.text() == title
    assert not view.grab().isNull()


def test_a_place_pointed_at_is_marked_among_latents_and_a_latent_where_it_is_sent(view: DistributionView) -> None:
    view.choose_layers({MANIFOLD})
    show(view, manifold=plain_manifold())
    view.plane.pointed_at.emit((0.51, -0.99))
    assert view.more.inset.canvas.marked == (3.0, 0.0)
    assert (view.more.inset.title.text(), view.more.inset.foot.text()) == ("z 1.00, −2.00", "density 0.25")
    view.plane.pointed_at.emit(None)
    assert view.more.mesh.marked is None

    canvas = view.more.inset.canvas
    QTest.mouseMove(canvas, QPoint(canvas.width() // 2, canvas.height() // 4))
    column, row = view.more.mesh.marked or (0.0, 0.0)
    assert (column, row) == pytest.approx((2.0, 3.0), abs=0.1)
    np.testing.assert_allclose(view.more.mesh.place_at(column, row), (0.5 * (column - 2), 0.5 * (row - 2)), atol=1e-6)
    assert view.readout.startswith("x ")


def test_denser_cells_are_stronger_and_what_is_no_number_is_faintest() -> None:
    shades = shades_of(np.array([[1.0, 0.25, 0.0, np.nan, np.inf]], np.float32))
    assert shades.tolist() == [[SHADES - 1, round((SHADES - 1) * np.sqrt(0.25 / 0.775)), 0, 0, SHADES - 1]]


def test_a_broken_or_collapsed_generator_has_a_manifold_that_is_drawn(view: DistributionView) -> None:
    view.choose_layers({MANIFOLD})
    plain = plain_manifold()
    for images in (np.full_like(plain.images, np.nan), np.zeros_like(plain.images), 1e30 * plain.images):
        density = np.full_like(plain.density, np.inf)
        show(view, manifold=Manifold(plain.latents, images, density, 2))
        view.plane.pointed_at.emit((0.0, 0.0))
        assert not view.grab().isNull()


# --- the choice --------------------------------------------------------------------------------------------


def test_the_menu_chooses_layers_of_which_arrows_exclude_each_other(view: DistributionView, qtbot: QtBot) -> None:
    actions = view.more_chip.actions_by_name
    chosen: list[frozenset[str]] = []
    view.layers_chosen.connect(chosen.append)
    for name in (DESCENT, MANIFOLD, D_GRADIENT):
        actions[name].trigger()
    assert chosen == [{DESCENT}, {DESCENT, MANIFOLD}, {D_GRADIENT, MANIFOLD}]
    assert view.more_chip.text() == "Layers · 2"
    assert view.more_chip.accessibleName() == "Layers: Arrows: gradient of D, Manifold of G"
    actions[D_GRADIENT].trigger()
    assert view.more.chosen == {MANIFOLD}


def test_a_preset_may_choose_a_layer_besides_those_that_are_on(view: DistributionView) -> None:
    assert [view.choose(each) for each in (MANIFOLD, DESCENT, D_GRADIENT, "no such layer")] == [True, True, True, False]
    assert view.more.chosen == {MANIFOLD, D_GRADIENT}


def test_a_choice_is_that_of_every_picture_and_of_the_next_start(qtbot: QtBot, view: DistributionView) -> None:
    preferences = Preferences()
    small, later = DistributionView(), DistributionView()
    for each in (small, later):
        qtbot.addWidget(each)
        each.setProperty(SMALL_MULTIPLE, True)
    shared = SharedLayers(lambda: [view, small], preferences)
    for each in (view, small):
        shared.prepare(each)
    view.more_chip.actions_by_name[MANIFOLD].trigger()
    assert small.more.chosen == {MANIFOLD}

    SharedLayers(lambda: [later], Preferences()).prepare(later)
    assert later.more.chosen == {MANIFOLD}
    feed(later, frames.started(), frames.frame(1, answers={SamplesProbe(400): frames.samples(400)}))
    show(later, manifold=plain_manifold())
    with qtbot.waitExposed(later):
        later.show()
    assert not later.more.inset.isVisible()
    assert not later.more_chip.isVisible()
    assert later.more.mesh.isVisible()
    assert Qt.FocusPolicy.TabFocus == view.more_chip.focusPolicy()


def test_while_a_step_is_told_paths_and_manifold_do_not_bury_its_batch(view: DistributionView) -> None:
    view.choose_layers({MANIFOLD, PATHS})
    show(view, manifold=plain_manifold())
    assert view.more.mesh.isVisible()
    assert view.more.inset.isVisible()
    fakes = np.zeros((3, 2), np.float32)
    view.show_batch(Batch(None, fakes, None))
    assert not any(each.isVisible() for each in (view.more.mesh, view.more.paths, view.more.inset))
    view.show_batch(None)
    assert view.more.mesh.isVisible()
    assert view.more.paths.isVisible()
    assert view.more.inset.isVisible()


def test_what_is_said_of_fakes_out_of_sight_does_not_lie_over_the_key_of_arrows(view: DistributionView) -> None:
    view.choose_layers({DESCENT})
    show(view, arrows=gradients())
    outside, key = view.plane.outside, view.more.arrows.key_box()
    boxes = [
        outside.place_for("↑ 525 fakes this way", np.array([left, 0.0]), 1, 1)
        for left in (0.0, 100.0, key.right() + 99)
    ]
    assert not any(box.intersects(key) for box in boxes)
    assert boxes[-1].top() < key.bottom()  # beside it there is room at the edge

"""The eigenvalues of a game's step: what is drawn and said, of the present and the past; and arrows in its portrait."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame
from ganviz.engine.probes import StepField, StepFieldProbe, StepSpectrum, Trail, TrailProbe
from ganviz.spec import preset
from ganviz.ui.views.phase import FRESH, KEPT, NO_ARROWS, PhaseView
from ganviz.ui.views.spectrum import SPECTRUM, TRAIL, SpectrumView, motion, told
from tests.ui import frames
from tests.ui.feeding import feed, record_of

GAME = preset("bilinear-spiral").experiment


@pytest.fixture
def view(qtbot: QtBot) -> SpectrumView:
    view = SpectrumView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    feed(view, frames.started(GAME))
    with qtbot.waitExposed(view):
        view.show()
    return view


def pair(modulus: float, degrees: float) -> NDArray[np.complex128]:
    z = modulus * np.exp(1j * math.radians(degrees))
    return np.array([z, z.conjugate()])


def spiral(growth: float, degrees: float, count: int = 300) -> Trail:
    z = (growth * np.exp(1j * math.radians(degrees))) ** np.arange(count)
    return Trail(np.arange(count), z.real, z.imag)


def frame_of(now: NDArray[np.complex128] | None, rest: NDArray[np.complex128] | None, step: int = 1) -> Frame:
    return frames.frame(step, answers={SPECTRUM: StepSpectrum(now, rest, 1), TRAIL: spiral(1.01, -5)})


@pytest.mark.parametrize(("size", "least_share"), [((480, 150), 0.55), ((480, 400), 0.7)])
def test_circle_and_eigenvalues_fill_the_picture_whatever_its_shape(
    view: SpectrumView, size: tuple[int, int], least_share: float
) -> None:
    view.resize(*size)
    far = 1.6 * math.sin(math.radians(60))
    feed(view, frame_of(pair(1.6, 60), pair(0.9, 5)))
    (left, right), (bottom, top) = view.plane.view.viewRange()
    assert min(-left, right, -bottom, top) > far  # all of it is in sight
    assert 2 * far / (top - bottom) >= least_share
    assert "At rest: 0.9" in view.plane.toolTip()
    feed(view, frame_of(pair(0.5, 30), pair(0.9, 5), 2))
    assert 2 / (view.plane.view.viewRange()[1][1] - view.plane.view.viewRange()[1][0]) >= least_share


def test_both_spectra_are_drawn_and_what_they_say_is_beside_what_was_measured(view: SpectrumView) -> None:
    assert view.probes() == (SPECTRUM, TRAIL)
    feed(view, frame_of(pair(0.9, 30), pair(1.01, 5)))

    assert view.plane.fake_item.points == pytest.approx(
        np.array([[math.cos(math.pi / 6), s] for s in (0.5, -0.5)]) * 0.9
    )
    assert np.hypot(*view.plane.real_item.points.T) == pytest.approx([1.01, 1.01])
    assert view.header.subtitle == "spirals outwards: × 1.01"
    assert "now: 0.9 ∠ 30°" in view.words.replace("</b>", "")
    assert "measured over 200 steps: ×\N{NO-BREAK SPACE}1.01, 5° a step" in view.words
    view.plane.pointed_at.emit((0.9 * math.cos(math.pi / 6), 0.45))
    assert view.footer.readout == "now: 0.9 ∠ 30°"
    view.plane.pointed_at.emit((0.0, 0.0))
    assert view.footer.readout == ""
    view.hide()
    assert view.probes() == ()


@pytest.mark.parametrize(
    ("rest", "words"),
    [(pair(0.5, 10), "comes to rest: × 0.5"), (pair(1.0, 10), "goes round for ever"), (None, "shrinks: × 0.9")],
)
def test_the_verdict_is_that_of_rest_or_of_now_where_there_is_none(
    view: SpectrumView, rest: NDArray[np.complex128] | None, words: str
) -> None:
    feed(view, frame_of(pair(0.9, 30), rest))
    assert view.header.subtitle == words
    assert ("divides by past gradients" in view.words) is (rest is None)


def test_far_ones_are_in_sight_and_what_is_not_finite_is_told(view: SpectrumView) -> None:
    feed(view, frame_of(pair(3.0, 90), pair(1.0, 0)))
    assert view.plane.extent > 3
    feed(view, frame_of(None, None, 2))
    assert view.header.subtitle == "not finite"
    assert not len(view.plane.fake_item.points)


def test_the_past_has_its_own_spectrum(view: SpectrumView) -> None:
    feed(view, frame_of(pair(0.9, 30), None, 100), frame_of(pair(0.8, 20), None, 200))
    record_of(view).moment = 100
    view.show_moment()
    assert np.hypot(*view.plane.fake_item.points.T) == pytest.approx([0.9, 0.9])


def test_motion_is_measured_and_not_of_a_game_at_rest() -> None:
    assert motion(spiral(0.97, 12)) == pytest.approx((0.97, math.radians(12), 200))
    assert motion(spiral(1.0, 12, count=1)) is None
    zeros = np.zeros(5)
    assert motion(Trail(np.arange(5), zeros, zeros)) is None
    assert told(np.array([-0.5 + 0j])) == "0.5 ∠ 180°"


def test_arrows_of_the_step_are_drawn_in_the_portrait_when_chosen(qtbot: QtBot) -> None:
    phase = PhaseView()
    qtbot.addWidget(phase)
    phase.resize(620, 700)
    feed(phase, frames.started(GAME))
    with qtbot.waitExposed(phase):
        phase.show()
    assert phase.probes() == (TrailProbe(),)
    with qtbot.waitSignal(phase.probes_changed):
        phase.arrows_chip.action_of(FRESH).trigger()
    probe = StepFieldProbe(phase.plane.extent, is_fresh=True)
    assert phase.probes() == (TrailProbe(), probe)
    points = np.array([[1.0, 0.5], [0.0, 1.0], [1.0, 1.0]])
    moves = np.array([[0.1, -0.2], [np.nan, 0.0], [0.05, 0.0]])
    feed(phase, frames.frame(5, answers={probe: StepField(points, moves, True)}))
    assert phase.arrows.vectors.tolist() == moves[[0, 2]].tolist()
    phase.plane.pointed_at.emit((1.01, 0.49))  # near where the arrow begins, which is what is told of
    assert phase.readout == "θ 1.00  ψ 0.50   one step: θ +0.1  ψ −0.2"
    assert phase.choose(KEPT)
    assert not len(phase.arrows.vectors)  # those that are known remember nothing
    assert phase.choose(NO_ARROWS)
    assert not phase.choose("others")
    assert phase.probes() == (TrailProbe(),)


def test_arrows_are_asked_for_all_over_a_wide_portrait(qtbot: QtBot) -> None:
    phase = PhaseView()
    qtbot.addWidget(phase)
    phase.resize(900, 400)
    feed(phase, frames.started(GAME))
    with qtbot.waitExposed(phase):
        phase.show()
    phase.choose(FRESH)
    (_, probe) = phase.probes()
    assert isinstance(probe, StepFieldProbe)
    (left, right), _ = phase.plane.view.viewRange()
    assert probe.extent * probe.across >= 0.95 * max(-left, right)

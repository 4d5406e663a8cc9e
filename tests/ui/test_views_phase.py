"""The phase portrait: what it asks for, where it draws the game, and when it is on the stage."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame
from ganviz.engine.probes import Trail, TrailProbe
from ganviz.spec import preset
from ganviz.ui.theme import LIGHT
from ganviz.ui.views.phase import PhaseView
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed
from tests.ui.windows import Open

GAME = preset("dirac-gan").experiment


@pytest.fixture
def view(qtbot: QtBot) -> PhaseView:
    view = PhaseView()
    qtbot.addWidget(view)
    view.resize(620, 700)
    feed(view, frames.started(GAME))
    with qtbot.waitExposed(view):
        view.show()
    return view


def circle(count: int, radius: float = 1.0) -> Trail:
    """Return a trail round the origin, once every 100 steps, from (radius, 0)."""
    angle = 2 * np.pi * np.arange(count) / 100
    return Trail(np.arange(count), radius * np.cos(angle), radius * np.sin(angle))


def trail_frame(trail: Trail) -> Frame:
    return frames.frame(int(trail.step[-1]), answers={TrailProbe(): trail})


def drawn(view: PhaseView) -> tuple[list[float], list[float]]:
    """Return theta along the faint line, and along the bright one."""
    faint, bright = (item.getData()[0] for item in (view.older, view.recent))
    return ([] if faint is None else faint.tolist()), ([] if bright is None else bright.tolist())


def test_the_trail_is_asked_for_while_it_is_seen(view: PhaseView) -> None:
    assert view.probes() == (TrailProbe(),)

    view.hide()

    assert view.probes() == ()


def test_the_last_steps_are_bright_and_the_lines_meet(view: PhaseView) -> None:
    trail = circle(500)
    feed(view, trail_frame(circle(400)), trail_frame(trail))

    faint, bright = drawn(view)

    assert (faint, bright) == (trail.theta[:301].tolist(), trail.theta[300:].tolist())


def test_every_step_since_the_last_frame_is_bright_however_many(view: PhaseView) -> None:
    whole = circle(2000)
    first, then = (Trail(whole.step[:end], whole.theta[:end], whole.psi[:end]) for end in (1100, 2000))
    feed(view, trail_frame(first))
    feed(view, trail_frame(then))

    _, bright = drawn(view)
    assert bright == whole.theta[1099:].tolist()  # from the cross of the last frame to that of this

    feed(view, trail_frame(then))
    assert len(drawn(view)[1]) == 200


def test_a_short_trail_is_bright_throughout(view: PhaseView) -> None:
    feed(view, trail_frame(circle(3)))

    faint, bright = drawn(view)

    assert (len(faint), len(bright)) == (1, 3)


def test_the_cross_is_where_the_game_is_and_the_disc_where_it_rests(view: PhaseView) -> None:
    feed(view, trail_frame(circle(26)))

    assert view.plane.fake_item.points == pytest.approx(np.array([[0.0, 1.0]]), abs=1e-9)
    assert view.plane.real_item.points.tolist() == [[0.0, 0.0]]
    assert "ψ 1" in view.plane.accessibleDescription()
    assert view.header.subtitle == f"θ {np.cos(np.pi / 2):.3g}   ψ 1".replace("-", "\N{MINUS SIGN}")


def test_axes_widen_for_a_way_outwards_and_stay_for_one_inwards(view: PhaseView) -> None:
    feed(view, trail_frame(circle(100, radius=1.0)))
    narrow = view.plane.extent
    feed(view, trail_frame(circle(100, radius=7.0)))
    wide = view.plane.extent
    feed(view, trail_frame(circle(100, radius=0.1)))

    assert 1 < narrow < 7 < wide < 14
    assert view.plane.extent == wide


def test_another_run_begins_with_an_empty_plane(view: PhaseView) -> None:
    feed(view, trail_frame(circle(100, radius=7.0)))

    feed(view, frames.started(GAME, run=2))

    assert drawn(view) == ([], [])
    assert len(view.plane.fake_item.points) == 0
    assert view.header.subtitle == ""
    assert view.plane.extent < 7


def test_a_frame_for_another_view_leaves_the_trail(view: PhaseView) -> None:
    feed(view, trail_frame(circle(100)))
    feed(view, frames.quality_frame())

    assert len(drawn(view)[1]) == 100


def test_the_place_under_the_pointer_is_read(view: PhaseView) -> None:
    view.plane.pointed_at.emit((0.5, -1.25))
    assert view.readout == "θ 0.50  ψ −1.25"

    view.plane.pointed_at.emit(None)
    assert view.readout == ""


def test_lines_take_the_colours_of_the_theme(view: PhaseView) -> None:
    view.apply_theme(LIGHT)

    assert view.recent.opts["pen"].color().name() == LIGHT.accent.lower()


@pytest.mark.parametrize(
    ("name", "shown"), [("dirac-gan", "phase"), ("ring8", "distribution"), ("digits-mlp", "images")]
)
def test_the_stage_has_the_view_that_suits_the_data(
    qtbot: QtBot, host: FakeHost, open_window: Open, name: str, shown: str
) -> None:
    chosen = preset(name)
    window = open_window(host, chosen)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(chosen.experiment))

    assert {each: window.view(each).isVisible() for each in ("phase", "distribution", "images")} == {
        each: each == shown for each in ("phase", "distribution", "images")
    }

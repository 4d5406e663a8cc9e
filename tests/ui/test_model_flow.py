"""What works in a step: followed from what the engine did, and never faster than can be seen."""

from dataclasses import replace
from math import nan

import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QFontMetricsF
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import RunState, StateChanged, StepDone
from ganviz.spec.updates import Simultaneous, Updates
from ganviz.ui.flowstrip import FlowStrip
from ganviz.ui.model.flow import LIT_MS, PARTS, Flow, Light, lights, turns_of
from ganviz.ui.style import apply_theme
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost

BOTH = Updates()


@pytest.fixture
def flow(qapp: QApplication) -> Flow:
    flow = Flow()
    flow.follow_state(RunState.PAUSED)
    return flow


def _shown(flow: Flow) -> list[Light]:
    """Return what is lit one after the other, until nothing is."""
    found = []
    while flow.light is not None and len(found) < 50:
        found.append(flow.light)
        flow.tick()
    flow.tick()
    return found


def test_a_step_of_d_alone_lights_the_way_of_d_only(flow: Flow) -> None:
    flow.follow_step(StepDone(1, 1, "discriminator"))

    shown = _shown(flow)
    assert {player for light in shown for player in light.players} == {"discriminator"}
    assert "reals" in shown[1].parts
    assert shown[-1].words == "D learns"
    assert {part for light in shown for part in light.parts} == {*PARTS}


def test_a_step_of_g_alone_lights_no_reals(flow: Flow) -> None:
    flow.follow_step(StepDone(1, 1, "generator"))

    shown = _shown(flow)
    assert {player for light in shown for player in light.players} == {"generator"}
    assert {part for light in shown for part in light.parts} == {*PARTS} - {"reals"}
    assert shown[3].words == "back through D, fakes and G"


def test_a_whole_step_lights_d_and_then_g_or_as_the_order_says(flow: Flow) -> None:
    flow.follow_step(StepDone(1, 1))
    assert [light.words for light in _shown(flow) if "update" in light.parts] == ["D learns", "G learns"]

    flow.use(Updates(order="generator"))
    flow.follow_step(StepDone(1, 2))
    assert [light.words for light in _shown(flow) if "update" in light.parts] == ["G learns", "D learns"]


def test_players_that_move_at_once_are_lit_at_once() -> None:
    at_once = turns_of(Updates(dynamics=Simultaneous()), None)
    assert at_once == (("discriminator", "generator"),)
    assert lights(at_once[0], in_full=True)[-1].words == "D and G learn"
    assert turns_of(Updates(dynamics=Simultaneous()), "generator") == (("generator",),)


def test_a_further_step_leaves_out_what_is_still_to_be_shown(flow: Flow) -> None:
    flow.follow_step(StepDone(1, 1))
    flow.tick()
    flow.follow_step(StepDone(1, 2, "generator"))
    flow.tick()
    assert flow.light is not None
    assert flow.light.players == {"generator"}


def test_nothing_is_lit_sooner_than_can_be_followed(flow: Flow, qtbot: QtBot) -> None:
    assert 1000 / LIT_MS < 3
    seen: list[object] = []
    flow.lit.connect(seen.append)
    for step in range(1, 30):
        flow.follow_step(StepDone(1, step, "discriminator"))
    assert len(seen) == 1

    _shown(flow)
    before = len(seen)
    flow._timer.start()  # as it runs for a while after the last light went out
    flow.follow_step(StepDone(1, 31, "discriminator"))
    assert len(seen) == before


@pytest.mark.parametrize(("speed", "per_turn"), [(0.2, 5), (1.0, 1), (10.0, 1)])
def test_a_slow_run_is_followed_part_by_part_or_turn_by_turn(flow: Flow, speed: float, per_turn: int) -> None:
    flow.follow_speed(speed)
    flow.follow_state(RunState.TRAINING)
    assert flow.is_needed
    flow.follow_frame(frames.loss_frame(1, 1))

    lit = [flow.light]
    while flow._coming:
        flow.tick()
        lit.append(flow.light)
    assert len(lit) == 2 * per_turn
    assert [light.players for light in lit if light] == [{"discriminator"}] * per_turn + [{"generator"}] * per_turn


def test_a_run_without_a_new_step_lights_nothing(flow: Flow) -> None:
    flow.follow_speed(1.0)
    flow.follow_state(RunState.TRAINING)
    flow.follow_frame(frames.loss_frame(1, 1))
    _shown(flow)
    flow.follow_frame(replace(frames.frame(1), scalars=frames.rows([], [], [])))
    assert flow.light is None


def test_a_fast_run_needs_nothing_lit(flow: Flow) -> None:
    flow.follow_step(StepDone(1, 1))
    assert flow.is_needed
    flow.follow_state(RunState.TRAINING)
    assert not flow.is_needed
    assert flow.light is None
    flow.follow_frame(frames.frame(9, scalars=frames.rows([9], [1.0], [nan])))
    assert flow.light is None


@pytest.mark.parametrize(
    ("width", "scale"), [(640, 1.0), (640, 1.5), (440, 1.0), (900, 2.0), (420, 1.5), (300, 1.5), (360, 2.0)]
)
def test_what_the_strip_shows_has_room_for_its_words_at_any_size(
    qtbot: QtBot, qapp: QApplication, flow: Flow, width: int, scale: float
) -> None:
    apply_theme(qapp, DARK, scale)
    strip = FlowStrip(flow)
    qtbot.addWidget(strip)
    strip.resize(width, strip.sizeHint().height())
    strip.show()
    strip.apply_theme(DARK)
    assert len(strip.boxes()) in (0, len(PARTS))
    flow.follow_step(StepDone(1, 1))
    assert flow.light is not None
    font, _ = strip._look()
    assert font.pixelSize() >= 0.84 * qapp.font().pixelSize()  # letters are as large as text is
    metrics, boxes = QFontMetricsF(font), strip.boxes()
    edges = [edge for box in boxes.values() for edge in (box.left(), box.right())]
    assert edges == sorted(edges)
    assert all(0 <= edge <= width for edge in edges)
    assert not boxes or boxes.keys() >= flow.light.parts
    assert all(box.width() >= metrics.horizontalAdvance(part) for part, box in boxes.items() if len(part) < 9)

    words, chip = strip.words_place(), QRectF(strip.through_chip.geometry())
    assert not any(words.intersects(place) for place in (chip, *boxes.values()))
    assert words.width() >= QFontMetricsF(qapp.font()).horizontalAdvance("G makes fakes of latents")
    assert words.bottom() <= strip.height()
    assert not strip.grab().isNull()
    assert strip.accessibleDescription() == "G makes fakes of latents"


def test_the_strip_comes_with_a_single_step_and_goes_with_play(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    assert window.flow.isHidden()
    with qtbot.waitSignal(window.session.step_done):
        host.report(StepDone(1, 1, "discriminator"))
    assert window.flow.isVisible()
    assert window.flow.light is not None
    assert window.flow.light.players == {"discriminator"}

    window.flow.toggle.setChecked(False)
    assert window.flow.isHidden()
    window.flow.toggle.setChecked(True)
    assert window.flow.isVisible()

    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 1))
    assert window.flow.isHidden()

"""What the line over the timeline says of the run on show, then and now, and what its buttons do."""

import math
from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import (
    ChangeRequested,
    CureOutcome,
    CuresOutcome,
    CuresTried,
    Diverged,
    Frame,
    Measured,
    Play,
    RunState,
    StateChanged,
    TryCures,
    TryProgress,
)
from ganviz.spec import preset
from ganviz.spec.conditions import CONDITIONS, DIVERGED, Finding
from ganviz.ui import diagnosis
from ganviz.ui.diagnosis import Diagnosis
from ganviz.ui.diagnosisline import DiagnosisLine
from ganviz.ui.model import cures
from ganviz.ui.model.findings import MOST, Findings
from ganviz.ui.widgets.entry import EntryField
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, frame, started
from tests.ui.windows import Open, resized

COLLAPSE = Finding("collapse", 400, {"spread": 0.04, "far": 30.0, "covered": 1.0, "modes": 8.0, "top": 0.9})
CONVERGED = Finding("converged", 100, {"far": 0.7, "limit": 2.7})
HOPPING = Finding("hopping", 900, {"hops": 7, "looks": 20, "spread": 0.1})


@pytest.fixture(autouse=True)
def calm_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cures, "CALM_MS", 0)


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, host: FakeHost) -> MainWindow:
    made = open_window(host, preset("ring8"))
    resized(made, 1280, 800)
    host.report(started(preset("ring8").experiment))
    qtbot.waitUntil(lambda: made.session.state is RunState.PAUSED)
    return made


def found_at(step: int, *findings: Finding) -> Frame:
    return replace(frame(step), measured=(Measured(step, {"distance": 1.0}, findings=findings),))


def let(qtbot: QtBot, window: MainWindow, host: FakeHost, *frames: Frame) -> DiagnosisLine:
    for each in frames:
        with qtbot.waitSignal(window.session.frame_arrived):
            host.report(each)
    return window.diagnosis_line


def tell_outcomes(qtbot: QtBot, window: MainWindow, host: FakeHost, *ends: float, step: int = 500) -> None:
    """Answer what was asked last, at `step`: how far from the data each copy ended, 30 floors from where it began."""
    asked = host.commands(TryCures)[-1]
    outcomes = tuple(CureOutcome(change, end, end < 20) for change, end in zip(asked.changes, ends, strict=True))
    with qtbot.waitSignal(window.session.cures_tried):
        host.report(CuresTried(asked.run, asked.number, CuresOutcome(step, 2000, 30.0, 28.0, outcomes)))


def test_it_is_too_early_until_somebody_has_looked(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = window.diagnosis_line
    assert line.title == "Nothing to tell yet"
    assert not line.why_button.isEnabled()
    assert let(qtbot, window, host, found_at(100)).title == "Nothing unusual"


def test_a_condition_is_told_with_its_evidence_and_what_could_be_tried(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE, HOPPING))
    assert line.title == "Mode collapse"
    assert line.text.startswith("since step 400. Fakes are 4% as wide as the data; 1 of 8 modes are covered.")
    assert "Also: mode hopping" in line.text
    assert not line.cure_buttons  # nothing is offered that was not tried
    tell_outcomes(qtbot, window, host, 2.5, 30.0, 0.9)
    assert [button.text() for button in line.cure_buttons] == ["Try: D rate ×100", "Try: D rate ×10"]  # the best first
    assert "D rate ×10, on a copy: distance to the data 2.5 floors after 2,000 steps; without it 28.0 floors, " in (
        line.cure_buttons[1].toolTip()
    )
    qtbot.mouseClick(line.cure_buttons[0], Qt.MouseButton.LeftButton)
    (request,) = host.commands(ChangeRequested)
    assert request.change == {"discriminator.optimizer.lr": pytest.approx(0.1)}


@pytest.mark.parametrize("step", [500, 8000])
def test_a_cure_lets_a_run_go_on_that_rests_where_its_preset_ends(
    qtbot: QtBot, window: MainWindow, host: FakeHost, step: int
) -> None:
    assert window.session.pace.end == 8000
    line = let(qtbot, window, host, found_at(step, COLLAPSE))
    tell_outcomes(qtbot, window, host, 2.5, 30.0, 0.9)
    qtbot.mouseClick(line.cure_buttons[0], Qt.MouseButton.LeftButton)
    assert len(host.commands(ChangeRequested)) == 1
    assert len(host.commands(Play)) == (step == 8000)  # a pause elsewhere was wanted


def test_a_challenge_is_told_what_goes_on_and_offered_nothing(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    tell_outcomes(qtbot, window, host, 2.5, 30.0, 0.9)
    assert line.cure_buttons
    goal = next(each for each in window.lessons.known if each.name == "challenge-collapse")
    window.lessons.player.begin(goal, acts=False)
    window.lessons.player.is_elsewhere = False
    let(qtbot, window, host, found_at(2000, Finding("weak_discriminator", 900, {"gap": 0.01, "accuracy": 0.5})))
    assert line.title == "G wins: D is too weak"
    assert not line.cure_buttons
    assert len(host.commands(TryCures)) == 1  # before it was open
    window.lessons.player.leave()
    assert len(host.commands(TryCures)) == 2


def test_the_run_is_asked_once_and_says_how_far_it_is(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE), found_at(600, COLLAPSE))
    (asked,) = host.commands(TryCures)
    assert asked.sign == "distance"
    assert len(asked.changes) == 3
    with qtbot.waitSignal(window.session.try_progressed):
        host.report(TryProgress(asked.run, asked.number, 40, 80))
    assert line.text.endswith("Trying 3 changes on copies: 50%.")

    monkeypatch.setattr(diagnosis, "cures_of", lambda *_: pytest.fail("worked out again"))
    with qtbot.waitSignal(window.session.try_progressed):
        host.report(TryProgress(asked.run, asked.number, 60, 80))
    assert line.text.endswith("Trying 3 changes on copies: 75%.")


def test_what_helped_no_copy_is_not_offered_and_said_so(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    tell_outcomes(qtbot, window, host, 30.0, math.inf, 29.0)
    assert not line.cure_buttons
    assert line.text.endswith("None of 3 changes helped a copy.")
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    assert "R1 penalty 0.1, on a copy: distance to the data out of bounds after 2,000 steps" in window.banner.text
    let(qtbot, window, host, found_at(5400, COLLAPSE))
    assert len(host.commands(TryCures)) == 1
    let(qtbot, window, host, found_at(5500, COLLAPSE))  # much later it may
    assert len(host.commands(TryCures)) == 2
    tell_outcomes(qtbot, window, host, 30.0, 30.0, 29.0, step=20_000)
    let(qtbot, window, host, found_at(39_900, COLLAPSE))
    assert len(host.commands(TryCures)) == 2
    let(qtbot, window, host, found_at(40_000, COLLAPSE))  # as many steps again as the run had done
    assert len(host.commands(TryCures)) == 3


def test_while_it_trains_a_condition_has_to_last(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 0))
    let(qtbot, window, host, found_at(800, COLLAPSE))
    assert not host.commands(TryCures)
    let(qtbot, window, host, found_at(900, COLLAPSE))
    (diagnosis,) = window.findChildren(Diagnosis)
    diagnosis.show()  # words change a few times a second
    assert len(host.commands(TryCures)) == 1


def test_what_is_tried_goes_on_while_another_condition_shows_for_a_time(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 0))
    (diagnosis,) = window.findChildren(Diagnosis)
    missing = Finding("missing", 1900, {"thin": 4.0, "modes": 8.0})
    for step, finding, num_asked in [(900, COLLAPSE, 1), (2000, COLLAPSE, 1), (3000, missing, 1), (3100, missing, 2)]:
        let(qtbot, window, host, found_at(step, finding))
        diagnosis.show()
        assert len(host.commands(TryCures)) == num_asked


def test_nothing_is_tried_while_a_slider_is_dragged(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tried,) = window.findChildren(cures.Cures)
    tried._calm.setInterval(3_600_000)
    for number in range(3):
        with qtbot.waitSignal(window.session.change_applied):
            host.report(applied({"generator.optimizer.lr": 0.001 * (2 + number)}, step=500 + number))
        let(qtbot, window, host, found_at(510 + number, COLLAPSE))
    assert not host.commands(TryCures)
    tried._calm.stop()
    let(qtbot, window, host, found_at(520, COLLAPSE))
    assert len(host.commands(TryCures)) == 1


def test_conditions_with_the_same_cures_share_what_was_tried(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    let(qtbot, window, host, found_at(500, COLLAPSE))
    line = let(qtbot, window, host, found_at(900, HOPPING))
    tell_outcomes(qtbot, window, host, 2.0, 30.0, 30.0)
    assert len(host.commands(TryCures)) == 1
    assert [button.text() for button in line.cure_buttons] == ["Try: D rate ×10"]


FAR = Finding("far", 100, {"far": 40.0})


def test_it_is_clear_why_a_frozen_g_stays_where_it_is(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"generator.frozen": True}))
    line = let(qtbot, window, host, found_at(500, FAR))
    assert line.text.endswith("Fakes are 40 times the floor from the data, and stay there: G is frozen.")


@pytest.mark.parametrize(("before", "also"), [(FAR, False), (COLLAPSE, True)])
def test_a_run_that_diverged_is_told_so_and_not_that_it_is_on_its_way(
    before: Finding, also: bool, qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    let(qtbot, window, host, found_at(500, before))
    num_tried = len(host.commands(TryCures))
    with qtbot.waitSignal(window.session.diverged):
        host.report(Diverged(1, 530, "discriminator", "weights", 500))
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.DIVERGED, 500))

    line = window.diagnosis_line
    assert line.title == "Diverged"
    assert line.text.startswith("in step 530. A number was no longer finite.")
    assert ("Also: mode collapse." in line.text) == also
    assert not line.cure_buttons
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    assert DIVERGED.meaning in window.banner.text
    assert len(host.commands(TryCures)) == num_tried

    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.TRAINING, 500))
    assert line.title == CONDITIONS[before.kind].title


def test_after_a_change_everything_is_tried_anew(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    tell_outcomes(qtbot, window, host, 2.0, 2.0, 2.0)
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"objective.r1": 0.1}, step=500))
    assert not line.cure_buttons
    qtbot.waitUntil(lambda: len(host.commands(TryCures)) == 2)


def test_what_it_means_is_told_with_the_view_that_shows_it(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    window.panels.docks["modes_over_time"].hide()
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    assert "Mode collapse, since step 400." in window.banner.text
    assert CONDITIONS["collapse"].meaning in window.banner.text
    tell_outcomes(qtbot, window, host, 2.0, 30.0, 30.0)
    qtbot.mouseClick(line.cure_buttons[0], Qt.MouseButton.LeftButton)
    assert not window.banner.text  # it was about what is being tried
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    (button,) = [each for each in window.banner._buttons if each.text() == "Show Modes over time"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.panels.docks["modes_over_time"].isVisible()


def test_what_has_no_numbers_is_explained_once(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(700, Finding("oscillation", 600, {})))
    line.why_button.click()
    assert window.banner.text.count("Each player answers the other's last move.") == 1


def test_an_explanation_says_what_the_line_says_until_there_is_nothing_to_say(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    let(qtbot, window, host, found_at(600, replace(COLLAPSE, numbers={**COLLAPSE.numbers, "spread": 0.09})))
    assert "Fakes are 9% as wide as the data" in window.banner.text
    let(qtbot, window, host, found_at(700, replace(CONVERGED, since=700)))
    assert window.banner.text.startswith("Converged, since step 700.")
    assert "Show Quality" in [button.text() for button in window.banner._buttons]
    let(qtbot, window, host, found_at(800))
    assert not window.banner.text


def test_another_message_is_not_taken_for_an_explanation(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    window.banner.show_message("The disk is full.")
    let(qtbot, window, host, found_at(600, HOPPING))
    assert window.banner.text == "The disk is full."


def test_escape_closes_an_explanation_but_first_what_is_being_typed(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    field = window.transport.findChildren(EntryField)[0]
    assert field.isVisible()
    field.setFocus()
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.banner.text
    assert not field.isModified()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.banner.text


@pytest.mark.parametrize("path", ["data.radius", "generator.frozen", "discriminator.optimizer.lr"])
def test_what_was_told_before_a_change_is_of_the_past_at_once(
    qtbot: QtBot, window: MainWindow, host: FakeHost, path: str
) -> None:
    line = let(qtbot, window, host, found_at(500, CONVERGED))
    assert line.title == "Converged"
    change = {"data.radius": 3.0, "generator.frozen": True, "discriminator.optimizer.lr": 0.01}
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({path: change[path]}, step=530))
    let(qtbot, window, host, frame(530))
    assert line.title == "As of step 500: converged"
    assert line.text.startswith("before the last change, since step 100. The distance has been 0.7 times")
    let(qtbot, window, host, found_at(600, replace(CONVERGED, numbers={"far": 0.8, "limit": 2.7})))
    assert line.title == "Converged"
    window.travel.scrub_to(560)
    assert line.title == "As of step 500: converged"
    window.travel.scrub_to(510)
    assert line.title == "Converged"


def test_how_many_threads_compute_makes_nothing_that_was_told_the_past(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    line = let(qtbot, window, host, found_at(500, CONVERGED))
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"compute.threads": 1}, step=530))
    assert line.title == "Converged"


def test_what_shows_less_clearly_is_told_so(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, replace(COLLAPSE, is_fading=True)))
    assert line.text.startswith("since step 400, less clearly now. Fakes are 4% as wide")
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    assert "it is told until it is clearly over" in window.banner.text


def test_numbers_of_an_earlier_step_than_the_views_show_say_of_which(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    assert line.text.startswith("since step 400. Fakes")
    let(qtbot, window, host, replace(frame(560), state=RunState.PAUSED))
    assert line.text.startswith("since step 400, as of step 500. Fakes")
    let(qtbot, window, host, found_at(600, COLLAPSE))
    assert line.text.startswith("since step 400. Fakes")


def test_a_player_keeps_its_capital_within_a_sentence(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    weak = Finding("weak_discriminator", 500, {"separation": 0.5, "far": 12.0})
    assert "Also: G wins: D is too weak." in let(qtbot, window, host, found_at(500, HOPPING, weak)).text


def test_in_the_past_it_says_what_was_found_then(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(100), found_at(200, COLLAPSE), found_at(300))
    assert line.title == "Nothing unusual"
    window.travel.scrub_to(250)
    assert line.title == "Mode collapse"
    window.travel.come_to_now()
    assert line.title == "Nothing unusual"


def test_what_cannot_be_changed_is_not_offered(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied({"objective.r1": 0.1}, step=0))
    let(qtbot, window, host, found_at(500, COLLAPSE))
    (asked,) = host.commands(TryCures)
    assert [each["discriminator.optimizer.lr"] for each in asked.changes] == pytest.approx([0.01, 0.1])


@pytest.mark.parametrize("width", [800, 1280, 1920])
@pytest.mark.parametrize("kind", CONDITIONS)
def test_the_line_is_as_high_whatever_it_says(qtbot: QtBot, width: int, kind: str) -> None:
    line = DiagnosisLine()
    qtbot.addWidget(line)
    line.resize(width, line.sizeHint().height())
    line.show()
    height = line.sizeHint().height()
    condition = CONDITIONS[kind]
    line.tell(
        condition.title,
        (condition.meaning, "since step 1,000"),
        condition.tone,
        (("D rate ×10", "It helped."), ("R1 penalty 0.1", "It helped, too.")),
    )
    assert line.sizeHint().height() == height
    assert line.accessibleDescription() == f"{condition.title}. {condition.meaning}".strip(". ")


def test_findings_are_those_of_the_last_look() -> None:
    findings = Findings()
    assert findings.at(50) is None
    findings.note(100, ())
    findings.note(200, (COLLAPSE,))
    findings.note(300, (COLLAPSE,))
    assert [findings.at(step) for step in (99, 100, 199, 200, 999)] == [None, (), (), (COLLAPSE,), (COLLAPSE,)]
    findings.cut(150)
    assert findings.at(999) == ()


def test_the_last_look_is_known_also_where_it_found_the_same() -> None:
    findings = Findings()
    assert findings.looked_at(50) is None
    for step in (100, 200, 300):
        findings.note(step, (COLLAPSE,))
    assert [findings.looked_at(step) for step in (99, 100, 999)] == [None, 100, 300]
    findings.cut(250)
    assert findings.looked_at(999) == 250


def test_of_many_findings_some_are_kept() -> None:
    findings = Findings()
    for step in range(3 * MOST):
        findings.note(step, (replace(COLLAPSE, numbers={"spread": float(step)}),))
    assert len(findings._steps) <= MOST
    (last,) = findings.at(10 * MOST) or ()
    assert last.numbers["spread"] >= 3 * MOST - 3

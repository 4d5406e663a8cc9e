"""What the line over the timeline says of the run on show, then and now, and what its buttons do."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested, Frame, Measured, RunState
from ganviz.spec import preset
from ganviz.spec.conditions import CONDITIONS, Finding
from ganviz.ui.diagnosisline import DiagnosisLine
from ganviz.ui.model.findings import MOST, Findings
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, frame, started
from tests.ui.windows import Open, resized

COLLAPSE = Finding("collapse", 400, {"spread": 0.04, "far": 30.0, "covered": 1.0, "modes": 8.0, "top": 0.9})
HOPPING = Finding("hopping", 900, {"hops": 7, "looks": 20, "spread": 0.1})


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
    assert [button.text() for button in line.cure_buttons] == ["Try: D rate ×10", "Try: R1 penalty 0.1"]
    qtbot.mouseClick(line.cure_buttons[0], Qt.MouseButton.LeftButton)
    (request,) = host.commands(ChangeRequested)
    assert request.change == {"discriminator.optimizer.lr": pytest.approx(0.01)}


def test_what_it_means_is_told_with_the_view_that_shows_it(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    window.panels.docks["modes_over_time"].hide()
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    assert "Mode collapse, since step 400." in window.banner.text
    assert CONDITIONS["collapse"].meaning in window.banner.text
    qtbot.mouseClick(line.cure_buttons[0], Qt.MouseButton.LeftButton)
    assert not window.banner.text  # it was about what is being tried
    qtbot.mouseClick(line.why_button, Qt.MouseButton.LeftButton)
    (button,) = [each for each in window.banner._buttons if each.text() == "Show Modes over time"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.panels.docks["modes_over_time"].isVisible()


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
    line = let(qtbot, window, host, found_at(500, COLLAPSE))
    assert [button.text() for button in line.cure_buttons] == ["Try: D rate ×10", "Try: D rate ×100"]


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
        condition.title, (condition.meaning, "since step 1,000"), condition.tone, ("D rate ×10", "R1 penalty 0.1")
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


def test_of_many_findings_some_are_kept() -> None:
    findings = Findings()
    for step in range(3 * MOST):
        findings.note(step, (replace(COLLAPSE, numbers={"spread": float(step)}),))
    assert len(findings._steps) <= MOST
    (last,) = findings.at(10 * MOST) or ()
    assert last.numbers["spread"] >= 3 * MOST - 3

"""The top of the window follows the run, and its buttons change it."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from ganviz.engine.journal import Changed
from ganviz.engine.messages import ChangeRequested, Play, RunState, Start, StateChanged
from ganviz.spec import Change, difference, preset
from ganviz.spec.stories import Action
from ganviz.ui import story as module
from ganviz.ui.model.undo import Undo
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import applied, frame, started
from tests.ui.windows import Open

LR = "discriminator.optimizer.lr"
RATE = Action("D rate to 2e-4", {LR: 2e-4}, after=500)
WIDE = Action("Wider", {"generator.network.widths": (32, 32)})
PRESET = replace(preset("ring8"), story=("One.", "Two."), actions=(RATE, WIDE), pair="mode-collapse", group="Failures")


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host, PRESET)
    with qtbot.waitSignal(window.session.started):
        host.report(started(PRESET.experiment))
    return window


def go_to(qtbot: QtBot, window: MainWindow, host: FakeHost, step: int) -> None:
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(frame(step))


def change(qtbot: QtBot, window: MainWindow, host: FakeHost, made: Change) -> None:
    with qtbot.waitSignal(window.session.change_applied):
        host.report(applied(made, before=window.session.experiment))
    (calm,) = window.header.findChildren(QTimer)
    with qtbot.waitSignal(calm.timeout):
        pass


def stands(window: MainWindow) -> list[tuple[bool, bool]]:
    """Return of each action whether it can be chosen, and whether it is on; and of the way back."""
    strip = window.header.strip
    return [(each.isEnabled(), each.isChecked()) for each in (*strip.action_buttons, strip.back_button)]


def test_the_story_is_told_and_the_counterpart_named(window: MainWindow) -> None:
    assert window.header.strip.lines == ("One.", "Two.")
    pair = window.header.strip.pair_button
    assert (pair.text(), pair.accessibleName()) == (
        "Healthy counterpart",
        "Healthy counterpart: Mode collapse, and the way out",
    )


def test_a_counterpart_that_is_nowhere_is_not_offered(open_window: Open, host: FakeHost) -> None:
    window = open_window(host, replace(PRESET, pair="nowhere"))
    assert window.header.strip.pair_button.isHidden()


def test_a_file_without_a_story_tells_its_note(open_window: Open, host: FakeHost) -> None:
    window = open_window(host, replace(preset("ring8"), story=(), note="All there is\nto say."))
    assert window.header.strip.lines == ("All there is to say.",)


def test_an_action_waits_for_its_step(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert stands(window) == [(False, False), (True, False), (False, False)]
    assert "From step 500" in window.header.strip.action_buttons[0].toolTip()
    go_to(qtbot, window, host, 499)
    assert stands(window)[0] == (False, False)
    go_to(qtbot, window, host, 500)
    assert stands(window)[0] == (True, False)
    tips = [each.accessibleDescription() for each in window.header.strip.action_buttons]
    assert tips == ["D lr 1e-3 → 2e-4", "G hidden layers [64, 64] → [32, 32]\nStarts again: that takes new weights"]


def test_an_action_is_a_change_like_any_other(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    go_to(qtbot, window, host, 500)
    window.header.strip.action_buttons[0].click()
    assert host.commands(ChangeRequested)[-1].change == {LR: 2e-4}
    change(qtbot, window, host, {LR: 2e-4})
    assert stands(window) == [(False, True), (True, False), (True, False)]


@pytest.mark.parametrize("step", [4000, 8000])
def test_an_action_lets_a_run_go_on_that_rests_where_its_preset_ends(
    qtbot: QtBot, window: MainWindow, host: FakeHost, step: int
) -> None:
    go_to(qtbot, window, host, step)
    window.header.strip.action_buttons[0].click()
    assert len(host.commands(Play)) == (step == 8000)  # a pause elsewhere was wanted


def test_an_action_that_takes_new_weights_starts_again_as_the_same_preset(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.header.strip.action_buttons[1].click()
    assert host.commands(Start)[-1].experiment.generator.network.widths == (32, 32)
    assert window.header.strip.lines == ("One.", "Two.")
    with qtbot.waitSignal(window.session.started):
        host.report(started(window.session.experiment, run=2))
    assert stands(window) == [(False, False), (False, True), (True, False)]
    window.header.strip.back_button.click()
    assert host.commands(Start)[-1].experiment == PRESET.experiment


def test_back_undoes_what_the_actions_changed(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    change(qtbot, window, host, {LR: 2e-4, "updates.batch_size": 64})
    window.header.strip.back_button.click()
    assert host.commands(ChangeRequested)[-1].change == {LR: PRESET.experiment.discriminator.optimizer.lr}


def test_nothing_is_offered_while_there_is_no_run_to_have_it(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    change(qtbot, window, host, {LR: 3e-4})
    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.FAILED, 600))
    assert stands(window) == [(False, False)] * 3


def test_the_counterpart_is_opened_at_a_click(window: MainWindow, host: FakeHost) -> None:
    window.header.strip.pair_button.click()
    assert host.commands(Start)[-1].experiment == preset("mode-collapse").experiment
    assert window.header.strip.lines == preset("mode-collapse").story


def test_the_run_before_its_counterpart_is_left_and_come_back_to(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    first = window.session.current
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(frame(700))
    window.header.strip.pair_button.click()
    second = window.session.current
    with qtbot.waitSignal(window.session.started):
        host.report(started(second.experiment, run=second.run))
    assert window.header.strip.lines == preset("mode-collapse").story
    assert window.toast.text() == "Ring of 8, seed 0 stays in the list of runs, at step 700."

    window.toast.button.click()
    assert window.session.current is first
    with qtbot.waitSignal(window.session.started):
        host.report(replace(started(first.experiment, run=first.run), step=700))
    assert window.header.strip.lines == PRESET.story
    assert window.toast.isHidden()

    window.header.strip.pair_button.click()  # which shows it as it was left
    assert window.session.current is second


def test_the_badge_counts_what_is_not_as_the_preset_has_it(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    badge = window.top.badge
    assert badge.isHidden()
    change(qtbot, window, host, {LR: 2e-4, "updates.batch_size": 64})
    assert not badge.isHidden()
    assert badge.text() == "changed · 2"
    texts = [entry.text() for entry in badge.entries]
    assert "D learning rate:  1e-3 → 2e-4" in texts
    assert "Batch size:  128 → 64" in texts
    change(qtbot, window, host, {LR: 1e-3, "updates.batch_size": 128})
    assert badge.isHidden()


def test_back_to_the_preset_is_one_change(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    change(qtbot, window, host, {LR: 2e-4, "updates.batch_size": 64})
    window.top.badge.entries[-1].trigger()
    assert host.commands(ChangeRequested)[-1].change == {LR: 1e-3, "updates.batch_size": 128}


def test_one_setting_is_taken_back_alone(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    change(qtbot, window, host, {LR: 2e-4, "updates.batch_size": 64})
    (entry,) = (each for each in window.top.badge.entries if each.text().startswith("Batch size"))
    entry.trigger()
    assert host.commands(ChangeRequested)[-1].change == {"updates.batch_size": 128}


def test_a_setting_that_the_preset_has_not_goes_with_its_kind(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    change(qtbot, window, host, {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9, LR: 2e-4})
    (entry,) = (each for each in window.top.badge.entries if each.text() == "G momentum:  0.9")
    entry.trigger()
    asked = host.commands(ChangeRequested)[-1].change
    assert asked["generator.optimizer.kind"] == "adam"
    assert LR not in asked


def test_back_to_the_preset_says_that_it_starts_again(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.intents.do("restart_with", WIDE.change)
    with qtbot.waitSignal(window.session.started):
        host.report(started(window.session.experiment, run=2))
    back = window.top.badge.entries[-1]
    assert back.text() == "&Back to preset (starts again: new weights)"
    back.trigger()
    assert host.commands(Start)[-1].experiment == PRESET.experiment


def test_a_click_on_an_action_leaves_space_to_play(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    go_to(qtbot, window, host, 500)
    for each in (window.header.strip.action_buttons[0], window.header.strip.back_button):
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
        assert window.focusWidget() is window.transport.play_button


def test_settings_are_compared_once_a_slider_rests(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[object] = []
    monkeypatch.setattr(module, "changed_from", lambda preset, now: compared.append(now) or ())
    with qtbot.waitSignals([window.session.change_applied] * 5):
        for rate in (1e-4, 2e-4, 3e-4, 4e-4, 5e-4):
            host.report(applied({LR: rate}, before=window.session.experiment))
    qtbot.waitUntil(lambda: bool(compared))
    assert compared == [window.session.experiment]
    assert window.session.experiment.discriminator.optimizer.lr == 5e-4


def test_the_titles_say_which_data_it_is_on_by_now(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    assert window.windowTitle() == "ganviz – Ring of 8"
    change(qtbot, window, host, {"data.kind": "moons"})
    assert window.windowTitle() == "ganviz – Ring of 8 · on two moons"
    assert window.top.title_button.title == "Ring of 8 · on two moons"


def test_a_story_is_not_told_of_other_data(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    strip = window.header.strip
    told = strip.accessibleDescription()
    host.report(applied({"data.kind": "moons"}, before=window.session.experiment))
    qtbot.waitUntil(lambda: "on other data" in strip.accessibleDescription())
    back = difference(window.session.experiment, PRESET.experiment)
    host.report(applied(back, before=window.session.experiment))
    qtbot.waitUntil(lambda: strip.accessibleDescription() == told)


def test_what_was_changed_before_a_session_was_opened_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    record = window.session.current
    path, before = "discriminator.optimizer.lr", record.origin.discriminator.optimizer.lr
    drag = [Changed(step, {path: rate}) for step, rate in ((200, 2e-3), (210, 3e-3))]
    record.journal.extend([Changed(10, {"updates.batch_size": 64}), *drag])
    now = record.origin.with_changes({"updates.batch_size": 64, path: 3e-3})
    undo = Undo(window.session)
    with qtbot.waitSignal(window.session.started):
        host.report(started(now, step=500))
    assert undo.can_undo
    undo.undo()
    assert host.commands(ChangeRequested)[-1].change == {path: before}


def test_strokes_drawn_at_one_step_before_a_session_was_opened_are_taken_back_one_by_one(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    record = window.session.current
    strokes = [{"data.kind": "points", "data.points": [[0.0, 0.0], [1.0, 1.0]] * count} for count in (1, 2, 3)]
    record.journal.extend(Changed(10, stroke) for stroke in strokes)
    undo = Undo(window.session)
    with qtbot.waitSignal(window.session.started):
        host.report(started(record.origin.with_changes(strokes[-1]), step=500))
    for count in (2, 1):
        undo.undo()
        asked = host.commands(ChangeRequested)[-1]
        assert len(asked.change["data.points"]) == 2 * count
        host.report(replace(applied(asked.change, before=window.session.experiment, step=500), number=asked.number))
        qtbot.waitUntil(lambda: undo.can_undo)
    undo.undo()
    assert host.commands(ChangeRequested)[-1].change["data.kind"] == record.origin.data.kind


def test_another_seed_is_no_change(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    window.intents.do("reseed")
    with qtbot.waitSignal(window.session.started):
        host.report(started(window.session.experiment, run=2))
    assert window.top.badge.isHidden()

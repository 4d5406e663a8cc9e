"""Every action of the user by its name: what can be wanted, when, and that menus and widgets ask for the same."""

from typing import Any

import pytest
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested, Pause, Play, RunState, SetSpeed, Start, StateChanged, StepOnce
from ganviz.ui.actions import FILE, HELP, RUN, names_in
from ganviz.ui.intents import Intent, Intents
from ganviz.ui.theme import DARK, LIGHT
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.frames import started
from tests.ui.windows import Open

LR = "generator.optimizer.lr"


def action(window: MainWindow, title: str) -> QAction:
    """Return the entry of a menu."""
    menus = window.top.findChildren(QMenu)
    return next(each for menu in menus for each in menu.actions() if each.text() == title)


# --- the registry ---------------------------------------------------------------------------------------------


@pytest.fixture
def intents(qapp: object) -> Intents:
    return Intents()


def test_an_intent_is_carried_out_with_its_values_and_told(intents: Intents) -> None:
    done: list[Any] = []
    intents.add(Intent("lift", "Lift", lambda *values: done.append(values)))
    intents.done.connect(lambda name, values: done.append((name, values)))

    assert intents.do("lift", 3, "high")

    assert done == [(3, "high"), ("lift", (3, "high"))]


def test_what_cannot_be_done_now_is_not_done(intents: Intents) -> None:
    done: list[Any] = []
    intents.add(Intent("lift", "Lift", lambda: done.append("lifted"), is_enabled=lambda: False))
    intents.done.connect(lambda name, values: done.append(name))

    assert not intents.do("lift")

    assert done == []


def test_an_unknown_name_is_refused_in_words_and_a_second_of_a_name_as_well(intents: Intents) -> None:
    intents.add(Intent("lift", "Lift", print))

    with pytest.raises(KeyError, match="nothing is called 'drop'; there are lift"):
        intents.do("drop")
    with pytest.raises(KeyError, match="nothing is called 'drop'"):
        intents.asking("drop")
    with pytest.raises(ValueError, match="'lift' is there already"):
        intents.add(Intent("lift", "Lift", print))


# --- in the window --------------------------------------------------------------------------------------------


WANTED: list[tuple[str, tuple[Any, ...], object]] = [
    ("play", (), Play(1, until=8000)), ("toggle", (), Play(1, until=8000)), ("pause", (), Pause(1)),
    ("step", (), StepOnce(1)),
    ("step_generator", (), StepOnce(1, "generator")), ("step_discriminator", (), StepOnce(1, "discriminator")),
    ("set_speed", (2.0,), SetSpeed(1, 2.0)), ("change", ({LR: 0.01},), ChangeRequested(1, 1, {LR: 0.01})),
]  # fmt: skip


def test_what_is_wanted_of_the_run_goes_to_the_engine(window: MainWindow, host: FakeHost) -> None:
    for name, values, posted in WANTED:
        before = len(host.posted)

        assert window.intents.do(name, *values)

        assert host.posted[before:][-1:] == [posted], name


def test_runs_are_begun_by_name(window: MainWindow, host: FakeHost) -> None:
    seed = host.commands(Start)[-1].experiment.seed
    window.intents.do("open_preset", "mode-collapse")
    assert window.top.title_button.title == "Mode collapse, and the way out"
    assert len(host.commands(Start)) == 2
    window.session.current.state = RunState.PAUSED
    window.intents.do("reseed")
    assert host.commands(Start)[-1].experiment.seed != seed
    window.intents.do("restart_with", {"generator.network.widths": (16,)})
    assert host.commands(Start)[-1].experiment.generator.network.widths == (16,)


def test_looks_and_views_are_chosen_by_name(window: MainWindow) -> None:
    window.intents.do("toggle_theme")
    assert window._look.theme is LIGHT
    window.intents.do("choose_theme", "dark")
    assert window._look.theme is DARK
    window.panels.docks["losses"].hide()
    window.intents.do("show_view", "losses")
    assert window.panels.docks["losses"].isVisible()


def test_menus_say_what_the_intents_say(window: MainWindow) -> None:
    for name in (*names_in((*FILE, *RUN, *HELP)), "restore_layout", "toggle_full_screen"):
        intent = window.intents[name]
        if intent.help:
            assert action(window, intent.title).toolTip() == intent.help
        assert action(window, intent.title).shortcut() == QKeySequence(intent.keys)


def test_keys_are_said_once(window: MainWindow) -> None:
    keys = [str(intent.keys) for intent in window.intents if intent.keys]

    assert len(set(keys)) == len(keys)
    assert {"Space", ".", "D", "G", "R", "Shift+R", "F1", "F11"} <= set(keys)


def test_steps_can_be_asked_for_while_there_is_a_run_to_step(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = open_window(host)
    step = action(window, "&Step")
    assert not step.isEnabled()
    assert not window.intents.do("step")
    with qtbot.waitSignal(window.session.started):
        host.report(started())
    assert step.isEnabled()

    with qtbot.waitSignal(window.session.state_changed):
        host.report(StateChanged(1, RunState.FAILED, 0))
    assert not step.isEnabled()
    assert action(window, "&Reset, same seed").isEnabled()


def test_who_follows_the_user_hears_of_menus_and_widgets_alike(window: MainWindow) -> None:
    heard: list[str] = []
    window.intents.done.connect(lambda name, values: heard.append(name))

    action(window, "&Step").trigger()
    window.transport.step_button.click()
    window.controls.change_requested.emit({LR: 0.01})
    window.top.theme_toggled.emit()

    assert heard == ["step", "step", "change", "toggle_theme"]

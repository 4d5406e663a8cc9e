"""Lessons in the window: pages, what they wait for and ask, what they do and point at, and the lecturer's notes."""

from dataclasses import replace
from typing import Any

import pytest
from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import ChangeRequested, Measured, Play, RunState, StateChanged
from ganviz.spec import preset
from ganviz.spec.conditions import Finding
from ganviz.spec.lessons import Act, Ask, Lesson, Page, Wait, lessons
from ganviz.ui.lessonnotes import LessonNotes, place_beside
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.windows import Open, resized

RATE = "discriminator.optimizer.lr"


def lesson_of(*pages: Page) -> Lesson:
    return Lesson("made", "Made", "For a test.", 1, 1, pages)


def page(**given: Any) -> Page:
    return Page(title="A page", text="Some *words*.", **given)


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host, "ring8")
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("ring8").experiment))
    resized(window, 1280, 800)
    return window


def opened(window: MainWindow, *pages: Page) -> None:
    """Open a lesson of these pages, and wait until it is laid out."""
    window.lessons.player.begin(lesson_of(*pages))
    resized(window, 1280, 800)


def let(qtbot: QtBot, window: MainWindow, host: FakeHost, step: int, finding: str = "", **numbers: float) -> None:
    findings = (Finding(finding, step, {}),) if finding else ()
    measured = (Measured(step, numbers, findings=findings),) if numbers or finding else ()
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(replace(frames.frame(step), measured=measured))


# --- pages --------------------------------------------------------------------------------------------------------


def test_a_lesson_opens_beside_the_picture_and_goes_on_page_by_page(qtbot: QtBot, window: MainWindow) -> None:
    pane, player = window.lessons.pane, window.lessons.player
    assert not pane.isVisible()
    opened(window, page(), page(say="Say this."))
    assert pane.isVisible()
    assert "words" in pane.text.text()
    assert pane.next_button.text() == "Next"
    qtbot.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    assert (player.index, pane.next_button.text()) == (1, "Finish")
    qtbot.mouseClick(pane.back_button, Qt.MouseButton.LeftButton)
    assert player.index == 0
    window.intents.do("lesson_on")
    window.intents.do("lesson_on")
    assert not pane.isVisible()
    assert not window.intents.do("lesson_on")


def test_how_far_a_lesson_got_is_kept_and_it_is_gone_on_with(window: MainWindow) -> None:
    name = window.lessons.known[0].name
    window.intents.do("open_lesson", name)
    window.intents.do("lesson_on")
    window.intents.do("leave_lesson")
    assert window._preferences.lessons == {name: 2}
    window.intents.do("open_lesson", name)
    assert window.lessons.player.index == 1
    window.lessons._fill_menu()
    assert any("page 2 of" in action.text() for action in window.lessons.menu.actions())


def test_a_page_that_is_gone_on_with_elsewhere_offers_its_run(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    """The run on show is one of ring8; a page that opens nothing would take it for the one that the lesson has."""
    pane, player = window.lessons.pane, window.lessons.player
    change = Act(act="change", change={RATE: 2e-3})
    pages = (
        page(do=(Act(act="open", preset="mode-collapse"),), **{"try": (change,)}),
        page(wait=Wait(step=100)),
        page(show=("preset",)),
    )
    player.begin(lesson_of(*pages), 2)
    assert not pane.run_button.isVisible()  # it is about no run
    player.begin(lesson_of(*pages), 1)
    let(qtbot, window, host, 5000)
    assert (player.is_met, pane.run_button.isVisible()) == (False, True)
    assert preset("mode-collapse").title in pane.away.text()

    pane.run_button.click()
    qtbot.waitUntil(lambda: window.session.experiment == preset("mode-collapse").experiment)
    assert window.files.opened_as.name == "mode-collapse"
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("mode-collapse").experiment, run=window.session.current.run))
    assert not pane.run_button.isVisible()
    qtbot.waitUntil(lambda: bool(host.commands(ChangeRequested)))
    assert host.commands(ChangeRequested)[-1].change == change.change


def test_a_page_says_when_another_preset_was_opened_meanwhile(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    def open_other(name: str) -> None:
        window.intents.do("open_preset", name)
        with qtbot.waitSignal(window.session.started):
            host.report(frames.started(preset(name).experiment, run=window.session.current.run))

    pane, player = window.lessons.pane, window.lessons.player
    first = window.session.current
    change = Act(act="change", change={RATE: 2e-3})
    restart = Act(act="restart", change={"updates.batch_size": 64})
    opens = page(do=(Act(act="open", preset="ring8"),))
    pages = (opens, page(wait=Wait(change=RATE), **{"try": (change,)}), page(do=(restart,)))
    player.begin(lesson_of(*pages), acts=False)
    player.go_on()
    assert not pane.run_button.isVisible()
    open_other("moons")
    assert pane.run_button.isVisible()
    assert preset("ring8").title in pane.away.text()
    assert player.left_open == ()  # the other run is not the lesson's to change
    wanted: list[Act] = []
    player.acts_wanted.connect(wanted.extend)
    player.go_on()
    assert wanted == [pages[0].do[0], change, restart]
    player.acts_wanted.disconnect()
    window.lessons._acts.clear()
    player.go_back()
    open_other("moons")

    window.session.show(first.run)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("ring8").experiment, run=first.run))
    assert not pane.run_button.isVisible()
    assert player.left_open == (change,)


def test_a_page_whose_data_is_not_fetched_plays_nothing_else(window: MainWindow) -> None:
    player, pane = window.lessons.player, window.lessons.pane
    opens = page(do=(Act(act="open", preset="mnist-mlp"),), wait=Wait(step=100))
    player.begin(lesson_of(opens, page()), acts=True)
    window.lessons._acts.clear()
    window.files.opening_cancelled.emit()
    assert pane.run_button.isVisible()
    assert player.stop is None


def test_what_is_there_already_counts_at_once_at_rest(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    let(qtbot, window, host, 3000, modes_covered=8.0)
    window.lessons.player.begin(lesson_of(page(wait=Wait(series="modes_covered", at_least=7)), page()))
    assert window.lessons.player.is_met


def test_a_change_that_is_passed_over_is_made_for_the_pages_after_it(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    change = Act(act="change", change={RATE: 2e-3})
    opened(window, page(wait=Wait(change=RATE), **{"try": (change,)}), page(wait=Wait(step=100)), page())
    assert "later pages need it" in window.lessons.pane.next_button.toolTip()
    window.intents.do("lesson_on")
    qtbot.waitUntil(lambda: bool(host.commands(ChangeRequested)))
    assert host.commands(ChangeRequested)[-1].change == change.change
    window.intents.do("lesson_on")
    assert window.lessons.pane.next_button.toolTip() == ""


def test_no_run_is_offered_where_it_is_on_show(window: MainWindow) -> None:
    pages = (page(do=(Act(act="open", preset="ring8"),)), page())
    window.lessons.player.begin(lesson_of(*pages), 1)
    assert not window.lessons.pane.run_button.isVisible()


def test_going_back_shows_a_page_as_it_was_left_with_its_run(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    player = window.lessons.player
    first = window.session.current
    opens = Act(act="open", preset="moons")
    player.begin(lesson_of(page(wait=Wait(step=20)), page(do=(opens,)), page()))
    let(qtbot, window, host, 20)
    player.go_on()
    qtbot.waitUntil(lambda: window.session.current is not first)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("moons").experiment, run=window.session.current.run))
    player.go_back()
    assert window.session.current is first
    assert player.is_met
    assert window.lessons.pane.next_button.text() == "Next"


def test_the_text_of_a_page_follows_the_size_of_text_and_the_pane_its_width(qtbot: QtBot, window: MainWindow) -> None:
    opened(window, page())
    pane = window.lessons.pane
    small, width = pane.text.text(), pane.width()
    window._look.resize_text(1.5)
    resized(window, 1280, 800)
    assert pane.text.text() != small
    window._look.resize_text(1.0)
    resized(window, 1280, 800)
    assert pane.text.text() == small
    assert abs(pane.width() - width) <= 2


def test_a_frame_follows_a_part_whose_surroundings_move(qtbot: QtBot, window: MainWindow) -> None:
    opened(window, page(show=("play",)))
    frame, play = window.lessons.spotlights[0], window.transport.play_button
    window._look.resize_text(1.5)
    resized(window, 1280, 800)
    qtbot.waitUntil(lambda: frame.geometry().contains(play.mapTo(window, play.rect().center())))
    assert abs(frame.geometry().center().y() - play.mapTo(window, play.rect().center()).y()) <= 2


def test_the_pane_names_its_lesson(window: MainWindow) -> None:
    opened(window, page())
    assert window.lessons.pane.lesson_label.full_text == "Made"
    assert window.lessons.pane.lesson_label.text()


def test_page_keys_turn_pages_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    opened(window, page(), page())
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: window.lessons.player.index == 1)
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: window.lessons.player.index == 0)


# --- what is waited for ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wait", "early", "late"),
    [
        (Wait(step=500), {"step": 400}, {"step": 500}),
        (Wait(series="modes", at_least=7), {"step": 400, "modes": 6.0}, {"step": 500, "modes": 7.0}),
        (Wait(series="distance", at_most=0.1), {"step": 400, "distance": 0.2}, {"step": 500, "distance": 0.1}),
        (Wait(condition="collapse"), {"step": 400, "finding": "oscillation"}, {"step": 500, "finding": "collapse"}),
    ],
)  # fmt: skip
def test_a_page_is_done_when_what_it_waits_for_has_happened(
    qtbot: QtBot, window: MainWindow, host: FakeHost, wait: Wait, early: dict[str, Any], late: dict[str, Any]
) -> None:
    player, pane = window.lessons.player, window.lessons.pane
    player.begin(lesson_of(page(wait=wait), page()))
    assert pane.next_button.text() == "Skip"
    let(qtbot, window, host, **early)
    assert not player.is_met
    let(qtbot, window, host, **late)
    assert player.is_met
    assert pane.next_button.text() == "Next"
    assert player.waiting


def test_more_steps_are_counted_from_where_the_page_was_opened(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    let(qtbot, window, host, 300)
    window.lessons.player.begin(lesson_of(page(wait=Wait(steps=100)), page()))
    assert "400" in window.lessons.player.waiting
    let(qtbot, window, host, 399)
    assert not window.lessons.player.is_met
    let(qtbot, window, host, 400)
    assert window.lessons.player.is_met


def test_play_rests_at_the_step_that_a_page_waits_for_and_then_goes_on(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    def go(step: int, state: RunState) -> None:
        with qtbot.waitSignal(window.session.state_changed):
            host.report(StateChanged(1, state, step))

    pages = page(wait=Wait(step=500)), page(wait=Wait(steps=100)), page()
    window.lessons.player.begin(lesson_of(*pages))
    assert window.transport.words == "Play: to 500"
    window.intents.do("toggle")
    assert host.commands(Play)[-1].until == 500
    go(0, RunState.TRAINING)
    let(qtbot, window, host, 500)
    go(500, RunState.PAUSED)
    assert window.transport.words == "The page stops here: play goes on to 8,000"

    window.intents.do("toggle")
    assert host.commands(Play)[-1].until == 8000
    go(500, RunState.TRAINING)
    let(qtbot, window, host, 600)
    window.intents.do("lesson_on")  # while it trains
    assert host.commands(Play)[-1].until == 700
    window.intents.do("lesson_on")
    assert host.commands(Play)[-1].until == 8000


def test_a_change_is_waited_for_by_its_path_and_its_bounds(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    player = window.lessons.player
    player.begin(lesson_of(page(wait=Wait(change=RATE, at_least=1e-3)), page()))
    for change, is_met in (({"updates.batch_size": 64}, False), ({RATE: 1e-4}, False), ({RATE: 2e-3}, True)):
        with qtbot.waitSignal(window.session.change_applied):
            host.report(frames.applied(change, before=preset("ring8").experiment))
        assert player.is_met is is_met
    player.begin(lesson_of(page(wait=Wait(change="generator.optimizer")), page()))
    with qtbot.waitSignal(window.session.change_applied):
        change = {"generator.optimizer.kind": "sgd"}
        host.report(frames.applied(change, before=preset("ring8").experiment))
    assert player.is_met


def test_a_change_of_several_settings_is_made_once_all_are_as_wanted(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    paths = ("generator.optimizer.kind", "discriminator.optimizer.kind")
    player, now = window.lessons.player, preset("ring8").experiment
    player.begin(lesson_of(page(wait=Wait(change=paths, to=("sgd", "rmsprop"))), page()))
    for path, kind, is_met in ((paths[0], "sgd", False), (paths[1], "adam", False), (paths[1], "rmsprop", True)):
        with qtbot.waitSignal(window.session.change_applied):
            host.report(frames.applied({path: kind}, before=now))
        now = now.with_changes({path: kind})
        assert player.is_met is is_met


def test_a_run_that_a_page_takes_the_place_of_does_not_meet_what_it_waits_for(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    let(qtbot, window, host, 5000)
    player = window.lessons.player
    player.begin(lesson_of(page(), page(do=(Act(act="restart", change={"seed": 3}),), wait=Wait(step=3000))))
    player.go_on()
    assert not player.is_met
    qtbot.waitUntil(lambda: window.session.experiment.seed == 3)
    experiment, run = window.session.experiment, window.session.current.run
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(experiment, run=run))
    assert not player.is_met
    with qtbot.waitSignal(window.session.frame_arrived):
        host.report(replace(frames.frame(3000), run=run))
    assert player.is_met


# --- questions --------------------------------------------------------------------------------------------------------


def test_an_answer_is_told_once_it_is_given(qtbot: QtBot, window: MainWindow) -> None:
    player, pane = window.lessons.player, window.lessons.pane
    ask = Ask(question="Which?", answers=("This", "That"), right=1, why="As it is so.")
    opened(window, page(ask=ask), page())
    assert pane.next_button.text() == "Skip"
    assert not pane.verdict.isVisible()
    qtbot.mouseClick(pane.answers[0], Qt.MouseButton.LeftButton)
    assert pane.verdict.text() == "It is: That. As it is so."
    assert not pane.answers[1].isEnabled()
    assert [button.property("class") for button in pane.answers[:2]] == ["wrong", "right"]
    assert player.is_done


def test_a_long_answer_takes_more_lines_and_widens_no_page(window: MainWindow) -> None:
    pane = window.lessons.pane
    opened(window, page(ask=Ask(question="Which?", answers=("It grows: there is more to learn " * 2, "That"), right=1)))
    for scale in (1.0, 1.5):
        window._look.resize_text(scale)
        resized(window, 1280, 800)
        body, port = pane._area.widget(), pane._area.viewport()
        assert body is not None
        assert port is not None
        assert body.width() <= port.width()
        assert pane.answers[0].text().count("\n") >= 1
        assert pane.answers[1].text() == "That"


def test_the_offer_of_help_is_read_whole_with_text_of_every_size(window: MainWindow) -> None:
    pane = window.lessons.pane
    opened(window, page(wait=Wait(step=100), help_do=(Act(act="play", until=100),)))
    for scale in (1.0, 2.0, 1.0):
        window._look.resize_text(scale)
        resized(window, 1280, 800)
        buttons = (pane.back_button, pane.help_button, pane.next_button)
        assert all(button.isVisible() and button.width() >= button.sizeHint().width() for button in buttons)
        assert (pane.help_button.y() < pane.next_button.y()) == (scale == 2.0)


def test_the_story_does_not_answer_what_is_asked(window: MainWindow) -> None:
    strip = window.header.strip
    told = strip.accessibleDescription()
    ask = Ask(question="How many?", answers=("all", "none"), right=1)
    window.lessons.player.begin(lesson_of(page(ask=ask), page()))
    assert "once you have answered" in strip.accessibleDescription()
    window.intents.do("lesson_answer", 0)
    assert strip.accessibleDescription() == told


def test_answers_out_of_sight_are_a_press_away(window: MainWindow) -> None:
    ask = Ask(question="Which?", answers=("This", "That"), right=1)
    opened(window, Page(title="Long", text="Words that fill a line. " * 45, ask=ask), page(ask=ask))
    pane = window.lessons.pane
    assert pane.answers_button.isVisible()
    pane.answers_button.click()
    assert not pane.answers_button.isVisible()
    window.intents.do("lesson_on")
    assert not pane.answers_button.isVisible()  # they are in sight from the start


def test_space_plays_after_a_lesson_whose_question_was_answered_is_finished(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    pane = window.lessons.pane
    opened(window, page(ask=Ask(question="Which?", answers=("This", "That"), right=1, why="As it is so.")))
    qtbot.mouseClick(pane.answers[0], Qt.MouseButton.LeftButton)  # gives the keys to the text around it
    qtbot.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    focused = QApplication.focusWidget()
    assert focused is window
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert host.commands(Play) == [Play(1, until=8000)]


@pytest.mark.parametrize(("after", "right"), [(6.0, 0), (2.0, 1), (4.1, 2)])
def test_a_question_that_the_run_answers_has_it_play_on(
    qtbot: QtBot, window: MainWindow, host: FakeHost, after: float, right: int
) -> None:
    player = window.lessons.player
    let(qtbot, window, host, 1000, modes_covered=4.0)
    ask = Ask(question="Then?", answers=("More", "Fewer", "As many"), series="modes_covered", steps=500)
    player.begin(lesson_of(page(ask=ask), page()))
    player.choose(0)
    qtbot.waitUntil(lambda: bool(host.commands(Play)) and host.commands(Play)[-1].until == 1500)
    assert "The run tells at step 1,500" in player.verdict
    let(qtbot, window, host, 1400, modes_covered=9.0)
    assert not player.is_done
    let(qtbot, window, host, 1500, modes_covered=after)
    assert player.is_done
    assert player.verdict.startswith("Right" if right == 0 else f"It is: {ask.answers[right]}")
    assert "from 4 to" in player.verdict


# --- what it does, and points at ----------------------------------------------------------------------------------


def test_what_a_page_does_comes_in_order_and_waits_for_a_run_to_be_there(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    acts = (Act(act="open", preset="moons"), Act(act="speed", speed=50), Act(act="play", until=20))
    window.lessons.player.begin(lesson_of(page(do=acts), page()))
    qtbot.waitUntil(lambda: window.session.experiment == preset("moons").experiment)
    assert not host.commands(Play)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("moons").experiment, run=window.session.current.run))
    qtbot.waitUntil(lambda: bool(host.commands(Play)))
    assert window.session.pace.speed == 50
    assert host.commands(Play)[-1].until == 20


def test_a_page_compares_the_run_with_one_that_differs(qtbot: QtBot, window: MainWindow) -> None:
    opened(window, page(do=(Act(act="compare", change={"updates.batch_size": 64}),)), page())
    qtbot.waitUntil(lambda: window.session.lanes.is_on)
    assert [each.experiment.updates.batch_size for each in window.session.lanes.records] == [128, 64]


def test_show_me_does_what_is_waited_for(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    asked = window.lessons.pane.help_button
    opened(window, page(wait=Wait(step=20), **{"try": (Act(act="play", until=20),)}), page())
    qtbot.mouseClick(asked, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(host.commands(Play)))
    let(qtbot, window, host, 20)
    assert not asked.isVisible()


def test_show_me_plays_on_where_the_run_is_further_than_the_page_expects(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    let(qtbot, window, host, 4000)
    opened(window, page(wait=Wait(steps=2000), **{"try": (Act(act="play", until=4000),)}), page())
    assert "6,000" in window.lessons.player.waiting
    qtbot.mouseClick(window.lessons.pane.help_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(host.commands(Play)))
    assert host.commands(Play)[-1].until == 6000


def test_what_a_page_points_at_is_framed_and_can_be_clicked(qtbot: QtBot, window: MainWindow) -> None:
    window.lessons.player.begin(lesson_of(page(show=("play", "view:quality")), page()))
    frame = window.lessons.spotlights[0]
    assert frame.isVisible()
    assert frame.geometry().contains(frame.target.mapTo(window, frame.target.rect().center()))  # type: ignore[union-attr]
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert window.lessons.spotlights[1].target is window.panels.docks["quality"]
    window.lessons.player.go_on()
    assert not frame.isVisible()


def test_optimizers_that_are_put_away_come_into_sight_for_their_page(window: MainWindow) -> None:
    card = window.controls.rates.card_of("generator")
    assert card is not None
    window._look.resize_text(1.5)
    opened(window, page(), page(show=("optimizers",)), page(show=("optimizer:generator",)), page())
    focused = window.focusWidget()
    assert card.kind.isVisible()
    assert card.menu.is_brief
    for _ in range(2):
        window.lessons.player.go_on()
        resized(window, 1280, 800)
        assert card.kind.isVisible()
        assert not card.menu.is_brief
        assert window.lessons.spotlights[0].geometry().contains(card.kind.mapTo(window, card.kind.rect().center()))
    assert window.focusWidget() is focused
    window.lessons.player.go_on()
    resized(window, 1280, 800)
    assert card.menu.is_brief
    assert card.kind.visibleRegion().boundingRect().size() == card.kind.size()


def test_a_view_in_a_back_tab_comes_to_the_front_and_may_be_left_again(qtbot: QtBot, window: MainWindow) -> None:
    window._look.resize_text(1.5)
    opened(window, page(), page(show=("view:quality",), wait=Wait(step=100)))
    quality, modes = window.panels.docks["quality"], window.panels.docks["modes_over_time"]
    assert quality in window.tabifiedDockWidgets(modes)
    assert quality.x() < 0
    window.lessons.player.go_on()
    resized(window, 1280, 800)
    frame = window.lessons.spotlights[0]
    assert frame.geometry().contains(quality.geometry().center())

    modes.raise_()
    resized(window, 1280, 800)
    window.lessons.player.changed.emit()  # more is known of the page
    resized(window, 1280, 800)
    assert quality.x() < 0
    assert frame.isVisible()
    assert frame.height() < quality.height() / 2  # it is around the tab


def test_a_view_that_is_closed_is_opened_once_for_its_page(window: MainWindow) -> None:
    gradients = window.panels.docks["gradients"]
    opened(window, page(show=("view:gradients",)), page(show=("view:gradients",)))
    assert gradients.isVisible()
    gradients.hide()
    window.lessons.player.changed.emit()
    assert not gradients.isVisible()
    window.lessons.player.go_on()
    assert gradients.isVisible()


def test_a_hall_shows_the_view_that_a_page_is_about(window: MainWindow) -> None:
    window.intents.do("toggle_hall")
    opened(window, page(show=("view:quality",)), page())
    assert [name for name, dock in window.panels.docks.items() if dock.isVisible()] == ["quality"]
    window.lessons.player.leave()
    assert sum(dock.isVisible() for dock in window.panels.docks.values()) == 2
    window.intents.do("toggle_hall")


def test_what_a_page_does_not_speak_of_gives_way_in_a_hall(window: MainWindow) -> None:
    strip, stage, pane = window.header.strip, window.panels.stage, window.lessons.pane
    ask = Ask(question="Which?", answers=("This", "That"), right=1)
    opened(window, page(), page(show=("chip:0", "view:losses", "rates")), page(ask=ask))
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    assert not strip.isVisible()
    assert not window.diagnosis_line.isVisible()
    assert window.timeline.isVisible()
    assert stage.width() > 0.6 * window.width()
    assert stage.height() > 0.5 * window.height()
    narrow = pane.width()
    window.lessons.player.go_on()
    resized(window, 1280, 800)
    assert strip.isVisible()
    assert stage.width() > 0.4 * window.width()
    window.lessons.player.go_on()
    resized(window, 1280, 800)
    assert not window.timeline.isVisible()
    assert pane.width() > narrow
    assert not pane.answers[1].visibleRegion().isEmpty()
    window.intents.do("toggle_hall")
    resized(window, 1280, 800)
    assert strip.isVisible()
    assert window.timeline.isVisible()
    assert window.diagnosis_line.isVisible()


def test_words_on_the_run_are_there_in_a_low_window_while_a_page_points_at_them(window: MainWindow) -> None:
    window.intents.do("resize_text", 2.0)
    assert not window.diagnosis_line.isVisible()
    window.lessons.player.begin(lesson_of(page(show=("diagnosis",)), page()))
    assert window.diagnosis_line.isVisible()
    window.intents.do("lesson_on")
    assert not window.diagnosis_line.isVisible()
    window.intents.do("resize_text", 1.0)


def test_a_setting_is_unfolded_and_scrolled_to_in_a_panel_that_is_pinned(window: MainWindow) -> None:
    window.side.choose(True)
    resized(window, 1280, 800)
    opened(window, page(show=("setting:updates.batching",)))
    wide = window.side.dock.width()
    row = window.controls.row("updates.batching")
    assert row.isVisible()
    assert not row.visibleRegion().isEmpty()
    assert window.lessons.spotlights[0].target is row
    window.lessons.player.leave()
    resized(window, 1280, 800)
    assert window.side.dock.width() == wide  # the picture has the room of the page
    opened(window, page(show=("setting:updates.batching",)))
    window.side.choose(False)
    resized(window, 1280, 800)
    button = next(each for each in window.side.buttons if each.section == "Updates")
    assert window.lessons.spotlights[0].target is button
    window.lessons.player.leave()
    assert window.controls.row("updates.batching").setting.advanced


def test_controls_come_over_the_picture_of_a_hall_only_where_there_is_no_other_way(window: MainWindow) -> None:
    window.intents.do("toggle_hall")
    setting = "setting:updates.batch_size"
    opened(window, page(show=("chip:0", setting)), page(show=(setting,)), page())
    assert not window.side.drawer.isVisible()
    focused = window.focusWidget()
    window.lessons.player.go_on()
    resized(window, 1280, 800)
    assert window.side.drawer.isVisible()
    assert window.lessons.spotlights[0].target is window.controls.row("updates.batch_size")
    assert window.focusWidget() is focused
    window.lessons.player.go_on()
    assert not window.side.drawer.isVisible()
    window.intents.do("toggle_hall")


def test_shipped_lessons_point_at_what_there_is(window: MainWindow) -> None:
    for lesson in lessons():
        parts = {name for each in lesson.pages for name in each.show}
        chips = {name for name in parts if name.startswith("chip:")}  # of the preset that is open then
        assert [name for name in parts - chips if window.parts.find(name) is None] == [], lesson.name


def test_the_lecturer_has_a_page_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    window.intents.do("lesson_notes")
    notes = next(each for each in window.findChildren(LessonNotes))
    assert "No lesson is open" in notes.title.text()
    window.lessons.player.begin(lesson_of(page(say="Say *this*."), page()))
    assert "this" in notes.say.text()
    assert notes.next_label.text() == "Next: A page"
    assert not notes.back_button.isEnabled()
    window.lessons.player.begin(lesson_of(page(ask=Ask(question="Which?", answers=("This", "That"), right=1)), page()))
    assert "Which?" in notes.say.text()
    assert "That" not in notes.say.text()  # the class sees this screen
    qtbot.mouseClick(notes.answer_button, Qt.MouseButton.LeftButton)
    assert "That" in notes.say.text()
    window.lessons.player.go_on()
    window.lessons.player.go_back()
    assert "That" not in notes.say.text()
    window.lessons.player.choose(0)
    assert "That" in notes.say.text()
    assert not notes.answer_button.isVisible()
    notes.close()


def test_notes_stand_where_they_hide_least() -> None:
    screen, size = QRect(0, 0, 1920, 1080), QSize(500, 400)
    assert place_beside(QRect(0, 0, 1280, 800), screen, size) == QPoint(1280, 0)
    assert place_beside(QRect(600, 700, 1320, 380), screen, size) == QPoint(100, 680)
    assert place_beside(QRect(0, 0, 1920, 1080), screen, size) == QPoint(1420, 680)


# --- challenges -------------------------------------------------------------------------------------------------------


def test_a_challenge_is_missed_when_it_is_too_late_or_what_has_to_stay_was_changed(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = open_window(host, "dirac-gan")
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("dirac-gan").experiment))
    player = window.lessons.player
    goal = next(each for each in window.lessons.known if each.name == "challenge-dirac")
    player.begin(goal, acts=False)  # what it opens is open
    let(qtbot, window, host, 200, equilibrium_distance=0.9)
    assert (player.missed, player.is_met) == ("", False)
    let(qtbot, window, host, 3100, equilibrium_distance=0.01)
    assert "Step 3,000 is past" in player.missed
    assert not player.is_met
    assert "Step 3,000 is past" in window.lessons.pane.waiting.text()


def test_a_challenge_says_nothing_of_the_run_that_it_begins_its_own_in_place_of(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    player, pane = window.lessons.player, window.lessons.pane
    player.begin(next(each for each in window.lessons.known if each.name == "challenge-dirac"))
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("dirac-gan").experiment, run=2))
    assert player.missed == ""
    assert "Train until both are within 0.05" in pane.waiting.text()
    assert "was changed" not in pane.waiting.text()


def test_a_challenge_that_is_met_is_lost_when_its_terms_are_broken(
    qtbot: QtBot, host: FakeHost, open_window: Open
) -> None:
    window = open_window(host, "dirac-gan")
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("dirac-gan").experiment))
    player = window.lessons.player
    player.begin(next(each for each in window.lessons.known if each.name == "challenge-dirac"), acts=False)
    assert not window.lessons.pane.help_button.isVisible()  # it would be the answer
    let(qtbot, window, host, 200, equilibrium_distance=0.01)
    assert player.is_met
    with qtbot.waitSignal(window.session.change_applied):
        host.report(frames.applied({"objective.loss.kind": "hinge"}, before=preset("dirac-gan").experiment, step=200))
    assert not player.is_met
    assert "objective.loss.kind was changed" in window.lessons.pane.waiting.text()


def test_a_challenge_offers_nothing_that_breaks_it(qtbot: QtBot, host: FakeHost, open_window: Open) -> None:
    window = open_window(host, "mode-collapse")
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started(preset("mode-collapse").experiment))
    let(qtbot, window, host, 3000)
    strip, player = window.header.strip, window.lessons.player
    told = strip.accessibleDescription()
    assert len(strip.action_buttons) == 2
    assert strip.pair_button.isVisible()
    player.begin(next(each for each in window.lessons.known if each.name == "challenge-collapse"), acts=False)
    assert not strip.action_buttons
    assert not strip.pair_button.isVisible()
    assert "after the challenge" in strip.accessibleDescription()
    assert "discriminator.optimizer.lr has to stay" in player.why_not({RATE: 2e-3})
    assert player.why_not({"updates.discriminator": 4}) == ""
    player.leave()
    assert len(strip.action_buttons) == 2
    assert strip.accessibleDescription() == told


def test_challenges_are_a_menu_of_their_own(window: MainWindow) -> None:
    window.lessons._fill_menu()
    texts = [action.text() for action in window.lessons.menu.actions()]
    assert "&Challenges" in texts
    assert not any("Dirac home" in text for text in texts)


def test_a_lesson_whose_pages_were_passed_over_is_not_done(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    lesson = lesson_of(page(), page(wait=Wait(step=100)))
    player = window.lessons.player
    player.begin(lesson)
    player.go_on()
    player.go_on()
    assert window.lessons._state_of(lesson) == "  1 of 2 pages done"
    assert "1 of 2 pages done" in window.toast.text()
    assert not player.has_done(lesson)

    player.begin(lesson, 1)
    let(qtbot, window, host, 100)
    player.go_on()
    assert window.lessons._state_of(lesson) == "  \N{CHECK MARK}"
    assert window.toast.text().startswith("Lesson done: Made.")
    assert window.lessons._preferences.lessons_done == {"made": [0, 1]}


def test_the_last_page_names_what_was_passed_over_and_the_next_lesson(window: MainWindow) -> None:
    pane, player = window.lessons.pane, window.lessons.player
    opened(window, page(), page(wait=Wait(step=100)), page())
    player.go_on()
    assert not pane.ending.isVisible()
    player.go_on()
    assert "Pages still open" in pane.ending.text()
    assert "2 A page" in pane.ending.text()
    assert "1 A page" not in pane.ending.text()
    pane.ending.linkActivated.emit("page:1")
    assert player.index == 1

    player.go_on()
    following = window.lessons.known[0]
    assert f"lesson:{following.name}" in pane.ending.text()
    last = player.index
    pane.ending.linkActivated.emit(f"lesson:{following.name}")
    assert player.lesson is following
    assert last in player.done["made"]


def test_a_page_that_a_lesson_has_no_more_is_not_done(window: MainWindow) -> None:
    lesson, player = lesson_of(page(), page(wait=Wait(step=100))), window.lessons.player
    player.reached, player.done = {"made": 2}, {"made": frozenset({0, 7})}

    assert window.lessons._state_of(lesson) == "  1 of 2 pages done"
    assert not player.has_done(lesson)
    assert player.first_open(lesson) == 1  # where it is opened again

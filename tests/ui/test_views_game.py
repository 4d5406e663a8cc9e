"""What was measured of a game: what is drawn and said of it, what is asked for, and what is known of the asking."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ganviz.engine.journal import Changed
from ganviz.engine.messages import (
    GameCancel,
    GameMeasured,
    GameProgress,
    GameWanted,
    LaterForgotten,
    RunState,
    StateChanged,
)
from ganviz.spec.differences import Title
from ganviz.spec.gamelook import AlongPath, GameLook, GameSpectrum, PathAngle
from ganviz.ui.model.games import Begin, step_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.views.game import GameView
from ganviz.ui.views.gamewords import path_verdict, path_verdicts, spectrum_verdicts, told
from ganviz.ui.views.plots import Beside
from ganviz.ui.window import MainWindow
from tests.ui import frames
from tests.ui.fakehost import FakeHost
from tests.ui.feeding import feed, record_of
from tests.ui.windows import Open

ALPHA = np.linspace(-0.5, 1.5, 81)


def path(whole: Any) -> PathAngle:
    parts = [AlongPath(np.asarray(cosine), 2.0 + 0 * ALPHA) for cosine in (whole, 0 * ALPHA + 0.25, 0 * ALPHA - 0.5)]
    return PathAngle(ALPHA, *parts)


ATTRACTED = path(np.tanh(20 * (ALPHA - 1.001)))
TURNING = path(0.05 / np.hypot(ALPHA - 1, 0.06))
SPECTRUM = GameSpectrum(np.array([3 + 4j, 3 - 4j, -2 + 0j, 1e-9 + 0j]), 9000, False)
LOOK = GameLook(0, 300, 2048, ATTRACTED, SPECTRUM)


@pytest.fixture
def view(qtbot: QtBot) -> GameView:
    view = GameView()
    qtbot.addWidget(view)
    view.resize(600, 420)
    feed(view, frames.started(), frames.frame(300))
    with qtbot.waitExposed(view):
        view.show()
    return view


def measured(view: GameView, look: GameLook | None, reason: str = "") -> None:
    """Let what was measured be written down, and the view be told."""
    record_of(view).note(GameMeasured(1, 1, look, reason))
    view.show_study(None, reason, can_measure=True)


# --- the words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cosine", "words"),
    [
        (np.sign(ALPHA - 1), "attracts:"),
        (np.sign(1 - ALPHA), "repels:"),
        (0.05 / np.hypot(ALPHA - 1, 0.06), "turns:"),
        (-0.05 / np.hypot(ALPHA - 1, 0.06), "turns:"),
        (0 * ALPHA + 0.3, "passes by:"),
        (np.sign(ALPHA - 1) * np.exp(-((ALPHA - 1) ** 2) / 0.01), "attracts and turns:"),
        (np.where(np.isclose(ALPHA, 1), np.nan, np.sign(ALPHA - 1)), "attracts:"),
    ],
)
def test_a_change_of_sign_attracts_and_a_bump_turns(cosine: Any, words: str) -> None:
    assert path_verdict(path(cosine)).startswith(words)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (SPECTRUM.values, ("attracts along 2 of 4, turns along 2, repels along 1", "2 of 4 attract, 2 turn, 1 repels",
                           "2 of 4 attract, 1 repels")),
        ([3 + 4j] * 86 + [5j] * 7 + [2] * 5, ("turns along 93 of 98, attracts along 91", "93 of 98 turn, 91 attract",
                                              "93 of 98 turn")),
        ([1j] * 6 + [-2], ("turns along 6 of 7, repels along 1", "6 of 7 turn, 1 repels", "6 of 7 turn")),
        ([1j, -1j], ("turns along all, neither attracts nor repels", "all turn")),
        ([5, -1e-3], ("attracts along 1 of 2, none turns", "1 of 2 attracts")),
        ([1, 2], ("attracts along all, none turns", "all attract")),
        ([0, 0], ("neither attracts, repels nor turns",)),
    ],
)  # fmt: skip
def test_eigenvalues_are_counted_and_what_most_do_stays_in_the_fewest_words(values: Any, words: Any) -> None:
    assert spectrum_verdicts(replace(SPECTRUM, values=np.asarray(values, complex))) == words


def test_a_path_speaks_for_its_line_alone() -> None:
    assert path_verdicts(ATTRACTED) == ("attracts: the sign changes at the end", "attracts on this line", "attracts")


def test_an_eigenvalue_is_told_as_its_parts() -> None:
    assert told(3 - 4j) == "3 \N{MINUS SIGN} 4 i"
    assert told(-2 + 0j) == "\N{MINUS SIGN}2"


# --- the picture -------------------------------------------------------------------------------------------------


def test_before_it_is_measured_the_view_says_what_it_would_do(view: GameView) -> None:
    assert "Measure here" in view.message
    assert not view.chart.isVisible()
    measured(view, None, "A reason.")
    assert view.message.startswith("A reason.")


def test_the_path_of_both_and_of_each_is_drawn_with_the_verdict(view: GameView) -> None:
    measured(view, LOOK)
    assert view.message == ""
    assert [line.value[-1] for line in view.chart.lines] == pytest.approx([1.0, 0.25, -0.5], abs=1e-3)
    assert view.header.told == "attracts: the sign changes at the end"
    assert view.words.startswith("0 is step 0, 1 is step 300")
    assert "2,048" in view.chart.accessibleDescription()
    view.chart.pointed_at.emit(1.26)
    assert view.chart.crosshair.lines == ("at 1.25", "both 0.9999", "G 0.25", "D \N{MINUS SIGN}0.5")
    view.chart.pointed_at.emit(None)
    assert not view.chart.crosshair.isVisible()
    assert "from step 0 to 300" in view.chart.accessibleDescription()


def test_its_axis_fits_small_cosines_and_its_length_is_on_a_logarithm(view: GameView) -> None:
    small = path(0.01 * ATTRACTED.whole.cosine)
    flat = replace(small, generator=small.whole, discriminator=small.whole)
    measured(view, replace(LOOK, path=flat))
    bottom, top = view.chart.ends[1]
    assert (bottom, top) == pytest.approx((-0.0108, 0.0108))
    assert view.choose("path_norm")
    low, high = view.chart.ends[1]
    assert low < view.chart.lines[0].value[0] < high


def test_eigenvalues_are_crosses_and_the_one_under_the_pointer_is_told(view: GameView) -> None:
    measured(view, LOOK)
    view.quantity_chip.action_of("eigenvalues").trigger()
    assert view.plane.isVisible()
    assert view.plane.fake_item.points[:2].tolist() == [[3, 4], [3, -4]]
    assert view.plane.extent > 4
    assert view.header.told == "attracts along 2 of 4, turns along 2, repels along 1"
    assert "the 4 largest of 9,000" in view.words
    assert "real part" in view.words
    assert "imaginary part" in view.words
    view.plane.pointed_at.emit((3.0, 4.0))
    assert view.footer.readout == "3 + 4 i"
    view.plane.pointed_at.emit(None)
    assert view.footer.readout == ""


def test_what_there_is_not_says_why_in_its_place(view: GameView) -> None:
    measured(view, replace(LOOK, path=None, spectrum=None, reason="Too many weights."))
    assert view.message == "The weights are where they were at step 0: there is no line between the two."
    view.choose("eigenvalues")
    assert view.message == "Too many weights."
    assert not view.choose("nothing of the kind")


def test_words_below_give_way_to_a_low_picture(view: GameView, qtbot: QtBot) -> None:
    measured(view, LOOK)
    assert view.footer.isVisible()
    view.resize(600, 120)
    assert not view.footer.isVisible()
    view.chart.pointed_at.emit(1.26)
    assert len(view.chart.crosshair.lines) == 4  # beside each other, as each is: a name stays with its value
    view.resize(600, 420)
    assert view.footer.isVisible()


def test_compared_runs_have_a_line_each_in_their_colours(view: GameView) -> None:
    measured(view, LOOK)
    other = RunRecord(2, frames.RING)
    other.end = 400
    other.note(GameMeasured(2, 1, replace(LOOK, step=400, path=TURNING)))
    view.show_beside([Beside(other, "lane 1")], "lane 0")
    assert len(view.chart.lines) == 2
    assert view.chart.lines[1].value == pytest.approx(TURNING.whole.cosine)
    view.show_beside([], "")
    assert len(view.chart.lines) == 3


def test_compared_runs_have_their_eigenvalues_in_their_colours(view: GameView) -> None:
    measured(view, LOOK)
    view.choose("eigenvalues")
    other = RunRecord(2, frames.RING)
    other.end, other.title = 400, Title("with R1")
    rest = replace(SPECTRUM, values=np.array([8 + 1j, 8 - 1j]))
    other.note(GameMeasured(2, 1, replace(LOOK, step=400, spectrum=rest)))
    view.show_beside([Beside(other, "lane 1")], "lane 0")
    assert [len(marks.points) for marks in view._lane_marks] == [4, 2]
    assert len(view.plane.fake_item.points) == 0
    assert view.plane.extent > 8
    assert len(view._legend.texts) == 2
    assert view.header.told.startswith(f"{record_of(view).name_within(14)}: attracts along 2 of 4")
    view.plane.pointed_at.emit((8.0, 1.0))
    assert view.footer.readout == "with R1 8 + 1 i"
    view.show_beside([], "")
    assert [len(marks.points) for marks in view._lane_marks] == [0, 0]
    assert len(view.plane.fake_item.points) == 4


def test_a_result_of_an_earlier_step_says_of_which(view: GameView) -> None:
    measured(view, LOOK)
    assert view.header.told == "attracts: the sign changes at the end"
    feed(view, frames.frame(700))
    assert view.header.told == "attracts: the sign changes at the end (step 300)"
    view.choose("eigenvalues")
    assert view.header.told.endswith("(step 300)")


def test_a_result_is_of_its_step_where_a_past_one_is_on_show(view: GameView) -> None:
    measured(view, LOOK)
    record_of(view).moment = 120
    view.show_moment()
    assert view.header.told.endswith("(step 300)")
    record_of(view).moment = None
    view.show_moment()
    assert view.header.told == "attracts: the sign changes at the end"


def test_with_the_past_on_show_the_button_says_what_it_measures(view: GameView) -> None:
    view.show_study(None, "", can_measure=True, is_past=True)
    assert view.measure_chip.text() == "Measure newest"
    view.show_study(None, "", can_measure=True)
    assert view.measure_chip.text() == "Measure here"


def test_a_verdict_without_room_beside_the_chips_stands_beside_the_legend(view: GameView) -> None:
    measured(view, LOOK)
    view.resize(400, 420)
    header = view.header
    assert header.subtitle.startswith("attracts")
    assert "…" not in header.subtitle
    assert header._subtitle.y() == view._legend.y()


def test_what_was_measured_later_is_forgotten_with_the_steps(view: GameView) -> None:
    record = record_of(view)
    measured(view, LOOK)
    record.note(LaterForgotten(1, 299))
    assert record.game is None
    record.note(GameMeasured(1, 2, LOOK))  # of a step that is no part of the run any more
    assert record.game is None


def test_the_line_begins_where_it_is_chosen(view: GameView) -> None:
    record = record_of(view)
    record.journal.extend([Changed(100, {}), Changed(300, {})])
    assert [step_of(record, begin) for begin in (Begin.FIRST, Begin.HALF, Begin.CHANGE)] == [0, 150, 100]
    record.journal.clear()
    assert step_of(record, Begin.CHANGE) == 0


# --- in the window -----------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost, open_window: Open) -> MainWindow:
    window = open_window(host)
    with qtbot.waitSignal(window.session.started):
        host.report(frames.started())
    window.panels.show_view("game_field")
    return window


def the_view(window: MainWindow) -> GameView:
    view = window.view("game_field")
    assert isinstance(view, GameView)
    return view


def test_the_button_asks_says_how_far_it_is_and_cancels(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    view = the_view(window)
    host.report(frames.frame(300))
    qtbot.waitUntil(lambda: window.session.step == 300)
    view.begin_chip.action_of(Begin.HALF).trigger()
    qtbot.mouseClick(view.measure_chip, Qt.MouseButton.LeftButton)
    asked = host.commands(GameWanted)[-1]
    assert (asked.run, asked.start) == (1, 150)
    host.report(GameProgress(1, asked.number, 30, 120))
    qtbot.waitUntil(lambda: view.measure_chip.text() == "Cancel 25%")
    qtbot.mouseClick(view.measure_chip, Qt.MouseButton.LeftButton)
    assert host.commands(GameCancel)
    host.report(GameMeasured(1, asked.number, None))
    qtbot.waitUntil(lambda: view.measure_chip.text() == "Measure here")
    assert window.session.current.game is None


def test_what_was_found_is_drawn(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    host.report(frames.frame(300))
    qtbot.waitUntil(lambda: window.session.step == 300)
    assert window.intents.do("measure_game")
    asked = host.commands(GameWanted)[-1]
    host.report(GameMeasured(1, asked.number, LOOK))
    qtbot.waitUntil(lambda: window.session.current.game is LOOK)
    assert the_view(window).header.told == "attracts: the sign changes at the end"


def test_a_run_that_failed_cannot_be_measured(qtbot: QtBot, window: MainWindow, host: FakeHost) -> None:
    host.report(StateChanged(1, RunState.FAILED, 0))
    qtbot.waitUntil(lambda: not the_view(window).measure_chip.isEnabled())
    assert not window.intents.do("measure_game")

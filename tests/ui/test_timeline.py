"""The line of a run by itself: what it draws of a record, says under the pointer, and tells who cannot see it."""

from itertools import pairwise

import pytest
from PyQt6.QtCore import QEvent, QObject, QPoint, Qt
from PyQt6.QtGui import QColor
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganviz.ui.theme import DARK, LIGHT, Theme
from ganviz.ui.timeline import Flag, TimeLine, Track
from ganviz.ui.views.flags import FLAG_HELP

TRACK_Y = 21


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        self.count += event is not None and event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def line(qtbot: QtBot) -> TimeLine:
    made = TimeLine()
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.apply_theme(DARK)
    return made


def test_the_line_says_where_the_run_diverged(line: TimeLine) -> None:
    line.show_tracks([Track("run", 800, diverged=(300, 700))])

    assert line.words_at(line.x_of(702), TRACK_Y) == "diverged in step 700"
    assert line.words_at(line.x_of(500), TRACK_Y) == "step 500"
    assert line.accessibleDescription() == "At step 0 of 800. Diverged in step 300 and 700."


def test_a_flag_beside_a_divergence_is_told_in_its_own_row(line: TimeLine) -> None:
    line.show_tracks([Track("run", 800, flags=(Flag(1, 302, "G lr 1e-3 → 0.1"),), diverged=(300,))])

    assert line.words_at(line.x_of(302), 4) == f"1  step 302: G lr 1e-3 → 0.1\n{FLAG_HELP}"
    assert line.words_at(line.x_of(302), TRACK_Y) == "diverged in step 300"


def test_changes_of_one_step_are_told_and_chosen_together(qtbot: QtBot, line: TimeLine) -> None:
    line.show_tracks([Track("run", 800, flags=(Flag(1, 300, "first"), Flag(2, 300, "second"), Flag(3, 500, "third")))])

    assert line.words_at(line.x_of(300), 4) == f"1  step 300: first\n2  step 300: second\n{FLAG_HELP}"
    for step, numbers in ((300, (1, 2)), (500, (3,))):
        with qtbot.waitSignal(line.flag_chosen) as chosen:
            qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(step)), 4))
        assert chosen.args is not None
        assert chosen.args[0] == numbers
    assert line.accessibleDescription() == "At step 0 of 800. Changes marked: 3."


def test_a_divergence_beyond_the_newest_step_is_on_the_line(line: TimeLine) -> None:
    line.show_tracks([Track("run", 1000, diverged=(1050,))])

    assert line.x_of(1050) <= line.width()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_line_is_crossed_out_where_it_diverged(line: TimeLine, theme: Theme) -> None:
    line.apply_theme(theme)
    line.show_tracks([Track("run", 800, diverged=(400,))])
    image = line.grab().toImage()
    unit = line._unit()

    assert image.pixelColor(round(line.x_of(400)), round(TRACK_Y * unit)) == QColor(theme.danger)
    assert image.pixelColor(round(line.x_of(600)), round(TRACK_Y * unit)) == QColor(theme.accent)


def test_changes_without_room_of_their_own_share_a_flag_that_says_which(line: TimeLine) -> None:
    line.show_tracks([Track("run", 800, flags=(Flag(1, 300, "a"), Flag(2, 301, "b"), Flag(3, 500, "c")))])
    assert line.flag_texts() == ["1–2", "3"]
    assert not line.grab().isNull()


def test_the_end_of_the_line_goes_on_with_the_run_and_never_leaps(line: TimeLine) -> None:
    places = []
    for end in range(900, 5000, 20):
        line.show_tracks([Track("run", end)])
        line.show_step(end, is_past=False)
        places.append(line.x_of(end))
    assert max(abs(later - earlier) for earlier, later in pairwise(places)) < 0.03 * line.width()
    assert places[-1] == line.x_of(10_000)  # all of the line is of the run


def test_at_the_newest_steps_of_runs_that_train_together_nothing_is_drawn_anew(qtbot: QtBot, line: TimeLine) -> None:
    line.show_tracks([Track("run", 5000, flags=(Flag(1, 10, "first"),)), Track("other", 5000)])
    line.show_step(5000, is_past=False)
    line.show()
    qtbot.waitExposed(line)
    QApplication.processEvents()
    counted = Painted(line)
    for step in (5002, 5004):
        line.show_step(step, is_past=False, ends=(step, step))
        QApplication.processEvents()
    assert (counted.count, line.accessibleDescription()) == (0, "At step 5,004 of 5,004. Changes marked: 1.")
    line.show_step(3000, is_past=True)
    QApplication.processEvents()
    assert counted.count == 1


def test_the_line_stays_under_the_hand_that_drags_it(line: TimeLine) -> None:
    line.show_tracks([Track("run", 2000)])
    place = line.x_of(500)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(round(place), TRACK_Y))
    line.show_tracks([Track("run", 9000)])
    assert line.x_of(500) == place
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(round(place), TRACK_Y))
    assert line.x_of(500) < place

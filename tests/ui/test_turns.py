"""Who draws with a frame, and what a view gets that had to wait."""

import pytest
from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import QualityProbe
from ganviz.ui import turns
from ganviz.ui.turns import SELDOM_MS, Turns, num_turns
from tests.ui.frames import frame, quality_frame

NAMES = ("a", "b", "c")


class Drawn(QWidget):
    """A view that keeps the frames it was given."""

    probes_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[Frame] = []

    def show_frame(self, frame: Frame) -> None:
        self.frames.append(frame)

    @property
    def steps(self) -> list[int]:
        return [each.step for each in self.frames]


@pytest.fixture
def views(qtbot: QtBot) -> dict[str, Drawn]:
    views = {name: Drawn() for name in NAMES}
    for view in views.values():
        qtbot.addWidget(view)
        view.show()
    return views


def turns_of(views: dict[str, Drawn]) -> Turns:
    made = Turns(views["a"])
    for name, view in views.items():
        made.add(name, view)  # type: ignore[arg-type]
    return made


@pytest.fixture
def in_turns(views: dict[str, Drawn], monkeypatch: pytest.MonkeyPatch) -> Turns:
    """Return turns for which every frame comes a sixtieth of a second after the last."""
    monkeypatch.setattr(turns, "num_turns", lambda count, since_ms, cost_ms: num_turns(count, 1000 / 60))
    return turns_of(views)


@pytest.mark.parametrize(
    ("count", "since_ms", "turns"),
    [
        (3, 16.7, 1),
        (1, 16.7, 1),
        (4, 16.7, 2),
        (6, 16.7, 2),
        (3, 40.0, 1),
        (3, SELDOM_MS, 3),
        (3, 9e9, 3),
        (0, 20, 0),
        (12, 16.7, 2),
    ],
)
def test_each_view_has_a_turn_in_time(count: int, since_ms: float, turns: int) -> None:
    assert num_turns(count, since_ms) == turns


def test_one_view_draws_at_a_time_where_that_takes_long() -> None:
    assert [num_turns(6, 16.7, cost_ms) for cost_ms in (0.5, 1.2, 1.3, 50.0)] == [2, 2, 1, 1]
    assert num_turns(6, SELDOM_MS, 50.0) == 6


def test_what_views_take_is_measured(views: dict[str, Drawn], monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(turns, "num_turns", lambda count, since_ms, cost_ms: told.append(cost_ms) or count)
    clock = iter(range(1000))
    monkeypatch.setattr(turns, "thread_time", lambda: next(clock) / 100)  # 10 ms to draw
    shown = turns_of(views)
    for step in range(1, 40):
        shown.show_frame(frame(step))
    assert told[0] == 0.0
    assert told[-1] == pytest.approx(10.0, rel=0.01)


def test_views_take_turns_while_training(views: dict[str, Drawn], in_turns: Turns) -> None:
    for step in range(1, 7):
        in_turns.show_frame(frame(step))
    assert [views[name].steps for name in NAMES] == [[1, 4], [2, 5], [3, 6]]


def test_a_run_that_rests_is_drawn_by_all(views: dict[str, Drawn], in_turns: Turns) -> None:
    in_turns.show_frame(frame(1, state=RunState.PAUSED))
    in_turns.show_frame(frame(2, state=RunState.PAUSED))
    assert [view.steps for view in views.values()] == [[1, 2]] * 3


def test_a_hidden_view_takes_no_turn(views: dict[str, Drawn], in_turns: Turns) -> None:
    views["b"].hide()
    for step in range(1, 5):
        in_turns.show_frame(frame(step))
    assert (views["a"].steps, views["c"].steps) == ([1, 3], [2, 4])


def test_a_view_that_waited_gets_the_answers_it_missed(views: dict[str, Drawn], in_turns: Turns) -> None:
    in_turns.show_frame(quality_frame(1))
    in_turns.show_frame(frame(2))
    in_turns.show_frame(frame(3))
    answer = views["c"].frames[0].answer(QualityProbe())
    assert answer is not None
    assert answer.step == 1
    assert views["a"].frames[0].answer(QualityProbe()) is answer
    in_turns.show_frame(frame(4))
    assert views["a"].frames[1].answer(QualityProbe()) is None  # it had that one


def test_answers_of_another_run_are_not_passed_on(views: dict[str, Drawn], in_turns: Turns) -> None:
    in_turns.show_frame(quality_frame(1))
    in_turns.show_frame(frame(1, run=2))
    assert views["b"].frames[0].answer(QualityProbe()) is None


def test_without_a_further_frame_those_left_draw(qtbot: QtBot, views: dict[str, Drawn], in_turns: Turns) -> None:
    in_turns.show_frame(frame(1))
    in_turns.show_frame(frame(2))
    qtbot.waitUntil(lambda: all(view.steps[-1:] == [2] for view in views.values()))
    assert views["a"].steps == [1, 2]

"""Time as one state machine: what each action leads to, in each state."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ganviz.ui.model.timecontrol import TimeControl, TimeState

LIVE, PAUSED, SCRUBBING, PLAYING_BACK = TimeState


def in_state(state: TimeState, *, is_training: bool) -> TimeControl:
    """Return a control of a run at step 1,000, which stands at step 400 if that is in the past."""
    time = TimeControl()
    time.note(1000, is_training=is_training)
    if state in (SCRUBBING, PLAYING_BACK):
        time.scrub_to(400)
    if state is PLAYING_BACK:
        time.play_back()
    assert time.state is state
    return time


Act = Callable[[TimeControl], None]
ACTS: dict[str, Act] = {
    "train on": lambda time: time.note(1100, is_training=True),
    "rest": lambda time: time.note(1000, is_training=False),
    "go back": lambda time: time.note(300, is_training=False),
    "scrub": lambda time: time.scrub_to(200),
    "scrub to the end": lambda time: time.scrub_to(1000),
    "play back": TimeControl.play_back,
    "pause": TimeControl.pause,
    "advance": lambda time: time.advance_to(500),
    "advance to the end": lambda time: time.advance_to(1000),
    "come to now": TimeControl.come_to_now,
}
# What each act leads to: the state, and the step on show.
TRANSITIONS: dict[str, dict[TimeState, tuple[TimeState, int]]] = {
    "train on": {
        LIVE: (LIVE, 1100), PAUSED: (LIVE, 1100), SCRUBBING: (SCRUBBING, 400), PLAYING_BACK: (PLAYING_BACK, 400),
    },
    "rest": {
        LIVE: (PAUSED, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (SCRUBBING, 400), PLAYING_BACK: (PLAYING_BACK, 400),
    },
    "go back": {LIVE: (PAUSED, 300), PAUSED: (PAUSED, 300), SCRUBBING: (PAUSED, 300), PLAYING_BACK: (PAUSED, 300)},
    "scrub": {
        LIVE: (SCRUBBING, 200), PAUSED: (SCRUBBING, 200), SCRUBBING: (SCRUBBING, 200), PLAYING_BACK: (SCRUBBING, 200),
    },
    "scrub to the end": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (PAUSED, 1000), PLAYING_BACK: (PAUSED, 1000),
    },
    "play back": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (PLAYING_BACK, 400), PLAYING_BACK: (PLAYING_BACK, 400),
    },
    "pause": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (SCRUBBING, 400), PLAYING_BACK: (SCRUBBING, 400),
    },
    "advance": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (SCRUBBING, 400), PLAYING_BACK: (PLAYING_BACK, 500),
    },
    "advance to the end": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (SCRUBBING, 400), PLAYING_BACK: (PAUSED, 1000),
    },
    "come to now": {
        LIVE: (LIVE, 1000), PAUSED: (PAUSED, 1000), SCRUBBING: (PAUSED, 1000), PLAYING_BACK: (PAUSED, 1000),
    },
}  # fmt: skip


@pytest.mark.parametrize("state", TimeState)
@pytest.mark.parametrize("act", TRANSITIONS)
def test_each_act_in_each_state(qapp: object, act: str, state: TimeState) -> None:
    time = in_state(state, is_training=state is LIVE)
    before, told = (time.state, time.step), []
    time.changed.connect(lambda: told.append((time.state, time.step)))

    ACTS[act](time)

    after = TRANSITIONS[act][state]
    assert (time.state, time.step) == after
    assert told == ([after] if after != before else [])


def test_the_past_comes_back_to_a_run_that_trains_live(qapp: object) -> None:
    time = in_state(SCRUBBING, is_training=True)

    time.come_to_now()

    assert time.state is LIVE


def test_the_step_under_the_pointer_is_told_once_and_changes_no_time(qtbot: QtBot) -> None:
    time = in_state(PAUSED, is_training=False)
    told: list[float | None] = []
    time.cursor_moved.connect(told.append)

    for step in (12.5, 12.5, None, None):
        time.point_at(step)

    assert told == [12.5, None]
    assert (time.state, time.step, time.cursor) == (PAUSED, 1000, None)

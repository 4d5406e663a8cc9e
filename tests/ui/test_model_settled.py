"""Losses that look settled while the fakes are far from the data."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.settled import EVERY, FAR, NEAR, WINDOW, Deceptive, Watch, deceptive, judge
from ganviz.ui.theme import DARK
from ganviz.ui.views.losses import LossesView
from tests.ui import frames
from tests.ui.feeding import feed

FLOOR = 0.02  # as `frames.quality` has it
NOISE = np.random.default_rng(0).normal(scale=0.1, size=WINDOW)
FLAT = (0.7 + NOISE, 1.38 + NOISE)
FAR_OFF = np.full(10, 0.9)


def test_flat_losses_hide_fakes_that_are_far() -> None:
    assert judge(FLAT, FAR_OFF, FLOOR) == Deceptive(0.9, FLOOR)


@pytest.mark.parametrize(
    ("losses", "distance"),
    [
        (FLAT, np.full(10, 0.98 * FAR * FLOOR)),  # near
        (FLAT, np.append(np.full(9, 0.9), 0.05)),  # near once
        (FLAT, np.linspace(0.9, 0.4, 10)),  # coming nearer
        ((0.7 + np.linspace(0, 0.6, WINDOW), FLAT[1]), FAR_OFF),  # still moving
        ((0.7 + np.sin(np.arange(WINDOW) / 100), FLAT[1]), FAR_OFF),  # swinging
        ((np.full(WINDOW, np.nan), FLAT[1]), FAR_OFF),
        (FLAT, np.full(10, np.nan)),
        (FLAT, np.full(1, 0.9)),  # too few
    ],
)
def test_what_is_near_or_moves_hides_nothing(losses: tuple[np.ndarray, np.ndarray], distance: np.ndarray) -> None:
    assert judge(losses, distance, FLOOR) is None


def test_without_a_floor_nothing_is_said() -> None:
    assert judge(FLAT, FAR_OFF, 0.0) is None
    assert judge(FLAT, FAR_OFF, float("nan")) is None


def test_once_said_it_takes_more_to_take_it_back() -> None:
    between = np.full(10, (FAR + NEAR) / 2 * FLOOR)
    assert judge(FLAT, between, FLOOR) is None
    assert judge(FLAT, between, FLOOR, was_said=True) is not None
    assert judge(FLAT, np.full(10, 0.9 * NEAR * FLOOR), FLOOR, was_said=True) is None


def _record(last: int, distance: float = 0.9) -> RunRecord:
    record = RunRecord(1, frames.RING)
    record.note(frames.started())
    record.note(frames.loss_frame(1, last))
    for step in range(100, last + 1, 100):
        record.note(frames.quality_frame(step, distance=distance))
    record.note(frames.frame(last))
    return record


def test_a_run_is_judged_once_it_has_gone_on_for_a_while_and_not_soon_after_a_change() -> None:
    assert deceptive(_record(WINDOW + EVERY - 1)) is None
    assert deceptive(_record(WINDOW + EVERY)) is not None
    assert deceptive(_record(3000)) == Deceptive(0.9, FLOOR)
    assert deceptive(_record(3000, distance=0.03)) is None

    changed = _record(3000)
    changed.note(frames.applied({"generator.optimizer.lr": 0.5}, step=2500))
    assert deceptive(changed) is None


def test_a_watch_looks_now_and_then_and_again_when_the_run_went_back() -> None:
    watch, record = Watch(), _record(3000)
    assert watch.look(record) is not None
    record.series["distance"].append([3001], [[0.01]])
    record.step = 3001
    assert watch.look(record) is not None
    record.note(frames.loss_frame(3002, 3000 + EVERY))
    assert watch.look(record) is None

    record.go_back(1100)
    assert watch.look(record) is None
    assert watch._looked == 1100


def test_the_header_of_the_losses_says_it_in_a_quiet_line(qtbot: QtBot) -> None:
    view = LossesView()
    qtbot.addWidget(view)
    view.resize(900, 240)
    view.apply_theme(DARK)
    feed(view, frames.started(), frames.loss_frame(1, 3000))
    with qtbot.waitExposed(view):
        view.show()
    assert view.header.subtitle == "non-saturating"

    feed(view, *(frames.quality_frame(step, distance=0.9) for step in range(100, 3001, 100)))
    feed(view, frames.loss_frame(3001, 3300))
    assert view.header.subtitle == "look settled, but the fakes are far from the data: distance 0.90, floor 0.02"
    view.resize(460, 240)
    assert view.header.subtitle == "look settled, but fakes are far: 0.90, floor 0.02"

    feed(view, frames.applied({"discriminator.optimizer.lr": 0.5}, step=3300))
    assert view.header.subtitle == "non-saturating"

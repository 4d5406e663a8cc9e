"""Series in the loop: measured by the step, told once, and the same without a window."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from ganviz.engine import headless
from ganviz.engine.driver import SLICE_S
from ganviz.engine.journal import Changed, Entry, Hashed, MeasuredEvery, Stepped
from ganviz.engine.loop import Loop
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRequested,
    Command,
    Frame,
    FrameWanted,
    MeasuringSlowed,
    Play,
    Report,
    Seek,
    Start,
    Started,
    StateChanged,
    StepDone,
    StepOnce,
    Stop,
)
from ganviz.engine.monitor import AFTER_CHANGE, EVERY, PROBES, SHARE_OF
from ganviz.engine.probes import Answer, SurfaceProbe
from ganviz.engine.recovery import after
from ganviz.engine.run import TrainerRun
from ganviz.engine.shares import PROBE_SHARE
from ganviz.spec import Experiment, preset, presets
from tests.engine.fakes import EXPERIMENT, Clock, FakeRun, Turn, idle, play

QUALITY = PROBES["quality"]


@pytest.fixture(autouse=True)
def _quality_and_distances_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [name for name in PROBES if name not in ("quality", "distances")]
    for name in reversed(others):  # they are put back the other way round: in the order that they had
        monkeypatch.delitem(PROBES, name)  # type: ignore[arg-type]
        monkeypatch.delitem(EVERY, name)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Score(Answer):
    """An answer that tells the step it was given at."""

    step: int

    def measured(self) -> dict[str, float]:
        return {"distance": float(self.step)}

    def vectors(self) -> dict[str, Any]:
        return {"mode_mass": np.full(3, self.step, np.float32)}


def scored(probe: Any, step: int) -> Score | None:
    return Score(step) if probe == QUALITY else None


def run_of(clock: Clock, **more: Any) -> FakeRun:
    return FakeRun(clock, answers=scored, **more)


def measured(frames: list[Frame]) -> list[tuple[int, dict[str, float]]]:
    return [(row.step, dict(row.numbers)) for frame in frames for row in frame.measured]


def test_every_row_is_told_once_whenever_frames_are_wanted() -> None:
    wanted: Turn = [FrameWanted(1)]

    frames = play([Play(1)], *idle(250), wanted, *idle(120), wanted, wanted, run=run_of(Clock())).of(Frame)

    assert measured(frames) == [(step, {"distance": float(step)}) for step in (100, 200, 300)]


def test_series_of_several_numbers_are_told_by_the_step_as_well() -> None:
    frames = play([Play(1)], *idle(250), [FrameWanted(1)], run=run_of(Clock())).of(Frame)

    told = [(row.step, row.vectors["mode_mass"].tolist()) for frame in frames for row in frame.measured]
    assert told == [(100, [100] * 3), (200, [200] * 3)]


def test_what_takes_too_long_is_measured_half_as_often_and_that_is_written_down() -> None:
    run = run_of(Clock(), measure_s=1.5 * SHARE_OF["quality"] * EVERY["quality"] * SLICE_S)

    played = play([Play(1)], *idle(1000), [FrameWanted(1)], run=run)

    entry = MeasuredEvery(300, "quality", 200)
    assert [step for step, _ in measured(played.of(Frame))] == [100, 200, 300, 400, 600, 800, 1000]
    assert played.of(MeasuringSlowed) == [MeasuringSlowed(run=1, step=300, name="quality", every=200)]
    written = [act for act in run.done("write down") if not isinstance(act[1], Hashed)]
    assert written == [("write down", entry)]
    assert after(Start(1, run.experiment), played.of(MeasuringSlowed)[0]).journal == (entry,)


def test_runs_that_take_turns_are_measured_for_no_larger_share_than_one_alone() -> None:
    clock, probe = Clock(), SurfaceProbe((-1.0, 1.0, -1.0, 1.0))
    runs = {number: run_of(clock, measure_s=1.5 * SHARE_OF["quality"] * EVERY["quality"] * SLICE_S, probe_s=0.001)
            for number in (1, 2, 3)}  # fmt: skip
    begin: Turn = [*(Start(number, EXPERIMENT) for number in (2, 3)), *map(Play, runs)]
    wanted: Turn = [FrameWanted(number, (probe,)) for number in runs]

    played = play(begin, *([wanted] * 500), clock=clock, start=lambda start: runs[start.run])

    assert {(each.run, each.step) for each in played.of(MeasuringSlowed)} == {(number, 300) for number in runs}
    pictures = sum(len(run.probe_times_s) for run in runs.values())
    assert pictures * 0.001 <= 1.1 * PROBE_SHARE * clock()


def test_a_change_is_looked_at_soon_however_seldom_looks_have_become() -> None:
    run = run_of(Clock(), measure_s=20 * SHARE_OF["quality"] * EVERY["quality"] * SLICE_S)
    change: Turn = [ChangeRequested(1, 1, {"updates.batch_size": 9})]

    played = play([Play(1)], *idle(4_000), change, *idle(1_300), [FrameWanted(1)], run=run)

    often = [entry for entry in played.of(MeasuringSlowed) if entry.every == AFTER_CHANGE]
    changed_at = run.done("apply")[0] and next(each.step for each in played.of(ChangeApplied))
    assert often[-1].step == changed_at
    looks = [step for step, _ in measured(played.of(Frame)) if step > changed_at]
    assert looks[0] - changed_at <= AFTER_CHANGE


def test_a_run_that_is_brought_back_goes_on_being_measured_as_seldom() -> None:
    start = Start(1, Experiment(), journal=(MeasuredEvery(300, "quality", 400),), step=350)
    run = run_of(Clock(), step_number=350)

    frames = play([start, Play(1)], *idle(500), [FrameWanted(1)], run=run).of(Frame)

    assert [step for step, _ in measured(frames)] == [400, 800]


def test_rows_of_steps_that_are_given_up_are_not_told() -> None:
    run = run_of(Clock(), ill={205}, runs_away=10)

    played = play([Play(1)], *idle(300), [FrameWanted(1)], run=run)

    assert [step for step, _ in measured(played.of(Frame))] == [100]


def test_after_going_back_to_look_rows_come_at_their_steps_again() -> None:
    run = run_of(Clock())

    played = play([Play(1)], *idle(250), [Seek(1, 120)], *idle(200), [Play(1), FrameWanted(1)], *idle(100),
                  [FrameWanted(1)], run=run)  # fmt: skip

    assert [step for step, _ in measured(played.of(Frame))] == [100, 200]


def test_a_view_that_asks_for_what_is_measured_is_given_the_last_once_while_training() -> None:
    wanted: Turn = [FrameWanted(1, (QUALITY,))]
    run = run_of(Clock())

    frames = play([Play(1)], *idle(104), *[wanted] * 50, run=run).of(Frame)

    told = [frame.answer(QUALITY) for frame in frames]
    assert [answer for answer in told if answer is not None] == [Score(100)]
    assert run.probe_times_s == []


# --- as without a window --------------------------------------------------------------------------------------

CHANGE_AT, STEP_AT, END = 150, 170, 230
SMALL = tuple(
    each.name
    for each in presets()
    if each.experiment.batch_size * each.experiment.products_a_sample < 2_500_000 and each.name != "divergence"
)


class Script:
    """An inbox that plays to a step, changes, steps a player, plays on, and wants a frame all the time."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self._coming: list[Command] = []
        self._is_asked = False

    def get(self, timeout_s: float | None) -> Command | None:
        if self._coming:
            return self._coming.pop(0)
        if timeout_s == 0 and self._is_asked:
            self._is_asked = False
            return None
        self._is_asked = True
        return FrameWanted(1)

    def publish(self, report: Report) -> None:
        self.reports.append(report)
        match report:
            case Started():
                self._coming.append(Play(1, until=CHANGE_AT))
            case StateChanged(state="paused", step=step) if step == CHANGE_AT:
                self._coming.append(ChangeRequested(1, 1, {"discriminator.optimizer.lr": 0.0007}))
            case ChangeApplied():
                self._coming += [Play(1, until=STEP_AT)]
            case StateChanged(state="paused", step=step) if step == STEP_AT:
                self._coming.append(StepOnce(1, "generator"))
            case StepDone():
                self._coming.append(Play(1, until=END))
            case Frame(step=step) if step == END:
                self._coming.append(Stop())
            case _:
                pass


def journal_of(reports: list[Report]) -> list[Entry]:
    """Return what a window knows was done to the run."""
    start = Start(1, Experiment())
    for report in reports:
        start = after(start, report)
    return list(start.journal)


@pytest.mark.parametrize("name", SMALL)
def test_a_run_in_the_window_and_its_journal_without_one_are_equal(name: str) -> None:
    """Losses, weights' every step and every row of series."""
    experiment = preset(name).experiment
    script = Script()
    script._coming.append(Start(1, experiment))
    Loop(script, script.publish).run()
    started = next(report for report in script.reports if isinstance(report, Started))
    frames = [report for report in script.reports if isinstance(report, Frame)]
    journal = journal_of(script.reports)
    rows: list[headless.Row] = []
    losses: list[tuple[int, float, float]] = []

    run = TrainerRun(experiment, threads=started.threads)
    headless.train(
        run, journal, END, on_row=rows.append,
        on_steps=lambda results: losses.extend((each.step, each.d_loss, each.g_loss) for each in results),
    )  # fmt: skip

    told = [row for frame in frames for row in zip(*_columns(frame), strict=True)]
    assert repr(told) == repr(losses)  # NaN where a player did not learn
    assert {type(entry) for entry in journal} >= {Changed, Stepped}
    in_window = {row.step: row.numbers for frame in frames for row in frame.measured}
    assert list(in_window) == [row["step"] for row in rows if row["step"] < END]
    for row in rows[: len(in_window)]:
        assert row | in_window[row["step"]] == row


def _columns(frame: Frame) -> tuple[list[float], ...]:
    return frame.scalars.step.tolist(), frame.scalars.d_loss.tolist(), frame.scalars.g_loss.tolist()

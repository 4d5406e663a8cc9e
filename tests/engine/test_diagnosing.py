"""What a run is in, told with what is measured of it: the same whenever and however the run is done."""

import pytest

from ganviz.engine.diagnosing import NUM_LOSSES, Diagnosing
from ganviz.engine.headless import Row, train
from ganviz.engine.journal import Changed, Stepped
from ganviz.engine.messages import Frame, FrameWanted, Play
from ganviz.engine.probes import Answer, QualityProbe
from ganviz.engine.run import TrainerRun
from ganviz.gan import StepResult, StepResults
from ganviz.spec import preset
from ganviz.spec.conditions import Finding
from tests.engine.fakes import Clock, FakeRun, idle, play

DIRAC = preset("dirac-gan").experiment
SLOW = preset("rate-too-low").experiment.with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)

SHIFT = preset("shift-1d").experiment


def found_in(experiment, plan=(), steps: int = 1500) -> tuple[list[tuple[int, tuple[Finding, ...]]], Row]:  # type: ignore[no-untyped-def]
    looks: list[tuple[int, tuple[Finding, ...]]] = []
    summary = train(TrainerRun(experiment), plan, steps, on_found=lambda step, found: looks.append((step, found)))
    return looks, summary


def test_a_run_is_looked_at_whenever_it_is_measured_and_the_summary_says_what_it_is_in() -> None:
    looks, summary = found_in(DIRAC)
    assert [step for step, _ in looks] == list(range(100, 1501, 100))
    assert [finding.kind for finding in looks[-1][1]] == ["oscillation"] == summary["conditions"]
    assert looks[-1][1][0].since == 600
    assert looks[4][1] == ()


def test_the_same_run_is_told_the_same() -> None:
    plan = (Changed(700, {"generator.optimizer.lr": 1e-2}),)
    assert found_in(SLOW, plan)[0] == found_in(SLOW, plan)[0]
    assert found_in(SLOW)[0][-1][1][0].kind == "standstill"


def test_data_that_move_away_are_not_called_reached_for_what_they_were() -> None:
    plan = (Changed(1000, {"generator.frozen": True}), Changed(1500, {"data.mean": 9.0}))
    looks, summary = found_in(SHIFT, plan, steps=1600)
    assert [finding.kind for finding in dict(looks)[1500]] == ["converged"]
    assert summary["conditions"] == ["far"]


def test_a_rhythm_needs_all_steps_in_a_row() -> None:
    diagnosing = Diagnosing()
    for step in range(1, NUM_LOSSES):
        diagnosing.note_steps(StepResults.of(StepResult(step, 1.0, float(step % 2))))
    assert diagnosing.measured() == {}
    diagnosing.note_steps(StepResults.of(StepResult(NUM_LOSSES, 1.0, 0.0)))
    assert diagnosing.measured().keys() == {"rhythm"}
    diagnosing.note_steps(StepResults.of(StepResult(NUM_LOSSES + 7, 1.0, 0.0)))
    assert diagnosing.measured() == {}


@pytest.mark.parametrize("numbers", [{}, {"distance": 1.0}, {"separation": 1.0}])
def test_where_too_little_is_measured_nothing_is_said(numbers: dict[str, float]) -> None:
    assert Diagnosing().look(100, numbers, {}, SLOW.data) is None


def test_a_player_that_did_not_learn_breaks_nothing() -> None:
    looks, _ = found_in(SLOW, tuple(Stepped(step, "generator") for step in range(95, 105)), steps=300)
    assert len(looks) == 3


class Seen(Answer):
    def measured(self) -> dict[str, float]:
        return {"distance": 1.0, "distance_floor": 0.1, "separation": 1.0, "largest_weight": 1.0}


def test_a_loop_tells_what_is_found_with_what_is_measured() -> None:
    run = FakeRun(Clock(), answers=lambda probe, step: Seen() if isinstance(probe, QualityProbe) else None)
    frames = play([Play(1)], *idle(1250), [FrameWanted(1)], run=run).of(Frame)
    rows = [row for frame in frames for row in frame.measured]
    assert [row.step for row in rows if row.findings is not None] == [row.step for row in rows if row.numbers]
    assert [finding.kind for finding in rows[-1].findings or ()] == ["starved"]
    assert rows[-1].numbers["rhythm"] == 0.0

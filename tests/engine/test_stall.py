"""When a player's loss counts as stalled, and a loop that trains until it has."""

import math
from dataclasses import dataclass, field

import numpy as np
import pytest

from ganviz.engine.journal import Changed, replay
from ganviz.engine.messages import LossStalled, Pause, Play, PlayToStall, RunState, StepOnce
from ganviz.engine.run import TrainerRun
from ganviz.engine.stall import MOST_STEPS, PATIENCE, WINDOW, Stall
from ganviz.gan import StepResult, Trainer
from ganviz.spec import Experiment
from ganviz.spec.players import PlayerName
from tests.engine.fakes import Clock, FakeRun, idle, play


def steps_until_over(losses: list[float]) -> int:
    stall = Stall()
    for loss in losses:
        stall.note(loss)
        if stall.is_over:
            break
    return stall.steps


def test_a_loss_that_falls_goes_on_and_one_that_stays_ends() -> None:
    falling = [1 - 0.001 * step for step in range(500)]

    assert steps_until_over([*falling, *[0.5] * 2000]) == pytest.approx(500 + PATIENCE * WINDOW, abs=WINDOW)


def test_noise_about_a_level_is_no_fall() -> None:
    noisy = (0.6 + 0.05 * np.random.default_rng(0).standard_normal(20_000)).tolist()

    assert steps_until_over(noisy) < 15 * WINDOW


def test_a_small_loss_that_halves_still_falls() -> None:
    falling = [0.05 / step for step in range(10, 10_000)]  # as that of a D which is sure of every fake
    stall = Stall()
    for loss in falling:
        stall.note(loss)
        if stall.is_over:
            break

    assert stall.steps > 1500
    assert stall.best < 3e-5
    assert not stall.is_falling
    window = falling[stall.steps - WINDOW : stall.steps]
    assert stall.best == pytest.approx(sum(window) / WINDOW)


def test_what_falls_at_the_last_step_is_told_to_fall() -> None:
    stall = Stall()
    for step in range(MOST_STEPS):
        stall.note(-0.1 * step)
    assert stall.is_over
    assert stall.is_falling


def test_noise_about_nothing_is_no_fall() -> None:
    noisy = (0.01 * np.random.default_rng(0).standard_normal(20_000)).tolist()

    assert steps_until_over(noisy) < 40 * WINDOW


def test_the_best_is_a_mean_over_a_window() -> None:
    stall = Stall()
    for loss in [0.0, 1.0] * (WINDOW // 2):
        stall.note(loss)

    assert stall.best == pytest.approx(0.5)


def test_it_ends_some_day_and_at_once_without_a_number() -> None:
    assert steps_until_over([-0.1 * step for step in range(2 * MOST_STEPS)]) == MOST_STEPS
    assert steps_until_over([math.nan] * 10) == 1


@dataclass
class Levelling(FakeRun):
    """A run whose D has a loss that falls for 300 steps, and then stays."""

    seen: list[float] = field(default_factory=list)

    def step(self, only: PlayerName | None = None) -> StepResult:
        result = super().step(only)
        loss = max(0.5, 1 - result.step / 600)
        self.seen.append(loss)
        return StepResult(result.step, loss, math.nan)


def levelling() -> Levelling:
    return Levelling(Clock(), step_s=1e-5)


def test_a_run_rests_when_the_loss_has_stalled_and_says_so() -> None:
    played = play([PlayToStall(1, "discriminator")], *idle(5), run=levelling())
    (stalled,) = played.of(LossStalled)

    assert stalled.player == "discriminator"
    assert stalled.steps == stalled.step == played.run.step_number
    assert 300 + PATIENCE * WINDOW <= stalled.step <= 400 + PATIENCE * WINDOW
    assert stalled.loss == pytest.approx(0.5, abs=0.01)
    assert played.states[-1] == (RunState.PAUSED, stalled.step)


@pytest.mark.parametrize("command", [Pause(1), StepOnce(1), Play(1)])
def test_another_wish_ends_the_search(command: Pause | StepOnce | Play) -> None:
    played = play([PlayToStall(1, "discriminator")], [command], *idle(8), run=levelling())

    assert not played.of(LossStalled)


def test_a_search_that_is_over_leaves_play_as_it_was() -> None:
    played = play([PlayToStall(1, "discriminator")], *idle(5), [Play(1)], *idle(8), run=levelling())

    assert len(played.of(LossStalled)) == 1
    assert played.states[-1][0] is RunState.TRAINING


def test_freezing_training_alone_and_thawing_are_played_again_bit_for_bit() -> None:
    small = {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
    experiment = Experiment().with_changes(small | {"data.kind": "gaussian_1d", "latent.dim": 1})
    run = TrainerRun(experiment, threads=1)
    for _ in range(5):
        run.step()
    run.apply({"generator.frozen": True})
    for _ in range(20):
        run.step()
    run.apply({"generator.frozen": False})
    for _ in range(5):
        run.step()

    assert [entry for entry in run.journal if isinstance(entry, Changed)] == [
        Changed(5, {"generator.frozen": True}), Changed(25, {"generator.frozen": False})
    ]  # fmt: skip
    again = Trainer(experiment)
    replay(again, run.journal, 30)
    ours, theirs = run._trainer.state().tensors, again.state().tensors
    assert all(np.array_equal(ours[name].numpy(), theirs[name].numpy()) for name in ours)

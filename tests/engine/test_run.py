"""A run of a real trainer: it starts from nothing or a state, and finds back to its last finite step."""

import math
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine import checkpoint
from ganviz.engine.datafiles import DatasetMissing
from ganviz.engine.messages import Start
from ganviz.engine.run import TrainerRun, start_run, steps_or_recover
from ganviz.gan import DivergedError, StateError, StepResult, Trainer, TrainerState
from ganviz.spec import Experiment, SpecError, preset, structural_paths
from ganviz.spec.compute import GradientSource
from ganviz.spec.players import ByPlayer, PlayerName

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
RUINOUS = {
    "objective.loss.kind": "least_squares",
    **{f"{player}.optimizer.{name}": value
       for player in ("generator", "discriminator") for name, value in (("kind", "sgd"), ("lr", 10.0))},
}  # fmt: skip


def steps(run: TrainerRun | Trainer, count: int) -> list[StepResult]:
    return [run.step() for _ in range(count)]


def ruined(run: TrainerRun) -> DivergedError:
    """Train until the run diverges."""
    for _ in range(1000):
        try:
            steps_or_recover(run, 1)
        except DivergedError as error:
            return error
    pytest.fail("the run did not diverge")


def test_a_run_is_the_trainer_of_its_experiment() -> None:
    assert steps(TrainerRun(SMALL), 20) == steps(Trainer(SMALL), 20)


def test_it_says_how_large_its_networks_are() -> None:
    assert TrainerRun(SMALL).num_weights == ByPlayer(generator=2 * 8 + 8 + 8 * 2 + 2, discriminator=2 * 8 + 8 + 8 + 1)


def test_small_networks_get_one_thread() -> None:
    assert TrainerRun(SMALL).threads == 1


def test_it_tells_where_gradients_come_from_now() -> None:
    run = TrainerRun(SMALL)
    assert run.gradient_source == GradientSource("compiled")
    run.apply({"compute.step": "autograd"})
    assert run.gradient_source == GradientSource("autograd", "as chosen")


def test_it_tells_the_rates_of_the_next_step_as_the_schedules_have_them() -> None:
    run = TrainerRun(
        SMALL.with_changes(
            {
                "generator.optimizer.schedule.kind": "step",
                "generator.optimizer.schedule.every": 2,
                "generator.optimizer.schedule.factor": 0.5,
                "discriminator.optimizer.lr": 0.01,
            }
        )
    )
    base = run.experiment.generator.optimizer.lr
    seen = [run.learning_rates]
    for _ in range(4):
        run.step()
        seen.append(run.learning_rates)
    assert seen == [(base * factor, 0.01) for factor in (1, 1, 0.5, 0.5, 0.25)]


def test_epochs_go_back_with_the_run() -> None:
    run = TrainerRun(SMALL.with_changes({"data.pool_size": 64}))
    steps(run, 9)
    assert run.epochs == 9 * 16 / 64

    run.recover(7)

    assert run.epochs == 7 * 16 / 64
    resumed = TrainerRun(run.experiment, state=checkpoint.from_bytes(run.checkpoint()))
    assert resumed.epochs == run.epochs


def test_recovery_is_exact() -> None:
    undisturbed, run = TrainerRun(SMALL), TrainerRun(SMALL)
    steps(run, 9)

    run.recover(7)

    assert run.step_number == 7
    assert steps(undisturbed, 12)[7:] == steps(run, 5)


def test_recovery_is_exact_after_steps_of_one_player_and_changes() -> None:
    undisturbed, run = TrainerRun(SMALL), TrainerRun(SMALL)
    for each in (undisturbed, run):
        steps(each, 2)
        each.step("generator")
        steps(each, 2)
        each.apply({"generator.optimizer.kind": "rmsprop"})
        steps(each, 3)

    run.recover(7)

    assert run.step_number == 7
    run.step()  # what the undisturbed run did before
    assert steps(run, 4) == steps(undisturbed, 4)


def test_divergence_leaves_the_run_at_an_earlier_step_with_finite_numbers() -> None:
    run = TrainerRun(SMALL)
    steps(run, 5)
    run.apply(RUINOUS)

    error = ruined(run)

    assert 5 <= run.step_number < error.step
    state = checkpoint.from_bytes(run.checkpoint())
    assert all(tensor.isfinite().all() for tensor in state.tensors.values())


@pytest.mark.parametrize("only", ["generator", "discriminator", None])
def test_a_diverged_run_goes_on_at_a_lower_rate(only: PlayerName | None) -> None:
    players = [only] if only else ["generator", "discriminator"]
    run = TrainerRun(SMALL)
    steps(run, 50)
    gentle = {f"{player}.optimizer.lr": 1e-3 for player in ("generator", "discriminator") if player not in players}
    run.apply(RUINOUS | gentle)
    ruined(run)

    run.apply({f"{player}.optimizer.lr": 1e-3 for player in players})

    for _ in range(100):
        assert math.isfinite(steps_or_recover(run, 1).last.d_loss)


def test_recovery_keeps_the_steps_before_weights_ran_away() -> None:
    undisturbed, run = TrainerRun(SMALL), TrainerRun(SMALL)
    steps(run, 20)
    run.recover(20)

    assert run.step_number == 20
    assert steps(undisturbed, 21)[20:] == steps(run, 1)


def test_recovery_keeps_steps_in_which_weights_grew_over_a_long_time() -> None:
    rates = {f"{player}.optimizer.lr": 0.15 for player in ("generator", "discriminator")}
    run = TrainerRun(preset("bilinear-spiral").experiment.with_changes(rates))
    while run.step_number < 390:
        run.steps(390 - run.step_number)
    assert run.timeline.steps == (0,)

    run.recover(390)

    assert run.step_number == 390


def test_a_run_starts_from_a_state_with_the_changes_made_until_then() -> None:
    undisturbed = TrainerRun(SMALL)
    steps(undisturbed, 4)
    undisturbed.apply({"generator.optimizer.lr": 0.01})
    data = undisturbed.checkpoint()

    resumed = start_run(Start(2, SMALL, checkpoint=data))

    assert (resumed.step_number, resumed.experiment) == (4, undisturbed.experiment)
    assert steps(resumed, 5) == steps(undisturbed, 5)


def test_a_state_that_lacks_a_tensor_is_refused_in_words() -> None:
    state = Trainer(SMALL).state()
    maimed = TrainerState(state.experiment, 0, {k: v for k, v in state.tensors.items() if k != "discriminator/updates"})

    with pytest.raises(StateError, match=r"^the state lacks discriminator/updates: expected one int64$"):
        start_run(Start(1, SMALL, checkpoint=checkpoint.to_bytes(maimed)))


def test_a_state_of_other_networks_is_refused_in_words() -> None:
    state = Trainer(SMALL.with_changes({"generator.network.widths": [9]})).state()

    with pytest.raises(StateError, match=r"generator/weights is of shape \[47\]; expected \[42\]"):
        start_run(Start(1, SMALL, checkpoint=checkpoint.to_bytes(TrainerState(SMALL, 0, state.tensors))))


def test_images_come_with_the_run() -> None:
    run = start_run(Start(1, Experiment().with_changes({"data.kind": "digits"})))

    assert math.isfinite(run.step().g_loss)


def test_absent_images_are_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetMissing, match="MNIST is not complete in"):
        start_run(Start(1, Experiment().with_changes({"data.kind": "mnist"}), data_dir=str(tmp_path)))


def test_other_images_need_a_new_run_even_of_the_same_size() -> None:
    mnist = SMALL.with_changes({"data.kind": "mnist"})
    trainer = Trainer(mnist, np.zeros((4, 28, 28), dtype=np.uint8))

    assert structural_paths(mnist, mnist.with_changes({"data.kind": "fashion_mnist"})) == ("data.kind",)
    assert structural_paths(mnist, mnist.with_changes({"data.pool_size": 2})) == ()
    with pytest.raises(SpecError, match=r"data\.kind: given fashion_mnist; allowed: a new run only"):
        trainer.apply({"data.kind": "fashion_mnist"})

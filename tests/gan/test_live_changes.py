"""Changes to a run: live ones hold from the next step on, others are refused and alter nothing."""

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from ganviz.gan import DivergedError, Trainer
from ganviz.spec import Experiment, SpecError, settings_of, structural_paths
from tests.gan.pairs import Pair, is_finite, outcome, pairs, values_of
from tests.gan.support import (
    OPTIMIZER_KINDS,
    assert_same_state,
    dcgan,
    differing,
    noise_images,
    small,
    train,
    watchable,
)


def seen_by(network: nn.Module) -> list[int]:
    """Return a list to which the size of every later batch is added."""
    sizes: list[int] = []
    network.register_forward_pre_hook(lambda module, inputs: sizes.append(len(inputs[0])))
    return sizes


def d_moved(trainer: Trainer) -> Tensor:
    """Do a step of D and return how far its weights moved."""
    before = trainer.discriminator.weights.detach().clone()
    trainer.step(only="discriminator")
    return trainer.discriminator.weights.detach() - before


# --- each takes effect in the next step -------------------------------------------------------------------------


def test_a_change_alters_no_step_before_it_and_every_step_after() -> None:
    plain, changed = Trainer(small()), Trainer(small())
    expected = train(plain, 60)

    before = train(changed, 30)
    changed.apply({"generator.optimizer.kind": "rmsprop"})
    after = train(changed, 30)

    assert before == expected[:30]
    # The swap reaches G's loss through its weights: from the second step on.
    assert all(a.g_loss != b.g_loss for a, b in zip(after[1:], expected[31:], strict=True))


def test_a_change_to_what_there_is_alters_nothing() -> None:
    plain, changed = Trainer(small()), Trainer(small())
    train(plain, 5)
    train(changed, 5)

    assert changed.apply({"generator.optimizer.kind": "adam", "updates.batch_size": 32}) == ""
    assert train(changed, 5) == train(plain, 5)


def test_a_new_learning_rate_scales_the_very_next_update() -> None:
    plain, faster = Trainer(small()), Trainer(small())
    for trainer in (plain, faster):
        train(trainer, 10)
    memory = faster.state()

    faster.apply({"discriminator.optimizer.lr": 5e-3})

    assert differing(memory, faster.state()) == []
    torch.testing.assert_close(d_moved(faster), 5 * d_moved(plain), rtol=1e-2, atol=1e-7)


def test_new_betas_hold_in_the_very_next_update() -> None:
    trainer = Trainer(small())
    train(trainer, 10)

    trainer.apply({"discriminator.optimizer.beta1": 0.0})
    trainer.step(only="discriminator")

    assert trainer.discriminator.weights.grad is not None
    average = trainer.state().tensors["discriminator/optimizer/exp_avg"]
    torch.testing.assert_close(average, trainer.discriminator.weights.grad)


def test_a_new_batch_size_holds_in_the_next_step() -> None:
    trainer = Trainer(watchable())
    fed = seen_by(trainer.discriminator.network)
    train(trainer, 1)

    trainer.apply({"updates.batch_size": 5})
    train(trainer, 1)

    assert fed == [64, 32, 10, 5]  # reals and fakes, then fakes alone


def test_a_new_number_of_updates_holds_in_the_next_step() -> None:
    trainer = Trainer(watchable())
    fed = seen_by(trainer.discriminator.network)

    trainer.apply({"updates.discriminator": 3, "updates.generator": 2})
    train(trainer, 1)

    assert fed == [64, 64, 64, 32, 32]


def test_a_new_loss_holds_in_the_next_step() -> None:
    plain, changed = Trainer(small()), Trainer(small())
    train(plain, 3)
    train(changed, 3)

    changed.apply({"objective.loss.kind": "least_squares"})

    assert changed.step().d_loss != plain.step().d_loss


@pytest.mark.parametrize(
    ("change", "radius"),
    [({"data.radius": 0.5}, 0.5), ({"data.kind": "circles", "data.noise": 0.0, "data.factor": 0.9}, 1.9)],
    ids=["parameter", "kind"],
)
def test_new_data_is_drawn_in_the_next_step(change: dict[str, Any], radius: float) -> None:
    trainer = Trainer(watchable({"data.std": 0.001}))
    batches: list[Tensor] = []
    trainer.discriminator.network.register_forward_pre_hook(lambda module, inputs: batches.append(inputs[0]))
    train(trainer, 1)

    trainer.apply(change)
    trainer.step(only="discriminator")

    assert float(batches[0][:32].norm(dim=1).mean()) == pytest.approx(2, abs=0.01)
    assert float(batches[-1][:32].norm(dim=1).mean()) == pytest.approx(radius, abs=0.05)


def test_new_latents_are_drawn_in_the_next_step() -> None:
    trainer = Trainer(watchable())
    latents: list[Tensor] = []
    trainer.generator.network.register_forward_pre_hook(lambda module, inputs: latents.append(inputs[0]))
    train(trainer, 10)

    trainer.apply({"latent.distribution": "uniform"})
    normal = len(latents)
    train(trainer, 10)

    assert float(torch.cat(latents[:normal]).abs().max()) > 1
    assert float(torch.cat(latents[normal:]).abs().max()) <= 1


def test_a_pool_goes_on_in_its_order_when_something_else_changes() -> None:
    plain, changed = (Trainer(small({"data.pool_size": 100})) for _ in range(2))
    for trainer in (plain, changed):
        train(trainer, 2)

    changed.apply({"generator.optimizer.lr": 0.5})

    assert changed.step().d_loss == plain.step().d_loss
    assert torch.equal(changed.state().tensors["batches/data/order"], plain.state().tensors["batches/data/order"])


def test_fewer_images_may_be_used_from_the_next_step_on() -> None:
    trainer = Trainer(dcgan(), noise_images())
    train(trainer, 1)

    trainer.apply({"data.pool_size": 3})
    train(trainer, 2)

    assert sorted(trainer.state().tensors["batches/data/order"].tolist()) == [0, 1, 2]


# --- swaps say what they do ---------------------------------------------------------------------------------------


def test_a_swap_says_whose_moments_went_where() -> None:
    trainer = Trainer(small())
    train(trainer, 3)

    note = trainer.apply({"generator.optimizer.kind": "rmsprop", "discriminator.optimizer.kind": "adamw"})

    assert note == (
        "G carried the average squared gradient, dropped the average gradient; "
        "D carried the average gradient and the average squared gradient"
    )


def test_the_policy_of_a_swap_may_come_with_it() -> None:
    trainer = Trainer(small())
    train(trainer, 3)

    note = trainer.apply({"generator.optimizer.kind": "rmsprop", "updates.on_swap": "reset"})

    assert note == "G dropped the average gradient and the average squared gradient"
    assert trainer.generator.updates == 0
    assert trainer.discriminator.updates == 3


@pytest.mark.parametrize("change", [{"generator.optimizer.lr": 0.1}, {"data.kind": "moons"}, {"updates.generator": 2}])
def test_what_is_no_swap_has_nothing_to_say(change: dict[str, Any]) -> None:
    trainer = Trainer(small())
    train(trainer, 3)

    assert trainer.apply(change) == ""


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"latent.dim": 3}, "latent.dim"),
        ({"generator.network.widths": [8]}, "generator.network.widths"),
        ({"discriminator.network.dropout": 0.5}, "discriminator.network.dropout"),
        ({"seed": 1}, "seed"),
        ({"data.kind": "digits"}, "data.kind"),
        ({"generator.optimizer.lr": 0.1, "latent.dim": 3, "updates.batch_size": 5}, "latent.dim"),
        ({"generator.optimizer.kind": "sgd", "data.kind": "moons", "seed": 1}, "seed"),
        ({"generator.optimizer.lr": -1.0, "updates.batch_size": 5}, "generator.optimizer.lr"),
        ({"generator.optimizer.rate": 0.1}, "generator.optimizer.rate"),
    ],
)
def test_a_change_that_is_refused_alters_nothing(change: dict[str, Any], path: str) -> None:
    plain, refusing = Trainer(small()), Trainer(small())
    train(plain, 5)
    train(refusing, 5)

    with pytest.raises(SpecError) as caught:
        refusing.apply(change)

    assert path in {problem.path for problem in caught.value.problems}
    assert_same_state(refusing.state(), plain.state())
    assert train(refusing, 5) == train(plain, 5)


def test_other_images_are_refused_as_they_have_not_been_read() -> None:
    trainer = Trainer(Experiment().with_changes({"data.kind": "mnist"}), noise_images(side=28))

    with pytest.raises(SpecError, match=r"data\.kind"):
        trainer.apply({"data.kind": "fashion_mnist"})


# --- whatever is changed --------------------------------------------------------------------------------------------


@st.composite
def live_changes(draw: st.DrawFn, experiment: Experiment) -> dict[str, Any]:
    live = [setting for setting in settings_of(experiment) if setting.live]
    chosen = draw(st.lists(st.sampled_from(live), min_size=1, max_size=3, unique_by=lambda setting: setting.path))
    return {setting.path: draw(values_of(setting)) for setting in chosen}


@given(st.data())
@settings(max_examples=40)
def test_any_sequence_of_live_changes_keeps_the_run_finite_or_says_it_diverged(data: st.DataObject) -> None:
    trainer = Trainer(small({"updates.batch_size": 8}))
    train(trainer, 2)
    for _ in range(6):
        change = data.draw(live_changes(trainer.experiment))
        before = trainer.state()
        try:
            after = trainer.experiment.with_changes(change)
        except SpecError:  # values that do not go together, such as Nesterov without momentum
            after = None
        if after is None or structural_paths(trainer.experiment, after):
            with pytest.raises(SpecError):
                trainer.apply(change)
            assert_same_state(trainer.state(), before)
            continue
        trainer.apply(change)
        assert trainer.experiment == after
        try:
            results = train(trainer, 2)
        except DivergedError:
            return
        assert is_finite(trainer, results)


@given(pairs())
@settings(max_examples=120)
def test_any_experiment_changes_into_any_other_of_its_structure_or_says_it_diverged(pair: Pair) -> None:
    outcome(pair)  # raises if anything else happens


@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_a_learning_rate_is_moved_without_building_an_optimizer(kind: str) -> None:
    trainer = Trainer(small({"discriminator.optimizer.kind": kind}))
    train(trainer, 2)
    before = trainer.discriminator.optimizer

    trainer.apply({"discriminator.optimizer.lr": 0.25, "discriminator.optimizer.clip_norm": 1.0})
    trainer.step()

    assert trainer.discriminator.optimizer is before
    assert before.param_groups[0]["lr"] == 0.25


def test_what_the_optimizer_itself_follows_reaches_it() -> None:
    trainer = Trainer(small())
    train(trainer, 2)

    trainer.apply({"generator.optimizer.lr": 0.5, "generator.optimizer.beta1": 0.25})

    assert trainer.generator.optimizer.param_groups[0]["betas"][0] == 0.25

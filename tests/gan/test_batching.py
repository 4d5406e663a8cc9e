"""How data is used: all of it, one sample, fixed latents, and fakes that both players learn from."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import torch
from torch import Tensor

from ganviz.gan import Observer, Trainer
from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.sources import LATENTS
from ganviz.spec import Experiment, SpecError
from ganviz.spec.experiment import Latent
from tests.gan.support import assert_goes_on_exactly, assert_same_state, noise_images, small, train

SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
FULL = {"updates.batching": "full_batch", "data.pool_size": 40}
LARGE = {"data.pool_size": 10_000}


@contextmanager
def overheard(trainer: Trainer) -> Iterator[tuple[list[Tensor], list[Tensor]]]:
    """Give the lists that every batch of latents and every batch of samples that D takes are added to."""
    trainer.apply({"compute.step": "autograd"})  # the passes by hand call no hooks
    latents: list[Tensor] = []
    d_inputs: list[Tensor] = []
    hooks = [
        trainer.generator.network.register_forward_pre_hook(lambda _, args: latents.append(args[0])),
        trainer.discriminator.network.register_forward_pre_hook(lambda _, args: d_inputs.append(args[0].detach())),
    ]
    yield latents, d_inputs
    for hook in hooks:
        hook.remove()


def rows(samples: Tensor) -> list[tuple[float, ...]]:
    return sorted(tuple(row) for row in samples.tolist())


# --- all at once, or one by one ---------------------------------------------------------------------------------------


def test_with_a_full_batch_every_update_sees_every_sample_once() -> None:
    trainer = Trainer(small(FULL))
    train(Trainer(small()), 2)
    assert trainer.batches.source.fixed is not None
    everything = rows(trainer.batches.source.fixed)

    with overheard(trainer) as (latents, d_inputs):
        train(trainer, 3)

    assert [rows(batch[:40]) for batch in d_inputs[::2]] == [everything] * 3
    assert [len(batch) for batch in d_inputs] == [80, 40] * 3
    assert [len(batch) for batch in latents] == [40] * 6


def test_in_the_middle_of_an_epoch_a_full_batch_still_sees_every_sample_once() -> None:
    trainer = Trainer(small({"data.pool_size": 40, "updates.batch_size": 7}))
    train(trainer, 2)
    assert trainer.batches.source.fixed is not None

    trainer.apply({"updates.batching": "full_batch"})
    with overheard(trainer) as (_, d_inputs):
        trainer.step()

    assert rows(d_inputs[0][:40]) == rows(trainer.batches.source.fixed)


def test_images_are_seen_all_at_once_too() -> None:
    images = noise_images(12)
    trainer = Trainer(small({"data.kind": "digits", "updates.batching": "full_batch"}), images)

    with overheard(trainer) as (_, d_inputs):
        trainer.step()

    assert [len(batch) for batch in d_inputs] == [24, 12]


def test_a_relativistic_game_compares_all_with_as_many() -> None:
    trainer = Trainer(small(FULL | {"objective.loss.kind": "rpgan"}))

    with overheard(trainer) as (_, d_inputs):
        trainer.step()

    assert [len(batch) for batch in d_inputs] == [80, 80]


def test_with_single_samples_every_update_sees_one() -> None:
    trainer = Trainer(small({"updates.batching": "single_sample"}))

    with overheard(trainer) as (latents, d_inputs):
        train(trainer, 2)

    assert [len(batch) for batch in d_inputs] == [2, 1] * 2
    assert [len(batch) for batch in latents] == [1] * 4


@pytest.mark.parametrize(
    ("change", "given", "allowed"),
    [
        ({}, "'full_batch'", "mini_batch or single_sample, as fresh samples have no end; or set data.pool_size"),
        *(
            (LARGE | change, "'full_batch' of 10,000 samples", f"at most 8,192 samples, as more go in pieces and {why}")
            for change, why in (
                ({"generator.network.norm": "batch"}, "batch norm in G looks at all of a batch: set data.pool_size"),
                (
                    {"discriminator.network.norm": "batch"},
                    "batch norm in D looks at all of a batch: set data.pool_size",
                ),
                (
                    {"discriminator.network.spectral_norm": True},
                    "spectral norm changes with each pass: set data.pool_size",
                ),
                (
                    {"discriminator.network.minibatch_std": True},
                    "D looks at the spread of all of a batch: set data.pool_size",
                ),
                (
                    {"discriminator.network.minibatch_kernels": 1, "discriminator.network.minibatch_dims": 1},
                    "D compares all samples of a batch: set data.pool_size",
                ),
                (
                    {"objective.feature_matching": True},
                    "feature matching compares the means of whole batches: set data.pool_size",
                ),
                (
                    {"objective.loss.kind": "relativistic_average"},
                    "this loss compares each sample with the average of all: set data.pool_size",
                ),
                ({"objective.dragan": 1.0}, "DRAGAN looks as far as a whole batch is wide: set data.pool_size"),
                (
                    {"updates.dynamics.kind": "consensus"},
                    "consensus dynamics differentiate the gradient of all of a batch: set data.pool_size",
                ),
                ({"updates.unroll": 1}, "an unrolled D learns from all of a batch: set data.pool_size"),
                ({"updates.share_fakes": True}, "fakes that are shared are all kept: set data.pool_size"),
            )
        ),
    ],
)
def test_a_full_batch_of_what_has_no_end_or_cannot_go_in_pieces_is_refused(
    change: dict[str, Any], given: str, allowed: str
) -> None:
    with pytest.raises(SpecError) as raised:
        Experiment().with_changes(change | {"updates.batching": "full_batch"})

    [problem] = raised.value.problems
    assert (problem.path, problem.given, problem.allowed) == ("updates.batching", given, allowed)


def test_an_experiment_knows_the_size_of_its_batches() -> None:
    sizes = [
        Experiment().with_changes(change).batch_size
        for change in (
            {},
            {"updates.batching": "single_sample"},
            FULL,
            {"updates.batching": "full_batch", "data.kind": "digits"},
            {"updates.batching": "full_batch", "data.kind": "digits", "data.pool_size": 5000},
            {"updates.batching": "full_batch", "data.kind": "mnist", "data.pool_size": 5000},
        )
    ]

    assert sizes == [128, 1, 40, 1797, 1797, 5000]


# --- fixed latents ----------------------------------------------------------------------------------------------------


def test_every_distribution_of_latents_is_drawn_and_nothing_more() -> None:
    assert sorted(LATENTS) == sorted(Latent.model_fields["distribution"].annotation.__args__)  # type: ignore[union-attr]


@pytest.mark.parametrize("distribution", list(LATENTS))
def test_fixed_latents_come_again_each_once_an_epoch(distribution: str) -> None:
    trainer = Trainer(small({"latent.pool_size": 32, "updates.batch_size": 16, "latent.distribution": distribution}))

    with overheard(trainer) as (latents, _):
        train(trainer, 2)

    first, second = rows(torch.cat(latents[:2])), rows(torch.cat(latents[2:]))
    assert first == second
    assert len(set(first)) == 32


def test_fixed_latents_depend_on_the_seed_alone() -> None:
    pools = [Trainer(small({"latent.pool_size": 9, "seed": seed})).batches.latent_source.fixed for seed in (0, 0, 1)]

    assert all(pool is not None for pool in pools)
    assert torch.equal(pools[0], pools[1])  # type: ignore[arg-type]
    assert not torch.equal(pools[0], pools[2])  # type: ignore[arg-type]


def test_samples_are_shown_from_the_latents_that_are_trained_on() -> None:
    trainer = Trainer(small({"latent.pool_size": 5}))
    observer = Observer(trainer)
    before = trainer.state()

    shown = observer.fakes(200)

    assert len(set(rows(shown))) == 5
    assert_same_state(trainer.state(), before)


@pytest.mark.parametrize("taken_back", [False, True])
def test_a_run_with_fixed_latents_goes_on_from_a_state_bit_for_bit(taken_back: bool) -> None:
    trainer = Trainer(small({"latent.pool_size": 50}))
    train(trainer, 3)
    resumed = trainer if taken_back else Trainer(small())

    assert_goes_on_exactly(trainer, resumed, 5)


def test_latents_can_be_fixed_and_set_free_mid_run() -> None:
    trainer = Trainer(small())

    for size in (10, 0):
        trainer.apply({"latent.pool_size": size})
        with overheard(trainer) as (latents, _):
            train(trainer, 2)
        drawn = set(rows(torch.cat(latents)))
        assert len(drawn) == (10 if size else 2 * 2 * 32)


# --- shared fakes -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["discriminator", "generator"])
def test_shared_fakes_are_made_once_and_judged_by_both(order: str) -> None:
    trainer = Trainer(small({"updates.share_fakes": True, "updates.order": order}))

    with overheard(trainer) as (latents, d_inputs):
        trainer.step()

    assert len(latents) == 1
    of_d, of_g = sorted(d_inputs, key=len, reverse=True)
    assert torch.equal(of_d[32:], of_g)


def test_by_default_each_player_has_fakes_of_its_own() -> None:
    trainer = Trainer(small())

    with overheard(trainer) as (latents, _):
        trainer.step()

    assert len(latents) == 2
    assert not torch.equal(*latents)


def test_a_generator_learns_from_shared_fakes_as_from_its_own() -> None:
    """The gradient through fakes that D has taken is that of fakes made afresh from the same latents."""
    shared, own = Trainer(small({"updates.share_fakes": True})), Trainer(small())
    for trainer in (shared, own):
        trainer.step(only="discriminator")  # draws latents ahead
    shared.step()
    start = own.batches.latent_source.state()
    own.step(only="discriminator")
    own.batches.latent_source.load_state(start)
    own.step(only="generator")

    assert torch.equal(shared.generator.weights, own.generator.weights)
    assert torch.equal(shared.discriminator.weights, own.discriminator.weights)


@pytest.mark.parametrize("kind", list(DYNAMICS))
@pytest.mark.parametrize("order", ["discriminator", "generator"])
@pytest.mark.parametrize(("d", "g"), [(1, 1), (3, 1), (1, 3)])
def test_shared_fakes_suit_any_dynamics_order_and_number_of_updates(kind: str, order: str, d: int, g: int) -> None:
    change = SGD | {"updates.share_fakes": True, "updates.dynamics.kind": kind, "updates.order": order}
    trainer = Trainer(small(change | {"updates.discriminator": d, "updates.generator": g}))
    train(trainer, 2)
    state = trainer.state()
    expected = train(trainer, 2)

    trainer.load_state(state)

    assert train(trainer, 2) == expected


def test_fakes_are_shared_within_a_step_only() -> None:
    trainer = Trainer(small({"updates.share_fakes": True}))

    with overheard(trainer) as (latents, _):
        trainer.step(only="discriminator")
        trainer.step(only="generator")

    assert len(latents) == 2

"""Networks that multiply in bfloat16: the same game with fewer digits, and float32 wherever it is kept or shown."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Observer, Trainer
from ganviz.gan.networks import build_discriminator
from ganviz.spec import Experiment
from tests.gan.support import (
    assert_goes_on_exactly,
    assert_same_state,
    dcgan,
    noise_images,
    seeded_generator,
    small,
    train,
)

BFLOAT16 = {"compute.precision": "bfloat16"}
BASES = pytest.mark.parametrize("base", [small(), dcgan()], ids=["mlp", "dcgan"])


def trainer_of(experiment: Experiment) -> Trainer:
    return Trainer(experiment, noise_images() if experiment.data.is_image else None)


@BASES
def test_a_run_in_bfloat16_trains_and_repeats_bit_for_bit(base: Experiment) -> None:
    first, second = (trainer_of(base.with_changes(BFLOAT16)) for _ in range(2))

    results = train(first, 20)

    assert all(math.isfinite(result.d_loss + result.g_loss) for result in results)
    assert train(second, 20) == results
    assert_same_state(first.state(), second.state())


@BASES
def test_the_first_losses_are_those_of_float32_but_for_rounding(base: Experiment) -> None:
    exact, rounded = (trainer_of(base.with_changes(change)).step(only="discriminator") for change in ({}, BFLOAT16))

    # A number is rounded to 8 digits, by one part in 512 at most; logits near 0 leave two of softplus(0) = log 2.
    assert 0 < abs(rounded.d_loss - exact.d_loss) < 1.4 / 100


def test_the_first_gradient_points_where_that_of_float32_does() -> None:
    exact, rounded = (Trainer(small(change)) for change in ({}, BFLOAT16))
    for trainer in (exact, rounded):
        trainer.step(only="discriminator")

    a, b = (trainer.discriminator.weights.grad for trainer in (exact, rounded))

    assert a is not None
    assert b is not None
    assert a.dtype == b.dtype == torch.float32
    assert 0.99 < float(torch.cosine_similarity(a, b, dim=0)) < 1


@BASES
def test_precision_may_change_and_change_back(base: Experiment) -> None:
    plain, changed = trainer_of(base), trainer_of(base)
    train(plain, 3)
    train(changed, 3)

    changed.apply(BFLOAT16)
    changed.apply({"compute.precision": "float32"})
    assert train(changed, 2) == train(plain, 2)
    changed.apply(BFLOAT16)
    rounded = changed.step()
    changed.apply({"compute.precision": "float32"})
    after = train(changed, 3)

    assert rounded.d_loss != plain.step().d_loss
    assert all(math.isfinite(result.d_loss + result.g_loss) for result in after)


def test_a_run_in_bfloat16_goes_on_exactly_from_its_state() -> None:
    trainer, other = (trainer_of(dcgan(BFLOAT16)) for _ in range(2))
    train(trainer, 3)

    assert_goes_on_exactly(trainer, other, 3)


@BASES
def test_all_that_is_kept_is_float32(base: Experiment) -> None:
    trainer, exact = trainer_of(base.with_changes(BFLOAT16)), trainer_of(base)
    train(trainer, 1)
    train(exact, 1)

    kept, expected = ({name: value.dtype for name, value in each.state().tensors.items()} for each in (trainer, exact))

    assert kept == expected


@BASES
def test_what_is_shown_is_made_in_float32(base: Experiment) -> None:
    exact, rounded = trainer_of(base), trainer_of(base.with_changes(BFLOAT16))

    assert torch.equal(Observer(exact).fakes(4), Observer(rounded).fakes(4))


GAMES: dict[str, dict[str, Any]] = {
    "penalties": {"objective.gradient_penalty": 1.0, "objective.r1": 1.0, "objective.dragan": 1.0},
    "unrolled": {"updates.unroll": 2},
    "consensus": {"updates.dynamics.kind": "consensus"},
    "relativistic": {"objective.loss.kind": "rpgan"},
    "noise": {"objective.noise": 0.1, "updates.share_fakes": True},
    "discriminator": {
        "discriminator.network.minibatch_std": True, "discriminator.network.norm": "batch",
        "discriminator.network.pack": 2,
    },
    "layer norm": {"generator.network.norm": "layer", "discriminator.network.norm": "layer"},
}  # fmt: skip


@BASES
@pytest.mark.parametrize("game", GAMES)
def test_every_game_can_be_played_in_bfloat16(base: Experiment, game: str) -> None:
    trainer = trainer_of(base.with_changes(BFLOAT16 | GAMES[game]))

    assert all(math.isfinite(result.d_loss + result.g_loss) for result in train(trainer, 3))


def test_a_bound_on_the_slope_is_kept_to_in_bfloat16() -> None:
    network = build_discriminator(
        small({"discriminator.network.spectral_norm": True}), seeded_generator(), seeded_generator(1)
    )
    found: list[Tensor] = []
    [first, *_] = [layer for layer in network.modules() if isinstance(layer, nn.Linear)]

    with torch.autocast("cpu", torch.bfloat16):
        for _ in range(100):
            found = [first.weight]

    assert float(torch.linalg.svdvals(found[0].detach().float())[0]) == pytest.approx(1, abs=1e-4)

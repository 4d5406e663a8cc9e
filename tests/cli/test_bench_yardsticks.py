"""What `ganviz bench` measures against: the plain loop trains what the engine does, the floor is what torch counts."""

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from ganviz.cli.bench.floor import step_operations
from ganviz.cli.bench.plain import PlainLoop
from ganviz.cli.bench.workloads import WORKLOADS
from ganviz.gan import Trainer
from ganviz.spec import Experiment, preset

BY_NAME = {workload.name: workload for workload in WORKLOADS}
SMALLER = {
    "mnist-dcgan": {"generator.network.channels": 2, "discriminator.network.channels": 2, "updates.batch_size": 3}
}


def experiment_of(name: str) -> Experiment:
    return BY_NAME[name].experiment.with_changes(SMALLER.get(name, {}))


def images_of(experiment: Experiment) -> np.ndarray | None:
    """Return a few pictures of noise in the shape of the experiment's data; None for points."""
    if not experiment.data.is_image:
        return None
    return np.random.default_rng(0).integers(0, 256, (200, *experiment.data.sample_shape[1:]), dtype=np.uint8)


# --- the plain loop ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BY_NAME)
def test_the_plain_loop_has_the_networks_of_the_engine(name: str) -> None:
    experiment = experiment_of(name)
    images = images_of(experiment)
    trainer, plain = Trainer(experiment, images), PlainLoop(experiment, images)

    for ours, theirs, inputs in (
        (trainer.generator.network, plain.generator, torch.randn(4, experiment.latent.dim)),
        (trainer.discriminator.network, plain.discriminator, torch.randn(4, *experiment.data.sample_shape)),
    ):
        with torch.no_grad():
            for mine, yours in zip(ours.parameters(), theirs.parameters(), strict=True):
                yours.copy_(mine)
        torch.testing.assert_close(theirs.eval()(inputs).reshape(ours.eval()(inputs).shape), ours(inputs))


@pytest.mark.parametrize("name", BY_NAME)
def test_the_plain_loop_moves_both_networks(name: str) -> None:
    experiment = experiment_of(name)
    plain = PlainLoop(experiment, images_of(experiment))
    networks = (plain.discriminator, plain.generator)
    before = [[weight.detach().clone() for weight in network.parameters()] for network in networks]

    losses = plain.step()

    assert np.isfinite(losses).all()
    for old, network in zip(before, networks, strict=True):
        assert all(not torch.equal(mine, now) for mine, now in zip(old, network.parameters(), strict=True))


def test_the_plain_loop_has_the_r1_of_the_paper() -> None:
    plain = PlainLoop(experiment_of("grid25-r1"), None)
    plain.discriminator = nn.Linear(2, 1)

    penalty = plain._r1_penalty(plain.data.sample(32))

    torch.testing.assert_close(penalty, 0.5 * plain.discriminator.weight.square().sum())  # the slope is its weights


def test_the_plain_loop_refuses_what_it_does_not_know() -> None:
    with pytest.raises(NotImplementedError, match="no data set moons"):
        PlainLoop(preset("moons").experiment, None)


# --- the arithmetic floor ---------------------------------------------------------------------------------------------


def counted_operations(experiment: Experiment) -> int:
    """Return what torch counts in one step that does without all that it can do without."""
    plain = PlainLoop(experiment, images_of(experiment))
    generator, discriminator, count = plain.generator, plain.discriminator, plain.batch_size
    with FlopCounterMode(display=False) as counter:
        with torch.no_grad():
            fake = generator(torch.randn(count, plain.latent_dim))
        (discriminator(plain.data.sample(count)).sum() + discriminator(fake).sum()).backward()
        discriminator.requires_grad_(False)
        discriminator(generator(torch.randn(count, plain.latent_dim))).sum().backward()
    return counter.get_total_flops()


@pytest.mark.parametrize("name", [name for name in BY_NAME if name != "grid25-r1"])
def test_the_floor_is_what_torch_counts(name: str) -> None:
    experiment = experiment_of(name)

    assert step_operations(experiment) == counted_operations(experiment)


def test_the_floor_of_the_ring_is_the_closed_form() -> None:
    generator, first, last = 2 * 64 + 64 * 64 + 64 * 2, 2 * 64, 64
    discriminator = 2 * 64 + 64 * 64 + last
    d_update, g_update = generator + 6 * discriminator - 2 * first, 3 * generator - first + 2 * discriminator

    assert step_operations(experiment_of("ring8")) == 2 * 128 * (d_update + g_update)


def test_each_update_of_the_discriminator_counts() -> None:
    once, thrice = (
        step_operations(experiment_of("ring8").with_changes({"updates.discriminator": times})) for times in (1, 3)
    )
    generator, discriminator = 2 * 64 + 64 * 64 + 64 * 2, 2 * 64 + 64 * 64 + 64

    assert thrice - once == 2 * (2 * 128) * (generator + 6 * discriminator - 2 * (2 * 64))


def test_the_floor_of_r1_is_what_torch_counts() -> None:
    experiment = experiment_of("grid25-r1")
    first, *others = [nn.Linear(2, 128), nn.Linear(128, 128), nn.Linear(128, 1)]
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        along = torch.randn(experiment.batch_size, 128) @ first.weight  # the gradient of the logits by the reals
        for layer in (first, *others[:-2]):
            along = along @ layer.weight.T

    without = experiment.with_changes({"objective.r1": 0.0})
    assert step_operations(experiment) - step_operations(without) == counter.get_total_flops()


@pytest.mark.parametrize("name", ["ring8", "wide", "grid25-r1"])
def test_a_step_by_hand_makes_hardly_more_products_than_the_floor(name: str) -> None:
    experiment = experiment_of(name)
    trainer = Trainer(experiment.with_changes({"compute.step": "by_hand"}))
    with FlopCounterMode(display=False) as counter:
        trainer.step()

    assert 1 <= counter.get_total_flops() / step_operations(experiment) < 1.01

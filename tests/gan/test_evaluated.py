"""Networks as they are looked at: by compiled code and by torch the same, in parts and at once."""

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan import Observer, Trainer
from ganviz.gan.compiled.forward import Forward
from ganviz.gan.compiled.library import library
from ganviz.gan.compiled.rows import NotLowered
from ganviz.gan.evaluated import COMPILED_AT_ONCE, MOST_FORWARDS, Evaluated
from ganviz.gan.flat import flatten
from ganviz.gan.networks.layers import Pack
from tests.gan.support import dcgan, noise_images, seeded_generator, small, train

needs_library = pytest.mark.skipif(library() is None, reason="nothing is compiled for this machine")
COUNTS = pytest.mark.parametrize("count", [1, COMPILED_AT_ONCE, COMPILED_AT_ONCE + 1, 5 * COMPILED_AT_ONCE - 3])


def samples_for(count: int, numbers: int = 2) -> Tensor:
    return torch.randn(count, numbers, generator=seeded_generator())


def both(network: nn.Module, pack: int = 1) -> tuple[Evaluated, Evaluated]:
    """Return a network that may be compiled and the same that may not."""
    at_once = 10_000 - 10_000 % pack
    return Evaluated(network, at_once, pack, lambda: True), Evaluated(network, at_once, pack)


def usual(activation: nn.Module, width: int = 24) -> nn.Sequential:
    torch.manual_seed(0)
    network = nn.Sequential(nn.Linear(2, width), activation, nn.Linear(width, width), activation, nn.Linear(width, 2))
    flatten(network)
    return network


@COUNTS
@pytest.mark.parametrize("activation", [nn.ReLU(), nn.LeakyReLU(0.2), nn.Tanh(), nn.Sigmoid()])
def test_compiled_code_makes_what_torch_makes(activation: nn.Module, count: int) -> None:
    compiled, by_torch = both(usual(activation))
    samples = samples_for(count)

    assert compiled(samples).shape == (count, 2)
    torch.testing.assert_close(compiled(samples), by_torch(samples))


@COUNTS
def test_what_is_made_of_a_sample_depends_on_no_other(count: int) -> None:
    compiled, _ = both(usual(nn.ReLU()))
    samples = samples_for(5 * COMPILED_AT_ONCE)

    assert torch.equal(compiled(samples)[:count], compiled(samples[:count]))


@pytest.mark.parametrize("pack", [2, 3, COMPILED_AT_ONCE + 2])
@pytest.mark.parametrize("packs", [1, 100])
def test_packs_stay_together(pack: int, packs: int) -> None:
    torch.manual_seed(0)
    network = nn.Sequential(Pack(pack), nn.Linear(2 * pack, 8), nn.ReLU(), nn.Linear(8, 1), nn.Flatten(0))
    flatten(network)
    compiled, by_torch = both(network, pack)
    samples = samples_for(pack * packs)

    assert compiled(samples).shape == (packs,)
    torch.testing.assert_close(compiled(samples), by_torch(samples))


def test_half_a_pack_is_refused_as_torch_refuses_it() -> None:
    trainer = Trainer(small({"discriminator.network.pack": 3, "updates.batch_size": 12}))
    for evaluated in both(trainer.discriminator.network, 3):
        with pytest.raises(RuntimeError):
            evaluated(samples_for(200))


def test_weights_are_read_as_they_are_now() -> None:
    trainer = Trainer(small())
    compiled, by_torch = both(trainer.generator.network)
    samples = samples_for(300)
    before = compiled(samples)

    train(trainer, 3)

    assert not torch.equal(compiled(samples), before)
    torch.testing.assert_close(compiled(samples), by_torch(samples))


@pytest.mark.parametrize(
    "network",
    [
        usual(nn.Softplus()),
        nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8), nn.Linear(8, 2)),
        usual(nn.ReLU()).double(),
        usual(nn.ReLU(), width=600),
        nn.Identity(),
    ],
    ids=["unknown layer", "modes", "float64", "wide", "no sequence"],
)
def test_what_the_kernel_does_not_know_is_left_to_torch(network: nn.Module) -> None:
    compiled, by_torch = both(network)
    dtype = next((each.dtype for each in network.parameters()), torch.float32)
    samples = samples_for(200).to(dtype)

    assert torch.equal(compiled(samples), by_torch(samples))


def test_samples_of_another_shape_are_refused_as_torch_refuses_them() -> None:
    compiled, by_torch = both(usual(nn.ReLU()))
    for evaluated in (compiled, by_torch):
        with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
            evaluated(samples_for(200, numbers=3))


@needs_library
def test_passes_refuse_fewer_samples_than_they_are_for() -> None:
    forward = Forward(usual(nn.ReLU()), (2,), 10)
    with pytest.raises(ValueError, match=r"got samples \(9, 2\); they must be \('10 or more', 2\)"):
        forward(samples_for(9))


def test_a_network_that_draws_has_no_compiled_passes() -> None:
    trainer = Trainer(small({"discriminator.network.dropout": 0.3}))
    with pytest.raises(NotLowered):
        Forward(trainer.discriminator.network, (2,), 10)


@pytest.mark.parametrize("may_compile", [True, False])
def test_layers_are_told_what_they_make(may_compile: bool) -> None:
    network = usual(nn.ReLU())
    network[3] = nn.Tanh()
    evaluated = Evaluated(network, 100, 1, lambda: may_compile)
    samples = samples_for(150)

    found = evaluated.outputs_of([*evaluated.that_can_die, *evaluated.that_can_saturate], samples)

    expected, x = {}, samples
    with torch.no_grad():
        for layer in network:
            x = layer(x)
            expected[layer] = x
    assert set(found) == {network[1], network[3]}
    for layer, made in found.items():
        torch.testing.assert_close(made, expected[layer])


def test_many_numbers_of_samples_are_not_all_prepared_for() -> None:
    evaluated, _ = both(usual(nn.ReLU()))
    for count in range(1, 3 * MOST_FORWARDS):
        assert len(evaluated(samples_for(count))) == count
    assert len(evaluated._forwards) == MOST_FORWARDS


@pytest.mark.parametrize(
    ("change", "has_images"), [({}, False), ({"latent.distribution": "uniform"}, False), (None, True)]
)
def test_few_fakes_are_the_first_of_more(change: dict[str, Any] | None, has_images: bool) -> None:
    trainer = Trainer(dcgan() if has_images else small(change), noise_images() if has_images else None)
    train(trainer, 2)
    alone, after = Observer(trainer), Observer(trainer)
    after.measure(300)

    torch.testing.assert_close(after.signs(64).centre, alone.signs(64).centre)
    assert after.signs(64).spread == pytest.approx(alone.signs(64).spread, rel=1e-5)
    assert after.signs(64).separation == pytest.approx(alone.signs(64).separation, abs=1e-3)


def test_averages_are_not_the_fakes_that_were_shown_before() -> None:
    trainer = Trainer(small({"generator.ema": 0.9}))
    observer = Observer(trainer)
    train(trainer, 5)
    fakes = observer.fakes(20)

    averages = observer.averages(20)

    assert averages is not None
    assert not torch.equal(averages, fakes)
    assert torch.equal(observer.fakes(20), fakes)

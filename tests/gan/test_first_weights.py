"""First weights: their spread, their bounds, their angles, and where they come from."""

import math
from typing import Any

import pytest
import torch
from scipy import stats
from torch import Tensor, nn
from torch.nn.utils import skip_init

from ganviz.gan.networks import initialise
from ganviz.spec.inits import AnyInit, HeInit, NormalInit, OrthogonalInit, TorchInit, XavierInit
from tests.gan.support import seeded_generator

FAN_IN, FAN_OUT = 300, 200

VARIANCES = pytest.mark.parametrize(
    ("spec", "variance"),
    [
        (TorchInit(), 1 / (3 * FAN_IN)),
        (HeInit(spread="normal"), 2 / FAN_IN),
        (HeInit(spread="uniform"), 2 / FAN_IN),
        (XavierInit(spread="normal", gain=1.5), 2 * 1.5**2 / (FAN_IN + FAN_OUT)),
        (XavierInit(spread="uniform", gain=0.5), 2 * 0.5**2 / (FAN_IN + FAN_OUT)),
        (OrthogonalInit(gain=2.0), 4 / FAN_IN),
        (NormalInit(std=0.02), 0.02**2),
    ],
    ids=["torch", "he-normal", "he-uniform", "xavier-normal", "xavier-uniform", "orthogonal", "normal"],
)
EVERY = pytest.mark.parametrize(
    "spec", [TorchInit(), HeInit(), XavierInit(), OrthogonalInit(), NormalInit()], ids=lambda spec: spec.kind
)


def drawn(spec: AnyInit, seed: int = 0) -> nn.Linear:
    layer: nn.Linear = skip_init(nn.Linear, FAN_IN, FAN_OUT)
    initialise(layer, spec, seeded_generator(seed))
    return layer


@VARIANCES
def test_first_weights_have_the_variance_of_their_rule(spec: AnyInit, variance: float) -> None:
    weight = drawn(spec).weight.detach().double()

    # The mean square of n independent numbers strays by less than 2/n of its square, a fifth of it for uniform ones.
    assert float(weight.square().mean()) == pytest.approx(variance, rel=5 * math.sqrt(2 / weight.numel()))
    assert abs(float(weight.mean())) < 5 * math.sqrt(variance / weight.numel())


@pytest.mark.parametrize(
    ("spec", "shape"),
    [
        (TorchInit(), stats.uniform(-1 / math.sqrt(FAN_IN), 2 / math.sqrt(FAN_IN))),
        (HeInit(spread="uniform"), stats.uniform(-math.sqrt(6 / FAN_IN), 2 * math.sqrt(6 / FAN_IN))),
        (
            XavierInit(spread="uniform"),
            stats.uniform(-math.sqrt(6 / (FAN_IN + FAN_OUT)), 2 * math.sqrt(6 / (FAN_IN + FAN_OUT))),
        ),
        (HeInit(), stats.norm(0, math.sqrt(2 / FAN_IN))),
        (XavierInit(), stats.norm(0, math.sqrt(2 / (FAN_IN + FAN_OUT)))),
        (NormalInit(std=0.5), stats.norm(0, 0.5)),
    ],
    ids=["torch", "he-uniform", "xavier-uniform", "he", "xavier", "normal"],
)
def test_first_weights_have_the_shape_of_their_rule(spec: AnyInit, shape: Any) -> None:
    weight = drawn(spec, seed=3).weight.detach().double().flatten().numpy()

    assert stats.kstest(weight, shape.cdf).pvalue > 1e-4


@EVERY
def test_biases_start_from_zero_unless_torch_has_its_way(spec: AnyInit) -> None:
    bias = drawn(spec).bias.detach()

    if isinstance(spec, TorchInit):
        assert 0 < float(bias.abs().max()) <= 1 / math.sqrt(FAN_IN)
    else:
        assert bool((bias == 0).all())


@pytest.mark.parametrize("layer", [nn.Linear(30, 20), nn.Linear(20, 30), nn.Conv2d(3, 40, 5)], ids=str)
def test_an_orthogonal_layer_has_one_singular_value_its_gain(layer: nn.Linear | nn.Conv2d) -> None:
    initialise(layer, OrthogonalInit(gain=1.7), seeded_generator())

    singular = torch.linalg.svdvals(layer.weight.detach().flatten(1).double())

    torch.testing.assert_close(singular, torch.full_like(singular, 1.7), rtol=1e-5, atol=0)


@EVERY
def test_first_weights_come_from_their_generator_alone(spec: AnyInit) -> None:
    before = torch.get_rng_state()

    first, again, other = drawn(spec, 1), drawn(spec, 1), drawn(spec, 2)

    assert torch.equal(torch.get_rng_state(), before)
    assert torch.equal(first.weight, again.weight)
    assert not torch.equal(first.weight, other.weight)


@pytest.mark.parametrize("depth", [50])
def test_signals_pass_a_deep_network_from_he_and_fade_from_the_default(depth: int) -> None:
    def reached(spec: AnyInit) -> float:
        network = nn.Sequential(*(layer for _ in range(depth) for layer in (nn.Linear(64, 64), nn.ReLU())))
        initialise(network, spec, seeded_generator())
        for layer in network:
            if isinstance(layer, nn.Linear):
                nn.init.zeros_(layer.bias)
        with torch.no_grad():
            signal: Tensor = network(torch.randn(256, 64, generator=seeded_generator(1)))
        return float(signal.square().mean().sqrt())

    assert 0.01 < reached(HeInit()) < 100
    # Each layer keeps a sixth of the variance.
    assert reached(TorchInit()) == pytest.approx(6 ** (-depth / 2), rel=10)
    assert reached(TorchInit()) < 1e-15

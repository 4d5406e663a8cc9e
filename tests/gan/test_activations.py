"""Each activation against its formula."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from ganviz.gan.networks import ACTIVATIONS, build_discriminator
from ganviz.spec import Experiment
from ganviz.spec.networks import MlpDiscriminator
from tests.gan.support import seeded_generator

FORMULAS = {
    "relu": lambda x: max(x, 0.0),
    "leaky_relu": lambda x: x if x > 0 else 0.3 * x,
    "prelu": lambda x: x if x > 0 else 0.3 * x,
    "elu": lambda x: x if x > 0 else math.expm1(x),
    "gelu": lambda x: x * (1 + math.erf(x / math.sqrt(2))) / 2,
    "silu": lambda x: x / (1 + math.exp(-x)),
    "tanh": math.tanh,
    "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
    "sine": lambda x: math.sin(30 * x),
}


@pytest.mark.parametrize("kind", FORMULAS)
def test_an_activation_agrees_with_its_formula(kind: Any) -> None:
    spec = MlpDiscriminator(activation=kind, slope=0.3, frequency=30.0)
    x = torch.linspace(-3, 3, 61, dtype=torch.float64)

    bent = ACTIVATIONS[kind](spec).double()(x)

    assert bent.tolist() == pytest.approx([FORMULAS[kind](value) for value in x.tolist()], abs=1e-7)


def test_every_activation_has_a_formula_but_maxout() -> None:
    assert {*FORMULAS, "maxout"} == set(ACTIVATIONS)


def test_maxout_is_the_largest_of_its_pieces() -> None:
    maxout = ACTIVATIONS["maxout"](MlpDiscriminator(pieces=3))

    assert maxout(torch.tensor([[1.0, 5.0, 2.0, -1.0, -7.0, -3.0]])).tolist() == [[5.0, -1.0]]


def test_a_maxout_network_is_convex_piece_by_piece() -> None:
    experiment = Experiment().with_changes(
        {"discriminator.network.widths": [1], "discriminator.network.activation": "maxout"}
        | {"discriminator.network.pieces": 16}
    )
    network = build_discriminator(experiment, seeded_generator(), seeded_generator(1))
    line = torch.linspace(-4, 4, 401)[:, None] * torch.tensor([[1.0, 0.5]])

    with torch.no_grad():
        curvature: Tensor = network(line).diff().diff()

    # One maxout unit is a maximum of planes: convex, and through a linear layer convex or concave everywhere.
    assert bool((curvature > -1e-5).all() or (curvature < 1e-5).all())
    assert int((curvature.abs() > 1e-4).sum()) >= 2


@pytest.mark.parametrize("slope", [0.0, 0.25])
def test_prelu_starts_from_its_leak_and_learns_it(slope: float) -> None:
    prelu = ACTIVATIONS["prelu"](MlpDiscriminator(slope=slope))
    assert isinstance(prelu, nn.PReLU)

    prelu(torch.tensor([-2.0, 3.0])).sum().backward()

    assert prelu.weight.tolist() == [slope]
    assert prelu.weight.grad is not None
    assert prelu.weight.grad.tolist() == [-2.0]

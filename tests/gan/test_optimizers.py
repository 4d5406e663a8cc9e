"""Every optimizer against its published update, written out in float64."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import Parameter

from ganviz.gan.optimizers import OPTIMIZERS, build_optimizer
from ganviz.spec.optimizers import Adagrad, Adam, AdamFamily, AdamW, AnyOptimizer, RmsProp, Sgd
from tests.gan.support import seeded_generator

STEPS = 20


def start() -> Tensor:
    return torch.linspace(-2, 2, 6, dtype=torch.float64)


def gradients(steps: int = STEPS) -> list[Tensor]:
    return list(torch.randn(steps, 6, dtype=torch.float64, generator=seeded_generator()))


def descended(spec: AnyOptimizer, each: Sequence[Tensor]) -> Tensor:
    """Return the weights after one update for each gradient."""
    weights = Parameter(start())
    optimizer = build_optimizer(spec, weights)
    for gradient in each:
        weights.grad = gradient.clone()
        optimizer.step()
    return weights.detach()


# --- the published updates: w weights, g gradient, t from 1 ---------------------------------------------------


def sgd(spec: Sgd, each: Sequence[Tensor]) -> Tensor:
    w, b = start(), torch.zeros(6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        b = g if t == 1 else spec.momentum * b + (1 - spec.dampening) * g
        forward = g + spec.momentum * b if spec.nesterov else b
        w = w - spec.lr * (forward if spec.momentum else g)
    return w


def rmsprop(spec: RmsProp, each: Sequence[Tensor]) -> Tensor:
    w = start()
    square, centre, b = torch.zeros(3, 6, dtype=torch.float64)
    for gradient in each:
        g = gradient + spec.weight_decay * w
        square = spec.alpha * square + (1 - spec.alpha) * g**2
        centre = spec.alpha * centre + (1 - spec.alpha) * g
        spread = square - centre**2 if spec.centered else square
        b = spec.momentum * b + g / (spread.sqrt() + spec.eps)
        w = w - spec.lr * b
    return w


def adagrad(spec: Adagrad, each: Sequence[Tensor]) -> Tensor:
    w, total = start(), torch.full((6,), spec.initial_accumulator, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        total = total + g**2
        w = w - spec.lr / (1 + (t - 1) * spec.lr_decay) * g / (total.sqrt() + spec.eps)
    return w


def _adam(spec: AdamFamily, each: Sequence[Tensor], decoupled: bool) -> Tensor:
    w = start()
    m, v, greatest = torch.zeros(3, 6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient if decoupled else gradient + spec.weight_decay * w
        w = w - spec.lr * spec.weight_decay * w if decoupled else w
        m = spec.beta1 * m + (1 - spec.beta1) * g
        v = spec.beta2 * v + (1 - spec.beta2) * g**2
        greatest = torch.maximum(greatest, v)
        square = (greatest if spec.amsgrad else v) / (1 - spec.beta2**t)
        w = w - spec.lr * m / (1 - spec.beta1**t) / (square.sqrt() + spec.eps)
    return w


PUBLISHED: dict[str, Callable[[Any, Sequence[Tensor]], Tensor]] = {
    "sgd": sgd,
    "rmsprop": rmsprop,
    "adagrad": adagrad,
    "adam": lambda spec, each: _adam(spec, each, decoupled=False),
    "adamw": lambda spec, each: _adam(spec, each, decoupled=True),
}

rates, decays = st.floats(1e-5, 1.0), st.sampled_from([0.0, 1e-4, 0.1])
averages, epsilons = st.floats(0, 0.9999), st.sampled_from([1e-10, 1e-8, 1e-3, 1.0])
momenta = st.sampled_from([0.0, 0.3, 0.9, 0.999])
adams = {
    "lr": rates, "beta1": averages, "beta2": averages, "amsgrad": st.booleans(), "eps": epsilons, "weight_decay": decays
}  # fmt: skip
ANY_OPTIMIZER = st.one_of(
    st.builds(Sgd, lr=rates, momentum=momenta, dampening=st.floats(0, 1), weight_decay=decays),
    st.builds(Sgd, lr=rates, momentum=st.floats(0.1, 0.99), nesterov=st.just(True), weight_decay=decays),
    st.builds(RmsProp, lr=rates, alpha=averages, momentum=momenta, eps=epsilons, weight_decay=decays),
    st.builds(
        RmsProp,
        lr=rates,
        alpha=st.floats(0.5, 0.999),  # below, the spread of so few gradients is a difference of equals
        momentum=momenta,
        centered=st.just(True),
        eps=epsilons,
        weight_decay=decays,
    ),
    st.builds(
        Adagrad,
        lr=rates,
        lr_decay=st.floats(0, 1),
        initial_accumulator=st.floats(0, 100),
        eps=epsilons,
        weight_decay=decays,
    ),
    st.builds(Adam, **adams),
    st.builds(AdamW, **adams),
)


def test_every_optimizer_has_its_published_update_here() -> None:
    assert set(PUBLISHED) == set(OPTIMIZERS)


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_by_default_an_optimizer_makes_its_published_updates(kind: str) -> None:
    spec = {"sgd": Sgd, "rmsprop": RmsProp, "adagrad": Adagrad, "adam": Adam, "adamw": AdamW}[kind]()

    torch.testing.assert_close(descended(spec, gradients()), PUBLISHED[kind](spec, gradients()), rtol=1e-12, atol=0)


@given(ANY_OPTIMIZER)
@settings(max_examples=300)
def test_with_any_parameters_an_optimizer_makes_its_published_updates(spec: AnyOptimizer) -> None:
    expected = PUBLISHED[spec.kind](spec, gradients())

    torch.testing.assert_close(descended(spec, gradients()), expected, rtol=1e-7, atol=1e-9)


# --- the first update from no memory ------------------------------------------------------------------------


def first_move(spec: AnyOptimizer) -> Tensor:
    return descended(spec, gradients(1)) - start()


@pytest.mark.parametrize("spec", [Adam(lr=0.01), Adam(lr=0.01, amsgrad=True), AdamW(lr=0.01, weight_decay=0)])
def test_the_first_update_of_adam_has_the_size_of_the_rate(spec: AnyOptimizer) -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(spec), -0.01 * g / (g.abs() + 1e-8))


def test_the_first_update_of_rmsprop_is_ten_rates_long() -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(RmsProp(lr=0.01, alpha=0.99)), -10 * 0.01 * g.sign(), rtol=1e-5, atol=0)


def test_the_first_update_of_adagrad_has_the_size_of_the_rate() -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(Adagrad(lr=0.01)), -0.01 * g.sign(), rtol=1e-7, atol=0)


def test_the_first_update_of_sgd_is_the_gradient_whatever_its_dampening() -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(Sgd(lr=0.01, momentum=0.9, dampening=0.7)), -0.01 * g)


def test_adagrad_slows_down_as_the_root_of_its_updates() -> None:
    constant = [torch.ones(6, dtype=torch.float64)] * 100

    moved = start() - descended(Adagrad(lr=0.01), constant)

    expected = 0.01 * sum(1 / math.sqrt(t) for t in range(1, 101))
    torch.testing.assert_close(moved, torch.full((6,), expected, dtype=torch.float64), rtol=1e-7, atol=0)

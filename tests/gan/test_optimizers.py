"""Every optimizer against its published update, written out in float64."""

import math
from collections.abc import Callable, Sequence
from typing import Any, get_args

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import Parameter

from ganviz.gan.optimizers import OPTIMIZERS, build_optimizer
from ganviz.spec.optimizers import (
    Adadelta,
    Adagrad,
    Adam,
    Adamax,
    AdamW,
    AmsgradFamily,
    AnyOptimizer,
    NAdam,
    OptimisticAdam,
    OptimisticSgd,
    RAdam,
    RmsProp,
    Sgd,
)
from ganviz.spec.settings import kind_of
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


def _adam(spec: AmsgradFamily, each: Sequence[Tensor], decoupled: bool) -> Tensor:
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


def adadelta(spec: Adadelta, each: Sequence[Tensor]) -> Tensor:
    w = start()
    square, square_step = torch.zeros(2, 6, dtype=torch.float64)
    for gradient in each:
        g = gradient + spec.weight_decay * w
        square = spec.rho * square + (1 - spec.rho) * g**2
        step = (square_step + spec.eps).sqrt() / (square + spec.eps).sqrt() * g
        square_step = spec.rho * square_step + (1 - spec.rho) * step**2
        w = w - spec.lr * step
    return w


def nadam(spec: NAdam, each: Sequence[Tensor]) -> Tensor:
    def momentum(t: int) -> float:
        return spec.beta1 * (1 - 0.5 * math.pow(0.96, t * spec.momentum_decay))

    w, product = start(), 1.0
    m, v = torch.zeros(2, 6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        m = spec.beta1 * m + (1 - spec.beta1) * g
        v = spec.beta2 * v + (1 - spec.beta2) * g**2
        product *= momentum(t)
        ahead = momentum(t + 1) * m / (1 - product * momentum(t + 1)) + (1 - momentum(t)) * g / (1 - product)
        w = w - spec.lr * ahead / ((v / (1 - spec.beta2**t)).sqrt() + spec.eps)
    return w


def radam(spec: RAdam, each: Sequence[Tensor]) -> Tensor:
    w, longest = start(), 2 / (1 - spec.beta2) - 1
    m, v = torch.zeros(2, 6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        m = spec.beta1 * m + (1 - spec.beta1) * g
        v = spec.beta2 * v + (1 - spec.beta2) * g**2
        step = m / (1 - spec.beta1**t)
        filled = 1 - spec.beta2**t
        length = longest - 2 * t * spec.beta2**t / filled
        if length > 5:
            rectified = (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)
            # torch adds eps before it corrects the square's bias, the paper has none
            step = step * math.sqrt(rectified * filled) / (v.sqrt() + spec.eps)
        w = w - spec.lr * step
    return w


def adamax(spec: Adamax, each: Sequence[Tensor]) -> Tensor:
    w = start()
    m, largest = torch.zeros(2, 6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        m = spec.beta1 * m + (1 - spec.beta1) * g
        largest = torch.maximum(spec.beta2 * largest, g.abs() + spec.eps)
        w = w - spec.lr / (1 - spec.beta1**t) * m / largest
    return w


def optimistic_sgd(spec: OptimisticSgd, each: Sequence[Tensor]) -> Tensor:
    w, past = start(), None
    for gradient in each:
        g = gradient + spec.weight_decay * w
        w = w - spec.lr * g if past is None else w - 2 * spec.lr * g + spec.lr * past
        past = g
    return w


def optimistic_adam(spec: OptimisticAdam, each: Sequence[Tensor]) -> Tensor:
    w, past = start(), None
    m, v = torch.zeros(2, 6, dtype=torch.float64)
    for t, gradient in enumerate(each, start=1):
        g = gradient + spec.weight_decay * w
        m = spec.beta1 * m + (1 - spec.beta1) * g
        v = spec.beta2 * v + (1 - spec.beta2) * g**2
        d = m / (1 - spec.beta1**t) / ((v / (1 - spec.beta2**t)).sqrt() + spec.eps)
        w = w - spec.lr * d if past is None else w - 2 * spec.lr * d + spec.lr * past
        past = d
    return w


BY_KIND: dict[str, Any] = {kind_of(variant): variant for variant in get_args(AnyOptimizer)}
PUBLISHED: dict[str, Callable[[Any, Sequence[Tensor]], Tensor]] = {
    "sgd": sgd,
    "rmsprop": rmsprop,
    "adagrad": adagrad,
    "adadelta": adadelta,
    "adam": lambda spec, each: _adam(spec, each, decoupled=False),
    "adamw": lambda spec, each: _adam(spec, each, decoupled=True),
    "nadam": nadam,
    "radam": radam,
    "adamax": adamax,
    "optimistic_sgd": optimistic_sgd,
    "optimistic_adam": optimistic_adam,
}
SINGLE = {"nadam"}  # torch keeps the product of its momenta in single precision

rates, decays = st.floats(1e-5, 1.0), st.sampled_from([0.0, 1e-4, 0.1])
averages, epsilons = st.floats(0, 0.9999), st.sampled_from([1e-10, 1e-8, 1e-3, 1.0])
momenta = st.sampled_from([0.0, 0.3, 0.9, 0.999])
signed = st.one_of(momenta, st.floats(-0.99, 0))
adams = {"lr": rates, "beta1": averages, "beta2": averages, "eps": epsilons, "weight_decay": decays}
ANY_OPTIMIZER = st.one_of(
    st.builds(Sgd, lr=rates, momentum=signed, dampening=st.floats(0, 1), weight_decay=decays),
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
    st.builds(Adadelta, lr=rates, rho=averages, eps=epsilons, weight_decay=decays),
    st.builds(Adam, amsgrad=st.booleans(), **adams),
    st.builds(AdamW, amsgrad=st.booleans(), **adams),
    st.builds(NAdam, momentum_decay=st.floats(0, 1), **(adams | {"beta2": st.floats(0.5, 0.9999)})),
    st.builds(RAdam, **adams),
    st.builds(Adamax, **adams),
    st.builds(OptimisticSgd, lr=rates, weight_decay=decays),
    st.builds(OptimisticAdam, **adams),
)


def test_every_optimizer_has_its_published_update_here() -> None:
    assert set(PUBLISHED) == set(OPTIMIZERS)


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_by_default_an_optimizer_makes_its_published_updates(kind: str) -> None:
    spec = BY_KIND[kind]()
    rtol = 1e-7 if kind in SINGLE else 1e-12

    torch.testing.assert_close(descended(spec, gradients()), PUBLISHED[kind](spec, gradients()), rtol=rtol, atol=0)


@given(ANY_OPTIMIZER)
@settings(max_examples=300)
def test_with_any_parameters_an_optimizer_makes_its_published_updates(spec: AnyOptimizer) -> None:
    expected = PUBLISHED[spec.kind](spec, gradients())

    atol = 1e-5 * spec.lr if spec.kind in SINGLE else 1e-9

    torch.testing.assert_close(descended(spec, gradients()), expected, rtol=1e-7, atol=atol)


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


def test_the_first_update_of_adadelta_has_the_size_of_the_root_of_epsilon() -> None:
    [g] = gradients(1)

    expected = -0.5 * math.sqrt(1e-6) * g / (0.1 * g**2 + 1e-6).sqrt()
    torch.testing.assert_close(first_move(Adadelta(lr=0.5, rho=0.9)), expected, rtol=1e-12, atol=1e-15)


def test_the_first_update_of_adamax_has_the_size_of_the_rate() -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(Adamax(lr=0.01)), -0.01 * g / (g.abs() + 1e-8))


def test_the_first_updates_of_radam_are_plain_momentum() -> None:
    moved = descended(RAdam(lr=0.01, beta1=0.0), gradients(4)) - start()

    torch.testing.assert_close(moved, -0.01 * torch.stack(gradients(4)).sum(dim=0))


@pytest.mark.parametrize("beta1", [0.5, 0.9])
def test_the_first_update_of_nadam_adds_a_look_ahead_to_that_of_adam(beta1: float) -> None:
    [g] = gradients(1)
    mu, mu_next = (beta1 * (1 - 0.5 * 0.96 ** (t * 0.004)) for t in (1, 2))

    expected = -0.01 * (1 + mu_next * (1 - beta1) / (1 - mu * mu_next)) * g.sign()
    torch.testing.assert_close(first_move(NAdam(lr=0.01, beta1=beta1)), expected, rtol=1e-6, atol=0)


def test_the_first_update_of_sgd_is_the_gradient_whatever_its_dampening() -> None:
    [g] = gradients(1)

    torch.testing.assert_close(first_move(Sgd(lr=0.01, momentum=0.9, dampening=0.7)), -0.01 * g)


def test_adagrad_slows_down_as_the_root_of_its_updates() -> None:
    constant = [torch.ones(6, dtype=torch.float64)] * 100

    moved = start() - descended(Adagrad(lr=0.01), constant)

    expected = 0.01 * sum(1 / math.sqrt(t) for t in range(1, 101))
    torch.testing.assert_close(moved, torch.full((6,), expected, dtype=torch.float64), rtol=1e-7, atol=0)


@pytest.mark.parametrize(("optimistic", "plain"), [(OptimisticSgd(), Sgd()), (OptimisticAdam(), Adam())])
def test_without_a_past_gradient_optimism_makes_a_plain_step(optimistic: AnyOptimizer, plain: AnyOptimizer) -> None:
    assert optimistic.lr == plain.lr
    torch.testing.assert_close(first_move(optimistic), first_move(plain), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("spec", [OptimisticSgd(lr=0.1), OptimisticAdam(lr=0.1)])
def test_optimism_keeps_a_past_that_the_next_gradient_does_not_write_over(spec: AnyOptimizer) -> None:
    weights = Parameter(start())
    weights.grad = torch.zeros_like(weights)
    optimizer = build_optimizer(spec, weights)

    for gradient in gradients():
        weights.grad.copy_(gradient)  # in place, as training fills it
        optimizer.step()

    torch.testing.assert_close(weights.detach(), PUBLISHED[spec.kind](spec, gradients()))

"""Gradient clipping by norm and by value, against torch's own and in a run."""

import math
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import Parameter

from ganviz.gan import DivergedError, Trainer
from ganviz.gan.optimizers.clipping import clip
from ganviz.spec.optimizers import Sgd
from tests.gan.support import OPTIMIZER_KINDS, small, train
from tests.gan.test_swaps import close, descend, gradients, player

entries = st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=8)
limits = st.floats(1e-3, 1e3)


def clipped(gradient: Tensor, value: float = 0.0, norm: float = 0.0) -> Tensor:
    copy = gradient.clone()
    clip(copy, value, norm)
    return copy


@given(entries, limits)
def test_by_norm_a_gradient_keeps_its_direction_and_is_no_longer_than_allowed(each: list[float], norm: float) -> None:
    gradient = torch.tensor(each, dtype=torch.float64)
    length = math.hypot(*each)

    close(clipped(gradient, norm=norm), gradient * min(1.0, norm / length if length else 1.0))


@given(entries, limits)
def test_by_norm_it_agrees_with_torch(each: list[float], norm: float) -> None:
    weights = Parameter(torch.zeros(len(each), dtype=torch.float64))
    weights.grad = torch.tensor(each, dtype=torch.float64)
    gradient = weights.grad.clone()

    torch.nn.utils.clip_grad_norm_([weights], norm)

    # torch adds 1e-6 to the length it divides by
    torch.testing.assert_close(clipped(gradient, norm=norm), weights.grad, rtol=1e-3, atol=1e-9)


@given(entries, limits)
def test_by_value_each_entry_is_cut_alone(each: list[float], value: float) -> None:
    expected = torch.tensor([max(-value, min(value, entry)) for entry in each], dtype=torch.float64)

    assert torch.equal(clipped(torch.tensor(each, dtype=torch.float64), value=value), expected)


def test_entries_are_cut_before_the_norm_is_looked_at() -> None:
    close(clipped(torch.tensor([30.0, 4.0]), value=3.0, norm=2.0), torch.tensor([2.0, 2.0]) / math.sqrt(2))


def test_the_length_of_a_huge_gradient_does_not_overflow() -> None:
    torch.testing.assert_close(clipped(torch.tensor([3e30, 4e30]), norm=1.0), torch.tensor([0.6, 0.8]))


@pytest.mark.parametrize("entry", [math.nan, math.inf, -math.inf])
def test_by_norm_what_is_not_finite_is_not_hidden(entry: float) -> None:
    assert not bool(clipped(torch.tensor([1.0, entry]), norm=1.0).isfinite().all())


def test_a_player_clips_from_the_next_update_on() -> None:
    learner, [gradient] = player(Sgd(lr=1.0)), gradients(1)

    learner.adopt(Sgd(lr=1.0), Sgd(lr=1.0, clip_norm=0.5), carry=True)
    close(descend(learner, [gradient]), -0.5 * gradient / gradient.norm())
    learner.adopt(Sgd(lr=1.0, clip_norm=0.5), Sgd(lr=1.0, clip_value=0.1), carry=True)
    close(descend(learner, [gradient]), -gradient.clamp(-0.1, 0.1))
    learner.adopt(Sgd(lr=1.0, clip_value=0.1), Sgd(lr=1.0), carry=True)
    close(descend(learner, [gradient]), -gradient)


@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_limits_that_no_gradient_reaches_change_nothing(kind: str) -> None:
    plain: dict[str, Any] = {"generator.optimizer.kind": kind, "generator.optimizer.lr": 1e-3}
    limits = {"generator.optimizer.clip_norm": 100.0, "generator.optimizer.clip_value": 10.0}

    assert train(Trainer(small(plain | limits)), 20) == train(Trainer(small(plain)), 20)


def test_a_swap_of_kind_keeps_the_limits() -> None:
    experiment = small({"generator.optimizer.clip_norm": 0.25})

    swapped = experiment.with_changes({"generator.optimizer.kind": "sgd"})

    assert swapped.generator.optimizer.clip_norm == 0.25


def test_a_run_that_a_high_rate_breaks_goes_on_with_clipped_gradients() -> None:
    wild: dict[str, Any] = {
        f"{name}.optimizer.{field}": value
        for name in ("generator", "discriminator")
        for field, value in (("kind", "sgd"), ("lr", 3.0))
    } | {"objective.loss.kind": "least_squares"}
    tamed = {f"{name}.optimizer.clip_norm": 0.01 for name in ("generator", "discriminator")}

    with pytest.raises(DivergedError):
        train(Trainer(small(wild)), 200)
    assert all(math.isfinite(result.d_loss) for result in train(Trainer(small(wild | tamed)), 200))

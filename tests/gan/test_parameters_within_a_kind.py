"""A change of an optimizer's parameters, its kind kept, against the exact weights of all past gradients."""

from collections.abc import Callable
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import Parameter

from ganviz.gan import Trainer
from ganviz.gan.layout import StateError, check
from ganviz.gan.optimizers import OPTIMIZERS, Moments
from ganviz.gan.player import Player
from ganviz.spec.optimizers import (
    Adadelta,
    Adagrad,
    Adam,
    Adamax,
    AdamFamily,
    AdamW,
    AnyOptimizer,
    NAdam,
    OptimisticAdam,
    RAdam,
    RmsProp,
    Sgd,
)
from tests.gan.support import assert_same_state, seeded_generator, small, train
from tests.gan.test_swaps import BY_KIND, descend, gradients, memory, player, trained

FAMILY: dict[str, Callable[..., AdamFamily]] = {
    "adam": Adam, "amsgrad": lambda **given: Adam(amsgrad=True, **given), "adamw": AdamW, "nadam": NAdam,
    "radam": RAdam, "adamax": Adamax, "optimistic_adam": OptimisticAdam,
}  # fmt: skip
ADAMS = pytest.mark.parametrize("make", list(FAMILY.values()), ids=list(FAMILY))
SIZE = 8
NONE = torch.zeros(0, dtype=torch.float64)

memories = st.sampled_from([0.0, 0.5, 0.9, 0.999, 1 - 1e-7]) | st.floats(0, 0.9999)
counts = st.integers(0, 6)


class Many(nn.Module):
    """A network that is nothing but 4,096 float32 weights: enough to speak of a mean step."""

    def __init__(self) -> None:
        super().__init__()
        self.values = Parameter(torch.zeros(4096))


def moments(learner: Player) -> Moments:
    """Return what a swap of kinds would carry on now."""
    return OPTIMIZERS[learner.spec.kind].read(learner.spec, learner.optimizer.state[learner.weights], learner.updates)


def noise(count: int, seed: int) -> list[Tensor]:
    return list(torch.randn(count, 4096, generator=seeded_generator(seed)))


def follow(learner: Player, each: list[Tensor]) -> float:
    """Make an update against each gradient; return the mean step of the last, as a share of the rate."""
    before = learner.weights.detach().clone()
    for gradient in each:
        before = learner.weights.detach().clone()
        learner.weights.grad = gradient
        learner.optimizer.step()
        learner.updates += 1
    return float((learner.weights.detach() - before).abs().mean()) / learner.spec.lr


def mean_of(weights: Tensor, each: list[Tensor], power: int = 1) -> Tensor:
    return torch.einsum("n,nd->d", weights, torch.stack(each) ** power)


# --- methods that correct the start-up bias ----------------------------------------------------------------------


def test_a_longer_memory_late_in_a_run_leaves_the_mean_step_where_it_was() -> None:
    learner = Player(Many(), Adam(beta2=0.9))
    before = follow(learner, noise(100, 0))

    learner.adopt(Adam(beta2=0.9), Adam(beta2=0.999), carry=True)
    after = [follow(learner, noise(count, seed)) for seed, count in ((1, 1), (2, 20), (3, 700))]

    assert before == pytest.approx(0.458, abs=0.03)
    assert after == pytest.approx([before] * 3, rel=0.05)


@ADAMS
def test_the_first_step_with_a_longer_momentum_is_that_of_the_unbiased_average(make: Callable[..., AdamFamily]) -> None:
    before, after, updates = make(beta1=0.0), make(beta1=0.99), 20
    learner, [*past, last, following] = player(before), gradients(updates + 1)
    descend(learner, [*past, last])

    learner.adopt(before, after, carry=True)
    descend(learner, [following])

    old, new = 0.99 * (1 - 0.99**updates), 0.01  # as if `last` had been the average of all gradients so far
    average = moments(learner).gradient
    assert average is not None
    torch.testing.assert_close(average, (old * last + new * following) / (old + new), rtol=1e-9, atol=0)


@given(
    st.sampled_from(list(FAMILY.values())),
    st.lists(st.tuples(memories, memories, counts), min_size=1, max_size=6),
)
@settings(max_examples=150)
def test_whatever_betas_follow_each_other_the_averages_are_the_exact_ones(
    make: Callable[..., AdamFamily], turns: list[tuple[float, float, int]]
) -> None:
    spec = make(beta1=turns[0][0], beta2=turns[0][1])
    learner, each = player(spec), gradients(sum(count for *_, count in turns))
    of_gradient, of_square = NONE, NONE  # the weights of all past gradients, which sum to 1

    for beta1, beta2, count in turns:
        learner.adopt(spec, spec := make(beta1=beta1, beta2=beta2), carry=True)
        for _ in range(count):
            t = len(of_gradient)
            descend(learner, [each[t]])
            of_gradient, of_square = (_taken_in(w, beta) for w, beta in ((of_gradient, beta1), (of_square, beta2)))
        if not len(of_gradient):
            continue
        found, so_far = moments(learner), each[: len(of_gradient)]
        assert found.gradient is not None
        torch.testing.assert_close(found.gradient, mean_of(of_gradient, so_far), rtol=1e-6, atol=1e-12)
        if found.square is not None:
            torch.testing.assert_close(found.square, mean_of(of_square, so_far, 2), rtol=1e-6, atol=1e-12)


def _taken_in(weights: Tensor, beta: float) -> Tensor:
    """Return weights that sum to 1 after one more gradient is taken into an average whose bias is corrected."""
    raw = torch.cat([beta * (1 - beta ** len(weights)) * weights, torch.tensor([1 - beta], dtype=torch.float64)])
    return raw / raw.sum()


@given(memories, memories, memories, memories)
def test_adam_steps_by_the_averages_after_a_change_as_before(a: float, b: float, c: float, d: float) -> None:
    before, after = Adam(beta1=a, beta2=b, eps=1e-12), Adam(beta1=c, beta2=d, eps=1e-12)
    learner = trained(before, 30)
    was = moments(learner)
    assert was.gradient is not None
    assert was.square is not None

    learner.adopt(before, after, carry=True)
    [gradient] = gradients(1, 1)
    moved = descend(learner, [gradient])

    average = _next(c, 30, was.gradient, gradient)
    size = _next(d, 30, was.square, gradient.square()).sqrt()
    torch.testing.assert_close(moved, -after.lr * average / (size + 1e-12), rtol=1e-5, atol=1e-12)


def _next(beta: float, updates: int, average: Tensor, value: Tensor) -> Tensor:
    return (beta * (1 - beta**updates) * average + (1 - beta) * value) / (1 - beta ** (updates + 1))


def test_the_greatest_square_of_amsgrad_means_the_same_under_another_beta() -> None:
    before, after = Adam(beta2=0.9, amsgrad=True), Adam(beta2=0.999, amsgrad=True)
    learner = trained(before, 50)
    greatest = memory(learner)["max_exp_avg_sq"] / (1 - 0.9**50)

    learner.adopt(before, after, carry=True)

    torch.testing.assert_close(memory(learner)["max_exp_avg_sq"] / (1 - 0.999**50), greatest)
    assert bool((memory(learner)["max_exp_avg_sq"] >= memory(learner)["exp_avg_sq"]).all())


def test_nadam_goes_on_with_the_product_of_the_momenta_it_would_have_had() -> None:
    learner, native = trained(NAdam(beta1=0.0), 30), trained(NAdam(beta1=0.97, momentum_decay=0.5), 30)

    learner.adopt(NAdam(beta1=0.0), NAdam(beta1=0.97, momentum_decay=0.5), carry=True)

    torch.testing.assert_close(memory(learner)["mu_product"], memory(native)["mu_product"], rtol=1e-5, atol=0)
    assert float(memory(learner)["mu_product"]) > 0


@pytest.mark.parametrize("beta1", [0.0, 1e-300, 0.5, 0.9999999])
def test_the_product_of_ten_million_momenta_takes_no_longer_than_it_has_digits(beta1: float) -> None:
    before, after = NAdam(beta1=0.7, momentum_decay=0.0), NAdam(beta1=beta1, momentum_decay=0.0)
    learner = trained(before)
    learner.optimizer.state[learner.weights]["step"].fill_(1e7)
    learner.updates = 10_000_000

    learner.adopt(before, after, carry=True)

    assert float(memory(learner)["mu_product"]) == 0
    assert bool(descend(learner, gradients(2)).isfinite().all())


# --- methods that act by their memory as it stands ---------------------------------------------------------------


@given(
    st.sampled_from(["rmsprop", "centred", "adadelta"]),
    st.lists(st.tuples(memories, st.booleans(), counts), min_size=1, max_size=6),
)
@settings(max_examples=150)
def test_running_squares_stay_as_they_are_and_are_read_by_their_true_weight(
    kind: str, turns: list[tuple[float, bool, int]]
) -> None:
    def described(share: float, centred: bool) -> AnyOptimizer:
        return Adadelta(rho=share) if kind == "adadelta" else RmsProp(alpha=share, centered=centred)

    turns = [(share, kind == "centred" and centred, count) for share, centred, count in turns]
    spec = described(*turns[0][:2])
    learner, each = player(spec), gradients(sum(count for *_, count in turns))
    square, centre = NONE, NONE  # the weights that the memory gives to past gradients: they sum to less than 1

    for share, centred, count in turns:
        learner.adopt(spec, spec := described(share, centred), carry=True)
        centre = centre if centred else torch.zeros_like(centre)
        for _ in range(count):
            descend(learner, [each[len(square)]])
            new = torch.tensor([1 - share], dtype=torch.float64)
            square = torch.cat([share * square, new])
            centre = torch.cat([share * centre, new if centred else 0 * new])
        if not len(square):
            continue
        found, so_far = moments(learner), each[: len(square)]
        torch.testing.assert_close(memory(learner)["square_avg"], mean_of(square, so_far, 2), rtol=1e-9, atol=1e-15)
        torch.testing.assert_close(found.square, mean_of(square / square.sum(), so_far, 2), rtol=1e-6, atol=1e-12)
        assert (found.gradient is not None) == (centred and bool(centre.sum() > 0))
        if found.gradient is not None:
            torch.testing.assert_close(found.gradient, mean_of(centre / centre.sum(), so_far), rtol=1e-6, atol=1e-12)


@given(
    st.lists(
        st.tuples(st.floats(-0.99, 0.99).filter(bool), st.sampled_from([0.0, 0.5, 0.9, 1.0]), counts),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=150)
def test_momentum_stays_as_it_is_and_is_read_by_its_true_weight(turns: list[tuple[float, float, int]]) -> None:
    spec = Sgd(momentum=turns[0][0], dampening=turns[0][1])
    learner, each = player(spec), gradients(sum(count for *_, count in turns))
    weights = NONE

    for momentum, dampening, count in turns:
        learner.adopt(spec, spec := Sgd(momentum=momentum, dampening=dampening), carry=True)
        for _ in range(count):
            descend(learner, [each[len(weights)]])
            gain = 1 - dampening if len(weights) else 1.0  # torch does not dampen the first gradient
            weights = torch.cat([momentum * weights, torch.tensor([gain], dtype=torch.float64)])
        if not len(weights):
            continue
        found, so_far = moments(learner).gradient, each[: len(weights)]
        torch.testing.assert_close(memory(learner)["momentum_buffer"], mean_of(weights, so_far), rtol=1e-9, atol=1e-13)
        if momentum > 0 and dampening < 1 and weights.sum() > 1e-5:
            assert found is not None
            torch.testing.assert_close(found, mean_of(weights / weights.sum(), so_far), rtol=1e-6, atol=1e-9)


def test_a_faded_buffer_is_not_taken_for_an_average() -> None:
    dampened, again = Sgd(momentum=0.5, dampening=1.0), Sgd(momentum=0.5)
    learner = trained(dampened, 3_000)

    learner.adopt(dampened, again, carry=True)

    assert learner.adopt(again, Adam(), carry=True) == "had no moments to carry"
    assert bool(descend(learner, gradients(3)).isfinite().all())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (RmsProp(alpha=0.9), RmsProp(alpha=0.999)),
        (RmsProp(alpha=0.999), RmsProp(alpha=0.5)),
        (RmsProp(), RmsProp(centered=True)),
        (Adadelta(rho=0.5), Adadelta(rho=0.99)),
        (Sgd(momentum=0.5), Sgd(momentum=0.99)),
        (Sgd(momentum=0.5), Sgd(momentum=0.5, dampening=0.9)),
    ],
)
def test_a_swap_right_after_a_change_carries_what_was_there_before_it(before: Any, after: Any) -> None:
    learner = trained(before, 4)
    was = moments(learner)

    learner.adopt(before, after, carry=True)
    learner.adopt(after, Adam(), carry=True)

    found = moments(learner)
    if was.square is None:
        torch.testing.assert_close(found.gradient, was.gradient, rtol=1e-9, atol=0)
    else:
        torch.testing.assert_close(found.square, was.square, rtol=1e-9, atol=0)


def test_rmsprop_switched_to_centred_after_a_swap_counts_its_centre_from_there() -> None:
    centred, constant = RmsProp(centered=True), torch.full((SIZE,), 3.0, dtype=torch.float64)
    learner = trained(Adam(), 100)
    learner.adopt(Adam(), centred, carry=True)
    descend(learner, [constant] * 5)

    average = moments(learner).gradient

    assert average is not None
    torch.testing.assert_close(average, constant, rtol=1e-9, atol=0)


# --- all of them ------------------------------------------------------------------------------------------------


THERE_AND_BACK: list[tuple[Any, dict[str, Any]]] = [
    (Adam(), {"beta1": 0.0, "beta2": 0.5}),
    (Adam(amsgrad=True), {"beta2": 0.99999}),
    (AdamW(), {"beta1": 0.99, "beta2": 0.0}),
    (NAdam(), {"beta1": 0.9, "momentum_decay": 0.5}),
    (RAdam(), {"beta1": 0.0, "beta2": 1 - 1e-7}),
    (Adamax(), {"beta1": 0.99, "beta2": 0.5}),
    (OptimisticAdam(), {"beta1": 0.9, "beta2": 0.9}),
    (RmsProp(momentum=0.5, centered=True), {"alpha": 0.5, "momentum": 0.9}),
    (Adadelta(), {"rho": 0.0}),
    (Adagrad(), {"initial_accumulator": 0.25, "lr_decay": 0.5}),
    (Sgd(momentum=0.9), {"momentum": -0.3, "dampening": 1.0}),
]
KINDS_THERE_AND_BACK = pytest.mark.parametrize(
    ("spec", "change"), THERE_AND_BACK, ids=lambda given: getattr(given, "kind", "")
)


@KINDS_THERE_AND_BACK
@pytest.mark.parametrize("updates", [1, 40])
def test_there_and_back_is_to_stay(spec: AnyOptimizer, change: dict[str, Any], updates: int) -> None:
    other = spec.model_copy(update=change)
    learner, stayed = trained(spec, updates), trained(spec, updates)

    learner.adopt(spec, other, carry=True)
    learner.adopt(other, spec, carry=True)

    torch.testing.assert_close(descend(learner, gradients(9, 1)), descend(stayed, gradients(9, 1)), rtol=1e-6, atol=0)
    assert learner.updates == stayed.updates
    for name, value in memory(stayed).items():
        torch.testing.assert_close(memory(learner)[name], value, rtol=2e-6, atol=1e-12)


@KINDS_THERE_AND_BACK
def test_a_minute_of_dragging_there_and_back_drifts_by_no_more_than_rounding(
    spec: AnyOptimizer, change: dict[str, Any]
) -> None:
    learner, stayed = Player(Many(), spec), Player(Many(), spec)
    for each in (learner, stayed):
        follow(each, noise(50, 0))

    now = spec
    for turn in range(3_600):
        share = (turn % 60) / 60
        moved = {
            name: value * share + getattr(spec, name) * (1 - share)
            for name, value in change.items()
            if turn < 3_599 and getattr(spec, name)
        }
        learner.adopt(now, now := spec.model_copy(update=moved), carry=True)

    assert now == spec
    before, after = moments(stayed), moments(learner)
    for was, found in ((before.gradient, after.gradient), (before.square, after.square)):
        if was is not None and found is not None:
            torch.testing.assert_close(found, was, rtol=1e-4, atol=0)
    assert (before.kept(), learner.updates) == (after.kept(), 50)


@BY_KIND
def test_another_eps_or_decay_keeps_the_memory_bit_for_bit(spec: AnyOptimizer) -> None:
    changed = {"weight_decay": 0.5, "eps": 1e-3, "lr_decay": 0.1, "lr": 0.3, "clip_norm": 1.0, "nesterov": True}
    learner = trained(spec)
    before = memory(learner)

    learner.adopt(spec, spec.model_copy(update={k: v for k, v in changed.items() if hasattr(spec, k)}), carry=True)

    assert before.keys() == memory(learner).keys()
    assert all(torch.equal(value, before[name]) for name, value in memory(learner).items())


@KINDS_THERE_AND_BACK
def test_a_state_after_a_change_is_gone_on_from_exactly_and_into_a_swap(
    spec: AnyOptimizer, change: dict[str, Any]
) -> None:
    other = spec.model_copy(update=change)
    learner, resumed = trained(spec), player(other)
    learner.adopt(spec, other, carry=True)

    resumed.load_state(other, learner.state())

    assert torch.equal(descend(learner, gradients(5, 1)), descend(resumed, gradients(5, 1)))
    successor = Adam() if other.kind != "adam" else RmsProp()
    assert learner.adopt(other, successor, carry=True) == resumed.adopt(other, successor, carry=True)
    assert torch.equal(descend(learner, gradients(5, 2)), descend(resumed, gradients(5, 2)))


@KINDS_THERE_AND_BACK
def test_a_state_after_a_change_is_what_one_from_outside_must_be(spec: AnyOptimizer, change: dict[str, Any]) -> None:
    other = spec.model_copy(update=change)
    learner = trained(spec)
    learner.adopt(spec, other, carry=True)
    for updates in (0, 3):
        descend(learner, gradients(updates, 1))
        state = learner.state()

        check(state, learner.layout(state, 100))

        for name in set(state) & {f"optimizer/{number}" for number in ("counted_at", "step")}:
            wrong = state | {name: state[name] + 100}
            with pytest.raises(StateError, match=name):
                check(wrong, learner.layout(wrong, 100))


def test_rmsprop_after_a_swap_counts_its_updates() -> None:
    learner = trained(Adam(), 7)
    learner.adopt(Adam(), RmsProp(), carry=True)
    descend(learner, gradients(2))

    check(learner.state(), learner.layout(learner.state(), 100))
    assert float(memory(learner)["step"]) == learner.updates == 9


@KINDS_THERE_AND_BACK
def test_what_torch_would_do_at_once_is_done_after_a_change_as_well(spec: AnyOptimizer, change: dict[str, Any]) -> None:
    """Where ganviz calls the update itself: the same numbers as by the optimizer's own step."""
    other = spec.model_copy(update=change)
    at_once, by_torch = Player(Many(), spec), Player(Many(), spec)
    for learner in (at_once, by_torch):
        follow(learner, noise(3, 0))
        learner.adopt(spec, other, carry=True)
    follow(by_torch, noise(5, 1))
    for gradient in noise(5, 1):
        assert at_once.weights.grad is not None
        at_once.weights.grad.copy_(gradient)
        at_once.update()

    torch.testing.assert_close(at_once.weights.detach(), by_torch.weights.detach(), rtol=1e-6, atol=1e-9)


CHANGES = (
    {"generator.optimizer.beta2": 0.9999, "discriminator.optimizer.beta1": 0.0},
    {"generator.optimizer.beta1": 0.95, "discriminator.optimizer.amsgrad": True},
    {"discriminator.optimizer.beta1": 0.9, "discriminator.optimizer.beta2": 0.5},
)


def changed_on_the_way(trainer: Trainer) -> list[float]:
    losses = []
    for change in CHANGES:
        losses += [result.d_loss for result in train(trainer, 5)]
        trainer.apply(change)
    return losses + [result.g_loss for result in train(trainer, 5)]


def test_by_hand_and_by_autograd_agree_across_changes_of_betas() -> None:
    by_hand, by_autograd = (Trainer(small({"compute.step": step})) for step in ("by_hand", "autograd"))
    assert by_hand.gradient_source.kind == "by hand"

    assert changed_on_the_way(by_hand) == pytest.approx(changed_on_the_way(by_autograd), rel=1e-4)


def test_equal_changes_lead_to_equal_states() -> None:
    first, second = Trainer(small()), Trainer(small())

    assert changed_on_the_way(first) == changed_on_the_way(second)
    assert_same_state(first.state(), second.state())

"""What becomes of an optimizer's memory when its parameters change, or another kind takes its place."""

import math
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import Parameter

from ganviz.gan.player import Player
from ganviz.spec.optimizers import (
    Adadelta,
    Adagrad,
    Adam,
    Adamax,
    AdamW,
    AnyOptimizer,
    NAdam,
    OptimisticAdam,
    OptimisticSgd,
    RAdam,
    RmsProp,
    Sgd,
)
from tests.gan.support import OPTIMIZER_KINDS, seeded_generator

MOMENTUM = Sgd(momentum=0.9)
EACH_KIND: dict[str, AnyOptimizer] = {
    "sgd": MOMENTUM,
    "rmsprop": RmsProp(),
    "adagrad": Adagrad(),
    "adadelta": Adadelta(),
    "adam": Adam(),
    "adamw": AdamW(),
    "nadam": NAdam(),
    "radam": RAdam(),
    "adamax": Adamax(),
    "optimistic_sgd": OptimisticSgd(),
    "optimistic_adam": OptimisticAdam(),
}
WITHOUT_AVERAGES = {"optimistic_sgd"}
BY_KIND = pytest.mark.parametrize("spec", list(EACH_KIND.values()), ids=list(EACH_KIND))
FROM_EACH = pytest.mark.parametrize("old", list(EACH_KIND))  # to each of the others, in turn


def others(old: str) -> Iterator[tuple[AnyOptimizer, str]]:
    """Yield every other kind, and its name for what fails."""
    return ((spec, kind) for kind, spec in EACH_KIND.items() if kind != old)


class Weights(nn.Module):
    """A network that is nothing but eight float64 weights."""

    def __init__(self) -> None:
        super().__init__()
        self.values = Parameter(torch.linspace(-1, 1, 8, dtype=torch.float64))


def player(spec: AnyOptimizer) -> Player:
    return Player(Weights(), spec)


def gradients(count: int, seed: int = 0) -> list[Tensor]:
    return list(torch.randn(count, 8, dtype=torch.float64, generator=seeded_generator(seed)))


def descend(learner: Player, each: list[Tensor]) -> Tensor:
    """Make one update against each gradient; return how far the weights moved in all."""
    before = learner.weights.detach().clone()
    for gradient in each:
        learner.differentiate((learner.parameters[0] * gradient).sum())
        learner.update()
    return learner.weights.detach() - before


def memory(learner: Player) -> dict[str, Tensor]:
    return {name.removeprefix("optimizer/"): value for name, value in learner.state().items() if "optimizer/" in name}


def trained(spec: AnyOptimizer, updates: int = 5) -> Player:
    learner = player(spec)
    descend(learner, gradients(updates))
    return learner


def close(a: Tensor, b: Tensor) -> None:
    torch.testing.assert_close(a, b, rtol=1e-12, atol=1e-15)


def test_every_kind_is_swapped_here() -> None:
    assert sorted(EACH_KIND) == sorted(OPTIMIZER_KINDS)


# --- one kind, other parameters -----------------------------------------------------------------------------


@BY_KIND
def test_a_new_learning_rate_keeps_the_memory_bit_for_bit(spec: AnyOptimizer) -> None:
    learner = trained(spec)
    before, updates = memory(learner), learner.updates

    note = learner.adopt(spec, spec.model_copy(update={"lr": 0.5}), carry=True)

    assert note == ""
    assert learner.updates == updates
    assert before.keys() == memory(learner).keys()
    assert all(torch.equal(value, before[name]) for name, value in memory(learner).items())


@BY_KIND
def test_a_new_learning_rate_scales_the_next_update_and_nothing_else(spec: AnyOptimizer) -> None:
    spec = spec.model_copy(update={"weight_decay": 0.0})
    plain, faster = trained(spec), trained(spec)

    faster.adopt(spec, spec.model_copy(update={"lr": spec.lr * 4}), carry=False)

    close(descend(faster, gradients(1, 1)), 4 * descend(plain, gradients(1, 1)))
    assert all(torch.equal(value, memory(plain)[name]) for name, value in memory(faster).items())


def test_new_betas_keep_both_averages_unbiased() -> None:
    learner = trained(Adam())
    square = memory(learner)["exp_avg_sq"] / (1 - 0.999**5)
    [gradient] = gradients(1, 1)

    learner.adopt(Adam(), Adam(beta1=0.0, beta2=0.5), carry=True)
    descend(learner, [gradient])

    close(memory(learner)["exp_avg"], gradient)
    close(memory(learner)["exp_avg_sq"], 0.5 * (1 - 0.5**5) * square + 0.5 * gradient**2)


@pytest.mark.parametrize(
    ("off", "on"),
    [
        (Adam(), Adam(amsgrad=True)),
        (AdamW(), AdamW(amsgrad=True)),
        (RmsProp(), RmsProp(centered=True)),
        (RmsProp(), RmsProp(momentum=0.9)),
        (Sgd(), Sgd(momentum=0.9)),
        (MOMENTUM, Sgd(momentum=0.9, nesterov=True)),
        (Adagrad(), Adagrad(initial_accumulator=2.0)),
    ],
    ids=["adam-amsgrad", "adamw-amsgrad", "centered", "rms-momentum", "momentum", "nesterov", "first-sum"],
)
def test_what_is_switched_on_and_off_again_mid_run_goes_on_finite(off: Any, on: Any) -> None:
    learner = trained(off)
    kept = memory(learner)

    for before, after in ((off, on), (on, off), (off, on)):
        learner.adopt(before, after, carry=True)
        assert bool(descend(learner, gradients(3, 1)).isfinite().all())

    assert kept.keys() <= memory(learner).keys()


def test_amsgrad_switched_on_remembers_the_greatest_square_from_then_on() -> None:
    learner = trained(Adam(beta2=0.5))

    learner.adopt(Adam(beta2=0.5), Adam(beta2=0.5, amsgrad=True), carry=True)
    descend(learner, gradients(1, 1))
    greatest = memory(learner)["max_exp_avg_sq"]
    descend(learner, [torch.zeros(8, dtype=torch.float64)])

    assert torch.equal(memory(learner)["max_exp_avg_sq"], greatest)
    assert bool((memory(learner)["exp_avg_sq"] < greatest).all())


def test_another_first_sum_shifts_the_sum_and_keeps_what_was_added() -> None:
    learner = trained(Adagrad(initial_accumulator=1.0), updates=4)

    learner.adopt(Adagrad(initial_accumulator=1.0), Adagrad(initial_accumulator=0.0), carry=True)

    close(memory(learner)["sum"], torch.stack(gradients(4)).square().sum(dim=0))


# --- another kind, carrying ----------------------------------------------------------------------------------


@pytest.mark.parametrize("updates", [1, 5, 400])
def test_rmsprop_after_adam_goes_on_with_the_unbiased_square(updates: int) -> None:
    learner = trained(Adam(), updates)
    square = memory(learner)["exp_avg_sq"] / (1 - 0.999**updates)

    note = learner.adopt(Adam(), RmsProp(), carry=True)

    close(memory(learner)["square_avg"], square)
    assert note == "carried the average squared gradient, dropped the average gradient"


@pytest.mark.parametrize("kind", ["adamw", "rmsprop", "adagrad", "adadelta", "nadam", "radam", "optimistic_adam"])
@pytest.mark.parametrize("updates", [1, 5, 400])
def test_the_square_survives_a_round_trip(kind: str, updates: int) -> None:
    other, learner = EACH_KIND[kind], trained(Adam(), updates)
    square = memory(learner)["exp_avg_sq"]

    learner.adopt(Adam(), other, carry=True)
    learner.adopt(other, Adam(), carry=True)

    close(memory(learner)["exp_avg_sq"], square)
    assert float(memory(learner)["step"]) == learner.updates == updates


@pytest.mark.parametrize("other", [AdamW(), NAdam(), RAdam(), OptimisticAdam()], ids=lambda spec: spec.kind)
def test_adam_shares_everything_with_its_relatives(other: AnyOptimizer) -> None:
    learner = trained(Adam())
    before = memory(learner)

    notes = [learner.adopt(Adam(), other, carry=True), learner.adopt(other, Adam(), carry=True)]

    assert notes == ["carried the average gradient and the average squared gradient"] * 2
    assert before.keys() == memory(learner).keys()
    for name, value in memory(learner).items():
        close(value, before[name])


@pytest.mark.parametrize("dampening", [0.0, 0.4])
@pytest.mark.parametrize("updates", [1, 2, 30])
def test_momentum_goes_on_with_adams_average_gradient_and_gives_it_back(dampening: float, updates: int) -> None:
    momentum, learner = Sgd(momentum=0.9, dampening=dampening), trained(Adam(), updates)
    average = memory(learner)["exp_avg"] / (1 - 0.5**updates)

    note = learner.adopt(Adam(), momentum, carry=True)
    weight = sum(0.9**age * (1 if age == updates - 1 else 1 - dampening) for age in range(updates))

    assert note == "carried the average gradient, dropped the average squared gradient"
    close(memory(learner)["momentum_buffer"], weight * average)

    note = learner.adopt(momentum, Adam(), carry=True)

    assert note == "carried the average gradient"
    close(memory(learner)["exp_avg"] / (1 - 0.5**learner.updates), average)


def test_nadam_after_adam_knows_the_product_of_all_its_momenta() -> None:
    learner, native = trained(Adam(), 30), trained(NAdam(), 30)

    learner.adopt(Adam(), NAdam(), carry=True)

    assert memory(learner).keys() == memory(native).keys()
    torch.testing.assert_close(memory(learner), memory(native), rtol=1e-5, atol=0)


def test_adamax_takes_the_root_of_the_square_for_its_largest_gradient() -> None:
    learner = trained(Adam(beta2=0.0))
    last = gradients(5)[-1]

    note = learner.adopt(Adam(beta2=0.0), Adamax(), carry=True)

    assert note == "carried the average gradient and the average squared gradient"
    close(memory(learner)["exp_inf"], last.abs())


@pytest.mark.parametrize("kind", [Adam, Adamax])
@pytest.mark.parametrize("beta1", [0.0, 0.5, 0.9])
def test_adam_after_momentum_does_not_leap(beta1: float, kind: type[Adam | Adamax]) -> None:
    learner, adam = trained(MOMENTUM, 1_000), kind(lr=0.01, beta1=beta1)
    learner.adopt(MOMENTUM, adam, carry=True)

    # By Cauchy-Schwarz, over one update that stood for the past and one that follows.
    bound = 0.01 * math.sqrt(2 * (1 + beta1**2)) / (1 + beta1)

    assert float(descend(learner, gradients(1, 1)).abs().max()) <= bound * (1 + 1e-9)


@pytest.mark.parametrize(
    ("old", "new", "rates"),
    [
        ("adam", "adamw", 1.0),
        ("adamw", "adam", 1.0),
        ("sgd", "adam", 1.0),
        ("rmsprop", "adam", 0.5 / (1 - 0.5**11)),  # the average gradient fills from nothing
        ("adagrad", "adam", 0.5 / (1 - 0.5**11)),
        ("adam", "rmsprop", 1.0),
        ("adagrad", "rmsprop", 1.0),
        ("adam", "adagrad", 1 / math.sqrt(11)),
        ("rmsprop", "adagrad", 1 / math.sqrt(11)),
        ("radam", "adam", 1.0),
        ("nadam", "adamw", 1.0),
        ("adamax", "adam", 1.0),
        ("adam", "adamax", 1.0),
        ("rmsprop", "adamax", 0.5 / (1 - 0.5**11)),
        ("adadelta", "rmsprop", 1.0),
        ("adam", "adadelta", math.sqrt(1e-6)),
        ("adam", "sgd", 3 * (1 - 0.9**11) / (1 - 0.9)),
    ],
)
def test_under_a_constant_gradient_a_successor_moves_as_if_it_had_always_been_there(
    old: str, new: str, rates: float
) -> None:
    constant = torch.full((8,), 3.0, dtype=torch.float64)
    before, after = (EACH_KIND[kind].model_copy(update={"weight_decay": 0.0}) for kind in (old, new))
    learner = player(before)
    descend(learner, [constant] * 10)

    learner.adopt(before, after, carry=True)

    expected = torch.full((8,), -after.lr * rates, dtype=torch.float64)
    torch.testing.assert_close(descend(learner, [constant]), expected, rtol=1e-7, atol=0)


def test_centred_rmsprop_takes_no_centre_from_another_average() -> None:
    """Adam's average gradient is the younger one: its square may exceed the average square."""
    learner, centred = player(Adam(beta1=0.0)), RmsProp(centered=True)
    descend(learner, [gradient / 100 for gradient in gradients(50)])
    descend(learner, [10 * gradient for gradient in gradients(1)])

    note = learner.adopt(Adam(beta1=0.0), centred, carry=True)

    assert note == "carried the average squared gradient, dropped the average gradient"
    assert bool(descend(learner, gradients(20, 1)).isfinite().all())


def test_adam_takes_the_centre_of_rmsprop_as_its_average_gradient() -> None:
    centred = RmsProp(centered=True)
    learner = trained(centred, 4)
    average = memory(learner)["grad_avg"] / (1 - 0.99**4)

    learner.adopt(centred, Adam(), carry=True)

    close(memory(learner)["exp_avg"] / (1 - 0.5**4), average)


def test_momentum_switched_on_late_counts_its_own_updates() -> None:
    learner = trained(Sgd(), 1_000)
    learner.adopt(Sgd(), MOMENTUM, carry=True)
    constant = torch.ones(8, dtype=torch.float64)
    descend(learner, [constant] * 2)

    learner.adopt(MOMENTUM, Adam(), carry=True)

    close(memory(learner)["exp_avg"] / (1 - 0.5**learner.updates), constant)


@pytest.mark.parametrize("turned", [Sgd(momentum=-0.5), Sgd(momentum=0.3), Sgd(momentum=-0.99)])
@pytest.mark.parametrize("momentum", [0.9, -0.5])
def test_momentum_may_change_its_sign_and_keeps_its_buffer(momentum: float, turned: Sgd) -> None:
    before = Sgd(momentum=momentum, lr=0.1)
    learner = trained(before)
    buffer = memory(learner)["momentum_buffer"]
    [gradient] = gradients(1, 1)

    learner.adopt(before, turned.model_copy(update={"lr": 0.1}), carry=True)

    close(descend(learner, [gradient]), -0.1 * (turned.momentum * buffer + gradient))


def test_a_buffer_of_alternating_signs_is_no_average() -> None:
    negative = Sgd(momentum=-0.5)

    assert trained(negative).adopt(negative, Adam(), carry=True) == "had no moments to carry"
    assert trained(RmsProp(centered=True)).adopt(RmsProp(centered=True), negative, carry=True).startswith("dropped")


def test_optimism_goes_on_from_adam_with_a_plain_step() -> None:
    learner, plain = trained(Adam()), trained(Adam())

    learner.adopt(Adam(), OptimisticAdam(), carry=True)

    assert "past_direction" not in memory(learner)
    close(descend(learner, gradients(1, 1)), descend(plain, gradients(1, 1)))


def test_a_fully_dampened_buffer_is_no_average() -> None:
    dampened = Sgd(momentum=0.5, dampening=1.0)
    learner = trained(dampened, 3_000)

    assert learner.adopt(dampened, Adam(), carry=True) == "had no moments to carry"
    assert learner.adopt(Adam(), dampened, carry=True) == "had no moments to carry"
    assert bool(descend(learner, gradients(5)).isfinite().all())


# --- another kind, starting afresh ---------------------------------------------------------------------------


@FROM_EACH
def test_starting_afresh_is_to_move_like_a_new_optimizer(old: str) -> None:
    for after, new in others(old):
        learner = trained(EACH_KIND[old])
        fresh = player(after)
        fresh.weights.data.copy_(learner.weights.data)

        note = learner.adopt(EACH_KIND[old], after, carry=False)

        assert note.startswith("had no moments" if old in WITHOUT_AVERAGES else "dropped the average"), new
        assert learner.updates == 0
        assert torch.equal(descend(learner, gradients(5, 1)), descend(fresh, gradients(5, 1))), new


def test_after_a_fresh_start_only_later_gradients_are_carried_on() -> None:
    learner = trained(Adam(), 100)
    learner.adopt(Adam(), Adagrad(), carry=False)
    descend(learner, gradients(3, 1))

    learner.adopt(Adagrad(), RmsProp(), carry=True)

    close(memory(learner)["square_avg"], torch.stack(gradients(3, 1)).square().mean(dim=0))


@FROM_EACH
@pytest.mark.parametrize("carry", [True, False])
def test_a_swap_before_the_first_update_is_a_new_start(old: str, carry: bool) -> None:
    for after, new in others(old):
        learner = player(EACH_KIND[old])

        assert learner.adopt(EACH_KIND[old], after, carry) == "had no moments to carry", new
        assert torch.equal(descend(learner, gradients(5)), descend(player(after), gradients(5))), new


@pytest.mark.parametrize(
    ("old", "carry", "note"),
    [
        (Adam(), True, "dropped the average gradient and the average squared gradient"),
        (RmsProp(), True, "dropped the average squared gradient"),
        (Adam(), False, "dropped the average gradient and the average squared gradient"),
    ],
)
def test_plain_gradient_descent_drops_what_there_was(old: AnyOptimizer, carry: bool, note: str) -> None:
    learner = trained(old)

    assert learner.adopt(old, Sgd(), carry) == note
    assert memory(learner) == {}


def test_after_plain_gradient_descent_there_is_nothing_to_carry() -> None:
    assert trained(Sgd()).adopt(Sgd(), Adam(), carry=True) == "had no moments to carry"


# --- whatever the order --------------------------------------------------------------------------------------


@FROM_EACH
@pytest.mark.parametrize("carry", [True, False])
@pytest.mark.parametrize("updates", [1, 30])
def test_swaps_there_and_back_go_on_finite_and_keep_count(old: str, carry: bool, updates: int) -> None:
    before = EACH_KIND[old]
    for after, new in others(old):
        learner = trained(before, updates)
        for leaving, entering in ((before, after), (after, before), (before, after)):
            learner.adopt(leaving, entering, carry)
            count = learner.updates
            assert bool(descend(learner, gradients(10, 1)).isfinite().all()), new
            assert learner.updates == count + 10
            endless = [name for name, value in memory(learner).items() if not bool(value.isfinite().all())]
            assert endless in ([], ["step"]), new


@FROM_EACH
def test_a_state_after_a_swap_is_gone_on_from_exactly(old: str) -> None:
    for after, new in others(old):
        learner, resumed = trained(EACH_KIND[old]), player(after)
        learner.adopt(EACH_KIND[old], after, carry=True)

        resumed.load_state(after, learner.state())

        assert torch.equal(descend(learner, gradients(5, 1)), descend(resumed, gradients(5, 1))), new
        assert resumed.updates == learner.updates

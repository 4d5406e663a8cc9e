"""The learning rate as a function of the step: against closed forms, torch's schedulers, and in a run."""

import math
from collections.abc import Callable
from typing import Any, get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import Parameter
from torch.optim import Optimizer, lr_scheduler
from torch.optim.lr_scheduler import LRScheduler

from ganviz.gan import Trainer
from ganviz.gan.schedules import SCHEDULES, rate
from ganviz.spec import Experiment
from ganviz.spec.optimizers import Adam
from ganviz.spec.schedules import AnySchedule, Constant, Cosine, Cyclic, Exponential, Linear, StepDecay, Warmup
from ganviz.spec.settings import kind_of
from tests.gan.support import OPTIMIZER_KINDS, assert_goes_on_exactly, differing, small, train

LR = 0.02
EACH_KIND: list[AnySchedule] = [variant() for variant in get_args(AnySchedule)]
BY_KIND = pytest.mark.parametrize("schedule", EACH_KIND, ids=lambda schedule: schedule.kind)
SCHEDULE, STEPS = "generator.optimizer.schedule", 7


def rates(schedule: AnySchedule, steps: int) -> list[float]:
    """Return the rates of the first `steps` steps."""
    return [rate(Adam(lr=LR, schedule=schedule), step) for step in range(1, steps + 1)]


def rate_in_use(trainer: Trainer) -> float:
    return float(trainer.generator.optimizer.param_groups[0]["lr"])


def test_every_schedule_is_carried_out_and_nothing_more() -> None:
    assert sorted(SCHEDULES) == sorted(kind_of(variant) for variant in get_args(AnySchedule))


# --- closed forms ---------------------------------------------------------------------------------------------


def test_a_constant_rate_is_the_rate_to_the_last_bit() -> None:
    assert rates(Constant(), 5) == [LR] * 5


@pytest.mark.parametrize(
    ("schedule", "shares"),
    [
        (StepDecay(every=3, factor=0.1), {1: 1, 3: 1, 4: 0.1, 6: 0.1, 7: 0.01}),
        (Exponential(half_life=10), {1: 1, 11: 0.5, 21: 0.25, 6: math.sqrt(0.5)}),
        (Cosine(steps=12, floor=0.2), {1: 1, 7: 0.6, 13: 0.2, 500: 0.2, 4: 0.6 + 0.4 * math.cos(math.pi / 4)}),
        (Linear(steps=10, floor=0.5), {1: 1, 6: 0.75, 11: 0.5, 500: 0.5}),
        (Warmup(ramp=10, start=0.1), {1: 0.1, 6: 0.55, 11: 1, 500: 1}),
        (Cyclic(period=10, low=0.2), {1: 0.2, 6: 1, 11: 0.2, 3: 0.52, 9: 0.52, 16: 1}),
        (Cyclic(period=1, low=0.2), {1: 0.2, 2: 0.2}),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_a_schedule_has_the_share_of_its_formula(schedule: AnySchedule, shares: dict[int, float]) -> None:
    for step, share in shares.items():
        assert rate(Adam(lr=LR, schedule=schedule), step) == pytest.approx(LR * share, rel=1e-12)


@given(st.sampled_from(EACH_KIND), st.integers(1, 10**9))
def test_a_rate_is_never_above_the_one_set_nor_below_zero(schedule: AnySchedule, step: int) -> None:
    assert 0 <= rate(Adam(lr=LR, schedule=schedule), step) <= LR


# --- torch as an oracle ---------------------------------------------------------------------------------------


def torch_rates(scheduler_of: Callable[[Optimizer], LRScheduler], steps: int) -> list[float]:
    optimizer = torch.optim.SGD([Parameter(torch.zeros(1))], LR)
    scheduler = scheduler_of(optimizer)
    found = []
    for _ in range(steps):
        found.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return found


@given(st.integers(1, 30), st.floats(0.01, 1))
def test_steps_agree_with_torch(every: int, factor: float) -> None:
    expected = torch_rates(lambda optimizer: lr_scheduler.StepLR(optimizer, every, factor), 50)

    assert rates(StepDecay(every=every, factor=factor), 50) == pytest.approx(expected, rel=1e-9)


@given(st.integers(1, 100))
def test_exponential_agrees_with_torch(half_life: int) -> None:
    expected = torch_rates(lambda optimizer: lr_scheduler.ExponentialLR(optimizer, 0.5 ** (1 / half_life)), 50)

    assert rates(Exponential(half_life=half_life), 50) == pytest.approx(expected, rel=1e-9)


@given(st.integers(1, 50), st.floats(0, 1))
def test_cosine_agrees_with_torch_over_its_length(steps: int, floor: float) -> None:
    expected = torch_rates(lambda optimizer: lr_scheduler.CosineAnnealingLR(optimizer, steps, floor * LR), steps + 1)

    assert rates(Cosine(steps=steps, floor=floor), steps + 1) == pytest.approx(expected, rel=1e-9, abs=1e-15)


@given(st.integers(1, 80), st.floats(0, 1))
def test_linear_agrees_with_torch(steps: int, floor: float) -> None:
    expected = torch_rates(lambda optimizer: lr_scheduler.LinearLR(optimizer, 1.0, floor, steps), 50)

    assert rates(Linear(steps=steps, floor=floor), 50) == pytest.approx(expected, rel=1e-9, abs=1e-15)


@given(st.integers(1, 80), st.floats(0.01, 1))  # torch refuses to start from 0
def test_warmup_agrees_with_torch(ramp: int, start: float) -> None:
    expected = torch_rates(lambda optimizer: lr_scheduler.LinearLR(optimizer, start, 1.0, ramp), 50)

    assert rates(Warmup(ramp=ramp, start=start), 50) == pytest.approx(expected, rel=1e-9)


@given(st.integers(1, 40), st.floats(0, 1))
def test_cyclic_agrees_with_torch(half: int, low: float) -> None:
    expected = torch_rates(
        lambda optimizer: lr_scheduler.CyclicLR(optimizer, low * LR, LR, half, cycle_momentum=False), 90
    )

    assert rates(Cyclic(period=2 * half, low=low), 90) == pytest.approx(expected, rel=1e-9, abs=1e-15)


# --- in a run -------------------------------------------------------------------------------------------------


@BY_KIND
@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_a_run_uses_the_rate_of_its_step_with_any_optimizer(schedule: AnySchedule, kind: str) -> None:
    trainer = Trainer(small({"generator.optimizer.kind": kind, f"{SCHEDULE}.kind": schedule.kind}))
    for step in range(1, STEPS + 1):
        trainer.step()
        assert rate_in_use(trainer) == rate(trainer.experiment.generator.optimizer, step)


def test_a_rate_of_zero_leaves_the_weights_where_they_are() -> None:
    trainer = Trainer(small({f"{SCHEDULE}.kind": "linear", f"{SCHEDULE}.steps": 3}))
    train(trainer, 3)
    before = trainer.generator.weights.detach().clone()

    train(trainer, 3)

    assert torch.equal(trainer.generator.weights, before)


@BY_KIND
def test_a_schedule_set_mid_run_gives_the_rate_it_would_have_had_all_along(schedule: AnySchedule) -> None:
    trainer = Trainer(small())
    train(trainer, STEPS)

    trainer.apply({f"{SCHEDULE}.kind": schedule.kind})
    trainer.step()

    assert rate_in_use(trainer) == rate(trainer.experiment.generator.optimizer, STEPS + 1)


def test_a_schedule_changed_mid_run_keeps_the_memory_bit_for_bit() -> None:
    trainer = Trainer(small({f"{SCHEDULE}.kind": "cosine"}))
    train(trainer, STEPS)
    before = trainer.state()

    assert trainer.apply({f"{SCHEDULE}.kind": "cyclic", f"{SCHEDULE}.period": 4, "generator.optimizer.lr": 0.5}) == ""

    assert differing(before, trainer.state()) == []


def test_a_swap_of_optimizer_keeps_the_schedule() -> None:
    trainer = Trainer(small({f"{SCHEDULE}.kind": "warmup", f"{SCHEDULE}.ramp": 40}))
    train(trainer, STEPS)

    trainer.apply({"generator.optimizer.kind": "rmsprop"})
    trainer.step()

    assert trainer.experiment.generator.optimizer.schedule == Warmup(ramp=40)
    assert rate_in_use(trainer) == pytest.approx(1e-3 * (0.01 + 0.99 * STEPS / 40))


@BY_KIND
def test_a_scheduled_run_goes_on_exactly_from_a_state(schedule: AnySchedule) -> None:
    quick = {"step": {"every": 4}, "cosine": {"steps": 12}, "linear": {"steps": 12}, "cyclic": {"period": 5}}
    fields = {f"{SCHEDULE}.{name}": value for name, value in quick.get(schedule.kind, {}).items()}
    experiment = small({f"{SCHEDULE}.kind": schedule.kind, **fields})
    trainer, resumed = Trainer(experiment), Trainer(experiment)
    train(trainer, STEPS)

    assert_goes_on_exactly(trainer, resumed, STEPS)


def test_a_schedule_is_live_and_comes_back_from_text() -> None:
    change: dict[str, Any] = {f"{SCHEDULE}.kind": "step", f"{SCHEDULE}.every": 100, "generator.optimizer.kind": "sgd"}

    experiment = Experiment().with_changes(change)

    assert experiment.generator.optimizer.schedule == StepDecay(every=100)
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment

"""The learning rate of a step, from its description alone: no schedule has a state that a change could upset."""

import math
from collections.abc import Callable
from typing import Any

from ganviz.gan.registry import Registry
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.schedules import Constant, Cosine, Cyclic, Exponential, Linear, StepDecay, Warmup

# (description, steps done before this one) -> share of the learning rate
SCHEDULES: Registry[Callable[[Any, int], float]] = Registry("schedules")


def rate(spec: AnyOptimizer, step: int) -> float:
    """Return the learning rate of updates in step `step` of the run, counted from 1."""
    return spec.lr * SCHEDULES[spec.schedule.kind](spec.schedule, step - 1)


@SCHEDULES.register("constant")
def constant(spec: Constant, done: int) -> float:
    """Leave the rate alone."""
    return 1.0


@SCHEDULES.register("step")
def step_decay(spec: StepDecay, done: int) -> float:
    """Return factor^floor(t / every)."""
    return math.pow(spec.factor, done // spec.every)


@SCHEDULES.register("exponential")
def exponential(spec: Exponential, done: int) -> float:
    """Return 2^(-t / half-life)."""
    return math.pow(2, -done / spec.half_life)


@SCHEDULES.register("cosine")
def cosine(spec: Cosine, done: int) -> float:
    """Return floor + (1 - floor) (1 + cos(pi t / T)) / 2 up to t = T, and floor after it."""
    turn = math.pi * min(1.0, done / spec.steps)
    return spec.floor + (1 - spec.floor) * (1 + math.cos(turn)) / 2


@SCHEDULES.register("linear")
def linear(spec: Linear, done: int) -> float:
    """Return 1 - (1 - floor) t / T up to t = T, and floor after it."""
    return _between(1.0, spec.floor, done / spec.steps)


@SCHEDULES.register("warmup")
def warmup(spec: Warmup, done: int) -> float:
    """Return start + (1 - start) t / ramp up to t = ramp, and 1 after it."""
    return _between(spec.start, 1.0, done / spec.ramp)


@SCHEDULES.register("cyclic")
def cyclic(spec: Cyclic, done: int) -> float:
    """Return low + (1 - low) |triangle|, which is 0 at t = 0 and 1 half a period later."""
    phase = done % spec.period / spec.period
    return _between(spec.low, 1.0, 1 - abs(2 * phase - 1))


def _between(first: float, last: float, way: float) -> float:
    """Return the point on the line from `first` to `last`, which it does not leave."""
    way = min(1.0, way)
    return (1 - way) * first + way * last

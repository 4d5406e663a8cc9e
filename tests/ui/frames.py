"""Hand-made reports of a run, for tests of widgets: what the engine would send, without an engine."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ganviz.engine.messages import ChangeApplied, Frame, Measured, RunState, Scalars, Sought, Started
from ganviz.engine.probes import (
    Answer,
    Images,
    ImagesProbe,
    Quality,
    QualityProbe,
    Samples,
    SamplesProbe,
    Surface,
    SurfaceProbe,
)
from ganviz.spec import Change, Experiment, preset
from ganviz.spec.compute import GradientSource
from ganviz.spec.differences import told
from ganviz.spec.modes import COVERED_SHARE
from ganviz.spec.players import ByPlayer

RING = preset("ring8").experiment
NAMED = RING.with_changes(
    {"data.kind": "gaussians", "data.means": [[2, 0], [-2, 0]], "data.names": "setosa, virginica"}
)
RATES = ByPlayer(generator=0.001, discriminator=0.001)
BY_HAND = GradientSource("by hand")


def started(
    experiment: Experiment = RING, *, run: int = 1, step: int = 0, gradient_source: GradientSource = BY_HAND
) -> Started:
    """Return the report that a run is ready."""
    size = ByPlayer(generator=4482, discriminator=4417)
    return Started(
        run=run, experiment=experiment, step=step, num_weights=size, device="cpu", threads=1,
        gradient_source=gradient_source,
    )  # fmt: skip


def sought(step: int, end: int, experiment: Experiment = RING, *, run: int = 1) -> Sought:
    """Return the report that a run was sent to a step, and is there."""
    return Sought(run=run, step=step, end=end, experiment=experiment, threads=1, gradient_source=BY_HAND)


def frame(
    step: int = 1,
    *,
    scalars: Scalars | None = None,
    answers: Mapping[Any, Answer] | None = None,
    run: int = 1,
    steps_per_s: float = 0.0,
    learning_rates: ByPlayer[float] = RATES,
    epochs: float | None = None,
    state: RunState = RunState.TRAINING,
) -> Frame:
    """Return a frame at `step`, empty but for what is given; what its answers measured is a row of series as well."""
    answers = answers or {}
    numbers = {name: value for answer in answers.values() for name, value in answer.measured().items()}
    vectors = {name: vector for answer in answers.values() for name, vector in answer.vectors().items()}
    return Frame(
        run=run,
        step=step,
        state=state,
        change=0,
        scalars=scalars or rows([], [], []),
        steps_per_s=steps_per_s,
        answers=answers,
        measured=(Measured(step, numbers, vectors),) if numbers else (),
        learning_rates=learning_rates,
        epochs=epochs,
    )


def rows(step: ArrayLike, d_loss: ArrayLike, g_loss: ArrayLike) -> Scalars:
    """Return scalars as the engine sends them."""
    return Scalars(np.asarray(step, np.int64), np.asarray(d_loss, np.float64), np.asarray(g_loss, np.float64))


def loss_frame(first: int, last: int, *, d_loss: float = 1.3, g_loss: float = 0.7, steps_per_s: float = 0.0) -> Frame:
    """Return a frame with a row for every step from `first` to `last`."""
    steps = np.arange(first, last + 1)
    losses = rows(steps, np.full(len(steps), d_loss), np.full(len(steps), g_loss))
    return frame(last, scalars=losses, steps_per_s=steps_per_s)


def quality(
    step: int = 100,
    *,
    modes: int | None = 7,
    num_modes: int = 8,
    high_quality: float | None = 0.91,
    distance: float = 0.12,
    mode_mass: ArrayLike | None = None,
    target_mass: ArrayLike | None = None,
) -> Quality:
    """Return a measurement at `step`; `num_modes` 0 makes one of data without modes."""
    if num_modes == 0:
        return Quality(step, None, None, 0, None, None, None, None, None, None, distance, 0.02, 2500, 0.015, 0.03)
    mass = np.full(num_modes, 0.9 / num_modes) if mode_mass is None else mode_mass
    target = np.full(num_modes, 1 / num_modes) if target_mass is None else target_mass
    mass, target = np.asarray(mass, np.float32), np.asarray(target, np.float32)
    angle = 2 * np.pi * np.arange(num_modes) / num_modes
    means = (2 * np.stack([np.cos(angle), np.sin(angle)], axis=1)).astype(np.float32)
    covered = int(np.count_nonzero(mass >= COVERED_SHARE * target))
    return Quality(
        step, modes, covered, num_modes, high_quality, 0.1, mass, target, means, np.full(num_modes, 0.05, np.float32),
        distance, 0.02, 2500, 0.015, 0.03,
    )  # fmt: skip


def quality_frame(step: int = 100, **given: Any) -> Frame:
    """Return a frame with a measurement."""
    return frame(step, answers={QualityProbe(): quality(step, **given)})


def samples(count: int = 100, radius: float = 2.0, *, averaged: bool = False) -> Samples:
    """Return real points on a ring of eight, and fakes on three of its Gaussians; an average's half as far out."""
    rng = np.random.default_rng(0)
    points = []
    for modes in (8, 3):
        angle = 2 * np.pi * rng.integers(modes, size=count) / 8
        centre = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        points.append((centre + rng.normal(scale=0.05, size=(count, 2))).astype(np.float32))
    return Samples(real=points[0], fake=points[1], average=points[1] / 2 if averaged else None)


def samples_frame(step: int = 1, *, count: int = 1000, radius: float = 2.0, surface: Surface | None = None) -> Frame:
    """Return a frame with points, and a decision surface if one is given."""
    answers: dict[Any, Answer] = {SamplesProbe(count): samples(count, radius)}
    if surface is not None:
        answers[SurfaceProbe(surface.bounds, len(surface.output))] = surface
    return frame(step, answers=answers)


def ramp_surface(extent: float = 3.0, size: int = 64) -> Surface:
    """Return a surface whose logit grows evenly from -4 at the left edge to 4 at the right."""
    return square_surface(np.tile(np.linspace(-4, 4, size, dtype=np.float32), (size, 1)), extent)


def square_surface(logit: NDArray[np.float32], extent: float = 3.0) -> Surface:
    """Return a surface over the square from -`extent` to `extent`."""
    return Surface((-extent, extent, -extent, extent), logit)


def images(count: int = 64, size: int = 8) -> Images:
    """Return fakes that grow brighter from the first to the last, and reals that grow darker."""
    grey = np.linspace(0, 255, count).astype(np.uint8)
    fake = np.broadcast_to(grey[:, None, None], (count, size, size))
    return Images(real=np.ascontiguousarray(255 - fake), fake=np.ascontiguousarray(fake))


def images_frame(step: int = 1, *, count: int = 64, size: int = 8) -> Frame:
    """Return a frame with pictures."""
    return frame(step, answers={ImagesProbe(count): images(count, size)})


def applied(
    change: Change,
    *,
    before: Experiment = RING,
    step: int = 10,
    number: int = 1,
    gradient_source: GradientSource = BY_HAND,
) -> ChangeApplied:
    """Return the report that `change` took effect."""
    return ChangeApplied(
        run=1, number=number, step=step, change=change, experiment=before.with_changes(change),
        told=told(before, change, before.with_changes(change)), threads=1, gradient_source=gradient_source,
    )  # fmt: skip

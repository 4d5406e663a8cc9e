"""Answers to what views ask, as read-only numpy arrays that share no memory with the run."""

from collections.abc import Callable
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.engine.questions import (
    Distances,
    DistancesProbe,
    Images,
    ImagesProbe,
    ProbeAnswer,
    Quality,
    QualityProbe,
    Samples,
    SamplesProbe,
    Scores,
    Surface,
    SurfaceProbe,
    Trail,
    TrailProbe,
)
from ganviz.gan import Observer, Trainer
from ganviz.gan.evaluation import Measured

Answer = Callable[[Trainer, Observer, Any], ProbeAnswer | None]


def answer(trainer: Trainer, observer: Observer, probe: Any) -> ProbeAnswer | None:
    """Return the answer to `probe`; None if it makes no sense for this run's data."""
    return _ANSWERS[type(probe)](trainer, observer, probe)


def quality_of(step: int, measured: Measured, count: int) -> Quality:
    """Return a measurement as a message."""
    coverage, target = measured.coverage, measured.target_mass
    return Quality(
        step=step,
        modes=coverage.captured if coverage else None,
        num_modes=len(target) if target is not None else 0,
        high_quality=coverage.high_quality if coverage else None,
        reverse_kl=coverage.reverse_kl if coverage else None,
        mode_mass=frozen(coverage.mass) if coverage else None,
        target_mass=frozen(target) if target is not None else None,
        distance=measured.distance,
        distance_floor=measured.floor.mean,
        count=count,
        distance_floor_low=measured.floor.low,
        distance_floor_high=measured.floor.high,
    )


def frozen(tensor: Tensor) -> NDArray[Any]:
    """Return a read-only copy: ``.numpy()`` alone would alias memory that training goes on writing to."""
    array = tensor.detach().cpu().numpy().copy()
    array.setflags(write=False)
    return array


def _samples(trainer: Trainer, observer: Observer, probe: SamplesProbe) -> Samples | None:
    if trainer.experiment.data.sort != "points":
        return None
    average = observer.averages(probe.count)
    return Samples(
        real=frozen(observer.reals(probe.count)),
        fake=frozen(observer.fakes(probe.count)),
        average=None if average is None else frozen(average),
    )


def _surface(trainer: Trainer, observer: Observer, probe: SurfaceProbe) -> Surface | None:
    if trainer.experiment.data.sort != "points":
        return None
    probability = torch.sigmoid(observer.logits(_lattice(probe.extent, probe.size)))
    return Surface(probe.extent, frozen(probability.view(probe.size, probe.size)))


@lru_cache(maxsize=4)
def _lattice(extent: float, size: int) -> Tensor:
    """Return (size * size, 2) points, x fastest, over the square +-extent."""
    axis = torch.linspace(-extent, extent, size)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    return torch.stack([x.reshape(-1), y.reshape(-1)], dim=1)


def _images(trainer: Trainer, observer: Observer, probe: ImagesProbe) -> Images | None:
    if not trainer.experiment.data.is_image:
        return None
    low, high = trainer.experiment.pixel_range

    def pixels(samples: Tensor) -> NDArray[np.uint8]:
        scaled = (samples[:, 0] - low) * (255 / (high - low))
        return frozen(scaled.round_().clamp_(0, 255).to(torch.uint8))

    average = observer.averages(probe.count)
    return Images(
        real=pixels(observer.reals(probe.count)),
        fake=pixels(observer.fakes(probe.count)),
        average=None if average is None else pixels(average),
    )


def _quality(trainer: Trainer, observer: Observer, probe: QualityProbe) -> Quality:
    return quality_of(trainer.step_number, observer.measure(probe.count), probe.count)


def _distances(trainer: Trainer, observer: Observer, probe: DistancesProbe) -> Distances | None:
    compared = observer.compare(probe.count)
    if compared is None:
        return None
    floor = compared.floor
    fakes, mean, low, high = (Scores(**asdict(each)) for each in (compared.fakes, floor.mean, floor.low, floor.high))
    return Distances(trainer.step_number, fakes, mean, compared.count, low, high)


def _trail(trainer: Trainer, observer: Observer, probe: TrailProbe) -> Trail | None:
    if observer.trail is None:
        return None
    step, theta, psi = zip(*observer.trail.states(), strict=True)
    trail = Trail(np.array(step, np.int64), np.array(theta), np.array(psi))
    for array in (trail.step, trail.theta, trail.psi):
        array.setflags(write=False)
    return trail


_ANSWERS: dict[type, Answer] = {
    SamplesProbe: _samples,
    SurfaceProbe: _surface,
    ImagesProbe: _images,
    QualityProbe: _quality,
    DistancesProbe: _distances,
    TrailProbe: _trail,
}

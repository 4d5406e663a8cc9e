"""The game of two numbers for tests: the very trainer of a run, whose path is known in closed form.

With the Wasserstein loss unclipped, V = psi (0 - theta), which theta descends and psi ascends: the bilinear game. Use
the fixture `float64`, as closed forms deserve.
"""

import math
from collections.abc import Mapping
from typing import Any

from ganviz.gan import Trainer
from ganviz.spec import Experiment

Start = tuple[float, float]  # theta and psi

GAME: dict[str, Any] = {
    "data.kind": "dirac",
    "generator.network.kind": "point",
    "discriminator.network.kind": "slope",
    "generator.optimizer.kind": "sgd",
    "discriminator.optimizer.kind": "sgd",
    "updates.dynamics.kind": "simultaneous",
    "updates.order": "generator",
    "updates.batch_size": 1,
}
BILINEAR: dict[str, Any] = {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.0}


def game(start: Start, h: float, change: Mapping[str, Any] = BILINEAR) -> Trainer:
    """Return a trainer at `start` of plain gradient descent with step `h` for both at once, after `change`."""
    theta, psi = start
    here = {"generator.network.start": theta, "discriminator.network.start": psi}
    rates = {"generator.optimizer.lr": h, "discriminator.optimizer.lr": h}
    return Trainer(Experiment().with_changes(GAME | here | rates | dict(change)))


def state(trainer: Trainer) -> Start:
    return trainer.generator.weights.item(), trainer.discriminator.weights.item()


def path(trainer: Trainer, steps: int) -> list[Start]:
    """Do `steps` steps and return where they led, the start included."""
    points = [state(trainer)]
    for _ in range(steps):
        trainer.step()
        points.append(state(trainer))
    return points


def norms(points: list[Start]) -> list[float]:
    return [math.hypot(*point) for point in points]

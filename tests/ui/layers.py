"""Answers for the layers that are off at first, made by hand."""

import numpy as np

from ganviz.engine.probes import FakeGradients, FakeGradientsProbe, Manifold, ManifoldProbe
from ganviz.ui.views.distribution import DistributionView
from tests.ui import frames
from tests.ui.feeding import feed


def gradients(size: float = 1.0) -> FakeGradients:
    """Return gradients at four fakes, the last of them broken, twice as large for the loss as for D."""
    points = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float32)
    ways = size * np.array([[1, 0], [0, 1], [0.6, 0.8], [np.nan, 1]], np.float32)
    return FakeGradients(points, 2 * ways, ways, True)


def plain_manifold(dim: int = 2, stretch: float = 0.5) -> Manifold:
    """Return a grid that is stretched evenly, but for its last column."""
    z = np.linspace(-2, 2, 5).astype(np.float32)
    rows = z if dim > 1 else np.zeros(1, np.float32)
    images = stretch * np.stack(np.meshgrid(z, rows), axis=2).astype(np.float32)
    density = np.ones((max(1, len(rows) - 1), 4), np.float32)
    density[:, -1] = 0.25
    return Manifold(z, images, density, dim)


def show(view: DistributionView, step: int = 2, **answers: object) -> None:
    probes = {"arrows": FakeGradientsProbe(), "manifold": ManifoldProbe()}
    feed(view, frames.frame(step, answers={probes[name]: answer for name, answer in answers.items()}))

"""How well fakes match the real data, each measure from its definition. Knows tensors only: no trainer, no window."""

from ganviz.gan.metrics.classes import ClassCoverage, class_coverage, classes_of
from ganviz.gan.metrics.distances import LEAST_SAMPLES, Yardstick
from ganviz.gan.metrics.floors import Floor, distances_floor, sliced_floor
from ganviz.gan.metrics.frechet import Moments, frechet_distance, frechet_floor
from ganviz.gan.metrics.modes import ModeCoverage, mode_coverage
from ganviz.gan.metrics.sliced import directions, projected, sliced_wasserstein

__all__ = [
    "LEAST_SAMPLES",
    "ClassCoverage",
    "Floor",
    "ModeCoverage",
    "Moments",
    "Yardstick",
    "class_coverage",
    "classes_of",
    "directions",
    "distances_floor",
    "frechet_distance",
    "frechet_floor",
    "mode_coverage",
    "projected",
    "sliced_floor",
    "sliced_wasserstein",
]

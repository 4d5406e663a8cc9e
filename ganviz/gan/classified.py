"""Fakes by the classes that a classifier takes them for, and its features of them beside those of reals."""

import math
from dataclasses import dataclass

from torch import Generator, Tensor

from ganviz.gan.classifier import Classifier
from ganviz.gan.metrics import (
    LEAST_SAMPLES,
    ClassCoverage,
    Moments,
    class_coverage,
    classes_of,
    frechet_distance,
    frechet_floor,
)
from ganviz.gan.metrics.neighbours import squared_radii
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among


@dataclass(frozen=True, slots=True)
class Classified:
    """What a classifier takes fakes for, and how its features of them compare with those of reals.

    Attributes:
        coverage: which classes they are of.
        shares: (K,) float64, the share of each class among the reals that training has.
        as_asked: the share of fakes that are of the class that G was asked for; None where it is told none.
        frechet: the Fréchet distance between features of `compared` fakes and of as many reals, in squared units of
            features; NaN where one is not finite, None where there are too few reals.
        floor: the same between two sets of reals, on average: what a perfect generator scores; None likewise.
        compared: how many of each.
        to_reals: how far the median fake is from the nearest of `compared` reals, in pixels; 1 is how far the median
            real is from its fifth nearest other; NaN where no fake is finite, None where there are too few reals.
    """

    coverage: ClassCoverage
    shares: Tensor
    as_asked: float | None
    frechet: float | None
    floor: float | None
    compared: int
    to_reals: float | None


class ClassYardstick:
    """What fakes are compared with by a classifier.

    Args:
        shares: (K,) float64, the share of each class among reals.
        reals: (2 n, 1, side, side), 0 black and 1 white: n to compare with, all of them for the floor.
        generator: what splits them for the floor.
    """

    def __init__(self, classifier: Classifier, shares: Tensor, reals: Tensor, generator: Generator) -> None:
        self._classifier, self._shares = classifier, shares
        self._compared = len(reals) // 2
        self._moments: Moments | None = None
        self._reals = reals[: self._compared].flatten(1)
        self._radius = math.nan
        self._floor: float | None = None
        if self._compared >= LEAST_SAMPLES:
            features = classifier.tell(reals).features
            self._moments = Moments.of(features[: self._compared])
            self._radius = float(squared_radii(squared_distances_among(self._reals)).sqrt().median())
            self._floor = frechet_floor(features, generator)

    def measure(self, fakes: Tensor, asked: Tensor | None = None) -> Classified:
        """Measure fakes (m, 1, side, side), n at least, of which G was `asked` (m,) for these classes, if for any."""
        told = self._classifier.tell(fakes)
        frechet = to_reals = None
        if self._moments is not None:
            frechet = frechet_distance(Moments.of(told.features[: self._compared]), self._moments)
            to_reals = self._to_reals(fakes[: self._compared].flatten(1))
        is_as_asked = None if asked is None else classes_of(told.probabilities) == asked
        return Classified(
            coverage=class_coverage(told.probabilities, self._shares),
            shares=self._shares,
            as_asked=None if is_as_asked is None else float(is_as_asked.double().mean()),
            frechet=frechet,
            floor=self._floor,
            compared=self._compared if self._moments is not None else 0,
            to_reals=to_reals,
        )

    def _to_reals(self, fakes: Tensor) -> float:
        nearest = squared_distances(fakes, self._reals).amin(1).sqrt()
        distance = float(nearest.nanmedian())
        return distance / self._radius if self._radius else math.nan  # where reals repeat

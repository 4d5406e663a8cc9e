"""Fakes by the classes that a classifier takes them for, and its features of them beside those of reals."""

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
from ganviz.gan.metrics.neighbours import precision, squared_radii
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
        near: the share of `compared` fakes whose features are in the neighbourhood of some real's: their precision
            (Kynkäänniemi et al. 2019); None where there are too few reals.
    """

    coverage: ClassCoverage
    shares: Tensor
    as_asked: float | None
    frechet: float | None
    floor: float | None
    compared: int
    near: float | None


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
        self._features, self._radii = reals[:0], reals[:0]  # of the reals that are compared
        self._floor: float | None = None
        if self._compared >= LEAST_SAMPLES:
            features = classifier.tell(reals).features
            self._features = features[: self._compared]
            self._moments = Moments.of(self._features)
            self._radii = squared_radii(squared_distances_among(self._features))
            self._floor = frechet_floor(features, generator)

    def measure(self, fakes: Tensor, asked: Tensor | None = None) -> Classified:
        """Measure fakes (m, 1, side, side), n at least, of which G was `asked` (m,) for these classes, if for any."""
        told = self._classifier.tell(fakes)
        frechet = near = None
        if self._moments is not None:
            compared = told.features[: self._compared]
            frechet = frechet_distance(Moments.of(compared), self._moments)
            near = precision(squared_distances(self._features, compared), self._radii)
        is_as_asked = None if asked is None else classes_of(told.probabilities) == asked
        return Classified(
            coverage=class_coverage(told.probabilities, self._shares),
            shares=self._shares,
            as_asked=None if is_as_asked is None else float(is_as_asked.double().mean()),
            frechet=frechet,
            floor=self._floor,
            compared=self._compared if self._moments is not None else 0,
            near=near,
        )

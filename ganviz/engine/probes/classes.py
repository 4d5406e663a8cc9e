"""Which classes the fakes are of, by a classifier that learns from the real images, and how its features compare."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer
    from ganviz.gan.classified import Classified


@dataclass(frozen=True, slots=True)
class ClassifierState:
    """How far the classifier is: `done` of `total` updates.

    `accuracy` is the share that it was right of when last looked, of `num_held_out` real images that it does not learn
    from; None before.
    """

    done: int
    total: int
    accuracy: float | None
    num_held_out: int


@dataclass(frozen=True, slots=True)
class FakeClasses:
    """What the classifier takes `count` fakes for.

    Attributes:
        counts: (classes,) int64, how many of each class.
        target: (classes,) float32, the share of each among the reals that training has.
        covered: classes that hold at least a quarter of the share that they have among reals, of `num_classes` that
            there are among these.
        reverse_kl: KL(fakes over classes || reals over classes), nats.
        confidence: how sure it is on average, 0 to 1.
        as_asked: the share of fakes that are of the class that G was asked for; None where it is told none.
        frechet: the Fréchet distance between its features of `compared` fakes and of as many reals; None where there
            are too few reals.
        frechet_floor: the same between two sets of reals, on average.
        compared: how many of each.
        to_reals: how far the median fake is from the nearest of `compared` reals, in pixels; 1 is how far the median
            real is from its fifth nearest other; NaN where no fake is finite, None where there are too few
            reals, or it was not measured.
    """

    count: int
    counts: NDArray[np.int64]
    target: NDArray[np.float32]
    covered: int
    num_classes: int
    reverse_kl: float
    confidence: float
    as_asked: float | None
    frechet: float | None
    frechet_floor: float | None
    compared: int
    to_reals: float | None = None


@dataclass(frozen=True, slots=True)
class Classes(Answer):
    """Which classes fakes are of at `step`.

    Attributes:
        names: what the classes are called.
        classifier: how far it is; None where it cannot learn, as the files of the images are gone.
        fakes: what it takes them for; None while it learns.
    """

    step: int
    names: tuple[str, ...]
    classifier: ClassifierState | None
    fakes: FakeClasses | None

    @property
    def is_whole(self) -> bool:
        return self.fakes is not None or self.classifier is None


@dataclass(frozen=True, slots=True)
class ClassesProbe(Probe[Classes]):
    """Ask which classes `count` fakes are of. It is no series: when the classifier has learnt is a matter of the clock.

    Where nobody asks, no classifier learns.
    """

    needs_classifier: ClassVar = True
    count: int = 1000

    def of(self, trainer: "Trainer", observer: "Observer") -> Classes | None:
        data = trainer.experiment.data
        if not data.is_image or not data.classes:
            return None
        learning = observer.classifying
        found = observer.classified(self.count)
        return Classes(
            step=trainer.step_number,
            names=data.classes,
            classifier=None
            if learning is None
            else ClassifierState(learning.done, learning.total, learning.accuracy, learning.num_held_out),
            fakes=None if found is None else self._told(found),
        )

    def _told(self, found: "Classified") -> FakeClasses:
        return FakeClasses(
            count=self.count,
            counts=frozen(found.coverage.counts),
            target=frozen(found.shares.float()),
            covered=found.coverage.covered,
            num_classes=int((found.shares > 0).sum()),
            reverse_kl=found.coverage.reverse_kl,
            confidence=found.coverage.confidence,
            as_asked=found.as_asked,
            frechet=found.frechet,
            frechet_floor=found.floor,
            compared=found.compared,
            to_reals=found.to_reals,
        )

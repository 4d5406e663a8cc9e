"""What tells what goes on in a run: how D tells samples apart, how fakes are spread, how large weights are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes.base import Answer, Probe, frozen

if TYPE_CHECKING:
    from ganviz.gan import Observer, Trainer

CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Measures(Answer):
    """Numbers, and series of several numbers, by their names."""

    numbers: Mapping[str, float]
    many: Mapping[str, NDArray[np.float32]]

    def measured(self) -> Mapping[str, float]:
        return self.numbers

    def vectors(self) -> Mapping[str, NDArray[np.float32]]:
        return self.many


@dataclass(frozen=True, slots=True)
class SignsProbe(Probe[Measures]):
    """Ask for the signs that conditions of a run are told by, of `count` fakes and as many reals."""

    series: ClassVar = ("separation", "held_out", "spread", "copying", "largest_weight")
    vectors: ClassVar = (CENTRE,)
    count: int = 512

    def of(self, trainer: "Trainer", observer: "Observer") -> Measures | None:
        if trainer.experiment.data.sort == "number":
            return None
        signs = observer.signs(self.count)
        found = {name: getattr(signs, name) for name in self.series}
        many = {} if signs.centre is None else {CENTRE: frozen(signs.centre)}
        return Measures({name: value for name, value in found.items() if value is not None}, many)

"""The smallest networks with a distribution to match: a shift of the latent, and logistic regression."""

import math
from typing import ClassVar, Literal

from ganviz.spec.inits import AnyInit, NormalInit
from ganviz.spec.networks.base import Network
from ganviz.spec.networks.plan import Dense, Flatten, Plan, Shift, TellClass
from ganviz.spec.settings import setting, variant


class ShiftGenerator(Network):
    """G(z) = z + theta."""

    label = "Shift by θ"
    help = "One weight: a fake is the latent itself, moved by θ. G can learn where the data is, and nothing else."
    size_field = "start"
    sorts = ("values",)
    latent_dim = 1
    kind: Literal["shift"] = "shift"
    start: float = setting(0.0, "Start", live=False, ge=-10, le=10, help="The shift θ that training begins with.")

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (Shift(self.start),)


class LogisticDiscriminator(Network):
    """D(x) = sigmoid(w x + b): logistic regression."""

    label = "Logistic regression"
    help = "One linear unit and a sigmoid: D says on which side of one border samples are more likely real."
    size_field = "init"
    sorts = ("values", "points", "images")
    pack: ClassVar[int] = 1
    spectral_norm: ClassVar[bool] = False
    mixed_batch: ClassVar[bool] = False
    numbers_a_pair: ClassVar[int] = 0
    kind: Literal["logistic"] = "logistic"
    init: AnyInit = variant(
        NormalInit(), "First weights", live=False, advanced=True, help="How the first weights are drawn."
    )

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        numbers = math.prod(sample_shape)
        told = (TellClass(sample_shape[0], numbers, classes),) if classes else ()
        flat = told or ((Flatten(),) if len(sample_shape) > 1 else ())
        return (*flat, Dense(numbers + classes, 1), Flatten(0))

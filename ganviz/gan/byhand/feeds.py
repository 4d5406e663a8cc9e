"""What a step draws: batches, noise and masks, each put into the tensor where the formulas look for it.

Who runs a program may draw for many steps at once, as long as each random generator is drawn from in the same order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from torch import Generator, Tensor

from ganviz.gan.batches import Batches
from ganviz.gan.noise import noise_std, noisy
from ganviz.spec.objective import Objective


@dataclass(frozen=True, slots=True)
class Deal:
    """The call that puts the next reals or latents, as many as there is room for, into a tensor (n, ...)."""

    into: Tensor
    batches: Batches
    of: Literal["reals", "latents"]

    def __call__(self) -> None:
        dealt = self.batches.reals() if self.of == "reals" else self.batches.latents(len(self.into))
        self.into.copy_(dealt)


@dataclass(frozen=True, slots=True)
class Draw:
    """The call that draws random numbers into a tensor; `fill` draws for any tensor of that shape."""

    into: Tensor
    fill: Callable[[Tensor], Any]

    def __call__(self) -> None:
        self.fill(self.into)


@dataclass(frozen=True, slots=True)
class Blur:
    """The call that puts samples as D sees them into a tensor: with instance noise, while there is any.

    Attributes:
        source: the samples; it may be `into` itself.
        noise: room for the noise, of their shape.
        step: () -> the step of the run that is being done.
    """

    into: Tensor
    source: Tensor
    noise: Tensor
    objective: Objective
    generator: Generator
    step: Callable[[], int]

    def std(self, step: int) -> float:
        """Return how much noise there is in a step."""
        return noise_std(self.objective, step)

    def draw(self, into: Tensor) -> None:
        """Draw normal numbers, from the stream that `__call__` draws from."""
        into.normal_(generator=self.generator)

    def __call__(self) -> None:
        std = self.std(self.step())
        self.into.copy_(noisy(self.source, std, self.generator) if std else self.source)

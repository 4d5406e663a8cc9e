"""Games whose whole state is two numbers, played by the very code that trains networks.

Their paths are known in closed form, so that they prove the players, the optimizers and the dynamics.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import Parameter

from ganviz.gan.dynamics import DYNAMICS, Side
from ganviz.gan.losses import LOSSES
from ganviz.gan.penalties import penalties_of
from ganviz.gan.player import Player
from ganviz.gan.randomness import seeded
from ganviz.spec.objective import Objective
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.updates import Updates

Numbers = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class Game:
    """What each player minimises, as functions of G's number theta and D's number psi, each of shape (1,).

    Attributes:
        constrain: (psi) -> None, in place, what psi must obey after a move.
    """

    generator: Numbers
    discriminator: Numbers
    constrain: Callable[[Tensor], None] = lambda psi: None


def bilinear() -> Game:
    """Return f = theta psi, which theta descends and psi ascends; both rest at 0."""
    return Game(lambda theta, psi: (theta * psi).sum(), lambda theta, psi: -(theta * psi).sum())


def dirac(objective: Objective) -> Game:
    """Return the Dirac-GAN: D(x) = psi x, the data all at 0, the generator's all at theta.

    Mescheder, Geiger, Nowozin 2018, arXiv:1801.04406, section 2, with any loss and penalties.
    """
    loss, spec, penalties = LOSSES[objective.loss.kind], objective.loss, penalties_of(objective)
    places = seeded(0, "penalty")  # of no account: this D is as steep everywhere

    def generator(theta: Tensor, psi: Tensor) -> Tensor:
        return loss.generator(0 * psi, theta * psi)

    def discriminator(theta: Tensor, psi: Tensor) -> Tensor:
        real, fake = torch.zeros(1, 1, dtype=theta.dtype), theta.reshape(1, 1)
        value = loss.discriminator(spec, 0 * psi, theta * psi)
        for weight, penalty in penalties:
            value = value + weight * penalty(lambda x: (x * psi).flatten(), real, fake, places)
        return value

    return Game(generator, discriminator, lambda psi: loss.constrain(spec, psi))


class Match:
    """Plays a game from a start, as a trainer plays networks: the same players, optimizers and dynamics.

    float64, as closed forms deserve.
    """

    def __init__(
        self, game: Game, start: tuple[float, float], optimizers: tuple[AnyOptimizer, AnyOptimizer], updates: Updates
    ) -> None:
        """Place G and D at `start`, each with its own of `optimizers`."""
        self._updates = updates
        theta, psi = (Number(value) for value in start)
        self.generator, self.discriminator = (
            Player(number, optimizer) for number, optimizer in zip((theta, psi), optimizers, strict=True)
        )

        def d_loss() -> Tensor:
            return game.discriminator(theta.value, psi.value)

        def g_loss() -> Tensor:
            return game.generator(theta.value, psi.value)

        sides = [
            Side(
                "discriminator",
                self.discriminator,
                d_loss,
                lambda: self.discriminator.differentiate(d_loss()),
                updates.discriminator,
                lambda: game.constrain(self.discriminator.weights),
            ),
            Side(
                "generator",
                self.generator,
                g_loss,
                lambda: self.generator.differentiate(g_loss()),
                updates.generator,
            ),
        ]
        self._sides = sides if updates.order == "discriminator" else sides[::-1]

    def step(self) -> tuple[float, float]:
        """Do one step and return theta and psi after it.

        Raises:
            NotFiniteError: if a loss or a number is not finite.
        """
        dynamics = self._updates.dynamics
        DYNAMICS[dynamics.kind].play(dynamics, self._sides)
        return self.generator.weights.item(), self.discriminator.weights.item()


class Number(nn.Module):
    """One number, as the only weight of a network: the slope of a line through 0."""

    def __init__(self, value: float) -> None:
        super().__init__()
        self.value = Parameter(torch.tensor([value], dtype=torch.float64))

    def forward(self, x: Tensor) -> Tensor:
        return self.value * x

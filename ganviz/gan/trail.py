"""Where a game of two numbers has been: its states of late, one a step."""

import math
from collections import deque
from collections.abc import Iterable

from ganviz.gan.trainer import Trainer

State = tuple[int, float, float]  # the step, and G's number theta and D's slope psi after it
LENGTH = 2000


class TrailRecorder:
    """The last states of a trainer whose networks have one weight each, the present one included."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._states: deque[State] = deque(maxlen=LENGTH)
        self.note()

    def note(self) -> None:
        """Take in the present state. A trainer that went back has left behind what came after."""
        step, players = self._trainer.step_number, (self._trainer.generator, self._trainer.discriminator)
        theta, psi = (player.weights.item() for player in players)
        self._forget_after(step - 1)
        self._states.append((step, theta, psi))

    def states(self) -> list[State]:
        """Return the last states, oldest first."""
        self._forget_after(self._trainer.step_number)
        if not self._states:
            self.note()
        return list(self._states)

    def equilibrium_distance(self) -> float:
        """Return sqrt(theta^2 + psi^2) of the present state: at rest all fakes are where the reals are and D is flat.

        That is so for any loss of a Dirac-GAN (Mescheder et al. 2018, section 2).
        """
        _, theta, psi = self.states()[-1]
        return math.hypot(theta, psi)

    def restore(self, states: Iterable[State]) -> None:
        """Go on from what `states` returned when the trainer was where it is."""
        self._states = deque(states, maxlen=LENGTH)

    def _forget_after(self, step: int) -> None:
        while self._states and self._states[-1][0] > step:
            self._states.pop()

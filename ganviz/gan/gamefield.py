"""The gradient field of a game: both players' gradients as one vector over all weights, on batches that stay the same.

v(w) = (grad_G L_G, grad_D L_D), w being G's weights and then D's. The losses are those that the run learns from, with
their penalties, noise and dropout; the batches come from random streams of the field's own, each time the same ones.
"""

from collections.abc import Generator
from dataclasses import replace
from typing import Any, TypeVar

import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.flat import flat_gradient
from ganviz.gan.randomness import Randomness, seeded
from ganviz.gan.trainer import Trainer, TrainerState
from ganviz.spec import Experiment
from ganviz.spec.players import PlayerName

MOST_SAMPLES = 2048  # that a value is a mean over, unless one batch has more
MOST_BATCHES = 64
MOST_PRODUCTS = 4_000_000_000  # multiplications that one value may cost beyond one batch
PLAYERS: tuple[PlayerName, PlayerName] = ("generator", "discriminator")
_STREAMS = "batches of the gradient field"
Found = TypeVar("Found")
Pieces = Generator[None, None, Found]  # what takes a while yields after each piece of it


class _JointTrainer(Trainer):
    """A trainer whose D's loss may be differentiated by G's weights too, whatever the dynamics."""

    is_joint = False

    def attaches_fakes(self, player: PlayerName) -> bool:
        return self.is_joint or player == "generator"


class GameField:
    """The field of an experiment about a state of it. The state is only read.

    Raises:
        SpecError: if there is no second copy of what the run is on.

    Attributes:
        weights: (n,) float64, where the state is.
        sizes: how many of them are G's, and how many D's.
        num_samples: reals, and as many fakes, that each value is a mean over.
    """

    def __init__(self, state: TrainerState, images: NDArray[Any] | None = None, labels: NDArray[Any] | None = None):
        experiment = state.experiment
        self._trainer = _JointTrainer(experiment, images, labels)
        own_seed = torch.randint(1 << 62, (), generator=seeded(experiment.seed, _STREAMS)).item()
        streams = Randomness(int(own_seed)).state()
        kept = {name: value for name, value in state.tensors.items() if not name.startswith("random/")}
        self._state = replace(state, tensors=kept | {f"random/{name}": value for name, value in streams.items()})
        self.num_batches = num_batches(experiment)
        self._graphs: list[Tensor] = []
        self._trainer.load_state(self._state)
        self.num_samples = self.num_batches * self._trainer.batches.size
        self.weights = weights_of(state)
        self.sizes = [len(getattr(self._trainer, name).weights) for name in PLAYERS]

    def at(self, weights: Tensor) -> Pieces[Tensor]:
        """Yield after each batch; return v (n,) float64 at `weights` (n,)."""
        self._go_to(weights)
        self._trainer.is_joint = False
        total = torch.zeros_like(self.weights)
        for _ in range(self.num_batches):
            total += torch.cat([self._gradient(name) for name in PLAYERS])
            yield
        return total / self.num_batches

    def expand(self) -> Pieces[None]:
        """Prepare `vjp` about the state; yield after each batch. Graphs are kept until `forget`."""
        self._go_to(self.weights)
        self._trainer.is_joint = True
        self._graphs = []
        for _ in range(self.num_batches):
            parts = []
            for name in PLAYERS:
                loss = torch.stack([*self._trainer.loss_terms(name)]).sum()
                parts.append(flat_gradient(loss, self._parameters_of(name), create_graph=True))
            self._graphs.append(torch.cat(parts))
            yield

    def vjp(self, vector: Tensor) -> Tensor:
        """Return J'u (n,) float64 for the Jacobian J of v at the state and u `vector` (n,)."""
        total = torch.zeros_like(self.weights)
        parameters = [each for name in PLAYERS for each in self._parameters_of(name)]
        for gradient in self._graphs:
            if gradient.requires_grad:
                along = vector.to(gradient)
                total += flat_gradient(gradient, parameters, along).detach().cpu().double()
        return total / len(self._graphs)

    def forget(self) -> None:
        """Give up what `expand` has kept."""
        self._graphs = []

    def _go_to(self, weights: Tensor) -> None:
        parts = dict(zip(PLAYERS, torch.split(weights, self.sizes), strict=True))
        there = {
            f"{name}/weights": part.to(self._state.tensors[f"{name}/weights"].dtype) for name, part in parts.items()
        }
        self._trainer.load_state(replace(self._state, tensors=self._state.tensors | there))

    def _gradient(self, name: PlayerName) -> Tensor:
        player = getattr(self._trainer, name)
        player.differentiate_sum(self._trainer.loss_terms(name))
        found: Tensor = player.weights.grad.detach().cpu().double().clone()
        return found

    def _parameters_of(self, name: PlayerName) -> list[Tensor]:
        found: list[Tensor] = getattr(self._trainer, name).parameters
        return found


def weights_of(state: TrainerState) -> Tensor:
    """Return all weights (n,) float64 of a state, G's and then D's."""
    return torch.cat([state.tensors[f"{name}/weights"].double().flatten() for name in PLAYERS])


def num_batches(experiment: Experiment) -> int:
    """Return over how many batches a value is averaged: fewer where each costs much, one where all are the same."""
    if experiment.data.sort == "number" or experiment.updates.batching == "full_batch":
        return 1
    most = min(MOST_BATCHES, -(-MOST_SAMPLES // experiment.batch_size))
    affordable = MOST_PRODUCTS // (6 * experiment.batch_size * experiment.products_a_sample)
    return max(1, min(most, affordable))

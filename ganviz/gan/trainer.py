"""The trainer: two networks, their optimizers and random generators, and one step after another.

Single-threaded; it knows no clock, no file and no window. Same experiment, same seed, same changes at the same
steps, same machine: the same floats, bit for bit.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.average import Average
from ganviz.gan.batches import Batches, Piece
from ganviz.gan.byhand import AtOnce, HandDerivedGradients, gradient_source_of
from ganviz.gan.classes import images_told, latents_told, untold
from ganviz.gan.compiled import atonce
from ganviz.gan.compiled.program import compiled
from ganviz.gan.compiled.rows import NotLowered
from ganviz.gan.compiled.steps import Parts, Steps, Tape
from ganviz.gan.device import device_of
from ganviz.gan.dynamics import DYNAMICS, Losses, NotFiniteError, Side, descend
from ganviz.gan.fakesharing import FakeSharing
from ganviz.gan.features import feature_distance, features_of
from ganviz.gan.feed import Feed
from ganviz.gan.gates import gate_of
from ganviz.gan.labelflips import flipped
from ganviz.gan.layout import MOST, StateError, check, prefixed
from ganviz.gan.losses import LOSSES
from ganviz.gan.models import MODELS, TermsOf
from ganviz.gan.networks import Flow, build_discriminator, build_generator, mixes_samples, weights_by_hand
from ganviz.gan.penalties import Logits, penalties_of
from ganviz.gan.player import Player, is_watched, steps_unwatched, under
from ganviz.gan.precision import PRECISIONS
from ganviz.gan.randomness import Randomness, seeded
from ganviz.gan.sources import ENDLESS
from ganviz.gan.unrolled import unrolled
from ganviz.spec import Change, Experiment, Preset, structural_paths
from ganviz.spec.changes import with_live_changes
from ganviz.spec.compute import GradientSource
from ganviz.spec.networks import Handmade
from ganviz.spec.players import PlayerName, diverged_words
from ganviz.spec.translation import tr

UNTRAINED = math.nan
NO_REALS = torch.empty(0)
MOST_UPDATES_A_STEP = 200  # 100 moves of a player, each with a look ahead


class DivergedError(ArithmeticError):
    """A loss or a weight is not a finite number any more.

    Attributes:
        step: the step in which it happened.
        player: whose loss or weights.
        quantity: ``loss`` or ``weights``.
        before: the steps done in the same call, if it was of several; else None.
    """

    before: "StepResults | None" = None

    def __init__(self, step: int, player: PlayerName, quantity: str) -> None:
        self.step, self.player, self.quantity = step, player, quantity
        super().__init__(diverged_words(player, quantity, step))


@dataclass(frozen=True, slots=True)
class StepResult:
    """The losses of one step, each of its player's last update; NaN for a player that did not learn."""

    step: int
    d_loss: float
    g_loss: float


@dataclass(frozen=True, slots=True)
class StepResults:
    """The losses of steps that follow each other, (n,) float64 each, as `StepResult` has them.

    Attributes:
        first: the number of the first of them.
    """

    first: int
    d_loss: NDArray[np.float64]
    g_loss: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.d_loss)

    def __iter__(self) -> Iterator[StepResult]:
        for place, (d_loss, g_loss) in enumerate(zip(self.d_loss.tolist(), self.g_loss.tolist(), strict=True)):
            yield StepResult(self.first + place, d_loss, g_loss)

    @classmethod
    def of(cls, result: StepResult) -> "StepResults":
        """Return one step as several."""
        return cls(result.step, np.array([result.d_loss]), np.array([result.g_loss]))

    @property
    def steps(self) -> NDArray[np.int64]:
        """Their numbers."""
        return np.arange(self.first, self.first + len(self), dtype=np.int64)

    def until(self, step: int) -> "StepResults":
        """Return those of them up to number `step`."""
        num = max(0, step + 1 - self.first)
        return StepResults(self.first, self.d_loss[:num], self.g_loss[:num])

    @property
    def last(self) -> StepResult:
        """The last of them, of which there must be one."""
        return StepResult(self.first + len(self) - 1, float(self.d_loss[-1]), float(self.g_loss[-1]))


@dataclass(frozen=True, slots=True)
class TrainerState:
    """Everything a trainer needs to go on exactly: its experiment, its step, and named tensors."""

    experiment: Experiment
    step: int
    tensors: dict[str, Tensor]


class Trainer:
    """Trains the two networks of an experiment against each other.

    ``Trainer(preset("ring8"))`` is enough for points. Image data needs `images` (n, height, width) uint8, and
    `labels` (n,) uint8 where both networks are told their classes. With a `feed`, trainers share what they draw alike.

    Attributes:
        gradient_source: where gradients come from now, and why.
        device: what the networks run on. Samples and states go there and come back.
        version: another number after each step, change or state that is loaded.
        watches: whether players keep what the measures of updates and layers need, in one step of a hundred. Without
            that more steps go in one call, to the same numbers.
    """

    def __init__(
        self,
        experiment: Experiment | Preset,
        images: NDArray[np.uint8] | None = None,
        labels: NDArray[np.uint8] | None = None,
        feed: Feed | None = None,
    ) -> None:
        self.experiment = experiment.experiment if isinstance(experiment, Preset) else experiment
        self.step_number = self.version = 0
        self.watches = True
        self.device = device_of(self.experiment)
        seed = self.experiment.seed
        self.randomness = Randomness(seed)
        pictures = None if images is None else _tensor_of(images, feed)
        classes = None if labels is None else torch.from_numpy(labels.astype(np.int64))
        self.batches = Batches(self.experiment, pictures, self.randomness, self.device, classes, feed)
        self.generator = Player(
            build_generator(self.experiment, seeded(seed, "generator weights"), self.randomness["generator dropout"]),
            self.experiment.generator.optimizer,
            self.device,
        )
        self.discriminator = Player(
            build_discriminator(self.experiment, seeded(seed, "discriminator weights"), self.randomness["dropout"]),
            self.experiment.discriminator.optimizer,
            self.device,
        )
        self.average = Average(self.generator, self.experiment.generator.ema)
        self._by_hand: HandDerivedGradients | None = None
        self._prepared_for: tuple[object, ...] = ()
        self._whole: Steps | None = None
        self._whole_for: tuple[object, ...] = ()
        self._sides: list[Side] = []
        self._terms_of: TermsOf | None = None
        self._mixes_samples = mixes_samples(self.discriminator.network)
        self._sharing = FakeSharing()
        self._prepare()

    def step(self, only: PlayerName | None = None) -> StepResult:
        """Do one step: the updates of both players, as the dynamics has it; with `only`, those of one player.

        A player that is frozen makes none, whoever asks. A step in which nobody learns is done all the same.

        Raises:
            DivergedError: if a loss or a weight is not finite. The step is then half done: load a state.
        """
        self.step_number += 1
        self.version += 1
        self.generator.enter(self.step_number)
        self.discriminator.enter(self.step_number)
        self._sharing.clear()
        movers = [side for side in self._sides if only in (None, side.name) and not self._is_frozen(side.name)]
        if self._by_hand:
            self._by_hand.start(self._ahead if len(movers) == len(self._sides) else 0)
        try:
            losses = self._move(movers) if movers else {}
        except NotFiniteError as error:
            raise DivergedError(self.step_number, error.player, error.quantity) from None
        if "generator" in losses:
            self.average.update()
        return StepResult(self.step_number, losses.get("discriminator", UNTRAINED), losses.get("generator", UNTRAINED))

    def _move(self, movers: Sequence[Side]) -> Losses:
        """Let the movers play a step of the game, or descend the one loss of a model without any."""
        if self._terms_of is not None:
            players = self.generator, self.discriminator
            return descend(movers, self._terms_of(self.experiment.objective, *players, self.batches, self.randomness))
        dynamics = self.experiment.updates.dynamics
        return DYNAMICS[dynamics.kind].play(dynamics, movers)

    def steps(self, count: int) -> StepResults:
        """Do so many steps, as `step` does them one by one, in as few calls as compiled code allows.

        Raises:
            DivergedError: if a loss or a weight is not finite; it tells of the steps before. That step is half done.
        """
        first, losses, done = self.step_number + 1, np.full((count, 2), UNTRAINED), 0
        try:
            while done < count:
                ahead = min(count - done, self._steps_ahead())
                whole = self._whole_steps() if ahead else None
                if whole is None:
                    result = self.step()
                    losses[done] = result.d_loss, result.g_loss
                    done += 1
                else:
                    found = self._do_whole(whole, ahead, losses[done:])
                    done += found
        except DivergedError as error:
            error.before = StepResults(first, *losses[: self.step_number - first].T)
            raise
        return StepResults(first, *losses.T)

    def _steps_unwatched(self) -> int:
        """Return how many steps come before one in which players have more to do."""
        return steps_unwatched(self.step_number) if self.watches else ENDLESS

    def _steps_ahead(self) -> int:
        """Return how many steps may be done in one call as they were written down; 0 where the next may not."""
        if self.watches and self._is_watched_whole:
            return ENDLESS
        return self._steps_unwatched() or int(not is_watched(self.step_number + 1) or self._is_one_update)

    def _do_whole(self, whole: Steps, count: int, losses: NDArray[np.float64]) -> int:
        """Do up to `count` steps that were written down; return how many, and write their losses."""
        players, first = (self.generator, self.discriminator), self.step_number + 1
        is_watched_whole = self.watches and self._is_watched_whole
        has_more = not (is_watched_whole or self._steps_unwatched())  # to do than in other steps: there is one alone
        if has_more:
            for player in players:
                player.enter(first)
        updates = [player.updates for player in players]
        found, error = whole.run(first, count)
        losses[: len(found)] = found
        done = len(found) + (error is not None)
        self.step_number += done
        self.version += done
        names: tuple[PlayerName, ...] = ("generator", "discriminator")
        for name, player, before in zip(names, players, updates, strict=True):
            if is_watched_whole:
                player.enter_last(self.step_number, first, whole.watched.before(name))
            elif has_more:
                player.note_whole_step(player.updates > before)
            else:
                player.enter(self.step_number)
        if error is not None:
            raise DivergedError(self.step_number, error.player, error.quantity)
        return done

    def _whole_steps(self) -> Steps | None:
        """Return the step written down as rows; None where something in it is no row, or not yet."""
        if self._by_hand is None or self.gradient_source.kind != "compiled":
            return None
        average = self.average.moving
        key = (
            self._by_hand, self._prepared_for, self.generator.version, self.discriminator.version,
            *(self._is_frozen(side.name) for side in self._sides), average and (id(average[0]), average[1]),
        )  # fmt: skip
        if self._whole_for != key:
            try:
                self._whole = self._written_down(self._by_hand)
            except NotLowered as reason:
                self._whole = None
                if reason.is_for_now:
                    return None
            self._whole_for = key
        return self._whole

    def _written_down(self, by_hand: HandDerivedGradients) -> Steps:
        updates, average = self.experiment.updates, self.average.moving
        movers = [side for side in self._sides if not self._is_frozen(side.name)]

        def begin(tape: Tape) -> None:
            by_hand.machine = tape
            by_hand.start(self._ahead if len(movers) == len(self._sides) else 0)

        def play(sides: Sequence[Side]) -> Mapping[PlayerName, float]:
            return DYNAMICS[updates.dynamics.kind].play(updates.dynamics, sides) if sides else {}

        def constrain(player: PlayerName, weights: Any) -> None:
            if player == "discriminator":
                self._loss.constrain(self._loss_spec, weights)

        parts = Parts(
            movers, {side.name: getattr(self.experiment, side.name).learns for side in movers}, constrain, play,
            average, self.batches, updates.share_fakes,
        )  # fmt: skip
        try:
            return Steps(parts, begin)
        finally:
            by_hand.machine = AtOnce()

    @property
    def by_hand(self) -> HandDerivedGradients | None:
        """What computes gradients by hand, called one by one or compiled; None where they are autograd's."""
        return self._by_hand

    @property
    def epochs(self) -> float | None:
        """How often D has been given each real of a fixed set, on average; None where reals are a stream."""
        return self.batches.epochs

    def discriminator_loss(self, piece: Piece | None = None) -> Tensor:
        """Return what D minimises on a fresh batch of reals and fakes: the loss of the game, and every penalty.

        Where both players share a loss, the loss of the game is the sum of theirs. With `piece` it is of a piece of
        the batch only.
        """
        real = self._as_seen(self.batches.reals(piece))
        classes = self.batches.last_classes if self.batches.classes else None
        fake = self._as_seen(self._fakes("discriminator", piece, classes))
        return self._loss_of(self.discriminator.network, self._told(real, classes), self._told(fake, classes))

    def generator_loss(self, piece: Piece | None = None) -> Tensor:
        """Return G's loss on a batch of fakes, against a fresh batch of reals where it compares the two.

        The logits are of D as it is, or unrolled by some updates, which see the same fakes and one batch of reals.
        Where both players share a loss, it is the sum of theirs. D's penalties are no part of it. With feature
        matching it is another altogether. With `piece` it is of a piece of the batch only.
        """
        updates, objective = self.experiment.updates, self.experiment.objective
        is_shared, is_matched, needs_real = objective.shared_loss, objective.feature_matching, self.generator_needs_real
        count = self.batches.size if piece is None else piece.stop - piece.start
        classes = self.batches.drawn_classes(count) if self.batches.classes else None
        fake, real = self._told(self._as_seen(self._fakes("generator", piece, classes)), classes), NO_REALS
        if needs_real or updates.unroll:
            real = self._as_seen(self.batches.reals(piece))
            real = self._told(real, None if classes is None else self.batches.last_classes)
        logits_of: Logits = self.discriminator.network
        if updates.unroll:
            logits_of = unrolled(self.discriminator, lambda later: self._loss_of(later, real, fake), updates.unroll)
        logits_of = self._in_precision(logits_of)
        if is_matched:
            seen = partial(features_of, self.discriminator.network, logits_of)
            return feature_distance(*self._through(seen, real, fake))
        if not needs_real:
            return self._loss.generator(self._loss_spec, NO_REALS, logits_of(fake))
        logits = self._through(logits_of, real, fake)
        return self._shared(*logits) if is_shared else self._loss.generator(self._loss_spec, *logits)

    def loss_terms(self, player: PlayerName) -> Iterator[Tensor]:
        """Yield a player's loss on a fresh batch, as terms of a sum; no fakes of the other's last update are in it."""
        self._sharing.clear()
        yield from self._terms(self.discriminator_loss if player == "discriminator" else self.generator_loss)

    def differentiate(self, player: PlayerName) -> None:
        """Put the gradient of a player's loss on a fresh batch into it, by the way it is trained: as `loss_terms`."""
        if not self._by_hand:
            whose = self.discriminator if player == "discriminator" else self.generator
            whose.differentiate_sum(self.loss_terms(player))
            return
        self._by_hand.start()
        take = self._by_hand.discriminator if player == "discriminator" else self._by_hand.generator
        take(self.step_number)

    def attaches_fakes(self, player: PlayerName) -> bool:
        """Return whether a player's loss may be differentiated by G's weights."""
        return player == "generator" or DYNAMICS[self.experiment.updates.dynamics.kind].is_joint

    def is_left_fakes(self, player: PlayerName) -> bool:
        """Return whether the next loss of a player takes the fakes that the other has just used."""
        return self._sharing.is_left(player)

    @contextmanager
    def played_by(self, wrapped: Callable[[Side], Side]) -> Iterator[None]:
        """Let steps be played by what `wrapped` makes of each side, while the context lasts; gradients are autograd's.

        What is changed within it must be changed back.
        """
        sides, by_hand = self._sides, self._by_hand
        self._sides, self._by_hand = [wrapped(side) for side in sides], None
        try:
            yield
        finally:
            self._sides, self._by_hand = sides, by_hand

    @property
    def generator_needs_real(self) -> bool:
        """Whether G's loss looks at reals too."""
        objective = self.experiment.objective
        is_compared = objective.shared_loss or objective.feature_matching
        return self._loss.generator_needs_real or is_compared or self._is_one_batch

    def apply(self, change: Change) -> str:
        """Change the run from the next step on; return what became of the moments if an optimizer was swapped.

        Raises:
            SpecError: if the change is not valid or needs new weights. Nothing is altered then.
        """
        old, new = self.experiment, with_live_changes(self.experiment, change)
        self.experiment = new
        self.version += 1
        self.average.follow(new.generator.ema)
        self.batches.follow(new)
        self._put_by_hand(old)
        self._prepare()
        carry = new.updates.on_swap == "carry"
        notes = []
        for name, player in (("G", self.generator), ("D", self.discriminator)):
            before, after = (e.generator if name == "G" else e.discriminator for e in (old, new))
            if before.optimizer != after.optimizer:
                notes.append((name, player.adopt(before.optimizer, after.optimizer, carry)))
        return "; ".join(f"{name} {note}" for name, note in notes if note)

    def _put_by_hand(self, old: Experiment) -> None:
        """Put weights where the user has moved them since `old`."""
        names: tuple[PlayerName, ...] = ("generator", "discriminator")
        for name in names:
            before, after = (getattr(each, name).network for each in (old, self.experiment))
            if isinstance(after, Handmade) and after != before:
                player: Player = getattr(self, name)
                player.put(weights_by_hand(after, player.network, seeded(self.experiment.seed, f"{name} weights")))

    def state(self) -> TrainerState:
        """Return a copy of everything needed to go on exactly from here."""
        parts = {
            "generator": self.generator.state(),
            "discriminator": self.discriminator.state(),
            "average": self.average.state(),
            "random": self.randomness.state(),
            "batches": self.batches.state(),
        }
        tensors = {f"{part}/{name}": value.cpu() for part, values in parts.items() for name, value in values.items()}
        return TrainerState(self.experiment, self.step_number, tensors)

    def load_state(self, state: TrainerState) -> None:
        """Go back, or on, to `state`, which must be of an experiment with the same structure."""
        assert not structural_paths(self.experiment, state.experiment), "the state is of other networks"
        self.experiment, self.step_number = state.experiment, state.step
        self.version += 1
        self.batches.follow(self.experiment)
        self._prepare()
        specs = (self.experiment.generator.optimizer, self.experiment.discriminator.optimizer)
        players = {"generator": self.generator, "discriminator": self.discriminator}
        for (name, player), spec in zip(players.items(), specs, strict=True):
            player.load_state(spec, under(f"{name}/", state.tensors))
        self.average.follow(self.experiment.generator.ema)
        self.average.load_state(under("average/", state.tensors))
        self.randomness.load_state(under("random/", state.tensors))
        self.batches.load_state(under("batches/", state.tensors))

    def check(self, state: TrainerState) -> None:
        """Compare a state that comes from outside with the layout of one of this experiment, tensor by tensor.

        `load_state` trusts what it is given, as it is called for every seek.

        Raises:
            StateError: naming what is not as expected. Nothing is altered.
        """
        if state.experiment != self.experiment:
            raise StateError(tr("the state is of another experiment"))
        if not 0 <= state.step <= MOST:
            raise StateError(
                tr("the state is of step {step:,}; expected a step from 0 to {most:,}", step=state.step, most=MOST)
            )
        most_updates = MOST_UPDATES_A_STEP * state.step
        tensors = {part: under(f"{part}/", state.tensors) for part in ("generator", "discriminator", "batches")}
        parts = {
            "generator": self.generator.layout(tensors["generator"], most_updates),
            "discriminator": self.discriminator.layout(tensors["discriminator"], most_updates),
            "average": self.average.layout(),
            "random": self.randomness.layout(),
            "batches": self.batches.layout(tensors["batches"]),
        }
        check(state.tensors, prefixed(parts))

    def _loss_of(self, logits_of: Logits, real: Tensor, fake: Tensor) -> Tensor:
        """Return what D, now or unrolled, minimises on reals and fakes: the loss of the game, and penalties."""
        logits_of = self._in_precision(logits_of)
        objective, logits = self.experiment.objective, self._through(logits_of, real, fake)
        is_shared = objective.shared_loss
        if objective.label_flips:
            logits = flipped(*logits, objective.label_flips, self.randomness["labels"])
        loss = self._shared(*logits) if is_shared else self._loss.discriminator(self._loss_spec, *logits)
        of_images = self._untold(logits_of, real, fake)
        for weight, penalty in self._penalties:
            loss = loss + weight * penalty(*of_images, self.randomness["penalty"])
        return loss

    def _untold(self, logits_of: Logits, real: Tensor, fake: Tensor) -> tuple[Logits, Tensor, Tensor]:
        """Return D as a function of images alone, and the images of reals and fakes of the same classes."""
        if not self.batches.classes:
            return logits_of, real, fake
        channels = self.experiment.data.sample_shape[0]
        return untold(logits_of, real, channels), real[:, :channels], fake[:, :channels]

    def _told(self, samples: Tensor, classes: Tensor | None) -> Tensor:
        """Return samples as D takes them in: with their classes, where it is told any."""
        return samples if classes is None else images_told(samples, classes, self.batches.classes)

    def _shared(self, real: Tensor, fake: Tensor) -> Tensor:
        """Return the sum of both players' losses, for logits of reals and fakes."""
        spec = self._loss_spec
        return self._loss.discriminator(spec, real, fake) + self._loss.generator(spec, real, fake)

    def _through(self, d: Logits, real: Tensor, fake: Tensor) -> tuple[Tensor, Tensor]:
        """Return the logits or features of reals and of fakes, in one pass unless a layer of D would mix the two."""
        if self._mixes_samples and not self._is_one_batch:
            return d(real), d(fake)
        found = d(torch.cat([real, fake]))
        num_real = len(found) * len(real) // (len(real) + len(fake))  # D may take packs of samples
        return found[:num_real], found[num_real:]

    def _fakes(self, player: PlayerName, piece: Piece | None, classes: Tensor | None) -> Tensor:
        """Return (batch size, *sample_shape) fakes for a player's loss: those the other has just used, if they share.

        With `piece`, only as many as it has; none of them are shared.

        G's weights get a gradient of its own loss, and of D's only where the dynamics asks for one.
        """
        updates, moves = self.experiment.updates, self.generator.updates
        count = self.batches.size if piece is None else piece.stop - piece.start
        is_attached = self.attaches_fakes(player)
        fake = self._sharing.take(player, moves if is_attached else None)
        if fake is None:
            with torch.set_grad_enabled(is_attached or updates.share_fakes):
                latents = self.batches.latents(count)
                if classes is not None:
                    latents = latents_told(latents, classes, self.batches.classes)
                fake = self._in_precision(self.generator.network)(latents)
            if updates.share_fakes:
                self._sharing.leave(player, fake, moves)
        return fake if is_attached else fake.detach()

    def _as_seen(self, samples: Tensor) -> Tensor:
        return self.batches.as_seen(samples, self.step_number)

    def _prepare(self) -> None:
        """Get ready to play as the experiment has it: the loss, both sides, and where gradients come from.

        Nothing is to be done for a change of an optimizer: a slider makes many.
        """
        experiment, G, D = self.experiment, self.generator, self.discriminator  # noqa: N806
        updates = experiment.updates
        what_counts = (
            experiment.data, experiment.latent, experiment.objective, updates, experiment.compute,
            experiment.discriminator.network, experiment.generator.learns, experiment.discriminator.learns,
        )  # fmt: skip
        if what_counts == self._prepared_for:
            return
        self._prepared_for = what_counts
        self._loss_spec = experiment.objective.loss
        self._loss = LOSSES[self._loss_spec.kind]
        self._penalties = penalties_of(experiment.objective)
        network = experiment.discriminator.network
        self._is_one_batch = network.norm_used == "batch" and network.mixed_batch
        self._in_precision = PRECISIONS[experiment.compute.precision]
        self.gradient_source: GradientSource = gradient_source_of(experiment, G.network, D.network)
        is_compiled = self.gradient_source.kind == "compiled"
        for player in (G, D):
            player.compile_updates(is_compiled)
        self.average.lerp = atonce.lerp if is_compiled else atonce.torch_lerp
        if self.gradient_source.kind == "autograd":
            self._by_hand = None
        elif not (self._by_hand and self._by_hand.serves(experiment)):
            prepared = compiled if is_compiled else list
            self._by_hand = HandDerivedGradients(experiment, G, D, self.batches, self.randomness, prepared)
        sides: list[Side] = [
            Side(
                "discriminator", D, self.discriminator_loss, self._d_gradient, updates.discriminator,
                partial(self._loss.constrain, self._loss_spec, D.weights), gate_of(experiment.discriminator.learns),
            ),
            Side(
                "generator", G, self.generator_loss, self._g_gradient, updates.generator,
                may_move=gate_of(experiment.generator.learns),
            ),
        ]  # fmt: skip
        self._sides = sides if updates.order == "discriminator" else sides[::-1]
        model = experiment.objective.trains
        self._terms_of = None if model.is_game else MODELS[experiment.objective.model]
        self._sides = [side for side in self._sides if getattr(model.roles, side.name)]
        if isinstance(G.network, Flow):
            G.network.steps = experiment.objective.ode_steps
        plays_d_first = updates.dynamics.kind == "alternating" and updates.order == "discriminator"
        self._ahead = updates.discriminator if plays_d_first else 0  # D's batches of fakes before G's first
        # In a step that is watched the weights before the last update are kept: with one they are those before the
        # step. Many steps go in one call, watched ones among them, where it is known that a player moves in each.
        self._is_one_update = updates.discriminator == updates.generator == 1
        is_gated = any(getattr(experiment, side.name).learns.kind != "always" for side in self._sides)
        self._is_watched_whole = self._is_one_update and not is_gated

    def _is_frozen(self, player: PlayerName) -> bool:
        frozen: bool = getattr(self.experiment, player).frozen
        return frozen

    def _d_gradient(self) -> float:
        if self._by_hand:
            return self._by_hand.discriminator(self.step_number)
        return self.discriminator.differentiate_sum(self._terms(self.discriminator_loss))

    def _g_gradient(self) -> float:
        if self._by_hand:
            return self._by_hand.generator(self.step_number)
        return self.generator.differentiate_sum(self._terms(self.generator_loss))

    def _terms(self, loss: Callable[[Piece | None], Tensor]) -> Iterator[Tensor]:
        """Yield a loss of a batch as terms of a sum: one for each piece, by its share of the samples."""
        if len(self.batches.pieces) == 1:
            yield loss(None)
            return
        for piece in self.batches.pieces:
            yield loss(piece) * ((piece.stop - piece.start) / self.batches.size)


def _tensor_of(images: NDArray[np.uint8], feed: Feed | None) -> Tensor:
    """Return a copy of images; one for all trainers that share a feed."""

    def copy() -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(images).copy())

    return copy() if feed is None else feed.once("images", copy)

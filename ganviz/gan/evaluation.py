"""Evaluate a run without altering it: fixed latents, fixed reals, and measures of how they match.

Every random number here comes from generators of its own, so that evaluation never alters a run.
"""

from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from ganviz.gan.classes import images_told, latents_told, shown_labels
from ganviz.gan.classified import Classified, ClassYardstick
from ganviz.gan.classifier import ClassifierTraining
from ganviz.gan.layer_gradients import LayerGradient, layer_gradients
from ganviz.gan.layer_measures import IdleUnits, LayerValues, Norms, idle_units, norms_of, singular_values
from ganviz.gan.metrics import (
    LEAST_SAMPLES,
    Floor,
    ModeCoverage,
    Yardstick,
    directions,
    distances_floor,
    mode_coverage,
    projected,
    sliced_floor,
    sliced_wasserstein,
)
from ganviz.gan.nearest import Nearest, nearest, usual_distance, way_between
from ganviz.gan.outputs import Outputs
from ganviz.gan.player import Player
from ganviz.gan.randomness import seeded
from ganviz.gan.samplers import Mixture, mixture_of
from ganviz.gan.signs import Signs, centre, copying, separation, spread
from ganviz.gan.trail import TrailRecorder
from ganviz.gan.trainer import Trainer
from ganviz.gan.ways import WayRecorder
from ganviz.spec import Experiment
from ganviz.spec.players import PlayerName
from ganviz.spec.scores import Scores

NUM_DIRECTIONS = {1: 1, 2: 32}  # to measure along, by the dimension of the data
MANY_DIRECTIONS = 128  # for all others
LEAST_AT_ONCE = 256  # samples
USUAL_COUNT = 64  # reals whose distance to the nearest other is measured
PRODUCTS_AT_ONCE = 20_000_000  # of the larger network


@dataclass(frozen=True, slots=True)
class Measured:
    """How fakes match reals. `coverage` and `mixture`, the modes of the data, are None for data without any.

    `distance` is the sliced Wasserstein-1 distance in data units, `floor` the same between sets of reals.
    `equilibrium_distance` is how far a game of two numbers is from rest, None for any other run.
    """

    coverage: ModeCoverage | None
    mixture: Mixture | None
    distance: float
    floor: Floor[float]
    equilibrium_distance: float | None


@dataclass(frozen=True, slots=True)
class Compared:
    """How `count` fakes compare with as many reals; `floor` is the same between two sets of reals."""

    fakes: Scores
    floor: Floor[Scores]
    count: int


class Observer:
    """Draws and measures samples of a trainer, the same latents and reals every time.

    Nothing is recomputed while the data and the shape of the latents stay the same.

    Attributes:
        trail: where a game of two numbers has been; None for any other run.
        classifying: what learns, or has learnt, to tell the classes of the images; None until it is given.
    """

    classifying: ClassifierTraining | None = None

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._made_for: tuple[object, ...] = ()
        self._latents: dict[tuple[int, int | None], Tensor] = {}  # by how many, and of which class alone
        self._reals: dict[tuple[int, int | None], Tensor] = {}
        self._unseen_reals: dict[int, Tensor | None] = {}
        self._held_out: dict[int, Tensor | None] = {}
        self._usual: float | None = None  # distance between reals
        self._yardsticks: dict[int, tuple[Tensor, Tensor, Floor[float]]] = {}
        self._comparisons: dict[int, tuple[Yardstick, Floor[Scores], int] | None] = {}
        experiment = trainer.experiment
        at_once = max(LEAST_AT_ONCE, PRODUCTS_AT_ONCE // experiment.products_a_sample)
        self._generator = Evaluated(trainer.generator.network, at_once)
        whole_packs = at_once - at_once % experiment.discriminator.network.pack
        self._discriminator = Evaluated(trainer.discriminator.network, whole_packs)
        self._class_yardsticks: dict[int, ClassYardstick] = {}
        self._ways: dict[tuple[int, int], WayRecorder] = {}
        self._told_for = (-1, 0)  # the trainer's version and how many, of
        self._told: tuple[Tensor, Tensor] = (torch.empty(0), torch.empty(0))  # D's logits of reals and fakes
        self.trail = TrailRecorder(trainer) if trainer.experiment.data.sort == "number" else None

    def note_steps(self, num: int = 1) -> None:
        """Record the last `num` steps, for a view that shows each, or the way from picture to picture.

        They are no more than `most_steps` was before them.
        """
        if self.trail:
            self.trail.note()
        for ways in self._ways.values():
            ways.note(self._trainer.step_number, num)

    def most_steps(self, most: int) -> int:
        """Return how many of `most` steps may be done before they are to be recorded."""
        if self.trail:
            return 1
        dues = [ways.steps_until_due(self._trainer.step_number) for ways in self._ways.values()]
        return min([most, *(due for due in dues if due is not None)])

    def fakes(self, count: int, only: int | None = None) -> Tensor:
        """Return (count, *sample_shape) fakes from fixed latents, the generator not training.

        Where both networks are told classes, the i-th fake, and the i-th of `reals`, is of class i modulo their number;
        with `only`, all are of that one, from the same latents.
        """
        return self._generator(self._shown_latents(count, only))

    def ways(self, count: int, every: int) -> list[Tensor]:
        """Return where every `every`-th of `fakes(count)` was since the last call, oldest first, the last now."""
        if (count, every) not in self._ways:
            self._ways[count, every] = WayRecorder(lambda: self.some_fakes(count, every))
        return self._ways[count, every].take(self._trainer.step_number)

    def some_fakes(self, count: int, every: int) -> Tensor:
        """Return every `every`-th of `fakes(count)`."""
        return self._generator(self._shown_latents(count)[::every])

    def made_of(self, latents: Tensor) -> Tensor:
        """Return what G makes of latents (n, latent.dim), not training."""
        return self._generator(latents.to(self._trainer.device))

    def _shown_latents(self, count: int, only: int | None = None) -> Tensor:
        self._refresh()
        if (count, only) not in self._latents:
            drawn = self._trainer.batches.latent_source.draw(count, self._random("shown latents"))
            if classes := self._trainer.batches.classes:
                drawn = latents_told(drawn, shown_labels(count, classes, only), classes)
            self._latents[count, only] = drawn.to(self._trainer.device)
        return self._latents[count, only]

    def between(self, count: int, start: int, end: int, num: int, *, only: int | None, is_spherical: bool) -> Tensor:
        """Return (num, *sample_shape) fakes on the way between the latents of two of `fakes(count, only)`.

        Where G is told classes, all are of that of the first.
        """
        shown = self._shown_latents(count, only).cpu()
        dim = self._trainer.experiment.latent.dim
        way = way_between(shown[start, :dim], shown[end, :dim], num, is_spherical=is_spherical)
        told = shown[start, dim:].expand(num, -1)
        return self._generator(torch.cat([way, told], dim=1).to(self._trainer.device))

    def nearest_reals(self, fake: Tensor, k: int) -> tuple[Nearest, float] | None:
        """Return the `k` reals that D learns from which are nearest to a fake, and how far reals are from each other.

        None where reals are no fixed set.
        """
        reals = self._trainer.batches.source.fixed
        if reals is None:
            return None
        self._refresh()
        if self._usual is None:
            self._usual = usual_distance(reals, USUAL_COUNT, self._random("usual distance"))
        return nearest(fake, reals, k), self._usual

    def averages(self, count: int, only: int | None = None) -> Tensor | None:
        """Return what the average generator makes of the latents of `fakes`; None while no average is kept."""
        if not self._trainer.average.is_kept:
            return None
        with self._trainer.average.in_place():
            return self.fakes(count, only)

    def reals(self, count: int, only: int | None = None) -> Tensor:
        """Return (count, *sample_shape) fixed reals."""
        self._refresh()
        if (count, only) not in self._reals:
            self._reals[count, only] = self._trainer.batches.shown_reals(count, self._random("shown reals"), only)
        return self._reals[count, only]

    def held_out(self, count: int) -> Tensor | None:
        """Return fixed reals that no update learns from, `count` or all there are; None where there are none."""
        self._refresh()
        if count not in self._held_out:
            self._held_out[count] = self._trainer.batches.held_out(count, self._random("held out"))
        return self._held_out[count]

    def outputs(self, count: int) -> Outputs:
        """Return D's logits of `count` fixed reals, of as many fakes, and of reals held out."""
        held_out = self.held_out(count)
        real, fake = self._told_apart(count)
        return Outputs(real, fake, None if held_out is None else self.logits(held_out))

    def _told_apart(self, count: int) -> tuple[Tensor, Tensor]:
        """Return D's logits of `count` fixed reals and as many fakes; the same until the trainer goes on."""
        asked = (self._trainer.version, count)
        if self._told_for != asked:
            self._told = (self.logits(self.reals(count)), self.logits(self.fakes(count)))
            self._told_for = asked
        return self._told

    def logits(self, points: Tensor) -> Tensor:
        """Return D's logits (n,) of (n, *sample_shape) samples, D not training.

        Where D is told classes, they are those of `fakes` and `reals`: each in turn.
        """
        return self._discriminator(self._packed(points))

    def _packed(self, points: Tensor) -> Tensor:
        """Return samples as D takes them in: with the classes of those that are shown, and packed."""
        if classes := self._trainer.batches.classes:
            points = images_told(points, shown_labels(len(points), classes).to(points.device), classes)
        # A D of packs is given packs of one sample repeated: no choice of other samples would be fairer.
        packs = points.repeat_interleave(self._trainer.experiment.discriminator.network.pack, dim=0)
        return packs.to(self._trainer.device)

    def layer_gradient_norms(self, player: PlayerName) -> tuple[LayerGradient, ...]:
        """Return the norm of a player's last gradient in each of its layers, first to last; 0 before any."""
        return layer_gradients(self._players[player].network)

    def norms(self, player: PlayerName) -> Norms:
        """Return the norms of a player's last gradient and update, if its step is watched, and of its weights."""
        return norms_of(self._players[player])

    def idle_units(self, player: PlayerName, count: int) -> IdleUnits:
        """Return which units of a player no gradient passes, over `count` fixed latents, or as many reals and fakes."""
        network = self._players[player].network
        if player == "generator":
            return idle_units(network, self._shown_latents(count))
        return idle_units(network, torch.cat([self._packed(self.reals(count)), self._packed(self.fakes(count))]))

    def singular_values(self) -> tuple[LayerValues, LayerValues]:
        """Return the largest and the smallest singular value of each of D's matrices."""
        return singular_values(self._trainer.discriminator.network)

    @property
    def _players(self) -> dict[PlayerName, Player]:
        return {"generator": self._trainer.generator, "discriminator": self._trainer.discriminator}

    def measure(self, count: int) -> Measured:
        """Measure `count` fakes against the modes and against as many reals."""
        fakes = self.fakes(count)
        onto, reals, floor = self._yardstick(count)
        mixture = mixture_of(self._trainer.experiment.data)
        return Measured(
            coverage=mode_coverage(fakes, mixture) if mixture else None,
            mixture=mixture,
            distance=sliced_wasserstein(projected(fakes, onto), reals),
            floor=floor,
            equilibrium_distance=self.trail.equilibrium_distance() if self.trail else None,
        )

    def signs(self, count: int) -> Signs:
        """Measure what goes on in the run, of `count` fakes and as many reals."""
        fakes, reals = self.fakes(count), self.reals(count)
        unseen = self._unseen(count)
        given, of_fakes = self._told_apart(count)
        seen = self._trainer.batches.source.fixed
        return Signs(
            separation=separation(given, of_fakes),
            held_out=None if unseen is None else separation(given, self.logits(unseen)),
            spread=spread(fakes, reals),
            centre=centre(fakes, reals),
            copying=None if unseen is None or seen is None else copying(fakes, seen, unseen),
            largest_weight=max(player.weights.detach().abs().max().item() for player in self._players.values()),
        )

    def _unseen(self, count: int) -> Tensor | None:
        """Return fixed reals that D never learns from, of which it has a fixed set; None where there are none."""
        self._refresh()
        if count not in self._unseen_reals:
            is_fixed = self._trainer.batches.source.fixed is not None
            held_out = self._trainer.batches.held_out(count, self._random("unseen reals")) if is_fixed else None
            self._unseen_reals[count] = held_out
        return self._unseen_reals[count]

    def compare(self, count: int) -> Compared | None:
        """Compare fakes with reals by the measures that take a while, `count` of each.

        Of a fixed pool no sample is taken twice: half of them at most are compared, as the floor needs another half.
        None if that is too few to have neighbours, or if all reals are one number, which has none.
        """
        if self.trail:
            return None
        comparison = self._comparison(count)
        if comparison is None:
            return None
        yardstick, floor, compared = comparison
        return Compared(yardstick.measure(self.fakes(compared)), floor, compared)

    def _comparison(self, count: int) -> tuple[Yardstick, Floor[Scores], int] | None:
        """Return a yardstick of reals, what other reals score, and how many of each there are."""
        self._refresh()
        if count not in self._comparisons:
            generator, draw = self._random("compared reals"), self._trainer.batches.source.draw_distinct
            reals = draw(2 * count, generator)
            compared = len(reals) // 2
            if compared < LEAST_SAMPLES:
                self._comparisons[count] = None
            else:
                floor = distances_floor(partial(draw, 2 * compared, generator), generator)
                self._comparisons[count] = (Yardstick(reals[:compared]), floor, compared)
        return self._comparisons[count]

    def classified(self, count: int) -> Classified | None:
        """Measure the classes of `count` fakes, and how their features compare; None until a classifier has learnt.

        No real is taken twice: half of them at most are compared, as the floor needs another half.
        """
        if self.classifying is None or self.classifying.classifier is None:
            return None
        fakes, classes = self._from_0_to_1(self.fakes(count)), self._trainer.batches.classes
        if count not in self._class_yardsticks:
            source, generator = self._trainer.batches.source, self._random("classified reals")
            assert source.fixed is not None
            self._class_yardsticks[count] = ClassYardstick(
                self.classifying.classifier,
                self.classifying.shares(len(source.fixed)),
                self._from_0_to_1(source.draw_distinct(2 * count, generator)),
                generator,
            )
        return self._class_yardsticks[count].measure(fakes, shown_labels(count, classes) if classes else None)

    def _from_0_to_1(self, images: Tensor) -> Tensor:
        low, high = self._trainer.experiment.pixel_range
        return (images - low) / (high - low)

    def _yardstick(self, count: int) -> tuple[Tensor, Tensor, Floor[float]]:
        """Return directions, the sorted projections of reals on them, and the floor of their distance."""
        if count not in self._yardsticks:
            generator = self._random("measured reals")
            draw = self._trainer.batches.source.draw
            reals = draw(count, generator)
            dimension = reals[0].numel()
            num_directions = NUM_DIRECTIONS.get(dimension, MANY_DIRECTIONS)
            onto = directions(dimension, num_directions, self._random("directions"))
            sorted_reals = projected(reals, onto)
            floor = sliced_floor(draw(2 * count, generator), onto, generator)
            self._yardsticks[count] = (onto, sorted_reals, floor)
        return self._yardsticks[count]

    def _random(self, name: str) -> torch.Generator:
        return seeded(self._trainer.experiment.seed, name)

    def _refresh(self) -> None:
        experiment: Experiment = self._trainer.experiment
        made_for = (experiment.data, experiment.latent)
        if self._made_for != made_for:
            self._made_for = made_for
            self._latents, self._reals, self._unseen_reals = {}, {}, {}
            self._yardsticks, self._comparisons = {}, {}
            self._held_out, self._class_yardsticks = {}, {}
            self._usual = None
            for ways in self._ways.values():
                ways.forget()


# The usual modules that are the same in evaluation as in training, which to tell them takes longer than to run them.
_WITHOUT_MODES = (nn.Sequential, nn.Linear, nn.Flatten, nn.Unflatten, nn.ReLU, nn.LeakyReLU, nn.Tanh, nn.Sigmoid)


class Evaluated:
    """A network in evaluation mode, given at most `at_once` samples at a time.

    The outputs of a wide layer for thousands of samples do not fit in a processor's cache, and are slow to allocate.
    """

    def __init__(self, network: nn.Module, at_once: int) -> None:
        self._network, self._at_once = network, at_once
        self._has_modes = any(not isinstance(module, _WITHOUT_MODES) for module in network.modules())

    @torch.no_grad()
    def __call__(self, samples: Tensor) -> Tensor:
        """Return the outputs for (n, ...) samples, on the CPU: without dropout, batch norm by running averages."""
        if self._has_modes:
            self._network.eval()
        try:
            made = [self._network(part) for part in torch.split(samples, self._at_once)]
        finally:
            if self._has_modes:
                self._network.train()
        return (made[0] if len(made) == 1 else torch.cat(made)).cpu()

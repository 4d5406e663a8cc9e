"""Evaluate a run without altering it: fixed latents, fixed reals, and measures of how they match.

Every random number here comes from generators of its own, so that evaluation never alters a run.
"""

from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor

from ganviz.gan.classes import images_told, latents_told, shown_labels
from ganviz.gan.classified import Classified, ClassYardstick
from ganviz.gan.classifier import ClassifierTraining
from ganviz.gan.evaluated import Evaluated
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
from ganviz.gan.samplers import Mixture, modes_of
from ganviz.gan.signs import Extent, Signs, centre, copying, extent_of, separation, spread
from ganviz.gan.sources import Source, Stream
from ganviz.gan.trail import TrailRecorder
from ganviz.gan.trainer import Trainer
from ganviz.gan.ways import WayRecorder
from ganviz.spec import Experiment
from ganviz.spec.players import PlayerName
from ganviz.spec.scores import Scores

# To measure along, by the dimension of the data. In the plane a prime number, which no symmetry of modes divides: 16
# are off by 1.1 % on a ring of 8, and 19 by .15 % (rms), where other reals say something else by 8 % (measured).
NUM_DIRECTIONS = {1: 1, 2: 19}
MANY_DIRECTIONS = 128  # for all others
LEAST_AT_ONCE = 256  # samples
USUAL_COUNT = 64  # reals whose distance to the nearest other is measured
PRODUCTS_AT_ONCE = 20_000_000  # of the larger network
_MOST_SLICED = 4  # kept for further runs of the same data and seed, as the cells of a map are

_Sliced = tuple[Tensor, Tensor, Floor[float]]  # directions, sorted projections of reals on them, the floor
_SLICED: dict[tuple[object, ...], _Sliced] = {}


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
        self._some_latents: dict[tuple[int, int], Tensor] = {}  # by of how many, and every which of them
        self._reals: dict[tuple[int, int | None], Tensor] = {}
        self._unseen_reals: dict[int, Tensor | None] = {}
        self._held_out: dict[int, Tensor | None] = {}
        self._usual: float | None = None  # distance between reals
        self._yardsticks: dict[int, _Sliced] = {}
        self._comparisons: dict[int, tuple[Yardstick, Floor[Scores], int] | None] = {}
        experiment = trainer.experiment
        at_once = max(LEAST_AT_ONCE, PRODUCTS_AT_ONCE // experiment.products_a_sample)
        pack, may = experiment.discriminator.network.pack, self._may_compile
        self._generator = Evaluated(trainer.generator.network, at_once, may_compile=may)
        self._discriminator = Evaluated(trainer.discriminator.network, at_once - at_once % pack, pack, may)
        self._class_yardsticks: dict[int, ClassYardstick] = {}
        self._ways: dict[tuple[int, int], WayRecorder] = {}
        self._extents: dict[int, Extent] = {}  # of so many reals
        self._made_at = -1  # the version of the trainer that the next two are of
        self._made: dict[tuple[int, int | None], Tensor] = {}  # fakes, by how many, and of which class alone
        self._told: dict[int, tuple[Tensor, Tensor]] = {}  # D's logits of so many reals and fakes
        self._is_part: dict[tuple[int, int], bool] = {}  # whether so many fakes are the first of so many
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
        return 1 if self.trail else most

    def fakes(self, count: int, only: int | None = None) -> Tensor:
        """Return (count, *sample_shape) fakes from fixed latents, the generator not training.

        Where both networks are told classes, the i-th fake, and the i-th of `reals`, is of class i modulo their number;
        with `only`, all are of that one, from the same latents.
        """
        latents = self._shown_latents(count, only)
        self._keep_up()
        if (count, only) not in self._made:
            self._made[count, only] = self._generator(latents)
        return self._made[count, only]

    def ways(self, count: int, every: int) -> list[Tensor]:
        """Return where every `every`-th of `fakes(count)` was since the last call, oldest first, the last now."""
        if (count, every) not in self._ways:
            self._ways[count, every] = WayRecorder(lambda: self.some_fakes(count, every))
        return self._ways[count, every].take(self._trainer.step_number)

    def some_fakes(self, count: int, every: int) -> Tensor:
        """Return every `every`-th of `fakes(count)`."""
        self._refresh()
        if (count, every) not in self._some_latents:
            self._some_latents[count, every] = self._shown_latents(count)[::every].contiguous()
        self._keep_up()
        made = self._made.get((count, None))
        return self._generator(self._some_latents[count, every]) if made is None else made[::every]

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
            return self._generator(self._shown_latents(count, only))

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
        fakes = self._few_fakes(count)
        if count not in self._told:
            self._told[count] = (self.logits(self.reals(count)), self.logits(fakes))
        return self._told[count]

    def _few_fakes(self, count: int) -> Tensor:
        """Return `fakes(count)`, of more that are made already where they are the first of them."""
        self._keep_up()
        for (made, only), fakes in self._made.items():
            if only is None and made > count and self._are_first(count, made):
                return fakes[:count]
        return self.fakes(count)

    def _are_first(self, count: int, of: int) -> bool:
        """Return whether the latents of so many fakes are the first of those of so many."""
        if (count, of) not in self._is_part:
            self._is_part[count, of] = torch.equal(self._shown_latents(count), self._shown_latents(of)[:count])
        return self._is_part[count, of]

    def _keep_up(self) -> None:
        """Forget what was made before the trainer went on, or was changed."""
        if self._made_at != self._trainer.version:
            self._made_at = self._trainer.version
            self._made, self._told = {}, {}

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
        pack = self._trainer.experiment.discriminator.network.pack
        return (points.repeat_interleave(pack, dim=0) if pack > 1 else points).to(self._trainer.device)

    def layer_gradient_norms(self, player: PlayerName) -> tuple[LayerGradient, ...]:
        """Return the norm of a player's last gradient in each of its layers, first to last; 0 before any."""
        return layer_gradients(self._players[player].network)

    def norms(self, player: PlayerName) -> Norms:
        """Return the norms of a player's last gradient and update, if its step is watched, and of its weights."""
        return norms_of(self._players[player])

    def idle_units(self, player: PlayerName, count: int) -> IdleUnits:
        """Return which units of a player no gradient passes, over `count` fixed latents, or as many reals and fakes."""
        if player == "generator":
            return idle_units(self._generator, self._shown_latents(count))
        both = [self._packed(self.reals(count)), self._packed(self._few_fakes(count))]
        return idle_units(self._discriminator, torch.cat(both))

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
        mixture = self._mixture
        return Measured(
            coverage=mode_coverage(fakes, mixture) if mixture else None,
            mixture=mixture,
            distance=sliced_wasserstein(projected(fakes, onto), reals),
            floor=floor,
            equilibrium_distance=self.trail.equilibrium_distance() if self.trail else None,
        )

    def signs(self, count: int) -> Signs:
        """Measure what goes on in the run, of `count` fakes and as many reals."""
        fakes = self._few_fakes(count)
        unseen = self._unseen(count)
        has_discriminator = self._trainer.experiment.objective.trains.is_game
        given, of_fakes = self._told_apart(count) if has_discriminator else (None, None)
        extent, of_reals = extent_of(fakes), self._extent_of_reals(count)
        seen = self._trainer.batches.source.fixed
        return Signs(
            separation=None if given is None or of_fakes is None else separation(given, of_fakes),
            held_out=None if given is None or unseen is None else separation(given, self.logits(unseen)),
            spread=spread(extent, of_reals),
            centre=centre(extent, of_reals),
            copying=None if unseen is None or seen is None else copying(fakes, seen, unseen),
            largest_weight=max(player.weights.detach().abs().max().item() for player in self._players.values()),
        )

    def _extent_of_reals(self, count: int) -> Extent:
        self._refresh()
        if count not in self._extents:
            self._extents[count] = extent_of(self.reals(count))
        return self._extents[count]

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

    def _yardstick(self, count: int) -> _Sliced:
        """Return directions, the sorted projections of reals on them, and the floor of their distance."""
        if count not in self._yardsticks:
            experiment, source = self._trainer.experiment, self._trainer.batches.source
            key = (experiment.data, experiment.seed, count, torch.get_num_threads())
            found = _SLICED.get(key) if isinstance(source, Stream) else None
            if found is None:
                found = self._new_yardstick(source, count)
            if isinstance(source, Stream):  # of which nothing but its description and the seed decides
                for old in list(_SLICED)[: max(0, len(_SLICED) + 1 - _MOST_SLICED)]:  # other threads do so, too
                    _SLICED.pop(old, None)
                _SLICED[key] = found
            self._yardsticks[count] = found
        return self._yardsticks[count]

    def _new_yardstick(self, source: Source, count: int) -> _Sliced:
        generator = self._random("measured reals")
        reals = source.draw(count, generator)
        dimension = reals[0].numel()
        num_directions = NUM_DIRECTIONS.get(dimension, MANY_DIRECTIONS)
        onto = directions(dimension, num_directions, self._random("directions"))
        sorted_reals = projected(reals, onto)
        return onto, sorted_reals, sliced_floor(source.draw(2 * count, generator), onto, generator)

    def _may_compile(self) -> bool:
        return self._trainer.experiment.compute.step == "auto"

    def _random(self, name: str) -> torch.Generator:
        return seeded(self._trainer.experiment.seed, name)

    def _refresh(self) -> None:
        experiment: Experiment = self._trainer.experiment
        made_for = (experiment.data, experiment.latent)
        if self._made_for != made_for:
            self._made_for = made_for
            self._latents, self._some_latents, self._reals, self._unseen_reals = {}, {}, {}, {}
            self._extents, self._is_part = {}, {}
            self._mixture = modes_of(experiment.data)
            self._yardsticks, self._comparisons = {}, {}
            self._held_out, self._class_yardsticks = {}, {}
            self._usual = None
            for ways in self._ways.values():
                ways.forget()

"""What goes on in a run, by measures of its own: what conditions that are told are held against.

Nothing here sees a series that the rules of `ganviz.gan.diagnoses` see. Every so many steps a witness draws fakes and
fresh reals from generators of its own, which disturbs nothing of the run, and measures them anew; of what it noted in
the second half of a run, `labels` says all that holds.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.engine.datafiles import load_images
from ganviz.gan.losses import LOSSES
from ganviz.gan.samplers import modes_of, sampler_of
from ganviz.gan.trainer import Trainer

Floats = NDArray[np.float64]
EVERY = 200  # steps between two looks of a witness
COUNT, COUNT_IMAGES, DIRECTIONS, NUM_KEPT = 1000, 800, 48, 300
HELD = 0.25  # of its share of the fakes, from which on a mode is held, as published tables count
WITHIN = 3.0  # standard deviations of a mode, for a fake to be at it, likewise
FAR, NEAR = 5.0, 3.3  # noise floors
HEALTHY, LEARNING, UNCLEAR, STUCK = "healthy", "learning", "unclear", "stuck"
WELL = frozenset({HEALTHY, LEARNING})
BEFORE, AFTER, FEWEST = 1200, 800, 6  # steps around a look, and the fewest looks of a witness in them


@dataclass(frozen=True, slots=True)
class Seen:
    """What a witness measured at a step.

    Attributes:
        distance: sliced Wasserstein-1 distance of fakes to reals that are given, those of the pool if there is one, in
            floors: what fresh reals have to each other.
        spread: standard deviation of fakes over that of reals, in all directions together.
        ranked: the chance that D gives a fresh real more than a fake.
        split: the share of reals and fakes that the best threshold on D's logits tells apart.
        gradient: norm of G's gradient, by automatic differentiation of its loss.
        moved: by how many standard deviations of the reals fakes of the same latents moved since the look before, the
            median; NaN at the first.
        centre: (dimensions,) the middle of fakes, from that of reals and in their standard deviations.
        mass: (modes,) the share of fakes at each mode; None where the data has none.
        known: the chance that D gives a real of the pool more than a fresh one; NaN without a pool.
        copying: how far fakes are from the nearest real of the pool, over how far fresh reals are, both the median; NaN
            likewise.
        fakes: some, to be looked at.
    """

    step: int
    distance: float
    spread: float
    ranked: float
    split: float
    gradient: float
    moved: float
    centre: Floats
    mass: Floats | None = None
    known: float = math.nan
    copying: float = math.nan
    fakes: NDArray[np.float16] = field(default_factory=lambda: np.empty((0, 1), np.float16))


class Witness:
    """Measures a trainer with samples of its own."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer, self._experiment = trainer, trainer.experiment
        self._random = torch.Generator().manual_seed(987654321)
        data = self._experiment.data
        self._count = COUNT_IMAGES if data.is_image else COUNT
        self._images = self._pixels(data.set_name) if data.is_image else None
        fixed = getattr(trainer.batches.source, "fixed", None) if data.pool_size else None
        self._pool = None if fixed is None else fixed.flatten(1)
        self.reals = self._given(self._count)
        dimensions = self.reals.shape[1]
        directions = torch.randn(1 if dimensions == 1 else DIRECTIONS, dimensions, generator=self._random)
        self._directions = (directions / directions.norm(dim=1, keepdim=True)).T
        self._floor = float(
            np.mean([self._apart(self._fresh(self._count), self._fresh(self._count)) for _ in range(6)])
        )
        self._std = float(self.reals.std(0).norm())
        self._modes = modes_of(data)
        self.share = self._share()
        self._latents_fixed, self._moved_from = self._latents(400), None
        self._usual = math.nan if self._pool is None else _nearest(self._fresh(500), self._pool)
        self.seen: list[Seen] = []

    def look(self, step: int) -> None:
        """Measure the run at `step`."""
        networks = (self._trainer.generator.network, self._trainer.discriminator.network)
        modes = [network.training for network in networks]
        for network in networks:
            network.eval()
        try:
            self.seen.append(self._measured(step))
        finally:
            for network, was in zip(networks, modes, strict=True):
                network.train(was)

    def _measured(self, step: int) -> Seen:
        generator = self._trainer.generator.network
        with torch.no_grad():
            fakes = generator(self._latents(self._count)).flatten(1)
            fixed = generator(self._latents_fixed).flatten(1)
            fresh, given = self._fresh(self._count), self._given(self._count)
            of_fresh, of_fakes = self._judged(fresh), self._judged(fakes)
        before, self._moved_from = self._moved_from, fixed
        pool: dict[str, float] = {}
        if self._pool is not None:
            with torch.no_grad():
                pool["known"] = ranked(self._judged(self._pool), of_fresh)
            pool["copying"] = _nearest(fakes[:500], self._pool) / self._usual
        return Seen(
            step,
            self._apart(fakes, given) / self._floor,
            float(fakes.std(0).norm()) / self._std,
            ranked(of_fresh, of_fakes),
            best_split(of_fresh, of_fakes),
            self._gradient(fresh[:256]),
            math.nan if before is None else float((fixed - before).norm(dim=1).median()) / self._std,
            ((fakes.mean(0) - given.mean(0)) / self._std)[:8].double().numpy(),
            self._mass(fakes),
            fakes=fakes[: NUM_KEPT if fakes.shape[1] <= 2 else 20].clamp(-6e4, 6e4).numpy().astype(np.float16),
            **pool,
        )

    def _pixels(self, name: str) -> Tensor:
        low, high = self._experiment.pixel_range
        return torch.from_numpy(load_images(name).copy()).float().flatten(1) / 255 * (high - low) + low

    def _fresh(self, count: int) -> Tensor:
        if self._images is not None:
            return self._images[torch.randperm(len(self._images), generator=self._random)[:count]]
        return sampler_of(self._experiment.data)(count, self._random).flatten(1)

    def _given(self, count: int) -> Tensor:
        """Return samples of what the run learns from, which of a pool is no more than that."""
        if self._pool is None:
            return self._fresh(count)
        return self._pool[torch.randint(len(self._pool), (count,), generator=self._random)]

    def _latents(self, count: int) -> Tensor:
        latent = self._experiment.latent
        if latent.distribution == "normal":
            return torch.randn(count, latent.dim, generator=self._random)
        return 2 * torch.rand(count, latent.dim, generator=self._random) - 1

    def _judged(self, samples: Tensor) -> Tensor:
        shape = self._experiment.data.sample_shape
        scores: Tensor = self._trainer.discriminator.network(samples.reshape(-1, *shape))
        return scores.flatten()

    def _apart(self, one: Tensor, other: Tensor) -> float:
        count = min(len(one), len(other))
        ways = ((samples[:count] @ self._directions).sort(0).values for samples in (one, other))
        return float((next(ways) - next(ways)).abs().mean())

    def _mass(self, fakes: Tensor) -> Floats | None:
        if self._modes is None:
            return None
        ways = torch.cdist(fakes, self._modes.means.flatten(1)) / self._modes.stds
        near, which = ways.min(1)
        return np.bincount(which[near < WITHIN].numpy(), minlength=ways.shape[1]) / len(fakes)

    def _share(self) -> Floats | None:
        """Return what each mode has of what the run learns from."""
        if self._pool is not None:
            return self._mass(self._pool)
        if self._modes is None:
            return None
        return np.asarray((self._modes.weights / self._modes.weights.sum()).double())

    def _gradient(self, fresh: Tensor) -> float:
        parts = [part for part in self._trainer.generator.network.parameters() if part.requires_grad]
        of_loss = self._experiment.objective.loss
        with torch.enable_grad():
            fakes = self._trainer.generator.network(self._latents(len(fresh))).flatten(1)
            loss = LOSSES[of_loss.kind].generator(of_loss, self._judged(fresh), self._judged(fakes))
            gradients = torch.autograd.grad(loss, parts, allow_unused=True)
        return math.sqrt(sum(float((each**2).sum()) for each in gradients if each is not None))


def ranked(higher: Tensor, lower: Tensor) -> float:
    """Return the chance that one of `higher` is above one of `lower`; ties count half. NaN of what is not finite."""
    if not (torch.isfinite(higher).all() and torch.isfinite(lower).all()):
        return math.nan
    below = lower.sort().values
    places = torch.searchsorted(below, higher) + torch.searchsorted(below, higher, right=True)
    return float(places.double().mean() / 2 / len(below))


def best_split(higher: Tensor, lower: Tensor) -> float:
    """Return the share, half of each, that the best threshold puts on its side; NaN of what is not finite."""
    if not (torch.isfinite(higher).all() and torch.isfinite(lower).all()):
        return math.nan
    order = torch.cat([higher, lower]).argsort()
    signs = torch.cat([torch.ones(len(higher)) / len(higher), -torch.ones(len(lower)) / len(lower)])[order]
    return 0.5 + 0.5 * float(signs.cumsum(0).abs().max())


def _nearest(samples: Tensor, others: Tensor) -> float:
    return float(torch.cdist(samples, others).min(1).values.median())


def labels(seen: Sequence[Seen], share: Floats | None = None, has_diverged: bool = False) -> frozenset[str]:
    """Return all that holds of the second half of a run; "unclear" alone where measures are in between.

    `share` (modes,) is what each mode has of the data; None where it has none.
    """
    if not seen:
        return frozenset({"diverged" if has_diverged else UNCLEAR})
    second = [each for each in seen if each.step > seen[-1].step / 2]
    return _labels(second, seen, share, {"diverged"} if has_diverged else set())


def labels_around(seen: Sequence[Seen], step: int, share: Floats | None = None) -> frozenset[str]:
    """Return all that holds of the two thousand steps around a look: more of those before it, which is what is told."""
    around = [each for each in seen if step - BEFORE < each.step <= step + AFTER]
    return _labels(around, seen, share, set()) if len(around) >= FEWEST else frozenset({UNCLEAR})


def _labels(part: Sequence[Seen], seen: Sequence[Seen], share: Floats | None, found: set[str]) -> frozenset[str]:
    half = Half(part, share)
    found |= _of_pool(half) | _of_crowds(half) | _of_modes(half) | _of_games(half, seen) | _of_ways(half)
    if UNCLEAR in found:
        return frozenset({UNCLEAR})
    return frozenset(found or _of_the_rest(half))


class Half:
    """Series of the second half of a run, or of another part, and what is asked of them time and again."""

    def __init__(self, seen: Sequence[Seen], share: Floats | None) -> None:
        self.distance, self.spread, self.ranked, self.split, self.gradient, self.moved, self.known, self.copying = (
            np.array([getattr(each, name) for each in seen], float)
            for name in ("distance", "spread", "ranked", "split", "gradient", "moved", "known", "copying")
        )
        self.share = share
        self.mass = None if share is None else np.array([each.mass for each in seen])
        centre = np.array([each.centre for each in seen])
        ways = np.linalg.norm(np.diff(centre, axis=0), axis=1)
        self.turns = np.hypot(ways, np.diff(self.spread)) / np.maximum(1, np.linalg.norm(centre[1:], axis=1) / 3)
        self.hops = ways / np.maximum(1, np.linalg.norm(centre[1:], axis=1) / 3)  # far out, a hop is a larger one
        self.drift = math.hypot(float(np.linalg.norm(centre[-1] - centre[0])), float(self.spread[-1] - self.spread[0]))
        self.middle = len(seen) // 2
        early, late = (float(np.median(part)) for part in (self.distance[: self.middle], self.distance[self.middle :]))
        self.is_falling, self.gets_nowhere = late < 0.8 * early, late > 0.6 * early
        self.is_far = float(np.median(self.distance)) > FAR
        self.is_crowd, self.is_narrow = (self.is_far and float(np.median(self.spread)) < most for most in (0.5, 0.4))

    @property
    def held(self) -> NDArray[np.int64]:
        """How many modes were held at each look; none where there are none."""
        if self.mass is None or self.share is None:
            return np.zeros(0, int)
        return np.asarray((self.mass >= HELD * self.share).sum(1))


def _of_pool(half: Half) -> set[str]:
    if not np.isfinite(half.known).any():
        return set()
    found = {"overfitting"} if _middle(half.known) > 0.6 else set()
    if _middle(half.copying) < 0.5:
        found.add("memorising")
    if not found and not half.is_far and _middle(half.known) > 0.56:
        return {UNCLEAR}  # as much as chance gives to a small pool
    return found


def _of_crowds(half: Half) -> set[str]:
    """Return whether fakes have less than a quarter of the variance of reals, and whether that crowd hops.

    It does if it is elsewhere at a quarter of the looks; where it is so at about as many either holds.
    """
    if not half.is_crowd:
        return set()
    share = (half.hops > 0.5).mean()
    if 0.1 < share < 0.5:
        return {"hopping", "collapse"}
    return {"hopping" if share > 0.25 else "collapse"}


def _of_modes(half: Half) -> set[str]:
    """Return whether a mode was missing at nine looks in ten, or half of all, whichever, at most looks."""
    if half.mass is None or half.share is None:
        return set()
    found: set[str] = set()
    held, count = half.held, len(half.share)
    if half.is_narrow or _middle(half.spread) >= 2.5:
        return found
    never = int(((half.mass < HELD * half.share).mean(0) >= 0.9).sum())
    if never and _middle(half.distance) < NEAR and 0.4 < _middle(half.ranked) < 0.6:
        return {UNCLEAR}  # by its modes it lacks some, by the distance and D it lacks none
    early, late = (np.median(part) for part in (held[: half.middle], held[half.middle :]))
    if half.is_falling and late >= early + 0.1 * count:
        return found  # they are coming
    if never or (count - np.median(held) >= count / 2 and not half.is_falling):
        found.add("missing")
    return found


def _of_games(half: Half, seen: Sequence[Seen]) -> set[str]:
    """Return what the players do to each other while fakes are wrong, and whether G stands still."""
    lacks_most = half.share is not None and np.median(half.held) <= len(half.share) / 2
    is_weak = _middle(half.ranked) < 0.62 and np.nanmax(half.ranked) < 0.75 and not half.is_falling
    found = {"weak_discriminator"} if is_weak and (half.is_far or lacks_most) else set()
    if not half.is_far:
        return found
    usual = max(float(np.nanmax([each.gradient for each in seen])), 0.1)
    if _middle(half.split) > 0.9 and _middle(half.gradient) < 0.02 * usual:
        found.add("vanishing")
    if half.is_falling:
        return found
    holds_none = half.mass is None or np.median(half.held) == 0
    is_level = np.ptp(half.distance) < 0.15 * _middle(half.distance)
    if holds_none and is_level and np.nanmean(half.moved) < 0.06 and half.hops.sum() < 1:
        found.add("standstill")
    if _middle(half.ranked) > 0.9 and np.nanmin(half.ranked) > 0.8:
        found.add("starved")
    return found


def _of_ways(half: Half) -> set[str]:
    """Return whether fakes go round: all of them move, widen or shrink at most looks, or each does, for nothing."""
    if not half.is_far or not half.gets_nowhere:
        return set()
    if len(half.turns) > 4 and np.median(half.turns) > 0.25 and half.turns.sum() > 4 * max(half.drift, 0.3):
        return {"oscillation"}
    return {"oscillation"} if _middle(half.moved) > 0.3 else set()


def _of_the_rest(half: Half) -> set[str]:
    """Return whether it is well where nothing else holds."""
    is_whole = half.share is None or (half.held == len(half.share)).mean() > 0.7
    if _middle(half.distance) < NEAR and np.quantile(half.distance, 0.9) < 6 and is_whole:
        return {HEALTHY}
    if half.is_far and not half.is_falling:
        return {STUCK}
    return {LEARNING} if half.is_falling and _middle(half.distance) > NEAR else {UNCLEAR}


def _middle(values: Floats) -> float:
    return float(np.nanmedian(values))


RIGHT: Mapping[str, frozenset[str]] = {  # a condition that is told: the labels that make it right
    **{kind: frozenset({kind}) for kind in (
        "collapse", "hopping", "standstill", "vanishing", "missing", "starved", "weak_discriminator", "oscillation",
        "overfitting", "memorising",
    )},
    "diverging": frozenset({"diverged"}),
    "settled": frozenset({STUCK, "starved"}),
    "dead": frozenset({"standstill", "vanishing", "collapse", STUCK, "starved", "weak_discriminator"}),
    "wandering": frozenset({"oscillation"}),
    "no_nearer": frozenset({STUCK}),
    HEALTHY: WELL,
}  # fmt: skip


def is_right(told: str, found: frozenset[str]) -> bool:
    """Return whether what is told is among what holds."""
    return bool(RIGHT[told] & found)

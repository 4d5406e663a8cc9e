"""What goes on in a run, told from its series: named conditions, each by a rule with written thresholds.

A rule sees looks: the numbers that were measured together, at a cadence in steps, so that a run that is done again is
told the same. It holds from when its condition enters, by one threshold, until that leaves, by a milder one: words do
not come and go. Lengths are in steps, whatever the cadence; where what costs much is measured less often, three looks
have to do at least. Thresholds marked (measured) are from the set-ups in `tests/benchmarks/diagnoses.py`, whose table
they are counted by.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganviz.spec.conditions import OF_SAMPLES, Finding, Numbers

Floats = NDArray[np.float64]
_NONE: Floats = np.empty(0)

MOST_LOOKS = 1000  # that are kept; who goes back further is looked at anew
NUMBERS = (
    "distance", "distance_floor", "separation", "held_out", "spread", "copying", "largest_weight", "g_gradient_norm",
    "g_dead", "d_dead", "rhythm", "g_loss", "d_loss", "modes_covered", "num_modes", "equilibrium_distance", "g_rests",
)  # fmt: skip
CENTRE = "centre"
VECTORS = ("mode_mass", CENTRE)
NOW, BRIEF, WINDOW, LONG = 0, 500, 1000, 2000  # steps back from the newest look, which is seen alone at 0
LEAST_LOOKS = 3  # of more than one, however far apart they are
FAR = 5.0  # noise floors: fakes whose distance is larger are seen to be wrong
# Of the reals' standard deviation. Healthy runs have .8 to 1.1 when they have learned, and .3 to .6 for a while before;
# crowds .02 to .3 (measured).
NARROW, WIDER, CROWDED, SCATTERED = 0.5, 0.65, 0.35, 2.0
# Norm of G's gradient, which has 0.01 to 60 in runs where it does not vanish, and at first 0.02 to 20 (measured).
USUAL_GRADIENT = 0.1
HOP = 200  # steps, in which a crowd hops
AWAY = 0.5  # standard deviations of the reals, from which on a crowd of fakes is elsewhere
OUTSIDE = 3.0  # of them, from the middle of the reals: a crowd farther out has the more to go to be elsewhere
FALLING = -0.4  # Kendall's tau of distances in time, below which they fall
SWING = 1.5  # a rise or fall of the distance of fakes that are far, which those of a line that only wavers have not


@dataclass(frozen=True, slots=True)
class _Way:
    """How far the middle of the fakes was at most from where it was first."""

    first: NDArray[Any] | None = None
    most: float = 0.0

    def to(self, centre: NDArray[Any]) -> "_Way":
        if self.first is None:
            return _Way(centre)
        return _Way(self.first, max(self.most, math.dist(centre, self.first)))


class Looks:
    """What was measured of a run so far, look by look.

    Looks are compared with those of the same data alone: fakes that are left behind by data that moves have not
    strayed, and were never near to what is the data now.
    """

    def __init__(self) -> None:
        self.steps: list[int] = []
        self._data: list[Hashable] = []
        self._eras: list[int] = []  # one more for each change of the data
        self._numbers: list[Mapping[str, float]] = []
        self._vectors: list[Mapping[str, NDArray[Any]]] = []
        self._ways: list[_Way] = []
        self._asked: dict[tuple[str, int], NDArray[Any]] = {}  # of the present looks: rules ask for the same
        self._before: dict[str, float] = {}  # the largest values of what is not kept any more

    def __len__(self) -> int:
        return len(self.steps)

    def add(
        self, step: int, numbers: Mapping[str, float], vectors: Mapping[str, NDArray[Any]], data: Hashable = None
    ) -> None:
        is_other = bool(self._data) and self._data[-1] != data
        self._eras.append(self._eras[-1] + is_other if self._eras else 0)
        self.steps.append(step)
        self._data.append(data)
        self._numbers.append({name: numbers[name] for name in NUMBERS if name in numbers})
        self._vectors.append({name: vectors[name] for name in VECTORS if name in vectors})
        way = _Way() if is_other or not self._ways else self._ways[-1]
        self._ways.append(way.to(vectors[CENTRE]) if CENTRE in vectors else way)
        self._asked = {}
        if len(self) > MOST_LOOKS:
            self._before = {name: self.largest(name) for name in NUMBERS}
            for each in self._rows:
                del each[: MOST_LOOKS // 2]

    @property
    def _rows(self) -> tuple[list[Any], ...]:
        return self.steps, self._data, self._eras, self._numbers, self._vectors, self._ways

    @property
    def num_alike(self) -> int:
        """How many of the last looks are of the same data."""
        return len(self) - bisect_left(self._eras, self._eras[-1]) if self._eras else 0

    def num(self, steps: int) -> int:
        """Return how many looks stand for the last `steps`; 0 where those of the same data do not go back so far."""
        if not self.steps or steps <= NOW:
            return min(1, len(self))
        begin = self.steps[-1] - steps
        count = max(LEAST_LOOKS, len(self) - bisect_right(self.steps, begin))
        if count > self.num_alike:
            return 0
        return count if self.steps[-self.num_alike] - (self.steps[-1] - self.steps[-2]) <= begin else 0

    def forget_after(self, step: int) -> None:
        """Forget what was measured later than at `step`."""
        self._asked = {}
        while self.steps and self.steps[-1] > step:
            for each in self._rows:
                each.pop()
        if not self.steps:
            self._before = {}

    def last(self, name: str, steps: int) -> Floats:
        """Return the values of a series in the last `steps`, oldest first; none where one is missing or not finite."""
        if (name, steps) not in self._asked:
            count = self.num(steps)
            values = [numbers.get(name, math.nan) for numbers in self._numbers[len(self) - count :]]
            self._asked[name, steps] = np.array(values) if math.isfinite(sum(values)) else _NONE
        return self._asked[name, steps]

    def largest(self, name: str) -> float:
        """Return the largest value of a series so far; 0 where it has none."""
        values = [self._before.get(name, math.nan), *(numbers.get(name, math.nan) for numbers in self._numbers)]
        return max((value for value in values if math.isfinite(value)), default=0.0)

    def vectors(self, name: str, steps: int) -> NDArray[Any]:
        """Return the vectors of a series in the last `steps` (looks, n); (0, 0) where one is missing or longer."""
        if (name, steps) not in self._asked:
            count = self.num(steps)
            found = [vectors[name] for vectors in self._vectors[len(self) - count :] if name in vectors]
            is_known = len(found) == count and len({len(each) for each in found}) == 1
            self._asked[name, steps] = np.array(found, np.float64) if is_known else np.empty((0, 0))
        return self._asked[name, steps]

    @property
    def way(self) -> float:
        """How far the middle of the fakes was at most from where it was at the first look of those alike."""
        return self._ways[-1].most

    def floors(self, steps: int) -> Floats:
        """Return the distances of the last `steps` over their noise floor; none where there is no floor."""
        if ("floors", steps) not in self._asked:
            distance, floor = self.last("distance", steps), self.last("distance_floor", steps)
            is_known = len(distance) and len(floor) and floor.min() > 0
            self._asked["floors", steps] = distance / floor if is_known else _NONE
        return self._asked["floors", steps]

    @property
    def is_falling(self) -> bool:
        """Return whether the distance has become less by a fifth in the last two thousand steps, by and by.

        By ranks (Kendall 1938), of which a few that are out of order change little.
        """
        if ("falling", 0) not in self._asked:
            far = self.floors(LONG)
            half = len(far) // 2
            falls = bool(half and median(far[half:]) < 0.8 * median(far[:half]) and _trend(far) < FALLING)
            self._asked["falling", 0] = np.array(falls)
        return bool(self._asked["falling", 0])


Judge = Callable[[Looks, bool], Numbers | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """How a condition is told.

    Attributes:
        kind: its name.
        judge: given the looks and whether it was told at the last one, the evidence; None where it does not hold.
        instead_of: conditions that are not told beside it: it is what they come from, or says more.
        is_last_resort: whether it is told where nothing else is.
        can_pass: whether it is not told while fakes come nearer: it may well be over soon, as it is in runs that learn.
    """

    kind: str
    judge: Judge
    instead_of: tuple[str, ...] = ()
    is_last_resort: bool = False
    can_pass: bool = False


def diverging(looks: Looks, was: bool) -> Numbers | None:
    """Weights that double within three looks, by more from look to look: the next power of two has no end.

    Where looks are far apart weights that grow evenly may double, too: those of a network that learns do.
    """
    weights, far = looks.last("largest_weight", 300), looks.floors(300)
    if not len(weights) or not len(far) or weights[0] <= 0 or far.min() < FAR:
        return None
    if looks.last("rhythm", NOW).max(initial=0.0) > 0.5:
        return None  # they come and go
    growth = float(weights[-1] / weights[0])
    if not was and weights[2] - weights[1] < 1.2 * (weights[1] - weights[0]):  # 1.4 of what doubles
        return None
    is_large = weights[-1] > 3.0  # from which small ones grow as they learn
    return {"growth": growth, "weight": float(weights[-1])} if is_large and growth > (1.5 if was else 2.0) else None


def dead(looks: Looks, was: bool) -> Numbers | None:
    """Most units of a player give zero for whatever comes in, and fakes are far; healthy runs have .05 to .2.

    Where fakes are elsewhere at most looks both players learn, with however few of their units.
    """
    far, centre = looks.floors(BRIEF), looks.vectors(CENTRE, LONG)
    if len(centre) and _hops(centre) >= 0.5 * len(centre):
        return None
    shares = {name: looks.last(f"{name}_dead", BRIEF) for name in ("g", "d")}
    least = {name: float(share.min()) for name, share in shares.items() if len(share)}
    if not len(far) or far.min() < FAR or not least:
        return None
    worst = max(least, key=lambda name: least[name])
    return {"share": least[worst], "is_g": float(worst == "g")} if least[worst] > (0.5 if was else 0.6) else None


def vanishing(looks: Looks, was: bool) -> Numbers | None:
    """D is sure, fakes are far, and what reaches G is nothing to what did (Arjovsky and Bottou 2017).

    Or to what reaches it usually: it may have vanished before the first look.
    """
    gradient, sure, far = looks.last("g_gradient_norm", BRIEF), looks.last("separation", BRIEF), looks.floors(BRIEF)
    if not (len(gradient) and len(sure) and len(far)) or far.min() < FAR or sure.min() < (0.8 if was else 0.9):
        return None
    share = float(gradient.max()) / max(looks.largest("g_gradient_norm"), USUAL_GRADIENT)
    return {"gradient": float(gradient[-1]), "share": share} if share < (0.03 if was else 0.01) else None


def starved(looks: Looks, was: bool) -> Numbers | None:
    """D tells nearly every fake, and fakes have stopped coming nearer.

    It need not tell as many where fakes have been further away for longer, of a G that is too small, say. Modes that
    are missing are why they are far, and are waited for.
    """
    if looks.last("g_rests", NOW).max(initial=0.0) > 0:
        return None
    sure, far = looks.last("separation", WINDOW), looks.floors(WINDOW)
    if not (len(sure) and len(far)) or far.min() < FAR or _is_widening(looks):
        return None
    is_sure = sure.min() >= (0.93 if was else 0.97) and (was or _has_stalled(far))
    long_sure, long_far = looks.last("separation", 2 * LONG), looks.floors(2 * LONG)
    is_long = len(long_sure) > 0 and len(long_far) > 0 and long_far.min() >= 2 * FAR
    is_long = is_long and median(long_sure) >= (0.85 if was else 0.9)
    is_stuck = is_long and (was or (_has_stalled(long_far) and missing(looks, True) is None))
    return {"separation": float(sure[-1]), "far": float(far[-1])} if is_sure or is_stuck else None


def standstill(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that are far and all but stay where they are. A crowd that was elsewhere has collapsed there instead.

    Who holds a mode has got somewhere: others may be missing.
    """
    covered = looks.last("modes_covered", BRIEF)
    if len(covered) and median(covered) > 0:
        return None
    far, centre = looks.floors(WINDOW), looks.vectors(CENTRE, WINDOW)
    if not len(far) or not len(centre) or far.min() < FAR:
        return None
    if looks.last("g_rests", NOW).max(initial=0.0) > 0:
        return None  # it is frozen, or not its turn
    if collapse(looks, was) is not None and looks.way > AWAY:
        return None
    moved = float(np.linalg.norm(np.diff(centre, axis=0), axis=1).sum())
    shift = float(np.ptp(far) / far.mean())
    return {"moved": moved, "far": float(far[-1])} if shift < 0.03 and moved < (0.3 if was else 0.2) else None


def hopping(looks: Looks, was: bool) -> Numbers | None:
    """Fakes in a crowd that is elsewhere at many a look, and still was of late: else it has come to stand."""
    steps = LONG
    spread, centre = looks.last("spread", steps), looks.vectors(CENTRE, steps)
    if not len(centre) or collapse(looks, was) is None or median(spread) > WIDER:
        return None
    hops = _hops(centre, _back(len(centre), steps))
    found = {"hops": hops, "looks": len(centre), "spread": float(spread[-1])}
    newest = looks.vectors(CENTRE, WINDOW)
    does_still = _hops(newest, _back(len(newest), WINDOW)) > 0
    return found if does_still and hops >= (0.2 if was else 0.3) * len(centre) else None


def _hops(centre: NDArray[Any], back: int = 1) -> int:
    """Return at how many looks the middle of the fakes (looks, dimensions) was elsewhere than a few looks before."""
    return int((_ways(centre, back) > AWAY).sum())


def _ways(places: NDArray[Any], back: int = 1) -> Floats:
    """Return how far each place (looks, dimensions) is at most from those up to `back` looks before it.

    In standard deviations of the reals, but for places that are far outside, where each way counts for less.
    """
    lags = range(1, back + 1)
    ways = [np.linalg.norm(places[back:] - places[back - lag : len(places) - lag], axis=1) for lag in lags]
    most: Floats = np.max(ways, axis=0) / np.maximum(1.0, np.linalg.norm(places[back:], axis=1) / OUTSIDE)
    return most


def _back(count: int, steps: int) -> int:
    """Return how many looks are in `HOP` steps, of so many in `steps`; one at least."""
    return max(1, round(count * HOP / steps))


def collapse(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that lie much closer together than reals do, and far from where they belong.

    A crowd that widens and comes nearer as it does is on its way. One far outside that D prefers to reals at every look
    is where a D leads it that has not learned what is there.
    """
    spread, far = looks.last("spread", WINDOW), looks.floors(BRIEF)
    if not (len(spread) and len(far)) or far.min() < FAR or _is_widening(looks) or _is_led_away(looks):
        return None
    if not was and looks.last("g_rests", NOW).max(initial=0.0) > 0:
        return None  # it is as it began, or as it was left: it does not collapse
    newest = looks.last("spread", BRIEF)
    if (median(newest) > WIDER) if was else (newest.max() > NARROW or median(spread) > CROWDED):
        return None
    found = {"spread": float(spread[-1]), "far": float(far[-1])}
    covered, modes, mass = (
        looks.last("modes_covered", NOW),
        looks.last("num_modes", NOW),
        looks.vectors("mode_mass", NOW),
    )
    if len(covered) and len(modes) and len(mass):
        found |= {"covered": float(covered[0]), "modes": float(modes[0]), "top": float(mass.max())}
    return found


def oscillation(looks: Looks, was: bool) -> Numbers | None:
    """A game that goes round: a loss that repeats itself, or numbers that keep their distance from rest.

    A loss that swings wider and wider repeats itself less well: it does enough where all fakes are elsewhere at most
    looks, of a D without bounds, say, that drives them to and fro.
    """
    rest = looks.last("equilibrium_distance", 600)
    if len(rest):
        stays = rest.min() > 0.05 and rest[-1] > (0.8 if was else 0.9) * rest[0]
        return {"rest": float(rest[-1]), "before": float(rest[0])} if stays else None
    rhythm, far = looks.last("rhythm", BRIEF), looks.floors(BRIEF)
    if not len(rhythm) or not len(far) or median(far) < FAR:
        return None
    repeats = float(median(rhythm)) > 0.6 if was else float(rhythm.min()) > 0.75
    centre, before = looks.vectors(CENTRE, LONG), looks.last("rhythm", WINDOW)
    if len(centre) and len(before) and _hops(centre) >= (0.4 if was else 0.6) * len(centre):
        least = 0.35 if was else 0.45
        repeats = repeats or (median(before) > least and before[-1] > least)  # it does so still
    return {"rhythm": float(rhythm[-1])} if repeats else _swings(looks, was)


def missing(looks: Looks, was: bool) -> Numbers | None:
    """Modes with less than a quarter of their share, in fakes that are no crowd.

    Either the same ones at nine looks in ten for long, or half of all modes, whichever they are, at most looks, of all
    and of the newest: of those that have come meanwhile it would say that they lack. Fakes
    that go to and fro between few modes are wide at one look and narrow at the next: what counts is most looks. Fakes
    that are scattered far beyond the data are at no mode, which is the least of it, as it is where D does
    not tell them from reals though they are between modes.
    """
    steps = WINDOW if was else LONG
    mass, spread = looks.vectors("mode_mass", steps), looks.last("spread", BRIEF)
    covered, modes = looks.last("modes_covered", steps), looks.last("num_modes", NOW)
    if not (len(mass) and len(spread) and len(covered) and len(modes)):
        return None
    here = looks.last("modes_covered", NOW)
    if len(here) and here[0] >= modes[0]:
        return None  # as the picture says: all are covered
    newest = looks.last("modes_covered", WINDOW)
    if median(spread) > SCATTERED or (not was and (_has_grown(newest) or median(spread) < CROWDED)):
        return None
    if _has_grown(newest) and _comes_nearer(looks.floors(LONG)):
        return None  # they are coming
    sure = looks.last("separation", WINDOW)  # none without a D
    if len(sure) and _is_between(mass) and sure.mean() < (0.65 if was else 0.6):
        return None
    thin = int((np.quantile(mass, 0.9, axis=0) < 0.25 / mass.shape[1]).sum())
    lacking = float(modes[0] - max(median(covered), median(newest)))
    is_half = lacking >= modes[0] * (0.4 if was else 0.5)
    return {"thin": max(thin, lacking if is_half else 0), "modes": float(modes[0])} if thin or is_half else None


def weak_discriminator(looks: Looks, was: bool) -> Numbers | None:
    """D cannot tell fakes from reals although they are far off, or takes fakes for the reals, as no good judge does.

    One that tells nearly all of them at a tenth of the looks is not too weak: it is passed, and catches up. None
    begins to be while it tells them again, as after a change, whatever the looks before say on average.
    """
    sure, newest, far = looks.last("separation", LONG), looks.last("separation", BRIEF), looks.floors(LONG)
    if not (len(sure) and len(far)) or np.quantile(sure, 0.9) > (0.95 if was else 0.85):
        return None
    if not was and newest.min() > 0.7:
        return None
    # Of shares that are uneven it can be no better judge than by chance, but no worse either; healthy ones are nearer.
    limit = 0.8 * FAR if _is_between(looks.vectors("mode_mass", LONG)) else 1.6 * FAR
    if sure.mean() < (0.5 if was else 0.48):
        limit = min(limit, FAR)
    if far.min() < min(limit, FAR) or median(far) < limit:
        return None
    return {"separation": float(sure.mean()), "far": float(far[-1])} if sure.mean() < (0.65 if was else 0.6) else None


def overfitting(looks: Looks, was: bool) -> Numbers | None:
    """D gives reals it learns from more than reals it never saw."""
    known = looks.last("held_out", BRIEF)
    return {"held_out": float(known[-1])} if len(known) and known.min() > (0.54 if was else 0.58) else None


def memorising(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that lie nearer to reals of the pool than unseen reals do."""
    near = looks.last("copying", BRIEF)
    return {"copying": float(near[-1])} if len(near) and near.max() < (0.6 if was else 0.45) else None


def settled(looks: Looks, was: bool) -> Numbers | None:
    """Losses that go nowhere while fakes are far, and come no nearer.

    A batch makes a loss noisy, a small one more so: what counts is the mean. That of the newer half of looks differs
    from that of the older by no more than a tenth of its level, or than chance makes such means differ (twice their
    standard error, which has to be small enough to say so). Where modes are missing that is why fakes are far: it is
    waited for.
    """
    if not was and missing(looks, True) is not None:
        return None
    far = looks.floors(LONG)
    losses = [looks.last(name, LONG) for name in ("g_loss", "d_loss")]
    if not len(far) or not all(map(len, losses)) or far.min() < (FAR if was else 7.0) or not (was or _has_stalled(far)):
        return None
    level = max(float(np.abs(loss).mean()) for loss in losses)
    if level <= 0 or np.ptp(far) > (1.0 if was else 0.5) * far.mean():
        return None  # or fakes come and go
    drift, error = (max(parts) / level for parts in zip(*map(_drift, losses), strict=True))
    if error > (0.25 if was else 0.15) or drift > max(0.2 if was else 0.1, (3 if was else 2) * error):
        return None
    return {"far": float(far[-1]), "drift": drift}


def wandering(looks: Looks, was: bool) -> Numbers | None:
    """Fakes whose middle or width changes on and on, by much in a few steps, and that get no nearer.

    A random walk, as small batches make, or a round so slow that no look shows it. Healthy runs move by .03 to .16
    where they are near, and by up to .9 in their first 1,500 steps (measured).
    """
    far, newest = looks.floors(LONG + WINDOW), looks.floors(WINDOW)
    if not (len(far) and len(newest)) or min(median(far), median(newest)) < (1.5 if was else 2) * FAR:
        return None
    moved = min(_moved(looks, LONG + WINDOW), _moved(looks, WINDOW))
    return {"moved": moved, "far": float(far[-1])} if moved > (0.2 if was else 0.25) else None


def _moved(looks: Looks, steps: int) -> float:
    """Return how far the fakes as a whole were from where they were, or how wide, a few steps before: the mean."""
    centre, spread = looks.vectors(CENTRE, steps), looks.last("spread", steps)
    if not (len(centre) and len(spread)):
        return 0.0
    return float(_ways(np.column_stack([centre, spread]), _back(len(centre), steps)).mean())


def no_nearer(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that are far, and have not come nearer for long, whatever else goes on: a fact where no cause is seen."""
    far = looks.floors(LONG + WINDOW)
    if not len(far) or far.min() < (FAR if was else 7.0) or not _has_stalled(far):
        return None
    return {"far": float(far[-1])}


def converged(looks: Looks, was: bool) -> Numbers | None:
    """Fakes about as near as reals are to each other, with every mode, for a thousand steps."""
    rest = looks.last("equilibrium_distance", WINDOW)
    if len(rest):
        return {"rest": float(rest[-1])} if rest.max() < 0.02 else None
    far, limit = looks.floors(WINDOW), 3.5 if was else 2.7
    if not len(far) or median(far) > limit:
        return None
    covered, modes = looks.last("modes_covered", WINDOW), looks.last("num_modes", NOW)
    if len(covered) and len(modes) and np.mean(covered == modes[0]) < (0.5 if was else 0.8):
        return None
    return {"far": float(median(far)), "limit": limit}


def not_there(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that are not near yet."""
    now = looks.floors(NOW)
    return {"far": float(now[0])} if len(now) and now[0] > (2.7 if was else 3.5) else None


def _swings(looks: Looks, was: bool) -> Numbers | None:
    """Fakes that go to and fro, which D prefers to reals at some looks and tells from them at others.

    Or fakes that may stay in the middle of the data, as those on a line that turns round do, but come nearer and go
    away again, time after time. Where there are modes that is told by them, as modes that are missing, unless all
    fakes are elsewhere at most looks.
    """
    sure, centre, far = looks.last("separation", LONG), looks.vectors(CENTRE, LONG), looks.floors(LONG + WINDOW)
    if not (len(sure) and len(centre)):
        return None
    has_modes = len(looks.last("num_modes", NOW)) > 0
    # Healthy runs may swing, too, for their first two thousand steps (measured).
    if not has_modes and len(far) and far.min() >= FAR and _swings_of(far) >= (3 if was else 4):
        return {"nearest": float(far.min()), "farthest": float(far.max())}
    is_both = sure.min() < (0.45 if was else 0.4) and sure.max() > 0.6
    enough = (0.45 if was else 0.6) if has_modes else (0.3 if was else 0.4)
    is_away = _hops(centre) >= enough * len(centre)
    return {"lowest": float(sure.min()), "highest": float(sure.max())} if is_both and is_away else None


def _is_between(mass: NDArray[Any]) -> bool:
    """Return whether at no look (looks, modes) any mode had three quarters of its share of the fakes."""
    return bool(mass.size and mass.max() < 0.75 / mass.shape[1])


def _is_widening(looks: Looks) -> bool:
    """Return whether fakes have become wider, by a fifth, and nearer, at nearly every look for long."""
    spread = looks.last("spread", LONG)
    if not len(spread) or spread[-1] < 1.2 * spread[0]:
        return False
    return bool((np.diff(spread) > 0).mean() >= 0.8) and _comes_nearer(looks.floors(LONG))


def _is_led_away(looks: Looks) -> bool:
    sure, centre = looks.last("separation", LONG), looks.vectors(CENTRE, LONG)
    if not (len(sure) and len(centre)):
        return False
    return bool(sure.max() < 0.5 and np.linalg.norm(centre, axis=1).min() > OUTSIDE)


def _comes_nearer(far: Floats) -> bool:
    """Return whether the distance fell at nearly every look, and by a fifth in all."""
    return bool(len(far) and far[-1] < 0.8 * far[0] and (np.diff(far) < 0).mean() >= 0.8)


def _has_grown(values: Floats) -> bool:
    half = math.ceil(len(values) / 2)
    return bool(median(values[-half:]) > median(values[:half]))


def _swings_of(values: Floats) -> int:
    """Return how often values rose, or fell, by a factor of `SWING` since they had last done the other."""
    low = high = values[0]
    swings, is_rising = 0, None
    for value in values[1:]:
        low, high = min(low, value), max(high, value)
        if is_rising is not False and value < high / SWING:
            swings, is_rising, low = swings + 1, False, value
        elif is_rising is not True and value > low * SWING:
            swings, is_rising, high = swings + 1, True, value
    return swings


def _trend(values: Floats) -> float:
    """Return by how much more pairs of values rise than fall, from -1 to 1 (Kendall's tau)."""
    later, earlier = np.tril_indices(len(values), -1)
    return float(np.sign(values[later] - values[earlier]).mean())


def _drift(values: Floats) -> tuple[float, float]:
    """Return by how much the mean of the newer half differs from that of the older, and the standard error of that."""
    half = len(values) // 2
    older, newer = values[:half], values[half:]
    if half < 2:
        return float(np.ptp(values)), 0.0
    error = math.sqrt(sum(float(part.var(ddof=1)) / len(part) for part in (older, newer)))
    return abs(float(newer.mean() - older.mean())), error


def _has_stalled(far: Floats) -> bool:
    half = len(far) // 2
    return bool(median(far[half:]) > 0.8 * median(far[:half]))


RULES: Sequence[Rule] = (  # the most important first
    Rule("diverging", diverging),
    Rule("hopping", hopping, instead_of=("collapse", "settled", "weak_discriminator")),
    Rule("dead", dead, instead_of=("vanishing", "standstill", "settled")),
    Rule("vanishing", vanishing, instead_of=("starved", "standstill", "collapse", "settled"), can_pass=True),
    Rule("standstill", standstill, instead_of=("collapse", "starved"), can_pass=True),
    Rule("collapse", collapse, instead_of=("settled", "weak_discriminator", "starved")),
    Rule("oscillation", oscillation, instead_of=("weak_discriminator", "missing", "settled"), can_pass=True),
    Rule("starved", starved, instead_of=("settled",), can_pass=True),
    Rule("memorising", memorising),  # whose pool may lack modes, too
    Rule("overfitting", overfitting),
    Rule("missing", missing, instead_of=("weak_discriminator", "settled")),
    Rule("weak_discriminator", weak_discriminator, can_pass=True),
    Rule("settled", settled, can_pass=True),
    Rule("wandering", wandering, instead_of=("no_nearer", "settled"), can_pass=True),
    Rule("no_nearer", no_nearer, instead_of=("far",), is_last_resort=True, can_pass=True),
    Rule("converged", converged),
    Rule("far", not_there, is_last_resort=True),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """Since which step a condition holds, and since when it fades, if it does."""

    since: int
    fades_since: int | None = None

    def still(self, step: int, is_fading: bool) -> "_Told":
        if not is_fading:
            return _Told(self.since)
        return _Told(self.since, step if self.fades_since is None else self.fades_since)

    def gives_way(self, step: int) -> bool:
        """Return whether it has faded for so long that what holds now says more of the run."""
        return self.fades_since is not None and step - self.fades_since >= BRIEF


_OF_GAMES = frozenset({"separation", "equilibrium_distance"})  # measured where there is a discriminator


class Diagnostician:
    """Says at each look what a run is in.

    Attributes:
        findings: what was found at the last look, the most important first; what has faded for a while comes last.
    """

    def __init__(self, rules: Sequence[Rule] = RULES) -> None:
        self._rules, self._looks = rules, Looks()
        self._told: list[Mapping[str, _Told]] = []  # at each look, also of conditions that are not said
        self.findings: tuple[Finding, ...] = ()

    def note(
        self, step: int, numbers: Mapping[str, float], vectors: Mapping[str, NDArray[Any]], data: Hashable = None
    ) -> tuple[Finding, ...]:
        """Take in what was measured at `step`, when the run had this `data`, and return what is found."""
        self._looks.add(step, numbers, vectors, data)
        before = self._told[-1] if self._told and self._looks.num_alike > 1 else {}
        found: dict[str, Finding] = {}
        told: dict[str, _Told] = {}
        is_game = not numbers.keys().isdisjoint(_OF_GAMES)
        for rule in self._rules:
            if not is_game and rule.kind not in OF_SAMPLES:
                continue
            was = rule.kind in before
            evidence = None if rule.can_pass and self._looks.is_falling else rule.judge(self._looks, was)
            if evidence is not None:
                is_fading = was and rule.judge(self._looks, False) is None
                told[rule.kind] = before[rule.kind].still(step, is_fading) if was else _Told(step)
                found[rule.kind] = Finding(rule.kind, told[rule.kind].since, evidence, is_fading)
        self._told.append(told)
        del self._told[: len(self._told) - len(self._looks)]
        hidden = {kind for rule in self._rules if rule.kind in found for kind in rule.instead_of}
        last_resorts = {rule.kind for rule in self._rules if rule.is_last_resort}
        if found.keys() - hidden - last_resorts:
            hidden |= last_resorts
        said = (finding for kind, finding in found.items() if kind not in hidden)
        self.findings = tuple(sorted(said, key=lambda each: told[each.kind].gives_way(step)))
        return self.findings

    def forget_after(self, step: int) -> None:
        """Be where it was after the last look up to `step`."""
        self._looks.forget_after(step)
        del self._told[len(self._looks) :]
        self.findings = ()


def rhythm(losses: Sequence[float]) -> float:
    """Return how far a loss repeats itself, -1 to 1: the highest peak of its autocorrelation, at 5 steps or more.

    NaN of losses that are not finite. A loss that never changes has 0.
    """
    values = np.asarray(losses, np.float64)
    if not np.isfinite(values).all():
        return math.nan
    steps = np.arange(len(values)) - (len(values) - 1) / 2
    level = values - values.mean()
    around = level - steps * (steps @ level) / (steps @ steps)  # without what a straight line through them has
    energy = float(around @ around)
    if energy <= 1e-12 * max(1.0, float(values @ values)):
        return 0.0
    spectrum = np.fft.rfft(around, 2 * len(around))
    correlation = np.fft.irfft(np.abs(spectrum) ** 2)[: len(around) // 2] / energy
    correlation = correlation * len(around) / (len(around) - np.arange(len(correlation)))
    below = np.flatnonzero(correlation < 0)  # a peak comes after a trough: a slow drift has none
    start = max(5, int(below[0])) if len(below) else len(correlation)
    return min(1.0, float(correlation[start:].max(initial=0.0)))

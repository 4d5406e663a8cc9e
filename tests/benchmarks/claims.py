"""What each preset promises, and for how many seeds it is kept.

    python -m tests.benchmarks.claims [--presets NAME ...] [--seeds 0-19] [--jobs 1] [--data-dir DIR]

A run is looked at every hundred steps. Seeds are shared out among processes of one thread each, which leaves the
numbers as they are; each seed is told on stderr when it is done. Claims about images ask a small classifier, trained on
the real ones, what it can read.
"""

import argparse
import math
import multiprocessing
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

import numpy as np
import torch

from ganviz.engine.datafiles import Condition, find
from ganviz.spec import preset
from tests.benchmarks.course import Course, Moment, watch

KEPT_BY = 0.95  # of all seeds
LOG_4 = math.log(4)  # what D loses that can tell nothing apart


@dataclass(frozen=True)
class Claim:
    """What is to be seen of a preset, in words and in numbers; with what it offers as `action` done at step `at`.

    A run whose numbers end keeps no promise but that they end, which `diverges` makes.

    Attributes:
        steps: how long it is watched; the preset's own number for None.
        change: what is done at `at`, where that is not an action of the preset.
        lane: which of the runs that the preset opens side by side; the preset's own experiment for none.
        first: the action that is done at step 0.
        is_studied: whether the game is to be measured at the end.
    """

    preset: str
    words: str
    holds: Callable[[Course], bool] = lambda course: True
    at: int = 0
    action: str = ""
    steps: int | None = None
    diverges: bool = False
    change: Mapping[str, Any] = field(default_factory=dict)
    lane: str = ""
    first: str = ""
    is_studied: bool = False

    @property
    def apart(self) -> Mapping[str, Any]:
        """What sets the run apart from the preset's experiment from step 0 on."""
        if self.first:
            return self._change_of(self.first)
        return next((lane.change for lane in preset(self.preset).lanes if lane.text == self.lane), {})

    @property
    def done(self) -> Mapping[str, Any]:
        """What is changed at `at`; nothing for a run that is left alone."""
        return self._change_of(self.action) if self.action else self.change

    @property
    def told(self) -> str:
        """The preset, and what is done on the way."""
        what = self.action or ", ".join(f"{path} {value}" for path, value in self.change.items())
        whose = f"{self.preset} ({_start(self)})" if _start(self) else self.preset
        return f"{whose}, at {self.at:,} {what}" if what else whose

    @property
    def num_steps(self) -> int:
        return self.steps or preset(self.preset).steps

    def _change_of(self, action: str) -> Mapping[str, Any]:
        return next(each.change for each in preset(self.preset).actions if each.text == action)

    def is_kept(self, course: Course) -> bool:
        return (course.diverged_at is not None) == self.diverges and self.holds(course)


def _ways_out(at: int) -> tuple[Claim, Claim]:
    """Return what the preset says of every change, and what it says of early ones with nearly all seeds."""
    way_out = partial(Claim, "mode-collapse", at=at, action="D rate to 2e-3", steps=12_000)
    return (
        way_out("all 8 covered from 2,000 steps later to step 12,000", lambda c: min(c.of("covered", 2000)) == 8),
        way_out("distance under 3 floors from 2,000 steps later to 12,000", lambda c: max(c.of("distance", 2000)) < 3),
    )


def _is_at(moment: Moment, x: float, y: float) -> bool:
    """Return whether all fakes are about a place."""
    return math.dist(moment.centre, (x, y)) < 0.2 and moment.spread < 0.1


CLAIMS = (
    Claim("ring8", "7 modes or more touched at the end", lambda c: c.last.touched >= 7),
    Claim("ring8", "at most 4 modes covered at the end", lambda c: c.last.covered <= 4, first="D rate to 1e-4"),
    *(
        Claim(
            "ring8", "6 modes or more touched 4,000 steps later", lambda c: c.last.touched >= 6,
            first="D rate to 1e-4", at=at, action="D rate to 3e-3", steps=at + 4000,
        )
        for at in (2000, 8000)
    ),
    Claim(
        "ring8", "5 modes or more covered 4,000 steps later", lambda c: c.last.covered >= 5,
        first="D rate to 1e-4", at=2000, action="D rate to 3e-3", steps=6000,
    ),
    Claim(
        "mode-collapse", "at most 2 modes covered seven times in ten and 4 at most, from 2,000 to 6,000",
        lambda c: _share(c.of("covered", 2000), 2) >= 0.7 and max(c.of("covered", 2000)) <= 4,
        steps=6000,
    ),
    *(claim for at in (2000, 3000, 4000, 6000) for claim in _ways_out(at)),
    Claim("be-the-generator", "D's loss under .4 at step 1,500", lambda c: c.last.d_loss < 0.4, steps=1500),
    Claim(
        "be-the-generator", "D's loss above 1.3 at step 2,000", lambda c: c.last.d_loss > 1.3,
        at=1000, action="Put them on the ring", steps=2000,
    ),
    Claim(
        "be-the-generator", "7 modes covered 2,000 steps later", lambda c: c.last.covered >= 7,
        at=1000, action="Let G learn", steps=3000,
    ),
    Claim(
        "be-the-discriminator", "all fakes on the top of the hill at step 1,000",
        lambda c: _is_at(c.last, -1.2, 1.0), steps=1000,
    ),
    Claim(
        "be-the-discriminator", "all fakes on the top of the new hill 1,000 steps later",
        lambda c: _is_at(c.last, 1.4, -0.8), at=1000, action="Another hill", steps=2000,
    ),
    Claim(
        "be-the-discriminator", "fakes have left the hill 1,000 steps later",
        lambda c: math.dist(c.last.centre, (-1.2, 1.0)) > 0.5 or c.last.spread > 0.5,
        at=1000, action="Let D learn", steps=2000,
    ),
    Claim("grid25", "20 of 25 modes covered at the end", lambda c: c.last.covered >= 20),
    Claim("moons", "distance under 5 floors at the end", lambda c: c.last.distance < 5),
    Claim(
        "vanishing-gradient", "G's gradient below 1/100 of the first, no mode",
        lambda c: c.last.gradient < 0.01 * c.moments[0].gradient and c.last.touched == 0,
    ),
    Claim(
        "vanishing-gradient", "G's gradient ten times as large at once",
        lambda c: c.before is not None and c.moments[0].gradient > 10 * c.before.gradient,
        at=1000, action="Loss: non-saturating",
    ),
    Claim("mode-hopping", "at most 2 modes covered 90 % of the time", lambda c: _share(c.of("covered"), 2) >= 0.9),
    Claim("mode-hopping", "their middle comes nearer to another mode 10 times", lambda c: c.moves >= 10),
    Claim("oscillation", "the middle of the fakes passes the target 6 times", lambda c: c.crossings(2.0) >= 6),
    Claim("divergence", "not finite within the run", diverges=True),
    Claim(
        "divergence", "fakes about the ring, distance under 12 floors, from 600 steps later",
        lambda c: max(c.of("distance", 600)) < 12,
        at=20, action="Gradient penalty of 1",
    ),
    Claim("rate-too-high", "at most 2 modes covered at the end", lambda c: c.last.covered <= 2),
    Claim(
        "rate-too-high", "distance above 10 floors 2,000 steps later", lambda c: c.last.distance > 10,
        at=1000, action="Both rates to 1e-3",
    ),
    Claim("rate-too-low", "no mode at any time", lambda c: max(c.of("touched")) == 0),
    Claim(
        "rate-too-low", "7 modes touched 2,000 steps later", lambda c: c.last.touched >= 7,
        at=1000, action="Both rates to 1e-3",
    ),
    Claim("sgd-against-adam", "at most 2 modes covered at the end", lambda c: c.last.covered <= 2),
    Claim(
        "sgd-against-adam", "7 modes touched 2,000 steps later", lambda c: c.last.touched >= 7,
        at=2000, action="Both: Adam",
    ),
    Claim("batch-of-one", "less than half of high quality at the end", lambda c: c.last.quality < 0.5),
    Claim(
        "batch-of-one", "more than half of high quality 4,000 steps later", lambda c: c.last.quality > 0.5,
        at=4000, action="Batch of 128",
    ),
    Claim("bilinear-spiral", "ends 1.5 times as far out as it began", lambda c: c.last.radius > 1.5),
    Claim(
        "bilinear-spiral", "keeps its distance within a tenth", lambda c: _ratio(c.of("radius")) < 1.1,
        at=500, action="Alternating",
    ),
    Claim(
        "bilinear-spiral", "comes nearer", lambda c: c.last.radius < 0.8 * c.moments[0].radius,
        at=500, action="Extragradient",
    ),
    Claim("shift-1d", "fakes run past the data by a fifth", lambda c: max(c.of("centre"))[0] > 1.7),
    Claim(
        "shift-1d", "distance under 3 floors and D within .05 of one half at the end",
        lambda c: c.last.distance < 3 and c.last.doubt < 0.05,
    ),
    Claim(
        "shift-1d", "D within .05 of the best D 500 steps later", lambda c: c.last.amiss < 0.05,
        at=50, action="Freeze G", steps=550,
    ),
    Claim(
        "shift-1d", "distance under 3 floors 1,000 steps later", lambda c: c.last.distance < 3,
        at=1000, action="Move the data",
    ),
    Claim(
        "gaussian-1d", "distance under 3 floors and D within .1 of one half at the end",
        lambda c: c.last.distance < 3 and c.last.doubt < 0.1,
    ),
    Claim("minimax-1d", "distance above 10 floors at step 1,000", lambda c: c.last.distance > 10, steps=1000),
    Claim(
        "minimax-1d", "distance under 3 floors at step 1,000", lambda c: c.last.distance < 3,
        change={"objective.loss.kind": "non_saturating"}, steps=1000,
    ),
    Claim("dirac-gan", "never nearer than a tenth", lambda c: min(c.of("radius")) > 0.1),
    Claim("dirac-gan", "within a hundredth", lambda c: c.last.radius < 0.01, at=500, action="R1 to 0.3"),
    Claim("dirac-gan", "within a hundredth", lambda c: c.last.radius < 0.01, at=500, action="Consensus"),
    Claim("dirac-gan-r1", "within a hundredth", lambda c: c.last.radius < 0.01),
    Claim("best-d-1d", "D within .1 of the best D at the end", lambda c: c.last.amiss < 0.1),
    Claim(
        "best-d-1d", "D within .1 of the best D 1,000 steps later", lambda c: c.last.amiss < 0.1,
        at=500, action="Loss: least squares",
    ),
    Claim("g-cost-1d", "G's loss pushes fakes by less than .05", lambda c: c.last.push < 0.05),
    Claim(
        "g-cost-1d", "pushes them ten times as hard at once",
        lambda c: c.before is not None and c.moments[0].push > 10 * c.before.push, at=500, action="Non-saturating",
    ),
    Claim(
        "kl-fits-1d", "one bell over both modes: middle within .6 of 1.2, spread .9 to 1.8",
        lambda c: abs(c.last.centre[0] - 1.2) < 0.6 and 0.9 < c.last.spread < 1.8, lane="Forward KL",
    ),
    Claim(
        "kl-fits-1d", "one bell on one mode: middle within .2 of it, spread .3 to .6",
        lambda c: abs(abs(c.last.centre[0] - 1.2) - 1.2) < 0.2 and 0.3 < c.last.spread < 0.6, lane="Reverse KL",
    ),
    Claim(
        "gradient-of-g", "G's gradient below 1/100 of the first", lane="Minimax",
        holds=lambda c: c.last.gradient < 0.01 * c.moments[0].gradient,
    ),
    Claim(
        "gradient-of-g", "G's gradient never below a third of the first", lane="Non-saturating",
        holds=lambda c: min(c.of("gradient")) > c.moments[0].gradient / 3,
    ),
    Claim(
        "js-against-w-1d", "D's loss under .02, G pushed by under .02", lambda c: c.last.d_loss < 0.02 > c.last.push,
        lane="Minimax (JS)", steps=1000,
    ),
    Claim(
        "js-against-w-1d", "D's loss under .02, G pushed by under .02", lambda c: c.last.d_loss < 0.02 > c.last.push,
        lane="Minimax (JS)", at=500, action="3 apart", steps=1000,
    ),
    Claim(
        "js-against-w-1d", "D's loss within .07 of half of log 4", lambda c: abs(c.last.d_loss - LOG_4 / 2) < 0.07,
        lane="Minimax (JS)", at=500, action="1 apart", steps=1500,
    ),
    Claim(
        "js-against-w-1d", "the fakes stay within .5", lambda c: c.last.centre[0] < 0.5,
        lane="Minimax (JS)", at=1000, action="4 apart, let G move",
    ),
    Claim(
        "js-against-w-1d", "minus D's loss within 2 % of 4", lambda c: abs(-c.last.d_loss / 4 - 1) < 0.02,
        lane="Critic (W)", steps=1000,
    ),
    Claim(
        "js-against-w-1d", "minus D's loss within 2 % of 3", lambda c: abs(-c.last.d_loss / 3 - 1) < 0.02,
        lane="Critic (W)", at=500, action="3 apart", steps=1000,
    ),
    Claim(
        "js-against-w-1d", "minus D's loss within 2 % of 1", lambda c: abs(-c.last.d_loss - 1) < 0.02,
        lane="Critic (W)", at=500, action="1 apart", steps=1000,
    ),
    Claim(
        "js-against-w-1d", "the fakes come within 1", lambda c: min(abs(x - 4) for x, in c.of("centre")) < 1,
        lane="Critic (W)", at=1000, action="4 apart, let G move",
    ),
    Claim("d-against-critic-1d", "fakes pushed by less than .05", lambda c: c.last.push < 0.05, lane="Discriminator"),
    Claim("d-against-critic-1d", "fakes pushed by 1 to 2", lambda c: 1 < c.last.push < 2, lane="Critic"),
    Claim("r1-gamma", "a third to a half of the way left after 400 steps", lane="γ 0.1", steps=400,
          holds=lambda c: 0.33 < c.last.radius < 0.5),
    Claim("r1-gamma", "within a hundredth after 400 steps", lambda c: c.last.radius < 0.01, lane="γ 1", steps=400),
    Claim("r1-gamma", "more than half of the way left after 400 steps", lambda c: 0.5 < c.last.radius < 1,
          lane="γ 10", steps=400),
    Claim("path-angle", "what turns most turns at least four times as much as it attracts or repels",
          lambda c: c.turning.imag > 4 * abs(c.turning.real), lane="Without R1", is_studied=True),
    Claim("path-angle", "what turns most turns at most three times as much as it attracts",
          lambda c: c.turning.imag < 3 * c.turning.real, lane="R1 of 3", is_studied=True),
    Claim("path-angle", "the cosine changes its sign at the end, from on to back",
          lambda c: c.about_the_end[0] < 0 < c.about_the_end[1], lane="R1 of 3", is_studied=True),
    Claim("clipping", "gradient of D's first layer under 1e-6", lambda c: c.last.first_layer < 1e-6,
          lane="Cut at 0.01"),
    Claim("clipping", "gradient of D's first layer above 10", lambda c: c.last.first_layer > 10, lane="Cut at 0.1"),
    Claim("clipping", "gradient of D's first layer within .01 to 10", lambda c: 0.01 < c.last.first_layer < 10,
          lane="Penalty"),
    Claim("gan-vae-flow", "at most 7 modes covered, and half or more of high quality", lane="GAN",
          holds=lambda c: c.last.covered <= 7 and c.last.quality >= 0.5),
    Claim("gan-vae-flow", "all 8 covered, and 45 to 70 % of high quality", lane="VAE",
          holds=lambda c: c.last.covered == 8 and 0.45 <= c.last.quality <= 0.7),
    Claim("gan-vae-flow", "all 8 covered, and 70 % or more of high quality", lane="Flow",
          holds=lambda c: c.last.covered == 8 and c.last.quality >= 0.7),
    Claim("gan-vae-flow", "at most 20 % of high quality 100 steps later", lane="Flow", at=4000, steps=4100,
          action="ODE in one step", holds=lambda c: c.last.quality <= 0.2),
    Claim("two-time-scales", "at most 2 modes covered", lambda c: c.last.covered <= 2, lane="D at a tenth"),
    Claim("two-time-scales", "7 modes touched", lambda c: c.last.touched >= 7, lane="Equal rates"),
    Claim("two-time-scales", "7 modes touched", lambda c: c.last.touched >= 7, lane="D four times as fast"),
    Claim("spectral-norm", "a layer of D stretches by more than 4", lambda c: c.last.stretch > 4, lane="Plain"),
    Claim("spectral-norm", "none by more than 1.3 from step 100 on", lambda c: max(c.of("stretch", 100)) < 1.3,
          lane="Spectral norm"),
    Claim("critic-loss", "minus D's loss and the distance fall in step from 200 on: rank correlation above .7",
          lambda c: _rank_correlation(c.of("d_loss", 200), c.of("distance", 200)) < -0.7, lane="WGAN-GP"),
    Claim("small-pool", "D says .03 more of reals that it knows, on average over the second half",
          lambda c: _mean(c.of("gap", 1500)) > 0.03, lane="64 reals"),
    Claim("small-pool", "D says the same of both within .02", lambda c: abs(_mean(c.of("gap", 1500))) < 0.02,
          lane="Fresh reals"),
    *(
        Claim("tricks", "distance above 15 floors on average over the second half", lane=lane,
              holds=lambda c: _mean(c.of("distance", 1000)) > 15)
        for lane in ("As it is", "Label smoothing", "Noise")
    ),
    *(
        Claim("tricks", "distance under 15 floors on average over the second half", lane=lane,
              holds=lambda c: _mean(c.of("distance", 1000)) < 15)
        for lane in ("Batch norm in G", "Packs of 2", "Minibatch discrimination")
    ),
    Claim("dirac-gan", "within a fifth", lambda c: _mean(c.of("radius", 2000)) < 0.2, at=500, action="Noise"),
    Claim("dirac-gan", "nearer than at first, but never within a tenth", at=500, action="Non-saturating",
          holds=lambda c: min(c.of("radius")) > 0.1 and c.last.radius < 0.3),
    Claim("dirac-gan", "never nearer than a fifth", lambda c: min(c.of("radius")) > 0.2, at=500,
          action="Clipped critic"),
    Claim("dirac-gan", "never nearer than it was", lambda c: min(c.of("radius")) > 0.9, at=500, action="WGAN-GP"),
    Claim("digits-conditional", "two in three fakes are taken for the digit that was asked for",
          lambda c: c.is_asked > 2 / 3),
    Claim("digits-mlp", "8 of 10 digits can be read, half of all fakes", lambda c: _is_read(c, 0.5, 8)),
    Claim("mnist-mlp", "all ten digits can be read, 70 % of all fakes", lambda c: _is_read(c, 0.7, 10)),
    Claim("mnist-dcgan", "all ten digits can be read, 70 % of all fakes", lambda c: _is_read(c, 0.7, 10)),
    Claim("r3gan-grid25", "all 25 modes touched at the end", lambda c: c.last.touched == 25),
)  # fmt: skip


def _share(values: list[Any], most: float) -> float:
    """Return which share of `values` is at most `most`."""
    return sum(value <= most for value in values) / max(1, len(values))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _rank_correlation(one: list[float], other: list[float]) -> float:
    """Return Spearman's coefficient of values that are all different."""
    ranks = [np.argsort(np.argsort(values)) for values in (one, other)]
    return float(np.corrcoef(*ranks)[0, 1])


def _ratio(values: list[float]) -> float:
    return max(values) / min(values)


def _is_read(course: Course, share: float, classes: int) -> bool:
    return course.images is not None and course.images.share >= share and course.images.classes >= classes


def claims_of(name: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in CLAIMS if claim.preset == name)


def courses_of(name: str, data_dir: str | None, seed: int) -> list[Course]:
    """Train a preset from `seed` and return the course that each of its claims is held against."""
    torch.set_num_threads(1)
    claims = claims_of(name)
    found = {}
    for start, claims_of_start in groupby(sorted(claims, key=_start), _start):
        of_start = tuple(claims_of_start)
        experiment = preset(name).experiment.with_changes({**of_start[0].apart, "seed": seed})
        steps = max((claim.num_steps for claim in of_start if not claim.done), default=0)
        ends: dict[tuple[int, str], int] = {}
        for claim in of_start:
            ends[_branch(claim)] = max(ends.get(_branch(claim), 0), claim.num_steps)
        changed = {
            _branch(claim): (claim.at, dict(claim.done), ends[_branch(claim)]) for claim in of_start if claim.done
        }
        is_studied = any(claim.is_studied for claim in of_start)
        courses = watch(experiment, steps, changed.values(), data_dir, is_studied=is_studied)
        found |= {(start, *key): course for key, course in courses.items()}
    seen = [found[_start(claim), *_branch(claim)].until(claim.num_steps) for claim in claims]
    kept = ", ".join("kept" if each.is_kept(course) else "MISSED" for each, course in zip(claims, seen, strict=True))
    print(f"{name}, seed {seed}: {kept}", file=sys.stderr, flush=True)
    return seen


def _start(claim: Claim) -> str:
    return claim.lane or claim.first


def _branch(claim: Claim) -> tuple[int, str]:
    """Return by what the course that `claim` is held against is found."""
    return (claim.at, str(dict(claim.done))) if claim.done else (0, "")


def main() -> None:
    names = list(dict.fromkeys(claim.preset for claim in CLAIMS))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presets", nargs="*", default=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--seeds", default="0-19", help="first and last")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--data-dir", help="where image files are")
    options = parser.parse_args()
    unknown = sorted(set(options.presets) - set(names))
    if unknown:
        parser.error(f"nothing is claimed of {', '.join(unknown)}; choose from {', '.join(names)}")
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    is_short = False
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(options.jobs) as pool:
        for name in options.presets:
            if not _has_data(name, options.data_dir):
                print(f"{name}: its images are not there; --data-dir says where", flush=True)
                continue
            rows = pool.map(partial(courses_of, name, options.data_dir), seeds, chunksize=1)
            for claim, courses in zip(claims_of(name), zip(*rows, strict=True), strict=True):
                others = [seed for seed, course in zip(seeds, courses, strict=True) if not claim.is_kept(course)]
                kept = len(seeds) - len(others)
                is_short |= kept < KEPT_BY * len(seeds)
                missed = f" (not seeds {', '.join(map(str, others))})" if others else ""
                print(f"{kept:3}/{len(seeds)}  {claim.told}: {claim.words}{missed}", flush=True)
    sys.exit(int(is_short))


def _has_data(name: str, data_dir: str | None) -> bool:
    data = preset(name).experiment.data
    return not data.is_image or find(data.kind, data_dir).condition is Condition.PRESENT


if __name__ == "__main__":
    main()

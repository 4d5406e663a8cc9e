"""Count for how many seeds each preset that is meant to fail fails as its name says, and its cure cures.

    python tests/benchmarks/failures.py [PRESET ...] [--seeds 20] [--jobs 2]

A run is watched every hundred steps. What counts as the failure, or as its cure, is written beside each preset
below. Seeds are shared out among processes of one thread each, which leaves the numbers as they are.
"""

import argparse
import itertools
import math
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import torch

from ganviz.gan import DivergedError, Observer, Trainer
from ganviz.gan.metrics import mode_coverage
from ganviz.gan.samplers import mixture_of
from ganviz.spec import Change, preset

EVERY = 100


@dataclass
class Course:
    """What was seen of a run, every hundred steps.

    Attributes:
        modes: modes captured; quality: share of high-quality fakes.
        nearest: the mode nearest to the middle of the fakes; centre: that middle (x, y).
        gradient: norm of the generator's gradient, also of the first step.
        diverged_at: the step in which a number stopped being finite, or None.
    """

    modes: list[int] = field(default_factory=list)
    quality: list[float] = field(default_factory=list)
    nearest: list[int] = field(default_factory=list)
    centre: list[tuple[float, float]] = field(default_factory=list)
    gradient: list[float] = field(default_factory=list)
    diverged_at: int | None = None

    @property
    def hops(self) -> int:
        """How often the fakes as a whole went to another mode."""
        return sum(a != b for a, b in itertools.pairwise(self.nearest))

    def crossings(self, x: float) -> int:
        """How often the middle of the fakes passed `x`."""
        sides = [centre[0] > x for centre in self.centre]
        return sum(a != b for a, b in itertools.pairwise(sides))

    def few_modes(self) -> float:
        """Return the share of the time with at most two modes."""
        return sum(modes <= 2 for modes in self.modes) / max(1, len(self.modes))


@dataclass(frozen=True)
class Claim:
    """What a preset's note promises, in words and in numbers; with `change` made at step `at`, if there is one.

    A run whose numbers end keeps no promise but that they end, which `diverges` makes.
    """

    preset: str
    words: str
    holds: Callable[[Course], bool] = lambda course: True
    at: int = 0
    change: Change = field(default_factory=dict)
    diverges: bool = False

    @property
    def told(self) -> str:
        """The preset, and what is changed on the way."""
        return f"{self.preset}, from {self.at:,} on {self._changes}" if self.change else self.preset

    def is_kept(self, course: Course) -> bool:
        return (course.diverged_at is not None) == self.diverges and self.holds(course)

    @property
    def _changes(self) -> str:
        return " ".join(f"{path}={value}" for path, value in self.change.items())


def both(setting: str, value: object) -> Change:
    """Return the change of a setting of both optimizers."""
    return {f"{player}.optimizer.{setting}": value for player in ("generator", "discriminator")}


CLAIMS = (
    Claim("ring8", "7 modes or more at the end", lambda c: c.modes[-1] >= 7),
    Claim("mode-collapse", "at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    Claim(
        "mode-collapse", "7 modes or more at the end", lambda c: c.modes[-1] >= 7,
        at=4000, change={"discriminator.optimizer.lr": 1e-3},
    ),
    Claim(
        "mode-collapse", "7 modes or more within 2,000 steps of it", lambda c: max(c.modes[30:51]) >= 7,
        at=3000, change={"discriminator.optimizer.lr": 1e-3},
    ),
    Claim(
        "mode-hopping", "at most 2 modes 90 % of the time, 10 hops or more",
        lambda c: c.few_modes() >= 0.9 and c.hops >= 10,
    ),
    Claim(
        "vanishing-gradient", "G's gradient below 1/100 of the first, no mode",
        lambda c: c.gradient[-1] < 0.01 * c.gradient[0] and c.modes[-1] == 0,
    ),
    Claim("oscillation", "passes the target 6 times or more", lambda c: c.crossings(2.0) >= 6),
    Claim("divergence", "not finite within the run", diverges=True),
    Claim("rate-too-high", "at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    Claim(
        "rate-too-high", "at most 2 modes at the end", lambda c: c.modes[-1] <= 2, at=1000, change=both("lr", 1e-3)
    ),
    Claim("rate-too-low", "no mode at any time", lambda c: max(c.modes) == 0),
    Claim(
        "rate-too-low", "7 modes or more at the end", lambda c: c.modes[-1] >= 7,
        at=1000, change=both("lr", 1e-3),
    ),
    Claim("sgd-against-adam", "at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    Claim(
        "sgd-against-adam", "7 modes or more at the end", lambda c: c.modes[-1] >= 7,
        at=2000, change=both("kind", "adam"),
    ),
    Claim("batch-of-one", "less than half of high quality at the end", lambda c: c.quality[-1] < 0.5),
    Claim(
        "batch-of-one", "more than half of high quality at the end", lambda c: c.quality[-1] > 0.5,
        at=4000, change={"updates.batch_size": 128},
    ),
)  # fmt: skip


def main() -> None:
    names = list(dict.fromkeys(claim.preset for claim in CLAIMS))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presets", nargs="*", default=names, metavar="PRESET", help=", ".join(names))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    options = parser.parse_args()
    unknown = sorted(set(options.presets) - set(names))
    if unknown:
        parser.error(f"nothing is claimed of {', '.join(unknown)}; choose from {', '.join(names)}")
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(options.jobs, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        for claim in CLAIMS:
            if claim.preset in options.presets:
                run = partial(watch, claim.preset, claim.at, claim.change)
                courses = pool.map(run, range(options.seeds), chunksize=1)
                others = [seed for seed, course in enumerate(courses) if not claim.is_kept(course)]
                held = f"{options.seeds - len(others)}/{options.seeds}"
                print(f"{held:>7}  {claim.told}: {claim.words}", f"(not seeds {others})" if others else "", flush=True)


def watch(name: str, at: int, change: Change, seed: int) -> Course:
    """Train a preset for its number of steps, with `change` made at step `at`, and return its course."""
    chosen = preset(name)
    trainer = Trainer(chosen.experiment.with_changes({"seed": seed}))
    observer, course = Observer(trainer), Course()
    try:
        while trainer.step_number < chosen.steps:
            if change and trainer.step_number == at:
                trainer.apply(change)
            trainer.step()
            if trainer.step_number == 1 or trainer.step_number % EVERY == 0:
                note(trainer, observer, course)
    except DivergedError as error:
        course.diverged_at = error.step
    return course


def note(trainer: Trainer, observer: Observer, course: Course) -> None:
    """Add what is to be seen now to `course`."""
    mixture, gradient = mixture_of(trainer.experiment.data), trainer.generator.weights.grad
    assert mixture is not None
    assert gradient is not None
    fakes = observer.fakes(2500)
    coverage = mode_coverage(fakes, mixture)
    x, y = fakes.mean(dim=0).tolist()
    course.gradient.append(float(gradient.norm()))
    course.modes.append(coverage.captured)
    course.quality.append(coverage.high_quality)
    course.centre.append((x, y))
    course.nearest.append(round(math.atan2(y, x) / (math.pi / 4)) % 8 if math.isfinite(x + y) else -1)


if __name__ == "__main__":
    main()

"""Count for how many seeds each preset that is meant to fail fails as its name says.

    python tests/benchmarks/failures.py [PRESET ...] [--seeds 20]

A run is watched every hundred steps. What counts as the failure is written beside each preset below.
"""

import argparse
import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass, field

import torch

from ganviz.gan import DivergedError, Observer, Trainer
from ganviz.spec import preset

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


# What each must do, in words and in numbers.
FAILURES: dict[str, tuple[str, Callable[[Course], bool]]] = {
    "mode-collapse": ("at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    "mode-hopping": (
        "at most 2 modes 90 % of the time, 10 hops or more",
        lambda c: c.few_modes() >= 0.9 and c.hops >= 10,
    ),
    "vanishing-gradient": (
        "G's gradient below 1/100 of the first, no mode",
        lambda c: c.gradient[-1] < 0.01 * c.gradient[0] and c.modes[-1] == 0,
    ),
    "oscillation": ("passes the target 6 times or more", lambda c: c.crossings(2.0) >= 6),
    "divergence": ("not finite within the run", lambda c: c.diverged_at is not None),
    "rate-too-high": ("at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    "rate-too-low": ("no mode at any time", lambda c: max(c.modes) == 0),
    "sgd-against-adam": ("at most 2 modes at the end", lambda c: c.modes[-1] <= 2),
    "batch-of-one": ("less than half of high quality at the end", lambda c: c.quality[-1] < 0.5),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presets", nargs="*", default=list(FAILURES))
    parser.add_argument("--seeds", type=int, default=20)
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'preset':20} {'fails':>7}  {'as':50} other seeds")
    for name in options.presets:
        words, fails = FAILURES[name]
        others = [seed for seed in range(options.seeds) if not fails(watch(name, seed))]
        print(f"{name:20} {options.seeds - len(others):3}/{options.seeds:<3}  {words:50} {others or ''}", flush=True)


def watch(name: str, seed: int) -> Course:
    """Train a preset for its number of steps and return its course."""
    chosen = preset(name)
    trainer = Trainer(chosen.experiment.with_changes({"seed": seed}))
    observer, course = Observer(trainer), Course()
    try:
        while trainer.step_number < chosen.steps:
            trainer.step()
            if trainer.step_number == 1 or trainer.step_number % EVERY == 0:
                note(trainer, observer, course)
    except DivergedError as error:
        course.diverged_at = error.step
    return course


def note(trainer: Trainer, observer: Observer, course: Course) -> None:
    """Add what is to be seen now to `course`."""
    coverage = observer.measure(2500).coverage
    assert coverage is not None
    assert trainer.generator.weights.grad is not None
    x, y = observer.fakes(500).mean(dim=0).tolist()
    course.gradient.append(float(trainer.generator.weights.grad.norm()))
    course.modes.append(coverage.captured)
    course.quality.append(coverage.high_quality)
    course.centre.append((x, y))
    course.nearest.append(round(math.atan2(y, x) / (math.pi / 4)) % 8 if math.isfinite(x + y) else -1)


if __name__ == "__main__":
    main()

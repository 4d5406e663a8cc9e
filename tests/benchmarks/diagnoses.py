"""What runs are told to be in, beside what they are in: a table over seeds, of failing and of healthy set-ups.

    python -m tests.benchmarks.diagnoses [--setups NAME ...] [--seeds 0-19] [--jobs 1] [--every 100]

A run is looked at every so many steps: more on a slow machine. It is told right if, of the looks in its second half,
most have one of the conditions that its set-up shows as the first; a healthy one if no look of all has a condition that
is none of those it may have. Shares come with their 95 % interval (Clopper and Pearson 1934).
"""

import argparse
import contextlib
import multiprocessing
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import torch

from ganviz.engine import monitor
from ganviz.engine.headless import DivergedError, TrainerRun, train
from ganviz.engine.intervals import clopper_pearson
from ganviz.spec import preset
from ganviz.spec.conditions import CONDITIONS

CROWDED = ("collapse", "hopping")
HEALTHY = "healthy"


@dataclass(frozen=True)
class Setup:
    """A run to be told.

    Attributes:
        shows: the conditions that it may be told to be in; without any it is healthy.
        may: what a healthy one may be told on the way, for it is so.
    """

    name: str
    preset: str
    shows: tuple[str, ...] = ()
    change: Mapping[str, Any] = field(default_factory=dict)
    steps: int = 6000
    may: tuple[str, ...] = ()


D_RATE, G_RATE, LOSS = "discriminator.optimizer.lr", "generator.optimizer.lr", "objective.loss.kind"
SETUPS = (
    Setup("mode-collapse", "mode-collapse", (*CROWDED, "missing")),
    Setup("slow D", "ring8", CROWDED, {D_RATE: 1e-4}),
    Setup("very slow D", "ring8", CROWDED, {D_RATE: 1e-5}),
    Setup("mode-hopping", "mode-hopping", CROWDED),
    Setup("vanishing-gradient", "vanishing-gradient", ("vanishing",), steps=4000),
    Setup("rate-too-high", "rate-too-high", ("dead", "vanishing", "standstill", *CROWDED), steps=4000),
    Setup("rate-too-low", "rate-too-low", ("standstill",), steps=4000),
    Setup("SGD", "sgd-against-adam", (*CROWDED, "missing", "starved", "standstill"), steps=5000),
    Setup("oscillation", "oscillation", ("oscillation",), steps=3000),
    Setup("dirac-gan", "dirac-gan", ("oscillation",), steps=2000),
    Setup("bilinear-spiral", "bilinear-spiral", ("oscillation",), steps=2000),
    Setup("batch-of-one", "batch-of-one", ("missing",), steps=5000),
    Setup("fast D, slow G", "ring8", (*CROWDED, "standstill", "starved", "vanishing"), {D_RATE: 1e-2, G_RATE: 1e-4}),
    Setup("critic without bound", "ring8", (*CROWDED, "diverging", "oscillation"),
          {LOSS: "wasserstein", "objective.loss.clip": 0.0}, steps=3000),
    Setup("pool of 32", "moons", ("overfitting", "memorising"), {"data.pool_size": 32}),
    Setup("ring8", "ring8", may=("missing",)),
    Setup("least squares", "ring8", change={LOSS: "least_squares"}, may=("missing",)),
    Setup("hinge", "ring8", change={LOSS: "hinge"}, may=("missing",)),
    Setup("five modes", "ring8", change={"data.modes": 5}, may=("missing",)),
    Setup("R1", "ring8", change={"objective.r1": 0.1}, may=("missing",)),
    Setup("wide", "ring8", change={"generator.network.widths": [128, 128], "discriminator.network.widths": [128, 128]},
          may=("missing",)),
    Setup("moons", "moons"),
    Setup("circles", "ring8", change={"data.kind": "circles"}),
    Setup("pinwheel", "ring8", change={"data.kind": "pinwheel"}),
    Setup("spiral", "spiral"),
    Setup("checkerboard", "ring8", change={"data.kind": "checkerboard"}),
    Setup("grid25", "grid25", may=("missing",)),
    Setup("dirac-gan-r1", "dirac-gan-r1", steps=2000),
)  # fmt: skip


def told(setup: Setup, looks: Sequence[str]) -> str:
    """Return what a run was told to be in: for most of its second half if it is to show something, else ever."""
    if not setup.shows:
        odd = [each for each in looks if each != HEALTHY and each not in setup.may]
        return odd[0] if odd else HEALTHY
    second = looks[len(looks) // 2 :]
    right = sum(each in setup.shows for each in second)
    if 2 * right > len(second):
        return next(each for each, _ in Counter(second).most_common() if each in setup.shows)
    return Counter(second).most_common(1)[0][0] if second else HEALTHY


def run(setup: Setup, seed: int, every: int = 100) -> tuple[str, int, str]:
    """Train one, and return its set-up, seed, and what it was told to be in."""
    torch.set_num_threads(1)
    monitor.EVERY = {**monitor.EVERY, "quality": every}
    experiment = preset(setup.preset).experiment.with_changes({**setup.change, "seed": seed})
    looks: list[str] = []

    def note(step: int, found: Sequence[Any]) -> None:
        bad = [each.kind for each in found if CONDITIONS[each.kind].tone == "bad"]
        looks.append(bad[0] if bad else HEALTHY)

    with contextlib.suppress(DivergedError):
        train(TrainerRun(experiment, threads=1), (), setup.steps, on_found=note)
    return setup.name, seed, told(setup, looks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--setups", nargs="+", default=[each.name for each in SETUPS])
    parser.add_argument("--seeds", default="0-19")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--every", type=int, default=100)
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    chosen = [each for each in SETUPS if each.name in options.setups]
    found: dict[str, Counter[str]] = {each.name: Counter() for each in chosen}
    work = [(setup, seed, options.every) for seed in seeds for setup in chosen]
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for name, seed, kind in pool.imap_unordered(partial(_run), work):
            found[name][kind] += 1
            print(name, seed, kind, file=sys.stderr, flush=True)
    _print(chosen, found)


def _run(job: tuple[Setup, int, int]) -> tuple[str, int, str]:
    return run(*job)


def _print(chosen: Sequence[Setup], found: Mapping[str, Counter[str]]) -> None:
    totals = {True: [0, 0], False: [0, 0]}
    for setup in chosen:
        counts = found[setup.name]
        right = sum(counts[kind] for kind in setup.shows or (HEALTHY,))
        count = counts.total()
        totals[bool(setup.shows)][0] += right
        totals[bool(setup.shows)][1] += count
        kinds = ", ".join(f"{kind} {number}" for kind, number in counts.most_common())
        print(f"{setup.name:24s} {right:3d} of {count:3d}   {kinds}")
    for fails, words in ((True, "failing runs told right"), (False, "healthy runs without a false alarm")):
        right, count = totals[fails]
        if count:
            low, high = clopper_pearson(right, count)
            print(f"{words}: {right} of {count}, {right / count:.1%} ({low:.1%} to {high:.1%})")


if __name__ == "__main__":
    main()

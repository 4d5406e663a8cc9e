"""Train presets for several seeds and print modes, high quality and reverse KL: mean and standard error.

    python tests/benchmarks/seeds.py pacgan-ring-1 pacgan-ring-2 --steps 10000 --seeds 5 [--first 0] [--jobs 2]

For set-ups whose papers give such a table. The modes of one moment depend on luck, so beside those at the end stands
the mean over the second half of the run, looked at every 500 steps. Seeds are shared out among processes of one
thread each, which leaves the numbers as they are.
"""

import argparse
import multiprocessing
import statistics
from functools import partial
from typing import NamedTuple

import torch

from ganviz.gan import Observer, Trainer
from ganviz.spec import preset

EVERY = 500


class Row(NamedTuple):
    """What came of a run: modes at the end and over its second half, high quality in percent, reverse KL in nats."""

    modes: float
    modes_of_half: float
    quality: float
    reverse_kl: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presets", nargs="+")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.seeds)
    head = ("modes", "modes, 2nd half", "high quality %", "reverse KL")
    print(f"{'preset':20}", *(f"{name:>15}" for name in head), f" modes of seeds {seeds[0]} to {seeds[-1]}")
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(options.jobs, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        for name in options.presets:
            rows = pool.map(partial(measure, name, options.steps), seeds, chunksize=1)
            told = (f"{_told(column):>15}" for column in zip(*rows, strict=True))
            print(f"{name:20}", *told, f" {[int(row.modes) for row in rows]}", flush=True)


def measure(name: str, steps: int, seed: int) -> Row:
    """Train a preset for `steps` and say what came of it."""
    trainer = Trainer(preset(name).experiment.with_changes({"seed": seed}))
    observer, seen = Observer(trainer), []
    while trainer.step_number < steps:
        trainer.step()
        is_looked_at = trainer.step_number % EVERY == 0 and trainer.step_number > steps / 2
        if is_looked_at or trainer.step_number == steps:
            coverage = observer.measure(2500).coverage
            assert coverage is not None
            seen.append(coverage)
    modes, last = [coverage.captured for coverage in seen], seen[-1]
    return Row(modes[-1], statistics.mean(modes), 100 * last.high_quality, last.reverse_kl)


def _told(values: tuple[float, ...]) -> str:
    error = statistics.stdev(values) / len(values) ** 0.5 if len(values) > 1 else 0.0
    return f"{statistics.mean(values):.2f}+-{error:.2f}"


if __name__ == "__main__":
    main()

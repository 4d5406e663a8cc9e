"""Train presets for several seeds and print modes, high quality and reverse KL: mean and standard error.

    python tests/benchmarks/seeds.py pacgan-ring-1 pacgan-ring-2 --steps 4000 --seeds 5

For set-ups whose papers give such a table. Each run uses one thread.
"""

import argparse
import statistics

import torch

from ganviz.gan import Observer, Trainer
from ganviz.spec import preset


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presets", nargs="+")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--seeds", type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'preset':20} {'modes':>14} {'high quality %':>16} {'reverse KL':>14}  after {options.steps:,} steps")
    for name in options.presets:
        rows = [measure(name, seed, options.steps) for seed in range(options.seeds)]
        modes, quality, divergence = (_told(column) for column in zip(*rows, strict=True))
        print(f"{name:20} {modes:>14} {quality:>16} {divergence:>14}  {[int(row[0]) for row in rows]}", flush=True)


def measure(name: str, seed: int, steps: int) -> tuple[float, float, float]:
    """Return modes captured, high quality in percent and reverse KL after `steps`."""
    trainer = Trainer(preset(name).experiment.with_changes({"seed": seed}))
    for _ in range(steps):
        trainer.step()
    coverage = Observer(trainer).measure(2500).coverage
    assert coverage is not None
    return coverage.captured, 100 * coverage.high_quality, coverage.reverse_kl


def _told(values: tuple[float, ...]) -> str:
    error = statistics.stdev(values) / len(values) ** 0.5 if len(values) > 1 else 0.0
    return f"{statistics.mean(values):.2f}+-{error:.2f}"


if __name__ == "__main__":
    main()

"""Change many runs into others as they train, and count what became of them.

    python -m tests.benchmarks.changes --pairs 2000 --seed 0

Each pair is two valid experiments of one structure, drawn by the strategy of the test suite, which has no time for so
many. A run may train on or be said to have diverged; whatever else happens is a crash, and is shown.
"""

import argparse
import collections
import sys
import traceback

import hypothesis
import torch
from hypothesis import HealthCheck, given

from ganviz.spec import difference
from tests.gan.pairs import Pair, outcome, pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    counts = count(options.pairs, options.seed)
    for name, number in sorted(counts.items()):
        print(f"{number:6,}  {name}")
    sys.exit(1 if counts["crashed"] else 0)


def count(number: int, seed: int) -> collections.Counter[str]:
    """Return how often each outcome was met in `number` pairs; crashes are shown on stderr."""
    counts: collections.Counter[str] = collections.Counter({"crashed": 0})

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=number, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=[hypothesis.Phase.generate],
    )  # fmt: skip
    @given(pairs())
    def play(pair: Pair) -> None:
        try:
            counts[outcome(pair)] += 1
        except Exception:
            counts["crashed"] += 1
            before, after = pair
            print(f"\n{before!r}\n{difference(before, after)}", file=sys.stderr)
            traceback.print_exc()
        if sum(counts.values()) % 100 == 0:
            print(f"{sum(counts.values()):6,} pairs", file=sys.stderr)

    play()
    return counts


if __name__ == "__main__":
    main()

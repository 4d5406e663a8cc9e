"""Print how the cost of a step grows with the work: steps a second over width, depth and batch, the floor beside.

    python tests/benchmarks/scaling.py [--step autograd] [--seconds 0.3] [--rounds 5]
                                       [--widths 16 64 256] [--depths 1 2] [--batches 64 1024]

Both networks are MLPs with so many hidden layers of one width, on the ring of 8. The floor is what the products of
matrices allow at the rate of large ones, which is measured in every round too; see `ganviz.cli.bench.floor`.
"""

import argparse

from ganviz.cli.bench.floor import step_operations
from ganviz.cli.bench.headless import engine_alone
from ganviz.cli.bench.results import Spread
from ganviz.spec import Experiment, preset

WIDTHS = (16, 32, 64, 128, 256, 512)
DEPTHS = (1, 2, 4, 8)
BATCHES = (16, 64, 256, 1024, 4096)
_CELL = 19


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--step", choices=("auto", "autograd"), default="auto")
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--rounds", type=int, default=5)
    for name, sizes in (("widths", WIDTHS), ("depths", DEPTHS), ("batches", BATCHES)):
        parser.add_argument(f"--{name}", type=int, nargs="+", default=sizes)
    options = parser.parse_args()
    print(f"steps/s of floor, compute.step {options.step}; medians of {options.rounds} rounds of {options.seconds:g} s")
    for depth in options.depths:
        print(f"\n{depth} hidden layer{'s' if depth > 1 else ''}")
        print("batch  " + "".join(f"{f'width {width}':>{_CELL}}" for width in options.widths))
        for batch_size in options.batches:
            print(f"{batch_size:5}  ", end="", flush=True)
            for width in options.widths:
                found = measure(experiment_of(width, depth, batch_size, options.step), options.rounds, options.seconds)
                print(f"{' of '.join(map(told, found)):>{_CELL}}", end="", flush=True)
            print()


def experiment_of(width: int, depth: int, batch_size: int, step: str) -> Experiment:
    """Return the ring of 8 with both networks `depth` hidden layers of `width` units."""
    networks = {f"{player}.network.widths": (width,) * depth for player in ("generator", "discriminator")}
    return preset("ring8").experiment.with_changes(networks | {"updates.batch_size": batch_size, "compute.step": step})


def measure(experiment: Experiment, rounds: int, seconds: float) -> tuple[float, float]:
    """Return steps a second of the engine, and of its floor on as many threads; medians of rounds in turns."""
    engine = engine_alone(experiment)
    rates, matrix_rates = zip(*((engine.rate(seconds), engine.matrix_rate()) for _ in range(rounds)), strict=True)
    return Spread.of(rates).median, Spread.of(matrix_rates).median / step_operations(experiment)


def told(rate: float) -> str:
    """Return a rate in as many digits as it is worth."""
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.2g}"


if __name__ == "__main__":
    main()

"""Measure runs that are compared: how many steps they do together, how many frames are drawn, and what each takes.

    python -m tests.benchmarks.lanes [PRESET] [--lanes 4] [--rounds 3] [--seconds 2] [--size 1440x900]

Prints, as one JSON object, the steps a second of one run in the window and of all lanes together, in turns, each in a
window of its own; frames a second, the gaps between them, and the memory of the engine's process.
"""

import argparse
import json
from dataclasses import asdict
from typing import Any

from ganviz.cli.bench.child import Child
from ganviz.cli.bench.results import Segment, Spread, percentile, ratio
from ganviz.spec import Preset, load_preset

SETTLE_S = 1.0
PATIENCE_S = 120.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("preset", nargs="?", default="ring8")
    parser.add_argument("--lanes", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--size", default="1440x900")
    options = parser.parse_args()
    print(json.dumps(measure(load_preset(options.preset), options), indent=2))


def measure(preset: Preset, options: argparse.Namespace) -> dict[str, Any]:
    """Return what is measured of one run and of several, in turns."""
    size = tuple(int(side) for side in options.size.split("x"))
    place, given = "ganviz.cli.bench.opening:open_window", (preset, "process", None, size)
    one: list[Segment] = []
    several: list[Segment] = []
    with Child(place, *given) as single, Child(place, *given) as compared:
        for window in (single, compared):
            window.call("segment", SETTLE_S, 0.0, SETTLE_S)
        before = compared.call("memory")
        compared.call("compare", options.lanes, patience_s=PATIENCE_S)
        for _ in range(options.rounds):
            one.append(single.call("segment", options.seconds, 0.0, SETTLE_S))
            several.append(compared.call("segment", options.seconds, 0.0, SETTLE_S))
        after = compared.call("memory")
    together = [options.lanes * segment.steps_per_s for segment in several]
    gaps_ms = [gap for segment in several for gap in segment.gaps_ms]
    return {
        "preset": preset.name,
        "lanes": options.lanes,
        "one_run_steps_per_s": asdict(Spread.of([segment.steps_per_s for segment in one])),
        "steps_per_s_together": asdict(Spread.of(together)),
        "over_one_run": asdict(ratio(together, [segment.steps_per_s for segment in one])),
        "one_run_frames_per_s": asdict(Spread.of([segment.frames_per_s for segment in one])),
        "frames_per_s": asdict(Spread.of([segment.frames_per_s for segment in several])),
        "gap_ms": {"p50": percentile(gaps_ms, 50), "p99": percentile(gaps_ms, 99)},
        "memory_before_mib": asdict(before),
        "memory_after_mib": asdict(after),
    }


if __name__ == "__main__":
    main()

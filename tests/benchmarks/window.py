"""Measure the window beside any preset that trains flat out; `ganviz bench` does so for a few.

    python tests/benchmarks/window.py [PRESET] [--rounds 5] [--seconds 2] [--size 1440x900] [--engine thread]

Prints, as one JSON object, steps a second with the window and without, in turns, frames a second, the gaps between
frames, the time from moving a slider to the first painted frame that reflects it, and memory.
"""

import argparse
import json
from dataclasses import asdict
from typing import Any

from ganviz.cli.bench.child import Child
from ganviz.cli.bench.results import Segment, Spread, percentile, ratio
from ganviz.spec import Preset, load_preset

SETTLE_S = 0.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("preset", nargs="?", default="ring8")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--engine", choices=("process", "thread"), default="process")
    options = parser.parse_args()
    print(json.dumps(measure(load_preset(options.preset), options), indent=2))


def measure(preset: Preset, options: argparse.Namespace) -> dict[str, Any]:
    """Return what is measured of `preset`, the window and the engine alone in turns."""
    size = tuple(int(side) for side in options.size.split("x"))
    segments: list[Segment] = []
    alone: list[float] = []
    with (
        Child("ganviz.cli.bench.headless:engine_alone", preset.experiment, None) as engine,
        Child("ganviz.cli.bench.opening:open_window", preset, options.engine, None, size) as window,
    ):
        window.call("segment", SETTLE_S, SETTLE_S)  # in which the first answers are prepared
        for _ in range(options.rounds):
            alone.append(engine.call("rate", options.seconds))
            segments.append(window.call("segment", options.seconds, SETTLE_S))
        memory = window.call("memory")
    rates = [segment.steps_per_s for segment in segments]
    gaps_ms, latencies_ms = (
        [value for segment in segments for value in getattr(segment, name)] for name in ("gaps_ms", "latencies_ms")
    )
    return {
        "preset": preset.name,
        "engine": options.engine,
        "headless_steps_per_s": asdict(Spread.of(alone)),
        "steps_per_s": asdict(Spread.of(rates)),
        "over_headless": asdict(ratio(rates, alone)),
        "frames_per_s": asdict(Spread.of([segment.frames_per_s for segment in segments])),
        "gap_ms": {"p50": percentile(gaps_ms, 50), "p99": percentile(gaps_ms, 99)},
        "slider_to_frame_ms": {"p50": percentile(latencies_ms, 50), "p95": percentile(latencies_ms, 95)},
        "memory_mib": asdict(memory),
    }


if __name__ == "__main__":
    main()

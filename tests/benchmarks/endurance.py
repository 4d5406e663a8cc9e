"""Measure what a long run does: memory and rate, at the beginning, at the end and between.

    python tests/benchmarks/endurance.py [--steps 1000000]            made-up frames, drawn as fast as can be
    python tests/benchmarks/endurance.py --headless-steps 10000000    `ganviz train` of the preset
    python tests/benchmarks/endurance.py --minutes 30                 the window on a run that trains flat out

The first measures the window alone: its views draw frames that tell of a hundred steps each, so that a million steps
take a minute or two. `--preset` names another run than the ring of 8. Prints a row for each tenth.
"""

import argparse
import statistics
import time
from collections.abc import Iterator

from ganviz.cli.bench.memory import resident_mib
from ganviz.cli.bench.opening import open_window
from ganviz.spec import Preset, load_preset

PARTS = 10
ROWS_A_FRAME = 100
Row = tuple[float, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preset", default="ring8")
    parser.add_argument("--steps", type=int, default=1_000_000)
    parser.add_argument("--headless-steps", type=int)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--engine", choices=("process", "thread"), default="process")
    options = parser.parse_args()
    preset = load_preset(options.preset)
    if options.headless_steps:
        tell(("step", "steps/s", "MiB"), headless(preset, options.headless_steps))
    elif options.minutes:
        columns = ("step", "steps/s", "frames/s", "window MiB", "engine MiB")
        tell(columns, beside_training(preset, options.minutes, options.engine))
    else:
        tell(("step", "frame ms", "window MiB"), made_up(preset, options.steps))


def tell(columns: tuple[str, ...], rows: Iterator[Row]) -> None:
    """Print each row as it comes, then both ends of every column."""
    print("".join(f"{name:>14}" for name in columns))
    told = []
    for row in rows:
        told.append(row)
        print(f"{row[0]:14,.0f}" + "".join(f"{value:14,.1f}" for value in row[1:]), flush=True)
    for name, first, last in list(zip(columns, told[0], told[-1], strict=True))[1:]:
        change = f"{last / first:.3f}x" if first else "-"
        print(f"{name}: {first:,.1f} in the first tenth, {last:,.1f} in the last ({last - first:+,.1f}, {change})")


def made_up(preset: Preset, steps: int) -> Iterator[Row]:
    """Yield the last step, the median time of a frame and the memory, of each tenth of the frames."""
    opened = open_window(preset, "process")
    opened.segment(still_s=1, moving_s=1, settle_s=1)  # for a frame to repeat
    for _ in range(PARTS):
        spent_ms = []
        for frame in opened.made_up_frames(steps // PARTS, ROWS_A_FRAME):
            begun_s = time.perf_counter()
            opened.draw(frame)
            spent_ms.append(1000 * (time.perf_counter() - begun_s))
        yield frame.step, statistics.median(spent_ms), resident_mib() or 0.0
    opened.close()


def beside_training(preset: Preset, minutes: float, engine: str) -> Iterator[Row]:
    """Yield the last step, rates of steps and frames, and the memory of both processes, of each tenth of the time."""
    opened = open_window(preset, engine)
    from PyQt6.QtCore import QEventLoop, QTimer

    opened.segment(still_s=1, moving_s=1, settle_s=1)
    opened.session.play()
    loop = QEventLoop()
    for _ in range(PARTS):
        step, frames, begun_s = opened.session.step, opened.frames, time.perf_counter()
        QTimer.singleShot(int(minutes * 60_000 / PARTS), loop.quit)
        loop.exec()
        elapsed_s, memory = time.perf_counter() - begun_s, opened.memory()
        rates = ((opened.session.step - step) / elapsed_s, (opened.frames - frames) / elapsed_s)
        yield opened.session.step, *rates, memory.window or 0.0, memory.engine or 0.0
    opened.close()


def headless(preset: Preset, steps: int) -> Iterator[Row]:
    """Yield the last step, the rate with all that is measured on the way, and the memory, of each tenth."""
    from ganviz.engine.headless import TrainerRun, train

    run = TrainerRun(preset.experiment)
    for part in range(1, PARTS + 1):
        before, begun_s = run.step_number, time.perf_counter()
        train(run, (), part * steps // PARTS)
        rate = (run.step_number - before) / (time.perf_counter() - begun_s)
        yield run.step_number, rate, resident_mib() or 0.0


if __name__ == "__main__":
    main()

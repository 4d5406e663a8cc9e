"""Measure what a long run does to the window's process: memory, and the time to draw a frame.

    python tests/benchmarks/endurance.py [--steps 1000000] [--hidden]

A made-up engine sends the frames, each with the rows of a hundred steps, so that a million steps take a minute and
only the window is measured. Every view draws every frame, as beside a real run.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

ROWS_A_FRAME = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=1_000_000)
    parser.add_argument("--hidden", action="store_true", help="never show the window")
    options = parser.parse_args()
    from PyQt6.QtWidgets import QApplication

    from ganviz.spec import preset
    from ganviz.ui.look import Look
    from ganviz.ui.preferences import Preferences
    from ganviz.ui.session import Session
    from ganviz.ui.theme import DARK
    from ganviz.ui.window import MainWindow
    from tests.ui.fakehost import FakeHost
    from tests.ui.frames import started

    app = QApplication(sys.argv[:1])
    preferences, ring = Preferences(Path(os.devnull)), preset("ring8")
    session = Session(FakeHost(), ring.experiment)
    window = MainWindow(session, Look(app, preferences, DARK), preferences, ring)
    if not options.hidden:
        window.show()
    session.started.emit(started())
    app.processEvents()
    random = np.random.default_rng(0)
    checks: list[tuple[int, float, float]] = []
    spent_ms: list[float] = []
    for last in range(ROWS_A_FRAME, options.steps + 1, ROWS_A_FRAME):
        message = made_up_frame(last, random)
        begun = time.perf_counter()
        session.frame_arrived.emit(message)
        app.processEvents()
        spent_ms.append(1000 * (time.perf_counter() - begun))
        if last * 10 % options.steps == 0 or last == 20 * ROWS_A_FRAME:
            checks.append((last, resident_mb(), statistics.median(spent_ms)))
            spent_ms.clear()
    print(f"{'step':>10}  {'resident MB':>11}  {'frame ms':>8}")
    for step, memory_mb, frame_ms in checks:
        print(f"{step:>10,}  {memory_mb:11.1f}  {frame_ms:8.2f}")
    print(f"grew by {checks[-1][1] - checks[0][1]:.1f} MB; frames took {checks[-1][2] / checks[0][2]:.2f}x as long")
    window.close()


def made_up_frame(last: int, random: np.random.Generator):  # type: ignore[no-untyped-def]
    """Return a frame that ends at step `last`, with what every view asks for."""
    from ganviz.engine.messages import Frame, QualityProbe, RunState, SamplesProbe, SurfaceProbe
    from tests.ui.frames import quality, ramp_surface, rows, samples

    steps = np.arange(last - ROWS_A_FRAME + 1, last + 1)
    noise = random.normal(0, 0.1, (2, ROWS_A_FRAME))
    answers = {
        SamplesProbe(): samples(1000),
        SurfaceProbe(3.0): ramp_surface(),
        QualityProbe(): quality(last, modes=int(random.integers(0, 9)), high_quality=float(random.random())),
    }
    return Frame(1, last, RunState.TRAINING, 0, rows(steps, 1.3 + noise[0], 0.8 + noise[1]), 1000.0, answers)


def resident_mb() -> float:
    """Return the memory this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()

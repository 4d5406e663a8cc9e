"""Measure the window beside training that runs flat out.

    python tests/benchmarks/window.py [PRESET] [--seconds 10] [--size 1440x900] [--engine process] [--json]

Prints frames a second, the gaps between frames, the time from a change to the first frame that reflects it, steps a
second with the window and without, the time to the first painted window against ``import torch``, and memory.
Runs off screen unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WARM_UP_MS = 3000
CHANGE_EVERY_MS = 130  # no divisor of a frame's time, so that changes fall anywhere in it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("preset", nargs="?", default="ring8")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--engine", choices=("process", "thread"), default="process")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    measures = {"preset": options.preset, "engine": options.engine, "size": options.size}
    measures |= startup()
    measures["headless_steps_per_s"] = headless(options.preset, options.seconds)
    measures |= window(options.preset, options.seconds, options.size, options.engine)
    measures["window_over_headless"] = measures["steps_per_s"] / measures["headless_steps_per_s"]
    if options.json:
        print(json.dumps(measures))
        return
    for name, value in measures.items():
        print(f"{name:28} {value:.4g}" if isinstance(value, float) else f"{name:28} {value}")


def startup(repeats: int = 5) -> dict[str, float]:
    """Return seconds to import torch, to paint the window, and their ratio; medians of interleaved runs."""
    torch_s, window_s = [], []
    for _ in range(repeats):
        torch_s.append(_timed([sys.executable, "-c", "import torch"]))
        window_s.append(_timed([sys.executable, __file__, "--first-paint"]))
    torch, painted = statistics.median(torch_s), statistics.median(window_s)
    return {"import_torch_s": torch, "first_paint_s": painted, "first_paint_over_import_torch": painted / torch}


def headless(preset: str, seconds: float) -> float:
    """Return steps a second of the engine's run alone, in a process of its own."""
    code = (
        "import sys, time; from ganviz.engine.run import TrainerRun; from ganviz.spec import load_preset\n"
        "run = TrainerRun(load_preset(sys.argv[1]).experiment)\n"
        "for _ in range(200): run.step()\n"
        "begun, steps = time.perf_counter(), 0\n"
        "while time.perf_counter() - begun < float(sys.argv[2]): run.step(); steps += 1\n"
        "print(steps / (time.perf_counter() - begun))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, preset, str(seconds)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def window(preset_name: str, seconds: float, size: str, engine: str) -> dict[str, float]:
    """Return what a window measures while it draws a run that trains flat out."""
    from PyQt6.QtCore import QTimer

    from ganviz.engine.messages import Frame
    from ganviz.spec import load_preset
    from ganviz.ui.app import discard

    app, main_window = _open(load_preset(preset_name), engine)
    main_window.resize(*(int(side) for side in size.split("x")))
    session = main_window.session
    drawn_s: list[float] = []
    asked_s: dict[int, float] = {}
    latencies_s: list[float] = []
    rates: list[float] = []
    rate = session.experiment.generator.optimizer.lr

    def on_frame(frame: Frame) -> None:
        now = time.perf_counter()
        drawn_s.append(now)
        if frame.steps_per_s:
            rates.append(frame.steps_per_s)
        answered = [number for number in asked_s if number <= frame.change]
        latencies_s.extend(now - asked_s.pop(number) for number in answered)

    def ask() -> None:
        # The rate moves by a thousandth: enough to be a change, too little to be another run.
        asked_s[session.change({"generator.optimizer.lr": rate * (1 + len(latencies_s) % 2 / 1000)})] = (
            time.perf_counter()
        )

    changing = QTimer()
    changing.timeout.connect(ask)

    def begin() -> None:
        drawn_s.clear()
        rates.clear()
        changing.start(CHANGE_EVERY_MS)
        QTimer.singleShot(int(seconds * 1000), finish)

    def finish() -> None:
        changing.stop()
        main_window.close()
        app.quit()

    def started(_: object) -> None:
        session.play()
        QTimer.singleShot(WARM_UP_MS, begin)

    main_window.frame_drawn.connect(on_frame)
    session.started.connect(started)
    session.open()
    main_window.show()
    app.exec()
    discard(main_window)
    gaps_ms = sorted(1000 * (b - a) for a, b in itertools.pairwise(drawn_s))
    latencies_ms = sorted(1000 * latency for latency in latencies_s)
    return {
        "steps_per_s": statistics.median(rates),
        "frames_per_s": len(gaps_ms) / (drawn_s[-1] - drawn_s[0]),
        "gap_ms_p50": _percentile(gaps_ms, 50),
        "gap_ms_p99": _percentile(gaps_ms, 99),
        "changes": len(latencies_ms),
        "change_to_frame_ms_p50": _percentile(latencies_ms, 50),
        "change_to_frame_ms_p95": _percentile(latencies_ms, 95),
        "window_rss_mb": _resident_mb(),
    }


def first_paint() -> None:
    """Open the window and end the process once it is painted for the first time."""
    from PyQt6.QtCore import QEvent, QObject, QTimer

    from ganviz.spec import load_preset

    class Watcher(QObject):
        def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
            if event is not None and event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, lambda: os._exit(0))
            return False

    app, main_window = _open(load_preset("ring8"), "process")
    watcher = Watcher()
    main_window.installEventFilter(watcher)
    main_window.session.open()
    main_window.show()
    app.exec()


def _open(preset, engine):  # type: ignore[no-untyped-def]
    if engine == "thread":
        import torch  # noqa: F401
    from ganviz.engine.hosts import ProcessHost, ThreadHost
    from ganviz.ui.app import application
    from ganviz.ui.look import Look
    from ganviz.ui.preferences import Preferences
    from ganviz.ui.session import Session
    from ganviz.ui.theme import DARK
    from ganviz.ui.window import MainWindow

    app = application()
    preferences = Preferences(Path(os.devnull))
    session = Session(ThreadHost() if engine == "thread" else ProcessHost(), preset.experiment)
    return app, MainWindow(session, Look(app, preferences, DARK), preferences, preset)


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _percentile(ordered: list[float], percent: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    first_paint() if "--first-paint" in sys.argv else main()

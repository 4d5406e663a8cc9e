"""Open and close the program in every state, again and again: exit status, time to close, orphans.

    python tests/benchmarks/closing.py [--times 50]

Each time is a process of its own, as a user starts one, closed through the window as a user does. States: loading,
paused, training, diverged, worker dead, worker stopped, downloading.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
STATES = ("loading", "paused", "training", "diverged", "dead", "stopped", "downloading")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--engine", choices=("process", "thread"), default="process")
    options = parser.parse_args()
    failures = 0
    print(f"{'state':12} {'times':>5} {'exit 0':>6} {'orphans':>7} {'close s, median':>15} {'worst':>6}")
    for state in STATES:
        closings_s, good, orphans = [], 0, 0
        for _ in range(options.times):
            done = subprocess.run(
                [sys.executable, __file__, "--one", state, options.engine], capture_output=True, text=True, timeout=60
            )
            ended = time.time()
            words = done.stdout.split()
            good += done.returncode == 0
            closings_s.append(ended - float(words[0]) if words else float("inf"))
            orphans += len(words) > 1 and Path(f"/proc/{words[1]}").exists()
        failures += good != options.times or orphans > 0 or max(closings_s) > 2
        print(
            f"{state:12} {options.times:5} {good:6} {orphans:7} {statistics.median(closings_s):15.2f} "
            f"{max(closings_s):6.2f}",
            flush=True,
        )
    return int(failures > 0)


def one(state: str, engine: str) -> int:
    """Run the program to `state`, close it, and print when the closing began and the worker's process id."""
    if engine == "thread":
        import torch  # noqa: F401
    from PyQt6.QtCore import QTimer
    from PyQt6.QtWidgets import QApplication

    from ganviz.engine.hosts import ProcessHost, ThreadHost
    from ganviz.spec import preset
    from ganviz.ui.data_dialog import DataDialog
    from ganviz.ui.link import Link
    from ganviz.ui.look import Look
    from ganviz.ui.model.session import Session
    from ganviz.ui.preferences import Preferences
    from ganviz.ui.theme import DARK
    from ganviz.ui.window import MainWindow

    app = QApplication(sys.argv[:1])
    preferences, ring = Preferences.unsaved(), preset("ring8")
    host = ThreadHost() if engine == "thread" else ProcessHost()
    session = Session(Link(host), ring.experiment, data_dir="/nonexistent-folder-of-data")
    window = MainWindow(session, Look(app, preferences, DARK), preferences, ring)

    def close() -> None:
        pid = getattr(host, "worker_pid", None) or ""
        print(time.time(), pid, flush=True)
        window.close()

    def download() -> None:
        dialog = window.findChild(DataDialog)
        if dialog is None:  # whether the images are there is still being looked for
            QTimer.singleShot(20, download)
            return
        dialog.download()
        QTimer.singleShot(100, close)

    def on_started(_: object) -> None:
        if state in ("training", "diverged", "dead", "stopped"):
            if state == "diverged":
                session.change(
                    {"objective.loss.kind": "least_squares", "discriminator.optimizer.kind": "sgd",
                     "discriminator.optimizer.lr": 10.0}
                )  # fmt: skip
            session.play()
        elif state == "downloading":
            window.files.open_preset("mnist-mlp")
            download()
        elif state == "paused":
            QTimer.singleShot(100, close)

    def on_frame(frame: object) -> None:
        if session.step > 30 and state == "training":
            session.frame_arrived.disconnect(on_frame)
            close()
        elif session.step > 30 and state == "dead" and engine == "process":
            session.frame_arrived.disconnect(on_frame)
            os.kill(host.worker_pid, signal.SIGKILL)
        elif session.step > 30 and state == "stopped" and engine == "process":
            session.frame_arrived.disconnect(on_frame)
            os.kill(host.worker_pid, signal.SIGSTOP)
            close()
        elif session.step > 30 and state in ("dead", "stopped"):
            session.frame_arrived.disconnect(on_frame)
            close()

    session.started.connect(on_started)
    session.frame_arrived.connect(on_frame)
    session.diverged.connect(lambda _: QTimer.singleShot(50, close))
    session.worker_died.connect(lambda _: QTimer.singleShot(50, close))
    session.open()
    window.show()
    if state == "loading":
        QTimer.singleShot(100, close)
    return app.exec()


if __name__ == "__main__":
    sys.exit(one(*sys.argv[2:4]) if sys.argv[1:2] == ["--one"] else main())

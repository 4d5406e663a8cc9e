"""Time a newcomer's way: from nothing to a mode collapse that was seen and cured, with a real mouse.

    python tests/benchmarks/newcomer.py [--wheel dist/ganviz-VERSION-PLATFORM.whl] [--think 3] [--picture FOLDER]

With `--wheel` a fresh virtual environment is made and the wheel installed into it, with nothing in pip's cache; else
the window is of the environment that runs this. It opens under Xvfb at 1280x800 with an empty home, and xdotool does
what a hand would: *Counterpart* (which opens mode collapse), *Play*, and the first cure that the line over the timeline
offers. Before each, `--think` seconds go by, as for somebody who reads. It fails when that takes more than `LIMITS_S`,
which is meant for a machine that does nothing else.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

LIMITS_S = {"from nothing to the insight": 240.0, "from the window to the insight": 60.0}
PATIENCE_S = 120.0
SIZE = (1280, 800)
REPORT_MS = 50

Report = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, help="install this first, and time that too")
    parser.add_argument("--think", type=float, default=3.0, help="seconds before each click (3)")
    parser.add_argument("--picture", type=Path, help="save the screen there after each action")
    parser.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.window:
        return show_window()
    with tempfile.TemporaryDirectory() as folder:
        return walk(options, Path(folder))


def walk(options: argparse.Namespace, folder: Path) -> int:
    """Go the way once, print when what was reached, and return 1 if it took too long."""
    began = time.monotonic()
    python = installed(options.wheel.resolve(), folder) if options.wheel else sys.executable
    told = [("installed", time.monotonic())]
    with Screen() as screen, Window(python, screen, folder) as window:

        def reached(what: str, condition: Callable[[Report], Any]) -> Report:
            report = window.wait(what, condition)
            told.append((what, time.monotonic()))
            if options.picture:
                options.picture.mkdir(parents=True, exist_ok=True)
                screen.save(options.picture / f"{len(told) - 1}.png")
            return report

        def click(button: str, what: str, condition: Callable[[Report], Any]) -> Report:
            window.wait(f"{button} can be pressed", lambda report: report["buttons"].get(button))
            time.sleep(options.think)
            screen.click(*window.report["buttons"][button])
            return reached(what, condition)

        reached("window painted", lambda report: report["is_painted"])
        click("counterpart", "mode collapse open", lambda report: "collapse" in report["preset"].lower())
        found = click("play", "collapse told, a cure offered", is_offered)
        cured = click("cure", "all modes covered", lambda report: report["covered"] == report["modes"])
    for what, moment in told:
        print(f"{moment - began:7.1f} s  {what}")
    print(f"told at step {found['step']}: {found['title']}; pressed: {found['cure']}; cured by step {cured['step']}")
    moments = dict(told)
    took_s = {
        "from nothing to the insight": moments["all modes covered"] - began,
        "from the window to the insight": moments["all modes covered"] - moments["window painted"],
    }
    late = [what for what, limit_s in LIMITS_S.items() if took_s[what] > limit_s]
    for what, limit_s in LIMITS_S.items():
        print(f"{what}: {took_s[what]:.1f} s of {limit_s:.0f}{', TOO LONG' if what in late else ''}")
    return int(bool(late))


def is_offered(report: Report) -> bool:
    """Return whether a cure can be pressed against a crowd that rests, one that hops, or modes that are missing."""
    return "cure" in report["buttons"] and any(word in report["title"].lower() for word in ("collapse", "mode"))


def installed(wheel: Path, folder: Path) -> str:
    """Install `wheel` into a fresh environment, with all that it needs, and return its Python."""
    place = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    python = str(place / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-cache-dir", str(wheel)], check=True)
    return python


class Screen:
    """An X server of its own, and a hand in it."""

    def __enter__(self) -> "Screen":
        read, write = os.pipe()
        screen = "{}x{}x24".format(*SIZE)
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(10)

    def click(self, x: int, y: int) -> None:
        self._do("xdotool", "mousemove", "--sync", str(x), str(y), "click", "1")

    def save(self, path: Path) -> None:
        self._do("import", "-window", "root", str(path))

    def _do(self, *command: str) -> None:
        subprocess.run(command, env=os.environ | {"DISPLAY": self.display}, check=True, timeout=30)


class Window:
    """The program in a process of its own, which says every now and then what it shows and where its buttons are."""

    def __init__(self, python: str, screen: Screen, folder: Path) -> None:
        self.report: Report = {}
        self._is_over = False
        self._has_told = threading.Condition()
        keep = ("PATH", "LD_LIBRARY_PATH", *(() if python != sys.executable else ("PYTHONPATH",)))
        environment = {name: os.environ[name] for name in keep if name in os.environ}
        environment |= {"DISPLAY": screen.display, "HOME": str(folder), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
        command = [python, str(Path(__file__).resolve()), "--window"]
        self._process = subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._read)

    def __enter__(self) -> "Window":
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(30)
        self._reader.join()

    def wait(self, what: str, condition: Callable[[Report], Any]) -> Report:
        """Return the first report from now on for which `condition` holds."""
        with self._has_told:
            self._has_told.wait_for(lambda: self._is_over or (self.report and condition(self.report)), PATIENCE_S)
            if not (self.report and condition(self.report)):
                ended = "the window is gone" if self._is_over else f"not in {PATIENCE_S:.0f} s"
                raise SystemExit(f"{what}: {ended}; last it showed {self.report}")
            return self.report

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                with self._has_told:
                    self.report = json.loads(line)
                    self._has_told.notify_all()
        with self._has_told:
            self._is_over = True
            self._has_told.notify_all()


def show_window() -> int:
    """Run the program as its command does, and print what its window shows as one JSON object a line."""
    from PyQt6.QtCore import QTimer
    from PyQt6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

    from ganviz.cli import main as run
    from ganviz.ui.diagnosisline import DiagnosisLine
    from ganviz.ui.storystrip import StoryStrip
    from ganviz.ui.transport import TransportBar
    from ganviz.ui.window import MainWindow

    def middle(widget: QWidget) -> tuple[int, int]:
        place = widget.mapToGlobal(widget.rect().center())
        return place.x(), place.y()

    def look() -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        if not windows:
            return
        window = windows[0]
        if window.pos().x() or window.pos().y() or (window.width(), window.height()) != SIZE:
            window.setGeometry(0, 0, *SIZE)  # as a window manager would, which there is none of
        line, strip, transport = (window.findChild(kind) for kind in (DiagnosisLine, StoryStrip, TransportBar))
        buttons: dict[str, QPushButton] = {"counterpart": strip.pair_button, "play": transport.play_button}
        if line.cure_buttons:
            buttons["cure"] = line.cure_buttons[0]
        labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
        counts = [re.search(r"(\d+) of (\d+) modes covered", text) for text in labels]
        covered, modes = next(((int(each[1]), int(each[2])) for each in counts if each), (0, 8))
        told = {
            "is_painted": (handle := window.windowHandle()) is not None and handle.isExposed(),
            "preset": window.windowTitle(),
            "title": line.title,
            "text": line.text,
            "cure": buttons["cure"].text() if "cure" in buttons else "",
            "covered": covered,
            "modes": modes,
            "step": transport.step_label.text(),
            "buttons": {name: middle(each) for name, each in buttons.items() if each.isVisible() and each.isEnabled()},
        }
        print(json.dumps(told), flush=True)

    run_loop = QApplication.exec

    def run_and_look(*_: object) -> int:
        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(REPORT_MS)
        return run_loop()

    QApplication.exec = run_and_look  # type: ignore[method-assign,assignment]
    sys.argv = ["ganviz"]
    return run()


if __name__ == "__main__":
    raise SystemExit(main())

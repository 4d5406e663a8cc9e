"""Play lessons in a real window, and count the frames that it paints while they train.

    python -m tests.benchmarks.lessonframes [--lessons NAME ...] [--size 1280x800] [--seconds 4] [--language zh_CN]

Each page does what it does, and what *Show me* does. Where a page trains, its runs go on, past what it waits for, and
`--seconds` of that are counted in its lesson; then as long again with the pane closed. A frame counts as in
`ganviz bench`: when the event loop comes round after it was drawn. Prints, for each lesson, frames a second, the gap
that 99 % of gaps are shorter than, and the processor's time that half of the frames took the window at most, with the
pane and without; and the load of the machine. Where others are at work there that time tells more than frames do: 55 a
second leave 18 ms for each.
"""

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from PyQt6.QtCore import QEventLoop, QTimer

from ganviz.cli.bench.results import percentile
from ganviz.cli.given import host_for
from ganviz.engine.messages import RunState
from ganviz.spec import preset
from ganviz.spec.lessons import Lesson, Page, lessons
from ganviz.ui.application import application, discard
from ganviz.ui.display import open_display
from ganviz.ui.language import speak
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow

PATIENCE_S = 60.0  # for a run to be ready, or a page to be done
SETTLE_S = 0.5  # of training, before frames count
LEAST_S = 0.5  # of a stretch that counts
_WIDTH = 30


@dataclass
class Painted:
    """When frames were painted, in stretches of training without a rest.

    Attributes:
        stretches: for each, the moments in seconds, and the processor's time that the window's thread had taken then.
    """

    stretches: list[list[tuple[float, float]]] = field(default_factory=list)

    def told(self) -> str:
        """Return frames a second, the 99 % gap, and the window's time for most frames; a dash for too little."""
        counted = [each for each in self.stretches if len(each) > 2 and each[-1][0] - each[0][0] >= LEAST_S]
        pairs = [pair for each in counted for pair in pairwise(each)]
        gaps_ms = [1000 * (later[0] - sooner[0]) for sooner, later in pairs]
        if not gaps_ms:
            return f"{'-':>{_WIDTH}}"
        rate, gap_ms = 1000 * len(gaps_ms) / sum(gaps_ms), percentile(gaps_ms, 99)
        cpu_ms = median(1000 * (later[1] - sooner[1]) for sooner, later in pairs)
        return f"{rate:6.1f} f/s {gap_ms:6.0f} ms {cpu_ms:6.1f} ms"


class Classroom:
    """A window that lessons are played in."""

    def __init__(self, size: tuple[int, int], language: str) -> None:
        open_display()
        host = host_for("process")
        self._app = application()
        speak(language)
        preferences, first = Preferences.unsaved(), preset("ring8")
        self.session = Session(Link(host), first.experiment)
        self.window = MainWindow(self.session, Look(self._app, preferences, DARK), preferences, first)
        self.window.resize(*size)
        self.window.frame_drawn.connect(self._on_frame_drawn)
        self._noted: list[tuple[float, float]] | None = None
        self.session.open()
        self.window.show()
        self.wait(self._is_ready)

    def play(self, lesson: Lesson, seconds: float) -> tuple[Painted, Painted]:
        """Go through `lesson`; return what was painted beside its pane, and with the pane closed."""
        beside, alone = Painted(), Painted()
        player, do = self.window.lessons.player, self.window.intents.do
        player.begin(lesson)
        while player.lesson is lesson:
            self.let(0.5)  # a page begins its run in a later event
            self.wait(self._is_ready)
            if player.page is not None and player.page.ask is not None:
                player.choose(0)
            player.show_me()
            self.let(0.2)
            if player.page is not None and _trains(player.page):
                do("play_until")  # further than the page wants: that may take less than is to be counted
                self._count(beside, seconds)
                self.window.lessons.dock.hide()
                self._count(alone, seconds)
                do("pause")
                self.window.lessons.dock.show()
            do("lesson_on")
        return beside, alone

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window live until `condition` holds."""
        end = time.perf_counter() + PATIENCE_S
        while not condition():
            if time.perf_counter() > end:
                raise TimeoutError(f"waited for {condition.__name__} in vain")
            self.let(0.05)

    def let(self, seconds: float) -> None:
        """Let the window live for so long."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def close(self) -> None:
        self.window.close()
        discard(self.window)

    def _count(self, painted: Painted, seconds: float) -> None:
        self.let(SETTLE_S)
        self._noted = []
        painted.stretches.append(self._noted)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and self.session.lanes.is_training:
            self.let(0.1)
        self._noted = None

    def _is_ready(self) -> bool:
        return all(each.started is not None for each in self.session.lanes.shown)

    def _on_frame_drawn(self) -> None:
        QTimer.singleShot(0, self._note)

    def _note(self) -> None:
        if self._noted is not None and self.session.state is RunState.TRAINING:
            self._noted.append((time.perf_counter(), time.thread_time()))


def _trains(page: Page) -> bool:
    """Return whether a page trains, or asks for it."""
    return any(act.act == "play" for act in (*page.do, *page.help_do)) or (
        page.ask is not None and bool(page.ask.series)
    )


def main() -> None:
    known = {lesson.name: lesson for lesson in lessons()}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", nargs="+", default=list(known), choices=list(known))
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    width, _, height = options.size.partition("x")
    room = Classroom((int(width), int(height)), options.language)
    print(f"{'':24}{'with its pane':>{_WIDTH}}{'without':>{_WIDTH}}   load, {os.cpu_count()} cores", flush=True)
    for name in options.lessons:
        beside, alone = room.play(known[name], options.seconds)
        print(f"{name:24}{beside.told():>{_WIDTH}}{alone.told():>{_WIDTH}}   {os.getloadavg()[0]:.1f}", flush=True)
    room.close()


if __name__ == "__main__":
    main()

"""The window beside a run that trains flat out. Loaded in a process of its own, by way of `ganviz.cli.bench.opening`.

Times are those of painted frames: a frame counts when the event loop comes round after the picture took it in, and the
plots whose turn it was: each draws about 20 times a second.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PyQt6.QtCore import QEventLoop, QTimer
from PyQt6.QtWidgets import QSlider

from ganviz.cli.bench.memory import resident_mib
from ganviz.cli.bench.results import Growth, Memory, Segment
from ganviz.engine.hosts import Host, ProcessHost
from ganviz.engine.messages import Frame, RunState, Scalars
from ganviz.engine.probes import Quality
from ganviz.spec import Preset
from ganviz.ui.application import application, discard
from ganviz.ui.display import open_display
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.lanes import Wish
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import DARK
from ganviz.ui.window import MainWindow

SLIDER = "generator.optimizer.lr.slider"
_MOVE_EVERY_MS = 130  # no multiple of a frame's time, so that moves fall anywhere in it
_LEAST_FRAMES = 2  # of a segment, on a machine too slow to draw them in time
_ROWS_A_FRAME = 500
_FRAMES_BEFORE_GROWTH = 20  # in which Qt and the views take what they keep anyway


class OpenWindow:
    """A real window on a preset, measured in segments.

    Raises:
        RuntimeError: here and from `segment`, in the words of the run, if that cannot start or go on.

    Attributes:
        window, session: what is measured.
        frames: how many were drawn so far.
    """

    def __init__(
        self, preset: Preset, host: Host, data_dir: str | None, size: tuple[int, int], *, shows_all: bool = False
    ) -> None:
        open_display()  # or off screen, which the table says
        self._app, self._host = application(), host
        preferences = Preferences.unsaved()
        self.session = Session(Link(host), preset.experiment, data_dir)
        self.window = MainWindow(self.session, Look(self._app, preferences, DARK), preferences, preset)
        self.window.resize(*size)
        self.frames = 0
        self._loop = QEventLoop()
        self._trouble = ""
        self._last: Frame | None = None
        self._watch = Watch()
        self._moves, self._moved_s = 0, 0.0
        self._connect()
        self.session.open()
        self.window.show()
        for name in self.window.panels.docks if shows_all else ():
            self.window.panels.show_view(name)
        self._wait()
        slider = self.window.findChild(QSlider, SLIDER)
        assert isinstance(slider, QSlider), f"the window has no {SLIDER}"
        self._slider = slider

    def platform(self) -> str:
        """Return the name of Qt's platform: ``offscreen`` where there is no display."""
        return self._app.platformName()

    def segment(self, still_s: float, moving_s: float, settle_s: float) -> Segment:
        """Train for `settle_s`, for `still_s`, and for `moving_s` while a slider moves now and then.

        Return what was seen of the last two. Steps are counted while nothing moves: each change is worked in, kept as a
        state and drawn as a flag, several a second.
        """
        still, moved, moving = Watch(), Watch(), QTimer()
        moving.timeout.connect(self._move_slider)

        def begin() -> None:
            self._watch = still
            QTimer.singleShot(int(1000 * still_s), lambda: still.end(move))

        def move() -> None:
            self._watch = moved
            moving.start(_MOVE_EVERY_MS)
            QTimer.singleShot(int(1000 * moving_s), finish)

        def finish() -> None:
            moving.stop()
            moved.end(self.session.pause)

        self.session.play()
        QTimer.singleShot(int(1000 * settle_s), begin)
        self._wait()
        self._watch = Watch()
        return together(still.segment(), moved.segment())

    def compare(self, num_lanes: int) -> None:
        """Compare the run with others that have other seeds, `num_lanes` in all, from step 0."""
        self.session.comparison.begin([Wish({"seed": 1 + number}) for number in range(num_lanes - 1)])
        while any(record.started is None for record in self.session.lanes.records):
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def memory(self) -> Memory:
        """Return what the window's process and the engine's hold now."""
        engine = resident_mib(self._host.worker_pid) if isinstance(self._host, ProcessHost) else 0.0
        return Memory(resident_mib(), engine)

    def growth(self, steps: int) -> Growth:
        """Draw frames that tell of so many further steps, and return what that added to this process.

        They repeat the last frame of the run with losses made up, so that a million steps take seconds.
        """
        begun_mib = None
        for number, frame in enumerate(self.made_up_frames(steps)):
            self.draw(frame)
            if number == _FRAMES_BEFORE_GROWTH:
                begun_mib = resident_mib()
        ended_mib = resident_mib()
        if begun_mib is None or ended_mib is None:
            raise RuntimeError("this system does not tell how much memory a process holds")
        return Growth(steps, ended_mib - begun_mib)

    def made_up_frames(self, steps: int, rows: int = _ROWS_A_FRAME) -> Iterator[Frame]:
        """Yield frames of `rows` steps each that go on from the last one drawn, and are the last one then."""
        assert self._last is not None, "no frame was drawn yet"
        last, random = self._last, np.random.default_rng(0)
        for end in range(last.step + rows, last.step + steps + 1, rows):
            d_loss, g_loss = (level + random.normal(0, 0.1, rows) for level in (1.3, 0.8))
            answers = {
                probe: replace(answer, step=end) if isinstance(answer, Quality) else answer
                for probe, answer in last.answers.items()
            }
            scalars = Scalars(np.arange(end - rows + 1, end + 1), d_loss, g_loss)
            self._last = replace(last, step=end, scalars=scalars, answers=answers)
            yield self._last

    def draw(self, frame: Frame) -> None:
        """Write `frame` down, let every view draw it, and paint."""
        self.session.current.note(frame)
        for view in self.window.panels.views.values():
            view.show_frame(frame)
        self._app.processEvents()

    def close(self) -> None:
        """Close the window and end its engine."""
        self.window.close()
        discard(self.window)

    def _connect(self) -> None:
        session = self.session
        session.state_changed.connect(self._on_state_changed)
        for signal in (session.data_missing, session.failed):
            signal.connect(lambda report: self._fail(report.message))
        session.worker_died.connect(lambda report: self._fail(report.reason))
        session.diverged.connect(lambda report: self._fail(f"the {report.player}'s {report.quantity} diverged"))
        self.window.controls.change_requested.connect(self._on_change_requested)
        self.window.frame_drawn.connect(self._on_frame_drawn)

    def _wait(self) -> None:
        """Let the window live until the run rests."""
        if not self._trouble:
            self._loop.exec()
        if self._trouble:
            raise RuntimeError(self._trouble)

    def _fail(self, reason: str) -> None:
        self._trouble = reason
        self._loop.quit()

    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.PAUSED:
            self._loop.quit()

    def _move_slider(self) -> None:
        """Move the slider of G's learning rate a little, there and back in turns."""
        step = self._slider.singleStep()
        self._moved_s = time.perf_counter()
        self._slider.setValue(self._slider.value() + (-step if self._moves % 2 else step))

    def _on_change_requested(self, change: object) -> None:
        self._moves += 1  # as the session counts its changes, for there are no others
        self._watch.ask(self._moves, self._moved_s)

    def _on_frame_drawn(self, frame: Frame) -> None:
        self._last = frame
        self.frames += 1
        QTimer.singleShot(0, lambda: self._watch.take(frame, time.perf_counter()))


class Watch:
    """Notes when frames are painted, and when what was asked for is first seen."""

    def __init__(self) -> None:
        self._painted: list[tuple[float, int]] = []  # when, and the step it shows
        self._asked_s: dict[int, float] = {}  # by the number of the change
        self._latencies_s: list[float] = []
        self._end: Callable[[], None] | None = None

    def ask(self, number: int, now_s: float) -> None:
        """Note that change `number` is asked for."""
        self._asked_s[number] = now_s

    def take(self, frame: Frame, now_s: float) -> None:
        """Note that `frame` is painted."""
        if self._end is None or len(self._painted) < _LEAST_FRAMES:
            self._painted.append((now_s, frame.step))
        answered = [number for number in self._asked_s if number <= frame.change]
        self._latencies_s += [now_s - self._asked_s.pop(number) for number in answered]
        self._end_if_complete()

    def end(self, tell: Callable[[], None]) -> None:
        """Count no further frames; call `tell` once everything asked for was seen, so that nothing slow is left out."""
        self._end = tell
        self._end_if_complete()

    def segment(self) -> Segment:
        """Return what was noted, once it is complete."""
        (begun_s, first), (ended_s, last) = self._painted[0], self._painted[-1]
        gaps_ms = tuple(1000 * (after - before) for (before, _), (after, _) in pairwise(self._painted))
        latencies_ms = tuple(1000 * latency for latency in self._latencies_s)
        elapsed_s = ended_s - begun_s
        return Segment((last - first) / elapsed_s, len(gaps_ms) / elapsed_s, gaps_ms, latencies_ms)

    def _end_if_complete(self) -> None:
        if self._end is not None and not self._asked_s and len(self._painted) >= _LEAST_FRAMES:
            tell, self._end = self._end, lambda: None
            tell()


def together(still: Segment, moved: Segment) -> Segment:
    """Return one segment of both: every frame of them, and the steps of the one in which nothing moved."""
    gaps_ms = still.gaps_ms + moved.gaps_ms
    frames_per_s = 1000 * len(gaps_ms) / sum(gaps_ms)
    return replace(moved, steps_per_s=still.steps_per_s, frames_per_s=frames_per_s, gaps_ms=gaps_ms)

"""Takes the stored pictures of presets: trains without drawing, then draws what the stage shows, once in each theme."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from PyQt6.QtCore import QObject, QRect, QSize, QTimer, pyqtSlot
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.engine.messages import DataMissing, Diverged, Failed, Frame, RunState, WorkerDied
from ganviz.spec import Preset
from ganviz.ui.application import application, discard
from ganviz.ui.link import Link
from ganviz.ui.look import Look
from ganviz.ui.model.session import Session
from ganviz.ui.preferences import Preferences
from ganviz.ui.theme import THEMES
from ganviz.ui.thumbnails import SIZE_PX, encoded_thumbnail
from ganviz.ui.views.card import Framed
from ganviz.ui.views.images import ImagesView
from ganviz.ui.window import MainWindow

_DRAWN = 2  # times the size it is kept in, so that points are as small as in a window
_FRAME_PX = 7  # around what is framed
_QUIET_MS = 1500  # without another frame, until which views may still ask for more: axes that fit what came


def take_thumbnails(
    preset: Preset, host: Host, data_dir: str | None, progress: Callable[[int, int], None]
) -> tuple[Mapping[str, bytes], str]:
    """Return the picture of `preset` by the name of each theme, as JPEG of at most `MAX_BYTES`; and what went wrong.

    `progress` is told the steps done and to do. A run that diverges on the way is pictured where it stopped.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    preferences = Preferences.unsaved()
    look = Look(application(), preferences, THEMES["dark"])
    session = Session(Link(host), preset.experiment, data_dir)
    window = MainWindow(session, look, preferences, preset)
    taker = _Taker(window, preset.steps, progress)
    session.open()
    QApplication.exec()
    window.close()
    discard(window)
    return taker.pictures, taker.trouble


class _Taker(QObject):
    """Plays to the last step with the window hidden, then shows it and waits for what is drawn then."""

    def __init__(self, window: MainWindow, steps: int, progress: Callable[[int, int], None]) -> None:
        super().__init__(window)
        self._window, self._steps, self._progress = window, steps, progress
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._take)
        self.pictures: dict[str, bytes] = {}
        self.trouble = ""
        session = window.session
        session.started.connect(self._on_started)
        session.frame_arrived.connect(self._on_progress)
        session.diverged.connect(self._on_ended)
        window.frame_drawn.connect(self._on_drawn)
        for signal in (session.failed, session.data_missing, session.worker_died):
            signal.connect(self._on_trouble)

    @pyqtSlot(object)
    def _on_started(self, started: Any) -> None:
        self._window.session.play(until=self._steps)

    @pyqtSlot(object)
    def _on_progress(self, frame: Frame) -> None:
        self._progress(frame.step, self._steps)
        if frame.state is RunState.PAUSED and frame.step >= self._steps:
            self._on_ended(frame)

    @pyqtSlot(object)
    def _on_ended(self, report: Frame | Diverged) -> None:
        if self._window.isHidden():
            # The size first: what is asked of the engine is what fits into it.
            for framed in self._window.panels.stage.findChildren(Framed):
                framed.setFixedSize(*(side * _DRAWN + 2 * _FRAME_PX for side in SIZE_PX))
            self._window.show()

    @pyqtSlot(object)
    def _on_drawn(self, frame: Frame) -> None:
        if not self._window.isHidden() and frame.answers:
            self._quiet.start(_QUIET_MS)

    @pyqtSlot()
    def _take(self) -> None:
        stage = self._window.panels.stage.currentWidget()
        framed = stage.findChild(Framed) if stage is not None else None
        assert framed is not None
        plot = framed.rect().adjusted(_FRAME_PX, _FRAME_PX, -_FRAME_PX, -_FRAME_PX)
        if isinstance(stage, ImagesView) and (placing := stage.canvas.placing()) is not None:
            # A few of many fakes, so that they can be made out.
            plot = QRect(stage.canvas.mapTo(framed, placing.fake.topLeft().toPoint()), QSize(*SIZE_PX))
        for name in THEMES:
            self._window.intents.do("choose_theme", name)
            self.pictures[name] = encoded_thumbnail(framed.grab(plot).toImage())
        QApplication.exit()

    @pyqtSlot(object)
    def _on_trouble(self, report: Failed | DataMissing | WorkerDied) -> None:
        self.trouble = report.reason if isinstance(report, WorkerDied) else report.message
        QApplication.exit()

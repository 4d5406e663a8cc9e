"""Pictures of the window, taken without a screen."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QObject, QTimer, pyqtSlot
from PyQt6.QtWidgets import QApplication

from ganviz.engine.atomic import write_atomically
from ganviz.engine.hosts import Host
from ganviz.engine.messages import DataMissing, Diverged, Failed, Frame, RunState, WorkerDied
from ganviz.engine.plan import Picture
from ganviz.spec import Preset
from ganviz.ui.app import application, discard
from ganviz.ui.image_files import encoded
from ganviz.ui.look import Look
from ganviz.ui.preferences import Preferences
from ganviz.ui.session import Session
from ganviz.ui.theme import THEMES
from ganviz.ui.window import MainWindow


def take_picture(
    preset: Preset, host: Host, wanted: Picture, data_dir: str | None, progress: Callable[[int, int], None]
) -> str:
    """Train off screen, save a picture of the window, and return what went wrong, or nothing.

    `progress` is told the steps done and to do.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    with tempfile.TemporaryDirectory() as folder:  # the picture is of the usual layout, not of the user's
        preferences = Preferences(Path(folder) / "settings.ini")
        session = Session(host, preset.experiment, data_dir)
        window = MainWindow(session, Look(app, preferences, THEMES[wanted.theme]), preferences, preset)
        window.resize(*wanted.size)
        photographer = _Photographer(window, wanted, progress)
        session.open()
        window.show()
        app.exec()
        trouble = photographer.trouble
        window.close()
        discard(window)
        return trouble


class _Photographer(QObject):
    """Plays a run to each planned change and to the last step, waits until that is drawn, and takes the picture."""

    def __init__(self, window: MainWindow, wanted: Picture, progress: Callable[[int, int], None]) -> None:
        super().__init__(window)
        self._window, self._wanted, self._progress = window, wanted, progress
        self._plan = list(wanted.plan)
        self.trouble = ""
        session = window.session
        session.started.connect(self._go_on)
        window.frame_drawn.connect(self._on_frame)
        for signal in (session.diverged, session.failed, session.data_missing, session.worker_died):
            signal.connect(self._on_trouble)

    @pyqtSlot()
    def _go_on(self) -> None:
        session = self._window.session
        while self._plan and self._plan[0].step <= session.step:
            session.change(self._plan.pop(0).change)
        session.play(until=self._plan[0].step if self._plan else self._wanted.steps)

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._progress(frame.step, self._wanted.steps)
        if frame.state is not RunState.PAUSED:
            return
        if frame.step >= self._wanted.steps:
            QTimer.singleShot(0, self._shoot)
        elif self._plan and frame.step >= self._plan[0].step:
            self._go_on()

    @pyqtSlot()
    def _shoot(self) -> None:
        path = self._wanted.path
        try:
            write_atomically(path, encoded(self._window.grab().toImage(), path.suffix))
        except OSError as error:
            self.trouble = f"{path} cannot be written ({error.strerror}). Give another file or folder."
        QApplication.exit()

    @pyqtSlot(object)
    def _on_trouble(self, report: Diverged | Failed | DataMissing | WorkerDied) -> None:
        # A diverged run is worth a picture too: it shows where it stopped, and says so.
        if isinstance(report, Diverged):
            QTimer.singleShot(0, self._shoot)
            return
        self.trouble = report.reason if isinstance(report, WorkerDied) else report.message
        QApplication.exit()

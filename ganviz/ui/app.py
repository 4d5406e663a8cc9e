"""Puts the window together: application, look, session, window; and pictures of it without a screen."""

import logging
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pyqtgraph as pg
from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSlot
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.engine.messages import DataMissing, Diverged, Failed, Frame, RunState, WorkerDied
from ganviz.spec import Preset
from ganviz.ui.icons import app_icon
from ganviz.ui.look import Look
from ganviz.ui.preferences import Preferences
from ganviz.ui.session import Session
from ganviz.ui.theme import THEMES
from ganviz.ui.window import MainWindow

log = logging.getLogger(__name__)
_X_SOCKETS = "/tmp/.X11-unix/X"


def has_display() -> bool:
    """Return whether there is a screen to open a window on, or a Qt platform chosen by name."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _is_wayland_there() or _is_x_there(os.environ.get("DISPLAY", ""))


def run_window(preset: Preset, host: Host, data_dir: str | None = None) -> int:
    """Open the window on `preset` and return its exit status when it is closed."""
    app = _application()
    session = Session(host, preset.experiment, data_dir)
    preferences = Preferences()
    window = MainWindow(session, Look(app, preferences), preferences, preset)
    sys.excepthook = _ExceptHook(window)
    session.open()
    window.show()
    return app.exec()


def take_picture(
    preset: Preset,
    host: Host,
    steps: int,
    path: Path,
    *,
    size: tuple[int, int],
    theme: str,
    data_dir: str | None = None,
    progress: Callable[[int, int], None],
) -> str:
    """Train off screen for `steps`, save a picture of the window to `path`; return what went wrong, or nothing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    with tempfile.TemporaryDirectory() as folder:  # the picture is of the usual layout, not of the user's
        preferences = Preferences(Path(folder) / "settings.ini")
        session = Session(host, preset.experiment, data_dir)
        window = MainWindow(session, Look(app, preferences, THEMES[theme]), preferences, preset)
        window.resize(*size)
        photographer = _Photographer(window, steps, path, progress)
        session.open()
        window.show()
        app.exec()
        window.close()
        return photographer.trouble


class _Photographer(QObject):
    """Plays a run to a step, waits until that is drawn, and takes the picture."""

    def __init__(self, window: MainWindow, steps: int, path: Path, progress: Callable[[int, int], None]) -> None:
        super().__init__(window)
        self._window, self._steps, self._path, self._progress = window, steps, path, progress
        self.trouble = ""
        session = window.session
        session.started.connect(self._on_started)
        session.frame_arrived.connect(self._on_frame)
        for signal in (session.diverged, session.failed, session.data_missing, session.worker_died):
            signal.connect(self._on_trouble)

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        self._window.session.play(until=self._steps)

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._progress(frame.step, self._steps)
        if frame.step >= self._steps and frame.state is RunState.PAUSED:
            QTimer.singleShot(0, self._shoot)

    @pyqtSlot()
    def _shoot(self) -> None:
        if not self._window.picture(self._path):
            self.trouble = f"{self._path} cannot be written. Give a file that can be, ending in .png, .jpg or .webp."
        QApplication.exit()

    @pyqtSlot(object)
    def _on_trouble(self, report: Diverged | Failed | DataMissing | WorkerDied) -> None:
        # A diverged run is worth a picture too: it shows where it stopped, and says so.
        if isinstance(report, Diverged):
            QTimer.singleShot(0, self._shoot)
            return
        self.trouble = report.reason if isinstance(report, WorkerDied) else report.message
        QApplication.exit()


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ganviz")
    app.setDesktopFileName("ganviz")
    app.setWindowIcon(app_icon())
    pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)
    return app


class _ExceptHook:
    """Without one, an exception in a slot aborts the process and takes the run with it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("uncaught in the window", exc_info=(kind, error, trace))
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        self._window.banner.show_message(
            f"<b>Something went wrong in the window</b> ({kind.__name__}: {error}). The run goes on. "
            "The log has the details."
        )


def _is_wayland_there() -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(folder) / str(name)).exists()


def _is_x_there(display: str) -> bool:
    """Return whether an X server answers: asking Qt instead would end the process if none does."""
    host, separator, number = display.rpartition(":")
    number = number.split(".")[0]
    if not separator or not number.isdigit():
        return False
    is_local = host in ("", "unix")
    family = socket.AF_UNIX if is_local else socket.AF_INET
    addresses: list[object] = (
        [f"\0{_X_SOCKETS}{number}", f"{_X_SOCKETS}{number}"] if is_local else [(host, 6000 + int(number))]
    )
    for address in addresses:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.settimeout(2.0)
            try:
                probe.connect(address)  # type: ignore[arg-type]
            except OSError:
                continue
            return True
    return False

"""Puts the window together: application, look, session, window."""

import gc
import logging
import os
import socket
import sys
from pathlib import Path
from types import TracebackType

import pyqtgraph as pg
from PyQt6.QtCore import QCoreApplication, QEvent, Qt
from PyQt6.QtWidgets import QApplication

from ganviz.engine.hosts import Host
from ganviz.spec import Preset
from ganviz.ui.icons import app_icon
from ganviz.ui.look import Look
from ganviz.ui.preferences import Preferences
from ganviz.ui.session import Session
from ganviz.ui.window import MainWindow

log = logging.getLogger(__name__)
_KEPT: list[QApplication] = []  # outlives every widget: nobody's variable may go out of scope with it
_X_SOCKETS = "/tmp/.X11-unix/X"


def has_display() -> bool:
    """Return whether there is a screen to open a window on, or a Qt platform chosen by name."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _is_wayland_there() or _is_x_there(os.environ.get("DISPLAY", ""))


def run_window(preset: Preset, host: Host, data_dir: str | None = None) -> int:
    """Open the window on `preset` and return its exit status when it is closed."""
    app = application()
    session = Session(host, preset.experiment, data_dir)
    preferences = Preferences()
    window = MainWindow(session, Look(app, preferences), preferences, preset)
    sys.excepthook = _ExceptHook(window)
    session.open()
    window.show()
    status = app.exec()
    discard(window)
    return status


def discard(window: MainWindow) -> None:
    """Delete a closed window with all that is in it, now.

    Left to Python's collector it may go after the application, in any order, and that ends in a segmentation fault
    (pyqtgraph#1628 tells of its like).
    """
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def application() -> QApplication:
    """Return the application, made if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    _KEPT.append(app)
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

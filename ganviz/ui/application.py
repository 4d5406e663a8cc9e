"""The one QApplication: made once, kept until the process ends."""

import gc
import sys

import pyqtgraph as pg
from PyQt6.QtCore import QCoreApplication, QEvent, Qt
from PyQt6.QtWidgets import QApplication, QWidget

from ganviz.ui.icons import app_icon

_KEPT: list[QApplication] = []  # outlives every widget: nobody's variable may go out of scope with it


def application() -> QApplication:
    """Return the application, made if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform == "win32":
        import ctypes

        # The task bar shows the window under this name and icon, and not under Python's.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("ganviz.ganviz")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    _KEPT.append(app)
    app.setApplicationName("ganviz")
    app.setDesktopFileName("ganviz")
    app.setWindowIcon(app_icon())
    pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)
    return app


def discard(window: QWidget) -> None:
    """Delete a closed window with all that is in it, now.

    Left to Python's collector it may go after the application, in any order, and that ends in a segmentation fault
    (pyqtgraph#1628 tells of its like).
    """
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

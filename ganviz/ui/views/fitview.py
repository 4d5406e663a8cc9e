"""A view that the user moves by hand, and that fits what is drawn again when asked."""

from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import Qt, pyqtSignal

from ganviz.ui.views.clipmarks import mark_clipping


class FitView(pg.ViewBox):
    """Ranges that only the program and the mouse move. A double click fits again; the right button does nothing.

    Signals:
        fit_asked: a double click.
    """

    fit_asked = pyqtSignal()

    def __init__(self, **options: Any) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0, **options)
        self.disableAutoRange()
        mark_clipping(self)

    def mouseClickEvent(self, ev):  # type: ignore[no-untyped-def]
        if ev.double() and ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.fit_asked.emit()

    def mouseDragEvent(self, ev, axis=None):  # type: ignore[no-untyped-def]
        if ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
            return
        super().mouseDragEvent(ev, axis)

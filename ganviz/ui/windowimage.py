"""A picture of a whole window, without what comes and goes."""

from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QWidget

from ganviz.ui.toast import Toast


def window_image(window: QWidget) -> QImage:
    """Return what `window` shows now, but for what toasts say: they are of how a picture came about."""
    shown = [toast for toast in window.findChildren(Toast) if toast.isVisible()]
    for toast in shown:
        toast.hide()
    picture = window.grab().toImage()
    for toast in shown:
        toast.show()
    return picture

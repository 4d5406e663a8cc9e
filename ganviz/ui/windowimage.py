"""A picture of a whole window, or of its views, without what comes and goes."""

from collections.abc import Sequence

from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtGui import QImage, QPainter
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


def views_image(window: QWidget, views: Sequence[QWidget]) -> QImage:
    """Return what `views` of `window` show now, each in its place, without what lies over them."""
    places = {view: QRect(view.mapTo(window, QPoint()), view.size()) for view in views if view.isVisibleTo(window)}
    places = {view: place for view, place in places.items() if window.rect().intersects(place)}  # tabs at the back
    whole = QRect()
    for place in places.values():
        whole = whole.united(place)
    picture = QImage(whole.size() * window.devicePixelRatio(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(window.devicePixelRatio())
    picture.fill(window.palette().window().color())
    painter = QPainter(picture)
    for view, place in places.items():
        painter.drawPixmap(place.topLeft() - whole.topLeft(), view.grab())
    painter.end()
    return picture

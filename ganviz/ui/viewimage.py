"""A picture of one view alone: title, legend and what is drawn, without buttons. As pixels, or as a drawing."""

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from PyQt6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QSizeF, Qt
from PyQt6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PyQt6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QGraphicsView, QWidget

from ganviz.ui.image_files import encoded
from ganviz.ui.style import TEXT_PX, mark, number_font
from ganviz.ui.stylesheet import stylesheet
from ganviz.ui.theme import Theme, Themed
from ganviz.ui.views.card import CONTROLS_ALONE, IS_CAPTION
from ganviz.ui.views.clipmarks import clipped, show_marks
from ganviz.ui.views.crosshair import Crosshair
from ganviz.ui.views.linepicture import Pointed
from ganviz.ui.widgets.arranged import Arranged

SCALES = (1, 2, 3, 4)
_POINTS_AN_INCH = 72.0


class ViewImage:
    """Takes pictures of a widget with a view.

    Args:
        widget: what is pictured; `Themed`.
        theme: the colours it has now.
        title: what a drawing says that it is.
    """

    def __init__(self, widget: QWidget, theme: Theme, title: str) -> None:
        self._widget, self._theme, self._title = widget, theme, title

    def image(self, scale: int, theme: Theme | None = None) -> QImage:
        """Return it in pixels, `scale` of them for each of the window; in other colours if some are given."""
        with self._posed(theme):
            picture = QImage(self._widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
            picture.setDevicePixelRatio(scale)
            picture.fill(QColor((theme or self._theme).panel))
            self._widget.render(picture, flags=QWidget.RenderFlag.DrawChildren)
            return picture

    def taken(self, suffix: str, scale: int = 1, theme: Theme | None = None) -> Callable[[], bytes]:
        """Take a picture now; return what gives it as a file ending in `suffix` holds it, which any thread may call.

        `scale` counts for pixels alone. What is returned raises an OSError if Qt cannot write files of this kind here.
        """
        if suffix.lower() == ".svg":
            return partial(bytes, self._drawn_as_svg(theme))
        if suffix.lower() == ".pdf":
            return partial(bytes, self._drawn_as_pdf(theme))
        return partial(encoded, self.image(scale, theme), suffix)

    def _drawn_as_svg(self, theme: Theme | None) -> bytes:
        from PyQt6.QtSvg import QSvgGenerator  # 10 ms that no start is to wait for

        with self._posed(theme):
            buffer, drawing = QBuffer(), QSvgGenerator()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            drawing.setOutputDevice(buffer)
            drawing.setTitle(self._title)
            drawing.setSize(self._widget.size())
            drawing.setViewBox(self._widget.rect())
            drawing.setResolution(self._widget.logicalDpiX())  # else axes shrink
            self._draw(QPainter(drawing), theme)
            return clipped(buffer.data().data().decode()).encode()

    def _drawn_as_pdf(self, theme: Theme | None) -> bytes:
        with self._posed(theme):
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            page, dpi = QPdfWriter(buffer), self._widget.logicalDpiX()
            page.setTitle(self._title)
            page.setResolution(dpi)
            size = QSizeF(self._widget.size()) * (_POINTS_AN_INCH / dpi)
            whole = QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
            page.setPageLayout(QPageLayout(whole, QPageLayout.Orientation.Portrait, QMarginsF()))
            self._draw(QPainter(page), theme)
            return buffer.data().data()

    def _draw(self, painter: QPainter, theme: Theme | None) -> None:
        painter.fillRect(self._widget.rect(), QColor((theme or self._theme).panel))
        self._widget.render(painter, QPoint(), flags=QWidget.RenderFlag.DrawChildren)
        painter.end()

    @contextlib.contextmanager
    def _posed(self, theme: Theme | None) -> Iterator[None]:
        """Let the widget have no buttons, and other colours; then all is as it was, before the window is painted."""
        widget, focused = self._widget, QApplication.focusWidget()
        is_other = theme is not None and theme is not self._theme
        views = [each for each in (widget, *widget.findChildren(QWidget)) if hasattr(each, "probes_changed")]
        for view in views:
            view.blockSignals(True)  # that it wants other answers for a moment is nobody's business
        hidden, legend = _controls(widget)
        plots = widget.findChildren(QGraphicsView)
        classes = [button.property("class") for button in legend]
        try:
            for control in hidden:
                _keep_room(control, True)
                control.hide()
            for button in legend:
                mark(button, "class", "legend")
            for plot in plots:
                _show_bare(plot, True)
            if is_other:
                assert theme is not None
                self._paint_in(theme)
            _arrange(widget, keeps_heights=True)
            for control in hidden:  # some come back where there is room
                control.hide()
            yield
        finally:
            for control in hidden:
                _keep_room(control, False)
                control.show()
            for button, words in zip(legend, classes, strict=True):
                mark(button, "class", words)
            for plot in plots:
                _show_bare(plot, False)
            if is_other:
                widget.setStyleSheet("")
                cast(Themed, widget).apply_theme(self._theme)
            _arrange(widget)
            for view in views:
                view.blockSignals(False)
            if focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_in(self, theme: Theme) -> None:
        pixels = QApplication.font().pixelSize()
        scale = pixels / TEXT_PX if pixels > 0 else 1.0
        self._widget.setStyleSheet(stylesheet(theme, scale, number_font().family()))
        cast(Themed, self._widget).apply_theme(theme)


def _controls(widget: QWidget) -> tuple[list[QWidget], list[QAbstractButton]]:
    """Return what is on show to be pressed alone, and buttons that are a legend: of what is on, with a sample of it.

    Names of runs are a legend, too.
    """
    others = [each for each in widget.findChildren(QWidget) if each.property(CONTROLS_ALONE) is True]
    hidden: list[QWidget] = [*others, *widget.findChildren(QAbstractSlider)]
    legend = []
    for button in widget.findChildren(QAbstractButton):
        is_sample = button.isCheckable() and button.isChecked() and not button.icon().isNull()
        if button.isVisibleTo(widget) and (is_sample or button.property(IS_CAPTION) is True):
            legend.append(button)
        else:
            hidden.append(button)
    return [each for each in hidden if each.isVisibleTo(widget)], legend


def _show_bare(plot: QGraphicsView, is_bare: bool) -> None:
    """Show a plot as a drawing needs it: nothing below its ground, no copy of that, marks where each view ends.

    What the pointer reads is left out: it lies over the curves wherever the menu was opened.
    """
    viewport, scene = plot.viewport(), plot.scene()
    if scene is not None:
        show_marks(scene, is_bare)
        for item in scene.items():
            if isinstance(item, Crosshair | Pointed):
                item.setOpacity(0.0 if is_bare else 1.0)
    if viewport is not None:
        viewport.setAutoFillBackground(not is_bare)
    plot.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone if is_bare else QGraphicsView.CacheModeFlag.CacheBackground)


def _keep_room(control: QWidget, is_kept: bool) -> None:
    """Let a layout keep the room of a hidden control, or give it to others, as is usual."""
    policy = control.sizePolicy()
    policy.setRetainSizeWhenHidden(is_kept)
    control.setSizePolicy(policy)


def _arrange(widget: QWidget, *, keeps_heights: bool = False) -> None:
    """Lay everything out now: an event that says so would come too late.

    With `keeps_heights` what is left of rows of buttons is as high as it was: what is drawn suits the room it had.
    """
    for part in widget.findChildren(Arranged):
        part.least_height = part.height() if keeps_heights else 0
        part.arrange()
    for each in (*reversed(widget.findChildren(QWidget)), widget):
        layout = each.layout()
        if layout is not None:
            layout.activate()

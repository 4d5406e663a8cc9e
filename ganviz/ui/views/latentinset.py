"""The grid of latents beside what G makes of it: pointed at, a latent is shown where it is sent; a slider sends all."""

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ganviz.engine.probes import Manifold
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import label, mark_scale
from ganviz.ui.views.mesh import SHADES, shades_of
from ganviz.ui.widgets.slider import JumpSlider

_SIDE_PX, _SMALL_SIDE_PX, _ROW_PX = 96, 56, 26
_STOPS = 100  # of the slider
_DOT_PX = 4.0
_FAINTEST, _STRONGEST = 0.08, 0.8
_TITLES = {1: tr_noop("latent z"), 2: tr_noop("latents z₁ → z₂ ↑")}  # by how many numbers one has


class _Canvas(QWidget):
    """Draws the cells of the grid, evenly, and a mark.

    Signals:
        pointed_at(object): column and row under the pointer, in cells; None when it left.
    """

    pointed_at = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._theme = DARK
        self._shades: NDArray[np.intp] = np.zeros((1, 1), np.intp)
        self.side_px = _SIDE_PX
        self.marked: tuple[float, float] | None = None

    def show_shades(self, shades: NDArray[np.intp]) -> None:
        if shades.shape != self._shades.shape:
            self._shades = shades
            self.updateGeometry()
        self._shades = shades
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = mark_scale()
        height = self.side_px if len(self._shades) > 1 else _ROW_PX
        return QSize(round(self.side_px * scale), round(height * scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            rows, columns = self._shades.shape
            x, y = event.position().x() / self.width(), 1 - event.position().y() / self.height()
            row = min(max(y, 0.0), 1.0) * rows if rows > 1 else 0.0
            self.pointed_at.emit((min(max(x, 0.0), 1.0) * columns, row))

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(None)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.plot))
        alphas = np.linspace(_FAINTEST, _STRONGEST, SHADES)[self._shades[::-1]]  # up is more, as in the plane
        fake = QColor(self._theme.fake)
        pixels = np.zeros((*alphas.shape, 4), np.uint8)
        pixels[..., 0], pixels[..., 1], pixels[..., 2] = fake.blue(), fake.green(), fake.red()
        pixels[..., 3] = (255 * alphas).astype(np.uint8)
        rows, columns = alphas.shape
        image = QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_ARGB32)
        painter.drawImage(QRectF(self.rect()), image)
        if self.marked is not None:
            column, row = self.marked
            y = self.height() / 2 if rows == 1 else self.height() * (1 - row / rows)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.plot), 2 * mark_scale()))
            painter.setBrush(QColor(self._theme.text))
            painter.drawEllipse(QPointF(self.width() * column / columns, y), *(2 * [_DOT_PX * mark_scale()]))
        painter.end()


class LatentInset(QFrame):
    """A small card over the plane: the grid of latents, and a slider from latents to what G makes of them.

    Signals:
        pointed_at(object): column and row of the latent under the pointer, in cells; None when it left.
        morphed(float): how far on the way, 0 for latents and 1 for what G makes of them.
    """

    pointed_at = pyqtSignal(object)
    morphed = pyqtSignal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("class", "strip")
        self.title, self.foot = label("z", "muted"), label("", "muted")
        self._usual_title = ""
        self.canvas = _Canvas()
        self.canvas.setToolTip(tr("Latents, each cell equally likely; point at one to see where G sends it"))
        self.slider = JumpSlider()
        self.slider.setRange(0, _STOPS)
        self.slider.setValue(_STOPS)
        self.slider.setAccessibleName(tr("From latents to what G makes of them"))
        self.slider.setToolTip(tr("Left: latents as they are; right: what G makes of them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        for part in (self.title, self.canvas, self.foot, self.slider):
            column.addWidget(part)
        self.canvas.pointed_at.connect(self.pointed_at)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.reset_requested.connect(self._on_reset)
        self.hide()

    def show_manifold(self, manifold: Manifold) -> None:
        """Show the latents of a manifold."""
        text = tr(_TITLES[manifold.dim]) if manifold.dim in _TITLES else tr("z₁ → z₂ ↑, rest 0")
        if text != self._usual_title:
            self._usual_title = text
            is_slice = manifold.dim not in _TITLES
            help = tr("A slice of latents of {count} numbers: all but two are 0", count=manifold.dim)
            self.title.setToolTip(help if is_slice else "")
            self.show_words("", "")
        self.canvas.show_shades(shades_of(manifold.density))

    def be_small(self, is_small: bool) -> None:
        """Take less room: a smaller grid, and no words below it; they are in the tooltip."""
        self.canvas.side_px = _SMALL_SIDE_PX if is_small else _SIDE_PX
        self.foot.setHidden(is_small)
        self.canvas.updateGeometry()
        layout = self.layout()
        assert layout is not None
        layout.invalidate()

    def show_words(self, latent: str, density: str) -> None:
        """Say which latent is marked, and how dense fakes are where it is sent; empty for none."""
        for words, text in ((self.title, latent or self._usual_title), (self.foot, density or tr("denser: stronger"))):
            if words.text() != text:
                words.setText(text)

    def mark(self, place: tuple[float, float] | None) -> None:
        """Mark a latent, by its column and row in cells; None for none."""
        if place != self.canvas.marked:
            self.canvas.marked = place
            self.canvas.update()

    def apply_theme(self, theme: Theme) -> None:
        self.canvas.apply_theme(theme)

    def _on_moved(self, value: int) -> None:
        self.morphed.emit(value / _STOPS)

    def _on_reset(self) -> None:
        self.slider.setValue(_STOPS)

"""The generator's manifold: a grid of latents carried to where G sends it, cells the more opaque the denser."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF, QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPixmap
from pyqtgraph.Qt.internals import PrimitiveArray

from ganviz.engine.probes import Manifold
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import mark_scale
from ganviz.ui.views.overlay import Overlay
from ganviz.ui.views.sprites import is_drawing, ratio_of

Floats = NDArray[np.float64]
SHADES = 8  # of cells
_FAINTEST, _STRONGEST = 0.06, 0.55  # opacity
_DENSE = 90  # percentile of the cells' densities that is drawn strongest
_FAR_PX = 1e5
_SPAN = 0.8  # of the plane's extent, which latents reach before they are sent anywhere
_DOT_PX = 5.0
_LINE_ALPHA = 140
_NEAR = 3.0  # cells: further from the nearest corner nothing is said of a place


class Mesh(Overlay):
    """Cells between what G makes of a grid of latents, on the way from where they would lie as they are.

    Attributes:
        manifold: what is drawn; None for nothing.
        morph: how far on that way, 0 for latents and 1 for what G makes of them.
        marked: column and row of the place that is marked, in cells; None for none.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, -3)
        self.manifold: Manifold | None = None
        self.morph = 1.0
        self.marked: tuple[float, float] | None = None
        self._extent = 1.0
        self._fills: list[QColor] = []
        self._line, self._mark, self._halo = QPen(), QColor(), QColor()
        self._lines = PrimitiveArray(QLineF, 4)
        self._scale = 1.0
        self._picture: QPixmap | None = None  # of the mesh as it is drawn now
        self._seen: tuple[float, ...] = ()

    def apply_theme(self, theme: Theme) -> None:
        self._fills = [_faded(theme.fake, alpha) for alpha in np.linspace(_FAINTEST, _STRONGEST, SHADES)]
        line = QColor(theme.fake)
        line.setAlpha(_LINE_ALPHA)
        self._scale = mark_scale()
        self._line = QPen(line, round(self._scale))
        self._mark, self._halo = QColor(theme.text), QColor(theme.plot)
        self._picture = None
        self.update()

    def show_manifold(self, manifold: Manifold | None, extent: float) -> None:
        """Draw a manifold over a plane that reaches `extent` far."""
        if manifold is not self.manifold or extent != self._extent:
            self.manifold, self._extent, self._picture = manifold, extent, None
            self.update()

    def show_morph(self, morph: float) -> None:
        """Draw what is so far on the way from latents (0) to what G makes of them (1)."""
        self.morph, self._picture = morph, None
        self.update()

    def mark(self, place: tuple[float, float] | None) -> None:
        """Mark a place of the grid, in columns and rows; None for none."""
        if place != self.marked:
            self.marked = place
            self.update()

    @property
    def places(self) -> Floats:
        """Where the corners of cells are drawn: (rows, m, 2)."""
        assert self.manifold is not None
        latents, images = self.manifold.latents.astype(np.float64), self.manifold.images.astype(np.float64)
        rows = latents if len(images) > 1 else np.zeros(1)
        flat = np.stack(np.meshgrid(latents, rows), axis=2) * (_SPAN * self._extent / np.abs(latents).max())
        return flat + self.morph * (images - flat) if self.morph < 1 else images

    def place_at(self, column: float, row: float) -> Floats:
        """Return where a place of the grid is drawn: (2,), between the corners of its cell."""
        corners = self.places
        parts = []
        for at, count in ((row, len(corners)), (column, corners.shape[1])):
            first = min(max(int(at), 0), max(0, count - 2))
            parts.append((first, min(first + 1, count - 1), at - first))
        (top, below, down), (left, right, along) = parts
        upper = corners[top, left] * (1 - along) + corners[top, right] * along
        lower = corners[below, left] * (1 - along) + corners[below, right] * along
        found: Floats = upper * (1 - down) + lower * down
        return found

    def grid_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Return the column and the row of the corner nearest to a point of the plane; None where the mesh is far."""
        if self.manifold is None:
            return None
        corners = self.places
        away = np.hypot(corners[..., 0] - x, corners[..., 1] - y)
        away = np.where(np.isfinite(away), away, np.inf)
        row, column = (int(each) for each in np.unravel_index(int(away.argmin()), away.shape))
        apart = self._view.viewPixelSize()[0] * _DOT_PX * _NEAR * self._scale
        return (float(column), float(row)) if away[row, column] <= apart else None

    def density_at(self, column: float, row: float) -> float:
        """Return the density of the cell of a place of the grid."""
        assert self.manifold is not None
        density = self.manifold.density
        return float(density[min(int(row), len(density) - 1), min(int(column), density.shape[1] - 1)])

    def draw(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        if self.manifold is None or not self._fills:
            return
        if is_drawing(painter):
            self._draw_mesh(painter, scale, origin)
        else:
            self._draw_copy(painter, scale, origin)
        if self.marked is not None:
            x, y = (self.place_at(*self.marked) * scale + origin).tolist()
            if abs(x) + abs(y) < _FAR_PX:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._halo, 2 * self._scale))
                painter.setBrush(self._mark)
                painter.drawEllipse(QPointF(x, y), _DOT_PX * self._scale, _DOT_PX * self._scale)

    def _draw_copy(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        """Draw a picture of the mesh, made anew when that changes: fakes move more often, and cells take a while."""
        room, ratio = self._view.mapRectToScene(self._view.rect()), ratio_of(painter)
        seen = (*scale.tolist(), *origin.tolist(), room.width(), room.height(), ratio)
        if self._picture is None or seen != self._seen:
            self._seen, self._picture = seen, QPixmap((room.size() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            self._draw_mesh(inner, scale, origin - (room.left(), room.top()))
            inner.end()
        painter.drawPixmap(room.topLeft(), self._picture)

    def _draw_mesh(self, painter: QPainter, scale: Floats, origin: Floats) -> None:
        assert self.manifold is not None
        with np.errstate(invalid="ignore"):
            places = self.places * scale + origin
            is_near: NDArray[np.bool_] = np.abs(places).max(axis=2) < _FAR_PX
        shades = shades_of(self.manifold.density)
        if len(places) > 1:
            self._fill_cells(painter, places, is_near, shades)
        self._draw_lines(painter, places, is_near, shades)

    def _fill_cells(
        self, painter: QPainter, places: Floats, is_near: NDArray[np.bool_], shades: NDArray[np.intp]
    ) -> None:
        around = [(slice(None, -1), slice(None, -1)), (slice(None, -1), slice(1, None)),
                  (slice(1, None), slice(1, None)), (slice(1, None), slice(None, -1))]  # fmt: skip
        corners = np.stack([places[each] for each in (*around, around[0])], axis=2)
        is_drawn = np.logical_and.reduce([is_near[each] for each in around])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for shade, fill in enumerate(self._fills):
            cells = corners[is_drawn & (shades == shade)]
            if len(cells):
                connect = np.tile(np.array([1, 1, 1, 1, 0], np.int32), len(cells))
                outline = cells.reshape(-1, 2)
                path = pg.functions.arrayToQPath(outline[:, 0], outline[:, 1], connect=connect)
                path.setFillRule(Qt.FillRule.WindingFill)
                painter.setBrush(fill)
                painter.drawPath(path)

    def _draw_lines(
        self, painter: QPainter, places: Floats, is_near: NDArray[np.bool_], shades: NDArray[np.intp]
    ) -> None:
        """Draw the lines of the grid; those of one row the wider the denser."""
        ways = [(places[:, :-1], places[:, 1:], is_near[:, :-1] & is_near[:, 1:])]
        if len(places) > 1:
            ways.append((places[:-1], places[1:], is_near[:-1] & is_near[1:]))
        painter.setPen(self._line)
        for begin, end, is_drawn in ways:
            lines = np.concatenate([begin, end], axis=2)
            if len(places) > 1:
                self._draw_pieces(painter, lines[is_drawn])
                continue
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for shade, fill in enumerate(self._fills):
                painter.setPen(QPen(_faded(fill.name(), 0.9), (1 + 0.5 * shade) * self._scale))
                self._draw_pieces(painter, lines[is_drawn & (shades == shade)])

    def _draw_pieces(self, painter: QPainter, lines: Floats) -> None:
        if len(lines):
            self._lines.resize(len(lines))
            self._lines.ndarray()[:] = lines
            painter.drawLines(*self._lines.drawargs())


def shades_of(density: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return how strongly cells are drawn, 0 to `SHADES` - 1: by the root of their share of a density of the densest.

    By the root, as one cell may be a thousand times as dense as another and both are worth seeing.
    """
    known = density[np.isfinite(density)]
    most = float(np.percentile(known, _DENSE)) if len(known) else 1.0
    share = np.nan_to_num(density.astype(np.float64) / max(most, 1e-300), nan=0.0, posinf=1.0)
    found: NDArray[np.intp] = np.round(np.sqrt(np.clip(share, 0, 1)) * (SHADES - 1)).astype(np.intp)
    return found


def _faded(colour: str, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(float(alpha))
    return faded

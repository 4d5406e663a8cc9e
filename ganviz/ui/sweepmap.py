"""The map of a sweep as a picture: coloured by a series, or with the fakes of each cell."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF, QPointF, QRectF, Qt
from PyQt6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QPen, QPolygonF

from ganviz.engine.sweeps.maps import DIVERGED, DIVERGED_AT, INVALID, MISSING, SweepMap
from ganviz.spec.differences import label_of
from ganviz.spec.presets import brief
from ganviz.spec.series import SERIES, Series
from ganviz.spec.sweeps import Axis, setting_at
from ganviz.spec.translation import tr
from ganviz.ui.application import application
from ganviz.ui.theme import Theme, blend

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter
_LINES_A_PICTURE = 42  # of text, if it had nothing else: so that it can be read from the back of a hall
_LOG_FROM = 50.0  # times the least that the largest is, from which colours go by the logarithm
_STOPS = 16
_VALUE_LINES = (1.5, 1.1, 0.8)  # the sizes of numbers in cells, of which the largest that fits is taken
_BINS = 24
_TILES = 4  # a side


@dataclass(frozen=True, slots=True)
class MapPicture:
    """What is to be drawn.

    Attributes:
        found: the map.
        series: what colours it, by name.
        moment: at which of its moments.
        fakes: in place of colours, fakes and reals of each place (row, column) that has some; None for colours.
    """

    found: SweepMap
    series: str
    moment: int
    fakes: Mapping[tuple[int, int], tuple[Any, Any]] | None = None


@dataclass(frozen=True, slots=True)
class Shades:
    """From numbers to colours, in (0, 1): 1 is the best where one end is.

    Attributes:
        low, high: the numbers at the ends.
        is_log: whether their logarithms are evenly apart.
        colours: at both ends, as #RRGGBB.
        is_low_best: whether `low` has the second of the colours.
    """

    low: float
    high: float
    is_log: bool
    colours: tuple[str, str]
    is_low_best: bool

    def colour(self, value: float) -> str:
        """Return the colour of a finite number, #RRGGBB."""
        share = self.share(value)
        return blend(*self.colours, 1 - share if self.is_low_best else share)

    def share(self, value: float) -> float:
        """Return how far up the scale a number is, 0 to 1."""
        low, high = self.low, self.high
        if self.is_log:
            low, high, value = math.log(low), math.log(high), math.log(max(value, low))
        return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 1.0

    def at(self, share: float) -> float:
        """Return the number that is so far up."""
        if self.is_log:
            return self.low * (self.high / self.low) ** share
        return self.low + (self.high - self.low) * share


def shades_of(found: SweepMap, name: str, means: NDArray[np.float64], theme: Theme) -> Shades:
    """Return how a map of these means is coloured. Shares and counts of modes reach from none to all."""
    series = SERIES.get(name)
    values = means[np.isfinite(means)]
    low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
    if series is not None and series.is_share:
        low, high = 0.0, 1.0
    elif series is not None and series.unit == "modes" and "num_modes" in found.series:
        numbers = found.of("num_modes")
        low, high = 0.0, float(np.nanmax(numbers)) if np.isfinite(numbers).any() else max(1.0, high)
    better = series.better if series is not None else "neither"
    ink = theme.accent if better == "neither" else theme.real
    is_log = low > 0 and high / low > _LOG_FROM
    return Shades(low, high, is_log, (theme.raised, ink), better == "low")


def map_image(wanted: MapPicture, theme: Theme, size: tuple[int, int], finer: MapPicture | None = None) -> QImage:
    """Return the map as a picture of `size` pixels; with the parts of its cells, if there is a map of them."""
    app = application()
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        if finer is None:
            SweepDrawing(painter, wanted, theme, size, app.font()).draw()
        else:
            from ganviz.ui.map.drawing import MapDrawing  # which builds on this

            drawing = MapDrawing(painter, wanted, theme, size, app.font())
            drawing.divide(finer)
            drawing.draw()
    finally:
        painter.end()
    return image


def words_of(wanted: MapPicture) -> tuple[str, str]:
    """Return the title of a picture, and a line on what it shows."""
    sweep = wanted.found.sweep
    title, step = tr(sweep.title), sweep.moments[wanted.moment]
    if wanted.fakes is not None:
        return title, tr("fakes at step {step:,}", step=step)
    if wanted.series == DIVERGED_AT:
        what = tr("step in which a run diverged, of {steps:,}", steps=sweep.steps)
    else:
        what = tr("{series} at step {step:,}", series=label_of_series(wanted.series), step=step)
    return title, tr("{what}, mean of {seeds} seeds", what=what, seeds=sweep.seeds) if sweep.seeds > 1 else what


def label_of_series(name: str) -> str:
    """Return what a series is called beside a map: with its unit."""
    series = SERIES.get(name)
    if series is None:
        return name.replace("_", " ")
    label = {"d_loss": tr("loss of D"), "g_loss": tr("loss of G")}.get(name, tr(series.label))
    is_told = not series.unit or series.unit in series.label
    return label if is_told else tr("{label} ({unit})", label=label, unit=tr(series.unit))


class SweepDrawing:
    """Draws one map: where everything is, and what it looks like."""

    def __init__(self, painter: QPainter, wanted: MapPicture, theme: Theme, size: tuple[int, int], font: QFont) -> None:
        self._painter, self._wanted, self._theme = painter, wanted, theme
        self._found, self._sweep = wanted.found, wanted.found.sweep
        self._size = size
        self._line = max(12.0, size[1] / _LINES_A_PICTURE)
        self._font = QFont(font)
        self._means = self._found.mean(wanted.series, wanted.moment) if wanted.fakes is None else None
        self._shades = None if self._means is None else shades_of(self._found, wanted.series, self._means, theme)
        self._area = self._grid_area()

    def draw(self) -> None:
        self._draw_words()
        for row in range(self._sweep.rows):
            for column in range(self._sweep.columns):
                self._draw_cell(row, column)
        self._draw_axes()
        if self._shades is not None:
            self._draw_key(self._shades)
        self._draw_marks()

    # --- places -------------------------------------------------------------------------------------------------

    def _grid_area(self) -> QRectF:
        line, (width, height) = self._line, self._size
        values = [brief(float(value)) for value in self._sweep.y.values]
        metrics = QFontMetricsF(self._sized(1.0))
        left = 2.6 * line + max(map(metrics.horizontalAdvance, values))
        right = 7.5 * line if self._wanted.fakes is None else 1.5 * line
        return QRectF(left, 4.4 * line, width - left - right, height - 10.2 * line)

    def area_of(self, row: int, column: int) -> QRectF:
        """Return where a cell is drawn: rows rise, as axes do."""
        width, height = self._area.width() / self._sweep.columns, self._area.height() / self._sweep.rows
        gap = 1.0 if min(width, height) < 30 else 2.0
        top = self._area.bottom() - (row + 1) * height
        whole = QRectF(self._area.left() + column * width, top, width, height)
        return whole.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2)

    def _sized(self, lines: float, *, is_bold: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(max(9, round(self._line * 0.75 * lines)))
        font.setBold(is_bold)
        return font

    def _write(self, area: QRectF, text: str, font: QFont, colour: str, flags: Any) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 1))
        self._painter.drawText(area, flags, fitting)

    # --- parts --------------------------------------------------------------------------------------------------

    def _draw_words(self) -> None:
        title, about = words_of(self._wanted)
        line, width = self._line, self._size[0]
        self._write(QRectF(line, 0.6 * line, width - 2 * line, 1.8 * line), title, self._sized(1.6, is_bold=True),
                    self._theme.text, _LEFT | _MIDDLE)  # fmt: skip
        self._write(QRectF(line, 2.4 * line, width - 2 * line, 1.4 * line), about, self._sized(1.2),
                    self._theme.muted, _LEFT | _MIDDLE)  # fmt: skip

    def _draw_cell(self, row: int, column: int) -> None:
        area, states = self.area_of(row, column), self._found.status[row, column]
        if (states == INVALID).all():
            self._painter.fillRect(area, QColor(self._theme.plot))
            self._painter.fillRect(area, QBrush(QColor(self._theme.handle), Qt.BrushStyle.BDiagPattern))
            return
        is_gone = bool((states == DIVERGED).any()) and not self.is_known(row, column)
        self._painter.fillRect(area, QColor(self._ground(row, column, is_gone=is_gone)))
        if self._wanted.fakes is not None:
            self._draw_fakes(area, row, column)
            self._painter.setPen(QPen(QColor(self._theme.line), 1))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(area)
        if is_gone:
            self._draw_cross(area)
            return
        if self._means is not None and np.isfinite(self._means[row, column]):
            self._write_value(area, float(self._means[row, column]))
        if (states == DIVERGED).any() and self._wanted.series != DIVERGED_AT:
            self._draw_corner(area)

    def is_known(self, row: int, column: int) -> bool:
        """Return whether there is something to show of a cell at this moment."""
        if self._wanted.fakes is not None:
            return self._wanted.fakes.get((row, column), (None, None))[0] is not None
        assert self._means is not None
        return bool(np.isfinite(self._means[row, column]))

    def _ground(self, row: int, column: int, *, is_gone: bool) -> str:
        if is_gone:
            return blend(self._theme.plot, self._theme.danger, 0.28)
        if self._shades is None or self._means is None or not np.isfinite(self._means[row, column]):
            return self._theme.plot
        return self._shades.colour(float(self._means[row, column]))

    def _write_value(self, area: QRectF, value: float) -> None:
        assert self._shades is not None
        text = _short(value, SERIES.get(self._wanted.series))
        for lines in _VALUE_LINES:
            font = self._sized(lines)
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(text) <= 0.85 * area.width() and metrics.height() <= 0.85 * area.height():
                self._write(area, text, font, _ink_on(self._shades.colour(value)), _CENTRE)
                return

    def _draw_cross(self, area: QRectF) -> None:
        side = min(area.width(), area.height()) * 0.22
        centre = area.center()
        self._painter.setPen(QPen(QColor(self._theme.danger), max(1.5, side / 5)))
        for rise in (-1, 1):
            offset = QPointF(side, rise * side)
            self._painter.drawLine(QLineF(centre - offset, centre + offset))

    def _draw_corner(self, area: QRectF) -> None:
        side = min(area.width(), area.height()) * 0.28
        corner = area.topRight()
        self._painter.setPen(QPen(QColor(self._theme.panel), 1))
        self._painter.setBrush(QColor(self._theme.danger))
        self._painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))

    def _draw_axes(self) -> None:
        line, area = self._line, self._area
        x, y = self._sweep.x, self._sweep.y
        font = self._sized(1.0)
        wide, high = area.width() / self._sweep.columns, area.height() / self._sweep.rows  # of a cell
        texts = [brief(float(value)) for value in x.values]
        widest = max(map(QFontMetricsF(font).horizontalAdvance, texts)) + 0.5 * line
        for column in range(0, len(texts), max(1, math.ceil(widest / wide))):
            left = area.left() + (column + 0.5) * wide - widest / 2
            place = QRectF(left, area.bottom() + 0.15 * line, widest, 1.2 * line)
            self._write(place, texts[column], font, self._theme.text, _CENTRE)
        for row in range(0, len(y.values), max(1, math.ceil(line / high))):
            top = area.bottom() - (row + 0.5) * high - line
            place = QRectF(2.0 * line, top, area.left() - 2.3 * line, 2 * line)
            self._write(place, brief(float(y.values[row])), font, self._theme.text, _RIGHT | _MIDDLE)
        self._write(QRectF(area.left(), area.bottom() + 1.4 * line, area.width(), 1.4 * line), self._axis_words(x),
                    self._sized(1.25), self._theme.text, _CENTRE)  # fmt: skip
        self._painter.save()
        self._painter.translate(1.2 * line, area.center().y())
        self._painter.rotate(-90)
        self._write(QRectF(-area.height() / 2, -0.8 * line, area.height(), 1.6 * line), self._axis_words(y),
                    self._sized(1.25), self._theme.text, _CENTRE)  # fmt: skip
        self._painter.restore()

    def _axis_words(self, axis: Axis) -> str:
        setting = setting_at(self._sweep.experiment, axis.path)
        if setting is None:
            return axis.path
        return f"{label_of(setting)} ({setting.unit})" if setting.unit else label_of(setting)

    def _draw_key(self, shades: Shades) -> None:
        line, area = self._line, self._area
        bar = QRectF(area.right() + 1.2 * line, area.top() + 1.6 * line, 1.2 * line, area.height() - 3.2 * line)
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for stop in range(_STOPS + 1):
            share = stop / _STOPS
            gradient.setColorAt(share, QColor(blend(*shades.colours, 1 - share if shades.is_low_best else share)))
        self._painter.setPen(QPen(QColor(self._theme.line), 1))
        self._painter.setBrush(QBrush(gradient))
        self._painter.drawRect(bar)
        series = SERIES.get(self._wanted.series)
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            place = QRectF(bar.right() + 0.4 * line, bar.bottom() - share * bar.height() - line, 5 * line, 2 * line)
            self._write(place, _short(shades.at(share), series), self._sized(1.0), self._theme.text, _LEFT | _MIDDLE)
        if series is not None and series.better != "neither":
            best = bar.bottom() + 0.2 * line if shades.is_low_best else bar.top() - 1.6 * line
            self._write(QRectF(bar.left(), best, 6 * line, 1.4 * line), tr("better"), self._sized(1.0),
                        self._theme.muted, _LEFT | _MIDDLE)  # fmt: skip

    def _draw_marks(self) -> None:
        """Explain the marks that there are, in a line below the map."""
        line = self._line
        left, top = self._area.left(), self._size[1] - 2.0 * line
        font = self._sized(1.0)
        for draw, words in self._marks():
            box = QRectF(left, top, 1.1 * line, 1.1 * line)
            draw(box)
            width = QFontMetricsF(font).horizontalAdvance(words) + 0.5 * line
            self._write(QRectF(left + 1.5 * line, top - 0.2 * line, width, 1.5 * line), words, font,
                        self._theme.muted, _LEFT | _MIDDLE)  # fmt: skip
            left += 1.5 * line + width + line

    def _marks(self) -> Iterator[tuple[Any, str]]:
        states = self._found.status
        has_diverged = (states == DIVERGED).any(axis=-1)
        known = np.array([[self.is_known(row, column) for column in range(self._sweep.columns)]
                          for row in range(self._sweep.rows)])  # fmt: skip
        if (has_diverged & ~known).any():
            yield self._sample_gone, tr("diverged")
        if (has_diverged & known).any() and self._wanted.series != DIVERGED_AT:
            yield self._sample_corner, tr("some seeds diverged")
        if (states == INVALID).any():
            yield self._sample_invalid, tr("cannot be")
        if (states == MISSING).any():
            yield self._sample_missing, tr("not done yet ({count:,} runs)", count=int((states == MISSING).sum()))

    def _sample_gone(self, box: QRectF) -> None:
        self._painter.fillRect(box, QColor(blend(self._theme.plot, self._theme.danger, 0.28)))
        self._draw_cross(box)

    def _sample_corner(self, box: QRectF) -> None:
        self._painter.fillRect(box, QColor(self._theme.raised))
        self._draw_corner(box)

    def _sample_invalid(self, box: QRectF) -> None:
        self._painter.fillRect(box, QColor(self._theme.plot))
        self._painter.fillRect(box, QBrush(QColor(self._theme.handle), Qt.BrushStyle.BDiagPattern))

    def _sample_missing(self, box: QRectF) -> None:
        self._painter.fillRect(box, QColor(self._theme.plot))

    # --- fakes --------------------------------------------------------------------------------------------------

    def _draw_fakes(self, area: QRectF, row: int, column: int) -> None:
        assert self._wanted.fakes is not None
        fakes, reals = self._wanted.fakes.get((row, column), (None, None))
        if fakes is None:
            return
        self._painter.save()
        self._painter.setClipRect(area)
        if fakes.ndim == 3:
            self._draw_images(area, fakes)
        elif fakes.shape[1] == 2:
            self._draw_points(area, fakes.astype(np.float64), reals.astype(np.float64))
        else:
            self._draw_counts(area, fakes[:, 0].astype(np.float64), reals[:, 0].astype(np.float64))
        self._painter.restore()

    def _draw_points(self, area: QRectF, fakes: NDArray[np.float64], reals: NDArray[np.float64]) -> None:
        low, high = reals.min(axis=0), reals.max(axis=0)
        reach = max(float((high - low).max()) * 0.62, 1e-6)
        side = min(area.width(), area.height()) / 2
        for points, colour in ((reals, blend(self._theme.plot, self._theme.real, 0.55)), (fakes, self._theme.fake)):
            places = (points - (low + high) / 2) / reach * side
            pen = QPen(QColor(colour), max(1.5, side / 28))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._painter.setPen(pen)
            centre = area.center()
            self._painter.drawPoints(QPolygonF([QPointF(centre.x() + x, centre.y() - y) for x, y in places]))

    def _draw_counts(self, area: QRectF, fakes: NDArray[np.float64], reals: NDArray[np.float64]) -> None:
        low, high = float(reals.min()), float(reals.max())
        room = max((high - low) * 0.3, 0.5)
        edges = np.linspace(low - room, high + room, _BINS + 1)
        counts = [np.histogram(values, edges)[0] for values in (reals, fakes)]
        most = max(1, *(int(each.max()) for each in counts))
        width = area.width() / _BINS
        inks = blend(self._theme.plot, self._theme.real, 0.55), self._theme.fake
        for each, ink, inset in zip(counts, inks, (0.0, 0.25), strict=True):
            for place, count in enumerate(each):
                height = area.height() * 0.9 * count / most
                left = area.left() + (place + inset / 2) * width
                self._painter.fillRect(QRectF(left, area.bottom() - height, width * (1 - inset), height), QColor(ink))

    def _draw_images(self, area: QRectF, images: NDArray[np.uint8]) -> None:
        _, tall, wide = images.shape
        side = min(area.width(), area.height()) / _TILES
        gap = max(1.0, side / 16)
        left, top = area.center().x() - side * _TILES / 2, area.center().y() - side * _TILES / 2
        is_smooth = side < 2 * max(tall, wide)  # larger ones show their pixels
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
        for number, image in enumerate(images[: _TILES**2]):
            row, column = divmod(number, _TILES)
            place = QRectF(left + column * side, top + row * side, side - gap, side - gap)
            grey = QImage(image.tobytes(), wide, tall, wide, QImage.Format.Format_Grayscale8)
            self._painter.drawImage(place, grey)


def _short(value: float, series: Series | None) -> str:
    """Return a number with the decimals that are worth reading, without those that say nothing."""
    if series is None or abs(value) >= 1000:
        return f"{value:,.0f}"
    text = f"{value:.{min(series.digits or 1, 2)}f}" if abs(value) >= 0.01 or value == 0 else brief(value)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _ink_on(ground: str) -> str:
    """Return black or white, whichever stands out more from `ground` (WCAG's relative luminance)."""
    parts = [int(ground[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#0B1016" if luminance > 0.179 else "#FFFFFF"

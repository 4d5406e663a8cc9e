"""The fakes' share of each mode over steps: one row a mode, the shade says how much of its fair share it holds."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.monitor import EVERY
from ganviz.engine.probes import MODE_MASS, AnyProbe, Quality, QualityProbe
from ganviz.spec.modes import mode_called
from ganviz.spec.translation import listed, tr
from ganviz.ui.model.history import Buckets, History, Reading
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.axes import Range, RowAxis
from ganviz.ui.views.card import is_on_screen
from ganviz.ui.views.plots import Beside, TimePlot, steps_text

PROBE = QualityProbe()
_LEVELS = 256
_FAIR_DEPTH = 0.6  # of the fakes' colour, for a fair share; what is beyond, up to four times as much, is deeper still
_MOST = 4.0
_SHOWN_COLUMNS = 400  # about as many as there are pixels
_LONGEST_NAME = 24
_LEAST_ROW_PX = 4  # below which rows have no line between them

Floats = NDArray[np.float64]


class Strip(QGraphicsItem):
    """Rows of cells over steps, the first row on top. In a view whose values are rows, 1 for the first.

    Attributes:
        relative: (rows, columns) what is shown.
        beside: the same of another run, in the lowest third of each row; NaN where there is nothing.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self.relative: Floats = np.empty((0, 0))
        self.beside: Floats | None = None
        self._view = view
        self._palette = np.zeros(_LEVELS + 1, np.uint32)
        self._pixels: NDArray[np.uint32] = np.empty((0, 0), np.uint32)  # what the image shows: it does not copy
        self._image: QImage | None = None
        self._x: Range = (0.0, 1.0)
        self._ground = QColor()
        self.setZValue(-5)

    def apply_theme(self, theme: Theme) -> None:
        self._palette = shades(theme)
        self._ground = QColor(theme.plot)
        self._paint_image()

    def show_shares(self, relative: Floats, x: Range, beside: Floats | None = None) -> None:
        """Show (rows, columns) shares as parts of the fair one, over the steps from x[0] to x[1]; NaN for none."""
        self.relative, self._x, self.beside = relative, x, beside
        self._paint_image()

    def boundingRect(self) -> QRectF:
        return self._view.viewRect()

    def paint(
        self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None
    ) -> None:
        if painter is None or self._image is None:
            return
        rows, place = len(self.relative), painter.worldTransform()
        corner, end = place.map(QPointF(self._x[0], 0.5)), place.map(QPointF(self._x[1], rows + 0.5))
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRectF(corner, end), self._image)
        height = (end.y() - corner.y()) / rows
        if height >= _LEAST_ROW_PX:
            for row in range(1, rows):
                line = QRectF(corner.x(), round(corner.y() + row * height), end.x() - corner.x(), 1)
                painter.fillRect(line, self._ground)
        painter.restore()

    def _cells(self) -> Floats:
        """Return the cells of the image: three lines a row where another run is shown as well."""
        if self.beside is None:
            return self.relative
        lines = np.repeat(self.relative, 3, axis=0)
        lowest = lines[2::3]
        lowest[:] = np.where(np.isnan(self.beside), lowest, self.beside)
        return lines

    def _paint_image(self) -> None:
        rows, columns = self.relative.shape
        if rows and columns:
            self._pixels = self._palette[_levels(self._cells())]
            lines = len(self._pixels)
            self._image = QImage(self._pixels.data, columns, lines, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
        else:
            self._image = None
        self.update()


class ModeStripView(TimePlot):
    """Which modes the fakes were at, over the same steps, with the same flags, as the other plots.

    The shares are what the run measures by the step, whatever is looked at.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Modes over time"), (), line_buckets=1, left_axis=RowAxis("left"), parent=parent)
        self.strip = Strip(self.chart.view)
        self.chart.view.addItem(self.strip, ignoreBounds=True)
        self.chart.view.invertY(True)
        self._target: NDArray[np.float32] = np.empty(0, np.float32)
        self._row: int | None = None  # of the mode under the pointer, from 0
        self.chart.scene().sigMouseMoved.connect(self._on_mouse_moved)

    def probes(self) -> tuple[AnyProbe, ...]:
        return (PROBE,) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        self._target = np.empty(0, np.float32)
        super().show_run(record)
        newest = record.latest(QualityProbe)
        if newest is not None:
            self._follow(newest)
        self._say_whose()
        self.draw()

    def show_frame(self, frame: Frame) -> None:
        quality = frame.answer(PROBE)
        if quality is not None:
            self._follow(quality)
        super().show_frame(frame)

    def apply_theme(self, theme: Theme) -> None:
        self.strip.apply_theme(theme)
        super().apply_theme(theme)

    # --- what a plot of time series asks ---------------------------------------------------------------------

    def names(self) -> Sequence[str]:
        return ()

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        return ()

    def reading_lines(self) -> tuple[str, ...]:
        return ()

    def shares(self) -> History | None:
        """Return what was recorded of as many modes as there are now; None while there is nothing."""
        found = self.record.vectors.get((MODE_MASS, len(self._target))) if self.record else None
        return found if found is not None and len(found) else None

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        super().show_beside(others, own_colour)
        self._say_whose()

    def draw(self) -> None:
        if not is_on_screen(self):
            return
        self._drawn = self._extent()
        shares, rows = self.shares(), len(self._target)
        # What was measured after a step stands for those before it.
        first = max(0, (shares.first_step or 0) - EVERY["quality"]) if shares else 0
        ends = [(first, shares.last_step or 0)] if shares else []
        ends += [(0, other.record.end) for other in self._others if ends]
        x = self.chart.x_range_for(*self._whole(ends or [(0, 0)]))
        relative = self._relative(shares, x)
        self.strip.show_shares(relative, x, self._beside(relative, x))
        self._describe(shares)
        self.chart.show_range(x, (0.5, max(1, rows) + 0.5))
        self._read()

    def _relative(self, shares: History | None, x: Range) -> Floats:
        """Return (rows, columns) shares as parts of the fair ones; of nothing, no rows."""
        if shares is None:
            return np.empty((0, 0))
        columns = max(1, math.ceil(self.chart.view.width()))
        found = shares.buckets(*x, columns)
        return in_columns(found, shares.last_step or 0, x, columns) / self._target[:, None]

    def _beside(self, relative: Floats, x: Range) -> Floats | None:
        """Return the shares of the run beside, from where the one on show left it; None where there are none."""
        record = self.record
        if not self._others or record is None or not relative.size:
            return None
        other = self._others[0].record
        shares = other.vectors.get((MODE_MASS, len(self._target)))
        if shares is None or not len(shares):
            return None
        found = self._relative(shares, x)
        columns = found.shape[1]
        middles = x[0] + (np.arange(columns) + 0.5) * (x[1] - x[0]) / columns
        is_shared = record.parent == other.run or other.parent == record.run
        fork = max(record.fork_step, other.fork_step) if is_shared else 0
        found[:, middles <= fork] = np.nan
        return found

    def _describe(self, shares: History | None) -> None:
        """Tell who cannot see the strip the last shares."""
        last = shares.reading(math.inf) if shares is not None else None
        told = tr("The share of the fakes at each mode over steps.")
        if last is not None:
            shares_then = listed(map(_percent, last.mean.tolist()))
            told += tr(" Step {step:,}: {shares}", step=last.last, shares=shares_then)
        self.chart.setAccessibleDescription(told)

    def _extent(self) -> tuple[object, ...]:
        """Return what a plot does, and how far shares have come; while training, to about a pixel."""
        shares, is_training = self.shares(), self.record is not None and self.record.state is RunState.TRAINING
        last = shares.last_step or 0 if shares else 0
        first_seen, last_seen = self.chart.x_range
        pixel = max(1, int((last_seen - first_seen) / _SHOWN_COLUMNS))  # in steps
        reached = (last // pixel, pixel) if is_training else (last, len(shares or ()))
        return (*super()._extent(), len(self._target), reached)

    def _follow(self, quality: Quality) -> None:
        """Take over how many modes there are, and what is fair."""
        target = np.empty(0, np.float32) if quality.target_mass is None else quality.target_mass
        if not np.array_equal(target, self._target):
            self._target = target
            self._drawn = ()
        self._say_whose()

    def _say_whose(self) -> None:
        """Say what the shade means, and whose modes they are where those of two runs are shown."""
        target = self._target
        fair = _percent(target[0]) if len(target) and np.allclose(target, target[0], rtol=1e-3) else ""
        if self._others and self.record is not None:
            other, *rest = (each.record.name_within(_LONGEST_NAME) for each in self._others)
            own = self.record.name_within(_LONGEST_NAME)
            words = [
                tr("{run}; lowest third: {other}", run=own, other=other), tr("lowest third: {other}", other=other)
            ]  # fmt: skip
            if rest:
                words = [tr("{shown}; not shown: {rest}", shown=text, rest=listed(rest)) for text in words]
            self.header.show_subtitle(*words)
            return
        texts = (tr("shade: share of the fakes"), tr("shade: share"))
        if fair:
            fair = tr("fair = {share}", share=fair)
            self.header.show_subtitle(*(tr("{shade}, {fair}", shade=text, fair=fair) for text in texts), fair)
        else:
            self.header.show_subtitle(*texts, "")

    # --- the pointer -----------------------------------------------------------------------------------------

    def _on_mouse_moved(self, position: QPointF) -> None:
        view = self.chart.view
        inside = view.sceneBoundingRect().contains(position)
        row = math.floor(view.mapSceneToView(position).y() - 0.5) if inside else -1
        row_now = row if 0 <= row < len(self._target) else None
        if row_now != self._row:
            self._row = row_now
            self._read()

    def _read(self) -> None:
        """Let the crosshair say the share of the mode under the pointer at that step."""
        shares = self.shares()
        if self._flag is not None:
            self.chart.crosshair.point_at(self._flag.markers[0].step, (), self._flag.lines)
            return
        if shares is None or self._cursor is None:
            self.chart.crosshair.hide()
            return
        reading = shares.reading(self._cursor)
        assert reading is not None
        lines = (self._words(reading, self._row),) if self._is_pointed and self._row is not None else ()
        self.chart.crosshair.point_at((reading.first + reading.last) / 2, (), lines)

    def _words(self, reading: Reading, row: int) -> str:
        share, fair = float(reading.mean[row]), float(self._target[row])
        said = "–" if math.isnan(share) else _percent(share)
        return tr(
            "{where}: {mode} {share} (fair {fair})",
            where=steps_text(reading),
            mode=mode_called(row, self.record.experiment.data.mode_names if self.record else ()),
            share=said,
            fair=_percent(fair),
        )


def in_columns(found: Buckets, last_step: int, x: Range, columns: int) -> Floats:
    """Return (rows, columns) the shares to show in each of `columns` even parts of the steps from x[0] to x[1].

    What was measured after a step stands for those since the measurement before. NaN where there is none yet, and in
    a gap.
    """
    step = found.step
    ends = step if found.is_exact else np.append((step[1:] + step[:-1]) / 2, last_step)
    apart = ends[1] - ends[0] if len(ends) > 1 else EVERY["quality"]
    middles = x[0] + (np.arange(columns) + 0.5) * (x[1] - x[0]) / columns
    place = np.searchsorted(ends, middles, "left")
    shown = np.full((len(found.mean), columns), np.nan)
    is_known = (place < len(ends)) & (middles > ends[0] - apart)
    shown[:, is_known] = found.mean[:, place[is_known]]
    return shown


def shades(theme: Theme) -> NDArray[np.uint32]:
    """Return the colour of each level (see `_levels`), the last one for where there is nothing to show."""
    depths = np.linspace(0, 1, _LEVELS)
    ground = blend(theme.plot, theme.muted, 0.13)
    colours = [blend(ground, theme.fake, float(depth)) for depth in depths]
    return np.array([0xFF000000 | int(colour[1:], 16) for colour in (*colours, theme.plot)], np.uint32)


def depth_of(relative: Floats) -> Floats:
    """Return how deep the colour of a share is, 0 to 1: evenly up to a fair share, then by its logarithm."""
    beyond = np.log(np.clip(relative, 1.0, _MOST)) / math.log(_MOST)
    return _FAIR_DEPTH * np.clip(relative, 0.0, 1.0) + (1 - _FAIR_DEPTH) * beyond


def _levels(relative: Floats) -> NDArray[np.intp]:
    depth = depth_of(np.nan_to_num(relative, nan=0.0))
    return np.where(np.isnan(relative), _LEVELS, np.round(depth * (_LEVELS - 1))).astype(np.intp)


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"

"""What a table holds, before it is taken: its first rows, and a small picture of its points."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from ganviz.engine.tables import Table, Taken
from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr
from ganviz.ui.numbers import significant
from ganviz.ui.theme import DARK, Theme, blend

_ROWS, _COLUMNS = 50, 40  # shown at most
_POINTS = 3000
_LONGEST = 24  # characters of a cell
_BINS = 40
_EDGE = 0.06  # of the extent, around the points
_DOT_PX = 4.0


class RowsView(QTableWidget):
    """The first rows of a table, with the number of the line that each is in; the columns that are taken stand out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._taken: tuple[int, ...] = ()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(tr("The first rows"))
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        assert header is not None
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_table(self, table: Table) -> None:
        """Show the first rows of `table`."""
        columns = range(min(_COLUMNS, len(table.columns)))
        rows = range(min(_ROWS, table.num_rows))
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([_heading(table, place) for place in columns])
        self.setVerticalHeaderLabels([f"{table.lines[row]}" for row in rows])
        for place in columns:
            is_number = table.columns[place].is_numeric
            for row in rows:
                item = QTableWidgetItem(one_line(table.columns[place].text(row), _LONGEST))
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, place, item)
        self._paint_taken()

    def clear_table(self) -> None:
        """Show no rows."""
        self._taken = ()
        self.setRowCount(0)
        self.setColumnCount(0)

    def show_taken(self, columns: tuple[int, ...]) -> None:
        """Let the columns at these places stand out."""
        self._taken = columns
        self._paint_taken()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint_taken()

    def _paint_taken(self) -> None:
        taken = QBrush(QColor(blend(self._theme.panel, self._theme.real, 0.28)))
        for place in range(self.columnCount()):
            for row in range(self.rowCount()):
                item = self.item(row, place)
                if item is not None:
                    item.setBackground(taken if place in self._taken else QBrush())


class PointsPicture(QWidget):
    """A small picture of points of the plane, or a histogram of numbers, with the least and greatest at its edges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._taken: Taken | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("The points"))

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def show_points(self, taken: Taken | None) -> None:
        """Show these points; None shows nothing."""
        self._taken = taken
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.plot))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self._taken is None:
            return
        values = self._taken.values
        extent = self.extent()
        height = self.fontMetrics().height() * len(extent)
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8 - height)
        some = values[:: math.ceil(len(values) / _POINTS)]
        if values.shape[1] == 2:
            self._paint_points(painter, some, room)
        else:
            self._paint_histogram(painter, values[:, 0], room)
        painter.setPen(QColor(self._theme.muted))
        where = QRectF(8, self.height() - height - 4, self.width() - 16, height)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "\n".join(extent))

    def _paint_points(self, painter: QPainter, points: NDArray[np.float64], room: QRectF) -> None:
        low, high = points.min(axis=0), points.max(axis=0)
        reach = float((high - low).max()) * (1 + 2 * _EDGE) or 1.0
        side = min(room.width(), room.height())
        origin = (low + high) / 2 - reach / 2
        placed = (points - origin) / reach * side
        left, bottom = room.center().x() - side / 2, room.center().y() + side / 2
        painter.setPen(QPen(QColor(self._theme.real), _DOT_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(left + x, bottom - y) for x, y in placed.tolist()]))

    def _paint_histogram(self, painter: QPainter, numbers: NDArray[np.float64], room: QRectF) -> None:
        counts, _ = np.histogram(numbers, _BINS)
        wide, tallest = room.width() / _BINS, max(1, int(counts.max()))
        for place, count in enumerate(counts.tolist()):
            high = count / tallest * room.height()
            bar = QRectF(room.left() + place * wide, room.bottom() - high, wide - 1, high)
            painter.fillRect(bar, QColor(self._theme.real))

    def extent(self) -> list[str]:
        """Return how far each column reaches, in the units of the file: in a line where there is room, else in two."""
        taken = self._taken
        if taken is None:
            return []
        values = taken.values
        means, scales = np.array(taken.means), np.array(taken.scales)
        lows, highs = values.min(axis=0) * scales + means, values.max(axis=0) * scales + means
        metrics, width, said = self.fontMetrics(), self.width() - 16, []
        for name, low, high in zip(_names(taken), lows, highs, strict=True):
            ends = {"low": significant(float(low), 3), "high": significant(float(high), 3)}
            left = width - metrics.horizontalAdvance(tr("{name}: {low} to {high}", name="", **ends))
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)
            said.append(tr("{name}: {low} to {high}", name=short, **ends))
        together = "    ".join(said)
        return [together] if metrics.horizontalAdvance(together) <= width else said


def _names(taken: Taken) -> tuple[str, ...]:
    plain = ("x", "y") if len(taken.names) == 2 else ("x",)
    return tuple(one_line(name or other, _LONGEST) for name, other in zip(taken.names, plain, strict=True))


def _heading(table: Table, place: int) -> str:
    column = table.columns[place]
    return one_line(column.name or f"{place + 1}", _LONGEST)

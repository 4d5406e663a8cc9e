"""Items of pyqtgraph, drawn in pixels in a drawing: not every program keeps a pen thin in a plot's coordinates."""

import pyqtgraph as pg
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QBrush, QPen

from ganviz.ui.views.sprites import is_drawing


class PathItem(pg.PlotCurveItem):
    """A path, or an area."""

    def paint(self, p, opt, widget):  # type: ignore[no-untyped-def]
        if not is_drawing(p):
            super().paint(p, opt, widget)
            return
        place = p.worldTransform()
        p.save()
        p.resetTransform()
        p.setPen(self.opts["pen"] or QPen(Qt.PenStyle.NoPen))
        p.setBrush(self.opts["brush"] or QBrush())
        p.drawPath(place.map(self.getPath()))
        p.restore()


class StraightLine(pg.InfiniteLine):
    """A line from one edge of a view to the other."""

    def paint(self, p, *args):  # type: ignore[no-untyped-def]
        if not is_drawing(p):
            super().paint(p, *args)
            return
        place, ends = p.worldTransform(), self._endPoints
        p.save()
        p.resetTransform()
        p.setPen(self.currentPen)
        p.drawLine(*(place.map(QPointF(end, 0.0)) for end in ends))
        p.restore()

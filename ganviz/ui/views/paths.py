"""The paths of some fakes over the last looks at them: where each fixed latent has led."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QLineF
from PyQt6.QtGui import QColor, QPainter, QPen
from pyqtgraph.Qt.internals import PrimitiveArray

from ganviz.engine.probes import SamplesProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import Theme, blend
from ganviz.ui.views.card import mark_scale
from ganviz.ui.views.marks import Points
from ganviz.ui.views.overlay import Overlay

LOOKS = 24  # at most: the one on show, and those before it that a record keeps
EVERY = 16  # of the fakes that are shown: the path of each would hide the others'
_AGES = (0.35, 0.6, 0.85)  # how much of the colour of fakes pieces of a path have, the oldest third first
_FAR_PX = 1e5
_NO_PATHS: Points = np.empty((0, 0, 2), np.float32)


class Paths(Overlay):
    """Lines through the places of each fake, paler where they are older.

    Attributes:
        places: (looks, n, 2), the last now.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(view, -1.5)
        self.places = _NO_PATHS
        self._pens: list[QPen] = []
        self._lines = PrimitiveArray(QLineF, 4)

    def apply_theme(self, theme: Theme) -> None:
        self._pens = [QPen(QColor(blend(theme.plot, theme.fake, share)), round(mark_scale())) for share in _AGES]
        self.update()

    def show_paths(self, places: Points) -> None:
        """Draw paths through `places` (looks, n, 2); one that is not finite is left out."""
        self.places = places
        self.update()

    def clear(self) -> None:
        """Draw nothing."""
        if self.places.size:
            self.show_paths(_NO_PATHS)

    def draw(self, painter: QPainter, scale: NDArray[np.float64], origin: NDArray[np.float64]) -> None:
        if len(self.places) < 2:
            return
        with np.errstate(invalid="ignore"):
            places = self.places * scale + origin
            lines = np.concatenate([places[:-1], places[1:]], axis=2)  # (looks - 1, n, 4)
            is_near = np.abs(lines).max(axis=2) < _FAR_PX
        for pen, pieces, is_drawn in zip(
            self._pens, np.array_split(lines, len(_AGES)), np.array_split(is_near, len(_AGES)), strict=True
        ):
            drawn = pieces[is_drawn]
            if len(drawn):
                self._lines.resize(len(drawn))
                self._lines.ndarray()[:] = drawn
                painter.setPen(pen)
                painter.drawLines(*self._lines.drawargs())


def places_of(record: RunRecord) -> Points:
    """Return (looks, n, 2), where some fakes were in the last pictures that a record keeps, and in the one on show.

    Pictures of another number of fakes, as when it was shown among others, are left out.
    """
    now = record.latest(SamplesProbe)
    if now is None:
        return _NO_PATHS
    until = np.inf if record.moment is None else record.moment
    kept = [each.fake for each in record.frames.last(SamplesProbe, until, LOOKS) if len(each.fake) == len(now.fake)]
    looks = [each for each in kept if each is not now.fake][1 - LOOKS :]
    return np.stack([*looks, now.fake])[:, ::EVERY]

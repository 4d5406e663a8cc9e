"""The phase portrait of a game of two numbers: where G's number and D's slope are, and the way they came."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPen, QShowEvent
from PyQt6.QtWidgets import QGraphicsItem, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, TrailProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme, blend
from ganviz.ui.views.axes import nice_ceiling
from ganviz.ui.views.card import Header, arrange, is_on_screen, mark_scale
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.marks import NONE
from ganviz.ui.views.pgitems import PathItem, StraightLine
from ganviz.ui.views.plane import Plane

TRAIL = TrailProbe()
_FIRST_EXTENT = 2.0
_ROOM = 1.35
OLDER_DEPTH = 0.75  # how far the older part of the way is from the ground
_NUM_RECENT = 200  # steps drawn in full colour, or all since the last frame if they are more; the others faintly


class PhaseView(QWidget):
    """The present state as a cross, the last steps as a line; both players rest at the disc in the middle.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header("Phase portrait")
        self.plane = Plane(_FIRST_EXTENT, mark_size=2.0)
        self.plane.setAccessibleName("Phase portrait")
        self.plane.setAccessibleDescription("The way of G's number θ and D's slope ψ")
        self.older, self.recent = (PathItem() for _ in range(2))
        self._axes = tuple(StraightLine(angle=angle) for angle in (0, 90))
        items: tuple[QGraphicsItem, ...] = (*self._axes, self.older, self.recent)
        for item in items:
            item.setZValue(-1)
            self.plane.view.addItem(item, ignoreBounds=True)
        self.footer = Footer()
        self._record: RunRecord | None = None
        self._drawn_step = -1
        arrange(self, self.header, self.plane, self.footer)
        self.plane.real_item.set_points(np.zeros((1, 2)))
        self.plane.pointed_at.connect(self._on_pointed_at)
        self.apply_theme(DARK)

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer."""
        return self.footer.readout

    def probes(self) -> tuple[AnyProbe, ...]:
        return (TRAIL,) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        """Draw the way of this run, on axes of its own."""
        self._record, self._drawn_step = record, -1
        self.plane.set_extent(_FIRST_EXTENT)
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Nothing to do: the way goes on from where it is."""

    def show_moment(self) -> None:
        if is_on_screen(self):
            self._draw()

    def show_frame(self, frame: Frame) -> None:
        if frame.answer(TRAIL) is not None and is_on_screen(self):
            self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self.plane.apply_theme(theme)
        self.older.setPen(pg.mkPen(blend(theme.plot, theme.accent, OLDER_DEPTH), width=mark_scale()))
        self.recent.setPen(pg.mkPen(theme.accent, width=2 * mark_scale()))
        for axis in self._axes:
            axis.setPen(QPen(QColor(theme.muted), 0, Qt.PenStyle.DotLine))
        self.footer.show_note(
            f"across: <b style='color:{theme.generator}'>θ</b>, where every fake is &nbsp;&nbsp; "
            f"up: <b style='color:{theme.discriminator}'>ψ</b>, D's slope &nbsp;&nbsp; "
            f"<span style='color:{theme.real}'>●</span> at rest &nbsp;&nbsp; "
            f"<b style='color:{theme.fake}'>+</b> now &nbsp;&nbsp; line: the last steps"
        )

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        trail = self._record.latest(TrailProbe) if self._record else None
        if trail is None:
            self.older.clear()
            self.recent.clear()
            self.plane.fake_item.set_points(NONE)
            self.header.show_subtitle("")
            return
        theta, psi = trail.theta, trail.psi
        self._make_room(theta, psi)
        unseen = np.count_nonzero(trail.step > self._drawn_step) if self._drawn_step < trail.step[-1] else 0
        bend = max(0, len(theta) - 1 - max(_NUM_RECENT - 1, int(unseen)))
        self._drawn_step = int(trail.step[-1])
        self.older.setData(theta[: bend + 1], psi[: bend + 1])
        self.recent.setData(theta[bend:], psi[bend:])
        self.plane.fake_item.set_points(np.stack([theta[-1:], psi[-1:]], axis=1))
        now = _told(f"θ {theta[-1]:.3g}   ψ {psi[-1]:.3g}")
        self.header.show_subtitle(now)
        self.plane.setAccessibleDescription(f"The way of G's number θ and D's slope ψ. Now {now}")

    def _make_room(self, theta: NDArray[np.float64], psi: NDArray[np.float64]) -> None:
        """Widen the axes to what the line needs. They never narrow, so that a way inwards is seen as one."""
        farthest = float(max(np.abs(theta).max(), np.abs(psi).max()))
        if farthest > self.plane.extent:
            self.plane.set_extent(nice_ceiling(_ROOM * farthest))

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        self.footer.show_readout("" if point is None else _told(f"θ {point[0]:.2f}  ψ {point[1]:.2f}"))


def _told(numbers: str) -> str:
    return numbers.replace("-", "\N{MINUS SIGN}")

"""The phase portrait of a game of two numbers: where G's number and D's slope are, and the way they came."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPen, QShowEvent
from PyQt6.QtWidgets import QGraphicsItem, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, StepFieldProbe, TrailProbe
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.theme import DARK, Theme, blend
from ganviz.ui.views.axes import nice_ceiling
from ganviz.ui.views.card import Header, arrange, is_on_screen, mark_scale
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.marks import NONE
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.pgitems import PathItem, StraightLine
from ganviz.ui.views.plane import Plane
from ganviz.ui.views.vectorfield import VectorField

TRAIL = TrailProbe()
_FIRST_EXTENT = 2.0
_WIDEST = 4.0  # times as wide as high a view is, that has arrows all over
_ROOM = 1.35
OLDER_DEPTH = 0.75  # how far the older part of the way is from the ground
NO_ARROWS, FRESH, KEPT = "none", "fresh", "kept"
_ARROWS = (
    (tr_noop("No arrows"), tr_noop("The path alone"), NO_ARROWS),
    (tr_noop("Steps that remember nothing"),
     tr_noop("Where one real step leads from each place, by optimizers without any memory: as their first step"),
     FRESH),
    (tr_noop("Steps with the memory of now"),
     tr_noop("Where one real step leads from each place, by optimizers that remember what they do now: momentum, "
             "averages, sizes"), KEPT),
)  # fmt: skip
_CHIPS = {NO_ARROWS: tr_noop("Arrows"), FRESH: tr_noop("Arrows: fresh"), KEPT: tr_noop("Arrows: memory")}
_NUM_RECENT = 200  # steps drawn in full colour, or all since the last frame if they are more; the others faintly


class PhaseView(QWidget):
    """The present state as a cross, the last steps as a line; both players rest at the disc in the middle.

    Signals:
        probes_changed(): other arrows are wanted, or over another part of the plane.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrows_chip = MenuChip(_ARROWS)
        self.header = Header(tr("Phase portrait"), None, (self.arrows_chip,))
        self.plane = Plane(_FIRST_EXTENT, mark_size=2.0)
        self.plane.setAccessibleName(tr("Phase portrait"))
        self.plane.setAccessibleDescription(tr("The way of G's number θ and D's slope ψ"))
        self.older, self.recent = (PathItem() for _ in range(2))
        self._axes = tuple(StraightLine(angle=angle) for angle in (0, 90))
        self.plane.backdrop.has_axes = True
        items: tuple[QGraphicsItem, ...] = (*self._axes, self.older, self.recent)
        for item in items:
            item.setZValue(-1)
            self.plane.view.addItem(item, ignoreBounds=True)
        self.arrows, self._shown = VectorField(self.plane.view, -0.5), NO_ARROWS
        self.plane.view.addItem(self.arrows, ignoreBounds=True)
        self.footer = Footer()
        self._record: RunRecord | None = None
        self._drawn_step = -1
        arrange(self, self.header, self.plane, self.footer)
        self.plane.real_item.set_points(np.zeros((1, 2)))
        self.plane.pointed_at.connect(self._on_pointed_at)
        self.plane.moved.connect(self._on_plane_moved)
        self.arrows_chip.chosen.connect(self._on_arrows_chosen)
        self._show_choice()
        self.apply_theme(DARK)

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer."""
        return self.footer.readout

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        return (TRAIL,) if self._shown == NO_ARROWS else (TRAIL, self._field)

    @property
    def _field(self) -> StepFieldProbe:
        left, right, bottom, top = self.plane.bounds
        across = min(_WIDEST, max(1.0, (right - left) / (top - bottom)))
        return StepFieldProbe(self.plane.extent, is_fresh=self._shown == FRESH, across=round(across, 1))

    def choose(self, what: str) -> bool:
        """Draw the arrows of that name from now on; return False if there are none."""
        if what not in _CHIPS:
            return False
        self._on_arrows_chosen(what)
        return True

    def _on_arrows_chosen(self, what: str) -> None:
        if what != self._shown:
            self._shown = what
            self._show_choice()
            self._draw_arrows()
            self.probes_changed.emit()

    def _on_plane_moved(self) -> None:
        if self._shown != NO_ARROWS:
            self.probes_changed.emit()

    def _show_choice(self) -> None:
        help = next(help for _, help, value in _ARROWS if value == self._shown)
        self.arrows_chip.show_choice(self._shown, tr(_CHIPS[self._shown]), tr(help))

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
        elif self._shown != NO_ARROWS and frame.answer(self._field) is not None and is_on_screen(self):
            self._draw_arrows()

    def apply_theme(self, theme: Theme) -> None:
        self.plane.apply_theme(theme)
        self.arrows.apply_theme(theme)
        self.older.setPen(pg.mkPen(blend(theme.plot, theme.accent, OLDER_DEPTH), width=mark_scale()))
        self.recent.setPen(pg.mkPen(theme.accent, width=2 * mark_scale()))
        for axis in self._axes:
            axis.setPen(QPen(QColor(theme.muted), 0, Qt.PenStyle.DotLine))
        self.footer.show_note(
            " &nbsp;&nbsp; ".join(
                (
                    tr("across: {theta}, where every fake is", theta=f"<b style='color:{theme.generator}'>θ</b>"),
                    tr("up: {psi}, D's slope", psi=f"<b style='color:{theme.discriminator}'>ψ</b>"),
                    tr("{dot} at rest", dot=f"<span style='color:{theme.real}'>●</span>"),
                    tr("{cross} now", cross=f"<b style='color:{theme.fake}'>+</b>"),
                    tr("line: the last steps"),
                )
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _draw_arrows(self) -> None:
        """Draw where steps lead, as it was told last for what is chosen."""
        found = self._record.latest(StepFieldProbe) if self._record and self._shown != NO_ARROWS else None
        if found is None or found.is_fresh != (self._shown == FRESH):
            self.arrows.show_nothing()
        else:
            self.arrows.show_vectors(found.points, found.moves, tr("one step"))

    def _draw(self) -> None:
        self._draw_arrows()
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
        places = [[significant(float(each[-1]), digits) for each in (theta, psi)] for digits in (3, 2, 1)]
        now, *shorter = (f"θ {across}   ψ {up}" for across, up in places)
        self.header.show_subtitle(now, *shorter, "")
        self.plane.setAccessibleDescription(tr("The way of G's number θ and D's slope ψ. Now {place}", place=now))

    def _make_room(self, theta: NDArray[np.float64], psi: NDArray[np.float64]) -> None:
        """Widen the axes to what the line needs. They never narrow, so that a way inwards is seen as one."""
        farthest = float(max(np.abs(theta).max(), np.abs(psi).max()))
        if farthest > self.plane.extent:
            self.plane.set_extent(nice_ceiling(_ROOM * farthest))
            if self._shown != NO_ARROWS:
                self.probes_changed.emit()

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        """Say where the pointer is; near an arrow where that begins, which is what its step is of."""
        if point is None:
            self.footer.show_readout("")
            return
        arrow = None if self._shown == NO_ARROWS else self.arrows.nearest(*point)
        moved = ""
        if arrow is not None:
            begin, move = arrow
            point = (float(begin[0]), float(begin[1]))
            moved = tr("   one step: θ {theta:+.3g}  ψ {psi:+.3g}", theta=move[0], psi=move[1])
        self.footer.show_readout(_told(f"θ {point[0]:.2f}  ψ {point[1]:.2f}{moved}"))


def _told(numbers: str) -> str:
    return numbers.replace("-", "\N{MINUS SIGN}")

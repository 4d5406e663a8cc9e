"""The eigenvalues of the step of a game of two numbers beside the unit circle: inside it the game comes to rest."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPen, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QBoxLayout, QGraphicsItem, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, StepSpectrum, StepSpectrumProbe, Trail, TrailProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import significant
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Card, Header, is_on_screen, mark_scale
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.line import Line
from ganviz.ui.views.marks import NONE, Points
from ganviz.ui.views.pgitems import StraightLine
from ganviz.ui.views.plane import Plane

SPECTRUM, TRAIL = StepSpectrumProbe(), TrailProbe()
_ON_CIRCLE = 1e-4  # of a modulus from 1, within which float32 cannot tell
_WAY_STEPS = 200  # over which it is measured how the game moved
_LEAST_EXTENT = 1.2
_ROOM, _LOOSE = 1.15, 1.2  # around what is farthest, and how much wider than that the axes may stay
_WIDE = 1.5  # times as wide as high a view is, from where on words stand beside the picture
_NEAR_PX = 14.0
_HELP = (
    "How a small distance from the path, or from rest, is multiplied by one step. Inside the unit circle it shrinks, "
    "outside it grows; the angle is by how much it turns."
)
_NO_DERIVATIVE = "at rest: none, as the optimizer divides by past gradients, which are 0 there"


class SpectrumView(Card):
    """Eigenvalues now as crosses, at rest as discs, the unit circle; below, what they say and what was measured.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Header("Eigenvalues of the step"), parent)
        self.plane = Plane(_LEAST_EXTENT, mark_size=1.6)
        self.plane.setAccessibleName("Eigenvalues of the step, and the unit circle")
        self.plane.setAccessibleDescription("The eigenvalues of one step beside the unit circle: nothing yet")
        across = np.cos(np.linspace(np.pi, 0, 91))
        self._arcs = (Line(self.plane.view, -1), Line(self.plane.view, -1))
        self._axes = tuple(StraightLine(angle=angle) for angle in (0, 90))
        for sign, arc in zip((1, -1), self._arcs, strict=True):
            arc.set_points(across, sign * np.sqrt(1 - across**2))
        items: tuple[QGraphicsItem, ...] = (*self._axes, *self._arcs)
        for item in items:
            item.setZValue(-1)
            self.plane.view.addItem(item, ignoreBounds=True)
        self.footer = Footer()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.addWidget(self.plane, 1)
        self._parts.addWidget(self.footer, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._parts, 1)
        self._record: RunRecord | None = None
        self.plane.pointed_at.connect(self._on_pointed_at)
        self.apply_theme(DARK)

    @property
    def words(self) -> str:
        """What stands below the picture, as HTML."""
        return self.footer.note

    def probes(self) -> tuple[AnyProbe, ...]:
        return (SPECTRUM, TRAIL) if is_on_screen(self) else ()

    def show_run(self, record: RunRecord) -> None:
        self._record = record
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Nothing to do: the next answer is of what changed."""

    def show_moment(self) -> None:
        self._draw()

    def show_frame(self, frame: Frame) -> None:
        if frame.answer(SPECTRUM) is not None or frame.answer(TRAIL) is not None:
            self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self.plane.apply_theme(theme)
        for arc in self._arcs:
            arc.set_pen(QPen(QColor(theme.text), 1.5 * mark_scale()))
        for axis in self._axes:
            axis.setPen(QPen(QColor(theme.muted), 0))
        self._theme = theme
        self._draw()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Let words stand beside the picture in a low view: it is a square at best."""
        super().resizeEvent(event)
        is_beside = self.width() > _WIDE * self.height()
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() != way:
            self._parts.setDirection(way)
            self._parts.setStretch(1, int(is_beside))

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if not is_on_screen(self):
            return
        found = self._record.latest(StepSpectrumProbe) if self._record else None
        trail = self._record.latest(TrailProbe) if self._record else None
        now, rest = _points(found.now if found else None), _points(found.rest if found else None)
        self.plane.fake_item.set_points(now)
        self.plane.real_item.set_points(rest)
        far = max([_LEAST_EXTENT, *np.abs(now).max(initial=0, axis=1), *np.abs(rest).max(initial=0, axis=1)])
        extent = _LEAST_EXTENT if far <= _LEAST_EXTENT else _ROOM * far
        if far > self.plane.extent or self.plane.extent > _LOOSE * extent:
            self.plane.set_extent(extent)
        self._say(found, trail)

    def _say(self, found: StepSpectrum | None, trail: Trail | None) -> None:
        if found is None:
            self.header.show_subtitle("")
            self.footer.show_note("")
            return
        steps = "" if found.steps == 1 else f" of {found.steps} steps (lookahead)"
        decisive = found.rest if found.rest is not None else found.now
        self.header.show_subtitle(*_verdict(decisive, is_rest=found.rest is not None), help=_HELP)
        theme = self._theme
        lines = [
            f"<b style='color:{theme.fake}'>+</b> now{steps}: {told(found.now)}",
            f"<span style='color:{theme.real}'>●</span> at rest: {told(found.rest)}" if found.rest is not None
            else f"<span style='color:{theme.real}'>●</span> {_NO_DERIVATIVE}",
        ]  # fmt: skip
        if trail is not None and (moved := motion(trail)) is not None:
            lines.append(f"measured over {moved[2]:,} steps: × {significant(moved[0], 5)}, {_degrees(moved[1])} a step")
        self.footer.show_note("<br>".join(lines))
        self.plane.setAccessibleDescription(f"Now{steps}: {told(found.now)}. At rest: {told(found.rest)}.")
        self.plane.setToolTip(tool_tip(f"{_HELP}\nNow{steps}: {told(found.now)}\nAt rest: {told(found.rest)}"))

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        found = self._record.latest(StepSpectrumProbe) if self._record and point is not None else None
        text = ""
        if found is not None and point is not None:
            reach = _NEAR_PX * mark_scale() * float(self.plane.view.viewPixelSize()[0])
            for name, values in (("now", found.now), ("at rest", found.rest)):
                near = [] if values is None else [each for each in values if abs(each - complex(*point)) <= reach]
                text += f"{'   ' if text and near else ''}{name}: {told(np.array(near))}" if near else ""
        self.footer.show_readout(text)


def told(values: NDArray[np.complex128] | None) -> str:
    """Return eigenvalues as modulus and angle, one of each pair; a word where there are none."""
    if values is None:
        return "none"
    shown = [each for each in values if each.imag >= 0]
    return (
        ", ".join(f"{significant(abs(each), 5)} ∠ {_degrees(abs(float(np.angle(each))))}" for each in shown) or "none"
    )


def motion(trail: Trail) -> tuple[float, float, int] | None:
    """Return by what the distance from rest was multiplied a step, by what angle it turned, and over how many steps.

    The last steps alone; None where there are too few, or the game was at rest or not finite.
    """
    z = (trail.theta + 1j * trail.psi)[-_WAY_STEPS - 1 :]
    size = np.abs(z)
    if len(z) < 2 or not np.isfinite(size).all() or not (size > 0).all():
        return None
    turns = np.angle(z[1:] / z[:-1])
    return math.exp(float(np.log(size[-1] / size[0])) / (len(z) - 1)), abs(float(turns.mean())), len(z) - 1


def _verdict(values: NDArray[np.complex128] | None, *, is_rest: bool) -> tuple[str, str]:
    if values is None or not len(values):
        return "not finite", ""
    largest = float(np.abs(values).max())
    where = "comes to rest" if is_rest else "shrinks"
    if largest > 1 + _ON_CIRCLE:
        return f"spirals outwards: × {significant(largest, 5)}" if is_rest else "grows here", "outwards"
    return (
        (f"{where}: × {significant(largest, 5)}", where)
        if largest < 1 - _ON_CIRCLE
        else ("goes round for ever", "round")
    )


def _points(values: NDArray[np.complex128] | None) -> Points:
    found = NONE if values is None else np.stack([values.real, values.imag], axis=1)
    return found[np.isfinite(found).all(axis=1)]


def _degrees(angle: float) -> str:
    return f"{significant(math.degrees(angle), 3)}°"

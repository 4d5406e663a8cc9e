"""The eigenvalues of the step of a game of two numbers beside the unit circle: inside it the game comes to rest."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPen, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QBoxLayout, QGraphicsItem, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, StepSpectrum, StepSpectrumProbe, Trail, TrailProbe
from ganviz.spec.translation import listed, tr, tr_noop
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
_HELP = tr_noop(
    "How a small distance from the path, or from rest, is multiplied by one step. Inside the unit circle it shrinks, "
    "outside it grows; the angle is by how much it turns."
)
_NO_DERIVATIVE = tr_noop("at rest: none, as the optimizer divides by past gradients, which are 0 there")


class SpectrumView(Card):
    """Eigenvalues now as crosses, at rest as discs, the unit circle; below, what they say and what was measured.

    Signals:
        probes_changed(): never: it always wants the same.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Header(tr("Eigenvalues of the step"), short=tr("Eigenvalues")), parent)
        self.plane = Plane(_LEAST_EXTENT, mark_size=1.6)
        self.plane.setAccessibleName(tr("Eigenvalues of the step, and the unit circle"))
        self.plane.setAccessibleDescription(tr("The eigenvalues of one step beside the unit circle: nothing yet"))
        across = np.cos(np.linspace(np.pi, 0, 91))
        self._arcs = (Line(self.plane.view, -1), Line(self.plane.view, -1))
        self._axes = tuple(StraightLine(angle=angle) for angle in (0, 90))
        self.plane.backdrop.has_axes = True
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
        decisive = found.rest if found.rest is not None else found.now
        self.header.show_subtitle(*_verdict(decisive, is_rest=found.rest is not None), help=tr(_HELP))
        theme = self._theme
        lines = [
            f"<b style='color:{theme.fake}'>+</b> {_now(found)}",
            f"<span style='color:{theme.real}'>●</span> "
            + (tr("at rest: {values}", values=told(found.rest)) if found.rest is not None else tr(_NO_DERIVATIVE)),
        ]
        if trail is not None and (moved := motion(trail)) is not None:
            lines.append(
                tr(
                    "measured over {steps:,} steps: × {factor}, {angle} a step",
                    steps=moved[2],
                    factor=significant(moved[0], 5),
                    angle=_degrees(moved[1]),
                ).replace("× ", "×\N{NO-BREAK SPACE}")
            )
        self.footer.show_note("<br>".join(lines))
        now = _now(found)
        now, rest = now[:1].upper() + now[1:], tr("At rest: {values}", values=told(found.rest))
        self.plane.setAccessibleDescription(tr(". ").join((now, rest)) + tr(".", "ends a sentence"))
        self.plane.setToolTip(tool_tip(f"{tr(_HELP)}\n{now}\n{rest}"))

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        found = self._record.latest(StepSpectrumProbe) if self._record and point is not None else None
        text = ""
        if found is not None and point is not None:
            reach = _NEAR_PX * mark_scale() * float(self.plane.view.viewPixelSize()[0])
            for template, values in ((tr_noop("now: {values}"), found.now), (tr_noop("at rest: {values}"), found.rest)):
                near = [] if values is None else [each for each in values if abs(each - complex(*point)) <= reach]
                text += ("   " if text else "") + tr(template, values=told(np.array(near))) if near else ""
        self.footer.show_readout(text)


def _now(found: StepSpectrum) -> str:
    """Return the eigenvalues where the run stands."""
    if found.steps == 1:
        return tr("now: {values}", values=told(found.now))
    return tr("now of {steps} steps (lookahead): {values}", steps=found.steps, values=told(found.now))


def told(values: NDArray[np.complex128] | None) -> str:
    """Return eigenvalues as modulus and angle, one of each pair; a word where there are none."""
    if values is None:
        return tr("none", "eigenvalues")
    shown = [each for each in values if each.imag >= 0]
    return listed(f"{significant(abs(each), 5)} ∠ {_degrees(abs(float(np.angle(each))))}" for each in shown) or tr(
        "none", "eigenvalues"
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
        return tr("not finite"), ""
    largest = float(np.abs(values).max())
    factor = significant(largest, 5)
    if largest > 1 + _ON_CIRCLE:
        outwards = tr("spirals outwards: × {factor}", factor=factor) if is_rest else tr("grows here")
        return outwards, tr("outwards")
    if largest >= 1 - _ON_CIRCLE:
        return tr("goes round for ever"), tr("round", "in circles")
    if is_rest:
        return tr("comes to rest: × {factor}", factor=factor), tr("comes to rest")
    return tr("shrinks: × {factor}", factor=factor), tr("shrinks")


def _points(values: NDArray[np.complex128] | None) -> Points:
    found = NONE if values is None else np.stack([values.real, values.imag], axis=1)
    return found[np.isfinite(found).all(axis=1)]


def _degrees(angle: float) -> str:
    return f"{significant(math.degrees(angle), 3)}°"

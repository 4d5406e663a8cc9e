"""How a game turns where a run stands: the path angle from an earlier step, and the eigenvalues of its Jacobian."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPen, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe
from ganviz.spec.gamelook import GameLook, GameSpectrum, PathAngle
from ganviz.spec.translation import listed, tr, tr_n, tr_noop
from ganviz.ui.model.games import Begin
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import decimal, significant
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, nice_ceiling, nice_step
from ganviz.ui.views.card import Card, CurveStyle, Header, Legend, chip, is_on_screen, label, mark_scale
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.gamewords import path_verdicts, spectrum_verdicts, told
from ganviz.ui.views.marks import NONE, Marks, Points
from ganviz.ui.views.menuchip import MenuChip
from ganviz.ui.views.pathchart import Floats, PathChart
from ganviz.ui.views.pgitems import StraightLine
from ganviz.ui.views.plane import Plane
from ganviz.ui.views.plots import Beside
from ganviz.ui.views.valuescale import LINEAR, log_scale_of

Complexes = NDArray[np.complex128]
Quantity = Literal["path_angle", "path_norm", "eigenvalues"]
_QUANTITIES: tuple[tuple[str, str, Quantity], ...] = (
    (tr_noop("Path angle"),
     tr_noop("The cosine between both players' gradients, taken together, and the straight line from earlier weights "
             "(0) through the present ones (1) (Berard et al. 2020). Descent goes against the gradient: "
             "\N{MINUS SIGN}1 is straight on, 1 straight back. A change of sign at 1: the present weights attract. A "
             "bump there without one: the game turns about them."), "path_angle"),
    (tr_noop("Length of the gradient"),
     tr_noop("How long the gradient of both players is along that line. At rest it is 0."), "path_norm"),
    (tr_noop("Eigenvalues"),
     tr_noop("Those of the Jacobian of both players' gradients, the largest first. Right of the upright line: "
             "attracts; left of it: repels; off the level line: turns."), "eigenvalues"),
)  # fmt: skip
_CHIPS: dict[Quantity, str] = {
    "path_angle": tr_noop("Angle"),
    "path_norm": tr_noop("Length"),
    "eigenvalues": tr_noop("Eigenvalues"),
}
_ENDS: dict[Quantity, str] = {
    "path_angle": tr_noop("below 0: on; above: back"),
    "path_norm": tr_noop("0: at rest"),
}
_BEGINS = (
    (tr_noop("From the first step"), tr_noop("The line begins at the first weights of the run"), Begin.FIRST),
    (tr_noop("From half the way"), tr_noop("The line begins at the step half the way back"), Begin.HALF),
    (tr_noop("From the last change"), tr_noop("The line begins where something was changed last"), Begin.CHANGE),
)
_BEGIN_CHIPS = {
    Begin.FIRST: tr_noop("From 0"),
    Begin.HALF: tr_noop("From ½"),
    Begin.CHANGE: tr_noop("From change"),
}
_CURVES = (
    CurveStyle(tr_noop("both", "players"), "text"),
    CurveStyle("G", "generator"),
    CurveStyle("D", "discriminator", Qt.PenStyle.DashLine),
)
_MEASURE, _MEASURE_HELP = (
    tr_noop("Measure here"),
    tr_noop("Measure at the step where the run stands, on a copy of it: it takes some seconds, and the run may go on"),
)
_NEWEST, _NEWEST_HELP = (
    tr_noop("Measure newest"),
    tr_noop("The step on show is past: what is measured is the newest step of the run"),
)
_YET = tr_noop(
    "Not measured yet. “Measure here” follows the gradients of both players along the straight line from an earlier "
    "step to the one where the run stands, and finds how the game turns about it."
)
_STILL = tr_noop("The weights are where they were at step {start:,}: there is no line between the two.")
_NEAR_PX, _LEAST_EXTENT, _MOST_TOLD = 14.0, 1e-6, 4
_FOOT_FROM_PX = 160  # height, from which on there is room for words below the picture
_AROUND, _LEAST_PART = 1.15, 0.1  # beyond the outermost eigenvalue, and of the largest for a side without any
_LONGEST_NAME = 14  # letters of a run's name
_LANE_PX = 11  # of a cross
_ROOM = 1.08  # how much more is seen than the largest value


class GameView(Card):
    """One quantity of choice of the game as it was measured last; of compared runs a line each.

    Signals:
        probes_changed(): never: what it shows is measured when it is wanted.
        measure_wanted(Begin): the game is to be measured where it stands.
        cancel_wanted(): or no longer.
    """

    probes_changed = pyqtSignal()
    measure_wanted = pyqtSignal(object)
    cancel_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.quantity_chip, self.begin_chip = MenuChip(_QUANTITIES, is_caption=True), MenuChip(_BEGINS)
        self.measure_chip = chip(tr(_MEASURE), tr(_MEASURE_HELP), checkable=False)
        self._legend = Legend(_CURVES)
        chips = (self.quantity_chip, self.begin_chip, self.measure_chip)
        super().__init__(Header(tr("Game"), self._legend, chips), parent)
        self.chart, self.plane = PathChart(), Plane(1.0, mark_size=1.6)
        self.plane.view.setAspectLocked(False)  # a dock is wide and low
        self._axes = tuple(StraightLine(angle=angle) for angle in (0, 90))
        self.plane.backdrop.has_axes = True
        for axis in self._axes:
            axis.setZValue(-1)
            self.plane.view.addItem(axis, ignoreBounds=True)
        self._lane_marks: list[Marks] = []  # eigenvalues of runs that are compared
        self._nothing = label("", "muted")
        self._nothing.setWordWrap(True)
        self.footer = Footer()
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.plane, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.footer)
        self._record: RunRecord | None = None
        self._others: tuple[Beside, ...] = ()
        self._own_colour = ""
        self._quantity, self._begin = _QUANTITIES[0][2], Begin.FIRST
        self._share: float | None = None
        self._reason = ""
        self._scale = LINEAR
        self._was_elsewhere = False
        self._ranges: tuple[Range, Range] | None = None  # of the eigenvalues' axes
        self._theme = DARK
        self.chart.setAccessibleName(tr("Game: along the path"))
        self.plane.setAccessibleName(tr("Game: eigenvalues of the Jacobian"))
        for picture in (self.chart, self.plane):
            picture.setAccessibleDescription(tr("Not measured yet"))
        self.quantity_chip.chosen.connect(self._on_quantity_chosen)
        self.begin_chip.chosen.connect(self._on_begin_chosen)
        self.measure_chip.clicked.connect(self._on_measure_clicked)
        self.chart.pointed_at.connect(self._on_place_pointed_at)
        self.plane.pointed_at.connect(self._on_value_pointed_at)
        self._show_choice()
        self.apply_theme(DARK)

    @property
    def shown(self) -> Quantity:
        """What is drawn."""
        return self._quantity

    @property
    def message(self) -> str:
        """What stands there in place of a picture; empty where that is."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    @property
    def words(self) -> str:
        """What stands below the picture."""
        return self.footer.note

    def choose(self, what: str) -> bool:
        """Draw the quantity of that name; return False if there is none."""
        found = [value for _, _, value in _QUANTITIES if value == what]
        if found:
            self._on_quantity_chosen(found[0])
        return bool(found)

    def probes(self) -> tuple[AnyProbe, ...]:
        return ()

    def show_run(self, record: RunRecord) -> None:
        self._record = record
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Nothing to do: what was measured stays so."""

    def show_moment(self) -> None:
        """Say so when the step on show is another than the one that was measured."""
        if self._is_elsewhere != self._was_elsewhere:
            self._draw()

    def show_frame(self, frame: Frame) -> None:
        """Say so when the run has gone on from where it was measured."""
        self.show_moment()

    def show_study(self, share: float | None, reason: str, *, can_measure: bool, is_past: bool = False) -> None:
        """Say how much is done of what is being measured, None for nothing, and why the last wish came to nothing.

        `is_past`: a step is on show that is not the newest, which is the one that is measured.
        """
        self._share, self._reason = share, reason
        self.measure_chip.setEnabled(can_measure or share is not None)
        text, help = (_NEWEST, _NEWEST_HELP) if is_past else (_MEASURE, _MEASURE_HELP)
        self.measure_chip.setText(tr(text) if share is None else tr("Cancel {share:.0%}", share=share))
        self.measure_chip.setToolTip(tr(help) if share is None else tr("Measure no longer"))
        self.header.arrange()
        self._draw()

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        """Draw the lines of runs that are compared, each in its colour; runs beside one that is not are left out."""
        self._others, self._own_colour = tuple(each for each in others if each.colour), own_colour
        self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.chart.apply_theme(theme)
        self.plane.apply_theme(theme)
        self._legend.apply_theme(theme)
        for axis in self._axes:
            axis.setPen(QPen(QColor(theme.muted), 0))
        self._draw()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.footer.setVisible(self.height() >= _FOOT_FROM_PX * mark_scale())

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    # --- drawing -------------------------------------------------------------------------------------------

    @property
    def _look(self) -> GameLook | None:
        return self._record.game if self._record is not None else None

    @property
    def _is_elsewhere(self) -> bool:
        """Whether another step is on show than the one that was measured."""
        if self._look is None or self._record is None:
            return False
        shown = self._record.step if self._record.moment is None else self._record.moment
        return shown != self._look.step

    def _told(self, look: GameLook, verdicts: tuple[str, ...]) -> tuple[str, ...]:
        """Return `verdicts`, with the step they are of where another is on show, and of compared runs with the name of
        theirs, which the shortest is left without.
        """
        if self._is_elsewhere:
            verdicts = tuple(tr("{verdict} (step {step:,})", verdict=each, step=look.step) for each in verdicts)
        if not self._own_colour or self._record is None:
            return verdicts
        name = self._record.name_within(_LONGEST_NAME)
        return (*(tr("{run}: {verdict}", run=name, verdict=each) for each in verdicts), verdicts[-1])

    def _draw(self) -> None:
        """Draw what was measured of what is chosen, or say why there is nothing. Does nothing while nobody sees it."""
        if not is_on_screen(self):
            return
        self._was_elsewhere = self._is_elsewhere
        message = self._missing()
        self._nothing.setText(message)
        self._nothing.setVisible(bool(message))
        self.chart.setVisible(not message and self.shown != "eigenvalues")
        self.plane.setVisible(not message and self.shown == "eigenvalues")
        look = self._look
        if message or look is None:
            self.header.show_subtitle("")
            self.footer.show_note("")
            self._legend.show_texts(("",) * len(self._legend.texts))
        elif self.shown == "eigenvalues":
            assert look.spectrum is not None
            self._draw_spectrum(look, look.spectrum)
        else:
            self._draw_path(look)

    def _missing(self) -> str:
        """Return why there is no picture; empty where there is one."""
        look, reason = self._look, f"{self._reason} " if self._reason else ""
        if look is None:
            return f"{reason}{tr(_YET)}"
        if self.shown == "eigenvalues":
            return "" if look.spectrum is not None else look.reason
        return "" if self._paths() else tr(_STILL, start=look.start)

    def _paths(self) -> list[tuple[CurveStyle, PathAngle, Floats]]:
        """Return each curve that is drawn: how it looks, of which path, and its values."""
        own = self._look.path if self._look is not None else None
        if not self._own_colour:
            parts = (own.whole, own.generator, own.discriminator) if own is not None else ()
            return [
                (style, own, part.norm if self.shown == "path_norm" else part.cosine)
                for style, part in zip(_CURVES, parts, strict=False)
                if own is not None
            ]
        found = []
        for style, look in self._lanes():
            if look.path is not None:
                whole = look.path.whole
                found.append((style, look.path, whole.norm if self.shown == "path_norm" else whole.cosine))
        return found

    def _lanes(self) -> list[tuple[CurveStyle, GameLook]]:
        """Return each compared run that was measured: its name and colour, and what was found. None without a race."""
        if not self._own_colour:
            return []
        lanes = [(self._own_colour, self._record), *((each.colour, each.record) for each in self._others)]
        return [
            (CurveStyle(record.name_within(_LONGEST_NAME), colour), record.game)
            for colour, record in sorted(lanes, key=lambda each: each[0])
            if record is not None and record.game is not None
        ]

    def _draw_path(self, look: GameLook) -> None:
        curves = self._paths()
        styles, values = [style for style, _, _ in curves], [each for _, _, each in curves]
        places = curves[0][1].alpha
        end = int(np.abs(places - 1).argmin())
        y = self._range_of(values)
        self.chart.show_curves(styles, places, [self._scale.place(each) for each in values], y, self._scale)
        if self._legend.curves != tuple(styles):
            self._legend.show_curves(styles)
        self._legend.show_texts(
            [f"{_name_of(style)} {decimal(float(each[end]), 3)}" for style, each in zip(styles, values, strict=True)]
        )
        verdicts = path_verdicts(look.path) if look.path is not None else ()
        self.header.show_subtitle(*self._told(look, verdicts or ("",)), "", help=tr(_QUANTITIES[0][1]))
        self.footer.show_note(
            tr(
                "0 is step {start:,}, 1 is step {end:,} · {ends}",
                start=look.start,
                end=look.step,
                ends=tr(_ENDS[self.shown]),
            )
        )
        told_values = listed(text for text in self._legend.texts if text)
        title = next(title for title, _, value in _QUANTITIES if value == self.shown)
        self.chart.setAccessibleDescription(
            tr_n(
                "{quantity} from step {start:,} to {end:,}, of a sample: {verdict}. At the end: {values}.",
                "{quantity} from step {start:,} to {end:,}, of {count:,} samples: {verdict}. At the end: {values}.",
                look.num_samples,
                quantity=tr(title),
                start=look.start,
                end=look.step,
                verdict="".join(verdicts[:1]),
                values=told_values,
            )
        )

    def _range_of(self, values: Sequence[Floats]) -> Range:
        found = np.concatenate(values)
        if self.shown == "path_norm":
            self._scale = log_scale_of(found, LINEAR, least_part=0.0)
            placed = self._scale.place(found[np.isfinite(found)])
            return (0.0, _ROOM * float(placed.max(initial=0.1)))
        self._scale = LINEAR
        far = float(np.abs(found[np.isfinite(found)]).max(initial=0.0))
        most = _ROOM * (nice_step(min(far, 1.0), 1) if far > 0 else 1.0)  # so that both its ends have a tick
        return -most, most

    def _draw_spectrum(self, look: GameLook, spectrum: GameSpectrum) -> None:
        values = spectrum.values
        lanes = self._lane_spectra()
        self.plane.fake_item.set_points(_points(values) if not lanes else NONE)
        while len(self._lane_marks) < len(lanes):
            marks = Marks(self.plane.view, "+", _LANE_PX)
            self.plane.view.addItem(marks, ignoreBounds=True)
            self._lane_marks.append(marks)
        for index, marks in enumerate(self._lane_marks):
            marks.set_points(_points(lanes[index][1]) if index < len(lanes) else NONE)
            if index < len(lanes):
                marks.set_look(round(_LANE_PX * mark_scale()), fill=lanes[index][0].colour_in(self._theme))
        every = np.concatenate([values, *(each for _, each in lanes)])
        ranges = _ranges_around(every)
        if ranges != self._ranges:
            self._ranges = ranges
            self.plane.set_ranges(*ranges)
        verdicts = spectrum_verdicts(spectrum)
        if lanes and self._legend.curves != tuple(style for style, _ in lanes):
            self._legend.show_curves([style for style, _ in lanes])
        self._legend.show_texts([_name_of(style) for style, _ in lanes] or ("",) * len(self._legend.texts))
        self.header.show_subtitle(*self._told(look, verdicts), "", help=tr(_QUANTITIES[2][1]))
        which = (
            tr("all {count:,}", count=len(values))
            if spectrum.is_exact
            else tr("the {count:,} largest of {all:,}", count=len(values), all=spectrum.num_weights)
        )
        self.footer.show_note(
            tr(
                "at step {step:,}, {which} · across: real part, right of 0 attracts, left repels · "
                "upwards: imaginary part, off 0 turns",
                step=look.step,
                which=which,
            )
        )
        largest = listed(told(each) for each in values[:_MOST_TOLD])
        self.plane.setAccessibleDescription(
            tr(
                "Eigenvalues at step {step:,}, {which}: {verdict}. Largest: {largest}.",
                step=look.step,
                which=which,
                verdict=verdicts[0],
                largest=largest,
            )
        )

    def _lane_spectra(self) -> list[tuple[CurveStyle, Complexes]]:
        """Return the eigenvalues of each compared run for which they were found; none without a race."""
        return [(style, look.spectrum.values) for style, look in self._lanes() if look.spectrum is not None]

    # --- what the user does ----------------------------------------------------------------------------------

    def _on_place_pointed_at(self, place: float | None) -> None:
        curves = self._paths() if self.shown != "eigenvalues" else []
        if place is None or not curves:
            self.chart.crosshair.hide()
            return
        places = curves[0][1].alpha
        near = int(np.abs(places - place).argmin())
        dots = [
            (float(self._scale.place(each[near])), style.colour_in(self._theme))
            for style, _, each in curves
            if np.isfinite(each[near])
        ]
        read = [f"{_name_of(style)} {significant(float(each[near]), 3)}" for style, _, each in curves]
        lines = (tr("at {place}", place=significant(float(places[near]), 3)), *read)
        self.chart.crosshair.point_at(float(places[near]), dots, lines)

    def _on_value_pointed_at(self, point: tuple[float, float] | None) -> None:
        spectrum = self._look.spectrum if self._look is not None else None
        text = ""
        if spectrum is not None and point is not None:
            across, up = (_NEAR_PX * mark_scale() * float(size) for size in self.plane.view.viewPixelSize())
            parts = []
            for name, values in [(_name_of(style), each) for style, each in self._lane_spectra()] or [
                ("", spectrum.values)
            ]:
                away = np.hypot((values.real - point[0]) / across, (values.imag - point[1]) / up)
                near = listed(told(each) for each in values[away <= 1][:_MOST_TOLD])
                parts += [f"{name} {near}".strip()] if near else []
            text = "  ".join(parts)
        self.footer.show_readout(text)

    def _on_quantity_chosen(self, quantity: Quantity) -> None:
        self._quantity = quantity
        self._show_choice()
        self._draw()

    def _on_begin_chosen(self, begin: Begin) -> None:
        self._begin = begin
        self._show_choice()

    def _show_choice(self) -> None:
        help = next(help for _, help, value in _QUANTITIES if value == self._quantity)
        self.quantity_chip.show_choice(self._quantity, tr(_CHIPS[self._quantity]), tr(help))
        help = next(help for _, help, value in _BEGINS if value == self._begin)
        self.begin_chip.show_choice(self._begin, tr(_BEGIN_CHIPS[self._begin]), tr(help))
        self.begin_chip.setVisible(self._quantity != "eigenvalues")  # they are of one step
        self.header.arrange()

    def _on_measure_clicked(self) -> None:
        if self._share is None:
            self.measure_wanted.emit(self._begin)
        else:
            self.cancel_wanted.emit()


def _ranges_around(values: Complexes) -> tuple[Range, Range]:
    """Return round ranges that hold `values` and both axes, with some room; that upwards is as wide as downwards."""
    far = max(_LEAST_EXTENT, _AROUND * float(np.abs(values).max(initial=0.0)))
    real, up = values.real, max(_LEAST_PART * far, _AROUND * float(np.abs(values.imag).max(initial=0.0)))
    left, right = (
        nice_ceiling(max(_LEAST_PART * far, _AROUND * float(side.max(initial=0.0)))) for side in (-real, real)
    )
    return (-left, right), (-nice_ceiling(up), nice_ceiling(up))


def _points(values: Complexes) -> Points:
    return np.stack([values.real, values.imag], axis=1) if len(values) else NONE


def _name_of(style: CurveStyle) -> str:
    """Return what a curve is called: a player, both, or a run."""
    return tr(style.name, "players")

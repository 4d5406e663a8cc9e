"""The base of every view of time series: it draws the record's series that its curves are of, while it is seen."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QObject, QPoint, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QColor, QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame, RunState
from ganviz.engine.probes import AnyProbe
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.model.channel import Channel
from ganviz.ui.model.history import Buckets, History, Reading
from ganviz.ui.model.record import G_LOSS, RunRecord
from ganviz.ui.model.timecontrol import TimeControl
from ganviz.ui.numbers import decimal, significant
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, TickAxis, robust_range, steady_range
from ganviz.ui.views.card import Card, CurveStyle, Header, Legend, chip, is_on_screen
from ganviz.ui.views.chart import StepChart
from ganviz.ui.views.curves import Ghost
from ganviz.ui.views.flags import FLAG_HELP, Flag
from ganviz.ui.views.offscale import beyond, farthest
from ganviz.ui.views.valuescale import ScaleChoice, Scaling
from ganviz.ui.views.viewchip import SPANS, ViewChip

_RANGE_BUCKETS = 512  # about one a pixel of a plot at the side
_DOTTED_ROWS = 60  # up to so many rows in view, each is a dot as well
_MARKER_PX = 6
_LEAST_DECADES = 1.0  # of a logarithmic scale that are seen: within less there may be no power of ten to read
_MOST_NAMED, _LONGEST_NAME = 3, 24  # runs that are compared, and signs of a name, in a legend
NUMBERED_FROM = 3  # runs that are compared, each of which has a number beside its name or in place of it
_FOLLOW_HELP = tr_noop("Move along with the newest step again (double click: the whole run)")

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Beside:
    """Another run in the same plot: faint, or in a colour of the theme (`Theme.colour`) where it is compared."""

    record: RunRecord
    colour: str = ""


class TimePlot(Card):
    """Curves over steps with legend, change markers and crosshair.

    A subclass says which series each curve is of, and what stands in the header.

    Args:
        title: the header's, and the `short` one where that has no room.
        curves: how each looks.
        banded: the curves that have a band around them.
        line_buckets: how many points the strong line has at most; where there are more rows it draws means.

    Signals:
        probes_changed(): something else is to be measured now.
        pointed_at(object): the step under the pointer, None when it left.
        span_chosen(object): the user wants to see so many of the newest steps; None for all.
        flag_chosen(tuple, QPoint): the changes of these numbers were clicked on, at that place of the screen.
        scrubbed(float): this step is to be shown, in all views.
    """

    probes_changed = pyqtSignal()
    pointed_at = pyqtSignal(object)
    span_chosen = pyqtSignal(object)
    flag_chosen = pyqtSignal(tuple, QPoint)
    scrubbed = pyqtSignal(float)

    def __init__(
        self,
        title: str,
        curves: Sequence[CurveStyle],
        *,
        line_buckets: int,
        banded: Sequence[int] = (),
        chips: Sequence[QWidget] = (),
        left_axis: TickAxis | None = None,
        right_axis: TickAxis | None = None,
        short: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._follow_chip = chip(tr("Follow"), tr(_FOLLOW_HELP), checkable=False)
        self._legend = Legend(curves)
        self.view_chip = ViewChip(has_scale=bool(curves))
        super().__init__(Header(title, self._legend, (*chips, self._follow_chip, self.view_chip), short=short), parent)
        self.chart = StepChart(curves, right_axis, banded, left_axis)
        self.chart.setAccessibleName(title)
        self.body.addWidget(self.chart, 1)
        self.theme = DARK
        self.record: RunRecord | None = None
        self._line_buckets = line_buckets
        self._drawn: tuple[object, ...] = ()  # how far the run and its series were when they were last drawn
        self._styles = tuple(curves)
        self._others: tuple[Beside, ...] = ()
        self._own_colour = ""  # of the curves of the run on show; empty for those of what they are of
        self._ghosts: dict[tuple[Beside, int], Ghost] = {}
        self._lanes_told: tuple[str, ...] = ()  # the newest value of each run that is compared, with its name
        self._cursor: float | None = None
        self._is_pointed = False
        self._flag: Flag | None = None  # under the pointer
        self._y_range: Range | None = None
        self._scaling = Scaling()
        self._follow_chip.hide()
        self._follow_chip.clicked.connect(self.chart.follow_newest)
        self.chart.follow_changed.connect(self._follow_chip.setHidden)
        self.chart.moved.connect(self._on_moved)
        self.view_chip.span_chosen.connect(self._on_span_chosen)
        self.view_chip.scale_chosen.connect(self._on_scale_chosen)
        self.chart.pointed_at.connect(self._on_pointed_at)
        self.chart.flag_pointed_at.connect(self._on_flag_pointed_at)
        self.chart.flag_clicked.connect(self._on_flag_clicked)
        self.chart.scrubbed.connect(self.scrubbed)

    # --- the view's protocol ------------------------------------------------------------------------------

    def probes(self) -> tuple[AnyProbe, ...]:
        return ()

    def show_run(self, record: RunRecord) -> None:
        """Draw all of this run, and go on doing so."""
        self.record = record
        self.chart.show_markers(record.markers)
        self.chart.show_moment(record.moment)
        self.forget_range()
        chosen = self.chart.span in [span for span, _ in SPANS] and self.chart.is_following
        self.chart.follow_last(self.chart.span if chosen else None)

    def show_change(self, applied: ChangeApplied) -> None:
        """Draw the mark of the change."""
        if self.record is not None:
            self.chart.show_markers(self.record.markers)

    def show_frame(self, frame: Frame) -> None:
        """Draw what is new, if anything is, and only if somebody can see it.

        What a frame at rest tells may be between two steps of a series, and of a run that is compared.
        """
        if self._extent() != self._drawn or frame.state is not RunState.TRAINING:
            self.draw()

    def show_moment(self) -> None:
        """Mark the past step on show, and say the values of then."""
        self.chart.show_moment(self.record.moment if self.record else None)
        self.draw()

    def show_beside(self, others: Sequence[Beside], own_colour: str = "") -> None:
        """Draw other runs as well: faintly, or each in a colour of its own as the run on show is in `own_colour`."""
        if (tuple(others), own_colour) != (self._others, self._own_colour):
            self._others, self._own_colour = tuple(others), own_colour
            self._make_ghosts()
            self.forget_range()
        self.draw()

    def show_curves(self, curves: Sequence[CurveStyle]) -> None:
        """Have these curves in place of those before, of which none has a band."""
        self._styles = tuple(curves)
        self.chart.show_curves(curves, self.theme)
        self._make_ghosts()

    @property
    def is_compared(self) -> bool:
        """Whether each run has a colour of its own."""
        return bool(self._own_colour)

    def _make_ghosts(self) -> None:
        for ghost in self._ghosts.values():
            ghost.leave()
        self._ghosts = {}
        for other in self._others:
            for index in self.lane_curves() if other.colour else range(len(self.chart.curves)):
                style = self._styles[index]
                style = replace(style, colour=other.colour) if other.colour else style
                self._ghosts[other, index] = Ghost(self.chart.view, style, is_strong=bool(other.colour))
        for index, curve in enumerate(self.chart.curves):
            is_tinted = self.is_compared and index in self.lane_curves()
            curve.style = replace(self._styles[index], colour=self._own_colour) if is_tinted else self._styles[index]
        self._legend.show_curves(self._lane_legend() if self.is_compared else self._styles)
        self._legend.setToolTip("")
        self.apply_theme(self.theme)

    def apply_theme(self, theme: Theme) -> None:
        self.theme = theme
        for ghost in self._ghosts.values():
            ghost.apply_theme(theme)
        self.chart.apply_theme(theme)
        self._legend.apply_theme(theme)
        self.draw()

    def show_cursor(self, step: float | None) -> None:
        """Stand at `step`, which is under the pointer in this plot or in another; None for in none."""
        if step != self._cursor:
            self._cursor = step
            self._read()

    def show_span(self, span: int | None) -> None:
        """Show so many of the newest steps; None for all."""
        self.chart.follow_last(span)

    def forget_range(self) -> None:
        """Find range and scale of the values anew: what is drawn is another thing."""
        self._y_range = None
        self._scaling.forget()
        self.chart.show_scale(self._scaling.scale)

    # --- what a subclass says ------------------------------------------------------------------------------

    def names(self) -> Sequence[str]:
        """Return the series that each curve is of now; empty for one that is not drawn."""
        raise NotImplementedError

    def band_names(self) -> Mapping[int, tuple[str, str]]:
        """Return the series of the lower and the upper edge, of each curve that has a band now."""
        return {}

    def legend_texts(self, lines: Sequence[Buckets | None]) -> tuple[str, ...]:
        """Return what the legend says beside each curve, empty for one that is not drawn. `lines` has the courses."""
        raise NotImplementedError

    def values_told(self) -> Sequence[str]:
        """Return the newest value of each curve, for who cannot see the legend, which may have no room for them."""
        return self._legend.texts

    def reading_lines(self) -> tuple[str, ...]:
        """Return what the crosshair says below the step."""
        raise NotImplementedError

    def scales(self) -> tuple[float, ...]:
        """Return what each curve is multiplied by to be drawn along the left axis."""
        return (1.0,) * len(self.chart.curves)

    def range_scales(self) -> tuple[float, ...]:
        """Return the same for finding the range of the left axis; NaN for a curve that has an axis of its own."""
        return self.scales()

    def lane_curves(self) -> Sequence[int]:
        """Return the curves that are drawn of each run where several are compared; the first has its value told."""
        return range(len(self.chart.curves))

    def lane_key(self) -> Sequence[str]:
        """Return what each of these curves is called: a legend says it where they differ in their pens."""
        return [tr(self._styles[index].name) for index in self.lane_curves()]

    def lane_series(self, names: Sequence[str]) -> str:
        """Return the series whose newest value is told of each run where several are compared."""
        return names[self.lane_curves()[0]] if self.lane_curves() else ""

    @property
    def lane_word(self) -> str:
        """What stands before that value."""
        return ""

    @property
    def is_key_spare(self) -> bool:
        """Whether the legend can do without saying how the curves of one run differ."""
        return False

    def spare_in_legend(self) -> Sequence[int]:
        """Return the curves that the legend can do without, where it has no room for all."""
        return ()

    def may_be_log(self) -> bool:
        """Return whether values that span decades may be drawn by their logarithm without being asked for."""
        return True

    def is_log_first(self) -> bool:
        """Return whether values are drawn by their logarithm, however few decades they span, unless told otherwise."""
        return False

    def y_range_for(self, low: Floats, high: Floats) -> Range:
        """Return what to show of the left axis, given where what was recorded in view lies on it: (n,) each."""
        least = _LEAST_DECADES if self._scaling.scale.is_log else 0.0
        found = robust_range(low, high, least)
        if found is not None:
            self._y_range = steady_range(found, self._y_range if self._is_steady else None, least)
        return self._y_range or (0.0, 1.0)

    @property
    def _is_steady(self) -> bool:
        """Whether range and scale stay while curves fit them: as they move. At rest what is seen alone decides on them,
        so that a session opens to the same picture.
        """
        return not self.chart.is_following or (self.record is not None and self.record.state is RunState.TRAINING)

    # --- the record ----------------------------------------------------------------------------------------

    def history(self, name: str) -> History | Channel | None:
        """Return what was recorded of a series; None while there is nothing."""
        found = self.history_in(self.record, name) if self.record else None
        return found if found is not None and len(found) else None

    def history_in(self, record: RunRecord, name: str) -> History | Channel | None:
        """Return what a record has of a series; None where it has nothing."""
        return record.series.get(name)

    def reading(self, name: str) -> Reading | None:
        """Return what was recorded of a series at the step under the pointer."""
        history = self.history(name)
        return None if history is None or self._cursor is None else history.reading(self._cursor)

    def _extent(self) -> tuple[object, ...]:
        """Return how far the run and each series that is drawn have come; while training, the run to a part in 32."""
        histories = [self.history(name) for name in self.names() if name]
        step = self.record.end if self.record else 0
        is_training = self.record is not None and self.record.state is RunState.TRAINING
        reached = step >> max(0, step.bit_length() - 6) if is_training else step
        others = (
            (len(each), each.last_step)
            for other in self._others
            for name in self.names()
            if name and (each := self.history_in(other.record, name)) is not None
        )
        return (is_training, reached, *((len(each), each.last_step) for each in histories if each), *others)

    def _whole(self, ends: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """Return the steps of all the run, which every plot of it spans: series may begin later and end earlier.

        `ends`: the first and the last step of each series that is drawn.
        """
        losses = self.history(G_LOSS)
        first = [end[0] for end in ends] + ([losses.first_step or 0] if losses else [])
        last = [end[1] for end in ends] + ([self.record.end] if self.record and (ends or losses) else [])
        return min(first, default=0), max(last, default=0)

    # --- drawing -------------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Draw the part of the series that is seen. Does nothing while nobody sees it."""
        if not is_on_screen(self):
            return
        self._drawn = self._extent()
        names, bands = self.names(), self.band_names()
        histories = [self.history(name) for name in names]
        ends = [(each.first_step or 0, each.last_step or 0) for each in histories if each]
        ends += [(0, other.record.end) for other in self._others if other.record.end]
        x = self.chart.x_range_for(*self._whole(ends))
        found = [each.fine_and_coarse(*x, _RANGE_BUCKETS, self._line_buckets) if each else None for each in histories]
        fine = [each[0] if each else None for each in found]
        lines = [self._course(*each) if each else None for each in found]
        edges = {index: [self._edge(name, x) for name in pair] for index, pair in bands.items()}
        beside = {key: self._line_of(key[0], names[key[1]], x) for key in self._ghosts}
        y = self.chart.y_range
        if self.chart.is_y_free:
            self._choose_scale(fine, x)
            y = self._free_y_range([*enumerate(fine), *_of_lanes(beside)], edges, x)
        beyond_edges, courses = [], []
        for index, (curve, recorded, line) in enumerate(zip(self.chart.curves, fine, lines, strict=True)):
            if recorded is None or line is None:
                curve.clear()
                continue
            # Where the line draws every row, the recorded range is the line itself.
            part = slice(0, 0) if line.is_exact or self.is_compared else slice(None)
            as_dots = line.is_exact and len(line.step) <= _DOTTED_ROWS and curve.style.pen != Qt.PenStyle.DotLine
            low, high = self._place(index, recorded.low[0]), self._place(index, recorded.high[0])
            curve.show_range(recorded.step[part], low[part], high[part], y)
            curve.show_line(line.step, self._place(index, line.mean[0]), y, as_dots=as_dots)
            beyond_edges += beyond(recorded, x, y, (low, high), curve.style.colour)
            place = self._place(index, line.mean[0])
            courses.append((line.step, place, place) if self.is_compared else (recorded.step, low, high))
        for (other, index), line in beside.items():
            if line is None:
                continue
            place = self._place(index, line.mean[0])
            courses.append((line.step, place, place))
            if other.colour:
                edge = self._place(index, line.low[0]), self._place(index, line.high[0])
                beyond_edges += beyond(line, x, y, edge, other.colour)
        self._draw_ghosts(beside, y)
        self._draw_bands(edges, y)
        shown = farthest(beyond_edges) if self.is_compared else beyond_edges
        self.chart.off_scale.show_values(shown, courses, may_cover=not self.is_compared)
        self.chart.show_range(x, y)
        if self.is_compared:
            self._show_lane_legend(names)
        else:
            self._legend.spare, self._legend.keys = tuple(self.spare_in_legend()), ()
            self._legend.show_texts(self.legend_texts(lines) if ends or self._is_known() else ("",) * len(names))
        self._show_view()
        self._tell(x)
        self._read()

    def _tell(self, x: Range) -> None:
        """Tell who cannot see the plot what it shows: its newest values, and how many changes are marked."""
        values = self._lanes_told if self.is_compared else self.values_told()
        newest = listed(text for text in values if text) or tr("nothing yet")
        told = tr(
            "Curves over steps {first:,.0f} to {last:,.0f}. Newest: {values}.", first=x[0], last=x[1], values=newest
        )
        changes = len(self.record.markers.between(*x)) if self.record else 0
        told += tr(" Changes marked: {count}.", count=changes) if changes else ""
        self.chart.setAccessibleDescription(told)

    def _place(self, index: int, value: Floats) -> Floats:
        """Return where values of a curve lie along the left axis; those of another axis always lie evenly."""
        scaled = value * self.scales()[index]
        return scaled if math.isnan(self.range_scales()[index]) else self._scaling.scale.place(scaled)

    def _choose_scale(self, fine: Sequence[Buckets | None], x: Range) -> None:
        found = [each.mean[0, (each.step >= x[0]) & (each.step <= x[1])] for each in self._along_left(fine)]
        before = self._scaling.scale
        if not self._is_steady:
            self._scaling.forget()
        self._scaling.fit(
            np.concatenate([np.empty(0), *found]), may_be_log=self.may_be_log(), is_log_first=self.is_log_first()
        )
        if self._scaling.scale != before:
            self._y_range = None
            self.chart.show_scale(self._scaling.scale)

    def _along_left(self, fine: Sequence[Buckets | None]) -> list[Buckets]:
        scales = self.range_scales()
        return [each for each, scale in zip(fine, scales, strict=True) if each is not None and not math.isnan(scale)]

    def _show_view(self) -> None:
        chart = self.chart
        self.view_chip.show_choice(
            chart.span,
            is_following=chart.is_following,
            scale=self._scaling.choice,
            is_log=self._scaling.scale.is_log,
        )

    def _on_moved(self) -> None:
        self.draw()
        self._show_view()

    def _on_span_chosen(self, span: int | None) -> None:
        self.show_span(span)
        self.span_chosen.emit(span)

    def _on_scale_chosen(self, choice: ScaleChoice) -> None:
        self._scaling.choice = choice
        self.chart.is_y_free = True
        self.forget_range()
        self.draw()

    def _draw_ghosts(self, lines: Mapping[tuple[Beside, int], Buckets | None], y: Range) -> None:
        for key, line in lines.items():
            if line is None:
                self._ghosts[key].show_line(np.empty(0), np.empty(0), y)
            else:
                self._ghosts[key].show_line(line.step, self._place(key[1], line.mean[0]), y)

    def _line_of(self, other: Beside, name: str, x: Range) -> Buckets | None:
        history = self.history_in(other.record, name) if name else None
        found = history.buckets(*x, self._line_buckets) if history is not None and len(history) else None
        return found if found is None or found.is_exact else found.smoothed(_changes(other.record))

    def _show_lane_legend(self, names: Sequence[str]) -> None:
        curves = self._lane_legend()
        if curves != self._legend.curves:  # the runs are of other models
            self._legend.show_curves(curves)
        key = tuple(range(len(self._key())))
        self._legend.spare, self._legend.keys = (key, ()) if self.is_key_spare else ((), key)
        self._legend.show_texts((*(style.name for style in self._key()), *self._lane_texts(names)))

    def _lane_legend(self) -> tuple[CurveStyle, ...]:
        lanes = sorted([self._own_colour, *(other.colour for other in self._others)])  # as the board has them
        badges = [lane_badge(each) if len(lanes) >= NUMBERED_FROM else "" for each in lanes]
        return (*self._key(), *(CurveStyle("", lane, badge=badge) for lane, badge in zip(lanes, badges, strict=True)))

    def _key(self) -> list[CurveStyle]:
        """Return samples of the pens that tell the curves of one run from each other, in no run's colour."""
        named = [(self._styles[index], name) for index, name in zip(self.lane_curves(), self.lane_key(), strict=True)]
        key = [CurveStyle(name, "muted", style.pen) for style, name in named if name]
        return key if len(key) > 1 else []

    def _lane_texts(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return a value for each run that is compared, with its name where there is room; a tooltip has all names."""
        name = self.lane_series(names)
        own = (self._own_colour, self.record)
        coloured = [own, *((other.colour, other.record) for other in self._others)]
        values, named = [], []
        for _, record in sorted(coloured, key=lambda each: each[0]):
            value = decimal(record.newest(name), 2) if record and name else ""
            values.append(f"{self.lane_word} {value}".strip())
            named.append(f"{record.name_within(_LONGEST_NAME)} {values[-1]}" if record and values[-1] else values[-1])
        self._lanes_told = tuple(named)
        badges = [style.badge for style in self._lane_legend()[len(self._key()) :]]
        lines = (f"{badge}  {text}".strip() for badge, text in zip(badges, named, strict=True))
        self._legend.setToolTip(tool_tip("\n".join(lines)))
        if len(named) <= _MOST_NAMED:
            return tuple(named)
        return tuple(values)

    def _is_known(self) -> bool:
        """Return whether there is a value to say of a curve, though none to draw."""
        record = self.record
        return record is not None and any(name and math.isfinite(record.newest(name)) for name in self.names())

    def _course(self, fine: Buckets, coarse: Buckets) -> Buckets:
        """Return the course of a curve: its rows if they are few, else means of them."""
        if fine.is_exact and len(fine.step) <= self._line_buckets:
            return fine
        return coarse.smoothed(_changes(self.record) if self.record is not None else ())

    def _edge(self, name: str, x: Range) -> Buckets | None:
        history = self.history(name)
        return history.buckets(*x, self._line_buckets) if history else None

    def _free_y_range(
        self, fine: Sequence[tuple[int, Buckets | None]], edges: Mapping[int, Sequence[Buckets | None]], x: Range
    ) -> Range:
        low, high = [np.empty(0)], [np.empty(0)]
        for index, found in chain(fine, ((index, edge) for index, pair in edges.items() for edge in pair)):
            if found is not None and not math.isnan(self.range_scales()[index]):
                in_view = (found.step >= x[0]) & (found.step <= x[1])
                low.append(self._place(index, found.low[0, in_view]))
                high.append(self._place(index, found.high[0, in_view]))
        return self.y_range_for(np.concatenate(low), np.concatenate(high))

    def _draw_bands(self, edges: Mapping[int, Sequence[Buckets | None]], y: Range) -> None:
        for index, band in self.chart.bands.items():
            low, high = edges.get(index, (None, None))
            if low is None or high is None:
                band.clear()
            else:
                band.show_between(low.step, self._place(index, low.mean[0]), self._place(index, high.mean[0]), y)

    def _on_pointed_at(self, step: float | None) -> None:
        self._is_pointed, self._cursor = step is not None, step
        self._read()
        self.pointed_at.emit(step)

    def _on_flag_clicked(self, flag: Flag, at: QPoint) -> None:
        self.flag_chosen.emit(tuple(marker.number for marker in flag.markers), at)

    def _on_flag_pointed_at(self, flag: Flag | None) -> None:
        if flag != self._flag:
            self._flag = flag
            self._read()

    def _read(self) -> None:
        """Let the crosshair say what was recorded at the step under the pointer; in another plot, only show it."""
        readings = [self.reading(name) for name in self.names()]
        first = next((reading for reading in readings if reading), None)
        if self._flag is not None:
            self.chart.crosshair.point_at(self._flag.markers[0].step, (), (*self._flag.lines, tr(FLAG_HELP)))
            return
        if first is None or self._cursor is None:
            self.chart.crosshair.hide()
            return
        dots: list[tuple[float, QColor]] = []
        for index, (curve, reading) in enumerate(zip(self.chart.curves, readings, strict=True)):
            if reading is not None and math.isfinite(reading.mean[0]):
                dots.append((float(self._place(index, reading.mean)[0]), curve.style.colour_in(self.theme)))
        lines = self._lines(first, self._cursor) if self._is_pointed else ()
        self.chart.crosshair.point_at((first.first + first.last) / 2, dots, lines)

    def _lines(self, reading: Reading, cursor: float) -> tuple[str, ...]:
        first, last = self.chart.x_range
        reach = _MARKER_PX * (last - first) / max(1.0, self.chart.view.width())
        marker = self.record.markers.nearest(cursor, reach) if self.record else None
        diverged = self.record.markers.diverged_near(cursor, reach) if self.record else None
        told = tr("diverged in step {step:,}", step=diverged) if diverged is not None else ""
        marked = f"{marker.number}  {marker.words}" if marker else ""
        return (steps_text(reading), *self.reading_lines(), *(line for line in (marked, told) if line))

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.draw()


def _of_lanes(lines: Mapping[tuple[Beside, int], Buckets | None]) -> list[tuple[int, Buckets]]:
    """Return the courses of what is compared, which are to be seen as the own ones are."""
    return [(index, line) for (other, index), line in lines.items() if other.colour and line is not None]


def lane_badge(colour: str) -> str:
    """Return the number that a run which is compared has beside names, from that of its colour."""
    return str(1 + int(colour.rpartition(" ")[2]))


def _changes(record: RunRecord) -> list[int]:
    """Return the steps at which a run was changed, across which no mean of its courses may reach."""
    return [marker.step for marker in record.markers.between(-math.inf, math.inf)]


class LinkedPlots(QObject):
    """Lets all plots of a run stand at the step under the pointer of one, and show as many of the newest steps.

    Signals:
        span_chosen(object): so many of them, chosen in one of the plots; None for all.
    """

    span_chosen = pyqtSignal(object)

    def __init__(self, time: TimeControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._time = time
        self._span: int | None = None

    def add(self, plot: TimePlot) -> None:
        """Let a plot that was just made follow the others, and lead them."""
        plot.show_span(self._span)
        plot.show_cursor(self._time.cursor)
        plot.pointed_at.connect(self._time.point_at)
        self._time.cursor_moved.connect(plot.show_cursor)
        plot.span_chosen.connect(self._on_span_chosen)
        self.span_chosen.connect(plot.show_span)

    @pyqtSlot(object)
    def _on_span_chosen(self, span: int | None) -> None:
        self._span = span
        self.span_chosen.emit(span)


def reading_text(name: str, reading: Reading | None, digits: int = 4) -> str:
    """Return the value of a reading as text; for a bucket, its mean and the range it went through."""
    if reading is None or math.isnan(reading.mean[0]):
        return f"{name} –"
    low, value, high = (significant(float(each[0]), digits) for each in (reading.low, reading.mean, reading.high))
    if reading.is_exact:
        return f"{name} {value}"
    return tr("{name} {mean} (mean; {low} to {high})", name=name, mean=value, low=low, high=high)


def steps_text(reading: Reading) -> str:
    """Return the step of a reading, or those of a bucket."""
    if reading.is_exact:
        return tr("step {step:,}", step=reading.first)
    return tr("steps {first:,}–{last:,}", first=reading.first, last=reading.last)

"""What D says of reals, of fakes and of held-out reals, as histograms; or what G's loss makes of what it says."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent
from PyQt6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, LossCurve, LossCurveProbe, OutputsProbe, Verdicts
from ganviz.spec.losses import Verdict
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import decimal, significant
from ganviz.ui.plain import within_sentence
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import NOT_THEN, Card, CurveStyle, Header, Legend, is_on_screen, label, mark_scale, small_font
from ganviz.ui.views.menuchip import MenuChip

OUTPUTS, CURVE = OutputsProbe(), LossCurveProbe()
BINS = 40
_FILL = 110  # of 255
_MOST_DIGITS = 10
_NOT_YET = tr_noop("Nothing is known yet of what D says.")
_NO_CURVE = tr_noop("With feature matching G's loss is not of what D says, but of the features that it says it by.")
_NOT_FINITE = tr_noop("D's outputs are not finite: the run has diverged.")
Floats = NDArray[np.float64]
Shown = Literal["histogram", "loss"]
_CHOICES: tuple[tuple[str, str, Shown], ...] = (
    (tr_noop("What D says"),
     tr_noop("How D's outputs of reals, fakes and held-out reals spread. Where D cannot tell them apart they "
             "lie on each other; where reals lie to the right of held-out ones, D knows its reals by heart."),
     "histogram"),
    (tr_noop("G's loss"),
     tr_noop("What G's loss would be if D said this of its fakes, with its fakes of now as dots: where the curve "
             "is flat, G hardly learns."), "loss"),
)  # fmt: skip
_TITLES = {"histogram": tr_noop("What D says"), "loss": tr_noop("G's loss")}


@dataclass(frozen=True, slots=True)
class Bars:
    """One histogram: its name, colour of the theme, whether it is an outline alone, and its share (bins,) a bin."""

    name: str
    colour: str
    is_outline: bool
    share: Floats


def shown_at(output: NDArray[np.floating], verdict: Verdict) -> Floats:
    """Return where outputs C are drawn: at the probability of real if they have one, else as they are."""
    found = output.astype(np.float64)
    return 1 / (1 + np.exp(-np.clip(found, -700, 700))) if verdict == "probability" else found


class VerdictCanvas(QWidget):
    """Paints histograms over a scale, with a dashed line where D is undecided; or a curve with dots on it."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bars, ...] = ()
        self.curve: tuple[Floats, Floats] | None = None
        self.dots: tuple[Floats, Floats] | None = None
        self.range = (0.0, 1.0)
        self.ideal: float | None = None
        self._theme = DARK
        self.setMinimumHeight(70)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("What D thinks"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 120)

    def clear(self) -> None:
        """Paint nothing."""
        self.bars, self.curve, self.dots, self.ideal = (), None, None, None
        self.update()

    def show_verdicts(self, told: Verdicts) -> None:
        """Paint histograms of what D says."""
        groups = [(tr("reals"), "real", False, told.real), (tr("fakes"), "fake", False, told.fake)]
        groups += [] if told.held_out is None else [(tr("held out"), "text", True, told.held_out)]
        placed = [shown_at(each[3], told.verdict) for each in groups]
        self.range = (0.0, 1.0) if told.verdict == "probability" else _range_of(np.concatenate(placed))
        self.bars = tuple(
            Bars(name, colour, is_outline, np.histogram(np.clip(at, *self.range), BINS, self.range)[0] / len(at))
            for (name, colour, is_outline, _), at in zip(groups, placed, strict=True)
        )
        undecided = None if told.undecided is None else np.array([told.undecided])
        self.ideal = None if undecided is None else float(shown_at(undecided, told.verdict)[0])
        self.curve = self.dots = None
        self.update()

    def show_curve(self, found: LossCurve) -> None:
        """Paint G's loss over what D says, and fakes on it."""
        at = shown_at(found.output, found.verdict)
        self.bars, self.curve, self.ideal = (), (at, found.loss), None
        self.dots = (shown_at(found.fake, found.verdict), found.fake_loss)
        self.range = (0.0, 1.0) if found.verdict == "probability" else (float(at[0]), float(at[-1]))
        self.update()

    def words_at(self, x: float) -> str:
        """Return what there is to say of the place `x` pixels from the left."""
        area = self._area()
        at = self.range[0] + (x - area.left()) / max(1.0, area.width()) * (self.range[1] - self.range[0])
        if not self.range[0] <= at <= self.range[1]:
            return ""
        if self.curve is not None:
            loss = significant(float(np.interp(at, *self.curve)), 3)
            return tr("Where D says {output}, G's loss is {loss}", output=significant(at, 2), loss=loss)
        if not self.bars:
            return ""
        index = min(BINS - 1, int((at - self.range[0]) / (self.range[1] - self.range[0]) * BINS))
        shares = listed(
            tr("{share:.3g} % of the {samples}", share=100 * each.share[index], samples=each.name) for each in self.bars
        )
        return tr("D says about {output} of {shares}", output=significant(at, 2), shares=shares)

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        if not self.bars and self.curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        area = self._area()
        painter.fillRect(area, QColor(self._theme.plot))
        if self.ideal is not None:
            self._paint_ideal(painter, area)
        for each in self.bars:
            self._paint_bars(painter, area, each)
        if self.curve is not None:
            self._paint_curve(painter, area)
        self._paint_ticks(painter, area)
        painter.end()

    def _area(self) -> QRectF:
        metrics = QFontMetricsF(small_font())
        left = max((metrics.horizontalAdvance(text) + 4 for text in self._ends()), default=0.0)
        return QRectF(left + 4, 4, max(1.0, self.width() - left - 8), max(1.0, self.height() - metrics.height() - 10))

    def _ends(self) -> tuple[str, ...]:
        """Return what stands at the top and at the bottom of the axis of G's loss; nothing beside histograms."""
        return () if self.curve is None else tuple(decimal(end, 2) for end in _range_of(self.curve[1])[::-1])

    def _x(self, area: QRectF, at: Floats) -> Floats:
        return area.left() + (at - self.range[0]) / (self.range[1] - self.range[0]) * area.width()

    def _paint_bars(self, painter: QPainter, area: QRectF, bars: Bars) -> None:
        top = max(1e-9, max(float(each.share.max()) for each in self.bars))
        edges = self._x(area, np.linspace(*self.range, BINS + 1))
        heights = area.bottom() - bars.share / top * (area.height() - 2)
        xs = [area.left(), *np.repeat(edges, 2)[1:-1].tolist(), area.right()]
        ys = [area.bottom(), *np.repeat(heights, 2).tolist(), area.bottom()]
        colour = QColor(self._theme.colour(bars.colour))
        pen = QPen(colour, 1.4 * mark_scale(), Qt.PenStyle.DotLine if bars.is_outline else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        colour.setAlpha(_FILL)
        painter.setBrush(Qt.BrushStyle.NoBrush if bars.is_outline else colour)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)]))

    def _paint_ideal(self, painter: QPainter, area: QRectF) -> None:
        x = float(self._x(area, np.array([self.ideal]))[0])
        painter.setPen(QPen(QColor(self._theme.muted), 1.2 * mark_scale(), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_curve(self, painter: QPainter, area: QRectF) -> None:
        assert self.curve is not None
        assert self.dots is not None
        low, high = _range_of(self.curve[1])

        def points(at: Floats, loss: Floats) -> list[QPointF]:
            y = area.bottom() - (np.clip(loss, low, high) - low) / (high - low) * area.height()
            is_finite = np.isfinite(at) & np.isfinite(y)
            return [QPointF(*each) for each in zip(self._x(area, at[is_finite]), y[is_finite], strict=True)]

        painter.setPen(QPen(QColor(self._theme.text), 1.6 * mark_scale()))
        painter.drawPolyline(QPolygonF(points(*self.curve)))
        colour = QColor(self._theme.fake)
        painter.setPen(QPen(QColor(self._theme.plot), 1))
        painter.setBrush(colour)
        for point in points(*self.dots):
            painter.drawEllipse(point, 4 * mark_scale(), 4 * mark_scale())
        painter.setPen(QColor(self._theme.muted))
        height = QFontMetricsF(painter.font()).height()
        for text, y in zip(self._ends(), (area.top(), area.bottom() - height), strict=True):
            painter.drawText(QRectF(0, y, area.left() - 4, height), Qt.AlignmentFlag.AlignRight, text)

    def tick_texts(self, shares: Sequence[float]) -> list[str]:
        """Return what stands at such shares of the axis, with as many digits as tell one place from another."""
        places = [self.range[0] + share * (self.range[1] - self.range[0]) for share in shares]
        texts: list[str] = []
        for digits in range(2, _MOST_DIGITS + 1):
            texts = [significant(place, digits) for place in places]
            if len({*texts}) == len(places):
                break
        return texts

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(self._theme.muted))
        metrics = QFontMetricsF(painter.font())
        shares = (0.0, 0.5, 1.0)
        for share, text in zip(shares, self.tick_texts(shares), strict=True):
            width = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, area.left() + share * area.width() - width / 2), self.width() - width)
            painter.drawText(QRectF(left, area.bottom() + 3, width, metrics.height()), 0, text)


class VerdictsView(Card):
    """Histograms of what D says of reals, fakes and held-out reals, or G's loss over it.

    Signals:
        probes_changed(): the other picture was chosen.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.chip = MenuChip(_CHOICES, is_caption=True)
        held_out = CurveStyle(tr("held out"), "text", Qt.PenStyle.DotLine)
        styles = (CurveStyle(tr("reals"), "real"), CurveStyle(tr("fakes"), "fake"), held_out)
        self._legend = Legend(styles)
        super().__init__(Header(tr("What D thinks"), self._legend, (self.chip,)), parent)
        self.canvas = VerdictCanvas()
        self._nothing = label("", "muted")
        self._nothing.setWordWrap(True)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._record: RunRecord | None = None
        self._drawn: Verdicts | LossCurve | None = None
        self._drawn_at: int | None = None  # the moment on show then
        self.shown: Shown = "histogram"
        self.chip.chosen.connect(self._on_chosen)
        self._show_choice()

    def choose(self, what: str) -> bool:
        """Draw what is called so, ``histogram`` or ``loss``; return False if there is nothing of that name."""
        found = [value for _, _, value in _CHOICES if value == what]
        if found and found[0] != self.shown:
            self._on_chosen(found[0])
        return bool(found)

    @property
    def message(self) -> str:
        """What stands there in place of a picture; empty if there is one."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        return (OUTPUTS,) if self.shown == "histogram" else (CURVE,)

    def show_run(self, record: RunRecord) -> None:
        self._record, self._drawn = record, None
        self.canvas.clear()
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Draw nothing of the loss before: the next answer says what the change did."""
        self._draw()

    def show_moment(self) -> None:
        self._draw()

    def show_frame(self, frame: Frame) -> None:
        self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self.canvas.apply_theme(theme)
        self._legend.apply_theme(theme)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _on_chosen(self, shown: Shown) -> None:
        self.shown = shown
        self._show_choice()

    def _show_choice(self) -> None:
        help = next(help for _, help, value in _CHOICES if value == self.shown)
        self.chip.show_choice(self.shown, tr(_TITLES[self.shown]), tr(help))
        self._drawn = None
        self.canvas.clear()
        self._draw()
        self.probes_changed.emit()

    def _draw(self) -> None:
        """Draw the newest answer, if somebody can see it and it is another than the one drawn."""
        record = self._record
        if record is None or not is_on_screen(self):
            return
        if self.shown == "loss":
            self._draw_curve(record)
        else:
            self._draw_verdicts(record)

    def _draw_verdicts(self, record: RunRecord) -> None:
        told = record.latest(OutputsProbe)
        if told is None or (told is self._drawn and record.moment == self._drawn_at):
            self._wait(record, told)
            return
        self._drawn, self._drawn_at = told, record.moment
        if not all(np.isfinite(each).all() for each in (told.real, told.fake)):
            self._say(tr(_NOT_FINITE))
            return
        self._say("")
        self.canvas.show_verdicts(told)
        means = [(tr("reals"), told.mean_real), (tr("fakes"), told.mean_fake)]
        means += [] if told.mean_held_out is None else [(tr("held out"), told.mean_held_out)]
        texts = [f"{name} {decimal(mean, 2)}" for name, mean in means]
        self._legend.show_texts((*texts, "") if len(texts) == 2 else texts)
        right = f"{100 * told.accuracy:.0f} %"
        what = tr("pairs") if told.verdict == "critic" else tr("samples")
        self.header.show_subtitle(
            *_dated(
                record.earlier_step(OutputsProbe),
                tr("right of {share} of {samples}", share=right, samples=what),
                tr("{share} right", share=right),
            ),
            help=tr(
                "D is right of {share} of {samples}: 50 % is chance, the ideal for G. Dashed: where D is undecided.",
                share=right,
                samples=what,
            ),
        )
        self.canvas.setAccessibleDescription(
            tr(
                "Mean of what D says: {means}. Right of {share} of {samples}.",
                means=listed(texts),
                share=right,
                samples=what,
            )
        )

    def _draw_curve(self, record: RunRecord) -> None:
        if record.experiment.objective.feature_matching:
            self._say(tr(_NO_CURVE))
            return
        found = record.latest(LossCurveProbe)
        if found is None or (found is self._drawn and record.moment == self._drawn_at):
            self._wait(record, found)
            return
        self._drawn, self._drawn_at = found, record.moment
        if not (np.isfinite(found.loss).all() and np.isfinite(found.fake).all()):
            self._say(tr(_NOT_FINITE))
            return
        self._say("")
        self.canvas.show_curve(found)
        self._legend.show_texts(("", tr("{count} fakes", count=len(found.fake)), ""))
        said = "D(G(z))" if found.verdict == "probability" else "C(G(z))"
        loss = within_sentence(tr(record.experiment.objective.loss.label))
        words = tr("{loss}, over {output}", loss=loss, output=said), tr("over {output}", output=said)
        self.header.show_subtitle(*_dated(record.earlier_step(LossCurveProbe), *words))
        mean = significant(float(found.fake_loss.mean()), 3)
        self.canvas.setAccessibleDescription(
            tr(
                "G's loss over {output}, with {count} fakes, on average {mean}.",
                output=said,
                count=len(found.fake),
                mean=mean,
            )
        )

    def _wait(self, record: RunRecord, found: Verdicts | LossCurve | None) -> None:
        """Leave what is drawn, unless it is of another moment than the past one on show."""
        if found is None and record.moment is not None:
            self._drawn = None
            self._say(tr(NOT_THEN))
        elif self._drawn is None:
            self._say(tr(_NOT_YET))

    def _say(self, message: str) -> None:
        self._nothing.setText(message)
        self._nothing.setVisible(bool(message))
        self.canvas.setHidden(bool(message))
        if message:
            self.header.show_subtitle("")
            self._legend.show_texts(("", "", ""))
            self.canvas.setAccessibleDescription(message)


def _dated(step: int | None, *words: str) -> tuple[str, ...]:
    """Return what is said, in fewer and fewer words, after the step that it is of; None for that on show."""
    if step is None:
        return words
    of_step = tr("of step {step:,}", step=step)
    return *(f"{of_step} · {each}" for each in words), of_step


def _range_of(values: Floats) -> tuple[float, float]:
    """Return the range of finite values, with no room for the farthest hundredth, and never of no width."""
    finite = values[np.isfinite(values)]
    if not len(finite):
        return 0.0, 1.0
    low, high = (float(each) for each in np.quantile(finite, (0.005, 0.995)))
    room = max(0.05 * (high - low), 1e-6 * max(1.0, math.fabs(low)))
    return low - room, high + room

"""What every view is built on: a card with a header of title, small print, legend and chips. Knows no run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PyQt6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.plain import tool_tip
from ganviz.ui.style import SMALL_PX, TEXT_PX, mark, number_font
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.widgets.arranged import Arranged

_SWATCH_PX, _LEAST_SWATCH_PX = 14, 6
_GAP_PX = 6
_BADGE_PX = 4  # around its number
NOT_THEN = tr_noop("This was not measured at this step: Look closer computes it.")
_ENDLESS_PX = 1 << 20
_LEAST_NAME = "abcde…"  # of a name in a legend that is cut: less says nothing
_FINEST = 2  # pixels of a screen that icons are sharp on, for each of the window
SMALL_MULTIPLE = "small_multiple"  # a property: True of a view that is one of several of its kind
CONTROLS_ALONE = "controls_alone"  # True of what is there to be pressed alone: no picture of a view has it
IS_CAPTION = "is_caption"  # True of a button whose text a picture of a view says
_FOOT_FROM_PX = 210  # height of a view at the usual size of text


def small_font(font: QFont | None = None) -> QFont:
    """Return `font` (the application's, if none is given) in the size of small print, with tabular figures."""
    small = QFont(font or QApplication.font())
    pixels = QApplication.font().pixelSize()
    small.setPixelSize(max(9, round((pixels if pixels > 0 else TEXT_PX) * SMALL_PX / TEXT_PX)))
    return small


def mark_scale() -> float:
    """Return how much larger marks are drawn than at the usual size of text: points, lines and rings grow with it."""
    pixels = QApplication.font().pixelSize()
    return max(1.0, pixels / TEXT_PX) if pixels > 0 else 1.0


def small_number_font() -> QFont:
    """Return the font of numbers that move, in the size of small print."""
    return small_font(number_font())


def is_on_screen(widget: QWidget) -> bool:
    """Return whether somebody can see `widget`: shown, in a window that is not minimised."""
    window = widget.window()
    return widget.isVisible() and not (window is not None and window.isMinimized())


def chip(text: str, help: str, *, checkable: bool = True, checked: bool = False) -> QPushButton:
    """Return a pill that is on or off, or one that is only pressed."""
    button = QPushButton(text)
    button.setProperty("class", "chip")
    button.setCheckable(checkable)
    button.setChecked(checked)
    button.setToolTip(help)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
    return button


def label(text: str, words: str) -> QLabel:
    """Return a label of the style sheet's class `words`."""
    made = QLabel(text)
    made.setProperty("class", words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


@dataclass(frozen=True, slots=True)
class CurveStyle:
    """How a curve looks, in its plot and in the legend.

    `colour` names a colour of the theme (`Theme.colour`), so that it follows the theme's changes. In a legend a
    `badge`, a number on that colour, stands for a line sample.
    """

    name: str
    colour: str
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine
    is_stepped: bool = False
    badge: str = ""

    def colour_in(self, theme: Theme) -> QColor:
        return QColor(theme.colour(self.colour))


class Legend(QWidget):
    """A row of line samples, each with the value its curve has now.

    Where not all have room those that are `spare` are left out, then names are cut. Where little of one would be left
    its number stands alone, and where not even those have room what is in `keys` is left out.

    Attributes:
        spare: the curves that can be done without.
        keys: those that have no value, and tell how lines differ.
    """

    spare: tuple[int, ...] = ()
    keys: tuple[int, ...] = ()

    def __init__(self, curves: Sequence[CurveStyle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves = tuple(curves)
        self._pens = [_sample_pen(curve, DARK) for curve in self._curves]
        self._texts: tuple[str, ...] = ("",) * len(self._curves)
        self._theme = DARK
        self._font = small_number_font()
        self._hint = self._measure()

    @property
    def curves(self) -> tuple[CurveStyle, ...]:
        """What it is of."""
        return self._curves

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands beside each line sample; empty for a curve that is left out."""
        return self._texts

    def show_curves(self, curves: Sequence[CurveStyle]) -> None:
        """Be of other curves, without a text for any yet."""
        self._curves = tuple(curves)
        self._texts = ("",) * len(self._curves)
        self.apply_theme(self._theme)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show a text for each curve; one that is empty leaves its curve out."""
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        self._update_hint()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pens = [_sample_pen(curve, theme) for curve in self._curves]
        self._font = small_number_font()
        self._update_hint()
        self.update()

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._hint.height())

    def changeEvent(self, event: QEvent | None) -> None:
        if event is not None and event.type() == QEvent.Type.FontChange:
            self._font = small_number_font()
            self._update_hint()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        left, middle = 0, self.height() / 2
        texts = self._fitting(metrics)
        apart = 2 * _GAP_PX if self._width_of(texts, metrics) <= self.width() else _GAP_PX
        line = self._sample_px(texts, metrics, apart)
        for curve, pen, text in zip(self._curves, self._pens, texts, strict=True):
            if not text:
                continue
            swatch = badge_px(metrics) if curve.badge else line
            if curve.badge:
                box = QRectF(left, middle - metrics.height() / 2, swatch, metrics.height())
                paint_badge(painter, box, curve.badge, pen.color(), self._theme)
            painter.setPen(pen)
            if not curve.badge:
                painter.drawLine(QPointF(left, middle), QPointF(left + swatch, middle))
            left += swatch + _GAP_PX
            width = metrics.horizontalAdvance(text)
            painter.drawText(QRect(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + apart
        painter.end()

    @property
    def _swatch_px(self) -> int:
        return round(_SWATCH_PX * mark_scale())

    def _sample_px(self, texts: Sequence[str], metrics: QFontMetrics, apart: int) -> int:
        """Return how long line samples are: shorter where texts that cannot be cut have no room beside them."""
        widths = [metrics.horizontalAdvance(text) for text in texts if text]
        badges = sum(bool(curve.badge and text) for curve, text in zip(self._curves, texts, strict=True))
        count = max(1, len(widths))
        room = self.width() - sum(widths) - apart * (count - 1) - _GAP_PX * count - badges * badge_px(metrics)
        count = max(1, count - badges)
        return max(_LEAST_SWATCH_PX, min(self._swatch_px, room // count))

    def _fitting(self, metrics: QFontMetrics) -> list[str]:
        """Return the texts, fewer or shorter where not all have room: the number at the end of each stays."""
        texts = list(self._texts)
        if self._width_of(texts, metrics) > self.width():
            texts = ["" if index in self.spare else text for index, text in enumerate(texts)]
        parts = [_parts_of(text) for text in texts]
        limit = self._most_of_a_name(texts, parts, metrics)
        least = metrics.horizontalAdvance(_LEAST_NAME)
        is_long = [metrics.horizontalAdvance(each.name) > least for each in parts]
        if limit < least and any(is_long):
            texts = [
                each.value or text if long else text for long, text, each in zip(is_long, texts, parts, strict=True)
            ]
            if self._width_of(texts, metrics) > self.width():
                texts = ["" if index in self.keys else text for index, text in enumerate(texts)]
            parts = [_parts_of(text) for text in texts]
            limit = self._most_of_a_name(texts, parts, metrics)
        if limit < least:  # what is left of a short name is an ellipsis
            parts = [
                _Parts("", each.value) if each.value and metrics.horizontalAdvance(each.name) > limit else each
                for each in parts
            ]
        cut = [each.cut_to(limit, metrics) for each in parts]
        has_room = self._width_of(cut, metrics, _LEAST_SWATCH_PX, _GAP_PX) <= self.width()
        return cut if has_room else ["" if index in self.keys else text for index, text in enumerate(cut)]

    def _most_of_a_name(self, texts: Sequence[str], parts: Sequence["_Parts"], metrics: QFontMetrics) -> int:
        """Return the width that the longest names are to be cut to; without end where all have room."""
        excess = self._width_of(texts, metrics, apart=_GAP_PX) - self.width()
        widths = sorted((metrics.horizontalAdvance(each.name) for each in parts if each.name), reverse=True)
        limit = _ENDLESS_PX
        for count in range(1, len(widths) + 1 if excess > 0 else 0):
            shorter = widths[count] if count < len(widths) else 0
            limit = (sum(widths[:count]) - excess) // count
            if limit >= shorter:
                break
        return limit

    def _width_of(
        self, texts: Sequence[str], metrics: QFontMetrics, sample_px: int | None = None, apart: int = 2 * _GAP_PX
    ) -> int:
        line = self._swatch_px if sample_px is None else sample_px
        widths = [
            metrics.horizontalAdvance(text) + (badge_px(metrics) if curve.badge else line) + _GAP_PX
            for curve, text in zip(self._curves, texts, strict=False)
            if text
        ]
        return sum(widths) + apart * max(0, len(widths) - 1)

    def _measure(self) -> QSize:
        metrics = QFontMetrics(self._font)
        return QSize(self._width_of(self._texts, metrics), metrics.height() + 2)

    def _update_hint(self) -> None:
        hint = self._measure()
        if hint != self._hint:  # a layout pass costs more than a repaint: only when the room needed differs
            self._hint = hint
            self.updateGeometry()


def badge_px(metrics: QFontMetrics) -> int:
    """Return how wide a badge is."""
    return metrics.horizontalAdvance("0") + _BADGE_PX


def paint_badge(painter: QPainter, box: QRectF, text: str, ground: QColor, theme: Theme) -> None:
    """Paint a number on the colour of what it stands for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(theme.plot))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a text of a legend is made of: a name before or after its value; no value where there is no number."""

    name: str
    value: str = ""
    is_first: bool = False  # the value

    def cut_to(self, px: int, metrics: QFontMetrics) -> str:
        """Return the text with a name of so many pixels at most."""
        # Names begin alike, and the end may tell one from another; what a value is a share of is told by its beginning.
        cut = Qt.TextElideMode.ElideRight if self.is_first else Qt.TextElideMode.ElideMiddle
        name = metrics.elidedText(self.name, cut, max(0, px))
        return (f"{self.value} {name}" if self.is_first else f"{name} {self.value}").strip()


def _parts_of(text: str) -> _Parts:
    """Return the parts of a text: ``distance 0.12``, ``61 % high quality`` or ``held out``."""
    name, _, last = text.rpartition(" ")
    if any(sign.isdigit() for sign in last):
        return _Parts(name, last)
    value, percent, rest = text.partition(" % ")
    return _Parts(rest, f"{value} %", is_first=True) if percent and value.isdecimal() else _Parts(text)


def _sample_pen(curve: CurveStyle, theme: Theme) -> QPen:
    """Return the pen of a line sample, made once for a theme and not once a frame."""
    pen = QPen(curve.colour_in(theme), 2 * mark_scale(), curve.pen, Qt.PenCapStyle.FlatCap)
    if curve.pen == Qt.PenStyle.DashLine:
        pen.setDashPattern([2, 1.5])
    return pen


class Header(Arranged):
    """Title and small print at the left, legend and chips at the right; the legend moves below if it must.

    Where the title has no room it is a `short` one, and the chips move closer together, before it is cut.
    """

    def __init__(
        self, title: str, legend: Legend | None = None, chips: Sequence[QWidget] = (), *, short: str = ""
    ) -> None:
        super().__init__()
        self.legend = legend
        self._title_text, self._short_title = title, short
        self._title = label(title, "title")
        self._subtitle = label("", "muted")
        self._chips = tuple(chips)
        self._subtitles: tuple[str, ...] = ("",)  # what may stand there, the longest first
        self._said: tuple[str, ...] = ("",)  # the same without whose it is
        self._whose = ""
        self._subtitle_help = ""
        for child in (self._title, self._subtitle, *((legend,) if legend else ()), *self._chips):
            child.setParent(self)

    def show_help(self, help: str) -> None:
        """Tell the pointer at the title what there is to see."""
        self._title.setToolTip(tool_tip(help))

    def show_title(self, title: str) -> None:
        """Say another title."""
        if title != self._title_text:
            self._title_text, self._short_title = title, ""
            self.arrange()

    @property
    def title(self) -> str:
        """The title, be it that there is room for a part of it alone."""
        return self._title_text

    @property
    def subtitle(self) -> str:
        """The small print beside the title."""
        return self._subtitle.text()

    @property
    def told(self) -> str:
        """What the small print says where there is room for all of it."""
        return self._subtitles[0]

    @property
    def least_px(self) -> int:
        """How wide the shortest small print is."""
        return self._width_of(self._subtitles[-1])

    @property
    def title_px(self) -> int:
        """How wide the whole title and the chips are."""
        shown, metrics = self._title.text(), self._title.fontMetrics()
        around = self._title.sizeHint().width() - metrics.horizontalAdvance(shown)
        chips = [widget.sizeHint().width() for widget in self._chips if not widget.isHidden()]
        return around + metrics.horizontalAdvance(self._title_text) + sum(chips) + 2 * _GAP_PX * len(chips)

    def show_subtitle(self, text: str, *shorter: str, tone: str = "", help: str = "") -> None:
        """Say `text` beside the title, or the first of `shorter` that there is room for.

        `tone` is ``good`` or ``bad`` for what is to be seen from afar; `help` is what the pointer is told.
        """
        mark(self._subtitle, "tone", tone)
        if help != self._subtitle_help or (not help and text != self._said[0]):
            self._subtitle_help = help
            self._subtitle.setToolTip(tool_tip(help or text))
        if (text, *shorter) != self._said:
            self._said = (text, *shorter)
            self._put_subtitles()

    def show_whose(self, name: str) -> None:
        """Say before the small print which run it is of; nothing where there is no other."""
        if name != self._whose:
            self._whose = name
            self._put_subtitles()

    def _put_subtitles(self) -> None:
        if not self._whose:
            self._subtitles = self._said
        else:
            named = [
                tr("{run}: {verdict}", run=self._whose, verdict=each) if each else self._whose for each in self._said
            ]
            self._subtitles = tuple(dict.fromkeys((*named, *self._said)))
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def arrange(self) -> None:
        chips = [widget for widget in self._chips if not widget.isHidden()]
        legend = [self.legend] if self.legend and any(self.legend.texts) else []
        if self._title.text() != self._title_text:
            self._title.setText(self._title_text)
        title = self._title.sizeHint().width() if self._title_text else -2 * _GAP_PX
        small = self._width_of(self._subtitles[0])
        gap = 2 * _GAP_PX
        needed = title + gap + small + sum(widget.sizeHint().width() + gap for widget in (*legend, *chips))
        is_split = bool(legend) and needed > self.width()
        lines: list[list[QWidget]] = [chips, [*legend]] if is_split else [[*legend, *chips]]
        row = max((widget.sizeHint().height() for widget in (self._title, *legend, *chips)), default=0)
        height = row + (legend[0].sizeHint().height() if is_split else 0)
        apart = gap
        if title > 0:  # as wide as all of it, with its margins
            room = self.width() - sum(widget.sizeHint().width() + gap for widget in lines[0])
            if title > room and self._short_title:
                self._title.setText(self._short_title)
                title = self._title.sizeHint().width()
            apart = gap if title <= room else _GAP_PX
        left_of_all = self.width()
        for widgets, top, line in zip(lines, (0, row), (row, height - row), strict=False):
            right = self.width()
            for widget in reversed(widgets):
                hint = widget.sizeHint()
                size = QSize(min(hint.width(), right), min(hint.height(), line))
                widget.setGeometry(
                    QRect(right - size.width(), top + (line - size.height()) // 2, size.width(), size.height())
                )
                right -= size.width() + apart
            left_of_all = min(left_of_all, right) if top == 0 else left_of_all
        if is_split and legend:
            legend[0].move(0, legend[0].y())
        if 0 < title > left_of_all:
            around = title - self._title.fontMetrics().horizontalAdvance(self._title_text)
            left = max(0, left_of_all - around)
            self._title.setText(
                self._title.fontMetrics().elidedText(self._title.text(), Qt.TextElideMode.ElideRight, left)
            )
        self._title.setGeometry(0, 0, min(max(0, title), max(0, left_of_all)), row)
        room = max(0, left_of_all - title - gap)
        said = self._fitting(room)
        left, top, line = title + gap, 0, row
        if is_split and legend and (not said or self._width_of(said) > room):
            beside = self.width() - legend[0].width() - gap
            whole = self._fitting(beside)
            if whole and self._width_of(whole) <= beside:  # rather beside the legend than cut, or left out, above it
                said, room, line, top = whole, beside, height - row, row
                left = self.width() - self._width_of(said)
        if self._width_of(said) > room:
            around = self._width_of("")
            metrics = self._subtitle.fontMetrics()
            said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, max(0, room - around))
        if said != self._subtitle.text():
            self._subtitle.setText(said)
        self._subtitle.setGeometry(left, top, min(self._width_of(said), room), line)
        self.fit_height(height)

    def _fitting(self, room: int) -> str:
        """Return the first of the subtitles that `room` pixels are enough for, or the shortest."""
        return next((text for text in self._subtitles if self._width_of(text) <= room), self._subtitles[-1])

    def _width_of(self, subtitle: str) -> int:
        """Return the room that a subtitle takes, beside what is shown now."""
        metrics, shown = self._subtitle.fontMetrics(), self._subtitle.text()
        around = self._subtitle.sizeHint().width() - metrics.horizontalAdvance(shown)
        return around + metrics.horizontalAdvance(subtitle)


class Card(QFrame):
    """A box with a header and room for what it shows."""

    def __init__(self, header: Header, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "card")
        self.header = header
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(4)
        self.body.addWidget(header)


class Framed(QFrame):
    """Gives one widget the look of a plot: a hairline and round corners, a few pixels away from it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setProperty("class", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(inside)


def swatch(mark: Literal["disc", "cross", "ring", "arrow"], colour: str) -> QIcon:
    """Return a sample of a mark as the plane draws it, for the chip that switches it on and off."""
    scale = mark_scale()
    side = round(_SWATCH_PX * scale)
    picture = QPixmap(_FINEST * side, _FINEST * side)
    picture.setDevicePixelRatio(_FINEST)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, reach = QPointF(side / 2, side / 2), 3.5 * scale
    if mark == "cross":
        painter.setPen(QPen(QColor(colour), 2 * scale))
        painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))
    elif mark == "arrow":
        painter.setPen(QPen(QColor(colour), 1.5 * scale))
        tip = middle - QPointF(0, 1.4 * reach)
        for tail in (middle + QPointF(0, 1.4 * reach), tip + QPointF(reach, reach), tip + QPointF(-reach, reach)):
            painter.drawLine(tail, tip)
    else:
        painter.setPen(QPen(QColor(colour), 1.5 * scale))
        painter.setBrush(QColor(colour) if mark == "disc" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, reach, reach)
    painter.end()
    return QIcon(picture)


def line_swatch(colour: str, dashes: Sequence[float] = ()) -> QIcon:
    """Return a sample of a curve, for the chip that switches it on and off."""
    scale = mark_scale()
    side = round(_SWATCH_PX * scale)
    picture = QPixmap(_FINEST * side, _FINEST * side)
    picture.setDevicePixelRatio(_FINEST)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    pen = QPen(QColor(colour), 2.5 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.drawLine(QPointF(0, side / 2), QPointF(side, side / 2))
    painter.end()
    return QIcon(picture)


class _GivesWay(QObject):
    """Hides `footer`, below the plot of `view`, where that is low, with `others` below it, or is one of several."""

    def __init__(self, view: QWidget, footer: QWidget, others: Sequence[QWidget]) -> None:
        super().__init__(view)
        self._footer, self._others = footer, tuple(others)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.LayoutRequest)
        if event is not None and event.type() in kinds:
            assert isinstance(watched, QWidget)
            is_one_of_several = watched.property(SMALL_MULTIPLE) is True
            room = watched.height() - sum(each.sizeHint().height() for each in self._others if not each.isHidden())
            self._footer.setVisible(not is_one_of_several and room >= _FOOT_FROM_PX * mark_scale())
        return False


def arrange(view: QWidget, header: QWidget, plot: QWidget, *below: QWidget) -> None:
    """Lay `view` out: `header` above a framed `plot`, others below, of which the last is its footer."""
    layout = QVBoxLayout(view)
    layout.setContentsMargins(12, 10, 12, 10)
    layout.setSpacing(8)
    layout.addWidget(header)
    layout.addWidget(Framed(plot), 1)
    for each in below:
        layout.addWidget(each)
    _GivesWay(view, below[-1], below[:-1])

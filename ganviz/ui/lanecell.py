"""One of the runs that are compared: its picture, in small, below its name."""

from typing import cast

from PyQt6.QtCore import QEvent, QObject, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.plain import tool_tip
from ganviz.ui.style import mark
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views import DrawingView, View
from ganviz.ui.views.card import (
    IS_CAPTION,
    SMALL_MULTIPLE,
    Header,
    badge_px,
    chip,
    label,
    mark_scale,
    paint_badge,
    small_number_font,
)
from ganviz.ui.views.catalogue import ViewEntry

_GAP_PX = 6
_LONGEST_NAME, _LEAST_NAME = 40, 5  # characters
_MOST_TOLD = 0.7  # of the room for a name that what is said beside it may take
_NEAR_STEPS = 200  # so far apart runs may be that go together
_ROW_PX = 24  # what is beside and between the widgets of a cell's row
_REMOVE_FROM_PX = 170  # width of a cell at the usual size of text
_TWO_ROWS_FROM_PX = 190  # height of one, from which what is said beside the name may go below it
_STATES = {
    RunState.DIVERGED: tr_noop("diverged"),
    RunState.FAILED: tr_noop("failed"),
    RunState.DEAD: tr_noop("its process ended"),
    RunState.ENDED: tr_noop("given up"),
    RunState.STORED: tr_noop("saved elsewhere"),
}
_BRIEFLY = {RunState.DEAD: tr_noop("ended")}  # without room for all of the words


class LaneCell(QFrame):
    """The picture of one run, below its name.

    Signals:
        chosen(): the user wants the controls to act on this run.
        removed(): the run is to be compared no longer.
        fitted(): whether what is said of the run has room beside its name may be another.

    Attributes:
        is_tight: whether what is said of the run has no room beside its name, and has some below it.
        entry, view: what draws the run.
        drawing: what the user draws in its picture; None where nothing can be.
        header: what is said of it, beside the name.
        name_button: its name; on while the controls act on it.
    """

    chosen = pyqtSignal()
    removed = pyqtSignal()
    fitted = pyqtSignal()

    def __init__(self, entry: ViewEntry, number: int) -> None:
        super().__init__()
        self.entry = entry
        self.view: View = entry.make()
        self.drawing = self.view.drawing if isinstance(self.view, DrawingView) else None
        widget = cast(QWidget, self.view)
        widget.setProperty(SMALL_MULTIPLE, True)
        header = widget.findChild(Header)
        self.is_tight = False
        self._words = ""  # how the run stands
        self._told_px = 0  # of what is said beside the name, when that was fitted
        inside = widget.layout()
        assert header is not None
        assert inside is not None
        inside.setContentsMargins(14, 2, 8, 8)
        inside.removeWidget(header)  # it stands beside the name
        header.show_title("")
        self.header = header
        self.record: RunRecord | None = None
        self._colour, self._badge, self._theme, self._is_chosen = "", "", DARK, False
        self.setObjectName(f"lane.{number}")
        self.name_button = chip("", tr("Let the controls act on this run"))
        self.name_button.setProperty(IS_CAPTION, True)
        self.name_button.setObjectName(f"lane.{number}.name")
        self._keys = f"Ctrl+{number}"
        self.name_button.setMinimumWidth(1)  # a name that is too long is cut, not the picture widened
        self.name_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.state_label = label("", "muted")
        self.state_label.hide()
        self.remove_button = QPushButton("\N{MULTIPLICATION SIGN}")
        self.remove_button.setProperty("class", "flat small")
        self.remove_button.setAccessibleName(tr("Compare this run no longer"))
        self.remove_button.setObjectName(f"lane.{number}.remove")
        self.remove_button.setToolTip(tr("Compare this run no longer; it stays in the list of runs"))
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.name_button)
        row.addWidget(header, 1)
        row.addStretch(0)
        header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the name has its room first
        row.addWidget(self.state_label)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self._below = QHBoxLayout()
        column.addLayout(self._below)
        column.addWidget(widget, 1)
        self._row = row
        self.name_button.clicked.connect(self._on_clicked)
        self.remove_button.clicked.connect(self.removed)
        for child in (widget, *widget.findChildren(QWidget)):
            child.installEventFilter(self)

    def show_lane(self, record: RunRecord, colour: str, badge: str = "", *, is_chosen: bool) -> None:
        """Show this run, in a frame of this colour of the theme; with the number that legends call it by, if any."""
        is_other = record is not self.record
        self.record, self._colour, self._badge = record, colour, badge
        self.show_name()
        self.name_button.setChecked(is_chosen)
        self._is_chosen = is_chosen
        self.update()
        if is_other:
            self.view.show_run(record)
        self.show_state()

    def show_name(self) -> None:
        """Say what the run is called, as much of it as there is room for."""
        if self.record is None:
            return
        name = self.record.name_within(_LONGEST_NAME)
        button, metrics = self.name_button, self.name_button.fontMetrics()
        mark(button, "class", "chip")
        around = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
        remove_px = self.remove_button.sizeHint().width() + _GAP_PX
        least = around + min(metrics.horizontalAdvance(each) for each in (name, f"{name[:_LEAST_NAME]}…"))
        can_be_removed = self.width() >= _REMOVE_FROM_PX * mark_scale()
        state_px = self._fit_state(self.width() - _ROW_PX - least - remove_px * can_be_removed)
        self._told_px = self.header.least_px
        told_px = max(self._told_px, self.header.title_px) + _GAP_PX
        room = self.width() - _ROW_PX - state_px
        over = around + metrics.horizontalAdvance(name) + told_px - room
        is_high = self.height() >= _TWO_ROWS_FROM_PX * mark_scale()
        self.is_tight = is_high and over + remove_px > 0
        # What removes it goes where that alone leaves room for the whole name.
        is_removable = can_be_removed and (is_high or not -remove_px < over <= 0)
        self.remove_button.setVisible(is_removable)
        room -= remove_px if is_removable else 0
        is_beside, told_px = not self._is_told_below, self._told_px + _GAP_PX
        has_room = room - told_px >= least
        # How it stands comes before how many modes it has.
        self.header.setVisible(not is_beside or has_room or self.state_label.isHidden())
        if is_beside and not self.header.isHidden() and told_px <= _MOST_TOLD * room:
            room -= told_px  # a name can be cut, a number not
        if around + metrics.horizontalAdvance(name) > room:
            mark(button, "class", "chip sign")
            around = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
        text = _cut(name, max(0, room - around), metrics).replace("&", "&&")
        if text != button.text():
            button.setText(text)
            button.setShortcut(self._keys)  # another text takes it away
        self.fitted.emit()
        button.setAccessibleName(tr("Lane {name}", name=name))
        button.setToolTip(
            tool_tip(tr("{name}: let the controls act on it  ({keys})", name=self.record.name, keys=self._keys))
        )

    def _fit_state(self, room: int) -> int:
        """Say how the run stands, briefly or cut where there is little room; return how much of it that takes."""
        if self.state_label.isHidden():
            return 0
        metrics = self.state_label.fontMetrics()
        words, is_whole = self._words, metrics.horizontalAdvance(self._words) <= room - _GAP_PX
        if not is_whole and self.record is not None and self.record.state in _STATES:  # a number is not cut
            words = tr(_BRIEFLY.get(self.record.state, "")) or words
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room - _GAP_PX))
        self.state_label.setText(words)
        return self.state_label.sizeHint().width() + _GAP_PX

    @property
    def _is_told_below(self) -> bool:
        return self._below.count() > 0

    def put_told(self, *, is_below: bool) -> None:
        """Put what is said of the run into a row of its own below its name, or beside that."""
        if is_below == self._is_told_below:
            return
        if is_below:
            self._row.removeWidget(self.header)
            self._row.setStretch(1, 1)
            self._below.setContentsMargins(14, 4, 8, 0)
            self._below.addWidget(self.header)
        else:
            self._below.removeWidget(self.header)
            self._below.setContentsMargins(0, 0, 0, 0)
            self._row.setStretch(1, 0)
            self._row.insertWidget(1, self.header, 1)
        self.show_name()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.show_name()

    def show_state(self, furthest: int = 0) -> None:
        """Say how the run stands, where it does not train or rest as it should; or that it is far behind `furthest`."""
        if self.record is None:
            return
        if self.header.least_px != self._told_px:
            self.show_name()
        trouble = tr(_STATES.get(self.record.state, ""))
        is_behind = self.record.end < furthest - max(_NEAR_STEPS, furthest // 20)
        where = tr("at {step:,}", step=self.record.end) if is_behind else ""
        words = trouble or (tr("loading") if self.record.state is RunState.LOADING else where)
        if words != self._words:
            self._words = words
            self.state_label.setText(words)
            self.state_label.setToolTip(words)
            self.state_label.setAccessibleName(words)
            self.state_label.setVisible(bool(words))
            mark(self.state_label, "tone", "bad" if trouble else "")
            self.show_name()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.view.apply_theme(theme)
        self.update()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Choose the lane whose picture is clicked; the click goes on to the picture, unless one can draw there now.

        One drawn in stays as it is.
        """
        if event is None or event.type() != QEvent.Type.MouseButtonPress or self._is_drawn_in:
            return False
        self.chosen.emit()
        return self._is_drawn_in  # the click was meant for the brush, and would drag the picture

    @property
    def _is_drawn_in(self) -> bool:
        return self.drawing is not None and self.drawing.is_on

    def _on_clicked(self) -> None:
        self.name_button.setChecked(True)  # how it stands is for the session to say
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        if not self._colour:
            return
        edge, scale = QColor(self._theme.colour(self._colour)), mark_scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QPen(edge if self._is_chosen else QColor(self._theme.line), scale * (1.5 if self._is_chosen else 1))
        painter.setPen(around)
        painter.setBrush(QColor(self._theme.panel))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8 * scale, 8 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 6 * scale, 5 * scale, box.height() - 12 * scale), 2, 2)
        if self._badge:
            font = small_number_font()
            metrics = QFontMetrics(font)
            painter.setFont(font)
            row = QRectF(self.name_button.geometry())
            width = min(badge_px(metrics), row.left() - box.left() - 1)  # up to the name
            place = QRectF(box.left(), row.top(), width, row.height())
            paint_badge(painter, place, self._badge, edge, self._theme)
        painter.end()


def _cut(name: str, px: int, metrics: QFontMetrics) -> str:
    """Return as much of a name as there is room for; a number at its end, which tells it from others, stays."""
    if metrics.horizontalAdvance(name) <= px:
        return name
    words, _, last = name.rpartition(" ")
    value = f" {last}" if words and any(sign.isdigit() for sign in last) else ""
    left = px - metrics.horizontalAdvance(value)
    if not value or left < metrics.horizontalAdvance(f"{name[:_LEAST_NAME]}…"):
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, px)
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, left) + value

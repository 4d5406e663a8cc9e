"""A run as a line over its steps: changes as flags, where it diverged, forks, the step on show; to be dragged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PyQt6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganviz.spec.translation import sentences, tr
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import small_font
from ganviz.ui.views.flags import FLAG_HELP

_LEAST_END = 1000
_HEIGHT_PX, _TRACK_PX, _NEXT_TRACK_PX = 38, 21, 12  # the same with one track as with two: nothing moves
_FLAG_PX, _FLAG_REACH_PX = 14, 9
_APART_PX = 2
_MOST_WORDS = 8
_NOTCH_PX = 4
_PARTS = 8  # of a pixel that things may move before they are drawn anew
_MOST_TOLD = 3  # divergences that are told one by one


@dataclass(frozen=True, slots=True)
class Flag:
    """A change on the line: its number, the step it was made at, and what it was."""

    number: int
    step: int
    words: str


@dataclass(frozen=True, slots=True)
class Track:
    """One run on the line.

    Attributes:
        name: what stands at its left.
        end: the newest step.
        fork: the step at which it leaves the run above, or None.
        flags: its changes.
        diverged: the steps in which it diverged.
    """

    name: str
    end: int
    fork: int | None = None
    flags: tuple[Flag, ...] = ()
    diverged: tuple[int, ...] = ()


class TimeLine(QWidget):
    """One or two tracks over steps, and a handle at the step on show.

    Drag anywhere on it. Keys: left and right go to the stored picture before and after, with Shift by one step, page
    keys by a tenth of the run, Home to the start, End to now; Return opens the menu of the last change at the step on
    show, as a click on its flag does.

    Signals:
        scrubbed(object): this step, an int, is to be shown.
        moved_by(int): the picture that many after this one is to be shown; negative for before.
        now_wanted(): the newest step is to be shown.
        flag_chosen(tuple, QPoint): the changes of these numbers were clicked on, at that place of the screen.
    """

    scrubbed = pyqtSignal(object)
    moved_by = pyqtSignal(int)
    now_wanted = pyqtSignal()
    flag_chosen = pyqtSignal(tuple, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._tracks: tuple[Track, ...] = (Track("", 0),)
        self._step, self._is_past, self._is_held = 0, False, False
        self._pressed: Flag | None = None  # and not dragged away from
        self._words = ""
        self._limit = _LEAST_END
        self._drawn: tuple[object, ...] = ()  # what was drawn last, and where
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_held(self) -> bool:
        """Whether the handle is in the user's hand."""
        return self._is_held

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Draw one or two runs, the first of them the one on show."""
        tracks = tuple(tracks[:2])
        if tracks == self._tracks:
            return
        self._tracks = tracks
        self._make_room()
        self._describe()
        self._draw_moved()

    def show_step(self, step: int, words: str = "", *, is_past: bool, ends: Sequence[int] = ()) -> None:
        """Put the handle at `step`, with `words` beside it; filled while it is the past. `ends`: of the tracks now."""
        tracks = tuple(replace(track, end=end) for track, end in zip(self._tracks, ends, strict=False))
        tracks += self._tracks[len(tracks) :]
        if (step, is_past, words, tracks) != (self._step, self._is_past, self._words, self._tracks):
            self._step, self._is_past, self._words, self._tracks = step, is_past, words, tracks
            self._make_room()
            self._describe()
            self._draw_moved()

    def _describe(self) -> None:
        """Tell who cannot see the line what it shows."""
        track = self._tracks[0]
        steps = tr(" and ").join(f"{step:,}" for step in track.diverged[-_MOST_TOLD:])
        diverged = tr("Diverged in step {steps}.", steps=steps) if steps else ""
        changes = tr("Changes marked: {count}.", count=len(track.flags)) if track.flags else ""
        place = tr("At step {step:,} of {end:,}.", step=self._step, end=track.end)
        self.setAccessibleDescription(sentences((place, changes, diverged)))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(_HEIGHT_PX * self._unit()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def x_of(self, step: float) -> float:
        """Return where `step` stands, in pixels from the left."""
        left, right = self._ends()
        return left + (right - left) * min(step, self._limit) / self._limit

    def step_at(self, x: float) -> int:
        """Return the step at `x` pixels from the left, from 0 to the newest."""
        left, right = self._ends()
        share = (x - left) / max(1.0, right - left)
        return min(self._tracks[0].end, max(0, round(share * self._limit)))

    def flag_at(self, x: float) -> Flag | None:
        """Return the flag of the run on show that is under the pointer."""
        near = [flag for flag in self._tracks[0].flags if abs(self.x_of(flag.step) - x) <= _FLAG_REACH_PX]
        return min(near, key=lambda flag: abs(self.x_of(flag.step) - x), default=None)

    def words_at(self, x: float, y: float) -> str:
        """Return what there is at a place of the line, in pixels."""
        flag = self.flag_at(x)
        near = [step for step in self._tracks[0].diverged if abs(self.x_of(step) - x) <= _FLAG_REACH_PX]
        if near and (flag is None or y >= _FLAG_PX * self._unit()):
            return tr("diverged in step {step:,}", step=min(near, key=lambda step: abs(self.x_of(step) - x)))
        if flag is None:
            return tr("step {step:,}", step=self.step_at(x))
        told = [
            tr("{number}  step {step:,}: {words}", number=each.number, step=each.step, words=each.words)
            for each in self._beside(flag)[:_MOST_WORDS]
        ]
        return "\n".join((*told, tr(FLAG_HELP)))

    # --- the user -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._is_held = True
        self._pressed = flag = self._flag_under(event.position())
        self._scrub(flag.step if flag is not None else self.step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is None:
            return
        if not self._is_held:
            is_flag = self._flag_under(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_flag else Qt.CursorShape.ArrowCursor)
        elif self._pressed is None or abs(self.x_of(self._pressed.step) - event.position().x()) > _FLAG_REACH_PX:
            self._pressed = None
            self._scrub(self.step_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        pressed, self._pressed = self._pressed, None
        self._is_held = False
        self._make_room()
        self.update()
        if pressed is not None and event is not None:
            self._choose(pressed, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)  # of the window
            return
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        page = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._scrub(self._step + way)
        elif way:
            self.moved_by.emit(way)
        elif page:
            self._scrub(self._step + page * max(1, self._tracks[0].end // 10))
        elif event.key() == Qt.Key.Key_Home:
            self._scrub(0)
        elif event.key() == Qt.Key.Key_End:
            self.now_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_last_flag()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.ToolTip:
            position = event.pos()  # type: ignore[attr-defined]
            QToolTip.showText(event.globalPos(), self.words_at(position.x(), position.y()), self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def _flag_under(self, place: QPointF) -> Flag | None:
        return self.flag_at(place.x()) if place.y() < _FLAG_PX * self._unit() else None

    def _choose_last_flag(self) -> None:
        past = [flag for flag in self._tracks[0].flags if flag.step <= self._step]
        if past:
            place = QPointF(self.x_of(past[-1].step), self.height())
            self._choose(past[-1], self.mapToGlobal(place).toPoint())

    def _choose(self, flag: Flag, at: QPoint) -> None:
        self.flag_chosen.emit(tuple(each.number for each in self._beside(flag)), at)

    def _beside(self, flag: Flag) -> list[Flag]:
        """Return the flags that cannot be told apart from one, with that one: as a rule, those of the same step."""
        x = self.x_of(flag.step)
        return [each for each in self._tracks[0].flags if abs(self.x_of(each.step) - x) < _APART_PX]

    def _scrub(self, step: int) -> None:
        end = self._tracks[0].end
        if step >= end:
            self.now_wanted.emit()
        else:
            self.scrubbed.emit(max(0, step))

    # --- painting -------------------------------------------------------------------------------------------

    def _draw_moved(self) -> None:
        """Draw what stands elsewhere than before: at the newest step of a run hardly anything does, frame by frame."""
        drawn = (self._place(self._step), self._is_past, self._words, *map(self._places, self._tracks))
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def _places(self, track: Track) -> tuple[object, ...]:
        """Return what is drawn of a run, and where."""
        steps = (track.fork or 0, track.end, *track.diverged, *(flag.step for flag in track.flags))
        numbers = tuple(flag.number for flag in track.flags)
        return track.fork is None, numbers, tuple(map(self._place, steps))

    def _place(self, step: int) -> int:
        """Return where `step` stands, in parts of a pixel that are too small to be seen."""
        return round(_PARTS * self.x_of(step))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        unit, theme = self._unit(), self._theme
        for row, track in enumerate(self._tracks):
            self._paint_track(painter, row, track, unit)
        x, y = self.x_of(self._step), self._y_of(0)
        painter.setPen(QPen(QColor(theme.accent), 3 * unit))
        painter.setBrush(QColor(theme.text if self._is_past else theme.panel))
        radius = 7 * unit
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawEllipse(QPointF(x, y), radius + 3 * unit, radius + 3 * unit)
        if self._words:
            self._paint_words(painter, x, unit)
        painter.end()

    def _paint_words(self, painter: QPainter, x: float, unit: float) -> None:
        """Say beside the handle what is on show, over the flags."""
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(self._words) + 12 * unit
        left = x + 10 * unit if x + 10 * unit + width <= self.width() else x - 10 * unit - width
        box = QRectF(max(0.0, left), 0, width, 15 * unit)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(box, 4 * unit, 4 * unit)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)

    def _paint_track(self, painter: QPainter, row: int, track: Track, unit: float) -> None:
        theme, y = self._theme, self._y_of(row)
        left, right = self._ends()
        colour = QColor(theme.accent if row == 0 else theme.muted)
        if row == 0:
            painter.setPen(QPen(QColor(theme.line), 5 * unit, cap=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        begin = self.x_of(track.fork or 0)
        painter.setPen(QPen(colour, (5 if row == 0 else 3) * unit, cap=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(begin, y), QPointF(max(begin, self.x_of(track.end)), y))
        if track.fork is not None:
            painter.setPen(QPen(colour, 2 * unit))
            other = self._y_of(1 - row) if len(self._tracks) > 1 else y - 8 * unit
            painter.drawLine(QPointF(begin, y), QPointF(begin, other))
        self._paint_diverged(painter, track.diverged, y, unit)
        if row == 0:
            self._paint_flags(painter, track.flags, unit)

    def _paint_diverged(self, painter: QPainter, steps: Sequence[int], y: float, unit: float) -> None:
        """Cross the line out where it diverged; on a ground of its own: it may lie on the colour of the line."""
        size = _NOTCH_PX * unit
        for x in map(self.x_of, steps):
            for colour, width in ((self._theme.panel, 5), (self._theme.danger, 2.5)):
                painter.setPen(QPen(QColor(colour), width * unit, cap=Qt.PenCapStyle.RoundCap))
                painter.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size))
                painter.drawLine(QPointF(x - size, y + size), QPointF(x + size, y - size))

    def _paint_flags(self, painter: QPainter, flags: Sequence[Flag], unit: float) -> None:
        metrics = QFontMetricsF(painter.font())
        for flag in flags:
            x = self.x_of(flag.step)
            painter.setPen(QPen(QColor(self._theme.accent), 1.5 * unit))
            painter.drawLine(QPointF(x, 12 * unit), QPointF(x, self._y_of(0)))
        for text, left, right in self._labels(flags, metrics, unit):
            box = QRectF(left, 0, right - left, _FLAG_PX * unit)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRoundedRect(box, 3 * unit, 3 * unit)
            painter.setPen(QColor(self._theme.on_accent))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def flag_texts(self) -> list[str]:
        """Return what the flags of the run on show say: numbers that have no room of their own share one, as 1–2."""
        metrics = QFontMetricsF(small_font())
        return [text for text, _, _ in self._labels(self._tracks[0].flags, metrics, self._unit())]

    def _labels(self, flags: Sequence[Flag], metrics: QFontMetricsF, unit: float) -> list[tuple[str, float, float]]:
        """Return the text of each label, and where it begins and ends."""
        groups: list[list[Flag]] = []

        def placed(group: list[Flag]) -> tuple[str, float, float]:
            text = str(group[0].number) if len(group) == 1 else f"{group[0].number}–{group[-1].number}"
            half = metrics.horizontalAdvance(text) / 2 + 4 * unit
            middle = (self.x_of(group[0].step) + self.x_of(group[-1].step)) / 2
            return text, middle - half, middle + half

        for flag in flags:
            groups.append([flag])
            while len(groups) > 1 and placed(groups[-1])[1] < placed(groups[-2])[2] + 1:
                last = groups.pop()
                groups[-1] += last
        return [placed(group) for group in groups]

    def _make_room(self) -> None:
        """Let the line end where what there is does, at every step: nothing leaps. In the user's hand it stays."""
        if not self._is_held:
            ends = (max(track.end, *track.diverged, 0) for track in self._tracks)
            self._limit = max(self._step, *ends, _LEAST_END)

    def _ends(self) -> tuple[float, float]:
        margin = 12 * self._unit()
        return margin, max(margin + 1.0, self.width() - margin)

    def _y_of(self, row: int) -> float:
        return (_TRACK_PX + _NEXT_TRACK_PX * row) * self._unit()

    def _unit(self) -> float:
        return max(1, self.fontInfo().pixelSize()) / 13

"""One preset in the gallery: its picture, its title, what it is for and what it costs."""

import re
from collections.abc import Sequence
from math import cos, radians, sin
from pathlib import Path

from PyQt6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PyQt6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from ganviz.spec import Preset
from ganviz.spec.presets import is_file_name
from ganviz.spec.translation import sentence, sentences, tr, tr_n
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.thumbnails import SIZE_PX
from ganviz.ui.views.card import small_font

_PAD_PX = 8
_TITLE_LINES, _STORY_LINES = 2, 3
_PICTURE_LINES = 5.2  # heights of a line of small print
_RADIUS_PX = 8
_SIGN_POINTS = 8
_WORD = re.compile(r"\w+")


class PresetCard(QAbstractButton):
    """Painted by itself: thirty of them appear at once.

    Signals:
        menu_wanted(): what can be done with a preset of the user's own.

    Attributes:
        preset: what it offers.
        more_button: opens the menu of one of the user's own; None for a shipped one.
        words: what a search finds it by, in small letters; `titles` are what it is called.
        is_beside_it: whether its counterpart lies next to it, and need not be named.
    """

    menu_wanted = pyqtSignal()

    def __init__(self, preset: Preset, counterpart: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = preset
        self.words = _words_of(preset)
        self.titles = tuple(each.casefold() for each in (tr(preset.title), preset.title, Path(preset.name).stem))
        note = " ".join(tr(preset.note).split())
        self._line = tr(preset.story[0]) if preset.story else note
        self._cost = cost_of(preset.seconds)
        self._counterpart, self.is_beside_it = counterpart, False
        self._is_current = self._is_under_pointer = False
        self._theme = DARK
        self._picture = QPixmap()
        self.more_button: QToolButton | None = None
        if is_file_name(preset.name):
            self.more_button = QToolButton(self)
            self.more_button.setText("\N{MIDLINE HORIZONTAL ELLIPSIS}")
            self.more_button.setProperty("class", "flat")
            self.more_button.setToolTip(tr("Rename, export or delete it"))
            self.more_button.setAccessibleName(tr("Rename, export or delete {title}", title=tr(preset.title)))
            self.more_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu key opens it
            self.more_button.clicked.connect(self.menu_wanted)
        self.setObjectName(f"card.{preset.name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr(preset.title))
        named = counterpart and tr("Counterpart: {title}", title=counterpart)
        self.setAccessibleDescription(sentences((*map(tr, preset.story), self._cost, named and sentence(named))))
        self.setToolTip(tool_tip("\n".join(filter(None, [note, named]))))

    def rank(self, words: Sequence[str]) -> int:
        """Return how well it suits a search for `words`, in small letters; 0 is best."""
        wanted, own = " ".join(words), set(_WORD.findall(self.words))
        if any(title.startswith(wanted) for title in self.titles):
            return 0
        if any(all(word in title for word in words) for title in self.titles):
            return 1
        return 2 if own.issuperset(words) else 3

    def show_picture(self, picture: QPixmap, theme: Theme) -> None:
        """Show `picture` in the colours of `theme`."""
        self._picture, self._theme = picture, theme
        self.update()

    def show_current(self, is_current: bool) -> None:
        """Say whether this is the one on show."""
        self._is_current = is_current
        self.update()

    def sizeHint(self) -> QSize:
        picture = self._picture_size()
        letters = QFontMetrics(_bold()).averageCharWidth() * 20
        return QSize(3 * _PAD_PX + picture.width() + letters, 2 * _PAD_PX + picture.height())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Take Space alone: arrows and Enter are the gallery's, where a button would pass the focus on by itself."""
        if event is not None and event.key() != Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        if self.more_button is not None:
            self.menu_wanted.emit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self.more_button is not None:
            size = self.more_button.sizeHint()
            self.more_button.setGeometry(
                QRect(QPoint(self.width() - size.width() - 4, self.height() - size.height() - 4), size)
            )

    def enterEvent(self, event: QEnterEvent | None) -> None:
        self._is_under_pointer = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent | None) -> None:
        self._is_under_pointer = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        lit = self._is_under_pointer or self.hasFocus()
        edge = theme.text if self.hasFocus() else theme.accent if self._is_current else theme.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() or self._is_current else 1))
        painter.setBrush(QColor(theme.hover if lit else theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)
        picture = QRect(QPoint(_PAD_PX, _PAD_PX), self._picture_size())
        self._paint_picture(painter, picture)
        left = picture.right() + _PAD_PX + 2
        self._paint_texts(painter, QRect(left, _PAD_PX, self.width() - left - _PAD_PX, picture.height()))
        painter.end()

    def _paint_picture(self, painter: QPainter, where: QRect) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(where), 6, 6)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(where, QColor(self._theme.plot))
        if not self._picture.isNull():
            painter.drawPixmap(where, self._picture)
        else:
            self._paint_sign(painter, where)
        painter.restore()

    def _paint_sign(self, painter: QPainter, where: QRect) -> None:
        """Draw a few points on a ring, where there is no picture: no run of it was ever seen."""
        middle, reach, dot = QRectF(where).center(), 0.3 * where.height(), 0.035 * where.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.muted))
        for angle in range(0, 360, 360 // _SIGN_POINTS):
            painter.drawEllipse(middle + reach * QPointF(cos(radians(angle)), sin(radians(angle))), dot, dot)

    def _paint_texts(self, painter: QPainter, room: QRect) -> None:
        theme, top = self._theme, room.top()
        small = small_font()
        cost_height = QFontMetrics(small).height()
        for text, font, colour, most in (
            (tr(self.preset.title), _bold(), theme.text, _TITLE_LINES),
            (self._line, small, theme.muted, _STORY_LINES),
        ):
            metrics = QFontMetrics(font)
            fits = (room.bottom() - cost_height - top) // metrics.height()
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for line in wrapped(text, metrics, room.width(), min(most, max(1, fits))):
                where = QRect(room.left(), top, room.width(), metrics.height())
                painter.drawText(where, _WHOLE, line)
                higher = painter.boundingRect(where, _WHOLE, line).height()  # where it is of another script
                top += metrics.height() + higher - painter.boundingRect(where, _WHOLE, "x").height()
        painter.setFont(small)
        painter.setPen(QColor(theme.text))
        foot = QRect(room.left(), room.bottom() - cost_height + 1, room.width(), cost_height)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft) | _WHOLE, self._cost)
        if self._counterpart and not self.is_beside_it:
            metrics = painter.fontMetrics()
            beside = foot.adjusted(metrics.horizontalAdvance(self._cost) + 2 * _PAD_PX, 0, 0, 0)
            named = metrics.elidedText(f"↔ {self._counterpart}", Qt.TextElideMode.ElideRight, beside.width())
            painter.setPen(QColor(theme.muted))
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignRight) | _WHOLE, named)

    def _picture_size(self) -> QSize:
        height = round(_PICTURE_LINES * QFontMetrics(small_font()).height())
        return QSize(round(height * SIZE_PX[0] / SIZE_PX[1]), height)


def cost_of(seconds: float | None) -> str:
    """Return about how long it takes, in words; nothing where that is not known."""
    if seconds is None:
        return ""
    if seconds < 50:
        return tr("{seconds:.0f} s", seconds=seconds)
    minutes = round(seconds / 60)
    return tr_n("{count} minute", "{count} minutes", max(1, minutes))


_WHOLE = int(Qt.TextFlag.TextDontClip)  # signs of another script may be higher than the font
# A word, or a sign of a script without blanks between words with what must not begin a line.
_PARTS = re.compile(r"(?:[\u2e80-\u9fff][，。；：？！、）”]*|[^\s\u2e80-\u9fff]+)\s*")


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Return `text` in at most `most` lines that fit `width`; the last is cut if there is more."""
    lines: list[str] = []
    parts = _PARTS.findall(" ".join(text.split()))
    while parts:
        if len(lines) == most - 1:
            return [*lines, metrics.elidedText("".join(parts), Qt.TextElideMode.ElideRight, width)]
        count = 1
        while count < len(parts) and metrics.horizontalAdvance("".join(parts[: count + 1]).rstrip()) < width - 1:
            count += 1
        lines.append(metrics.elidedText("".join(parts[:count]).rstrip(), Qt.TextElideMode.ElideRight, width))
        parts = parts[count:]
    return lines


def _bold() -> QFont:
    font = QFont(QApplication.font())
    font.setBold(True)
    return font


def _words_of(preset: Preset) -> str:
    experiment = preset.experiment
    kinds = [
        experiment.data.kind,
        experiment.data.label,
        experiment.objective.loss.kind,
        experiment.objective.loss.label,
        *(player.optimizer.kind for player in (experiment.generator, experiment.discriminator)),
        *(player.network.kind for player in (experiment.generator, experiment.discriminator)),
    ]
    told = [preset.title, preset.group or "", *preset.story, preset.note, experiment.data.label]
    return " ".join([Path(preset.name).stem, *told, *kinds, *map(tr, told)]).casefold()

"""What lies over the stage until the engine has something to show: what the preset comes to, and that it is stored."""

from PyQt6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, pyqtSlot
from PyQt6.QtGui import QColor, QPainter, QPaintEvent
from PyQt6.QtWidgets import QApplication, QStackedWidget, QWidget

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.theme import Theme
from ganviz.ui.thumbnails import thumbnail
from ganviz.ui.views.card import Framed

STORED = tr_noop("Stored picture: the engine is starting")
STARTING = tr_noop("The engine is starting")
_MARGIN_PX = 12
_OVER = (RunState.FAILED, RunState.DEAD, RunState.STORED)  # nothing comes any more


class FirstPicture(QWidget):
    """Covers what is framed on the stage, empty as it is, and goes with the first frame that is drawn.

    Attributes:
        caption: what it says of itself.
    """

    def __init__(self, stage: QStackedWidget, name: str, theme: Theme) -> None:
        view = stage.currentWidget()
        framed = view.findChild(Framed) if view is not None else None
        super().__init__(framed or stage)
        self._theme = theme
        self._picture = thumbnail(name, theme)
        self.caption = tr(STARTING if self._picture.isNull() else STORED)
        self.setAccessibleName(self.caption)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cover()
        (framed or stage).installEventFilter(self)

    @pyqtSlot()
    def leave(self) -> None:
        """Give the stage to what is drawn."""
        self.hide()
        self.deleteLater()

    @pyqtSlot(object)
    def follow(self, state: RunState) -> None:
        """Leave if nothing will be drawn."""
        if state in _OVER:
            self.leave()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow the size of what is covered."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._theme.plot))
        if not self._picture.isNull():
            painter.drawPixmap(self._place(), self._picture, QRectF(self._picture.rect()))
        self._paint_caption(painter)
        painter.end()

    def _cover(self) -> None:
        covered = self.parentWidget()
        if covered is not None:
            self.setGeometry(covered.rect().adjusted(1, 1, -1, -1))
            self.raise_()

    def _place(self) -> QRectF:
        """Return where the picture goes: the square in its middle is where the view puts that of its axes."""
        size = QSizeF(self._picture.size())
        scale = min(self.width(), self.height()) / min(size.width(), size.height())
        place = QRectF(QPointF(0, 0), size * scale)
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def _paint_caption(self, painter: QPainter) -> None:
        painter.setFont(QApplication.font())
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(self.caption) + 2 * _MARGIN_PX, metrics.height() + _MARGIN_PX
        pill = QRectF(_MARGIN_PX, _MARGIN_PX, min(width, self.width() - 2 * _MARGIN_PX), height)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.caption)

"""Docks: panels that can be moved, floated, hidden and brought back, with no more chrome than a grip."""

from PyQt6.QtCore import QPoint, QSize, Qt, pyqtSlot
from PyQt6.QtGui import QColor, QPainter, QPaintEvent
from PyQt6.QtWidgets import QDockWidget, QMenu, QVBoxLayout, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.theme import Theme

_GRIP_PX = 10
_DOT_PX = 3


class Grip(QWidget):
    """The title bar of a dock: three dots to drag by. Mouse events pass through to the dock."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._colour = QColor(Qt.GlobalColor.gray)
        self.setToolTip(
            tr(
                "{title}: drag to move, double-click to float, right-click to hide",
                title=dock.windowTitle(),
            )
        )
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def sizeHint(self) -> QSize:
        return QSize(40, _GRIP_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _GRIP_PX)

    def apply_theme(self, theme: Theme) -> None:
        self._colour = QColor(theme.line)
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        middle = QPoint(self.width() // 2, self.height() // 2)
        for offset in (-8, 0, 8):
            painter.drawEllipse(middle + QPoint(offset, 0), _DOT_PX // 2 + 1, _DOT_PX // 2 + 1)
        painter.end()

    @pyqtSlot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        floats = menu.addAction(tr("Put back") if self._dock.isFloating() else tr("Float"))
        hides = menu.addAction(tr("Hide  (the View menu brings it back)"))
        assert floats is not None
        assert hides is not None
        floats.triggered.connect(self._on_float)
        hides.triggered.connect(self._dock.hide)
        menu.popup(self.mapToGlobal(position))

    @pyqtSlot()
    def _on_float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())


def dock(title: str, name: str, content: QWidget, parent: QWidget, margin: int) -> QDockWidget:
    """Return a dock that shows `content`, `margin` pixels from its sides. `name` is what its place is kept under."""
    made = QDockWidget(title, parent)
    made.setObjectName(name)
    inner = QWidget()
    room = QVBoxLayout(inner)
    room.setContentsMargins(margin, 0, margin, 0)
    room.addWidget(content)
    made.setWidget(inner)
    made.setTitleBarWidget(Grip(made))
    return made

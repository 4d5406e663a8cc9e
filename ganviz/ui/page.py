"""A page of words over the window, scrolled where it is longer than the window is high."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from ganviz.ui.focusring import FocusRing

_WIDTH_LINES = 38  # of text, as wide as a page is
_SHARE = 0.9  # of the window that it may cover each way


class Page(QDialog):
    """Shows HTML until it is closed, and is gone then.

    Attributes:
        html: what it shows.
    """

    def __init__(self, title: str, html: str, window: QWidget) -> None:
        super().__init__(window)
        self.html = html
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._label = QLabel(html)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setMargin(12)
        area = QScrollArea()
        area.setAccessibleName(title)
        area.setWidgetResizable(True)
        area.setWidget(self._label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        room = window.size() * _SHARE
        width = min(room.width(), _WIDTH_LINES * self.fontMetrics().height())
        self.resize(QSize(width, 1))
        column.activate()
        margins, bar = column.contentsMargins(), area.verticalScrollBar()
        beside = margins.left() + margins.right() + (bar.sizeHint().width() if bar is not None else 0) + 2
        around = margins.top() + margins.bottom() + column.spacing() + buttons.sizeHint().height() + 2
        self.resize(QSize(width, min(room.height(), self._label.heightForWidth(width - beside) + around)))
        FocusRing(self)

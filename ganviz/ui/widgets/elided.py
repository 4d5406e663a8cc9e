"""One line of small print that takes the room there is."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QLabel, QSizePolicy, QWidget

from ganviz.spec.errors import one_line
from ganviz.ui.plain import LONGEST_LINE, tool_tip


class Elided(QLabel):
    """A line of small print that is cut to the room there is; whole in its tooltip."""

    def __init__(self, parent: QWidget | None = None, *, margin_px: int = 0) -> None:
        super().__init__(parent)
        self._full = self._shorter = ""
        self._margin_px = margin_px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("class", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setIndent(margin_px)

    @property
    def full_text(self) -> str:
        """The whole of what is shown."""
        return self._full

    def show_text(self, text: str, shorter: str = "") -> None:
        """Show `text`, or `shorter` where there is no room for it, or as much of the text as there is room for."""
        text = one_line(text, LONGEST_LINE)
        if (text, shorter) != (self._full, self._shorter):
            self._full, self._shorter = text, shorter
            self.setToolTip(tool_tip(text))
            self._fit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        around = self.sizeHint().width() - metrics.horizontalAdvance(self.text())  # indent, and the style's padding
        room = max(0, self.width() - around - self._margin_px)
        fits = metrics.horizontalAdvance(self._full) <= room
        self.setText(
            metrics.elidedText(self._full if fits else self._shorter or self._full, Qt.TextElideMode.ElideRight, room)
        )

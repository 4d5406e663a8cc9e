"""A widget that places its children by hand."""

from PyQt6.QtCore import QEvent
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QWidget


class Arranged(QWidget):
    """Has no layout, so that a child whose text is another asks it alone for room, and not the whole window.

    Attributes:
        least_height: what it is high at least, whatever its children need.
    """

    least_height = 0

    def event(self, event: QEvent | None) -> bool:
        # Children that need another size ask with a LayoutRequest, as there is no layout to tell.
        if event is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            self.arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self.arrange()

    def fit_height(self, height: int) -> None:
        """Be as high as the children need."""
        height = max(height, self.least_height)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def arrange(self) -> None:
        """Place the children in the room that there is."""
        raise NotImplementedError

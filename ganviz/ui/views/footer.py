"""What stands below a picture: chips of its layers, and a note, or what is under the pointer in its place."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QWidget

from ganviz.ui.views.card import label
from ganviz.ui.widgets.arranged import Arranged

GAP_PX = 6
_LEAST_PX = 60  # of a readout that is worth showing


class Footer(Arranged):
    """Chips from the left, on as many lines as they need, and a note after them if there is room for all of it.

    A note without chips is wrapped. A view is never wider for the sake of what stands here.
    """

    def __init__(self, chips: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._chips = tuple(chips)
        self._note, self._readout = label("", "muted"), label("", "muted number")
        self._note.setTextFormat(Qt.TextFormat.RichText)
        self._note.setWordWrap(not chips)
        for child in (*self._chips, self._note, self._readout):
            child.setParent(self)
        self._read = ""
        self._readout.hide()

    @property
    def note(self) -> str:
        """The note, as HTML."""
        return self._note.text()

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer; empty while that is nowhere."""
        return self._read

    def show_note(self, html: str) -> None:
        if html != self._note.text():
            self._note.setText(html)
            self.arrange()

    def show_readout(self, text: str) -> None:
        """Say `text` in the place of the note, or the note again for none."""
        if text != self._read:
            self._read = text
            self.arrange()

    def _fitting(self, room: int) -> str:
        """Return what is read, without its last parts where they have no room; two spaces lie between parts."""
        parts, metrics = self._read.split("  "), self._readout.fontMetrics()
        around = self._readout.sizeHint().width() - metrics.horizontalAdvance(self._readout.text())
        while len(parts) > 1 and metrics.horizontalAdvance("  ".join(parts)) + around > room:
            parts.pop()
        return "  ".join(parts)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def arrange(self) -> None:
        chips = [each for each in self._chips if not each.isHidden()]
        hints = [each.sizeHint() for each in chips]
        line = max([hint.height() for hint in hints], default=self._note.fontMetrics().height() + 2)
        left = top = 0
        for each, hint in zip(chips, hints, strict=True):
            if left and left + hint.width() > self.width():
                left, top = 0, top + line + GAP_PX
            each.setGeometry(left, top, min(hint.width(), self.width()), line)
            left += hint.width() + GAP_PX
        room = max(0, self.width() - left - GAP_PX)
        is_read = bool(self._read)
        height = line
        if chips:
            self._note.setHidden(is_read or self._note.sizeHint().width() > room)
            self._note.setGeometry(left + GAP_PX, top, room, line)
        else:
            height = max(line, self._note.heightForWidth(self.width()))
            self._note.setHidden(is_read)
            self._note.setGeometry(0, 0, self.width(), height)
        self._readout.setText(self._fitting(room))
        self._readout.setHidden(not is_read or room < _LEAST_PX)
        self._readout.setGeometry(left + GAP_PX if chips else 0, top, room, line)
        self.fit_height(top + height)

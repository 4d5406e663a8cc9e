"""The step that a run has reached, and the epoch below it: numbers that move with every frame and lay nothing out."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QLabel, QSizePolicy, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.widgets.arranged import Arranged

_LONGEST_STEP = "9,999,999"


class Counts(Arranged):
    """Two lines at the right edge, as wide as the longest step that is usual.

    A label asks for a layout whenever its text is another, and with it the whole window would be laid out at each
    frame. So there is no layout here to pass that on: the lines are placed by hand, and the window hears of it only
    when they need another room than before.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_label = _line(self, "step.count", "counter", tr("Steps done"))
        self.epoch_label = _line(
            self,
            "epoch.count",
            "muted",
            tr(
                "Epochs: how many real samples D has been given, over how many there are in the fixed "
                "set. They count from 0 again when the set changes."
            ),
        )
        self._hint = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_step(self, step: int, epochs: float | None) -> None:
        """Show the step reached, and how many epochs that is; None where reals are no fixed set."""
        self.step_label.setText(f"{step:,}")
        self.epoch_label.setText(tr("steps") if epochs is None else tr("epoch {count}", count=_count(epochs)))

    def sizeHint(self) -> QSize:
        return self._needed()

    def minimumSizeHint(self) -> QSize:
        return self._needed()

    def _needed(self) -> QSize:
        lines = (self.step_label, self.epoch_label)
        for line in lines:
            line.ensurePolished()  # with the style sheet, which says how large its text is
        usual = QFontMetrics(self.step_label.font()).horizontalAdvance(_LONGEST_STEP)
        hints = [line.sizeHint() for line in lines]
        return QSize(max(usual, *(hint.width() for hint in hints)), sum(hint.height() for hint in hints))

    def arrange(self) -> None:
        needed = self._needed()
        if needed != self._hint:
            self._hint = needed
            self.updateGeometry()
        top = max(0, (self.height() - needed.height()) // 2)
        for line in (self.step_label, self.epoch_label):
            height = line.sizeHint().height()
            line.setGeometry(0, top, self.width(), height)
            top += height


def _line(parent: QWidget, name: str, words: str, help: str) -> QLabel:
    made = QLabel(parent)
    made.setObjectName(name)
    made.setProperty("class", f"number {words}")
    made.setToolTip(help)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made


def _count(epochs: float) -> str:
    """Return epochs with as many digits as can be told apart while they go by."""
    return f"{epochs:.2f}" if epochs < 10 else f"{epochs:.1f}" if epochs < 100 else f"{epochs:,.0f}"

"""What came of each seed, as a card with its fakes: a click opens it as a run."""

from collections.abc import Callable

from PyQt6.QtCore import QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QAbstractButton, QWidget

from ganviz.engine.seedevents import SeedEnded
from ganviz.engine.seedwords import title_of
from ganviz.spec.translation import listed, tr
from ganviz.ui.seedpicture import seed_picture
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.widgets.arranged import Arranged

_LINES = 6  # of text, that a picture is high
_GAP_PX, _EDGE_PX = 8, 6


class SeedCard(QAbstractButton):
    """A picture of fakes over two lines of text."""

    def __init__(self, ended: SeedEnded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ended = ended
        self._theme = DARK
        self.lines = (tr("Seed {seed}", seed=ended.seed), outcome_of(ended))
        self.setText(listed(self.lines))
        self.setToolTip(tr("Open it as a run: the same steps, from its first on"))
        self.setAccessibleName(tr("{seed}: open it as a run", seed=self.text()))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def _side(self) -> int:
        return _LINES * self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        width = max(self._side, *(self.fontMetrics().horizontalAdvance(each) for each in self.lines))
        return QSize(width + 2 * _EDGE_PX, self._side + 2 * line + 2 * _EDGE_PX)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        theme, ended, line = self._theme, self.ended, self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.hover if self.underMouse() or self.hasFocus() else theme.raised))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        picture = seed_picture(ended.fakes, ended.reals, self._side, theme, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - self._side) // 2, _EDGE_PX, picture)
        for place, (words, colour) in enumerate(zip(self.lines, (theme.text, theme.muted), strict=True)):
            painter.setPen(QColor(colour))
            room = QRect(0, _EDGE_PX + self._side + place * line, self.width(), line)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class SeedShelf(Arranged):
    """Cards in rows, in the order of their seeds.

    Signals:
        chosen(int): this seed is to be opened.
    """

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[SeedCard] = []
        self._theme = DARK

    def clear(self) -> None:
        """Show no seeds."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.arrange()

    def add(self, ended: SeedEnded) -> None:
        """Show what came of a seed as well."""
        card = SeedCard(ended, self)
        card.apply_theme(self._theme)
        card.clicked.connect(self._asking(ended.seed))
        self.cards = sorted([*self.cards, card], key=lambda each: each.ended.seed)
        card.show()
        self.arrange()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self.cards:
            card.apply_theme(theme)

    def arrange(self) -> None:
        if not self.cards:
            self.fit_height(0)
            return
        hints = [card.sizeHint() for card in self.cards]
        width, height = max(hint.width() for hint in hints), max(hint.height() for hint in hints)
        columns = max(1, (self.width() + _GAP_PX) // (width + _GAP_PX))
        for place, card in enumerate(self.cards):
            row, column = divmod(place, columns)
            card.setGeometry(column * (width + _GAP_PX), row * (height + _GAP_PX), width, height)
        rows = -(-len(self.cards) // columns)
        self.fit_height(rows * (height + _GAP_PX) - _GAP_PX)

    def _asking(self, seed: int) -> Callable[[], None]:
        return lambda: self.chosen.emit(seed)


def outcome_of(ended: SeedEnded) -> str:
    """Return in two or three words what came of a seed."""
    if ended.diverged_in is not None:
        return tr("diverged in {step:,}", step=ended.diverged_in)
    if ended.is_stopped:
        return tr("stopped at {step:,}", step=ended.summary["step"])
    if ended.summary.get("num_modes"):
        return tr(
            "{covered} of {modes} modes",
            covered=ended.summary["modes_covered"],
            modes=ended.summary["num_modes"],
        )
    return next((title_of(kind) for kind in ended.summary["conditions"]), "")

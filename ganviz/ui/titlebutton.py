"""The name of the set-up on show; pressed, it opens the gallery."""

from PyQt6.QtCore import QEvent, QSize, Qt
from PyQt6.QtGui import QResizeEvent, QWheelEvent
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.icons import icon
from ganviz.ui.plain import tool_tip
from ganviz.ui.theme import Theme

_LONGEST_TITLE = 100
_LEAST_LETTERS, _MOST_LETTERS = 10, 90  # that it has room for
_AROUND_EM = 3.1  # padding, and the sign that it opens something, in heights of a line
_HELP = tr_noop("Presets: set-ups worth seeing")


class TitleButton(QPushButton):
    """Shortens a title that is too long for it. Lets the wheel pass: a notch by mistake would throw a run away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setObjectName("preset")
        self.setProperty("class", "choice")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # of sign and text alone: the sign comes last
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to play

    @property
    def title(self) -> str:
        """The whole of what is shown."""
        return self._title

    def show_title(self, title: str) -> None:
        """Show `title`, or as much of it as there is room for."""
        self._title = one_line(title, _LONGEST_TITLE)
        self.setAccessibleName(tr("Preset: {title}", title=self._title))
        self.setToolTip(tool_tip(f"{self._title}\n{tr(_HELP)}"))
        self.updateGeometry()
        self._fit()

    def apply_theme(self, theme: Theme) -> None:
        self.setIcon(icon("chevron-down", theme, theme.muted))

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet has a font of its own for it
        metrics = self.fontMetrics()
        most = metrics.averageCharWidth() * _MOST_LETTERS
        wanted = metrics.horizontalAdvance(self._title) + 2  # lengths are rounded
        return QSize(min(most, wanted) + self._around(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS + self._around()
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._fit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()

    def _around(self) -> int:
        return round(_AROUND_EM * self.fontMetrics().height())

    def _fit(self) -> None:
        room = max(0, self.width() - self._around())
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

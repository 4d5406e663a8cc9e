"""Light or dark, and how large the text is: chosen by the user, or following the system."""

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QApplication

from ganviz.ui.preferences import TEXT_SCALES, Preferences, ThemeChoice
from ganviz.ui.style import apply_theme, system_theme
from ganviz.ui.theme import THEMES, Theme


class Look(QObject):
    """Owns the theme of the application.

    Signals:
        changed(Theme): the application is restyled; repaint what no style sheet reaches.
    """

    changed = pyqtSignal(object)

    def __init__(self, app: QApplication, preferences: Preferences, fixed: Theme | None = None) -> None:
        super().__init__()
        self._app, self._preferences, self._fixed = app, preferences, fixed
        self._lent_scale: float | None = None
        hints = app.styleHints()
        assert hints is not None
        hints.colorSchemeChanged.connect(self._on_system_changed)
        self.theme = self._wanted()
        apply_theme(app, self.theme, self.scale)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose: a theme, or to follow the system."""
        return self._preferences.theme

    @property
    def scale(self) -> float:
        """How large text is, as a share of the usual size."""
        return self._lent_scale or self._preferences.text_scale

    @property
    def language(self) -> str:
        """The code of the language that the user chose, or ``system``."""
        return self._preferences.language

    def lend_scale(self, scale: float | None) -> None:
        """Make text `scale` times the usual size until None is said; the user's own choice stays what it was."""
        if scale != self._lent_scale:
            self._lent_scale = scale
            self._refresh()

    def choose(self, choice: ThemeChoice) -> None:
        """Use a theme from now on, or follow the system."""
        self._fixed = None
        self._preferences.theme = choice
        self._preferences.save()
        self._refresh()

    def toggle(self) -> None:
        """Switch between light and dark."""
        self.choose("light" if self.theme.is_dark else "dark")

    def resize_text(self, scale: float) -> None:
        """Make text `scale` times the usual size; one of `TEXT_SCALES`."""
        if self._lent_scale is not None:
            self._lent_scale = scale
        else:
            self._preferences.text_scale = scale
            self._preferences.save()
        self._refresh()

    def enlarge_text(self) -> None:
        """Go to the next size of text, and from the largest to the smallest."""
        sizes = TEXT_SCALES
        self.resize_text(sizes[(sizes.index(self.scale) + 1) % len(sizes)])

    def _wanted(self) -> Theme:
        return self._fixed or THEMES.get(self._preferences.theme) or system_theme(self._app)

    def _refresh(self) -> None:
        self.theme = self._wanted()
        apply_theme(self._app, self.theme, self.scale)
        self.changed.emit(self.theme)

    @pyqtSlot()
    def _on_system_changed(self) -> None:
        if self._wanted() is not self.theme:
            self._refresh()

"""The choice of layers in every picture: made in one, followed by those of runs that are compared, and remembered."""

from collections.abc import Callable, Iterable

from PyQt6.QtCore import QObject

from ganviz.ui.preferences import Preferences
from ganviz.ui.views import Layered, View


class SharedLayers(QObject):
    """Passes a choice of layers on to all views that have some.

    Args:
        views: returns those that there are now, each of which was given to `prepare` when it was made.
    """

    def __init__(
        self, views: Callable[[], Iterable[View]], preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._views, self._preferences = views, preferences

    def prepare(self, view: View) -> None:
        """Let a view that was just made have the layers that are on, and follow what is chosen in it."""
        if isinstance(view, Layered):
            view.layers_chosen.connect(self.choose)
            if self._preferences.layers:
                view.choose_layers(self._preferences.layers)

    def choose(self, names: frozenset[str]) -> None:
        """Let every view draw these layers, now and after the next start."""
        self._preferences.layers = names
        self._preferences.save()
        for view in self._views():
            if isinstance(view, Layered):
                view.choose_layers(names)

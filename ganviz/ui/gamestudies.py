"""What is measured of games, in every view of it."""

from PyQt6.QtCore import QObject, pyqtSlot
from PyQt6.QtWidgets import QWidget

from ganviz.ui.intents import Intents
from ganviz.ui.model.games import Games
from ganviz.ui.model.session import Session
from ganviz.ui.views import StudyingView, View
from ganviz.ui.views.card import is_on_screen


class GameStudies(QObject):
    """Passes on what views want to have measured, and tells them how far it is."""

    def __init__(self, session: Session, games: Games, intents: Intents) -> None:
        super().__init__(games)
        self._session, self._games, self._intents = session, games, intents
        self._views: list[StudyingView] = []
        games.changed.connect(self.show)
        session.state_changed.connect(self.show)
        session.started.connect(self.show)
        self._is_past = session.time.is_past
        session.time.changed.connect(self._on_time_changed)

    def prepare(self, view: View) -> None:
        """Let a view that was just made have measured what it wants."""
        if isinstance(view, StudyingView):
            self._views.append(view)
            view.measure_wanted.connect(self._intents.asking("measure_game"))
            view.cancel_wanted.connect(self._intents.asking("cancel_measuring"))
            self.show()

    @property
    def is_seen(self) -> bool:
        """Whether a view of it is on screen."""
        return any(isinstance(view, QWidget) and is_on_screen(view) for view in self._views)

    @pyqtSlot()
    def show(self) -> None:
        """Say how far it is with the run on show."""
        run = self._session.current.run
        for view in self._views:
            view.show_study(
                self._games.share(run),
                self._games.reason(run),
                can_measure=self._games.can_measure,
                is_past=self._is_past,
            )

    @pyqtSlot()
    def _on_time_changed(self) -> None:
        if self._is_past != self._session.time.is_past:
            self._is_past = self._session.time.is_past
            self.show()

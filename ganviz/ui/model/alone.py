"""Training one player to its best against the other as it is now: frozen first, thawed when the loss has stalled.

Freezing and thawing are changes as any hand makes them, so the journal has all of it. Knows no widgets.
"""

from PyQt6.QtCore import QObject, pyqtSignal

from ganviz.engine.messages import ChangeRefused, Frame, LossStalled, RunState, Started
from ganviz.engine.stall import WINDOW
from ganviz.spec import Change
from ganviz.spec.players import PlayerName, other_than
from ganviz.spec.translation import tr
from ganviz.ui.model.session import Session
from ganviz.ui.numbers import significant

_TOLD_EVERY = 500  # steps
_SHORT: dict[PlayerName, str] = {"generator": "G", "discriminator": "D"}


class TrainingAlone(QObject):
    """Lives in the main thread. One search at a time, of the run on show.

    Signals:
        told(str): how far it is, and how it ended.
        changed(): it began or ended.
    """

    told = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._player: PlayerName | None = None
        self._run = self._begun_at = self._told_at = 0
        self._has_begun = False
        self._frozen: Change = {}
        session.loss_stalled.connect(self._on_stalled)
        session.state_changed.connect(self._on_state_changed)
        session.frame_arrived.connect(self._on_frame)
        session.started.connect(self._on_started)
        session.change_refused.connect(self._on_refused)

    @property
    def player(self) -> PlayerName | None:
        """Who learns alone; None for nobody."""
        return self._player

    def why_not(self) -> str:
        """Return why the run on show has no such thing, in a sentence; empty where it has."""
        return self._session.why_no_game

    @property
    def can_begin(self) -> bool:
        """Whether there is a run to train, alone on show, and nobody learns alone yet."""
        session = self._session
        is_here = session.state in (RunState.PAUSED, RunState.TRAINING) and session.current.moment is None
        return is_here and not session.lanes.is_on and not self._player and not session.why_no_game

    def begin(self, player: PlayerName) -> None:
        """Let `player` learn until its loss stalls, and the other stay as it is meanwhile."""
        if not self.can_begin:
            return
        session, other = self._session, other_than(player)
        now = session.experiment
        self._player, self._run, self._has_begun = player, session.current.run, session.state is RunState.TRAINING
        self._begun_at = self._told_at = session.step
        wanted = {f"{other}.frozen": True, f"{player}.frozen": False}
        present = {f"{each}.frozen": getattr(now, each).frozen for each in (player, other)}
        change = {path: value for path, value in wanted.items() if present[path] != value}
        self._frozen = {path: present[path] for path in change}
        if change:
            session.change(change)
        session.play_to_stall(player)
        self.told.emit(
            tr(
                "{other} is frozen: {player} alone learns until its loss stalls. Pause ends it.",
                other=_SHORT[other],
                player=_SHORT[player],
            )
        )
        self.changed.emit()

    def _on_stalled(self, report: LossStalled) -> None:
        if self._player is None or report.run != self._run:
            return
        player, other = _SHORT[self._player], _SHORT[other_than(self._player)]
        self._end()
        falls = tr(
            "After {steps:,} steps alone {player}'s loss still falls a little", steps=report.steps, player=player
        )
        stays = tr(
            "After {steps:,} steps alone {player}'s loss hardly falls any more", steps=report.steps, player=player
        )
        self.told.emit(
            tr(
                "{how}: lowest mean of {count} steps {loss}. Play lets {other} go on.",
                how=falls if report.is_falling else stays,
                count=WINDOW,
                loss=significant(report.loss, 2),
                other=other,
            )
        )

    def _on_state_changed(self, state: RunState) -> None:
        if self._player is None:
            return
        if state is RunState.TRAINING:
            self._has_begun = True
        elif self._has_begun and self._session.current.run == self._run:
            player, steps = _SHORT[self._player], self._session.step - self._begun_at
            if state not in (RunState.PAUSED, RunState.DIVERGED):  # there is nobody to thaw
                self._player = None
                self.changed.emit()
                return
            self._end()
            self.told.emit(
                tr(
                    "Ended after {steps:,} steps of {player} alone; its loss had not stalled.",
                    steps=steps,
                    player=player,
                )
            )

    def _on_frame(self, frame: Frame) -> None:
        if self._player is None or frame.run != self._run or frame.step < self._told_at + _TOLD_EVERY:
            return
        self._told_at = frame.step
        self.told.emit(
            tr(
                "{player} alone for {steps:,} steps. Pause ends it.",
                player=_SHORT[self._player],
                steps=frame.step - self._begun_at,
            )
        )

    def _on_started(self, started: Started) -> None:
        if self._player is not None:  # another run is on show, or this one begins anew
            self._player = None
            self.changed.emit()

    def _on_refused(self, refused: ChangeRefused) -> None:
        if self._player is not None and refused.change.keys() & self._frozen.keys():
            self._player = None
            self._session.pause()
            self.changed.emit()

    def _end(self) -> None:
        """Put back who was frozen, unless the user has done so."""
        now = self._session.experiment
        self._player = None
        thaw = {path: was for path, was in self._frozen.items() if _value(now, path) is not was}
        if thaw:
            self._session.change(thaw)
        self.changed.emit()


def _value(experiment: object, path: str) -> object:
    player, name = path.split(".")
    return getattr(getattr(experiment, player), name)

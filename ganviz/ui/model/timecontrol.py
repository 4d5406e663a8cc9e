"""Which moment of a run is on show, for every view alike: one state machine, and the step under the pointer."""

from enum import StrEnum

from PyQt6.QtCore import QObject, pyqtSignal


class TimeState(StrEnum):
    """What time does. The first two show the newest step there is; the others a step of the past."""

    LIVE = "live"
    PAUSED = "paused"
    SCRUBBING = "scrubbing"
    PLAYING_BACK = "playing back"


class TimeControl(QObject):
    """Where in time the views are.

    While the run is at its newest step it is live or paused, as the run trains or rests. Whoever goes to an earlier
    step scrubs; from there the past can be played back, up to the newest step, where it is live or paused again.

    Signals:
        changed(): another state, or another step on show.
        cursor_moved(object): the step under the pointer, None when it left.

    Attributes:
        state: what time does.
        newest: the last step there is.
        cursor: the step under the pointer, in whichever view; None while it is in none.
    """

    changed = pyqtSignal()
    cursor_moved = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = TimeState.PAUSED
        self.newest = 0
        self.cursor: float | None = None
        self._is_training = False
        self._step = 0

    @property
    def step(self) -> int:
        """The step on show."""
        return self._step if self.is_past else self.newest

    @property
    def is_past(self) -> bool:
        """Whether an earlier step than the newest is on show."""
        return self.state in (TimeState.SCRUBBING, TimeState.PLAYING_BACK)

    def note(self, newest: int, *, is_training: bool) -> None:
        """Take in how far the run is and whether it trains. The past stays on show, as far as there is one still."""
        before = (self.state, self.step)
        self.newest, self._is_training = newest, is_training
        if not self.is_past or self._step >= newest:
            self._come_to_now()
        self._tell(before)

    def scrub_to(self, step: int) -> None:
        """Show `step`; the newest one, or a later, is now."""
        before = (self.state, self.step)
        self._step = max(0, step)
        self.state = TimeState.SCRUBBING
        if self._step >= self.newest:
            self._come_to_now()
        self._tell(before)

    def play_back(self) -> None:
        """Let the past go by from the step on show. Now does that by itself."""
        if self.state is TimeState.SCRUBBING:
            self.state = TimeState.PLAYING_BACK
            self.changed.emit()

    def pause(self) -> None:
        """Stay at the step on show. The run goes on or rests as it does."""
        if self.state is TimeState.PLAYING_BACK:
            self.state = TimeState.SCRUBBING
            self.changed.emit()

    def advance_to(self, step: int) -> None:
        """Show a later step of what is played back; nothing else moves by itself."""
        if self.state is TimeState.PLAYING_BACK and step > self._step:
            before = (self.state, self.step)
            self._step = step
            if step >= self.newest:
                self._come_to_now()
            self._tell(before)

    def come_to_now(self) -> None:
        """Show the newest step again."""
        before = (self.state, self.step)
        self._come_to_now()
        self._tell(before)

    def point_at(self, step: float | None) -> None:
        """Move the pointer's step, for all views."""
        if step != self.cursor:
            self.cursor = step
            self.cursor_moved.emit(step)

    def _come_to_now(self) -> None:
        self.state = TimeState.LIVE if self._is_training else TimeState.PAUSED

    def _tell(self, before: tuple[TimeState, int]) -> None:
        if before != (self.state, self.step):
            self.changed.emit()

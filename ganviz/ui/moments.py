"""Which moment is on show, told to every view, the controls, the timeline and the play button alike."""

from PyQt6.QtCore import QElapsedTimer, QObject, pyqtSlot

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.lanesboard import LanesBoard
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.model.timecontrol import TimeState
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.panels import Panels
from ganviz.ui.story import Story
from ganviz.ui.timeline import Flag, Track
from ganviz.ui.timelinebar import TimelineBar
from ganviz.ui.toast import Toast
from ganviz.ui.transport import TransportBar
from ganviz.ui.views import BesideView, View
from ganviz.ui.views.card import Card
from ganviz.ui.views.plots import Beside

_LONGEST_NAME = 14  # letters of a run's name, before what a view says of it
_TRACKS_EVERY_MS = 100
_WORDS = {
    TimeState.LIVE: tr_noop("live"),
    TimeState.PAUSED: tr_noop("now"),
    TimeState.SCRUBBING: tr_noop("past"),
    TimeState.PLAYING_BACK: tr_noop("recording"),
}


class Moments(QObject):
    """Keeps what shows time as the session's time is."""

    def __init__(
        self,
        session: Session,
        travel: TimeTravel,
        bar: TimelineBar,
        panels: Panels,
        controls: ControlsPanel,
        transport: TransportBar,
        toast: Toast,
        story: Story,
        board: LanesBoard,
    ) -> None:
        super().__init__(bar)
        self._session, self._travel, self._bar = session, travel, bar
        self._panels, self._controls, self._transport, self._toast = panels, controls, transport, toast
        self._story, self._board = story, board
        self._is_computing = False  # the very step on show, which the toast says
        self._shown: TimeState | None = None
        self._on_line: tuple[RunRecord, ...] = ()
        self._clock = QElapsedTimer()
        self._clock.start()
        travel.moment_changed.connect(self._on_moment_changed)
        travel.refused.connect(toast.say)
        travel.closer_progressed.connect(self._on_closer_progressed)
        session.time.changed.connect(self._on_time_changed)
        session.started.connect(self._on_started)
        session.state_changed.connect(self._on_state_changed)
        session.change_applied.connect(self.show_tracks)
        session.diverged.connect(self.show_tracks)
        session.lanes.changed.connect(self.show_others)
        self.show_tracks()

    @pyqtSlot()
    def note_frame(self) -> None:
        """Follow the newest step, as often as eyes can."""
        if self._clock.elapsed() >= _TRACKS_EVERY_MS or self._session.state is not RunState.TRAINING:
            self.show_tracks()
        else:
            self._show_time()

    @pyqtSlot()
    def show_tracks(self) -> None:
        """Draw the run on show, and the one that it left or is left by."""
        self._clock.restart()
        current = self._session.current
        others = self._session.lanes.records or self._session.beside
        self._on_line = (current, *(each for each in others if each is not current))
        self._bar.show_tracks([_track(each, each.name) for each in self._on_line])
        self._show_time()

    @pyqtSlot()
    def _on_time_changed(self) -> None:
        """Show the moment at once, but for the newest step of a run that trains: a frame of it is about to be drawn."""
        if not self._session.time.state is self._shown is TimeState.LIVE:
            self._show_time()

    @pyqtSlot()
    def _show_time(self) -> None:
        time = self._session.time
        self._shown = time.state
        picture = self._travel.picture_step if time.is_past else None
        self._bar.show_moment(
            time.step, tr(_WORDS[time.state]), is_past=time.is_past, picture_step=picture,
            can_look_closer=self._travel.can_look_closer, ends=[each.end for each in self._on_line],
        )  # fmt: skip
        self._transport.show_time(time.state, time.step)

    @pyqtSlot()
    def _on_moment_changed(self) -> None:
        if self._is_computing:
            self._is_computing = False
            self._toast.hide()
        self._controls.show_experiment(self._travel.experiment)
        self._story.show_experiment(self._travel.experiment)
        if self._travel.is_past:
            self._controls.forget_actual()
        for view in self._panels.views.values():
            view.show_moment()
        self._board.show_moment()
        self._show_time()

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        self.show_others()

    def prepare(self, view: View) -> None:
        """Let a view that was just made draw the runs beside the one on show."""
        if isinstance(view, BesideView):
            view.show_beside(*self._others())
        elif isinstance(view, Card):
            view.header.show_whose(self._whose)

    def show_others(self) -> None:
        """Draw the runs beside the one on show, in every plot and on the line."""
        others = self._others()
        for view in self._panels.views.values():
            if isinstance(view, BesideView):
                view.show_beside(*others)
            elif isinstance(view, Card):
                view.header.show_whose(self._whose)
        self.show_tracks()

    @property
    def _whose(self) -> str:
        """What the run is called whose views draw no other, where several are compared."""
        return self._session.current.name_within(_LONGEST_NAME) if self._session.lanes.is_on else ""

    def _others(self) -> tuple[list[Beside], str]:
        """Return the runs beside the one on show, and the colour of that one where they are compared."""
        lanes, current = self._session.lanes, self._session.current
        if lanes.is_on:
            others = [Beside(each, f"lane {lanes.colour_of(each)}") for each in lanes.records if each is not current]
            return others, f"lane {lanes.colour_of(current)}"
        return [Beside(each) for each in self._session.beside], ""

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        self.show_tracks()

    @pyqtSlot(int, int)
    def _on_closer_progressed(self, done: int, total: int) -> None:
        self._is_computing = True
        self._toast.say(
            tr(
                "Computing step {step:,} anew: {done:,} of {total:,} steps",
                step=self._travel.step,
                done=done,
                total=total,
            )
        )


def _track(record: RunRecord, name: str) -> Track:
    flags = tuple(Flag(each.number, each.step, each.words) for each in record.markers.between(0, record.end))
    fork = record.fork_step if record.parent is not None else None
    return Track(name, record.end, fork, flags, record.markers.diverged)

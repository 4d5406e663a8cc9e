"""Going back in a run: to look, to play the recording, to look closer, and to go on from there as a branch.

While the past is on show nothing is done to the run: pictures and series come from its record. The engine is sent back
only for what the record does not have, and is at the newest step again before anything else is done there.
"""

from typing import Any

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import RunState, SeekCancelled, SeekProgress, Sought
from ganviz.engine.recovery import experiment_at
from ganviz.spec import Change, Experiment, SpecError
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr
from ganviz.ui.model.session import Session
from ganviz.ui.model.timecontrol import TimeState

_PICTURE_MS = 50  # of each picture, while the past is played back


class TimeTravel(QObject):
    """Lives in the main thread. Belongs to a session, whose `time` says which moment is on show.

    Signals:
        moment_changed(): views are to be drawn anew: another moment is on show, or more is known of it.
        refused(str): why what was wanted cannot be, in words.
        closer_progressed(int, int): steps done and to do on the way to the very step on show.
    """

    moment_changed = pyqtSignal()
    refused = pyqtSignal(str)
    closer_progressed = pyqtSignal(int, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_returning = self._plays_on_return = False
        self._past: tuple[int, int, Experiment] | None = None  # run, entries of its journal, and what held by then
        self._computed: tuple[int, int] | None = None  # run and step of which all was computed anew last
        self._timer = QTimer(self)
        self._timer.setInterval(_PICTURE_MS)
        self._timer.timeout.connect(self._on_picture_due)
        session.time.changed.connect(self._on_time_changed)
        session.sought.connect(self._on_sought)
        session.seek_cancelled.connect(self._on_seek_cancelled)
        session.seek_progressed.connect(self._on_seek_progressed)

    # --- what is known --------------------------------------------------------------------------------------

    @property
    def is_past(self) -> bool:
        """Whether a past moment is on show."""
        return self._session.time.is_past

    @property
    def step(self) -> int:
        """The step on show."""
        return self._session.time.step

    @property
    def picture_step(self) -> int | None:
        """The step that the pictures on show are of; None where there is none so early."""
        stored = self._session.current.frames.at(self.step)
        return None if stored is None else stored.step

    @property
    def can_look_closer(self) -> bool:
        """Whether to compute the step on show anew would tell more: a picture that was kept has not every answer."""
        return self.is_past and self._computed != (self._session.current.run, self.step)

    @property
    def experiment(self) -> Experiment:
        """What held at the step on show, be the run itself sent back to another one to look closer."""
        record = self._session.current
        if not self.is_past and record.step == record.end:
            return self._session.experiment
        step = self.step if self.is_past else record.end
        way = self._session.link.way_back(record.run)
        key = record.run, sum(entry.done <= step for entry in way.journal)
        if self._past is None or self._past[:2] != key:
            self._past = (*key, experiment_at(way, step))
        return self._past[2]

    # --- what the user wants --------------------------------------------------------------------------------

    def scrub_to(self, step: int) -> bool:
        """Show `step`; return whether it is one that there is, else say what there is."""
        end = self._session.current.end
        if not 0 <= step <= end:
            self.refused.emit(tr("There is no step {step:,}: this run has steps 0 to {end:,}.", step=step, end=end))
            return False
        self._session.time.scrub_to(step)
        return True

    def scrub_by(self, pictures: int) -> None:
        """Show a stored picture that many before (negative) or after the one on show."""
        steps = self._session.current.frames.steps
        if not steps:
            return
        before = sum(step < self.step for step in steps)
        is_one = before < len(steps) and steps[before] == self.step
        place = before + pictures if pictures < 0 or is_one else before + pictures - 1
        if place >= len(steps):
            self.come_to_now()
        else:
            self.scrub_to(steps[max(0, place)])

    def come_to_now(self) -> None:
        """Show the newest step again."""
        self._session.time.come_to_now()

    def toggle(self) -> None:
        """Play or pause: the recording where the past is on show, else the run."""
        time = self._session.time
        if self._session.state is RunState.STORED and not time.is_past:
            time.scrub_to(0)
            time.play_back()
        elif self._session.state is RunState.DEAD:
            self.come_to_now()
            self._session.toggle()
        elif time.state is TimeState.PLAYING_BACK:
            time.pause()
        elif time.state is TimeState.SCRUBBING:
            time.play_back()
        elif self._is_returning:
            self._plays_on_return = not self._plays_on_return
        else:
            self._session.toggle()

    def change(self, change: Change) -> None:
        """Make a change now; in the past it begins a branch, unless it alters nothing."""
        if not self.is_past and self._session.state is not RunState.STORED:
            self._session.change(change)
            return
        try:
            if self.experiment.with_changes(change) == self.experiment:
                return
            self._branch(change)
        except SpecError as error:
            self.refused.emit(str(error))

    def step_once(self, only: PlayerName | None = None) -> None:
        """Do a step of the run; in the past show the next one as it was, or branch off if one player is to do it."""
        if not self.is_past:
            self._session.step_once(only)
        elif only is None:
            self.scrub_to(min(self.step + 1, self._session.current.end))
            self.look_closer()
        elif self._branch({}):
            self._session.step_once(only)

    def look_closer(self) -> None:
        """Compute the very step on show anew, for pictures of it."""
        if self._session.state is RunState.STORED:
            self.refused.emit(tr("This run was computed elsewhere: no step of it is computed anew here."))
        elif self.can_look_closer:
            if self._session.state is RunState.TRAINING:
                self.refused.emit(tr("Training rests while step {step:,} is computed anew.", step=self.step))
            self._session.seek(self.step)

    def branch_here(self) -> None:
        """Begin a branch at the step on show with nothing changed yet, and show it."""
        self._branch({})

    def _branch(self, change: Change) -> bool:
        try:
            self._session.branch(self.step, change)
        except (ValueError, LookupError) as error:
            self.refused.emit(f"{str(error)[:1].upper()}{str(error)[1:]}.")
            return False
        return True

    # --- what happens ---------------------------------------------------------------------------------------

    @pyqtSlot()
    def _on_time_changed(self) -> None:
        time, record = self._session.time, self._session.current
        if time.state is TimeState.PLAYING_BACK:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
        moment = time.step if time.is_past else None
        shown = self._session.lanes.shown
        if any(each.moment != moment for each in shown):
            for each in shown:
                each.moment = moment
            self.moment_changed.emit()
        if moment is None and record.step < record.end and record.state is RunState.PAUSED and not self._is_returning:
            self._is_returning = True  # it was sent back to look closer
            for each in self._session.lanes.shown:
                self._session.seek(each.end, run=each.run)

    @pyqtSlot(object)
    def _on_sought(self, report: Sought) -> None:
        if report.step < report.end:
            self._computed = self._session.current.run, report.step
            self.moment_changed.emit()
            return
        plays, self._is_returning, self._plays_on_return = self._plays_on_return, False, False
        self.moment_changed.emit()
        if plays:
            self._session.go_on()

    @pyqtSlot(object)
    def _on_seek_cancelled(self, report: SeekCancelled) -> None:
        self._is_returning = self._plays_on_return = False
        if report.reason:
            self.refused.emit(report.reason)

    @pyqtSlot(object)
    def _on_seek_progressed(self, report: SeekProgress) -> None:
        self.closer_progressed.emit(report.done, report.total)

    @pyqtSlot()
    def _on_picture_due(self) -> None:
        time, steps = self._session.time, self._session.current.frames.steps
        following: Any = next((step for step in steps if step > time.step), self._session.current.end)
        time.advance_to(following)

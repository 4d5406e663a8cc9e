"""What the window shows of its run: in every view, in the controls, in the transport and in the line at the foot."""

from dataclasses import replace

from PyQt6.QtCore import QElapsedTimer, QObject, pyqtSignal, pyqtSlot
from PyQt6.QtWidgets import QMainWindow, QWidget

from ganviz.engine.messages import ChangeApplied, ChangeRefused, Diverged, Frame, RunState, Started
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.lanesboard import LanesBoard
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.moments import Moments
from ganviz.ui.panels import Panels
from ganviz.ui.pump import FramePump
from ganviz.ui.statusline import StatusLine
from ganviz.ui.transport import TransportBar
from ganviz.ui.views import View

_STATUS_EVERY_MS = 250


class RunOnShow(QObject):
    """Passes on what is reported of the run on show, and the frames of all that are.

    Args:
        chooser: what presets are chosen by; when it has the keys and a run starts, play gets them.

    Signals:
        drawn(Frame): the picture has taken it in, and the plots whose turn it was.
    """

    drawn = pyqtSignal(object)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        travel: TimeTravel,
        pump: FramePump,
        controls: ControlsPanel,
        panels: Panels,
        board: LanesBoard,
        transport: TransportBar,
        status: StatusLine,
        moments: Moments,
        chooser: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._chooser = window, chooser
        self._session, self._travel, self._pump, self._moments = session, travel, pump, moments
        self._controls, self._panels, self._board = controls, panels, board
        self._transport, self._status = transport, status
        self._has_begun = False  # a run, be it another by now
        self._drawn: RunRecord | None = None  # what views draw: while another run is loading still the one before
        self._status_clock = QElapsedTimer()
        self._status_clock.start()
        self._epochs: float | None = None  # of the newest step
        session.started.connect(self._on_started)
        session.state_changed.connect(self._on_state_changed)
        session.change_applied.connect(self._on_change_applied)
        session.change_refused.connect(self._on_change_refused)
        session.diverged.connect(self._on_diverged)
        session.patience.tried.connect(self._on_silent)
        pump.arrived.connect(self._on_frames)

    def prepare(self, view: View) -> None:
        """Let a view that was just made draw what the others do."""
        if self._drawn is not None:
            view.show_run(self._drawn)
            if self._drawn.moment is not None:
                view.show_moment()

    def show_stored(self) -> None:
        """Show what was saved at once: engines take a while to be where it was."""
        self._show_record()
        self._transport.show_step(self._session.current.end)
        self._travel.moment_changed.emit()

    def _show_record(self) -> None:
        self._drawn = self._session.current
        for view in self._panels.views.values():
            view.show_run(self._drawn)

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        self._controls.show_experiment(started.experiment)
        self._controls.show_run(True)
        self._controls.show_weights(started.num_weights)
        self._status.show_run(started.device, started.experiment.seed)
        self._status.show_computing(started.threads, started.experiment.compute.precision)
        self._status.show_gradient_source(started.gradient_source)
        self._epochs = None
        self._transport.show_step(started.step)
        is_first, self._has_begun = not self._has_begun, True
        if is_first or self._window.focusWidget() is self._chooser:
            self._transport.play_button.setFocus()  # the obvious thing to press
        self._show_record()
        self._panels.show_data(started.experiment.data, started.experiment.objective.trains)
        self._panels.show_docks()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        self._transport.show_rest(self._session.rests_at)
        self._transport.show_state(state)
        self._status.show_state(state)
        if state in (RunState.FAILED, RunState.DEAD, RunState.STORED):
            self._controls.show_run(False)
            self._transport.show_step(self._session.step)
        if state is not RunState.TRAINING:
            self._status.show_rates(0.0, 0)
            self._status_clock.restart()

    @pyqtSlot(int)
    def _on_silent(self, seconds: int) -> None:
        self._status.show_rates(0.0, 0)  # of nothing that is known

    @pyqtSlot(object)
    def _on_change_applied(self, applied: ChangeApplied) -> None:
        self._controls.show_experiment(applied.experiment)
        self._status.show_computing(applied.threads, applied.experiment.compute.precision)
        self._status.show_gradient_source(applied.gradient_source)
        for view in self._panels.views.values():
            view.show_change(applied)
        if "data.kind" in applied.change:
            self._panels.show_data(applied.experiment.data, applied.experiment.objective.trains)
            self._panels.show_docks()

    @pyqtSlot(object)
    def _on_diverged(self, report: Diverged) -> None:
        """Say at once where the run stands, as the timeline does: a frame of it may take a while."""
        self._transport.show_step(self._session.current.end, self._epochs)

    @pyqtSlot(object)
    def _on_change_refused(self, refused: ChangeRefused) -> None:
        self._controls.show_refusal(refused.error, refused.change)

    @pyqtSlot(dict)
    def _on_frames(self, frames: dict[int, Frame]) -> None:
        """Show what came of each run, and of the one on show in every view."""
        self._board.show_frames(frames)
        current = self._session.current.run
        self.draw(frames[current] if current in frames else next(iter(frames.values())))

    def draw(self, frame: Frame) -> None:
        """Show what `frame` brought to the record of its run."""
        current = self._session.current
        is_of_it = frame.run == current.run  # or of one that it is compared with, whose answers are not for all views
        self._panels.show_frame(frame if is_of_it else replace(frame, run=current.run, answers={}))
        newest = max(frame.step, current.end) if is_of_it else current.end
        if is_of_it and frame.step == newest:  # not one that was sent back to look
            self._epochs = frame.epochs
        self._transport.show_step(newest, self._epochs)
        self._transport.show_rest(self._session.rests_at)
        is_training = frame.state is RunState.TRAINING
        if not is_training or self._status_clock.elapsed() >= _STATUS_EVERY_MS:
            self._status_clock.restart()
            self._status.show_rates(frame.steps_per_s, self._pump.frames_per_s if is_training else 0)
            rates = frame.learning_rates._asdict()
            if is_of_it and not self._travel.is_past:
                self._controls.show_actual({f"{player}.optimizer.lr": rate for player, rate in rates.items()})
        self._moments.note_frame()
        self.drawn.emit(frame)

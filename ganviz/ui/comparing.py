"""Comparing in the window: the board of lanes in the picture's place, and who is told what of each."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QObject, pyqtSlot
from PyQt6.QtWidgets import QMenu

from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRefused,
    Diverged,
    Failed,
    Report,
    RunState,
    Started,
    StateChanged,
    WorkerDied,
)
from ganviz.spec import Experiment, SpecError
from ganviz.spec.translation import sentence, tr
from ganviz.ui.comparemenu import CompareMenu
from ganviz.ui.lanesboard import LanesBoard
from ganviz.ui.model.lanes import Wish
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session
from ganviz.ui.panels import Panels
from ganviz.ui.transport import TransportBar


class Comparing(QObject):
    """Keeps the board as the session's lanes are, and begins comparisons.

    Args:
        menus: to be filled with what the run on show can be compared with.
        ask: asks for an intent by its name, with values.
        tell: says a sentence to the user.
        experiment: returns what held at the moment on show.
    """

    def __init__(
        self,
        session: Session,
        board: LanesBoard,
        panels: Panels,
        transport: TransportBar,
        menus: Sequence[QMenu],
        ask: Callable[..., object],
        tell: Callable[[str], None],
        experiment: Callable[[], Experiment],
    ) -> None:
        super().__init__(board)
        self._session, self._board, self._panels, self._transport = session, board, panels, transport
        self._ask, self._tell = ask, tell
        for menu in menus:
            CompareMenu(session, menu, ask, experiment)
        session.lanes.changed.connect(self._show_lanes)
        session.reported.connect(self._on_reported)
        session.state_changed.connect(self._on_state_changed)
        session.started.connect(self._show_lanes)
        board.lane_chosen.connect(self._on_lane_chosen)
        board.lane_removed.connect(self._on_lane_removed)
        board.all_chosen.connect(self._on_all_chosen)
        board.end_wanted.connect(self._on_end_wanted)

    def compare(self, wishes: Sequence[Wish], step: int | None = None) -> None:
        """Begin a comparison, or say why it cannot be."""
        try:
            self._session.comparison.begin(wishes, step)
        except (SpecError, ValueError) as error:
            self._tell(sentence(str(error)))
            return
        if len(wishes) == 1 and not wishes[0].change:
            self._session.show(self._session.lanes.records[-1].run)  # the copy, which is to be changed

    def choose_lane(self, number: int) -> None:
        """Let the controls act on the lane of that number, from 1."""
        records = self._session.lanes.records
        if 0 < number <= len(records):
            self._on_lane_chosen(records[number - 1].run)

    @pyqtSlot()
    @pyqtSlot(object)
    def _show_lanes(self, started: object = None) -> None:
        is_on = self._session.lanes.is_on
        is_other = is_on == self._board.isHidden()
        self._board.show_lanes()
        self._panels.show_lanes(is_shown=is_on)
        if is_other:
            self._transport.play_button.setFocus()  # what had the keys may be hidden now
        self._show_state()

    @pyqtSlot(int)
    def _on_lane_chosen(self, run: int) -> None:
        self._session.lanes.act_on_all(False)
        if run != self._session.current.run:
            self._session.show(run)

    @pyqtSlot(int)
    def _on_lane_removed(self, run: int) -> None:
        name = self._session.records[run].name
        self._session.comparison.remove(run)
        self._tell(tr("{name} is compared no longer. It stays in the list of runs.", name=name))

    @pyqtSlot(bool)
    def _on_all_chosen(self, is_all: bool) -> None:
        self._session.lanes.act_on_all(is_all)

    @pyqtSlot()
    def _on_end_wanted(self) -> None:
        self._ask("end_comparison")

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if record not in self._session.lanes.records:
            return
        is_other = record is not self._session.current
        match report:
            case Started():
                self._board.show_run(record)
            case ChangeApplied():
                self._board.show_change(record, report)
            case ChangeRefused() if is_other:
                self._tell(tr("{name}: not changed. {error}", name=record.name, error=report.error))
            case Diverged() if is_other:
                self._tell(
                    tr("{name} diverged in step {step:,}. The others go on.", name=record.name, step=report.step)
                )
            case Failed() if is_other:
                self._tell(tr("{name} cannot go on: {message}", name=record.name, message=report.message))
            case StateChanged() | WorkerDied():
                pass
            case _:
                return
        self._show_state()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        self._board.show_states()

    def _show_state(self) -> None:
        """Let the play button say what all do, and each cell how its run stands."""
        self._board.show_states()
        if self._session.lanes.is_on:
            state = RunState.TRAINING if self._session.lanes.is_training else self._session.state
            self._transport.show_rest(self._session.rests_at)
            self._transport.show_state(state)

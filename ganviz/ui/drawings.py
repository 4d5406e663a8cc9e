"""What is drawn by hand in the pictures of a window: changes of the run, stroke by stroke."""

from collections.abc import Callable, Iterable
from typing import Any, TypeGuard

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.session import Session
from ganviz.ui.model.undo import Undo
from ganviz.ui.views import DrawingView, View

_PAST = tr_noop("A past step is on show: come to the newest one (End) to draw.")
_REASONS = {
    RunState.LOADING: tr_noop("The run is still loading."),
    RunState.FAILED: tr_noop("Training has failed: there is nothing to draw for."),
    RunState.DEAD: tr_noop("Training has ended: bring it back to draw."),
}


class Drawings(QObject):
    """Passes on what is drawn, says where nothing can be, and lets what takes changes back take strokes back first.

    Args:
        views: returns those that there are now; each is to be added when it is made.

    Signals:
        changed(): drawing has begun or ended, and so there is something else to take back.
        reason_shown(): the views know whether something can be drawn, and why not.
    """

    changed = pyqtSignal()
    reason_shown = pyqtSignal()

    def __init__(
        self, session: Session, undo: Undo, views: Callable[[], Iterable[View]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._undo, self._all = session, undo, views
        self._change: Callable[..., object] | None = None
        self._told = ""  # why nothing can be drawn
        self._kinds: dict[type, bool] = {}  # of views: whether one can draw in them
        session.time.changed.connect(self._on_time_changed)
        session.state_changed.connect(self._show_reason)
        session.started.connect(self._show_reason)
        for view in views():
            self.add(view)

    def add(self, view: View) -> None:
        """Take in a view that was made, if one can draw in it."""
        if isinstance(view, DrawingView):
            view.drawing.toggled.connect(self.changed)
            view.drawing.change_wanted.connect(self._on_change_wanted)
            view.drawing.show_reason(self._reason)

    def connect(self, change: Callable[..., object]) -> None:
        """Ask for changes from now on by calling `change` with each."""
        self._change = change

    @pyqtSlot()
    def put_away(self) -> None:
        """End drawing, and let the next begin with the tool that the run is made for: another set-up was opened."""
        for view in self._views:
            view.drawing.put_away()

    @pyqtSlot(dict, int)
    def _on_change_wanted(self, change: dict[str, Any], stroke: int) -> None:
        if self._change is not None:
            before = self._session.asked
            self._change(change)
            self._undo.note_stroke(stroke, range(before + 1, self._session.asked + 1))

    @property
    def _views(self) -> list[DrawingView]:
        return [view for view in self._all() if self._is_drawn_in(view)]

    def _is_drawn_in(self, view: View) -> TypeGuard[DrawingView]:
        """Return whether one can draw in a view; looked up once for all of a class, as it is asked with each frame."""
        kind = type(view)
        if kind not in self._kinds:
            self._kinds[kind] = isinstance(view, DrawingView)
        return self._kinds[kind]

    @property
    def can_undo(self) -> bool:
        """Whether a stroke, or a change, can be taken back."""
        return self._on is not None or self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a change can be made again: not while something is drawn."""
        return self._on is None and self._undo.can_redo

    @property
    def is_waiting(self) -> bool:
        """Whether the run is still loading."""
        return self._undo.is_waiting

    def undo(self) -> None:
        """Take back the last stroke of what is being drawn, else the last change."""
        if self._on is not None:
            self._on.drawing.undo()
        else:
            self._undo.undo()

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._undo.redo()

    @property
    def _on(self) -> DrawingView | None:
        """The view in which something is being drawn."""
        return next((view for view in self._views if view.drawing.is_on), None)

    @property
    def _reason(self) -> str:
        """Why nothing can be drawn now; empty where it can."""
        if self._session.time.is_past:
            return tr(_PAST)
        return tr(_REASONS.get(self._session.state, ""))

    @pyqtSlot()
    def _on_time_changed(self) -> None:
        if self._reason != self._told:  # seldom: time goes on with each frame
            self._show_reason()

    @pyqtSlot()
    def _show_reason(self) -> None:
        reason = self._reason
        if self._on is not None and self._session.state is RunState.LOADING:
            return  # it begins anew, with what is drawn
        self._told = reason
        for view in self._views:
            view.drawing.show_reason(reason)
        self.reason_shown.emit()

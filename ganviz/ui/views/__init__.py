"""Views of a run: each draws the record it is given, and asks the engine for what it needs; nothing while hidden."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PyQt6.QtCore import pyqtBoundSignal
from PyQt6.QtGui import QAction

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.stages import Batch
from ganviz.ui.theme import Themed

if TYPE_CHECKING:
    from ganviz.ui.views.draw import Drawing
    from ganviz.ui.views.plots import Beside


class View(Themed, Protocol):
    """What the window expects of a view, a widget. Called from the main thread only.

    Signals:
        probes_changed(): it wants other probes than before.
    """

    @property
    def probes_changed(self) -> pyqtBoundSignal: ...

    def probes(self) -> tuple[AnyProbe, ...]:
        """Return what the view needs for its next drawing; nothing while it is not on screen."""
        ...

    def show_run(self, record: RunRecord) -> None:
        """Draw this run from now on. It is ready, perhaps once more: all or a part of what was known of it is gone."""
        ...

    def show_change(self, applied: ChangeApplied) -> None:
        """Follow what a change altered. The record has it already."""
        ...

    def show_moment(self) -> None:
        """Draw what the record has of the moment on show: another one than before, or more is known of it."""
        ...

    def show_frame(self, frame: Frame) -> None:
        """Draw what a frame brought to the record. Called at most once per screen refresh."""
        ...


@runtime_checkable
class ChoosingView(Protocol):
    """A view that can show one thing or another."""

    def choose(self, what: str) -> bool:
        """Show `what` from now on, as a preset's file calls it; return False if there is nothing of that name.

        The empty name is none: what only presets ask for ends with it.
        """
        ...


@runtime_checkable
class BatchView(Protocol):
    """A view that can show the batch of a step that is walked through."""

    def show_batch(self, batch: Batch | None) -> None:
        """Show these samples in place of those of the run; None for those of the run again."""
        ...


@runtime_checkable
class StudyingView(Protocol):
    """A view of what is measured of a game when the user wants it.

    Signals:
        measure_wanted(Begin): the game is to be measured where it stands.
        cancel_wanted(): or no longer.
    """

    @property
    def measure_wanted(self) -> pyqtBoundSignal: ...

    @property
    def cancel_wanted(self) -> pyqtBoundSignal: ...

    def show_study(self, share: float | None, reason: str, *, can_measure: bool, is_past: bool = False) -> None:
        """Say how much is done of what is being measured, None for nothing, and why the last wish came to nothing.

        `is_past`: a step is on show that is not the newest, which is the one that is measured.
        """
        ...


@runtime_checkable
class BesideView(Protocol):
    """A view that draws other runs beside the one on show."""

    def show_beside(self, others: "Sequence[Beside]", own_colour: str = "") -> None:
        """Draw other runs as well: faintly, or each in a colour of its own as the run on show is in `own_colour`."""
        ...


@runtime_checkable
class Layered(Protocol):
    """A view with layers that are off at first, which the user can choose.

    Signals:
        layers_chosen(frozenset): the user wants these, by their names.
    """

    @property
    def layers_chosen(self) -> pyqtBoundSignal: ...

    @property
    def layer_actions(self) -> Sequence[QAction]:
        """An entry of a menu for each of them."""
        ...

    def choose_layers(self, names: Collection[str]) -> None:
        """Draw these layers, and none of the others; names of none are passed over."""
        ...


@runtime_checkable
class DrawingView(Protocol):
    """A view in which the user can draw by hand.

    Attributes:
        drawing: what is drawn, and whether something is being drawn.
    """

    drawing: "Drawing"

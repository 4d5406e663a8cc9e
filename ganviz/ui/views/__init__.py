"""Views of a run. Each is paired with the probes it asks the engine for; a hidden view asks for none."""

from typing import Protocol

from ganviz.engine.messages import ChangeApplied, Frame, Started
from ganviz.engine.probes import AnyProbe
from ganviz.ui.theme import Themed


class View(Themed, Protocol):
    """What the window expects of a view. Called from the main thread only."""

    def probes(self) -> tuple[AnyProbe, ...]:
        """Return what the view needs for its next drawing; nothing while it is not on screen."""
        ...

    def begin_run(self, started: Started) -> None:
        """Forget the last run and get ready for this one (or for it again, from `started.step`)."""
        ...

    def show_change(self, applied: ChangeApplied) -> None:
        """Take note of a change: mark it, or follow what it altered."""
        ...

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame. Called at most once per screen refresh."""
        ...

"""What can be drawn on, and with what. Knows no widgets."""

from dataclasses import dataclass
from typing import Any, Protocol

from ganviz.engine.probes import ByHand
from ganviz.spec import Change, Experiment

Place = tuple[float, float]  # of the plane


@dataclass(frozen=True, slots=True)
class Tool:
    """What the pointer does while it is dragged.

    Attributes:
        name: what it is chosen by; `title` and `help` are what its chip says.
    """

    name: str
    title: str
    help: str


class Sheet(Protocol):
    """A part of a run that is drawn by hand: it turns strokes into a change."""

    @property
    def tools(self) -> tuple[Tool, ...]:
        """What it is drawn with."""
        ...

    def suits(self, experiment: Experiment) -> bool:
        """Return whether a run of `experiment` has such a part."""
        ...

    def follow(self, experiment: Experiment) -> None:
        """Take in what holds in the run; what is being drawn stays as it is."""
        ...

    def begin(self, tool: str, at: Place, radius: float) -> None:
        """Begin a stroke of a brush of this radius."""
        ...

    def go_on(self, tool: str, before: Place, at: Place, radius: float, elapsed_ms: float) -> None:
        """Draw on the straight way from `before` to `at`, which took so long."""
        ...

    def end(self) -> None:
        """End the stroke."""
        ...

    @property
    def can_clear(self) -> bool:
        """Whether it can be cleared."""
        ...

    def clear(self) -> None:
        """Have nothing drawn."""
        ...

    @property
    def state(self) -> Any:
        """All that is drawn, immutable, for `restore`."""
        ...

    def restore(self, state: Any) -> None:
        """Have drawn again what was drawn when `state` was taken."""
        ...

    @property
    def change(self) -> Change:
        """What the run is to be changed by; empty where nothing is drawn."""
        ...

    def show_weights(self, found: ByHand | None) -> None:
        """Take in weights of the run that are put in place by hand, None where there are none."""
        ...

    @property
    def words(self) -> tuple[str, ...]:
        """What there is to say of it, and shorter words for less room."""
        ...

"""The changes of a run along its steps, and where it diverged: which are marked, and with which words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ganviz.engine.messages import ChangeApplied
from ganviz.engine.sessionfile.kept import KeptMarker, KeptMarkers
from ganviz.spec import Change, Difference, Experiment
from ganviz.spec.differences import line_of, told
from ganviz.spec.handovers import in_words

MAX_MARKERS = 500
MAX_DIVERGED = 100


@dataclass(frozen=True, slots=True)
class Marker:
    """A change, or a drag of many changes of the same settings, from `step` to `last_step`.

    `number` counts the changes of the run upwards from 1, as they are told apart in a plot. `told` is what changed;
    where a file has none, `written` says it in the language of that time. `note` tells of an optimizer's moments, in
    English.
    """

    number: int
    step: int
    last_step: int
    told: tuple[Difference, ...]
    note: str
    paths: frozenset[str]
    written: str = ""

    @property
    def text(self) -> str:
        """What changed, in the user's language."""
        return line_of(self.told) if self.told else self.written

    @property
    def english(self) -> str:
        """Everything there is to say about it, the same in every language."""
        text = ", ".join(each.english for each in self.told) or self.written
        return f"{text} ({self.note})" if self.note else text

    @property
    def words(self) -> str:
        """Everything there is to say about it."""
        return f"{self.text} ({in_words(self.note)})" if self.note else self.text


class Markers:
    """The changes of a run in the order they came. A slider that is dragged makes one marker, from first to last.

    Attributes:
        diverged: the steps in which the run diverged, in the order in which it did, each once.
    """

    def __init__(self) -> None:
        self.diverged: tuple[int, ...] = ()
        self._markers: list[Marker] = []
        self._before: Experiment | None = None  # what held before the newest marker
        self._now: Experiment | None = None
        self._num_dropped = 0  # older than those kept

    def __len__(self) -> int:
        return len(self._markers)

    def begin(self, experiment: Experiment, step: int | None = None) -> None:
        """Start from `experiment`; keep the markers up to `step`, if the run goes on from there."""
        newest = self._markers[-1:]
        self.cut(-1 if step is None else step)
        if self._markers[-1:] != newest or not newest:  # what held before it is not known any more
            self._before = None
        self._now = experiment

    def cut(self, step: int) -> None:
        """Forget the markers that reach beyond `step`."""
        self._markers = [each for each in self._markers if each.last_step <= step]
        if not self._markers:
            self._num_dropped = 0

    def add(self, applied: ChangeApplied, reach: float) -> None:
        """Mark a change, or let the newest marker take it in.

        It does if both set the same paths and lie at most `reach` steps apart.
        """
        paths = frozenset(applied.change)
        last = self._markers[-1] if self._markers else None
        if last and self._before and last.paths == paths and 0 <= applied.step - last.last_step <= reach:
            found = told(self._before, applied.change, applied.experiment)
            self._markers.pop()
            if found:  # nothing to mark where a drag ends as it began
                self._markers.append(replace(last, last_step=applied.step, told=found, note=applied.note))
        elif applied.told:
            self._before = self._now
            self._append(applied.step, applied.told, applied.note, paths)
        self._now = applied.experiment

    def mark(self, step: int, change: Change, before: Experiment, after: Experiment) -> None:
        """Mark a change that a branch begins with: a slider may be at work on it still."""
        if found := told(before, change, after):
            self._append(step, found, "", frozenset(change))
        self._before, self._now = before, after

    def kept(self) -> KeptMarkers:
        """Return them as a session file has them."""
        marked = tuple(
            KeptMarker(
                each.number, each.step, each.last_step, each.text, each.note, tuple(sorted(each.paths)), each.told
            )
            for each in self._markers
        )
        return KeptMarkers(marked, self._before, self._now, self._num_dropped, self.diverged)

    @classmethod
    def of(cls, kept: KeptMarkers) -> "Markers":
        """Return what `kept` told of."""
        made = cls()
        made._markers = [
            Marker(each.number, each.step, each.last_step, each.told, each.note, frozenset(each.paths), each.text)
            for each in kept.marked[-MAX_MARKERS:]
        ]
        made._before, made._now, made._num_dropped = kept.before, kept.now, kept.num_dropped
        made.diverged = kept.diverged[-MAX_DIVERGED:]
        return made

    def diverge(self, step: int) -> None:
        """Mark that the run diverged in `step`: it stays marked wherever the run goes on from."""
        self.diverged = (*(each for each in self.diverged if each != step), step)[-MAX_DIVERGED:]

    def forget_diverged(self, after: int) -> None:
        """Forget the divergences after a step: they are another run's."""
        self.diverged = tuple(step for step in self.diverged if step <= after)

    def _append(self, step: int, found: tuple[Difference, ...], note: str, paths: frozenset[str]) -> None:
        number = self._num_dropped + len(self._markers) + 1
        self._markers.append(Marker(number, step, step, found, note, paths))
        dropped = max(0, len(self._markers) - MAX_MARKERS)
        self._num_dropped += dropped
        del self._markers[:dropped]

    def between(self, first: float, last: float) -> Sequence[Marker]:
        """Return the markers that touch a range of steps, oldest first."""
        return [marker for marker in self._markers if marker.last_step >= first and marker.step <= last]

    def diverged_near(self, step: float, reach: float) -> int | None:
        """Return the step nearest to `step` in which the run diverged, if one is within `reach` steps."""
        near = [each for each in self.diverged if abs(each - step) <= reach]
        return min(near, key=lambda each: abs(each - step), default=None)

    def nearest(self, step: float, reach: float) -> Marker | None:
        """Return the marker nearest to `step`, if one is within `reach` steps."""
        near = self.between(step - reach, step + reach)
        return min(near, key=lambda marker: max(marker.step - step, step - marker.last_step, 0.0), default=None)

"""One number of a series of several, drawn like a series of its own. Knows no Qt."""

from dataclasses import replace

from ganviz.ui.model.history import Buckets, History, Reading


class Summaries:
    """What was last asked of a history of several numbers a row: each of its channels asks the same."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._asked: tuple[float, ...] = ()
        self._found: tuple[Buckets, ...] = ()

    def buckets(self, *asked: float) -> tuple[Buckets, ...]:
        """Return what `History.fine_and_coarse` does for four numbers, and `History.buckets` for three."""
        if asked != self._asked:
            first, last, *counts = asked
            fine, *coarse = (int(count) for count in counts)
            self._found = (
                self.history.fine_and_coarse(first, last, fine, *coarse)
                if coarse
                else (self.history.buckets(first, last, fine),)
            )
            self._asked = asked
        return self._found


class Channel:
    """One number of each row, asked like a `History` of that number alone.

    Args:
        of: what all channels of a history share while nothing is added to it: one drawing, for which it is made.
        index: which number of a row.
    """

    def __init__(self, of: Summaries, index: int) -> None:
        self._of, self._index = of, index

    def __len__(self) -> int:
        return len(self._of.history)

    @property
    def first_step(self) -> int | None:
        """The oldest step there is something of, None if empty."""
        return self._of.history.first_step

    @property
    def last_step(self) -> int | None:
        """The newest step, None if empty."""
        return self._of.history.last_step

    def fine_and_coarse(self, first: float, last: float, fine: int, coarse: int) -> tuple[Buckets, Buckets]:
        """Return what `History.fine_and_coarse` does, of this number."""
        one, other = self._of.buckets(first, last, fine, coarse)
        return self._own(one), self._own(other)

    def buckets(self, first: float, last: float, count: int) -> Buckets:
        """Return what `History.buckets` does, of this number."""
        (found,) = self._of.buckets(first, last, count)
        return self._own(found)

    def reading(self, step: float) -> Reading | None:
        """Return what `History.reading` does, of this number."""
        found, own = self._of.history.reading(step), slice(self._index, self._index + 1)
        return found and replace(found, low=found.low[own], high=found.high[own], mean=found.mean[own])

    def _own(self, found: Buckets) -> Buckets:
        own = slice(self._index, self._index + 1)
        return replace(found, low=found.low[own], high=found.high[own], mean=found.mean[own])

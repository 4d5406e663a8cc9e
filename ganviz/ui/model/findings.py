"""What a run was in, moment by moment. Knows no Qt."""

from bisect import bisect_right
from collections.abc import Iterable

from ganviz.engine.sessionfile.kept import KeptFindings
from ganviz.spec.conditions import Finding

MOST = 2000  # changes that are kept; of older ones every other goes


class Findings:
    """The conditions of a run by the step that they were found at; only what differs from before is kept."""

    def __init__(self) -> None:
        self._steps: tuple[int, ...] = ()
        self._found: tuple[tuple[Finding, ...], ...] = ()
        self._until: tuple[int, ...] = ()  # for each, the last look that found the same

    def note(self, step: int, found: tuple[Finding, ...]) -> None:
        """Take in what was found at `step`."""
        if self._found and self._found[-1] == found:
            self._until = (*self._until[:-1], step)
            return
        self._steps, self._found, self._until = (*self._steps, step), (*self._found, found), (*self._until, step)
        if len(self._steps) > MOST:
            self._steps, self._found, self._until = self._steps[::2], self._found[::2], self._until[::2]

    def at(self, step: int) -> tuple[Finding, ...] | None:
        """Return what was found last, up to `step`; None where nobody had looked yet."""
        place = bisect_right(self._steps, step)
        return self._found[place - 1] if place else None

    def looked_at(self, step: int) -> int | None:
        """Return the step at which was found what was found last, up to `step`; None where nobody had looked yet."""
        place = bisect_right(self._steps, step)
        return min(step, self._until[place - 1]) if place else None

    def kept(self) -> tuple[KeptFindings, ...]:
        """Return them as a session file has them."""
        return tuple(map(KeptFindings, self._steps, self._until, self._found))

    @classmethod
    def of(cls, kept: Iterable[KeptFindings]) -> "Findings":
        """Return what `kept` told of."""
        made = cls()
        for each in kept:
            made._steps = (*made._steps, each.step)
            made._found, made._until = (*made._found, each.found), (*made._until, each.until)
        return made

    def cut(self, step: int) -> None:
        """Forget what was found after `step`."""
        place = bisect_right(self._steps, step)
        self._steps, self._found = self._steps[:place], self._found[:place]
        self._until = tuple(min(step, each) for each in self._until[:place])

"""What a run was in, moment by moment. Knows no Qt."""

from bisect import bisect_right

from ganviz.spec.conditions import Finding

MOST = 2000  # changes that are kept; of older ones every other goes


class Findings:
    """The conditions of a run by the step that they were found at; only what differs from before is kept."""

    def __init__(self) -> None:
        self._steps: tuple[int, ...] = ()
        self._found: tuple[tuple[Finding, ...], ...] = ()

    def note(self, step: int, found: tuple[Finding, ...]) -> None:
        """Take in what was found at `step`."""
        if self._found and self._found[-1] == found:
            return
        self._steps, self._found = (*self._steps, step), (*self._found, found)
        if len(self._steps) > MOST:
            self._steps, self._found = self._steps[::2], self._found[::2]

    def at(self, step: int) -> tuple[Finding, ...] | None:
        """Return what was found last, up to `step`; None where nobody had looked yet."""
        place = bisect_right(self._steps, step)
        return self._found[place - 1] if place else None

    def cut(self, step: int) -> None:
        """Forget what was found after `step`."""
        place = bisect_right(self._steps, step)
        self._steps, self._found = self._steps[:place], self._found[:place]

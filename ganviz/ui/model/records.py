"""The records that a window keeps: that of the run on show, those it is compared with, and the last few before."""

from collections.abc import Callable, Iterator

from ganviz.ui.model.record import RunRecord

MOST_RECORDS = 12  # beside those pinned; the one on show and those selected stay in any case
MOST_BYTES = 128 << 20  # of all: one of 20,000 steps takes 3 MB, of a million 23 MB


class Records:
    """Records by the numbers of their runs, in the order in which those were first begun.

    Attributes:
        current: of the run on show. It is one of those kept from the moment its run is asked for.
        selection: numbers of the runs to keep beside it, in the order in which they were selected.
    """

    def __init__(self, current: RunRecord) -> None:
        self.current = current
        self.selection: list[int] = []
        self._by_run: dict[int, RunRecord] = {}

    def __iter__(self) -> Iterator[RunRecord]:
        return iter(tuple(self._by_run.values()))

    def get(self, run: int) -> RunRecord | None:
        """Return the record of `run`, if it is kept."""
        return self._by_run.get(run)

    @property
    def by_run(self) -> dict[int, RunRecord]:
        """The records kept."""
        return dict(self._by_run)

    def add(self, record: RunRecord, run: int) -> None:
        """Keep `record` as that of `run`: a new one, or one kept of a run that is brought back as this one."""
        before, record.run = record.run, run
        if self._by_run.get(before) is not record:
            self._by_run[run] = record
            return
        self._by_run = {each.run: each for each in self._by_run.values()}
        self.selection = [run if each == before else each for each in self.selection]
        for each in self:
            if each.parent == before:
                each.parent = run

    def remove(self, run: int) -> None:
        """Keep the record of `run` no longer."""
        del self._by_run[run]
        self.deselect(run)

    @property
    def selected(self) -> tuple[RunRecord, ...]:
        """The records of the selection."""
        return tuple(self._by_run[run] for run in self.selection)

    def select(self, run: int) -> None:
        """Add a run to the selection, if there is a record of it."""
        if run in self._by_run and run not in self.selection:
            self.selection.append(run)

    def deselect(self, run: int) -> None:
        """Take a run out of the selection."""
        self.selection = [each for each in self.selection if each != run]

    def free(self) -> list[RunRecord]:
        """Return those that are not selected, oldest first."""
        return [each for each in self if each.run not in self.selection]

    def surplus_of(self, kind: Callable[[RunRecord], bool], most: int) -> list[RunRecord]:
        """Return the oldest of a kind beyond so many. The one on show and those selected count, and stay."""
        counted = [each for each in self if kind(each)]
        free = [each for each in counted if each is not self.current and each.run not in self.selection]
        return free[: max(0, len(counted) - most)]

    def drop_surplus(self) -> list[RunRecord]:
        """Let the oldest go until there are no more than are kept, and return those that went. Pinned ones stay."""
        dropped = self.surplus_of(_is_not_pinned, MOST_RECORDS)
        num_bytes = sum(record.num_bytes for record in self) - sum(record.num_bytes for record in dropped)
        for record in self.surplus_of(_is_not_pinned, 0)[len(dropped) :]:
            if num_bytes <= MOST_BYTES:
                break
            num_bytes -= record.num_bytes
            dropped.append(record)
        for record in dropped:
            del self._by_run[record.run]
        return dropped


def _is_not_pinned(record: RunRecord) -> bool:
    return not record.is_pinned

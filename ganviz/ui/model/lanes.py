"""Runs that are compared side by side: which they are, and whether the controls act on one of them or on all."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PyQt6.QtCore import QObject, pyqtSignal

from ganviz.engine.messages import RunState
from ganviz.spec import Change, Experiment
from ganviz.spec.differences import Title, chosen
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.link import Link
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import MOST_LIVE, Runs

MOST_LANES = MOST_LIVE
_AS_BEFORE = tr_noop("unchanged")


@dataclass(frozen=True, slots=True)
class Wish:
    """A lane that is wanted.

    Attributes:
        change: what sets it apart from the run that it is compared with; empty for that run itself.
        title: what it is called, a text of the program; without one, by what its settings are.
    """

    change: Change = field(default_factory=dict)
    title: str = ""


class Lanes(QObject):
    """The runs that are compared, in the order in which they came. Fewer than two are no comparison.

    Lives in the main thread. They train in lockstep: what is asked of training is asked of all of them.

    Signals:
        changed(): others are compared, or none any more, or the controls act on another number of them.
    """

    changed = pyqtSignal()

    def __init__(self, runs: Runs, link: Link, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs, self._link = runs, link
        self._is_on = False
        self._acts_on_all = False
        self._colours: dict[int, int] = {}  # by the identity of a record: its run may get another number

    @property
    def is_on(self) -> bool:
        """Whether runs are compared."""
        return self._is_on

    @property
    def records(self) -> tuple[RunRecord, ...]:
        """The runs that are compared; none if none are."""
        return self._runs.kept.selected if self._is_on else ()

    @property
    def shown(self) -> tuple[RunRecord, ...]:
        """The runs on show: those that are compared, or the only one."""
        return self.records or (self._runs.kept.current,)

    @property
    def targets(self) -> tuple[RunRecord, ...]:
        """The runs that a change is for: all on show, or the chosen one."""
        return self.shown if self._acts_on_all else (self._runs.kept.current,)

    @property
    def acts_on_all(self) -> bool:
        """Whether the controls act on all that are compared."""
        return self._is_on and self._acts_on_all

    @property
    def is_training(self) -> bool:
        """Whether any run on show trains."""
        return any(record.state is RunState.TRAINING for record in self.shown)

    def colour_of(self, record: RunRecord) -> int:
        """Return the number of the colour of a lane, from 0 to `MOST_LANES` - 1."""
        return self._colours.get(id(record), 0)

    def act_on_all(self, is_all: bool) -> None:
        """Let the controls act on all lanes, or on the chosen one."""
        if is_all != self._acts_on_all:
            self._acts_on_all = is_all
            self.changed.emit()

    def gather(self, records: Sequence[RunRecord]) -> None:
        """Compare these runs and no others.

        Raises:
            ValueError: if they are too many.
        """
        if len(records) > MOST_LANES:
            raise ValueError(
                tr(
                    "{count} runs are too many to compare: {most} at most",
                    count=len(records),
                    most=MOST_LANES,
                )
            )
        kept = self._runs.kept
        left = [record for record in self.records if record not in records]
        kept.selection = [record.run for record in records] if len(records) > 1 else []
        self._is_on = len(records) > 1
        self._acts_on_all = self._acts_on_all and self._is_on
        self._colour(records if self._is_on else ())
        self.refresh()
        for record in left:
            record.moment, record.until = None, self._link.lockstep.until
            if record is not kept.current:
                self._runs.rest(record)
        self.changed.emit()

    def restore(self, records: Sequence[RunRecord], colours: Sequence[int], *, acts_on_all: bool) -> None:
        """Compare these runs, in these colours."""
        self._colours = {id(record): colour % MOST_LANES for record, colour in zip(records, colours, strict=True)}
        self._acts_on_all = acts_on_all
        self.gather(records)

    def refresh(self) -> None:
        """Tell the engine which go together, as they are now: some may have got other numbers."""
        self._link.lockstep.keep_together([(each.run, each.step, each.state) for each in self.records])

    def check_room(self, num_more: int) -> None:
        """Raise ValueError if no more can be compared."""
        if len(self.shown) + num_more > MOST_LANES:
            raise ValueError(tr("{most} runs are the most that can be compared: remove one first", most=MOST_LANES))

    def _colour(self, records: Sequence[RunRecord]) -> None:
        kept = {id(each): self._colours[id(each)] for each in records if id(each) in self._colours}
        free = [colour for colour in range(MOST_LANES) if colour not in kept.values()]
        for record in records:
            if id(record) not in kept:
                kept[id(record)] = free.pop(0)
        self._colours = kept


def titles_of(experiment: Experiment, wishes: Sequence[Wish], others: Sequence[Title] = ()) -> list[Title]:
    """Return what lanes are called that differ from `experiment` as `wishes` say, from each other, and from others.

    Raises:
        SpecError: if a change is not valid.
    """
    paths = list(dict.fromkeys(path for wish in wishes for path in wish.change))
    shared = len({frozenset(wish.change) for wish in wishes if wish.change}) == 1
    titles: list[Title] = []
    for wish in wishes:
        changed = experiment.with_changes(wish.change) if wish.change else experiment
        found = chosen(changed, paths if shared or not wish.change else list(wish.change))
        by_settings = found if wish.change or shared else ()
        text = wish.title or ("" if by_settings else _AS_BEFORE)
        title = Title(text, chosen=() if text else by_settings, at=changed)
        titles.append(title.told_from((*others, *titles)))
    return titles

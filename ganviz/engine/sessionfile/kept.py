"""What a session file holds: runs with all that is known of them, and what is on show. Knows no torch and no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.journal import MeasuredEvery, num_until
from ganviz.engine.messages import CheckpointTaken, RunState, Start, Started
from ganviz.engine.recovery import experiment_at
from ganviz.engine.sessionfile.answers import KeptAnswers
from ganviz.engine.sessionfile.codec import CHECKS
from ganviz.spec import Difference, Experiment, structural_paths
from ganviz.spec.conditions import CONDITIONS, Finding
from ganviz.spec.differences import NO_TITLE, Title
from ganviz.spec.errors import shown
from ganviz.spec.gamelook import GameLook
from ganviz.spec.translation import tr

FACTOR = 8  # rows that an entry sums up, and entries that one of the next level does
MOST_RUNS = 64
MOST_CHANNELS = 1 << 16
_MOST_TITLE = 1000


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows of a series: `step` (n,) int64, ascending, and `values` (channels, n); `first` counts those before them."""

    first: int
    step: NDArray[np.int64]
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class KeptBuckets:
    """Entries that sum up rows: least, greatest, sum and number of the finite ones, (4 * channels, n)."""

    first: int
    step: NDArray[np.int64]
    values: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class KeptSeries:
    """A series: its newest rows, and levels of sums of `FACTOR` entries of the level before, back to the first row.

    Attributes:
        cadence: steps from one row to the next; None where they come at no certain pace.
        last_step: of the newest row; None where there is none.
        gaps: the first step that was measured after each gap.
        rows_kept, buckets_kept: how many rows, and entries of each level, are kept at least.
    """

    channels: int
    cadence: int | None
    last_step: int | None
    gaps: tuple[int, ...]
    rows_kept: int
    buckets_kept: int
    rows: KeptRows
    buckets: tuple[KeptBuckets, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptVector:
    """A series of several numbers a row."""

    name: str
    series: KeptSeries


@dataclass(frozen=True, slots=True)
class KeptMarker:
    """A change that is marked in plots.

    Attributes:
        text: what it was, in the language of its time.
        told: the same for any language; nothing in a file of before there was such a thing.
    """

    number: int
    step: int
    last_step: int
    text: str
    note: str
    paths: tuple[str, ...]
    told: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptMarkers:
    """The changes that are marked, oldest first.

    Attributes:
        before, now: what held before the newest, and what holds.
        num_dropped: older than those kept.
        diverged: the steps in which the run diverged.
    """

    marked: tuple[KeptMarker, ...]
    before: Experiment | None
    now: Experiment | None
    num_dropped: int
    diverged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """What a run was in from `step` on, and still at `until`."""

    step: int
    until: int
    found: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class KeptFrame:
    """The pictures of a step."""

    step: int
    answers: KeptAnswers


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run, and what is known of it.

    Attributes:
        start: what leads to where it stands; `start.states` are states on the way.
        started: what was said of it when it was ready; None for one that never was.
        experiment, origin, before: what it is, was begun as, and was where it branched off.
        step, end: where it stands, and how far it has been.
        title: what the user calls it; `called` what a comparison does, in any language.
        copied, copy_number: the name that others had before it, and how many times that was there with it.
        missed, missed_vectors: series that the last measurement had no number of.
        newest: what was measured last, by name.
        frames, apart: pictures by step, and how many steps lie between them.
        latest: the newest pictures.
    """

    start: Start
    experiment: Experiment
    origin: Experiment
    state: RunState
    step: int
    end: int
    started: Started | None = None
    before: Experiment | None = None
    parent: int | None = None
    fork_step: int = 0
    title: str = ""
    setup: str = ""
    begun: datetime | None = None
    copied: str = ""
    copy_number: int = 1
    is_hidden: bool = False
    is_pinned: bool = False
    called: Title = NO_TITLE
    markers: KeptMarkers | None = None
    findings: tuple[KeptFindings, ...] = ()
    game: GameLook | None = None
    series: Mapping[str, KeptSeries] = field(default_factory=dict)
    vectors: tuple[KeptVector, ...] = ()
    missed: tuple[str, ...] = ()
    missed_vectors: tuple[tuple[str, int], ...] = ()
    newest: Mapping[str, float] = field(default_factory=dict)
    frames: tuple[KeptFrame, ...] = ()
    apart: int = 1
    latest: KeptAnswers = field(default_factory=partial(KeptAnswers, {}))

    @property
    def number(self) -> int:
        """The number that other runs of the session know it by."""
        return self.start.run

    @property
    def name(self) -> str:
        """What it is called, in the language spoken."""
        called = self.called.words_with(self.called.since(self.experiment)) if self.called.words else ""
        return self.title or called or tr(self.setup) or tr("run {number}", number=self.number)


@dataclass(frozen=True, slots=True)
class OnShow:
    """Which runs of a session are on show, and how.

    Attributes:
        current: the run on show.
        compared: those that are compared, in their order, and `colours` the number of the colour of each.
        moment: the past step on show; None for the newest.
        speed: steps a second, infinity for no limit.
        setup: the set-up it was opened as, as TOML; empty for none.
        name: what that is called.
    """

    current: int
    compared: tuple[int, ...] = ()
    colours: tuple[int, ...] = ()
    acts_on_all: bool = False
    beside: tuple[int, ...] = ()
    moment: int | None = None
    speed: float = float("inf")
    setup: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class KeptSession:
    """All runs of a session, and what is on show."""

    runs: tuple[KeptRun, ...]
    on_show: OnShow

    def run(self, number: int) -> KeptRun:
        """Return the run of that number. Raises ValueError where there is none."""
        for each in self.runs:
            if each.number == number:
                return each
        raise ValueError(tr("there is no run {number} in it", number=shown(number)))

    def of(self, numbers: Sequence[int]) -> "KeptSession":
        """Return the session with the runs of these numbers alone."""
        return KeptSession(tuple(each for each in self.runs if each.number in numbers), shown_of(self.on_show, numbers))


def shown_of(on_show: OnShow, numbers: Sequence[int]) -> OnShow:
    """Return what is on show of the runs of these numbers alone; the first, where the one on show is none of them."""
    pairs = [each for each in zip(on_show.compared, on_show.colours, strict=False) if each[0] in numbers]
    kept = replace(
        on_show,
        compared=tuple(number for number, _ in pairs) if len(pairs) > 1 else (),
        colours=tuple(colour for _, colour in pairs) if len(pairs) > 1 else (),
        beside=tuple(each for each in on_show.beside if each in numbers),
    )
    if on_show.current in numbers or not numbers:
        return kept
    return replace(kept, current=pairs[0][0] if len(pairs) > 1 else numbers[0], moment=None, setup="", name="")


def check_session(session: KeptSession) -> None:
    """Raise ValueError unless the runs of a session go together."""
    numbers = [each.number for each in session.runs]
    if not 1 <= len(numbers) <= MOST_RUNS:
        raise ValueError(tr("{number:,} runs; expected 1 to {most}", number=len(numbers), most=MOST_RUNS))
    if len(set(numbers)) < len(numbers) or min(numbers) < 1:
        raise ValueError(tr("its runs are numbered {numbers}", numbers=shown(numbers)))
    shown_ = session.on_show
    for number in (shown_.current, *shown_.compared, *shown_.beside):
        session.run(number)
    if len(set(shown_.compared)) < len(shown_.compared) or len(shown_.colours) != len(shown_.compared):
        raise ValueError(
            tr(
                "it compares runs {runs} in colours {colours}",
                runs=shown(shown_.compared),
                colours=shown(shown_.colours),
            )
        )
    if not shown_.speed > 0:
        raise ValueError(tr("a speed of {speed} steps a second", speed=shown(shown_.speed)))


def check_whole(session: KeptSession) -> None:
    """Raise ValueError unless a session could be read again, once it is written."""
    check_session(session)
    for run in session.runs:
        check_start(run.start)
        _check_run(run)
        for series in (*run.series.values(), *(vector.series for vector in run.vectors)):
            _check_series(series)


def _check_series(series: KeptSeries) -> None:
    channels = series.channels
    if not (1 <= channels <= MOST_CHANNELS and series.rows_kept >= 1 and series.buckets_kept >= 1):
        raise ValueError(
            tr("a series of {number} numbers, of which {kept} rows are kept", number=shown(channels),
               kept=shown(series.rows_kept))
        )  # fmt: skip
    if series.cadence is not None and series.cadence < 1:
        raise ValueError(tr("a series with a row each {steps} steps", steps=shown(series.cadence)))
    levels: tuple[KeptRows | KeptBuckets, ...] = (series.rows, *series.buckets)
    for level, width in zip(levels, (channels, *(4 * channels for _ in series.buckets)), strict=True):
        if level.step.ndim != 1 or level.values.shape != (width, len(level.step)) or level.first < 0:
            raise ValueError(
                tr("a series of {steps} steps and {values} values", steps=level.step.shape, values=level.values.shape)
            )
        steps = level.step
        if len(steps) and (steps[0] < 0 or (np.diff(steps) <= 0).any()):
            raise ValueError(tr("a series whose steps do not ascend"))
        if len(steps) and (series.last_step is None or steps[-1] > series.last_step):
            raise ValueError(tr("a series that ends before its last row"))
    for below, above in pairwise(levels):
        end = above.first + len(above.step)
        if end != (below.first + len(below.step)) // FACTOR or below.first > end * FACTOR:
            raise ValueError(tr("a series whose sums are not those of its rows"))
    if series.last_step is None and any(level.first + len(level.step) for level in levels):
        raise ValueError(tr("a series without a last row"))
    if any(later <= earlier for earlier, later in pairwise(series.gaps)):
        raise ValueError(tr("a series whose gaps do not ascend"))


def check_start(start: Start) -> None:
    """Raise ValueError unless what leads to a run is in order."""
    done = [entry.done for entry in start.journal]
    if any(later < earlier for earlier, later in pairwise(done)) or (
        done and not 0 <= done[0] <= done[-1] <= start.step
    ):
        raise ValueError(tr("a journal whose entries are not in order"))
    for entry in start.journal:
        if isinstance(entry, MeasuredEvery) and entry.every < 1:
            raise ValueError(tr("a measurement each {steps} steps", steps=shown(entry.every)))
    if start.threads is not None and not 1 <= start.threads <= 4096:
        raise ValueError(tr("{number} threads", number=shown(start.threads)))
    if start.step < 0:
        raise ValueError(tr("step {step}", step=shown(start.step)))
    states = start.states if start.latest is None else (*start.states, start.latest)
    for state in states:
        _check_state(start, state)


def _check_state(start: Start, state: CheckpointTaken) -> None:
    if not (0 <= state.step <= start.step and 0 <= state.entries <= len(start.journal)):
        raise ValueError(
            tr("a state of step {step} in a run of {steps:,} steps", step=shown(state.step), steps=start.step)
        )
    if state.entries > num_until(start.journal, state.step):
        raise ValueError(tr("a state of step {step:,} with entries of later ones", step=state.step))
    if structural_paths(start.experiment, state.experiment):
        raise ValueError(tr("a state of other networks"))


def _check_run(run: KeptRun) -> None:
    if not 0 <= run.step <= run.end or run.end != run.start.step:
        raise ValueError(tr("a run at step {step} of {steps}", step=shown(run.step), steps=shown(run.end)))
    if structural_paths(experiment_at(run.start, run.end), run.experiment):
        raise ValueError(tr("its changes do not lead to what it is"))
    steps = [frame.step for frame in run.frames]
    if any(later <= earlier for earlier, later in pairwise(steps)) or run.apart < 1:
        raise ValueError(tr("pictures that are not in order"))
    looks = [each.step for each in run.findings]
    if any(later < earlier for earlier, later in pairwise(looks)):
        raise ValueError(tr("conditions that are not in order"))
    for each in (*run.series.values(), *(vector.series for vector in run.vectors)):
        if each.last_step is not None and each.last_step > run.end:
            raise ValueError(
                tr("rows of step {step:,} in a run of {steps:,} steps", step=each.last_step, steps=run.end)
            )
    if max(map(len, (run.title, run.called.text, run.setup, run.copied))) > _MOST_TITLE:
        raise ValueError(tr("a title that is too long"))


def _check_finding(finding: Finding) -> None:
    if finding.kind not in CONDITIONS:
        raise ValueError(tr("no condition is called {name}", name=shown(finding.kind)))


CHECKS.update({KeptSeries: _check_series, Start: check_start, KeptRun: _check_run, Finding: _check_finding})

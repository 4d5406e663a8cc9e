"""What is known of one run: written down as reports come, and drawn by whatever view is given it."""

import re
from collections import deque
from collections.abc import Iterable
from copy import copy, deepcopy
from dataclasses import replace
from datetime import datetime
from math import nan
from typing import Any

import numpy as np

from ganviz.engine.journal import Changed, Entry, Hashed, MeasuredEvery, Stepped, WentBack
from ganviz.engine.messages import (
    ChangeApplied,
    DataMissing,
    Diverged,
    Failed,
    Frame,
    GameMeasured,
    LaterForgotten,
    Measured,
    MeasuringSlowed,
    Report,
    RunState,
    Sought,
    Standing,
    Start,
    Started,
    StateChanged,
    StateHashed,
    StepDone,
    WorkerDied,
)
from ganviz.engine.monitor import asked
from ganviz.engine.probes import AnswerT, AnyProbe, Probe
from ganviz.engine.sessionfile.answers import KeptAnswers
from ganviz.engine.sessionfile.kept import KeptRun, KeptVector
from ganviz.spec import Change, Experiment, structural_paths
from ganviz.spec.differences import NO_TITLE, Chosen, Title
from ganviz.spec.errors import one_line
from ganviz.spec.gamelook import GameLook
from ganviz.spec.translation import tr
from ganviz.ui.model.findings import Findings
from ganviz.ui.model.history import History
from ganviz.ui.model.markers import Marker, Markers
from ganviz.ui.model.storedframes import StoredFrames

G_LOSS, D_LOSS = "g_loss", "d_loss"
MAX_ENTRIES = 10_000  # of the journal: as many as a slider that is dragged for five minutes makes
VECTORS_KEPT = 4096  # rows of a series of several numbers that stay exact, at most
NUMBERS_KEPT = 131_072  # of such a series: fewer rows where each has many. It takes 4 MB then
LEAST_KEPT = 256  # rows, however many numbers they are
MAX_VECTORS = 4  # sizes of such a series, those that there were last
_SEED = re.compile(r"(, seed \d+)+$")
_DRAG_S = 0.25  # changes of the same settings within so much training are one drag
_DRAG_STEPS = 20  # and within so few steps at any speed


class RunRecord:
    """One run, and nothing of how it looks. Its only writer is the session: others read.

    Args:
        run: its number.
        experiment: what it is to be.
        parent: the run that it branched off, if any, and `fork_step` where.

    Attributes:
        experiment: what holds now.
        origin: what it was to be when it was asked for, or what that which it branched off was.
        started: what was said of the run when it was ready; None until then.
        state: what it does.
        step: where it stands, as far as is known; before `end` where it was sent back to look.
        end: the furthest step that it has done.
        until: where it was told to rest when it was played last; None for no end.
        moment: the past step on show, as pictures and series have it; None for the newest.
        before: what held where the run branched off, before anything was changed there; None for one that did not.
        title: what it is called; `NO_TITLE` where that was never said.
        setup: what that which it was begun as is called; empty where that is not known.
        begun: when it was asked for.
        is_hidden: whether it is not to be drawn beside others.
        is_pinned: whether it is to be kept however many others there are.
        journal: what was done to it, by step.
        markers: the changes worth a mark.
        series: each time series by its name, measured at steps of its own.
        vectors: the series of several numbers, such as a share for each mode, by name and number of them.
        frames: the pictures kept of it.
        findings: what it was in, by the step that it was found at.
        game: what was measured of its game last; None until anything was.
    """

    def __init__(self, run: int, experiment: Experiment, *, parent: int | None = None, fork_step: int = 0) -> None:
        self.run, self.experiment, self.origin = run, experiment, experiment
        self.parent, self.fork_step = parent, fork_step
        self.started: Started | None = None
        self.state, self.step, self.end = RunState.LOADING, 0, 0
        self.moment: int | None = None
        self.until: int | None = None
        self.is_pinned = self.is_hidden = False
        self.title, self.setup = NO_TITLE, ""
        self.begun: datetime | None = None
        self._since: tuple[Title, Experiment, tuple[Chosen, ...]] | None = None  # what its title does not tell
        self._copy = ("", 1)  # the name that others had before, and how many times it is there with this one
        self.before: Experiment | None = None
        self.journal: deque[Entry] = deque(maxlen=MAX_ENTRIES)
        self.markers = Markers()
        self.markers.begin(experiment)
        self.series: dict[str, History] = {}
        self.vectors: dict[tuple[str, int], History] = {}
        self.frames = StoredFrames()
        self.findings = Findings()
        self.game: GameLook | None = None
        self._answers: dict[type[AnyProbe], Any] = {}
        self._newest: dict[str, float] = {}  # also what was measured for a picture alone
        self._missed: set[str] = set()  # series that the last measurement had no number of
        self._missed_vectors: set[tuple[str, int]] = set()
        self._steps_per_s = 0.0

    def branch(self, run: int, step: int, change: Change, before: Experiment, after: Experiment) -> "RunRecord":
        """Return the record of `run`, which has this one's past up to `step`, where `change` leads to `after`."""
        branch = RunRecord(run, after, parent=self.run, fork_step=step)
        branch.journal.extend(entry for entry in self.journal if entry.done <= step)
        branch.series = {name: deepcopy(history) for name, history in self.series.items()}
        branch.vectors = {key: deepcopy(history) for key, history in self.vectors.items()}
        branch.frames, branch.markers = copy(self.frames), copy(self.markers)
        branch.findings = copy(self.findings)
        branch.game = self.game
        branch.go_back(step)
        branch.markers.forget_diverged(after=step)
        branch.before, branch.origin, branch.setup = before, self.origin, self.setup
        if change:
            branch.journal.append(Changed(step, dict(change)))
            branch.markers.mark(step, change, before, after)
        return branch

    def kept(self, start: Start) -> KeptRun:
        """Return all that is known of the run, as a session file has it; `start` leads to where its record is.

        It is a copy: the record goes on.
        """
        frames, apart = self.frames.kept()
        return KeptRun(
            start, self.experiment, self.origin, self.state, self.step, self.end, self.started, self.before,
            self.parent, self.fork_step, self.title.words if self.title.is_own else "", self.setup, self.begun,
            *self._copy,
            is_hidden=self.is_hidden,
            is_pinned=self.is_pinned,
            called=NO_TITLE if self.title.is_own else self.title,
            markers=self.markers.kept(),
            findings=self.findings.kept(),
            game=self.game,
            series={name: history.kept() for name, history in self.series.items()},
            vectors=tuple(KeptVector(name, history.kept()) for (name, _), history in self.vectors.items()),
            missed=tuple(sorted(self._missed)),
            missed_vectors=tuple(sorted(self._missed_vectors)),
            newest=dict(self._newest),
            frames=frames,
            apart=apart,
            latest=KeptAnswers(dict(self._answers)),
        )  # fmt: skip

    @classmethod
    def of(cls, kept: KeptRun) -> "RunRecord":
        """Return the record of a run that is in no engine, from what `kept` told of it."""
        made = cls(kept.number, kept.experiment, parent=kept.parent, fork_step=kept.fork_step)
        made.origin, made.before, made.started = kept.origin, kept.before, kept.started
        made.state, made.step, made.end = RunState.ENDED, kept.step, kept.end
        made.title = Title(kept.title, is_own=True) if kept.title else kept.called
        made.setup, made.begun = kept.setup, kept.begun
        made._copy = (kept.copied, kept.copy_number)
        made.is_hidden, made.is_pinned = kept.is_hidden, kept.is_pinned
        made.journal.extend(each for each in kept.start.journal if not isinstance(each, Hashed | WentBack))
        if kept.markers is not None:
            made.markers = Markers.of(kept.markers)
        made.findings, made.game = Findings.of(kept.findings), kept.game
        made.series = {name: History.of(series) for name, series in kept.series.items()}
        made.vectors = {(each.name, each.series.channels): History.of(each.series) for each in kept.vectors}
        made._missed, made._missed_vectors = set(kept.missed), set(kept.missed_vectors)
        made.frames = StoredFrames.of(kept.frames, kept.apart)
        made._newest, made._answers = dict(kept.newest), dict(kept.latest.by_kind)
        return made

    @property
    def name(self) -> str:
        """What the run is called: by the user or a comparison, and what was changed since; or by what sets it apart."""
        if self.title.words:
            return self.title.words_with(self._changed_since_titled)
        copied, number = self._copy
        name = self._shown_name
        return f"{name} ({number})" if self._own_name == copied and number > 1 else name

    def name_within(self, most: int) -> str:
        """Return what the run is called, cut to `most` characters where what tells it from others is left: in the
        words of its set-up, which many runs share, it is the end."""
        name = self.name
        if len(name) > most and not self.title.words and self.parent is None:
            end = one_line(name)[1 - most :]
            return f"…{end.partition(' ')[2] or end}"
        return one_line(name, most)

    def tell_from(self, others: Iterable["RunRecord"]) -> None:
        """Count the others that are called the same, so that its name is another."""
        name = self._own_name
        untitled = [each for each in others if each is not self and not each.title.words]
        same = [each._copy[1] for each in untitled if each._own_name == name]
        self._copy = (name, 1 + max(same, default=0))

    @property
    def _changed_since_titled(self) -> tuple[Chosen, ...]:
        title, now = self.title, self.experiment
        if self._since is None or self._since[0] is not title or self._since[1] is not now:
            self._since = (title, now, title.since(now))
        return self._since[2]

    @property
    def _own_name(self) -> str:
        if self.parent is None:
            return f"{without_seed(self.setup) or f'Run {self.run}'}, seed {self.experiment.seed}"
        marker = self._branched_by
        return f"{marker.english if marker else 'branch'} @ {self.fork_step:,}"

    @property
    def _shown_name(self) -> str:
        """The name of its own in the user's language; a session keeps the other."""
        if self.parent is None:
            setup = tr(without_seed(self.setup)) or tr("Run {number}", number=self.run)
            return tr("{setup}, seed {seed}", setup=setup, seed=self.experiment.seed)
        marker = self._branched_by
        return f"{marker.words if marker else tr('branch')} @ {self.fork_step:,}"

    @property
    def _branched_by(self) -> Marker | None:
        """The change that made it a run of its own; None for none."""
        return next(reversed(self.markers.between(self.fork_step, self.fork_step)), None)

    # --- what is there --------------------------------------------------------------------------------------

    def latest(self, kind: type[Probe[AnswerT]]) -> AnswerT | None:
        """Return the newest answer to a probe of this kind, or that of the moment on show; None where there is none."""
        kept = self._answers.get(kind) if self.moment is None else self.frames.answer(kind, self.moment)
        found: AnswerT | None = kept
        return found

    def earlier_step(self, kind: type[AnyProbe]) -> int | None:
        """Return the step that `latest` is of, where that is before the past one on show; None where it is not."""
        step = None if self.moment is None else self.frames.step_of(kind, self.moment)
        return None if step == self.moment else step

    def newest(self, name: str) -> float:
        """Return the last value measured of a series, be it for a picture between two of its steps; NaN if none was.

        Of a past moment that is the last one in the series until then.
        """
        if self.moment is not None:
            past = self.series[name].reading(self.moment) if name in self.series else None
            return nan if past is None else float(past.mean[0])
        if name in self._newest or name not in self.series:
            return self._newest.get(name, nan)
        found = self.series[name].reading(np.inf)
        return nan if found is None else float(found.mean[0])

    def is_found_before_change(self, step: int) -> bool:
        """Return whether the run was changed after it was looked at last, as it was told up to `step`."""
        looked = self.findings.looked_at(step)
        changes = (each for each in reversed(self.journal) if isinstance(each, Changed) and each.step <= step)
        last = next((each for each in changes if any(not path.startswith("compute.") for path in each.change)), None)
        return looked is not None and last is not None and last.step >= looked

    @property
    def num_bytes(self) -> int:
        """Memory held, but for what every record has."""
        histories = (*self.series.values(), *self.vectors.values())
        return self.frames.num_bytes + sum(history.num_bytes for history in histories)

    # --- writing down ---------------------------------------------------------------------------------------

    def note(self, report: Report) -> None:
        """Write down what a report of this run says."""
        match report:
            case Started():
                self._begin(report)
            case StateHashed():
                self._stand_at(report.step)
            case StateChanged():
                self.state = report.state
                self._stand_at(report.step)
            case Failed() | DataMissing():
                self.state = RunState.FAILED
            case WorkerDied():
                self.state = RunState.DEAD
            case StepDone():
                self._stand_at(report.step)
                if report.only is not None:
                    self.journal.append(Stepped(report.step - 1, report.only))
            case ChangeApplied():
                self._note_change(report)
            case Frame():
                self._note_frame(report)
            case MeasuringSlowed():
                self._stand_at(report.step)
                self.journal.append(MeasuredEvery(report.step, report.name, report.every))
            case Diverged():
                self.go_back(report.resumes_at)
                self.markers.diverge(report.step)
            case Sought():
                self._note_standing(report)
                self.step, self.end = report.step, report.end
            case LaterForgotten():
                self.go_back(report.step)
            case GameMeasured() if report.look is not None and report.look.step <= self.end:
                self.game = report.look
            case _:
                pass

    def go_back(self, step: int) -> None:
        """Forget what came after `step`: the run goes on from there."""
        self.step = self.end = step
        for history in (*self.series.values(), *self.vectors.values()):
            history.truncate(step)
        self.markers.begin(self.experiment, step)
        self.frames.cut(step)
        self.findings.cut(step)
        if self.game is not None and self.game.step > step:
            self.game = None
        self._newest.clear()
        while self.journal and self.journal[-1].done > step:
            self.journal.pop()

    def _begin(self, started: Started) -> None:
        """Begin anew; or, where the same networks go on from a step, with what led there."""
        is_new = started.step == 0 and self.parent is None
        goes_on = not is_new and not structural_paths(self.experiment, started.experiment)
        if goes_on:
            self.go_back(started.step)
        else:
            self.journal.clear()
            self.markers.forget_diverged(after=-1)
            self.series, self.vectors, self.frames, self.findings = {}, {}, StoredFrames(), Findings()
            self.game = None
        self.run, self.started, self.experiment = started.run, started, started.experiment
        self.state, self.step, self.end = RunState.PAUSED, started.step, started.step
        self._answers, self._newest = {}, {}
        if not goes_on:
            self._missed, self._missed_vectors = set(), set()
        self.markers.begin(started.experiment, started.step if goes_on else None)

    def _note_change(self, applied: ChangeApplied) -> None:
        self._stand_at(applied.step)
        self.journal.append(Changed(applied.step, applied.change))
        self.markers.add(applied, max(_DRAG_STEPS, _DRAG_S * self._steps_per_s))
        self._note_standing(applied)

    def _note_standing(self, report: Standing) -> None:
        self.experiment = report.experiment
        if self.started is not None:
            self.started = replace(
                self.started, experiment=report.experiment, threads=report.threads,
                gradient_source=report.gradient_source,
            )  # fmt: skip

    def _stand_at(self, step: int) -> None:
        self.step, self.end = step, max(self.end, step)

    def _note_frame(self, frame: Frame) -> None:
        self._stand_at(frame.step)
        self._steps_per_s = frame.steps_per_s or self._steps_per_s
        for name, values in ((G_LOSS, frame.scalars.g_loss), (D_LOSS, frame.scalars.d_loss)):
            self._history(name, cadence=1).append(frame.scalars.step, values[None])
        for measured in frame.measured:
            self._note_measured(measured)
        for probe, answer in frame.answers.items():
            self._answers[type(probe)] = answer
            self._newest.update(answer.measured())
        kept = {probe: found for probe, found in frame.answers.items() if probe.is_kept and found.is_whole}
        self.frames.offer(frame.step, kept)

    def _note_measured(self, measured: Measured) -> None:
        """Append a row to the series that it has, and let a gap be where one has no number."""
        for probe in asked():
            if not measured.numbers.keys().isdisjoint(probe.series):
                self._missed.update(name for name in probe.series if name not in measured.numbers)
        for name, value in measured.numbers.items():
            self._history(name).append([measured.step], [[value]], follows=name not in self._missed)
            self._missed.discard(name)
        self._newest.update(measured.numbers)
        if measured.findings is not None:
            self.findings.note(measured.step, measured.findings)
        self._note_vectors(measured)

    def _note_vectors(self, measured: Measured) -> None:
        """Append a row to each series of several numbers. With other data there may be more of them, or fewer."""
        known = {(name, len(vector)): vector for name, vector in measured.vectors.items()}
        for key, vector in known.items():
            if key not in self.vectors:
                rows = max(LEAST_KEPT, min(VECTORS_KEPT, NUMBERS_KEPT // len(vector)))
                self.vectors[key] = History(len(vector), rows, rows // 2)
                for oldest in [each for each in self.vectors if each[0] == key[0]][:-MAX_VECTORS]:
                    del self.vectors[oldest]
            self.vectors[key].append([measured.step], vector[:, None], follows=key not in self._missed_vectors)
        self._missed_vectors -= known.keys()
        for probe in asked():
            if not measured.numbers.keys().isdisjoint(probe.series):
                self._missed_vectors |= {key for key in self.vectors if key[0] in probe.vectors} - known.keys()

    def _history(self, name: str, cadence: int | None = None) -> History:
        if name not in self.series:
            self.series[name] = History(cadence=cadence)
        return self.series[name]


def without_seed(title: str) -> str:
    """Return what a run or a set-up is called without the seed that its name ends in, if it does."""
    return _SEED.sub("", title)

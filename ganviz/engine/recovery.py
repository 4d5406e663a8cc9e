"""The way back to where each run was last seen, kept by the process that outlives the runs' own. Knows no torch.

A way back is a `Start`: a full state, and all that was done. It is valid from the moment a run is asked for, and
each report only ever replaces it by one that leads further; so the run can be brought back as often as its process
ends, at any moment, also before the new process has sent anything. A run that was looked at in its past comes back
at its end.
"""

import threading
from dataclasses import replace
from functools import reduce

from ganviz.engine.journal import Changed, Entry, Hashed, MeasuredEvery, Stepped, WentBack, gone_back, num_until
from ganviz.engine.messages import (
    ChangeApplied,
    CheckpointTaken,
    Diverged,
    Frame,
    LaterForgotten,
    MeasuringSlowed,
    Report,
    RunState,
    Start,
    Started,
    StateChanged,
    StateHashed,
    StepDone,
)
from ganviz.spec import Change, Experiment


class WaysBack:
    """Follows any number of runs, by their numbers. Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._starts: dict[int, Start] = {}

    def of(self, run: int) -> Start:
        """Return what leads to where `run` was last seen. Raises KeyError for one that is not followed."""
        with self._lock:
            return self._starts[run]

    def begin(self, start: Start) -> None:
        """Follow the run that `start` begins."""
        with self._lock:
            self._starts[start.run] = start

    def forget(self, run: int) -> None:
        """Follow `run` no longer, if it was."""
        with self._lock:
            self._starts.pop(run, None)

    def note(self, report: Report) -> None:
        """Take what `report` says into account. The reports of a run come in the order in which they were made."""
        with self._lock:
            if (start := self._starts.get(report.run)) is not None:
                self._starts[report.run] = after(start, report)


def after(start: Start, report: Report) -> Start:
    """Return the start that leads to where the run of `start` stands after `report` of it."""
    match report:
        case Started():
            return replace(start, threads=report.threads if start.threads is None else start.threads)
        case CheckpointTaken():
            return replace(start, latest=report, step=report.step)
        case ChangeApplied():
            return _with(start, Changed(report.step, report.change), report.step)
        case StepDone(only=None) | Frame():  # whole steps need no entry
            return replace(start, step=max(start.step, report.step))
        case StepDone():
            assert report.only is not None
            return _with(start, Stepped(report.step - 1, report.only), report.step)
        case MeasuringSlowed():
            return _with(start, MeasuredEvery(report.step, report.name, report.every), report.step)
        case Diverged():
            went_back = WentBack(report.step - 1, report.resumes_at)
            journal = tuple(gone_back(start.journal, went_back))
            return replace(start, journal=journal, step=went_back.to, diverged=report)
        case StateHashed():
            return _with(start, Hashed(report.step, report.digest), report.step)
        case StateChanged() if report.state is not RunState.DIVERGED:
            return replace(start, diverged=None) if start.diverged is not None else start
        case LaterForgotten():
            journal = start.journal[: num_until(start.journal, report.step)]
            latest = start.latest
            is_later = latest is not None and (latest.step > report.step or latest.entries > len(journal))
            states = tuple(each for each in start.states if each.step <= report.step)
            return replace(start, journal=journal, step=report.step, latest=None if is_later else latest, states=states)
        case _:
            return start


def branch_of(parent: Start, run: int, step: int, change: Change, latest: CheckpointTaken | None = None) -> Start:
    """Return the start of `run` at `step` of the run that `parent` leads to, where `change` is made to it, if any.

    It begins with `latest`, a state of the parent at or before that step, where there is one; else with the one that
    the parent would come back from, or the parent's beginning.
    """
    num_shared = num_until(parent.journal, step)
    journal = parent.journal[:num_shared]
    if change:
        journal = (*journal, Changed(step, dict(change)))
    states = tuple(each for each in parent.states if each.step <= step and each.entries <= num_shared)
    latest = latest or parent.latest
    if latest is not None and (latest.step > step or latest.entries > num_shared):
        latest = states[-1] if states else None
    return replace(parent, run=run, journal=journal, step=step, latest=latest, states=states, diverged=None)


def experiment_at(start: Start, step: int) -> Experiment:
    """Return what the run that `start` leads to was after `step` steps, its changes at that step included."""
    changes: list[Change] = []
    for entry in start.journal[: num_until(start.journal, step)]:
        if not isinstance(entry, Changed):
            continue
        if changes and changes[-1].keys() == entry.change.keys() and not any(map(_is_kind, entry.change)):
            changes[-1] = entry.change  # a slider that was dragged
        else:
            changes.append(entry.change)
    return reduce(Experiment.with_changes, changes, start.experiment)


def _is_kind(path: str) -> bool:
    return path.rsplit(".", 1)[-1] == "kind"


def _with(start: Start, entry: Entry, step: int) -> Start:
    return replace(start, journal=(*start.journal, entry), step=step)

"""The way back to where a run was last seen, kept by the process that outlives the run's own. Knows no torch.

A way back is a `Start`: a full state, and all that was done. It is valid from the moment a run is asked for, and
each report only ever replaces it by one that leads further; so the run can be brought back as often as its process
ends, at any moment, also before the new process has sent anything. A run that was looked at in its past comes back
at its end.
"""

import threading
from dataclasses import replace

from ganviz.engine.journal import Changed, Entry, MeasuredEvery, Stepped, WentBack, num_until
from ganviz.engine.messages import (
    ChangeApplied,
    CheckpointTaken,
    Diverged,
    Frame,
    LaterForgotten,
    MeasuringSlowed,
    Report,
    Start,
    Started,
    StepDone,
)


class WayBack:
    """Follows one run after another. Its methods may be called from any thread."""

    def __init__(self, start: Start) -> None:
        self._lock = threading.Lock()
        self._start = start

    @property
    def start(self) -> Start:
        """What leads to where the run was last seen."""
        with self._lock:
            return self._start

    def begin(self, start: Start) -> None:
        """Follow the run that `start` begins, and forget the one before."""
        with self._lock:
            self._start = start

    def note(self, report: Report) -> None:
        """Take what `report` says into account. Reports come in the order in which they were made."""
        with self._lock:
            if report.run == self._start.run:
                self._start = after(self._start, report)


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
            is_new = start.journal[-1:] != (went_back,)
            return _with(start, went_back, went_back.to) if is_new else replace(start, step=went_back.to)
        case LaterForgotten():
            journal = start.journal[: num_until(start.journal, report.step)]
            latest = start.latest
            is_later = latest is not None and (latest.step > report.step or latest.entries > len(journal))
            return replace(start, journal=journal, step=report.step, latest=None if is_later else latest)
        case _:
            return start


def _with(start: Start, entry: Entry, step: int) -> Start:
    return replace(start, journal=(*start.journal, entry), step=step)

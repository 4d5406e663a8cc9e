"""What happened to runs, gathered for the tail of a session file; and sessions brought to where their tails end.

Knows no Qt.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from ganviz.engine.messages import (
    ChangeApplied,
    CheckpointTaken,
    Diverged,
    Frame,
    LaterForgotten,
    MeasuringSlowed,
    Report,
    Scalars,
    Sought,
    Start,
    StateChanged,
    StateHashed,
    StepDone,
)
from ganviz.engine.recovery import after
from ganviz.engine.sessionfile.answers import KeptAnswers
from ganviz.engine.sessionfile.kept import KeptFrame, KeptRun, KeptSession
from ganviz.engine.sessionfile.tail import Item, News, Piece, Rows
from ganviz.spec.translation import tr
from ganviz.ui.model.record import RunRecord

_KEPT_AS_THEY_ARE = (
    StateChanged, StepDone, ChangeApplied, MeasuringSlowed, Diverged, LaterForgotten, Sought, StateHashed
)  # fmt: skip


class Gathered:
    """What was reported of a run since it was taken last, as little of it as leads to the same record."""

    def __init__(self) -> None:
        self._items: list[Item] = []
        self._frames: list[Frame] = []  # which are to be one item

    def note(self, record: RunRecord, report: Report) -> None:
        """Take in a report that `record` has written down."""
        if isinstance(report, Frame):
            self._frames.append(report)
            stored = record.frames.at(report.step)
            if report.answers and stored is not None and stored.step == report.step:
                self._join()
                self._items.append(KeptFrame(stored.step, KeptAnswers(stored.answers)))
        elif isinstance(report, _KEPT_AS_THEY_ARE):
            self._join()
            self._items.append(report)

    def take(self, run: int, latest: CheckpointTaken | None = None) -> News | None:
        """Return all of it, and the state that the run can be brought back from; None where nothing happened."""
        self._join()
        if not self._items:
            return None
        items, self._items = self._items, []
        return News(run, (*items, latest) if latest is not None else tuple(items))

    def _join(self) -> None:
        frames, self._frames = self._frames, []
        if not frames:
            return
        columns = (
            np.concatenate([getattr(frame.scalars, name) for frame in frames]) for name in ("step", "d_loss", "g_loss")
        )
        measured = tuple(measured for frame in frames for measured in frame.measured)
        last = frames[-1]
        self._items.append(Rows(last.step, last.state, Scalars(*columns), last.steps_per_s, measured))


def caught_up(session: KeptSession, pieces: Iterable[Piece]) -> KeptSession:
    """Return a session as it was after `pieces`. Raises ValueError if they are of another."""
    kept = {each.number: each for each in session.runs}
    changed: dict[int, tuple[RunRecord, Start]] = {}
    runs, on_show = tuple(kept), session.on_show
    for piece in pieces:
        on_show, runs = replace(piece.on_show, setup=on_show.setup, name=on_show.name), piece.runs
        for run in piece.begun:
            kept[run.number] = run
            changed.pop(run.number, None)
        for news in piece.news:
            if news.run not in kept:
                raise ValueError(tr("there is no run {run} in it", run=news.run))
            record, start = changed.get(news.run) or (RunRecord.of(kept[news.run]), kept[news.run].start)
            for item in news.items:
                start = _noted(record, start, item)
            changed[news.run] = (record, start)
    if missing := [run for run in (*runs, on_show.current) if run not in kept]:
        raise ValueError(tr("there is no run {run} in it", run=missing[0]))
    now = {run: _kept(kept[run], *changed[run]) if run in changed else kept[run] for run in runs}
    return KeptSession(tuple(now.values()), on_show)


def _noted(record: RunRecord, start: Start, item: Item) -> Start:
    """Let a record, and what leads to where it is, know of an item; return the latter."""
    match item:
        case KeptFrame():
            record.frames.offer_by_kind(item.step, item.answers.by_kind)
            return start
        case CheckpointTaken():
            return replace(start, latest=item)
        case Rows():
            report: Report = Frame(
                record.run, item.step, item.state, 0, item.scalars, item.steps_per_s, measured=item.measured
            )
        case _:
            report = item
    record.note(report)
    return after(start, report)


def _kept(before: KeptRun, record: RunRecord, start: Start) -> KeptRun:
    start = replace(start, step=record.end)
    latest = start.latest
    if latest is not None and (latest.step > start.step or latest.entries > len(start.journal)):
        start = replace(start, latest=None)
    return replace(
        record.kept(start), state=record.state, title=before.title, called=before.called, latest=KeptAnswers({})
    )

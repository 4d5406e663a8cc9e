"""What of a session is in no file yet: all of it, or what happened since it was written down last. Knows no Qt."""

import time
from dataclasses import replace

from ganviz.engine.messages import CheckpointTaken, Report
from ganviz.engine.sessionfile.kept import KeptSession, OnShow
from ganviz.engine.sessionfile.tail import Piece
from ganviz.spec.differences import Title
from ganviz.ui.model.catchingup import Gathered
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import Session

STATE_EVERY_S = 20.0  # of training that is replayed at most after a crash, of each run

_Look = tuple[int | None, Title, bool, bool, bool]


class Unwritten:
    """Gathers what is reported of runs. Lives in the main thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._written: dict[int, _Look] | None = None  # the runs that are written down, and how they looked then
        self._told: OnShow | None = None  # what was on show then
        self._news: dict[int, Gathered] = {}
        self._state_s: dict[int, float] = {}  # when a state of a run was written down last

    @property
    def is_all(self) -> bool:
        """Whether nothing counts as written down."""
        return self._written is None

    def forget(self) -> None:
        """Let nothing count as written down any more."""
        self._written, self._news = None, {}

    def note(self, record: RunRecord, report: Report) -> None:
        """Take in a report that `record` has written down."""
        if self._written is not None:
            self._news.setdefault(record.run, Gathered()).note(record, report)

    def take_all(self, kept: KeptSession) -> None:
        """Let `kept`, which is all that there is now, count as written down."""
        self._written, self._told, self._news = self._looks(), kept.on_show, {}
        self._state_s = dict.fromkeys(self._written, time.monotonic())

    def take(self) -> Piece | None:
        """Return what happened since, which counts as written down from now on; None where nothing did.

        Runs that are new, or are called otherwise, are in it with all that is known of them. While the run on show has
        not begun, the others stay as they are.
        """
        assert self._written is not None
        assert self._told is not None
        before, looks, on_show = self._written, self._looks(), self._session.on_show()
        if on_show.current not in looks:
            looks, on_show = before, replace(self._told, setup="", name="")
        is_other = looks != before or replace(self._told, setup="", name="") != on_show
        begun = [run for run, look in looks.items() if before.get(run) != look]
        self._news = {run: news for run, news in self._news.items() if run in looks and run not in begun}
        taken = tuple(filter(None, (news.take(run, self._state_of(run)) for run, news in self._news.items())))
        if not taken and not is_other:
            return None
        kept = tuple(self._session.kept_run(run) for run in begun)
        self._written, self._told = looks, replace(on_show, setup=self._told.setup, name=self._told.name)
        self._state_s |= dict.fromkeys(begun, time.monotonic())
        return Piece(0, on_show, taken, kept, tuple(looks))

    def _looks(self) -> dict[int, _Look]:
        """Return what is told of each run that has begun apart from what is reported of it."""
        records = self._session.records
        return {
            run: (each.parent, each.title, each.is_pinned, each.is_hidden, each.started is not None)
            for run in self._session.begun
            for each in (records[run],)
        }

    def _state_of(self, run: int) -> CheckpointTaken | None:
        """Return the state that a run was seen in last, if none was written down for a while."""
        now_s = time.monotonic()
        if run not in self._session.records or now_s - self._state_s.get(run, 0.0) < STATE_EVERY_S:
            return None
        self._state_s[run] = now_s
        return self._session.latest_state(run)

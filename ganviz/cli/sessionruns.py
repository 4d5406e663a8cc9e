"""The runs of a session as `--run` takes them: by their place in it, the oldest is 1."""

from collections.abc import Mapping

from ganviz.cli.given import UsageError, not_allowed
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession
from ganviz.spec.errors import one_line
from ganviz.spec.translation import listed, tr

_LONGEST_NAME = 60


def runs_of(session: KeptSession) -> dict[int, KeptRun]:
    """Return the runs of a session by place: their own numbers count deleted ones, and are shown nowhere."""
    return dict(enumerate(session.runs, start=1))


def place_on_show(session: KeptSession) -> int:
    """Return the place of the run on show."""
    return next(place for place, kept in runs_of(session).items() if kept.number == session.on_show.current)


def no_such_run(place: int, runs: Mapping[int, KeptRun]) -> UsageError:
    """Return the error that tells which runs there are."""
    names = listed(f"{each} ({one_line(kept.name, _LONGEST_NAME)})" for each, kept in runs.items())
    return not_allowed("--run", place, names)


def with_place(place: int, kept: KeptRun) -> str:
    """Return what a run is called in a message: ``run 2 (Ring of 8)``."""
    return tr("run {number} ({name})", number=place, name=one_line(kept.name, _LONGEST_NAME))

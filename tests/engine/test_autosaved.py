"""What a window keeps by itself leads to the last piece at any moment, also while all of it is written anew."""

from collections.abc import Iterator

import pytest

from ganviz.engine.messages import RunState, StateChanged
from ganviz.engine.sessionfile.autosaved import Autosaved, find_left, folder
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.engine.sessionfile.tail import News, Piece
from tests.engine.keptruns import kept_run, kept_session


@pytest.fixture(scope="module")
def session() -> KeptSession:
    return kept_session(kept_run())


@pytest.fixture
def own(session: KeptSession) -> Iterator[Autosaved]:
    """Return one that all of a session was written to, for pieces from number 0 on."""
    made = Autosaved.new()
    made.write(session, 0)
    append(made, session, 1, 2)
    yield made
    made.remove()
    assert not list(folder().iterdir())


def append(own: Autosaved, session: KeptSession, *steps: int) -> None:
    run = session.runs[0].number
    for step in steps:
        news = News(run, (StateChanged(run, RunState.PAUSED, step),))
        own.append(own.take_slot(), Piece(0, session.on_show, (news,), (), (run,)))


def steps_in(own: Autosaved) -> list[int]:
    """Return the steps that the next window would hear of."""
    items = [item for piece in own.read()[1] for news in piece.news for item in news.items]
    return [item.step for item in items if isinstance(item, StateChanged)]


def test_what_happens_while_all_is_written_is_kept_before_and_after(own: Autosaved, session: KeptSession) -> None:
    first = own.begin_tail(has_gap=False)
    append(own, session, 3, 4)

    assert steps_in(own) == [1, 2, 3, 4]
    own.write(session, first)
    assert steps_in(own) == [3, 4]
    append(own, session, 5)
    assert steps_in(own) == [3, 4, 5]


def test_what_comes_behind_a_gap_is_left_out_until_all_is_written(own: Autosaved, session: KeptSession) -> None:
    first = own.begin_tail(has_gap=True)
    append(own, session, 4)

    assert steps_in(own) == [1, 2]
    own.write(session, first)
    assert steps_in(own) == [4]


def test_who_goes_on_with_one_takes_nothing_from_behind_a_gap(own: Autosaved, session: KeptSession) -> None:
    own.begin_tail(has_gap=True)
    append(own, session, 4)
    own.release()
    left = find_left()
    assert left is not None

    left.kept.begin_tail(has_gap=False)
    append(left.kept, session, 3)

    assert steps_in(left.kept) == [1, 2, 3]
    left.kept.release()

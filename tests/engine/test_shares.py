"""Which probes are answered, that those no longer asked for are forgotten, and how many steps go in one call."""

from ganviz.engine.probes import SamplesProbe, SurfaceProbe, TrailProbe
from ganviz.engine.shares import MAIN_SHARE, MOST_PROBES, NUM_CALLS, NUM_COSTS, Chunks, Turns


def test_a_probe_waits_until_it_has_taken_no_more_than_its_share() -> None:
    turns, probe = Turns(), SamplesProbe()
    assert turns.is_due(probe, 0.0)
    turns.done(probe, 0.0, 0.5)  # the first time says nothing
    assert turns.is_due(probe, 0.5)
    turns.done(probe, 1.0, 1.01)
    assert not turns.is_due(probe, 1.0 + 0.009 / MAIN_SHARE)
    assert turns.is_due(probe, 1.02 + 0.01 / MAIN_SHARE)


def test_one_answer_that_was_interrupted_for_long_makes_no_cheap_probe_wait() -> None:
    turns, probe = Turns(), TrailProbe()
    for second in range(10):
        turns.done(probe, second, second + 0.0005)
    turns.done(probe, 10.0, 10.4)
    assert turns.is_due(probe, 10.4)


def test_an_answer_that_grows_dear_waits_as_long_as_its_share_asks() -> None:
    turns, probe = Turns(), SamplesProbe()
    for second in range(NUM_COSTS):
        turns.done(probe, second, second + 0.001)
    for second in range(NUM_COSTS):
        turns.done(probe, 10.0 + second, 10.5 + second)
    assert not turns.is_due(probe, 9.0 + NUM_COSTS + 0.5 / MAIN_SHARE)


def test_probes_of_a_view_that_is_moved_do_not_pile_up() -> None:
    turns = Turns()
    for left in range(10 * MOST_PROBES):
        turns.done(SurfaceProbe((float(left), left + 1.0, 0.0, 1.0)), 0.0, 0.001)
    assert len(turns._next_s) == len(turns._costs_s) == MOST_PROBES


def test_a_call_that_was_interrupted_for_long_makes_those_after_it_no_shorter() -> None:
    chunks = Chunks(0.006)
    for _ in range(10):
        chunks.done(chunks.size, 0.0001 * chunks.size)
    assert chunks.size == 60
    chunks.done(chunks.size, 1.0)
    assert chunks.size == 60
    for _ in range(NUM_CALLS):
        chunks.done(chunks.size, 0.002 * chunks.size)
    assert chunks.size == 3

"""The states a run keeps to go back to: which stay when they outgrow their budget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.engine.timeline import Checkpoint, Timeline


def filled(steps, budget_bytes, *, size=1, pinned=()):
    timeline = Timeline(budget_bytes)
    for step in steps:
        timeline.add(Checkpoint(step, f"state {step}", size, step in pinned))
    return timeline


def test_nearest_is_the_last_at_or_before_a_step():
    timeline = filled([0, 10, 20], 100)

    assert [timeline.nearest(step).step for step in (0, 9, 10, 19, 20, 500)] == [0, 0, 10, 10, 20, 20]


def test_nearest_says_so_where_nothing_is_kept():
    with pytest.raises(LookupError, match="step 4"):
        filled([5], 100).nearest(4)


def test_a_checkpoint_takes_the_place_of_one_at_its_step():
    timeline = filled([0, 10], 100, size=7)
    timeline.add(Checkpoint(10, "anew", 3))

    assert (timeline.steps, timeline.nearest(10).state, timeline.size) == ((0, 10), "anew", 10)


def test_forgetting_drops_what_is_later_alone():
    timeline = filled([0, 10, 20, 30], 100)
    timeline.forget_after(10)

    assert (timeline.steps, timeline.size) == ((0, 10), 2)


def test_gaps_grow_with_the_distance_from_the_end():
    timeline = filled(range(0, 100_001, 10), 200)
    steps = timeline.steps
    gaps = {
        end - step: later - step for step, later, end in zip(steps, steps[1:], [steps[-1]] * len(steps), strict=False)
    }

    assert max(gap for distance, gap in gaps.items() if distance <= 1000) <= 100
    assert max(gap / distance for distance, gap in gaps.items() if distance > 1000) < 0.2


@given(st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=300), st.integers(1, 90))
def test_the_one_to_go_has_the_smallest_gap_for_its_distance(adds, most):
    timeline, kept = Timeline(most), {}
    for step, is_pinned in adds:
        timeline.add(Checkpoint(step, None, 1, is_pinned))
        kept[step] = is_pinned
        while len(kept) > max(most, 2):
            steps = sorted(kept)
            inner = range(1, len(steps) - 1)
            free = [place for place in inner if not kept[steps[place]]] or inner
            gone = min(free, key=lambda at: (steps[at + 1] - steps[at - 1]) / (steps[-1] - steps[at] + 1))
            del kept[steps[gone]]
        assert timeline.steps == tuple(sorted(kept))


def test_pinned_ones_outlast_all_others():
    changes = {123, 4567, 40_000}
    timeline = filled(sorted({*range(0, 50_000, 100), *changes}), 20, pinned=changes)

    assert changes < set(timeline.steps)
    assert len(timeline) == 20


def test_pinned_ones_are_thinned_out_too_when_nothing_else_is_left():
    timeline = filled(range(0, 1000, 10), 12, pinned=set(range(0, 1000, 10)))

    assert len(timeline) == 12


@given(st.lists(st.integers(0, 10_000), unique=True, min_size=1), st.integers(1, 40), st.integers(1, 9))
def test_the_budget_holds_and_the_ends_stay(steps, budget, size):
    steps.sort()
    timeline = filled(steps, budget, size=size, pinned=set(steps[::3]))

    assert timeline.size <= budget or len(timeline) <= 2
    assert timeline.size == size * len(timeline)
    assert (timeline.steps[0], timeline.steps[-1]) == (steps[0], steps[-1])
    assert list(timeline.steps) == sorted(timeline.steps)

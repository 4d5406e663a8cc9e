"""The pyramid behind the time series: bounded, exact where it can be, honest elsewhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.ui.model.history import Buckets, History


def _filled(num_rows: int, *, rows_kept: int = 1000, buckets_kept: int = 500, part: int = 97) -> History:
    """Return a history of `num_rows` rows at steps 1, 2, ...: the step itself, and its negative."""
    history = History(2, rows_kept, buckets_kept)
    for first in range(1, num_rows + 1, part):
        step = np.arange(first, min(first + part, num_rows + 1))
        history.append(step, (step, -step))
    return history


def test_rows_in_a_narrow_view_are_exact() -> None:
    history = _filled(10_000)
    buckets = history.buckets(9_900, 9_950, 200)
    assert buckets.is_exact
    inside = (buckets.step >= 9_900) & (buckets.step <= 9_950)
    np.testing.assert_array_equal(buckets.step[inside], np.arange(9_900, 9_951))
    np.testing.assert_array_equal(buckets.mean, (buckets.step, -buckets.step))


def test_a_view_has_a_neighbour_on_either_side_so_that_curves_reach_the_edge() -> None:
    buckets = _filled(1000).buckets(100.5, 110.5, 50)
    assert buckets.step[0] <= 100
    assert buckets.step[-1] >= 111


@pytest.mark.parametrize("count", [10, 100, 500])
def test_any_view_is_answered_in_about_the_asked_number_of_buckets(count: int) -> None:
    history = _filled(50_000)
    for first, last in ((1, 50_000), (20_000, 50_000), (1, 100), (49_000, 50_000)):
        assert len(history.buckets(first, last, count).step) <= count + 16


@pytest.mark.parametrize("num_rows", [50, 5_000, 50_000])
def test_two_zooms_at_once_are_as_each_alone(num_rows: int) -> None:
    history = _filled(num_rows)
    for first, last in ((1, num_rows), (num_rows // 2, num_rows), (num_rows // 2, num_rows // 2 + 40)):
        for count, found in zip((200, 40), history.fine_and_coarse(first, last, 200, 40), strict=True):
            alone = history.buckets(first, last, count)
            assert found.width == alone.width
            for each, other in ((found.step, alone.step), (found.mean[0], alone.mean[0])):
                inside = [(part.step >= first) & (part.step <= last) for part in (found, alone)]
                np.testing.assert_allclose(each[inside[0]], other[inside[1]], rtol=1e-5)


def test_spikes_survive_in_every_view() -> None:
    history = History(1, 1000, 500)
    for first in range(1, 100_001, 100):
        step = np.arange(first, first + 100)
        history.append(step, (np.where(step == 31_415, 99.0, 1.0),))
    for first, last in ((1, 100_000), (30_000, 32_000), (31_400, 31_430)):
        buckets = history.buckets(first, last, 100)
        assert np.nanmax(buckets.high) == 99
        assert np.nanmin(buckets.low) == 1


def test_bucket_means_are_those_of_their_rows() -> None:
    values = np.random.default_rng(0).normal(size=4096)
    history = History(1)
    history.append(np.arange(4096), (values,))
    buckets = history.buckets(0, 4095, 64)
    assert buckets.width == 64
    np.testing.assert_allclose(buckets.mean[0], values.reshape(64, 64).mean(axis=1), rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(buckets.high[0], values.reshape(64, 64).max(axis=1), rtol=1e-6)


@pytest.mark.parametrize("period", [8.3, 10.4, 16.3, 20.0, 131.0])
def test_the_course_of_a_steady_wave_has_no_beat(period: float) -> None:
    history = History(1)
    history.append(np.arange(8192), (np.sin(2 * np.pi * np.arange(8192) / period),))
    buckets = history.buckets(0, 8191, 1024)
    assert buckets.width == 8
    parts = [np.ptp(part) for part in np.array_split(buckets.smoothed().mean[0, 2:-2], 16)]
    assert max(parts) - min(parts) < 0.1


def test_the_course_leaves_out_what_is_no_number_and_keeps_a_level() -> None:
    mean = np.array([[1.0, 1.0, np.nan, 3.0, 5.0, 5.0]])
    found = Buckets(np.arange(6.0), mean, mean, mean, 4).smoothed()
    np.testing.assert_allclose(found.mean[0], [1, 1, np.nan, (3 / 2 + 5 / 4) / (3 / 4), 4.5, 5])
    np.testing.assert_array_equal(found.low, mean)


@pytest.mark.parametrize("change", [2_047, 2_050, 2_060])  # at the end of a bucket, and inside one
def test_the_course_does_not_move_before_a_change(change: int) -> None:
    history = History(1)
    history.append(np.arange(8_192), (np.where(np.arange(8_192) > change, 5.0, 1.0),))
    course = history.buckets(0, 8_191, 256).smoothed([change])
    assert course.width == 32
    np.testing.assert_array_equal(course.mean[0, course.step <= change], 1.0)
    np.testing.assert_array_equal(course.mean[0, course.step > change], 5.0)
    assert change - course.step[course.step <= change].max() <= 16


def test_the_course_does_not_move_before_a_change_in_its_newest_bucket() -> None:
    history = History(1)
    history.append(np.arange(8_176), (np.where(np.arange(8_176) > 8_170, 5.0, 1.0),))
    course = history.buckets(0, 8_191, 256).smoothed([8_170])
    np.testing.assert_array_equal(course.mean[0, :-1], 1.0)
    assert course.mean[0, -1] > 1.0


def test_a_change_outside_what_is_seen_leaves_the_course_as_it_is() -> None:
    buckets = _filled(5_000).buckets(2_000, 3_000, 50)
    np.testing.assert_array_equal(buckets.smoothed([0, 4_999]).mean, buckets.smoothed().mean)


def test_bounds_of_buckets_stay_as_the_run_grows() -> None:
    history = _filled(5_000)
    before = history.buckets(0, 5_000, 100)
    history.append([5_001], ([5_001.0], [-5_001.0]))
    after = history.buckets(0, 5_001, 100)
    assert before.width == after.width
    np.testing.assert_array_equal(before.step[:-1], after.step[: len(before.step) - 1])


def test_a_player_that_did_not_learn_leaves_a_gap() -> None:
    history = History(2)
    history.append([1, 2, 3], ([0.5, np.nan, 0.7], [1.0, 1.1, np.nan]))
    np.testing.assert_array_equal(history.buckets(0, 4, 100).mean, [[0.5, np.nan, 0.7], [1.0, 1.1, np.nan]])


def test_means_leave_out_what_is_not_finite() -> None:
    history = History(1)
    values = np.tile([1.0, np.nan, 3.0, np.inf], 256)
    history.append(np.arange(1024), (values,))
    buckets = history.buckets(0, 1024, 16)
    np.testing.assert_allclose(buckets.mean, np.full_like(buckets.mean, 2.0))
    assert np.isfinite(buckets.high).all()


def test_readings_of_kept_rows_are_exact_and_the_nearest() -> None:
    history = History(1)
    history.append([10, 20, 30], ([1.0, np.inf, 3.0],))
    readings = [history.reading(step) for step in (-5, 14, 16, 99)]
    assert [(reading.first, float(reading.mean[0])) for reading in readings if reading] == [
        (10, 1.0), (10, 1.0), (20, np.inf), (30, 3.0),
    ]  # fmt: skip


def test_readings_of_older_rows_say_which_steps_they_sum_up() -> None:
    history = _filled(20_000)
    reading = history.reading(5_000)
    assert reading is not None
    assert not reading.is_exact
    assert reading.first <= 5_000 <= reading.last
    assert reading.low[0] == reading.first
    assert reading.high[0] == reading.last
    assert reading.mean[0] == pytest.approx((reading.first + reading.last) / 2)


def test_nothing_recorded_reads_as_nothing() -> None:
    history = History(2)
    assert history.reading(3) is None
    assert history.last_step is None
    assert not len(history.buckets(0, 100, 50).step)


def test_memory_of_a_million_rows_stays_below_thirty_megabytes() -> None:
    history = History(2)
    for first in range(0, 1_000_000, 50_000):
        step = np.arange(first, first + 50_000)
        history.append(step, np.zeros((2, 50_000)))
    assert len(history) == 1_000_000
    assert history.num_bytes < 30 * 2**20


def test_memory_stops_growing() -> None:
    early, late = _filled(40_000), _filled(80_000)
    assert late.num_bytes <= early.num_bytes + 2 * 500 * 80  # a further level of the pyramid at most


def test_rows_from_an_earlier_step_replace_what_came_after() -> None:
    history = _filled(100)
    history.append([50, 51], ([7.0, 8.0], [0.0, 0.0]))
    assert history.last_step == 51
    assert len(history) == 51
    np.testing.assert_array_equal(history.buckets(48, 60, 100).mean[0][-4:], [48, 49, 7, 8])


@given(st.integers(1, 6_000), st.integers(0, 6_000), st.integers(1, 3_000))
def test_cutting_and_going_on_leaves_a_history_that_ascends(num_rows: int, cut: int, more: int) -> None:
    history = _filled(num_rows, rows_kept=64, buckets_kept=64)
    history.truncate(cut)
    last = history.last_step or 0
    assert last <= max(cut, 0) or last == num_rows <= cut
    step = np.arange(cut + 1, cut + more + 1)
    if cut < num_rows:
        history.append(step, (step, -step))
    buckets = history.buckets(0, 20_000, 50)
    assert (np.diff(buckets.step) > 0).all()
    np.testing.assert_array_equal(buckets.low[0] <= buckets.high[0], True)
    assert (buckets.low[1] == -buckets.high[0]).all()


def test_clearing_forgets_everything() -> None:
    history = _filled(5_000)
    history.clear()
    assert history.first_step is None
    assert len(history) == 0


# --- what was not measured ------------------------------------------------------------------------------------


def test_rows_farther_apart_than_the_cadence_are_not_joined() -> None:
    history = History(1, cadence=10)
    history.append([10, 20], ([1.0, 2.0],))
    history.append([30, 60, 70], ([3.0, 6.0, 7.0],))

    found = history.buckets(0, 100, 50)

    np.testing.assert_array_equal(found.step, [10, 20, 30, 45, 60, 70])
    np.testing.assert_array_equal(found.mean[0], [1, 2, 3, np.nan, 6, 7])


def test_a_gap_without_a_cadence_is_where_it_was_said_to_be() -> None:
    history = History(1)
    history.append([10, 500], ([1.0, 2.0],))
    history.append([900], ([3.0],), follows=False)

    np.testing.assert_array_equal(history.buckets(0, 1000, 50).mean[0], [1, 2, np.nan, 3])


@pytest.mark.parametrize("count", [4, 16, 100])
def test_a_gap_is_seen_at_every_zoom_and_sums_nothing_up_across_it(count: int) -> None:
    history = History(1)
    history.append(np.arange(1, 1001), (np.full(1000, 1.0),))
    history.append(np.arange(5003, 6003), (np.full(1000, 2.0),), follows=False)

    found = history.buckets(0, 7000, count)

    assert np.isnan(found.mean[0]).sum() == 1
    at = int(np.flatnonzero(np.isnan(found.mean[0]))[0])
    assert (found.mean[0][:at] == 1).all()
    assert (found.mean[0][at + 1 :] == 2).all()
    assert found.step[at - 1] <= 1000 < found.step[at] < 5003 <= found.step[at + 1]
    assert (np.diff(found.step) > 0).all()


def test_a_run_that_goes_back_before_a_gap_has_none() -> None:
    history = History(1)
    history.append([1, 2], ([1.0, 2.0],))
    history.append([9], ([9.0],), follows=False)
    history.append([2, 3], ([2.0, 3.0],))

    np.testing.assert_array_equal(history.buckets(0, 9, 50).mean[0], [1, 2, 3])


def test_the_first_row_of_all_is_after_no_gap() -> None:
    history = History(1, cadence=1)
    history.append([500], ([1.0],), follows=False)

    np.testing.assert_array_equal(history.buckets(0, 600, 50).step, [500])

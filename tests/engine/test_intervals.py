"""Intervals of a share: against an independent inverse, published values, and what they promise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, binom

from ganviz.engine.intervals import clopper_pearson


@given(of=st.integers(1, 400), share=st.floats(0, 1), level=st.sampled_from([0.5, 0.9, 0.95, 0.99]))
def test_it_is_the_quantile_of_a_beta_distribution(of: int, share: float, level: float) -> None:
    count, tail = round(share * of), (1 - level) / 2

    low, high = clopper_pearson(count, of, level)

    assert low == pytest.approx(beta.ppf(tail, count, of - count + 1) if count else 0.0, rel=1e-7, abs=1e-12)
    assert high == pytest.approx(beta.ppf(1 - tail, count + 1, of - count) if count < of else 1.0, rel=1e-7)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 20, 0, 0.1684), (1, 20, 0.0013, 0.2487), (10, 20, 0.2720, 0.7280), (20, 20, 0.8316, 1), (0, 59, 0, 0.0606)],
)
def test_values_of_tables(count: int, of: int, low: float, high: float) -> None:
    assert clopper_pearson(count, of) == pytest.approx((low, high), abs=6e-5)


@pytest.mark.parametrize("chance", [0.01, 0.2, 0.5, 0.97])
def test_it_covers_a_chance_as_often_as_it_says(chance: float) -> None:
    intervals = [clopper_pearson(count, 30) for count in range(31)]

    covered = sum(binom.pmf(count, 30, chance) for count, (low, high) in enumerate(intervals) if low <= chance <= high)

    assert 0.95 <= covered <= 1


def test_of_nothing_nothing_is_known() -> None:
    assert clopper_pearson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("count", "of"), [(-1, 5), (6, 5)])
def test_more_than_all_is_no_share(count: int, of: int) -> None:
    with pytest.raises(ValueError, match=f"{count} of {of} is no share"):
        clopper_pearson(count, of)

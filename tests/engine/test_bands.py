"""Bands over seeds: quartiles, mean and standard error, against scipy; what is not finite; and what is kept."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import sem
from scipy.stats.mstats import mquantiles

from ganviz.engine.bands import MOST_STEPS, Band, Bands, band_of


@given(values=st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=40))
def test_a_band_is_quartiles_by_the_seventh_rule_mean_and_standard_error(values: list[float]) -> None:
    band = band_of(values)

    assert band is not None
    expected = mquantiles(values, (0.25, 0.5, 0.75), alphap=1, betap=1)
    assert (band.low, band.median, band.high) == pytest.approx(tuple(expected), abs=1e-9)
    assert band.mean == pytest.approx(math.fsum(values) / len(values), abs=1e-9)
    assert band.error == pytest.approx(sem(values), abs=1e-9)
    assert band.count == len(values)


def test_quartiles_lie_between_values() -> None:
    assert band_of([4, 1, 3, 2]) == Band(4, 2.5, 1.75, 3.25, 2.5, pytest.approx(np.sqrt(5 / 3) / 2))


def test_what_is_not_finite_does_not_count() -> None:
    assert band_of([1.0, None, math.nan, math.inf, 3.0]) == band_of([1.0, 3.0])
    assert band_of([2.0, None]) == Band(1, 2.0, 2.0, 2.0, 2.0, None)
    assert band_of([None, math.nan]) is None


def test_each_series_has_a_band_at_each_step() -> None:
    bands = Bands(250, 100)
    for seed in range(3):
        bands.add({"step": 100, "modes": seed, "rhythm": None, "note": "word"})
    bands.add({"step": 200, "modes": 4, "late": 0.5})
    bands.add({"step": 237, "modes": 9})  # where one was stopped
    bands.add({"step": 250, "modes": 5})

    assert {step: (band.count, band.median) for step, band in bands.of("modes").items()} == {
        100: (3, 1), 200: (1, 4), 250: (1, 5),
    }  # fmt: skip
    assert list(bands.at(200)) == ["modes", "late"]
    assert bands.at(123) == {}
    assert bands.of("rhythm") == bands.of("note") == {}
    assert [(row["step"], row["series"], row["count"]) for row in bands.table()] == [
        (100, "modes", 3), (200, "modes", 1), (200, "late", 1), (250, "modes", 1),
    ]  # fmt: skip


def test_a_long_run_has_no_more_steps_than_are_kept() -> None:
    steps = 1_000_050
    bands = Bands(steps, 100)

    for step in (*range(100, steps, 100), steps):
        bands.add({"step": step, "modes": 1})

    kept = list(bands.of("modes"))
    assert len(kept) <= MOST_STEPS + 1
    assert kept[0] == bands.every
    assert kept[-1] == steps

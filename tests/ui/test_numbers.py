"""Measured numbers as text: the same in legends, on axes and under the pointer."""

import math

import pytest

from ganviz.ui.numbers import at_spacing, decimal, significant, step_text
from ganviz.ui.views.axes import percent_text


@pytest.mark.parametrize(
    ("step", "spacing", "text"),
    [(0, 1000, "0"), (500, 100, "500"), (3000, 1000, "3k"), (2500, 500, "2.5k"), (1_200_000, 200_000, "1.2M"),
     (1_000_000, 200_000, "1M"), (999_500, 500, "999.5k")],
)  # fmt: skip
def test_steps_are_said_briefly(step: float, spacing: float, text: str) -> None:
    assert step_text(step, spacing) == text


@pytest.mark.parametrize(
    ("value", "spacing", "text"),
    [(0.5, 0.05, "0.50"), (2, 1, "2"), (-0.1, 0.1, "−0.1"), (-80, 20, "−80"), (-2500, 500, "−2.5k"), (3e7, 1e7, "30M"),
     (-1.5e12, 5e11, "−1.5e12"), (2e-5, 1e-5, "2e−5"), (0, 1e-5, "0")],
)  # fmt: skip
def test_values_have_the_digits_their_ticks_need(value: float, spacing: float, text: str) -> None:
    assert at_spacing(value, spacing) == text


def test_zero_has_no_sign_and_thousands_no_exponent() -> None:
    assert [at_spacing(value, 0.5) for value in (-0.0, -1e-17, 1e-17)] == ["0.0"] * 3
    assert [at_spacing(value, 2) for value in (-0.0, -0.3)] == ["0"] * 2
    assert significant(-0.0, 2) == "0"
    assert [significant(value, 1) for value in (1e5, -1e5, 9_999.9, 999_999)] == ["100k", "−100k", "10000", "1000k"]
    assert percent_text(-0.2, 1.0) == "0 %"


@pytest.mark.parametrize(("value", "text"), [(1e-6, "1e−6"), (1.2e-5, "1.2e−5"), (-3e-5, "−3e−5")])
def test_a_tick_between_small_ones_keeps_its_digits(value: float, text: str) -> None:
    assert at_spacing(value, abs(value) / 10 if "." in text else abs(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.944, "0.94"), (-40.0, "−40.00"), (0.0, "0.00"), (-0.0, "0.00"), (1e-6, "1e−6"), (-0.0013, "−1.3e−3"),
     (12_345.0, "12.3k"), (3.4e12, "3.4e12"), (math.nan, "–"), (math.inf, "∞"), (-math.inf, "−∞")],
)  # fmt: skip
def test_no_number_is_hidden_by_its_decimals(value: float, text: str) -> None:
    assert decimal(value, 2) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.83333, "0.8333"), (1234.5, "1234"), (-0.00012, "−1.2e−4"), (1e-6, "1e−6"), (0.0, "0"), (98_765.0, "98.77k"),
     (math.nan, "–"), (1e12, "1e12")],
)  # fmt: skip
def test_digits_that_count_are_kept_at_any_size(value: float, text: str) -> None:
    assert significant(value, 4) == text

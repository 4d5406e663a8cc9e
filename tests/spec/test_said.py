"""Numbers in sentences."""

import math

import pytest

from ganviz.spec.said import part, said, with_numbers


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"), (1e-9, "nearly 0"), (0.000123, "0.00012"), (0.0341, "0.034"), (2.0, "2"), (12.34, "12"),
        (99.7, "100"), (1234.5, "1,234"), (-12, "−12"), (1.25e6, "1.25 million"), (3e12, "over 1 billion"),
        (math.inf, "over 1 billion"), (-math.inf, "below −1 billion"), (math.nan, "nan"),
    ],
)  # fmt: skip
def test_a_number_has_no_exponent_and_few_digits(value: float, words: str) -> None:
    assert said(value) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (1e-7, "less than 0.01%"), (8.4e-3, "0.84%"), (0.03, "3%"), (0.304, "30%"), (1.2, "120%")],
)
def test_a_share_is_in_percent(share: float, words: str) -> None:
    assert part(share) == words


def test_a_sentence_may_ask_for_both_and_for_any_other_format() -> None:
    assert with_numbers("{a:said}, {b:part}, {a:.1f}", {"a": 1500, "b": 0.25}) == "1,500, 25%, 1500.0"
    with pytest.raises(KeyError):
        with_numbers("{c:said}", {"a": 1.0})

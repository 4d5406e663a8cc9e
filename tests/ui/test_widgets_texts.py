"""Numbers as people type and read them, and the scales of sliders."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganviz.ui.widgets.scales import Bounds, doubling_scale, linear_scale, log_scale
from ganviz.ui.widgets.texts import (
    number_text,
    numbers_text,
    parse_number,
    parse_numbers,
    parse_points,
    parse_whole_number,
    parse_whole_numbers,
    points_text,
)

RATE = Bounds(0, 10, excludes_minimum=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1e-3", 1e-3), (" 0.001 ", 1e-3), ("0,001", 1e-3), ("3e-4", 3e-4), (".5", 0.5), ("1 000", 1000), ("−2", -2)],
)
def test_numbers_are_understood_as_people_write_them(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "fast", "1e", "1,2,3", "nan", "inf", "1e999", "0x10"])
def test_what_is_no_finite_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_number(text)


def test_whole_numbers_refuse_fractions() -> None:
    assert parse_whole_number("1e3") == 1000
    with pytest.raises(ValueError, match="not whole"):
        parse_whole_number("1.5")


@pytest.mark.parametrize("text", ["64, 32", "64 32", "[64, 32]", " 64,32, "])
def test_lists_are_understood_with_and_without_brackets(text: str) -> None:
    assert parse_whole_numbers(text) == (64, 32)


def test_an_empty_list_is_a_list() -> None:
    assert parse_numbers("") == parse_numbers("[]") == ()


@pytest.mark.parametrize("text", ["0, 1; 2, 3", "[[0, 1], [2, 3]]", "(0, 1), (2, 3)", "0 1; 2 3;"])
def test_points_are_understood_in_several_hands(text: str) -> None:
    assert parse_points(text) == ((0, 1), (2, 3))


def test_a_point_of_three_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="not a list of points"):
        parse_points("0, 1; 2, 3, 4")


@pytest.mark.parametrize(
    ("value", "is_log", "text"),
    [
        (1e-3, True, "1.0e-3"),
        (1.25e-4, True, "1.25e-4"),
        (0.02, True, "0.02"),
        (0.0, True, "0.00"),
        (0.5, False, "0.50"),
        (0.999, False, "0.999"),
        (2.0, False, "2.00"),
        (1e-5, False, "1.0e-5"),
        (1e6, False, "1.0e6"),
    ],
)
def test_numbers_are_shown_short(value: float, is_log: bool, text: str) -> None:
    assert number_text(value, is_log=is_log) == text


@given(st.lists(st.integers(-(10**5), 10**5), max_size=8))
def test_a_list_survives_being_shown(values: list[int]) -> None:
    assert parse_whole_numbers(numbers_text(values)) == tuple(values)


@given(st.lists(st.tuples(st.integers(-100, 100), st.integers(-100, 100)), max_size=8))
def test_points_survive_being_shown(points: list[tuple[int, int]]) -> None:
    assert parse_points(points_text(points)) == tuple(points)


def test_a_learning_rate_slides_over_six_decades_up_to_one() -> None:
    for default in (1e-3, 1e-2):
        scale = log_scale(RATE, default)
        assert (scale.value_at(0), scale.value_at(scale.last)) == (1e-6, 1.0)
        assert scale.last >= 200


def test_a_log_scale_reaches_well_below_a_tiny_default() -> None:
    scale = log_scale(Bounds(0, 1, excludes_minimum=True), 1e-8)
    assert scale.value_at(0) == pytest.approx(1e-10, rel=1e-6)
    assert scale.value_at(scale.position_of(1e-8)) == 1e-8


def test_a_weight_that_can_be_off_slides_from_zero_over_four_decades() -> None:
    scale = log_scale(Bounds(0, 100), 0.0)
    assert [scale.value_at(position) for position in (0, 1, scale.last)] == [0.0, 1.1e-3, 10.0]
    assert [scale.position_of(value) for value in (0.0, 1e-9, 1e-3, 10.0, 100.0)] == [0, 1, 1, scale.last, scale.last]
    assert scale.value_at(scale.position_of(0.1)) == 0.1


def test_an_arrow_key_moves_a_rate_by_a_tenth_of_a_decade_and_a_page_key_by_one() -> None:
    scale = log_scale(RATE, 1e-3)
    start = scale.position_of(1e-3)
    assert scale.value_at(start + scale.single_step) == 1.3e-3
    assert scale.value_at(start - scale.page_step) == 1e-4


def test_an_arrow_key_doubles_a_batch() -> None:
    scale = doubling_scale(Bounds(1, 8192))
    assert scale.value_at(scale.position_of(128) + scale.single_step) == 256
    assert (scale.value_at(0), scale.value_at(scale.last)) == (1, 8192)


def test_a_linear_scale_keeps_clear_of_an_excluded_end() -> None:
    scale = linear_scale(Bounds(0, 1, excludes_maximum=True))
    assert (scale.value_at(0), scale.value_at(scale.last)) == (0.0, 0.999)
    open_below = linear_scale(Bounds(0, 10, excludes_minimum=True))
    assert (open_below.value_at(0), open_below.value_at(open_below.last)) == (0.01, 10.0)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_every_finite_number_has_a_position_and_positions_give_allowed_numbers(value: float) -> None:
    for scale, bounds in (
        (log_scale(RATE, 1e-3), RATE),
        (log_scale(Bounds(0, 100), 0.0), Bounds(0, 100)),
        (linear_scale(Bounds(0, 1)), Bounds(0, 1)),
        (doubling_scale(Bounds(1, 8192)), Bounds(1, 8192)),
    ):
        if math.isfinite(value):
            position = scale.position_of(value)
            assert 0 <= position <= scale.last
            assert bounds.contains(scale.value_at(position))
            assert scale.position_of(scale.value_at(scale.last)) == scale.last
        else:
            assert not bounds.contains(value)

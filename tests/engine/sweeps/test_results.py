"""Files of results: what was measured comes back, and what is damaged or of another run is refused in words."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from ganviz.engine.sweeps.results import ResultError, from_bytes
from tests.engine.sweeps.samples import SWEEP, result_of

CELL = SWEEP.cell(3)
RESULT = result_of(SWEEP, CELL, diverged_at=25)
DATA = RESULT.to_bytes()
DIGEST, MOMENTS = SWEEP.digest_of(CELL), len(SWEEP.moments)


def test_a_result_comes_back_equal_from_its_bytes() -> None:
    again = from_bytes(DATA, DIGEST, MOMENTS)

    assert (again.digest, again.diverged_at, again.made_by) == (DIGEST, 25, {"ganviz": "1", "torch": "2"})
    assert again.series.keys() == RESULT.series.keys()
    for name, numbers in RESULT.series.items():
        np.testing.assert_array_equal(again.series[name], numbers)
    np.testing.assert_array_equal(again.fakes, RESULT.fakes)
    np.testing.assert_array_equal(again.reals, RESULT.reals)
    assert again.fakes.dtype == np.float16
    assert again.to_bytes() == DATA


def test_images_come_back_too() -> None:
    images = np.arange(4 * 16 * 8 * 8, dtype=np.uint8).reshape(4, 16, 8, 8)
    again = from_bytes(replace(RESULT, fakes=images, reals=images[0], diverged_at=None).to_bytes(), DIGEST, MOMENTS)

    np.testing.assert_array_equal(again.fakes, images)
    assert again.diverged_at is None


@pytest.mark.parametrize("left", [0, 7, 8, 100, len(DATA) // 2, len(DATA) - 1])
def test_a_file_that_was_cut_short_is_refused(left: int) -> None:
    with pytest.raises(ResultError):
        from_bytes(DATA[:left], DIGEST, MOMENTS)


def test_an_altered_byte_never_passes_for_the_result() -> None:
    for place in range(8, len(DATA), 37):
        altered = bytearray(DATA)
        altered[place] ^= 0x11
        try:
            found = from_bytes(bytes(altered), DIGEST, MOMENTS)
        except ResultError:
            continue
        for name, numbers in RESULT.series.items():  # only words may differ: who made it, or how a series is called
            if name in found.series:
                np.testing.assert_array_equal(found.series[name], numbers, f"byte {place}")
        np.testing.assert_array_equal(found.fakes, RESULT.fakes, f"byte {place}")


@pytest.mark.parametrize(
    ("digest", "moments", "said"),
    [("0" * 64, MOMENTS, "it is of another run"), (DIGEST, MOMENTS + 1, "series of shape (2, 4); expected (2, 5)")],
)
def test_the_result_of_another_run_is_refused(digest: str, moments: int, said: str) -> None:
    with pytest.raises(ResultError) as raised:
        from_bytes(DATA, digest, moments)
    assert said in str(raised.value)


def test_another_format_is_named() -> None:
    with pytest.raises(ResultError, match="the format is 'ganviz-sweep-result-9'; expected ganviz-sweep-result-1"):
        from_bytes(DATA.replace(b"sweep-result-1", b"sweep-result-9"), DIGEST, MOMENTS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"fakes": np.zeros((4, 256, 3), np.float16)}, "fakes of shape (4, 256, 3), float16"),
        ({"fakes": np.zeros((4, 0, 2), np.float16)}, "fakes of shape (4, 0, 2)"),
        ({"fakes": np.zeros((4, 256, 2), np.float32)}, "float32"),
        ({"fakes": np.zeros((4, 16, 8, 8), np.float16)}, "fakes of shape (4, 16, 8, 8), float16"),
        ({"reals": np.zeros((255, 2), np.float16)}, "reals of shape (255, 2), float16, for fakes"),
        ({"reals": np.full((256, 2), np.nan, np.float16)}, "samples that are not finite"),
        ({"series": {"Bad name": np.zeros(4)}}, "its series are called ['Bad name']"),
        ({"diverged_at": -1}, "it diverged at -1"),
    ],
)
def test_what_cannot_be_drawn_is_refused_though_its_sum_is_right(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ResultError) as raised:
        from_bytes(replace(RESULT, **change).to_bytes(), DIGEST, MOMENTS)
    assert said in str(raised.value)

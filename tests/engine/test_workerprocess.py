"""What is known of a worker that ended: the last it said, bounded and in plain signs."""

import io
import os

import pytest

from ganviz.engine.pipes import read_value, write_value
from ganviz.engine.workerprocess import ErrorTail, how_it_ended


def tail_of(data: bytes, capfd: pytest.CaptureFixture[str]) -> str:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as end, os.fdopen(writer, "wb") as begin:
        begin.write(data)
        begin.close()
        tail = ErrorTail()
        tail.follow(end)
    return tail.last_line


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (b"", ""),
        (b"\n \n", ""),
        (b"Traceback:\n  File x\nValueError: no\n\n", "ValueError: no"),
        (b"half a line", "half a line"),
        (b"\x1b[31mred\x1b[0m \x00 <img src=x>\n", r"\x1b[31mred\x1b[0m \x00 <img src=x>"),
        ("größer \u202e txt".encode(), r"größer \u202e txt"),
        (b"\xff\xfe not utf-8", "�� not utf-8"),
    ],
)
def test_the_last_line_is_told_with_signs_that_can_be_printed(
    said: bytes, shown: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert tail_of(said, capfd) == shown


@pytest.mark.parametrize("said", [b"x" * 50_000, b"\x00" * 50_000, b"line\n" * 10_000 + b"y" * 201])
def test_what_is_told_and_remembered_is_bounded(said: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    told = tail_of(said, capfd)

    assert len(told) == 200
    assert told.endswith("...")


def test_ends_are_told_in_words() -> None:
    assert how_it_ended(1, "E: no") == (
        "The training process ended unexpectedly (exit code 1). The last it said: E: no"
    )
    assert how_it_ended(-9, "") == "The training process was killed (signal 9), perhaps because memory ran out."
    assert how_it_ended(-11, "") == "The training process was killed (signal 11): segmentation fault."


def test_values_come_out_of_a_pipe_as_they_went_in() -> None:
    pipe = io.BytesIO()
    for value in ({"a": 1}, b"x" * 100_000):
        write_value(pipe, value)
    pipe.seek(0)

    assert (read_value(pipe), read_value(pipe)) == ({"a": 1}, b"x" * 100_000)


@pytest.mark.parametrize("cut", [0, 3, 8, 12])
def test_half_a_value_is_none(cut: int) -> None:
    pipe = io.BytesIO()
    write_value(pipe, {"a": 1})

    with pytest.raises(EOFError):
        read_value(io.BytesIO(pipe.getvalue()[:cut]))

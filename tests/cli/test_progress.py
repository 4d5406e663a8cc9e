"""How far a command is, on a terminal and elsewhere."""

import io

import pytest

from ganviz.cli.progress import Progress


class Clock:
    """A clock that stands until it is set."""

    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_elsewhere_each_tenth_is_a_line() -> None:
    stream = io.StringIO()
    progress = Progress(stream)

    for step in range(101):
        progress.show_steps(step, 100)

    lines = stream.getvalue().splitlines()
    assert len(lines) == 11
    assert (lines[0], lines[-1]) == ("  0 %  0 of 100 steps", "100 %  100 of 100 steps")


def test_a_long_step_tells_its_time_on_a_terminal_every_time_that_is_looked() -> None:
    clock, stream = Clock(), Terminal()
    progress = Progress(stream, clock)
    progress.show_steps(3, 100)

    for clock.now_s in (101.0, 102.0, 103.0):
        progress.tell_if_long()

    assert [line.removesuffix("\x1b[K") for line in stream.getvalue().split("\r")[1:]] == [
        "  3 %  3 of 100 steps",
        "  3 %  3 of 100 steps; the next takes 2 s so far",
        "  3 %  3 of 100 steps; the next takes 3 s so far",
    ]


def test_elsewhere_a_long_step_tells_its_time_now_and_then() -> None:
    clock, stream = Clock(), io.StringIO()
    progress = Progress(stream, clock)
    progress.show_steps(0, 2)

    for second in range(1, 75):
        clock.now_s = 100.0 + second
        progress.tell_if_long()

    assert [line.rpartition("; ")[2] for line in stream.getvalue().splitlines()[1:]] == [
        "the next takes 30 s so far",
        "the next takes 60 s so far",
    ]


def test_a_long_step_that_is_the_last_says_so() -> None:
    clock, stream = Clock(), Terminal()
    progress = Progress(stream, clock)
    progress.show_steps(3, 100)
    progress.is_ending, clock.now_s = True, 104.0

    progress.tell_if_long()

    assert "the next takes 4 s so far, and is the last: Ctrl+C again ends at once" in stream.getvalue()


def test_what_is_done_takes_no_time() -> None:
    clock, stream = Clock(), io.StringIO()
    progress = Progress(stream, clock)
    progress.tell_if_long()
    progress.show_steps(2, 2)
    clock.now_s += 1000

    progress.tell_if_long()

    assert stream.getvalue().count("\n") == 1


@pytest.mark.parametrize(
    ("left_s", "said"),
    [(None, ""), (0.2, ", about 1 s left"), (89, ", about 89 s left"), (120, ", about 2 min left"),
     (9000, ", about 2.5 h left")],
)  # fmt: skip
def test_runs_are_told_with_the_time_that_is_left(left_s: float | None, said: str) -> None:
    stream = io.StringIO()

    Progress(stream).show_runs(3, 12, left_s)

    assert stream.getvalue() == f" 25 %  3 of 12 runs{said}\n"

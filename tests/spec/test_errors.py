"""The one error of a description: what it says, how it quotes, and that it crosses to another process whole."""

import datetime
import pickle
from pathlib import Path
from typing import Any

import pytest

from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.errors import MAX_QUOTED, one_line, shown, shown_path


def nested(depth: int) -> list[Any]:
    made: list[Any] = []
    for _ in range(depth):
        made = [made]
    return made


def test_the_message_has_a_line_for_each_problem() -> None:
    error = SpecError([Problem("seed", "-1", "a whole number"), Problem("data.kind", "'x'", "one of ring, grid")])

    assert str(error) == ("seed: given -1; allowed: a whole number\ndata.kind: given 'x'; allowed: one of ring, grid")


def test_ten_problems_are_named_and_the_rest_counted() -> None:
    error = SpecError(Problem(f"key{number}", "1", "another") for number in range(3000))

    *named, rest = str(error).splitlines()
    assert [line.split(":")[0] for line in named] == [f"key{number}" for number in range(10)]
    assert rest == "and 2,990 more"
    assert len(error.problems) == 3000


def test_an_error_is_pickled_with_its_problems() -> None:
    error = SpecError([Problem("seed", "-1", "a whole number")])

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is SpecError
    assert copy.problems == error.problems
    assert str(copy) == str(error)


def test_an_experiment_is_pickled_as_it_is() -> None:
    experiment = Experiment().with_changes({"data.kind": "gaussians", "generator.optimizer.kind": "sgd"})

    assert pickle.loads(pickle.dumps(experiment)) == experiment


# --- quoting ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"), (True, "true"), (1e-3, "0.001"), (float("nan"), "nan"), ("ring", "'ring'"),
        ([1, 2.5, "a"], "[1, 2.5, 'a']"), ((), "()"), ({"kind": "mlp"}, "{'kind': 'mlp'}"),
        (datetime.date(2020, 1, 2), "2020-01-02"), ("a\nb\x1b[2J\0", r"'a\nb\x1b[2J\x00'"),
        ("\u202etxt.exe", r"'\u202etxt.exe'"), ("\udce9", r"'\udce9'"), ("日本語", "'日本語'"),
        (10**5000, "a number too long to write"), ([10**5000], "a number too long to write"),
    ],
    ids=[str(number) for number in range(15)],
)  # fmt: skip
def test_a_value_is_quoted_in_print(value: Any, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize(
    "value",
    ["x" * 10**6, "\0" * 10**6, list(range(10**5)), {"k" * 1000: nested(3000)}, [["y" * 1000] * 1000]],
    ids=["text", "zeros", "list", "table", "lists of text"],
)
def test_a_value_however_large_is_quoted_in_sixty_characters(value: Any) -> None:
    assert len(shown(value)) == MAX_QUOTED
    assert shown(value).isprintable()


def test_a_list_however_deep_is_quoted() -> None:
    assert shown(nested(100_000)) == "[[[[[[[[[[[...]]]]]]]]]]]"


def test_a_problem_holds_nothing_that_moves_a_cursor() -> None:
    problem = Problem("\x1b[2J\0" * 99, "\r\x9b" * 999, "a number")

    assert str(problem).isprintable()
    assert len(problem.path) == MAX_QUOTED
    assert len(str(problem)) < 500


def test_one_line_cuts_with_dots() -> None:
    assert one_line("abcdef", 6) == "abcdef"
    assert one_line("abcdefg", 6) == "abc..."
    assert one_line("a\nb") == r"a\nb"


def test_a_path_keeps_its_end() -> None:
    path = Path("/home") / ("a" * 80) / "mine.toml"

    assert shown_path("/data/me/mine.toml") == "/data/me/mine.toml"
    assert len(shown_path(path)) == MAX_QUOTED
    assert shown_path(path).startswith("...aaa")
    assert shown_path(path).endswith("/mine.toml")
    assert shown_path("b\udcff\n.toml") == r"b\udcff\n.toml"

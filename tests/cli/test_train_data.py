"""`ganviz train` on data of the user's own, and on a game of two numbers."""

import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_points_of_a_file_are_trained_on(ganviz: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("x;y\n0.5;-1\n2;0.25\n")
    given = ("--set", "data.kind=points", "--set", f"data.points=@{path}")

    outcome = ganviz("train", "ring8", "--steps", 10, "--json", "--out", tmp_path / "out", *given)

    assert outcome.status == 0
    setup = tomllib.loads((tmp_path / "out" / "setup.toml").read_text(encoding="utf-8"))
    assert setup["data"]["points"] == [[0.5, -1.0], [2.0, 0.25]]


def test_the_game_of_two_numbers_measures_how_far_the_fakes_are(ganviz: Command) -> None:
    summary = ganviz("train", "dirac-gan", "--steps", 50, "--json", "--set", "generator.optimizer.lr=1e-9").summary

    assert summary["distance"] == pytest.approx(1.0, abs=1e-6)
    assert not {"modes", "squared_mmd", "recall", "frechet"} & set(summary)

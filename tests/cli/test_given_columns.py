"""Numbers of one dimension from a column of a file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ganviz.cli.given import assigned
from ganviz.cli.giventable import data_of
from ganviz.spec import Experiment, SpecError, preset
from ganviz.spec.data import Points, Points1d
from ganviz.spec.otherdata import on_data_of


def test_a_column_of_a_file_is_data_of_one_dimension(tmp_path: Path) -> None:
    (tmp_path / "heights.csv").write_text("height\n-1.2\n0.3\n1.7\n")
    change = assigned(f"data.values=@{tmp_path / 'heights.csv'}")

    found = Experiment().with_changes({"data.kind": "points_1d", **change})

    assert found.data == Points1d(values=(-1.2, 0.3, 1.7))


def test_which_of_two_columns_is_meant_is_asked(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("1,2\n3,4\n")

    with pytest.raises(SpecError, match="2 columns of numbers: 1, 2; say which one"):
        assigned(f"data.values=@{tmp_path / 'pairs.csv'}")
    assert assigned(f"data.values=@{tmp_path / 'pairs.csv'}:2")["data.values"] == (2.0, 4.0)


@pytest.mark.parametrize(
    ("text", "given", "advice"),
    [
        ("x,y\n1,\n3,4\n", "line 2 has no value in 'y'", "those rows left out by @{}::complete"),
        ("x,y\n1000,1\n3,4\n", "line 2 has 1000 in 'x'", "standardised ones by @{}::standardise"),
        ("1.234;5.678\n", "'1.234' may be 1.234 or 1234", "@{}::comma or @{}::point"),
        ("a,b,c\n0.1,0.2,0.3\n", "3 columns of numbers: a, b, c", "by heading or by number: @FILE:x,y"),
    ],
)
def test_what_cannot_be_told_is_refused_with_what_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, given: str, advice: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").write_text(text)

    with pytest.raises(SpecError) as refusal:
        assigned("data.points=@mine.csv")

    assert given in str(refusal.value)
    assert advice.replace("{}", "mine.csv") in str(refusal.value)


def test_how_a_table_is_read_follows_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a:b.csv").write_text("id,x,y,z\n1,1000,1,2\n2,,3,4\n3,3000,3,4\n")

    change = assigned(f"data.points=@{tmp_path / 'a:b.csv'}:x,y:complete,standardise")
    found = Experiment().with_changes({"data.kind": "points", **change})

    assert found.data == Points(
        points=((-1, -1), (1, 1)), original_mean_x=2000, original_mean_y=2, original_scale_x=1000
    )


def test_a_word_that_says_nothing_of_how_to_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("1,2\n")

    with pytest.raises(SpecError, match="given 'whole' after the columns; allowed: any of complete, standardise, part"):
        assigned(f"data.points=@{tmp_path / 'mine.csv'}:1,2:whole")


def test_what_was_assumed_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.csv").write_text("x;y\n0,5;1,5\n")

    assigned(f"data.points=@{tmp_path / 'mine.csv'}")

    assert capsys.readouterr().err.endswith("mine.csv: Commas are read as decimal signs.\n")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("mine.csv", {"data.kind": "points", "data.points": ((0.5, 1.5), (2.5, 1))}),
        ("@mine.csv:y", {"data.kind": "points_1d", "data.values": (1.5, 1)}),
        ("mine.csv:y,x", {"data.kind": "points", "data.points": ((1.5, 0.5), (1, 2.5))}),
        ("mine.csv:x,y,c:gaussians", {"data.kind": "gaussians", "data.means": ((1.5, 1.25),), "data.names": "a"}),
        ("numbers.csv", {"data.kind": "points_1d", "data.values": (1, 2.5)}),
    ],
)
def test_data_of_ones_own_is_of_the_kind_that_suits_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, expected: dict[str, object]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").write_text("x,y,c\n0.5,1.5,a\n2.5,1,a\n")
    Path("numbers.csv").write_text("height\n1\n2.5\n")

    change = data_of(given)

    assert {path: change[path] for path in expected} == expected


def test_classes_are_modes_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").write_text("x,y,c\n0.5,1.5,a\n2.5,1,b\n")

    change = data_of("mine.csv:x,y,c")
    assert (change["data.kind"], change["data.class_sizes"], change["data.names"]) == ("points", (1, 1), "a, b")
    said = capsys.readouterr().err
    assert "mode; `gaussians` after the columns makes Gaussians of them." in said
    assert "Left:" not in said
    assert not data_of("mine.csv:x,y")["data.class_sizes"]
    Path("line.csv").write_text("v,c\n0.5,a\n2.5,b\n3.5,a\n")
    assert data_of("line.csv")["data.kind"] == "points_1d"
    assert "mode" not in capsys.readouterr().err
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("given", "named"), [("--data", "no.csv:x"), ("--set", "data.points=@no.csv:x")])
def test_a_table_that_cannot_be_read_is_named_as_it_was_given(
    refusal: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = refusal("train", "moons", "--set", "data.kind=points", given, named, "--steps", 1)

    assert ("given 'no.csv' (" in said, "given '@no.csv' (" in said) == (given == "--data", given == "--set")
    assert ("columns by FILE:x,y" in said) == (given == "--data")


def test_pictures_are_data_of_ones_own(tmp_path: Path) -> None:
    np.save(tmp_path / "mine.npy", np.zeros((3, 9, 9), np.uint8))

    change = data_of(f"{tmp_path / 'mine.npy'}:32,invert")

    assert (change["data.kind"], change["data.num_pictures"], change["data.picture_side"]) == ("images", 3, 32)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "the name of a file or a folder"), ("no.csv", "No such file"), ("mine.csv:x,y:all", "given 'all' after"),
        (".", "no pictures in it"), ("mine.csv:x,y:gaussians", "no column of classes is chosen"),
    ],
)  # fmt: skip
def test_data_that_is_not_there_is_refused_by_its_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").write_text("x,y\n0.5,1.5\n2.5,1\n")

    with pytest.raises(SpecError) as refusal:
        data_of(given)

    assert str(refusal.value).startswith("--data: given ")
    assert reason in str(refusal.value)


def test_a_preset_on_other_data_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").write_text("x,y\n0.5,1.5\n2.5,1\n")
    own = preset("ring8")
    here = on_data_of(own, own.experiment.with_changes({"data.modes": 5}))
    there = on_data_of(own, own.experiment.with_changes(data_of("mine.csv")))

    assert (here.title, here.story) == (own.title, own.story)
    assert (there.title, len(there.story)) == ("Ring of 8 · on points of your own", 1)
    assert there.experiment.data.kind == "points"

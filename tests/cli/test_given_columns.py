"""Numbers of one dimension from a column of a file."""

from pathlib import Path

import pytest

from ganviz.cli.given import assigned
from ganviz.spec import Experiment, SpecError
from ganviz.spec.data import Points, Points1d


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

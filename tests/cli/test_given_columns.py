"""Numbers of one dimension from a column of a file."""

from pathlib import Path

import pytest

from ganviz.cli.given import assignment
from ganviz.spec import Experiment, SpecError
from ganviz.spec.data import Points1d


def test_a_column_of_a_file_is_data_of_one_dimension(tmp_path: Path) -> None:
    (tmp_path / "heights.csv").write_text("height\n-1.2\n0.3\n1.7\n")
    path, values = assignment(f"data.values=@{tmp_path / 'heights.csv'}")

    found = Experiment().with_changes({"data.kind": "points_1d", path: values})

    assert found.data == Points1d(values=(-1.2, 0.3, 1.7))


def test_two_columns_are_none(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("1,2\n3,4\n")
    path, values = assignment(f"data.values=@{tmp_path / 'pairs.csv'}")

    with pytest.raises(SpecError, match="a list of 1 to 1000 numbers"):
        Experiment().with_changes({"data.kind": "points_1d", path: values})

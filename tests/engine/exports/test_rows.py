"""The series of a run as one table: every row once, blanks where nothing was measured."""

import csv
import io
from dataclasses import replace

import numpy as np
import pyarrow.parquet
import pytest
from tensorboardX.proto.event_pb2 import Event

from ganviz.engine import parquet
from ganviz.engine.exports import events
from ganviz.engine.exports.rows import Rows, csv_of, parquet_rows, rows_of
from ganviz.engine.messages import RunState, Start
from ganviz.engine.sessionfile.kept import KeptRun, KeptVector
from ganviz.spec import preset
from ganviz.ui.model.history import History


def history(steps: list[int], rows: list[list[float]], **kept: int) -> History:
    found = History(len(rows), **kept)
    found.append(steps, rows)
    return found


def run_of(series: dict[str, History], vectors: dict[str, History] | None = None) -> KeptRun:
    experiment = preset("ring8").experiment
    return KeptRun(
        Start(1, experiment, step=100), experiment, experiment, RunState.PAUSED, 100, 100,
        series={name: each.kept() for name, each in series.items()},
        vectors=tuple(KeptVector(name, each.kept()) for name, each in (vectors or {}).items()),
    )  # fmt: skip


def small() -> Rows:
    return rows_of(
        run_of(
            {
                "modes": history([2, 4], [[3.0, 8.0]]),
                "g_loss": history([1, 2, 3], [[0.5, float("nan"), 0.25]]),
                "d_loss": history([1, 2, 3], [[1.0, 2.0, 3.0]]),
            },
            {"mode_mass": history([4], [[0.25], [0.75]])},
        )
    )


def test_table_has_each_step_once_and_losses_first() -> None:
    assert list(small().columns) == ["d_loss", "g_loss", "modes", "mode_mass_1", "mode_mass_2"]
    assert small().steps.tolist() == [1, 2, 3, 4]


def test_modes_of_other_data_on_the_way_share_their_columns() -> None:
    eight, five = history([100, 200], [[0.1, 0.2]] * 3), history([300], [[0.5]] * 2)
    run = replace(run_of({}), vectors=tuple(KeptVector("mode_mass", each.kept()) for each in (eight, five)))
    rows = rows_of(run)

    assert rows.steps.tolist() == [100, 200, 300]
    assert rows.columns["mode_mass_2"].tolist() == [0.1, 0.2, 0.5]
    np.testing.assert_array_equal(rows.columns["mode_mass_3"], [0.1, 0.2, np.nan])


def test_csv_is_empty_where_there_is_no_number() -> None:
    lines = list(csv.reader(io.StringIO(b"".join(csv_of(small())).decode())))
    assert lines == [
        ["step", "d_loss", "g_loss", "modes", "mode_mass_1", "mode_mass_2"],
        ["1", "1.0", "0.5", "", "", ""],
        ["2", "2.0", "", "3.0", "", ""],
        ["3", "3.0", "0.25", "", "", ""],
        ["4", "", "", "8.0", "0.25", "0.75"],
    ]


def test_rows_that_are_summed_up_come_as_means_before_the_others() -> None:
    long = History(1, rows_kept=64, buckets_kept=64)
    for step in range(1, 2001):
        long.append([step], [[float(step)]])
    rows = rows_of(run_of({"modes": long}))
    assert rows.exact_from > 1
    is_exact = rows.steps >= rows.exact_from
    assert rows.columns["modes"][is_exact].tolist() == rows.steps[is_exact].tolist()
    assert rows.columns["modes"][0] == pytest.approx(np.mean(range(1, 9)))
    assert (np.diff(rows.steps) > 0).all()


def test_parquet_reads_back_with_nulls() -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(parquet_rows(small())))
    assert table.column("step").to_pylist() == [1, 2, 3, 4]
    assert table.column("g_loss").to_pylist() == [0.5, None, 0.25, None]


def test_events_read_back_with_their_steps() -> None:
    data = b"".join(events.events_of(small(), 1000.0, "title = 'x'"))
    found: list[Event] = []
    while data:
        size = int.from_bytes(data[:8], "little")
        found.append(Event.FromString(data[12 : 12 + size]))
        data = data[16 + size :]
    assert found[0].file_version == "brain.Event:2"
    scalars = {(each.step, value.tag): value.simple_value for each in found[2:] for value in each.summary.value}
    assert scalars[3, "loss/D"] == 3.0
    assert scalars[4, "quality/modes"] == 8.0
    assert (2, "loss/G") not in scalars


def test_what_is_not_installed_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tensorboardX.proto", "tensorboardX.record_writer", "pyarrow.parquet", "pyarrow"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(events.EventsError, match="ganviz\\[tensorboard\\]"):
        events.require_events()
    with pytest.raises(parquet.ParquetError, match="ganviz\\[parquet\\]"):
        parquet_rows(small())

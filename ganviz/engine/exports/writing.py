"""Exports of numbers, weights, set-ups and scripts: each is written to its file whole or not at all."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from ganviz.engine.atomic import named, replacing
from ganviz.engine.exports.events import events_of, file_name
from ganviz.engine.exports.kinds import ExportError
from ganviz.engine.exports.rows import Rows, csv_of, parquet_rows, rows_of
from ganviz.engine.exports.weights import weights_of
from ganviz.engine.journal import num_until
from ganviz.engine.messages import Start
from ganviz.engine.script import CannotSayError, script_of
from ganviz.engine.sessionfile.kept import KeptRun
from ganviz.spec import Experiment, Preset, to_toml
from ganviz.spec.translation import tr


def write_script(path: Path, start: Start, preset: Preset, steps: int) -> None:
    """Write the script of a run that `start` leads to, for so many steps.

    Raises:
        ExportError: if there can be no script of it.
        OSError: if it cannot be written.
    """
    if start.checkpoint is not None:
        raise ExportError(tr("this run goes on from a state in a file, from which no script begins"))
    journal = start.journal[: num_until(start.journal, steps)]
    try:
        text = script_of(
            start.experiment, journal, steps, title=preset.title, note=preset.note, threads=start.threads or 1
        )
    except CannotSayError as error:
        raise ExportError(tr("there can be no script of this run: {error}", error=error)) from None
    _write(path, [text.encode()])


def write_setup(path: Path, experiment: Experiment, preset: Preset) -> None:
    """Write a set-up, with the title and story of the one that it was opened as."""
    _write(path, [to_toml(experiment, title=preset.title, note=preset.note, steps=preset.steps, story=preset).encode()])


def write_rows(kind: str, path: Path, run: KeptRun, preset: Preset) -> None:
    """Write every series of a run as ``csv``, ``parquet`` or ``tensorboard``, where `path` is a folder.

    Raises:
        ParquetError, EventsError: if what writes such files is not installed.
        OSError: if it cannot be written.
    """
    _ROWS[kind](path, rows_of(run), run, preset)


def write_weights(path: Path, checkpoint: bytes) -> None:
    """Write the weights in a checkpoint."""
    _write(path, [weights_of(checkpoint)])


def _write_csv(path: Path, rows: Rows, run: KeptRun, preset: Preset) -> None:
    _write(path, csv_of(rows))


def _write_parquet(path: Path, rows: Rows, run: KeptRun, preset: Preset) -> None:
    _write(path, [parquet_rows(rows)])


def _write_events(path: Path, rows: Rows, run: KeptRun, preset: Preset) -> None:
    now_s = time.time()
    with named(path):
        path.mkdir(parents=True, exist_ok=True)
    setup = to_toml(run.experiment, title=preset.title)
    _write(path / file_name(now_s), events_of(rows, now_s, setup))


_ROWS: dict[str, Callable[[Path, Rows, KeptRun, Preset], None]] = {
    "csv": _write_csv,
    "parquet": _write_parquet,
    "tensorboard": _write_events,
}


def _write(path: Path, parts: Iterable[bytes]) -> None:
    with named(path), replacing(path) as file:
        for part in parts:
            file.write(part)

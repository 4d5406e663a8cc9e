"""A run without a window, written down as a window writes one down, for a session file."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from ganviz.engine.headless import DivergedError, TrainerRun
from ganviz.engine.journal import Changed, Entry, Hashed, Stepped
from ganviz.engine.messages import (
    ChangeApplied,
    CheckpointTaken,
    Diverged,
    Frame,
    Measured,
    RunState,
    Scalars,
    Start,
    Started,
    StateChanged,
    StepDone,
)
from ganviz.engine.sessionfile.files import write_session
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow
from ganviz.gan import StepResults
from ganviz.spec import Experiment, Preset, to_toml
from ganviz.spec.differences import told
from ganviz.ui.model.record import RunRecord

HASH_EVERY = 1000  # steps
_STATES_BYTES = 8 << 20
_RUN = 1


class Keeper:
    """Follows a run, and keeps it as the one run of a session.

    Attributes:
        record: what is known of it.
    """

    def __init__(self, run: TrainerRun, checkpoint: bytes | None = None) -> None:
        self._run = run
        self._start = Start(
            _RUN, run.experiment, checkpoint=checkpoint, step=run.step_number, threads=run.threads
        )  # fmt: skip
        self._diverged: Diverged | None = None
        self._hash_at = run.step_number + HASH_EVERY
        self.record = RunRecord(_RUN, run.experiment)
        self.record.note(
            Started(
                run=_RUN, step=run.step_number, experiment=run.experiment, threads=run.threads,
                gradient_source=run.gradient_source, num_weights=run.num_weights, device=run.device,
            )
        )  # fmt: skip

    def note_steps(self, results: StepResults) -> None:
        """Take in the losses of steps."""
        if len(results):
            self._note_frame(Scalars(results.steps, results.d_loss, results.g_loss), results.last.step)

    def note_rows(self, measured: Measured) -> None:
        """Take in what was measured."""
        none = np.empty(0)
        self._note_frame(Scalars(none.astype(np.int64), none, none), measured.step, measured)

    def note_measured(self, measured: Measured) -> None:
        """Take in what was measured; each `HASH_EVERY` steps, or later, write down a digest of the run's state."""
        self.note_rows(measured)
        if measured.step >= self._hash_at:
            self.hash()

    def hash(self) -> None:
        """Write down a digest of the run's state."""
        self._run.write_down(Hashed(self._run.step_number, self._run.digest()))
        self._hash_at = self._run.step_number + HASH_EVERY

    def note_diverged(self, error: DivergedError) -> None:
        """Take in that the run diverged, and stands where it went back to."""
        step = self._run.step_number
        self._diverged = Diverged(_RUN, error.step, error.player, error.quantity, step)
        self.record.note(StateChanged(_RUN, RunState.DIVERGED, step))
        self.record.note(self._diverged)

    def kept(self, setup: str = "") -> KeptRun:
        """Return the run as a session keeps it, with a digest of where it stands; it was begun as a `setup`."""
        run, record = self._run, self.record
        self.hash()
        _note_entries(record, run.journal)
        record.setup = setup
        states = tuple(
            CheckpointTaken(_RUN, each.step, each.experiment, each.data, each.entries)
            for each in run.kept_states(_STATES_BYTES)
        )
        start = replace(
            self._start,
            journal=tuple(run.journal),
            step=run.step_number,
            latest=CheckpointTaken(_RUN, run.step_number, run.experiment, run.checkpoint(), run.num_entries),
            states=states,
            diverged=self._diverged,
        )
        return record.kept(start)

    def save(self, path: Path, preset: Preset) -> None:
        """Write a session with the run.

        Raises:
            OSError: if it cannot be written.
            SessionError: if it is too large.
        """
        toml = to_toml(preset.experiment, title=preset.title, note=preset.note, steps=preset.steps, story=preset)
        on_show = OnShow(_RUN, setup=toml, name=preset.name)
        write_session(path, KeptSession((self.kept(preset.title),), on_show))

    def _note_frame(self, scalars: Scalars, step: int, *measured: Measured) -> None:
        self.record.note(Frame(_RUN, step, RunState.PAUSED, 0, scalars, 0.0, measured=measured))


def _note_entries(record: RunRecord, journal: list[Entry]) -> None:
    """Let the record know what was done to the run."""
    now, end = record.origin, record.end
    for entry in journal:
        if isinstance(entry, Changed):
            now = _note_change(record, entry, now)
        elif isinstance(entry, Stepped):
            record.note(StepDone(_RUN, entry.done, entry.only))
    record.step = record.end = end


def _note_change(record: RunRecord, entry: Changed, before: Experiment) -> Experiment:
    after = before.with_changes(entry.change)
    started = record.started
    assert started is not None
    record.note(
        ChangeApplied(
            run=_RUN, step=entry.step, experiment=after, threads=started.threads,
            gradient_source=started.gradient_source, number=0, change=entry.change,
            told=told(before, entry.change, after),
        )
    )  # fmt: skip
    return after

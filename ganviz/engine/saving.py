"""A run's states on their way to the process that outlives the run's own."""

from collections.abc import Callable

from ganviz.engine.driven import KeptState, Run
from ganviz.engine.journal import Hashed
from ganviz.engine.messages import CheckpointTaken, Report, StateFound, StateHashed, StatesFound, StatesWanted
from ganviz.engine.shares import Backup

CHECKPOINT_EVERY_S = 2.0
MOST_UNSAVED = 100  # changes, and steps of one player, since the last state sent: they are played again on the way back


class Saving:
    """Sends states of run `number` with `publish`: now and then, and before much would have to be done again."""

    def __init__(self, number: int, publish: Callable[[Report], None], clock: Callable[[], float]) -> None:
        self._number, self._publish, self._clock = number, publish, clock
        self._turn = Backup(CHECKPOINT_EVERY_S)
        self._unsaved = 0
        self._hashed = (-1, -1)  # the step and the number of entries when the last digest was written down

    def begin(self, num_unsaved: int) -> None:
        """Follow a run of whose journal so many entries are in no state that was sent."""
        self._unsaved = num_unsaved

    def note_entry(self, run: Run) -> None:
        """Take in that there is a further entry in the journal."""
        self._unsaved += 1
        if self._unsaved >= MOST_UNSAVED:
            self.send(run)

    def send_if_due(self, run: Run) -> None:
        """Send the present state, unless the last was sent a moment ago or sending takes too much of the time."""
        if self._turn.is_due(self._clock()):
            self.send(run)

    def send(self, run: Run, *, is_hashed: bool = True) -> None:
        """Send the present state, and unless it is not to be `is_hashed`, write its digest down."""
        begun_s, self._unsaved = self._clock(), 0
        if is_hashed and self._hashed != (run.step_number, run.num_entries):
            digest = run.digest()
            run.write_down(Hashed(run.step_number, digest))
            self._publish(StateHashed(self._number, run.step_number, digest))
            self._hashed = (run.step_number, run.num_entries)
        self._publish(
            CheckpointTaken(
                run=self._number,
                step=run.step_number,
                experiment=run.experiment,
                data=run.checkpoint(),
                entries=run.num_entries,
            )
        )
        self._turn.done(begun_s, self._clock())

    def send_past(self, run: Run | None, step: int) -> None:
        """Send the last state that `run` keeps at or before `step`, or say that there is none."""
        kept = None if run is None else run.kept_before(step)
        found = None if kept is None else self._taken(kept)
        self._publish(StateFound(run=self._number, step=step, found=found))

    def send_several(self, run: Run | None, wanted: StatesWanted) -> None:
        """Send states that `run` keeps, or none where there is no run."""
        kept = () if run is None else run.kept_states(wanted.most_bytes)
        self._publish(StatesFound(self._number, wanted.number, tuple(map(self._taken, kept))))

    def _taken(self, kept: KeptState) -> CheckpointTaken:
        return CheckpointTaken(
            run=self._number, step=kept.step, experiment=kept.experiment, data=kept.data, entries=kept.entries
        )

"""A run of a session, played again: from its begin, with all that was done to it, to where it stood."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ganviz.engine.headless import Row, TrainerRun, begin, train
from ganviz.engine.journal import Hashed
from ganviz.engine.messages import Measured, Start
from ganviz.gan import StepResults


@dataclass
class Replay:
    """What came of it.

    Attributes:
        summary: as `headless.train` has it.
        num_hashes: how many digests of states were compared.
        mismatch: the first digest in the journal that the state had not; nothing is trained after it. None for none.
    """

    summary: Row = field(default_factory=dict)
    num_hashes: int = 0
    mismatch: Hashed | None = None


def begin_again(start: Start, data_dir: str | None) -> TrainerRun:
    """Return the run at its begin.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there, or begins with a state that is none of its.
    """
    return begin(start.experiment, data_dir, start.checkpoint, threads=start.threads)


def replay(
    run: TrainerRun,
    start: Start,
    *,
    on_steps: Callable[[StepResults], None],
    on_measured: Callable[[Measured], None],
    is_stopped: Callable[[], bool],
) -> Replay:
    """Play the journal of `start` with `run`, which stands at its begin, and compare each digest in it.

    Raises:
        DivergedError: if a number stops being finite.
    """
    found = Replay()

    def compare(entry: Hashed) -> None:
        found.num_hashes += 1
        if found.mismatch is None and entry.digest != run.digest():
            found.mismatch = entry

    found.summary = train(
        run, start.journal, start.step,
        on_steps=on_steps, on_measured=on_measured, on_hashed=compare,
        is_stopped=lambda: is_stopped() or found.mismatch is not None,
    )  # fmt: skip
    return found

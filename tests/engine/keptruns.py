"""Runs as session files keep them, made quickly: trained headless, and written down as a window does."""

from ganviz.cli.keeping import Keeper
from ganviz.engine.headless import DivergedError, begin, train
from ganviz.engine.journal import Changed, Entry
from ganviz.engine.sessionfile.kept import KeptRun, KeptSession, OnShow
from ganviz.engine.timeline import BUDGET_BYTES
from ganviz.spec import Experiment

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
CHANGE = Changed(120, {"generator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 0.01})


def kept_run(experiment: Experiment = SMALL, steps: int = 300, plan: tuple[Entry, ...] = (CHANGE,)) -> KeptRun:
    """Return a run of so many steps, with all that is known of it."""
    run = begin(experiment, budget_bytes=BUDGET_BYTES)
    keeper = Keeper(run)
    try:
        train(run, plan, steps, on_steps=keeper.note_steps, on_measured=keeper.note_measured)
    except DivergedError as error:
        keeper.note_diverged(error)
    return keeper.kept()


def kept_session(*runs: KeptRun) -> KeptSession:
    """Return a session of these runs, the first on show."""
    return KeptSession(runs, OnShow(runs[0].number))

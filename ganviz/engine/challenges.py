"""Whether a run keeps to what a challenge leaves open: the window asks while it trains, and replay afterwards."""

from collections.abc import Iterable
from functools import cache
from itertools import chain

from ganviz.engine.journal import Changed, Entry
from ganviz.spec import Experiment, preset
from ganviz.spec.changes import difference
from ganviz.spec.lessons import Lesson


def altered(goal: Lesson, begun: Experiment, journal: Iterable[Entry]) -> str:
    """Return the path of the first setting that has to stay as the challenge has it and did not; empty for none.

    `begun` is what the run was begun as, `journal` what was done to it.
    """
    name, wait = goal.goal
    changes = [entry.change for entry in journal if isinstance(entry, Changed)]
    touched = wait.touched(chain(difference(_experiment_of(name), begun), *changes))
    return touched[0] if touched else ""


@cache
def _experiment_of(name: str) -> Experiment:
    return preset(name).experiment  # of a file that is shipped, and need not be read each time

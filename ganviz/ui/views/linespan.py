"""Which part of the line of one-dimensional samples is to be seen: the same of a run that is opened again."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import reduce

from ganviz.engine.journal import Changed
from ganviz.spec import Experiment
from ganviz.spec.data import ValueData
from ganviz.spec.errors import SpecError
from ganviz.ui.model.record import RunRecord
from ganviz.ui.views.axes import Range

_LATENTS: dict[str, Range] = {"normal": (-2.5, 2.5), "uniform": (-1.0, 1.0)}
_MOVES = ("data.", "latent.", "generator.network.")  # what moves the ends
_MOST_CHANGES = 100  # that are looked at, the last ones: each takes up to 2 ms


def span_of(experiment: Experiment) -> Range | None:
    """Return where data is, and latents where they are of the same line; None where data is on no line."""
    if not isinstance(experiment.data, ValueData):
        return None
    low, high = experiment.data.span
    if experiment.latent.dim == 1:
        first, last = _LATENTS[experiment.latent.distribution]
        start = getattr(experiment.generator.network, "start", 0.0)  # by which a shift begins to move them
        low, high = min(low, first, first + start), max(high, last, last + start)
    room = 0.06 * (high - low) or 1.0
    return low - room, high + room


def span_of_run(record: RunRecord) -> Range | None:
    """Return where data is and was: what moved away is to be seen where it was, with the fakes that follow."""
    return reduce(joined, map(span_of, _experiments_of(record)))


def joined(one: Range | None, other: Range | None) -> Range | None:
    """Return a part of the line that holds both."""
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _experiments_of(record: RunRecord) -> Iterator[Experiment]:
    """Yield what the run is, and what it was before each change of where its data is."""
    yield record.experiment
    yield record.origin
    experiment = record.origin
    changes = [each.change for each in record.journal if isinstance(each, Changed) and _moves(each.change)]
    for change in changes[-_MOST_CHANGES:]:
        with suppress(SpecError):  # it may need one that is not looked at
            experiment = experiment.with_changes(change)
            yield experiment


def _moves(paths: Iterable[str]) -> bool:
    return any(path.startswith(_MOVES) for path in paths)

"""What a process is told to do one run of a sweep, as text: it may be elsewhere, and have other versions."""

import json
from dataclasses import dataclass

from ganviz import __version__
from ganviz.engine.sweeps.gate import GATE
from ganviz.engine.tensorfile import json_object
from ganviz.spec import Experiment
from ganviz.spec.changes import from_mapping
from ganviz.spec.sweeps import Cell, Sweep
from ganviz.spec.translation import tr


class OrderError(Exception):
    """An order that cannot be carried out here; the text says why."""


@dataclass(frozen=True, slots=True)
class Order:
    """One run to do.

    Attributes:
        experiment: what to train.
        moments: the steps after which to measure it, rising; the last ends it.
        digest: tells its result from others.
    """

    experiment: Experiment
    moments: tuple[int, ...]
    digest: str

    def to_text(self) -> str:
        """Return it as text that `from_text` reads back to an equal one."""
        told = {
            "ganviz": __version__,
            "experiment": self.experiment.model_dump(mode="json"),
            "moments": self.moments,
            "digest": self.digest,
        }
        return json.dumps(told)


def order_of(sweep: Sweep, cell: Cell) -> Order:
    """Return the order for a run that can be."""
    assert cell.experiment is not None
    return Order(cell.experiment, sweep.moments, sweep.digest_of(cell))


def from_text(text: str) -> Order:
    """Return the order that a process of ganviz wrote.

    Raises:
        OrderError: if it was another version of it.
    """
    told = json_object(text)
    if told["ganviz"] != __version__:
        raise OrderError(
            tr(
                "ganviz {version} is there, and {other} asks; use the same version on all machines",
                version=__version__,
                other=told["ganviz"],
            )
        )
    return Order(from_mapping(Experiment, told["experiment"]), tuple(told["moments"]), told["digest"])


def do_order(text: str, data_dir: str | None = None) -> bytes:
    """Carry out the order that `text` is, and return the result as the bytes of its file.

    Raises:
        OrderError: if another version of ganviz wrote it.
        DataError: if the files of an image set are absent or damaged here.
        SpecError: if it is to run on a device that is not here.
    """
    order = from_text(text)
    from ganviz.engine.sweeps.task import run_of  # where it is done alone: it brings in torch

    return run_of(order, data_dir, GATE.passed).to_bytes()


def pace_of(text: str, data_dir: str | None = None) -> float:
    """Return about how many seconds the order that `text` is takes here, from a short part of it.

    Raises:
        OrderError, DataError, SpecError: as `do_order`.
    """
    order = from_text(text)
    from ganviz.engine.sweeps.task import seconds_of

    return seconds_of(order, data_dir)

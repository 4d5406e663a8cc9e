"""What is asked of whoever does the runs of a map for a window, and what comes of it. Knows no torch."""

from dataclasses import dataclass
from pathlib import Path

from ganviz.spec.sweeps import Sweep


@dataclass(frozen=True, slots=True)
class Measure:
    """Train a little of a run of `sweep`, and tell what all of it takes. `number` tells the answer from others."""

    number: int
    sweep: Sweep
    data_dir: str | None = None


@dataclass(frozen=True, slots=True)
class Begin:
    """Do what is missing of the map in a folder.

    Attributes:
        path: of the folder; None for a new one among the maps that are kept.
        sweep: what it is to hold; None if it is there, and says so itself.
        data_dir: where files of image sets are; None for the usual place.
        region_of: the folder of the map of which it is a region; it is kept there, and done once.
        like: folders whose results may be taken over, where runs are equal.
        num_refined: how many of its cells to divide, once all are done: those that differ most from their neighbours.
        series: by which they differ.
    """

    path: Path | None
    sweep: Sweep | None = None
    data_dir: str | None = None
    region_of: Path | None = None
    like: tuple[Path, ...] = ()
    num_refined: int = 0
    series: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a map takes.

    Attributes:
        number: of the question.
        run_s: seconds that one run of `steps` takes.
        steps: of each run.
        processes: how many runs are done at a time.
        memory_bytes: that they take together.
        run_bytes: that a result takes on the disk.
        num_invalid: places whose settings cannot be.
        problem: why one of them cannot.
    """

    number: int
    run_s: float
    steps: int
    processes: int
    memory_bytes: int
    run_bytes: int
    num_invalid: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """Why it is not known what a map takes; for the user."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Began:
    """The folder `path` is there and can be followed."""

    path: Path


@dataclass(frozen=True, slots=True)
class Progress:
    """How many runs of how many are done; `left_s` more seconds, or None where that is not known yet."""

    done: int
    total: int
    left_s: float | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """There is nothing more to do, or no way to do it.

    Attributes:
        reason: what went wrong, for the user; empty if nothing did.
    """

    reason: str = ""


MapEvent = Measured | NotMeasured | Began | Progress | Ended

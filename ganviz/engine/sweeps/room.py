"""What room a sweep takes, in memory and on the disk: told before it begins."""

import contextlib
import math
import shutil
from pathlib import Path

from ganviz.spec import Experiment
from ganviz.spec.data import ImageData
from ganviz.spec.footprint import footprint_of
from ganviz.spec.sweeps import Sweep

PROCESS_BYTES = 350_000_000  # of one with torch in it, before it trains
_NUMBER_BYTES = 4
_FILE_BYTES = 3_000  # of a result, beside its thumbnails and series
_SERIES_BYTES = 100  # a moment
_POINTS_BYTES, _TILES = 256 * 2 * 2, 16


def process_bytes(experiment: Experiment) -> int:
    """Return about what a process that trains `experiment` takes of memory."""
    footprint = footprint_of(
        experiment.generator.network,
        experiment.discriminator.network,
        experiment.latent.dim,
        experiment.data,
        experiment.updates,
        experiment.objective,
    )
    samples = footprint.each * experiment.piece_size + footprint.each_pair * experiment.piece_size**2
    of_data = experiment.data
    num_images = of_data.num_in_all if isinstance(of_data, ImageData) else 0
    data = num_images * math.prod(of_data.sample_shape) * (1 + _NUMBER_BYTES)
    return int(PROCESS_BYTES + footprint.fixed + samples + data)


def folder_bytes(sweep: Sweep, num_runs: int) -> int:
    """Return about what the results of so many runs take on the disk."""
    shape = sweep.experiment.data.sample_shape
    thumbnail = _TILES * shape[-2] * shape[-1] if sweep.experiment.data.is_image else _POINTS_BYTES
    return num_runs * (_FILE_BYTES + (len(sweep.moments) + 1) * (thumbnail + _SERIES_BYTES))


def free_memory_bytes(
    told: Path = Path("/proc/meminfo"), groups: Path = Path("/sys/fs/cgroup"), own: Path = Path("/proc/self/cgroup")
) -> int | None:
    """Return how much memory is to be had here; None where the system does not tell."""
    free = []
    with contextlib.suppress(OSError, ValueError, StopIteration):
        line = next(line for line in told.read_text().splitlines() if line.startswith("MemAvailable:"))
        free.append(int(line.split()[1]) * 1024)
    with contextlib.suppress(OSError, ValueError):
        [path] = [line[3:] for line in own.read_text().splitlines() if line.startswith("0::")]
        group = groups / path.lstrip("/")
        for folder in (group, *group.parents):
            with contextlib.suppress(OSError, ValueError):  # ``max`` is no number: no limit
                most, used = ((folder / f"memory.{name}").read_text() for name in ("max", "current"))
                free.append(max(0, int(most) - int(used)))
            if folder == groups:
                break
    return min(free, default=None)


def free_disk_bytes(folder: Path) -> int | None:
    """Return how much room there is where `folder` is, or is to be; None where the system does not tell."""
    for there in (folder, *folder.absolute().parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(there).free
    return None

"""Where presets lie on a map of two settings."""

import math

from ganviz.spec.changes import difference
from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import Preset, presets
from ganviz.spec.sweeps import Axis, Sweep, setting_at


def landmarks(sweep: Sweep) -> dict[tuple[int, int], tuple[Preset, ...]]:
    """Return which presets are nearest to a place (row, column): those that differ from all runs in x and y alone.

    One that is outside of the map is not among them, nor one that is compared with others.
    """
    found: dict[tuple[int, int], list[Preset]] = {}
    for preset in presets():
        if preset.lanes or not _is_alike(sweep, preset.experiment):
            continue
        row, column = (_nearest(axis, preset.experiment) for axis in (sweep.y, sweep.x))
        if row is not None and column is not None:
            found.setdefault((row, column), []).append(preset)
    return {place: tuple(each) for place, each in found.items()}


def _is_alike(sweep: Sweep, experiment: Experiment) -> bool:
    """Return whether runs are alike but for x, y, random numbers, and how they are computed."""
    free = (sweep.x.path, sweep.y.path, "seed")
    return all(path in free or path.startswith("compute.") for path in difference(sweep.experiment, experiment))


def _nearest(axis: Axis, experiment: Experiment) -> int | None:
    """Return the number of the value that is nearest to what a run has; None for one beyond all of them."""
    setting = setting_at(experiment, axis.path)
    if setting is None or not min(axis.values) <= setting.value <= max(axis.values):
        return None
    is_log = axis.scale == "log" and min(axis.values) > 0
    at = math.log if is_log else float
    distances = [abs(at(value) - at(setting.value)) for value in axis.values]
    return distances.index(min(distances))

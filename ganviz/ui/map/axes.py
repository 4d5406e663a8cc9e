"""What a map can have along its sides, and between which values. Knows no widget."""

import math
from dataclasses import dataclass

from ganviz.spec import Experiment
from ganviz.spec.described import Setting, settings_of
from ganviz.spec.differences import label_of
from ganviz.spec.settings import Scale
from ganviz.spec.sweeps import Axis, axis_of
from ganviz.spec.translation import tr, tr_noop

LEAST, MOST = 4, 32  # cells along a side
_FIRST = ("generator.optimizer.lr", "discriminator.optimizer.lr")
_RATES = (1e-4, 1e-1)
_NO_AXES = ("seed", "compute.")
_SECTIONS = {"data": tr_noop("data"), "latent": tr_noop("latent"), "objective": tr_noop("objective")}


@dataclass(frozen=True, slots=True)
class Side:
    """What is chosen for one side of a map, right or not.

    Attributes:
        path: of the setting.
        first, last: the values at the ends.
        count: how many there are.
        scale: how they are divided.
    """

    path: str
    first: float
    last: float
    count: int
    scale: Scale

    def axis(self, experiment: Experiment, name: str) -> Axis:
        """Return the axis; `name` is what errors call it.

        Raises:
            SpecError: if it cannot be.
        """
        table = {"path": self.path, "from": self.first, "to": self.last, "count": self.count, "scale": self.scale}
        return axis_of(experiment, name, table)


def axes_of(experiment: Experiment) -> tuple[Setting, ...]:
    """Return the settings that can be axes, the rates of both players first."""
    found = [
        setting
        for setting in settings_of(experiment)
        if setting.type in ("float", "int") and not setting.unused_reason and not setting.path.startswith(_NO_AXES)
    ]
    return tuple(sorted(found, key=lambda each: _FIRST.index(each.path) if each.path in _FIRST else len(_FIRST)))


def name_of(setting: Setting) -> str:
    """Return what a list of all settings calls one: with what it belongs to."""
    label = label_of(setting)
    owned = label != setting.label
    return (
        label
        if owned or setting.section == "updates"
        else tr(
            "{section}: {setting}",
            section=tr(_SECTIONS.get(setting.section, setting.section)),
            setting=f"{label[:1].lower()}{label[1:]}",
        )
    )


def usual_side(setting: Setting, count: int) -> Side:
    """Return the side that is offered for a setting: around the value that it has now."""
    value = float(setting.value)
    if setting.path in _FIRST and _RATES[0] <= value <= _RATES[1]:
        return Side(setting.path, *_RATES, count, "log")
    if setting.scale == "log" and value > 0:
        first, last = value / 10, value * 10
    elif setting.minimum is not None and setting.maximum is not None:
        first, last = setting.minimum, setting.maximum
    else:
        first, last = 0.0, 2 * value or 1.0
    if setting.minimum is not None:
        first = max(first, setting.minimum)
    if setting.maximum is not None:
        last = min(last, setting.maximum)
    scale: Scale = "log" if setting.scale == "log" and first > 0 else "linear"
    if setting.excludes_minimum and first == setting.minimum:
        first += (last - first) / count
    if setting.excludes_maximum and last == setting.maximum:
        last -= (last - first) / (10 * count)
    if setting.type == "int":
        first, last = math.ceil(first), math.floor(last)
    return Side(setting.path, float(f"{first:.3g}"), float(f"{last:.3g}"), count, scale)

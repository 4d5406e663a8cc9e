"""What sets two experiments apart, setting by setting and in words: for a list that people read."""

from typing import NamedTuple

from ganviz.spec.changes import difference, structural_paths
from ganviz.spec.described import Setting, settings_of
from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import brief

_OWNERS = {"generator": "G ", "discriminator": "D "}


class Difference(NamedTuple):
    """A setting that two experiments have otherwise.

    Attributes:
        path: dotted path from the experiment.
        label: what a list calls it, with the player it belongs to: ``D learning rate``.
        before, after: its values in words; `before` is empty where the first experiment has no such setting.
        is_live: whether a run can go from one to the other; otherwise it takes new weights.
    """

    path: str
    label: str
    before: str
    after: str
    is_live: bool

    @property
    def line(self) -> str:
        """What is otherwise, in a line: ``D learning rate 1e-4 → 1e-3``."""
        return f"{self.label} {self.before} → {self.after}" if self.before else f"{self.label} {self.after}"


def differences(before: Experiment, after: Experiment) -> tuple[Difference, ...]:
    """Return what is otherwise in `after`, in the order of its settings.

    What comes with another kind is left out as long as it has its default: swapping Adam for SGD is one difference.
    """
    paths = difference(before, after)
    if not paths:
        return ()
    old = {setting.path: setting for setting in settings_of(before)}
    structural = structural_paths(before, after)
    return tuple(
        Difference(
            setting.path,
            label_of(setting),
            _words(old[setting.path]) if setting.path in old else "",
            _words(setting),
            setting.path not in structural,
        )
        for setting in settings_of(after)
        if setting.path in paths and (setting.path in old or setting.value != setting.default)
    )


def label_of(setting: Setting) -> str:
    """Return what a list calls a setting, with the player it belongs to: ``D learning rate``."""
    owner = _OWNERS.get(setting.section, "")
    return f"{owner}{setting.label[:1].lower()}{setting.label[1:]}" if owner else setting.label


def _words(setting: Setting) -> str:
    for choice in setting.choices:
        if choice.value == setting.value:
            return choice.label
    return brief(setting.value)

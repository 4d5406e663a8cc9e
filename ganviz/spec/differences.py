"""What sets experiments apart, setting by setting, for a list that people read, a flag or a name.

What is found is kept in the program's own words, English, and shown in the language that is spoken then: a flag of a
plot outlasts the choice of another.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.changes import Change, difference, structural_paths
from ganviz.spec.described import Setting, settings_of
from ganviz.spec.errors import SpecError
from ganviz.spec.experiment import Experiment
from ganviz.spec.presets import brief
from ganviz.spec.translation import listed, tr

_EXACT = 9  # digits
_OWNERS = {"generator": "G ", "discriminator": "D "}


class Difference(NamedTuple):
    """A setting that two experiments have otherwise. Its words are English.

    Attributes:
        path: dotted path from the experiment.
        name: what a list calls it, `short` what a line does; without the player that it belongs to.
        old, new: its values; `old` is empty where the first experiment has no such setting.
        is_named: whether the values are names that a menu has for them.
        is_live: whether a run can go from one to the other; otherwise it takes new weights.
    """

    path: str
    name: str
    short: str
    old: str
    new: str
    is_named: bool
    is_live: bool

    @property
    def label(self) -> str:
        """What a list calls it, with the player it belongs to: ``D learning rate``."""
        return _owned(self.path, tr(self.name))

    @property
    def before(self) -> str:
        """The value of the first experiment in words."""
        return tr(self.old) if self.is_named else self.old

    @property
    def after(self) -> str:
        """The value of the second one in words. Numbers that are too many to be read may be as many as before."""
        if self.new == self.old:
            return tr("{count} others", count=self.new)
        return tr(self.new) if self.is_named else self.new

    @property
    def line(self) -> str:
        """What is otherwise, in a line: ``D lr 1e-4 → 1e-3``."""
        return _line(_owned(self.path, tr(self.short)), self.before, self.after)

    @property
    def english(self) -> str:
        """The same in English, whatever language is spoken: to tell one from another."""
        return _line(_owned(self.path, self.short), self.old, self.new)


class Chosen(NamedTuple):
    """A setting and its value, for a name. Its words are English.

    Attributes:
        owner: the player that it is told of: ``G ``; empty where both have it alike, or it is no player's.
        name: what a line calls it; empty where its value says so itself.
        value: what it is.
        is_named: whether that is a name that a menu has for it.
    """

    owner: str
    name: str
    value: str
    is_named: bool

    @property
    def words(self) -> str:
        """All of it in a line: ``G SGD``, ``batch size 1``."""
        value = tr(self.value) if self.is_named else self.value
        return f"{self.owner}{_lowered(tr(self.name))} {value}" if self.name else f"{self.owner}{value}"


@dataclass(frozen=True, slots=True)
class Title:
    """What a run is called.

    Attributes:
        text: a text of the program or of a preset, shown in the user's language.
        is_own: whether the user has typed it, so that it is shown as it is.
        chosen: the settings that it is called by, where it has no text.
        at: what the run was when it was called so; None where that does not matter, as for what the user has typed.
        number: tells it from others that are called the same; 1 for the first.
    """

    text: str = ""
    is_own: bool = False
    chosen: tuple[Chosen, ...] = ()
    at: Experiment | None = None
    number: int = 1

    @property
    def words(self) -> str:
        """The title as it is shown; empty for none."""
        if self.is_own:
            return self.text
        words = listed(each.words for each in self.chosen) or tr(self.text)
        return f"{words} {self.number}" if self.number > 1 else words

    def told_from(self, others: Iterable["Title"]) -> "Title":
        """Return it with a number that none of the others has that are called the same."""
        taken = [each.number for each in others if (each.text, each.chosen) == (self.text, self.chosen)]
        return replace(self, number=1 + max(taken, default=0))

    def since(self, now: Experiment) -> tuple[Chosen, ...]:
        """Return what was changed in the run since it was called so, as `now` has it."""
        if self.at is None or self.at is now:
            return ()
        return chosen(now, [each.path for each in differences(self.at, now) if not each.path.startswith("compute.")])

    def after(self, changed: Callable[[Experiment], Experiment]) -> "Title":
        """Return it for a run begun anew with a change that others share, which the title does not tell then."""
        try:
            return self if self.at is None else replace(self, at=changed(self.at))
        except SpecError:
            return self

    def words_with(self, since: Iterable[Chosen]) -> str:
        """Return the title with what was changed since: ``SGD → Adam``."""
        return " → ".join(filter(None, (self.words, listed(each.words for each in since))))


NO_TITLE = Title()


def differences(before: Experiment, after: Experiment) -> tuple[Difference, ...]:
    """Return what is otherwise in `after`, in the order of its settings.

    What comes with another kind is left out as long as it has its default: swapping Adam for SGD is one difference.
    """
    paths = difference(before, after)
    if not paths:
        return ()
    changed = {path.partition(".")[0] for path in paths}
    fields = [name for name in type(after).model_fields if name in changed]
    old = {setting.path: setting for setting in settings_of(before, fields=fields) if setting.path in paths}
    structural = structural_paths(before, after)
    return tuple(
        Difference(
            setting.path,
            setting.declared,
            setting.short,
            *_values(old.get(setting.path), setting),
            setting.path not in structural,
        )
        for setting in settings_of(after, fields=fields)
        if setting.path in paths and (setting.path in old or setting.value != setting.default)
    )


def told(before: Experiment, change: Change, after: Experiment) -> tuple[Difference, ...]:
    """Return what `change`, which led from `before` to `after`, made otherwise."""
    return tuple(each for each in differences(before, after) if each.path in change)


def line_of(found: Iterable[Difference]) -> str:
    """Return differences in a line, for a flag: ``D lr 1e-4 → 1e-3``."""
    return listed(each.line for each in found)


def summary(experiment: Experiment, change: Change, changed: Experiment | None = None) -> str:
    """Return one line that names what `change` does: ``D lr 1e-4 → 1e-3``.

    `changed` is the experiment after it, where that is known: it need not be validated again.
    """
    return line_of(told(experiment, change, changed or experiment.with_changes(change)))


def chosen(experiment: Experiment, paths: Iterable[str]) -> tuple[Chosen, ...]:
    """Return how `experiment` has the settings of these paths, those that it has; in words ``G SGD, batch size 1``.

    What both players have alike is said once, without either.
    """
    settings = {setting.path: setting for setting in settings_of(experiment)}
    owners: dict[tuple[str, str, bool], list[str]] = {}
    for path in paths:
        if path in settings:
            name = "" if path.endswith(".optimizer.kind") else settings[path].short
            owners.setdefault((name, *_value(settings[path])), []).append(_owner(path))
    return tuple(Chosen(owner[0] if len(owner) == 1 else "", *alike) for alike, owner in owners.items())


def label_of(setting: Setting) -> str:
    """Return what a list calls a setting, with the player it belongs to: ``D learning rate``."""
    return _owned(setting.path, setting.label)


def _line(label: str, before: str, after: str) -> str:
    return f"{label} {before} → {after}" if before else f"{label} {after}"


def _owned(path: str, label: str) -> str:
    owner = _owner(path)
    return f"{owner}{_lowered(label)}" if owner else label


def _owner(path: str) -> str:
    return _OWNERS.get(path.partition(".")[0], "")


def _lowered(label: str) -> str:
    is_plain = label[1:2].islower()  # and no abbreviation
    return f"{label[:1].lower()}{label[1:]}" if is_plain else label


def _values(before: Setting | None, after: Setting) -> tuple[str, str, bool]:
    """Return the values that a setting had and has, with as many digits as tell one from the other, and as `_value`."""
    old, (new, is_named) = _value(before)[0] if before is not None else "", _value(after)
    if before is not None and old == new and isinstance(before.value, float):
        old, new = brief(before.value, _EXACT), brief(after.value, _EXACT)
    return old, new, is_named


def _value(setting: Setting) -> tuple[str, bool]:
    """Return a value in English, and whether it is a name that a menu has for it."""
    for choice in setting.choices:
        if choice.value == setting.value:
            return choice.declared, True
    if isinstance(setting.value, NumberArray | PointArray):
        return f"{len(setting.value):,}", False  # which are too many to be read
    return brief(setting.value), False

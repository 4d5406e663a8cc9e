"""What a preset's actions and the way back to it would do to the settings as they are now. Knows no widget."""

from collections.abc import Iterable
from dataclasses import dataclass

from ganviz.spec import Change, Experiment, Preset, SpecError, difference, structural_paths, summary
from ganviz.spec.differences import Difference, differences
from ganviz.spec.otherdata import in_a_sentence, on_data_of
from ganviz.spec.stories import Action
from ganviz.spec.translation import tr

_RUN_ALONE = frozenset({"seed"})  # of one run among many of the same set-up: another seed is no change of it


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be asked for at a click.

    Attributes:
        change: what is asked for; empty where there is nothing to do.
        takes_new_weights: whether it starts the run again.
        after: the step from which it makes sense.
        words: what it changes, as the flag on a plot will say.
        trouble: why it cannot be done with the settings as they are; empty where it can.
    """

    change: Change
    takes_new_weights: bool = False
    after: int = 0
    words: str = ""
    trouble: str = ""

    @property
    def is_in_force(self) -> bool:
        """Whether everything is as it would make it."""
        return not self.change and not self.trouble


def step_of(action: Action, now: Experiment) -> Step:
    """Return what `action` would do to `now`."""
    try:
        changed = now.with_changes(action.change)
    except SpecError as error:
        return Step({}, after=action.after, trouble=str(error))
    if changed == now:
        return Step({}, after=action.after)
    words = summary(now, action.change, changed)
    return Step(dict(action.change), bool(structural_paths(now, changed)), action.after, words)


def back_from(preset: Preset, now: Experiment) -> Step:
    """Return what takes back whatever the actions of `preset` have to do with."""
    return _way_back(preset, now, {path for action in preset.actions for path in action.change})


def back_to(preset: Preset, now: Experiment, paths: Iterable[str] | None = None) -> Step:
    """Return what makes `now` as `preset` has it, but for the seed; or some of its settings alone."""
    wanted = difference(now, preset.experiment).keys() - _RUN_ALONE if paths is None else paths
    return _way_back(preset, now, wanted)


def changed_from(preset: Preset, now: Experiment) -> tuple[Difference, ...]:
    """Return what is otherwise in `now` than `preset` has it, but for the seed."""
    return tuple(each for each in differences(preset.experiment, now) if each.path not in _RUN_ALONE)


def title_of(preset: Preset, now: Experiment) -> str:
    """Return the title of `preset`, and the data that it is on by now if that is another."""
    here, own = on_data_of(preset, now), (preset.original or preset).experiment
    if here.original is not None or now.data == own.data:
        return tr(here.title)
    first = next((each for each in differences(own, now) if each.path.startswith("data.")), None)
    return tr(here.title) if first is None else f"{tr(here.title)} · {in_a_sentence(first.label)} {first.after}"


def _way_back(preset: Preset, now: Experiment, paths: Iterable[str]) -> Step:
    # A kind brings settings of its own with it: all that is below it goes back too.
    exact, below = set(paths), tuple(path.removesuffix("kind") for path in paths if path.endswith(".kind"))
    whole = difference(now, preset.experiment)
    change = {path: value for path, value in whole.items() if path in exact or path.startswith(below)}
    try:
        changed = now.with_changes(change)
    except SpecError as error:
        return Step({}, trouble=str(error))
    return Step(change, bool(structural_paths(now, changed)), words=summary(now, change, changed))

"""Which run a page of a lesson is about, and what brings it back. Knows no widgets."""

from collections.abc import Iterator

from ganviz.spec import Experiment, SpecError, difference, preset
from ganviz.spec.lessons import Act, Lesson

BEGINNING = frozenset({"open", "restart", "reset"})  # acts after which there is another run
_SETTING_UP = frozenset({"open", "restart", "change", "compare", "end_comparison"})


def set_up_for(lesson: Lesson, index: int) -> tuple[Act, ...]:
    """Return what pages up to that one do to have the run that it is about, and what those before it wait for."""
    acts: list[Act] = []
    for number, page in enumerate(lesson.pages[: index + 1]):
        if any(act.act == "open" for act in page.do):
            acts.clear()
        acts += [act for act in page.do if act.act in _SETTING_UP]
        if number < index:
            acts += [act for act in page.help_do if act.act == "change"]
    return tuple(acts)


def title_of_run(lesson: Lesson, index: int) -> str:
    """Return the title, in English, of the preset that a page is about; empty where it is about any run."""
    opened = [act.preset for act in set_up_for(lesson, index) if act.act == "open"]
    return preset(opened[0]).title if opened else ""


def is_about(lesson: Lesson, index: int, origin: Experiment) -> bool:
    """Return whether a run that was begun as `origin` can be the one that a page is about, but for its seed."""
    if not title_of_run(lesson, index):
        return True
    return any(difference(origin, each).keys() <= {"seed"} for each in _begun_as(set_up_for(lesson, index)))


def _begun_as(acts: tuple[Act, ...]) -> Iterator[Experiment]:
    """Yield what runs can have been begun as: the preset, its lanes, and these with the changes on the way."""
    first = preset(acts[0].preset)
    for change in ({}, *(lane.change for lane in first.lanes)):
        held = first.experiment.with_changes(change)
        yield held
        for act in acts[1:]:
            try:
                held = held.with_changes(act.change)
            except SpecError:  # it is for another lane
                break
            yield held

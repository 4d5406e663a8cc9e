"""Changes planned for certain steps, checked before a run begins. Knows no torch: the window's process uses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ganviz.engine.journal import Changed
from ganviz.spec import Change, Experiment, Problem, SpecError, structural_paths
from ganviz.spec.errors import one_line
from ganviz.spec.translation import SOURCE_LANGUAGE, tr

MOST_MOMENTS = 12  # of a run in one picture


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the window, or of one view in it, to take when `steps` are done.

    Attributes:
        path, steps, plan: where to, when, and after which changes.
        size: width and height in pixels.
        theme: dark or light.
        text_scale: how large text is, as a share of the usual size.
        is_hall: whether in hall mode.
        view: the name of a view to take alone; empty for the window.
        scale: pixels for each of the window, of a view alone.
        moments: not of the window, but of the view, or of what its stage shows, at so many steps; 0 for the window.
        frames: an animation of so many pictures, each with its step below; 0 for none.
        rate: how many of them a second.
        language: the code of the language to speak.
    """

    path: Path
    steps: int
    plan: tuple[Changed, ...] = ()
    size: tuple[int, int] = (1440, 900)
    theme: str = "dark"
    text_scale: float = 1.0
    is_hall: bool = False
    view: str = ""
    scale: int = 1
    moments: int = 0
    frames: int = 0
    rate: float = 12.0
    language: str = SOURCE_LANGUAGE


def check_plan(experiment: Experiment, plan: Iterable[Changed], steps: int, first: int = 0) -> tuple[Changed, ...]:
    """Return `plan` in the order of its steps, if it can be carried out by a run from step `first` to `steps`.

    Raises:
        SpecError: naming every change that comes too late, is not valid, or needs new weights.
    """
    ordered = tuple(sorted(plan, key=lambda planned: planned.step))
    problems: list[Problem] = []
    for planned in ordered:
        if not first <= planned.step < steps:
            allowed = tr(
                "a step from {first:,} to {last:,}, before the run of {steps:,} steps ends",
                first=first, last=steps - 1, steps=steps,
            )  # fmt: skip
            problems.append(Problem("--at", str(planned.step), allowed))
        try:
            changed = experiment.with_changes(planned.change)
        except SpecError as error:
            problems += error.problems
            continue
        problems += _structural_problems(experiment, changed, planned.change)
        experiment = changed
    if problems:
        raise SpecError(problems)
    return ordered


def _structural_problems(before: Experiment, after: Experiment, change: Change) -> list[Problem]:
    allowed = tr("only before the run starts (--set), as it needs new weights")
    return [
        Problem(path, one_line(str(change.get(path, tr("a change")))), allowed)
        for path in structural_paths(before, after)
    ]

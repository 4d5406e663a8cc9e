"""Why something was refused, or cannot be chosen, said at the control concerned. Knows no Qt."""

from collections.abc import Mapping

from ganviz.spec import Problem, SpecError
from ganviz.spec.translation import tr


def said_at(problem: Problem, place: str, names: Mapping[str, str]) -> str:
    """Return the words for `problem` at the control of `place`: it may be another setting's, or nowhere.

    `names` says what the panel calls each path.
    """
    given, allowed = problem.given, problem.allowed
    if place == problem.path:
        return tr("Given {given}; allowed: {allowed}.", given=given, allowed=allowed)
    setting = names.get(problem.path, problem.path)
    return tr("{setting}: given {given}; allowed: {allowed}.", setting=setting, given=given, allowed=allowed)


def needed_at(error: SpecError, place: str, names: Mapping[str, str]) -> str:
    """Return what stands against a value of `place` that nobody has asked for yet."""
    return tr(". ").join(
        tr("Only {allowed}", allowed=problem.allowed)
        if problem.path == place
        else tr("Needs {setting}: {allowed}", setting=names.get(problem.path, problem.path), allowed=problem.allowed)
        for problem in error.problems
    )

"""Why something was refused, or cannot be chosen, said at the control concerned. Knows no Qt."""

from collections.abc import Mapping

from ganviz.spec import Problem, SpecError


def said_at(problem: Problem, place: str, names: Mapping[str, str]) -> str:
    """Return the words for `problem` at the control of `place`: it may be another setting's, or nowhere.

    `names` says what the panel calls each path.
    """
    if place == problem.path:
        return f"Given {problem.given}; allowed: {problem.allowed}."
    if problem.path in names:
        return f"{names[problem.path]}: given {problem.given}; allowed: {problem.allowed}."
    return f"{problem}."


def needed_at(error: SpecError, place: str, names: Mapping[str, str]) -> str:
    """Return what stands against a value of `place` that nobody has asked for yet."""
    return ". ".join(
        f"Only {problem.allowed}"
        if problem.path == place
        else f"Needs {names.get(problem.path, problem.path)}: {problem.allowed}"
        for problem in error.problems
    )

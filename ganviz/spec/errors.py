"""The one error that a description of a run can raise."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what was given, what is allowed."""

    path: str
    given: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.path}: given {self.given}; allowed: {self.allowed}"


class SpecError(ValueError):
    """Every problem of a description at once.

    Attributes:
        problems: one entry a bad path, in the order of the experiment.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["SpecError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def shown(value: Any) -> str:
    """Return `value` as an error message quotes it, cut to a line."""
    if value is None:
        return "nothing"
    try:
        text = repr(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    except ValueError:  # Python writes no number of thousands of digits
        return "a number too long to write"
    return text if len(text) <= 60 else text[:57] + "..."

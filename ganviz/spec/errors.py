"""The one error that a description of a run can raise."""

from collections.abc import Iterable
from dataclasses import dataclass


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

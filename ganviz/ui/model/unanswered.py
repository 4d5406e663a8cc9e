"""What was asked of a run that no answer has come to yet."""

from dataclasses import dataclass, field

from ganviz.engine.messages import ChangeApplied, ChangeRefused, ChangeRequested, Report, StateChanged, StepDone


@dataclass
class Unanswered:
    """What is still to be answered, of one run.

    Attributes:
        changes: asked for, in order.
        steps: single ones asked for.
    """

    changes: list[ChangeRequested] = field(default_factory=list)
    steps: int = 0

    def note(self, report: Report) -> None:
        """Take in what the run reports."""
        match report:
            case ChangeApplied() | ChangeRefused():
                self.changes = [request for request in self.changes if request.number > report.number]
            case StepDone():
                self.steps = max(0, self.steps - 1)
            case StateChanged():
                self.steps = 0  # what is still to be done of them is answered all the same
            case _:
                pass

"""Whether a run of a session meets a challenge, by what is measured of it when it is played again."""

from ganviz.engine.challenges import altered
from ganviz.engine.messages import Measured
from ganviz.engine.sessionfile.kept import KeptRun
from ganviz.spec.lessons import Lesson
from ganviz.spec.series import SERIES
from ganviz.spec.translation import tr


class Verdict:
    """Hears what is measured, and says what came of it.

    Attributes:
        goal: the challenge.
        reached: the first step at which the goal was met; None for none.
    """

    def __init__(self, goal: Lesson, kept: KeptRun) -> None:
        self.goal = goal
        self._wait = goal.goal[1]
        self.reached: int | None = None
        path = altered(goal, kept.start.experiment, kept.start.journal)
        self._against = tr("{path} is not as the challenge has it", path=path) if path else ""
        if kept.start.checkpoint is not None:
            self._against = tr("it does not begin at step 0")

    def note(self, measured: Measured) -> None:
        """Take in what was measured at a step."""
        value = measured.numbers.get(self._wait.series or "")
        is_late = self._wait.within is not None and measured.step > self._wait.within
        if self.reached is None and value is not None and not is_late and self._wait.fits(value):
            self.reached = measured.step

    @property
    def is_met(self) -> bool:
        """Whether the challenge is met."""
        return self.reached is not None and not self._against

    @property
    def words(self) -> str:
        """What came of it, in a sentence without its end."""
        title, label = tr(self.goal.title), tr(SERIES[self._wait.series or ""].label)
        if self._against:
            return tr("does not count for “{title}”: {reason}", title=title, reason=self._against)
        if self.reached is not None:
            return tr("meets “{title}” at step {step:,}", title=title, step=self.reached)
        if self._wait.within is None:
            return tr("does not meet “{title}”: {label} was never as asked for", title=title, label=label)
        return tr(
            "does not meet “{title}”: {label} was never as asked for by step {step:,}",
            title=title, label=label, step=self._wait.within,
        )  # fmt: skip

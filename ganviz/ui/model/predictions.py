"""Questions that are asked before a step is walked through, and what they are decided by. Knows no widgets, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from ganviz.spec.experiment import Experiment
from ganviz.spec.steptrace import Look, Move, StepTrace
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.stages import changes, output_name
from ganviz.ui.numbers import decimal

SAME = 0.0005  # of D's outputs, as many as are shown alike: a smaller difference is none
RISES, FALLS, STAYS = tr_noop("It rises"), tr_noop("It falls"), tr_noop("About the same")
_NAMES = {"discriminator": "D", "generator": "G"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a step, of which the answer is known and not told yet.

    Attributes:
        words: what is asked.
        answers: what can be answered.
        right: which of them holds, by its number.
        told: the numbers that decide, for when it was answered.
        part: what of the trace shows them: until then nothing is said.
    """

    words: str
    answers: tuple[str, ...]
    right: int
    told: str
    part: Look | Move


def questions(trace: StepTrace, last_d_loss: float | None = None) -> tuple[Question, ...]:
    """Return what can be asked about a step: nothing where nobody moves.

    `last_d_loss` is D's loss in the step before, where it is known: a finite number.
    """
    found = [_of_loss(part, last_d_loss) for part in _last_looks(trace) if part.player == "discriminator"]
    moved = [part for part in trace.parts if isinstance(part, Move) and not (part.is_ahead or part.rested)]
    found += [_of_outputs(move, trace.experiment) for move in _last_of_each(moved)]
    return tuple(each for each in found if each is not None)


def direction(before: float, after: float, same: float = SAME) -> int:
    """Return which of `RISES`, `FALLS` and `STAYS`, by its number, holds of a value."""
    return 2 if abs(after - before) < same else 0 if after > before else 1


def _of_outputs(move: Move, experiment: Experiment) -> Question | None:
    before, after = move.before.fake, move.after.fake
    if not abs(after - before) < float("inf"):
        return None
    name, said = _NAMES[move.player], output_name(experiment, "G(z)")
    words = tr(
        "When {player} has learned from this batch, where does the mean {output} of the batch go?",
        player=name,
        output=said,
    )
    return Question(words, (RISES, FALLS, STAYS), direction(before, after), changes(move, experiment), move)


def _of_loss(look: Look, before: float | None) -> Question | None:
    if before is None or not abs(look.loss - before) < float("inf"):
        return None
    words = tr(
        "D's loss was {loss} in the step before. On the new batch of this one, where does it go?",
        loss=decimal(before, 4),
    )
    told = f"{decimal(before, 4)} → {decimal(look.loss, 4)}"
    return Question(words, (RISES, FALLS, STAYS), direction(before, look.loss), told, look)


def _last_looks(trace: StepTrace) -> list[Look]:
    looks = [part for part in trace.parts if isinstance(part, Look) and not part.is_ahead]
    return [
        part for number, part in enumerate(looks) if part.player not in {each.player for each in looks[number + 1 :]}
    ]


def _last_of_each(moves: Sequence[Move]) -> list[Move]:
    last = {move.player: move for move in moves}
    return list(last.values())


class Score:
    """How many predictions were made in this session, and how many of them were right."""

    def __init__(self) -> None:
        self.right = self.made = 0

    def note(self, is_right: bool) -> None:
        """Count one more."""
        self.made += 1
        self.right += is_right

    @property
    def words(self) -> str:
        """Return it for a label; nothing while there is none."""
        return tr("{right} of {made} right", right=self.right, made=self.made) if self.made else ""

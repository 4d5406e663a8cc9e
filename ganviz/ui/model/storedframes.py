"""Pictures of a run, kept in bounded memory. Knows no Qt."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import islice
from operator import attrgetter
from typing import Any

import numpy as np

from ganviz.engine.probes import AnswerT, AnyProbe, Probe
from ganviz.engine.sessionfile.answers import KeptAnswers
from ganviz.engine.sessionfile.kept import KeptFrame

FRAME_BYTES = 8 << 20  # of pictures, some hundred


@dataclass(frozen=True, slots=True)
class Stored:
    """The answers at a step, by the kind of probe."""

    step: int
    answers: dict[type[AnyProbe], Any]
    num_bytes: int


class StoredFrames:
    """Pictures of a run at steps about evenly apart, from its begin to now, in `most_bytes` at most.

    When they are more, every second one is dropped, and from then on one is kept as far apart as those left.

    Attributes:
        num_bytes: memory held.
    """

    def __init__(self, most_bytes: int = FRAME_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: list[Stored] = []
        self._apart = 1  # steps
        self.num_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps there are pictures of, ascending."""
        return tuple(each.step for each in self._kept)

    def at(self, step: float) -> Stored | None:
        """Return the last one at or before `step`; None where there is none."""
        return next((each for each in reversed(self._kept) if each.step <= step), None)

    def answer(self, kind: type[AnyProbe], step: float) -> Any:
        """Return the last answer of that kind at or before `step`: not every picture has all; None where none has."""
        kept = (each.answers[kind] for each in reversed(self._kept) if each.step <= step and kind in each.answers)
        return next(kept, None)

    def step_of(self, kind: type[AnyProbe], step: float) -> int | None:
        """Return the step of the last answer of that kind at or before `step`; None where there is none."""
        steps = (each.step for each in reversed(self._kept) if each.step <= step and kind in each.answers)
        return next(steps, None)

    def last(self, kind: type[Probe[AnswerT]], step: float, count: int) -> list[AnswerT]:
        """Return the last `count` answers of that kind at or before `step`, or all there are, oldest first."""
        kept = (each.answers[kind] for each in reversed(self._kept) if each.step <= step and kind in each.answers)
        return list(islice(kept, count))[::-1]

    def since(self, kind: type[AnyProbe], step: float) -> int | None:
        """Return how many pictures were kept since the last answer of that kind, until `step`; None without one."""
        until = [each for each in reversed(self._kept) if each.step <= step]
        return next((count for count, each in enumerate(until) if kind in each.answers), None)

    def offer(self, step: int, answers: Any) -> None:
        """Keep the answers of a frame at `step`, unless the last one kept is so near that they say little more.

        Those of a step before the last one kept were asked for: they are kept, in place of any of the same step.
        """
        if not answers or (self._kept and 0 < step - self._kept[-1].step < self._apart):
            return
        self.offer_by_kind(step, {type(probe): answer for probe, answer in answers.items()})

    def offer_by_kind(self, step: int, by_kind: Mapping[type[AnyProbe], Any]) -> None:
        """Keep answers at `step` that are worth it."""
        place = bisect_left(self._kept, step, key=attrgetter("step"))
        if place < len(self._kept) and self._kept[place].step == step:
            by_kind = self._kept[place].answers | dict(by_kind)
            self.num_bytes -= self._kept.pop(place).num_bytes
        stored = _stored(step, by_kind)
        self._kept.insert(place, stored)
        self.num_bytes += stored.num_bytes
        while self.num_bytes > self._most_bytes and len(self._kept) > 1:
            self._keep(self._kept[::2])
            steps = self.steps
            self._apart = (steps[-1] - steps[0]) // max(1, len(steps) - 1) or 2 * self._apart

    def kept(self) -> tuple[tuple[KeptFrame, ...], int]:
        """Return them as a session file has them, and how many steps apart they are kept."""
        return tuple(KeptFrame(each.step, KeptAnswers(each.answers)) for each in self._kept), self._apart

    @classmethod
    def of(cls, frames: Iterable[KeptFrame], apart: int) -> "StoredFrames":
        """Return what `kept` told of."""
        made = cls()
        made._keep([_stored(each.step, each.answers.by_kind) for each in frames])
        made._apart = apart
        return made

    def cut(self, last_step: int) -> None:
        """Forget those after `last_step`."""
        self._keep([each for each in self._kept if each.step <= last_step])

    def _keep(self, kept: list[Stored]) -> None:
        self._kept, self.num_bytes = kept, sum(each.num_bytes for each in kept)


def _stored(step: int, by_kind: Mapping[type[AnyProbe], Any]) -> Stored:
    return Stored(step, dict(by_kind), sum(map(_num_bytes, by_kind.values())))


def _num_bytes(answer: Any) -> int:
    values = (getattr(answer, field.name) for field in fields(answer))
    return sum(value.nbytes for value in values if isinstance(value, np.ndarray))

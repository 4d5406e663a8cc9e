"""A prediction of what some hundred steps will bring: asked first, then the steps are taken, then it is told.

Knows no widgets. Nothing waits for an answer: whoever plays on leaves the question open.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame, RunState
from ganviz.engine.probes import AnyProbe, QualityProbe
from ganviz.spec.series import SERIES
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.predictions import Score
from ganviz.ui.model.session import Session
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.numbers import decimal

STEPS = 500
_QUALITY = QualityProbe()
SAME = 0.05  # of a distance: a smaller share of change is none
_READY = (RunState.PAUSED, RunState.TRAINING)


class AheadState(StrEnum):
    """What is shown."""

    OFF = "off"
    ASKING = "asking"
    RUNNING = "running"
    TOLD = "told"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is predicted: a series, a question of what it is now, the answers for more, less, and the same."""

    name: str
    words: str
    answers: tuple[str, str, str]


_MODES = Subject(
    "modes_covered", tr_noop("{now} modes are covered"), (tr_noop("More"), tr_noop("Fewer"), tr_noop("As many"))
)
_DISTANCE = Subject(
    "distance",
    tr_noop("The distance to the data is {now}"),
    (tr_noop("Longer"), tr_noop("Shorter"), tr_noop("About the same")),
)
_REST = Subject(
    "equilibrium_distance",
    tr_noop("The distance to rest is {now}"),
    (tr_noop("Longer"), tr_noop("Shorter"), tr_noop("About the same")),
)
SUBJECTS = (_MODES, _REST, _DISTANCE)  # the first that is measured of a run


class Ahead(QObject):
    """Lives in the main thread. One prediction at a time, of the run on show.

    Signals:
        changed(): something else is to be shown.
        told(str): that a prediction was dropped.

    Attributes:
        state: what is shown.
        answer: what was answered, by its number; None while nothing was.
        score: of the session.
    """

    changed = pyqtSignal()
    told = pyqtSignal(str)

    def __init__(self, session: Session, travel: TimeTravel, score: Score, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._travel, self.score = session, travel, score
        self.state = AheadState.OFF
        self.answer: int | None = None
        self._subject = _DISTANCE
        self._run = self._end = 0
        self._begun, self._before = 0, 0.0
        self._words = ""
        session.frame_arrived.connect(self._on_frame)
        session.state_changed.connect(self._on_state_changed)
        session.started.connect(self._on_started)
        session.diverged.connect(self.drop)
        session.later_forgotten.connect(self.drop)
        travel.moment_changed.connect(self._on_moment_changed)

    @property
    def is_on(self) -> bool:
        return self.state is not AheadState.OFF

    @property
    def answers(self) -> tuple[str, ...]:
        """What can be answered now."""
        return self._subject.answers if self.state is AheadState.ASKING else ()

    @property
    def title(self) -> str:
        return tr("Predict to step {step:,}", step=self._end) if self.state is not AheadState.REFUSED else tr("Predict")

    @property
    def sentence(self) -> str:
        """What is to be said."""
        if self.state is AheadState.RUNNING and self.answer is not None:
            return tr(
                "You say: {answer}. It is told at step {step:,}.",
                answer=self.answers_of(self.answer),
                step=self._end,
            )
        return self._words

    def probes(self) -> tuple[AnyProbe, ...]:
        """Return what has to be measured where the run rests: at the very steps that are asked and told of."""
        return (_QUALITY,) if self.state in (AheadState.ASKING, AheadState.RUNNING) else ()

    def answers_of(self, number: int) -> str:
        """Return an answer as it stands in a sentence."""
        return tr(self._subject.answers[number]).lower()

    def begin(self) -> None:
        """Ask what the next steps will bring; the run rests meanwhile."""
        session = self._session
        self.answer = None
        if session.lanes.is_on or self._travel.is_past or session.state not in _READY:
            self.state = AheadState.REFUSED
            self._words = tr("A prediction is of one run, at its newest step: end the comparison, or come back to now.")
            self.changed.emit()
            return
        if session.state is RunState.TRAINING:
            session.pause()
        record = session.current
        values = {each: record.newest(each.name) for each in SUBJECTS}
        subject = next((each for each, value in values.items() if isfinite(value)), None)
        if subject is None:
            self.state = AheadState.REFUSED
            self._words = tr("Nothing is measured of this run yet: let it make some steps.")
            self.changed.emit()
            return
        self._subject, self._run, self.state = subject, record.run, AheadState.ASKING
        self._ask(session.step, values[subject])

    def _ask(self, step: int, before: float) -> None:
        self._begun, self._before, self._end = step, before, step + STEPS
        now = tr(self._subject.words, now=self._number(before))
        self._words = tr("At step {step:,}: {now}. And at step {end:,}?", step=step, now=now, end=self._end)
        self.changed.emit()

    def say(self, answer: int) -> None:
        """Answer, and let the steps be taken."""
        if self.state is AheadState.ASKING and 0 <= answer < len(self._subject.answers):
            self.answer, self.state = answer, AheadState.RUNNING
            self._session.play(self._end)
            self.changed.emit()

    @pyqtSlot()
    def drop(self) -> None:
        """Ask and wait no longer."""
        was, self.state, self.answer = self.state, AheadState.OFF, None
        if was in (AheadState.ASKING, AheadState.RUNNING):
            self.told.emit(tr("The prediction is left open."))
        if was is not AheadState.OFF:
            self.changed.emit()

    def _on_started(self) -> None:
        if self._session.current.run != self._run:
            self.drop()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        is_over = state not in _READY and state is not RunState.DIVERGED
        if is_over or (state is RunState.TRAINING and self.state in (AheadState.ASKING, AheadState.TOLD)):
            self.drop()

    @pyqtSlot()
    def _on_moment_changed(self) -> None:
        if self._travel.is_past and self.state is AheadState.ASKING:
            self.drop()  # the question is of the newest step

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        """Ask of the very step at which the run came to rest, and tell by what is measured at the end."""
        if frame.run != self._run:
            return
        if self.state is AheadState.ASKING and frame.state is RunState.PAUSED and frame.step == self._session.step:
            now = self._measured(frame, frame.step)
            if now is not None and (frame.step, now) != (self._begun, self._before):
                self._ask(frame.step, now)
        elif self.state is AheadState.RUNNING and frame.step >= self._end:
            after = self._measured(frame, self._end)
            if after is not None:
                self._tell(after)
            elif frame.step > self._end or frame.answer(_QUALITY) is not None:
                self.drop()  # there is no number to tell it by

    def _measured(self, frame: Frame, step: int) -> float | None:
        """Return what a frame has of the subject that was measured at `step`: a finite number, if any."""
        answer = frame.answer(_QUALITY) if frame.step == step else None
        found = [row.numbers for row in frame.measured if row.step == step]
        found += [answer.measured()] if answer is not None else []
        values = [numbers[self._subject.name] for numbers in found if self._subject.name in numbers]
        return next((value for value in values if isfinite(value)), None)

    def _tell(self, after: float) -> None:
        right = self._right(after)
        self.score.note(self.answer == right)
        said = tr("Right") if self.answer == right else tr("Not so: {answer}", answer=self.answers_of(right))
        numbers = tr(
            "{before} at step {begun:,}, {after} at step {end:,}",
            before=self._number(self._before),
            begun=self._begun,
            after=self._number(after),
            end=self._end,
        )
        self.state = AheadState.TOLD
        self._words = tr("{verdict}. {numbers}. {score}.", verdict=said, numbers=numbers, score=self.score.words)
        self.changed.emit()

    def _right(self, after: float) -> int:
        """Return which answer holds, by its number."""
        least = 0.5 if self._subject is _MODES else SAME * abs(self._before)
        change = after - self._before
        return 2 if abs(change) < least else 0 if change > 0 else 1

    def _number(self, value: float) -> str:
        return decimal(value, 0 if SERIES[self._subject.name].digits == 0 else 3)

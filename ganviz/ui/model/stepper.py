"""Walking through a step, stage by stage, before it is taken: the step that is told is the step that is then taken.

Knows no widgets. While a step is walked through the run stands before it; leaving it half-way loses nothing.
"""

from enum import StrEnum
from math import isfinite, nan

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame, RunState, StepDone, StepTraced, TraceWanted
from ganviz.spec.steptrace import StepTrace
from ganviz.spec.translation import sentence, sentences, tr, tr_noop
from ganviz.ui.model.predictions import Question, Score, questions
from ganviz.ui.model.session import READY, Session
from ganviz.ui.model.stages import Batch, Stage, batch_of, place_of, stages_of
from ganviz.ui.model.timetravel import TimeTravel

STAGE_MS = 2200  # of each stage, where they go by themselves: a sentence is to be read
ONE_RUN = tr_noop(
    "Step through follows one run: end the comparison, or choose one run alone, to walk through its steps"
)


class Phase(StrEnum):
    """What is shown."""

    OFF = "off"
    WAITING = "waiting"  # for the engine's tale
    WALKING = "walking"
    TAKING = "taking"  # the step itself
    DONE = "done"
    REFUSED = "refused"


class Stepper(QObject):
    """Lives in the main thread. Walks through one step at a time, of the run on show.

    Signals:
        changed(): something else is to be shown.
        told(str): what became of a step that was left.

    Attributes:
        phase: what is shown.
        stages: those of the step.
        number: which of them is shown.
        question: what was asked of this step and is not revealed yet, if anything.
        answer: what was answered, by its number; None while nothing was.
        verdict: whether the answer was right, once that has been shown.
        score: of the session.
    """

    changed = pyqtSignal()
    told = pyqtSignal(str)

    def __init__(self, session: Session, travel: TimeTravel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._travel = session, travel
        self.phase = Phase.OFF
        self.stages: tuple[Stage, ...] = ()
        self.number = 0
        self.trace: StepTrace | None = None
        self.question: Question | None = None
        self.answer: int | None = None
        self.verdict = ""
        self.score = Score()
        self._reason = ""
        self._predicts = False
        self._asked = self._run = self._num_questions = 0
        self._is_past = False
        self._last_loss = (0, 0, nan)  # run, step, D's loss in it
        self._timer = QTimer(self)
        self._timer.setInterval(STAGE_MS)
        self._timer.timeout.connect(self.go_on)
        session.step_traced.connect(self._on_traced)
        session.step_done.connect(self._on_done)
        session.frame_arrived.connect(self._on_frame)
        session.state_changed.connect(self._on_state_changed)
        session.started.connect(self._on_other)
        session.change_applied.connect(self._on_changed)
        session.lanes.changed.connect(self._on_lanes_changed)
        travel.moment_changed.connect(self._on_moment_changed)

    # --- what is known --------------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        return self.phase is not Phase.OFF

    def why_not(self) -> str:
        """Return why the run on show has no such thing, in a sentence; empty where it has."""
        return self._session.why_no_game

    @property
    def can_begin(self) -> bool:
        """Whether there is a run to walk through a step of."""
        return self._session.state in READY and not self._session.why_no_game

    @property
    def is_playing(self) -> bool:
        """Whether stages go by themselves."""
        return self._timer.isActive()

    @property
    def predicts(self) -> bool:
        """Whether questions are asked before a step is walked through."""
        return self._predicts

    @property
    def stage(self) -> Stage | None:
        """The stage on show, None where none is."""
        return self.stages[self.number] if self.phase is Phase.WALKING and self.stages else None

    @property
    def batch(self) -> Batch | None:
        """What a picture of the plane can show of the stage; None while a question is open, and where there is none."""
        return batch_of(self.stages, self.number) if self.stage is not None and not self.is_asking else None

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited; whoever goes on leaves the question open."""
        return self.phase is Phase.WALKING and self.question is not None and self.answer is None and self.number == 0

    @property
    def title(self) -> str:
        """Which step and stage is on show."""
        if self.trace is None or self.phase in (Phase.WAITING, Phase.REFUSED):
            return tr("Step through")
        step = tr("Step {step:,}", step=self.trace.step)
        if self.phase is not Phase.WALKING:
            return step
        place = place_of(self.stages, self.number)
        stage = tr("{number} of {total}", number=self.number + 1, total=len(self.stages))
        return " · ".join(filter(None, (step, stage, place)))

    @property
    def sentence(self) -> str:
        """What is to be said."""
        match self.phase:
            case Phase.WAITING:
                return tr("The step is computed on a copy of the run…")
            case Phase.REFUSED | Phase.DONE:
                return self._reason
            case Phase.TAKING:
                return tr("The step is taken…")
            case Phase.WALKING:
                if self.is_asking and self.question:
                    return self.question.words
                return self.stages[self.number].sentence
            case Phase.OFF:
                return ""

    # --- what the user wants --------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Begin, show the next stage, take the step after the last one, or begin the next step."""
        if self.phase is Phase.WALKING:
            if self.is_asking:  # left open
                self.question, self.verdict = None, tr("The question is left open.")
            if self.number + 1 < len(self.stages):
                self.number += 1
                self._reveal()
                self.changed.emit()
            else:
                self.finish()
        elif self.phase not in (Phase.WAITING, Phase.TAKING):
            self._begin()

    def go_back(self) -> None:
        """Show the stage before, as often as wanted: the run stands before the step all the while."""
        self._timer.stop()
        if self.phase is Phase.WALKING and self.number:
            self.number -= 1
            self.changed.emit()

    def finish(self) -> None:
        """Take the step that is walked through."""
        if self.phase is not Phase.WALKING or self.trace is None:
            return
        self.number = len(self.stages) - 1
        self._reveal()
        trace = self.trace
        if self._is_past:
            self._say_done(tr("Step {step:,} is walked through, as it was done.", step=trace.step))
            self._travel.step_once()
            return
        self.phase = Phase.TAKING
        self.changed.emit()
        self._session.step_once(trace.only)

    def leave(self) -> None:
        """Walk no further. A step that is not taken is not taken: the run stands before it."""
        is_half_way = self.phase is Phase.WALKING
        step = self.trace.step if self.trace else 0
        past = self._is_past
        self._end()
        if is_half_way and not past:
            self.told.emit(
                tr(
                    "Step {step:,} was not taken: the run stands before it, at step {before:,}.",
                    step=step,
                    before=step - 1,
                )
            )

    def play(self, is_on: bool) -> None:
        """Let stages go by themselves, or no longer."""
        if is_on and self.is_on:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def predict(self, is_on: bool) -> None:
        """Ask a question before each step from now on, or none. One that is open is dropped."""
        self._predicts = is_on
        if not is_on:
            self.question = self.answer = None
            self.verdict = ""
        elif self.phase is Phase.WALKING and self.number == 0 and self.question is None:
            self._ask()
        self.changed.emit()

    def say(self, answer: int) -> None:
        """Answer the question that is open. What holds is told where the step comes to it."""
        if self.is_asking and self.question and 0 <= answer < len(self.question.answers):
            self.answer = answer
            self.verdict = tr("You say: {answer}.", answer=tr(self.question.answers[answer]).lower())
            self.changed.emit()

    # --- what happens ---------------------------------------------------------------------------------------

    def _begin(self) -> None:
        session = self._session
        if session.lanes.is_on:
            self._refuse(sentence(tr(ONE_RUN)))
            return
        if not self.can_begin:
            self._refuse(tr("There is no run to walk through a step of."))
            return
        self._asked += 1
        self._run, self._is_past = session.current.run, self._travel.is_past
        self.phase, self.trace, self.stages, self.number = Phase.WAITING, None, (), 0
        self.question, self.answer, self.verdict = None, None, ""
        step = self._travel.step + 1 if self._is_past else None
        session.trace_step(TraceWanted(self._run, self._asked, step))
        self.changed.emit()

    @pyqtSlot(object)
    def _on_traced(self, report: StepTraced) -> None:
        if self.phase is not Phase.WAITING or (report.run, report.number) != (self._run, self._asked):
            return
        if report.trace is None:
            self._refuse(tr("This step cannot be walked through: {reason}.", reason=report.reason))
            return
        self.trace, self.stages, self.number = report.trace, stages_of(report.trace), 0
        self.phase = Phase.WALKING
        if self._predicts:
            self._ask()
        self.changed.emit()

    @pyqtSlot(object)
    def _on_done(self, done: StepDone) -> None:
        is_taken = self.phase in (Phase.TAKING, Phase.WALKING) and not self._is_past
        if self.trace is None or not is_taken or done.step != self.trace.step:
            return
        if done.is_as_told is False:
            self._say_done(
                tr("Step {step:,} is taken, and differs from what was told: please report this.", step=done.step)
            )
        elif done.is_as_told:
            self._say_done(tr("Step {step:,} is taken: all numbers are as told, to the last bit.", step=done.step))
        else:
            self._say_done(tr("Step {step:,} is taken.", step=done.step))

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.DIVERGED and self.phase is Phase.TAKING:
            self._say_done(tr("The step diverged, as told: the run went back to its last sound step."))
        elif state is RunState.TRAINING and self.phase in (Phase.WAITING, Phase.WALKING, Phase.DONE):
            step = self.trace.step if self.phase is Phase.WALKING and self.trace else 0
            was_open = self.is_asking
            self._end()
            if step:
                words = tr("The run goes on from before step {step:,}, which was not walked through.", step=step)
                self.told.emit(sentences((words, tr("The question is left open.") if was_open else "")))
        elif state not in (*READY, RunState.TRAINING):
            self._end()

    @pyqtSlot()
    def _on_other(self) -> None:
        if self._session.current.run != self._run:
            self._end()

    @pyqtSlot()
    def _on_changed(self) -> None:
        """Tell the step anew: it is another."""
        if self.phase in (Phase.WAITING, Phase.WALKING) and not self._is_past:
            self.phase = Phase.DONE
            self._begin()

    @pyqtSlot()
    def _on_lanes_changed(self) -> None:
        if self.is_on and self._session.lanes.is_on:
            self._refuse(sentence(tr(ONE_RUN)))

    @pyqtSlot()
    def _on_moment_changed(self) -> None:
        """Leave a step that is not the one after the moment on show any more."""
        if (
            self.phase is Phase.WALKING
            and self.trace
            and self._travel.is_past
            and self._travel.step + 1 != self.trace.step
        ):
            self._end()

    def _refuse(self, reason: str) -> None:
        self._timer.stop()
        self.phase, self._reason = Phase.REFUSED, reason
        self.trace, self.stages = None, ()
        self.changed.emit()

    def _say_done(self, words: str) -> None:
        self.phase = Phase.DONE
        self._reason = (
            sentences((words, tr("Next begins step {step:,}.", step=self.trace.step + 1))) if self.trace else words
        )
        self.changed.emit()

    def _end(self) -> None:
        was_on, self.phase = self.is_on, Phase.OFF
        self._timer.stop()
        self.trace, self.stages, self.number = None, (), 0
        self.question, self.answer, self.verdict = None, None, ""
        if was_on:
            self.changed.emit()

    # --- predictions ----------------------------------------------------------------------------------------

    def _ask(self) -> None:
        assert self.trace is not None
        asked = questions(self.trace, self._last_d_loss())
        if asked:
            self.question, self.answer, self.verdict = asked[self._num_questions % len(asked)], None, ""
            self._num_questions += 1

    def _last_d_loss(self) -> float | None:
        """Return D's loss in the step before the one that is told, where it is known."""
        assert self.trace is not None
        run, step, loss = self._last_loss
        return loss if (run, step) == (self._run, self.trace.step - 1) and isfinite(loss) else None

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        if len(frame.scalars):
            self._last_loss = (frame.run, int(frame.scalars.step[-1]), float(frame.scalars.d_loss[-1]))

    def _reveal(self) -> None:
        """Say whether the answer was right, once the step has come to what decides it."""
        question = self.question
        if question is None or self.answer is None:
            return
        shown = [stage.part for stage in self.stages[: self.number + 1] if stage.kind in ("loss", "update")]
        if any(part is question.part for part in shown):
            is_right = self.answer == question.right
            self.score.note(is_right)
            said = tr("Right") if is_right else tr("Not so. {answer}", answer=tr(question.answers[question.right]))
            numbers, score = question.told, self.score.words
            self.verdict = tr("{verdict}: {numbers}. {score}.", verdict=said, numbers=numbers, score=score)
            self.question = None

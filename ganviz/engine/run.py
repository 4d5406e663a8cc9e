"""One live run: a trainer, its journal, and its states: the way back to any step it has done.

A state is kept now and then, at steps that the clock has no part in, and whenever something is done to the run. Any
other is reached again by replay: the same journal makes the same floats from the state before. No step pays for the
guard with a copy of its weights.
"""

import contextlib
from collections.abc import Callable, Sequence

import numpy as np

from ganviz.engine import checkpoint
from ganviz.engine.classifiers import Learning, learning_of
from ganviz.engine.cures import CureTrials
from ganviz.engine.datafiles import DatasetUnavailable, load_images, load_labels
from ganviz.engine.driven import KeptState, Run
from ganviz.engine.gamestudy import GameStudy
from ganviz.engine.journal import Changed, Entry, Hashed, MeasuredEvery, Stepped, WentBack, gone_back, num_until
from ganviz.engine.live import Again, Kept, LiveTrainer
from ganviz.engine.messages import Start
from ganviz.engine.probes import AnswerT, Probe
from ganviz.engine.remedies import Trials
from ganviz.engine.seeking import Seek
from ganviz.engine.soundness import last_sound_step
from ganviz.engine.states import States
from ganviz.engine.threads import available_cores, cores_beside_window, threads_for
from ganviz.engine.timeline import BUDGET_BYTES, Checkpoint, Timeline
from ganviz.engine.tracing import TracedCopy
from ganviz.gan import DivergedError, StateError, StepResult, StepResults, Trainer, TrainerState
from ganviz.gan.schedules import rate
from ganviz.gan.traced import digest_of
from ganviz.spec import Change, Experiment, structural_paths
from ganviz.spec.compute import GradientSource
from ganviz.spec.conditions import Sign
from ganviz.spec.players import ByPlayer, PlayerName
from ganviz.spec.translation import tr

MOST_SENT = 16  # states that are sent together


class TrainerRun:
    """A run of a real trainer.

    Args:
        experiment: what to train.
        data_dir: where files of image sets are; None for the usual place.
        state: where to go on from, in place of the start, and what the experiment has become by then. It is checked.
        cores: how many it may use; all there are for None.
        threads: how many share a multiplication, as written down when the run first began; chosen here for None.
        budget_bytes: what its states may take, beside the first and the last of them.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there.
        StateError: if `state` is not one of such a run.

    Attributes:
        live: its trainer, as replay needs it.
        journal: what was done to it, in order.
        furthest: the step that was reached before it was sent to another.
        classifier: that of its images, once an answer needs it.
    """

    def __init__(
        self,
        experiment: Experiment,
        data_dir: str | None = None,
        state: TrainerState | None = None,
        cores: int | None = None,
        threads: int | None = None,
        budget_bytes: int = BUDGET_BYTES,
    ) -> None:
        if state is not None:
            if structural_paths(experiment, state.experiment):
                raise StateError(
                    tr(
                        "the state is of other networks: {path}",
                        path=structural_paths(experiment, state.experiment)[0],
                    )
                )
            experiment = state.experiment
        data = experiment.data
        self._images = load_images(data.set_name, data_dir) if data.is_image else None
        self._labels = load_labels(data.set_name, data_dir) if data.num_classes else None
        self._data_dir = data_dir
        self._trainer = Trainer(experiment, self._images, self._labels)
        if state is not None:
            self._trainer.check(state)
            self._trainer.load_state(state)
        self.live = LiveTrainer(
            self._trainer, threads or threads_for(experiment, self.device, cores or available_cores())
        )
        self.journal: list[Entry] = []
        self.furthest = 0
        self.classifier: Learning | None = None
        self._states = States(self.live, budget_bytes)

    @property
    def timeline(self) -> Timeline[Kept]:
        """Its states. One of step s was taken when all was done that the journal has until s."""
        return self._states.timeline

    @property
    def experiment(self) -> Experiment:
        return self._trainer.experiment

    @property
    def device(self) -> str:
        return self._trainer.device.type

    @property
    def threads(self) -> int:
        return self.live.threads

    @property
    def step_number(self) -> int:
        return self._trainer.step_number

    @property
    def end(self) -> int:
        return max(self.furthest, self._trainer.step_number)

    @property
    def num_weights(self) -> ByPlayer[int]:
        generator, discriminator = self._trainer.generator, self._trainer.discriminator
        return ByPlayer(generator=generator.weights.numel(), discriminator=discriminator.weights.numel())

    @property
    def num_entries(self) -> int:
        return len(self.journal)

    @property
    def gradient_source(self) -> GradientSource:
        return self._trainer.gradient_source

    @property
    def learning_rates(self) -> ByPlayer[float]:
        experiment, next_step = self.experiment, self.step_number + 1
        return ByPlayer(
            generator=rate(experiment.generator.optimizer, next_step),
            discriminator=rate(experiment.discriminator.optimizer, next_step),
        )

    @property
    def epochs(self) -> float | None:
        return self._trainer.epochs

    def step(self, only: PlayerName | None = None) -> StepResult:
        """Do one step: see `steps`."""
        return self.steps(1, only).last

    def steps(self, most: int, only: PlayerName | None = None) -> StepResults:
        """Do up to `most` steps, one at least; with `only`, one in which that player alone learns.

        In the past, what came later is forgotten.

        Raises:
            DivergedError: the last of them is then half done, and `recover` must follow.
        """
        before = self._trainer.step_number
        if before < self.furthest:
            self.forget_later()
        self._states.keep_if_due()
        results = self.live.steps(min(most, self._states.steps_until_next()), only)
        if only is not None:
            self.journal.append(Stepped(before, only))
            self._states.keep()
        elif self._states.is_next():
            self._states.keep()
        return results

    def apply(self, change: Change) -> str:
        """Change the run from the next step on; return what became of moments. In the past, forget what came later.

        Raises:
            SpecError: if the change is not valid or needs new weights. Nothing is altered then.
        """
        note = self.live.apply(change)
        if self.step_number < self.furthest:
            self._cut()
        self.journal.append(Changed(self.step_number, dict(change)))
        self._states.keep_later()
        return note

    def write_down(self, entry: MeasuredEvery | Hashed) -> None:
        """Keep in the journal what alters no step: how often something is measured, or the digest of the state."""
        self.journal.append(entry)

    def answer(self, probe: Probe[AnswerT]) -> AnswerT | None:
        data = self.experiment.data
        if probe.needs_game and not self.experiment.objective.trains.is_game:
            return None
        if probe.needs_classifier and self.classifier is None and data.is_image and data.classes:
            with contextlib.suppress(DatasetUnavailable):  # its files were there when the run began; the answer tells
                self.classifier = learning_of(data.set_name, len(data.classes), self._data_dir)
                self.live.observer.classifying = self.classifier.training
        return probe.of(self._trainer, self.live.observer)

    def recover(self, step: int) -> None:
        """Go back to the last sound state up to `step`, after which the run diverged, and write that down.

        The last finite one is seldom any good: a step or two before its loss is infinite, a network has weights
        from which no learning rate leads back.
        """
        sound = last_sound_step(self._trainer, self._again_from(step), step)
        self.timeline.forget_after(sound)
        self._replay(sound)
        self.journal = gone_back(self.journal, WentBack(step, sound))

    def start_trials(self, diverged_in: int) -> Trials:
        """Begin to look for what would have kept the run finite, which diverged in that step and was recovered.

        Changes are tried from where it stands; if none holds, from a state half as far, and from the first.
        """
        here, first = self.step_number, self.timeline.steps[0]
        changed = [entry.step for entry in self.journal if isinstance(entry, Changed) and entry.step < diverged_in]
        earlier = [self.timeline.nearest(step) for step in ((here + first) // 2, first)]
        states = {here: self.live.kept()} | {each.step: each.state for each in earlier}
        num_steps = diverged_in - max([first, *changed])
        return Trials(states.items(), num_steps, self.threads, self._images, self._labels)

    def start_cures(self, changes: Sequence[Change], sign: Sign) -> CureTrials:
        return CureTrials(self.live.kept(), changes, sign, self.threads, self._images, self._labels)

    def start_game_study(self, start: int) -> GameStudy:
        """Begin to measure the game as it stands, from step `start` or the first state there is.

        Raises:
            ValueError: if the run has no such step behind it, it would take too long, or there is no game.
            SpecError: if there is no second copy of what the run is on.
        """
        if not (model := self.experiment.objective.trains).is_game:
            raise ValueError(tr("There is no game to measure: {model} plays none.", model=tr(model.name)))
        first = self.timeline.steps[0]
        start = max(start, first)
        if start > self.step_number:
            raise ValueError(
                tr(
                    "Step {start:,} is not behind the run: {first:,} to {step_number:,} are.",
                    start=start,
                    first=first,
                    step_number=self.step_number,
                )
            )
        kept = self.live.kept() if start == self.step_number else self.timeline.nearest(start).state
        entries = self.journal[num_until(self.journal, kept.trainer.step) :]
        return GameStudy(kept, entries, start, self._trainer.state(), self.threads, self._images, self._labels)

    def start_trace(self, step: int, only: PlayerName | None = None) -> TracedCopy:
        """Begin to tell `step` on a copy: the next one, of both or `only` one player, or one that was done, as it was.

        Raises:
            ValueError: if it is neither, or there is no game.
            SpecError: if there is no second copy of what the run is on.
        """
        if not (model := self.experiment.objective.trains).is_game:
            raise ValueError(tr("{model} plays no game", model=tr(model.name)))
        first = self.timeline.steps[0] + 1
        if not first <= step <= self.end + 1:
            raise ValueError(
                tr(
                    "step {step:,} cannot be told: the run has steps {first:,} to {last:,}",
                    step=step,
                    first=first,
                    last=self.end + 1,
                )
            )
        if step == self.step_number + 1:
            kept = self.live.kept()
        else:
            nearest = self.timeline.nearest(step - 1)
            kept = nearest.state
        entries = self.journal[num_until(self.journal, kept.trainer.step) :]
        alone = only if step > self.end else None
        return TracedCopy(kept, entries, step, alone, self.threads, self._images, self._labels)

    def digest(self) -> str:
        return digest_of(self._trainer.state())

    def start_seek(self, step: int) -> Seek:
        """Begin to bring the run to a step that it has done; whoever asks says when to go on.

        Raises:
            ValueError: if it has not done so many, or went on from a later one.
        """
        first = self.timeline.steps[0]
        if not first <= step <= self.end:
            raise ValueError(
                tr(
                    "step {step:,} cannot be sought: the run has steps {first:,} to {last:,}",
                    step=step,
                    first=first,
                    last=self.end,
                )
            )
        return Seek(self, step)

    def seek(
        self,
        step: int,
        progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Bring the run to where it was when all was done that its journal has until `step`; return whether it is.

        It is equal, bit for bit, to a run that never went further, and can go forward again as it did before, until
        something else is done.

        Args:
            step: from the first state's to `end`.
            progress: (steps replayed, steps to replay), after each of them.
            cancelled: asked after each; the run then stays where it was.

        Raises:
            ValueError: if there is no such step.
        """
        seek = self.start_seek(step)
        while not seek.advance():
            progress(seek.done, seek.total)
            if cancelled():
                seek.cancel()
                return False
        return True

    def forget_later(self) -> None:
        self._cut()
        self._states.keep(is_pinned=True)

    def resume(self, journal: Sequence[Entry], step: int, states: Sequence[tuple[TrainerState, int]] = ()) -> None:
        """Do what `journal` has, and go on to `step`; from the last of `states`, if there are any.

        They are in the order of their steps, each with how many entries of `journal` are done in it. All are kept.

        Raises:
            StateError: if one of them is not a state of such a run.
        """
        entries = 0
        if states:
            entries = num_until(journal[: states[-1][1]], self.step_number)
            Again(self.live, journal[:entries]).arrive()
            self._states.keep(is_pinned=True)
        for state, done in states:
            for entry in journal[entries:done]:
                if isinstance(entry, Changed):
                    self.live.apply(entry.change)  # what a state is checked against
            entries = max(entries, done)
            self._trainer.check(state)
            kept = Kept(state)
            if state is states[-1][0]:
                self.live.load(kept)
            elif done == num_until(journal, state.step):
                self.timeline.add(Checkpoint(state.step, kept, kept.size))
        again = Again(self.live, journal[entries:])
        again.arrive()
        self._states.keep(is_pinned=True)
        while self.step_number < step:
            again.advance(min(step - self.step_number, self._states.steps_until_next()))
            if self._states.is_next():
                again.arrive()
                self._states.keep()
        again.arrive()
        self.journal = list(journal)
        self._states.keep(is_pinned=True)

    def limit_states(self, budget_bytes: int) -> None:
        self.timeline.limit(budget_bytes)

    def checkpoint(self) -> bytes:
        return checkpoint.to_bytes(self._trainer.state())

    def kept_before(self, step: int) -> KeptState | None:
        if step < self.timeline.steps[0]:
            return None
        return self._as_bytes(self.timeline.nearest(step))

    def kept_states(self, most_bytes: int) -> list[KeptState]:
        _, *later = self.timeline
        if not later:
            return []
        most = max(1, min(MOST_SENT, most_bytes // max(each.size for each in later)))
        steps = np.linspace(later[0].step, later[-1].step, most) if most > 1 else [later[-1].step]
        chosen = {near.step: near for near in (min(later, key=lambda each: abs(each.step - step)) for step in steps)}
        return [self._as_bytes(chosen[step]) for step in sorted(chosen)]

    def _as_bytes(self, kept: Checkpoint[Kept]) -> KeptState:
        state, entries = kept.state.trainer, num_until(self.journal, kept.step)
        return KeptState(kept.step, state.experiment, checkpoint.to_bytes(state), entries)

    # --- the past -----------------------------------------------------------------------------------------------

    def _cut(self) -> None:
        """Forget what was done later."""
        step = self.furthest = self.step_number
        del self.journal[num_until(self.journal, step) :]
        self.timeline.forget_after(step)

    def _replay(self, end: int) -> None:
        again = self._again_from(end)
        while self._trainer.step_number < end:
            again.advance(end - self._trainer.step_number)
        again.arrive()

    def _again_from(self, step: int) -> Again:
        """Go to the last state up to `step`, and return what was done since."""
        self.live.load(self.timeline.nearest(step).state)
        return Again(self.live, self.done_since())

    def done_since(self) -> list[Entry]:
        """Return what was done to the run since it was where it stands."""
        return self.journal[num_until(self.journal, self.step_number) :]


def start_run(start: Start) -> TrainerRun:
    """Return the run that `start` describes, where it says, for a window to look at.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there.
        StateError: if the checkpoint is none, or not one that such a run can be in.
    """
    state = checkpoint.from_bytes(start.checkpoint) if start.checkpoint is not None else None
    experiment = state.experiment if state else start.experiment
    run = TrainerRun(experiment, start.data_dir, state, cores_beside_window(), start.threads)
    sent = (*start.states, *([start.latest] if start.latest is not None else []))
    in_order = sorted(sent, key=lambda each: (each.step, each.entries))
    run.resume(start.journal, start.step, [(checkpoint.from_bytes(each.data), each.entries) for each in in_order])
    return run


def steps_or_recover(run: Run, most: int, only: PlayerName | None = None) -> StepResults:
    """Do up to `most` steps, or one of a player alone; if one diverges, put the run back to its last sound state.

    Raises:
        DivergedError: the run then stands where training can go on, before that step.
    """
    try:
        return run.steps(most, only)
    except DivergedError as error:
        run.recover(error.step - 1)
        raise

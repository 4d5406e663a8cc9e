"""One live run: a trainer, what it showed, and the way back when numbers stop being finite."""

from typing import Protocol

import torch

from ganviz.engine import checkpoint
from ganviz.engine.datafiles import load_images
from ganviz.engine.messages import Start
from ganviz.engine.probes import AnswerT, Probe
from ganviz.engine.threads import available_cores, cores_beside_window, threads_for
from ganviz.gan import DivergedError, Observer, StateError, StepResult, Trainer, TrainerState
from ganviz.gan.schedules import rate
from ganviz.spec import Change, Experiment, structural_paths
from ganviz.spec.compute import GradientSource
from ganviz.spec.players import ByPlayer, PlayerName

# A network whose largest weight grew this much within a moment is running away: a loss squares that, layer by layer.
_RUNAWAY = 10.0


class Run(Protocol):
    """What the loop drives. Tests put a fake in its place."""

    @property
    def experiment(self) -> Experiment: ...

    @property
    def step_number(self) -> int: ...

    @property
    def num_weights(self) -> ByPlayer[int]:
        """How many weights each network has."""
        ...

    @property
    def device(self) -> str:
        """What the networks run on: ``cpu``, ``cuda`` or ``mps``."""
        ...

    @property
    def threads(self) -> int:
        """How many threads share a multiplication now."""
        ...

    @property
    def gradient_source(self) -> GradientSource:
        """Where gradients come from now."""
        ...

    @property
    def learning_rates(self) -> ByPlayer[float]:
        """What schedules make of the learning rates in the next step."""
        ...

    @property
    def epochs(self) -> float | None:
        """How often D has been given each real of a fixed set, on average; None where reals are a stream."""
        ...

    def step(self, only: PlayerName | None = None) -> StepResult: ...

    def apply(self, change: Change) -> str: ...

    def answer(self, probe: Probe[AnswerT]) -> AnswerT | None: ...

    def keep(self) -> None:
        """Remember this point as one to come back to."""
        ...

    def recover(self, step: int) -> None:
        """Go back to the state after `step`, or an earlier one that is sound, at or after the last point kept."""
        ...

    def checkpoint(self) -> bytes: ...


class TrainerRun:
    """A run of a real trainer.

    A state that numbers left finite is reached again by replay: one is kept now and then, and the same seed makes
    the same steps from it. No step pays for the guard with a copy of its weights.

    Args:
        experiment: what to train.
        data_dir: where files of image sets are; None for the usual place.
        state: where to go on from, in place of the start, and what the experiment has become by then. It is checked.
        cores: how many it may use; all there are for None.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there.
        StateError: if `state` is not one of such a run.

    Attributes:
        threads_by_step: (steps done, threads from then on), each time that their number changed, from the start on.
    """

    def __init__(
        self,
        experiment: Experiment,
        data_dir: str | None = None,
        state: TrainerState | None = None,
        cores: int | None = None,
    ) -> None:
        if state is not None:
            if structural_paths(experiment, state.experiment):
                raise StateError(f"the state is of other networks: {structural_paths(experiment, state.experiment)[0]}")
            experiment = state.experiment
        data = experiment.data
        images = load_images(data.kind, data_dir) if data.is_image else None
        self._trainer = Trainer(experiment, images)
        if state is not None:
            self._trainer.check(state)
            self._trainer.load_state(state)
        self._cores = cores or available_cores()
        self.threads_by_step: list[tuple[int, int]] = []
        self._settle_threads()
        self._observer = Observer(self._trainer)
        self._kept = self._trainer.state()

    @property
    def experiment(self) -> Experiment:
        return self._trainer.experiment

    @property
    def device(self) -> str:
        return self._trainer.device.type

    @property
    def step_number(self) -> int:
        return self._trainer.step_number

    @property
    def num_weights(self) -> ByPlayer[int]:
        generator, discriminator = self._trainer.generator, self._trainer.discriminator
        return ByPlayer(generator=generator.weights.numel(), discriminator=discriminator.weights.numel())

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
        result = self._step(only)
        self._observer.note_step()
        if only is not None:
            self.keep()  # replay makes whole steps only
        return result

    def apply(self, change: Change) -> str:
        note = self._trainer.apply(change)
        self._settle_threads()
        self.keep()
        return note

    def answer(self, probe: Probe[AnswerT]) -> AnswerT | None:
        return probe.of(self._trainer, self._observer)

    def keep(self) -> None:
        self._kept = self._trainer.state()

    def recover(self, step: int) -> None:
        """Go back to the last sound state up to `step`.

        The last finite one is seldom any good: a step or two before its loss is infinite, a network has weights
        from which no learning rate leads back.
        """
        self._replay(self._last_sound_step(step))

    def _last_sound_step(self, end: int) -> int:
        """Return the last step up to `end` before weights ran away from where they were at the point kept."""
        self._trainer.load_state(self._kept)
        networks = (self._trainer.generator.weights, self._trainer.discriminator.weights)
        limits = [_RUNAWAY * (_largest(weights) or 1.0) for weights in networks]  # a game may begin with a 0
        sound = self._trainer.step_number
        while self._trainer.step_number < end:
            self._step()
            if any(_largest(weights) > limit for weights, limit in zip(networks, limits, strict=True)):
                break
            sound = self._trainer.step_number
        return sound

    def _replay(self, end: int) -> None:
        self._trainer.load_state(self._kept)
        while self._trainer.step_number < end:
            self._step()

    def _settle_threads(self) -> None:
        self.threads = threads_for(self.experiment, self.device, self._cores)
        if not self.threads_by_step or self.threads_by_step[-1][1] != self.threads:
            self.threads_by_step.append((self.step_number, self.threads))
        torch.set_num_threads(self.threads)

    def _step(self, only: PlayerName | None = None) -> StepResult:
        if torch.get_num_threads() != self.threads:  # another run in this process has its own
            torch.set_num_threads(self.threads)
        return self._trainer.step(only)

    def checkpoint(self) -> bytes:
        return checkpoint.to_bytes(self._trainer.state())


def start_run(start: Start) -> TrainerRun:
    """Return the run that `start` describes, for a window to look at.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        SpecError: if it is to run on a device that is not there.
        StateError: if the checkpoint is none, or not one that such a run can be in.
    """
    state = checkpoint.from_bytes(start.checkpoint) if start.checkpoint is not None else None
    return TrainerRun(state.experiment if state else start.experiment, start.data_dir, state, cores_beside_window())


def step_or_recover(run: Run, only: PlayerName | None = None) -> StepResult:
    """Do one step; if it diverges, put the run back to its last sound state and raise.

    Raises:
        DivergedError: the run then stands where training can go on, before the step.
    """
    before = run.step_number
    try:
        return run.step(only)
    except DivergedError:
        run.recover(before)
        raise


def _largest(weights: torch.Tensor) -> float:
    return weights.detach().abs().max().item()

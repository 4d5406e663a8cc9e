"""Measures a game where a run stands, on copies of it: the path angle from an earlier step, and eigenvalues.

The run itself is left as it is, and may go on meanwhile.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.engine.aside import Aside
from ganviz.engine.driven import Run, StudyingGame
from ganviz.engine.failures import in_words
from ganviz.engine.journal import Entry, Playback
from ganviz.engine.live import Kept, LiveTrainer
from ganviz.engine.messages import GameMeasured, GameProgress, GameWanted, Report
from ganviz.gan import Trainer, TrainerState, jacobian, pathangle
from ganviz.gan.gamefield import GameField, Pieces, weights_of
from ganviz.gan.jacobian import MOST_WEIGHTS
from ganviz.spec import SpecError
from ganviz.spec.gamelook import GameLook, GameSpectrum
from ganviz.spec.translation import tr


class GameStudy:
    """A game on its way to being measured, a piece at a time.

    Args:
        kept: a state of the run at or before the step `start`, where the line begins.
        entries: what was done to the run since.
        state: where the run stands.
        threads: how many share a multiplication, unless the experiment says.

    Raises:
        SpecError: if there is no second copy of what the run is on.
        ValueError: if it would take too long.

    Attributes:
        found: what was measured; None until all is.
        done, total: pieces, at most so many.
    """

    def __init__(
        self,
        kept: Kept,
        entries: Sequence[Entry],
        start: int,
        state: TrainerState,
        threads: int,
        images: NDArray[Any] | None = None,
        labels: NDArray[Any] | None = None,
    ) -> None:
        experiment = state.experiment
        if experiment.piece_size < experiment.batch_size:
            raise ValueError(
                tr("A batch of the whole set goes in pieces here: the gradient field would take too long.")
            )
        self._kept, self._entries, self._start = kept, entries, start
        self._images, self._labels = images, labels
        self._state, self._field = state, GameField(state, images, labels)
        self._threads = experiment.compute.threads or threads
        self._reason = self._why_no_spectrum()
        self._pieces = self._measure()
        self.found: GameLook | None = None
        replayed = start - kept.trainer.step
        eigenvalues = 0 if self._reason else jacobian.num_pieces(self._field)
        self.done, self.total = 0, replayed + pathangle.num_pieces(self._field) + eigenvalues

    def advance(self) -> bool:
        """Measure a piece more; return whether all is done."""
        if torch.get_num_threads() != self._threads:
            torch.set_num_threads(self._threads)
        if self.found is None:
            next(self._pieces, None)
            self.done = min(self.done + 1, self.total)
        return self.found is not None

    def _measure(self) -> Pieces[None]:
        start = yield from self._replay()
        path = yield from pathangle.path_angle(self._field, start)
        spectrum: GameSpectrum | None = None
        if not self._reason:
            spectrum = yield from jacobian.spectrum(self._field)
            if spectrum is None:
                self._reason = tr("The gradient field is not finite here, or none of its eigenvalues was found.")
        self.found = GameLook(self._start, self._state.step, self._field.num_samples, path, spectrum, self._reason)

    def _replay(self) -> Pieces[Tensor]:
        """Go step by step to where the line begins, on a copy, and return its weights there."""
        if self._kept.trainer.step == self._start:
            return weights_of(self._kept.trainer)
        trainer = Trainer(self._kept.trainer.experiment, self._images, self._labels)
        live, playback = LiveTrainer(trainer, self._threads), Playback(self._entries)
        live.load(self._kept)
        while live.step_number < self._start:
            live.step(playback.prepare(live))
            yield
        return weights_of(trainer.state())

    def _why_no_spectrum(self) -> str:
        size = len(self._field.weights)
        if size > MOST_WEIGHTS:
            return tr(
                "{size:,} weights are too many for eigenvalues here: {most:,} at most.",
                size=size,
                most=MOST_WEIGHTS,
            )
        if not self._field.weights.isfinite().all():
            return tr("The weights are not finite: the run has diverged.")
        return ""


class Studying:
    """Measures what a `GameWanted` asks for, a slice at a time, and reports what was found.

    Attributes:
        aside: where it has its time.
    """

    def __init__(self, run_number: int, publish: Callable[[Report], None], clock: Callable[[], float]) -> None:
        self._run_number, self._publish = run_number, publish
        self.aside = Aside(clock, self._progressed, self._finish)
        self._command: GameWanted | None = None
        self._study: StudyingGame | None = None

    def begin(self, run: Run | None, command: GameWanted) -> None:
        """Measure what `command` asks for, of `run` as it stands, in place of what was being measured."""
        self.cancel()
        self._command = command
        try:
            if run is None:
                raise ValueError(tr("There is no run."))
            self._study = run.start_game_study(command.start)
            self.aside.begin(self._study)
        except ValueError as error:  # a SpecError is one: there is no second copy of what the run is on
            self._refuse(in_words(error) if isinstance(error, SpecError) else str(error))

    def cancel(self) -> None:
        """Leave it, if anything is being measured."""
        self._refuse("")

    def _refuse(self, reason: str) -> None:
        self.aside.leave()
        command, self._command, self._study = self._command, None, None
        if command is not None:
            self._publish(GameMeasured(self._run_number, command.number, None, reason))

    def _progressed(self, done: int, total: int) -> None:
        assert self._command is not None
        self._publish(GameProgress(self._run_number, self._command.number, done, total))

    def _finish(self) -> None:
        command, study = self._command, self._study
        assert command is not None
        assert study is not None
        self._command = self._study = None
        self._publish(GameMeasured(self._run_number, command.number, study.found))

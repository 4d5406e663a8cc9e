"""A field of runs: whole trainers side by side, each with its own state and rates.

Compiled steps leave Python's interpreter to others, so those cells train in a pool of threads, one each at a time. The
others hold it and train one after the other in the calling thread: whoever has processes can give each its own.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

import numpy as np
import torch
from numpy.typing import NDArray

from ganviz.gan.byhand import gradient_source_of
from ganviz.gan.device import PROCESSOR, device_of
from ganviz.gan.feed import Feed
from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.gan.player import Player
from ganviz.gan.randomness import seeded
from ganviz.gan.trainer import DivergedError, StepResults, Trainer
from ganviz.spec import Experiment, Preset

ROUND = 512  # steps that cells with a shared feed do before any goes on: what is drawn once is kept for no longer


class Field:
    """Trains several experiments side by side; each gets the same floats as alone, with as many threads.

    Args:
        experiments: one a cell.
        images, labels: as `Trainer` takes them, for all.
        threads: how many compiled cells train at a time; as many as there are cores for None. Each computes with one.

    Attributes:
        trainers: one a cell.
        ended: by the place of a cell, why it goes no further; the last step of its trainer is half done.
    """

    def __init__(
        self,
        experiments: Sequence[Experiment | Preset],
        images: NDArray[np.uint8] | None = None,
        labels: NDArray[np.uint8] | None = None,
        threads: int | None = None,
    ) -> None:
        cells = [each.experiment if isinstance(each, Preset) else each for each in experiments]
        self._feed = Feed.among(cells)
        self.trainers = tuple(Trainer(each, images, labels, self._feed) for each in cells)
        for trainer in self.trainers:
            trainer.watches = False
        self.ended: dict[int, DivergedError] = {}
        self._threads = threads or os.cpu_count() or 1

    def advance(self, count: int) -> dict[int, StepResults]:
        """Do `count` steps of every cell that has not ended; return what was done, by the place of the cell."""
        found: dict[int, list[StepResults]] = {place: [] for place in range(len(self.trainers)) if self._goes_on(place)}
        with ThreadPoolExecutor(self._threads, "ganviz-field", torch.set_num_threads, (1,)) as pool:
            for num in self._rounds(count):
                going = list(filter(self._goes_on, found))
                is_compiled = {place: self.trainers[place].gradient_source.kind == "compiled" for place in going}
                compiled = [place for place in going if is_compiled[place]]
                others = [place for place in going if not is_compiled[place]]
                beside = pool.map(self._advance_cell, compiled, repeat(num))
                done = dict(zip(others, map(self._advance_cell, others, repeat(num)), strict=True))
                for place, results in (done | dict(zip(compiled, beside, strict=True))).items():
                    found[place].append(results)
        return {place: _joined(results) for place, results in found.items() if results}

    def _goes_on(self, place: int) -> bool:
        return place not in self.ended

    def _rounds(self, count: int) -> Iterator[int]:
        """Yield parts of `count`."""
        most = ROUND if self._feed.is_shared else max(1, count)
        for begun in range(0, count, most):
            yield min(most, count - begun)

    def _advance_cell(self, place: int, count: int) -> StepResults:
        try:
            return self.trainers[place].steps(count)
        except DivergedError as error:
            self.ended[place], before = error, error.before
            assert before is not None
            return before


def trains_beside_others(experiment: Experiment) -> bool:
    """Return whether the steps of an experiment are compiled, so that threads train several at a time."""
    if device_of(experiment) != PROCESSOR:
        return False
    generator = build_generator(experiment, seeded(0, "generator weights"), seeded(0, "generator dropout"))
    discriminator = build_discriminator(experiment, seeded(0, "discriminator weights"), seeded(0, "dropout"))
    players = (  # whose weights have room for gradients
        Player(generator, experiment.generator.optimizer, PROCESSOR),
        Player(discriminator, experiment.discriminator.optimizer, PROCESSOR),
    )
    return gradient_source_of(experiment, *(player.network for player in players)).kind == "compiled"


def _joined(parts: Sequence[StepResults]) -> StepResults:
    """Return steps that follow each other as one."""
    losses = (np.concatenate([getattr(part, name) for part in parts]) for name in ("d_loss", "g_loss"))
    return StepResults(parts[0].first, *losses)

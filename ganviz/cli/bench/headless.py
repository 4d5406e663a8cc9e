"""Training without a window, in three ways, and the rate of matrix products. Runs in a child process."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import torch

from ganviz.cli.bench.floor import step_operations
from ganviz.cli.bench.plain import PlainLoop
from ganviz.cli.bench.results import Contest
from ganviz.engine.datafiles import load_images
from ganviz.engine.headless import CHUNK_S
from ganviz.engine.journal import Playback
from ganviz.engine.run import TrainerRun, steps_or_recover
from ganviz.engine.shares import Chunks
from ganviz.engine.threads import cores_beside_window
from ganviz.spec import Experiment

_WARM_UP_STEPS = 5
_SIDE = 1024  # of the matrices multiplied: large enough for the best rate of a machine, small enough for its caches
_MATRIX_S = 0.05
_TRIALS = 3
_STEPS = ("autograd", "auto")


@dataclass(slots=True)
class Repeated:
    """Steps to be done again and again, on a number of threads of their own.

    Attributes:
        steps: () -> how many were done: one or some.
        threads: how many.
    """

    steps: Callable[[], int]
    threads: int

    def rate(self, seconds: float) -> float:
        """Return steps a second, over at least `seconds` and one step."""
        torch.set_num_threads(self.threads)
        return times_a_second(self.steps, seconds)

    def matrix_rate(self) -> float:
        """Return float32 operations a second of large matrix products on as many threads."""
        torch.set_num_threads(self.threads)
        return matrix_rate()

    def warm_up(self) -> "Repeated":
        """Do a few steps, and return this."""
        torch.set_num_threads(self.threads)
        for _ in range(_WARM_UP_STEPS):
            self.steps()
        return self

    def close(self) -> None:
        """There is nothing to end."""


class Contestants:
    """One workload, ready to be trained in each of the ways of `Contest.ways`.

    Raises:
        DataError: if the files of an image set are absent or damaged.
        DivergedError: from `rate`, if a number stops being finite.
    """

    def __init__(self, experiment: Experiment, data_dir: str | None) -> None:
        default_threads = torch.get_num_threads()  # before a run chooses its own
        data = experiment.data
        plain = PlainLoop(experiment, load_images(data.set_name, data_dir) if data.is_image else None)
        runs = {step: TrainerRun(experiment.with_changes({"compute.step": step}), data_dir) for step in _STEPS}
        runs["spared"] = TrainerRun(experiment, data_dir, cores=cores_beside_window())
        self._source = runs["auto"].gradient_source
        self._plain = Repeated(lambda: once(plain.step), default_threads).warm_up()
        self._ways = {"plain": self._plain, **{step: repeated(run) for step, run in runs.items()}}
        self._operations = step_operations(experiment)

    def prepare(self, trial_s: float) -> Contest:
        """Choose the number of threads that the plain loop is faster on; return what is fixed from now on."""
        tried: dict[int, list[float]] = {1: [], self._plain.threads: []}
        for _ in range(_TRIALS):
            for threads, rates in tried.items():
                self._plain.threads = threads
                rates.append(self._plain.rate(trial_s))
        best = {threads: max(rates) for threads, rates in tried.items()}
        self._plain.threads = max(best, key=lambda threads: best[threads])
        threads, spared = (self._ways[way].threads for way in ("auto", "spared"))
        return Contest(
            self._plain.threads, best, threads, spared, self._source.kind, self._source.reason, self._operations
        )

    def rate(self, way: str, seconds: float) -> float:
        """Return steps a second of one way to train, over at least `seconds` and one step."""
        return self._ways[way].rate(seconds)

    def matrix_rate(self) -> float:
        """Return float32 operations a second of large matrix products, on as many threads as the engine uses."""
        return self._ways["auto"].matrix_rate()

    def close(self) -> None:
        """There is nothing to end."""


def engine_alone(experiment: Experiment, data_dir: str | None = None) -> Repeated:
    """Return the engine's way to train `experiment`, alone."""
    return repeated(TrainerRun(experiment, data_dir))


def repeated(run: TrainerRun) -> Repeated:
    """Return steps of `run` as `ganviz train` does them."""
    playback = Playback()

    chunks = Chunks(CHUNK_S)

    def steps() -> int:
        begun_s = time.perf_counter()
        done = len(steps_or_recover(run, chunks.size, playback.prepare(run)))
        chunks.done(done, time.perf_counter() - begun_s)
        return done

    return Repeated(steps, run.threads).warm_up()


def matrix_rate() -> float:
    """Return float32 operations a second of large matrix products, on torch's present number of threads."""
    a, b, product = (torch.ones(_SIDE, _SIDE) for _ in range(3))
    torch.mm(a, b, out=product)
    return 2 * _SIDE**3 * times_a_second(lambda: once(lambda: torch.mm(a, b, out=product)), _MATRIX_S)


def once(do: Callable[[], object]) -> int:
    """Do something, and return that it was done once."""
    do()
    return 1


def times_a_second(do: Callable[[], int], seconds: float) -> float:
    """Return how often a second something is done, over at least `seconds` and one time; `do` says how often it was."""
    begun_s = now_s = time.perf_counter()
    times = 0
    while times == 0 or now_s - begun_s < seconds:
        times += do()
        now_s = time.perf_counter()
    return times / (now_s - begun_s)

"""One run of a sweep: trained to each of its moments, and measured there.

The steps are those of any run with this experiment and one thread: what is measured alters nothing.
"""

import contextlib
import math
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ganviz import __version__
from ganviz.engine.datafiles import load_images, load_labels
from ganviz.engine.headless import CHUNK_S
from ganviz.engine.live import LiveTrainer
from ganviz.engine.probes import QualityProbe
from ganviz.engine.probes.images import pixels
from ganviz.engine.shares import Chunks
from ganviz.engine.sweeps.orders import Order
from ganviz.engine.sweeps.results import RunResult
from ganviz.gan import DivergedError, StepResult, Trainer
from ganviz.gan.feed import Feed
from ganviz.spec import Experiment

NUM_POINTS = 256  # of a thumbnail
NUM_IMAGES = 16
_LOOK_S = 0.5  # for which a run is trained to tell how long it takes
_LARGEST = 60_000.0  # that a number of 16 bits holds
_QUALITY = QualityProbe()
MOST_BLOCKS = 768  # of 64 kB, of samples that the next run may ask for again
_FEEDS: list[Feed] = []


class StoppedError(Exception):
    """A run was given up before its end."""


def run_of(order: Order, data_dir: str | None = None, is_stopped: Callable[[], bool] = lambda: False) -> RunResult:
    """Train a run and return what was measured of it; one that diverges has nothing from there on.

    Raises:
        StoppedError: if `is_stopped`, which is asked a few times a second.
    """
    live, trainer = started(order.experiment, data_dir)
    chunks = Chunks(CHUNK_S)
    measured: list[dict[str, float]] = []
    thumbnails: list[NDArray[Any]] = []
    diverged_at: int | None = None
    for moment in order.moments:
        try:
            last = _train_to(live, moment, chunks, is_stopped)
        except DivergedError as error:
            diverged_at = error.step
            break
        answer = _QUALITY.of(trainer, live.observer)
        assert answer is not None
        measured.append({"d_loss": last.d_loss, "g_loss": last.g_loss, **answer.measured()})
        thumbnails.append(_thumbnail(live, trainer.experiment))
    reals = _thumbnail(live, trainer.experiment, is_real=True)
    names = list(measured[0]) if measured else ["d_loss", "g_loss"]
    series = {name: np.full(len(order.moments), math.nan) for name in names}
    for place, numbers in enumerate(measured):
        for name, value in numbers.items():
            series[name][place] = value if math.isfinite(value) else math.nan
    missing = [np.zeros_like(reals)] * (len(order.moments) - len(thumbnails))
    return RunResult(order.digest, series, np.stack([*thumbnails, *missing]), reals, diverged_at, _made_by(trainer))


def seconds_of(order: Order, data_dir: str | None = None) -> float:
    """Return about how many seconds `run_of` takes, from less than a second of it."""
    begun_s = time.perf_counter()
    live, trainer = started(order.experiment, data_dir)
    chunks, last, step_s = Chunks(CHUNK_S), order.moments[-1], 0.0
    now_s = made_s = time.perf_counter()
    with contextlib.suppress(DivergedError):  # then it ends earlier than is said
        while live.step_number < last and now_s - made_s < _LOOK_S:
            before_s = now_s
            num_steps = len(live.steps(min(last - live.step_number, chunks.size)))
            now_s = time.perf_counter()
            chunks.done(num_steps, now_s - before_s)
            step_s = (now_s - before_s) / num_steps  # of the last ones: the first prepare much
    _QUALITY.of(trainer, live.observer)
    measured_s = time.perf_counter()
    _QUALITY.of(trainer, live.observer)
    each_s = time.perf_counter() - measured_s
    return made_s - begun_s + last * step_s + len(order.moments) * each_s


def started(experiment: Experiment, data_dir: str | None = None) -> tuple[LiveTrainer, Trainer]:
    """Return a trainer of `experiment` at step 0, with one thread unless that says otherwise."""
    data = experiment.data
    images = load_images(data.set_name, data_dir) if data.is_image else None
    labels = load_labels(data.set_name, data_dir) if data.num_classes else None
    trainer = Trainer(experiment, images, labels, _feed_for(experiment))
    trainer.watches = False  # no updates are measured
    return LiveTrainer(trainer, 1), trainer


def _feed_for(experiment: Experiment) -> Feed | None:
    """Return what draws for the runs of this process: those of a map mostly have their samples in common."""
    if experiment.data.is_image:  # whose samples are there already
        return None
    if not _FEEDS or not _FEEDS[0].serves(experiment):
        _FEEDS[:] = [Feed([experiment], MOST_BLOCKS)]
    return _FEEDS[0]


def _train_to(live: LiveTrainer, moment: int, chunks: Chunks, is_stopped: Callable[[], bool]) -> StepResult:
    """Train to a step that is not reached yet, and return the losses of the last one."""
    last: StepResult | None = None
    while live.step_number < moment:
        if is_stopped():
            raise StoppedError
        begun_s = time.perf_counter()
        results = live.steps(min(moment - live.step_number, chunks.size))
        chunks.done(len(results), time.perf_counter() - begun_s)
        last = results.last
    assert last is not None
    return last


def _thumbnail(live: LiveTrainer, experiment: Experiment, *, is_real: bool = False) -> NDArray[Any]:
    """Return a few fakes, or reals, as small as they can be looked at."""
    draw = live.observer.reals if is_real else live.observer.fakes
    if experiment.data.is_image:
        return pixels(draw(NUM_IMAGES), *experiment.pixel_range)
    points = np.nan_to_num(draw(NUM_POINTS).numpy(), posinf=_LARGEST, neginf=-_LARGEST)
    small: NDArray[np.float16] = points.clip(-_LARGEST, _LARGEST).astype(np.float16)
    return small


def _made_by(trainer: Trainer) -> dict[str, str]:
    return {
        "ganviz": __version__,
        "torch": torch.__version__,
        "device": trainer.device.type,
        "gradients": trainer.gradient_source.kind,
        "threads": str(trainer.experiment.compute.threads),
    }

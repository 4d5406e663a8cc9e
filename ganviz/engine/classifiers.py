"""The classifiers of image sets: trained once in a process, and kept in the user's cache folder for the next.

A set has one, whatever part of it a run trains on. A file that is not as it must be is passed over, and written anew.
"""

import hashlib
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import safetensors
import safetensors.torch
import torch
from torch import Tensor

from ganviz.engine.atomic import replacing
from ganviz.engine.datafiles import image_set, load_images, load_labels
from ganviz.gan import StateError
from ganviz.gan.classifier import VERSION, ClassifierTraining
from ganviz.gan.layout import check
from ganviz.spec.translation import tr

log = logging.getLogger(__name__)

_FORMAT = "ganviz-classifier"
_MOST_BYTES = 4_000_000  # of a file: those of ganviz have a tenth
_KNOWN: dict[str, "Learning"] = {}  # of this process, by what they are of


@dataclass(frozen=True, slots=True)
class _Found:
    weights: dict[str, Tensor]
    accuracy: float


class Learning:
    """A classifier that learns, a slice at a time; whoever waits for it gives it time, and another may go on.

    Attributes:
        training: it, and how far it is.
    """

    def __init__(self, training: ClassifierTraining, path: Path | None) -> None:
        self.training, self._path = training, path
        found = _read(path, training) if path is not None else None
        if found is not None:
            training.finish_with(found.weights, found.accuracy)

    @property
    def is_over(self) -> bool:
        """Whether it has learnt."""
        return self.training.is_over

    @property
    def percent(self) -> int:
        """How far it is, from 0 to 100, which it is once it has learnt and was looked at for the last time."""
        return 100 if self.is_over else min(99, 100 * self.training.done // self.training.total)

    def advance(self) -> bool:
        """Do a little of the work; return whether it is over."""
        if not self.is_over:
            with _one_thread():
                is_over = self.training.advance()
            if is_over and self._path is not None:
                _write(self._path, self.training)
        return self.is_over


def learning_of(kind: str, num_classes: int, data_dir: str | None) -> Learning:
    """Return the classifier of an image set of so many classes, which may be learning still.

    Raises:
        DatasetUnavailable: if its files are no longer there, or damaged.
    """
    known = image_set(kind)
    of_what = f"{VERSION} {torch.__version__} {known.images.content_sha256} {known.labels.content_sha256}"
    name = f"{kind.partition(':')[0]}-{hashlib.sha256(of_what.encode()).hexdigest()[:16]}"
    if name not in _KNOWN:
        images, labels = load_images(kind, data_dir), load_labels(kind, data_dir)
        training = ClassifierTraining(torch.from_numpy(images.copy()), torch.from_numpy(labels.copy()), num_classes)
        _KNOWN[name] = Learning(training, _folder_path(name))
    return _KNOWN[name]


def forget() -> None:
    """Let each classifier be made, or read, anew."""
    _KNOWN.clear()


def _folder_path(name: str) -> Path | None:
    """Return the file of that name in the user's cache folder; None where there is no such folder to be had."""
    folder = platformdirs.user_cache_path("ganviz", appauthor=False)
    return folder / "classifiers" / f"{name}.safetensors" if folder.is_absolute() else None  # a user without a home


def _read(path: Path, training: ClassifierTraining) -> _Found | None:
    """Return what a file holds; None where there is none, or it is not one of this classifier."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return None
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError(tr("it has more than {most:,} bytes", most=_MOST_BYTES))
        data = path.read_bytes()
        with safetensors.safe_open(path, framework="pt") as file:
            about = file.metadata() or {}
        if about.get("format") != _FORMAT:
            raise ValueError(tr("its format is another"))
        accuracy = float(about.get("accuracy", "nan"))
        if not 0 <= accuracy <= 1:  # NaN is not
            raise ValueError(tr("it has no accuracy"))
        weights = safetensors.torch.load(data)
        check(weights, training.layout)
    except (OSError, ValueError, StateError, safetensors.SafetensorError) as error:
        log.warning("the classifier in %s is passed over: %s", path, error)
        return None
    return _Found(weights, accuracy)


def _write(path: Path, training: ClassifierTraining) -> None:
    """Keep what was learnt; without a folder to write to it is learnt again next time."""
    assert training.classifier is not None
    assert training.accuracy is not None
    assert math.isfinite(training.accuracy)
    about = {"format": _FORMAT, "accuracy": repr(training.accuracy)}
    weights = {name: each.contiguous() for name, each in training.classifier.state_dict().items()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, keep=False) as file:
            file.write(safetensors.torch.save(weights, metadata=about))
    except OSError as error:
        log.warning("the classifier is not kept: %s", error)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Compute with one thread, whatever the run has: the same numbers everywhere, and no waiting for each other."""
    before = torch.get_num_threads()
    if before != 1:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        if before != 1:
            torch.set_num_threads(before)

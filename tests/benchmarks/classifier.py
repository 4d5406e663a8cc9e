"""A small classifier of digits and clothes, trained on the real ones, that says whether fakes can be read."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from ganviz.engine.datafiles import folder_of, load_images
from ganviz.engine.datafiles.idx import read_labels

LABELS = "*labels-idx1-ubyte.gz"  # of the training images, where there are two
SURE = 0.9  # probability
NUM_CLASSES = 10
EPOCHS, BATCH = 3, 128
MOST_IMAGES = 20_000


class Sure(NamedTuple):
    """Of how many fakes a classifier is sure.

    Attributes:
        share: of all fakes, those with a class of probability `SURE` or more.
        classes: how many classes have at least 1 % of all fakes among these.
    """

    share: float
    classes: int


class Classifier:
    """Convolutions trained on some real images of a set, on as many threads as torch has.

    Attributes:
        accuracy: share of right answers on real images that it has not learnt from.
    """

    def __init__(self, images: Tensor, labels: Tensor) -> None:
        """Learn from (n, height, width) pixels in [-1, 1] with (n,) labels from 0 to 9; the last tenth is kept back."""
        generator = torch.Generator().manual_seed(0)
        torch.manual_seed(0)  # first weights and dropout have no generator of their own
        side = images.shape[-1] // 4
        self._network = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Dropout(0.3), nn.Linear(32 * side * side, NUM_CLASSES),
        )  # fmt: skip
        num_learnt = len(images) - len(images) // 10
        optimizer = torch.optim.Adam(self._network.parameters(), 2e-3)
        for _ in range(EPOCHS):
            for chosen in torch.randperm(num_learnt, generator=generator).split(BATCH):
                loss = nn.functional.cross_entropy(self._network(images[chosen, None]), labels[chosen])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        self._network.eval()
        with torch.no_grad():
            answers = torch.cat([self._network(part[:, None]) for part in images[num_learnt:].split(1000)])
        self.accuracy = float((answers.argmax(dim=1) == labels[num_learnt:]).float().mean())

    @torch.no_grad()
    def __call__(self, fakes: Tensor) -> Sure:
        """Return how sure it is of fakes (n, ...) with pixels in [-1, 1]."""
        best = self._logits(fakes).softmax(dim=1).max(dim=1)
        sure = best.indices[best.values >= SURE]
        counts = torch.bincount(sure, minlength=NUM_CLASSES)
        return Sure(len(sure) / len(fakes), int((counts >= 0.01 * len(fakes)).sum()))

    @torch.no_grad()
    def classes_of(self, fakes: Tensor) -> Tensor:
        """Return which class (n,) it takes each of fakes (n, ...) for, sure or not."""
        return self._logits(fakes).argmax(dim=1)

    def _logits(self, fakes: Tensor) -> Tensor:
        side = round((fakes[0].numel()) ** 0.5)
        return self._network(fakes.reshape(-1, 1, side, side))


@cache
def classifier_of(kind: str, data_dir: str | None = None) -> Classifier | None:
    """Return the classifier of a set of images, trained once a process; None where the set has no labels."""
    found = sorted(Path(folder_of(kind, data_dir)).glob(LABELS))
    if not found:
        return None
    images = torch.tensor(load_images(kind, data_dir)[:MOST_IMAGES]).float() / 127.5 - 1
    return Classifier(images, torch.tensor(read_labels(found[-1])[:MOST_IMAGES]).long())

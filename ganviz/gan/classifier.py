"""A small network that tells the classes of the images of a set, trained on the real ones.

What it takes fakes for says which classes G makes, and its features are something to compare fakes and reals by. It is
of the data alone: no run has a part in it, and it has none in any run. All that is random comes from generators of its
own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, relu

from ganviz.gan.layout import Layout, like
from ganviz.gan.randomness import seeded

VERSION = 1  # of the recipe: weights of another are not comparable
NUM_FEATURES = 64
NUM_UPDATES = 1500
DECAY_FROM = 0.3  # of the updates, from which on the learning rate falls, to 0 at the end
HELD_OUT = 0.1  # of the images, which it does not learn from
LOOKS = 5  # at the images held out, evenly apart
_AT_ONCE = 256  # images that are told without learning


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a classifier is made: channels of both convolutions, kernel and stride of the first; how it learns."""

    channels: tuple[int, int]
    kernel: int
    stride: int
    batch_size: int
    lr: float


_FOR_SMALL = Recipe((32, 64), kernel=3, stride=1, batch_size=32, lr=2e-3)
_FOR_LARGE = Recipe((16, 32), kernel=5, stride=2, batch_size=64, lr=3e-3)
_SMALL = 8  # pixels of a side, up to which images are


def recipe_for(side: int) -> Recipe:
    """Return how a classifier of images of `side` x `side` pixels is made."""
    return _FOR_SMALL if side <= _SMALL else _FOR_LARGE


class Classifier(nn.Module):
    """Two convolutions, a layer of features, and a logit for each class, of images of `side` x `side` pixels."""

    def __init__(self, side: int, num_classes: int) -> None:
        super().__init__()
        recipe = recipe_for(side)
        (first, second), kernel = recipe.channels, recipe.kernel
        left = ceil(ceil(side / recipe.stride) / 2)  # pixels of a side after both
        with torch.device("meta"):  # without numbers, which torch would draw from its global generator
            self.first = nn.Conv2d(1, first, kernel, stride=recipe.stride, padding=kernel // 2)
            self.second = nn.Conv2d(first, second, 3, stride=2, padding=1)
            self.to_features = nn.Linear(second * left**2, NUM_FEATURES)
            self.to_logits = nn.Linear(NUM_FEATURES, num_classes)
        self.to_empty(device="cpu")

    def features(self, images: Tensor) -> Tensor:
        """Return (n, NUM_FEATURES) of images (n, 1, side, side), 0 black and 1 white."""
        shrunk = relu(self.second(relu(self.first(images))))
        return relu(self.to_features(shrunk.flatten(1)))

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (n, num_classes)."""
        logits: Tensor = self.to_logits(self.features(images))
        return logits

    @torch.no_grad()
    def tell(self, images: Tensor) -> "Told":
        """Return what it takes images (n, 1, side, side) for; they are seen as they are shown, from 0 to 1."""
        features = torch.cat([self.features(part.clamp(0, 1)) for part in torch.split(images, _AT_ONCE)])
        return Told(features, torch.softmax(self.to_logits(features), dim=1))

    def draw_weights(self, generator: torch.Generator) -> None:
        """Begin anew: normal weights, wide enough for what passes a ReLU (He et al. 2015), and biases of 0."""
        for layer in (self.first, self.second, self.to_features, self.to_logits):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu", generator=generator)
            assert layer.bias is not None
            nn.init.zeros_(layer.bias)


@dataclass(frozen=True, slots=True)
class Told:
    """What a classifier says of images: features (n, NUM_FEATURES), and the probability of each class (n, classes)."""

    features: Tensor
    probabilities: Tensor


class ClassifierTraining:
    """Trains a classifier on images, an update at a time, and finds how often it is right.

    Args:
        images: (n, side, side) uint8, 0 black and 255 white.
        labels: (n,), the class of each.
        num_classes: how many there are.

    Attributes:
        classifier: None until it is trained.
        accuracy: the share of the images held out that it was right of when last looked; None before it was.
        num_held_out: how many those are.
        done, total: updates.
    """

    def __init__(self, images: Tensor, labels: Tensor, num_classes: int, num_updates: int = NUM_UPDATES) -> None:
        self._images, self._labels, self._num_classes = images, labels.long(), num_classes
        order = torch.randperm(len(images), generator=seeded(VERSION, "held out"))  # digits are sorted by writer
        self.num_held_out = max(1, round(HELD_OUT * len(images)))
        self._held_out, self._learned = order[: self.num_held_out], order[self.num_held_out :]
        self.classifier: Classifier | None = None
        self.accuracy: float | None = None
        self.done, self.total = 0, num_updates
        self._recipe = recipe_for(images.shape[1])
        self._network = Classifier(images.shape[1], num_classes)
        self._work = self._train()

    @property
    def is_over(self) -> bool:
        return self.classifier is not None

    @property
    def layout(self) -> Layout:
        """What the weights of its classifier must be, by name."""
        return {name: like(weights) for name, weights in self._network.state_dict().items()}

    def shares(self, count: int) -> Tensor:
        """Return (num_classes,) float64, the share of each class among the first `count` images."""
        return torch.bincount(self._labels[:count], minlength=self._num_classes).double() / count

    def finish_with(self, weights: Mapping[str, Tensor], accuracy: float) -> None:
        """Be over, with what came of the same training before: weights that are as `layout` says."""
        self._network.load_state_dict(dict(weights))
        self.accuracy, self.done = accuracy, self.total
        self._finish()

    def advance(self) -> bool:
        """Do an update, or look at some of the images held out; return whether all is done."""
        if not self.is_over:
            with torch.enable_grad():
                next(self._work, None)
        return self.is_over

    def _train(self) -> Iterator[None]:
        network, generator, recipe = self._network, seeded(VERSION, "classifier"), self._recipe
        network.draw_weights(generator)
        optimizer = torch.optim.Adam(network.parameters(), lr=recipe.lr, fused=True)
        left = self._learned[:0]
        for number in range(self.total):
            if len(left) < recipe.batch_size:
                left = self._learned[torch.randperm(len(self._learned), generator=generator)]
            places, left = left[: recipe.batch_size], left[recipe.batch_size :]
            remaining = 1 - number / self.total
            optimizer.param_groups[0]["lr"] = recipe.lr * min(1.0, remaining / (1 - DECAY_FROM))
            optimizer.zero_grad()
            loss = cross_entropy(network(self._seen(places)), self._labels[places])
            torch.autograd.backward(loss)
            optimizer.step()
            self.done = number + 1
            yield
            if self.done * LOOKS // self.total > number * LOOKS // self.total:
                yield from self._look()
        self._finish()

    def _look(self) -> Iterator[None]:
        """Find how often it is right of the images held out, some at a time."""
        right = 0
        for places in torch.split(self._held_out, _AT_ONCE):
            with torch.no_grad():
                told = self._network(self._seen(places)).argmax(dim=1)
            right += int((told == self._labels[places]).sum())
            yield
        self.accuracy = right / self.num_held_out

    def _finish(self) -> None:
        self._network.requires_grad_(False)
        self.classifier = self._network
        self._images, self._work = self._images[:0], iter(())  # 47 MB of MNIST are of no more use

    def _seen(self, places: Tensor) -> Tensor:
        return (self._images[places].float() / 255).unsqueeze(1)

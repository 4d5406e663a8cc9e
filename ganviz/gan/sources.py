"""Where a batch of reals or latents comes from: a live stream, or a fixed pool visited in shuffled order."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Generator, Tensor

from ganviz.gan.feed import Feed
from ganviz.gan.layout import FINITE, Layout, Rule, Slot, count
from ganviz.gan.randomness import generator_slot, seeded
from ganviz.gan.registry import Registry
from ganviz.gan.samplers import Draw, sampler_of
from ganviz.spec import Experiment
from ganviz.spec.data import ImageData
from ganviz.spec.translation import tr

BLOCK = 16_384  # numbers drawn at a time for a stream
ENDLESS = 1 << 62  # batches that are ready


class Source(Protocol):
    """Gives reals, or latents. State is what it needs, beside its generator, to go on exactly."""

    @property
    def fixed(self) -> Tensor | None:
        """All samples there are (n, ...), in an order that never changes; None for a stream."""
        ...

    def batch(self, count: int, generator: Generator) -> Tensor:
        """Return the next (count, ...) float32 samples to train on."""
        ...

    def ready(self, count: int) -> int:
        """Return how many batches of `count` samples `ahead` may be asked for."""
        ...

    def ahead(self, batches: int, count: int, generator: Generator) -> Tensor:
        """Return the next `batches` batches of `count` samples, one after the other: (batches * count, ...)."""
        ...

    def draw(self, count: int, generator: Generator) -> Tensor:
        """Return samples to show or measure against, without moving the order of training."""
        ...

    def draw_distinct(self, count: int, generator: Generator) -> Tensor:
        """Return `count` samples of which none is drawn twice, or all there are if they are fewer."""
        ...

    def state(self) -> dict[str, Tensor]: ...

    def load_state(self, state: dict[str, Tensor]) -> None: ...

    def layout(self, state: dict[str, Tensor]) -> Layout:
        """Return what `load_state` may be given, where one tensor of `state` decides about another."""
        ...


class Stream:
    """Fresh samples for every batch, drawn many at a time: a small draw costs hardly less than a large one.

    Its state tells how to draw those again of which some are left: up to 64 kB of them need not be carried. Only where
    that is not known, as a file of an earlier version did not tell, are they in it themselves.

    `width` is how many numbers a sample is; `deal` draws as `draw` does, for what is trained on.
    """

    fixed = None

    def __init__(self, draw: Draw, width: int, deal: Draw | None = None) -> None:
        self.draw = draw
        self.draw_distinct = draw
        self._deal = deal or draw
        self._most = BLOCK // width  # samples drawn that a batch does not take at once
        self._hold(torch.empty(0, width))
        self._cursor = 0
        self._drawn: _Drawn | None = None  # how the block was
        self._is_here = True  # the block is; else it is to be drawn again

    def batch(self, count: int, generator: Generator) -> Tensor:
        return self.ahead(1, count, generator)

    def ready(self, count: int) -> int:
        return ENDLESS if count <= self._most else 0

    def ahead(self, batches: int, count: int, generator: Generator) -> Tensor:
        if not self._is_here:
            self._draw_again()
        parts: list[Tensor] = []
        while batches:
            if self._size - self._cursor < count:
                self._draw_more(count, generator)
            here = min(batches, (self._size - self._cursor) // count)
            parts.append(self._block.narrow(0, self._cursor, here * count))
            self._cursor += here * count
            batches -= here
        return parts[0] if len(parts) == 1 else torch.cat(parts)

    @property
    def left(self) -> Tensor:
        """What is drawn and not given yet, (n, width)."""
        if not self._is_here:
            self._draw_again()
        return self._block[self._cursor :]

    def state(self) -> dict[str, Tensor]:
        if self._drawn is None:
            return {"left": self._block[self._cursor :].clone()}
        given = self._cursor - self._drawn.before
        if given == self._drawn.count:
            return {"left": self._block[:0].clone()}
        return {
            "generator": self._drawn.generator.clone(),
            "drawn": torch.tensor(self._drawn.count),
            "given": torch.tensor(given),
        }

    def load_state(self, state: dict[str, Tensor]) -> None:
        self._is_here = "left" in state
        if self._is_here:
            self._hold(state["left"].clone())
            self._drawn, self._cursor = None, 0
        else:
            self._drawn = _Drawn(state["generator"].clone(), int(state["drawn"]), before=0)
            self._hold(self._block[:0])
            self._cursor = int(state["given"])

    def layout(self, state: dict[str, Tensor]) -> Layout:
        if "generator" not in state:
            return {"left": Slot((None, self._block.shape[1]), torch.float32, FINITE)}
        drawn = state.get("drawn")
        is_whole = drawn is not None and drawn.dtype == torch.int64 and drawn.numel() == 1
        most_given = int(drawn) if is_whole and drawn is not None else self._most
        return {"generator": generator_slot(), "drawn": count(self._most, least=1), "given": count(max(0, most_given))}

    def _draw_more(self, count: int, generator: Generator) -> None:
        """Draw a block that begins with what is left of the one before, which goes into the very next batch."""
        left = self._block[self._cursor :]
        self._drawn = _Drawn(generator.get_state(), max(count - len(left), self._most), len(left))
        fresh = self._deal(self._drawn.count, generator)
        self._hold(torch.cat([left, fresh]) if len(left) else fresh)
        self._cursor = 0

    def _draw_again(self) -> None:
        assert self._drawn is not None
        self._hold(self.draw(self._drawn.count, Generator().set_state(self._drawn.generator)))
        self._is_here = True

    def _hold(self, block: Tensor) -> None:
        """Give from `block`. Its length is kept: to ask a tensor for it takes as long as to take a batch out."""
        self._block, self._size = block, len(block)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How a block was drawn: with a generator in which state, how many samples, and how many stood before them."""

    generator: Tensor
    count: int
    before: int


class Pool:
    """A fixed set of samples (n, ...), every one of them visited once an epoch."""

    def __init__(self, samples: Tensor) -> None:
        self.fixed: Tensor = samples
        self.last = torch.empty(0, dtype=torch.int64)  # the places of the last batch's samples
        self._order = torch.empty(0, dtype=torch.int64)
        self._cursor = 0

    def batch(self, count: int, generator: Generator) -> Tensor:
        parts: list[Tensor] = []
        while count:
            if self._cursor == len(self._order):
                self._order = torch.randperm(len(self.fixed), generator=generator)
                self._cursor = 0
            part = self._order[self._cursor : self._cursor + count]
            self._cursor += len(part)
            count -= len(part)
            parts.append(part)
        self.last = parts[0] if len(parts) == 1 else torch.cat(parts)
        return self.fixed[self.last]

    def ready(self, count: int) -> int:
        return (len(self._order) - self._cursor) // count

    def ahead(self, batches: int, count: int, generator: Generator) -> Tensor:
        return self.batch(batches * count, generator)

    def draw(self, count: int, generator: Generator) -> Tensor:
        return self.fixed[torch.randint(len(self.fixed), (count,), generator=generator)]

    def draw_distinct(self, count: int, generator: Generator) -> Tensor:
        return self.fixed[torch.randperm(len(self.fixed), generator=generator)[:count]]

    def state(self) -> dict[str, Tensor]:
        return {"order": self._order.to(torch.int32), "cursor": torch.tensor(self._cursor)}

    def load_state(self, state: dict[str, Tensor]) -> None:
        self._order = state["order"].to(torch.int64)
        self._cursor = int(state["cursor"])

    def layout(self, state: dict[str, Tensor]) -> Layout:
        is_begun = "order" in state and state["order"].numel() > 0
        visited = len(self.fixed) if is_begun else 0
        return {"order": Slot((visited,), torch.int32, _order_of(visited)), "cursor": count(visited)}


def _order_of(num_samples: int) -> Rule:
    """Return the rule of an order in which each of so many samples has one place."""

    def offence(order: Tensor) -> str | None:
        if torch.equal(order.sort().values, torch.arange(num_samples, dtype=order.dtype)):
            return None
        return tr("a sample twice, or one that is not there")

    return Rule(tr("each number from 0 to {last:,} once", last=num_samples - 1), offence)


def source_of(experiment: Experiment, images: Tensor | None, feed: Feed | None = None) -> Source:
    """Return where `experiment` gets real samples; `images` (n, height, width) uint8 if it is about images.

    With `feed`, what other trainers draw as well is drawn once.
    """
    data = experiment.data
    if isinstance(data, ImageData):
        if images is None:
            raise ValueError(f"{data.kind} needs its images: pass an array (n, height, width) uint8")
        count = data.num_used(len(images))
        used, of = images[:count], (data.set_name, count, experiment.pixel_range)
        return Pool(_scaled(used, experiment) if feed is None else feed.once(of, lambda: _scaled(used, experiment)))
    draw = sampler_of(data)
    if data.pool_size:
        return Pool(draw(data.pool_size, seeded(experiment.seed, "pool")))
    deal = draw if feed is None else feed.drawing(experiment, "data", draw)
    return Stream(draw, math.prod(data.sample_shape), deal)


def held_out_of(
    experiment: Experiment, images: Tensor | None, count: int, generator: Generator, labels: Tensor | None = None
) -> Tensor | None:
    """Return `count` reals (or all there are, if fewer) that no update learns from; None where there are none.

    Of a distribution they are fresh draws, be it that training has a fixed pool of others; of images those not used,
    with `labels` (of all images) each class in turn. Of a list of points, or of a game of two numbers, there are none.
    """
    data = experiment.data
    if not isinstance(data, ImageData):
        return sampler_of(data)(count, generator) if data.is_spread else None
    assert images is not None
    num_used = data.num_used(len(images))
    places = torch.randperm(len(images) - num_used, generator=generator) + num_used
    if labels is not None:
        of_each = [places[labels[places] == number] for number in range(data.num_classes)]
        fewest = min(map(len, of_each))
        places = torch.stack([each[:fewest] for each in of_each], dim=1).flatten()
    return _scaled(images[places[:count]], experiment) if len(places) else None


def _scaled(images: Tensor, experiment: Experiment) -> Tensor:
    """Return (n, 1, height, width) float32 of images (n, height, width) uint8, as the networks see them."""
    low, high = experiment.pixel_range
    return (images.to(torch.float32) * ((high - low) / 255) + low).unsqueeze(1)


LATENTS: Registry[Callable[..., Tensor]] = Registry("latent distributions")
LATENTS.add("normal", torch.randn)
LATENTS.add("uniform", lambda *shape, generator: torch.rand(*shape, generator=generator) * 2 - 1)


def latent_source_of(experiment: Experiment, feed: Feed | None = None) -> Source:
    """Return where `experiment` gets latents (n, latent.dim); with `feed`, those of other trainers as well once."""
    latent = experiment.latent

    def draw(count: int, generator: Generator) -> Tensor:
        return LATENTS[latent.distribution](count, latent.dim, generator=generator)

    if latent.pool_size:
        return Pool(draw(latent.pool_size, seeded(experiment.seed, "latent pool")))
    return Stream(draw, latent.dim, draw if feed is None else feed.drawing(experiment, "latent", draw))

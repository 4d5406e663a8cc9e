"""What several trainers need alike, made once for all of them: blocks of a stream, a pool of samples, images.

A block depends on nothing but what is drawn, how many, and the state of the generator it is drawn with. So whoever asks
for the same gets the same numbers, and its generator goes on as if it had drawn them. Threads may share a feed: each
look into it is one call, and what two of them draw at once is equal.
"""

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import TypeVar

from torch import Generator, Tensor

from ganviz.spec import Experiment

MOST_BLOCKS = 64  # of 64 kB, for each stream that is shared
Made = TypeVar("Made")
Draw = Callable[[int, Generator], Tensor]


class Feed:
    """Draws once what trainers of equal seed, data and latents draw alike."""

    def __init__(self, experiments: Iterable[Experiment], most_blocks: int = MOST_BLOCKS) -> None:
        """Serve trainers that draw as one of `experiments` does, and keep so many blocks of what each draws."""
        self._shared = set(map(_streams_of, experiments))
        self._most = most_blocks * len(self._shared)
        self._blocks: OrderedDict[Hashable, tuple[Tensor, Tensor]] = OrderedDict()
        self._made: dict[Hashable, object] = {}

    @classmethod
    def among(cls, experiments: Collection[Experiment]) -> "Feed":
        """Return a feed for those of `experiments` that draw as another of them does."""
        alike = Counter(map(_streams_of, experiments))
        return cls(each for each in experiments if alike[_streams_of(each)] > 1)

    def serves(self, experiment: Experiment) -> bool:
        """Return whether what `experiment` draws is drawn once."""
        return _streams_of(experiment) in self._shared

    @property
    def is_shared(self) -> bool:
        """Whether any two draw the same."""
        return bool(self._shared)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` returned the first time that it was asked for by `key`. It is not to be written to."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]  # type: ignore[assignment]
        return made

    def drawing(self, experiment: Experiment, name: str, draw: Draw) -> Draw:
        """Return what draws as `draw` does, the stream called `name` of `experiment`; not to be written to."""
        if not self.serves(experiment):
            return draw
        of = getattr(experiment, name).model_dump_json()

        def drawn(count: int, generator: Generator) -> Tensor:
            key = (name, of, count, generator.get_state().numpy().tobytes())
            if (found := self._blocks.get(key)) is not None:
                block, after = found
                generator.set_state(after)
                return block
            block = draw(count, generator)
            if len(self._blocks) >= self._most:
                self._blocks.popitem(last=False)
            self._blocks[key] = (block, generator.get_state())
            return block

        return drawn


def _streams_of(experiment: Experiment) -> Hashable:
    return (experiment.seed, experiment.data.model_dump_json(), experiment.latent.model_dump_json())

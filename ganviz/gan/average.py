"""A running average of a generator's weights, kept beside the raw ones: it averages out the oscillation of the game.

Yazıcı et al. 2019, arXiv:1806.04498.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from torch import Tensor, nn

from ganviz.gan.compiled.atonce import Lerp, torch_lerp
from ganviz.gan.layout import Layout, like
from ganviz.gan.player import Player


class Average:
    """The exponential moving average of a player's weights. Decay 0 keeps none.

    Buffers, such as the running averages of batch norm, are the player's own: they average already.

    Attributes:
        lerp: what brings it nearer to the weights.
    """

    def __init__(self, player: Player, decay: float) -> None:
        self._player = player
        self._weights: Tensor | None = None
        self.lerp: Lerp = torch_lerp
        self.follow(decay)

    @property
    def moving(self) -> tuple[Tensor, float] | None:
        """The average itself, and the share by which an update brings it nearer to the weights, if one is kept."""
        return None if self._weights is None else (self._weights, 1 - self._decay)

    @property
    def is_kept(self) -> bool:
        return self._weights is not None

    def follow(self, decay: float) -> None:
        """Average with `decay` from now on. A new average starts from the present weights."""
        self._decay = decay
        if not decay:
            self._weights = None
        elif self._weights is None:
            self._weights = self._player.weights.detach().clone()

    def update(self) -> None:
        """Update the average: average <- decay average + (1 - decay) weights."""
        if self._weights is not None:
            self.lerp(self._weights, self._player.weights.detach(), 1 - self._decay)

    @contextmanager
    def in_place(self) -> Iterator[nn.Module]:
        """Put the average in place of the weights while the context lasts. There must be one."""
        assert self._weights is not None, "no average is kept"
        weights = self._player.weights.data
        raw = weights.clone()
        weights.copy_(self._weights)
        try:
            yield self._player.network
        finally:
            weights.copy_(raw)

    def state(self) -> dict[str, Tensor]:
        return {} if self._weights is None else {"weights": self._weights.clone()}

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Put a copy of `state` in place, which is of a run with the decay that `follow` was last given."""
        self._weights = state["weights"].to(self._player.weights.device, copy=True) if self._decay else None

    def layout(self) -> Layout:
        """Return what `load_state` may be given."""
        return {} if self._weights is None else {"weights": like(self._weights)}

"""Lookahead around any optimizer: slow weights that follow the fast ones.

Zhang, Lucas, Hinton, Ba 2019, arXiv:1907.08610, algorithm 1; for games Chavdarova et al. 2021, arXiv:2006.14567.
"""

import torch
from torch import Tensor

from ganviz.gan.compiled.atonce import Lerp
from ganviz.gan.layout import Layout, count, like


class Lookahead:
    """The slow weights, which start where the weights are when it is turned on.

    Attributes:
        slow: as many numbers as there are weights.
        updates: updates since the fast weights were last put on the slow ones.
    """

    def __init__(self, weights: Tensor) -> None:
        self.slow = weights.detach().clone()
        self.updates = 0

    @torch.no_grad()
    def follow(self, weights: Tensor, steps: int, alpha: float, lerp: Lerp) -> None:
        """Count an update of `weights`; on every `steps`-th, slow += alpha (weights - slow), and weights = slow."""
        self.updates += 1
        if self.updates >= steps:  # more, if `steps` was lowered meanwhile
            lerp(self.slow, weights, alpha)
            weights.copy_(self.slow)
            self.updates = 0

    def state(self) -> dict[str, Tensor]:
        """Return copies of what it needs to go on exactly."""
        return {"slow": self.slow.clone(), "updates": torch.tensor(self.updates)}

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Go on from `state`."""
        self.slow.copy_(state["slow"])
        self.updates = int(state["updates"])

    def layout(self, most_updates: int) -> Layout:
        """Return what `load_state` may be given after at most so many updates."""
        return {"slow": like(self.slow), "updates": count(most_updates)}

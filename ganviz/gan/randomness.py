"""Randomness by name: each purpose has its own generator, so that none disturbs another.

Nothing in ganviz draws from torch's global generator.
"""

import hashlib

import torch
from torch import Tensor


def seeded(seed: int, name: str) -> torch.Generator:
    """Return a generator that depends on nothing but `seed` and `name`."""
    digest = hashlib.blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest, "little") >> 1)


class Randomness:
    """The generators of one run, made when first asked for."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._generators: dict[str, torch.Generator] = {}

    def __getitem__(self, name: str) -> torch.Generator:
        if name not in self._generators:
            self._generators[name] = seeded(self._seed, name)
        return self._generators[name]

    def state(self) -> dict[str, Tensor]:
        """Return the state of every generator in use, uint8 tensors by name."""
        return {name: generator.get_state() for name, generator in self._generators.items()}

    def load_state(self, states: dict[str, Tensor]) -> None:
        """Put every generator back to `states`; those not in it start afresh."""
        # In place: networks hold on to the generator of their dropout.
        for name in self._generators.keys() | states.keys():
            state = states[name] if name in states else seeded(self._seed, name).get_state()
            self[name].set_state(state)

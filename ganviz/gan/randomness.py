"""Randomness by name: each purpose has its own generator, so that none disturbs another.

Nothing in ganviz draws from torch's global generator.
"""

import hashlib
import math
import struct
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganviz.gan.layout import Layout, Rule, Slot, like
from ganviz.spec.translation import tr, tr_noop

# Every purpose there is. A state has their generators, whether they were drawn from or not.
NAMES = ("data", "latent", "noise", "penalty", "dropout", "generator dropout", "labels", "classes")
# A state of an earlier version lacks these. They are in one only from the first draw on.
_WHEN_DRAWN = {"labels", "classes"}

# How torch writes down a generator: its seed; how many words are left before the next 624 are made, a flag, and which
# word is next; the words; a normal number kept for later, as torch did before and as it does now.
_WORDS = 624
_HEAD, _REST = "=QiiQ", "=dddi4xfB3x"
_START_OF_REST = struct.calcsize(_HEAD) + 8 * _WORDS
_HEAD_FIELDS = np.dtype([("seed", "=u8"), ("left", "=i4"), ("is_seeded", "=i4"), ("following", "=u8")])
_LARGEST_NORMAL = 10.0  # none of 53 binary digits is as far out


def seeded(seed: int, name: str) -> torch.Generator:
    """Return a generator that depends on nothing but `seed` and `name`."""
    digest = hashlib.blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest, "little") >> 1)


class Randomness:
    """The generators of one run, by purpose."""

    def __init__(self, seed: int) -> None:
        self._generators = {name: seeded(seed, name) for name in NAMES}
        self._fresh = {name: self._generators[name].get_state() for name in _WHEN_DRAWN}

    def __getitem__(self, name: str) -> torch.Generator:
        return self._generators[name]

    def state(self) -> dict[str, Tensor]:
        """Return the state of every generator that there is something to say of, uint8 tensors by name."""
        states = {name: generator.get_state() for name, generator in self._generators.items()}
        return {
            name: state
            for name, state in states.items()
            if not (name in self._fresh and torch.equal(state, self._fresh[name]))
        }

    def load_state(self, states: dict[str, Tensor]) -> None:
        """Put every generator back to `states`."""
        states = self._fresh | states
        for name, generator in self._generators.items():
            generator.set_state(states[name])  # in place: networks hold on to the generator of their dropout

    def layout(self) -> Layout:
        """Return what `load_state` may be given."""
        return {name: replace(generator_slot(), may_lack=name in _WHEN_DRAWN) for name in self._generators}


class Words:
    """Where a generator of torch's is, laid out for one who draws from it in its stead (`draw_words` in `kernel.c`).

    Attributes:
        place: (626,) uint32: how many words are left before the next are made, and 1; which is next; the words.
    """

    def __init__(self, generator: torch.Generator) -> None:
        self._generator = generator
        self.place = np.zeros(2 + _WORDS, dtype=np.uint32)

    def take(self) -> None:
        """Put into `place` where the generator is."""
        head, words = self._parts(self._generator.get_state())
        self.place[0], self.place[1], self.place[2:] = head["left"], head["following"], words

    def give_back(self) -> None:
        """Let the generator go on from `place`."""
        state = self._generator.get_state()
        head, words = self._parts(state)
        head["left"], head["following"], words[:] = self.place[0], self.place[1], self.place[2:]
        self._generator.set_state(state)

    def _parts(self, state: Tensor) -> tuple[NDArray[np.void], NDArray[np.uint64]]:
        """Return views of the head, and of the words, of which each takes up 64 bits."""
        data = state.numpy()
        size = struct.calcsize(_HEAD)
        return data[:size].view(_HEAD_FIELDS)[0], data[size:_START_OF_REST].view(np.uint64)


def generator_slot() -> Slot:
    """Return what the state of a generator must be."""
    return like(torch.Generator().get_state(), Rule(tr_noop("the state of a random generator"), _offence))


def _offence(state: Tensor) -> str | None:
    """Return what is wrong with the state of a generator, of the right size: torch itself checks hardly anything."""
    data = state.numpy().tobytes()
    _, left, is_seeded, following = struct.unpack_from(_HEAD, data)
    _, normal, _, has_normal, short_normal, has_short_normal = struct.unpack_from(_REST, data, _START_OF_REST)
    is_fresh = (left, following) == (1, 0)
    if not (is_fresh or (1 <= left <= _WORDS and left + following == _WORDS + 1)):
        return tr("a place outside its {number} words", number=_WORDS)  # from which torch would read on
    if not state[struct.calcsize(_HEAD) : _START_OF_REST].any():
        return tr("nothing but zeros")
    normals = (normal, short_normal)
    if not all(math.isfinite(number) and abs(number) <= _LARGEST_NORMAL for number in normals):
        return tr("the normal numbers {one} and {other}", one=repr(normal), other=repr(short_normal))
    flags_are_right = is_seeded == 1 and has_normal in (0, 1) and has_short_normal in (0, 1)
    if not (flags_are_right and torch.equal(torch.Generator().set_state(state).get_state(), state)):
        return tr("bytes that no generator writes")
    return None

"""Ways to damage a file, as disks, networks, editors and ill will do. The same seed damages the same way."""

import random
from collections.abc import Callable, Sequence

MAX_BYTES = 400_000  # more than any file of these formats may have, and less than would only measure the disk


def damaged(rng: random.Random, samples: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """Return one of `samples` after one to eight damages, some of which put in `tokens` of the format."""
    data = rng.choice(samples)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        data = rng.choice(_WAYS)(rng, data, samples, tokens)
        if len(data) > MAX_BYTES:
            data = data[:MAX_BYTES]
    return data


def _span(rng: random.Random, data: bytes, longest: int = 64) -> tuple[int, int]:
    begin = rng.randint(0, len(data))
    return begin, min(len(data), begin + rng.randint(0, longest))


def _flip_bits(rng: random.Random, data: bytes, *_: object) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4) if data else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _overwrite(rng: random.Random, data: bytes, *_: object) -> bytes:
    begin, end = _span(rng, data)
    return data[:begin] + rng.randbytes(end - begin) + data[end:]


def _cut(rng: random.Random, data: bytes, *_: object) -> bytes:
    return data[: rng.randint(0, len(data))]


def _remove(rng: random.Random, data: bytes, *_: object) -> bytes:
    begin, end = _span(rng, data)
    return data[:begin] + data[end:]


def _repeat(rng: random.Random, data: bytes, *_: object) -> bytes:
    begin, end = _span(rng, data, 200)
    return data[:end] + data[begin:end] * rng.choice((1, 2, 10, 1000, 100_000 // max(end - begin, 1))) + data[end:]


def _insert(rng: random.Random, data: bytes, _samples: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    begin, end = _span(rng, data, rng.choice((0, 0, 8)))
    return data[:begin] + rng.choice(tokens) * rng.choice((1, 1, 1, 2, 50, 5000)) + data[end:]


def _splice(rng: random.Random, data: bytes, samples: Sequence[bytes], _tokens: Sequence[bytes]) -> bytes:
    other = rng.choice(samples)
    return data[: rng.randint(0, len(data))] + other[rng.randint(0, len(other)) :]


def _replace_all(rng: random.Random, data: bytes, _samples: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    begin, end = _span(rng, data, 4)
    return data.replace(data[begin:end], rng.choice(tokens), 500) if begin < end else data


_WAYS: tuple[Callable[..., bytes], ...] = (
    _flip_bits, _overwrite, _cut, _remove, _repeat, _insert, _insert, _splice, _replace_all
)  # fmt: skip

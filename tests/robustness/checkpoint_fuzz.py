"""Damaged checkpoints, each given to a run as a window gives one: refused in a sentence, or as good as new.

Run by hand: ``python -m tests.robustness.checkpoint_fuzz --cases 10000``. The test runs it in a process of its own,
so that one which crashes is told by its number and not by the end of the suite.

A case is a sound checkpoint of one of several runs with one thing done to it, both drawn by the case's number alone.
What is done is `certain` to make a state that no run can be in, which must be refused; or it may leave one that is
sound (a digit of a weight), from which the run must then train and make sound states.
"""

import argparse
import json
import random
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import safetensors.torch
import torch
from torch import Tensor

from ganviz.engine.messages import Start
from ganviz.engine.run import start_run
from ganviz.gan import DivergedError, StateError
from ganviz.spec import Experiment

MOST_CHARACTERS, MOST_S, MOST_MB = 500, 2.0, 400
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
RUNS: tuple[dict[str, Any], ...] = (
    {"generator.optimizer.amsgrad": True, "generator.ema": 0.9},
    {"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9, "discriminator.optimizer.kind": "nadam"},
    {"generator.optimizer.kind": "rmsprop", "generator.optimizer.centered": True, "data.pool_size": 40},
    {"generator.optimizer.kind": "adagrad", "discriminator.optimizer.kind": "adadelta", "latent.pool_size": 30},
    {"generator.optimizer.kind": "optimistic_adam", "discriminator.optimizer.lookahead_steps": 3},
    {
        "data.kind": "digits", "data.pool_size": 50, "updates.batch_size": 4,
        "generator.network.kind": "dcgan", "generator.network.channels": 2,
        "discriminator.network.kind": "dcgan", "discriminator.network.channels": 2,
        "discriminator.network.dropout": 0.3,
    },
)  # fmt: skip

SQUARES = ("_sq", "square_avg", "exp_inf", "acc_delta", "/sum", "running_var")  # which may be inf

Draw = random.Random
Tensors = dict[str, Tensor]
Header = dict[str, Any]


# --- what can be done to tensors: each returns False where it finds none to do it to -----------------------


def _lose(draw: Draw, tensors: Tensors) -> bool:
    # Right after a swap there is no past direction yet.
    del tensors[draw.choice([name for name in sorted(tensors) if not name.endswith("past_direction")])]
    return True


def _add(draw: Draw, tensors: Tensors) -> bool:
    part = draw.choice(("generator/", "average/more/", "random/", "batches/", "", "generator/optimizer/", "\x1b[31m"))
    tensors[part + draw.choice(("more", "pool", "x" * 5000))] = torch.zeros(draw.randrange(5))
    return True


def _rename(draw: Draw, tensors: Tensors) -> bool:
    name = draw.choice(sorted(tensors))
    tensors[name + draw.choice(("s", "/", " ", "\x00"))] = tensors.pop(name)
    return True


def _reshape(draw: Draw, tensors: Tensors) -> bool:
    name = draw.choice([name for name in sorted(tensors) if not name.endswith(("/left", "/order"))])
    flat = tensors[name].reshape(-1)
    sizes = [size for size in (0, 1, len(flat) - 1, len(flat) // 2, len(flat) + 1, 3 * len(flat)) if size != len(flat)]
    size = draw.choice(sizes)
    tensors[name] = draw.choice((flat.repeat(3)[:size].clone(), flat[None].clone(), tensors[name][None, None].clone()))
    return True


def _recast(draw: Draw, tensors: Tensors) -> bool:
    name = draw.choice(sorted(tensors))
    dtypes = {torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.int32, torch.int64, torch.bool}
    chosen = draw.choice(sorted(dtypes - {tensors[name].dtype}, key=str))
    tensors[name] = tensors[name].to(chosen)
    return True


def _poison(draw: Draw, tensors: Tensors) -> bool:
    values = [float("nan"), -float("inf"), float("inf")]
    if draw.random() < 0.5:
        return _put(draw, tensors, lambda name, t: name.endswith(SQUARES), tuple(values[:2]))  # inf is one's own
    is_another = lambda name, t: t.is_floating_point() and not name.endswith((*SQUARES, "/step"))  # noqa: E731
    return _put(draw, tensors, is_another, tuple(values))


def _turn_negative(draw: Draw, tensors: Tensors) -> bool:
    never = (*SQUARES, "mu_product", "/step")
    return _put(draw, tensors, lambda name, t: name.endswith(never), (-1.0, -1e-3, -1e30))


def _miscount(draw: Draw, tensors: Tensors) -> bool:
    counts = ("updates", "cursor", "num_batches_tracked")
    return _put(draw, tensors, lambda name, t: name.endswith(counts), (-1, -7, 2**62, -(2**63)))


def _misstep(draw: Draw, tensors: Tensors) -> bool:
    return _put(draw, tensors, lambda name, t: name.endswith("/step"), (0.5, 1e9, 2.0**24, float("nan")))


def _disorder(draw: Draw, tensors: Tensors) -> bool:
    def is_order(name: str, tensor: Tensor) -> bool:
        return name.endswith("/order") and tensor.numel() > 1

    return _put(draw, tensors, is_order, (-1, 10**6, 2**31 - 1, -(2**31)))


def _derange(draw: Draw, tensors: Tensors) -> bool:
    """Move a random generator to a place outside its words."""
    name = draw.choice([name for name in sorted(tensors) if name.startswith("random/")])
    data = bytearray(tensors[name].numpy().tobytes())
    left, following = draw.choice(((624, 624), (-1, 626), (0, 625), (2**31 - 1, 3), (1, 2**40), (5, 5)))
    struct.pack_into("=iiQ", data, 8, left, 1, following)
    tensors[name] = torch.frombuffer(data, dtype=torch.uint8).clone()
    return True


def _put(
    draw: Draw,
    tensors: Tensors,
    suits: Callable[[str, Tensor], bool],
    values: tuple[float, ...],
) -> bool:
    names = [name for name, tensor in sorted(tensors.items()) if tensor.numel() and suits(name, tensor)]
    if not names:
        return False
    name = draw.choice(names)
    tensor = tensors[name].clone()
    tensor.view(-1)[draw.randrange(tensor.numel())] = draw.choice(values)
    tensors[name] = tensor
    return True


# --- what can be done to the header ------------------------------------------------------------------------


def _misstate(draw: Draw, header: Header) -> bytes:
    """Write something else for one of the things that a checkpoint says of itself."""
    about = header["__metadata__"]
    name = draw.choice(sorted(about))
    if draw.random() < 0.3:
        del about[name]
    elif name == "step":
        about[name] = draw.choice(("-1", "1e3", "", " 3", "3.0", "٣", str(2**53 + 1), "9" * 5000, 3, None, "1_0", "0"))
    else:
        about[name] = draw.choice(("", "x", "null", "[]", "{}", '{"seed": 1, "seed": 2}', "[" * 50_000, 7, ["x"]))
    return _encoded(header)


def _ask_for_too_much(draw: Draw, header: Header) -> bytes:
    experiment = json.loads(header["__metadata__"]["experiment"])
    path, value = draw.choice(
        (
            ("updates.batch_size", 10**9),
            ("latent.dim", 10**12),
            ("latent.dim", 3),
            ("generator.network.widths", [100_000] * 200),
            ("generator.network.channels", 10**6),
            ("discriminator.network.widths", [4096] * 30),
            ("data.pool_size", 10**15),
            ("seed", -1),
            ("data.kind", "torus"),
            ("generator.optimizer.lr", -1),
            ("unknown", {str(number): number for number in range(20_000)}),
            ("data", "\x1b[2J" * 100),
            ("generator", None),
        )
    )
    *parents, last = path.split(".")
    place = experiment
    for parent in parents:
        place = place[parent]
    place[last] = value
    header["__metadata__"]["experiment"] = json.dumps(experiment)
    return _encoded(header)


def _stretch(draw: Draw, header: Header) -> bytes:
    """Say that a tensor is elsewhere, or of another dtype or shape, than it is."""
    name = draw.choice([name for name in sorted(header) if name != "__metadata__"])
    about = header[name]
    match draw.randrange(4):
        case 0:
            about["data_offsets"][draw.randrange(2)] += draw.choice((-4, 4, 8, 10**12, -(10**12)))
        case 1:
            about["shape"] = draw.choice(([-1], [2**40, 2**40], [about["data_offsets"][1] + 1], "x", None, [1.5]))
        case 2:
            about["dtype"] = draw.choice(("F8_E4M3", "F128", "", None, "f32", "C64"))
        case _:
            del about[draw.choice(sorted(about))]
    return _encoded(header)


def _say_twice(draw: Draw, header: Header) -> bytes:
    text = _encoded(header).decode()
    name = draw.choice(sorted(header))
    return f"{text[:-1]},{json.dumps(name)}:{json.dumps(header[name])}}}".encode()


def _fill(draw: Draw, header: Header) -> bytes:
    """Make the header very long, or very deep."""
    return draw.choice(
        (b" " * (3 * 10**6) + _encoded(header), b'{"a":' * 40_000, b"[" * 200_000, b'{"a":"' + b"x" * 10**7)
    )


def _encoded(header: Header) -> bytes:
    return json.dumps(header).encode()


# --- what can be done to bytes -----------------------------------------------------------------------------


def _cut(draw: Draw, data: bytes) -> bytes:
    return data[: draw.randrange(len(data))]


def _lengthen(draw: Draw, data: bytes) -> bytes:
    return data + draw.randbytes(draw.choice((1, 8, 4096)))


def _missize(draw: Draw, data: bytes) -> bytes:
    sizes = (0, 1, len(data), 2**31, 2**63, 2**64 - 1, draw.randrange(len(data)))
    return struct.pack("<Q", draw.choice(sizes)) + data[8:]


def _flip(draw: Draw, data: bytes) -> bytes:
    changed = bytearray(data)
    header = 8 + int.from_bytes(data[:8], "little")
    end = draw.choice((len(data), header))
    for _ in range(draw.choice((1, 1, 4, 64))):
        changed[draw.randrange(end)] ^= 1 << draw.randrange(8)
    return bytes(changed)


def _overwrite(draw: Draw, data: bytes) -> bytes:
    start, length = draw.randrange(len(data)), draw.choice((4, 64, 1024))
    middle = draw.choice((b"\0" * length, b"\xff" * length, draw.randbytes(length)))
    return (data[:start] + middle + data[start + length :])[: len(data)]


def _move(draw: Draw, data: bytes) -> bytes:
    one, other = sorted(draw.randrange(len(data)) for _ in range(2))
    return data[:one] + data[other:] + data[one:other]


TO_TENSORS: tuple[Callable[[Draw, Tensors], bool], ...] = (
    _lose, _add, _rename, _reshape, _recast, _poison, _turn_negative, _miscount, _misstep, _disorder, _derange,
)  # fmt: skip
TO_HEADER: tuple[Callable[[Draw, Header], bytes], ...] = (_misstate, _ask_for_too_much, _stretch, _say_twice, _fill)
TO_BYTES: tuple[Callable[[Draw, bytes], bytes], ...] = (_cut, _lengthen, _missize, _flip, _overwrite, _move)
CERTAIN = {*(way.__name__ for way in TO_TENSORS), *(way.__name__ for way in TO_HEADER), "_cut", "_lengthen"}


def sound() -> list[bytes]:
    """Return the checkpoints that are damaged: of several runs, three steps in."""
    found = []
    for changes in RUNS:
        run = start_run(Start(1, SMALL.with_changes(changes)))
        for _ in range(3):
            run.step()
        found.append(run.checkpoint())
    return found


def damaged(draw: Draw, data: bytes) -> tuple[str, bytes]:
    """Return what was done to a checkpoint, and what came of it."""
    way = draw.choice((*TO_TENSORS, *TO_HEADER, *TO_BYTES))
    if way in TO_BYTES:
        return way.__name__, way(draw, data)
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    if way in TO_HEADER:
        text = way(draw, header)
        return way.__name__, struct.pack("<Q", len(text)) + text + data[8 + size :]
    tensors = safetensors.torch.load(data)
    if not way(draw, tensors):
        return damaged(draw, data)
    return way.__name__, safetensors.torch.save(tensors, metadata=header["__metadata__"])


def outcome(data: bytes) -> str:
    """Start a run from `data`; return why it was refused, or nothing if it is sound: it then trains.

    Raises:
        AssertionError: if what it trains to is not sound.
        Exception: whatever a refusal must not be.
    """
    try:
        run = start_run(Start(1, SMALL, checkpoint=data))
    except StateError as error:
        return str(error)
    try:
        for _ in range(2):
            run.step()
    except DivergedError:
        return ""
    again = start_run(Start(1, SMALL, checkpoint=run.checkpoint()))
    assert again.step_number == run.step_number
    return ""


def main() -> int:
    """Return 0 if every case ends as it must; tell of the first that does not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--timed", action="store_true", help="also let none take more processor time than it may")
    options = parser.parse_args()
    torch.set_num_threads(1)
    bases, refused, taken, slowest_s = sound(), Counter[str](), Counter[str](), 0.0
    before_mb = _peak_mb()
    for number in range(options.first, options.first + options.cases):
        draw = random.Random(number)
        way, data = damaged(draw, draw.choice(bases))
        print(f"case {number}: {way}", end="\r", flush=True)  # the last words, if it crashes
        begun_s = time.process_time()
        why = outcome(data)
        slowest_s = max(slowest_s, time.process_time() - begun_s)
        (refused if why else taken)[way] += 1
        if not why and way in CERTAIN and data not in bases:
            return _tell(number, way, "was taken")
        if len(why) > MOST_CHARACTERS or not why.isprintable():
            return _tell(number, way, f"was refused in these words: {why!r}")
        if _peak_mb() - before_mb > MOST_MB:
            return _tell(number, way, f"took more than {MOST_MB} MB")
        if options.timed and slowest_s > MOST_S:
            return _tell(number, way, f"took {slowest_s:.1f} s")
    for way in sorted(refused | taken):
        print(f"{way[1:]:20} {refused[way]:6} refused {taken[way]:6} sound")
    total = refused.total() + taken.total()
    print(f"{total} cases: {refused.total()} refused, {taken.total()} sound; slowest {slowest_s:.2f} s, "
          f"memory +{_peak_mb() - before_mb:.0f} MB")  # fmt: skip
    return 0


def _tell(number: int, way: str, what: str) -> int:
    print(f"case {number}: {way} {what}", file=sys.stderr)
    return 1


def _peak_mb() -> float:
    """Return the most memory that this process has taken so far; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    raise SystemExit(main())

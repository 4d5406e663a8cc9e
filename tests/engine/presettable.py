"""A table of what every shipped preset computes: losses on the way, metrics and the whole state at the end.

What is not meant to change a float changes none: `test_presettable` compares each row with the one kept in
``data/presets.json``. Where a float is meant to change, or a preset is new, the table is written anew, and the commit
says which rounding changed and why::

    python -m tests.engine.presettable                write every row
    python -m tests.engine.presettable ring8 moons    write these alone, and leave the others

Floats differ between processors and between versions of torch, so the table also holds a digest of some arithmetic, and
so does a row that was made elsewhere: where that comes out the same, rows are equal to the last bit.
"""

import hashlib
import json
import math
import sys
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ganviz.engine import checkpoint
from ganviz.engine.datafiles import load_images, load_labels
from ganviz.gan import Observer, Trainer
from ganviz.gan.compiled.program import compiled
from ganviz.gan.sources import Stream
from ganviz.spec import Experiment, preset, presets

TABLE = Path(__file__).parent / "data" / "presets.json"
MARKS = (1, 2, 5, 10, 20, 50, 100, 150, 200)  # steps whose losses are kept
MOST_PRODUCTS = 20_000_000_000  # multiplications that a row may cost; a preset makes at least one step
NUM_MEASURED, NUM_COMPARED = 512, 128  # samples
NUM_IMAGES = 2048  # in the place of an image set that is not shipped

Row = dict[str, Any]


def marks_of(experiment: Experiment) -> list[int]:
    """Return those of `MARKS` that a preset can reach at its cost."""
    updates = experiment.updates
    passes = 3 * (updates.discriminator + updates.generator * (1 + updates.unroll))
    a_step = passes * experiment.batch_size * experiment.products_a_sample
    return [mark for mark in MARKS if mark == MARKS[0] or mark * a_step <= MOST_PRODUCTS]


def row_of(experiment: Experiment, marks: list[int]) -> Row:
    """Return what `experiment` has come to after the steps `marks`, on one thread."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        trainer = Trainer(experiment, _images(experiment), _labels(experiment))
        observer = Observer(trainer)
        losses = {}
        for step in range(1, marks[-1] + 1):
            result = trainer.step()
            observer.note_steps()
            if step in marks:
                losses[str(step)] = [None if math.isnan(each) else each for each in (result.d_loss, result.g_loss)]
        return {"losses": losses, "metrics": _metrics(observer), "state": _digests(trainer)}
    finally:
        torch.set_num_threads(before)


def _images(experiment: Experiment) -> np.ndarray | None:
    """Return the digits that are shipped; for sets that are not, as many bytes of the same shape by chance."""
    data = experiment.data
    if not data.is_image:
        return None
    if data.kind == "digits":
        return load_images(data.kind, None)
    height, width = data.sample_shape[-2:]
    return np.random.default_rng(0).integers(0, 256, (NUM_IMAGES, height, width), dtype=np.uint8)


def _labels(experiment: Experiment) -> np.ndarray | None:
    data = experiment.data
    return load_labels(data.kind, None) if data.num_classes and data.kind == "digits" else None


def _metrics(observer: Observer) -> dict[str, Any]:
    measured, compared = observer.measure(NUM_MEASURED), observer.compare(NUM_COMPARED)
    found: dict[str, Any] = {"distance": measured.distance} | _named("floor", asdict(measured.floor))
    if measured.coverage is not None:
        found |= _named("", asdict(measured.coverage))
    if compared is not None:
        found |= _named("", asdict(compared.fakes)) | _named("floor", asdict(compared.floor))
    return found


def _named(prefix: str, tree: Mapping[str, Any]) -> dict[str, Any]:
    """Return the numbers of a tree by the names that lead to them; of a tensor, its digest."""
    found: dict[str, Any] = {}
    for name, value in tree.items():
        path = f"{prefix} {name}".strip()
        if isinstance(value, Mapping):
            found |= _named(path, value)
        else:
            found[path] = _sha256(value) if isinstance(value, Tensor) else value
    return found


def _digests(trainer: Trainer) -> dict[str, str]:
    """Return a digest of each part of the state that a checkpoint gives back.

    Of tensors alone: what the experiment is, is not for this table to say.
    """
    state = checkpoint.from_bytes(checkpoint.to_bytes(trainer.state()))
    trainer.load_state(state)
    tensors = {name: value for name, value in state.tensors.items() if not _tells_of_stream(name, state.tensors)}
    for name, source in (("data", trainer.batches.source), ("latents", trainer.batches.latent_source)):
        if isinstance(source, Stream):  # what it has drawn already, however the state tells of that
            tensors[f"batches/{name}/left"] = source.left
    digests = {}
    for part in sorted({name.split("/", 1)[0] for name in tensors}):
        found = hashlib.sha256()
        for name in sorted(name for name in tensors if name.startswith(f"{part}/")):
            found.update(f"{name} {_sha256(tensors[name])}\n".encode())
        digests[part] = found.hexdigest()
    return digests


def _tells_of_stream(name: str, tensors: Mapping[str, Tensor]) -> bool:
    source, _, last = name.rpartition("/")
    return last == "left" or (f"{source}/drawn" in tensors and last in ("drawn", "given", "generator"))


def _sha256(tensor: Tensor) -> str:
    array = tensor.detach().cpu().contiguous().numpy()
    return hashlib.sha256(f"{array.dtype} {array.shape}".encode() + array.tobytes()).hexdigest()


@cache
def arithmetic() -> dict[str, str]:
    """Return the version of torch, and a digest of what this machine makes of some sums and products with it."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        random = torch.Generator().manual_seed(0)

        def drawn(*shape: int) -> Tensor:
            return torch.randn(shape, generator=random)

        results = []
        for batch, fan_in, fan_out in ((128, 2, 64), (256, 64, 64), (256, 128, 1), (64, 784, 256), (256, 512, 512)):
            samples, weights = drawn(batch, fan_in), drawn(fan_out, fan_in)
            product = torch.addmm(drawn(fan_out), samples, weights.T)
            results += [product, product.T @ samples, product @ weights, product.sum(0), product.mean()]
        values = drawn(4099)
        results += [
            values.exp(),
            values.tanh(),
            values.sigmoid(),
            nn.functional.softplus(values),
            values.square().sum(),
        ]
        results += [values.abs().log(), values.abs().sqrt(), values.abs().rsqrt(), nn.functional.gelu(values)]
        images, kernel = drawn(16, 8, 14, 14), drawn(8, 16, 5, 5)
        results += [
            nn.functional.conv_transpose2d(images, kernel, stride=2),
            nn.functional.conv2d(images, drawn(4, 8, 3, 3)),
        ]
        results += [
            torch.linalg.eigvalsh(drawn(2, 2).double()),
            nn.functional.batch_norm(images, None, None, training=True),
        ]
        results += _by_rows(samples, weights, values)
        digest = hashlib.sha256("".join(map(_sha256, results)).encode()).hexdigest()
    finally:
        torch.set_num_threads(before)
    return {"torch": torch.__version__, "digest": digest}


def _by_rows(samples: Tensor, weights: Tensor, values: Tensor) -> list[Tensor]:
    """Return what the library computes that runs by-hand programs, which another compiler may round otherwise."""
    functions: list[Any] = [nn.functional.softplus, torch.sigmoid, torch.exp, torch.expm1]
    outs = [torch.zeros_like(values) for _ in functions]
    product = torch.zeros(len(samples), 64)
    program = [partial(function, values, out=out) for function, out in zip(functions, outs, strict=True)]
    for call in compiled([*program, partial(torch.mm, samples[:, :128], weights[:64, :128].t(), out=product)]):
        call()
    return [*outs, product]


def read() -> dict[str, Any]:
    return json.loads(TABLE.read_text())


def write(names: list[str]) -> None:
    """Write the rows of `names`, or the whole table for none.

    A row that is made where floats come out otherwise than those of the table says so itself.
    """
    table = read() if names else {"presets": {}, "arithmetic": arithmetic()}
    own = {} if table["arithmetic"] == arithmetic() else {"arithmetic": arithmetic()}
    for name in names or [each.name for each in presets()]:
        experiment = preset(name).experiment
        table["presets"][name] = own | row_of(experiment, marks_of(experiment))
    TABLE.write_text(_text(table))


def _text(table: dict[str, Any]) -> str:
    """Return a table as JSON with a line for each part of a row, so that a difference shows what differs."""
    rows = []
    for name, row in table["presets"].items():
        parts = ",\n".join(f"  {json.dumps(part)}: {json.dumps(value)}" for part, value in row.items())
        rows.append(f" {json.dumps(name)}: {{\n{parts}\n }}")
    body = ",\n".join(rows)
    return f'{{"arithmetic": {json.dumps(table["arithmetic"])},\n"presets": {{\n{body}\n}}}}\n'


if __name__ == "__main__":
    write(sys.argv[1:])

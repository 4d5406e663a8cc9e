"""A tiny set of images in the catalogue, for tests of whatever reads, fetches or imports one."""

import gzip
import hashlib
import socket
import struct
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.datafiles import catalogue
from ganviz.engine.datafiles.catalogue import DataFile, ImageSet


def idx_bytes(values: np.ndarray) -> bytes:
    """Return an array as the format has it, written down here once more as a check on the reader."""
    return struct.pack(f">4B{values.ndim}I", 0, 0, 8, values.ndim, *values.shape) + values.tobytes()


@dataclass(frozen=True)
class TinySet:
    """The set, and what its files hold."""

    known: ImageSet
    values: np.ndarray
    published: dict[str, bytes]

    def write_to(self, folder: Path, *, packed: bool = True) -> None:
        """Write every file into `folder`, as published or unpacked."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.published.items():
            if packed:
                (folder / name).write_bytes(data)
            else:
                (folder / name.removesuffix(".gz")).write_bytes(gzip.decompress(data))


def _file(name: str, values: np.ndarray) -> tuple[DataFile, bytes]:
    content = idx_bytes(values)
    data = gzip.compress(content, mtime=0)
    sums = (hashlib.sha256(part).hexdigest() for part in (data, content))
    return DataFile(name, len(data), *sums, dimensions=values.ndim), data


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> TinySet:
    """Put a set called ``tiny`` into the catalogue: 100 images of noise, 28x28. No server offers it."""
    random = np.random.default_rng(0)
    values = random.integers(0, 256, (100, 28, 28), dtype=np.uint8)
    images, image_data = _file("train-images-idx3-ubyte.gz", values)
    labels, label_data = _file("train-labels-idx1-ubyte.gz", random.integers(0, 10, 100, dtype=np.uint8))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}/"
    known = ImageSet("tiny", "Tiny", "Noise.", "CC0", images, labels, folder="tiny-set", mirrors=(nobody,))
    monkeypatch.setitem(catalogue.CATALOGUE, "tiny", known)
    return TinySet(known, values, {images.name: image_data, labels.name: label_data})


@pytest.fixture
def tiny_mnist(monkeypatch: pytest.MonkeyPatch, tiny: TinySet, tmp_path: Path) -> Path:
    """Put the tiny set in the place of MNIST, and return the data folder that its files are in."""
    known = replace(tiny.known, name="mnist", folder="mnist")
    monkeypatch.setitem(catalogue.CATALOGUE, "mnist", known)
    tiny.write_to(tmp_path / "mnist", packed=False)
    return tmp_path

"""What is fuzzed: for each format sound samples, what its grammar is made of, and the command that reads a file.

A new format is one class here and its name in `FORMATS`.
"""

import gzip
import io
import random
import struct
from collections.abc import Sequence
from pathlib import Path
from tokenize import TokenError
from typing import ClassVar, Protocol, runtime_checkable

import numpy as np
from PIL import Image

from ganviz.engine.tables import load_table
from ganviz.spec import Experiment, resource, to_toml
from ganviz.spec.sweepfiles import sweep_toml
from ganviz.spec.sweeps import Axis, Sweep
from tests.robustness.sessions import Session


class Format(Protocol):
    """A format that a user's file may have."""

    name: ClassVar[str]
    file: ClassVar[str]  # what the file is called, in the folder of the fuzzer
    tokens: ClassVar[Sequence[bytes]]

    def samples(self) -> Sequence[bytes]:
        """Return sound files."""

    def command(self, path: Path) -> Sequence[str]:
        """Return the command line that reads `path`."""

    def misread(self, path: Path) -> str:
        """Return what is wrong with how a file that was accepted is read, or nothing."""


@runtime_checkable
class Damaging(Protocol):
    """A format that has ways of its own to be damaged."""

    def damaged(self, rng: random.Random, samples: Sequence[bytes]) -> bytes:
        """Return one of `samples`, damaged."""


class Toml:
    """Set-ups."""

    name = "toml"
    file = "mine.toml"
    tokens = (
        b"[", b"]", b"{", b"}", b"[[", b"]]", b".", b"a.", b"=", b",", b"\n", b"\r\n", b"\r", b"#", b'"', b"'", b'"""',
        b"'''", b"\\", b"\\u0000", b"\\U0010ffff", b"\\ud800", b"\0", b"\x1b[31m", b"\xff", b"\xef\xbb\xbf", b"nan",
        b"-inf", b"1e999", b"0x" + b"f" * 40, b"9" * 30, b"9" * 5000, b"-", b"_", b"1979-05-27T07:32:00Z", b"true",
        b"\n[data]\n", b"\nkind = 'points'\n", b"\n[generator.optimizer]\n", b"\nseed = 1\n", b"\ntitle = 1\n",
        b"\nsteps = 0\n", b"kind",
        b"[1, [2, [3]]]", b"{kind = 'ring'}", b"<img src=x>", "\u202e".encode(), b"[[-1.5, 1.5]]",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        shipped = [path.read_bytes() for path in sorted(resource("presets").glob("*.toml"))]
        points = Experiment().with_changes({"data.kind": "points"})
        return [*shipped, to_toml(Experiment()).encode(), to_toml(points, title="Mine", note="a\nb").encode()]

    def command(self, path: Path) -> Sequence[str]:
        return ("presets", "--show", str(path))

    def misread(self, path: Path) -> str:
        return ""


class SweepToml:
    """What the folder of a sweep says of it."""

    name = "sweep"
    file = "sweep.toml"
    tokens = (
        *Toml.tokens, b"\n[x]\n", b"\n[y]\n", b"path = ", b"\nvalues = ", b"\nfrom = 0\n", b"\nto = -1\n",
        b"\ncount = 99\n", b"scale = 'log'", b"seeds = 0", b"moments = ", b"format = ", b"preset = 'ring8'\n",
        b"\n[changes]\n", b"'generator.optimizer.lr'", b"'seed'",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        x, y = Axis("generator.optimizer.lr", (1e-4, 1e-3), "log"), Axis("data.modes", (2, 3))
        ranges = (
            b'preset = "ring8"\nseeds = 2\n[x]\npath = "generator.optimizer.lr"\nfrom = 1e-4\nto = 1\ncount = 4\n'
            b'[y]\npath = "discriminator.optimizer.lr"\nvalues = [1, 2]\n'
        )
        return [sweep_toml(Sweep(Experiment(), x, y, 3)).encode(), ranges]

    def command(self, path: Path) -> Sequence[str]:
        return ("sweep", str(path.parent), "--cell", "0,0")

    def misread(self, path: Path) -> str:
        return ""


class _Table:
    """Tables of points."""

    def command(self, path: Path) -> Sequence[str]:
        return ("train", "ring8", "--set", "data.kind=points", "--set", f"data.points=@{path}")


class Csv(_Table):
    """Tables as text."""

    name = "csv"
    file = "mine.csv"
    tokens = (
        b",", b";", b"\t", b" ", b"\n", b"\r\n", b"\r", b'"', b"'", b"#", b"nan", b"inf", b"-", b"+", b".", b"1e999",
        b"1e-999", b"9" * 400, b"0x10", b"1_000", b"1,5", b"x,y", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\x1b[31m",
        b"\xe2\x88\x92", b"\x85", "\u2028".encode(), "\u0663".encode(), b"=1+1", b"@x", b"NULL", b"1", b"0.5,-0.5\n",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).normal(size=(40, 2))
        rows = [f"{x!r},{y!r}" for x, y in values.tolist()]
        return [
            "\n".join(rows).encode(),
            ("x;y\r\n" + "\r\n".join(rows).replace(",", ";")).encode(),
            "\n".join(row.replace(",", "\t") for row in rows[:5]).encode(),
            ("\ufeff" + "\n".join(rows[:3]) + "\n\n").encode(),
            b"0 1\n1 0\n",
        ]

    def misread(self, path: Path) -> str:
        return ""


class Npy(_Table):
    """Tables as numpy saves them."""

    name = "npy"
    file = "mine.npy"
    tokens = (
        b"\x93NUMPY", b"\1\0", b"\2\0", b"\3\0", b"\0", b"\xff\xff\xff\xff", b"'<f8'", b"'|O'", b"'<c16'", b"'<M8[s]'",
        b"'<U9'", b"'V8'", b"True", b"False", b"(2,)", b"(999999999999, 2)", b"(-1,)", b"(0, 2)", b"()", b"(1,)*9",
        b"{", b"}", b"(", b"[", b"'", b",", b":", b" ", b"\n", b"-", b"9" * 50, b"L", b"#", b"'descr'", b"\x80\x04\x95",
        b"(3, 2)", b"(2, 3)",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).normal(size=(30, 2))
        arrays = (
            values, values.astype("<f4"), values.astype(">f8"), np.asfortranarray(values), values.astype("f2"),
            (values * 9).astype("i2"), values > 0, values[:, 0], values.T,
            values[:3].astype("U5"), values.astype(complex), np.array([{}, None]),
        )  # fmt: skip
        files = []
        for array in arrays:
            file = io.BytesIO()
            np.save(file, array, allow_pickle=True)
            files.append(file.getvalue())
        return files

    def misread(self, path: Path) -> str:
        """Compare with numpy."""
        table = load_table(path)
        found = np.stack([column.numbers.values for column in table.columns], axis=1)
        try:
            array = np.load(path, allow_pickle=False)
            expected = np.asarray(array, dtype=np.float64)
        except TypeError:
            return ""  # of fields, which have no such form
        except (ValueError, SyntaxError, TokenError) as error:
            return f"numpy refuses it: {error}"
        if table.remarks:  # that its rows are read as columns
            expected = expected.T
        expected = expected.reshape(len(expected), -1)
        return "" if np.array_equal(found, expected, equal_nan=True) else f"read {found}, and numpy {expected}"


class Npz(_Table):
    """Tables as numpy packs them."""

    name = "npz"
    file = "mine.npz"
    tokens = (
        *Npy.tokens, b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"x.npy", b"../x.npy", b"/x.npy", b"\x08\0", b"\x0e\0",
        b"\1\0", b"\xff\xff", b"\x9c",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).normal(size=(30, 2))
        files = []
        for save, arrays in (
            (np.savez, {"x": values}),
            (np.savez, {"x": values[:, 0], "y": values[:, 1], "label": np.arange(30) % 3}),
            (np.savez_compressed, {"x": values, "bomb": np.zeros(5_000_000)}),
        ):
            file = io.BytesIO()
            save(file, **arrays)
            files.append(file.getvalue())
        return files

    def misread(self, path: Path) -> str:
        return ""


class _Pictures:
    """Images of one's own."""

    def command(self, path: Path) -> Sequence[str]:
        return ("train", "digits-mlp", "--set", "data.kind=images", "--set", f"data.source=@{path}")

    def misread(self, path: Path) -> str:
        return ""


class Picture(_Pictures):
    """Pictures in files of every kind."""

    name = "picture"
    file = "mine.png"
    tokens = (
        b"\x89PNG\r\n\x1a\n", b"IHDR", b"IDAT", b"PLTE", b"tRNS", b"iCCP", b"zTXt", b"eXIf", b"acTL", b"IEND",
        b"\xff\xd8",
        b"\xff\xe1", b"\xff\xc0", b"\xff\xc2", b"\xff\xdb", b"\xff\xda", b"Exif\0\0", b"GIF89a", b"\x2c", b"\x21\xff",
        b"RIFF",
        b"WEBP", b"VP8 ", b"VP8L", b"II*\0", b"MM\0*", b"BM", b"P5\n", b"9999 9999\n", b"\0\0\0\0", b"\xff\xff\xff\xff",
        b"\x7f\xff\xff\xff", b"\0" * 50,
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
        grey = Image.fromarray(values[..., 0])
        files = []
        for picture, kind, more in (
            (Image.fromarray(values), "PNG", {}), (Image.fromarray(values), "JPEG", {"progressive": True}),
            (grey, "JPEG", {}), (grey, "GIF", {"save_all": True, "append_images": [grey] * 3}), (grey, "WEBP", {}),
            (Image.fromarray(values), "TIFF", {"compression": "tiff_lzw"}), (grey, "BMP", {}), (grey, "PPM", {}),
            (Image.fromarray(values[..., 0].astype(np.uint16) * 257), "PNG", {}),
            (grey.convert("P"), "PNG", {"transparency": 3}), (Image.new("1", (4000, 4000)), "PNG", {}),
        ):  # fmt: skip
            file = io.BytesIO()
            picture.save(file, kind, **more)
            files.append(file.getvalue())
        return files


class PictureSet(_Pictures):
    """Pictures as numpy packs them, and sets in IDX files of another name."""

    name = "picture-set"
    file = "mine-images"
    tokens = (*Npz.tokens, b"\x1f\x8b\x08", b"\0\0\x08\x03", b"\0\0\x0d\x03", b"\0\0\0\x1c")

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).integers(0, 256, (20, 9, 9), dtype=np.uint8)
        files = [*Idx().samples()]
        for arrays in (
            {"x_train": values, "y_train": np.arange(20) % 5},
            {"images": values[..., None].repeat(3, 3) / 255},
            {"x": np.zeros((3000, 64, 64), np.uint8), "y": np.zeros(3000)},
        ):
            file = io.BytesIO()
            np.savez_compressed(file, **arrays)
            files.append(file.getvalue())
        return files


class Idx:
    """Images, gzipped or not, in a folder that a set is imported from."""

    name = "idx"
    file = "train-images-idx3-ubyte.gz"
    tokens = (
        b"\x1f\x8b", b"\x1f\x8b\x08", b"\x1f\x8b\x08\x08", b"\0", b"\0\0\x08\x03", b"\0\0\x08\x01", b"\0\0\x0d\x03",
        b"\xff\xff\xff\xff", b"\x80\0\0\0", b"\0\0\xea\x60", b"\0\0\0\x1c", b"n" * 100,
        gzip.compress(b"", mtime=0), gzip.compress(bytes(100_000), mtime=0),
        b"<html>",
    )  # fmt: skip

    def samples(self) -> Sequence[bytes]:
        values = np.random.default_rng(0).integers(0, 256, (20, 28, 28), dtype=np.uint8)
        plain = struct.pack(">4B3I", 0, 0, 8, 3, *values.shape) + values.tobytes()
        named = io.BytesIO()
        with gzip.GzipFile("train-images", "wb", fileobj=named, mtime=0) as file:
            file.write(plain)
        bomb = gzip.compress(bytes(30_000_000), mtime=0)
        return [
            plain,
            gzip.compress(plain, mtime=0),
            named.getvalue(),
            gzip.compress(plain[:99]) + gzip.compress(plain[99:]),
            bomb,
        ]

    def command(self, path: Path) -> Sequence[str]:
        return ("data", "fetch", "mnist", "--from", str(path.parent), "--data-dir", str(path.parent / "data"))

    def misread(self, path: Path) -> str:
        return "it was taken for MNIST"


FORMATS: dict[str, Format] = {
    found.name: found
    for found in (
        Toml(),
        SweepToml(),
        Csv(),
        Npy(),
        Npz(),
        Idx(),
        Picture(),
        PictureSet(),
        Session(),
    )
}

"""What is no file, and files made to take for ever: each is refused in a sentence by all that reads it."""

import gzip
import os
import socket
import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ganviz.spec.data.base import MAX_LISTED
from tests.robustness.harness import run_all

IMAGES = "train-images-idx3-ubyte.gz"
LONG = 240_000


def every_reader(path: Path, links: Path) -> list[Sequence[object]]:
    """Return the commands that read `path`, as a set-up, a table or images, by the names of links in a new folder."""
    (links / "mnist").mkdir(parents=True)
    for link in ("mine.toml", "mine.csv", "mine.npy", f"mnist/{IMAGES}"):
        (links / link).symlink_to(path)
    points = ("train", "ring8", "--set", "data.kind=points", "--set")
    return [
        ("train", links / "mine.toml"),
        ("presets", "--show", links / "mine.toml"),
        (*points, f"data.points=@{links / 'mine.csv'}"),
        (*points, f"data.points=@{links / 'mine.npy'}"),
        ("train", "ring8", "--at", 5, f"data.points=@{links / 'mine.csv'}"),
        ("data", "fetch", "mnist", "--from", links, "--data-dir", links / "data"),
    ]


@pytest.fixture
def hostile(tmp_path: Path) -> dict[str, Path]:
    """Return names behind which there is no file to read."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        here = os.open(folder, os.O_RDONLY)  # the name of a socket may not be long
        server.bind(f"/proc/self/fd/{here}/socket")
        os.close(here)
    with (folder / "holes").open("wb") as file:
        file.truncate(10**11)
    (folder / "dangling").symlink_to("nothing")
    (folder / "circle").symlink_to("circle")
    (folder / "folder").mkdir()
    (folder / "empty").touch()
    names = ("pipe", "socket", "holes", "dangling", "circle", "folder", "empty")
    system = ("/dev/zero", "/dev/kmsg", "/dev/tty", "/proc/kmsg", "/proc/self/mem", "/proc/kcore", "/proc/self/pagemap")
    return {name: folder / name for name in names} | {name: Path(name) for name in system if os.path.lexists(name)}


def test_what_is_no_file_is_refused_by_all_that_reads_files(hostile: dict[str, Path], tmp_path: Path) -> None:
    commands = [
        command
        for number, path in enumerate(hostile.values())
        for command in every_reader(path, tmp_path / f"links{number}")
    ]

    outcomes = run_all(commands, tmp_path)

    assert len(outcomes) == len(commands)
    assert [str(outcome) for outcome in outcomes if outcome.fault] == []
    # An empty set-up is the default one; all else is refused.
    read = [outcome.case for outcome in outcomes if outcome.status == 0]
    number = list(hostile).index("empty")
    assert {case.rpartition("/")[2] for case in read} <= {"mine.toml"}
    assert all(f"links{number}/" in case for case in read)


SET_UPS = {
    "a key of thousands of parts": "a." * (LONG // 2) + "a = 1",
    "a table of thousands of parts": "[" + "a." * (LONG // 2) + "a]",
    "lists in lists": "a = " + "[" * LONG,
    "tables in tables": "a = " + "{a = " * (LONG // 5),
    "thousands of keys": "\n".join(f"a{number} = 1" for number in range(LONG // 12)),
    "thousands of tables": "\n".join(f"[a{number}]" for number in range(LONG // 9)),
    "a long number": "seed = " + "9" * LONG,
    "a long number of another base": "seed = 0x" + "f" * LONG,
    "a long fraction": "seed = 0." + "1" * LONG,
    "points that are none": "[data]\nkind = 'points'\npoints = [" + "1," * (LONG // 2) + "]",
    "points of nothing": "[data]\nkind = 'points'\npoints = [" + "[]," * (LONG // 3) + "]",
    "points without end": "[data]\nkind = 'points'\npoints = [" + "[1,1]," * (MAX_LISTED + 1) + "]",
    "a string without end": "title = '''" + "'\\\"" * (LONG // 3),
    "ten megabytes": "# " + "x" * 10_000_000,
}


def test_set_ups_made_to_take_long_are_refused(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.toml" for name in SET_UPS]
    for path, text in zip(paths, SET_UPS.values(), strict=True):
        path.write_text(text)

    outcomes = run_all([("presets", "--show", path) for path in paths], tmp_path)

    assert [str(outcome) for outcome in outcomes if outcome.fault] == []
    assert [outcome.status for outcome in outcomes] == [2] * len(SET_UPS)


def test_values_made_to_take_long_are_refused(tmp_path: Path) -> None:
    values = ["[" * 100_000, "{" + "a." * 50_000 + "a=1}", "'" * 100_000, '"\\' * 50_000, "9" * 100_000, "1," * 50_000]
    options = [("--set", f"generator.optimizer.lr={value}") for value in values]
    options += [("--at", "5", f"generator.optimizer.lr={value}") for value in values]
    options += [("--set", f"{'a.' * 50_000}a=1"), ("--set", "x" * 100_000)]

    outcomes = run_all([("train", "ring8", *option) for option in options], tmp_path)

    assert [outcome.status for outcome in outcomes] == [2] * len(options)
    assert not any("Traceback" in outcome.err for outcome in outcomes)


def test_tables_made_to_take_long_are_refused(tmp_path: Path) -> None:
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (%s,), }"
    tables = {
        "numbers.csv": b"1\n" * 400_000,
        "pairs.csv": b"1,1\n" * 240_000,
        "line.csv": b"1 " * 490_000,
        "digits.csv": b"9" * 990_000,
        "commas.csv": b"," * 990_000,
        "bytes.npy": _npy(np.zeros(900_000, dtype="i1")),
        "wide.npy": _npy(np.zeros((1, 900_000), dtype="i1")),
        "promise.npy": _npy_of(header % b"999999999999"),
        "digits.npy": _npy_of(header % (b"9" * 9000)),
        "lists.npy": _npy_of(b"[" * 9999),
        "signs.npy": _npy_of(b"-" * 9999 + b"1"),
    }
    for name, data in tables.items():
        (tmp_path / name).write_bytes(data)
    points = ("train", "ring8", "--set", "data.kind=points", "--set")

    outcomes = run_all([(*points, f"data.points=@{tmp_path / name}") for name in tables], tmp_path)

    assert [str(outcome) for outcome in outcomes if outcome.fault] == []
    assert [outcome.status for outcome in outcomes] == [2] * len(tables)


def _npy(values: np.ndarray) -> bytes:
    header = f"{{'descr': '|i1', 'fortran_order': False, 'shape': {values.shape}, }}"
    return _npy_of(header.encode()) + values.tobytes()


def _npy_of(header: bytes) -> bytes:
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(header)) + header


def test_images_made_to_take_long_are_refused(tmp_path: Path) -> None:
    images = {
        "bomb": gzip.compress(bytes(10**8)),
        "bombs": gzip.compress(bytes(10**7)) * 100,
        "pieces": gzip.compress(b"") * 200_000,
        "name": b"\x1f\x8b\x08\x08" + bytes(6) + b"n" * 10_000_000,
        "padding": gzip.compress(b"") + bytes(10_000_000) + b"x",
        "promise": bytes([0, 0, 8, 3]) + b"\xff" * 12,
        "large": bytes(1 << 26) + b"x",
    }
    for name, data in images.items():
        (tmp_path / name / "mnist").mkdir(parents=True)
        (tmp_path / name / "mnist" / IMAGES).write_bytes(data)
    where = [(name, "--data-dir", tmp_path / "data") for name in images]

    outcomes = run_all([("data", "fetch", "mnist", "--from", tmp_path / name, *to) for name, *to in where], tmp_path)
    listed = run_all([("data", "--data-dir", tmp_path / name) for name in images], tmp_path)

    assert [str(outcome) for outcome in outcomes if outcome.fault] == []
    assert [outcome.status for outcome in outcomes] == [2] * len(images)
    assert [outcome.status for outcome in listed] == [0] * len(images)
    assert all("mnist           damaged" in outcome.out for outcome in listed)

"""The C library that runs rows: the variant that was built for this processor, if there is one."""

import ctypes
import hashlib
from functools import cache
from importlib.resources import files

import torch

from ganviz.spec.translation import tr

# By what torch says this processor can do, the variants that are built which it runs, the best first.
VARIANTS = {"AVX512": ("x86-64-v4", "x86-64-v3"), "AVX2": ("x86-64-v3",)}
OTHERS = ("arm64",)


class Row(ctypes.Structure):
    """A row as `kernel.c` has it: a kind, up to six places in memory, sizes, strides in elements, six numbers.

    Then, where it is a row of steps: how many bytes further on `a` and `out` are in each, and which of the step's
    numbers is the first; -1 where that stays as it is.
    """

    _fields_ = (
        ("kind", ctypes.c_int64),
        *((name, ctypes.c_void_p) for name in ("a", "b", "c", "out", "d", "e")),
        *((name, ctypes.c_int64) for name in ("m", "n", "k")),
        *((f"{name}{dim}", ctypes.c_int64) for name in "abco" for dim in "01"),
        *((name, ctypes.c_double) for name in ("s0", "s1", "s2", "s3", "s4", "s5")),
        *((name, ctypes.c_int64) for name in ("a_step", "out_step", "number")),
    )


@cache
def library() -> ctypes.CDLL | None:
    """Return the library; None where none was built for this processor, or of another `kernel.c` than is here."""
    path = _path()
    found = None if path is None else _opened(path)
    return found if found is not None and _is_of_source(found) else None


def why_none() -> str:
    """Return why there is no library, where there is none."""
    if _path() is not None:
        return tr("what is compiled does not go with this version: install ganviz again")
    return tr("nothing is compiled for this machine")


def _path() -> str | None:
    """Return the best file that was built for this processor."""
    folder = files("ganviz.gan.compiled")
    variants = VARIANTS.get(torch.backends.cpu.get_cpu_capability(), OTHERS)
    return next((str(path) for variant in variants if (path := folder / file_of(variant)).is_file()), None)


def _is_of_source(found: ctypes.CDLL) -> bool:
    """Return whether it was made of `kernel.c` as that is here, whose number its maker was told; if it is here."""
    path = files("ganviz.gan.compiled") / "kernel.c"
    if not path.is_file():
        return True
    text = path.read_bytes().replace(b"\r\n", b"\n")
    return bool(found.source() == int.from_bytes(hashlib.sha256(text).digest()[:7], "big"))


def run_row(row: Row) -> None:
    """Run one row, of a library that is there."""
    found = library()
    assert found is not None
    found.run_rows(ctypes.byref(row), 1)


def file_of(variant: str) -> str:
    """Return the name of the file that a variant is built into; with .so, Python would take it for a module."""
    return f"_kernel-{variant}.bin"


def _opened(path: str) -> ctypes.CDLL | None:
    try:
        opened = ctypes.CDLL(path)
        opened.kind_of.argtypes, opened.kind_of.restype = [ctypes.c_char_p], ctypes.c_int64
        for number in (opened.size_of_row, opened.source):
            number.argtypes, number.restype = [], ctypes.c_int64
        opened.run_rows.argtypes, opened.run_rows.restype = [ctypes.c_void_p, ctypes.c_int64], None
        opened.run_steps.restype, opened.run_steps.argtypes = ctypes.c_int64, [
            ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p
        ]  # fmt: skip
    except (OSError, AttributeError):  # of another system, or not whole
        return None
    return opened if opened.size_of_row() == ctypes.sizeof(Row) else None

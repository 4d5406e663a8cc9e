"""By-hand programs, with the calls that the kernel knows made in one go."""

from collections.abc import Callable
from ctypes import addressof
from functools import partial
from itertools import groupby

from ganviz.gan.byhand.feeds import Blur
from ganviz.gan.byhand.passes import Call, Program
from ganviz.gan.compiled.atonce import blur
from ganviz.gan.compiled.library import Row, library
from ganviz.gan.compiled.rows import row_of


def compiled(program: Program) -> Program:
    """Return a program that does the same: rows that follow each other are one call, all else stays as it is."""
    found = library()
    if found is None:
        return program
    pairs = [(Blurring(call) if isinstance(call, Blur) else call, row_of(call)) for call in program]
    made: Program = []
    for is_row, group in groupby(pairs, key=lambda pair: pair[1] is not None):
        calls, rows = zip(*group, strict=True)
        made += [_run_of(calls, rows, found.run_rows)] if is_row else calls
    return made


def _run_of(calls: tuple[Call, ...], rows: tuple[Row, ...], run_rows: Callable[[int, int], None]) -> Call:
    array = (Row * len(rows))(*rows)
    run = partial(run_rows, addressof(array), len(array))
    run.keeps = (array, calls)  # type: ignore[attr-defined]  # the rows, and the tensors that they are of
    return run


class Blurring:
    """A `Blur`, of whose arithmetic the kernel makes a row."""

    def __init__(self, call: Blur) -> None:
        self.call = call

    def __call__(self) -> None:
        call, std = self.call, self.call.std(self.call.step())
        if std:
            call.draw(call.noise)
        blur(call.into, call.source, call.noise, std)


def num_calls(program: Program) -> int:
    """Return how many calls of `program` are not rows."""
    return sum(not hasattr(call, "keeps") for call in program)

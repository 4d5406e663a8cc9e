"""A table from a file, of whatever kind it is by its first bytes or its name."""

from dataclasses import replace
from pathlib import Path

from ganviz.engine.tables.arrays import MAX_BYTES, table_of_npy, table_of_npz
from ganviz.engine.tables.decoding import decoded
from ganviz.engine.tables.numerals import Decimal
from ganviz.engine.tables.reading import parse_table
from ganviz.engine.tables.table import Table, TableError
from ganviz.spec.files import read_bytes
from ganviz.spec.translation import tr

MAX_TEXT_BYTES = 16_000_000  # four times a hundred thousand rows of two numbers with all their digits


def load_table(path: Path, decimal: Decimal | None = None) -> Table:
    """Return the table in a file: NPY, NPZ, or text; `decimal` says what is before fractions, where that is known.

    Raises:
        TableError: if it is none, or can be read in more than one way; the text says why, and leaves out the name.
        FileError: if it cannot be read.
    """
    data = read_bytes(path, MAX_BYTES)
    suffix = path.suffix.lower()
    if suffix == ".npy" or data.startswith(b"\x93NUMPY"):
        return table_of_npy(data)
    if suffix == ".npz":
        return table_of_npz(data)
    if len(data) > MAX_TEXT_BYTES:
        raise TableError(tr("more than {most:,} bytes", most=MAX_TEXT_BYTES))
    text, remarks = decoded(data)
    table = parse_table(text, decimal)
    return replace(table, remarks=(*remarks, *table.remarks))

"""Tables of numbers that a user has, in files or on the clipboard, read as a person would read them.

`load_table` reads a file, `parse_table` a text; `proposed` and `named` say which columns are meant; `take` makes points
of them. Nothing is guessed without a word: what cannot be told is refused, in a sentence that says what would help.
"""

from ganviz.engine.tables.arrays import MAX_BYTES
from ganviz.engine.tables.change import change_for, data_change, gaussians_change
from ganviz.engine.tables.choosing import Choice, named, proposed
from ganviz.engine.tables.load import load_table
from ganviz.engine.tables.numerals import Decimal
from ganviz.engine.tables.reading import parse_table
from ganviz.engine.tables.table import Column, ColumnsError, DecimalError, Table, TableError
from ganviz.engine.tables.taking import Taken, WishError, Wishes, take

__all__ = [
    "MAX_BYTES",
    "Choice",
    "Column",
    "ColumnsError",
    "Decimal",
    "DecimalError",
    "Table",
    "TableError",
    "Taken",
    "WishError",
    "Wishes",
    "change_for",
    "data_change",
    "gaussians_change",
    "load_table",
    "named",
    "parse_table",
    "proposed",
    "take",
]

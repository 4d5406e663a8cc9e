"""Tables as Parquet files, if what writes them is installed: the extra `parquet`."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from ganviz.spec.translation import tr, tr_noop

_ASKED = tr_noop("Parquet files need pyarrow: pip install 'ganviz[parquet]'; or write CSV")


class ParquetError(ValueError):
    """No Parquet file can be written; the text is for the user."""


def require_parquet() -> None:
    """Raise ParquetError unless Parquet files can be written here."""
    _pyarrow()


def parquet_of(columns: Mapping[str, Sequence[Any]]) -> bytes:
    """Return a table as the bytes of a Parquet file.

    Args:
        columns: name to values, as many for each; a list of one type with None where there is none, or an array.

    Raises:
        ParquetError: if pyarrow is not installed.
    """
    arrow, parquet = _pyarrow()
    data = io.BytesIO()
    parquet.write_table(arrow.table({name: arrow.array(values) for name, values in columns.items()}), data)
    return data.getvalue()


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ParquetError(tr(_ASKED)) from None
    return pyarrow, pyarrow.parquet

"""The head of an ARFF file, the format of Weka: which columns there are, by name."""

import re

from ganviz.engine.tables.table import TableError
from ganviz.spec.translation import tr

_ATTRIBUTE = re.compile(r"@attribute\s+('[^']*'|\"[^\"]*\"|\S+)\s+\S", re.IGNORECASE)
_DATA = re.compile(r"^[ \t]*@data[ \t]*$", re.IGNORECASE | re.MULTILINE)


def is_arff(text: str) -> bool:
    """Return whether `text` is such a file."""
    return bool(re.search(r"^[ \t]*@relation\b", text[:10_000], re.IGNORECASE | re.MULTILINE))


def names_and_rows(text: str) -> tuple[tuple[str, ...], str]:
    """Return the names of the columns, and `text` with its head emptied, so that lines keep their numbers.

    Raises:
        TableError: if there are no columns or no rows, or rows are written sparsely.
    """
    found = _DATA.search(text)
    if found is None:
        raise TableError(tr("an ARFF file without a line @data"))
    head, body = text[: found.end()], text[found.end() :]
    names = tuple(match[1].strip("'\"") for match in map(_ATTRIBUTE.match, map(str.strip, head.split("\n"))) if match)
    if not names:
        raise TableError(tr("an ARFF file without a line @attribute"))
    if body.lstrip().startswith("{"):
        raise TableError(tr("an ARFF file with sparse rows: write them in full, or as CSV"))
    return names, "\n" * head.count("\n") + body

"""What stands before the tensors of a safetensors file, read with care: files come from anywhere."""

import json
from typing import Any

from ganviz.spec.errors import shown
from ganviz.spec.translation import tr

_SIZE = 8  # bytes that say how long the header is


def header_of(data: bytes, most_bytes: int) -> dict[str, Any]:
    """Return what comes before the tensors: what and where each of them is, and ``__metadata__``.

    Raises:
        ValueError: if it is longer than `most_bytes` or than `data`, or is no JSON object.
    """
    size = int.from_bytes(data[:_SIZE], "little")
    if len(data) < _SIZE or size > len(data) - _SIZE:
        raise ValueError(tr("it ends after {count:,} bytes, before its header does", count=len(data)))
    if size > most_bytes:
        raise ValueError(
            tr("a header of {size:,} bytes; expected at most {most_bytes:,}", size=size, most_bytes=most_bytes)
        )
    return json_object(data[_SIZE : _SIZE + size].decode())


def json_object(text: str) -> dict[str, Any]:
    """Return a JSON object in which no name stands twice, as readers do not agree on which of the two counts."""
    found = json.loads(text, object_pairs_hook=_each_once)
    if not isinstance(found, dict):
        raise ValueError(tr("{given} in the place of a table", given=shown(found)))
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise ValueError(tr("{given} stands there twice", given=shown(name)))
        table[name] = value
    return table

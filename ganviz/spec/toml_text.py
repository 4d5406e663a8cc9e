"""TOML as somebody else wrote it: read in time that grows with its length, or refused with a ValueError."""

import re
import tomllib
from typing import Any

_MOST_PARTS = 50
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*+"?|\'[^\'\n]*+\'?')  # an open one to the end of its line
_LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}")


def parse_toml(text: str) -> dict[str, Any]:
    """Return the tables of `text`.

    Raises:
        ValueError: for text that is no TOML, is nested too deep, or has a key of more than `_MOST_PARTS` parts: what
            tomllib does with those takes time with the square of them, 35 s for 40 kB.
    """
    if _LONG_KEY.search(_STRING.sub("q", text)):
        raise ValueError(f"a key has more than {_MOST_PARTS} parts")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None

"""TOML from outside, read in a time that grows no faster than its length.

Python's own reader takes minutes for a key of some thousand parts, and gives up in the middle of a list in a list
in a list. What describes a run needs few levels of either.
"""

import re
import tomllib
from typing import Any

from ganviz.spec.translation import tr

MAX_LEVELS = 10  # of lists and tables in each other, and parts of one key
_TOKEN = re.compile(
    r"""
      \"{3} (?:[^"\\]|\\.|"(?!""))*+ (?:"{3,5})?     # strings, to their end or that of the line or the text: so no
    | '{3} (?:[^']|'(?!''))*+ (?:'{3,5})?            # part of one is looked at twice
    | " (?:[^"\\\n]|\\[^\n])*+ "?
    | ' [^'\n]*+ '?
    | \# [^\n]*+
    | [\[\]{}.=,\n]
    """,
    re.VERBOSE | re.DOTALL,
)


def parse_toml(text: str) -> dict[str, Any]:
    """Return what `text` says.

    Raises:
        ValueError: if it is no TOML, or has more than `MAX_LEVELS` levels or parts of a key; the text says where.
    """
    _check_levels(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)  # can quote a key in full; where it is stands at the end
        raise ValueError(reason if len(reason) <= 120 else f"{reason[:80]}...{reason[-37:]}") from None
    except ValueError:
        raise ValueError(tr("A number has too many digits")) from None


def _check_levels(text: str) -> None:
    levels = parts = 0
    for token in _TOKEN.finditer(text):
        match token[0]:
            case ".":
                parts += 1
            case "[" | "{":
                levels, parts = levels + 1, 0
            case "]" | "}":
                levels, parts = levels - 1, 0
            case "=" | "," | "\n":
                parts = 0
        if max(levels, parts) > MAX_LEVELS:
            line = text.count("\n", 0, token.start()) + 1
            told = (
                tr("More than {most} parts of a key (at line {line})", most=MAX_LEVELS, line=line)
                if parts
                else tr("More than {most} levels (at line {line})", most=MAX_LEVELS, line=line)
            )
            raise ValueError(told)

"""Text in the columns of a terminal, in which a sign of Chinese takes two."""

import re
import unicodedata

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
_CLOSING, _OPENING = "，。；：、！？）》」”", "（《「“"
# What stays in one line: a wide sign or a word, with what opens before it and what closes after it
_PIECE = re.compile(rf"\s+|[{_OPENING}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING}{_CLOSING}]+)?[{_CLOSING}]*")


def columns_of(text: str) -> int:
    """Return how many columns `text` takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, width: int) -> str:
    """Return `text` with blanks behind it, `width` columns wide or more."""
    return text + " " * (width - columns_of(text))


def wrapped(text: str, width: int) -> list[str]:
    """Return the words of `text` in lines of at most `width` columns; a longer word has a line of its own.

    Chinese is broken between any two signs, but for signs that close or open.
    """
    lines, line = [], ""
    for piece in filter(None, _PIECE.findall(" ".join(text.split()))):
        if line.strip() and columns_of(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line or not piece.isspace() else ""
    return [*lines, line.rstrip()] if line.strip() or not lines else lines

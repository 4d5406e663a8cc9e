"""Text of users and files in widgets that would take it for HTML. Knows no widget."""

from html import escape

LONGEST_LINE = 1000  # characters: more is seen nowhere, and takes Qt seconds to lay out
LONGEST_TEXT = 4000  # of several lines, which fill a screen
_CUT = "..."


def shortened(text: str) -> str:
    """Return the beginning of a text, in the lines it has."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(_CUT)] + _CUT


def within_sentence(title: str) -> str:
    """Return a title as it stands amid a sentence: in small letters, but for capitals such as KL, and players."""
    return " ".join(word if _keeps_capitals(word) else word.lower() for word in title.split(" "))


def _keeps_capitals(word: str) -> bool:
    return any(map(str.isupper, word[1:])) or word.strip(",;:") in ("D", "G")


def tool_tip(text: str) -> str:
    """Return what shows `text` as it is in a tooltip, in lines of a width to read. Nothing for nothing."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""

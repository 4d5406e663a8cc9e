"""Text of users and files in widgets that would take it for HTML. Knows no widget."""

from html import escape

MOST = 1000  # characters of one text: more fills a screen, and takes Qt seconds to lay out


def shortened(text: str) -> str:
    """Return the beginning of a text, in the lines it has."""
    return text if len(text) <= 4 * MOST else text[: 4 * MOST - 3] + "..."


def tool_tip(text: str) -> str:
    """Return what shows `text` as it is in a tooltip, in lines of a width to read. Nothing for nothing."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""

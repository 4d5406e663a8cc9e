"""Dates and times of day, as people and programs write them."""

import re
from collections.abc import Iterable

_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:z|utc|[+-]\d{2}:?\d{2}))?"
_MONTH = r"[^\W\d_]{3,9}\.?"
_DATE = (
    r"\d{4}(?P<one>[-/.])\d{1,2}(?:(?P=one)\d{1,2})?"  # 2024-03-01, 2024-03
    r"|\d{1,2}(?P<two>[-/.])\d{1,2}(?P=two)(?:\d{4}|\d{2})?"  # 01.03.2024, 3/1/24, 01.03.
    rf"|\d{{1,2}}\.?[\s-]{_MONTH}[\s-](?:\d{{4}}|\d{{2}})"  # 1 Mar 2024, 1. März 2024, 01-Mar-24
    rf"|{_MONTH}\s\d{{1,2}},?\s\d{{4}}"  # March 1, 2024
    r"|\d{4}年\d{1,2}月(?:\d{1,2}日)?"
)
_TIME = re.compile(rf"(?:{_DATE})(?:(?:t|,?\s){_CLOCK})?|{_CLOCK}", re.IGNORECASE)
_LONGEST = 48  # characters


def are_times(texts: Iterable[str]) -> bool:
    """Return whether most of these texts, of which some may be empty, are dates or times of day."""
    filled = [text.strip() for text in texts if text.strip()]
    return bool(filled) and 2 * sum(map(_is_time, filled)) > len(filled)


def _is_time(text: str) -> bool:
    return len(text) <= _LONGEST and _TIME.fullmatch(text) is not None

"""The catalogues: complete, without what nobody asks for, and with the same numbers in every language."""

import re
import string
from collections import Counter

import pytest

from ganviz.spec.resources import resource
from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE
from tests.translations.files import entries, expected
from tests.translations.texts import MarkError, Text, all_texts, marked_in

OTHERS = [each.code for each in LANGUAGES if each.code != SOURCE_LANGUAGE]


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return all_texts()


def placeholders(text: str) -> Counter[str]:
    """Return what is put into a text, with how it is written: ``{count:,}``."""
    try:
        parts = string.Formatter().parse(text)
        taken = ((name, how, "a date" if form and "%" in form[:-1] else form) for _, name, form, how in parts)
        return Counter(f"{name}!{how}:{form}" for name, how, form in taken if name is not None)
    except ValueError:  # braces that are no places
        return Counter()


def test_the_files_are_as_the_code_and_the_shipped_texts_want_them(texts: list[Text]) -> None:
    wanted = expected(texts)
    there = {path for each in LANGUAGES for path in resource("translations", each.code).iterdir()}
    assert there == set(wanted)
    stale = [path.name for path, content in wanted.items() if path.read_text(encoding="utf-8") != content]
    assert not stale, "run `python -m tests.translations`"


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language: str, texts: list[Text]) -> None:
    known = entries(language)
    assert [text.source for text in texts if not all(known[text.key])] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_values(language: str, texts: list[Text]) -> None:
    known = entries(language)
    differing = [text.source for text in texts if {*placeholders(text.source)} != {*placeholders(known[text.key][-1])}]
    assert differing == []


def test_a_mark_around_a_changing_text_is_refused() -> None:
    assert [text.source for text in marked_in('tr("a"), tr_noop("b"), tr_n("c", "d", 2), tr(e)', "ui", "x.py")] == [
        "a", "b", "d",
    ]  # fmt: skip
    with pytest.raises(MarkError, match=r"x\.py, line 1"):
        list(marked_in('tr(f"a {b}")', "ui", "x.py"))


def test_no_chinese_is_slanted() -> None:
    """Slanted Chinese runs into what follows it: names of parts are quoted instead."""
    slanted = re.compile(r"(?<!\*)\*[^*\n]*[\u4e00-\u9fff][^*\n]*\*(?!\*)")
    plain = [re.sub(r"\*\*[^*]*\*\*", "", form) for forms in entries("zh_CN").values() for form in forms]
    assert [text for text in plain if slanted.search(text)] == []

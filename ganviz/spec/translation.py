"""Texts in the user's language. English stands in the code and the shipped files, and is the key to the others.

`tr` goes around a text where it is shown; `tr_noop` marks one that is declared first, and shown by ``tr(declared)``.
Texts of settings, presets, lessons and conditions are declared in one place each and need no mark. Catalogues are
Qt's translation files, ``resources/translations/LANGUAGE/PART.ts``; ``python -m tests.translations`` writes them anew.

Knows no Qt: the window puts Qt's translation behind it, a worker process a catalogue.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from ganviz.spec.resources import resource

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SOURCE_LANGUAGE = "en"
VARIABLE = "GANVIZ_LANGUAGE"  # of the environment: the code of the language that is spoken
_CHINESE = re.compile("[\u4e00-\u9fff]")
_TOUCHING = re.compile("[\u4e00-\u9fff][A-Za-z0-9α-ωΑ-Ω]|[A-Za-z0-9α-ωΑ-Ω%][\u4e00-\u9fff]")
Key = tuple[str, str]  # a text, and a comment that tells it from the same text with another meaning
Translate = Callable[[str, str, int], str]  # text, comment and count (-1 for none) to the text shown


class Language(NamedTuple):
    """A language that the window can speak.

    Attributes:
        code: its name in files and settings, such as ``zh_CN``.
        name: what it calls itself.
    """

    code: str
    name: str


LANGUAGES = (Language("en", "English"), Language("zh_CN", "简体中文"))


def tr(text: str, comment: str = "", /, **values: object) -> str:
    """Return a text in the user's language, with `values` put where it names them: ``tr("{count} of 8", count=3)``.

    `comment` tells apart uses of one English text that differ in other languages. Without `values` braces stay.
    """
    shown = _translate(text, comment, -1) if text else text
    return _filled(shown, values) if values else shown


def tr_n(one: str, many: str, count: int, /, **values: object) -> str:
    """Return `one` or `many` by `count`, in the user's language, with ``{count}`` and `values` put in.

    The catalogues know both under `many`.
    """
    shown = _translate(many, "", count)
    if shown == many and count == 1:
        shown = one
    return _filled(shown, {"count": count, **values})


def _filled(text: str, values: Mapping[str, object]) -> str:
    """Return a text with `values` in it, and a space where Chinese would touch a word or number that came in."""
    if not _CHINESE.search(text):
        return text.format_map(values)
    filled = ""
    for before, name, form, conversion in Formatter().parse(text):
        filled = _apart(filled, before)
        if name is not None:
            field = f"{{{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}"
            filled = _apart(filled, field.format_map(values))
    return filled


def _apart(left: str, right: str) -> str:
    return f"{left} {right}" if _TOUCHING.fullmatch(left[-1:] + right[:1]) else left + right


def tr_noop(text: str, comment: str = "", /) -> str:
    """Return `text` as it is: one that is declared here, and shown by ``tr(declared)`` elsewhere."""
    return text


def listed(items: Iterable[str]) -> str:
    """Return texts in a row, as the user's language separates them: ``a, b, c``."""
    return tr(", ").join(items)


def put_behind(translate: Translate | None) -> None:
    """Let `translate` find the texts from now on; None for English."""
    global _translate
    _translate = translate or _as_it_is
    for forget in _FORGETTING:
        forget()


def sentence(words: str) -> str:
    """Return what an error says, which begins with a small letter and ends without a stop, as a sentence."""
    begun = f"{words[:1].upper()}{words[1:]}"
    return begun if begun.endswith((".", "。")) else tr("{words}.", words=begun)


def sentences(items: Iterable[str]) -> str:
    """Return sentences one after the other, apart as they are in the user's language."""
    said = ""
    for each in filter(None, items):
        said = tr("{one} {next}", one=said, next=each) if said else each
    return said


def forgets_language(forget: Callable[[], None]) -> Callable[[], None]:
    """Have `forget` called whenever the language is another: it drops what was kept of translated texts."""
    _FORGETTING.append(forget)
    return forget


def language_for(wanted: Iterable[str]) -> str:
    """Return the code of the language to speak to a user who wants these, the most wanted first.

    ``zh``, ``zh-Hans`` and ``zh_CN.UTF-8`` are one here, as is what is written in a script that nobody has translated
    to (``zh-Hant``): it is nearer than English.
    """
    for name in wanted:
        first = name.replace("_", "-").replace(".", "-").split("-")[0].lower()
        for language in LANGUAGES:
            if language.code.split("_")[0] == first:
                return language.code
    return SOURCE_LANGUAGE


def speak(language: str) -> None:
    """Let `tr` speak a language in a process without Qt, from its catalogue."""
    if language == SOURCE_LANGUAGE:
        put_behind(None)
        return

    def translate(text: str, comment: str, count: int) -> str:  # the files are read with the first text
        return form_of(catalogue(language), text, comment, count) or text

    put_behind(translate)


def speak_as_started() -> None:
    """Let `tr` speak as the process that started this one does: a worker's words are shown in its window."""
    speak(os.environ.get(VARIABLE, SOURCE_LANGUAGE))


def form_of(known: Mapping[Key, tuple[str, ...]], text: str, comment: str, count: int) -> str:
    """Return the translation of a text: for a count of one the first of several forms, else the last; "" for none."""
    forms = known.get((text, comment)) or (known.get((text, "")) if comment else None)
    return "" if forms is None else forms[0] if count == 1 else forms[-1]


@cache
def catalogue(language: str) -> Mapping[Key, tuple[str, ...]]:
    """Return the translations of a language by text and comment: a form each, or one by count for counted texts."""
    from xml.etree import ElementTree  # English needs none

    found: dict[Key, tuple[str, ...]] = {}
    for path in catalogue_files(language):
        for message in ElementTree.parse(path).iter("message"):
            key, forms = entry_of(message)
            if all(forms):
                found.setdefault(key, forms)
    return found


def catalogue_files(language: str) -> list[Path]:
    """Return the files that a language's translations are in, in a fixed order."""
    return sorted(resource("translations", language).glob("*.ts"))


def entry_of(message: "Element") -> tuple[Key, tuple[str, ...]]:
    """Return the key and the forms of a message of a catalogue; forms are empty where nobody has translated it."""
    key = message.findtext("source") or "", message.findtext("comment") or ""
    translation = message.find("translation")
    if translation is None:
        return key, ("",)
    if message.get("numerus") == "yes":
        return key, tuple(form.text or "" for form in translation.iter("numerusform")) or ("",)
    return key, (translation.text or "",)


def _as_it_is(text: str, comment: str, count: int) -> str:
    return text


_translate: Translate = _as_it_is
_FORGETTING: list[Callable[[], None]] = []

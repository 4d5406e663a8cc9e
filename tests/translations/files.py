"""Reads and writes catalogues as Qt's translation files. What was translated stays so when a text moves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from ganviz.spec.resources import resource
from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE, Key, catalogue_files, entry_of
from tests.translations.texts import Text

Forms = tuple[str, ...]


def entries(language: str) -> dict[Key, Forms]:
    """Return what is in the files of a language, with empty forms where nobody has translated a text yet."""
    found: dict[Key, Forms] = {}
    for path in catalogue_files(language):
        for message in ElementTree.parse(path).iter("message"):
            key, forms = entry_of(message)
            found[key] = forms
    return found


def written(language: str, part: str, texts: Iterable[Text], known: Mapping[Key, Forms]) -> str:
    """Return the file of a part: English as it stands in the code, others as they are known or empty."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="{SOURCE_LANGUAGE}">',
        "<context>",
        "    <name>ganviz</name>",
    ]
    for text in texts:
        lines.append(f"    <message{' numerus=' + chr(34) + 'yes' + chr(34) if text.one else ''}>")
        lines.append(f"        <source>{escape(text.source)}</source>")
        if text.comment:
            lines.append(f"        <comment>{escape(text.comment)}</comment>")
        if language == SOURCE_LANGUAGE:
            forms: Forms = (text.one, text.source) if text.one else (text.source,)
        else:
            forms = known.get(text.key, ("",))
        state = "" if all(forms) else ' type="unfinished"'
        if text.one:
            inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        else:
            inner = escape(forms[0])
        lines.append(f"        <translation{state}>{inner}</translation>")
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def expected(texts: Iterable[Text], translated: Mapping[Key, Forms] | None = None) -> dict[Path, str]:
    """Return every catalogue's path and what has to be in it, with more that was `translated` put in."""
    parts: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        parts[text.part].append(text)
    found = {}
    for language in LANGUAGES:
        known = entries(language.code) | (dict(translated or {}) if language.code != SOURCE_LANGUAGE else {})
        for part, those in parts.items():
            path = resource("translations", language.code, f"{part}.ts")
            found[path] = written(language.code, part, those, known)
    return found

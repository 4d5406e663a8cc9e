"""The language that a command speaks: the one that is named on the command line or by ``GANVIZ_LANGUAGE``, else the
system's. What it writes into files follows a name alone."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE, VARIABLE, language_for, speak

OPTION = "--language"
CODES = tuple(language.code for language in LANGUAGES)


class _Spoken(NamedTuple):
    named: str | None
    code: str


_UNDER_WAY: list[_Spoken] = []  # the innermost last: a picture may speak another language than its command


def behind_command(arguments: Sequence[str]) -> list[str]:
    """Return arguments with a language that stands before the name of a command behind that: ``--language X train``."""
    length = 2 if list(arguments[:1]) == [OPTION] else 1 if arguments and arguments[0].startswith(f"{OPTION}=") else 0
    if length and arguments[length:] and not arguments[length].startswith("-"):
        return [arguments[length], *arguments[:length], *arguments[length + 1 :]]
    return list(arguments)


def language_named(arguments: Sequence[str] = ()) -> str | None:
    """Return the code of the language that arguments name, else the environment; None if neither does.

    Looked for before there is a parser, as that speaks the language; the last is taken, as a parser does.
    """
    named = [arguments[index + 1] for index, text in enumerate(arguments[:-1]) if text == OPTION]
    named += [text.partition("=")[2] for text in arguments if text.startswith(f"{OPTION}=")]
    of_environment = _UNDER_WAY[-1].named if _UNDER_WAY else os.environ.get(VARIABLE)
    found = [code for code in (of_environment, *named) if code in CODES]
    return found[-1] if found else None


def language_of_system(arguments: Sequence[str] = ()) -> str:
    """Return the code of the language that the system speaks, where a command may follow it: as the window does.

    One that prints JSON speaks English, as its output is read by a program; so does one whose messages could not be
    written in the encoding of the terminal.
    """
    language = language_for(_wanted_of_system())
    if language == SOURCE_LANGUAGE or "--json" in arguments:
        return SOURCE_LANGUAGE
    name = next(each.name for each in LANGUAGES if each.code == language)
    try:
        for stream in (sys.stdout, sys.stderr):
            name.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return SOURCE_LANGUAGE
    return language


def _wanted_of_system() -> list[str]:
    """Return the languages that the system's user wants, the most wanted first."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    messages = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    if messages.partition(".")[0] in ("C", "POSIX"):
        return []
    return [*os.environ.get("LANGUAGE", "").split(":"), messages]  # as gettext has it


@contextlib.contextmanager
def speaking(named: str | None, otherwise: str = SOURCE_LANGUAGE) -> Iterator[None]:
    """Speak a language, as processes do that are started meanwhile; afterwards what was spoken before.

    Where none was `named` that is `otherwise`; `language_named` tells of the first alone.
    """
    before = os.environ.get(VARIABLE)
    _UNDER_WAY.append(_Spoken(named, named or otherwise))
    os.environ[VARIABLE] = _UNDER_WAY[-1].code
    speak(_UNDER_WAY[-1].code)
    try:
        yield
    finally:
        _UNDER_WAY.pop()
        speak(_UNDER_WAY[-1].code if _UNDER_WAY else SOURCE_LANGUAGE)
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before

"""The language that a command speaks: the one that was named on the command line, or by ``GANVIZ_LANGUAGE``."""

import contextlib
import os
from collections.abc import Iterator, Sequence

from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE, VARIABLE, speak

OPTION = "--language"
CODES = tuple(language.code for language in LANGUAGES)


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
    found = [code for code in (os.environ.get(VARIABLE), *named) if code in CODES]
    return found[-1] if found else None


@contextlib.contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Speak a language here and in the processes that are started meanwhile; for None English, as nobody chose."""
    before = os.environ.get(VARIABLE)
    speak(language or SOURCE_LANGUAGE)
    if language:
        os.environ[VARIABLE] = language
    try:
        yield
    finally:
        speak(SOURCE_LANGUAGE)
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before

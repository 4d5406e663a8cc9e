"""The language that the window speaks: Qt's translation, from the catalogues that are shipped."""

import logging
import os
from collections.abc import Mapping, Sequence
from functools import partial

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ganviz.spec.translation import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    VARIABLE,
    Key,
    catalogue,
    form_of,
    language_for,
    put_behind,
    tr_noop,
)

log = logging.getLogger(__name__)

CONTEXT = "ganviz"  # of Qt's translation: all texts of ours are in one
SYSTEM = "system"
_OF_QT = (  # what Qt's own translations lack of its dialogs, with the context that asks for it
    ("QFileDialog", tr_noop("&Look in:")),
    ("QFileDialog", tr_noop("Files of &type:")),
    ("QAbstractFileIconProvider", tr_noop("Folder")),
    ("QAbstractFileIconProvider", tr_noop("Drive")),
)
_INSTALLED: list[QTranslator] = []  # Qt keeps no reference


class CatalogueTranslator(QTranslator):
    """Answers Qt from a catalogue as it is written: PyQt6 comes without the tool that packs them."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._known = catalogue(language)

    def isEmpty(self) -> bool:  # noqa: N802
        return not self._known

    def translate(  # type: ignore[override]  # None says that another may know it; "" would be shown
        self, context: str | None, text: str | None, comment: str | None = None, n: int = -1
    ) -> str | None:
        if context == CONTEXT:
            return form_of(self._known, text or "", comment or "", n) or None
        return (form_of(self._known, text or "", "", -1) or None) if (context, text) in _OF_QT else None


def system_language(wanted: Sequence[str] | None = None) -> str:
    """Return the language to speak to a user who wants these, the most wanted first; by default those of the system."""
    return language_for(QLocale.system().uiLanguages() if wanted is None else wanted)


def code_of(choice: str) -> str:
    """Return the code of the language that was chosen, which may be the system's."""
    return choice if any(choice == language.code for language in LANGUAGES) else system_language()


def spoken() -> str:
    """Return the code of the language that the application speaks."""
    return os.environ.get(VARIABLE, SOURCE_LANGUAGE)


def speak(choice: str) -> str:
    """Let the application speak a language of `LANGUAGES`, or the system's; return its code. Needs the application."""
    code = code_of(choice)
    os.environ[VARIABLE] = code  # for the workers that are started from now on
    for translator in _INSTALLED:
        QCoreApplication.removeTranslator(translator)
    _INSTALLED.clear()
    if code == SOURCE_LANGUAGE:
        put_behind(None)
        return code
    _install(CatalogueTranslator(code))
    own = QTranslator()  # Qt's own dialogs and menus
    if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _install(own)
    else:
        log.info("Qt's own texts are not there in %s", code)
    put_behind(partial(_asked_of_qt, catalogue(code)))
    return code


def _asked_of_qt(known: Mapping[Key, tuple[str, ...]], text: str, comment: str, count: int) -> str:
    """Return what Qt makes of a text that is `known`. Others are a user's or a file's, and may hold what Qt refuses or
    cuts: half a surrogate pair, a zero."""
    if (text, comment) not in known and (text, "") not in known:
        return text
    return QCoreApplication.translate(CONTEXT, text, comment, count) or text


def _install(translator: QTranslator) -> None:
    QCoreApplication.installTranslator(translator)
    _INSTALLED.append(translator)

"""A whole window in Chinese: no English is left in it, and nothing is cut."""

import re
from collections.abc import Iterator

import pytest
from PyQt6.QtGui import QAction, QFontDatabase
from PyQt6.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QLineEdit, QMenu, QWidget

from ganviz.ui.views.catalogue import CATALOGUE
from ganviz.ui.window import MainWindow
from tests.ui.fakehost import FakeHost
from tests.ui.geometry import laid_out, opened
from tests.ui.windows import Open

pytestmark = pytest.mark.usefixtures("chinese")

SIZES = [(1280, 800), (1920, 1080)]
# Two English words in a row, the first of which is no name: those of papers and methods stay as they are.
ENGLISH = re.compile(r"(?<![\w./`@#-])[a-z]{3,} [a-z]{2,}(?![\w./`])")
MARKUP = re.compile(r"<[^>]*>|`[^`]*`|\$[^$]*\$")


def texts_of(window: QWidget) -> Iterator[str]:
    """Yield what a window shows in its widgets and menus, and what it tells under the pointer and to who hears it."""
    for part in [window, *window.findChildren(QWidget)]:
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.statusTip())
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QDockWidget | QMenu):
            yield part.windowTitle() or (part.title() if isinstance(part, QMenu) else "")
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from map(part.itemText, range(part.count()))
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def english_in(window: QWidget) -> list[str]:
    """Return the texts that have English in them."""
    plain = {MARKUP.sub(" ", text) for text in texts_of(window)}
    return sorted(text for text in plain if ENGLISH.search(text))


@pytest.mark.parametrize("name", ["ring8", "digits-mlp", "dirac-gan", "gaussian-1d", "sgd-against-adam"])
def test_no_english_is_left_in_a_window(open_window: Open, host: FakeHost, name: str) -> None:
    window = opened(open_window, host, name, 1.0, is_hall=False)
    for entry in CATALOGUE:
        if entry.suits(window.session.experiment.data):
            window.panels.show_view(entry.name)
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    assert english_in(window) == []


def test_english_is_found(window: MainWindow) -> None:
    window.banner.show_message("this was left as it was", lead="So:")
    assert english_in(window) == [" So:  this was left as it was"]


@pytest.mark.parametrize(
    ("name", "scale", "is_hall"), [("ring8", 1.0, False), ("mode-collapse", 1.5, False), ("dirac-gan", 1.5, True)]
)
def test_nothing_is_cut_in_chinese(open_window: Open, host: FakeHost, name: str, scale: float, is_hall: bool) -> None:
    chinese = QFontDatabase.WritingSystem.SimplifiedChinese
    assert QFontDatabase.families(chinese), "no font here has Chinese signs: see README"
    assert laid_out(opened(open_window, host, name, scale, is_hall=is_hall), SIZES) == []

"""What every test of a widget needs: the application, looking as it did before the test."""

from collections.abc import Iterator

import pytest
from PyQt6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def own_look(qapp: QApplication) -> Iterator[None]:
    """Undo what a test did to the look of the whole application: a theme, a larger font."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)

"""The menus and texts of the dialogs that open data."""

from typing import Any

from PyQt6.QtCore import QSignalBlocker, Qt
from PyQt6.QtWidgets import QComboBox, QLabel

from ganviz.spec.translation import tr


def menu(name: str, entries: tuple[tuple[str, Any], ...]) -> QComboBox:
    """Return a menu called `name` for who hears it, with these labels and values."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for label, value in entries:
        box.addItem(tr(label), value)
    return box


def choose(box: QComboBox, value: Any) -> None:
    """Choose the entry of `value`; nothing is emitted."""
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))


def text_label(words: str) -> QLabel:
    """Return an empty label of plain text that looks as `words` say (see `ganviz.ui.style`), to be copied from."""
    label = QLabel()
    label.setProperty("class", words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(words != "title")
    return label

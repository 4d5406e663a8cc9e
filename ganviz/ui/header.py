"""The top of the window: the bar of menus and preset, and below it what the preset is about."""

from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ganviz.ui.storystrip import StoryStrip
from ganviz.ui.topbar import TopBar


class Header(QWidget):
    """Over the whole width, as high as the story needs.

    Attributes:
        top: menus, preset, look.
        strip: the story.
    """

    def __init__(self, top: TopBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top, self.strip = top, StoryStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(top)
        framed = QVBoxLayout()
        framed.setContentsMargins(8, 8, 8, 0)
        framed.addWidget(self.strip)
        column.addLayout(framed)

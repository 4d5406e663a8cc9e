"""How the whole application looks: Fusion, a palette and a style sheet made from a theme and a text scale.

A widget says what it is with the dynamic property ``class`` (several words may stand in it, such as
``"muted number"``); the style sheet knows:

==============  ==================  ======================================================================
word            for                 looks like
==============  ==================  ======================================================================
``card``        QFrame              plot-coloured box, 8 px corners, hairline border
``panel``       QWidget             the ground of side panels and bars
``strip``       QFrame              a card over the width of the window
``section``     QFrame              one fold of a side panel, with a rule below it
``rule``        QFrame              a hairline
``banner``      QFrame              a bar that waits for an answer
``gallery``     QFrame              a popup over the window
``floating``    QFrame              a banner that lies over something else
``title``       QLabel              bold, 14 px
``muted``       QLabel              small print, 12 px
``quiet``       QLabel              a second line, in the size of the first
``number``      QLabel, QLineEdit   tabular figures, for numbers that move
``counter``     QLabel              the one number to be read from the last row
``warning``     QLabel              small print that says what is wrong
``chip``        checkable buttons   a pill that is on or off
``choice``      buttons             what is chosen, and opens the choice
``action``      chips               a change at a click
``badge``       chips               says that something is not as it was
``legend``      chips               a sample and its name, in a picture of a view
``primary``     buttons             the round play button
``accent``      buttons             the one to press next, filled
``flat``        buttons             no frame until pointed at
``more``        buttons             a quiet line that unfolds something
==============  ==================  ======================================================================

Fields also listen to the properties ``invalid`` and ``pending``, sliders to ``accent`` (``generator``,
``discriminator``, ``real``), labels to ``tone`` (``good``, ``bad``). After changing any of these on a widget that is
shown, use `mark`.
"""

from typing import Any

from PyQt6.QtCore import QDir, Qt
from PyQt6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PyQt6.QtWidgets import QApplication, QWidget

from ganviz.spec import resource
from ganviz.ui.stylesheet import stylesheet
from ganviz.ui.theme import DARK, LIGHT, Theme

TEXT_PX = 13
SMALL_PX = 12


def apply_theme(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Give every widget, present and future, the look of `theme` with text and fields `scale` times as large."""
    QDir.setSearchPaths("icons", [str(resource("icons"))])  # what url(icons:...) in the style sheet means
    if not app.styleSheet():  # the first time; later the style is wrapped by that of the sheet, and has no name
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    font = QFont(app.font())
    font.setPixelSize(round(TEXT_PX * scale))
    app.setFont(font)
    sheet = stylesheet(theme, scale, number_font().family())
    if app.styleSheet() != sheet:  # every widget is styled anew, which takes a while
        app.setStyleSheet(sheet)


def system_theme(app: QApplication) -> Theme:
    """Return the theme that the desktop asks for; dark where it does not say."""
    hints = app.styleHints()
    if hints is not None and hints.colorScheme() == Qt.ColorScheme.Light:
        return LIGHT
    return DARK


def number_font() -> QFont:
    """Return the font of numbers that move: fixed width, at the application's text size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(1, QApplication.font().pixelSize()))
    return font


def palette(theme: Theme) -> QPalette:
    """Return the palette of `theme`, for whatever the style sheet does not name."""
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.raised,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.danger,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.hover,
        QPalette.ColorRole.Midlight: theme.raised,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
        QPalette.ColorRole.Shadow: theme.background,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.handle))
    return made


def mark(widget: QWidget, name: str, value: Any) -> None:
    """Set a dynamic property of `widget` and let the style sheet see it. Does nothing where it is set already."""
    if (widget.property(name) or False) == (value or False):  # unset is as good as false, or as no word
        return
    widget.setProperty(name, value)
    style = widget.style()
    if style is not None:
        style.unpolish(widget)
        style.polish(widget)

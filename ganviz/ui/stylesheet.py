"""The style sheet, in words of the theme: `$name` is a colour, `12u` a length in pixels at scale 1.

`half(8u 3u 3u)` is half the sum of lengths, rounded down: the radius of a circle. Qt squares a corner whose radius
is larger than half its box, be it by rounding. `even(4u)` is a length, rounded down to an even number.

Selectors that start with `[class~=...]` are the vocabulary of `ganviz.ui.style`.
"""

import re
from dataclasses import fields
from string import Template

from ganviz.ui.theme import Theme

_LENGTH = re.compile(r"(\d+)u\b")
_EVEN = re.compile(r"even\((\d+)px\)")
_HALF = re.compile(r"half\(([^)]*)\)")


def stylesheet(theme: Theme, scale: float, number_font: str) -> str:
    """Return the style sheet for `theme`, every length multiplied by `scale`."""
    colours = {field.name: getattr(theme, field.name) for field in fields(theme) if field.name != "lanes"}
    derived = {name: getattr(theme, name) for name in ("hover", "pressed", "handle")}
    sheet = Template(_SHEET).substitute(colours | derived, number_font=number_font)
    sized = _LENGTH.sub(lambda length: f"{round(int(length[1]) * scale)}px", sheet)
    sized = _EVEN.sub(lambda length: f"{int(length[1]) // 2 * 2}px", sized)
    return _HALF.sub(lambda half: f"{sum(int(length.removesuffix('px')) for length in half[1].split()) // 2}px", sized)


_SURFACES = """
QMainWindow, QDialog, QMessageBox { background: $background; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 5u 7u; font-size: 12u; }
QFrame[class~="card"] { background: $plot; border: 1px solid $line; border-radius: 8u; }
QWidget[class~="panel"] { background: $panel; }
QFrame[class~="strip"] { background: $panel; border: 1px solid $line; border-radius: 8u; }
QFrame[class~="rule"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[class~="section"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame[class~="banner"] { background: $raised; border: none; border-top: 2u solid $warning; }
QFrame[class~="gallery"] { background: $panel; border: 1px solid $handle; }
QFrame[class~="floating"] { border: 1px solid $warning; border-radius: 8u; }
QFrame[class~="rates"] { background: $panel; }
QFrame[class~="toast"] {
    background: $raised; color: $text; border: 1px solid $handle; border-radius: 8u;
}
QFrame[class~="drawer"] { background: $panel; border: 1px solid $handle; border-radius: 0; }
QScrollArea, QScrollArea > QWidget > QWidget[class~="panel"] { background: $panel; border: none; }
QStatusBar { background: $background; color: $muted; border-top: 1px solid $line; font-size: 12u; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; font-size: 12u; padding: 2u 6u; }
"""

_TEXT = """
QLabel { color: $text; background: transparent; }
QLabel:disabled { color: $handle; }
QLabel[class~="muted"] { color: $muted; font-size: 12u; }
QLabel[class~="strong"] { font-weight: bold; }
QLabel[tone="good"] { color: $real; }
QLabel[tone="bad"] { color: $danger; }
QLabel[class~="title"] { font-size: 14u; font-weight: bold; }
QLabel[class~="quiet"] { color: $muted; }
QLabel[class~="warning"] { color: $danger; font-size: 12u; }
QLabel[class~="number"] { font-family: "$number_font"; }
QLabel[class~="counter"] { font-size: 18u; font-weight: bold; }
"""

_FIELDS = """
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6u;
    padding: 0 8u; min-height: 26u;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 4u 6u; }
QLineEdit[class~="number"] { font-family: "$number_font"; font-size: 12u; padding: 0 6u; }
QLineEdit[class~="rate"] { font-size: 14u; font-weight: bold; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { background: $hover; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on, QPlainTextEdit:focus, QTextEdit:focus {
    border-color: $accent;
}
QLineEdit[pending="true"], QAbstractSpinBox[pending="true"], QComboBox[pending="true"] {
    border: 1px solid $warning;
}
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] {
    border: 1px solid $danger;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $handle; background: $panel; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 20u; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(icons:chevron-up-$name.svg); width: 10u; height: 10u; top: 2u; }
QAbstractSpinBox::down-arrow { image: url(icons:chevron-down-$name.svg); width: 10u; height: 10u; bottom: 2u; }
QComboBox { padding-right: 2u; }
QComboBox::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 24u; border: none; background: transparent;
}
QComboBox[class~="arrow"] { padding: 0; }
QComboBox[class~="arrow"]::drop-down { width: 16u; }
QComboBox::down-arrow { image: url(icons:chevron-down-$name.svg); width: 12u; height: 12u; }
QComboBox QAbstractItemView {
    background: $panel; color: $text; border: 1px solid $line; padding: 4u; outline: none;
    selection-background-color: $hover; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 26u; padding: 0 8u; border-radius: 4u; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover { background: $hover; }
"""

_BUTTONS = """
QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 8u; padding: 0 12u; min-height: 28u;
}
QPushButton, QToolButton { icon-size: 16u; }
QToolButton { padding: 0 8u; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $handle; background: $panel; }
QPushButton:default { border-color: $accent; }
QToolButton[popupMode="2"] { padding-right: 24u; }
QToolButton::menu-indicator { image: url(icons:chevron-down-$name.svg); width: 10u; height: 10u; right: 6u;
    subcontrol-origin: padding; subcontrol-position: center right; }
QPushButton::menu-indicator { image: url(icons:chevron-down-$name.svg); width: 10u; height: 10u; right: 8u;
    subcontrol-origin: padding; subcontrol-position: center right; }
QAbstractButton[class~="accent"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QAbstractButton[class~="chosen"] { border-color: $accent; color: $text; }
QAbstractButton[class~="right"], QAbstractButton[class~="right"]:disabled { border: 2u solid $real; color: $text; }
QAbstractButton[class~="wrong"], QAbstractButton[class~="wrong"]:disabled { border: 2u solid $danger; color: $text; }
QAbstractButton[class~="accent"]:focus { border: 2u solid $text; }
QAbstractButton[class~="accent"]:disabled { background: $raised; color: $handle; border-color: $line; }
QAbstractButton[class~="primary"] {
    background: $accent; color: $on_accent; border: 2u solid $accent; border-radius: half(40u 2u 2u); padding: 0;
    min-width: 40u; max-width: 40u; min-height: 40u; max-height: 40u; icon-size: 22u; font-weight: bold;
}
QAbstractButton[class~="primary"]:focus { border-color: $text; }
QAbstractButton[class~="primary"]:disabled { background: $raised; border-color: $line; }
QAbstractButton[class~="chip"] {
    background: transparent; color: $muted; border: 1px solid $line; border-radius: half(22u); padding: 0 10u;
    min-height: 22u; max-height: 22u; font-size: 12u;
}
QAbstractButton[class~="chip"][class~="menu"] { padding-right: 16u; color: $text; }
QAbstractButton[class~="chip"][class~="sign"] { padding: 0 3u; }
QAbstractButton[class~="chip"]:hover { background: $hover; color: $text; }
QAbstractButton[class~="chip"]:checked { background: $raised; color: $text; border-color: $accent; }
QAbstractButton[class~="chip"]:focus { border-color: $text; }
QAbstractButton[class~="brief"]:enabled { background: $raised; color: $text; border-color: $accent; }
QAbstractButton[class~="chip"]:disabled { background: transparent; color: $handle; }
QAbstractButton[class~="legend"] {
    background: transparent; color: $text; border: none; padding: 0 4u; min-height: 22u; max-height: 22u;
    font-size: 12u;
}
QPushButton[class~="legend"]::menu-indicator { image: none; width: 0; }
QAbstractButton[class~="action"] {
    background: $raised; color: $text; border-color: $accent; border-radius: half(26u);
    border-width: 2px; min-height: 26u; max-height: 26u; font-size: 13u; padding: 0 14u;
}
QAbstractButton[class~="action"]:focus { border-color: $text; }
QAbstractButton[class~="action"]:disabled { color: $muted; border-color: $line; background: transparent; }
QAbstractButton[class~="action"]:checked { color: $on_accent; background: $accent; border-color: $accent; }
QAbstractButton[class~="badge"] { color: $warning; border-color: $warning; }
QAbstractButton[class~="flat"] { background: transparent; border: 1px solid transparent; color: $muted; }
QAbstractButton[class~="flat"] { icon-size: 18u; }
QAbstractButton[class~="flat"]:hover { background: $hover; color: $text; }
QAbstractButton[class~="flat"]:focus { border-color: $accent; }
QAbstractButton[class~="choice"] { icon-size: 12u; font-weight: bold; padding: 0 12u; border-radius: 6u; }
QAbstractButton[class~="more"] {
    background: transparent; border: 1px solid transparent; color: $muted; font-size: 12u; padding: 0;
    min-height: 24u; border-radius: 4u; text-align: left;
}
QAbstractButton[class~="more"]:hover { color: $text; }
QAbstractButton[class~="more"]:focus { border-color: $accent; }
QAbstractButton[class~="tenfold"] {
    background: transparent; border: 1px solid transparent; color: $muted; font-size: 12u; padding: 0 4u;
    min-height: 24u; min-width: 26u; border-radius: 6u;
}
QAbstractButton[class~="tenfold"]:hover { background: $hover; color: $text; }
QAbstractButton[class~="tenfold"]:focus { border-color: $accent; }
QCheckBox, QRadioButton { color: $text; spacing: 8u; min-height: 26u; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $handle; }
QCheckBox::indicator, QRadioButton::indicator, QMenu::indicator, QTreeView::indicator {
    width: 14u; height: 14u; border: 1px solid $handle; border-radius: 4u; background: $raised;
}
QRadioButton::indicator { border-radius: half(14u); }
QCheckBox::indicator:hover, QCheckBox:focus::indicator, QRadioButton:focus::indicator { border-color: $accent; }
QCheckBox::indicator:focus { border: 2u solid $accent; width: 12u; height: 12u; }
QCheckBox[pending="true"]::indicator { border: 1px solid $warning; }
QCheckBox::indicator:checked, QMenu::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $accent; image: url(icons:check-$name.svg);
}
QRadioButton::indicator:checked {
    width: 6u; height: 6u; border: 4u solid $accent; border-radius: half(6u 4u 4u); background: $on_accent;
}
QCheckBox::indicator:checked:focus { border-color: $text; }
"""

_SLIDERS = """
QSlider { background: transparent; min-height: 22u; }
QSlider::groove:horizontal { height: even(4u); border-radius: 2u; background: $line; }
QSlider::sub-page:horizontal { height: even(4u); border-radius: 2u; background: $accent; }
QSlider::handle:horizontal {
    width: 8u; height: 8u; margin: -half(8u 3u 3u -even(4u)) 0; border: 3u solid $accent; border-radius: half(8u 3u 3u);
    background: $panel;
}
QSlider::handle:horizontal:hover { background: $hover; }
QSlider[accent="generator"]::sub-page:horizontal { background: $generator; }
QSlider[accent="generator"]::handle:horizontal { border-color: $generator; }
QSlider[accent="discriminator"]::sub-page:horizontal { background: $discriminator; }
QSlider[accent="discriminator"]::handle:horizontal { border-color: $discriminator; }
QSlider[accent="real"]::sub-page:horizontal { background: $real; }
QSlider[accent="real"]::handle:horizontal { border-color: $real; }
QSlider::handle:horizontal:focus, QSlider[accent]::handle:horizontal:focus { background: $text; }
QSlider::sub-page:horizontal:disabled { background: $handle; }
QSlider::handle:horizontal:disabled { border-color: $handle; }
QProgressBar {
    background: $line; color: $text; border: none; border-radius: 4u; text-align: center;
    min-height: 8u; max-height: 8u;
}
QProgressBar::chunk { background: $accent; border-radius: 4u; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10u; }
QScrollBar:horizontal { height: 10u; }
QScrollBar::handle { background: $line; border-radius: 3u; margin: 2u; }
QScrollBar::handle:vertical { min-height: 28u; }
QScrollBar::handle:horizontal { min-width: 28u; }
QScrollBar::handle:hover { background: $handle; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $background; }
QSplitter::handle:hover { background: $accent; }
"""

_WINDOW = """
QMenuBar { background: $panel; color: $muted; border: none; padding: 2u 6u; }
QMenuBar::item { background: transparent; padding: 5u 9u; border-radius: 6u; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $panel; color: $text; border: 1px solid $line; padding: 4u; menu-scrollable: 1; }
QMenu::item { padding: 5u 24u 5u 28u; border-radius: 4u; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $handle; }
QMenu::icon { left: 8u; }
QMenu::indicator { left: 7u; }
QMenu::separator { height: 1px; background: $line; margin: 4u 8u; }
QMenu::right-arrow { image: url(icons:chevron-right-$name.svg); width: 12u; height: 12u; right: 6u; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; spacing: 8u; padding: 6u 12u; }
QToolBar[class~="foot"] { padding: 0; spacing: 0; }
QToolBar[class~="rail"] { spacing: 8u; padding: 0; border: none; border-right: 1px solid $line; }
QDockWidget { color: $text; font-weight: bold; border: none;
    titlebar-close-icon: url(icons:close-$name.svg); titlebar-normal-icon: url(icons:float-$name.svg); }
QDockWidget::title { background: $background; padding: 6u 8u; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button {
    background: transparent; border: none; border-radius: 4u; padding: 2u; icon-size: 12u;
}
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; }
QMainWindow::separator { background: $background; width: 6u; height: 6u; }
QMainWindow::separator:hover { background: $accent; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 6u 12u; border: none; border-bottom: 2u solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar::scroller { width: 24u; }
QTabBar QToolButton { background: $panel; padding: 0; min-height: 20u; border-radius: 4u; }
QTabBar QToolButton::left-arrow { image: url(icons:chevron-left-$name.svg); width: 12u; height: 12u; }
QTabBar QToolButton::right-arrow { image: url(icons:chevron-right-$name.svg); width: 12u; height: 12u; }
QTabWidget::pane { border: 1px solid $line; border-radius: 8u; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4u 8u;
}
QTableView, QListView, QTreeView {
    background: $plot; color: $text; border: 1px solid $line; border-radius: 6u; gridline-color: $line;
    selection-background-color: $pressed; selection-color: $text;
}
QTreeView::item { padding: 3u 0; }
QTreeView::item:disabled { color: $muted; }
QTreeView::indicator:disabled { background: $panel; border-color: $line; image: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_SHEET = _SURFACES + _TEXT + _FIELDS + _BUTTONS + _SLIDERS + _WINDOW

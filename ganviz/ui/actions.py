"""The menus: every command of the window, with its key."""

from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QAction, QActionGroup, QKeySequence
from PyQt6.QtWidgets import QMenu, QMenuBar, QWidget

from ganviz.ui.look import Look
from ganviz.ui.preferences import TEXT_SCALES, ThemeChoice

_THEMES: tuple[tuple[ThemeChoice, str], ...] = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))


def fill_file_menu(
    menus: QMenuBar, *, opened: Callable[[], None], saved: Callable[[], None], pictured: Callable[[], None],
    closed: Callable[[], object],
) -> None:  # fmt: skip
    """Fill the File menu."""
    menu = _menu(menus, "&File")
    _action(menu, "&Open set-up…", opened, QKeySequence.StandardKey.Open)
    _action(menu, "&Save set-up as…", saved, QKeySequence.StandardKey.Save)
    _action(menu, "Save &picture of the window…", pictured, "Ctrl+P")
    menu.addSeparator()
    _action(menu, "&Quit", closed, QKeySequence.StandardKey.Quit)


def fill_run_menu(
    menus: QMenuBar, *, toggled: Callable[[], None], stepped: Callable[[], None], stepped_d: Callable[[], None],
    stepped_g: Callable[[], None], reset: Callable[[], None], reseeded: Callable[[], None],
) -> None:  # fmt: skip
    """Fill the Run menu."""
    menu = _menu(menus, "&Run")
    _action(menu, "&Play or pause", toggled, Qt.Key.Key_Space)
    _action(menu, "&Step", stepped, ".")
    _action(menu, "Step the &discriminator alone", stepped_d, "D")
    _action(menu, "Step the &generator alone", stepped_g, "G")
    menu.addSeparator()
    _action(menu, "&Reset, same seed", reset, "R")
    _action(menu, "Reset, &new seed", reseeded, "Shift+R")


def fill_view_menu(
    menus: QMenuBar, look: Look, toggles: Sequence[QAction], *, restored: Callable[[], None],
    full_screen_toggled: Callable[[], None],
) -> None:  # fmt: skip
    """Fill the View menu: panels, theme, size of text, full screen."""
    menu = _menu(menus, "&View")
    menu.setToolTipsVisible(True)
    menu.addActions(toggles)
    _action(menu, "Restore the &layout", restored)
    menu.addSeparator()
    themes = _submenu(menu, "&Theme")
    for choice, label in _THEMES:
        _checkable(themes, label, partial(look.choose, choice), is_on=partial(_is_theme, look, choice))
    sizes = _submenu(menu, "Te&xt size")
    for scale in TEXT_SCALES:
        _checkable(sizes, f"{scale:.0%}", partial(look.resize_text, scale), is_on=partial(_is_scale, look, scale))
    menu.addSeparator()
    _action(menu, "&Full screen", full_screen_toggled, "F11")


def fill_help_menu(menus: QMenuBar, *, explained: Callable[[], None], about: Callable[[], None]) -> None:
    """Fill the Help menu."""
    menu = _menu(menus, "&Help")
    _action(menu, "&What am I looking at?", explained, "F1")
    _action(menu, "&About ganviz", about)


def _is_theme(look: Look, choice: ThemeChoice) -> bool:
    return look.choice == choice


def _is_scale(look: Look, scale: float) -> bool:
    return look.scale == scale


def _menu(menus: QMenuBar, title: str) -> QMenu:
    menu = menus.addMenu(title)
    assert menu is not None
    return menu


def _submenu(parent: QMenu, title: str) -> QMenu:
    menu = parent.addMenu(title)
    assert menu is not None
    menu.setProperty("group", QActionGroup(menu))
    menu.aboutToShow.connect(partial(_refresh_checks, menu))
    return menu


def _refresh_checks(menu: QMenu) -> None:
    for action in menu.actions():
        action.setChecked(action.property("is_on")())


def _checkable(menu: QMenu, text: str, act: Callable[[], None], is_on: Callable[[], bool]) -> None:
    action = _action(menu, text, act)
    action.setCheckable(True)
    action.setProperty("is_on", is_on)
    action.setChecked(is_on())
    menu.property("group").addAction(action)


def _action(
    menu: QMenu, text: str, act: Callable[[], object], key: QKeySequence.StandardKey | Qt.Key | str | None = None
) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(_Slot(act, menu))
    if key is not None:
        action.setShortcut(QKeySequence(key))
    menu.addAction(action)
    return action


class _Slot:
    """Calls `act` without the `checked` that a triggered action passes."""

    def __init__(self, act: Callable[[], object], owner: QWidget) -> None:
        self._act = act

    def __call__(self, _checked: bool = False) -> None:
        self._act()

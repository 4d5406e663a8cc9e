"""The menus: intents by their names, and what the user can choose of the look."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PyQt6.QtGui import QAction, QActionGroup, QKeySequence
from PyQt6.QtWidgets import QMenu, QMenuBar

from ganviz.spec.translation import LANGUAGES, tr, tr_noop
from ganviz.ui.intents import Intent, Intents
from ganviz.ui.language import SYSTEM
from ganviz.ui.look import Look
from ganviz.ui.preferences import TEXT_SCALES, ThemeChoice

_THEMES: tuple[tuple[ThemeChoice, str], ...] = (
    ("system", tr_noop("As the system")),
    ("light", tr_noop("Light")),
    ("dark", tr_noop("Dark")),
)
_LANGUAGES = ((SYSTEM, tr_noop("As the system")), *LANGUAGES)  # which call themselves by their own names
_LINE = ""  # between entries


class Submenu(NamedTuple):
    """Some entries of a menu, behind one."""

    title: str
    names: tuple[str, ...]


Entries = Sequence[str | Submenu]
FILE = (
    "open_setup",
    "go_on_with_last",
    "open_data",
    "open_pictures",
    "paste_data",
    "open_map",
    _LINE,
    "save_session",
    "save_session_as",
    "save_shown",
    "save_setup",
    _LINE,
    "save_preset",
    "import_preset",
    _LINE,
    "save_picture",
    "save_view_picture",
    "export",
    _LINE,
    "quit",
)
RUN = (
    "toggle",
    "step",
    "step_discriminator",
    "step_generator",
    Submenu(
        tr_noop("Stages of a s&tep"), ("step_through", "stage_back", "take_step", "leave_step", _LINE, "predict_ahead")
    ),
    _LINE,
    "best_discriminator",
    "best_generator",
    _LINE,
    "slower",
    "faster",
    _LINE,
    "undo",
    "redo",
    Submenu(
        tr_noop("T&ime"),
        (
            "come_to_now",
            "previous_change",
            "next_change",
            "before_change",
            _LINE,
            "look_closer",
            "branch_here",
        ),
    ),
    _LINE,
    "open_runs_menu",
    "open_compare_menu",
    "end_comparison",
    "try_seeds",
    "try_map",
    _LINE,
    "reset",
    "reseed",
)
HELP = ("explain", "about")


def fill_menus(
    menus: QMenuBar, intents: Intents, look: Look, toggles: Sequence[QAction], *, recent: QMenu, before_help: QMenu
) -> None:
    """Fill the menu bar. `toggles` show and hide the panels; `recent` and `before_help` fill themselves."""
    file = _menu(menus, tr("&File"))
    _fill(file, intents, FILE)
    recent.setParent(file, recent.windowFlags())
    file.insertMenu(file.actions()[1], recent)
    _fill(_menu(menus, tr("&Run")), intents, RUN)
    view = _menu(menus, tr("&View"))
    view.setToolTipsVisible(True)
    _fill(view, intents, ("toggle_controls",))
    view.addActions(toggles)
    _fill(view, intents, ("widen_picture", "narrow_picture", "restore_layout", _LINE))
    languages = _submenu(view, tr("&Language"))
    for code, name in _LANGUAGES:
        wanted = partial(intents.do, "choose_language", code)
        _checkable(languages, tr(name), wanted, is_on=partial(_is_language, look, code))
    themes = _submenu(view, tr("&Theme"))
    for choice, label in _THEMES:
        _checkable(
            themes, tr(label), partial(intents.do, "choose_theme", choice), is_on=partial(_is_theme, look, choice)
        )
    sizes = _submenu(view, tr("Te&xt size"))
    for scale in TEXT_SCALES:
        _checkable(
            sizes, f"{scale:.0%}", partial(intents.do, "resize_text", scale), is_on=partial(_is_scale, look, scale)
        )
    _fill(view, intents, (_LINE, "toggle_hall", "toggle_full_screen"))
    menus.addMenu(before_help)
    _fill(_menu(menus, tr("&Help")), intents, HELP)


def names_in(entries: Entries) -> Iterator[str]:
    """Yield the intents among the entries of a menu, those of its submenus too."""
    for entry in entries:
        if isinstance(entry, Submenu):
            yield from names_in(entry.names)
        elif entry != _LINE:
            yield entry


def _fill(menu: QMenu, intents: Intents, entries: Entries) -> None:
    for name in entries:
        if isinstance(name, Submenu):
            inner = menu.addMenu(tr(name.title))
            assert inner is not None
            _fill(inner, intents, name.names)
        elif name == _LINE:
            menu.addSeparator()
        else:
            action = _action(menu, intents[name].title, intents.asking(name))
            action.setShortcut(QKeySequence(intents[name].keys))
            _show_availability(action, intents[name])
            intents.availability_changed.connect(partial(_show_availability, action, intents[name]))


def _show_availability(action: QAction, intent: Intent) -> None:
    why_not = intent.why_not()
    action.setEnabled(not why_not and intent.is_enabled())
    if why_not or intent.help:
        action.setToolTip(why_not or intent.help)


def _is_theme(look: Look, choice: ThemeChoice) -> bool:
    return look.choice == choice


def _is_language(look: Look, code: str) -> bool:
    return look.language == code


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


def _checkable(menu: QMenu, text: str, act: Callable[[], object], is_on: Callable[[], bool]) -> None:
    action = _action(menu, text, act)
    action.setCheckable(True)
    action.setProperty("is_on", is_on)
    action.setChecked(is_on())
    menu.property("group").addAction(action)


def _action(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(_Slot(act))
    menu.addAction(action)
    return action


class _Slot:
    """Calls `act` without the `checked` that a triggered action passes."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act

    def __call__(self, _checked: bool = False) -> None:
        self._act()

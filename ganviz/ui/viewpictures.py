"""Pictures of single views: what can be pictured, the choice of a kind, the menu at a right click."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PyQt6.QtCore import QObject, QPoint, Qt, pyqtSignal
from PyQt6.QtGui import QIcon, QImage
from PyQt6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFormLayout, QMenu, QVBoxLayout, QWidget

from ganviz.spec import Choice
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.files import FileActions
from ganviz.ui.focusring import FocusRing
from ganviz.ui.lanecell import LaneCell
from ganviz.ui.model.record import RunRecord
from ganviz.ui.panels import Panels
from ganviz.ui.theme import LIGHT, Theme
from ganviz.ui.viewimage import SCALES, ViewImage
from ganviz.ui.views import Layered, View
from ganviz.ui.views.card import is_on_screen
from ganviz.ui.widgets.choice import ChoiceField

_KINDS = (
    Choice(".png", "PNG", tr_noop("Pixels, for slides and the web")),
    Choice(".svg", "SVG", tr_noop("A drawing, sharp at any size, for the web and to be edited")),
    Choice(".pdf", "PDF", tr_noop("A drawing on a page of its size, for papers")),
)
_COLOURS = (
    Choice(False, tr_noop("as on screen"), tr_noop("The colours of the window")),
    Choice(True, tr_noop("light, for print"), tr_noop("Dark on white, whatever the window has")),
)
_COPIED_SCALE = 2
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Pictured:
    """What can be pictured now.

    Attributes:
        name: of the view, for the name of a file.
        title: what the user is told.
        widget: what is on screen, and `view` what draws in it.
        record: the run that is drawn.
        lane: what that is called, where several are compared.
    """

    name: str
    title: str
    widget: QWidget
    view: View
    record: RunRecord
    lane: str = ""


class PictureDialog(QDialog):
    """Asks what to picture, and as what.

    Signals:
        wanted(Pictured, str, int, bool): a view, a suffix, a scale, and whether light for print.
    """

    wanted = pyqtSignal(object, str, int, bool)

    def __init__(self, choices: Sequence[Pictured], chosen: Pictured, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save picture of a view"))
        views = [Choice(each, each.title, "") for each in choices]
        self.view_field, self.kind_field = ChoiceField(views), ChoiceField(_told(_KINDS))
        self.size_field, self.colours_field = ChoiceField(_sizes()), ChoiceField(_told(_COLOURS))
        self.view_field.show_value(chosen)
        self.size_field.show_value(_COPIED_SCALE)
        form = QFormLayout()
        for text, field in (
            (tr("View"), self.view_field), (tr("Kind"), self.kind_field),
            (tr("Size"), self.size_field), (tr("Colours"), self.colours_field),
        ):  # fmt: skip
            field.setAccessibleName(text)
            form.addRow(text, field)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.kind_field.currentIndexChanged.connect(self._on_kind_chosen)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.buttons)
        FocusRing(self)

    def _on_kind_chosen(self, _index: int) -> None:
        self.size_field.setEnabled(self.kind_field.value == ".png")

    def _on_accepted(self) -> None:
        self.accept()
        self.wanted.emit(self.view_field.value, self.kind_field.value, self.size_field.value, self.colours_field.value)


class ViewPictures(QObject):
    """Saves and copies pictures of views.

    Args:
        window: owns the dialog.
        current: returns the run on show.
        theme: returns the colours of the window.
        say: tells the user what was done.
    """

    def __init__(
        self,
        window: QWidget,
        panels: Panels,
        files: FileActions,
        current: Callable[[], RunRecord],
        theme: Callable[[], Theme],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._panels, self._files = window, panels, files
        self._current, self._theme, self._say = current, theme, say

    def prepare(self, view: View) -> None:
        """Give a view that was just made a menu at a right click, or at the menu key."""
        widget = cast(QWidget, view)
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(partial(self._on_menu_requested, view))

    def choices(self) -> tuple[Pictured, ...]:
        """Return what is on screen: the picture, or one of each run that is compared, and the plots."""
        found = []
        for view in self._panels.all_views():
            widget = cast(QWidget, view)
            if is_on_screen(widget) and (pictured := self._pictured(view)) is not None:
                found.append(pictured)
        return tuple(found)

    def side_by_side(self) -> Pictured | None:
        """Return the pictures of all runs that are compared as one; None where none are."""
        for name, view in self._panels.views.items():
            board = self._panels.board_instead_of(name)
            if board is not None and is_on_screen(board):
                return Pictured(name, tr("all runs, side by side"), board, view, self._current())
        return None

    def ask(self, chosen: View | None = None) -> None:
        """Ask which view is to be saved, and as what; first `chosen`, or that with the keyboard's focus."""
        choices = self.choices()
        if not choices:
            self._say(tr("No view is on screen that could be saved."))
            return
        focused = QApplication.focusWidget()
        first = next((each for each in choices if each.view is chosen), None) or next(
            (each for each in choices if focused is not None and each.widget.isAncestorOf(focused)), choices[0]
        )
        dialog = PictureDialog(choices, first, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self.save)
        dialog.open()

    def save(self, what: Pictured, suffix: str, scale: int, is_light: bool) -> None:
        """Take a picture now, and ask where it is to be kept."""
        image, theme = self._image_of(what), LIGHT if is_light else None
        self._files.save_view(self.name_of(what), suffix, lambda kind: image.taken(kind, scale, theme))

    def taken(self, what: Pictured, scale: int) -> QImage:
        """Return a picture of it as it is now, `scale` pixels for each of the window."""
        return self._image_of(what).image(scale)

    def copy(self, view: View) -> None:
        """Put a picture of a view on the clipboard."""
        clipboard, what = QApplication.clipboard(), self._pictured(view)
        if clipboard is not None and what is not None:
            clipboard.setImage(self._image_of(what).image(_COPIED_SCALE))
            self._say(tr("A picture of {title} is on the clipboard.", title=what.title))

    def name_of(self, what: Pictured) -> str:
        """Return the name of a file for it, without a suffix: set-up, view, run where there are several, and step."""
        record = what.record
        step = record.step if record.moment is None else record.moment
        setup = _word(Path(self._files.opened_as.name).name.removesuffix(".toml")) or "run"
        parts = ("ganviz", setup, what.name.replace("_", "-"), _word(what.lane), str(step))
        return "-".join(filter(None, parts))

    def image_of(self, name: str) -> ViewImage:
        """Return what takes pictures of the view of that name; of the runs side by side, if they stand in its place."""
        view = self._panels.view(name)
        board = self._panels.board_instead_of(name)
        widget = cast(QWidget, view) if board is None else board
        return ViewImage(widget, self._theme(), self._panels.title_of(name))

    def _image_of(self, what: Pictured) -> ViewImage:
        return ViewImage(what.widget, self._theme(), what.title)

    def _pictured(self, view: View) -> Pictured | None:
        """Return what a view is pictured as; None of one that is not among those that there are now."""
        widget = cast(QWidget, view)
        for name, known in self._panels.views.items():
            if known is view:
                return Pictured(name, self._panels.title_of(name), widget, view, self._current())
        cell = widget.parentWidget()
        if not isinstance(cell, LaneCell) or cell.record is None:
            return None
        title = self._panels.title_of(cell.entry.name)
        return Pictured(cell.entry.name, listed((title, cell.record.name)), cell, view, cell.record, cell.record.name)

    def _on_menu_requested(self, view: View, position: QPoint) -> None:
        widget = cast(QWidget, view)
        self.menu_of(view).popup(widget.mapToGlobal(position))

    def menu_of(self, view: View) -> QMenu:
        """Return the menu of a view."""
        menu = QMenu(cast(QWidget, view))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for text, act in ((tr("Save picture…"), self.ask), (tr("Copy picture"), self.copy)):
            action = menu.addAction(text)
            assert action is not None
            action.triggered.connect(partial(_call, act, view))
        if isinstance(view, Layered):
            menu.addSeparator()
            menu.addActions(view.layer_actions)
        return menu


def _told(choices: Sequence[Choice]) -> list[Choice]:
    return [Choice(each.value, tr(each.label), tr(each.help)) for each in choices]


def _sizes() -> list[Choice]:
    return [Choice(each, f"{each}×", tr("{count} pixels for each of the window", count=each)) for each in SCALES]


def _word(text: str) -> str:
    """Return `text` as a part of the name of a file, on any system."""
    return re.sub(r"[^\w.]+", "-", text)[:_LONGEST_WORD].strip("-.")


def _call(act: Callable[[View], None], view: View, _checked: bool = False) -> None:
    act(view)

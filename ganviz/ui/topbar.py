"""The bar at the top of the window: the menus, the preset, and the switch between light and dark."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PyQt6.QtCore import QEvent, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QMenuBar, QSizePolicy, QToolButton, QWidget

from ganviz.spec import Preset
from ganviz.spec.translation import tr
from ganviz.ui.badge import ChangedBadge
from ganviz.ui.icons import icon
from ganviz.ui.style import TEXT_PX
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.titlebutton import TitleButton

if TYPE_CHECKING:
    from ganviz.ui.gallery import Gallery


NAME_FROM_PX = 600  # of width, at the usual size of text
_KEY_BEHIND = re.compile(r"\(&\w\)")  # of a menu in Chinese


class TopBar(QWidget):
    """Menus at the left, the preset in the middle, the look at the right.

    Signals:
        preset_chosen(str): the name of a shipped preset.
        file_wanted(): a set-up from a file.
        rename_wanted(str), export_wanted(str), delete_wanted(str): of a preset of the user's own, by its path.
        gallery_opening(): the presets are about to be listed.
        title_shown(str): what the set-up is called now.
        theme_toggled(): light or dark, the other one.
        text_enlarged(): the next size of text.

    Attributes:
        title_button: names the set-up on show, and opens the gallery.
        badge: says that settings are not those of the preset.
    """

    preset_chosen = pyqtSignal(str)
    file_wanted = pyqtSignal()
    rename_wanted = pyqtSignal(str)
    export_wanted = pyqtSignal(str)
    delete_wanted = pyqtSignal(str)
    gallery_opening = pyqtSignal()
    title_shown = pyqtSignal(str)
    theme_toggled = pyqtSignal()
    text_enlarged = pyqtSignal()

    def __init__(self, menus: QMenuBar, presets: Callable[[], Sequence[Preset]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = self._name = QLabel("ganviz")
        name.setProperty("class", "title")
        menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._menus = menus
        self._measured: tuple[int, int] | None = None  # for how many menus, in which height of text
        self._titles: dict[QMenu, str] = {}  # with their keys
        self._menus_px = 0  # that all of these take
        self._presets = presets  # looked up when the gallery is first opened, as all of them are files
        self._gallery: Gallery | None = None  # made when it is first opened: a start has no time for it
        self._own: tuple[Preset, ...] = ()
        self._theme = DARK
        self._current = ""
        self.title_button = TitleButton()
        self.title_button.clicked.connect(self.open_gallery)
        self.badge = ChangedBadge()
        self.text_button = self._button("A", "look.text", tr("Larger text, for a lecture hall"))
        self.text_button.clicked.connect(self.text_enlarged)
        self.theme_button = self._button("", "look.theme", tr("Light or dark"))
        self.theme_button.clicked.connect(self.theme_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(menus)
        row.addStretch(1)
        row.addWidget(self.title_button)
        row.addWidget(self.badge)
        row.addStretch(1)
        row.addWidget(self.text_button)
        row.addWidget(self.theme_button)

    @property
    def gallery(self) -> "Gallery":
        """Every preset at a glance."""
        if self._gallery is None:
            from ganviz.ui.gallery import Gallery  # not before it is wanted: its parts take time to import

            made = self._gallery = Gallery([*self._own, *self._presets()], self._theme, self)
            made.preset_chosen.connect(self.preset_chosen)
            made.file_wanted.connect(self.file_wanted)
            made.rename_wanted.connect(self.rename_wanted)
            made.export_wanted.connect(self.export_wanted)
            made.delete_wanted.connect(self.delete_wanted)
        return self._gallery

    @pyqtSlot()
    def open_gallery(self) -> None:
        """Show every preset, to choose one. The run on show goes on."""
        self.gallery_opening.emit()
        self.gallery.open_at(self, self._current)

    def show_own(self, own: Sequence[Preset]) -> None:
        """List these presets of the user's own first, each called by the path of its file."""
        self._own = tuple(own)
        old, self._gallery = self._gallery, None
        if old is None:
            return
        is_open = old.isVisible()
        searched = old.search.text()
        old.close()
        old.deleteLater()
        if is_open:
            self.gallery.open_at(self, self._current)
            self.gallery.search.setText(searched)

    def show_preset(self, name: str, title: str) -> None:
        """Show what the set-up is called, and which of the presets it is, if any."""
        self._current = name
        self.title_button.show_title(title)
        self.title_shown.emit(self.title_button.title)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:  # something in it takes more or less room
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave the program's name out where the menus need its room, the badge's words, and keys behind their titles.

        A menu that has no room would be gone: Qt puts it behind a sign at the end.
        """
        has_name = self.width() * TEXT_PX / self.fontInfo().pixelSize() >= NAME_FROM_PX
        self._name.setVisible(has_name)
        self._measure_menus()
        layout = self.layout()
        assert layout is not None
        margins, spacing = layout.contentsMargins(), layout.spacing()
        others: list[QWidget] = [self.title_button, self.text_button, self.theme_button, *[self._name] * has_name]
        room = self.width() - margins.left() - margins.right() - self._menus_px
        room -= sum(each.minimumSizeHint().width() + spacing for each in others)
        if not self.badge.isHidden():
            self.badge.be_brief(self.badge.least_px(is_brief=False) + spacing > room)
            room -= self.badge.least_px(is_brief=True) + spacing
        is_short = room < 0
        for menu, title in self._titles.items():
            shown = _KEY_BEHIND.sub("", title) if is_short else title
            if menu.title() != shown:
                menu.setTitle(shown)
        layout.activate()  # Qt does not ask for it anew where one is being laid out

    def _measure_menus(self) -> None:
        """Note how wide the menus are with their whole titles, unless that is known."""
        actions = self._menus.actions()
        measured = len(actions), self._menus.fontMetrics().height()
        if measured == self._measured:
            return
        self._measured = measured
        for menu in filter(None, (action.menu() for action in actions)):
            menu.setTitle(self._titles.setdefault(menu, menu.title()))
        self._menus_px = self._menus.sizeHint().width()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.title_button.apply_theme(theme)
        if self._gallery is not None:
            self._gallery.apply_theme(theme)
        self.theme_button.setIcon(icon("sun" if theme.is_dark else "moon", theme))

    def _button(self, text: str, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setObjectName(name)
        button.setAccessibleName(help)
        button.setToolTip(help)
        button.setProperty("class", "flat")
        return button

"""The panel of controls at the left: pinned beside the picture, or behind a slim rail of its sections.

From the rail it opens over the picture. Where the user says nothing it is pinned as soon as the window is wide enough.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PyQt6.QtCore import QEvent, QObject, QRect, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.spec.translation import tr
from ganviz.ui.controls import ControlsPanel
from ganviz.ui.controls.plans import PLANS
from ganviz.ui.docks import dock
from ganviz.ui.rail import RailButton
from ganviz.ui.style import TEXT_PX
from ganviz.ui.theme import Theme

PINNED_FROM_PX = 1440  # at the usual size of text
WORDS_FROM_PX = (1100, 680)  # width and height


class Drawer(QFrame):
    """Lies over the picture and shows the panel; Escape closes it.

    Signals:
        closed(): the user wants it away.
        pinned(): the user wants the panel beside the picture.
    """

    closed = pyqtSignal()
    pinned = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setProperty("class", "panel drawer")
        self._title = QLabel(tr("Controls"))
        self._title.setProperty("class", "title")
        pin = _flat(tr("Pin"), "drawer.pin", tr("Keep the panel beside the picture"))
        close = _flat(tr("Close"), "drawer.close", tr("Close  (Esc)"))
        pin.clicked.connect(self.pinned)
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 8, 6)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(pin)
        top.addWidget(close)
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(1, 1, 1, 1)
        self.room.setSpacing(0)
        self.room.addLayout(top)
        self.hide()

    def show_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.setText(title)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _flat(text: str, name: str, help: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setObjectName(name)
    button.setToolTip(help)
    button.setAccessibleName(help)
    button.setProperty("class", "flat")
    return button


class SidePanel(QObject):
    """Puts the panel of controls where it belongs. Lives in the main thread.

    Signals:
        moved(): it was pinned, put behind the rail, or the rail went or came.
        opened(): it came into sight over the picture, or went.

    Attributes:
        dock: holds the panel while it is pinned.
        rail: the bar of sections.
        drawer: holds the panel while it is open over the picture.
        wish: what the user chose: True for pinned, False for the rail, None for what suits the window.
    """

    moved = pyqtSignal()
    opened = pyqtSignal()

    def __init__(self, controls: ControlsPanel, window: QMainWindow, wish: bool | None = None) -> None:
        super().__init__(window)
        self._controls, self._window = controls, window
        self.wish = wish
        self._is_pinned = True
        self._is_away = False
        self._is_lent = False  # it was opened for what is pointed at
        self.dock = dock(tr("Controls"), "dock.controls", controls, window, margin=0)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
        holder = self.dock.widget()
        assert holder is not None
        self._docked_room = holder.layout()
        self.drawer = Drawer(window)
        self.rail = QToolBar(tr("Sections"), window)
        self.rail.setObjectName("bar.rail")
        self.rail.setMovable(False)
        self.rail.setProperty("class", "rail")
        self.rail.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.buttons = [RailButton(plan.title, plan.colour) for plan in PLANS]
        self._places = [self.rail.addWidget(button) for button in self.buttons]
        for button in self.buttons:
            button.clicked.connect(partial(self._on_section_clicked, button))
        room = self.rail.layout()
        assert room is not None
        room.setContentsMargins(0, 0, 0, 0)
        window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rail)
        self.rail.hide()
        self.rail.installEventFilter(self)
        self.drawer.closed.connect(self.close)
        self.drawer.pinned.connect(lambda: self.choose(True))
        controls.attention_wanted.connect(self._on_attention_wanted)
        controls.pending_changed.connect(self._on_pending_changed)
        controls.sections_changed.connect(self._on_sections_changed)
        middle = window.centralWidget()
        assert middle is not None
        middle.installEventFilter(self)

    @property
    def is_pinned(self) -> bool:
        """Whether the panel is beside the picture."""
        return self._is_pinned

    @property
    def is_open(self) -> bool:
        """Whether the panel is in sight, pinned or over the picture."""
        return not self._is_away and (self._is_pinned or not self.drawer.isHidden())

    def choose(self, wish: bool | None) -> None:
        """Pin the panel, put it behind the rail, or let the width of the window decide."""
        self.wish = wish
        self.adapt()

    def adapt(self) -> None:
        """Put the panel where it belongs in a window of this width, at this size of text."""
        width = self._width()
        self._show_pinned(width >= PINNED_FROM_PX if self.wish is None else self.wish)
        has_words = width >= WORDS_FROM_PX[0] and self._window.height() / self._unit() >= WORDS_FROM_PX[1]
        for button in self.buttons:
            button.show_words(has_words)
        self._place_drawer()
        if self._is_pinned and not self._is_away:
            self._controls.make_open()

    def put_away(self, is_away: bool) -> None:
        """Show neither panel nor rail, as in a hall; or show again what was there."""
        self._is_away = is_away
        self.close()
        if self._is_pinned and not is_away:
            self._return_panel()
        self._show_places()

    def toggle(self) -> None:
        """Show or hide the panel: beside the picture where there is room for it, else over the picture."""
        is_wide = self._width() >= PINNED_FROM_PX
        if self._is_away or not (self._is_pinned or is_wide):
            if self.drawer.isHidden():
                self._open("")
            else:
                self.close()
        elif self._is_pinned:
            self.choose(False if is_wide else None)
        else:
            self.choose(None)

    def open_section(self, title: str) -> None:
        """Bring the section of that title in sight."""
        if self._is_pinned and not self._is_away:
            self._controls.show_section(title)
        else:
            self._open(title)

    def point_at(self, places: Mapping[str, str], *, opens: bool) -> None:
        """Bring sections into sight, by their titles, each with the path of a setting in it, or none.

        One behind the rail has its button there. With `opens`, where there is no rail either, it is opened over the
        picture, until others are pointed at.
        """
        self._controls.point_at([path for path in places.values() if path])
        if self._is_away and places and opens:
            self._is_lent = self.drawer.isHidden() or self._is_lent
            self._open(next(iter(places)), takes_keys=False)
        elif self._is_lent:
            self.close()
        if self._is_pinned and not self._is_away:
            for title, path in reversed(list(places.items())):
                self._controls.show_section(title, self._controls.row(path) if path else None)

    def way_to(self, title: str, path: str = "") -> QWidget | None:
        """Return the row of a setting or the heading of a section if that is in sight, else its button in the rail."""
        inside = self._controls.row(path) if path else self._controls.header_of(title)
        if inside is not None and inside.isVisibleTo(self._window):
            return inside
        return next((button for button in self.buttons if button.section == title), None)

    def stay_above(self) -> None:
        """Lie over the picture still, which comes to the front where docks become tabs, or stop being some."""
        if not self.drawer.isHidden():
            self.drawer.raise_()

    def close(self) -> None:
        """Close what lies over the picture."""
        self._is_lent = False
        is_left = self.drawer.isAncestorOf(QApplication.focusWidget() or self._window)
        self.drawer.hide()
        self._check("")
        if is_left:  # the keys go to the window, and not to whatever button comes next
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def apply_theme(self, theme: Theme) -> None:
        for button in self.buttons:
            button.apply_theme(theme)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_drawer()
            if watched is self.rail:
                layout = self.rail.layout()
                gap = layout.spacing() if layout is not None else 0  # as the style has it
                room = self.rail.height() - gap * len(self.buttons)
                for button in self.buttons:
                    button.limit_height(room // len(self.buttons))
        return False

    # --- where the panel is -------------------------------------------------------------------------------

    def _show_pinned(self, is_pinned: bool) -> None:
        if is_pinned == self._is_pinned:
            return
        self._is_pinned = is_pinned
        if is_pinned:
            self.drawer.hide()
            self._check("")
            self._return_panel()
        else:
            self.drawer.room.addWidget(self._controls, 1)
        self._show_places()

    def _show_places(self) -> None:
        is_shown = self._is_pinned and not self._is_away
        if is_shown:
            self._controls.make_open()
        self.dock.setVisible(is_shown)
        self.rail.setVisible(not self._is_pinned and not self._is_away)
        self.moved.emit()

    def _width(self) -> float:
        """Return how wide the window is, counted in the usual size of text."""
        return self._window.width() / self._unit()

    def _unit(self) -> float:
        return self._window.fontInfo().pixelSize() / TEXT_PX

    def _return_panel(self) -> None:
        assert self._docked_room is not None
        self._controls.show_only("")
        self._docked_room.addWidget(self._controls)

    def _open(self, title: str, *, takes_keys: bool = True) -> None:
        if self._controls.parentWidget() is not self.drawer:
            self.drawer.room.addWidget(self._controls, 1)
        self._controls.show_only(title)
        self._controls.make_open()
        self._place_drawer()
        self.drawer.show()
        self._controls.show()
        self.drawer.raise_()
        if title:
            self._controls.show_section(title)
            if takes_keys:
                self._controls.focus_section(title)
        self.drawer.show_title(tr(title or "Controls"))
        self._check(title)
        self.opened.emit()

    def _place_drawer(self) -> None:
        middle = self._window.centralWidget()
        if middle is None:
            return
        place = QRect(middle.mapTo(self._window, middle.rect().topLeft()), middle.size())
        shown = [bar for bar in (self._controls.rates, self._controls.pinned) if not bar.isHidden()]
        lowest = max((bar.geometry().bottom() + 1 for bar in shown), default=0)
        place.setTop(place.top() + lowest)  # rates, and what is pinned, stay in sight
        width = min(self._controls.sizeHint().width() + 2, place.width())
        self.drawer.setGeometry(place.x(), place.y(), width, place.height())

    # --- sections -----------------------------------------------------------------------------------------

    def _on_section_clicked(self, button: RailButton, is_checked: bool) -> None:
        if is_checked:
            self._open(button.section)
        else:
            self.close()

    def _check(self, title: str) -> None:
        for button in self.buttons:
            button.setChecked(button.section == title)

    def _on_attention_wanted(self, title: str) -> None:
        if not self.is_open:
            self._open(title)

    def _on_pending_changed(self, titles: Sequence[str]) -> None:
        for button in self.buttons:
            button.show_waiting(button.section in titles)

    def _on_sections_changed(self, titles: Sequence[str]) -> None:
        for button, place in zip(self.buttons, self._places, strict=True):
            if place is not None:
                place.setVisible(button.section in titles)

"""Every view of a catalogue in its place: one on the stage at a time, the others in docks. Names none of them."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup, QImage
from PyQt6.QtWidgets import QBoxLayout, QDockWidget, QLabel, QMainWindow, QStackedWidget, QWidget

from ganviz.engine.messages import Frame
from ganviz.engine.probes import AnyProbe
from ganviz.spec.data import DataSet
from ganviz.spec.models import MODELS, Model
from ganviz.spec.stories import MOST_VIEWS
from ganviz.spec.translation import tr
from ganviz.ui.docks import dock
from ganviz.ui.lanesboard import LanesBoard
from ganviz.ui.thumbnails import SIZE_PX
from ganviz.ui.turns import Turns
from ganviz.ui.views import ChoosingView, View
from ganviz.ui.views.card import Framed, Header, label
from ganviz.ui.views.catalogue import ViewEntry

_LEAST_STAGE = (240, 120)
_FRAME_PX = 7  # around what is framed


class Panels(QObject):
    """Makes each view when it is first to be seen, and shows those that suit the data.

    A dock that does not suit it gives its room to the others; it comes back with data that it suits, unless the user
    closed it. Of several views that suit the stage the user's last choice is shown, else the first of the catalogue.

    Signals:
        view_made(View): there is one more, which is to be told what all others know.
        probes_changed(): a view was shown or hidden, or wants other probes.

    Attributes:
        docks: the docks by the names of their views.
        stage: shows one of the views that have their place there.
        toggles: an action for each view, which shows or hides it; for a menu, docks first.
    """

    view_made = pyqtSignal(object)
    probes_changed = pyqtSignal()

    def __init__(self, catalogue: Sequence[ViewEntry], window: QMainWindow) -> None:
        super().__init__(window)
        self._entries = {entry.name: entry for entry in catalogue}
        self._data: DataSet | None = None
        self._model = MODELS["gan"]
        self._unwanted = self._closed_at_first()  # docks of some data that the user closed, or has not opened
        self._limit: int | None = None
        self._leaves_room = False
        self._beyond: set[str] = set()  # docks that are hidden as there may be no more than the limit
        self._board: LanesBoard | None = None  # of runs that are compared
        self._choice = ""  # the view last chosen for the stage
        self._told: set[str] = set()  # views that a preset told what to show
        self._of_preset: set[str] = set()  # docks that a preset opened and the user has not touched
        self._by_hand: list[str] = []  # docks that the user opened, the last one last
        self._pointed_at: tuple[str, ...] = ()  # docks that come before all others where not all have room
        self._made: dict[str, View] = {}
        self.docks: dict[str, QDockWidget] = {}
        self.toggles: list[QAction] = []
        self._reasons: dict[str, QLabel] = {}  # why there is nothing to show, in the place of a view
        self.stage = QStackedWidget()
        self.stage.setMinimumSize(*_LEAST_STAGE)  # whatever the longest text in a view may be
        self._stage_group = QActionGroup(self)
        for entry in catalogue:
            self._add(entry, window)
        self.toggles.sort(key=lambda action: action.actionGroup() is self._stage_group)
        self._turns = Turns(self)

    @property
    def views(self) -> dict[str, View]:
        """The views that were made, by their names, in the order of the catalogue."""
        return {name: self._made[name] for name in self._entries if name in self._made}

    def view(self, name: str) -> View:
        """Return the view of that name, made now if nobody has seen it yet.

        Raises:
            KeyError: if there is none of that name.
        """
        if name not in self._made:
            self._make(self._entries[name])
        return self._made[name]

    def make_wanted(self) -> None:
        """Make the views of all docks that are open, and from now on each when its dock is opened."""
        for name, made in self.docks.items():
            if not made.isHidden():
                self.view(name)
            elif name not in self._made:
                made.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Make the view of a dock that is opened, before the dock is laid out and painted."""
        if event is not None and event.type() == QEvent.Type.ShowToParent:
            for name, made in self.docks.items():
                if made is watched:
                    self.view(name)
        return False

    @property
    def stage_entries(self) -> tuple[ViewEntry, ...]:
        """The views that have their place on the stage."""
        return tuple(self._entries[name] for name in self._on_stage())

    def title_of(self, name: str) -> str:
        """Return what menus call the view of that name."""
        return tr(self._entries[name].title)

    def on_show(self) -> tuple[ViewEntry, ...]:
        """Return the views that are on screen, or in a tab there, and have something to show of the data."""
        return tuple(
            entry
            for name, entry in self._entries.items()
            if (not self.docks[name].isHidden() if name in self.docks else self._is_staged(name))
            and self._data is not None
            and not entry.reason_against(self._data, self._model)
        )

    def _is_staged(self, name: str) -> bool:
        """Return whether a view is on the stage, or one of each run that is compared, in its place."""
        shown: object = self.stage.currentWidget()
        return shown is self._board or shown is self._made.get(name)

    @property
    def weights(self) -> dict[str, float]:
        """What each dock begins with of the height, relative to the others, by name."""
        return {name: float(self._entries[name].height_px) for name in self.docks}

    def all_views(self) -> list[View]:
        """Return the views that were made, and those of the runs that are compared."""
        return [*self.views.values(), *(cell.view for cell in (self._board.cells if self._board is not None else ()))]

    def probes(self) -> tuple[AnyProbe, ...]:
        """Return what the views on screen want. Two may ask the same: the engine answers once."""
        board = self._board.probes() if self._board is not None else ()
        return tuple(dict.fromkeys((*board, *(probe for view in self.views.values() for probe in view.probes()))))

    def show_frame(self, frame: Frame) -> None:
        """Let the view on the stage draw `frame`, and of those in docks the ones whose turn it is."""
        for name in self._on_stage():
            if name in self._made:
                self._made[name].show_frame(frame)
        self._turns.show_frame(frame)

    def show_data(self, data: DataSet, model: Model = MODELS["gan"]) -> None:
        """Show the views that suit `data`, and say in the others why there is nothing of it, or of the model."""
        self._data, self._model = data, model
        for name in self._reasons:
            self._show_reason(name)
        suited = [name for name in self._on_stage() if self._entries[name].suits(data)]
        if suited and not (self._board is not None and self._board.cells):
            self._put_on_stage(self._choice if self._choice in suited else suited[0])
        for name, action in zip(self._on_stage(), self._stage_group.actions(), strict=True):
            action.setVisible(name in suited and len(suited) > 1)

    def _show_reason(self, name: str) -> None:
        """Say in a dock why there is nothing to show, if there is a reason, and else show its view."""
        told = self._entries[name].reason_against(self._data, self._model) if self._data is not None else ""
        self._reasons[name].setText(told)
        self._reasons[name].setVisible(bool(told))
        if name in self._made:
            cast(QWidget, self._made[name]).setHidden(bool(told))

    def show_lanes(self, *, is_shown: bool) -> None:
        """Show the board of runs that are compared in the place of the picture, or the picture again."""
        if self._board is None or (self.stage.currentWidget() is self._board) == is_shown:
            return
        if is_shown:
            self.stage.setCurrentWidget(self._board)
            self.probes_changed.emit()
        elif self._data is not None:
            self.show_data(self._data, self._model)

    def board_instead_of(self, name: str) -> LanesBoard | None:
        """Return the board of runs that are compared, if it stands where the view of that name would."""
        is_on_stage = self._entries[name].place == "stage"
        return self._board if is_on_stage and self.stage.currentWidget() is self._board else None

    def add_board(self, board: LanesBoard) -> None:
        """Take the board of runs that are compared."""
        self._board = board
        self.stage.addWidget(board)
        board.probes_changed.connect(self.probes_changed)

    def show_docks(self) -> None:
        """Show and hide the docks that do not suit all data, as they suit this."""
        for name, made in self.docks.items():
            entry = self._entries[name]
            if not entry.is_of_all and self._data is not None:
                made.setVisible(entry.suits(self._data) and name not in self._unwanted)
        self._keep_limit()

    def set_limit(self, limit: int | None) -> None:
        """Show no more docks than `limit`, the first of the catalogue; None for all that are wanted."""
        self._limit = limit
        self._recount()

    def leave_room(self, leaves_room: bool) -> None:
        """Show no docks at all, whatever the limit: the picture needs their room."""
        if leaves_room != self._leaves_room:
            self._leaves_room = leaves_room
            self._recount()

    def _recount(self) -> None:
        back, self._beyond = self._beyond, set()
        for name in back:
            self.docks[name].show()
        self._keep_limit()

    def _keep_limit(self) -> None:
        limit = 0 if self._leaves_room else self._limit
        if limit is not None:
            shown = [name for name, made in self.docks.items() if not made.isHidden() and not made.isFloating()]
            shown.sort(key=self._rank)
            for name in shown[limit:]:
                self._beyond.add(name)
                self.docks[name].hide()

    def _rank(self, name: str) -> int:
        """Return how early a dock comes where not all have room.

        First what is pointed at, then the last opened, what a preset is about, and the rest.
        """
        if name in self._pointed_at:
            return self._pointed_at.index(name) - len(self._pointed_at) - len(self._by_hand) - 1
        return -self._by_hand.index(name) - 2 if name in self._by_hand else -1 if name in self._of_preset else 0

    def show_view(self, name: str) -> None:
        """Bring a view on screen, if it suits the data.

        Raises:
            KeyError: if there is none of that name.
        """
        entry = self._entries[name]
        if self._data is not None and not entry.suits(self._data):
            return
        if entry.place == "stage":
            self._choice = name
            self._put_on_stage(name)
        else:
            self._unwanted.discard(name)
            self.docks[name].show()
            self.docks[name].raise_()

    def lend_view(self, name: str) -> None:
        """Bring a view on screen; a dock that was closed goes with the next preset, as one does that this one opened.

        Raises:
            KeyError: if there is none of that name.
        """
        if name in self.docks and self.docks[name].isHidden() and name not in self._beyond:
            self._of_preset.add(name)
        self.show_view(name)

    def point_at(self, names: Sequence[str]) -> None:
        """Have docks on screen, before all others where not all have room, until others are pointed at."""
        self._pointed_at = tuple(name for name in names if name in self.docks)
        for name in self._pointed_at:
            if self.docks[name].isHidden():
                self.lend_view(name)
        self._recount()

    def open_views(self, names: Sequence[str]) -> tuple[str, ...]:
        """Open what a preset names, as ``VIEW`` or ``VIEW:WHAT``, and close what the one before opened.

        What the user opened stays, and so does what the user has shown or hidden since. Returns the names that say
        nothing to anybody here.
        """
        wanted = [name.partition(":")[::2] for name in names]
        for name in self._of_preset - {name for name, _ in wanted}:
            self._close(name)
        for told in map(self.view, self._told):
            if isinstance(told, ChoosingView):
                told.choose("")  # as it is without a preset, where it knows such a thing
        self._told = {name for name, what in wanted if what and name in self._entries}
        unknown = []
        for name, what in wanted:
            if name not in self._entries or (what and not self._choose(name, what)):
                unknown.append(f"{name}:{what}" if what else name)
            if name not in self._entries or not (self._data is None or self._entries[name].suits(self._data)):
                continue
            if name in self.docks and self.docks[name].isHidden() and name not in self._beyond:
                self._of_preset.add(name)
            self.show_view(name)
        self._recount()
        return tuple(unknown)

    def _choose(self, name: str, what: str) -> bool:
        """Have a view show `what`; return whether it knows that."""
        view = self.view(name)
        return isinstance(view, ChoosingView) and view.choose(what)

    def opened(self, named: Sequence[str]) -> tuple[str, ...]:
        """Return the docks in sight that are not so at first, as a preset names them; `named` says what they show."""
        what = {name.partition(":")[0]: name for name in named}
        return tuple(
            what.get(name, name)
            for name, made in self.docks.items()
            if not made.isHidden() and not self._entries[name].is_open
        )[:MOST_VIEWS]

    def stage_picture(self) -> QImage:
        """Return what the stage shows, without headings, as wide as a picture in the gallery is for its height."""
        stage = self.stage.currentWidget()
        framed = (stage.findChild(Framed) if stage is not None else None) or self.stage
        room = framed.rect().adjusted(_FRAME_PX, _FRAME_PX, -_FRAME_PX, -_FRAME_PX)
        size = QSize(*SIZE_PX).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        return framed.grab(place).toImage()

    def restore(self) -> None:
        """Put every dock back into the window, and show those that suit the data."""
        self._unwanted = self._closed_at_first()
        self._of_preset.clear()
        self._by_hand.clear()
        for name, made in self.docks.items():
            made.setFloating(False)
            made.setVisible(self._entries[name].is_open)
        self.show_docks()

    def note_restored(self) -> None:
        """Take the docks that are shown for wanted ones: the user opened them the last time."""
        self._unwanted -= {name for name, made in self.docks.items() if not made.isHidden()}

    def _close(self, name: str) -> None:
        """Close what a preset opened."""
        for names in (self._of_preset, self._beyond):
            names.discard(name)
        self._unwanted.add(name)
        self.docks[name].hide()

    def _closed_at_first(self) -> set[str]:
        return {name for name, entry in self._entries.items() if not entry.is_open}

    def _add(self, entry: ViewEntry, window: QMainWindow) -> None:
        if entry.place == "stage":
            action = QAction(tr(entry.title), self._stage_group)
            action.setCheckable(True)
            action.setVisible(False)
            action.triggered.connect(partial(self._on_chosen, entry.name))
        else:
            reason = self._reasons[entry.name] = _reason()
            made = self.docks[entry.name] = dock(tr(entry.tab), f"dock.{entry.name}", reason, window, margin=8)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
            made.setVisible(entry.is_open)
            made.visibilityChanged.connect(self.probes_changed)
            found = made.toggleViewAction()
            assert found is not None
            action = found
            action.setText(tr(entry.title))
            action.triggered.connect(partial(self._on_toggled, entry.name))
        action.setToolTip(tr(entry.help))
        self.toggles.append(action)

    def _make(self, entry: ViewEntry) -> None:
        """Make a view in its place; it is shown there if that is in sight."""
        view = self._made[entry.name] = entry.make()
        view.probes_changed.connect(self.probes_changed)
        widget = cast(QWidget, view)
        header = widget.findChild(Header)
        if header is not None:
            header.show_help(tr(entry.help))
        if entry.place == "stage":
            self.stage.addWidget(widget)
        else:
            self.docks[entry.name].removeEventFilter(self)
            room = _room_of(self.docks[entry.name])
            room.insertWidget(0, widget)
            self._turns.add(entry.name, view)
        self.view_made.emit(view)
        if entry.place != "stage":
            self._show_reason(entry.name)
        self.probes_changed.emit()

    def _on_stage(self) -> list[str]:
        return [name for name, entry in self._entries.items() if entry.place == "stage"]

    def _put_on_stage(self, name: str) -> None:
        self.stage.setCurrentWidget(cast(QWidget, self.view(name)))
        self._stage_group.actions()[self._on_stage().index(name)].setChecked(True)
        self.probes_changed.emit()

    def _on_chosen(self, name: str, is_checked: bool) -> None:
        self.show_view(name)

    def _on_toggled(self, name: str, is_wanted: bool) -> None:
        self._of_preset.discard(name)
        self._by_hand = [each for each in self._by_hand if each != name]
        if is_wanted:
            self._unwanted.discard(name)
            self._by_hand.append(name)
        else:
            self._unwanted.add(name)


def _reason() -> QLabel:
    """Return a label, hidden at first, that stands in a dock in the place of its view."""
    reason = label("", "muted")
    reason.setWordWrap(True)
    reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
    reason.hide()
    return reason


def _room_of(made: QDockWidget) -> QBoxLayout:
    """Return what lays out what is in a dock."""
    holder = made.widget()
    room = holder.layout() if holder is not None else None
    assert isinstance(room, QBoxLayout)
    return room

"""The learning rates of both players, each with its optimizer, always in sight."""

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from PyQt6.QtCore import QEvent, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ganviz.spec import Setting
from ganviz.spec.models import MODELS, Model
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr
from ganviz.ui.controls.editors import make_field, make_freeze_chip, make_rate_field
from ganviz.ui.controls.row import SettingRow
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import label
from ganviz.ui.widgets import ChoiceField, RateField
from ganviz.ui.widgets.freezechip import FreezeChip, word_of

_PLAYERS: tuple[PlayerName, ...] = ("generator", "discriminator")
_SHORT_KIND = "Adam"  # what the menu shows in any case; longer names are shortened where there is no room
_AROUND_MENU, _AROUND_CHIP, _SIGN, _ARROW = 2.6, 1.5, 1.7, 1.2  # lines of text; the last two: the chip, a menu, brief
_BRIEF_SLIDER = 0.75  # of its usual least width, in one row with the rest
_SIDE_PX, _GAP_PX = 8, 8
_LONGEST_NOW = "1.23e-4"
_ANY_PX = (1 << 24) - 1  # as Qt has it


class _Name(QWidget):
    """A player's name behind a disc of its colour; the colour alone where there is no room for the name."""

    def __init__(self, player: PlayerName, parent: QWidget) -> None:
        super().__init__(parent)
        self._player, self._theme, self._is_brief = player, DARK, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._name, self._letter = tr(player.capitalize()), player[0].upper()
        self.setToolTip(self._name)

    def show_role(self, role: str, letter: str) -> None:
        """Say what the network is in the model that is trained: in a word, and where that has no room in a letter."""
        self._name, self._letter = role, letter
        self.setToolTip(role)
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def be_brief(self, is_brief: bool) -> None:
        """Take no more room than a letter needs, or what the name does."""
        least = QSizePolicy.Policy.Maximum if is_brief else QSizePolicy.Policy.Preferred
        self.setSizePolicy(least, QSizePolicy.Policy.Preferred)
        self._is_brief = is_brief
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._is_brief:
            return self.minimumSizeHint()
        bold = self._bold()
        unit = self.fontMetrics().height() / 16
        return QSize(round(18 * unit) + QFontMetrics(bold).horizontalAdvance(self._name), round(20 * unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(32 * self.fontMetrics().height() / 16), 0)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self.fontMetrics().height() / 16
        middle = self.height() / 2
        painter.setBrush(QColor(getattr(self._theme, self._player)))
        painter.setPen(QColor(getattr(self._theme, self._player)))
        painter.drawEllipse(round(2 * unit), round(middle - 4 * unit), round(8 * unit), round(8 * unit))
        painter.setFont(self._bold())
        painter.setPen(QColor(self._theme.text))
        left = round(16 * unit)
        baseline = round(middle + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2)
        for name in (self._name, self._letter):
            if painter.fontMetrics().horizontalAdvance(name) <= self.width() - left:
                painter.drawText(left, baseline, name)
                break

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold


class RateCard(QFrame):
    """One player's name, optimizer, learning rate, and whether it is frozen: rows as in the panel, without labels."""

    def __init__(
        self, player: PlayerName, rate: Setting, kind: Setting, frozen: Setting, name_px: Callable[[], int],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("class", "panel card rates")
        self._name_px = name_px  # returns how wide the longer name of both players is
        section = tr(player.capitalize())
        self.name = _Name(player, self)
        self.rate = SettingRow(rate, section, player, self, make=make_rate_field, is_labelled=False)
        self.kind = SettingRow(kind, section, player, self, make=make_field, is_labelled=False)
        self.frozen = SettingRow(frozen, section, player, self, make=make_freeze_chip, is_labelled=False)
        self._is_brief = self._keeps_menu = False
        self._has_menu = self._has_chip = True
        self._set_menu_width()
        self.kind.control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if isinstance(self.kind.control, QComboBox):
            self.kind.control.currentIndexChanged.connect(self.fit)
        self.field.entry.textChanged.connect(self.fit)
        self.field.head.addWidget(self.name)
        self.field.head.addWidget(self.kind, 1)
        self.field.head.addStretch()  # in its place where it is left out
        self.field.head.addWidget(self.frozen)
        self.frozen.control.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.frozen.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 4)
        self._column.addWidget(self.rate)

    def changeEvent(self, event: QEvent | None) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_menu_width()
            self.fit()

    def _set_menu_width(self) -> None:
        metrics = self.fontMetrics()
        around = round(_AROUND_MENU * metrics.height())  # padding and arrow
        self._menu_px = {
            False: metrics.horizontalAdvance(_SHORT_KIND) + around,
            True: round(_ARROW * metrics.height()),
        }
        self._chip_px = {
            False: max(metrics.horizontalAdvance(word_of(value)) for value in (False, True))
            + round(_AROUND_CHIP * metrics.height()),
            True: round(_SIGN * metrics.height()),
        }

    def keep_menu(self, is_kept: bool) -> None:
        """Show the optimizer's menu in a row of its own where there is no room for it; or its arrow alone again."""
        if is_kept != self._keeps_menu:
            self._keeps_menu = is_kept
            self.fit()

    def leave_out(self, *, menu: bool, chip: bool) -> None:
        """Have no menu of optimizers, or no chip that freezes, whatever room there is."""
        self._has_menu, self._has_chip = not menu, not chip

    def be_brief(self, is_brief: bool) -> None:
        """Show the rate alone, in one row, or all again."""
        if is_brief == self._is_brief:
            return
        self._is_brief = is_brief
        self.field.be_brief(is_brief)
        self.name.be_brief(is_brief)
        if is_brief:
            self.field.row.insertWidget(0, self.name)
            self.field.row.insertWidget(1, self.frozen)
        else:
            self.field.head.insertWidget(0, self.name)
            self.field.head.addWidget(self.frozen)
        self.fit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        height = self.minimumSizeHint().height()
        self.fit()
        bar = self.parentWidget()
        if self.minimumSizeHint().height() != height and bar is not None and (row := bar.layout()) is not None:
            row.invalidate()  # a part that came or went has laid it out within its own layout

    def fit(self) -> None:
        """Leave out the scheduled rate without room, move the chip that freezes beside the slider, and leave out that,
        and the name of the optimizer, whose menu stays; where even that has no room beside the number and the player's
        name, put the name before the slider, in the place of the steps of ten.

        The mark and the panel say them. A player that is frozen says so before it names its optimizer.
        """
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * _SIDE_PX
        needed = self.name.minimumSizeHint().width() + self.field.entry.sizeHint().width() + 2 * _GAP_PX
        menu = self._menu_px[False] if self._has_menu else 0
        now = self.fontMetrics().horizontalAdvance(tr("now {rate}", rate=_LONGEST_NOW)) + _GAP_PX
        chip = self._chip_px[False] + _GAP_PX
        is_frozen = self.freeze_chip.value
        is_above = needed + chip <= room and (is_frozen or (not self._is_brief and needed + menu + chip <= room))
        least = round(_BRIEF_SLIDER * self.field.slider.minimumSizeHint().width()) * self._is_brief
        row = needed + least + _GAP_PX if self._is_brief else self.field.row_px()
        is_beside = not is_above and row + self._chip_px[True] <= room
        is_above, is_beside = self._has_chip and is_above, self._has_chip and is_beside
        self.field.slider.setMinimumWidth(least * is_beside)
        self._show_chip(is_above=is_above, is_beside=is_beside)
        is_low = not self._is_brief and needed + self._menu_px[True] * self._has_menu > room
        self.field.leave_out_steps(is_low)
        self._move_name(is_low=is_low)
        needed += chip * is_above
        has_room = self._has_menu and not self._is_brief and needed + menu <= room
        left = room - needed + is_low * (self.name.minimumSizeHint().width() + _GAP_PX)
        is_below = self._has_menu and self._keeps_menu and not has_room and not self._is_brief
        is_arrow = self._has_menu and not (self._is_brief or has_room or is_below) and self._menu_px[True] <= left
        self._show_menu(is_below=is_below, is_arrow=is_arrow)
        self.kind.setVisible(has_room or is_below or is_arrow)
        more = self._share_with_name(room - needed)
        self.field.leave_out_actual(self._is_brief or needed + menu + more + now > room)

    def _move_name(self, *, is_low: bool) -> None:
        """Put the player's name, as a letter, before the slider; or before the number again."""
        if not self._is_brief and is_low != (self.field.row.indexOf(self.name) >= 0):
            self.name.be_brief(is_low)
            (self.field.row if is_low else self.field.head).insertWidget(0, self.name)

    def _show_menu(self, *, is_below: bool, is_arrow: bool) -> None:
        """Put the optimizer's menu into a row of its own, or beside the player's name, be it as an arrow."""
        self.menu.be_brief(is_arrow)
        self.menu.setMinimumWidth(self._menu_px[is_arrow])
        self.menu.setMaximumWidth(self._menu_px[True] if is_arrow else _ANY_PX)
        if is_below != (self._column.indexOf(self.kind) >= 0):
            if is_below:
                self._column.insertWidget(0, self.kind)
            else:
                self.field.head.insertWidget(self.field.head.indexOf(self.name) + 1, self.kind, 1)

    def _share_with_name(self, room: int) -> int:
        """Let the player's name be a letter where its optimizer's would be cut; `room` is what the letter leaves.

        Return how much more than the letter it takes.
        """
        around = round(_AROUND_MENU * self.fontMetrics().height())
        shown = self.kind.control.currentText() if isinstance(self.kind.control, QComboBox) else ""
        kind = self.fontMetrics().horizontalAdvance(shown) + around
        least, whole = self.name.minimumSizeHint().width(), self.name.sizeHint().width()
        longer = max(whole, self._name_px())
        is_above = self.kind.isVisibleTo(self) and self._column.indexOf(self.kind) < 0
        is_whole = kind * is_above + longer - least <= room
        self.name.setMaximumWidth(whole if is_whole else least)
        return (whole - least) * is_whole

    def _show_chip(self, *, is_above: bool, is_beside: bool) -> None:
        """Show the chip with its word in the upper row, as a sign beside the slider, or not at all."""
        self.frozen.setVisible(is_above or is_beside)
        self.freeze_chip.be_brief(is_beside)
        self.frozen.control.setFixedWidth(self._chip_px[is_beside])
        if not self._is_brief and is_beside != (self.field.row.indexOf(self.frozen) >= 0):
            (self.field.row if is_beside else self.field.head).addWidget(self.frozen)

    @property
    def menu(self) -> ChoiceField:
        field = self.kind.field
        assert isinstance(field, ChoiceField)
        return field

    @property
    def freeze_chip(self) -> FreezeChip:
        field = self.frozen.field
        assert isinstance(field, FreezeChip)
        return field

    def show_frozen(self) -> None:
        """Make room for what the chip says."""
        self.fit()

    @property
    def field(self) -> RateField:
        field = self.rate.field
        assert isinstance(field, RateField)
        return field

    @property
    def rows(self) -> tuple[SettingRow, ...]:
        """What is to be shown and answered."""
        has = ((self.kind, self._has_menu), (self.frozen, self._has_chip), (self.rate, True))
        return tuple(row for row, is_there in has if is_there)

    def apply_theme(self, theme: Theme) -> None:
        self.name.apply_theme(theme)
        self.field.apply_theme(theme)
        self.freeze_chip.apply_theme(theme)


class RatesBar(QWidget):
    """The cards of both players, side by side. The panel of controls shows and answers them as it does its own rows.

    Signals:
        row_made(SettingRow): a row is new; connect it.
    """

    row_made = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[PlayerName, RateCard] = {}
        self._theme = DARK
        self._preset: Mapping[str, Any] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._is_brief = self._keeps_menus = False
        self._model = MODELS["gan"]
        self._why_one = label("", "muted")  # in the place of a network that is not used
        self._why_one.setWordWrap(True)
        self._why_one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why_one.hide()
        self._row.addWidget(self._why_one, 1)

    def show_model(self, model: Model) -> None:
        """Call the networks what they are in this model; what it does not use has no card, but a sentence for it."""
        self._model = model
        self._why_one.setText(model.why_no_discriminator)
        self._why_one.setVisible("" in model.roles)
        for player, card in self._cards.items():
            self._show_role(player, card)

    def _show_role(self, player: PlayerName, card: "RateCard") -> None:
        role, letter = getattr(self._model.roles, player), getattr(self._model.letters, player)
        card.setVisible(bool(role))
        if role:
            card.name.show_role(tr(role), letter)
        for each in self._cards.values():
            each.fit()  # beside a name that may be longer

    def rows(self) -> Iterator[SettingRow]:
        """Return what is to be shown and answered, from left to right."""
        for card in self._cards.values():
            yield from card.rows

    def show_settings(
        self, settings: Mapping[str, Setting], pending: Container[str], hides: Callable[[str], bool]
    ) -> None:
        """Show the rates and optimizers among `settings`, by path, but what `hides`; those in `pending` are marked.

        A player whose rate is left out has no card.
        """
        for player in _PLAYERS:
            paths = (_rate_of(player), f"{player}.optimizer.kind", f"{player}.frozen")
            rate, kind, frozen = map(settings.get, paths)
            if rate is None or kind is None or frozen is None or hides(rate.path):
                if player in self._cards:
                    self._cards[player].hide()
                continue
            card = self._card(player, rate, kind, frozen)
            card.leave_out(menu=hides(kind.path), chip=hides(frozen.path))
            self._show_role(player, card)
            for row, setting in ((card.kind, kind), (card.frozen, frozen), (card.rate, rate)):
                row.show_setting(setting, is_pending=setting.path in pending)
            card.show_frozen()

    def show_preset(self, values: Mapping[str, Any]) -> None:
        """Mark the rates that the preset has among `values`, by path."""
        self._preset = values
        for player, card in self._cards.items():
            card.field.show_preset(values.get(_rate_of(player)))

    def keep_menus(self, is_kept: bool) -> None:
        """Show the optimizers' menus even where each takes a row of its own, or no longer."""
        self._keeps_menus = is_kept
        for card in self._cards.values():
            card.keep_menu(is_kept)

    def card_of(self, player: str) -> RateCard | None:
        """Return the card of a player; None where it has none."""
        return next((card for name, card in self._cards.items() if name == player), None)

    def be_brief(self, is_brief: bool) -> None:
        """Show the rates alone, or the optimizers and the steps of ten as well."""
        self._is_brief = is_brief
        for card in self._cards.values():
            card.be_brief(is_brief)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self._cards.values():
            card.apply_theme(theme)

    def _name_px(self) -> int:
        return max((card.name.sizeHint().width() for card in self._cards.values() if not card.isHidden()), default=0)

    def _card(self, player: PlayerName, rate: Setting, kind: Setting, frozen: Setting) -> RateCard:
        if player not in self._cards:
            card = self._cards[player] = RateCard(player, rate, kind, frozen, self._name_px, self)
            card.apply_theme(self._theme)
            card.field.show_preset(self._preset.get(_rate_of(player)))
            self._row.insertWidget(min(_PLAYERS.index(player), self._row.count()), card, 1)
            card.be_brief(self._is_brief)
            card.keep_menu(self._keeps_menus)
            for row in (card.kind, card.frozen, card.rate):
                self.row_made.emit(row)
        return self._cards[player]


def _rate_of(player: PlayerName) -> str:
    return f"{player}.optimizer.lr"

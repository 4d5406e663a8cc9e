"""The cards of the gallery in rows under the names of their groups, and which card is next to which."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from PyQt6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import QLabel, QWidget

from ganviz.spec import Preset
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.presetcard import PresetCard
from ganviz.ui.theme import DARK, Theme

_GAP_PX = 8
_MOST_COLUMNS = 4
_UNFOUND = 9  # a rank behind that of whatever is found
OTHERS = tr_noop("Yours")


class Shelf(QWidget):
    """As wide as it is made, as high as its cards need. Counterparts lie side by side, joined by a line.

    Attributes:
        cards: every card, in the order in which they lie: what suits a search best comes first in its group.
    """

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        titles = {preset.name: tr(preset.title) for preset in presets}
        self.cards = [PresetCard(each, titles.get(each.pair or "", ""), self) for each in side_by_side(presets)]
        for left, right in pairwise(self.cards):
            if are_counterparts(left.preset, right.preset):
                left.is_beside_it = right.is_beside_it = True
        self._couples = list(_couples(self.cards))
        self._headings = {group: self._heading(group) for group in dict.fromkeys(map(_group_of, self.cards))}
        self._theme = DARK

    @property
    def matches(self) -> list[PresetCard]:
        """The cards that the search left."""
        return [card for card in self.cards if not card.isHidden()]

    def filter(self, wanted: str) -> None:
        """Leave the cards that have every word of `wanted` in them, the one that suits it best first."""
        words = wanted.casefold().split()
        for card in self.cards:
            card.setVisible(all(word in card.words for word in words))
        self.cards = self._ordered({card: card.rank(words) for card in self.matches})
        for before, card in pairwise(self.cards):
            self.setTabOrder(before, card)
        self.refit()

    def _ordered(self, ranks: Mapping[PresetCard, int]) -> list[PresetCard]:
        """Return every card as usual, but what suits best first, in the first group, its counterpart beside it."""
        groups: dict[str, int] = {}
        for card, rank in ranks.items():
            groups[_group_of(card)] = min(rank, groups.get(_group_of(card), rank))
        usual = list(self._headings)

        def place(couple: Sequence[PresetCard]) -> tuple[int, int, int]:
            group = _group_of(couple[0])
            return groups.get(group, _UNFOUND), usual.index(group), min(map(rank_of, couple))

        def rank_of(card: PresetCard) -> int:
            return ranks.get(card, _UNFOUND)

        return [card for couple in sorted(self._couples, key=place) for card in sorted(couple, key=rank_of)]

    def next_to(self, card: PresetCard, key: Qt.Key) -> PresetCard | None:
        """Return the card that an arrow key leads to from `card`, or None where there is none that way."""
        matches = self.matches
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            index = matches.index(card) + (1 if key == Qt.Key.Key_Right else -1)
            return matches[index] if 0 <= index < len(matches) else None
        here = card.geometry()
        is_down = key == Qt.Key.Key_Down
        beyond = [
            each for each in matches
            if (each.y() > here.bottom() if is_down else each.geometry().bottom() < here.y())
        ]  # fmt: skip
        return min(
            beyond,
            key=lambda each: (abs(each.y() - here.y()), abs(each.geometry().center().x() - here.center().x())),
            default=None,
        )

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def refit(self) -> None:
        """Lay the cards out in the width there is, and take the height that this needs."""
        self.setMinimumHeight(self._lay_out(self.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.refit()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.refit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        matches = self.matches
        for left, right in pairwise(matches):
            if are_counterparts(left.preset, right.preset) and left.y() == right.y():
                middle = left.geometry().center().y()
                painter.drawLine(left.geometry().right() + 1, middle, right.x(), middle)
        painter.end()

    def _lay_out(self, width: int) -> int:
        if not self.cards:
            return 0
        size = self.cards[0].sizeHint()
        columns = min(_MOST_COLUMNS, max(1, (width + _GAP_PX) // (size.width() + _GAP_PX)))
        wide = QSize((width - _GAP_PX * (columns - 1)) // columns, size.height())
        top = 0
        found: dict[str, list[PresetCard]] = {}
        for card in self.matches:
            found.setdefault(_group_of(card), []).append(card)
        for group, heading in self._headings.items():
            heading.setVisible(group in found)
        for group, cards in found.items():
            heading = self._headings[group]
            heading.setGeometry(QRect(0, top, width, heading.sizeHint().height()))
            top += heading.height() + _GAP_PX // 2
            slots = list(_slots(cards, columns))
            for card, slot in zip(cards, slots, strict=True):
                row, column = divmod(slot, columns)
                place = QPoint(column * (wide.width() + _GAP_PX), top + row * (wide.height() + _GAP_PX))
                card.setGeometry(QRect(place, wide))
            top += (slots[-1] // columns + 1) * (wide.height() + _GAP_PX) + _GAP_PX // 2
        return top

    def _heading(self, text: str) -> QLabel:
        made = QLabel(tr(text), self)
        made.setProperty("class", "title")
        return made


def side_by_side(presets: Sequence[Preset]) -> list[Preset]:
    """Return `presets` with each directly before its counterpart, where that is of the same group."""
    left = {preset.name: preset for preset in presets}
    ordered: list[Preset] = []
    for preset in presets:
        if left.pop(preset.name, None) is None:
            continue
        ordered.append(preset)
        pair = left.get(preset.pair or "")
        if pair is not None and are_counterparts(preset, pair):
            ordered.append(left.pop(pair.name))
    return ordered


def are_counterparts(one: Preset, other: Preset) -> bool:
    """Return whether each names the other, in the same group."""
    return one.pair == other.name and other.pair == one.name and one.group == other.group


def _couples(cards: Sequence[PresetCard]) -> Iterator[tuple[PresetCard, ...]]:
    """Yield each two counterparts that lie side by side, and every other card alone."""
    left = deque(cards)
    while left:
        card = left.popleft()
        has_counterpart = bool(left) and are_counterparts(card.preset, left[0].preset)
        yield (card, left.popleft()) if has_counterpart else (card,)


def _group_of(card: PresetCard) -> str:
    return card.preset.group or OTHERS


def _slots(cards: Sequence[PresetCard], columns: int) -> Iterator[int]:
    """Yield the place of each card, counted along the rows: counterparts do not part at the end of one."""
    slot = 0
    for card, following in zip(cards, (*cards[1:], None), strict=True):
        is_first = following is not None and are_counterparts(card.preset, following.preset)
        if is_first and columns > 1 and slot % columns == columns - 1:
            slot += 1
        yield slot
        slot += 1

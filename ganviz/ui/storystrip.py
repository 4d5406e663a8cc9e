"""The strip under the menus: what the preset is for, and the changes that it offers, at a click each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from PyQt6.QtCore import QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.plain import tool_tip
from ganviz.ui.presetcard import wrapped

_SIDE_PX, _EDGE_PX = 16, 8
_GAP_PX = 8
_BESIDE_PX = 24  # between text and buttons
_LINE_GAP_PX = 2
_LEAST_TEXT = 0.4  # of the width; with less beside them, buttons go below the text
_LEAST_BRIEF = 0.3  # the same of a line that is told in brief
_MOST_SHORTCUTS = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """How a button of the strip stands.

    Attributes:
        is_live: whether it can be pressed now.
        is_on: whether what it does is in force.
        help: what it does, or why it cannot be pressed.
    """

    is_live: bool = False
    is_on: bool = False
    help: str = ""


class StoryStrip(QFrame):
    """Wraps its lines to the width it has, never cuts them, and is as high as they and its buttons need.

    Signals:
        action_chosen(int): the number of an action.
        back_chosen(): what the actions have to do with is to be as the preset has it.
        pair_chosen(): the counterpart of the preset is to be opened.
    """

    action_chosen = pyqtSignal(int)
    back_chosen = pyqtSignal()
    pair_chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "card strip")
        self.setObjectName("story")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._labels: list[QLabel] = []
        self._lines: tuple[str, ...] = ()
        self._is_brief = self._is_away = False
        self._most_rows = 1  # of text, while it is brief
        self._actions: list[QPushButton] = []
        self.back_button = self._chip(tr("Back", "to the settings before"), "back")
        self.back_button.clicked.connect(self.back_chosen)
        self.pair_button = self._chip("", "pair")
        self.pair_button.setProperty("class", "flat small")
        self.pair_button.clicked.connect(self.pair_chosen)
        self.show_story((), (), "")

    @property
    def lines(self) -> tuple[str, ...]:
        """What is told."""
        return self._lines

    @property
    def action_buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._actions)

    def show_story(self, lines: Sequence[str], actions: Sequence[str], pair: str) -> None:
        """Tell `lines`, with a button for each of `actions`, and for the counterpart if it has a name.

        With nothing to tell or do the strip is hidden.
        """
        for old in (*self._labels, *self._actions):
            old.hide()
            old.deleteLater()
        self._lines = tuple(lines)
        self._labels = [self._label(line, is_first=not number) for number, line in enumerate(lines)]
        self._actions = []
        for number, text in enumerate(actions):
            button = self._chip(text, f"action.{number + 1}")
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_action, number))
            if number < _MOST_SHORTCUTS:
                button.setShortcut(f"Alt+{number + 1}")
            self._actions.append(button)
        self.pair_button.setText(re.split("[:：]", pair, maxsplit=1)[0])  # what it is called has no room here
        self.pair_button.setToolTip(tool_tip(pair))
        self.pair_button.setAccessibleName(pair)
        self.pair_button.setVisible(bool(pair))
        self.back_button.setVisible(bool(actions))
        for made in (*self._labels, *self._actions):
            made.show()
        self._has_any = bool(lines or actions or pair)
        self.setVisible(self._has_any and not self._is_away)
        self._tell()
        self._refit()

    def put_away(self, is_away: bool) -> None:
        """Show nothing, whatever there is to tell; or show it again."""
        if is_away is not self._is_away:
            self._is_away = is_away
            self.setVisible(self._has_any and not is_away)

    def be_brief(self, is_brief: bool, most_rows: int = 1) -> None:
        """Tell what fits of the first line in `most_rows` beside the buttons, and all in a tooltip; or all again."""
        if (is_brief, most_rows) != (self._is_brief, self._most_rows):
            self._is_brief, self._most_rows = is_brief, most_rows
            self._tell()
            self._refit()

    def show_chips(self, chips: Sequence[Chip], back: Chip) -> None:
        """Show how the buttons of the actions stand, in their order, and the one back."""
        for button, chip in zip((*self._actions, self.back_button), (*chips, back), strict=True):
            button.setEnabled(chip.is_live)
            if button.isCheckable():
                button.setChecked(chip.is_on)
            keys = button.shortcut().toString()
            button.setToolTip(tool_tip(f"{chip.help}  ({keys})" if keys and chip.help else chip.help))
            button.setAccessibleDescription(chip.help)

    def hasHeightForWidth(self) -> bool:  # noqa: N802, a virtual of Qt's
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802, a virtual of Qt's
        return self._arranged(width)[1]

    def sizeHint(self) -> QSize:
        width = 900
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        buttons = [button.sizeHint().width() for button in self._buttons()]
        return QSize(max(buttons, default=0) + 2 * _SIDE_PX, 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._refit()

    def event(self, event: QEvent | None) -> bool:
        is_done = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:  # a button is as wide as another text
            self._refit()
        return is_done

    def _tell(self) -> None:
        story = "\n".join(self._lines)
        self.setToolTip(tool_tip(story) if self._is_brief else "")
        self.setAccessibleDescription(story)
        for label, line in zip(self._labels, self._lines, strict=True):
            label.setText(line)
            label.setWordWrap(not self._is_brief)

    def _refit(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for widget, where in self._arranged(self.width())[0]:
            widget.setGeometry(where)
            if self._is_brief and isinstance(widget, QLabel):
                metrics, line = widget.fontMetrics(), self._lines[self._labels.index(widget)]
                num_rows = max(1, where.height() // metrics.height())
                widget.setText("\n".join(wrapped(line, metrics, where.width(), num_rows)))

    def _buttons(self) -> list[QPushButton]:
        return [button for button in (*self._actions, self.back_button, self.pair_button) if not button.isHidden()]

    def _arranged(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Return where everything goes in `width`, and the height that this takes: the least of some ways."""
        room = max(1, width - 2 * _SIDE_PX)
        buttons = self._buttons()
        sizes = []
        for button in buttons:
            button.ensurePolished()
            sizes.append(button.sizeHint())
        ways = [self._in_rows(room, sizes) if self._is_brief else self._stacked(room, sizes)]
        for num_rows in () if self._is_brief else (1, 2):
            beside = self._beside(room, sizes, num_rows)
            if beside is not None:
                ways.append(beside)
        texts, places, height = min(reversed(ways), key=lambda way: way[2])
        at = QPoint(_SIDE_PX, _EDGE_PX)
        placed: list[tuple[QWidget, QRect]] = [
            (label, rect.translated(at)) for label, rect in zip(self._labels, texts, strict=True)
        ]
        placed += [
            (button, QRect(place + at, size)) for button, place, size in zip(buttons, places, sizes, strict=True)
        ]
        return placed, height + 2 * _EDGE_PX

    def _in_rows(self, room: int, sizes: Sequence[QSize]) -> tuple[list[QRect], list[QPoint], int]:
        """Return room for the first line where the buttons leave some, nothing for the others, and the height.

        Where they leave little that line has a row of its own above them, if there may be more than one row.
        """
        places, num_rows, height = _rows(sizes, room)
        taken = sum(size.width() + _GAP_PX for size in sizes)
        left = max(0, room - taken) if num_rows < 2 else 0
        metrics = self.fontMetrics()
        if sizes and self._most_rows > 1 and left < _LEAST_BRIEF * room and self._is_cut(left):
            above = metrics.height()
            whole = [QRect(0, 0, room, above), *(QRect() for _ in self._labels[1:])]
            down = QPoint(0, above + _GAP_PX)
            return whole[: len(self._labels)], [place + down for place in places], above + _GAP_PX + height
        rows = wrapped(self._lines[0], metrics, left, self._most_rows) if self._lines and left else []
        text_px = metrics.height() * max(1, len(rows))
        height = max(height, text_px)
        first = QRect(0, (height - text_px) // 2, left, text_px)
        return (
            [first, *(QRect() for _ in self._labels[1:])][: len(self._labels)],
            [place + QPoint(left + _GAP_PX if left else 0, 0) for place in places],
            height,
        )

    def _is_cut(self, width: int) -> bool:
        """Return whether the first line takes more than the rows it may have of so many pixels."""
        if not self._lines:
            return False
        rows = wrapped(self._lines[0], self.fontMetrics(), width, self._most_rows)
        return any(not row or row.endswith("…") for row in rows)  # where not even that has room a row is empty

    def _stacked(self, room: int, sizes: Sequence[QSize]) -> tuple[list[QRect], list[QPoint], int]:
        """Return the lines over the whole width, the buttons in rows below, and the height."""
        texts, text_height = self._text_in(room)
        places, _, below = _rows(sizes, room)
        gap = _GAP_PX if places and texts else 0
        return texts, [place + QPoint(0, text_height + gap) for place in places], text_height + gap + below

    def _beside(self, room: int, sizes: Sequence[QSize], num_rows: int) -> tuple[list[QRect], list[QPoint], int] | None:
        """Return the lines with the buttons at their right, and the height; None if that leaves them too little."""
        if not sizes:
            return None
        widths = [size.width() for size in sizes]
        whole = sum(widths) + _GAP_PX * (len(widths) - 1)
        # The narrowest that holds them in so many rows: a row may end after any button.
        ends = list(accumulate(width + _GAP_PX for width in widths))
        candidates = sorted({end - _GAP_PX for end in ends} | set(widths) | {whole})
        block = next((each for each in candidates if each >= max(widths) and _rows(sizes, each)[1] <= num_rows), whole)
        left = room - block - _BESIDE_PX
        if left < _LEAST_TEXT * room:
            return None
        texts, text_height = self._text_in(left)
        places, _, block_height = _rows(sizes, block)
        height = max(text_height, block_height)
        down = QPoint(room - block, (height - block_height) // 2)
        lower = (height - text_height) // 2
        return [text.translated(0, lower) for text in texts], [place + down for place in places], height

    def _text_in(self, width: int) -> tuple[list[QRect], int]:
        rects, top = [], 0
        for label in self._labels:
            label.ensurePolished()
            height = label.heightForWidth(width)
            rects.append(QRect(0, top, width, height))
            top += height + _LINE_GAP_PX
        return rects, max(0, top - _LINE_GAP_PX)

    def _on_action(self, number: int, is_checked: bool) -> None:
        self._actions[number].setChecked(not is_checked)  # how it stands is for the run to say
        self.action_chosen.emit(number)

    def _label(self, line: str, *, is_first: bool) -> QLabel:
        label = QLabel(line, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if not is_first:
            label.setProperty("class", "quiet")
        return label

    def _chip(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setObjectName(f"story.{name}")
        button.setProperty("class", "chip action")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
        return button


def _rows(sizes: Sequence[QSize], room: int) -> tuple[list[QPoint], int, int]:
    """Return places in rows no wider than `room`, how many rows there are, and their height."""
    places: list[QPoint] = []
    left = top = tallest = 0
    num_rows = 1 if sizes else 0
    for size in sizes:
        if left and left + size.width() > room:
            left, top, tallest, num_rows = 0, top + tallest + _GAP_PX, 0, num_rows + 1
        places.append(QPoint(left, top))
        left += size.width() + _GAP_PX
        tallest = max(tallest, size.height())
    return places, num_rows, top + tallest

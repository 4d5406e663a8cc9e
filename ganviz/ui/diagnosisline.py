"""A line over the timeline that says in words what goes on in the run, with what could be tried at a click."""

from collections.abc import Sequence
from functools import partial

from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.plain import tool_tip
from ganviz.ui.style import mark
from ganviz.ui.views.card import Header, chip

MOST_CURES = 2
Offer = tuple[str, str]  # a change in a few words, and what it did to a copy


_EDGE_PX = 6  # above it
_CLASSES = {False: "chip action", True: "chip brief"}  # of its buttons, by whether it is brief


class DiagnosisLine(QWidget):
    """One line, as high whatever it says; in its short form lower, with one thing to be tried at most.

    Signals:
        cure_chosen(int): the number of what is to be tried.
        explanation_wanted(): the user asks what this means.

    Attributes:
        title, text: what is said, in full.
        why_button: asks for an explanation.
    """

    cure_chosen = pyqtSignal(int)
    explanation_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosis")
        self.setAccessibleName(tr("What is going on"))
        self.title = self.text = ""
        self._is_brief = False
        self._ways: tuple[str, ...] = ("",)
        self._dot = QLabel("\N{BLACK CIRCLE}")
        self._dot.setProperty("class", "muted")
        self._cures = [self._button(f"cure.{number + 1}") for number in range(MOST_CURES)]
        for number, button in enumerate(self._cures):
            button.clicked.connect(partial(self._on_cure, number))
        self.why_button = self._button("why")
        self.why_button.setText(tr("What is this?"))
        self.why_button.setToolTip(tr("What it means, the numbers that tell it, and where to see it"))
        self.why_button.clicked.connect(self.explanation_wanted)
        self._header = Header("", chips=(*self._cures, self.why_button))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, _EDGE_PX, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._header, 1)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tell("", ("",), "", ())

    @property
    def cure_buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of what can be tried now."""
        return tuple(button for button in self._cures if not button.isHidden())

    def tell(self, title: str, ways: Sequence[str], tone: str, cures: Sequence[Offer], *, is_live: bool = True) -> None:
        """Say `title`, and beside it the first of `ways` that there is room for, the longest first.

        `tone`: ``bad``, ``good`` or empty, for what is nothing in particular; `cures` can be pressed if live: each in
        a few words, with what became of a copy.
        """
        self.title, self.text = title, ways[0]
        mark(self._dot, "tone", tone or False)
        nothing: tuple[Offer, ...] = (("", ""),) * MOST_CURES
        for number, (button, (words, tried)) in enumerate(zip(self._cures, (*cures, *nothing), strict=False)):
            button.setText(words and tr("Try: {words}", words=words).replace("&", "&&"))
            button.setVisible(bool(words) and not (self._is_brief and number))
            button.setEnabled(is_live)
            button.setToolTip(tool_tip(words and tr("Change this now. {tried}\nCtrl+Z takes it back", tried=tried)))
        self.why_button.setEnabled(bool(tone))  # it keeps its place: the line stays as high
        self._header.show_title(title)
        self._ways = tuple(ways)
        self._tell_way()
        self.setAccessibleDescription(f"{title}. {ways[0]}".strip(". "))

    def be_brief(self, is_brief: bool) -> None:
        """Take as little height as the smallest button, or say all that there is room for."""
        if is_brief == self._is_brief:
            return
        self._is_brief = is_brief
        for button in (*self._cures, self.why_button):
            mark(button, "class", _CLASSES[is_brief])
        for button in self._cures[1:]:
            button.setVisible(not is_brief and bool(button.text()))
        self._row.setContentsMargins(16, _EDGE_PX // 2 if is_brief else _EDGE_PX, 16, 0)
        self._tell_way()

    def _tell_way(self) -> None:
        """Say since when, and what the numbers are where there is room; the pointer is told all of it."""
        is_told = len(self._ways) > 1
        ways = self._ways[-2:] if self._is_brief and is_told else self._ways
        self._header.show_subtitle(*ways, help=self._ways[0] if ways != self._ways else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())  # it takes the width that there is

    def _button(self, name: str) -> QPushButton:
        button = chip("", "")
        button.setCheckable(False)
        button.setObjectName(f"diagnosis.{name}")
        button.setProperty("class", _CLASSES[False])
        return button

    def _on_cure(self, number: int) -> None:
        self.cure_chosen.emit(number)

"""A strip over the timeline in which a step is walked through: where it is, what happens, and the way on and back."""

from functools import partial

from PyQt6.QtCore import QEvent, QRect, QSize, Qt, pyqtBoundSignal, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganviz.ui.flowstrip import FlowStrip
from ganviz.ui.model.flow import Flow
from ganviz.ui.model.stepper import Phase, Stepper
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import chip, label

_MOST_ANSWERS = 3
_MOST_LINES = 4
_LONGEST_TITLE = "Step 88,888 · 36 of 36 · D, 5 of 5"


class StepStrip(QFrame):
    """Shows a `Stepper`, and lights what works in the picture of a step. Hidden while no step is walked through.

    It is as high at every stage of a step: what is below and above stays where it is.

    Signals:
        next_wanted(), back_wanted(), finish_wanted(), left().

    Attributes:
        row: the picture of a step, in which the parts that work are lit.
        answers: the buttons of the question that is open.
        next_button, back_button, finish_button, close_button: the way through.
        play_chip: stages go by themselves.
        predict_chip: a question is asked before each step.
    """

    next_wanted = pyqtSignal()
    back_wanted = pyqtSignal()
    finish_wanted = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, stepper: Stepper, flow: Flow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepper, self._flow = stepper, flow
        self._lines = 1
        self.setObjectName("stepper")
        self.setProperty("class", "panel")
        self.setAccessibleName("Step through")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = label("", "title")
        self.row = FlowStrip(flow, self, is_row=True)
        self._sentence = label("", "")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.back_button = self._button("Back", "The stage before  ( < )", self.back_wanted)
        self.next_button = self._button(
            "Next", "The next stage; after the last the step is taken  ( , )", self.next_wanted
        )
        self.next_button.setProperty("class", "chip action")
        self.finish_button = self._button(
            "Take the step", "Take this step now, without the stages that are left  ( > )", self.finish_wanted
        )
        self.play_chip = chip("By itself", "Let the stages go by themselves, slow enough to be read")
        self.play_chip.clicked.connect(stepper.play)
        self.predict_chip = chip("Predict first", "Before each step ask what it will do; the score is of this session")
        self.predict_chip.clicked.connect(stepper.predict)
        self.close_button = self._button("Leave", "Walk no further: a step that is not taken is not taken", self.left)
        self.answers = [chip("", "", checkable=False) for _ in range(_MOST_ANSWERS)]
        for number, button in enumerate(self.answers):
            button.setProperty("class", "chip action")
            button.clicked.connect(partial(self._on_answered, number))
        self._lay_out()
        stepper.changed.connect(self.show_stage)
        self.show_stage()

    @property
    def text(self) -> str:
        """What is said, in full."""
        return self._sentence.text()

    @property
    def title(self) -> str:
        """Which step and stage is said to be on show."""
        return self._title.text()

    @pyqtSlot()
    def show_stage(self) -> None:
        """Show what the stepper is at."""
        stepper = self._stepper
        is_asking = stepper.is_asking
        self._title.setText(stepper.title)
        self._sentence.setText("\n".join(filter(None, (stepper.sentence, stepper.verdict))))
        self.play_chip.setChecked(stepper.is_playing)
        self.predict_chip.setChecked(stepper.predicts)
        is_walking = stepper.phase is Phase.WALKING
        self.back_button.setEnabled(is_walking and stepper.number > 0)
        self.next_button.setEnabled(stepper.phase not in (Phase.WAITING, Phase.TAKING))
        self.finish_button.setEnabled(is_walking)
        offered = stepper.question.answers if is_asking and stepper.question else ()
        for number, button in enumerate(self.answers):
            button.setVisible(number < len(offered))
            button.setText(offered[number] if number < len(offered) else "")
        self.setAccessibleDescription(f"{stepper.title}. {self.text}")
        self._light()
        if stepper.is_on:
            self._fit()
        else:
            self._lines = 1
        self.setVisible(stepper.is_on)

    def _light(self) -> None:
        """Light what works at this stage; what a question is about is not told by it."""
        stepper = self._stepper
        if not stepper.is_on:
            self._flow.release()
        else:
            stage = stepper.stage
            self._flow.hold(stage.light if stage is not None and not stepper.is_asking else None)

    def apply_theme(self, theme: Theme) -> None:
        self.row.apply_theme(theme)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._lines = 1
        self._fit()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Keep the room that the longest sentence of the step takes, with a line for what becomes of predictions."""
        title = QFontMetrics(self._title.font())
        self._title.setMinimumWidth(min(self.width() // 3, title.horizontalAdvance(_LONGEST_TITLE)))
        metrics, width = QFontMetrics(self._sentence.font()), max(1, self._sentence.width())
        for text in (self._stepper.sentence, *(stage.sentence for stage in self._stepper.stages)):
            room = QRect(0, 0, width, 10_000)
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
            lines = -(-needed // metrics.lineSpacing()) + self._stepper.predicts
            self._lines = max(self._lines, min(_MOST_LINES, lines))
        self._sentence.setFixedHeight(self._lines * metrics.lineSpacing() + 2)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self.row, 1)
        for button in (self.back_button, self.next_button, self.finish_button, self.close_button):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._sentence, 1)
        for button in (*self.answers, self.play_chip, self.predict_chip):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(foot)

    def _button(self, text: str, help: str, signal: pyqtBoundSignal) -> QPushButton:
        button = chip(text, help, checkable=False)
        button.setObjectName(f"stepper.{text.split()[0].lower()}")
        button.clicked.connect(signal)
        return button

    def _on_answered(self, number: int) -> None:
        self._stepper.say(number)

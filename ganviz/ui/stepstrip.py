"""A strip over the timeline in which a step is walked through: where it is, what happens, and the way on and back."""

from functools import partial

from PyQt6.QtCore import QEvent, QRect, QSize, Qt, pyqtBoundSignal, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.flowstrip import FlowStrip
from ganviz.ui.model.ahead import STEPS, Ahead
from ganviz.ui.model.flow import Flow
from ganviz.ui.model.stepper import Phase, Stepper
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import chip, label

_MOST_ANSWERS = 3
_LEAST_LINES, _MOST_LINES = 2, 4
_GAP_PX, _SIDE_PX = 6, 16
_LONGEST_TITLE = tr_noop("Step 88,888 · 36 of 36 · D, 5 of 5")


class StepStrip(QFrame):
    """Shows a `Stepper`, or what `Ahead` asks, and lights what works in the picture of a step.

    It is hidden while there is neither, and as high at every stage of a step: what is around it stays where it is.

    Signals:
        next_wanted(), back_wanted(), finish_wanted(), left(), ahead_wanted().

    Attributes:
        row: the picture of a step, in which the parts that work are lit.
        answers: the buttons of the question that is open.
        next_button, back_button, finish_button, close_button: the way through.
        play_chip: stages go by themselves.
        predict_chip: a question is asked before each step.
        ahead_chip: asks what the next hundreds of steps will bring.
    """

    next_wanted = pyqtSignal()
    back_wanted = pyqtSignal()
    finish_wanted = pyqtSignal()
    left = pyqtSignal()
    ahead_wanted = pyqtSignal()

    def __init__(self, stepper: Stepper, ahead: Ahead, flow: Flow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepper, self._ahead, self._flow = stepper, ahead, flow
        self._lines = _LEAST_LINES
        self.setObjectName("stepper")
        self.setProperty("class", "panel")
        self.setAccessibleName(tr("Step through"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = label("", "title")
        self.row = FlowStrip(flow, self, is_row=True)
        self._sentence = label("", "")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.back_button = self._button("back", tr("Back"), tr("The stage before  ( < )"), self.back_wanted)
        self.next_button = self._button(
            "next", tr("Next"), tr("The next stage; after the last the step is taken  ( , )"), self.next_wanted
        )
        self.next_button.setProperty("class", "chip action")
        self.finish_button = self._button(
            "take",
            tr("Take the step"),
            tr("Take this step now, without the stages that are left  ( > )"),
            self.finish_wanted,
        )
        self.play_chip = chip(tr("By itself"), tr("Let the stages go by themselves, slow enough to be read"))
        self.play_chip.clicked.connect(stepper.play)
        self.predict_chip = chip(
            tr("Predict first"), tr("Before each step ask what it will do; the score is of this session")
        )
        self.predict_chip.clicked.connect(stepper.predict)
        self.ahead_chip = self._button(
            "predict",
            tr("Predict {count} steps", count=STEPS),
            tr("Say what the next steps will bring, then let them be taken"),
            self.ahead_wanted,
        )
        self.close_button = self._button(
            "leave", tr("Leave"), tr("Walk no further: a step that is not taken is not taken"), self.left
        )
        self.answers = [chip("", "", checkable=False) for _ in range(_MOST_ANSWERS)]
        for number, button in enumerate(self.answers):
            button.setProperty("class", "chip action")
            button.clicked.connect(partial(self._on_answered, number))
        self._lay_out()
        stepper.changed.connect(self.show_stage)
        ahead.changed.connect(self.show_stage)
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
        stepper, ahead = self._stepper, self._ahead
        is_walking = stepper.phase is Phase.WALKING and not ahead.is_on
        title, lines = ahead.title, [ahead.sentence]
        offered = ahead.answers
        if not ahead.is_on:
            title, lines = stepper.title, [stepper.sentence, stepper.verdict]
            offered = stepper.question.answers if stepper.is_asking and stepper.question else ()
        self._title.setText(title)
        self._sentence.setText("\n".join(filter(None, lines)))
        self.play_chip.setChecked(stepper.is_playing)
        self.play_chip.setEnabled(stepper.is_on)
        self.predict_chip.setChecked(stepper.predicts)
        self.back_button.setEnabled(is_walking and stepper.number > 0)
        self.next_button.setEnabled(stepper.phase not in (Phase.WAITING, Phase.TAKING))
        self.finish_button.setEnabled(is_walking)
        for number, button in enumerate(self.answers):
            button.setVisible(number < len(offered))
            button.setText(tr(offered[number]) if number < len(offered) else "")
        self.setAccessibleDescription(f"{title}. {self.text}")
        self._light()
        is_on = stepper.is_on or ahead.is_on
        if is_on:
            self._fit()
        else:
            self._lines = _LEAST_LINES
        self.setVisible(is_on)

    def _light(self) -> None:
        """Light what works at this stage; what a question is about is not told by it."""
        stepper = self._stepper
        if not stepper.is_on:  # it follows the run then
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
        self._lines = _LEAST_LINES
        self._fit()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Keep the room that the longest sentence of the step takes, with a line for what becomes of predictions."""
        title = QFontMetrics(self._title.font())
        self._title.setMinimumWidth(min(self.width() // 3, title.horizontalAdvance(tr(_LONGEST_TITLE))))
        metrics = QFontMetrics(self._sentence.font())
        chips = [chip.sizeHint().width() + _GAP_PX for chip in (self.play_chip, self.predict_chip, self.ahead_chip)]
        margins = self.contentsMargins()
        whole = self.width() - sum(chips) - 2 * _SIDE_PX - margins.left() - margins.right()
        asked = sum(button.sizeHint().width() + _GAP_PX for button in self.answers if not button.isHidden())
        told = [stage.sentence for stage in self._stepper.stages]
        needed = [_lines_of(self._sentence.text(), metrics, whole - asked)]
        needed += [_lines_of(text, metrics, whole) + self._stepper.predicts for text in told]
        self._lines = max(self._lines, min(_MOST_LINES, max(needed)))
        self._sentence.setFixedHeight(self._lines * metrics.lineSpacing() + 2)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(_GAP_PX)
        head.addWidget(self._title)
        head.addWidget(self.row, 1)
        for button in (self.back_button, self.next_button, self.finish_button, self.close_button):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(_GAP_PX)
        foot.addWidget(self._sentence, 1)
        for button in (*self.answers, self.play_chip, self.predict_chip, self.ahead_chip):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(foot)

    def _button(self, name: str, text: str, help: str, signal: pyqtBoundSignal) -> QPushButton:
        button = chip(text, help, checkable=False)
        button.setObjectName(f"stepper.{name}")
        button.clicked.connect(signal)
        return button

    def _on_answered(self, number: int) -> None:
        (self._ahead if self._ahead.is_on else self._stepper).say(number)


def _lines_of(text: str, metrics: QFontMetrics, width: int) -> int:
    """Return how many lines `text` takes in that width."""
    room = QRect(0, 0, max(1, width), 10_000)
    return round(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() / metrics.lineSpacing())

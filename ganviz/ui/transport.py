"""The bar to play, pause, step, pace and reset a run; with the step it has reached, and the epoch if there is one."""

from PyQt6.QtCore import QSize, Qt, pyqtBoundSignal, pyqtSignal
from PyQt6.QtGui import QAction, QFontMetrics, QIcon, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.counts import Counts
from ganviz.ui.icons import icon
from ganviz.ui.model.session import READY
from ganviz.ui.model.timecontrol import TimeState
from ganviz.ui.plain import tool_tip
from ganviz.ui.playwords import past_words, play_words
from ganviz.ui.speedcontrol import SpeedControl
from ganviz.ui.theme import Theme
from ganviz.ui.widgets import Elided

_LONGEST_WORDS = tr_noop("The preset ends here")
_SLACK_PX = 4
_SIDE_PX = 16
_MARGINS_PX = (_SIDE_PX, 4, _SIDE_PX, 8)
_LEAST_SLIDER_PX, _MOST_SLIDER_PX = 72, 240
_STEPS = (tr_noop("Step D"), tr_noop("Step G"), tr_noop("Step", "a button"))
_STEP_D = tr_noop("Step D alone: the discriminator's updates of one step, and none of the generator's  (D)")
_BRIEF_STEPS = ("D", "G", "")


class TransportBar(QWidget):
    """Emits what the user wants; shows what the run does. Where it is narrow, it folds in stages and cuts nothing.

    Signals:
        play_toggled(), discriminator_stepped(), generator_stepped(), stepped(), reset(), reseeded().
        speed_chosen(float): steps a second, infinity for no limit.
    """

    play_toggled = pyqtSignal()
    discriminator_stepped = pyqtSignal()
    generator_stepped = pyqtSignal()
    stepped = pyqtSignal()
    reset = pyqtSignal()
    reseeded = pyqtSignal()
    speed_chosen = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme: Theme | None = None
        self._glyph: tuple[str, Theme] | None = None  # that the play button has
        self._state = RunState.LOADING
        self._why_no_game = ""
        self._has_keys = False
        self._step = 0
        self._end: int | None = None
        self._stop: int | None = None
        self._rests_at: int | None = None
        self._is_past = self._plays = False
        self._shown_step = 0
        self.play_button = QPushButton()
        self.play_button.setObjectName("play")
        self.play_button.setProperty("class", "primary")
        self.play_button.clicked.connect(self.play_toggled)
        self._words, self._detail = QLabel(), Elided()
        self._words.setProperty("class", "title")
        self.step_d_button = self._button(
            "step.discriminator",
            tr(_STEP_D),
            self.discriminator_stepped,
        )
        self.step_g_button = self._button(
            "step.generator",
            tr("Step G alone: the generator's updates of one step, and none of the discriminator's  (G)"),
            self.generator_stepped,
        )
        self.step_button = self._button("step", tr("One step of both networks  ( . )"), self.stepped)
        self.speed = SpeedControl()
        self.speed.speed_chosen.connect(self.speed_chosen)
        self.reset_button = self._button("reset", tr("Begin again from step 0, with the same seed  (R)"), self.reset)
        self.reseed_button = self._button(
            "reseed", tr("Begin again with other random numbers  (Shift+R)"), self.reseeded
        )
        self.more_button = self._more()
        self.counts = Counts()
        self.step_label, self.epoch_label = self.counts.step_label, self.counts.epoch_label
        self._lay_out()
        self.show_step(0)
        self.show_state(RunState.LOADING)

    @property
    def words(self) -> str:
        """What is said of the play button."""
        return f"{self._words.text()}: {self._detail.full_text}"

    # --- what is shown ------------------------------------------------------------------------------------

    def show_state(self, state: RunState) -> None:
        """Show whether the run can be played, and what pressing the button would do."""
        self._state = state
        is_ready, is_training = state in READY, state is RunState.TRAINING
        self._enable_play(is_ready or state in (RunState.DEAD, RunState.STORED))
        name = tr("Pause") if is_training else tr("Bring training back") if state is RunState.DEAD else tr("Play")
        self.play_button.setAccessibleName(name)
        for button in self._step_buttons:
            button.setEnabled(is_ready and not (self._why_no_game and button is self.step_d_button))
        anew: tuple[QWidget, ...] = (self.reset_button, self.reseed_button, self.more_button)
        for each in anew:
            each.setEnabled(state is not RunState.LOADING)
        self._show_words()
        self._show_icons()

    def show_game(self, why_none: str) -> None:
        """Say in the place of what takes a discriminator why there is none; empty where there is one."""
        self._why_no_game = why_none
        self.step_d_button.setToolTip(tool_tip(why_none or tr(_STEP_D)))
        self.show_state(self._state)

    def _enable_play(self, is_enabled: bool) -> None:
        """Keep the keys while a run loads: a button that is disabled passes them on, and Space would press that one."""
        window = self.window()
        if not is_enabled and window is not None and window.focusWidget() is self.play_button:  # be it behind a dialog
            self._has_keys = True
            self.play_button.clearFocus()
        self.play_button.setEnabled(is_enabled)
        if is_enabled and self._has_keys:
            self._has_keys = False
            if window is not None and window.focusWidget() is None:  # nobody else has taken them
                self.play_button.setFocus()

    def show_step(self, step: int, epochs: float | None = None) -> None:
        """Show the step reached, and how many epochs that is; None where reals are no fixed set."""
        self._step = step
        self.counts.show_step(step, epochs)
        self._show_words()

    def show_time(self, state: TimeState, step: int) -> None:
        """Say what play does where a past step is on show."""
        self._is_past = state in (TimeState.SCRUBBING, TimeState.PLAYING_BACK)
        self._plays, self._shown_step = state is TimeState.PLAYING_BACK, step
        self._show_words()
        self._show_icons()

    def show_end(self, end: int | None, stop: int | None = None) -> None:
        """Say where the preset ends, and where a page of a lesson has it rest; None for nowhere."""
        self._end, self._stop = end, stop
        self._show_words()

    def show_rest(self, step: int | None) -> None:
        """Say where what trains was told to rest; None for no end."""
        if step != self._rests_at:
            self._rests_at = step
            self._show_words()

    def show_speed(self, steps_per_s: float) -> None:
        """Show the speed that holds."""
        self.speed.show_speed(steps_per_s)

    def take_in(self, line: QWidget) -> None:
        """Have `line` in this row, before the counts, and no room to spare above and below."""
        self._row.insertWidget(self._row.indexOf(self.counts), line, 3)
        line.show()  # else it counts for none until the event loop runs next
        self._row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 2)
        self._fit()

    def let_go(self, line: QWidget) -> None:
        """Have `line` elsewhere again."""
        self._row.removeWidget(line)
        self._row.setContentsMargins(*_MARGINS_PX)
        self._fit()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.reset_button.setIcon(icon("reset", theme))
        self.reseed_button.setIcon(icon("reseed", theme))
        self.more_button.setIcon(icon("more", theme))
        self._show_icons()
        self._fit()

    def _show_words(self) -> None:
        words, detail = play_words(self._state, self._step, self._end, self._rests_at, self._stop)
        if self._is_past:
            words, detail = past_words(self._plays, self._shown_step)
        if (words, detail) != (self._words.text(), self._detail.full_text):
            self._words.setText(words)
            self._detail.show_text(detail)
            self.play_button.setToolTip(tr("{words}: {detail}  (Space)", words=words, detail=detail))
            self.play_button.setAccessibleDescription(detail)

    def _show_icons(self) -> None:
        if self._theme is not None:
            plays = self._plays if self._is_past else self._state is RunState.TRAINING
            glyph = ("pause" if plays else "play", self._theme)
            if glyph != self._glyph:  # it is drawn at many sizes, and asked for with each frame
                self._glyph = glyph
                self.play_button.setIcon(icon(*glyph))

    # --- layout -------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is None or event.oldSize().width() != event.size().width():  # what is folded changes the height
            self._fit()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._fit()

    @property
    def _step_buttons(self) -> tuple[QPushButton, ...]:
        return (self.step_d_button, self.step_g_button, self.step_button)

    def _fit(self) -> None:
        """Fold as little as needed for everything to be whole: the same for a width, whatever it was before."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # with the style sheet, which says how wide a button is
        longest = tr("from {step:,} to {end:,}", step=99_999, end=999_999)
        said = ((self._words, tr(_LONGEST_WORDS)), (self._detail, longest))
        widest = max(QFontMetrics(label.font()).horizontalAdvance(text) for label, text in said)
        self._said.setFixedWidth(widest + _SLACK_PX)
        for stage in range(6):
            self._fold(stage)
            if self._row.minimumSize().width() <= self.width():
                return

    def _fold(self, stage: int) -> None:
        """Show all at stage 0; from 1 to 5 on, less and less words."""
        for button, text in ((self.reset_button, tr("Reset")), (self.reseed_button, tr("New seed"))):
            button.setText(text if stage < 1 else "")
            button.setVisible(stage < 5)
        self.speed.unit.setVisible(stage < 2)
        self._said.setVisible(stage < 3)
        self.speed.title.setVisible(stage < 3)
        for button, text in zip(self._step_buttons, _STEPS if stage < 4 else _BRIEF_STEPS, strict=True):
            button.setText(tr(text, "a button"))
            button.setIcon(icon("step", self._theme) if stage >= 4 and self._theme else QIcon())
        self.more_button.setVisible(stage >= 5)
        self._row.invalidate()

    def _lay_out(self) -> None:
        self._said = QWidget()
        said = QVBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self._words)
        said.addWidget(self._detail)
        said.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS_PX)
        row.setSpacing(8)
        row.addWidget(self.play_button)
        row.addWidget(self._said)
        for button in self._step_buttons:
            row.addWidget(button)
        row.addSpacing(4)
        self.speed.slider.setMinimumWidth(_LEAST_SLIDER_PX)
        self.speed.slider.setMaximumWidth(_MOST_SLIDER_PX)
        row.addWidget(self.speed, 2)
        row.addSpacing(4)
        row.addWidget(self.reset_button)
        row.addWidget(self.reseed_button)
        row.addWidget(self.more_button)
        row.addStretch(1)
        row.addWidget(self.counts)

    def _button(self, name: str, help: str, pressed: pyqtBoundSignal) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setToolTip(help)
        button.setAccessibleName(help.split("  (")[0])
        button.clicked.connect(pressed)
        return button

    def _more(self) -> QToolButton:
        """Return the button of a menu with what has no room."""
        button = QToolButton()
        button.setObjectName("transport.more")
        button.setToolTip(tr("Reset, new seed"))
        button.setAccessibleName(tr("More: reset, new seed"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for text, wanted in ((tr("Reset"), self.reset), (tr("New seed"), self.reseeded)):
            action = QAction(text, menu)
            action.triggered.connect(wanted)
            menu.addAction(action)
        button.setMenu(menu)
        return button

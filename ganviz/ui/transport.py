"""The bar to play, pause, step, pace and reset a run; with the step it has reached, and the epoch if there is one."""

from functools import partial

from PyQt6.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from ganviz.engine.messages import UNLIMITED, RunState
from ganviz.ui.icons import icon
from ganviz.ui.model.session import READY
from ganviz.ui.theme import Theme
from ganviz.ui.widgets import Elided

SPEEDS: tuple[tuple[float, str], ...] = (
    (UNLIMITED, "max"),
    (300.0, "300 steps/s"),
    (60.0, "60 steps/s"),
    (10.0, "10 steps/s"),
    (2.0, "2 steps/s"),
    (0.5, "1 step in 2 s"),
    (0.2, "1 step in 5 s"),
)


class TransportBar(QWidget):
    """Emits what the user wants; shows what the run does.

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
        self._state = RunState.LOADING
        self.play_button = QPushButton()
        self.play_button.setObjectName("play")
        self.play_button.setProperty("class", "primary")
        self.play_button.clicked.connect(self.play_toggled)
        self.step_d_button = self._button(
            "Step D", "step.discriminator", "Make the discriminator's updates of one step, and none of the generator's"
        )
        self.step_g_button = self._button(
            "Step G", "step.generator", "Make the generator's updates of one step, and none of the discriminator's"
        )
        self.step_button = self._button("Step", "step", "One step of both networks  ( . )")
        self.step_d_button.clicked.connect(self.discriminator_stepped)
        self.step_g_button.clicked.connect(self.generator_stepped)
        self.step_button.clicked.connect(self.stepped)
        self.speed_button = self._menu_button("speed", "How fast the run may go")
        self._speeds = QActionGroup(self)
        self._fill_speeds()
        self.reset_button = self._button("Reset", "reset", "Begin again from step 0, with the same seed  (R)")
        self.reseed_button = self._button("New seed", "reseed", "Begin again with other random numbers  (Shift+R)")
        self.reset_button.clicked.connect(self.reset)
        self.reseed_button.clicked.connect(self.reseeded)
        self._hint = Elided(margin_px=12)
        self.step_label = QLabel("0")
        self.step_label.setObjectName("step.count")
        self.step_label.setProperty("class", "number counter")
        self.step_label.setToolTip("Steps done")
        self.epoch_label = QLabel()
        self.epoch_label.setObjectName("epoch.count")
        self.epoch_label.setProperty("class", "number muted")
        self.epoch_label.setToolTip(
            "Epochs: how many real samples D has been given, over how many there are in the fixed set. "
            "They count from 0 again when the set changes."
        )
        self._lay_out()
        self.show_state(RunState.LOADING)

    def show_state(self, state: RunState) -> None:
        """Show whether the run can be played, and what pressing the button would do."""
        self._state = state
        is_ready, is_training = state in READY, state is RunState.TRAINING
        self.play_button.setEnabled(is_ready or state is RunState.DEAD)
        name = "Pause" if is_training else "Bring training back" if state is RunState.DEAD else "Play"
        self.play_button.setAccessibleName(name)
        self.play_button.setToolTip(f"{name}  (Space)")
        for button in (self.step_d_button, self.step_g_button, self.step_button):
            button.setEnabled(is_ready)
        for button in (self.reset_button, self.reseed_button):
            button.setEnabled(state is not RunState.LOADING)
        self._show_icons()

    def show_step(self, step: int, epochs: float | None = None) -> None:
        """Show the step reached, and how many epochs that is; None where reals are no fixed set."""
        self.step_label.setText(f"{step:,}")
        self.epoch_label.setVisible(epochs is not None)
        if epochs is not None:
            self.epoch_label.setText(f"epoch {_count(epochs)}")

    def show_hint(self, text: str) -> None:
        """Show one line on what to do or watch."""
        self._hint.show_text(text)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.reset_button.setIcon(icon("reset", theme))
        self._show_icons()

    def _show_icons(self) -> None:
        if self._theme is not None:
            self.play_button.setIcon(icon("pause" if self._state is RunState.TRAINING else "play", self._theme))

    def _button(self, text: str, name: str, help: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(help)
        return button

    def _menu_button(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setToolTip(help)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMenu(QMenu(button))
        return button

    def _fill_speeds(self) -> None:
        menu = self.speed_button.menu()
        assert menu is not None
        for speed, label in SPEEDS:
            action = QAction(label, self._speeds)
            action.setCheckable(True)
            action.setChecked(speed == UNLIMITED)
            action.triggered.connect(partial(self._on_speed, speed, label))
            menu.addAction(action)
        self.speed_button.setText(f"Speed  {SPEEDS[0][1]}")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.play_button.setIconSize(QSize(20, 20))
        row.addWidget(self.play_button)
        buttons: tuple[QWidget, ...] = (
            self.step_d_button, self.step_g_button, self.step_button, self.speed_button, self.reset_button,
            self.reseed_button,
        )  # fmt: skip
        for button in buttons:
            row.addWidget(button)
        row.addWidget(self._hint, 1)
        row.addWidget(self.step_label)
        row.addWidget(self.epoch_label)
        self.epoch_label.hide()

    @pyqtSlot()
    def _on_speed(self, speed: float, label: str) -> None:
        self.speed_button.setText(f"Speed  {label}")
        self.speed_chosen.emit(speed)


def _count(epochs: float) -> str:
    """Return epochs with as many digits as can be told apart while they go by."""
    return f"{epochs:.2f}" if epochs < 10 else f"{epochs:.1f}" if epochs < 100 else f"{epochs:,.0f}"

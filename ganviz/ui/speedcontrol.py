"""How fast a run may go: a slider with notches from slow motion to no limit, and a field to type any other speed."""

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget

from ganviz.engine.messages import UNLIMITED
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.pace import A_DECADE, NOTCHES, notch_of
from ganviz.ui.widgets import EntryField, JumpSlider
from ganviz.ui.widgets.texts import parse_number

_MAX = tr_noop("max")
_HIGHEST = 1e6  # steps a second that can be typed: beyond, there is no limit to speak of
_HELP = tr_noop(
    "How fast the run may go, in steps a second: from one in five seconds to as fast as it can  ( [ and ] )"
)


class SpeedControl(QWidget):
    """Shows the speed that holds, and says which one is wanted.

    Signals:
        speed_chosen(float): steps a second, infinity for no limit; while the slider is dragged, too.
    """

    speed_chosen = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speed = UNLIMITED
        self._default = UNLIMITED
        self.title = QLabel(tr("Speed"))
        self.slider = JumpSlider()
        self.slider.setObjectName("speed")
        self.slider.setRange(0, len(NOTCHES) - 1)
        self.slider.setPageStep(A_DECADE)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.entry = EntryField(
            _parsed,
            speed_text,
            accepts=lambda speed: speed > 0,
            allowed=tr("steps a second, above 0, or {word}", word=tr(_MAX)),
            widest="5,000",
        )
        self.entry.setObjectName("speed.number")
        self.entry.setProperty("class", "number")
        self.entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.entry.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.entry.setAccessibleName(tr("Speed in steps a second"))
        self.unit = QLabel(tr("steps/s"))
        self.unit.setProperty("class", "muted")
        self.title.setBuddy(self.slider)
        for widget in (self.title, self.slider, self.entry, self.unit):
            widget.setToolTip(tr(_HELP))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.slider, 1)
        row.addWidget(self.entry)
        row.addWidget(self.unit)
        row.setSizeConstraint(QLayout.SizeConstraint.SetMaximumSize)  # no wider than its parts
        for words in (self.title, self.unit):
            words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_slider_moved)
        self.slider.reset_requested.connect(self._on_reset_requested)
        self.entry.value_edited.connect(self._on_entered)
        self.show_speed(UNLIMITED)

    @property
    def speed(self) -> float:
        """The speed shown, in steps a second."""
        return self._speed

    def show_speed(self, speed: float) -> None:
        """Show the speed that holds; nothing is emitted."""
        self._speed = speed
        self.entry.show_value(speed)
        with QSignalBlocker(self.slider):
            self.slider.setValue(notch_of(speed))
        words = tr("as fast as it can") if speed == UNLIMITED else tr("{speed} steps a second", speed=speed_text(speed))
        self.slider.setAccessibleName(tr("Speed: {words}", words=words))

    def set_default(self, speed: float) -> None:
        """Set what a double click goes back to."""
        self._default = speed

    def _on_slider_moved(self, notch: int) -> None:
        self._choose(NOTCHES[notch])

    def _on_reset_requested(self) -> None:
        self._choose(self._default)

    def _on_entered(self, speed: float) -> None:
        self._choose(speed)

    def _choose(self, speed: float) -> None:
        if speed != self._speed:
            self.show_speed(speed)
            self.speed_chosen.emit(speed)


def speed_text(speed: float) -> str:
    """Return a speed as the field shows it."""
    return tr(_MAX) if speed == UNLIMITED else f"{speed:,.0f}" if speed >= 1000 else f"{speed:.3g}"


def _parsed(text: str) -> float:
    """Return the speed in `text`, be it with its unit.

    Raises:
        ValueError: where it is none.
    """
    plain = text.strip().lower().removesuffix(tr("steps/s")).removesuffix("/s").removesuffix("steps").strip()
    if plain in (_MAX, tr(_MAX), "∞", "inf"):
        return UNLIMITED
    whole, comma, thousands = plain.partition(",")
    speed = parse_number(whole + thousands if comma and len(thousands) == 3 and whole != "0" else plain)
    return UNLIMITED if speed > _HIGHEST else speed

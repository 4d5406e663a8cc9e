"""How fast the runs of a window go, and where they rest. Knows no widgets."""

from bisect import bisect_left, bisect_right

from PyQt6.QtCore import QObject, pyqtSignal

from ganviz.engine.messages import UNLIMITED

_DIGITS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)
SLOWEST, FASTEST = 0.2, 5000.0  # steps a second that a notch stands for, but for no limit
NOTCHES: tuple[float, ...] = (
    *(
        speed
        for power in range(-1, 4)
        for speed in (round(digit * 10.0**power, 4) for digit in _DIGITS)
        if SLOWEST <= speed <= FASTEST
    ),
    UNLIMITED,
)
A_DECADE = len(_DIGITS)  # notches


def notch_of(speed: float) -> int:
    """Return the number of the notch nearest to `speed` from below; the first for one that is slower than all."""
    return max(0, bisect_right(NOTCHES, speed) - 1)


def slower(speed: float) -> float:
    """Return the next notch below `speed`; the slowest where there is none."""
    return NOTCHES[max(0, bisect_left(NOTCHES, speed) - 1)]


def faster(speed: float) -> float:
    """Return the next notch above `speed`; no limit where there is none."""
    return NOTCHES[min(len(NOTCHES) - 1, bisect_right(NOTCHES, speed))]


class Pace(QObject):
    """The speed that holds now, the end of the preset on show, and where a lesson has runs rest before.

    Signals:
        changed(float): there is another speed, in steps a second.
        stop_changed(): a lesson has runs rest elsewhere, or nowhere any more.

    Attributes:
        speed: steps a second at most; `UNLIMITED` for no limit.
        end: where the preset ends; None for no end.
        stop: the step that a page of a lesson waits for; None for none.
    """

    changed = pyqtSignal(float)
    stop_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = UNLIMITED
        self.end: int | None = None
        self.stop: int | None = None

    def follow(self, speed: float | None, end: int | None) -> None:
        """Take over what the preset that is being opened says; None for no limit, and for no end."""
        self.end = end
        self.choose(UNLIMITED if speed is None else speed)

    def choose(self, speed: float) -> None:
        """Go at `speed` from now on."""
        if speed != self.speed:
            self.speed = speed
            self.changed.emit(speed)

    def stop_at(self, step: int | None) -> None:
        """Have runs rest at a step, be it after the preset's end; None for none."""
        if step != self.stop:
            self.stop = step
            self.stop_changed.emit()

    def until(self, step: int) -> int | None:
        """Return where a run that goes on from `step` rests: where the lesson waits, else where the preset ends."""
        return next((each for each in (self.stop, self.end) if each is not None and step < each), None)

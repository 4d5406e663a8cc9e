"""What is done to time in plots and at flags: dragging through it, and the menu of a change."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject, QPoint, pyqtSlot
from PyQt6.QtWidgets import QMenu

from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr
from ganviz.ui.model.changesteps import ChangeSteps
from ganviz.ui.model.markers import Marker
from ganviz.ui.model.timecontrol import TimeControl
from ganviz.ui.timeline import TimeLine
from ganviz.ui.views.plots import TimePlot

_MOST = 8  # changes under one flag that are offered one by one
_LONGEST = 60


class TimeInPlots(QObject):
    """Opens a menu for a flag that is clicked on, and shows the step that is dragged to.

    Args:
        ask: asks for an intent by its name, with values.

    Attributes:
        menu: what can be done with the changes under the flag that was clicked on last.
    """

    def __init__(
        self,
        line: TimeLine,
        changes: ChangeSteps,
        time: TimeControl,
        ask: Callable[..., object],
    ) -> None:
        super().__init__(line)
        self._line, self._changes, self._time, self._ask = line, changes, time, ask
        self.menu = QMenu(line)
        self.menu.setToolTipsVisible(True)
        line.flag_chosen.connect(self._on_flags_chosen)

    def add(self, plot: TimePlot) -> None:
        """Follow a plot that was just made, too."""
        plot.flag_chosen.connect(self._on_flags_chosen)
        plot.scrubbed.connect(self._on_scrubbed)

    @pyqtSlot(float)
    def _on_scrubbed(self, step: float) -> None:
        if step >= self._time.newest:
            self._ask("come_to_now")
        else:
            self._ask("scrub_to", max(0, round(step)))

    @pyqtSlot(tuple, QPoint)
    def _on_flags_chosen(self, numbers: tuple[int, ...], at: QPoint) -> None:
        """Say what was changed, and offer what can be done about it."""
        found = [marker for number in numbers if (marker := self._changes.named(number)) is not None]
        if not found:
            return
        self.menu.clear()
        for marker in found[:_MOST]:
            self._add(marker, self.menu if len(found) == 1 else None)
        self.menu.popup(at)
        self.menu.setActiveAction(next((each for each in self.menu.actions() if each.isEnabled()), None))

    def _add(self, marker: Marker, menu: QMenu | None) -> None:
        """Add what can be done with one change, in a menu of its own without one."""
        words = one_line(
            tr("{number}  step {step:,}: {words}", number=marker.number, step=marker.step, words=marker.words), _LONGEST
        ).replace("&", "&&")
        if menu is None:
            menu = self.menu.addMenu(words)
            assert menu is not None
        else:
            self._entry(menu, words, None, "")
            menu.addSeparator()
        before = (
            tr("Go back to before this (step {step:,})", step=marker.step - 1)
            if marker.step
            else tr("Nothing is before step 0")
        )
        ask = partial(self._ask, "before_change", marker.number) if marker.step else None
        self._entry(menu, before, ask, tr("The settings and pictures of then; what you change there begins a branch"))
        back = partial(self._ask, "take_back", marker.number) if self._changes.taking_back(marker.number) else None
        text = tr("Take this change back now") if back else tr("Nothing of it is in force now")
        self._entry(menu, text, back, tr("As a change made at the newest step"))

    def _entry(self, menu: QMenu, text: str, act: Callable[[], object] | None, help: str) -> None:
        action = menu.addAction(text)
        assert action is not None
        action.setToolTip(help)
        action.setEnabled(act is not None)
        if act is not None:
            action.triggered.connect(lambda _checked: act())

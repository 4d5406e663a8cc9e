"""Going along the changes of the run on show: to each of them, to before one, and taking one back. Knows no widgets."""

from PyQt6.QtCore import QObject, pyqtSignal

from ganviz.engine.recovery import experiment_at
from ganviz.spec import Change, Experiment, SpecError, difference, structural_paths
from ganviz.spec.translation import tr
from ganviz.ui.model.markers import Marker
from ganviz.ui.model.session import Session
from ganviz.ui.model.timetravel import TimeTravel


class ChangeSteps(QObject):
    """Lives in the main thread. A change is called by its number in the run on show; without one, it is the last that
    there is at the step on show.

    Signals:
        told(str): what is on show now, or why what was wanted cannot be.
    """

    told = pyqtSignal(str)

    def __init__(self, session: Session, travel: TimeTravel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._travel = session, travel

    @property
    def has_any(self) -> bool:
        """Whether anything was changed in the run on show."""
        return len(self._session.current.markers) > 0

    def named(self, number: int | None = None) -> Marker | None:
        """Return the change of that number; None where there is none."""
        markers = self._session.current.markers.between(0, self._session.current.end)
        if number is not None:
            return next((each for each in markers if each.number == number), None)
        return next((each for each in reversed(markers) if each.step <= self._travel.step), None)

    def go_to_next(self, way: int = 1) -> None:
        """Show the step of the next change after the step on show, or of the last before it for a negative `way`."""
        markers = self._session.current.markers.between(0, self._session.current.end)
        step = self._travel.step
        later, earlier = (each for each in markers if each.step > step), (each for each in markers if each.step < step)
        found = next(later, None) if way > 0 else max(earlier, key=lambda each: each.step, default=None)
        if found is None:
            none_after = tr("There is no change after step {step:,}.", step=step)
            self.told.emit(none_after if way > 0 else tr("There is no change before step {step:,}.", step=step))
        elif self._travel.scrub_to(found.step):
            self.told.emit(
                tr("{number}  step {step:,}: {words}", number=found.number, step=found.step, words=found.words)
            )

    def go_before(self, number: int | None = None) -> None:
        """Show the step before a change was made, with the settings that held until then."""
        marker = self.named(number)
        if marker is None:
            self.told.emit(self._none_such(number))
        elif not marker.step:
            self.told.emit(tr("{change} was changed at step 0: there is nothing before it.", change=marker.text))
        elif self._travel.scrub_to(marker.step - 1):
            self.told.emit(
                tr(
                    "Step {step:,}, before {change}. What you change here begins a branch; the run with the "
                    "change stays.",
                    step=marker.step - 1,
                    change=marker.text,
                )
            )

    def taking_back(self, number: int | None = None) -> Change:
        """Return what takes a change back in the run as it is now; empty where nothing of it is in force any more.

        Empty also where that needs new weights.
        """
        marker = self.named(number)
        if marker is None or self._session.current.started is None:
            return {}
        before, now = self._before(marker), self._session.experiment
        kinds = tuple(path.removesuffix("kind") for path in marker.paths if path.endswith(".kind"))
        back = {
            path: value
            for path, value in difference(now, before).items()
            if path in marker.paths or path.startswith(kinds)
        }
        try:
            is_live = not structural_paths(now, now.with_changes(back))
        except SpecError:
            return {}
        return back if is_live else {}

    def take_back(self, number: int | None = None) -> None:
        """Take a change back, as a change made now: the newest step is on show again."""
        marker, back = self.named(number), self.taking_back(number)
        if marker is None:
            self.told.emit(self._none_such(number))
        elif not back:
            self.told.emit(
                tr("Nothing of {change} is in force now: there is nothing to take back.", change=marker.text)
            )
        else:
            self._travel.come_to_now()
            self._session.change(back)
            self.told.emit(tr("Taken back now: {change}", change=marker.text))

    def _before(self, marker: Marker) -> Experiment:
        way = self._session.link.way_back(self._session.current.run)
        return experiment_at(way, marker.step - 1) if marker.step else way.experiment

    def _none_such(self, number: int | None) -> str:
        if number is not None:
            return tr("There is no change {number} in this run.", number=number)
        return tr("Nothing was changed before step {step:,}.", step=self._travel.step)

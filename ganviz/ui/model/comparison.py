"""Beginning comparisons of the run on show with others, and changing which runs are compared."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ganviz.engine.messages import RunState
from ganviz.spec import Change, Experiment, Lane
from ganviz.spec.changes import with_live_changes
from ganviz.spec.differences import Title
from ganviz.spec.models import MODELS
from ganviz.spec.translation import tr
from ganviz.ui.model.lanes import Lanes, Wish, titles_of
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.runs import WITHOUT_RUN, Runs

if TYPE_CHECKING:
    from ganviz.ui.model.session import Session


class Comparison:
    """Belongs to a session, which says what the lanes it gathers do. Lives in the main thread."""

    def __init__(self, session: "Session", runs: Runs) -> None:
        self._session, self._runs = session, runs

    def begin(self, wishes: Sequence[Wish], step: int | None = None) -> None:
        """Compare the run on show with runs that differ from it as `wishes` say.

        All begin anew at step 0; or at `step` of the run on show, with its past. Where runs are compared already,
        further ones are added to them, and those that are ahead wait for them.

        Raises:
            SpecError: if a change is not valid, or needs new weights where runs are to begin at a step.
            ValueError: if they are too many, or there is no such step.
        """
        is_first = not self._lanes.is_on
        self._lanes.check_room(len(wishes))
        if is_first:
            wishes = [Wish(), *wishes]
        if step is not None:
            self._begin_at(step, wishes, is_first=is_first)
            return
        now = self._session.experiment
        titles = titles_of(now, wishes, [each.title for each in self._lanes.records])
        experiments = [now.with_changes(each.change) if each.change else now for each in wishes]
        if is_first:
            self.begin_anew(experiments, titles)
        else:
            compared = self._lanes.records
            self._lanes.gather([*compared, *self._begun(experiments, titles)])

    def join(self, run: int) -> None:
        """Compare a run that there is with what is on show; the one that is behind is waited for.

        One that was given up or has died is brought back.

        Raises:
            LookupError: if there is no record of such a run.
            ValueError: if it is on show already, is drawn otherwise, or cannot train, or they are too many.
        """
        record, current = self._runs.record(run), self._session.current
        if reason := self.trouble_with(record):
            raise ValueError(reason)
        self._lanes.check_room(1)
        self._session.time.come_to_now()
        record.is_hidden = False
        self._lanes.gather([*(self._lanes.records or (current,)), record])
        for each in (current, record):
            self._session.bring_back(each)

    def trouble_with(self, record: RunRecord) -> str:
        """Return why a run cannot be compared with what is on show; empty where it can be."""
        current = self._session.current
        if record in self._lanes.shown:
            return tr("this run is on show already")
        if record.experiment.data.is_image != current.experiment.data.is_image:
            return tr("points and pictures cannot be compared")
        if any(each.started is None and each.state in WITHOUT_RUN for each in (record, current)):
            return tr("a run that could not begin cannot be compared")
        if RunState.STORED in (record.state, current.state):
            return tr("a run that was computed elsewhere is not trained here")
        return ""

    def open(self, experiment: Experiment, lanes: Sequence[Lane]) -> None:
        """Begin what a preset opens side by side, each as `experiment` with its change. Raises SpecError."""
        made = [experiment.with_changes(lane.change) for lane in lanes]
        self.begin_anew(made, [Title(_text_of(lane, each), at=each) for lane, each in zip(lanes, made, strict=True)])

    def begin_anew(self, experiments: Sequence[Experiment], titles: Sequence[Title]) -> None:
        """Begin runs at step 0, compare them and no others, and show the first."""
        self.end()
        self._runs.make_room()
        made = self._begun(experiments, titles)
        self._session.put_on_show(made[0])
        self._lanes.gather(made)

    def begin_again(self, experiments: Sequence[Experiment], shared: Change) -> None:
        """Begin what is compared again, as these; their titles do not tell the change that all share."""
        titles = [each.title.after(lambda at: at.with_changes(shared)) for each in self._lanes.records]
        self.begin_anew(experiments, titles)

    def restart(self, change: Change) -> None:
        """Begin what is compared again, with `change` made to what the controls act on. Raises SpecError."""
        records, targets = self._lanes.records, self._lanes.targets
        anew = [each.experiment.with_changes(change) if each in targets else each.experiment for each in records]
        self.begin_again(anew, change if len(targets) == len(records) else {})

    def restart_all(self, changed: Callable[[Experiment], Experiment]) -> None:
        """Begin all that is compared again, each as `changed` makes it. What that raises leaves all as it is."""
        records = self._lanes.records
        self.begin_anew([changed(each.experiment) for each in records], [each.title.after(changed) for each in records])

    def remove(self, run: int) -> None:
        """Compare a run no longer; its record stays. The last one that is left is no comparison."""
        records = self._lanes.records
        left = [record for record in records if record.run != run]
        if not left or len(left) == len(records):
            return
        if self._session.current.run == run:
            self._session.show(left[0].run)
        self._lanes.gather(left)

    def end(self) -> None:
        """Go on with the run on show alone. The others rest, and stay in the list."""
        if self._lanes.is_on:
            self._lanes.gather(())

    @property
    def _lanes(self) -> Lanes:
        return self._session.lanes

    def _begun(self, experiments: Sequence[Experiment], titles: Sequence[Title]) -> list[RunRecord]:
        made = []
        for experiment, title in zip(experiments, titles, strict=True):
            record = RunRecord(0, experiment)
            record.title = title
            self._runs.begin_new(record, self._session.data_dir)
            self._runs.kept.select(record.run)  # it is not one to be given up for the next
            made.append(record)
        return made

    def _begin_at(self, step: int, wishes: Sequence[Wish], *, is_first: bool) -> None:
        parent, compared = self._session.current, self._lanes.records
        before = self._runs.experiment_at(parent, step)
        titles = titles_of(before, wishes, [each.title for each in compared])
        for wish in wishes:
            with_live_changes(before, wish.change)  # all of them, before any is begun
        made = []
        if is_first and step == parent.end and parent.state not in WITHOUT_RUN:
            parent.title = parent.title if parent.title.words else titles[0]
            made.append(parent)  # it stands there itself
        for wish, title in tuple(zip(wishes, titles, strict=True))[len(made) :]:
            branch = self._runs.branch_off(parent, step, wish.change, is_apart=True)
            branch.title = title
            self._runs.kept.select(branch.run)
            made.append(branch)
        if is_first and made[0] is not parent:
            self._session.put_on_show(made[0])
        self._lanes.gather([*compared, *made])


def _text_of(lane: Lane, experiment: Experiment) -> str:
    """Return what a preset calls a lane; one that it calls by its model is called by the one that it has."""
    is_model = any(lane.text == model.label for model in MODELS.values())
    return MODELS[experiment.objective.model].label if is_model else lane.text

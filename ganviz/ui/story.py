"""What the top of the window tells of the run: the story of its preset, and how far from it the settings are."""

from collections.abc import Callable
from dataclasses import replace

from PyQt6.QtCore import QObject, QTimer, pyqtSlot

from ganviz.engine.messages import ChangeApplied, Frame, Report, RunState, Started
from ganviz.spec import Change, Experiment, Preset, SpecError, difference, preset
from ganviz.spec.errors import one_line
from ganviz.spec.otherdata import on_data_of
from ganviz.spec.stories import Action
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.actionplan import Step, back_from, back_to, changed_from, step_of, title_of
from ganviz.ui.banner import Offer
from ganviz.ui.files import FileActions
from ganviz.ui.header import Header
from ganviz.ui.intents import Intents
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.session import READY, Session
from ganviz.ui.storystrip import Chip

_LONGEST_NOTE = 260  # characters, of a file without a story
_CALM_MS = 80  # without a change, before the settings are compared: a slider makes thirty changes a second
_HELD_BACK = tr_noop("What is told of this preset comes back once you have answered.")
_CHALLENGED = tr_noop("What is told and offered with this preset comes back after the challenge.")
_IS_ON = tr_noop("This is how it is now")


class Story(QObject):
    """Keeps the header as the session is, and turns its buttons into intents.

    Args:
        why_not: returns why a change is not allowed now, as in a challenge; empty where it is.
        is_asked: returns whether a lesson asks what will come of the run, which its story would tell.
        is_challenged: returns whether a challenge is open, which the story and its buttons would give away.
        tell: says a sentence to the user, with what is offered.
    """

    def __init__(
        self,
        session: Session,
        files: FileActions,
        header: Header,
        intents: Intents,
        why_not: Callable[[Change], str],
        is_asked: Callable[[], bool],
        is_challenged: Callable[[], bool],
        tell: Callable[[str, Offer | None], None],
    ) -> None:
        super().__init__(header)
        self._why_not, self._is_asked, self._tell = why_not, is_asked, tell
        self._is_challenged = is_challenged
        self._session, self._files, self._intents = session, files, intents
        self._top, self._strip = header.top, header.strip
        self._steps: tuple[Step, ...] = ()
        self._back = Step({})
        self._is_reached: tuple[bool, ...] = ()
        self._shown = files.opened_as  # whose story is told, and whose buttons are there
        self._lines: tuple[str, ...] | None = None  # that are told
        self._told = self._shown  # the same on the data of the run on show
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._on_calm)
        files.setup_opened.connect(self.show_preset)
        files.setup_returned.connect(self.show_preset)
        files.renamed.connect(self._on_calm)
        session.started.connect(self._on_started)
        session.reported.connect(self._on_reported)
        session.lanes.changed.connect(self._calm.start)
        session.state_changed.connect(self._on_state_changed)
        session.frame_arrived.connect(self._on_frame)
        self._strip.action_chosen.connect(self._on_action_chosen)
        self._strip.back_chosen.connect(self._on_back_chosen)
        self._strip.pair_chosen.connect(self._on_pair_chosen)
        self._top.badge.taken_back.connect(self._on_taken_back)
        self._top.badge.all_taken_back.connect(self._on_all_taken_back)
        self.show_preset(files.opened_as)

    @property
    def preset(self) -> Preset:
        """What the run on show was opened as."""
        return self._files.opened_as

    @property
    def _base(self) -> Preset:
        """What the settings on show are compared with: the preset's, or what the chosen lane was begun with."""
        if self._session.lanes.is_on:
            return replace(self.preset, experiment=self._session.current.origin)
        return self.preset

    @pyqtSlot(object)
    def show_preset(self, shown: Preset) -> None:
        """Tell the story of a preset."""
        self._shown, self._lines = shown, None
        self.show_experiment(self._session.experiment)

    def _show_lines(self) -> None:
        """Tell the story, unless it would answer what is asked; during a challenge offer nothing either."""
        shown = self._shown
        is_challenged = self._is_challenged()
        lines = (tr(_HELD_BACK),) if self._is_asked() else _lines_of(self._told)
        if is_challenged:
            lines = (tr(_CHALLENGED),)
        if lines != self._lines:
            self._lines = lines
            actions = [] if is_challenged else [tr(action.text) for action in shown.actions]
            self._strip.show_story(lines, actions, "" if is_challenged else _way_to_pair(shown))

    def show_experiment(self, now: Experiment) -> None:
        """Say how far `now`, which is on show, is from the preset."""
        shown = self._base
        self._steps = tuple(self._step_of(action, now) for action in shown.actions)
        self._back = back_from(shown, now)
        changed = changed_from(shown, now)
        self._told = on_data_of(self._shown, now)
        self._top.show_preset(shown.name, title_of(self.preset, now))  # the data of a lane, however it began
        self._top.badge.show_differences(changed, back_to(shown, now).takes_new_weights)
        self.show_chips()

    @pyqtSlot()
    def show_chips(self) -> None:
        """Say what each button would do now, or why it cannot be pressed."""
        self._show_lines()
        self._is_reached = self._reached()
        is_ready = self._session.state in READY
        chips = [
            _chip(step, is_ready, is_reached, self._why_not(step.change))
            for step, is_reached in zip(self._steps, self._is_reached, strict=True)
        ]
        if self._is_challenged():
            chips = []
        self._strip.show_chips(chips, _back_chip(self._back, is_ready, self._why_not(self._back.change)))

    def _step_of(self, action: Action, now: Experiment) -> Step:
        """Return what an action would do to `now`, or to a lane that it acts on, where `now` has it already."""
        others = [each.experiment for each in self._session.lanes.targets]
        steps = [step_of(action, each) for each in (now, *others)]
        return next((step for step in steps if not step.is_in_force), steps[0])

    def _reached(self) -> tuple[bool, ...]:
        return tuple(self._session.step >= step.after for step in self._steps)

    @pyqtSlot(object)
    def _on_started(self, started: Started) -> None:
        self._calm.stop()
        self.show_experiment(started.experiment)

    @pyqtSlot()
    def _on_calm(self) -> None:
        self.show_experiment(self._session.experiment)

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        if isinstance(report, ChangeApplied) and record in self._session.lanes.shown:
            self._calm.start()

    @pyqtSlot(object)
    def _on_state_changed(self, state: RunState) -> None:
        self.show_chips()

    @pyqtSlot(object)
    def _on_frame(self, frame: Frame) -> None:
        if self._reached() != self._is_reached:
            self.show_chips()

    @pyqtSlot(int)
    def _on_action_chosen(self, number: int) -> None:
        step = self._steps[number]
        self._ask(step)
        if step.change and not step.takes_new_weights and self._session.is_at_end:
            self._intents.do("play")

    @pyqtSlot()
    def _on_back_chosen(self) -> None:
        self._ask(self._back)

    @pyqtSlot()
    def _on_pair_chosen(self) -> None:
        """Open the counterpart, or show it as it was left; the run before is a click away, and in the list of runs."""
        pair, before = _pair_of(self.preset), self._session.current
        if pair is None:
            return
        left = [each for each in self._session.records.values() if _is_of(each, pair) and each is not before]
        if left and not pair.lanes:
            self._intents.do("show_run", left[-1].run)
        else:
            self._intents.do("open_preset", pair.name)
        if before.end and before is not self._session.current:
            told = tr("{name} stays in the list of runs, at step {step:,}.", name=before.name, step=before.end)
            self._tell(told, (tr("Back to it"), lambda: self._intents.do("show_run", before.run)))

    @pyqtSlot(str)
    def _on_taken_back(self, path: str) -> None:
        self._ask(back_to(self._base, self._session.experiment, [path]))

    @pyqtSlot()
    def _on_all_taken_back(self) -> None:
        self._ask(back_to(self._base, self._session.experiment))

    def _ask(self, step: Step) -> None:
        if step.change:
            self._intents.do("restart_with" if step.takes_new_weights else "change", step.change)


def _lines_of(shown: Preset) -> tuple[str, ...]:
    """Return the story of a preset; what its file notes where that has none."""
    note = one_line(" ".join(tr(shown.note).split()), _LONGEST_NOTE)
    return tuple(map(tr, shown.story)) or tuple(filter(None, [note]))


def _pair_of(shown: Preset) -> Preset | None:
    """Return the counterpart of `shown`; None where none is shipped."""
    try:
        return preset(shown.pair) if shown.pair else None
    except SpecError:  # a file may name what it likes
        return None


def _is_of(record: RunRecord, pair: Preset) -> bool:
    """Return whether a run was begun as `pair` is, be it with another seed."""
    is_alike = difference(record.origin, pair.experiment).keys() <= {"seed"}
    return record.setup == pair.title and record.parent is None and not record.is_hidden and is_alike


def _way_to_pair(shown: Preset) -> str:
    """Return what leads to the counterpart of `shown`; nothing where none is shipped."""
    pair = _pair_of(shown)
    if pair is None:
        return ""
    sort = {shown.group: tr("Healthy counterpart"), pair.group: tr("Failing counterpart")}.get(
        "Failures", tr("Counterpart")
    )
    return tr("{sort}: {title}", sort=sort, title=tr(pair.title))


def _chip(step: Step, is_ready: bool, is_reached: bool, why_not: str) -> Chip:
    if step.trouble:
        return Chip(help=tr("Not with the settings as they are: {trouble}", trouble=step.trouble))
    if step.is_in_force:
        return Chip(is_on=True, help=tr(_IS_ON))
    if why_not:
        return Chip(help=why_not)
    if not is_reached:
        return Chip(help=tr("From step {step:,}", step=step.after))
    again = tr("\nStarts again: that takes new weights") if step.takes_new_weights else ""
    return Chip(is_ready, help=step.words + again if is_ready else tr("Once the run is ready"))


def _back_chip(back: Step, is_ready: bool, why_not: str) -> Chip:
    if back.trouble:
        return Chip(help=tr("Not with the settings as they are: {trouble}", trouble=back.trouble))
    if back.is_in_force:
        return Chip(help=tr("All that these change is as the preset has it"))
    if why_not:
        return Chip(help=why_not)
    again = tr("\nStarts again: that takes new weights") if back.takes_new_weights else ""
    return Chip(
        is_ready,
        help=tr("Back to {words}", words=back.words) + again if is_ready else tr("Once the run is ready"),
    )

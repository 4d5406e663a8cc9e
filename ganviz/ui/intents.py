"""Every action of the user by its name. Menus, keys, buttons, chips and lessons ask for the same ones, and here alone
is said what each does, how it is called, by which key it is done and when it can be.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QKeySequence

from ganviz.engine.messages import RunState
from ganviz.spec.translation import tr
from ganviz.ui.drawings import Drawings
from ganviz.ui.files import FileActions
from ganviz.ui.look import Look
from ganviz.ui.model.ahead import STEPS, Ahead
from ganviz.ui.model.alone import TrainingAlone
from ganviz.ui.model.changesteps import ChangeSteps
from ganviz.ui.model.games import Games
from ganviz.ui.model.pace import faster, slower
from ganviz.ui.model.session import READY, Session
from ganviz.ui.model.stepper import Stepper
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.model.undo import Undo
from ganviz.ui.opendata.actions import DataActions
from ganviz.ui.sessions import SessionFiles
from ganviz.ui.viewpictures import ViewPictures

Keys = QKeySequence.StandardKey | str


def _always() -> bool:
    return True


def _no_reason() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Intent:
    """Something that the user can want.

    Attributes:
        name: what it is asked for by.
        title: what a menu says, with ``&`` before the letter that chooses it there.
        act: carries it out; what it takes comes with the asking.
        help: what it does, in a sentence; empty where the title says all.
        keys: does it from anywhere in the window; empty for none.
        is_enabled: whether it can be done now.
        why_not: why it cannot be done with such a run, in a sentence; empty where it can.
    """

    name: str
    title: str
    act: Callable[..., object]
    help: str = ""
    keys: Keys = ""
    is_enabled: Callable[[], bool] = _always
    why_not: Callable[[], str] = _no_reason


class Intents(QObject):
    """What can be wanted, by name. Lives in the main thread.

    Signals:
        done(str, tuple): this was carried out, with these values; for who follows what the user does.
        availability_changed(): some can be done now that could not, or the other way round.
    """

    done = pyqtSignal(str, tuple)
    availability_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._intents: dict[str, Intent] = {}

    def __iter__(self) -> Iterator[Intent]:
        return iter(self._intents.values())

    def __getitem__(self, name: str) -> Intent:
        if name not in self._intents:
            raise KeyError(f"nothing is called {name!r}; there are {', '.join(sorted(self._intents))}")
        return self._intents[name]

    def add(self, *intents: Intent) -> None:
        """Take further ones.

        Raises:
            ValueError: if there is one of that name.
        """
        for intent in intents:
            if intent.name in self._intents:
                raise ValueError(f"{intent.name!r} is there already")
            self._intents[intent.name] = intent

    def do(self, name: str, *values: Any) -> bool:
        """Carry out what is called `name`, if that can be done now; return whether it was.

        Raises:
            KeyError: if there is nothing of that name.
        """
        intent = self[name]
        if not intent.is_enabled() or intent.why_not():
            return False
        intent.act(*values)
        self.done.emit(name, values)
        return True

    def asking(self, name: str) -> Callable[..., object]:
        """Return what asks for `name` when called, with the values it is called with; for a signal.

        Raises:
            KeyError: if there is nothing of that name.
        """
        return partial(self.do, self[name].name)

    def refresh(self) -> None:
        """Say that it may be another time for some."""
        self.availability_changed.emit()


def of_run(session: Session, travel: TimeTravel) -> tuple[Intent, ...]:
    """Return what can be wanted of a run, now or in its past."""

    def is_ready() -> bool:
        return session.state in READY

    def is_begun() -> bool:
        return session.state is not RunState.LOADING

    def play_until(step: int | None = None) -> None:
        if step is None or step > session.step:
            session.play(until=step)

    def why_no_game() -> str:
        return session.why_no_game

    step_help = tr("Make the {player}'s updates of one step, and none of the {other}'s")
    return (
        Intent("toggle", tr("&Play or pause"), travel.toggle, keys="Space"),
        Intent("play", tr("Play"), session.go_on, is_enabled=is_ready),
        Intent("play_until", tr("Play to a step"), play_until, tr("Steps that are done then; none for no end")),
        Intent("pause", tr("Pause"), session.pause, is_enabled=is_ready),
        Intent("step", tr("&Step"), travel.step_once, tr("One step of both networks"), ".", is_ready),
        Intent("step_discriminator", tr("Step the &discriminator alone"), partial(travel.step_once, "discriminator"),
               step_help.format(player=tr("discriminator"), other=tr("generator")), "D", is_ready, why_no_game),
        Intent("step_generator", tr("Step the &generator alone"), partial(travel.step_once, "generator"),
               step_help.format(player=tr("generator"), other=tr("discriminator")), "G", is_ready),
        Intent("reset", tr("&Reset, same seed"), session.reset,
               tr("Begin again from step 0, with the same seed"), "R", is_begun),
        Intent("reseed", tr("Reset, &new seed"), partial(session.reset, new_seed=True),
               tr("Begin again with other random numbers"), "Shift+R", is_begun),
        Intent("recover", tr("Bring training back"), session.recover),
        Intent("change", tr("Change a setting"), travel.change, tr("A mapping of paths to values, applied to the run")),
        Intent("set_speed", tr("Speed"), session.set_speed, tr("Steps a second, infinity for no limit")),
        Intent("slower", tr("Slo&wer"), lambda: session.set_speed(slower(session.pace.speed)),
               tr("Fewer steps a second, by a notch"), "["),
        Intent("faster", tr("&Faster"), lambda: session.set_speed(faster(session.pace.speed)),
               tr("More steps a second, by a notch"), "]"),
    )  # fmt: skip


def of_alone(alone: TrainingAlone) -> tuple[Intent, ...]:
    """Return what can be wanted of one player alone."""
    help = tr("Freeze the {other} and train the {player} alone until its loss stalls; then both learn again")
    return (
        Intent("best_discriminator", tr("Train D to its &best here"), partial(alone.begin, "discriminator"),
               help.format(player=tr("discriminator"), other=tr("generator")), "Shift+D", lambda: alone.can_begin,
               alone.why_not),
        Intent("best_generator", tr("Train G to its b&est here"), partial(alone.begin, "generator"),
               help.format(player=tr("generator"), other=tr("discriminator")), "Shift+G", lambda: alone.can_begin,
               alone.why_not),
    )  # fmt: skip


def of_games(games: Games) -> tuple[Intent, ...]:
    """Return what can be wanted of a game that is measured."""
    return (
        Intent("measure_game", tr("Measure the game here"), games.measure,
               tr("Path angle and eigenvalues where the run stands, on a copy of it"), "", lambda: games.can_measure),
        Intent("cancel_measuring", tr("Measure no longer"), games.cancel),
    )  # fmt: skip


def of_stepper(stepper: Stepper, ahead: Ahead) -> tuple[Intent, ...]:
    """Return what can be wanted of a step that is walked through, and of predictions."""

    def is_walking() -> bool:
        return stepper.stage is not None

    def go_on() -> None:
        ahead.drop()
        stepper.go_on()

    def leave() -> None:
        ahead.drop()
        stepper.leave()

    def predict() -> None:
        stepper.leave()
        ahead.begin()

    return (
        Intent("step_through", tr("Step &through"), go_on,
               tr("Walk through the next step: samples, fakes, D's outputs, losses, gradients, updates, in numbers"),
               ",", lambda: stepper.can_begin or stepper.is_on, stepper.why_not),
        Intent("stage_back", tr("Back within the step"), stepper.go_back, tr("The stage before"), "<", is_walking),
        Intent("take_step", tr("Ta&ke the step"), stepper.finish,
               tr("Without the stages that are left"), ">", is_walking),
        Intent("leave_step", tr("Leave the step"), leave, tr("A step that is not taken is not taken"), "",
               lambda: stepper.is_on or ahead.is_on),
        Intent("predict_ahead", tr("&Predict {count} steps", count=STEPS), predict,
               tr("Say what the next steps will bring, then let them be taken"), "P", lambda: stepper.can_begin,
               stepper.why_not),
    )  # fmt: skip


def of_time(travel: TimeTravel, undo: Undo | Drawings, changes: ChangeSteps) -> tuple[Intent, ...]:
    """Return what can be wanted of time: to go back in it, to branch off, and to take changes back."""
    return (
        Intent("scrub_to", tr("Show a past step"), travel.scrub_to, tr("By its number")),
        Intent("scrub_by", tr("Show another picture"), travel.scrub_by, tr("So many after the one on show")),
        Intent("come_to_now", tr("&Live"), travel.come_to_now, tr("Show the newest step again"), "End"),
        Intent("look_closer", tr("Look &closer"), travel.look_closer,
               tr("Compute the very step on show anew"), "Ctrl+L"),
        Intent("branch_here", tr("&Branch off here"), travel.branch_here,
               tr("Go on from the step on show as a run of its own"),
               "Ctrl+B"),
        Intent("previous_change", tr("To the change before"), partial(changes.go_to_next, -1),
               tr("Show the step of the last change before the one on show"), "Ctrl+PgUp", lambda: changes.has_any),
        Intent("next_change", tr("To the next change"), changes.go_to_next,
               tr("Show the step of the next change after the one on show"), "Ctrl+PgDown", lambda: changes.has_any),
        Intent("before_change", tr("&Back to before the change"), changes.go_before,
               tr("Show the step before the last change, with what held until then"), "Ctrl+Shift+PgUp",
               lambda: changes.has_any),
        Intent("take_back", tr("Take a change back"), changes.take_back, tr("By its number, as a change made now")),
        Intent("undo", tr("&Undo the last change"), undo.undo, tr("Take it back, as a change made now"),
               QKeySequence.StandardKey.Undo, lambda: undo.can_undo or undo.is_waiting),
        Intent("redo", tr("Re&do"), undo.redo, tr("Make again what was taken back"), "Ctrl+Shift+Z",
               lambda: undo.can_redo or undo.is_waiting),
    )  # fmt: skip


def of_files(files: FileActions, sessions: SessionFiles, pictures: ViewPictures) -> tuple[Intent, ...]:
    """Return what can be wanted of set-ups and pictures, and to be told."""
    return (
        Intent("open_preset", tr("Open a preset"), files.open_preset, tr("By its name, or by that of a file")),
        Intent("restart_with", tr("Restart with other settings"), files.restart_with,
               tr("A mapping of paths to values, for a new run")),
        Intent("open_setup", tr("&Open…"), files.open_setup,
               tr("A session, a set-up, or a checkpoint that training kept"),
               QKeySequence.StandardKey.Open),
        Intent("save_session", tr("&Save"), sessions.save,
               tr("Every run as it is, in one file: to go on with, or to hand on"),
               QKeySequence.StandardKey.Save),
        Intent("save_session_as", tr("Save &as…"), sessions.save_as, keys=QKeySequence.StandardKey.SaveAs),
        Intent("save_shown", tr("Save the run on show a&lone…"), sessions.save_shown,
               tr("The run on show, or those that are compared, without the other runs: to hand in")),
        Intent("save_setup", tr("Save set-&up as…"), files.save_setup, tr("The settings alone, to begin anew with")),
        Intent("save_picture", tr("Save &picture of the window…"), files.save_picture, keys="Ctrl+P"),
        Intent("save_view_picture", tr("Save picture of a &view…"), pictures.ask,
               tr("One view alone, with title and legend: PNG, SVG or PDF"), "Ctrl+Shift+P"),
        Intent("explain", tr("&What am I looking at?"), files.explain, keys="F1"),
        Intent("about", tr("&About ganviz"), files.about),
    )  # fmt: skip


def of_data(data: DataActions) -> tuple[Intent, ...]:
    """Return what can be wanted of data of one's own."""
    return (
        Intent("open_data", tr("Open &data…"), data.open_data,
               tr("Points of your own, from a table in a file"), "Ctrl+D"),
        Intent("open_pictures", tr("Open pict&ures…"), data.open_pictures,
               tr("A folder of pictures, as images to train on")),
        Intent("paste_data", tr("Pas&te data"), data.paste, tr("Rows of numbers, copied from a spreadsheet"),
               QKeySequence.StandardKey.Paste),
        Intent("open_dropped", tr("Open what was dropped"), data.open_dropped, tr("Files, as their paths")),
    )  # fmt: skip


def of_look(look: Look) -> tuple[Intent, ...]:
    """Return what can be wanted of theme and text."""
    return (
        Intent("choose_theme", tr("Theme"), look.choose, tr("system, light or dark")),
        Intent("toggle_theme", tr("Light or dark"), look.toggle),
        Intent("resize_text", tr("Text size"), look.resize_text, tr("As a share of the usual size")),
        Intent("enlarge_text", tr("Larger text"), look.enlarge_text, tr("For a lecture hall")),
    )

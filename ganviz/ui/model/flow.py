"""What works in a step, one part after the other, slow enough to be followed: for slow motion and for single steps.

Knows no widgets. Whatever the run does, what is lit changes three times a second at most.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ganviz.engine.messages import ChangeApplied, Frame, RunState, Started, StepDone
from ganviz.spec.players import PlayerName
from ganviz.spec.translation import tr
from ganviz.spec.updates import Updates
from ganviz.ui.model.session import Session

Part = Literal["latents", "generator", "fakes", "discriminator", "reals", "loss", "gradient", "update"]
PARTS: tuple[Part, ...] = ("latents", "generator", "fakes", "discriminator", "reals", "loss", "gradient", "update")

LIT_MS = 340  # at least, for each
SLOW = 10.0  # steps a second, up to which a step is followed while a run trains
_WHOLE, _HALVES = 0.28, 1.4  # steps a second, up to which each part of a step, or each player's, can be lit in time


@dataclass(frozen=True, slots=True)
class Light:
    """What works at a moment.

    Attributes:
        parts: those that do.
        players: who learns by it; both where they move at once.
        words: what happens, in a few words.
    """

    parts: frozenset[Part]
    players: frozenset[PlayerName]
    words: str


_NAMES: dict[PlayerName, str] = {"discriminator": "D", "generator": "G"}


def lights(players: Sequence[PlayerName], *, in_full: bool) -> tuple[Light, ...]:
    """Return what works when `players` learn by one look at the samples; `in_full` part by part, else all at once."""
    who = frozenset(players)
    names = tr(" and ").join(_NAMES[player] for player in players)
    learns = tr("{players} learn", players=names) if len(who) > 1 else tr("{players} learns", players=names)
    used: tuple[Part, ...] = ("latents", "generator", "fakes", "discriminator")
    seen: tuple[Part, ...] = ("fakes", "discriminator", *(("reals",) if "discriminator" in who else ()))
    if not in_full:
        parts: tuple[Part, ...] = (*used, *seen, "loss", "gradient", "update")
        return (Light(frozenset(parts), who, learns),)
    judged = tr("D sees fakes and reals") if "reals" in seen else tr("D sees fakes")
    through = {
        frozenset({"discriminator"}): tr("back through D"),
        frozenset({"generator"}): tr("back through D, fakes and G"),
    }.get(who, tr("back through both"))
    return (
        Light(frozenset(used[:3]), who, tr("G makes fakes of latents")),
        Light(frozenset(seen), who, judged),
        Light(frozenset({"loss"}), who, tr("how wrong is {players}?", players=names)),
        Light(frozenset({"gradient"}), who, through),
        Light(frozenset({"update"}), who, learns),
    )


def turns_of(updates: Updates, only: PlayerName | None) -> tuple[tuple[PlayerName, ...], ...]:
    """Return who learns in a step, one turn after the other; with `only`, that player alone."""
    if only is not None:
        return ((only,),)
    first = updates.order
    second: PlayerName = "generator" if first == "discriminator" else "discriminator"
    return ((first,), (second,)) if updates.dynamics.kind == "alternating" else ((first, second),)


class Flow(QObject):
    """Says what to light, following what the engine did.

    Signals:
        lit(object): the `Light` of now, None for none.
        needed(bool): whether there is something to follow: a run that is slow, or steps taken one by one.
    """

    lit = pyqtSignal(object)
    needed = pyqtSignal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_needed = self.is_held = False
        self.light: Light | None = None
        self._was_needed = False
        self._updates = Updates()
        self._speed = float("inf")
        self._state = RunState.LOADING
        self._step = 0
        self._coming: deque[Light] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(LIT_MS)
        self._timer.timeout.connect(self.tick)

    def watch(self, session: Session) -> None:
        """Follow the current run of a session from now on."""
        session.started.connect(self._on_other_experiment)
        session.change_applied.connect(self._on_other_experiment)
        session.state_changed.connect(self.follow_state)
        session.step_done.connect(self.follow_step)
        session.frame_arrived.connect(self.follow_frame)
        session.pace.changed.connect(self.follow_speed)
        self.follow_speed(session.pace.speed)

    def hold(self, light: Light | None) -> None:
        """Light this, whatever the run does, until `release`: a step is walked through."""
        if not self.is_held:
            self._was_needed = self.is_needed
            self._coming.clear()
            self._timer.stop()
            self.is_held = True
            self.is_needed = True
            self.needed.emit(True)
        self._set(light)

    def release(self) -> None:
        """Follow the run again."""
        if self.is_held:
            self.is_held = False
            self._set(None)
            self.is_needed = self._was_needed
            self._follow()
            self.needed.emit(self.is_needed)

    def use(self, updates: Updates) -> None:
        """Take over how players take turns now."""
        self._updates = updates

    @pyqtSlot(float)
    def follow_speed(self, steps_per_s: float) -> None:
        """Take in that the run goes at this speed at most."""
        self._speed = steps_per_s
        self._follow()

    @pyqtSlot(object)
    def follow_state(self, state: RunState) -> None:
        """Take in what the run does."""
        self._state = state
        if state is RunState.LOADING:
            self._coming.clear()
            self._need(False)
        self._follow()

    @pyqtSlot(object)
    def follow_step(self, done: StepDone) -> None:
        """Show a single step: what is still to be shown of the one before is left out."""
        self._step = done.step
        if self.is_held:
            return
        self._need(True)
        self._show(turns_of(self._updates, done.only), in_full=True)

    @pyqtSlot(object)
    def follow_frame(self, frame: Frame) -> None:
        """Show a step of a slow run, if it made one since the last frame, and the one before has been shown."""
        is_new, self._step = frame.step > self._step, frame.step
        is_free = not (self._coming or self.is_held)
        if is_new and frame.state is RunState.TRAINING and self._is_slow and is_free:
            self._show(turns_of(self._updates, None), in_full=self._speed <= _WHOLE)

    @pyqtSlot()
    def tick(self) -> None:
        """Light what comes next; nothing where nothing does."""
        goes_out = self._state is not RunState.TRAINING or self._speed <= _HALVES  # else the next one is due at once
        if self._coming:
            self._set(self._coming.popleft())
        elif self.light is not None and goes_out:
            self._set(None)
        else:
            self._timer.stop()

    @pyqtSlot(object)
    def _on_other_experiment(self, report: Started | ChangeApplied) -> None:
        self.use(report.experiment.updates)

    @property
    def _is_slow(self) -> bool:
        return self._speed <= SLOW

    def _follow(self) -> None:
        if self._state is RunState.TRAINING:
            self._need(self._is_slow)

    def _need(self, is_needed: bool) -> None:
        if self.is_held:
            self._was_needed = is_needed
            return
        if not is_needed:
            self._coming.clear()
            self._timer.stop()
            self._set(None)
        if is_needed != self.is_needed:
            self.is_needed = is_needed
            self.needed.emit(is_needed)

    def _show(self, turns: Sequence[tuple[PlayerName, ...]], *, in_full: bool) -> None:
        self._coming = deque(light for players in turns for light in lights(players, in_full=in_full))
        if not self._timer.isActive():
            self._timer.start()
            self.tick()

    def _set(self, light: Light | None) -> None:
        if light != self.light:
            self.light = light
            self.lit.emit(light)

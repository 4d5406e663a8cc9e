"""What a run can be compared with at a click: another optimizer, rate, loss, penalty, batch or seed, or itself."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from ganviz.spec import Change, Choice, Experiment, Setting, SpecError, settings_of, structural_paths
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.objective import PENALTIES
from ganviz.spec.presets import brief
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.lanes import Wish
from ganviz.ui.model.session import Session

_PLAYERS = (("generator", "G"), ("discriminator", "D"))
_FACTORS = (("÷ 10", 0.1), ("÷ 2", 0.5), ("× 2", 2.0), ("× 10", 10.0))
_COPY = tr_noop("copy")
_BATCHES = (1, 16, 128, 512)
_NO_PENALTY = dict.fromkeys((f"objective.{name}" for name in PENALTIES), 0.0)
_PENALTIES: tuple[tuple[str, Change], ...] = (
    (tr_noop("R1, weight 0.1"), {"objective.r1": 0.1}),
    (tr_noop("R1, weight 1"), {"objective.r1": 1.0}),
    (tr_noop("gradient penalty, weight 10"), {"objective.gradient_penalty": 10.0}),
    (tr_noop("DRAGAN, weight 10"), {"objective.dragan": 10.0}),
)


class Offer(NamedTuple):
    """A difference at a click: what it is called, and the change. Offers of the same group share a submenu."""

    group: str
    text: str
    change: Change


class CompareMenu(QObject):
    """Fills a menu each time it is opened with what differs from the run on show.

    Args:
        session: whose run on show is compared.
        menu: to be filled.
        ask: asks for an intent by its name, with values.
        experiment: returns what held at the moment on show.
    """

    def __init__(
        self, session: Session, menu: QMenu, ask: Callable[..., object], experiment: Callable[[], Experiment]
    ) -> None:
        super().__init__(menu)
        self._session, self._menu, self._ask, self._experiment = session, menu, ask, experiment
        self._from_here = False
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what suits the run on show as it is now, or was at the moment on show."""
        self._menu.clear()
        self._add_beginnings()
        groups: dict[str, QMenu] = {}
        experiment = self._experiment() if self._from_here else self._session.experiment
        for offer in offers(experiment):
            if self._from_here and structural_paths(experiment, experiment.with_changes(offer.change)):
                continue
            if offer.group not in groups:
                made = self._menu.addMenu(offer.group)
                assert made is not None
                groups[offer.group] = made
            _add(groups[offer.group], offer.text, partial(self._compare, Wish(offer.change)))
        self._menu.addSeparator()
        copy = _add(self._menu, tr("A copy, to be changed with the controls"), partial(self._compare, Wish({}, _COPY)))
        copy.setToolTip(tr("Choose it and change whatever you like: the other stays as it is"))

    def _add_beginnings(self) -> None:
        """Let the user say where the runs begin."""
        step = self._session.time.step
        group = QActionGroup(self._menu)
        can_branch = step > 0 and self._session.current.started is not None
        self._from_here = self._from_here and can_branch
        for text, is_here in ((tr("All begin anew"), False), (tr("All go on from step {step:,}", step=step), True)):
            action = _add(self._menu, text, partial(self._begin_at, is_here))
            action.setCheckable(True)
            action.setChecked(is_here is self._from_here)
            action.setEnabled(can_branch or not is_here)
            group.addAction(action)
        self._menu.addSeparator()

    def _begin_at(self, is_here: bool) -> None:
        self._from_here = is_here
        self._menu.popup(self._menu.pos())  # it closes at a click, and there is more to choose

    def _compare(self, *wishes: Wish) -> None:
        self._ask("compare", wishes, self._session.time.step if self._from_here else None)


def offers(experiment: Experiment) -> Iterator[Offer]:
    """Return the differences to offer for a run, those that are valid."""
    settings = {setting.path: setting for setting in settings_of(experiment)}
    for offer in _all_offers(experiment, settings):
        try:
            is_other = experiment.with_changes(offer.change) != experiment
        except SpecError:
            continue
        if is_other:
            yield offer


def _all_offers(experiment: Experiment, settings: dict[str, Setting]) -> Iterator[Offer]:
    for choice in _choices(settings, "generator.optimizer.kind"):
        both = {f"{player}.optimizer.kind": choice.value for player, _ in _PLAYERS}
        yield Offer(tr("Another optimizer for both"), choice.label, both)
    for player, short in _PLAYERS:
        for choice in _choices(settings, f"{player}.optimizer.kind"):
            yield Offer(
                tr("Another optimizer for {player}", player=short),
                choice.label,
                {f"{player}.optimizer.kind": choice.value},
            )
    for player, short in _PLAYERS:
        path = f"{player}.optimizer.lr"
        if path in settings:
            for text, factor in _FACTORS:
                rate = float(f"{settings[path].value * factor:.3g}")
                yield Offer(tr("{player}'s learning rate", player=short), f"{text}: {brief(rate)}", {path: rate})
    for choice in _choices(settings, "objective.loss.kind"):
        yield Offer(tr("Another loss"), choice.label, {"objective.loss.kind": choice.value})
    for text, change in _PENALTIES:
        yield Offer(tr("A penalty for D"), tr(text), change)
    yield Offer(tr("A penalty for D"), tr("none", "penalty"), _NO_PENALTY)
    for size in _BATCHES:
        yield Offer(tr("Another batch size"), str(size), {"updates.batch_size": size})
    for seed in range(experiment.seed + 1, experiment.seed + 6):  # as many as there are lanes to add
        yield Offer(tr("Another seed"), str(seed), {"seed": seed % (MAX_SEED + 1)})


def _choices(settings: dict[str, Setting], path: str) -> tuple[Choice, ...]:
    return settings[path].choices if path in settings else ()


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    assert action is not None
    action.triggered.connect(lambda _checked: act())
    return action

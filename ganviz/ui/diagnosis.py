"""What the line over the timeline says of the run on show, at the moment on show."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import QElapsedTimer, QObject, pyqtSlot

from ganviz.engine.messages import CureOutcome, CuresOutcome, RunState
from ganviz.spec.conditions import CONDITIONS, SIGNS, Condition, Cure, Finding, Sign, cures_of, sign_of
from ganviz.ui.banner import Banner
from ganviz.ui.diagnosisline import MOST_CURES, DiagnosisLine, Offer
from ganviz.ui.intents import Intents
from ganviz.ui.model.cures import Cures
from ganviz.ui.model.session import READY, Session
from ganviz.ui.model.timetravel import TimeTravel

_EVERY_MS = 250  # so often words may change while a run trains
_EARLY = ("Nothing to tell yet", ("the run is looked at every hundred steps",))
_WELL = ("Nothing unusual", ("no trouble is to be seen in the numbers",))


class Diagnosis(QObject):
    """Keeps the line as the session is, and turns its buttons into intents."""

    def __init__(
        self, session: Session, travel: TimeTravel, line: DiagnosisLine, banner: Banner, intents: Intents,
        title_of: Callable[[str], str],
    ) -> None:  # fmt: skip
        super().__init__(line)
        self._session, self._travel, self._line, self._banner = session, travel, line, banner
        self._intents, self._title_of = intents, title_of
        self._tried = Cures(session, self)
        self._shown: tuple[Finding, ...] = ()
        self._cures: tuple[Cure, ...] = ()  # that are offered
        self._copies: list[str] = []  # what became of copies, in a line each
        self._explained = ""  # what the banner says, if it was asked for here
        self._clock = QElapsedTimer()
        self._clock.start()
        line.cure_chosen.connect(self._on_cure_chosen)
        line.explanation_wanted.connect(self.explain)
        travel.moment_changed.connect(self.show)
        session.started.connect(self.show)
        session.change_applied.connect(self.show)
        session.state_changed.connect(self.show)
        session.frame_arrived.connect(self._on_frame)
        self._tried.changed.connect(self.show)
        self.show()

    @pyqtSlot()
    def show(self) -> None:
        """Say what the run on show is in, or was at the moment on show."""
        self._clock.restart()
        record = self._session.current
        found = record.findings.at(record.end if record.moment is None else record.moment)
        self._shown, self._cures, self._copies = found or (), (), []
        if not found:
            title, ways = _EARLY if found is None else _WELL
            self._line.tell(title, ways, "", ())
            return
        first = found[0]
        condition = CONDITIONS[first.kind]
        told, since = condition.told(first.numbers), f"since step {first.since:,}"
        others = [CONDITIONS[each.kind].title for each in found[1:2]]
        also = f" Also: {others[0].lower()}." if others else ""
        offers, trying = self._offers(first, condition) if record.moment is None else ([], "")
        self._line.tell(
            condition.title,
            (f"{since}. {told}{also}{trying}", f"{since}. {told}{trying}", f"{since}. {told}", f"{since}.{trying}",
             since, ""),
            condition.tone,
            offers,
            is_live=self._session.state in READY,
        )  # fmt: skip

    def _offers(self, finding: Finding, condition: Condition) -> tuple[list[Offer], str]:
        """Return what helped a copy of the run, the best first, and a sentence on what is or was tried."""
        experiment = self._session.experiment
        cures, sign = cures_of(condition, experiment), sign_of(condition, experiment)
        self._tried.want(finding, cures)
        share, outcome = self._tried.share_done(finding), self._tried.outcome(finding)
        if share is not None:
            return [], f" Trying {_count(cures)} on copies: {share:.0%}."
        if outcome is None:
            return [], ""
        words = {tuple(cure.change.items()): cure for cure in cures}
        known = [(words[key], each) for each in outcome.outcomes if (key := tuple(each.change.items())) in words]
        self._copies = [_told(cure, each, outcome, sign) for cure, each in known]
        helping = sorted((pair for pair in known if pair[1].helps), key=lambda pair: pair[1].after)[:MOST_CURES]
        self._cures = tuple(cure for cure, _ in helping)
        if not helping:
            return [], f" None of {_count(cures)} helped a copy."
        return [(cure.words, _told(cure, each, outcome, sign)) for cure, each in helping], ""

    @pyqtSlot()
    def explain(self) -> None:
        """Say what the conditions mean, with the numbers, and offer the view that shows the first."""
        if not self._shown:
            return
        told = [_explained(CONDITIONS[each.kind], each) for each in self._shown[:2]]
        if self._copies:
            told[0] = "\n".join([told[0], *self._copies])
        view = CONDITIONS[self._shown[0].kind].view
        lead, _, rest = "\n\n".join(told).partition("\n")
        self._banner.show_message(rest, (f"Show {self._title_of(view)}", partial(self._show_view, view)), lead=lead)
        self._explained = self._banner.text

    def _show_view(self, name: str) -> None:
        self._intents.do("show_view", name)

    @pyqtSlot(object)
    def _on_frame(self, frame: object) -> None:
        if self._session.state is not RunState.TRAINING or self._clock.elapsed() >= _EVERY_MS:
            self.show()

    @pyqtSlot(int)
    def _on_cure_chosen(self, number: int) -> None:
        if number < len(self._cures):
            if self._explained and self._banner.text == self._explained:
                self._banner.dismiss()
            self._intents.do("change", self._cures[number].change)


def _explained(condition: Condition, finding: Finding) -> str:
    return f"{condition.title}, since step {finding.since:,}.\n{condition.meaning} {condition.told(finding.numbers)}"


def _count(cures: Sequence[Cure]) -> str:
    return f"{len(cures)} changes" if len(cures) > 1 else "a change"


def _told(cure: Cure, copy: CureOutcome, outcome: CuresOutcome, sign: Sign) -> str:
    """Return what became of a copy with a change, beside one without, in a sentence."""
    name, value = SIGNS[sign]
    after, without, before = (
        value.format(number) if math.isfinite(number) else "out of bounds"
        for number in (copy.after, outcome.without, outcome.before)
    )
    return (
        f"{cure.words}, on a copy: {name} {after} after {outcome.steps:,} steps; without it {without}, at the start, "
        f"step {outcome.step:,}, {before}."
    )

"""What the line over the timeline says of the run on show, at the moment on show."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import QElapsedTimer, QObject, pyqtSlot

from ganviz.engine.messages import CureOutcome, CuresOutcome, RunState
from ganviz.spec.conditions import CONDITIONS, DIVERGED, SIGNS, Condition, Cure, Finding, Sign, cures_of, sign_of
from ganviz.spec.said import Said
from ganviz.ui.banner import Banner
from ganviz.ui.diagnosisline import MOST_CURES, DiagnosisLine, Offer
from ganviz.ui.intents import Intents
from ganviz.ui.model.cures import Cures
from ganviz.ui.model.session import READY, Session
from ganviz.ui.model.timetravel import TimeTravel

_LAG = 200  # steps since the last look, up to which a run that trains is told of as it is now
_EVERY_MS = 250  # so often words may change while a run trains
_EARLY = ("Nothing to tell yet", ("the run is looked at every hundred steps",))
_FADING = "That is less than it takes to be told; it is told until it is clearly over."
_TOLD = {**CONDITIONS, DIVERGED.kind: DIVERGED}
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
        self._past: int | None = None  # the look that told it, where the run was changed since
        self._cures: tuple[Cure, ...] = ()  # that are offered
        self._copies: list[str] = []  # what became of copies, in a line each
        self._explained = ""  # what the banner says, if it was asked for here
        self._explained_view = ""  # that it offers
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
        """Say what the run on show is in, or was at the moment on show; and again in an explanation that is open."""
        self._clock.restart()
        record = self._session.current
        moment = record.end if record.moment is None else record.moment
        found = record.findings.at(moment)
        self._past = record.findings.looked_at(moment) if record.is_found_before_change(moment) else None
        if record.state is RunState.DIVERGED and record.moment is None and record.markers.diverged:
            bad = [each for each in found or () if CONDITIONS[each.kind].tone == "bad"]
            found, self._past = (Finding(DIVERGED.kind, record.markers.diverged[-1], {}), *bad), None
        self._shown, self._cures, self._copies = found or (), (), []
        if found:
            self._say(found[0], found[1:2])
        else:
            title, ways = _EARLY if found is None or self._past is not None else _WELL
            self._line.tell(title, ways, "", ())
        self._follow()

    def _say(self, first: Finding, others: Sequence[Finding]) -> None:
        """Say the first of what was found with its numbers, and the title of another."""
        condition = _TOLD[first.kind]
        told, since = condition.told(first.numbers), _since(first)
        also = f" Also: {_in_sentence(CONDITIONS[others[0].kind].title)}." if others else ""
        is_now = self._session.current.moment is None and condition is not DIVERGED  # whose remedy is told elsewhere
        offers, trying = self._offers(first, condition) if is_now else ([], "")
        title, tone = condition.title, condition.tone
        dated = f"{since}{self._as_of()}" if condition is not DIVERGED else since
        if self._past is not None:
            title, tone = f"As of step {self._past:,}: {_in_sentence(condition.title)}", "neutral"
            since = dated = f"before the last change, {since}"
        self._line.tell(
            title,
            (f"{dated}. {told}{also}{trying}", f"{dated}. {told}{trying}", f"{dated}. {told}", f"{since}.{trying}",
             since, ""),
            tone,
            offers,
            is_live=self._session.state in READY,
        )  # fmt: skip

    def _as_of(self) -> str:
        """Return of which step the numbers are, where views show newer ones; a run that trains is looked at soon."""
        record = self._session.current
        moment = record.end if record.moment is None else record.moment
        looked, lag = record.findings.looked_at(moment), _LAG if record.state is RunState.TRAINING else 0
        return f", as of step {looked:,}" if looked is not None and moment - looked > lag else ""

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
        view = _TOLD[self._shown[0].kind].view
        lead, rest = self._explanation()
        self._banner.show_message(rest, (f"Show {self._title_of(view)}", partial(self._show_view, view)), lead=lead)
        self._explained, self._explained_view = self._banner.text, view

    def _explanation(self) -> tuple[str, str]:
        told = [_explained(_TOLD[each.kind], each) for each in self._shown[:2]]
        if self._copies:
            told[0] = "\n".join([told[0], *self._copies])
        lead, _, rest = "\n\n".join(told).partition("\n")
        return (lead if self._past is None else f"Before the last change: {lead}"), rest

    def _follow(self) -> None:
        """Let an explanation that is open say what the line says now; where that is nothing, close it."""
        if not self._explained or self._banner.text != self._explained:
            self._explained = ""
        elif not self._shown:
            self._banner.dismiss()
        elif _TOLD[self._shown[0].kind].view != self._explained_view:
            self.explain()
        else:
            lead, rest = self._explanation()
            self._banner.retell(rest, lead=lead)
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
            if self._session.state is RunState.PAUSED and self._session.step == self._session.pace.end:
                self._intents.do("play")  # it rests since the preset ended: nobody wanted it to


def _explained(condition: Condition, finding: Finding) -> str:
    fading = f" {_FADING}" if finding.is_fading else ""
    told = condition.told(finding.numbers)  # without numbers it is what that means
    said = condition.meaning if told in condition.meaning else f"{condition.meaning} {told}"
    return f"{condition.title}, {_since(finding)}.\n{said}{fading}"


def _since(finding: Finding) -> str:
    if finding.kind == DIVERGED.kind:
        return f"in step {finding.since:,}"
    return f"since step {finding.since:,}{', less clearly now' if finding.is_fading else ''}"


def _in_sentence(title: str) -> str:
    """Return a title as it stands within a sentence; a player keeps its capital."""
    return title if title[:2] in ("D ", "G ") else title[:1].lower() + title[1:]


def _count(cures: Sequence[Cure]) -> str:
    return f"{len(cures)} changes" if len(cures) > 1 else "a change"


def _told(cure: Cure, copy: CureOutcome, outcome: CuresOutcome, sign: Sign) -> str:
    """Return what became of a copy with a change, beside one without, in a sentence."""
    name, value = SIGNS[sign]
    after, without, before = (
        value.format(Said(number)) if math.isfinite(number) else "out of bounds"
        for number in (copy.after, outcome.without, outcome.before)
    )
    return (
        f"{cure.words}, on a copy: {name} {after} after {outcome.steps:,} steps; without it {without}, at the start, "
        f"step {outcome.step:,}, {before}."
    )

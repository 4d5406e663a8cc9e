"""What the line over the timeline says of the run on show, at the moment on show."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import QElapsedTimer, QObject, pyqtSlot

from ganviz.engine.messages import CureOutcome, CuresOutcome, RunState
from ganviz.spec import Experiment
from ganviz.spec.conditions import (
    CONDITIONS,
    DIVERGED,
    OF_SAMPLES,
    SIGNS,
    Condition,
    Cure,
    Finding,
    Sign,
    cures_of,
    sign_of,
)
from ganviz.spec.said import Said
from ganviz.spec.translation import listed, sentences, tr, tr_n, tr_noop
from ganviz.ui.banner import Banner
from ganviz.ui.diagnosisline import MOST_CURES, DiagnosisLine, Offer
from ganviz.ui.intents import Intents
from ganviz.ui.model.cures import Cures
from ganviz.ui.model.session import READY, Session
from ganviz.ui.model.timetravel import TimeTravel
from ganviz.ui.plain import within_sentence

_LAG = 200  # steps since the last look, up to which a run that trains is told of as it is now
_EVERY_MS = 250  # so often words may change while a run trains
_EARLY = (tr_noop("Nothing to tell yet"), (tr_noop("the run is looked at every hundred steps"),))
_FADING = tr_noop("That is less than it takes to be told; it is told until it is clearly over.")
_TOLD = {**CONDITIONS, DIVERGED.kind: DIVERGED}
_WELL = (tr_noop("Nothing unusual"), (tr_noop("no trouble is to be seen in the numbers"),))


class Diagnosis(QObject):
    """Keeps the line as the session is, and turns its buttons into intents."""

    def __init__(
        self, session: Session, travel: TimeTravel, line: DiagnosisLine, banner: Banner, intents: Intents,
        title_of: Callable[[str], str], is_challenging: Callable[[], bool],
    ) -> None:  # fmt: skip
        super().__init__(line)
        self._session, self._travel, self._line, self._banner = session, travel, line, banner
        self._intents, self._title_of, self._is_challenging = intents, title_of, is_challenging
        self._tried = Cures(session, self)
        self._shown: tuple[Finding, ...] = ()
        self._past: int | None = None  # the look that told it, where the run was changed since
        self._cures: tuple[Cure, ...] = ()  # that are offered
        self._known: tuple[Condition, Experiment, tuple[Cure, ...]] | None = None  # what could be tried against what
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
        session.diverged.connect(self.show)
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
        elif not record.experiment.objective.trains.is_game:
            model = tr(record.experiment.objective.trains.name)
            told = listed(_in_sentence(CONDITIONS[kind]) for kind in OF_SAMPLES)
            words = tr("of {model} these are told: {conditions}; others take a game", model=model, conditions=told)
            self._line.tell(tr(_EARLY[0] if found is None or self._past is not None else _WELL[0]), (words, ""), "", ())
        else:
            title, ways = _EARLY if found is None or self._past is not None else _WELL
            self._line.tell(tr(title), tuple(map(tr, ways)), "", ())
        self._follow()

    def _say(self, first: Finding, others: Sequence[Finding]) -> None:
        """Say the first of what was found with its numbers, and the title of another."""
        condition = _TOLD[first.kind]
        told, since = self._evidence(condition, first), _since(first)
        also = tr(" Also: {condition}.", condition=_in_sentence(CONDITIONS[others[0].kind])) if others else ""
        is_now = self._session.current.moment is None and condition is not DIVERGED  # whose remedy is told elsewhere
        offers, trying = self._offers(first, condition) if is_now else ([], "")
        title, tone = tr(condition.title), condition.tone
        dated = self._dated(since) if condition is not DIVERGED else since
        if self._past is not None:
            title = tr("As of step {step:,}: {condition}", step=self._past, condition=_in_sentence(condition))
            tone, since = "neutral", tr("before the last change, {since}", since=since)
            dated = since
        self._line.tell(
            title,
            (
                tr("{since}. {evidence}", since=dated, evidence=f"{told}{also}{trying}"),
                tr("{since}. {evidence}", since=dated, evidence=f"{told}{trying}"),
                tr("{since}. {evidence}", since=dated, evidence=told),
                tr("{since}.{more}", since=since, more=trying),
                since,
                "",
            ),
            tone,
            offers,
            is_live=self._session.state in READY,
        )  # fmt: skip

    def _evidence(self, condition: Condition, finding: Finding) -> str:
        """Return what a condition rests on; where G is frozen there is nothing that is not clear about it."""
        if condition is CONDITIONS["far"] and self._session.experiment.generator.frozen and self._past is None:
            return tr(
                "Fakes are {far:,.0f} times the floor from the data, and stay there: G is frozen.", **finding.numbers
            )
        return condition.told(finding.numbers)

    def _dated(self, since: str) -> str:
        """Return `since`, and of which step the numbers are where views show newer ones, and no look comes soon."""
        record = self._session.current
        moment = record.end if record.moment is None else record.moment
        looked, lag = record.findings.looked_at(moment), _LAG if record.state is RunState.TRAINING else 0
        if looked is None or moment - looked <= lag:
            return since
        return tr("{since}, as of step {step:,}", since=since, step=looked)

    def _offers(self, finding: Finding, condition: Condition) -> tuple[list[Offer], str]:
        """Return what helped a copy of the run, the best first, and a sentence on what is or was tried.

        In a challenge nothing is tried: it would be the answer.
        """
        if self._is_challenging():
            return [], ""
        experiment = self._session.experiment
        sign = sign_of(condition, experiment)
        cures = self._cures_of(condition, experiment)
        self._tried.want(finding, cures)
        share, outcome = self._tried.share_done(finding), self._tried.outcome(finding)
        if share is not None:
            return [], tr_n(
                " Trying a change on copies: {share:.0%}.",
                " Trying {count} changes on copies: {share:.0%}.",
                len(cures),
                share=share,
            )
        if outcome is None:
            return [], ""
        words = {tuple(cure.change.items()): cure for cure in cures}
        known = [(words[key], each) for each in outcome.outcomes if (key := tuple(each.change.items())) in words]
        self._copies = [_told(cure, each, outcome, sign) for cure, each in known]
        helping = sorted((pair for pair in known if pair[1].helps), key=lambda pair: pair[1].after)[:MOST_CURES]
        self._cures = tuple(cure for cure, _ in helping)
        if not helping:
            return [], tr_n(" None of a change helped a copy.", " None of {count} changes helped a copy.", len(cures))
        return [(cure.words, _told(cure, each, outcome, sign)) for cure, each in helping], ""

    def _cures_of(self, condition: Condition, experiment: Experiment) -> tuple[Cure, ...]:
        """Return what could be tried, worked out once: each is checked against all that an experiment may not be."""
        if self._known is None or self._known[0] is not condition or self._known[1] is not experiment:
            self._known = (condition, experiment, cures_of(condition, experiment))
        return self._known[2]

    @pyqtSlot()
    def explain(self) -> None:
        """Say what the conditions mean, with the numbers, and offer the view that shows the first."""
        if not self._shown:
            return
        view = _TOLD[self._shown[0].kind].view
        lead, rest = self._explanation()
        self._banner.show_message(
            rest, (tr("Show {view}", view=self._title_of(view)), partial(self._show_view, view)), lead=lead
        )
        self._explained, self._explained_view = self._banner.text, view

    def _explanation(self) -> tuple[str, str]:
        told = [_explained(_TOLD[each.kind], each) for each in self._shown[:2]]
        if self._copies:
            told[0] = "\n".join([told[0], *self._copies])
        lead, _, rest = "\n\n".join(told).partition("\n")
        return (lead if self._past is None else tr("Before the last change: {condition}", condition=lead)), rest

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
            if self._session.is_at_end:
                self._intents.do("play")


def _explained(condition: Condition, finding: Finding) -> str:
    told = condition.told(finding.numbers)  # without numbers it is what that means
    meaning = tr(condition.meaning)
    said = meaning if told in meaning else sentences((meaning, told))
    if finding.is_fading:
        said = sentences((said, tr(_FADING)))
    lead = tr("{condition}, {since}.", condition=tr(condition.title), since=_since(finding))
    return f"{lead}\n{said}"


def _since(finding: Finding) -> str:
    if finding.kind == DIVERGED.kind:
        return tr("in step {step:,}", step=finding.since)
    if finding.is_fading:
        return tr("since step {step:,}, less clearly now", step=finding.since)
    return tr("since step {step:,}", step=finding.since)


def _in_sentence(condition: Condition) -> str:
    return within_sentence(tr(condition.title))


def _told(cure: Cure, copy: CureOutcome, outcome: CuresOutcome, sign: Sign) -> str:
    """Return what became of a copy with a change, beside one without, in a sentence."""
    name, value = SIGNS[sign]
    after, without, before = (
        tr(value).format(Said(number)) if math.isfinite(number) else tr("out of bounds")
        for number in (copy.after, outcome.without, outcome.before)
    )
    return tr(
        "{change}, on a copy: {sign} {after} after {steps:,} steps; without it {without}, at the start, step {step:,}, "
        "{before}.",
        change=cure.words,
        sign=tr(name),
        after=after,
        steps=outcome.steps,
        without=without,
        step=outcome.step,
        before=before,
    )

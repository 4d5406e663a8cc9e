"""Which page of which lesson is open, what it waits for, and what was answered. Knows no widgets."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isfinite

from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.challenges import altered
from ganviz.engine.journal import Entry
from ganviz.engine.messages import ChangeApplied, Report
from ganviz.spec import Change, Experiment
from ganviz.spec.conditions import CONDITIONS
from ganviz.spec.lessons import Act, Ask, Lesson, Page, Wait
from ganviz.spec.series import SERIES
from ganviz.spec.translation import sentences, tr
from ganviz.ui.model.lessonruns import BEGINNING, is_about, set_up_for, title_of_run
from ganviz.ui.model.record import RunRecord, without_seed
from ganviz.ui.model.session import Session
from ganviz.ui.numbers import significant

_SAME = 0.05  # of a number: a smaller share of change is none


@dataclass(frozen=True, slots=True)
class _Visit:
    """How a page was when it was left: which run was on show, and what had happened."""

    record: RunRecord  # the number of its run may be another by now
    is_met: bool
    answer: int | None
    right: int | None
    before: float | None
    asked_at: int
    begun: int


class LessonPlayer(QObject):
    """Lives in the main thread. The whole window stays usable: a lesson only looks on, and asks for what its page does.

    Signals:
        changed(): another page, or more is known of what it waits for or asks.
        acts_wanted(tuple): these acts are to be carried out.
        finished(Lesson, bool): it was left by its last page, and whether what that waits for has happened.

    Attributes:
        lesson: that is open; None for none.
        index: of its page, from 0.
        is_met: whether what the page waits for has happened.
        answer: the number of the answer that was given; None before.
        reached: how far each lesson got, by its name: the number of pages that were opened.
        is_elsewhere: whether the page is about another run than the one on show, as another was
            opened meanwhile or the lesson gone on with.
        done: the pages of each lesson that had nothing to wait for any more when they were left, from 0.
    """

    changed = pyqtSignal()
    acts_wanted = pyqtSignal(tuple)
    finished = pyqtSignal(object, bool)

    def __init__(
        self,
        session: Session,
        reached: Mapping[str, int],
        done: Mapping[str, Collection[int]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.lesson: Lesson | None = None
        self.index, self.is_met = 0, False
        self.answer: int | None = None
        self.reached = dict(reached)
        self.done = {name: frozenset(pages) for name, pages in (done or {}).items()}
        self._begun = 0  # step at which the page was opened
        self._touched: set[str] = set()  # settings changed since then
        self._before: float | None = None  # what the series of a question was when it was answered
        self._asked_at = 0
        self._right: int | None = None
        self._missed = self._altered = ""
        self._looked_at: tuple[Experiment, int, Entry | None] | None = None
        self._visits: dict[int, _Visit] = {}
        self.is_elsewhere = self._is_resumed = False
        self._leaves: RunRecord | None = None  # the run that the page is to begin another in place of
        session.frame_arrived.connect(self._look)
        session.step_done.connect(self._look)
        session.reported.connect(self._on_reported)
        session.started.connect(self._on_started)
        self.changed.connect(self._tell_stop)

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self.lesson.pages[self.index] if self.lesson is not None else None

    @property
    def missed(self) -> str:
        """Why what the page waits for cannot come any more, or does not count, in words; else empty."""
        wait = self.page.wait if self.page is not None else None
        if wait is None or self._leaves is not None:
            return ""
        record = self._session.current
        if self.lesson is not None and self.lesson.is_challenge:
            known = (record.origin, len(record.journal), record.journal[-1] if record.journal else None)
            if known != self._looked_at:  # not with each frame: only where something was done to the run
                self._looked_at, self._altered = known, altered(self.lesson, record.origin, record.journal)
            if self._altered:
                return tr(
                    "{setting} was changed, which has to stay as it is: open the challenge anew.", setting=self._altered
                )
        if not self.is_met and wait.within is not None and self._session.step > wait.within:
            return tr("Step {step:,} is past: R begins again.", step=wait.within)
        return ""

    def why_not(self, change: Change) -> str:
        """Return why the challenge that is open does not allow a change, in a sentence; empty where it does."""
        if self.lesson is None or not self.lesson.is_challenge:
            return ""
        touched = self.lesson.goal[1].touched(change)
        return tr("Not in this challenge: {setting} has to stay as it is", setting=touched[0]) if touched else ""

    @property
    def stop(self) -> int | None:
        """The step that the page waits for, of the run on show, or its question; None for none."""
        page = self.page
        if page is None or self._leaves is not None or self.is_elsewhere:
            return None
        if page.ask is not None and page.ask.series is not None and self.answer is not None:
            return self._asked_at + page.ask.steps
        if page.wait is None:
            return None
        return page.wait.step if page.wait.steps is None else self._begun + page.wait.steps

    def is_challenging(self) -> bool:
        """Return whether a challenge is open, whose run is on show."""
        return self.lesson is not None and self.lesson.is_challenge and not self.is_elsewhere

    def is_asking(self) -> bool:
        """Return whether the question of the page is not answered yet."""
        return self.page is not None and self.page.ask is not None and self.answer is None

    @property
    def is_last(self) -> bool:
        """Whether there is no page after it."""
        return self.lesson is not None and self.index == len(self.lesson.pages) - 1

    @property
    def right_answer(self) -> int | None:
        """The number of the right answer, once it is told; None before."""
        return self._right if self.answer is not None else None

    @property
    def is_done(self) -> bool:
        """Whether the page has nothing to wait for any more, and no question open."""
        page = self.page
        return page is not None and (page.wait is None or self.is_met) and (page.ask is None or self._right is not None)

    def begin(self, lesson: Lesson, index: int = 0, *, acts: bool = True) -> None:
        """Open a lesson at one of its pages; without `acts` nothing is done to the run, as that is on show already."""
        self._note_done()  # the one that was open
        self.lesson, self._looked_at = lesson, None
        self._visits.clear()
        self._is_resumed = index > 0 and acts  # without acts the run of the page is on show
        self._open(min(max(0, index), len(lesson.pages) - 1), acts=acts)

    def leave(self) -> None:
        """Close the lesson; how far it got is kept."""
        self._note_done()
        self.lesson = self._leaves = None
        self.is_elsewhere = False
        self.changed.emit()

    def go_on(self) -> None:
        """Open the next page, or close the lesson after its last one; a change that was not made is, for the next."""
        if self.lesson is None:
            return
        left_open = self.left_open
        self._note_visit()
        if self.is_last:
            lesson, is_met = self.lesson, self.is_met
            self.leave()
            self.finished.emit(lesson, is_met)
        else:
            self._open(self.index + 1, first=left_open)

    @property
    def left_open(self) -> tuple[Act, ...]:
        """The changes that the page waits for, where they are not made: later pages are about a run that has them."""
        page = self.page
        if page is None or page.wait is None or page.wait.change is None or self.is_met or self.is_last:
            return ()
        if self.is_elsewhere:  # the run on show is not the lesson's to change
            return ()
        return tuple(act for act in page.help_do if act.act == "change")

    def _note_visit(self) -> None:
        """Write down how the page is that is being left."""
        self._note_done()
        self._visits[self.index] = _Visit(
            self._session.current, self.is_met, self.answer, self._right, self._before, self._asked_at, self._begun
        )

    def _note_done(self) -> None:
        if self.lesson is not None and self.is_done:
            self.done[self.lesson.name] = self.done.get(self.lesson.name, frozenset()) | {self.index}

    def has_done(self, lesson: Lesson) -> bool:
        """Return whether every page of a lesson was done, and none of them passed over."""
        return self.num_done(lesson) >= len(lesson.pages)

    def first_open(self, lesson: Lesson) -> int:
        """Return the number of the first page of a lesson that was not done, from 0; of its first one if all were."""
        done = self.done.get(lesson.name, frozenset())
        return next((page for page in range(len(lesson.pages)) if page not in done), 0)

    @property
    def pages_open(self) -> tuple[int, ...]:
        """The pages of the lesson that were passed over, but for the one on show, from 0."""
        if self.lesson is None:
            return ()
        done = self.done.get(self.lesson.name, frozenset())
        return tuple(page for page in range(len(self.lesson.pages)) if page not in done and page != self.index)

    def go_to(self, index: int) -> None:
        """Open the page of that number, from 0, as `go_back` does."""
        if self.lesson is not None and 0 <= index < len(self.lesson.pages) and index != self.index:
            self._note_visit()
            if index not in self._visits:
                self._is_resumed = True
            self._open(index)

    def num_done(self, lesson: Lesson) -> int:
        """Return how many pages of a lesson were done; one that it had once and has no more counts for none."""
        return sum(page < len(lesson.pages) for page in self.done.get(lesson.name, ()))

    def go_back(self) -> None:
        """Open the page before, if there is one, as it was left, with the run that was on show."""
        if self.lesson is not None and self.index > 0:
            self._note_visit()
            self._open(self.index - 1)

    def show_me(self) -> None:
        """Have what the page waits for done; a page that counts steps has them played, wherever they began."""
        page = self.page
        if page is None or not page.help_do:
            return
        end = self._begun + page.wait.steps if page.wait is not None and page.wait.steps is not None else 0
        first = self._set_up() if self.is_elsewhere else ()
        self.acts_wanted.emit((*first, *(_played_to(end, act) for act in page.help_do)))

    def bring_run(self) -> None:
        """Have the run that the page is about begun anew, with what pages before it changed."""
        if self.is_elsewhere:
            self.acts_wanted.emit(self._set_up())

    @property
    def away(self) -> str:
        """What there is to say of a page that is about another run than the one on show; empty for nothing."""
        page = self.page
        if self.lesson is None or page is None or not self.is_elsewhere or not _concerns_run(page):
            return ""
        title = tr(title_of_run(self.lesson, self.index))
        return tr("This page is about another run than the one on show: one of “{title}”.", title=title)

    def _set_up(self) -> tuple[Act, ...]:
        assert self.lesson is not None
        acts = set_up_for(self.lesson, self.index)
        self._leaves = self._session.current
        return (*acts, *(act for act in self.lesson.pages[self.index].do if act.act == "view"))

    def _find_run(self) -> None:
        """Note whether the run on show is one that the page is about.

        A page that was come to from the one before is about what was opened as its preset, whatever was changed then.
        """
        if self.lesson is None:
            return
        begins = any(act.act in BEGINNING for act in self.lesson.pages[self.index].do)
        self._is_resumed = self._is_resumed and not begins
        record = self._session.current
        is_known = self._leaves is not None or (
            not self._is_resumed and without_seed(record.setup) == title_of_run(self.lesson, self.index)
        )
        self.is_elsewhere = not is_known and not is_about(self.lesson, self.index, record.origin)

    def choose(self, number: int) -> None:
        """Answer the question of the page; the first answer counts. One that the run tells has it play on."""
        ask = self.page.ask if self.page is not None else None
        if ask is None or self.answer is not None or not 0 <= number < len(ask.answers):
            return
        self.answer = number
        if ask.right is not None:
            self._right = ask.right
        else:
            self._before, self._asked_at = self._newest(ask.series or ""), self._session.step
            self.acts_wanted.emit((Act(act="play", until=self._session.step + ask.steps),))
        self.changed.emit()

    # --- in words -------------------------------------------------------------------------------------------

    @property
    def waiting(self) -> str:
        """What the page waits for, in words; empty for nothing."""
        wait = self.page.wait if self.page is not None else None
        if wait is None:
            return ""
        return tr(wait.text) or _in_words(wait, self._begun)

    @property
    def verdict(self) -> str:
        """What came of the answer; empty before there is one, or before the run has told."""
        ask = self.page.ask if self.page is not None else None
        if ask is None or self.answer is None:
            return ""
        if self._right is None:
            return tr(
                "You say: {answer}. The run tells at step {step:,}.",
                answer=tr(ask.answers[self.answer]),
                step=self._asked_at + ask.steps,
            )
        is_right, right = self._right == self.answer, tr(ask.answers[self._right])
        first = tr("Right.") if is_right else tr("It is: {answer}.", answer=right)
        return sentences((first, self._told(ask), tr(ask.why)))

    def _told(self, ask: Ask) -> str:
        after = self._newest(ask.series) if ask.series else None
        if ask.series is None or after is None or self._before is None:
            return ""
        label, before = tr(SERIES[ask.series].label), significant(self._before, 3)
        series = f"{label[:1].upper()}{label[1:]}"
        return tr("{series}: from {before} to {after}.", series=series, before=before, after=significant(after, 3))

    # --- what happens -----------------------------------------------------------------------------------------

    def _open(self, index: int, *, acts: bool = True, first: tuple[Act, ...] = ()) -> None:
        assert self.lesson is not None
        is_away = self.is_elsewhere or self._is_resumed
        self.index, self.is_met, self.answer = index, False, None
        self._touched.clear()
        self._right = self._before = self._leaves = None
        self._begun = self._session.step
        self.reached[self.lesson.name] = max(index + 1, self.reached.get(self.lesson.name, 0))
        page = self.lesson.pages[index]
        visit = self._visits.get(index)
        if visit is not None and any(each is visit.record for each in self._session.records.values()):
            self.is_met, self.answer, self._right = visit.is_met, visit.answer, visit.right
            self._before, self._asked_at, self._begun = visit.before, visit.asked_at, visit.begun
            if visit.record is not self._session.current and not self._session.lanes.is_on:
                self._session.show(visit.record.run)
            self._find_run()
            self.changed.emit()
            return
        if acts and any(act.act in BEGINNING for act in page.do):
            self._leaves = self._session.current
        self._find_run()
        self.changed.emit()
        if any(act.act == "open" for act in page.do):
            wanted = page.do
        elif is_away and any(act.act in BEGINNING for act in page.do):  # there is no run of the lesson's to begin again
            wanted = (*set_up_for(self.lesson, index), *(act for act in page.do if act.act == "view"))
        else:
            wanted = (*first, *page.do)
        if wanted and acts:
            self.acts_wanted.emit(wanted)
        self._look()

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        if self._session.current is not self._leaves:
            self._leaves = None
        if not self.is_met:
            self._begun = self._session.step
        was_elsewhere = self.is_elsewhere
        self._find_run()
        if self.is_elsewhere is not was_elsewhere:
            self.changed.emit()
        self._tell_stop()
        self._look()

    @pyqtSlot()
    def note_cancelled(self) -> None:
        """Note that the run that the page was to begin does not come, as its data is not there."""
        if self.lesson is not None and self._leaves is self._session.current:
            self._leaves = None
            self._find_run()
            self.changed.emit()

    @pyqtSlot()
    def _tell_stop(self) -> None:
        """Have what is played rest where the page waits for it: there is something to be read, or done, first."""
        self._session.pace.stop_at(self.stop)

    @pyqtSlot(object, object)
    def _on_reported(self, record: RunRecord, report: Report) -> None:
        wait = self.page.wait if self.page is not None else None
        if wait is None or not isinstance(report, ChangeApplied) or record not in self._session.lanes.shown:
            return
        if wait.keep:
            self._look()
        if wait.change is None or self.is_met or self.is_elsewhere:
            return
        self._touched |= report.change.keys()
        if wait.in_all_lanes:
            runs = tuple(each.experiment for each in self._session.lanes.shown)
        else:
            runs = (record.experiment,)
        if wait.is_made(self._touched, runs):
            self.is_met = True
            self.changed.emit()

    @pyqtSlot()
    @pyqtSlot(object)
    def _look(self, _report: object = None) -> None:
        """Look whether what is waited for has happened, and whether the run has told an answer."""
        page = self.page
        if page is None or self._leaves is not None or self.is_elsewhere:
            return
        if page.wait is not None and not self.is_met and self._has_happened(page.wait):
            self.is_met = True
            self.changed.emit()
        elif self.missed != self._missed:
            self._missed = self.missed
            if self._missed:
                self.is_met = False  # a challenge whose terms were broken afterwards
            self.changed.emit()
        ask = page.ask
        if ask is not None and ask.series is not None and self.answer is not None and self._right is None:
            after = self._newest(ask.series)
            if self._session.step >= self._asked_at + ask.steps and after is not None and self._before is not None:
                self._right = _compared(self._before, after)
                self.changed.emit()

    def _has_happened(self, wait: Wait) -> bool:
        session = self._session
        if wait.step is not None:
            return session.step >= wait.step
        if wait.steps is not None:
            return session.step >= self._begun + wait.steps
        if wait.series is not None:
            value = self._newest(wait.series)
            return not self.missed and value is not None and wait.fits(value)
        if wait.condition is not None:
            found = session.current.findings.at(session.step) or ()
            return any(each.kind == wait.condition for each in found)
        return False

    def _newest(self, series: str) -> float | None:
        value = self._session.current.newest(series)
        return value if isfinite(value) else None


def _concerns_run(page: Page) -> bool:
    """Return whether a page waits for something, asks or does it, or points at what a run shows."""
    return bool(page.wait or page.ask or page.do or page.help_do or any(name != "preset" for name in page.show))


def _played_to(step: int, act: Act) -> Act:
    """Return `act`; one that plays until an earlier step than `step` plays until that one."""
    if act.act != "play" or act.until is None or act.until >= step:
        return act
    return act.model_copy(update={"until": step})


def _compared(before: float, after: float) -> int:
    """Return which of three answers holds: more (0), less (1), about the same (2)."""
    if abs(after - before) <= _SAME * max(abs(before), 1e-12):
        return 2
    return 0 if after > before else 1


def _in_words(wait: Wait, begun: int) -> str:
    if wait.step is not None:
        return tr("Train to step {step:,}.", step=wait.step)
    if wait.steps is not None:
        return tr("Train on to step {step:,}.", step=begun + wait.steps)
    if wait.change is not None:
        return tr("Change the setting.")
    if wait.condition is not None:
        title = tr(CONDITIONS[wait.condition].title)
        return tr("Wait for the line below the picture to say “{condition}”.", condition=title)
    series, bounds = tr(SERIES[wait.series or ""].label), _bounds(wait)
    if wait.within is not None:
        return tr("Train until {series} is {bounds}, by step {step:,}.", series=series, bounds=bounds, step=wait.within)
    return tr("Train until {series} is {bounds}.", series=series, bounds=bounds)


def _bounds(wait: Wait) -> str:
    low, high = (None if bound is None else significant(bound, 3) for bound in (wait.at_least, wait.at_most))
    if low is None:
        return "" if high is None else tr("at most {bound}", bound=high)
    return (
        tr("at least {bound}", bound=low)
        if high is None
        else tr("at least {low} and at most {high}", low=low, high=high)
    )

"""Lessons in the window: their menu, their pane, what their pages do and point at, and the lecturer's notes."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QDockWidget, QMainWindow, QMenu, QMenuBar

from ganviz.engine.messages import UNLIMITED
from ganviz.spec.lessons import Act, Lesson, lessons
from ganviz.spec.translation import tr
from ganviz.ui.docks import dock
from ganviz.ui.intents import Intent, Intents
from ganviz.ui.lessonpane import LessonPane
from ganviz.ui.model.lanes import Wish
from ganviz.ui.model.lessonplayer import LessonPlayer
from ganviz.ui.model.session import Session
from ganviz.ui.parts import Parts
from ganviz.ui.preferences import Preferences
from ganviz.ui.spotlight import Spotlight
from ganviz.ui.theme import DARK, Theme

if TYPE_CHECKING:
    from ganviz.ui.lessonnotes import LessonNotes

_MOST_SHOWN = 4  # parts of the window that a page points at


class Lessons(QObject):
    """Lives in the main thread. Files of lessons are read when the menu is first opened.

    Args:
        parts: of the window, which pages name.

    Signals:
        page_opened(Page | None): it is about to be pointed at what it speaks of; None where a page says too little of
            what it needs, as in a challenge, and without a lesson.
        told(str): what a lesson that is finished counts.
    """

    page_opened = pyqtSignal(object)
    told = pyqtSignal(str)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        menus: QMenuBar,
        preferences: Preferences,
        parts: Parts,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._parts = window, session, preferences, parts
        self.player = LessonPlayer(session, preferences.lessons, preferences.lessons_done, self)
        self.pane = LessonPane(self.player, self._following)
        self.dock = dock(tr("Lesson"), "dock.lesson", self.pane, window, margin=4)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock, Qt.Orientation.Horizontal)
        self.dock.hide()
        self.spotlights = [Spotlight(window) for _ in range(_MOST_SHOWN)]
        self._notes: LessonNotes | None = None
        self._theme = DARK
        self._known: tuple[Lesson, ...] | None = None
        self._intents: Intents | None = None
        self._acts: list[Act] = []
        self._brought: tuple[str, int] | None = None  # the page whose parts were brought into sight
        self.menu = QMenu(tr("&Learn"), menus)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._keys: dict[str, QAction] = {}
        self._done = dict(self.player.done)
        self.pane.text_resized.connect(self._fit_soon)
        self.player.changed.connect(self._on_changed)
        self.player.acts_wanted.connect(self._on_acts_wanted)
        self.player.finished.connect(self._on_finished)
        session.started.connect(self._on_started)

    @property
    def known(self) -> tuple[Lesson, ...]:
        """The lessons there are."""
        if self._known is None:
            self._known = lessons()
        return self._known

    def intents(self) -> tuple[Intent, ...]:
        """Return what can be wanted of lessons."""

        def is_on() -> bool:
            return self.player.lesson is not None

        return (
            Intent("open_lesson", tr("Open a lesson"), self.open, tr("By its name, where it was left")),
            Intent("lesson_on", tr("&Next page"), self.player.go_on, tr("Of the lesson"), "PgDown", is_on),
            Intent("lesson_back", tr("Page &before"), self.player.go_back, tr("Of the lesson"), "PgUp", is_on),
            Intent("lesson_help", tr("&Show me"), self.player.show_me,
                   tr("Have what the page waits for done"), "", is_on),
            Intent("lesson_run", tr("Begin the run of the page"), self.player.bring_run,
                   tr("From step 0, with what the pages before this one have changed"), "", is_on),
            Intent("lesson_answer", tr("Answer"), self.player.choose, tr("By its number, from 0")),
            Intent("lesson_page", tr("Page of the lesson"), self.player.go_to, tr("By its number, from 0"), "", is_on),
            Intent("leave_lesson", tr("&Leave the lesson"), self.player.leave, tr("It can be gone on with"), "", is_on),
            Intent("lesson_notes", tr("What to s&ay…"), self.show_notes,
                   tr("A window for the lecturer's own screen: what to say of the page, and which comes next")),
        )  # fmt: skip

    def follow(self, intents: Intents) -> None:
        """Have acts of pages carried out by `intents`, and the pane's buttons ask for them."""
        self._intents = intents
        for signal, name in (
            (self.pane.next_wanted, "lesson_on"),
            (self.pane.back_wanted, "lesson_back"),
            (self.pane.help_wanted, "lesson_help"),
            (self.pane.run_wanted, "lesson_run"),
            (self.pane.closed, "leave_lesson"),
            (self.pane.answered, "lesson_answer"),
            (self.pane.page_wanted, "lesson_page"),
            (self.pane.lesson_wanted, "open_lesson"),
        ):
            signal.connect(intents.asking(name))
        for name in ("lesson_on", "lesson_back"):
            action = self._keys[name] = QAction(intents[name].title, self._window)
            action.setShortcut(QKeySequence(intents[name].keys))
            action.setEnabled(False)
            action.triggered.connect(partial(self._ask, name))
            self._window.addAction(action)

    def open(self, name: str) -> None:
        """Open the lesson of that name at the page where it was left; at the first open one if that was the last.

        Raises:
            KeyError: if there is none.
        """
        lesson = {each.name: each for each in self.known}[name]
        reached = self.player.reached.get(name, 0)
        left = reached - 1 if 0 < reached < len(lesson.pages) else self.player.first_open(lesson)
        self.player.begin(lesson, left)

    def show_notes(self) -> None:
        """Open the lecturer's notes."""
        if self._notes is None:
            from ganviz.ui.lessonnotes import LessonNotes  # not before it is wanted

            self._notes = LessonNotes(self.player, self._window)
        self._notes.open()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for spotlight in self.spotlights:
            spotlight.apply_theme(theme)

    def close(self) -> None:
        """Put the pane away, so that a layout that is kept is one without it."""
        self._point_at(())
        self._show_dock(False)

    # --- what happens ---------------------------------------------------------------------------------------

    @pyqtSlot()
    def _on_changed(self) -> None:
        page = self.player.page
        was_shown = not self.dock.isHidden()
        self._show_dock(page is not None)
        if page is not None and not was_shown:
            self._fit_soon()
        for action in self._keys.values():
            action.setEnabled(page is not None)
        is_told = self.player.lesson is not None and not self.player.lesson.is_challenge
        self.page_opened.emit(page if is_told else None)
        self._bring()
        if self._preferences.lessons != self.player.reached:
            self._preferences.lessons = self.player.reached
        if self._done != self.player.done:
            self._done = dict(self.player.done)
            self._preferences.lessons_done = self._done
        if self._intents is not None:
            self._intents.refresh()

    def _show_dock(self, is_shown: bool) -> None:
        """Show or hide the pane; its room goes back to the picture, and not to the dock beside it, as Qt has it."""
        beside = self._window.findChild(QDockWidget, "dock.controls")
        width = beside.width() if beside is not None and beside.isVisible() else 0
        was_shown = not self.dock.isHidden()
        self.dock.setVisible(is_shown)
        if beside is not None and width and was_shown and not is_shown:
            self._window.resizeDocks([beside], [width], Qt.Orientation.Horizontal)

    @pyqtSlot()
    def _fit_soon(self) -> None:
        """Give the pane the width that its text needs, once what is going on now is done."""
        QTimer.singleShot(0, self._fit)

    @pyqtSlot()
    def _fit(self) -> None:
        self._window.resizeDocks([self.dock], [self.pane.sizeHint().width()], Qt.Orientation.Horizontal)

    def _bring(self, *, again: bool = False) -> None:
        """Bring what the page speaks of into sight once, or `again`, and point at it: the user may put it away."""
        page, lesson = self.player.page, self.player.lesson
        shown = (lesson.name, self.player.index) if lesson is not None else None
        if shown != self._brought or again:
            self._brought = shown
            self._parts.bring(page.show if page is not None else ())
        self.point_again()

    @pyqtSlot()
    def point_again(self) -> None:
        """Point at what the page speaks of where that is now."""
        page = self.player.page
        self._point_at(page.show if page is not None else ())

    def _point_at(self, names: Sequence[str]) -> None:
        for index, spotlight in enumerate(self.spotlights):
            spotlight.show_on(self._parts.find(names[index]) if index < len(names) else None)

    @pyqtSlot(tuple)
    def _on_acts_wanted(self, acts: tuple[Act, ...]) -> None:
        self._acts = list(acts)
        QTimer.singleShot(0, self._go_on)

    @pyqtSlot(object, bool)
    def _on_finished(self, lesson: Lesson, is_met: bool) -> None:
        """Tell what the menu counts of a lesson, or whether a challenge was met."""
        title, total, done = tr(lesson.title), len(lesson.pages), self.player.num_done(lesson)
        if lesson.is_challenge:
            text = tr("Challenge met: {title}.") if is_met else tr("Challenge not met yet: {title}.")
        elif self.player.has_done(lesson):
            text = tr("Lesson done: {title}. The menu Learn ticks it.")
        else:
            text = tr("Lesson ended: {title}. The menu Learn counts {done} of {total} pages done.")
        self.told.emit(text.format(title=title, done=done, total=total))

    @pyqtSlot(object)
    def _on_started(self, started: object) -> None:
        QTimer.singleShot(0, self._go_on)

    @pyqtSlot()
    def _go_on(self) -> None:
        """Carry out acts, until one begins a run, which has to be there for the next ones."""
        has_acted = bool(self._acts)
        while self._acts and self._intents is not None:
            act = self._acts.pop(0)
            name, *values = _asked(act)
            self._intents.do(name, *values)
            if act.act in ("open", "restart", "reset"):
                return
        self._bring(again=has_acted)  # what it speaks of may not have been there before

    @pyqtSlot()
    def _fill_menu(self) -> None:
        assert self._intents is not None
        self.menu.clear()
        challenges = QMenu(tr("&Challenges"), self.menu)
        challenges.setToolTipsVisible(True)
        for lesson in self.known:
            menu = challenges if lesson.is_challenge else self.menu
            action = QAction(f"{tr(lesson.title).replace('&', '&&')}{self._state_of(lesson)}", menu)
            action.setToolTip(
                tr("{summary} About {minutes} minutes.", summary=tr(lesson.summary), minutes=lesson.minutes)
            )
            action.triggered.connect(partial(self._ask, "open_lesson", lesson.name))
            menu.addAction(action)
        self.menu.addSeparator()
        self.menu.addMenu(challenges)
        self.menu.addSeparator()
        for name in ("lesson_on", "lesson_back", "leave_lesson", "lesson_notes"):
            if name in self._keys:
                self.menu.addAction(self._keys[name])
                continue
            intent = self._intents[name]
            action = QAction(intent.title, self.menu)
            action.setEnabled(intent.is_enabled())
            action.setToolTip(intent.help)
            action.triggered.connect(partial(self._ask, name))
            self.menu.addAction(action)

    def _following(self) -> Lesson | None:
        """Return the lesson after the one that is open; None after the last one."""
        lesson = self.player.lesson
        if lesson is None:
            return None
        later = (each for each in self.known if (each.order, each.name) > (lesson.order, lesson.name))
        return next((each for each in later if not each.is_challenge), None)

    def _state_of(self, lesson: Lesson) -> str:
        """Return how far a lesson got, as an entry of a menu says it."""
        reached, total = self.player.reached.get(lesson.name, 0), len(lesson.pages)
        if not reached or lesson.is_challenge:
            return ""
        if self.player.has_done(lesson):
            return "  \N{CHECK MARK}"
        if reached < total:
            return tr("  page {page} of {total}", page=reached, total=total)
        return tr("  {done} of {total} pages done", done=self.player.num_done(lesson), total=total)

    def _ask(self, name: str, *values: Any) -> None:
        assert self._intents is not None
        self._intents.do(name, *(value for value in values if not isinstance(value, bool)))


def _asked(act: Act) -> tuple[Any, ...]:
    """Return the intent that carries out `act`, and what it takes."""
    table: Mapping[str, tuple[Any, ...]] = {
        "open": ("open_preset", act.preset),
        "change": ("change", dict(act.change)),
        "restart": ("restart_with", dict(act.change)),
        "play": ("play_until", act.until),
        "pause": ("pause",),
        "speed": ("set_speed", act.speed or UNLIMITED),
        "view": ("lend_view", act.view),
        "compare": ("compare", [Wish(dict(act.change))]),
        "all_lanes": ("act_on_all", True),
        "end_comparison": ("end_comparison",),
        "reset": ("reset",),
    }
    return table[act.act]

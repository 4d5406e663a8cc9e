"""The lecturer's own page of a lesson, for a second screen: what to say now, and what comes next."""

from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtGui import QGuiApplication, QKeySequence, QMoveEvent, QShortcut
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ganviz.spec.lessons import Page
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.lessonpane import as_html
from ganviz.ui.model.lessonplayer import LessonPlayer
from ganviz.ui.views.card import label

_SIZE = (520, 420)
_NOTHING = tr_noop("No lesson is open: choose one in the menu Learn.")


class LessonNotes(QWidget):
    """A window of its own. Page Up and Page Down turn pages here as well.

    On the screen that the class sees it keeps the answer of a question until one was given, or it is asked for here.
    """

    def __init__(self, player: LessonPlayer, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("What to say"))
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._player, self._owner = player, parent
        self._told: tuple[str, int] | None = None  # the page whose answer was asked for
        self._is_apart = False  # on a screen that the class does not see
        self.title, self.state = label("", "title"), label("", "muted")
        self.say = QLabel()
        self.say.setTextFormat(Qt.TextFormat.RichText)
        self.say.setWordWrap(True)
        self.say.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.say)
        self.answer_button = QPushButton(tr("Show the answer"))
        self.answer_button.clicked.connect(self._on_answer_wanted)
        self.next_label = label("", "muted")
        back, on = QPushButton(tr("Page before")), QPushButton(tr("Next page"))
        self.back_button = back
        QShortcut(QKeySequence("Esc"), self, self.close)
        back.setShortcut("PgUp")
        on.setShortcut("PgDown")
        back.clicked.connect(player.go_back)
        on.clicked.connect(player.go_on)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for each in (self.title, self.state):
            column.addWidget(each)
        column.addWidget(area, 1)
        column.addWidget(self.answer_button)
        column.addWidget(self.next_label)
        column.addLayout(row)
        self.resize(*_SIZE)
        player.changed.connect(self.show_page)
        self.show_page()

    def open(self) -> None:
        """Come to the front; where it was not open, on another screen than the window, or where it hides least."""
        if not self.isVisible():
            own = self._owner.screen()
            assert own is not None
            seen = own.geometry()  # a screen that shows the same has the same
            others = [each for each in QGuiApplication.screens() if each.geometry() != seen]
            if others:
                self.move(others[0].availableGeometry().center() - self.rect().center())
            else:
                self.move(place_beside(self._owner.frameGeometry(), own.availableGeometry(), self.size()))
        self.show()
        self.raise_()

    def moveEvent(self, event: QMoveEvent | None) -> None:
        super().moveEvent(event)
        is_apart = self.screen() is not self._owner.screen()
        if is_apart is not self._is_apart:
            self._is_apart = is_apart
            self.show_page()

    def show_page(self) -> None:
        """Show what there is to say of the page that is open."""
        player, page = self._player, self._player.page
        if player.lesson is None or page is None:
            self.title.setText(tr(_NOTHING))
            self.say.setText("")
            self.state.setText("")
            self.next_label.setText("")
            self.answer_button.hide()
            return
        shown = player.lesson.name, player.index
        if shown != self._told:
            self._told = None
        is_told = self._is_apart or self._told is not None or player.answer is not None
        self.answer_button.setHidden(page.ask is None or is_told)
        self.title.setText(tr(page.title))
        self.say.setText(as_html(_notes_of(page, is_told=is_told), self.font(), self.fontMetrics().height() // 2))
        self.back_button.setEnabled(player.index > 0)
        waiting = player.waiting
        state = tr("Done: {what}", what=waiting) if player.is_met else tr("Waits: {what}", what=waiting)
        self.state.setText(state if waiting else "")
        following = tr("the end") if player.is_last else tr(player.lesson.pages[player.index + 1].title)
        self.next_label.setText(tr("Next: {page}", page=following))

    def _on_answer_wanted(self) -> None:
        lesson = self._player.lesson
        self._told = (lesson.name, self._player.index) if lesson is not None else None
        self.show_page()


def place_beside(window: QRect, screen: QRect, size: QSize) -> QPoint:
    """Return where something of that size hides least of `window`: at its right or left, or over its last corner."""
    top = max(screen.top(), min(window.top(), screen.bottom() + 1 - size.height()))
    if window.right() + size.width() <= screen.right():
        return QPoint(window.right() + 1, top)
    if window.left() - size.width() >= screen.left():
        return QPoint(window.left() - size.width(), top)
    return QPoint(screen.right() + 1 - size.width(), screen.bottom() + 1 - size.height())


def _notes_of(page: Page, *, is_told: bool) -> str:
    """Return what there is to say of a page, and its question, with the answer if that is told, as Markdown."""
    ask = page.ask
    parts = [tr(page.say) or tr("Nothing to add to what stands on the page.")]
    if ask is not None and not is_told:
        parts.append(f"**{tr(ask.question)}**")
    elif ask is not None:
        answer = tr(ask.answers[ask.right]) if ask.right is not None else tr("the run tells")
        question, why = tr(ask.question), tr(ask.why)
        parts.append(tr("**{question}** {answer}. {why}", question=question, answer=answer, why=why))
    return "\n\n".join(parts)

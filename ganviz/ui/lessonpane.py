"""The pane beside the picture that a lesson is read in."""

from collections.abc import Callable
from html import escape

from PyQt6.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QFont, QResizeEvent, QTextCursor, QTextDocument
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganviz.spec.lessons import Ask, Lesson
from ganviz.spec.translation import tr
from ganviz.ui.model.lessonplayer import LessonPlayer
from ganviz.ui.plain import tool_tip
from ganviz.ui.presetcard import wrapped
from ganviz.ui.style import TEXT_PX, mark
from ganviz.ui.views.card import label
from ganviz.ui.widgets import Elided

WIDTH_PX = 280  # at the usual size of text
_SHARE, _ASKING_SHARE = 0.25, 0.32  # of the window at most, for larger text: answers are to be seen with their question
_HEADING_FROM_PX = 620  # of the window's height, at the usual size of text; a question needs it below
_MOST_SCALE = 1.25  # with larger text lines are shorter: the picture needs its room
_SIGNS = {"": "", "chosen": "", "right": "\N{CHECK MARK} ", "wrong": "\N{BALLOT X} "}
_MOST_LINES = 4  # of an answer
_DONE, _OPEN = "\N{CHECK MARK}", "\N{WHITE CIRCLE}"


class LessonPane(QFrame):
    """Shows the page that a player has open: text, question, what it waits for, and the way on.

    Signals:
        next_wanted(), back_wanted(), closed(): the way through the pages, and out.
        help_wanted(): what the page waits for is to be done.
        run_wanted(): the run that the page is about is to be there.
        answered(int): the number of an answer.
        page_wanted(int): a page that was passed over, from 0.
        lesson_wanted(str): the lesson after this one, by its name.
        text_resized(): it needs another width.
    """

    next_wanted = pyqtSignal()
    back_wanted = pyqtSignal()
    closed = pyqtSignal()
    help_wanted = pyqtSignal()
    run_wanted = pyqtSignal()
    answered = pyqtSignal(int)
    page_wanted = pyqtSignal(int)
    lesson_wanted = pyqtSignal(str)
    text_resized = pyqtSignal()

    def __init__(
        self,
        player: LessonPlayer,
        following: Callable[[], Lesson | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `player` has open; `following` returns the lesson after it, which its last page offers."""
        super().__init__(parent)
        self.setObjectName("lesson")
        self.setProperty("class", "panel card")
        self.setAccessibleName(tr("Lesson"))
        self._player, self._following = player, following
        self._shown: tuple[str, int] | None = None
        self.lesson_label, self.title = Elided(self), label("", "title")
        self.count_label = label("", "muted number")
        self.title.setWordWrap(True)
        self.lesson_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        close = QToolButton()
        close.setText("\N{MULTIPLICATION SIGN}")
        close.setProperty("class", "flat")
        close.setToolTip(tr("Leave the lesson; it can be gone on with"))
        close.setAccessibleName(tr("Leave the lesson"))
        close.clicked.connect(self.closed)
        self._heading = (self.lesson_label, self.count_label, close)
        self._is_asking = False
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.question, self.verdict = label("", "strong"), label("", "muted")
        self.waiting = label("", "muted")
        for words in (self.question, self.verdict, self.waiting):
            words.setWordWrap(True)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.ending = label("", "muted")
        self.ending.setWordWrap(True)
        self.ending.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.ending.setTextFormat(Qt.TextFormat.RichText)
        self.ending.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.ending.linkActivated.connect(self._on_link)
        self.away = label("", "muted")
        self.away.setWordWrap(True)
        self.away.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mark(self.away, "tone", "bad")
        self.run_button = QPushButton(tr("Begin that run"))
        self.run_button.setToolTip(tool_tip(tr("From step 0, with what the pages before this one have changed")))
        self.run_button.clicked.connect(self.run_wanted)
        self.answers = [QPushButton() for _ in range(4)]
        inside = QWidget()
        inside.setProperty("class", "panel")
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 6, 0)
        body.setSpacing(8)
        body.addWidget(self.away)
        body.addWidget(self.run_button)
        body.addWidget(self.text)
        body.addWidget(self.question)
        for number, button in enumerate(self.answers):
            button.setProperty("number", number)
            button.clicked.connect(self._on_answer_clicked)
            body.addWidget(button)
        body.addWidget(self.verdict)
        body.addWidget(self.waiting)
        body.addWidget(self.ending)
        body.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(4)
        self.back_button, self.help_button, self.next_button = (
            QPushButton(tr("Back", "to the page before")),
            QPushButton(tr("Show me")),
            QPushButton(),
        )
        self.help_button.setToolTip(tool_tip(tr("Have what is waited for done")))
        self.answers_button = QPushButton(tr("Answers \N{DOWNWARDS ARROW}"))
        self.answers_button.setToolTip(tool_tip(tr("There is no room for all answers: scroll to them")))
        self.answers_button.clicked.connect(self._bring_answers)
        self.answers_button.hide()
        self.back_button.clicked.connect(self.back_wanted)
        self.help_button.clicked.connect(self.help_wanted)
        self.next_button.clicked.connect(self.next_wanted)
        buttons = (self.back_button, self.help_button, self.answers_button, self.next_button, self.run_button)
        for button in (*buttons, *self.answers):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to play
        top = QHBoxLayout()
        top.addWidget(self.lesson_label, 1)
        top.addWidget(self.count_label)
        top.addWidget(close)
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addWidget(self.help_button)
        foot.addWidget(self.answers_button)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.title)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        self.hide()
        scrolls = self._area.verticalScrollBar()
        assert scrolls is not None
        scrolls.valueChanged.connect(self._offer_answers)
        scrolls.rangeChanged.connect(self._offer_answers)
        player.changed.connect(self.show_page)

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.FontChange:
            self._shown = None  # the text is laid out for a size of its own
            self.show_page()
            self.text_resized.emit()

    def sizeHint(self) -> QSize:
        scale, window = self.fontInfo().pixelSize() / TEXT_PX, self.window()
        share = _ASKING_SHARE if self._is_asking else _SHARE
        room = round(share * window.width()) if window is not None else 0
        return QSize(max(round(WIDTH_PX * min(_MOST_SCALE, scale)), min(round(WIDTH_PX * scale), room)), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 120)

    def show_page(self) -> None:
        """Show what the player has open; nothing without a lesson."""
        player, page = self._player, self._player.page
        if page is None and self.isAncestorOf(QApplication.focusWidget()):
            window = self.window()
            assert window is not None
            window.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt hands Space to whatever button comes next
        self.setVisible(page is not None)
        if player.lesson is None or page is None:
            self._shown = None
            return
        total = len(player.lesson.pages)
        self.lesson_label.show_text(tr(player.lesson.title))
        self.count_label.setText(tr("{page} of {total}", page=player.index + 1, total=total))
        self.bar.setRange(0, total)
        self.bar.setValue(player.index + 1)
        if self._shown != (player.lesson.name, player.index):
            self._shown = (player.lesson.name, player.index)
            self.title.setText(tr(page.title))
            self.text.setText(as_html(tr(page.text), self.font(), self.fontMetrics().height() // 2))
            bar = self._area.verticalScrollBar()
            if bar is not None:
                bar.setValue(0)
        self._make_room(is_asking=page.ask is not None)
        self.away.setText(player.away)
        for part in (self.away, self.run_button):
            part.setVisible(bool(player.away))
        self._show_ending()
        self._show_question(page.ask)
        waiting = player.waiting
        missed = player.missed
        self.waiting.setText(f"{_DONE if player.is_met else _OPEN}  {waiting}{f' {missed}' if missed else ''}")
        self.waiting.setVisible(bool(waiting))
        mark(self.waiting, "tone", "good" if player.is_met else "bad" if missed else "")
        self.back_button.setEnabled(player.index > 0)
        is_shown = bool(page.help_do) and not player.is_met and not player.lesson.is_challenge
        self.help_button.setVisible(is_shown)  # of a challenge it would be the answer
        is_done = player.is_done
        on = tr("Next", "page of a lesson") if is_done else tr("Skip")
        self.next_button.setText(tr("Finish") if player.is_last else on)
        self.next_button.setToolTip(
            tool_tip(tr("Goes on; what was to be changed is, as later pages need it")) if player.left_open else ""
        )
        mark(self.next_button, "class", "accent" if is_done else "")
        self._fit_foot()
        question = tr(page.ask.question) if page.ask else ""
        self.setAccessibleDescription(f"{tr(page.title)}. {tr(page.text)} {question} {waiting}")

    def _make_room(self, *, is_asking: bool) -> None:
        """Leave out which lesson this is where a question needs the height, and be wider beside it in large text."""
        window = self.window()
        assert window is not None
        is_low = window.height() * TEXT_PX / self.fontInfo().pixelSize() < _HEADING_FROM_PX
        for part in self._heading:
            part.setHidden(is_asking and is_low)
        if is_asking is not self._is_asking:
            self._is_asking = is_asking
            self.updateGeometry()
            self.text_resized.emit()

    def _show_ending(self) -> None:
        """Name on the last page those that were passed over, and the lesson after it; a press goes there."""
        player, lines = self._player, []
        assert player.lesson is not None
        if player.is_last and not player.lesson.is_challenge:
            pages = [
                f'<a href="page:{index}">{index + 1} {escape(tr(player.lesson.pages[index].title))}</a>'
                for index in player.pages_open
            ]
            following = self._following()
            if following is not None:
                link = f'<a href="lesson:{escape(following.name)}">{escape(tr(following.title))}</a>'
                lines.append(tr("Next lesson: {lesson}", lesson=link))
            if pages:
                lines.append(tr("Pages still open: {pages}", pages=", ".join(pages)))
        self.ending.setText("<br>".join(lines))
        self.ending.setVisible(bool(lines))

    @pyqtSlot(str)
    def _on_link(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "page":
            self.page_wanted.emit(int(name))
        else:
            self.lesson_wanted.emit(name)

    def _show_question(self, ask: Ask | None) -> None:
        player = self._player
        answers = ask.answers if ask is not None else ()
        self.question.setText(tr(ask.question) if ask is not None else "")
        self.question.setVisible(ask is not None)
        for number, button in enumerate(self.answers):
            button.setVisible(number < len(answers))
            state = _state_of(number, player.answer, player.right_answer)
            button.setAccessibleName(f"{_SIGNS[state]}{tr(answers[number])}" if number < len(answers) else "")
            button.setEnabled(player.answer is None)
            mark(button, "class", state)
        self._fit_answers()
        self._offer_answers()
        verdict = player.verdict
        is_new = bool(verdict) and verdict != self.verdict.text()
        self.verdict.setText(verdict)
        self.verdict.setVisible(bool(verdict))
        if is_new:
            QTimer.singleShot(0, self._bring_verdict)  # once it is laid out

    def _fit_answers(self) -> None:
        """Write each answer in as many lines as the pane has room for: one that is too long widens all of the page."""
        bar, body = self._area.verticalScrollBar(), self._area.widget()
        assert bar is not None
        assert body is not None
        layouts = [each for each in (self.layout(), body.layout()) if each is not None]
        margins = [each.contentsMargins() for each in layouts]
        room = self.width() - sum(each.left() + each.right() for each in margins) - bar.sizeHint().width()
        for button in self.answers:
            words, metrics = button.accessibleName(), button.fontMetrics()
            button.setText(words)
            padding = button.sizeHint().width() - metrics.horizontalAdvance(words)
            button.setText("\n".join(wrapped(words, metrics, max(1, room - padding), _MOST_LINES)))

    @pyqtSlot()
    def _offer_answers(self) -> None:
        """Offer a way to the answers of a question where not all of them are in sight."""
        bar = self._area.verticalScrollBar()
        assert bar is not None
        ends = [button.geometry().bottom() for button in self.answers if button.isVisibleTo(self)]
        is_open = self._player.is_asking() and bool(ends)
        self.answers_button.setVisible(is_open and max(ends) > bar.value() + bar.pageStep() and bar.maximum() > 0)
        self._fit_foot()

    def _bring_answers(self) -> None:
        for button in self.answers:
            if button.isVisibleTo(self):
                self._area.ensureWidgetVisible(button, 0, 0)

    def _fit_foot(self) -> None:
        """Give the offer of help a row of its own where it has no room between the ways back and on."""
        shown = [self.back_button, self.help_button, self.next_button]
        shown += [self.answers_button] if self.answers_button.isVisibleTo(self) else []
        margins, gap = self._column.contentsMargins(), self._foot.spacing()
        room = self.width() - margins.left() - margins.right()
        is_above = sum(button.sizeHint().width() + gap for button in shown) > room + gap
        if is_above is (self._column.indexOf(self.help_button) >= 0):
            return
        if is_above:
            self._foot.removeWidget(self.help_button)
            self._column.insertWidget(self._column.count() - 1, self.help_button)
        else:
            self._column.removeWidget(self.help_button)
            self._foot.insertWidget(1, self.help_button)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._make_room(is_asking=self._is_asking)
        self._fit_answers()
        self._fit_foot()

    def _bring_verdict(self) -> None:
        """Have what came of the answer in sight, also where the text before it takes all the room."""
        self._area.ensureWidgetVisible(self.waiting if self.waiting.isVisible() else self.verdict, 0, 0)
        self._area.ensureWidgetVisible(self.verdict, 0, 0)

    def _on_answer_clicked(self) -> None:
        button = self.sender()
        assert button is not None
        self.answered.emit(int(button.property("number")))


def _state_of(number: int, answer: int | None, right: int | None) -> str:
    """Return how an answer looks: that which was given, the right one once it is told, or another."""
    if answer is None:
        return ""
    if right is None:
        return "chosen" if number == answer else ""
    return "right" if number == right else "wrong" if number == answer else ""


def as_html(markdown: str, font: QFont, gap_px: int) -> str:
    """Return a text as HTML in `font`, with `gap_px` pixels below each paragraph."""
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setMarkdown(markdown.strip())
    cursor = QTextCursor(document)
    while True:
        look = cursor.blockFormat()
        look.setBottomMargin(gap_px)
        cursor.setBlockFormat(look)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            return document.toHtml()

"""The lecturer's own page of a lesson, for a second screen: what to say now, and what comes next."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ganviz.spec.lessons import Page
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.lessonpane import as_html
from ganviz.ui.model.lessonplayer import LessonPlayer
from ganviz.ui.views.card import label

_SIZE = (520, 420)
_NOTHING = tr_noop("No lesson is open: choose one in the menu Learn.")


class LessonNotes(QWidget):
    """A window of its own. Page Up and Page Down turn pages here as well."""

    def __init__(self, player: LessonPlayer, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("What to say"))
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._player = player
        self.title, self.state = label("", "title"), label("", "muted")
        self.say = QLabel()
        self.say.setTextFormat(Qt.TextFormat.RichText)
        self.say.setWordWrap(True)
        self.say.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.say)
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
        column.addWidget(self.next_label)
        column.addLayout(row)
        self.resize(*_SIZE)
        player.changed.connect(self.show_page)
        self.show_page()

    def show_page(self) -> None:
        """Show what there is to say of the page that is open."""
        player, page = self._player, self._player.page
        if player.lesson is None or page is None:
            self.title.setText(tr(_NOTHING))
            self.say.setText("")
            self.state.setText("")
            self.next_label.setText("")
            return
        self.title.setText(tr(page.title))
        self.say.setText(as_html(_notes_of(page), self.font(), self.fontMetrics().height() // 2))
        self.back_button.setEnabled(player.index > 0)
        waiting = player.waiting
        state = tr("Done: {what}", what=waiting) if player.is_met else tr("Waits: {what}", what=waiting)
        self.state.setText(state if waiting else "")
        following = tr("the end") if player.is_last else tr(player.lesson.pages[player.index + 1].title)
        self.next_label.setText(tr("Next: {page}", page=following))


def _notes_of(page: Page) -> str:
    """Return what there is to say of a page, and its question with the answer, as Markdown."""
    ask = page.ask
    parts = [tr(page.say) or tr("Nothing to add to what stands on the page.")]
    if ask is not None:
        answer = tr(ask.answers[ask.right]) if ask.right is not None else tr("the run tells")
        question, why = tr(ask.question), tr(ask.why)
        parts.append(tr("**{question}** {answer}. {why}", question=question, answer=answer, why=why))
    return "\n\n".join(parts)

"""The bar below the picture: the line of the run, the step on show to type in, and the ways to a branch and to now."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtBoundSignal, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ganviz.spec.translation import tr
from ganviz.ui.theme import Theme
from ganviz.ui.timeline import TimeLine, Track
from ganviz.ui.widgets import EntryField
from ganviz.ui.widgets.texts import parse_step

_MARGINS_PX = (16, 2, 16, 0)


class TimelineBar(QWidget):
    """The line, the step on show as a field to type in, what time does in words, and the way back to now.

    Signals:
        scrubbed(object), moved_by(int), now_wanted(): as of the line; a typed step, too, be it one that there is not.
        closer_wanted(): the very step on show is to be computed anew.

    Attributes:
        runs_menu: the list of runs, to be filled.
        compare_menu: what the run on show can be compared with, to be filled.
    """

    scrubbed = pyqtSignal(object)  # an int, but any that can be typed
    moved_by = pyqtSignal(int)
    now_wanted = pyqtSignal()
    closer_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._newest = 0
        self._said = ""
        self.runs_button = QToolButton()
        self.runs_button.setText(tr("Runs"))
        self.runs_button.setObjectName("timeline.runs")
        self.runs_button.setToolTip(tr("The runs of this window: show, pin, rename, compare, delete"))
        self.runs_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.runs_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.runs_menu = QMenu(self.runs_button)
        self.runs_button.setMenu(self.runs_menu)
        self.compare_button = QToolButton()
        self.compare_button.setText(tr("Compare"))
        self.compare_button.setObjectName("timeline.compare")
        self.compare_button.setToolTip(tr("Train this run beside one with a difference, step by step"))
        self.compare_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.compare_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.compare_menu = QMenu(self.compare_button)
        self.compare_button.setMenu(self.compare_menu)
        self.line = TimeLine()
        self.step_field = EntryField(
            parse_step, lambda step: f"{step:,}", accepts=self._is_there, allowed=tr("a step of this run"),
            widest="1,000,000",
        )  # fmt: skip
        self.step_field.setProperty("class", "number")
        self.step_field.setObjectName("timeline.step")
        self.step_field.setAccessibleName(tr("Step on show"))
        self.step_field.setToolTip(tr("The step on show; type another to go there"))
        self.step_field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.step_field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.closer_button = self._button(
            tr("Look closer"), "timeline.closer", tr("Compute this very step anew"), self.closer_wanted
        )
        self.now_button = self._button(tr("Live"), "timeline.live", tr("Show the newest step again"), self.now_wanted)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS_PX)
        row.setSpacing(8)
        for widget, stretch in (
            (self.runs_button, 0), (self.compare_button, 0), (self.line, 1),
            (self.closer_button, 0), (self.step_field, 0), (self.now_button, 0),
        ):  # fmt: skip
            row.addWidget(widget, stretch)
        self.line.scrubbed.connect(self.scrubbed)
        self.line.moved_by.connect(self.moved_by)
        self.line.now_wanted.connect(self.now_wanted)
        self.step_field.value_edited.connect(self._on_typed)
        self.step_field.value_refused.connect(self._on_typed)  # whoever is asked for it says which steps there are

    @property
    def words(self) -> str:
        """What time does, in words."""
        return self._said

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Draw one or two runs, the first of them the one on show."""
        self._newest = tracks[0].end if tracks else 0
        self.line.show_tracks(tracks)

    def show_moment(
        self,
        step: int,
        state: str,
        *,
        is_past: bool,
        picture_step: int | None,
        can_look_closer: bool,
        ends: Sequence[int] = (),
    ) -> None:
        """Show which step is on show, what time does, of which step the pictures are, and whether more can be told.

        `ends`: the newest steps of the tracks now.
        """
        is_between = is_past and picture_step != step
        of = tr(", no picture") if picture_step is None else tr(", picture of {step:,}", step=picture_step)
        self._said = f"{step:,} · {state}{of if is_between else ''}"
        self.line.show_step(step, self._said if is_past else "", is_past=is_past, ends=ends)
        if not self.step_field.is_busy() and not self.step_field.hasFocus():
            self.step_field.show_value(step)
        for button, is_shown in ((self.closer_button, can_look_closer), (self.now_button, is_past)):
            if button.hasFocus() and not is_shown:
                self.line.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would give the keys to whatever comes next
            button.setVisible(is_shown)

    def be_brief(self, is_brief: bool) -> None:
        """Show the line alone, and ways back to now that take their room when they come; or all again."""
        for widget in (self.runs_button, self.compare_button, self.step_field):
            widget.setHidden(is_brief)
        for button in (self.closer_button, self.now_button):
            _retain_size(button, not is_brief)
        self._row.setContentsMargins(*((0, 0, 0, 0) if is_brief else _MARGINS_PX))

    def apply_theme(self, theme: Theme) -> None:
        self.line.apply_theme(theme)

    def _on_typed(self, step: int | str) -> None:
        if self.step_field.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)  # so that Space plays again
        if isinstance(step, int):
            self.scrubbed.emit(step)

    def _is_there(self, step: int) -> bool:
        return 0 <= step <= self._newest

    def _button(self, text: str, name: str, help: str, act: pyqtBoundSignal) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(help)
        button.setProperty("class", "chip action")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and so Space, where it was
        button.clicked.connect(act)
        _retain_size(button, True)
        button.hide()
        return button


def _retain_size(button: QPushButton, is_retained: bool) -> None:
    """Keep the room of a button that is hidden, or not: without it the line shrinks under the pointer."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(is_retained)
    button.setSizePolicy(policy)

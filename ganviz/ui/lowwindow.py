"""What gives way where a window is small for the size of its text; play, both rates and the picture stay.

Heights are counted in pixels at the usual size of text: a window of 1080 lines with text at 200 % is 540 high.
"""

from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QBoxLayout, QMainWindow, QWidget

from ganviz.spec.lessons import Page
from ganviz.ui.controls.ratesbar import RatesBar
from ganviz.ui.diagnosisline import DiagnosisLine
from ganviz.ui.panels import Panels
from ganviz.ui.storystrip import StoryStrip
from ganviz.ui.style import TEXT_PX
from ganviz.ui.timelinebar import TimelineBar
from ganviz.ui.transport import TransportBar

DIAGNOSIS_FROM_PX, BRIEF_DIAGNOSIS_FROM_PX = 620, 440
STATUS_FROM_PX, STORY_FROM_PX, TIMELINE_FROM_PX, RATES_FROM_PX = 560, 540, 370, 320
SHORT_STORY_FROM_PX = 460  # below it, one row of text
WALKED_TIMELINE_FROM_PX = 460  # while a step is walked through above it
LESSON_FROM_PX = 620  # below it a lesson in a hall has all to itself that it does not speak of
HALL_FROM_PX = 620  # below it a hall has of the timeline the line, and the rates in one row
SHARED_ROW_FROM_PX = 800  # of width, for that line beside the transport
PLOTS_FROM_PX = 500  # of width: the rates would have no room to be dragged


class LowWindow(QObject):
    """Shortens first words on what goes on, hides the line at the foot, then all but a line of the story, then those
    words, the timeline, and what is beside a rate.

    Args:
        window: whose height counts.
        status: the line at its foot.
        timeline: the line of steps; its keys work all the same.
        transport: the bar to play.
        diagnosis: what goes on in the run, in words.
        steps: what a step is walked through in, which takes the place of the diagnosis.
        strip: the story, which its tooltip tells as a whole.
        rates: the sliders of both learning rates.
        panels: what is beside the picture goes where the window is narrow, too.
        column: where timeline and transport stand one above the other.
    """

    def __init__(
        self,
        window: QMainWindow,
        status: QWidget,
        timeline: TimelineBar,
        transport: TransportBar,
        diagnosis: DiagnosisLine,
        steps: QWidget,
        strip: StoryStrip,
        rates: RatesBar,
        panels: Panels,
        column: QBoxLayout,
    ) -> None:
        super().__init__(window)
        self._window, self._status, self._timeline, self._diagnosis = window, status, timeline, diagnosis
        self._steps, self._transport, self._column = steps, transport, column
        self._strip, self._rates, self._panels = strip, rates, panels
        self._has_status = self._keeps_diagnosis = self._is_row_shared = False
        self._page: Page | None = None

    def adapt(self, *, has_status: bool, page: Page | None = None) -> None:
        """Follow the height of the window and the size of its text. The status is hidden without `has_status`.

        Where a `page` of a lesson is read in a low window, also what it does not speak of; the timeline where it asks.
        """
        self._has_status, self._page = has_status, page
        unit = self._window.fontInfo().pixelSize() / TEXT_PX
        width, height = self._window.width() / unit, self._window.height() / unit
        self._status.setVisible(has_status and height >= STATUS_FROM_PX)
        self._strip.be_brief(height < STORY_FROM_PX, 2 if height >= SHORT_STORY_FROM_PX else 1)
        self._diagnosis.be_brief(height < DIAGNOSIS_FROM_PX)
        is_read = page is not None and height < LESSON_FROM_PX
        self._strip.put_away(is_read and not _speaks_of(page, "story", "chip"))
        has_room = (
            (height >= BRIEF_DIAGNOSIS_FROM_PX and not is_read) or self._keeps_diagnosis or _waits_for_words(page)
        )
        self._diagnosis.setVisible(has_room and self._steps.isHidden())
        is_hall = not has_status and page is None and height < HALL_FROM_PX and width >= SHARED_ROW_FROM_PX
        self._share_row(is_hall)
        is_walked = not self._steps.isHidden()
        has_line = height >= (WALKED_TIMELINE_FROM_PX if is_walked else TIMELINE_FROM_PX)
        is_asked = is_read and page is not None and page.ask is not None and not _speaks_of(page, "timeline", "compare")
        self._timeline.setVisible(has_line and not is_asked)
        is_brief = is_read and not _speaks_of(page, "rates", "optimizer", "optimizers")
        self._rates.be_brief(height < RATES_FROM_PX or is_brief or is_hall)
        self._panels.leave_room(width < PLOTS_FROM_PX)

    def _share_row(self, is_shared: bool) -> None:
        """Have the line of steps in the row of the transport, alone, or in a row of its own above it."""
        if is_shared is self._is_row_shared:
            return
        self._is_row_shared = is_shared
        self._timeline.be_brief(is_shared)
        if is_shared:
            self._transport.take_in(self._timeline)
        else:
            self._transport.let_go(self._timeline)
            self._column.insertWidget(self._column.indexOf(self._transport), self._timeline)

    def keep_diagnosis(self, is_kept: bool) -> None:
        """Have words on what goes on in a window of any height, for as long as somebody points at them."""
        if is_kept is not self._keeps_diagnosis:
            self._keeps_diagnosis = is_kept
            self.adapt(has_status=self._has_status, page=self._page)


def _speaks_of(page: Page | None, *sorts: str) -> bool:
    """Return whether a page points at something of one of these sorts."""
    return page is not None and any(name.partition(":")[0] in sorts for name in page.show)


def _waits_for_words(page: Page | None) -> bool:
    """Return whether a page waits for what the line of words says."""
    return page is not None and page.wait is not None and page.wait.condition is not None

"""Drawing on the picture of a view: a chip that begins and ends it, the board over it, and what is drawn on."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QObject, pyqtSignal, pyqtSlot

from ganviz.engine.messages import Frame
from ganviz.engine.probes import AnyProbe, ByHandProbe, Surface
from ganviz.spec import Experiment
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import chip
from ganviz.ui.views.draw.board import DrawBoard
from ganviz.ui.views.draw.fakes import FakeSheet
from ganviz.ui.views.draw.points import PointSheet, ValueSheet
from ganviz.ui.views.draw.sheet import Sheet
from ganviz.ui.views.draw.surface import SurfaceSheet
from ganviz.ui.views.linepicture import LinePicture
from ganviz.ui.views.plane import Plane

BY_HAND = ByHandProbe()
HELP = tr_noop("Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that")
HELP_LINE = tr_noop("Draw data by hand while G and D train on it: a stroke scatters numbers below it")


class Drawing(QObject):
    """Lets the user draw on a picture, and says what the run is to be changed by.

    Args:
        picture: a plane, or a line.
        record: returns the run on show.
        samples: returns some of its data, (n, 2) or (n, 1); None where there are none yet.

    Signals:
        toggled(): it has begun or ended.
        changed(): so, or something else is drawn.
        change_wanted(dict, int): the run is to be changed so, as part of the stroke with this number.

    Attributes:
        chip: begins and ends it.
        board: lies over the picture meanwhile.
        points, fakes, surface: the data that is drawn; G's fakes and D's surface, where they are put in place by hand.
    """

    toggled = pyqtSignal()
    changed = pyqtSignal()
    change_wanted = pyqtSignal(dict, int)

    def __init__(
        self,
        picture: Plane | LinePicture,
        record: Callable[[], RunRecord | None],
        samples: Callable[[], NDArray[np.floating[Any]] | None],
    ) -> None:
        super().__init__(picture)
        self._record, self._samples = record, samples
        self._reason = ""
        is_line = isinstance(picture, LinePicture)
        self._help = HELP_LINE if is_line else HELP
        self.points = ValueSheet() if is_line else PointSheet()
        self.fakes, self.surface = FakeSheet(), SurfaceSheet()
        self._sheets: tuple[Sheet, ...] = (self.points,) if is_line else (self.fakes, self.surface, self.points)
        self.chip = chip(tr("Draw"), tr(self._help))
        self.board = DrawBoard(picture, picture, self._sheets)
        self.chip.clicked.connect(self._on_chip_clicked)
        self.board.drawn.connect(self._on_drawn)
        self.board.change_wanted.connect(self.change_wanted)
        self.board.left.connect(self.end)
        strip = self.board.strip
        strip.from_data_wanted.connect(self._on_from_data_wanted)
        strip.clear_wanted.connect(self._on_clear_wanted)

    @property
    def is_on(self) -> bool:
        """Whether something is being drawn."""
        return not self.board.isHidden()

    @property
    def can_undo(self) -> bool:
        """Whether a stroke can be taken back."""
        return self.is_on and self.board.can_undo

    @property
    def reals(self) -> NDArray[np.float64] | None:
        """The points that are drawn (n, 2), to be shown in place of samples of them; None where there are none."""
        return self.points.points if self.is_on and len(self.points.points) else None

    @property
    def probes(self) -> tuple[AnyProbe, ...]:
        """What there is to ask of the run meanwhile."""
        record = self._record()
        if record is None or not self.is_on:
            return ()
        return (BY_HAND,) if any(each.suits(record.experiment) for each in (self.fakes, self.surface)) else ()

    @property
    def dragged(self) -> NDArray[np.float64] | None:
        """Every fake there is (n, 2), to be shown in place of some; None where they are not put in place by hand."""
        return self.fakes.fakes if self.is_on else None

    def painted(self, surface: Surface | None) -> Surface | None:
        """Return what D says of each place: as it is painted, else as `surface` has it."""
        if surface is None or not self.is_on or self.surface.heights is None:
            return surface
        return self.surface.drawn(surface)

    def show_frame(self, frame: Frame) -> None:
        """Take in what a frame has of what is put in place by hand."""
        if self.is_on and BY_HAND in frame.answers:
            for sheet in self._sheets:
                sheet.show_weights(frame.answer(BY_HAND))

    @property
    def words(self) -> tuple[str, ...]:
        """What there is to say of what is drawn, and shorter words for less room."""
        sheet = self.board.sheet
        return sheet.words if sheet is not None else ("",)

    def undo(self) -> None:
        """Take the last stroke back."""
        self.board.undo()

    def begin(self) -> None:
        """Let the user draw: on from what was drawn last, where that is the data still, or from nothing."""
        record = self._record()
        if record is None or self._reason or self.is_on:
            return
        self.follow(record.experiment)
        if not self.points.is_of_run:
            self.points.clear()
        suited = [sheet for sheet in self._sheets if sheet.suits(record.experiment)]
        for sheet in self._sheets:
            sheet.show_weights(None)
        self.board.begin(suited, goes_on=self.points.is_of_run)
        self._show()

    @pyqtSlot()
    def end(self) -> None:
        """Let the user draw no more; what was drawn stays in the run."""
        if self.is_on:
            self.board.end()
            self._show()

    def put_away(self) -> None:
        """Let the user draw no more, and next time with the first tool that there is."""
        self.end()
        self.board.strip.put_away()

    def follow(self, experiment: Experiment) -> None:
        """Take in what holds in the run."""
        for sheet in self._sheets:
            if sheet.suits(experiment):
                sheet.follow(experiment)

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be drawn now, and let nothing be drawn; empty where it can."""
        if reason == self._reason:  # as it is with each frame
            return
        self._reason = reason
        if reason:
            self.end()
        self.chip.setEnabled(not reason)
        self.chip.setToolTip(reason or tr(self._help))

    def apply_theme(self, theme: Theme) -> None:
        self.board.apply_theme(theme)

    def _show(self) -> None:
        self.chip.setChecked(self.is_on)
        self.toggled.emit()
        self._on_drawn()

    @pyqtSlot()
    def _on_chip_clicked(self) -> None:
        if self.is_on:
            self.end()
        else:
            self.begin()
        self.chip.setChecked(self.is_on)

    @pyqtSlot()
    def _on_from_data_wanted(self) -> None:
        real = self._samples()
        if real is not None:
            self.board.edit(self.points, lambda: self.points.begin_with(real))

    @pyqtSlot()
    def _on_clear_wanted(self) -> None:
        sheet = self.board.sheet
        is_empty = sheet is self.points and not len(self.points.points)
        if sheet is not None and sheet.can_clear and not is_empty:
            self.board.edit(sheet, sheet.clear)

    @pyqtSlot()
    def _on_drawn(self) -> None:
        sheet, strip = self.board.sheet, self.board.strip
        strip.offer_actions(clear=sheet is not None and sheet.can_clear, from_data=sheet is self.points)
        self.changed.emit()

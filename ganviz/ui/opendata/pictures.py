"""The dialog that shows pictures as they will be trained on: small, grey, and as many as there are."""

import math
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PyQt6.QtCore import QRectF, QSize, pyqtSignal, pyqtSlot
from PyQt6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PyQt6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ganviz.engine.pictures import Prepared, keep
from ganviz.engine.pictures.prepare import SIDES
from ganviz.spec.errors import shown_path
from ganviz.spec.translation import listed, sentence, sentences, tr
from ganviz.ui.focusring import FocusRing
from ganviz.ui.opendata.fields import text_label
from ganviz.ui.opendata.preparation import Preparation
from ganviz.ui.plain import shortened
from ganviz.ui.style import mark
from ganviz.ui.task import Task
from ganviz.ui.theme import DARK, Theme

_SIZE = (720, 520)
_COLUMNS, _ROWS = 12, 6  # shown


class PicturesView(QWidget):
    """Some pictures of a set, evenly from its beginning to its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Some of the pictures"))

    def sizeHint(self) -> QSize:
        return QSize(56 * _COLUMNS, 56 * _ROWS)

    def show_pictures(self, prepared: Prepared | None) -> None:
        """Show some of these; None shows nothing."""
        self._image = None if prepared is None else _tiled(prepared)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.plot))
        if self._image is None:
            return
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        size = self._image.width() * scale, self._image.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        painter.drawImage(QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size), self._image)


class PicturesDialog(QDialog):
    """Open it with `read`. Nothing here blocks; closing it stops what is under way.

    Signals:
        chosen(dict): this change of an experiment makes the pictures its data; they are in the cache.
    """

    chosen = pyqtSignal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open pictures"))
        self._path: Path | None = None
        self._prepared: Prepared | None = None
        self._preparation: Preparation | None = None
        self._keeping: Task | None = None
        self._make_parts()
        self._lay_out()
        FocusRing(self)

    def read(self, path: Path, notice: str = "", *, side: int | None = None) -> None:
        """Show the pictures of a folder or a file, once they are read; `notice` is said until then.

        They are made `side` pixels wide and high, or as many as were chosen last.
        """
        if path != self._path:
            self.inverted.setChecked(False)  # of other pictures it was
        self._path = None
        if side is not None:
            self.side.setCurrentIndex(self.side.findData(side))
        self._path = path
        self._name.setText(shown_path(path.name or path))
        self._say(notice, "muted")
        self._read_anew()

    def apply_theme(self, theme: Theme) -> None:
        self.view.apply_theme(theme)

    # --- what the user can do -----------------------------------------------------------------------------

    @pyqtSlot()
    def use(self) -> None:
        """Keep the pictures in the cache, and take them."""
        if self._prepared is None or self._keeping is not None:
            return
        self.use_button.setEnabled(False)
        self._say(tr("Keeping them…"), "muted")
        self._keeping = Task(partial(keep, self._shown()), tr("The pictures were not kept."))
        self._keeping.succeeded.connect(self._on_kept)
        self._keeping.failed.connect(self._on_not_kept)
        self._keeping.begin()

    def done(self, result: int) -> None:
        """Close, however that came about."""
        self._stop()
        self._keeping = None
        super().done(result)

    @pyqtSlot()
    def _read_anew(self) -> None:
        if self._path is None:
            return
        self._stop()
        self._prepared = None
        self._show_prepared()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._preparation = Preparation(self._path, self.side.currentData())
        self._preparation.progressed.connect(self._on_progressed)
        self._preparation.succeeded.connect(self._on_read)
        self._preparation.failed.connect(self._on_not_read)
        self._preparation.begin()

    # --- what comes of it ---------------------------------------------------------------------------------

    def _stop(self) -> None:
        if self._preparation is not None:
            preparation, self._preparation = self._preparation, None
            preparation.stop()

    def _is_stale(self) -> bool:
        return self._preparation is None or self.sender() is not self._preparation

    @pyqtSlot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if not self._is_stale():
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._about.setText(tr("{done:,} of {total:,} pictures", done=done, total=total))

    @pyqtSlot(object)
    def _on_read(self, prepared: Prepared) -> None:
        if self._is_stale():
            return
        self._preparation = None
        self._bar.hide()
        self._prepared = prepared
        self._say("")
        self._show_prepared()
        self.use_button.setFocus()

    @pyqtSlot(str)
    def _on_not_read(self, reason: str) -> None:
        if self._is_stale():
            return
        self._preparation = None
        self._bar.hide()
        self._about.setText("")
        self._say(shortened(sentence(reason)))

    @pyqtSlot(object)
    def _on_kept(self, change: dict[str, object]) -> None:
        if self.sender() is self._keeping:
            self._keeping = None
            self.accept()
            self.chosen.emit(change)

    @pyqtSlot(object)
    def _on_not_kept(self, error: Exception) -> None:
        if self.sender() is self._keeping:
            self._keeping = None
            self.use_button.setEnabled(True)
            self._say(str(error) or type(error).__name__)

    # --- looks --------------------------------------------------------------------------------------------

    def _shown(self) -> Prepared:
        """Return the pictures as they are shown: black and white exchanged, where that is chosen."""
        assert self._prepared is not None
        if not self.inverted.isChecked():
            return self._prepared
        return replace(self._prepared, images=255 - self._prepared.images)

    @pyqtSlot()
    def _show_prepared(self) -> None:
        prepared = self._prepared
        self.use_button.setEnabled(prepared is not None)
        self.view.show_pictures(None if prepared is None else self._shown())
        self._remarks.setVisible(prepared is not None and bool(prepared.remarks))
        if prepared is None:
            return
        about = [tr("{count:,} pictures", count=len(prepared.images))]
        if prepared.num_labels:
            about.append(tr("{count} classes", count=prepared.num_labels))
        self._about.setText(listed(about))
        self._remarks.setText(sentences(prepared.remarks))

    def _make_parts(self) -> None:
        self._name, self._about = text_label("title"), text_label("muted")
        self._notice, self._remarks = text_label("warning"), text_label("muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Pictures read"))
        self.view = PicturesView()
        self.side = QComboBox()
        self.side.setAccessibleName(tr("Size of the pictures"))
        for side in SIDES:
            self.side.addItem(tr("{side}×{side} pixels", side=side), side)
        self.side.activated.connect(self._read_anew)
        self.inverted = QCheckBox(tr("Exchange black and white"))
        self.inverted.toggled.connect(self._show_prepared)
        self.use_button, self.cancel_button = QPushButton(tr("Use these pictures")), QPushButton(tr("Cancel"))
        self.use_button.setProperty("class", "accent")
        self.use_button.setDefault(True)
        self.use_button.clicked.connect(self.use)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._about, 1)
        foot.setSpacing(8)
        foot.addWidget(self.side)
        foot.addWidget(self.inverted)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.use_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        for widget in (self._bar, self._notice, self._remarks):
            whole.addWidget(widget)
        whole.addLayout(foot)
        self.resize(*_SIZE)

    def _say(self, notice: str, words: str = "warning") -> None:
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        mark(self._notice, "class", words)


def _tiled(prepared: Prepared) -> QImage:
    images = prepared.images
    places = np.linspace(0, len(images) - 1, min(len(images), _COLUMNS * _ROWS)).round().astype(int)
    side, columns = images.shape[1], min(_COLUMNS, len(places))
    rows = math.ceil(len(places) / columns)
    sheet = np.zeros((rows * (side + 2), columns * (side + 2)), np.uint8)
    for number, place in enumerate(places):
        top, left = number // columns * (side + 2), number % columns * (side + 2)
        sheet[top : top + side, left : left + side] = images[place]
    height, width = sheet.shape
    return QImage(sheet.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()

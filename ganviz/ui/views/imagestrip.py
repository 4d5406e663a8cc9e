"""What is known of one chosen fake: the real images nearest to it, and the way to it from the one chosen before."""

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ganviz.engine.probes import Nearest, Walk
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Header, chip, small_font

_TILE_PX = 44
_GAP_PX = 6
_COPY = 0.5  # of the usual distance between reals, below which a fake is called nearly one of them
Images8 = NDArray[np.uint8]


class ImageRow(QWidget):
    """Tiles in a row, with a few words below each."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._images: Images8 = np.empty((0, 1, 1), np.uint8)
        self.words: tuple[str, ...] = ()
        self._theme = DARK

    @property
    def count(self) -> int:
        """How many images stand there."""
        return len(self._images)

    def show_images(self, images: Images8, words: tuple[str, ...], told: str) -> None:
        """Show (n, height, width) images, `words` below each; `told` describes them for who cannot see them."""
        self._images, self.words = np.ascontiguousarray(images), words
        self.setAccessibleDescription(told)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _TILE_PX + 4 + QFontMetrics(small_font()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setFont(small_font())
        painter.setPen(QColor(self._theme.muted))
        height, pitch = QFontMetrics(small_font()).height(), self._pitch()
        size = min(_TILE_PX, int(pitch) - 1)
        words = self.fitting_words()
        for number, image in enumerate(self._images):
            left = number * pitch
            rows, columns = image.shape
            picture = QImage(image.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
            painter.drawImage(QRectF(left, 0, size, size), picture)
            if number < len(words):
                place = QRectF(left, size + 2, pitch - 2, height)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words[number])
        painter.end()

    def fitting_words(self) -> tuple[str, ...]:
        """Return what stands below the tiles: numbers without the 0 before the point where they have no room."""
        room, metrics = self._pitch() - 4, QFontMetrics(small_font())
        has_room = all(metrics.horizontalAdvance(word) <= room for word in self.words)
        return self.words if has_room else tuple(word.removeprefix("0") for word in self.words)

    def _pitch(self) -> float:
        """Return how far apart tiles stand, of which all are to be seen."""
        return min(_TILE_PX + _GAP_PX, self.width() / max(1, self.count))


class ImageStrip(QWidget):
    """Two rows: the reals nearest to a fake, and a walk between two fakes.

    Attributes:
        arc_chip: on where the walk goes along an arc of latents, not a line.
        close_chip: chooses no fake any more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.arc_chip = chip("Arc", "Walk along an arc of latents, which stay as long as usual ones, not along a line")
        self.close_chip = chip("\N{MULTIPLICATION SIGN}", "Choose no fake any more", checkable=False)
        self.close_chip.setAccessibleName("Choose no fake any more")
        self.header = Header("", chips=(self.close_chip,))
        self.walk_header = Header("", chips=(self.arc_chip,))
        self.nearest, self.walk = ImageRow("Nearest real images"), ImageRow("Walk between two fakes")
        self.nearest.setToolTip(
            "The fake, and the reals nearest to it. Below, their distance: the root mean square difference of pixels"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(4)
        rows = QHBoxLayout()
        rows.setSpacing(24)
        for header, row, share in ((self.header, self.nearest, 2), (self.walk_header, self.walk, 3)):
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(header)
            one.addWidget(row)
            rows.addLayout(one, share)
        column.addLayout(rows)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("class", "panel strip over")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def apply_theme(self, theme: Theme) -> None:
        self.nearest.apply_theme(theme)
        self.walk.apply_theme(theme)

    def show_nearest(self, number: int, found: Nearest | None, why_not: str = "") -> None:
        """Show the reals nearest to fake `number`, or why there are none."""
        self.header.show_title(f"Fake {number + 1}")
        if found is None or found.number != number:
            self.header.show_subtitle(why_not or "looking for the nearest real images")
            self.nearest.show_images(np.empty((0, 1, 1), np.uint8), (), why_not)
            return
        near = float(found.distances[0])
        verdict = "nearly a copy of a real one" if near < _COPY * found.usual else "no copy"
        told = f"distances below; usual between reals {found.usual:.3f}"
        self.header.show_subtitle(
            f"{verdict}; {told}", f"{verdict}; distances below, usual {found.usual:.3f}", f"{verdict}; distances below",
            verdict,
            help="Root mean square difference of pixels, from 0 for equal to 1 for black against white. Usual: the "
            f"median of how far a real image is from the nearest other one. Below {_COPY:.0%} of that a fake is called "
            "nearly a copy.",
        )  # fmt: skip
        words = ("dist.", *(f"{distance:.3f}" for distance in found.distances))
        self.nearest.show_images(
            np.concatenate([found.fake[None], found.reals]), words, f"{verdict}: nearest real at {near:.3f}, {told}"
        )

    def show_walk(self, start: int | None, end: int, found: Walk | None, why_not: str = "") -> None:
        """Show the way from fake `start` to fake `end`, or what to do to see one."""
        if start is None:
            self.walk_header.show_title("Walk")
            self.walk_header.show_subtitle("click another fake to walk there through the latents", "click another fake")
            self.walk.show_images(np.empty((0, 1, 1), np.uint8), (), "")
            return
        self.walk_header.show_title(f"Walk from {start + 1} to {end + 1}")
        is_here = found is not None and (found.start, found.end) == (start, end)
        self.walk_header.show_subtitle(
            *("what G makes of latents in between", "between") if is_here else (why_not or "on its way",)
        )
        images = found.images if is_here and found is not None else np.empty((0, 1, 1), np.uint8)
        self.walk.show_images(images, (), f"{len(images)} images from fake {start + 1} to fake {end + 1}")

"""What is known of one chosen fake: the real images nearest to it, and the way to it from the one chosen before."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ganviz.engine.probes import Nearest, Walk
from ganviz.spec.translation import tr
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import Header, chip, small_font

_TILE_PX = 44
_GAP_PX = 6
_LEAST_TILE_PX = 24
_LEAST_SHOWN = 2  # a fake and the real nearest to it, or both ends of a walk
_APART_PX, _SIDE_PX = 24, 8  # between the rows, and beside them
_SHARE = 0.4  # of the width, for the nearest
_COPY = 0.5  # of the usual distance between reals, below which a fake is called nearly one of them
Images8 = NDArray[np.uint8]


class ImageRow(QWidget):
    """Tiles in a row, with a few words below each; or words in their place."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._images: Images8 = np.empty((0, 1, 1), np.uint8)
        self.words: tuple[str, ...] = ()
        self.message = ""
        self._theme = DARK

    @property
    def count(self) -> int:
        """How many images stand there."""
        return len(self._images)

    def show_images(self, images: Images8, words: tuple[str, ...], told: str) -> None:
        """Show (n, height, width) images, `words` below each; `told` describes them for who cannot see them."""
        self._show(np.ascontiguousarray(images), words, "", told)

    def show_message(self, message: str) -> None:
        """Say in the place of images why there are none."""
        self._show(np.empty((0, 1, 1), np.uint8), (), message, message)

    def _show(self, images: Images8, words: tuple[str, ...], message: str, told: str) -> None:
        self._images, self.words, self.message = images, words, message
        self.setAccessibleDescription(told)
        self.updateGeometry()
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
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self.message)
        height, pitch, words = QFontMetrics(small_font()).height(), self._pitch(), self.fitting_words()
        size = min(_TILE_PX, int(pitch) - 1)
        for number, image in enumerate(self._images[: self.num_fitting]):
            left = number * pitch
            rows, columns = image.shape
            picture = QImage(image.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, size % columns != 0)
            painter.drawImage(QRectF(left, 0, size, size), picture)
            if number < len(words):
                place = QRectF(left, size + 2, pitch - 2, height)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words[number])
        painter.end()

    @property
    def num_fitting(self) -> int:
        """How many of the images are shown: those whose words have room below them, the first at least."""
        if not self.words:
            return self.count
        return min(self.count, max(1, self.width() // self.px_for(1)))

    def px_for(self, count: int) -> int:
        """Return how wide the row is at least with so many images, each with its words."""
        return count * max(_LEAST_TILE_PX, _GAP_PX + self._widest(map(_without_zero, self.words)))

    def fitting_words(self) -> tuple[str, ...]:
        """Return what stands below the tiles: numbers without the 0 before the point where they have no room."""
        words = self.words[: self.num_fitting]
        has_room = self._widest(words) <= self._pitch() - 4
        return words if has_room else tuple(map(_without_zero, words))

    def _pitch(self) -> float:
        """Return how far apart tiles stand: as far as words take, as far as there is room."""
        widest = max(_TILE_PX, self._widest(map(_without_zero, self.words)))
        return min(widest + _GAP_PX, self.width() / max(1, self.num_fitting))

    @staticmethod
    def _widest(words: Iterable[str]) -> int:
        return max(map(QFontMetrics(small_font()).horizontalAdvance, words), default=0)


class ImageStrip(QWidget):
    """Two rows: the reals nearest to a fake, and a walk between two fakes.

    Attributes:
        arc_chip: on where the walk goes along an arc of latents, not a line.
        close_chip: chooses no fake any more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.arc_chip = chip(
            tr("Arc"), tr("Walk along an arc of latents, which stay as long as usual ones, not along a line")
        )
        self.close_chip = chip("\N{MULTIPLICATION SIGN}", tr("Choose no fake any more"), checkable=False)
        self.close_chip.setAccessibleName(tr("Choose no fake any more"))
        self.header = Header("", chips=(self.close_chip,))
        self.walk_header = Header("", chips=(self.arc_chip,))
        self.nearest, self.walk = ImageRow(tr("Nearest real images")), ImageRow(tr("Walk between two fakes"))
        self.nearest.setToolTip(
            tr(
                "The fake, and the reals nearest to it. Below, their distance: the root mean square difference of "
                "pixels"
            )
        )
        self.walk.setToolTip(tr("What G makes of latents on the way from one fake to the other"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 4)
        column.setSpacing(4)
        self._rows = QHBoxLayout()
        self._rows.setSpacing(_APART_PX)
        for header, row in ((self.header, self.nearest), (self.walk_header, self.walk)):
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(header)
            one.addWidget(row)
            self._rows.addLayout(one)
        column.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("class", "panel strip over")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent | None) -> bool:
        is_done = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:  # text of another size, too
            self._share()
        return is_done

    def _share(self) -> None:
        """Give each row the width that its title and its first words take; leave the walk out where one has room."""
        room = self.width() - 2 * _SIDE_PX - _APART_PX
        least = max(self.header.title_px, self.nearest.px_for(_LEAST_SHOWN))
        others = max(self.walk_header.title_px, _LEAST_SHOWN * (_TILE_PX + _GAP_PX))
        has_both = least + others <= room
        for part in (self.walk_header, self.walk):
            part.setVisible(has_both)
        left = max(least, min(round(_SHARE * room), room - others))
        self._rows.setSpacing(_APART_PX if has_both else 0)
        self._rows.setStretch(0, left)
        self._rows.setStretch(1, max(0, room - left) if has_both else 0)

    def apply_theme(self, theme: Theme) -> None:
        self.nearest.apply_theme(theme)
        self.walk.apply_theme(theme)

    def show_nearest(self, number: int, found: Nearest | None, why_not: str = "") -> None:
        """Show the reals nearest to fake `number`, or why there are none."""
        self.header.show_title(tr("Fake {number}", number=number + 1))
        if found is None or found.number != number:
            self.header.show_subtitle("")
            self.nearest.show_message(why_not or tr("looking for the nearest real images"))
            return
        near = float(found.distances[0])
        verdict = tr("nearly a copy of a real one") if near < _COPY * found.usual else tr("no copy")
        told = tr("distances below; usual between reals {usual:.3f}", usual=found.usual)
        self.header.show_subtitle(
            tr("{verdict}; {distances}", verdict=verdict, distances=told),
            tr("{verdict}; distances below, usual {usual:.3f}", verdict=verdict, usual=found.usual),
            tr("{verdict}; distances below", verdict=verdict),
            verdict,
            "",
            help=tr(
                "Root mean square difference of pixels, from 0 for equal to 1 for black against white. Usual: the "
                "median of how far a real image is from the nearest other one. Below {share:.0%} of that a fake is "
                "called nearly a copy.",
                share=_COPY,
            ),
        )
        words = (tr("dist."), *(f"{distance:.3f}" for distance in found.distances))
        self.nearest.show_images(
            np.concatenate([found.fake[None], found.reals]),
            words,
            tr(
                "{verdict}: nearest real at {distance:.3f}, {distances}", verdict=verdict, distance=near, distances=told
            ),
        )

    def show_walk(self, start: int | None, end: int, found: Walk | None, why_not: str = "") -> None:
        """Show the way from fake `start` to fake `end`, or what to do to see one."""
        if start is None:
            self.walk_header.show_title(tr("Walk", "through latents"))
            self.walk_header.show_subtitle(
                tr("click another fake to walk there through the latents"), tr("click another fake"), ""
            )
            self.walk.show_message("")
            return
        self.walk_header.show_title(tr("Walk", "through latents"))
        start_number, end_number = start + 1, end + 1
        ends = tr("{start} to {end}", start=start_number, end=end_number)
        from_to = tr("from {start} to {end}", start=start_number, end=end_number)
        told = tr("what G makes of latents in between")
        self.walk_header.show_subtitle(tr("{ends}: {what}", ends=from_to, what=told), from_to, ends, "")
        if found is None or (found.start, found.end) != (start, end):
            self.walk.show_message(why_not or tr("on its way"))
            return
        count = len(found.images)
        self.walk.show_images(
            found.images,
            (),
            tr("{count} images from fake {start} to fake {end}", count=count, start=start_number, end=end_number),
        )


def _without_zero(word: str) -> str:
    """Return a number without the 0 before its point."""
    return word.removeprefix("0")

"""A run as a filmstrip: what the stage shows at several steps, side by side; a row for each run that is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PyQt6.QtWidgets import QWidget

from ganviz.spec.translation import tr
from ganviz.ui.theme import Theme
from ganviz.ui.views.card import Framed

_GAP_PX = 12
_SIZE_PX = 340, 320  # of a picture, at the usual size of text


@dataclass(frozen=True, slots=True)
class Shot:
    """The pictures of a step, one of each run that is compared, from top to bottom."""

    step: int
    pictures: tuple[QImage, ...]


def moments_of(steps: int, count: int) -> tuple[int, ...]:
    """Return `count` steps, evenly apart, of which the last is `steps`; fewer where a run has not as many."""
    return tuple(dict.fromkeys(max(1, round(steps * number / count)) for number in range(1, count + 1)))


def fit(stage: QWidget, scale: float) -> None:
    """Have what is framed on `stage` take the size that it has in a strip; `scale` is that of the text."""
    for framed in stage.findChildren(Framed):
        framed.setFixedSize(round(_SIZE_PX[0] * scale), round(_SIZE_PX[1] * scale))


def shot_of(stage: QWidget, step: int) -> Shot:
    """Return what is framed on `stage` now, without its chips and headers."""
    framed = [each for each in stage.findChildren(Framed) if each.isVisible()]
    return Shot(step, tuple(each.grab().toImage() for each in framed))


def filmstrip(shots: Sequence[Shot], names: Sequence[str], theme: Theme, font: QFont) -> QImage:
    """Return the shots from left to right, the step over each; with `names`, one for each row, these at the left."""
    metrics = QFontMetricsF(font)
    line = metrics.height() + _GAP_PX
    rows = max(len(shot.pictures) for shot in shots)
    ratio = shots[0].pictures[0].devicePixelRatio()
    width = max(picture.width() for shot in shots for picture in shot.pictures) / ratio
    height = max(picture.height() for shot in shots for picture in shot.pictures) / ratio
    left = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    left = left + 2 * _GAP_PX if names else _GAP_PX
    size = left + len(shots) * (width + _GAP_PX), line + rows * (height + _GAP_PX)
    strip = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    strip.setDevicePixelRatio(ratio)
    strip.fill(QColor(theme.panel))
    painter = QPainter(strip)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    for column, shot in enumerate(shots):
        x = left + column * (width + _GAP_PX)
        painter.drawText(QRectF(x, 0, width, line), Qt.AlignmentFlag.AlignCenter, tr("step {step:,}", step=shot.step))
        for row, picture in enumerate(shot.pictures):
            painter.drawImage(QRectF(x, line + row * (height + _GAP_PX), width, height).topLeft(), picture)
    for row, name in enumerate(names):
        place = QRectF(_GAP_PX, line + row * (height + _GAP_PX), left, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return strip

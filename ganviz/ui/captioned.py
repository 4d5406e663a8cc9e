"""A picture with a line below it that says which step it is of, and how far along the run that is."""

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from ganviz.spec.translation import tr
from ganviz.ui.theme import Theme

_MARGIN_PX = 12
_BAR_PX = 3


def captioned(picture: QImage, step: int, last_step: int, title: str, theme: Theme, font: QFont) -> QImage:
    """Return `picture` over a line with the title, the step, and a bar as long as its share of `last_step`."""
    ratio = picture.devicePixelRatio()
    width, height = picture.width() / ratio, picture.height() / ratio
    metrics = QFontMetricsF(font)
    line = metrics.height() + _MARGIN_PX
    whole = QImage(round(width * ratio), round((height + line) * ratio), QImage.Format.Format_RGB32)
    whole.setDevicePixelRatio(ratio)
    whole.fill(QColor(theme.panel))
    painter = QPainter(whole)
    painter.drawImage(QRectF(0, 0, width, height).topLeft(), picture)
    painter.fillRect(QRectF(0, height, width, _BAR_PX), QColor(theme.line))
    painter.fillRect(QRectF(0, height, width * step / max(1, last_step), _BAR_PX), QColor(theme.accent))
    place = QRectF(_MARGIN_PX, height + _BAR_PX, width - 2 * _MARGIN_PX, line - _BAR_PX)
    told = tr("step {step:,}", step=step)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, told)
    painter.setPen(QColor(theme.muted))
    room = place.width() - metrics.horizontalAdvance(tr("step {step:,}", step=last_step)) - _MARGIN_PX
    fitting = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
    painter.end()
    return whole


def pixels_of(picture: QImage) -> NDArray[np.uint8]:
    """Return a copy of the pixels of a picture, (height, width, 3) uint8."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = plain.constBits()
    assert bits is not None
    rows = np.frombuffer(bits.asstring(plain.sizeInBytes()), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()

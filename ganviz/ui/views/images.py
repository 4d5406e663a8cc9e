"""What the generator paints from fixed latents, beside real images."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QEvent, QMargins, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, pyqtSignal, pyqtSlot
from PyQt6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PyQt6.QtWidgets import QButtonGroup, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Images, ImagesProbe, NearestProbe, WalkProbe
from ganviz.spec import Experiment
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.card import NOT_THEN, SMALL_MULTIPLE, Framed, Header, chip, is_on_screen
from ganviz.ui.views.imagestrip import ImageStrip
from ganviz.ui.views.menuchip import MenuChip

COUNTS = (16, 64, 100)
_FIRST_COUNT = 64
_REAL_SHARE = 0.375  # real images stand in so many columns (or rows) for each of the fakes'
_GAP_PX = 20
_IN_TURN = (tr_noop("All, in turn"), tr_noop("Ask G for each class in turn, and show reals of it beside"), None)
_ALONE = tr_noop("Ask G for this class alone, by the same latents")
_MOST_CLASSES = 10
_MARGINS_PX = (12, 10, 12, 10)  # left, top, right, bottom
_HIGH = 3  # times as high as the strip the view is that has room for both
_WASTE_PX = 0.3  # tiles have whole screen pixels for each of theirs, unless there is room for so much more


@dataclass(frozen=True, slots=True)
class Placing:
    """Where both grids are on the canvas, in pixels. `columns` and `rows` count the real ones' tiles."""

    fake: QRectF
    real: QRectF
    columns: int
    rows: int


class ImageCanvas(QWidget):
    """Two grids of tiles of one size, each painted as one picture: fakes first, real ones beside or below.

    Signals:
        fake_chosen(int): the number of the fake that was clicked on.

    Attributes:
        marked: the numbers of the fakes that have a frame, the strongest last.
    """

    fake_chosen = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self.images: Images | None = None
        self.shows_average = False
        self.marked: tuple[int, ...] = ()
        self._theme = DARK
        self._font = QFont()
        self._fake, self._real = QImage(), QImage()
        self._real_shape = (0, 0)
        self._pixels: list[NDArray[np.uint32]] = []  # what the pictures show: they do not copy
        self.setAccessibleName(tr("Images"))
        self.setMinimumSize(80, 60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._font = QFont(self.font())
        self._font.setBold(True)
        self.show_images(self.images, of_average=self.shows_average)

    def show_images(self, images: Images | None, *, of_average: bool = False) -> None:
        """Paint these, those of the average instead of the fakes if so asked; None leaves the canvas empty."""
        average = images.average if images is not None and of_average else None
        self.images = images
        self.shows_average = average is not None
        self._real_shape = (0, 0)
        self._pixels = []
        if images is not None and len(images.fake):
            side = _columns_of(len(images.fake))
            self._fake = self._picture(images.fake if average is None else average, side)
        fakes, reals = self.headings
        told = tr("{fakes}, beside {reals}", fakes=fakes, reals=reals) if fakes else tr("Nothing yet")
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
        self.update()

    @property
    def headings(self) -> tuple[str, str]:
        """What stands above each grid; empty while there is nothing to show."""
        if self.images is None or not len(self.images.fake):
            return ("", "")
        return (
            tr("{fakes} ({count} fixed latents)", fakes=self._short_heading, count=len(self.images.fake)),
            tr("Real"),
        )

    @property
    def _short_heading(self) -> str:
        return tr("Average of G") if self.shows_average else tr("Fake")

    def sizeHint(self) -> QSize:
        return QSize(640, 520)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        placing = self.placing()
        if placing is None or self.images is None:
            return
        if self._real_shape != (placing.columns, placing.rows):
            self._real = self._picture(self.images.real[: placing.columns * placing.rows], placing.columns)
            self._real_shape = (placing.columns, placing.rows)
        painter = QPainter(self)
        for picture, rect in ((self._fake, placing.fake), (self._real, placing.real)):
            is_whole = abs(rect.width() / picture.width() % 1) < 1e-6
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_whole)
            painter.drawImage(rect, picture)
        self._mark(painter, placing)
        painter.setFont(self._font)
        height = QFontMetrics(self._font).height() + 6
        for text, colour, rect in zip(
            self.fitting_headings(placing), (self._theme.fake, self._theme.real), (placing.fake, placing.real),
            strict=True,
        ):  # fmt: skip
            painter.setPen(QColor(colour))
            place = QRectF(rect.left(), rect.top() - height, self.width() - rect.left(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignTop, text)
        painter.end()

    def fitting_headings(self, placing: Placing) -> tuple[str, str]:
        """Return what stands above each grid, the first without its count where that would run into the other."""
        fake, real = self.headings
        room = placing.real.left() - placing.fake.left() - _GAP_PX / 2
        is_beside = placing.real.top() == placing.fake.top()
        if is_beside and QFontMetrics(self._font).horizontalAdvance(fake) > room:
            fake = self._short_heading if fake else ""
        return fake, real

    def _mark(self, painter: QPainter, placing: Placing) -> None:
        """Draw a frame around each marked fake: dashed but for the last."""
        assert self.images is not None
        columns = _columns_of(len(self.images.fake))
        height, width = self.images.fake.shape[1:]
        scale = placing.fake.width() / (columns * (width + _gap_of(width)) - _gap_of(width))
        for number in self.marked:
            row, column = divmod(number, columns)
            corner = placing.fake.topLeft() + QPointF(column, row) * ((width + _gap_of(width)) * scale)
            is_last = number == self.marked[-1]
            style = Qt.PenStyle.SolidLine if is_last else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(self._theme.accent), 2.5, style))
            painter.drawRect(QRectF(corner, QSizeF(width * scale, height * scale)).adjusted(-2, -2, 2, 2))

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if (number := self.fake_at(event.position().toPoint())) is not None:
            self.fake_chosen.emit(number)

    def fake_at(self, point: QPoint) -> int | None:
        """Return the number of the fake at `point`; None beside them."""
        placing = self.placing()
        if placing is None or self.images is None:
            return None
        columns = _columns_of(len(self.images.fake))
        number = _tile_at(point, placing.fake, columns, -(-len(self.images.fake) // columns))
        return None if number is None or number >= len(self.images.fake) else number

    def place_of(self, number: int) -> QPoint | None:
        """Return the middle of the tile of a fake; None while there is nothing to show."""
        placing = self.placing()
        if placing is None or self.images is None:
            return None
        columns = _columns_of(len(self.images.fake))
        rows = -(-len(self.images.fake) // columns)
        across, down = placing.fake.width() / columns, placing.fake.height() / rows
        row, column = divmod(number, columns)
        return (placing.fake.topLeft() + QPointF((column + 0.5) * across, (row + 0.5) * down)).toPoint()

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self)
            return True
        return super().event(event)

    def words_at(self, point: QPoint) -> str:
        """Return what the tile at `point` is; empty beside the tiles."""
        placing = self.placing()
        if placing is None or self.images is None:
            return ""
        if (fake := self.fake_at(point)) is not None:
            return tr(
                "{fake} {number}: always from the same latent numbers, so that its change is the generator's. "
                "Click: the real images nearest to it; then another one: the walk between the two",
                fake=tr("Average") if self.shows_average else tr("Fake"),
                number=fake + 1,
            )
        reals = _tile_at(point, placing.real, placing.columns, placing.rows)
        return "" if reals is None else tr("Real image {number}, drawn from the data", number=reals + 1)

    def placing(self) -> Placing | None:
        """Return where the grids go so that tiles are largest; None while there is nothing to show."""
        images = self.images
        if images is None or not len(images.fake):
            return None
        heading = QFontMetrics(self._font).height() + 6
        columns = _columns_of(len(images.fake))
        rows = -(-len(images.fake) // columns)
        beside, below = max(1, round(columns * _REAL_SHARE)), max(1, round(rows * _REAL_SHARE))
        height, width = images.fake.shape[1:]
        gap = _gap_of(width)
        room = QSize(self.width(), self.height())
        wide = _scale(room - QSize(_GAP_PX, heading), (columns + beside) * (width + gap), rows * (height + gap))
        tall = _scale(room - QSize(0, _GAP_PX + 2 * heading), columns * (width + gap), (rows + below) * (height + gap))
        is_beside = wide >= tall
        scale = max(wide, tall)
        fake = QRectF(0, heading, (columns * (width + gap) - gap) * scale, (rows * (height + gap) - gap) * scale)
        real = (beside, rows) if is_beside else (columns, below)
        place = QRectF(0, 0, (real[0] * (width + gap) - gap) * scale, (real[1] * (height + gap) - gap) * scale)
        if is_beside:
            place.moveTopLeft(fake.topRight() + QRectF(_GAP_PX, 0, 0, 0).topLeft())
        else:
            place.moveTopLeft(fake.bottomLeft() + QRectF(0, _GAP_PX + heading, 0, 0).topLeft())
        both = fake.united(place)
        left, top = int((self.width() - both.width()) / 2), int((self.height() - both.bottom()) / 2)
        return Placing(fake.translated(left, top), place.translated(left, top), *real)

    def _picture(self, images: NDArray[np.uint8], columns: int) -> QImage:
        pixels = tiled(images, columns, _gap_of(images.shape[2]), int(self._theme.plot[1:], 16))
        self._pixels = [*self._pixels[-1:], pixels]
        height, width = pixels.shape
        return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)  # type: ignore[call-overload]


class ImagesView(QWidget):
    """A grid of fakes from fixed latents, real images beside; below, what is known of the fakes that were clicked on.

    Signals:
        probes_changed(): another number of images is wanted, or others.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count_chips = {
            count: chip(str(count), tr("Show {count} fakes", count=count), checked=count == _FIRST_COUNT)
            for count in COUNTS
        }
        self.average_chip = chip(tr("Average"), tr("Show what G's running average paints, in place of G itself"))
        self.average_chip.hide()
        self._group = QButtonGroup(self)
        for count, button in self.count_chips.items():
            self._group.addButton(button, count)
        self.class_chip = MenuChip(
            [_IN_TURN, *((str(number), _ALONE, number) for number in range(_MOST_CLASSES))], is_caption=True
        )
        self.class_chip.hide()
        self._only: int | None = None
        self._class_names: tuple[str, ...] = ()
        self.header = Header(tr("Images"), chips=(self.class_chip, self.average_chip, *self.count_chips.values()))
        self.canvas = ImageCanvas()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS_PX)
        layout.setSpacing(8)
        layout.addWidget(self.header)
        layout.addWidget(Framed(self.canvas), 1)
        self.strip = ImageStrip()
        self.strip.setParent(self)  # below the grid, or over a part of one that has no room to give
        self.strip.hide()
        self._chosen: int | None = None  # of the fakes
        self._before: int | None = None  # the one that was chosen before it
        self.canvas.fake_chosen.connect(self.choose_fake)
        self.strip.close_chip.clicked.connect(self.choose_none)
        self.strip.arc_chip.toggled.connect(self._on_arc_toggled)
        self._record: RunRecord | None = None
        self._group.idToggled.connect(self._on_count_chosen)
        self.average_chip.toggled.connect(self._draw)
        self.class_chip.chosen.connect(self._on_class_chosen)

    @property
    def count(self) -> int:
        """How many fakes are asked for."""
        return self._group.checkedId()

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        count, only = self.count, self._only if self._class_names else None
        wanted: list[AnyProbe] = [ImagesProbe(count, only)]
        if self._chosen is not None:
            wanted.append(NearestProbe(self._chosen, count, only))
            if self._before is not None:
                is_arc = self.strip.arc_chip.isChecked()
                wanted.append(WalkProbe(self._before, self._chosen, count, only, is_spherical=is_arc))
        return tuple(wanted)

    @pyqtSlot(int)
    def choose_fake(self, number: int | None) -> None:
        """Tell of this fake, and walk to it from the one chosen before; None, or the same one again: of none."""
        if self.property(SMALL_MULTIPLE):
            return  # a lane has no room for it
        if number is None or number == self._chosen:
            self._chosen = self._before = None
        else:
            self._before, self._chosen = self._chosen, number
        self.canvas.marked = tuple(each for each in (self._before, self._chosen) if each is not None)
        self.canvas.update()
        self.strip.setVisible(self._chosen is not None)
        self._place_strip()
        self._tell_chosen()
        self.probes_changed.emit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._place_strip()

    def event(self, event: QEvent | None) -> bool:
        is_done = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:  # text of another size, too
            self._place_strip()
        return is_done

    def _place_strip(self) -> None:
        """Lay the strip below the grid; where that is low over its lower edge, or its upper if the fake is below."""
        layout, height = self.layout(), self.strip.sizeHint().height()
        assert layout is not None
        has_room = self.height() - self.header.height() >= _HIGH * height
        below = height + _MARGINS_PX[3] if self._chosen is not None and has_room else 0
        if layout.contentsMargins().bottom() != _MARGINS_PX[3] + below:
            layout.setContentsMargins(*_MARGINS_PX[:3], _MARGINS_PX[3] + below)
            layout.activate()
        area = self.rect().marginsRemoved(QMargins(*_MARGINS_PX))
        chosen = None if self._chosen is None else self.canvas.place_of(self._chosen)
        lower = area.bottom() + 1 - height
        is_under = not below and chosen is not None and self.canvas.mapTo(self, chosen).y() >= lower
        self.strip.setGeometry(
            area.left(), self.header.geometry().bottom() + 1 if is_under else lower, area.width(), height
        )
        self.strip.raise_()

    @pyqtSlot()
    def choose_none(self) -> None:
        """Tell of no fake any more."""
        self.choose_fake(None)

    @pyqtSlot(bool)
    def _on_arc_toggled(self, is_on: bool) -> None:
        self._tell_chosen()
        self.probes_changed.emit()

    def _tell_chosen(self) -> None:
        record, number = self._record, self._chosen
        if record is None or number is None:
            return
        is_past = record.moment is not None
        why_not = tr(NOT_THEN) if is_past else ""
        self.strip.show_nearest(number, record.latest(NearestProbe), why_not)
        self.strip.show_walk(self._before, number, record.latest(WalkProbe), why_not)

    def show_run(self, record: RunRecord) -> None:
        self._record = record
        self.choose_fake(None)
        self._draw()
        self._follow(record.experiment)

    def show_change(self, applied: ChangeApplied) -> None:
        self._follow(applied.experiment)

    def show_moment(self) -> None:
        if is_on_screen(self):
            self._draw()
            self._tell_chosen()

    def show_frame(self, frame: Frame) -> None:
        if is_on_screen(self):
            if self._latest is not self.canvas.images:
                self._draw()
            if frame.answers.keys() & set(self.probes()[1:]):
                self._tell_chosen()

    def apply_theme(self, theme: Theme) -> None:
        self.canvas.apply_theme(theme)
        self.strip.apply_theme(theme)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _follow(self, experiment: Experiment) -> None:
        self.header.show_subtitle(tr(experiment.data.label))
        self.average_chip.setVisible(experiment.generator.ema > 0)
        names = experiment.data.classes if experiment.data.num_classes else ()
        if names != self._class_names:
            self._class_names = names
            for number, name in enumerate(names):
                self.class_chip.action_of(number).setText(tr(name))
            self.class_chip.setVisible(bool(names))
            self._show_class()
            self.probes_changed.emit()

    @pyqtSlot(int, bool)
    def _on_count_chosen(self, count: int, is_on: bool) -> None:
        if is_on:
            self.choose_fake(None)  # others have other latents
            self.probes_changed.emit()

    def _on_class_chosen(self, number: int | None) -> None:
        self._only = number
        self._show_class()
        self.probes_changed.emit()

    def _show_class(self) -> None:
        if self._class_names:
            name = tr("all", "the classes") if self._only is None else tr(self._class_names[self._only])
            help = tr(_IN_TURN[1] if self._only is None else _ALONE)
            self.class_chip.show_choice(self._only, tr("Class: {name}", name=name), help)

    @property
    def _latest(self) -> Images | None:
        return self._record.latest(ImagesProbe) if self._record else None

    def _draw(self) -> None:
        wants_average = self.average_chip.isChecked() and not self.average_chip.isHidden()
        self.canvas.show_images(self._latest, of_average=wants_average)


def tiled(images: NDArray[np.uint8], columns: int, gap: int, ground: int) -> NDArray[np.uint32]:
    """Return images (n, height, width) as one picture, row by row, `gap` pixels of `ground` (0xRRGGBB) between them.

    The picture is (rows * (height + gap) - gap, columns * (width + gap) - gap), 0xFFRRGGBB.
    """
    count, height, width = images.shape
    rows = max(1, -(-count // columns))
    picture = np.full((rows * columns, height + gap, width + gap), 0xFF000000 | ground, np.uint32)
    picture[:count, :height, :width] = images * np.uint32(0x010101) | np.uint32(0xFF000000)
    picture = picture.reshape(rows, columns, height + gap, width + gap).swapaxes(1, 2)
    whole = picture.reshape(rows * (height + gap), columns * (width + gap))
    return np.ascontiguousarray(whole[: rows * (height + gap) - gap, : columns * (width + gap) - gap])


def _columns_of(count: int) -> int:
    return math.isqrt(count - 1) + 1


def _gap_of(width: int) -> int:
    return max(1, width // 14)


def _scale(room: QSize, width: int, height: int) -> float:
    """Return how much larger pixels of `width` x `height` may be drawn in `room`: a whole number if it is near."""
    scale = min(room.width() / width, room.height() / height)
    whole = math.floor(scale)
    return whole if whole >= 1 and scale - whole < _WASTE_PX else max(scale, 0.05)


def _tile_at(point: QPoint, grid: QRectF, columns: int, rows: int) -> int | None:
    if not grid.contains(point.toPointF()):
        return None
    column = int((point.x() - grid.left()) / grid.width() * columns)
    row = int((point.y() - grid.top()) / grid.height() * rows)
    return min(row, rows - 1) * columns + min(column, columns - 1)

"""Where real and fake samples are, and what the discriminator thinks of every place."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Quality, QualityProbe, SamplesProbe, SurfaceProbe
from ganviz.spec import Experiment
from ganviz.spec.data import DataSet
from ganviz.spec.modes import COVERED_HELP, TOUCHED_HELP
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import nice_ceiling
from ganviz.ui.views.card import Header, arrange, chip, is_on_screen, label, row, swatch
from ganviz.ui.views.headline import Headline, headline
from ganviz.ui.views.plane import Plane

SAMPLES, QUALITY = SamplesProbe(1000), QualityProbe()
SURFACE_SIZE = 64
_FIRST_EXTENT = 3.0  # until the first samples are there
_ROOM = 1.35


class DistributionView(QWidget):
    """Real samples, fakes and decision surface on axes that stay, each a layer to switch on and off.

    Signals:
        probes_changed(): another layer is to be drawn.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.real_chip = chip("Real", "Show real samples", checked=True)
        self.fake_chip = chip("Fake", "Show what the generator makes of 1,000 fixed latents", checked=True)
        self.surface_chip = chip(
            "Surface",
            "Tint each place by D's logit there: green above 0 (real, with most losses), amber below",
            checked=True,
        )
        self.average_chip = chip("Average", "Show what G's running average makes of the same latents", checked=True)
        self.average_chip.hide()
        self._layers = (self.real_chip, self.fake_chip, self.average_chip, self.surface_chip)
        self.header = Header("Distribution")
        self.plane = Plane(_FIRST_EXTENT)
        self._legend = label("", "muted")
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._quality: Quality | None = None
        self._readout = label("", "muted number")
        self._data: DataSet | None = None
        self._needs_fit = True
        self._record: RunRecord | None = None
        self._pointed: tuple[float, float] | None = None
        self._theme = DARK
        arrange(self, self.header, self.plane, row(*self._layers, last=self._legend), self._readout)
        for layer in self._layers:
            layer.toggled.connect(self._on_layers_changed)
        self.plane.pointed_at.connect(self._on_pointed_at)

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer."""
        return self._readout.text()

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        wants_points = any(map(_is_on, (self.real_chip, self.fake_chip, self.average_chip)))
        points = (SAMPLES,) if wants_points or self._needs_fit else ()
        surface = (SurfaceProbe(self.plane.reach, SURFACE_SIZE),) if self.surface_chip.isChecked() else ()
        return (*points, *surface, QUALITY)

    def show_run(self, record: RunRecord) -> None:
        """Draw the points of this run. The axes stay if its data is the same as before."""
        self._record = record
        self._show_quality(None)
        self._follow(record.experiment)
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Fit the axes to the next samples if the change moved the data; offer the average while there is one."""
        self._follow(applied.experiment)

    def show_frame(self, frame: Frame) -> None:
        if is_on_screen(self):
            self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.plane.apply_theme(theme)
        self.real_chip.setIcon(swatch("disc", theme.real))
        self.fake_chip.setIcon(swatch("cross", theme.fake))
        self.average_chip.setIcon(swatch("ring", theme.fake))
        self._explain()

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def _explain(self) -> None:
        real, fake = self._theme.real, self._theme.fake
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setText(f"D says <b style='color:{real}'>real</b> / <b style='color:{fake}'>fake</b>")

    def _follow(self, experiment: Experiment) -> None:
        data = experiment.data
        # The number of fixed samples moves nothing; everything else about the data may.
        if self._data is None or data.model_dump(exclude={"pool_size"}) != self._data.model_dump(exclude={"pool_size"}):
            self._needs_fit = True
        self._data = data
        self.average_chip.setVisible(experiment.generator.ema > 0)

    def _draw(self) -> None:
        record = self._record
        samples = record.latest(SamplesProbe) if record else None
        if samples is not None and self._needs_fit and len(samples.real):
            self.plane.set_extent(_extent_of(samples.real))
            self._needs_fit = False
        _place(self.plane.real_item, samples.real if samples is not None and _is_on(self.real_chip) else None)
        _place(self.plane.fake_item, samples.fake if samples is not None and _is_on(self.fake_chip) else None)
        _place(self.plane.average_item, samples.average if samples is not None and _is_on(self.average_chip) else None)
        surface = record.latest(SurfaceProbe) if record and self.surface_chip.isChecked() else None
        if surface is not self.plane.backdrop.surface:
            self.plane.backdrop.show_surface(surface)
        quality = record.latest(QualityProbe) if record else None
        if quality is not self._quality:
            self._show_quality(quality)
        self._read()

    def _show_quality(self, quality: Quality | None) -> None:
        """Ring the modes by their shares, and say in the header what there is to say."""
        self._quality = quality
        self.plane.rings.show_quality(quality)
        said = headline(quality) if quality is not None else Headline(("",))
        help = f"{COVERED_HELP} {TOUCHED_HELP}" if quality is not None and quality.num_modes else ""
        self.header.show_subtitle(*said.texts, tone=said.tone, help=help)

    def _on_layers_changed(self) -> None:
        self._draw()
        self.probes_changed.emit()

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        self._pointed = point
        self._read()

    def _read(self) -> None:
        if self._pointed is None:
            text = ""
        else:
            x, y = self._pointed
            probability = self.plane.backdrop.probability_at(x, y)
            verdict = "" if probability is None else f"  D = {probability:.2f}"
            text = f"x {x:.2f}  y {y:.2f}{verdict}".replace("-", "\N{MINUS SIGN}")
        if text != self._readout.text():
            self._readout.setText(text)


def _is_on(layer: QPushButton) -> bool:
    return layer.isChecked() and not layer.isHidden()


def _extent_of(real: NDArray[np.float32]) -> float:
    """Return half the side of a round square with room around `real`."""
    farthest = float(np.max(np.abs(real[np.isfinite(real)]), initial=0.0))
    return nice_ceiling(_ROOM * farthest) if farthest > 0 else _FIRST_EXTENT


def _place(item: pg.ScatterPlotItem, points: NDArray[np.float32] | None) -> None:
    if points is None:
        if len(item.data):
            item.clear()
        return
    finite = points[np.isfinite(points).all(axis=1)]
    if len(finite) != len(item.data):
        item.setData(x=finite[:, 0], y=finite[:, 1])
        return
    # As many points as before: moving them is three times as fast as setData, which looks up the style of each.
    item.prepareGeometryChange()
    item.data["x"], item.data["y"] = finite[:, 0], finite[:, 1]
    item.bounds = [None, None]
    item.invalidate()
    item.update()

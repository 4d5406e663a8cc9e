"""Where real and fake samples are, and what the discriminator thinks of every place."""

import math
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtGui import QAction, QHideEvent, QShowEvent
from PyQt6.QtWidgets import QPushButton, QWidget

from ganviz.engine.messages import ChangeApplied, Frame, RunState
from ganviz.engine.probes import AnyProbe, Quality, QualityProbe, SamplesProbe, SurfaceProbe, Ways, WaysProbe
from ganviz.spec import Experiment
from ganviz.spec.data import DataSet, PointData
from ganviz.spec.losses import Verdict
from ganviz.spec.models import MODELS
from ganviz.spec.modes import COVERED_HELP, TOUCHED_HELP, mode_called
from ganviz.spec.translation import listed, sentences, tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.model.stages import Batch
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, nice_ceiling
from ganviz.ui.views.backdrop import PLAIN, Backdrop
from ganviz.ui.views.card import SMALL_MULTIPLE, Header, arrange, chip, is_on_screen, swatch
from ganviz.ui.views.draw import Drawing
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.headline import Headline, headline
from ganviz.ui.views.layerchip import LayerChip
from ganviz.ui.views.marks import NONE, Marks, Points
from ganviz.ui.views.morelayers import ARROWS, LAYERS, NAMES, MoreLayers
from ganviz.ui.views.plane import Plane

SAMPLES, WAYS, QUALITY = SamplesProbe(1000), WaysProbe(1000), QualityProbe()
SURFACE_SIZE = 64
SMALL_SAMPLES, SMALL_SURFACE = SamplesProbe(400), 40  # of a picture that is one of several
_FIRST_EXTENT = 3.0  # until the first samples are there
_ROOM = 1.35
# How many times as large as the square of the data alone another may be: with 0 in sight, and with 0 in its middle.
_LARGEST_WITH_0, _LARGEST_ROUND_0 = 2.5, 1.5
_FAINT = 0.35  # of reals that are still the data, while nothing is drawn
_MOST_ABOVE = 60  # real points that lie above the fakes: large crosses would hide all of them
_FARTHEST = 0.75  # of half the side: a fake that jumped further leaves no trail
_OF_D = "what D says"  # comment of translations
_WORDS: dict[Verdict, tuple[str, str, str]] = {
    "probability": (tr_noop("D says"), tr_noop("real", "what D says"), tr_noop("fake", "what D says")),
    "score": (tr_noop("D scores"), tr_noop("real", "what D says"), tr_noop("fake", "what D says")),
    "critic": (tr_noop("critic"), tr_noop("higher", "what D says"), tr_noop("lower", "what D says")),
    "ratio": (tr_noop("D says"), tr_noop("more real", "what D says"), tr_noop("more fake", "what D says")),
}
_SURFACE_HELP: dict[Verdict, str] = {
    "probability": tr_noop("Tint each place by D's probability of real there"),
    "score": tr_noop("Tint each place by D's output there: as a real is to have, or as a fake"),
    "ratio": tr_noop(
        "Tint each place by what D takes the ratio of the densities to be there: more real than fake, or less"
    ),
    "critic": tr_noop(
        "Tint each place by the critic's output there, against its mean over reals and fakes; the contours are a "
        "standard deviation apart"
    ),
}


class DistributionView(QWidget):
    """Real samples, fakes and decision surface on axes that stay, each a layer to switch on and off.

    Signals:
        probes_changed(): another layer is to be drawn.
        layers_chosen(frozenset): the user chose these of the layers that are off at first.

    Attributes:
        drawing: what the user draws by hand.
    """

    probes_changed = pyqtSignal()
    layers_chosen = pyqtSignal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.real_chip = chip(tr("Real"), tr("Show real samples"), checked=True)
        self.fake_chip = chip(tr("Fake"), tr("Show what the generator makes of 1,000 fixed latents"), checked=True)
        self.surface_chip = chip(
            tr("Surface"),
            tr("Tint each place by what D says of it"),
            checked=True,
        )
        self.average_chip = chip(
            tr("Average"), tr("Show what G's running average makes of the same latents"), checked=True
        )
        self.average_chip.hide()
        self.trails_chip = chip(
            tr("Trails"), tr("While training, show the way each fake came since the last frames"), checked=True
        )
        self._layers = (self.real_chip, self.fake_chip, self.average_chip, self.surface_chip, self.trails_chip)
        self.more_chip = LayerChip(
            tr("Layers", "of a picture"), tr("Draw more: arrows, paths, the generator's manifold"), LAYERS
        )
        self.plane = Plane(_FIRST_EXTENT)
        self.plane.setAccessibleName(tr("Distribution"))
        self.drawing = Drawing(self.plane, lambda: self._record, self._reals)
        self.header = Header(tr("Distribution"), chips=(self.drawing.chip, self.more_chip))
        self.more = MoreLayers(self.plane)
        self.footer = Footer(self._layers)
        self._quality: Quality | None = None
        self._ways: Ways | None = None
        self._data: DataSet | None = None
        self._needs_fit = True
        self._record: RunRecord | None = None
        self._pointed: tuple[float, float] | None = None
        self._batch: Batch | None = None  # of a step that is walked through
        self._theme = DARK
        arrange(self, self.header, self.plane, self.drawing.board.strip, self.footer)
        for layer in self._layers:
            layer.toggled.connect(self._on_layers_changed)
        self.more_chip.chosen.connect(self._on_more_chosen)
        self.more.pointed_at.connect(self._on_pointed_at)
        self.plane.pointed_at.connect(self._on_pointed_at)
        self.plane.moved.connect(self.probes_changed)
        self.drawing.changed.connect(self._on_drawn)
        self.drawing.toggled.connect(self.probes_changed)

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer."""
        return self.footer.readout

    @property
    def layer_actions(self) -> Sequence[QAction]:
        """The entries of the menu of layers."""
        return tuple(self.more_chip.actions_by_name.values())

    def choose(self, what: str) -> bool:
        """Draw one of the layers that are off at first, besides those that are on; False for a name of none."""
        if what not in NAMES:
            return False
        others = self.more.chosen - ARROWS if what in ARROWS else self.more.chosen
        self.choose_layers(others | {what})
        return True

    def choose_layers(self, names: Collection[str]) -> None:
        """Draw these of the layers that are off at first, and none of the others; names of none are passed over."""
        if self.more.choose(names):
            self.more_chip.show_layers(self.more.chosen)
            self._describe()
            self._on_layers_changed()

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        wants_points = any(map(_is_on, (self.real_chip, self.fake_chip, self.average_chip)))
        wants_points = wants_points or self.more.wants_samples
        points = (self._samples,) if wants_points or self._needs_fit else ()
        ways = (WAYS,) if _is_on(self.fake_chip) and not self._is_small else ()
        size = SMALL_SURFACE if self._is_small else SURFACE_SIZE
        surface = (SurfaceProbe(self.plane.bounds, size),) if _is_on(self.surface_chip) else ()
        drawn = self.drawing.probes
        return (*points, *ways, *surface, QUALITY, *drawn, *self.more.probes(is_small=self._is_small))

    @property
    def _is_small(self) -> bool:
        """Whether this is one of several pictures, which are drawn with fewer points and without trails."""
        return self.property(SMALL_MULTIPLE) is True

    @property
    def _samples(self) -> SamplesProbe:
        return SMALL_SAMPLES if self._is_small else SAMPLES

    def _reals(self) -> Points | None:
        samples = self._record.latest(SamplesProbe) if self._record is not None else None
        return samples.real if samples is not None else None

    def show_run(self, record: RunRecord) -> None:
        """Draw the points of this run. The axes stay if its data is the same as before."""
        if record.experiment.data != self._data:
            self.drawing.end()  # what was drawn is of another run
        self._record, self._ways = record, None
        self._show_quality(None)
        self._follow(record.experiment)
        self._draw()

    def show_change(self, applied: ChangeApplied) -> None:
        """Fit the axes to the next samples if the change moved the data; offer the average while there is one."""
        self._follow(applied.experiment)

    def show_moment(self) -> None:
        if is_on_screen(self):
            self._draw()

    def show_frame(self, frame: Frame) -> None:
        if frame.answer(self._samples) is not None:
            self._ways = frame.answer(WAYS)  # of this frame or none: a trail must end where its fake is
        self.drawing.show_frame(frame)
        if is_on_screen(self):
            self._draw()

    def show_batch(self, batch: Batch | None) -> None:
        if batch is not self._batch:
            self._batch = batch
            self._explain()
            if is_on_screen(self):
                self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.plane.apply_theme(theme)
        self.more.apply_theme(theme)
        self.drawing.apply_theme(theme)
        self.real_chip.setIcon(swatch("disc", theme.real))
        self.fake_chip.setIcon(swatch("cross", theme.fake))
        self.average_chip.setIcon(swatch("ring", theme.fake))
        self._explain()

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        for each in (self.more_chip, self.drawing.chip):
            each.setHidden(self._is_small)  # there is no room; a choice for the large picture is one for it
        self._draw()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        if event is not None and not event.spontaneous():  # with its window it comes back
            self.drawing.end()

    def _explain(self) -> None:
        real, fake = (f"<b style='color:{colour}'>" for colour in (self._theme.real, self._theme.fake))
        verdict = self._record.experiment.objective.loss.verdict if self._record else "probability"
        said, high, low = _WORDS[verdict]
        note = tr(
            "{says} {real} / {fake}",
            says=tr(said),
            real=f"{real}{tr(high, _OF_D)}</b>",
            fake=f"{fake}{tr(low, _OF_D)}</b>",
        )
        model = self._record.experiment.objective.trains if self._record else MODELS["gan"]
        self.surface_chip.setHidden(not model.is_game)
        self.more_chip.show_reason(ARROWS, model.why_no_discriminator)
        note = note if model.is_game else tr("no discriminator")
        self.footer.show_note(tr("This batch alone") if self._batch else note)
        self.surface_chip.setToolTip(tr(_SURFACE_HELP[verdict]))

    def _follow(self, experiment: Experiment) -> None:
        data = experiment.data
        # The number of fixed samples moves nothing; everything else about the data may.
        if self._data is None or data.model_dump(exclude={"pool_size"}) != self._data.model_dump(exclude={"pool_size"}):
            self._needs_fit = not self.drawing.is_on  # the plane is not to move under the hand
        self._data = data
        self.plane.rings.show_names(data.mode_names)
        self.plane.backdrop.show_units(data.units if isinstance(data, PointData) else PLAIN)
        self.drawing.follow(experiment)
        self.average_chip.setVisible(experiment.generator.ema > 0)
        self._explain()

    def _draw(self) -> None:
        record = self._record
        samples = record.latest(SamplesProbe) if record else None
        if samples is not None and self._needs_fit and len(samples.real):
            self.plane.set_ranges(*_ranges_of(samples.real, is_placed=self._data is not None and self._data.is_placed))
            self._needs_fit = False
        real: Points | None = samples.real if samples is not None else None
        fakes: Points | None = samples.fake if samples is not None else None
        fakes = fakes if self.drawing.dragged is None else self.drawing.dragged
        if self._batch is not None:
            real, fakes = self._batch.reals, self._batch.fakes
        drawn = self.drawing.reals if self._batch is None else None
        real = (real if drawn is None else drawn) if _is_on(self.real_chip) else None
        above = None if real is None else real[:: max(1, math.ceil(len(real) / _MOST_ABOVE))]
        for item, points in ((self.plane.real_item, real), (self.plane.real_above_item, above)):
            _place(item, points)
            item.setOpacity(_FAINT if self.drawing.is_on and drawn is None else 1.0)
        fakes = fakes if _is_on(self.fake_chip) else None
        _place(self.plane.fake_item, fakes)
        self._mark_fakes(fakes)
        has_average = samples is not None and self._batch is None and _is_on(self.average_chip)
        _place(self.plane.average_item, samples.average if samples is not None and has_average else None)
        surface = record.latest(SurfaceProbe) if record and _is_on(self.surface_chip) else None
        surface = self.drawing.painted(surface)
        if surface is not self.plane.backdrop.surface:
            self.plane.backdrop.show_surface(surface)
        self.more.draw(record, is_small=self._is_small)
        if self._batch is not None:
            self.more.show_moves(self._batch.fakes, self._batch.moved)
        quality = record.latest(QualityProbe) if record else None
        if quality is not self._quality:
            self._show_quality(quality)
        self._read()

    def _mark_fakes(self, fakes: Points | None) -> None:
        """Draw what there is about fakes beside their crosses; trails only of a run on show that goes on by itself."""
        finite = _finite(fakes) if fakes is not None else NONE
        self.plane.crowds.show_points(finite)
        self.plane.outside.show_points(finite, len(fakes) - len(finite) if fakes is not None else 0)
        record = self._record
        is_moving = record is not None and record.state is RunState.TRAINING and record.moment is None
        if fakes is not None and is_moving and self._ways is not None:
            self.plane.trails.show_ways(self._ways.points, _FARTHEST * self.plane.half_side)
        else:
            self.plane.trails.clear()
        self.plane.trails.setVisible(self.trails_chip.isChecked())
        self.plane.show_speed(self.plane.trails.jump_px)

    def _show_quality(self, quality: Quality | None) -> None:
        """Ring the modes by their shares, and say in the header what there is to say."""
        self._quality = quality
        self.plane.rings.show_quality(quality)
        said = headline(quality) if quality is not None else Headline(("",))
        if self.drawing.is_on:
            said = Headline(self.drawing.words)
        is_counted = quality is not None and quality.num_modes
        help = sentences((tr(COVERED_HELP), tr(TOUCHED_HELP))) if is_counted else ""
        self.header.show_subtitle(*said.texts, tone=said.tone, help=help)
        self._describe()

    def _describe(self) -> None:
        """Say for those who do not see it what is in the plane."""
        more = listed(tr(each.title) for each in LAYERS if each.name in self.more.chosen)
        also = tr("Also: {layers}.", layers=more) if more else ""
        parts = (tr("Real and fake samples in the plane."), self.header.told, also)
        self.plane.setAccessibleDescription(" ".join(filter(None, parts)))

    def _on_layers_changed(self) -> None:
        self._draw()
        self.probes_changed.emit()

    def _on_drawn(self) -> None:
        self._show_quality(self._quality)
        self._draw()

    def _on_more_chosen(self, names: frozenset[str]) -> None:
        self.choose_layers(names)  # also where nobody passes it on
        self.layers_chosen.emit(names)

    def _on_pointed_at(self, point: tuple[float, float] | None) -> None:
        self._pointed = point
        self._read()

    def _read(self) -> None:
        if self._pointed is None:
            text = ""
            self.more.leave()
        else:
            x, y = self._pointed
            verdict = _verdict(self.plane.backdrop, x, y)
            text = f"x {x:.2f}  y {y:.2f}{verdict}".replace("-", "\N{MINUS SIGN}") + self._mode_words(x, y)
            text += self.more.words_at(x, y)
        self.footer.show_readout(text)

    def _mode_words(self, x: float, y: float) -> str:
        """Return what there is to say of the mode at a point; empty where there is none."""
        quality, mode = self._quality, self.plane.rings.mode_at(x, y)
        if mode is None or quality is None or quality.mode_mass is None or quality.target_mass is None:
            return ""
        share, fair = (100 * float(shares[mode]) for shares in (quality.mode_mass, quality.target_mass))
        name = mode_called(mode, self._data.mode_names if self._data else ())
        return tr("  {mode}: {share:.3g} %  (fair {fair:.3g} %)", mode=name, share=share, fair=fair)


def _is_on(layer: QPushButton) -> bool:
    return layer.isChecked() and not layer.isHidden()


def _ranges_of(real: NDArray[np.float32], *, is_placed: bool) -> tuple[Range, Range]:
    """Return a square with room around `real`, as ranges of x and y.

    The fakes begin round 0, which is the middle. Where data that `is_placed` by its user were small then, 0 is in sight
    only, and not even that where they were small even so.
    """
    finite = _finite(real)
    finite = finite if len(finite) else np.zeros((1, 2), np.float32)
    low, high = finite.min(axis=0), finite.max(axis=0)
    farthest = np.max(np.abs((low, high)), axis=0)
    alone, with_0 = _square(low, high), _square(np.minimum(low, 0), np.maximum(high, 0))
    (x, y), half = _square(-farthest, farthest)
    if is_placed and half > _LARGEST_ROUND_0 * alone[1]:
        (x, y), half = with_0 if with_0[1] <= _LARGEST_WITH_0 * alone[1] else alone
    return (x - half, x + half), (y - half, y + half)


def _square(low: NDArray[np.float32], high: NDArray[np.float32]) -> tuple[tuple[float, float], float]:
    """Return the middle of the rectangle between two corners, and half the side of a round square with room around."""
    side = float(np.max(high - low))
    x, y = (float(middle) for middle in (low + high) / 2)
    return (x, y), nice_ceiling(_ROOM * side / 2) if side > 0 else _FIRST_EXTENT


def _verdict(backdrop: Backdrop, x: float, y: float) -> str:
    """Return what D says of a point: its probability of real, or its output if that is none."""
    output, surface = backdrop.output_at(x, y), backdrop.surface
    if output is None or surface is None:
        return ""
    if surface.verdict == "probability":
        return f"  D = {1 / (1 + math.exp(-min(max(output, -700.0), 700.0))):.2f}"
    return f"  C = {output:.3g}"


def _finite(points: Points) -> Points:
    """Return those of `points` that are finite, which most often are all."""
    is_finite = np.isfinite(points)
    return points if is_finite.all() else points[is_finite.all(axis=1)]


def _place(marks: Marks, points: Points | None) -> None:
    if points is not None:
        marks.set_points(_finite(points))
    elif len(marks.points):
        marks.set_points(NONE)

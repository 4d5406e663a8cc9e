"""One-dimensional data as figure 1 of Goodfellow et al. 2014 has it: densities, D's curve, and the way from z to x."""

import math

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import QWidget

from ganviz.engine.messages import ChangeApplied, Frame
from ganviz.engine.probes import AnyProbe, Densities, DensitiesProbe, Quality, QualityProbe
from ganviz.spec import Experiment
from ganviz.spec.data import Points1d, ValueData
from ganviz.spec.losses import Verdict
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.theme import DARK, Theme
from ganviz.ui.views.axes import Range, nice_ceiling, steady_range
from ganviz.ui.views.card import SMALL_MULTIPLE, Header, arrange, chip, is_on_screen, line_swatch, swatch
from ganviz.ui.views.draw import Drawing
from ganviz.ui.views.draw.points import FROM_DATA
from ganviz.ui.views.footer import Footer
from ganviz.ui.views.headline import Headline, headline
from ganviz.ui.views.linepicture import NONE, LinePicture
from ganviz.ui.views.linespan import joined, span_of, span_of_run

QUALITY = QualityProbe()
_SMALL_PLACES = 97  # of a picture that is one of several
_ROOM = 1.6  # how much denser than the data fakes may be before they leave the picture
_SLICES = 50  # of the picture: where less than one sample is expected in a slice, the best D is not drawn
_NAMES: dict[Verdict, tuple[str, str]] = {
    "probability": ("D(x)", tr_noop("D's probability that a sample here is real")),
    "score": ("C(x)", tr_noop("D's output here, on the axis at the right: as a real is to have, or as a fake")),
    "ratio": ("C(x)", tr_noop("D's output here, on the axis at the right: it tells the ratio of the two densities")),
    "critic": (
        "C(x)",
        tr_noop("The critic's output here, on an axis of its own at the right: only differences mean anything"),
    ),
}
_BEST = tr_noop(
    "What the best D would say of these two densities, without penalties and noise; not drawn without samples"
)
_NO_BEST = tr_noop("No best D is known in closed form for this loss, or the data has no density")
_NO_ARROWS = tr_noop("Latents have more numbers than one, or are of a pool: there is no line to draw arrows from")
_ARROWS = tr_noop("Show to which x the generator sends 25 latents z, each standing for as many")


class DensitiesView(QWidget):
    """The densities of reals and fakes, D's curve and the best D's over them, and arrows from z to x below.

    Signals:
        probes_changed(): another part of the line is seen, or the view is.

    Attributes:
        drawing: what the user draws by hand.
    """

    probes_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.real_chip = chip(tr("Data p(x)"), tr("Show how dense reals are: exact"), checked=True)
        self.fake_chip = chip(tr("Fakes q(x)"), tr("Show how dense fakes are: a kernel estimate"), checked=True)
        self.verdict_chip = chip("D(x)", "", checked=True)
        self.optimum_chip = chip(tr("Best D"), tr(_BEST), checked=True)
        self.latents_chip = chip(tr("z to x"), tr(_ARROWS), checked=True)
        self._layers = (self.real_chip, self.fake_chip, self.verdict_chip, self.optimum_chip, self.latents_chip)
        self.picture = LinePicture()
        self.drawing = Drawing(self.picture, lambda: self._record, self._reals)
        self.header = Header(tr("Densities"), chips=(self.drawing.chip,))
        self.picture.setAccessibleName(tr("Densities"))
        self.footer = Footer(self._layers)
        self._record: RunRecord | None = None
        self._quality: Quality | None = None
        self._shown: Densities | None = None
        self._output_range: Range | None = None
        self._span: Range | None = None  # of all data of this run
        self._pointed: float | None = None
        self._theme = DARK
        self.footer.show_note(tr("Arrow under the pointer: where G's loss pushes a fake"))
        arrange(self, self.header, self.picture, self.drawing.board.strip, self.footer)
        for layer in self._layers:
            layer.toggled.connect(self._draw_again)
        self.picture.pointed_at.connect(self._on_pointed_at)
        self.picture.moved.connect(self.probes_changed)
        self.drawing.changed.connect(self._on_drawn)

    @property
    def readout(self) -> str:
        """What is said of the place under the pointer."""
        return "  ".join(" ".join(words.split()) for words, _ in self.picture.pointed.words)

    def probes(self) -> tuple[AnyProbe, ...]:
        if not is_on_screen(self):
            return ()
        if self.property(SMALL_MULTIPLE) is True:
            return (DensitiesProbe(self.picture.bounds, size=_SMALL_PLACES), QUALITY)
        return (DensitiesProbe(self.picture.bounds), QUALITY)

    def show_run(self, record: RunRecord) -> None:
        """Draw this run, on axes that its data and latents alone decide."""
        if self._record is None or record.experiment.data != self._record.experiment.data:
            self.drawing.end()  # what was drawn is of another run
        self._record, self._output_range, self._span = record, None, span_of_run(record)
        self._follow(record.experiment)
        self._draw_again()

    def show_change(self, applied: ChangeApplied) -> None:
        """Follow data and latents to another place, and a loss to what its D says."""
        self._follow(applied.experiment)

    def show_moment(self) -> None:
        if is_on_screen(self):
            self._draw()

    def show_frame(self, frame: Frame) -> None:
        if is_on_screen(self):
            self._draw()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.picture.apply_theme(theme)
        self.drawing.apply_theme(theme)
        self.real_chip.setIcon(line_swatch(theme.real))
        self.fake_chip.setIcon(line_swatch(theme.fake))
        self.verdict_chip.setIcon(line_swatch(theme.discriminator, (3.0, 1.5)))
        self.optimum_chip.setIcon(line_swatch(theme.text, (1.0, 1.6)))
        self.latents_chip.setIcon(swatch("arrow", theme.fake))

    def sizeHint(self) -> QSize:
        return QSize(660, 720)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.drawing.chip.setHidden(self.property(SMALL_MULTIPLE) is True)
        self._draw()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        if event is not None and not event.spontaneous():  # with its window it comes back
            self.drawing.end()

    def _reals(self) -> NDArray[np.float64] | None:
        """Return numbers spread as the data is, (n, 1)."""
        found = self._shown
        if found is None:
            return None
        if found.real is None:
            return np.array([[place] for place, _ in found.atoms])
        real = found.real.astype(float)
        mass = np.append(0.0, np.cumsum(real[1:] + real[:-1]))
        return np.interp((np.arange(FROM_DATA) + 0.5) / FROM_DATA, mass / mass[-1], found.x)[:, None]

    def _follow(self, experiment: Experiment) -> None:
        self._span = joined(self._span, span_of(experiment))
        self._fit()
        self.drawing.follow(experiment)
        verdict = experiment.objective.loss.verdict
        name, help = _NAMES[verdict]
        self.verdict_chip.setText(name)
        self.verdict_chip.setToolTip(tr(help))
        self._output_range = None
        has_line = experiment.latent.dim == 1 and not experiment.latent.pool_size
        self.latents_chip.setEnabled(has_line)
        self.latents_chip.setToolTip(tr(_ARROWS if has_line else _NO_ARROWS))
        self.picture.show_latents(has_line and self.latents_chip.isChecked())

    def _fit(self) -> None:
        """Show all there is and was of the data; the line does not move under the hand that draws on it."""
        data = self._record.experiment.data if self._record is not None else None
        if self._span is not None and isinstance(data, ValueData):
            is_held = self.drawing.is_on and (self.drawing.board.is_stroke or self._has_in_sight(data))
            self.picture.set_span(self._span, nice_ceiling(_ROOM * data.peak), is_held=is_held)

    def _has_in_sight(self, data: ValueData) -> bool:
        """Return whether all that is drawn is seen, or would be had the user not moved the line."""
        if self.picture.is_moved or not isinstance(data, Points1d):
            return True
        low, high = self.picture.view.viewRange()[0]
        least, greatest = data.values.extremes
        return bool(low <= least - data.blur and greatest + data.blur <= high)

    def _on_drawn(self) -> None:
        if not self.drawing.board.is_stroke:
            self._fit()
        self._say()

    def _draw_again(self) -> None:
        self._shown = None
        self.picture.show_latents(self.latents_chip.isChecked() and self.latents_chip.isEnabled())
        self._draw()

    def _draw(self) -> None:
        record = self._record
        densities = record.latest(DensitiesProbe) if record else None
        quality = record.latest(QualityProbe) if record else None
        if quality is not self._quality:
            self._show_quality(quality)
        if densities is None:
            self._clear()
        elif densities is not self._shown:
            self._shown = densities
            self._show_densities(densities)
        self._read()

    def _clear(self) -> None:
        picture, self._shown = self.picture, None
        for each in (picture.real, picture.atoms, picture.fake, picture.verdict, picture.optimum, picture.half):
            each.set_points(NONE, NONE)
        for area in (picture.real_area, picture.fake_area):
            area.set_points(NONE, NONE)
        picture.arrows.set_arrows(NONE, NONE)
        picture.beyond.show_words("", "", "", 0.0)

    def _show_densities(self, found: Densities) -> None:
        picture, x = self.picture, found.x
        real = found.real if self.real_chip.isChecked() else None
        fake = found.fake if self.fake_chip.isChecked() else None
        for curve, area, values in (
            (picture.real, picture.real_area, real),
            (picture.fake, picture.fake_area, fake),
        ):
            at, height = (NONE, NONE) if values is None else (x, values.astype(float))
            curve.set_points(at, height)
            area.set_points(at, height)
        picture.atoms.set_points(*_stems(found.atoms if self.real_chip.isChecked() else (), picture.verdict_top))
        self._show_verdict(found, x)
        shows_arrows = found.latents is not None and found.images is not None and self.latents_chip.isChecked()
        if shows_arrows and found.latents is not None and found.images is not None:
            picture.arrows.set_arrows(found.latents.astype(float), found.images.astype(float))
        else:
            picture.arrows.set_arrows(NONE, NONE)
        self._say_beyond(found, fake)
        help = (
            tr("Show how dense fakes are: a kernel estimate from {count:,} evenly spread latents", count=found.count)
            if found.is_even
            else tr("Show how dense fakes are: a kernel estimate from {count:,} random latents", count=found.count)
        )
        self.fake_chip.setToolTip(help)
        self.optimum_chip.setEnabled(found.optimum is not None)
        self.optimum_chip.setToolTip(tr(_BEST if found.optimum is not None else _NO_BEST))

    def _show_verdict(self, found: Densities, x: NDArray[np.float64]) -> None:
        """Draw what D says, and the best D, at heights that the axis at the right reads."""
        picture = self.picture
        low, high = self._ends(found)
        picture.show_verdict_ends((low, high))
        for curve, layer, said in (
            (picture.verdict, self.verdict_chip, found.said),
            (picture.optimum, self.optimum_chip, best_told(found)),
        ):
            if said is None or not layer.isChecked():
                curve.set_points(NONE, NONE)
            else:
                curve.set_points(x, _height(said.astype(float), (low, high), picture.verdict_top))
        is_drawn = self.verdict_chip.isChecked() and found.verdict == "probability"
        picture.half.set_points(*((x[[0, -1]], np.full(2, picture.verdict_top / 2)) if is_drawn else (NONE, NONE)))

    def _ends(self, found: Densities) -> Range:
        """Return what D says at the lower and the upper edge: a critic's range moves only when it must."""
        if found.verdict == "probability":
            return 0.0, 1.0
        values = found.output[np.isfinite(found.output)].astype(float)
        if not len(values):
            return self._output_range or (-1.0, 1.0)
        if found.verdict == "score" and self._record is not None:
            values = np.append(values, self._record.experiment.objective.loss.targets)
        self._output_range = steady_range((float(values.min()), float(values.max())), self._output_range)
        return self._output_range

    def _say_beyond(self, found: Densities, fake: NDArray[np.float32] | None) -> None:
        def share(value: float) -> str:
            return tr("{share:.0f} % of fakes", share=100 * value) if value >= 0.01 and fake is not None else ""

        below, above = share(found.below), share(found.above)
        highest = 0.0 if fake is None else float(np.max(fake, initial=0.0))
        peak = tr("up to {highest:.3g}", highest=highest) if highest > self.picture.top else ""
        at = float(found.x[int(np.argmax(found.fake))]) if peak else 0.0
        self.picture.beyond.show_words(f"\N{LEFTWARDS ARROW} {below}" if below else "",
                                       f"{above} \N{RIGHTWARDS ARROW}" if above else "", peak, at)  # fmt: skip

    def _show_quality(self, quality: Quality | None) -> None:
        self._quality = quality
        self._say()

    def _say(self) -> None:
        quality = self._quality
        said = headline(quality) if quality is not None else Headline(("",))
        if self.drawing.is_on:
            said = Headline(self.drawing.words)
        self.header.show_subtitle(*said.texts, tone=said.tone)
        what = tr("Densities of reals and fakes along a line, and what D says of each place.")
        self.picture.setAccessibleDescription(f"{what} {said.texts[0]}".strip())

    def _on_pointed_at(self, x: float | None) -> None:
        self._pointed = x
        self._read()

    def _read(self) -> None:
        """Say what is known of the place under the pointer, beside it."""
        found, x, pointed = self._shown, self._pointed, self.picture.pointed
        if found is None or x is None or not found.bounds[0] <= x <= found.bounds[1]:
            if pointed.at is not None:
                pointed.point_at(None)
            return
        place = round((x - found.bounds[0]) / (found.bounds[1] - found.bounds[0]) * (len(found.fake) - 1))
        said, push = float(found.said[place]), float(found.push[place])
        words = [(f"x    {x:.2f}", "text")]
        if found.real is not None:
            words.append((f"p    {found.real[place]:.2f}", "real"))
        words.append((f"q    {found.fake[place]:.2f}", "fake"))
        words.append((f"{self.verdict_chip.text().removesuffix('(x)')}    {number_text(said)}", "discriminator"))
        best = best_told(found)
        if best is not None and math.isfinite(best[place]):
            words.append((tr("best {value}", value=number_text(float(best[place]))), "text"))
        words.append((tr("push {way}", way=_way(push)), "fake"))
        height = float(_height(np.array([said]), self.picture.verdict_axis.ends, self.picture.verdict_top)[0])
        most = float(np.max(np.abs(found.push[np.isfinite(found.push)]), initial=0.0))
        is_sent = math.isfinite(push) and most > 0
        told = [(each.replace("-", "\N{MINUS SIGN}"), colour) for each, colour in words]
        pointed.point_at((x, height), push / most if is_sent else 0.0, told)


def best_told(found: Densities) -> NDArray[np.float32] | None:
    """Return what the best D says, NaN where so few samples are that nothing can be said of their share."""
    if found.optimum is None or found.real is None:
        return found.optimum
    width = (found.bounds[1] - found.bounds[0]) / _SLICES
    is_told = (found.real + found.fake) * width * found.count >= 1
    return np.where(is_told, found.optimum, np.float32(np.nan))


def _height(said: NDArray[np.float64], ends: Range, top: float) -> NDArray[np.float64]:
    """Return how high in the picture D's curve is for what it says; what is far outside is cut to near by."""
    return np.clip((said - ends[0]) / (ends[1] - ends[0]), -2.0, 3.0) * top


def _stems(atoms: tuple[tuple[float, float], ...], top: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a line with a stem at each point, as high as its share of the whole height; gaps between them."""
    at = [place for place, _ in sorted(atoms) for _ in range(3)]
    height = [each for _, share in sorted(atoms) for each in (0.0, share * top, math.nan)]
    return np.array(at), np.array(height)


def _way(push: float) -> str:
    """Return which way and how hard a gradient sends a fake."""
    if not math.isfinite(push):
        return tr("is no number")
    arrow = "\N{RIGHTWARDS ARROW}" if push > 0 else "\N{LEFTWARDS ARROW}"
    return f"{arrow} {abs(push):.2g}" if push else tr("nowhere")


def number_text(said: float) -> str:
    """Return what D says: a probability or a score with two decimals, what is far from 1 with as many as it takes."""
    return f"{said:.2f}" if said == 0 or 0.05 <= abs(said) < 100 else f"{said:.2g}"

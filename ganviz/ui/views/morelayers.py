"""What the plane can show besides: arrows at fakes, paths of fakes, and the generator's manifold. All off at first."""

from collections.abc import Collection, Sequence

import numpy as np
from PyQt6.QtCore import QEvent, QObject, QRectF, pyqtSignal

from ganviz.engine.probes import AnyProbe, FakeGradients, FakeGradientsProbe, Manifold, ManifoldProbe, SamplesProbe
from ganviz.spec.translation import listed, tr, tr_noop
from ganviz.ui.model.record import RunRecord
from ganviz.ui.numbers import decimal, significant
from ganviz.ui.theme import Theme
from ganviz.ui.views.latentinset import LatentInset
from ganviz.ui.views.layerchip import Layer
from ganviz.ui.views.marks import Points
from ganviz.ui.views.mesh import Mesh
from ganviz.ui.views.paths import Paths, places_of
from ganviz.ui.views.plane import Plane
from ganviz.ui.views.vectorfield import VectorField

DESCENT, D_GRADIENT, MANIFOLD, PATHS = "descent", "d_gradient", "manifold", "paths"
LAYERS = (
    Layer(DESCENT, tr_noop("Arrows: where G's loss sends fakes"),
          tr_noop("At some fakes: minus the gradient of G's own loss by that fake, which is the way it is sent"),
          "arrows"),
    Layer(D_GRADIENT, tr_noop("Arrows: gradient of D"),
          tr_noop("At some fakes: where what D says of them grows. It vanishes where D is sure, be the loss's large"),
          "arrows"),
    Layer(MANIFOLD, tr_noop("Manifold of G"),
          tr_noop("A grid of equally likely latents, carried to where G sends it: the denser fakes are, the more "
                  "opaque"),
          "grid"),
    Layer(PATHS, tr_noop("Paths of fakes"),
          tr_noop("Where some of the latents led in the last pictures, paler where that is older"),
          "paths"),
)  # fmt: skip
NAMES = frozenset(each.name for each in LAYERS)
ARROWS = frozenset({DESCENT, D_GRADIENT})  # which exclude each other
GRADIENTS, GRID = FakeGradientsProbe(), ManifoldProbe()
SMALL_GRADIENTS = FakeGradientsProbe(400, 8)  # of the fakes of a picture that is one of several
_RECENT = 12  # pictures that may be kept of a run before its manifold is: it is asked for less often
_INSET_PX = 10


class MoreLayers(QObject):
    """Draws into a plane what is chosen of `LAYERS`, and says what it is under the pointer.

    Signals:
        pointed_at(object): a point of the plane that the pointer stands for in the inset; None when it left that.

    Attributes:
        chosen: the names of the layers that are on.
    """

    pointed_at = pyqtSignal(object)

    def __init__(self, plane: Plane) -> None:
        super().__init__(plane)
        self._plane = plane
        self.chosen: frozenset[str] = frozenset()
        self.arrows, self.paths, self.mesh = VectorField(plane.view, 5), Paths(plane.view), Mesh(plane.view)
        for item in (self.mesh, self.paths, self.arrows):
            plane.view.addItem(item, ignoreBounds=True)
            item.hide()
        self.inset = LatentInset(plane)
        self._has_inset = False  # where there is room for it
        self._is_marked_here = False  # in the inset, and not in the plane
        plane.outside.taken = self._taken
        self.inset.morphed.connect(self.mesh.show_morph)
        self.inset.pointed_at.connect(self._on_latent_pointed_at)
        plane.installEventFilter(self)

    def choose(self, names: Collection[str]) -> bool:
        """Draw these from now on; names of no layer are passed over. Return whether they are others than before."""
        before, self.chosen = self.chosen, NAMES.intersection(names)
        if self.chosen >= ARROWS:  # a file that was written by hand
            self.chosen -= {D_GRADIENT}
        return self.chosen != before

    def probes(self, *, is_small: bool) -> tuple[AnyProbe, ...]:
        """Return what the layers that are on need; `is_small` where the picture is one of several."""
        arrows = (SMALL_GRADIENTS if is_small else GRADIENTS,) if self._wants_arrows else ()
        return (*arrows, *((GRID,) if MANIFOLD in self.chosen else ()))

    @property
    def wants_samples(self) -> bool:
        """Whether paths need the points, be those drawn or not."""
        return PATHS in self.chosen

    def draw(self, record: RunRecord | None, *, is_small: bool) -> None:
        """Draw what a record has of the layers that are on; no inset where the picture is one of several."""
        missing: list[str] = []
        found = record.latest(FakeGradientsProbe) if record is not None and self._wants_arrows else None
        if found is not None and record is not None and not _is_of_moment(found, record):
            found = None
        if found is None and self._wants_arrows:
            missing.append(tr("arrows"))
        is_on = PATHS in self.chosen and record is not None
        self.paths.setVisible(is_on)
        if is_on and record is not None:
            self.paths.show_paths(places_of(record))
        else:
            self.paths.clear()
        manifold = _manifold_of(record) if record is not None and MANIFOLD in self.chosen else None
        if manifold is None and MANIFOLD in self.chosen:
            missing.append(tr("manifold"))
        self._draw_arrows(found, missing if record is not None and record.moment is not None else [])
        self.mesh.setVisible(manifold is not None)
        self.mesh.show_manifold(manifold, self._plane.extent)
        if manifold is not None:
            self.inset.show_manifold(manifold)
        self._has_inset = manifold is not None and not is_small
        self._place_inset()

    def show_moves(self, fakes: Points | None, moved: Points | None) -> None:
        """Draw arrows at fakes (n, 2), the way an update has moved them, in place of all layers; None for none.

        Paths and manifold are of the run, and would bury the batch of a step.
        """
        self.paths.hide()
        self.mesh.hide()
        self._has_inset = False
        self._place_inset()
        has_moves = fakes is not None and moved is not None
        self.arrows.setVisible(has_moves)
        if fakes is not None and moved is not None:
            self.arrows.show_vectors(fakes, moved - fakes, tr("moved by this update"))
        else:
            self.arrows.show_nothing()

    def apply_theme(self, theme: Theme) -> None:
        for item in (self.arrows, self.paths, self.mesh, self.inset):
            item.apply_theme(theme)
        self._place_inset()

    def words_at(self, x: float, y: float) -> str:
        """Return what there is to say of a point of the plane, and mark its latent; empty where there is nothing."""
        if self.mesh.isVisible() and not self._is_marked_here:
            self._mark(self.mesh.grid_at(x, y))
        arrow = self.arrows.nearest(x, y) if self.arrows.isVisible() else None
        if arrow is None:
            return ""
        return tr("  arrow {length}", length=significant(float(np.hypot(*arrow[1].astype(np.float64))), 3))

    def leave(self) -> None:
        """Mark nothing: the pointer is elsewhere."""
        if not self._is_marked_here:
            self._mark(None)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize:
            self._place_inset()
        return False

    @property
    def _wants_arrows(self) -> bool:
        return bool(self.chosen & ARROWS)

    def _draw_arrows(self, found: FakeGradients | None, missing: Sequence[str]) -> None:
        """Draw arrows, if there are any, and say what was not kept of a past step."""
        note = tr("not kept of this step: {layers}", layers=listed(missing)) if missing else ""
        self.arrows.setVisible(found is not None or bool(note))
        if found is None:
            self.arrows.show_nothing(note)
        elif DESCENT in self.chosen:
            self.arrows.show_vectors(found.points, found.descent, tr("\N{MINUS SIGN}∇ G's loss"))
        else:
            self.arrows.show_vectors(found.points, found.of_output, "∇ D" if found.is_probability else "∇ C")

    def _mark(self, place: tuple[float, float] | None) -> None:
        """Mark a latent in both pictures, and say which it is; None for none."""
        self.mesh.mark(place)
        self.inset.mark(place)
        if place is None or self.mesh.manifold is None:
            self.inset.show_words("", "")
            return
        latents, at = self.mesh.manifold.latents, np.arange(len(self.mesh.manifold.latents))
        spanned = place if len(self.mesh.manifold.images) > 1 else place[:1]
        numbers = ", ".join(decimal(float(np.interp(each, at, latents)), 2) for each in spanned)
        self.inset.show_words(f"z {numbers}", tr("density {value}", value=decimal(self.mesh.density_at(*place), 2)))

    def _on_latent_pointed_at(self, place: tuple[float, float] | None) -> None:
        self._is_marked_here = place is not None
        self._mark(place)
        if place is None or self.mesh.manifold is None:
            self.pointed_at.emit(None)
        else:
            x, y = self.mesh.place_at(*place).tolist()
            self.pointed_at.emit((x, y))

    def _taken(self) -> list[QRectF]:
        """Return where the key of arrows and the inset stand."""
        keys = [self.arrows.key_box()] if self.arrows.isVisible() and self.arrows.text else []
        insets = [QRectF(self.inset.geometry())] if not self.inset.isHidden() else []
        return keys + insets

    def _place_inset(self) -> None:
        """Show the inset in the right upper corner, smaller if need be, if that leaves most of the plane to be seen."""
        if not self._has_inset:
            self.inset.hide()
            return
        for is_small in (False, True):
            self.inset.be_small(is_small)
            size = self.inset.sizeHint()
            has_room = 2 * size.width() < self._plane.width() and size.height() + _INSET_PX < self._plane.height()
            if has_room:
                break
        self.inset.setVisible(has_room)
        self.inset.setGeometry(self._plane.width() - size.width() - _INSET_PX, _INSET_PX, size.width(), size.height())


def _is_of_moment(found: FakeGradients, record: RunRecord) -> bool:
    """Return whether arrows are at the fakes on show; those of a run that goes on may be a little behind."""
    samples = record.latest(SamplesProbe)
    if record.moment is None or samples is None:
        return True
    return np.array_equal(found.points, samples.fake[:: GRADIENTS.every], equal_nan=True)


def _manifold_of(record: RunRecord) -> Manifold | None:
    """Return the manifold of the moment on show, or of shortly before; None where there is none."""
    if record.moment is not None:
        since = record.frames.since(ManifoldProbe, record.moment)
        if since is None or since > _RECENT:
            return None
    return record.latest(ManifoldProbe)

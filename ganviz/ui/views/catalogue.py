"""Every view there is, a line each. The window makes, places, lists, shows and feeds them from here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ganviz.spec.data import SORTS, DataSet, Sort
from ganviz.spec.models import MODELS, Model
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.views import View
from ganviz.ui.views.classes import ClassesView
from ganviz.ui.views.densities import DensitiesView
from ganviz.ui.views.distribution import DistributionView
from ganviz.ui.views.game import GameView
from ganviz.ui.views.gradients import GradientsView
from ganviz.ui.views.images import ImagesView
from ganviz.ui.views.losses import LossesView
from ganviz.ui.views.modemass import ModeMassView
from ganviz.ui.views.modestrip import ModeStripView
from ganviz.ui.views.optimizer import OptimizerView
from ganviz.ui.views.phase import PhaseView
from ganviz.ui.views.quality import QualityView
from ganviz.ui.views.scores import ScoresView
from ganviz.ui.views.spectrum import SpectrumView
from ganviz.ui.views.verdicts import VerdictsView


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view, before it is made. Its title, short title and help are English, for whoever shows them to translate.

    Attributes:
        name: what it is asked for by, and what its place is kept under.
        title: what menus say.
        short: what a tab says; the title where that is short.
        help: what it shows, in a sentence.
        place: in the middle of the window, one at a time, or in a dock at the right.
        make: returns the view, a widget.
        sorts: the sorts of samples it is of.
        more: how to read it, in some sentences more, for who asks.
        needs_modes: whether it is of data with modes to count alone.
        needs_game: whether it is of what a discriminator says alone, which models without a game have not.
        height_px: what a dock begins with.
        is_open: whether a dock is there from the start; one that is not waits in the menu.
    """

    name: str
    title: str
    help: str
    place: Literal["stage", "right"]
    make: Callable[[], View]
    sorts: tuple[Sort, ...] = SORTS
    needs_modes: bool = False
    needs_game: bool = False
    height_px: int = 180
    is_open: bool = True
    short: str = ""
    more: str = ""

    @property
    def tab(self) -> str:
        """What a tab says."""
        return self.short or self.title

    def reason_against(self, data: DataSet, model: Model = MODELS["gan"]) -> str:
        """Return why there is nothing to show in it of `data` or a model, in a sentence; empty where there is."""
        if self.needs_game and not model.is_game:
            return model.why_no_discriminator
        if self.suits(data):
            return ""
        if data.sort not in self.sorts:
            kinds = tr(" or ").join(tr(_SORTS[sort]) for sort in self.sorts)
            return tr(
                "{view}: of {kinds} alone; this set-up is of {kind}.",
                view=tr(self.title),
                kinds=kinds,
                kind=tr(_SORTS[data.sort]),
            )
        return tr("{view}: of data with modes to count; this data has none.", view=tr(self.title))

    @property
    def is_of_all(self) -> bool:
        """Whether it suits all data."""
        return len(self.sorts) == len(SORTS) and not self.needs_modes

    def suits(self, data: DataSet) -> bool:
        """Whether there is something to show in it of `data`."""
        return data.sort in self.sorts and (data.has_modes or not self.needs_modes)


_SORTS: dict[Sort, str] = {
    "points": tr_noop("points of a plane"),
    "images": tr_noop("images"),
    "number": tr_noop("games of two numbers"),
    "values": tr_noop("numbers along a line"),
}

USUAL = "quality"  # the dock in front of its tabs where nobody chose another
CATALOGUE = (
    ViewEntry("distribution", tr_noop("Distribution"),
              tr_noop("Where real and fake samples are, and what D says of each place."),
              "stage", DistributionView, ("points",),
              more=tr_noop("Reals are green discs, fakes amber crosses. The tint is the discriminator's logit at "
                           "each place: green above 0, amber below; with most losses that is real and fake. A ring"
                           " round a mode closes as the mode gets its fair share of the fakes.")),
    ViewEntry("densities", tr_noop("Densities"),
              tr_noop("How dense reals and fakes are along a line, what D says, and G's way from z."),
              "stage", DensitiesView, ("values",),
              more=tr_noop("Reals are green, fakes amber, D is dashed. Dotted: the best that D could say of these "
                           "fakes, where its loss has one. Arrows below lead from latents to what G makes of them;"
                           " the one at the pointer says where G's loss pushes a fake.")),
    ViewEntry("images", tr_noop("Images"), tr_noop("What G paints from fixed latents, beside real images."),
              "stage", ImagesView, ("images",),
              more=tr_noop("Latents stay the same, so that each picture is seen to change. A click on a fake finds"
                           " the reals nearest to it, a click on a second one what G makes of the latents between "
                           "both.")),
    ViewEntry("phase", tr_noop("Phase portrait"), tr_noop("The way of a game of two numbers."),
              "stage", PhaseView, ("number",),
              more=tr_noop("G's number θ is across, D's slope ψ up. Arrows say where one real step leads from each"
                           " place.")),
    ViewEntry("losses", tr_noop("Losses"), tr_noop("What each network tries to make small."),
              "right", LossesView, height_px=270,
              more=tr_noop("They say little about how good the fakes are: what a player pays depends on how good "
                           "the other is.")),
    ViewEntry("modes_over_time", tr_noop("Modes over time"),
              tr_noop("Which modes the fakes were at, and how much of their fair share."),
              "right", ModeStripView, needs_modes=True, height_px=200, short=tr_noop("Modes"),
              more=tr_noop("A row is a mode: the brighter, the more of the fakes it has, up to its fair share; "
                           "dark where it has none.")),
    ViewEntry("quality", tr_noop("Quality"),
              tr_noop("How good the fakes are: the high-quality share, and a distance of choice."),
              "right", QualityView, height_px=270,
              more=tr_noop("The dotted line is what a perfect generator would score, as sets of reals differ, too;"
                           " most of them would score within the band.")),
    ViewEntry("mode_mass", tr_noop("Mode mass"),
              tr_noop("How the fakes spread over the modes, beside how they should."),
              "right", ModeMassView, needs_modes=True, is_open=False, short=tr_noop("Mass"),
              more=tr_noop("A bar is a mode, and the dashed line the share that it should have.")),
    ViewEntry("classes", tr_noop("Classes"),
              tr_noop("Which classes the fakes are of, by a classifier that learns from the real images."),
              "right", ClassesView, ("images",), height_px=200, is_open=False,
              more=tr_noop("The classifier learns in the background. How often it is right is counted on reals "
                           "that it never saw.")),
    ViewEntry("gradients", tr_noop("Gradients"),
              tr_noop("How each layer learns: gradients, updates, idle units, singular values."),
              "right", GradientsView, height_px=270, is_open=False,
              more=tr_noop("A curve is a layer, G's solid and D's dashed; of compared runs, all layers of a player"
                           " at once. Where layers near the input have far less than the others, the gradient "
                           "vanishes on its way to them.")),
    ViewEntry("inside_optimizer", tr_noop("Inside the optimizer"),
              tr_noop("What optimizers make of gradients: steps, moments, noise."),
              "right", OptimizerView, height_px=250, is_open=False, short=tr_noop("Optimizer"),
              more=tr_noop("G is solid, D dashed: by how much gradients are multiplied, where the update leads "
                           "beside the gradient, how far a step goes along its slope, and how much batches differ.")),
    ViewEntry("spectrum", tr_noop("Eigenvalues of the step"),
              tr_noop("Whether a game of two numbers comes to rest, and how it turns."),
              "right", SpectrumView, ("number",), height_px=320, is_open=False, short=tr_noop("Eigenvalues"),
              more=tr_noop("Inside the unit circle a small distance from rest shrinks with each step, outside it "
                           "grows; the angle is by how much it turns.")),
    ViewEntry("game_field", tr_noop("Game"),
              tr_noop("Whether the game turns or is attracted here: path angle and eigenvalues."),
              "right", GameView, needs_game=True, height_px=400, is_open=False,
              more=tr_noop("Measure here follows the gradients of both players along the line from earlier weights"
                           " to these. Eigenvalues right of the upright line attract, left of it they repel; off "
                           "the level line the game turns.")),
    ViewEntry("verdicts", tr_noop("What D thinks"),
              tr_noop("What D says of reals, fakes and held-out reals; what G's loss makes of it."),
              "right", VerdictsView, needs_game=True, height_px=220, is_open=False, short=tr_noop("D thinks"),
              more=tr_noop("Where reals, fakes and held-out reals lie on each other, D cannot tell them apart. G's"
                           " loss is what G pays for each fake: where its curve is flat, G hardly learns.")),
    ViewEntry("scores", tr_noop("D's scores"),
              tr_noop("What D says of reals, fakes and held-out reals on average, over steps."),
              "right", ScoresView, needs_game=True, height_px=220, is_open=False, short=tr_noop("Scores"),
              more=tr_noop("Where reals lie above held-out reals, D knows its reals by heart.")),
)  # fmt: skip

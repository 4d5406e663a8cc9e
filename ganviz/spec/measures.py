"""The measures of likeness that can be drawn, in words for somebody who meets them for the first time."""

from dataclasses import dataclass

from ganviz.spec.data import Sort
from ganviz.spec.series import SERIES, Series

MEASURE_CHIP = "a measure"  # comment of the translation of chips: a divergence is no run that diverges


@dataclass(frozen=True, slots=True)
class Measure:
    """One or two series that say how alike fakes and reals are.

    Attributes:
        title: what the menu says; `chip` is its short form.
        help: what it means, with a hint at what it is blind to.
        series: one for each curve.
    """

    title: str
    chip: str
    help: str
    series: tuple[Series, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the curves are called in a legend."""
        return tuple(each.label for each in self.series)

    @property
    def digits(self) -> int:
        """Decimals of the values in a legend."""
        return self.series[0].digits

    @property
    def is_share(self) -> bool:
        """Whether 1 is the best, and not 0."""
        return self.series[0].is_share

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The sorts of samples it can be taken of."""
        return self.series[0].sorts


def _measure(title: str, chip: str, help_text: str, *names: str) -> Measure:
    return Measure(title, chip, help_text, tuple(SERIES[name] for name in names))


SLICED = _measure(
    "Sliced Wasserstein distance",
    "Wasserstein",
    "How far fakes must be carried along one direction, on average, to lie where the reals do; the mean over 19 "
    "directions, or 128 for images. In data units; alike sets come down to the noise floor.",
    "distance",
)
EQUILIBRIUM = _measure(
    "Distance to the equilibrium",
    "Equilibrium",
    "How far a game of two numbers is from rest, where fakes are where the reals are and D is flat: √(θ² + ψ²). It "
    "says whether players come nearer as they circle; the distance of the fakes alone goes through 0 on every round.",
    "equilibrium_distance",
)
ENERGY = _measure(
    "Energy of the game",
    "Energy",
    "The squared distance of a game of two numbers from rest, θ² + ψ². With both moving at once by plain SGD the "
    "bilinear game multiplies it by exactly 1 + lr² a step. Networks have no known point of rest to measure it from.",
    "energy",
)
OF_GAMES = (EQUILIBRIUM, ENERGY)
HIGH_QUALITY = _measure(
    "High quality",
    "High quality",
    "The share of fakes within three standard deviations of a mode, however many modes those are. Of real data it is "
    "0.989 in two dimensions.",
    "high_quality",
)
MEASURES = (
    SLICED,
    _measure(
        "Maximum mean discrepancy",
        "MMD²",
        "Whether samples of one set are closer to their own than to the other set, with distances judged by three "
        "Gaussian kernels. 0 on average when alike: chance takes it a little above or below.",
        "squared_mmd",
    ),
    _measure(
        "Precision and recall",
        "Precision",
        "Precision: the share of fakes that lie among reals, so could be real. Recall: the share of reals that lie "
        "among fakes, so could be made. A generator that collapsed onto a mode is precise and recalls little.",
        "precision",
        "recall",
    ),
    _measure(
        "Density and coverage",
        "Density",
        "Density: how crowded with fakes the surroundings of reals are, 1 if as crowded as with reals, however often "
        "those repeat. Coverage: the share of reals that have a fake close by. A single stray sample moves these less "
        "than precision and recall.",
        "density",
        "coverage",
    ),
    _measure(
        "Jensen–Shannon divergence",
        "Divergence",
        "How much the place of a sample tells about whether it is real, counted on a grid of 20 × 20 cells: 0 bits if "
        "nothing, 1 bit if all. Against the best D, it is what the generator of the first GAN makes small.",
        "jensen_shannon",
    ),
    _measure(
        "Fréchet distance",
        "Fréchet",
        "How far apart mean and spread are, with either set taken for a single Gaussian; in squared data units. "
        "It cannot see modes: one cloud as wide as the ring is as good as the ring.",
        "frechet",
    ),
    HIGH_QUALITY,
    *OF_GAMES,
)

"""The measures of likeness that can be drawn, in words for somebody who meets them for the first time. No widgets."""

from dataclasses import dataclass

from ganviz.engine.probes import AnyProbe, DistancesProbe, QualityProbe
from ganviz.spec.data import Sort

QUALITY = QualityProbe()
DISTANCES = DistancesProbe(512)  # takes 3 ms, where twice as many would take 14 and drop a frame


@dataclass(frozen=True, slots=True)
class Measure:
    """One or two curves that say how alike fakes and reals are.

    Attributes:
        title: what the menu says; `chip` is its short form.
        help: what it means, with a hint at what it is blind to.
        names: one for each curve.
        series: what each curve shows.
        probe: what it is measured by.
        digits: decimals of the values in the legend.
        is_share: whether 1 is the best, and not 0.
        sorts: the sorts of samples it is of.
    """

    title: str
    chip: str
    help: str
    names: tuple[str, ...]
    series: tuple[str, ...]
    probe: AnyProbe = DISTANCES
    digits: int = 3
    is_share: bool = False
    sorts: tuple[Sort, ...] = ("points", "images")


SLICED = Measure(
    "Sliced Wasserstein distance",
    "Wasserstein",
    "How far fakes must be carried along one direction, on average, to lie where the reals do; the mean over 32 "
    "directions, or 128 for images. In data units; alike sets come down to the noise floor.",
    ("distance",),
    ("distance",),
    QUALITY,
    sorts=("points", "images", "number"),
)
MEASURES = (
    SLICED,
    Measure(
        "Maximum mean discrepancy",
        "MMD²",
        "Whether samples of one set are closer to their own than to the other set, with distances judged by three "
        "Gaussian kernels. 0 on average when alike: chance takes it a little above or below.",
        ("MMD²",),
        ("squared_mmd",),
        digits=4,
    ),
    Measure(
        "Precision and recall",
        "Precision",
        "Precision: the share of fakes that lie among reals, so could be real. Recall: the share of reals that lie "
        "among fakes, so could be made. A generator that collapsed onto a mode is precise and recalls little.",
        ("precision", "recall"),
        ("precision", "recall"),
        digits=2,
        is_share=True,
    ),
    Measure(
        "Density and coverage",
        "Density",
        "Density: how crowded with fakes the surroundings of reals are, 1 if as crowded as with reals, however often "
        "those repeat. Coverage: the share of reals that have a fake close by. A single stray sample moves these less "
        "than precision and recall.",
        ("density", "coverage"),
        ("density", "coverage"),
        digits=2,
        is_share=True,
    ),
    Measure(
        "Jensen–Shannon divergence",
        "Divergence",
        "How much the place of a sample tells about whether it is real, counted on a grid of 20 × 20 cells: 0 bits if "
        "nothing, 1 bit if all. Against the best D, it is what the generator of the first GAN makes small.",
        ("divergence",),
        ("jensen_shannon",),
        sorts=("points",),
    ),
    Measure(
        "Fréchet distance",
        "Fréchet",
        "How far apart mean and spread are, with either set taken for a single Gaussian; in squared data units. "
        "It cannot see modes: one cloud as wide as the ring is as good as the ring.",
        ("distance",),
        ("frechet",),
        sorts=("points",),
    ),
)

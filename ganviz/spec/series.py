"""What is measured of a run over its steps, by name: in plots, rows of JSON and tables of CSV alike.

A number measured with a noise floor has three more columns, what a perfect generator scores: ``NAME_floor`` on average,
``NAME_floor_low`` and ``NAME_floor_high`` at the 5th and the 95th percentile.
"""

from dataclasses import dataclass
from typing import Literal

from ganviz.spec.data import SORTS, Sort
from ganviz.spec.quantities import QUANTITIES
from ganviz.spec.update_quantities import EFFECTIVE, QUARTILE_PARTS, UPDATE_QUANTITIES

FLOOR_PARTS = ("_floor", "_floor_low", "_floor_high")
_MANY: tuple[Sort, ...] = ("points", "images", "values")
_COUNTED: tuple[Sort, ...] = ("points", "values")


@dataclass(frozen=True, slots=True)
class Series:
    """A number that is measured again and again as a run goes on.

    Attributes:
        name: what it is called in rows and tables.
        label: what it is called in a legend.
        better: whether it is low or high where fakes are good; neither for a loss.
        unit: what it is counted in; empty for a pure number.
        digits: decimals worth reading.
        has_floor: whether what a perfect generator scores is measured along.
        sorts: the sorts of samples it can be measured of.
        needs_modes: whether it is of data with modes to count alone.
    """

    name: str
    label: str
    better: Literal["low", "high", "neither"]
    unit: str = ""
    digits: int = 3
    has_floor: bool = False
    sorts: tuple[Sort, ...] = _MANY
    needs_modes: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Its name, and those of its floor."""
        return (self.name, *(f"{self.name}{part}" for part in FLOOR_PARTS if self.has_floor))

    @property
    def is_share(self) -> bool:
        """Whether 1 is the best, and not 0."""
        return self.better == "high" and self.unit == ""


SERIES = {
    each.name: each
    for each in (
        Series("g_loss", "G", "neither", digits=2, sorts=SORTS),
        Series("d_loss", "D", "neither", digits=2, sorts=SORTS),
        Series("modes", "modes touched", "high", unit="modes", digits=0, needs_modes=True, sorts=_COUNTED),
        Series("modes_covered", "modes covered", "high", unit="modes", digits=0, needs_modes=True, sorts=_COUNTED),
        Series("high_quality", "high quality", "high", needs_modes=True, sorts=_COUNTED),
        Series("reverse_kl", "reverse KL", "low", unit="nats", needs_modes=True, sorts=_COUNTED),
        Series("distance", "distance", "low", unit="data units", has_floor=True, sorts=SORTS),
        Series("equilibrium_distance", "to rest", "low", sorts=("number",)),
        Series("energy", "energy", "low", sorts=("number",)),
        Series("separation", "D tells apart", "neither", digits=2),
        Series("held_out", "D knows its pool", "neither", digits=2),
        Series("spread", "spread", "neither", digits=2),
        Series("copying", "away from its pool", "neither", digits=2),
        Series("rhythm", "G's loss repeats itself", "neither", digits=2, sorts=SORTS),
        Series("largest_weight", "largest weight", "neither", digits=2),
        Series("squared_mmd", "MMD²", "low", digits=4, has_floor=True),
        Series("precision", "precision", "high", digits=2, has_floor=True),
        Series("recall", "recall", "high", digits=2, has_floor=True),
        Series("density", "density", "high", digits=2, has_floor=True),
        Series("coverage", "coverage", "high", digits=2, has_floor=True),
        Series("jensen_shannon", "divergence", "low", unit="bits", has_floor=True, sorts=("points",)),
        Series("frechet", "distance", "low", unit="squared data units", has_floor=True, sorts=("points",)),
        Series("d_real", "D on reals", "neither", sorts=SORTS),
        Series("d_fake", "D on fakes", "neither", sorts=SORTS),
        Series("d_held_out", "D on held-out reals", "neither"),
        Series("d_gap", "reals \N{MINUS SIGN} held-out", "neither"),
        Series("d_accuracy", "D's accuracy", "neither", sorts=SORTS),
        *(
            Series(name, f"{name[0].upper()} {each.total}", "neither", digits=6, sorts=SORTS)
            for each in (*QUANTITIES, *UPDATE_QUANTITIES)
            for name in each.totals
        ),
        *(
            Series(
                f"{name}{part}",
                f"{name[0].upper()} {EFFECTIVE.total}, {word} quartile",
                "neither",
                digits=6,
                sorts=SORTS,
            )
            for name in EFFECTIVE.totals
            for part, word in zip(QUARTILE_PARTS, ("lower", "upper"), strict=True)
        ),
    )
}

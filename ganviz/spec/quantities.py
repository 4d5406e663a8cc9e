"""What is measured of each layer of a network as it learns, in words for somebody who meets it for the first time.

Each quantity has a series of several numbers for each player, one for each layer, and a total of them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that each layer of a network has at a step.

    Attributes:
        name: what it is called in rows and tables, with ``g_`` or ``d_`` before it.
        title: what the menu says; `chip` is its short form.
        help: what it means.
        missing: what is to be said of a run in which no layer has it; empty where each layer does.
        total: what the total of a player is, in a legend.
        digits: significant digits of its values in a legend.
        players: whose it is, as names of series have them.
        is_share: whether it is a share, from 0 to 1, and not spread over decades.
    """

    name: str
    title: str
    chip: str
    help: str
    missing: str
    total: str
    digits: int = 2
    players: tuple[str, ...] = ("g", "d")
    is_share: bool = False

    @property
    def totals(self) -> tuple[str, ...]:
        """The names of the series of its totals."""
        return tuple(f"{player}_{self.name}" for player in self.players)

    @property
    def vectors(self) -> tuple[str, ...]:
        """The names of the series of its values in each layer."""
        return tuple(f"{player}_layers_{self.name}" for player in self.players)


GRADIENT = Quantity(
    "gradient_norm",
    "Gradient norm",
    "Gradient",
    "How long the gradient of each layer's weights is, as the optimizer is given it. Where the first layers' lie "
    "decades below the last ones' the gradient vanishes on its way back, and they do not learn.",
    "",
    "gradient",
)
WEIGHT = Quantity(
    "weight_norm",
    "Weight norm",
    "Weights",
    "How long the vector of each layer's weights is, biases among them. One that grows without end is on its way to "
    "diverge.",
    "",
    "weights",
)
RATIO = Quantity(
    "update_ratio",
    "Update to weight ratio",
    "Update ratio",
    "How large the last update of each layer was, as a share of its weights: what the optimizer made of the gradient. "
    "About 0.001 is usual; near 1 an update replaces what was learned, far below 0.0001 a layer stands still.",
    "",
    "update / weights",
)
DEAD = Quantity(
    "dead",
    "Dead units",
    "Dead",
    "The share of rectified units (ReLU) in each layer that are 0 for a whole batch: no gradient passes them, and they "
    "do not come back by themselves.",
    "Neither network has rectified units (ReLU): no unit can die.",
    "dead",
    is_share=True,
)
SATURATED = Quantity(
    "saturated",
    "Saturated units",
    "Saturated",
    "The share of outputs of each tanh or sigmoid layer that are within .01 of an end of its range: hardly any "
    "gradient passes there. The total leaves out a network's own output, where ink is to be black.",
    "Neither network has tanh or sigmoid units: none can saturate.",
    "saturated",
    is_share=True,
)
LARGEST = Quantity(
    "largest_singular",
    "Largest singular value of D's layers",
    "Largest σ",
    "How much each matrix of D stretches what it stretches most. Their product bounds how steep D can be; spectral "
    "norm keeps each at about 1.",
    "D has no matrix.",
    "largest σ",
    digits=3,
    players=("d",),
)
SMALLEST = Quantity(
    "smallest_singular",
    "Smallest singular value of D's layers",
    "Smallest σ",
    "How much is left of what each matrix of D shrinks most: far below the largest, D is blind to differences in that "
    "direction.",
    "D has no matrix.",
    "smallest σ",
    digits=3,
    players=("d",),
)
QUANTITIES = (GRADIENT, WEIGHT, RATIO, DEAD, SATURATED, LARGEST, SMALLEST)

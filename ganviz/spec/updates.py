"""Updates: what one step is made of, who moves when, and how data is used."""

from typing import Literal

from ganviz.spec.settings import Part, Variant, setting, variant


class Alternating(Variant):
    """Goodfellow et al. 2014, algorithm 1: one player after the other."""

    label = "Alternating"
    help = "One network learns, then the other answers. The usual way."
    kind: Literal["alternating"] = "alternating"


class Simultaneous(Variant):
    """Both gradients at the same point, as analysed by Mescheder et al. 2017, arXiv:1705.10461."""

    label = "Simultaneous"
    help = "Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards."
    kind: Literal["simultaneous"] = "simultaneous"


AnyDynamics = Alternating | Simultaneous


class Updates(Part):
    """What one step is made of."""

    batch_size: int = setting(
        128, "Batch size", unit="samples", live=True, ge=1, le=8192, scale="log",
        help="Real and fake samples per update. Small batches are noisy, large ones slow.",
    )  # fmt: skip
    discriminator: int = setting(
        1, "D updates a step", live=True, ge=1, le=100, help="How often D learns in one step. WGAN has 5."
    )
    generator: int = setting(1, "G updates a step", live=True, ge=1, le=100, help="How often G learns in one step.")
    dynamics: AnyDynamics = variant(
        Alternating(), "Dynamics", live=True, help="How the two networks' moves make up a step."
    )
    order: Literal["discriminator", "generator"] = setting(
        "discriminator",
        "Who is first",
        live=True,
        advanced=True,
        names={"discriminator": "D, then G", "generator": "G, then D"},
        help="Who learns first in a step. Networks that move at once only take their batches in this order.",
    )
    on_swap: Literal["carry", "reset"] = setting(
        "carry",
        "On a swap",
        live=True,
        names={"carry": "Carry the moments", "reset": "Start afresh"},
        help="When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.",
    )

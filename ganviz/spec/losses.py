"""Losses: the game the two networks play. C is the logit, high for real; formulas in `ganviz.gan.losses`."""

from typing import Literal

from ganviz.spec.settings import Variant, setting


class NonSaturating(Variant):
    """Goodfellow et al. 2014, section 3: the generator maximises log D(G(z))."""

    label = "Non-saturating"
    help = "The usual GAN loss: G is paid for being called real, so it learns even when D is winning."
    kind: Literal["non_saturating"] = "non_saturating"


class Minimax(Variant):
    """Goodfellow et al. 2014, eq. 1: the generator minimises log(1 - D(G(z)))."""

    label = "Minimax (saturating)"
    help = "The original game: G's gradient fades once D is sure. Shows vanishing gradients."
    kind: Literal["minimax"] = "minimax"


class LeastSquares(Variant):
    """Mao et al. 2017, arXiv:1611.04076, with targets 0 and 1."""

    label = "Least squares"
    help = "D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN)."
    kind: Literal["least_squares"] = "least_squares"


class Wasserstein(Variant):
    """Arjovsky, Chintala, Bottou 2017, arXiv:1701.07875, with weight clipping."""

    label = "Wasserstein"
    help = "D scores instead of judging: its loss estimates how far apart real and fake are. Needs clipped weights."
    kind: Literal["wasserstein"] = "wasserstein"
    clip: float = setting(
        0.01,
        "Clip weights at",
        live=True,
        gt=0,
        le=10,
        scale="log",
        help="After each update every weight of D is cut to plus or minus this. The paper has 0.01.",
    )


AnyLoss = NonSaturating | Minimax | LeastSquares | Wasserstein

"""Losses: the game the two networks play. C is the logit, high for real; formulas in `ganviz.gan.losses`."""

from typing import ClassVar, Literal

from ganviz.spec.settings import Variant, setting

Verdict = Literal["probability", "score", "critic", "ratio"]


class Loss(Variant):
    """Base of every loss.

    Attributes:
        verdict: what D's output C says of a sample: its sigmoid is a probability of real; or it is a score with a
            target for reals and one for fakes; or only differences between samples mean anything; or it estimates a
            rising function of the ratio of densities, p(real) / p(fake).
        targets: what D is to say of fakes and of reals, where it is a score.
        neutral, scale: what D is to say where the densities are equal, and how far from there it is e times as sure,
            where it tells of their ratio.
    """

    verdict: ClassVar[Verdict] = "probability"
    targets: ClassVar[tuple[float, float]] = (0.0, 1.0)
    neutral: ClassVar[float] = 0.0
    scale: ClassVar[float] = 1.0

    @property
    def undecided(self) -> float | None:
        """The output C that speaks neither for real nor for fake; None where only differences mean anything."""
        if self.verdict == "critic":
            return None
        return sum(self.targets) / 2 if self.verdict == "score" else self.neutral


class Labelled(Loss):
    """Base of the losses in which D has a label to hit for reals and one for fakes."""

    smoothing: float = setting(
        0.0,
        "Label smoothing",
        live=True,
        ge=0,
        le=0.5,
        advanced=True,
        help="D aims at 1 minus this for reals, so that being surer costs it. Fakes keep their 0. 0 is off.",
    )
    fake_smoothing: float = setting(
        0.0,
        "Smoothing of fakes",
        live=True,
        ge=0,
        le=0.5,
        advanced=True,
        help="D aims at this for fakes instead of 0. Salimans et al. 2016 advise against it: where there are fakes "
        "and no reals, D then keeps them where they are. 0 is off.",
    )


class NonSaturating(Labelled):
    """Goodfellow et al. 2014, section 3: the generator maximises log D(G(z))."""

    label = "Non-saturating"
    help = "The usual GAN loss: G is paid for being called real. Its push on D's logit does not fade when D is sure."
    kind: Literal["non_saturating"] = "non_saturating"


class Minimax(Labelled):
    """Goodfellow et al. 2014, eq. 1: the generator minimises log(1 - D(G(z)))."""

    label = "Minimax (saturating)"
    help = "The original game: G's gradient fades once D is sure of the fakes. Shows vanishing gradients."
    kind: Literal["minimax"] = "minimax"


class ReverseKl(Labelled):
    """Sønderby et al. 2017, arXiv:1610.04490: against the best D, G minimises KL(fakes || reals)."""

    label = "Reverse KL"
    help = (
        "D as usual; G raises D's logit itself, with the same push however sure D is. Against the best D that "
        "is reverse KL: missing a mode costs less than fakes between modes."
    )
    kind: Literal["reverse_kl"] = "reverse_kl"


class LeastSquares(Labelled):
    """Mao et al. 2017, arXiv:1611.04076, with targets 0 and 1."""

    verdict = "score"
    label = "Least squares"
    help = "D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN)."
    kind: Literal["least_squares"] = "least_squares"


class Hinge(Loss):
    """Lim and Ye 2017, arXiv:1705.02894; Miyato et al. 2018, arXiv:1802.05957."""

    verdict = "score"
    targets = (-1.0, 1.0)
    label = "Hinge"
    help = (
        "D learns from reals with a logit below 1 and fakes above -1, no others; G raises D's logit. "
        "Usual with spectral norm."
    )
    kind: Literal["hinge"] = "hinge"


class Hybrid(Labelled):
    """Cross-entropy for fakes, squared error of the probability for reals."""

    label = "Hybrid"
    help = (
        "D has cross-entropy on fakes, and squared error of its probability on reals: one that it takes for a "
        "sure fake teaches it hardly anything."
    )
    kind: Literal["hybrid"] = "hybrid"


class Wasserstein(Loss):
    """Arjovsky, Chintala, Bottou 2017, arXiv:1701.07875, with weight clipping or, at clip 0, without."""

    verdict = "critic"
    label = "Wasserstein"
    help = (
        "D scores instead of judging: minus its loss estimates how far apart real and fake are, up to a factor. "
        "Needs bounded slopes."
    )
    kind: Literal["wasserstein"] = "wasserstein"
    clip: float = setting(
        0.01,
        "Clip weights at",
        live=True,
        ge=0,
        le=1,
        scale="log",
        help="After each update every weight of D is cut to plus or minus this. The paper has 0.01. 0 is off, "
        "as for WGAN-GP: use a gradient penalty then.",
    )


class MeanProbability(Loss):
    """D separates the means of its probability: linear in sigmoid(C), so bounded without any clipping."""

    label = "Mean probability"
    help = "D pulls the means of its probability apart, G raises that of its fakes. Bounded, but fades once D is sure."
    kind: Literal["mean_probability"] = "mean_probability"


class RelativisticPairing(Loss):
    """Jolicoeur-Martineau 2018, arXiv:1807.00734; with R1 and R2 in Huang et al. 2024, arXiv:2501.05441."""

    verdict = "critic"
    label = "Relativistic pairing"
    help = "D says which of a real and a fake is the real one (RpGAN). With R1 and R2 it is R3GAN's loss."
    kind: Literal["rpgan"] = "rpgan"


class RelativisticAverage(Loss):
    """Jolicoeur-Martineau 2018, arXiv:1807.00734, with cross-entropy, each player's loss halved."""

    verdict = "critic"
    label = "Relativistic average"
    help = "D says how much more real a sample is than the average of the other side (RaGAN)."
    kind: Literal["relativistic_average"] = "relativistic_average"


class Variational(Loss):
    """Base of f-GAN's losses: Nowozin, Cseke, Tomioka 2016, arXiv:1606.00709, eq. 4 and table 2.

    The game is the paper's saddle point (its algorithm 1): G minimises the very bound on the divergence that D raises,
    not the alternative of its section 3.2, in which G raises D's output for fakes. Against the best D, G minimises the
    divergence of the fakes from the reals that the loss is named after.
    """

    verdict = "ratio"


class ForwardKl(Variational):
    """KL(reals || fakes). The best C is 1 + log p(real) / p(fake)."""

    neutral = 1.0
    label = "Forward KL"
    help = (
        "f-GAN: D bounds KL(reals || fakes) from below, G lowers that bound. A mode that is missed costs most, fakes "
        "between modes hardly anything. Exponential in D's logit: what D has badly wrong weighs a lot."
    )
    kind: Literal["forward_kl"] = "forward_kl"


class Jeffreys(Variational):
    """KL(reals || fakes) + KL(fakes || reals). The best C is 1 + log r - 1 / r for the ratio r of the densities."""

    label = "Jeffreys"
    help = (
        "f-GAN with both KL divergences at once: a missed mode costs, and so do fakes where there is nothing real. "
        "Exponential in D's logit: what D has badly wrong weighs a lot."
    )
    kind: Literal["jeffreys"] = "jeffreys"


class SquaredHellinger(Variational):
    """The integral of (sqrt p(real) - sqrt p(fake))^2. The best C is 1/2 log p(real) / p(fake)."""

    scale = 0.5
    label = "Squared Hellinger"
    help = (
        "f-GAN with a bounded divergence, from 0 to 2, the same from either side. D pays exponentially for what it "
        "has wrong, real or fake."
    )
    kind: Literal["squared_hellinger"] = "squared_hellinger"


class Pearson(Variational):
    """Pearson's chi squared, of (p(real) - p(fake))^2 / p(fake). The best C is 2 (p(real) / p(fake) - 1)."""

    label = "Pearson χ²"
    help = (
        "f-GAN with squares in D's logit: close to least squares, and harsher than forward KL on a mode that is "
        "missed. D's logit estimates the ratio of the densities itself."
    )
    kind: Literal["pearson"] = "pearson"


AnyLoss = (
    NonSaturating | Minimax | ReverseKl | LeastSquares | Hinge | Hybrid | Wasserstein
    | MeanProbability | RelativisticPairing | RelativisticAverage
    | ForwardKl | Jeffreys | SquaredHellinger | Pearson
)  # fmt: skip

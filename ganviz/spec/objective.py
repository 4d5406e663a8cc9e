"""The objective: the game, and what keeps its discriminator in check. Formulas in `ganviz.gan.penalties`."""

from collections.abc import Iterator

from ganviz.spec.errors import Problem, shown
from ganviz.spec.losses import AnyLoss, NonSaturating
from ganviz.spec.models import MODELS, Model, ModelKind
from ganviz.spec.needs import Needs
from ganviz.spec.networks import Network
from ganviz.spec.settings import Part, setting, variant
from ganviz.spec.translation import tr


def _weight(label: str, help: str) -> float:
    weight: float = setting(0.0, label, live=True, ge=0, le=100, scale="log", advanced=True, help=f"{help} 0 is off.")
    return weight


class Objective(Part):
    """What each network is trained to do. Penalties at 0 are off; any may be combined."""

    model: ModelKind = setting(
        "gan", "Model", live=False, advanced=True, names={kind: each.label for kind, each in MODELS.items()},
        help="What is trained: a GAN; or, to compare it with, a variational autoencoder or flow matching, which have "
        "one loss and no game. Those two are for points of a plane.",
    )  # fmt: skip
    decoder_std: float = setting(
        0.1, "Decoder noise σ", unit="data units", live=True, ge=0.01, le=2, scale="log", advanced=True,
        needs=Needs("model", ("vae",)),
        help="Standard deviation of a VAE's decoder, p(x|z) = N(G(z), σ²). The larger it is, the less a wrong place "
        "costs beside KL. Fakes are shown without this noise.",
    )  # fmt: skip
    ode_steps: int = setting(
        10, "Steps of the ODE", unit="steps", live=True, ge=1, le=200, advanced=True,
        needs=Needs("model", ("flow_matching",)),
        help="In so many steps of the midpoint method flow matching brings noise to the data. It learns without them: "
        "they are the price of a sample, two passes of the network each.",
    )  # fmt: skip
    loss: AnyLoss = variant(
        NonSaturating(), "Loss", help="What each network is paid for.", live=True, needs=Needs("model", ("gan",))
    )
    shared_loss: bool = setting(
        False, "One loss for both", live=True, advanced=True,
        help="G and D both minimise the sum of their two losses, as a listing does that differentiates one total. "
        "Opposite parts cancel, and no game is left. Penalties stay D's alone.",
    )  # fmt: skip
    r1: float = _weight("R1 γ", "D pays γ/2 times its squared slope at reals. 10 for images (Mescheder et al. 2018).")
    r2: float = _weight(
        "R2 γ", "D pays γ/2 times its squared slope at fakes (Mescheder et al. 2018). R3GAN has it beside R1."
    )
    gradient_penalty: float = _weight(
        "Gradient penalty λ",
        "Pulls D's slope towards 1 between reals and fakes (Gulrajani et al. 2017: 10 for images, 0.1 for points). "
        "A Wasserstein critic stays steeper than 1, the more so the smaller λ is.",
    )
    dragan: float = _weight(
        "DRAGAN λ", "Pulls D's slope towards 1 near the reals. 10 in the paper (Kodali et al. 2017)."
    )
    feature_matching: bool = setting(
        False, "Feature matching", live=True, advanced=True,
        help="G has another aim than its loss: that what D's last layer sees is on average the same for fakes as for "
        "reals (Salimans et al. 2016). Calms a G that chases D; fakes need not be as varied as reals.",
    )  # fmt: skip
    label_flips: float = setting(
        0.0, "Label flips", live=True, ge=0, le=0.5, scale="log", advanced=True,
        help="How likely D is told the wrong thing: that the real of a pair is the fake one, and the fake the real. It "
        "keeps D from being sure, at the price of noise. Penalties stay with what is real. 0 is off.",
    )  # fmt: skip
    noise: float = setting(
        0.0, "Instance noise", unit="std", live=True, ge=0, le=2, scale="log", advanced=True,
        help="Blurs every sample that D sees in training, real or fake, so that the two overlap. 0 is off.",
    )  # fmt: skip
    noise_steps: int = setting(
        0, "Noise fades over", unit="steps", live=True, ge=0, le=1_000_000, advanced=True, needs=Needs("noise"),
        help="Step of the run by which instance noise has faded to nothing, in a straight line. 0: it stays.",
    )  # fmt: skip

    @property
    def trains(self) -> Model:
        """What is trained."""
        return MODELS[self.model]


PENALTIES = ("r1", "r2", "gradient_penalty", "dragan")


def objective_problems(objective: Objective, discriminator: Network) -> Iterator[Problem]:
    """Yield the parts of `objective` that the network of D cannot carry."""
    if objective.feature_matching and objective.shared_loss:
        allowed = tr("false with one loss for both, as D would have the aim of G too")
        yield Problem("objective.feature_matching", "true", allowed)
    if discriminator.norm_used == "batch":
        # Each logit then depends on every sample, and no sample has a slope of its own (Gulrajani et al. 2017, sec. 4).
        for name in PENALTIES:
            if weight := getattr(objective, name):
                allowed = tr(
                    "0, as batch norm mixes D's samples and leaves none a slope of its own (layer norm does not)"
                )
                yield Problem(f"objective.{name}", shown(weight), allowed)

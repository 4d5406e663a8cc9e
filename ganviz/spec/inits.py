"""First weights: where training starts. All of it is structural, as new first weights are new weights.

Fan in is the number of inputs of a unit. Batch and layer norm start as the identity under every choice.
"""

from typing import Literal

from ganviz.spec.settings import Variant, setting

Spread = Literal["normal", "uniform"]
SPREAD_NAMES = {"normal": "Normal", "uniform": "Uniform"}
_SPREAD_HELP = "The shape weights are drawn from. Both have the same variance."
_GAIN_HELP = (
    "Factor on every weight. Through equal layers of ReLU signals keep their size at about 1.41, grow above it "
    "and fade below."
)


class TorchInit(Variant):
    """What torch does unasked: weights and biases uniform in +-1/sqrt(fan in)."""

    label = "torch's default"
    help = "Uniform within 1/√(fan in), biases too. In deep ReLU networks all inputs soon give nearly the same."
    kind: Literal["torch"] = "torch"


class HeInit(Variant):
    """He et al. 2015, arXiv:1502.01852: variance 2 / fan in, biases 0."""

    label = "He"
    help = "Variance 2/(fan in), biases 0: ReLU layers keep a signal's mean square on average (He et al. 2015)."
    kind: Literal["he"] = "he"
    spread: Spread = setting("normal", "Spread", live=False, advanced=True, names=SPREAD_NAMES, help=_SPREAD_HELP)


class XavierInit(Variant):
    """Glorot and Bengio 2010: variance 2 gain^2 / (fan in + fan out), biases 0."""

    label = "Xavier"
    help = "Variance 2/(fan in + fan out), biases 0: made for tanh (Glorot and Bengio 2010)."
    kind: Literal["xavier"] = "xavier"
    spread: Spread = setting("normal", "Spread", live=False, advanced=True, names=SPREAD_NAMES, help=_SPREAD_HELP)
    gain: float = setting(1.0, "Gain", live=False, gt=0, le=10, advanced=True, help=_GAIN_HELP)


class OrthogonalInit(Variant):
    """Saxe et al. 2013, arXiv:1312.6120: each layer's matrix is gain times a part of a rotation, biases 0."""

    label = "Orthogonal"
    help = "Each layer's matrix is gain times a rotation or a part of one, biases 0 (Saxe et al. 2013)."
    kind: Literal["orthogonal"] = "orthogonal"
    gain: float = setting(1.0, "Gain", live=False, gt=0, le=10, advanced=True, help=_GAIN_HELP)


class NormalInit(Variant):
    """Weights from N(0, std^2) whatever the layer, biases 0, as the DCGAN and PacGAN papers have it."""

    label = "Normal"
    help = "Normal with one spread for all layers, biases 0. DCGAN and PacGAN start from 0.02."
    kind: Literal["normal"] = "normal"
    std: float = setting(
        0.02, "Deviation", live=False, gt=0, le=10, scale="log", advanced=True,
        help="Standard deviation of every first weight.",
    )  # fmt: skip


AnyInit = TorchInit | HeInit | XavierInit | OrthogonalInit | NormalInit

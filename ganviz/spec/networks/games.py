"""The two networks of a game of two numbers."""

from typing import ClassVar, Literal

from ganviz.spec.networks.base import Network
from ganviz.spec.networks.plan import Constant, Plan, Scale
from ganviz.spec.settings import setting


class OneWeight(Network):
    """A network of one weight."""

    size_field = "start"
    sorts = ("number",)
    start: float = setting(
        1.0, "Start", live=False, ge=-10, le=10, help="The number that the game begins with. Both rest at 0."
    )


class ConstantGenerator(OneWeight):
    """G(z) = theta."""

    label = "Number θ"
    help = "Every fake is the number θ, whatever the latent."
    kind: Literal["point"] = "point"

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (Constant(self.start),)


class LinearDiscriminator(OneWeight):
    """D(x) = psi x."""

    label = "Slope ψ"
    help = "A line through 0: the logit of a sample x is ψ times x."
    kind: Literal["slope"] = "slope"
    pack: ClassVar[int] = 1
    spectral_norm: ClassVar[bool] = False
    mixed_batch: ClassVar[bool] = False
    numbers_a_pair: ClassVar[int] = 0

    def plan(self, latent_dim: int, sample_shape: tuple[int, ...], classes: int = 0) -> Plan:
        return (Scale(self.start),)

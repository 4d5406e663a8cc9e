"""Activations by name."""

from collections.abc import Callable

from torch import Tensor, nn

from ganviz.gan.registry import Registry
from ganviz.spec.networks.plan import Nonlinearity


class Sine(nn.Module):
    """Return sin(frequency x), as in SIREN (Sitzmann et al. 2020, arXiv:2006.09661)."""

    def __init__(self, frequency: float) -> None:
        super().__init__()
        self.frequency = frequency

    def forward(self, x: Tensor) -> Tensor:
        return (self.frequency * x).sin()


class Maxout(nn.Module):
    """Return the largest of every `pieces` neighbouring units: (n, pieces * width) -> (n, width).

    Goodfellow et al. 2013, arXiv:1302.4389.
    """

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.pieces = pieces

    def forward(self, x: Tensor) -> Tensor:
        return x.view(len(x), -1, self.pieces).amax(2)


ACTIVATIONS: Registry[Callable[[Nonlinearity], nn.Module]] = Registry("activations")
ACTIVATIONS.add("relu", lambda layer: nn.ReLU())
ACTIVATIONS.add("leaky_relu", lambda layer: nn.LeakyReLU(layer.slope))
ACTIVATIONS.add("prelu", lambda layer: nn.PReLU(init=layer.slope))
ACTIVATIONS.add("elu", lambda layer: nn.ELU())
ACTIVATIONS.add("gelu", lambda layer: nn.GELU())
ACTIVATIONS.add("silu", lambda layer: nn.SiLU())
ACTIVATIONS.add("tanh", lambda layer: nn.Tanh())
ACTIVATIONS.add("sigmoid", lambda layer: nn.Sigmoid())
ACTIVATIONS.add("sine", lambda layer: Sine(layer.frequency))
ACTIVATIONS.add("maxout", lambda layer: Maxout(layer.pieces))

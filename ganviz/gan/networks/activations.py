"""What bends a network: activations of hidden layers by name, and the shape of a generator's output."""

from collections.abc import Callable

from torch import Tensor, nn

from ganviz.gan.registry import Registry
from ganviz.spec.networks import Mlp


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


ACTIVATIONS: Registry[Callable[[Mlp], nn.Module]] = Registry("activations")
ACTIVATIONS.add("relu", lambda spec: nn.ReLU())
ACTIVATIONS.add("leaky_relu", lambda spec: nn.LeakyReLU(spec.slope))
ACTIVATIONS.add("prelu", lambda spec: nn.PReLU(init=spec.slope))
ACTIVATIONS.add("elu", lambda spec: nn.ELU())
ACTIVATIONS.add("gelu", lambda spec: nn.GELU())
ACTIVATIONS.add("silu", lambda spec: nn.SiLU())
ACTIVATIONS.add("tanh", lambda spec: nn.Tanh())
ACTIVATIONS.add("sigmoid", lambda spec: nn.Sigmoid())
ACTIVATIONS.add("sine", lambda spec: Sine(spec.frequency))
ACTIVATIONS.add("maxout", lambda spec: Maxout(spec.pieces))

OUTPUTS: Registry[Callable[[bool], nn.Module]] = Registry("outputs")
OUTPUTS.add("auto", lambda is_image: nn.Tanh() if is_image else nn.Identity())
OUTPUTS.add("linear", lambda is_image: nn.Identity())
OUTPUTS.add("tanh", lambda is_image: nn.Tanh())
OUTPUTS.add("sigmoid", lambda is_image: nn.Sigmoid())

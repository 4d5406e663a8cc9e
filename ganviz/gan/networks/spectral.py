"""Spectral normalisation (Miyato et al. 2018, arXiv:1802.05957): layers that stretch hardly any direction by over 1.

Hardly, as the divisor is an estimate that follows the weights: with dense layers the largest singular value has been
1.15 at first (16 units; 1.04 with 256), and in training 1.14 at a rate of 1e-3 and 1.73 at 1e-2. A convolution is
divided as a matrix of its kernels, which leaves it a stretch of 1.4 to 2.2 (5x5 kernels, stride 2).
"""

import torch
from torch import Generator, Tensor, nn
from torch.nn.functional import normalize
from torch.nn.utils import parametrize

from ganviz.gan.networks.initial import WITH_MATRIX

FIRST_ROUNDS = 15
EPS = 1e-12


class SpectralNorm(nn.Module):
    """Divide a matrix, or a kernel as the matrix (outputs, the rest), by its largest singular value.

    The value is u^T W v for singular vectors found by power iteration: several rounds at first, one round each
    time the network is used in training, none in evaluation.
    """

    left: Tensor
    right: Tensor

    def __init__(self, weight: Tensor, generator: Generator) -> None:
        super().__init__()
        matrix = weight.detach().flatten(1)
        for name, size in zip(("left", "right"), matrix.shape, strict=True):
            self.register_buffer(name, normalize(torch.randn(size, generator=generator, dtype=matrix.dtype), dim=0))
        for _ in range(FIRST_ROUNDS):
            self._iterate(matrix)

    def forward(self, weight: Tensor) -> Tensor:
        matrix = weight.flatten(1)
        with torch.autocast(weight.device.type, enabled=False):  # a bound of fewer digits would not be kept
            if self.training:
                self._iterate(matrix.detach())
            # Copies, as the next pass moves the vectors while the graph of this one still needs them.
            sigma = self.left.clone() @ matrix @ self.right.clone()
        return weight / sigma.clamp(min=EPS)

    @torch.no_grad()
    def _iterate(self, matrix: Tensor) -> None:
        self.right.copy_(normalize(matrix.T @ self.left, dim=0, eps=EPS))
        self.left.copy_(normalize(matrix @ self.right, dim=0, eps=EPS))


def bound(network: nn.Module, generator: Generator) -> None:
    """Normalise every dense layer and convolution of `network`, in place. `generator` draws the first vectors."""
    for layer in network.modules():
        if isinstance(layer, WITH_MATRIX):
            parametrize.register_parametrization(layer, "weight", SpectralNorm(layer.weight, generator), unsafe=True)

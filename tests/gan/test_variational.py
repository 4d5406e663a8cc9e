"""f-GAN: with the best D its losses are the divergences they are named after, by closed form and by quadrature."""

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from scipy.special import wrightomega
from torch import Tensor

from ganviz.gan.losses import LOSSES
from ganviz.gan.variational import jeffreys_log_ratio
from tests.gan.test_losses import spec_of

# Reals from N(0, 1), fakes from N(m, 1), for which every divergence has a closed form; a lattice of 9 std around both.
M = 0.8
X = torch.linspace(-9.0, 10.0, 801, dtype=torch.float64)
STEP = float(X[1] - X[0])
REAL, FAKE = (torch.exp(-((X - mean) ** 2) / 2) / math.sqrt(2 * math.pi) for mean in (0.0, M))
RATIO = REAL / FAKE
BEST: dict[str, Callable[[Tensor], Tensor]] = {  # C of the best D, of table 2 with T = f'(ratio)
    "forward_kl": lambda ratio: 1 + ratio.log(),
    "jeffreys": lambda ratio: 1 + ratio.log() - 1 / ratio,
    "squared_hellinger": lambda ratio: ratio.log() / 2,
    "pearson": lambda ratio: 2 * (ratio - 1),
}
CLOSED = {
    "forward_kl": M**2 / 2,
    "jeffreys": M**2,
    "squared_hellinger": 2 * (1 - math.exp(-(M**2) / 8)),
    "pearson": math.exp(M**2) - 1,
}
EVERY = pytest.mark.parametrize("kind", sorted(BEST))


def mean_loss(kind: str, output: Tensor) -> float:
    """Return D's loss over the densities, where it says `output`; the loss is E a(C(x)) + E b(C(G(z)))."""
    spec, loss = spec_of(kind), LOSSES[kind].discriminator
    zero = torch.zeros(1, dtype=torch.float64)
    at_zero = loss(spec, zero, zero)
    of_real = torch.stack([loss(spec, each, zero) - at_zero for each in output.view(-1, 1)])
    of_fake = torch.stack([loss(spec, zero, each) - at_zero for each in output.view(-1, 1)])
    return float(at_zero + ((REAL * of_real + FAKE * of_fake) * STEP).sum())


@EVERY
def test_against_the_best_discriminator_the_loss_is_minus_the_divergence(kind: str) -> None:
    found = mean_loss(kind, BEST[kind](RATIO))

    assert -found == pytest.approx(CLOSED[kind], rel=1e-6)


@EVERY
@pytest.mark.parametrize("shift", [0.1, -0.1])
def test_any_other_discriminator_bounds_the_divergence_from_below(kind: str, shift: float) -> None:
    assert -mean_loss(kind, BEST[kind](RATIO) + shift) < CLOSED[kind] - 1e-4


@EVERY
def test_equal_densities_make_the_neutral_output(kind: str) -> None:
    spec = spec_of(kind)

    assert float(BEST[kind](torch.tensor(1.0))) == pytest.approx(spec.neutral)
    a_little_more_real = float(BEST[kind](torch.tensor(1.0001, dtype=torch.float64)))
    assert a_little_more_real > spec.neutral


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float64, 1e-13), (torch.float32, 2e-6)])
def test_the_log_ratio_of_jeffreys_is_minus_the_log_of_lamberts_w(dtype: torch.dtype, tolerance: float) -> None:
    output = torch.cat([torch.linspace(-60, 60, 4001), torch.tensor([-1e6, -1e3, 1e3, 1e6])]).to(dtype)

    found = jeffreys_log_ratio(output).double().numpy()

    x = 1 - output.double().numpy()
    # Wright's omega is W(exp(x)); below -700 it is no number any more, and its logarithm is x.
    expected = np.where(x < -700, -x, -np.log(np.maximum(wrightomega(x).real, 1e-300)))
    np.testing.assert_allclose(found, expected, rtol=tolerance, atol=tolerance)


def test_the_log_ratio_of_jeffreys_may_be_differentiated_twice() -> None:
    output = torch.linspace(-5, 5, 11, dtype=torch.float64, requires_grad=True)

    assert torch.autograd.gradcheck(jeffreys_log_ratio, output)
    assert torch.autograd.gradgradcheck(jeffreys_log_ratio, output)

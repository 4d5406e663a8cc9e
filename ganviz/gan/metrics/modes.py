"""Which modes of the data fakes hit, and how well.

Definitions and closed forms: Srivastava et al. 2017 (VEEGAN) and Lin et al. 2018 (PacGAN).
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from ganviz.gan.metrics.samples import check_enough
from ganviz.gan.samplers import Mixture
from ganviz.spec.modes import COVERED_SHARE

HIGH_QUALITY_STDS = 3.0
_ROUNDING = 1e-6  # weights are float32: a mode that holds exactly enough is covered


@dataclass(frozen=True, slots=True)
class ModeCoverage:
    """Which modes fakes hit.

    Attributes:
        captured: modes nearest to at least one high-quality fake.
        covered: modes whose share of high-quality fakes, `mass`, is at least `COVERED_SHARE` of the mode's weight.
        high_quality: share of fakes within 3 std of their nearest mode. A perfect generator scores 1 - exp(-4.5) in the
            plane, and erf(3 / sqrt 2) on a line.
        reverse_kl: KL(fakes over modes || weights of the modes), nats, each fake counted at its nearest mode; NaN if
            one has none.
        mass: (K,) share of all fakes that are of high quality at each mode.

    A fake that is not finite, or too far off for its distance to be a number, has no nearest mode and is not of high
    quality.
    """

    captured: int
    covered: int
    high_quality: float
    reverse_kl: float
    mass: Tensor


def mode_coverage(fake: Tensor, mixture: Mixture) -> ModeCoverage:
    """Measure fakes (n, d) against the modes of `mixture`.

    Raises:
        ValueError: if there are no fakes.
    """
    check_enough(fake, 1, "fakes")
    modes = len(mixture.means)
    # Distances by subtraction, not by the expanded square: std can be 1/100 of the radius, and cancellation shows.
    # (modes, n), one dimension after the other: what is looked for in columns is found in a fifth of the time.
    square = torch.zeros(modes, len(fake), dtype=fake.dtype)
    for of_fakes, of_modes in zip(fake.unbind(1), mixture.means.unbind(1), strict=True):
        difference = of_fakes - of_modes[:, None]
        square.addcmul_(difference, difference)
    nearest_square, nearest = square.min(dim=0)
    is_good = nearest_square <= (HIGH_QUALITY_STDS * mixture.stds).square()[nearest]
    good = torch.bincount(nearest[is_good], minlength=modes)
    share = torch.bincount(nearest, minlength=modes).double() / len(fake)
    weights = mixture.weights.double()
    kl = torch.xlogy(share, share / weights).sum()
    reverse_kl = float(kl) if bool(nearest_square.isfinite().all()) else math.nan
    enough = (COVERED_SHARE - _ROUNDING) * len(fake) * weights
    return ModeCoverage(
        captured=int((good > 0).sum()),
        covered=int((good >= enough).sum()),
        high_quality=int(good.sum()) / len(fake),
        reverse_kl=reverse_kl,
        mass=good.float() / len(fake),
    )

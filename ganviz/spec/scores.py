"""Scores of how one set of samples compares with reals: computed in `ganviz.gan.metrics`, shown as they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scores:
    """How one set of samples compares with reals. NaN where samples are not finite or too large for their squares.

    `jensen_shannon` and `frechet` are of two-dimensional data alone, and None otherwise: a grid over images has no
    filled cells, and their covariance has more entries than there are samples.

    Attributes:
        squared_mmd: squared maximum mean discrepancy of three Gaussian kernels, unbiased: 0 on average when perfect.
        precision: share of samples no farther from some real than that real's fifth nearest real, 0 to 1.
        recall: share of reals no farther from some sample than that sample's fifth nearest sample, 0 to 1.
        density: how crowded those surroundings of reals are with samples, as a share of how crowded they are with
            reals; from 0 without bound, 1 when perfect.
        coverage: share of reals with a sample in those surroundings, 0 to 1.
        jensen_shannon: divergence on a grid of 20 x 20 cells over the reals, 0 to 1 bit.
        frechet: Fréchet distance of Gaussians with the samples' moments, in squared data units.
    """

    squared_mmd: float
    precision: float
    recall: float
    density: float
    coverage: float
    jensen_shannon: float | None
    frechet: float | None

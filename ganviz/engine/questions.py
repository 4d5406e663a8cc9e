"""What views ask of a run, and what they are told: probes and their answers, frozen values of plain data and numpy.

A view on screen asks with each frame; a hidden one asks nothing. Knows no torch and no Qt.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class SamplesProbe:
    """Ask for points (n, 2) float32, real and fake, the fake ones from fixed latents."""

    count: int = 1000


@dataclass(frozen=True, slots=True)
class SurfaceProbe:
    """Ask for D's probability of real on a grid of `size` x `size` points that spans the square +-`extent`."""

    extent: float
    size: int = 64


@dataclass(frozen=True, slots=True)
class ImagesProbe:
    """Ask for `count` fake images from fixed latents, and as many real ones."""

    count: int = 64


@dataclass(frozen=True, slots=True)
class QualityProbe:
    """Ask how well the fakes match: modes, high-quality share, distances. `count` samples (REFERENCES: 2,500)."""

    count: int = 2500


LEAST_POOL = 12  # samples in a fixed pool of data: each half must have neighbours for `DistancesProbe`


@dataclass(frozen=True, slots=True)
class DistancesProbe:
    """Ask for the measures that compare each sample with each other, which takes a while: 14 ms for 1,024 points."""

    count: int = 1024


@dataclass(frozen=True, slots=True)
class TrailProbe:
    """Ask where a game of two numbers has been."""


Probe = SamplesProbe | SurfaceProbe | ImagesProbe | QualityProbe | DistancesProbe | TrailProbe


@dataclass(frozen=True, slots=True)
class Samples:
    """Points (n, 2) float32. Fakes come from the same latents in every frame of a run.

    `average` is what the generator's average makes of those latents, None while no average is kept.
    """

    real: NDArray[np.float32]
    fake: NDArray[np.float32]
    average: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Surface:
    """D's probability of real, sigmoid of the logit: (size, size) float32 in [0, 1].

    Row i, column j is the point (x_j, y_i), both running from -extent to +extent.
    """

    extent: float
    probability: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Images:
    """Images (n, height, width) uint8, 0 black and 255 white. `average` is as in `Samples`."""

    real: NDArray[np.uint8]
    fake: NDArray[np.uint8]
    average: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the fakes match the real data, measured at `step`.

    Attributes:
        modes: modes captured, None where the data has none to count.
        num_modes: modes there are, 0 where the data has none to count.
        high_quality: share of fakes within 3 std of a mode, 0 to 1; None likewise.
        reverse_kl: KL(fake over modes || real over modes) in nats; None likewise.
        mode_mass: (num_modes,) float32, the share of fakes of high quality at each mode; None likewise.
        target_mass: (num_modes,) float32, the share each mode has in the data; None likewise.
        distance: sliced Wasserstein-1 distance between fakes and reals, in data units.
        distance_floor: the same between two sets of reals: what a perfect generator scores on average.
        count: samples measured.
        distance_floor_low: the 5th percentile of what a perfect generator scores.
        distance_floor_high: the 95th.
    """

    step: int
    modes: int | None
    num_modes: int
    high_quality: float | None
    reverse_kl: float | None
    mode_mass: NDArray[np.float32] | None
    target_mass: NDArray[np.float32] | None
    distance: float
    distance_floor: float
    count: int
    distance_floor_low: float
    distance_floor_high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """How one set of samples compares with reals. NaN where samples are not finite or too large to be measured.

    Attributes:
        squared_mmd: squared maximum mean discrepancy of three Gaussian kernels, unbiased: 0 on average when perfect.
        precision: share of samples no farther from some real than that real's fifth nearest real, 0 to 1.
        recall: share of reals no farther from some sample than that sample's fifth nearest sample, 0 to 1.
        density: how crowded those surroundings of reals are with samples, as a share of how crowded they are with
            reals; from 0 without bound, 1 when perfect.
        coverage: share of reals with a sample in those surroundings, 0 to 1.
        jensen_shannon: divergence on a grid of 20 x 20 cells over the reals, 0 to 1 bit; None for images.
        frechet: Fréchet distance of Gaussians with the samples' moments, in squared data units; None for images.
    """

    squared_mmd: float
    precision: float
    recall: float
    density: float
    coverage: float
    jensen_shannon: float | None
    frechet: float | None


@dataclass(frozen=True, slots=True)
class Distances:
    """How `count` fakes compare with as many reals at `step`.

    `floor` is the same between sets of reals: what a perfect generator scores on average, `floor_low` and
    `floor_high` the 5th and the 95th percentile. For `squared_mmd`, whose sign is chance then, `floor` is how far from
    0 it usually is, the root of its mean square.
    """

    step: int
    fakes: Scores
    floor: Scores
    count: int
    floor_low: Scores
    floor_high: Scores


@dataclass(frozen=True, slots=True)
class Trail:
    """The last states of a game of two numbers, oldest first, the last the present one.

    `step` (n,) int64; `theta` and `psi` (n,) float64, G's number and D's slope after that step.
    """

    step: NDArray[np.int64]
    theta: NDArray[np.float64]
    psi: NDArray[np.float64]


ProbeAnswer = Samples | Surface | Images | Quality | Distances | Trail

"""What was measured of a game at one step: its gradient field along the way it came, and the field's Jacobian there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]  # read-only


@dataclass(frozen=True, slots=True)
class AlongPath:
    """The gradient field of all weights, or of one player's, at places of a straight line: (n,) each.

    Attributes:
        cosine: of the angle between the field and the direction of the line; NaN where either has none.
        norm: of the field.
    """

    cosine: Floats
    norm: Floats


@dataclass(frozen=True, slots=True)
class PathAngle:
    """The gradient field at w + alpha (w' - w), from earlier weights w through the present ones w'.

    Berard et al. 2020, arXiv:1906.04848, section 4. Descent goes against the field: a cosine of -1 is straight on along
    the line, 1 straight back.

    Attributes:
        alpha: (n,) ascending; 0 is w and 1 is w'.
        whole: of both players together; the others are of their own weights alone.
    """

    alpha: Floats
    whole: AlongPath
    generator: AlongPath
    discriminator: AlongPath


@dataclass(frozen=True, slots=True)
class GameSpectrum:
    """Eigenvalues of the Jacobian of the gradient field, the largest magnitude first: (k,) complex128, read-only.

    A real part above 0 attracts, one below repels; an imaginary part turns.

    Attributes:
        num_weights: how many eigenvalues there are.
        is_exact: whether these are all, of the whole matrix; else the largest, by Arnoldi's method.
    """

    values: NDArray[np.complex128]
    num_weights: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class GameLook:
    """What was measured of a game.

    Attributes:
        start, step: where the line begins, and where the run stood.
        num_samples: reals, and as many fakes, that each value of the field is a mean over.
        path: None where the weights are where they were.
        spectrum: None where it was not found; `reason` says why.
    """

    start: int
    step: int
    num_samples: int
    path: PathAngle | None
    spectrum: GameSpectrum | None
    reason: str = ""

"""What a path angle and eigenvalues say of a game, in words. Knows no Qt."""

import numpy as np
from numpy.typing import NDArray

from ganviz.spec.gamelook import Floats, GameSpectrum, PathAngle
from ganviz.ui.numbers import significant

_NEAR, _FAR = 0.1, 0.3  # of the line, about its end: where a sign changes, and what a bump stands out from
_BUMP = 1.5  # how much higher it is
_EDGE = 1e-9
_TINY = 1e-2  # of the largest magnitude: below it a part is none, of one batch or by rounding


def path_verdict(path: PathAngle) -> str:
    """Return what the cosine says about the end of the line: whether it attracts, and whether the game turns there."""
    place, cosine = path.alpha - 1, path.whole.cosine
    if not np.isfinite(cosine).any():
        return "nothing to tell: no way between the two steps, or no gradient on it"
    before, beyond = (_mean(cosine[_within(side, 0.0, _NEAR)]) for side in (-place, place))
    peak = np.abs(cosine[_within(np.abs(place), -1.0, _NEAR)])
    is_bump = _most(peak) > _BUMP * _mean(np.abs(cosine[_within(np.abs(place), _NEAR, _FAR)]))
    if before < 0 < beyond:
        return "attracts and turns: sign changes at a bump" if is_bump else "attracts: the sign changes at the end"
    if before > 0 > beyond:
        return "repels: the sign changes the other way"
    return "turns: a bump without a change of sign" if is_bump else "passes by: no change of sign at the end"


def spectrum_verdict(spectrum: GameSpectrum) -> str:
    """Return how many eigenvalues attract, how many repel and how many turn, of those that were found."""
    values = spectrum.values
    tiny = _TINY * float(np.abs(values).max(initial=0.0))
    attracts, repels = int((values.real > tiny).sum()), int((values.real < -tiny).sum())
    turns = int((np.abs(values.imag) > tiny).sum())
    if not attracts and not repels:
        first = "neither attracts nor repels"
    elif attracts == len(values):
        first = "attracts along all"
    else:
        said = [f"{verb} along {num:,}" for verb, num in (("attracts", attracts), ("repels", repels)) if num]
        first = f"{', '.join(said)} of {len(values):,}"
    return f"{first}, {turns:,} turn" if turns else f"{first}, none turns"


def told(value: complex) -> str:
    """Return an eigenvalue as its two parts."""
    real, imaginary = significant(value.real, 3), significant(abs(value.imag), 3)
    sign = "\N{MINUS SIGN}" if value.imag < 0 else "+"
    return real if value.imag == 0 else f"{real} {sign} {imaginary} i"


def _within(side: Floats, low: float, high: float) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (side > low + _EDGE) & (side <= high + _EDGE)
    return found


def _mean(values: Floats) -> float:
    finite = values[np.isfinite(values)]
    return float(finite.mean()) if len(finite) else 0.0


def _most(values: Floats) -> float:
    return float(values[np.isfinite(values)].max(initial=0.0))

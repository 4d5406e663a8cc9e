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


def path_verdicts(path: PathAngle) -> tuple[str, ...]:
    """Return `path_verdict`, and in fewer words what it is of: one line alone, be it that others say otherwise."""
    verdict = path_verdict(path)
    first, colon, _ = verdict.partition(":")
    return (verdict, f"{first} on this line", first) if colon and first != "nothing to tell" else (verdict,)


def spectrum_verdicts(spectrum: GameSpectrum) -> tuple[str, ...]:
    """Return how many eigenvalues turn, attract and repel, in fewer and fewer words: what most of them do comes first.

    That some attract is never told without those that repel: a single one is enough to leave the point.
    """
    values = spectrum.values
    tiny = _TINY * float(np.abs(values).max(initial=0.0))
    attract, repel = int((values.real > tiny).sum()), int((values.real < -tiny).sum())
    turn = int((np.abs(values.imag) > tiny).sum())
    counts = [("attract", attract), ("repel", repel), ("turn", turn)]
    found = sorted(((verb, num) for verb, num in counts if num), key=lambda each: -each[1])
    if not found:
        return ("neither attracts, repels nor turns",)
    (verb, num), every = found[0], len(values)
    whole = "all" if num == every else f"{num:,} of {every:,}"
    full = [f"{verb}s along {whole}", *(f"{verb}s along {num:,}" for verb, num in found[1:])]
    full += ["none turns"] if not turn else ["neither attracts nor repels"] if not attract and not repel else []
    others = [(verb, f"{num:,} {verb}{'s' * (num == 1)}") for verb, num in found[1:]]
    first = f"{whole} {verb}{'s' * (num == 1)}"
    short = ", ".join([first, *(words for _, words in others)])
    shortest = ", ".join([first, *(words for verb, words in others if verb == "repel")])
    # That most turn promises no rest, so that it may stand alone.
    return tuple(dict.fromkeys((", ".join(full), short, shortest, *((first,) if found[0][0] == "turn" else ()))))


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

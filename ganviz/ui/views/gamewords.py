"""What a path angle and eigenvalues say of a game, in words. Knows no Qt."""

import numpy as np
from numpy.typing import NDArray

from ganviz.spec.gamelook import Floats, GameSpectrum, PathAngle
from ganviz.spec.translation import listed, tr, tr_n, tr_noop
from ganviz.ui.numbers import significant

_NEAR, _FAR = 0.1, 0.3  # of the line, about its end: where a sign changes, and what a bump stands out from
_BUMP = 1.5  # how much higher it is
_EDGE = 1e-9
_TINY = 1e-2  # of the largest magnitude: below it a part is none, of one batch or by rounding


_NOTHING = (tr_noop("nothing to tell: no way between the two steps, or no gradient on it"),)
_BOTH = (
    tr_noop("attracts and turns: sign changes at a bump"),
    tr_noop("attracts and turns on this line"),
    tr_noop("attracts and turns"),
)
_ATTRACTS = (
    tr_noop("attracts: the sign changes at the end"),
    tr_noop("attracts on this line"),
    tr_noop("attracts"),
)
_REPELS = (tr_noop("repels: the sign changes the other way"), tr_noop("repels on this line"), tr_noop("repels"))
_TURNS = (tr_noop("turns: a bump without a change of sign"), tr_noop("turns on this line"), tr_noop("turns"))
_PASSES = (
    tr_noop("passes by: no change of sign at the end"),
    tr_noop("passes by on this line"),
    tr_noop("passes by"),
)


def path_verdict(path: PathAngle) -> str:
    """Return what the cosine says about the end of the line: whether it attracts, and whether the game turns there."""
    return tr(_told_of(path)[0])


def _told_of(path: PathAngle) -> tuple[str, ...]:
    """Return that in English, in fewer and fewer words."""
    place, cosine = path.alpha - 1, path.whole.cosine
    if not np.isfinite(cosine).any():
        return _NOTHING
    before, beyond = (_mean(cosine[_within(side, 0.0, _NEAR)]) for side in (-place, place))
    peak = np.abs(cosine[_within(np.abs(place), -1.0, _NEAR)])
    is_bump = _most(peak) > _BUMP * _mean(np.abs(cosine[_within(np.abs(place), _NEAR, _FAR)]))
    if before < 0 < beyond:
        return _BOTH if is_bump else _ATTRACTS
    if before > 0 > beyond:
        return _REPELS
    return _TURNS if is_bump else _PASSES


def path_verdicts(path: PathAngle) -> tuple[str, ...]:
    """Return `path_verdict`, and in fewer words what it is of: one line alone, be it that others say otherwise."""
    return tuple(map(tr, _told_of(path)))


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
        return (tr("neither attracts, repels nor turns"),)
    (verb, num), every = found[0], len(values)
    whole = (
        tr("all", "eigenvalues")
        if num == every
        else tr("{count:,} of {every:,}", "eigenvalues", count=num, every=every)
    )
    full = [_along(verb, whole), *(_along(verb, f"{num:,}") for verb, num in found[1:])]
    if not turn:
        full.append(tr("none turns"))
    elif not attract and not repel:
        full.append(tr("neither attracts nor repels"))
    others = [(verb, _does(verb, f"{num:,}", num)) for verb, num in found[1:]]
    first = _does(verb, whole, num)
    short = listed([first, *(words for _, words in others)])
    shortest = listed([first, *(words for verb, words in others if verb == "repel")])
    # That most turn promises no rest, so that it may stand alone.
    return tuple(dict.fromkeys((listed(full), short, shortest, *((first,) if found[0][0] == "turn" else ()))))


def _along(verb: str, which: str) -> str:
    """Return along how many of the directions something is done."""
    templates = {
        "attract": tr_noop("attracts along {which}"),
        "repel": tr_noop("repels along {which}"),
        "turn": tr_noop("turns along {which}"),
    }
    return tr(templates[verb], which=which)


def _does(verb: str, which: str, num: int) -> str:
    """Return how many of the directions do something."""
    if verb == "attract":
        return tr_n("{which} attracts", "{which} attract", num, which=which)
    if verb == "repel":
        return tr_n("{which} repels", "{which} repel", num, which=which)
    return tr_n("{which} turns", "{which} turn", num, which=which)


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

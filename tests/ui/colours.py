"""What eyes make of colours: relative luminance, contrast, colour deficiencies and differences. (n, 3) in and out."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

_CHANGE, _BRIGHT, _FLASHES = 0.1, 0.8, 3

Floats = NDArray[np.float64]

# Machado, Oliveira and Fernandes 2009, table 1, severity 1.0; for linear RGB.
DEFICIENCIES = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
_TO_XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
_TO_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_WHITE = [0.95047, 1.0, 1.08883]  # D65


def rgb(colour: str) -> Floats:
    """Return #RRGGBB as three numbers from 0 to 1."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255


def linear(colour: ArrayLike) -> Floats:
    """Return linear RGB of sRGB from 0 to 1."""
    share = np.asarray(colour, np.float64)
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


_LINEAR_OF_BYTES = linear(np.arange(256) / 255)


def luminance(colour: ArrayLike) -> Floats:
    """Return the relative luminance (WCAG 2) of sRGB from 0 to 1, (..., 3)."""
    found: Floats = linear(colour) @ _TO_LUMINANCE
    return found


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    dark, bright = sorted(float(luminance(rgb(each))) for each in (first, second))
    return (bright + 0.05) / (dark + 0.05)


def difference(first: str, second: str, deficiency: str | None = None) -> float:
    """Return CIE 1976 delta E of two colours, as seen with a deficiency."""
    a, b = (_lab(_seen(linear(rgb(each)), deficiency)) for each in (first, second))
    return float(np.linalg.norm(a - b))


def difference_2000(first: str, second: str, deficiency: str | None = None) -> float:
    """Return CIEDE2000 (Sharma, Wu and Dalal 2005) of two colours, as seen with a deficiency."""
    a, b = (_lab(_seen(linear(rgb(each)), deficiency)) for each in (first, second))
    return ciede2000(a, b)


def ciede2000(first: Floats, second: Floats) -> float:
    """Return the difference of two colours of CIELAB."""
    light, chroma = (first[0] + second[0]) / 2, np.mean([np.hypot(*each[1:]) for each in (first, second)])
    wider = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25**7))
    (c1, h1), (c2, h2) = (_polar(wider * each[1], each[2]) for each in (first, second))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue, chroma = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2, (c1 + c2) / 2
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    weight = 1 + sum(share * np.cos(np.radians(times * hue + by)) for share, times, by in waves)
    parts = np.array([
        (second[0] - first[0]) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)),
        (c2 - c1) / (1 + 0.045 * chroma),
        2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * weight),
    ])  # fmt: skip
    tilt = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    return float(np.sqrt(parts @ parts + tilt * parts[1] * parts[2]))


def _polar(a: float, b: float) -> tuple[float, float]:
    return float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)


def _seen(colour: Floats, deficiency: str | None) -> Floats:
    return colour if deficiency is None else np.clip(np.array(DEFICIENCIES[deficiency]) @ colour, 0, 1)


def _lab(colour: Floats) -> Floats:
    share = np.array(_TO_XYZ) @ colour / np.array(_WHITE)
    f = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def flashing_share(pictures: NDArray[np.uint8], per_s: float) -> float:
    """Return the largest share of the picture that flashes more than three times in any second.

    `pictures`: (frames, height, width, 3) sRGB, `per_s` frames a second. A general flash (WCAG 2.3.1) is a pair of
    opposing changes of relative luminance by a tenth of the greatest or more, the darker below 0.8. Changes are
    counted from one extreme of a pixel to the next, however many frames lie between.
    """
    seen = _LINEAR_OF_BYTES[pictures] @ _TO_LUMINANCE
    changed = np.zeros(seen.shape, np.int64)
    low, high = seen[0].copy(), seen[0].copy()  # since the last change
    direction = np.zeros(seen.shape[1:], np.int64)  # of the last change, 0 before any
    for index, now in enumerate(seen[1:], start=1):
        low, high = np.minimum(low, now), np.maximum(high, now)
        falls = (direction >= 0) & (high - now >= _CHANGE) & (now < _BRIGHT)
        rises = (direction <= 0) & (now - low >= _CHANGE) & (low < _BRIGHT) & ~falls
        changed[index] = falls | rises
        direction = np.where(falls, -1, np.where(rises, 1, direction))
        low, high = np.where(falls | rises, now, low), np.where(falls | rises, now, high)
    total = np.concatenate([np.zeros((1, *changed.shape[1:]), np.int64), changed.cumsum(axis=0)])
    window = min(round(per_s), len(seen))
    within = total[window:] - total[:-window]
    return float((within > 2 * _FLASHES).mean(axis=(1, 2)).max())  # a flash is two changes

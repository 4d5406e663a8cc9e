"""Noise floors: what a perfect generator scores, on average and how far apart, as every measure is of finite samples.

A pair of sets of n reals is compared as fakes and reals are. One pair may be lucky, and a few are costly. But reals are
alike, so that 2 n of them split anew are another pair (the null distribution of a permutation test, Fisher 1935), and
what a split costs is little beside drawing, sorting and finding distances. Where the mean over all splits has a closed
form, that is the floor; else it is over so many that the next seed would say the same: tests/gan/test_floors.py.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor

from ganviz.gan.metrics.histogram import Cells, jensen_shannons
from ganviz.gan.metrics.kernel import mean_kernels, median_distance
from ganviz.gan.metrics.neighbours import Neighbourhoods, neighbourhoods, numbers_held, squared_radii
from ganviz.gan.metrics.pairs import squared_distances, squared_distances_among
from ganviz.spec.scores import Scores

T = TypeVar("T")
Numbers = dict[str, float]  # scores by name
LOW, HIGH = 0.05, 0.95  # nine of ten perfect generators score between these shares of all
SLICED_SPLITS, SPLITS = 128, 256  # of each pool
PLANAR_POOLS = 8  # of points in the plane: one pool may be lucky too
NEIGHBOUR_PAIRS = 8  # these scores are hardly scattered, and cost more than all others
_REACH = 1.753 * math.sqrt(1 + 1 / 16)  # Student's t at .95 for one more than 8 pairs, seen both ways
_DIRECTIONS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Floor(Generic[T]):
    """What a perfect generator scores: on average, and the 5th and the 95th percentile."""

    mean: T
    low: T
    high: T


# --- the sliced Wasserstein distance ------------------------------------------------------------------------------


def sliced_floor(samples: Tensor, onto: Tensor, generator: Generator) -> Floor[float]:
    """Return the floor of the sliced distance of n samples along `onto`, from 2 n reals (2 n, ...).

    In one dimension the distance is the area between two distributions: along the sorted reals a walk that steps up for
    those of one set and down for those of the other, weighed by the gaps between them. Its mean is exact.
    """
    count = len(samples)
    projections = (onto.T @ samples.flatten(1).T).contiguous().numpy()
    order = _order(projections)
    gaps = np.diff(np.take_along_axis(projections, order, axis=1))
    distance_from_0 = _mean_distance_from_0(count)
    size = count // 2 * len(gaps)
    mean = float((gaps @ distance_from_0[1:-1]).sum()) / size
    if not mean:  # all samples are the same
        return Floor(0.0, 0.0, 0.0)
    # How far they scatter is told by fewer directions in the plane, where neighbouring ones say nearly the same, and by
    # the walk at some places, for all the gaps about each.
    every, num_bins = {1: (1, 64), 2: (4, 64)}.get(samples[0].numel(), (1, 16))
    order, gaps = order[::every], gaps[::every]
    rank = np.arange(1, count)
    places = np.clip(np.rint(rank * num_bins / count), 1, num_bins - 1).astype(np.int64) - 1
    weights = np.stack([np.bincount(places, each, num_bins - 1) for each in gaps])  # (directions, places)
    ends = (np.arange(1, num_bins) * count + num_bins - 1) // num_bins  # how many samples lie before each place
    walks = _walks(order, _signs(count, SLICED_SPLITS, generator), num_bins)
    areas = np.einsum("sdp,dp->s", np.abs(walks), weights) / float((weights @ distance_from_0[ends]).sum())
    low, high = np.quantile(areas, (LOW, HIGH)) * mean
    return Floor(mean, float(low), float(high))


def _mean_distance_from_0(count: int) -> NDArray[np.float64]:
    """Return (count + 1,) E|S_t| of a walk of as many steps up as down, in an order by chance.

    From S_t a step leads on average back by S_t / (count - t), and away from 0 if it is there: E|S_(t+1)| =
    E|S_t| (1 - 1 / (count - t)) + P(S_t = 0), a sum once it is divided by count - t.
    """
    log_factorial = torch.lgamma(torch.arange(count + 1, dtype=torch.float64) + 1).numpy()
    half, t = count // 2, np.arange(0, count, 2)
    chosen = log_factorial[t] - 2 * log_factorial[t // 2]
    left = log_factorial[count - t] - 2 * log_factorial[half - t // 2]
    at_0 = np.zeros(count)
    at_0[::2] = np.exp(chosen + left - (log_factorial[count] - 2 * log_factorial[half]))
    remaining = count - np.arange(count + 1)
    sums = np.cumsum(at_0[:-1] / remaining[1:-1])
    return np.concatenate([[0.0], sums * remaining[1:-1], [0.0]])


def _order(values: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return (k, n) the places of values (k, n) in ascending order, as argsort: whole numbers are sorted far sooner."""
    bits = values.view(np.int32).astype(np.int64)
    ascending = np.where(bits < 0, bits ^ 0x7FFFFFFF, bits)  # of negative numbers the larger has the larger bits
    return np.sort((ascending << 32) | np.arange(values.shape[1]), axis=1) & 0xFFFFFFFF


def _walks(order: NDArray[np.int64], signs: Tensor, num_bins: int) -> NDArray[np.float32]:
    """Return (splits, directions, places) where the walk along each direction is at each place but the last."""
    num_directions, count = order.shape
    bins = torch.empty(order.shape, dtype=torch.int64)
    bins.scatter_(1, torch.from_numpy(order), (torch.arange(count) * num_bins // count).expand(order.shape))
    parts = []
    for first in range(0, num_directions, _DIRECTIONS_AT_ONCE):
        part = bins[first : first + _DIRECTIONS_AT_ONCE]
        columns = part + torch.arange(len(part))[:, None] * num_bins
        is_in = torch.zeros(count, len(part) * num_bins).scatter_(1, columns.T, 1.0)
        parts.append((signs @ is_in).view(len(signs), len(part), num_bins).cumsum(dim=2))
    walks: NDArray[np.float32] = torch.cat(parts, dim=1)[:, :, :-1].numpy()
    return walks


# --- the measures that are taken together -------------------------------------------------------------------------


def distances_floor(draw: Callable[[], Tensor], generator: Generator) -> Floor[Scores]:
    """Return the floor of what a `Yardstick` of n reals measures, with `draw` giving pools of reals (2 n, ...).

    The squared discrepancy is 0 on average; the mean of its floor is how far from 0 it usually is, the root of its mean
    square.
    """
    pool = draw()
    half, is_planar = len(pool) // 2, pool[0].shape == (2,)
    pools = [pool, *(draw() for _ in range(PLANAR_POOLS - 1))] if is_planar else [pool]
    signs = _signs(len(pool), SPLITS, generator)
    square = squared_distances_among(pool.flatten(1))
    kernel = mean_kernels(square, median_distance(square[:half, :half]))
    found = {"squared_mmd": _discrepancies(kernel, signs)}
    if is_planar:
        pairs = [_neighbours_of_halves(each) for each in pools[:NEIGHBOUR_PAIRS]]
    else:
        pairs = [_neighbours_of_split(square, row) for row in signs[:NEIGHBOUR_PAIRS]]
    means, low, high = _of_neighbours([score for pair in pairs for score in pair])
    if is_planar:
        found["jensen_shannon"] = np.concatenate([_divergences(Cells.over(each[:half]), each, signs) for each in pools])
        found["frechet"] = np.concatenate([_frechet_distances(each, signs) for each in pools])
    means |= {name: float(np.mean(values)) for name, values in found.items()}
    means["squared_mmd"] = _usual_discrepancy(kernel)
    low |= {name: float(np.quantile(values, LOW)) for name, values in found.items()}
    high |= {name: float(np.quantile(values, HIGH)) for name, values in found.items()}
    return Floor(_scores(means), _scores(low), _scores(high))


def _signs(count: int, splits: int, generator: Generator) -> Tensor:
    """Return (splits, count) signs, +1 for one half of the samples and -1 for the other, chosen anew in each row."""
    signs = torch.ones(splits, count)
    for row in signs:
        row[torch.randperm(count, generator=generator)[count // 2 :]] = -1
    return signs


def _scores(numbers: Numbers) -> Scores:
    return Scores(**{each.name: numbers.get(each.name) for each in fields(Scores)})  # type: ignore[arg-type]


def _discrepancies(kernel: Tensor, signs: Tensor) -> NDArray[np.float64]:
    """Return the unbiased squared discrepancy of each split of 2 n samples, given their kernel (2 n, 2 n)."""
    n = len(kernel) // 2
    total = float(kernel.sum(dim=1).double().sum())
    alike = ((signs @ kernel) * signs).sum(dim=1).double()  # pairs on one side, less pairs across
    among = (total + alike) / 2 - 2 * n  # both sides; a sample and itself: exactly 1
    across = (total - alike) / 2
    found: NDArray[np.float64] = (among / (n * (n - 1)) - across / n**2).numpy()
    return found


def _usual_discrepancy(kernel: Tensor) -> float:
    """Return the root of the mean square of the unbiased discrepancy between sets of one distribution.

    Once the kernel is centred its terms do not correlate, and its variance is that of one term over the number of pairs
    among either set, and between them (Gretton et al. 2012, appendix A.2).
    """
    count = len(kernel)
    n = count // 2
    rows = kernel.mean(dim=1)
    centred = (kernel - rows - rows[:, None]).add_(rows.mean()).fill_diagonal_(0)
    of_one_term = float(centred.square_().sum(dim=1).double().sum()) / (count * (count - 1))
    return math.sqrt(of_one_term * (4 / (n * (n - 1)) + 4 / n**2))


def _neighbours_of_halves(points: Tensor) -> tuple[Neighbourhoods, Neighbourhoods]:
    half = len(points) // 2
    reals, others = points[:half], points[half:]
    return _neighbours(
        squared_distances_among(reals), squared_distances_among(others), squared_distances(reals, others)
    )


def _neighbours_of_split(square: Tensor, signs: Tensor) -> tuple[Neighbourhoods, Neighbourhoods]:
    reals, others = (torch.nonzero(signs == sign).flatten() for sign in (1, -1))
    from_reals, from_others = square.index_select(0, reals), square.index_select(0, others)
    return _neighbours(
        from_reals.index_select(1, reals), from_others.index_select(1, others), from_reals.index_select(1, others)
    )


def _neighbours(a: Tensor, b: Tensor, between: Tensor) -> tuple[Neighbourhoods, Neighbourhoods]:
    """Compare two sets by the squared distances among either and between them: one way, and with roles exchanged."""
    a_radii, b_radii = squared_radii(a), squared_radii(b)
    return (
        neighbourhoods(between, a_radii, b_radii, numbers_held(a, a_radii)),
        neighbourhoods(between.T, b_radii, a_radii, numbers_held(b, b_radii)),
    )


def _of_neighbours(scores: list[Neighbourhoods]) -> tuple[Numbers, Numbers, Numbers]:
    """Return mean, low and high of each score. The two ends follow from mean and deviation: pairs are too few."""
    means, low, high = Numbers(), Numbers(), Numbers()
    for name, largest in (("precision", 1.0), ("recall", 1.0), ("density", math.inf), ("coverage", 1.0)):
        values = [getattr(score, name) for score in scores]
        mean, reach = float(np.mean(values)), _REACH * float(np.std(values, ddof=1))
        means[name], low[name], high[name] = mean, max(0.0, mean - reach), min(largest, mean + reach)
    return means, low, high


def _divergences(cells: Cells, points: Tensor, signs: Tensor) -> NDArray[np.float64]:
    _, places = np.unique(cells.places(points).numpy(), return_inverse=True)  # cells that are empty tell nothing
    is_in = torch.nn.functional.one_hot(torch.from_numpy(places)).float()
    reals = ((signs > 0).float() @ is_in).double()
    others = is_in.double().sum(dim=0) - reals
    half = len(points) // 2
    found: NDArray[np.float64] = jensen_shannons(reals / half, others / half).numpy()
    return found


def _frechet_distances(points: Tensor, signs: Tensor) -> NDArray[np.float64]:
    values = points.double()
    values = values - values.mean(dim=0)
    x, y = values.unbind(dim=1)
    columns, half = torch.stack([x, y, x * x, y * y, x * y], dim=1), len(points) // 2
    is_real = (signs > 0).double()
    means, covariances = [], []
    for is_in in (is_real, 1 - is_real):
        of_x, of_y, xx, yy, xy = (is_in @ columns / half).unbind(dim=1)
        means.append((of_x, of_y))
        covariances.append([part * half / (half - 1) for part in (xx - of_x**2, yy - of_y**2, xy - of_x * of_y)])
    (a_xx, a_yy, a_xy), (b_xx, b_yy, b_xy) = covariances
    # The root of a matrix of two rows has the trace sqrt(trace + 2 sqrt(determinant)): no eigenvalues are needed.
    product_trace = a_xx * b_xx + a_yy * b_yy + 2 * a_xy * b_xy
    determinant = (a_xx * a_yy - a_xy**2).clamp_min(0) * (b_xx * b_yy - b_xy**2).clamp_min(0)
    cross = (product_trace + 2 * determinant.sqrt()).clamp_min(0).sqrt()
    shift = (means[0][0] - means[1][0]) ** 2 + (means[0][1] - means[1][1]) ** 2
    found: NDArray[np.float64] = (shift + a_xx + a_yy + b_xx + b_yy - 2 * cross).clamp_min(0).numpy()
    return found

"""A time series of a run in bounded memory, quick to draw at any zoom. Knows no Qt.

The newest rows are kept as they came. Above them stands a pyramid: each level sums up eight entries of the level
below by their least, greatest and mean value, and keeps a bounded number of them. Any visible range is answered from
the finest level that still holds it, so a drawing costs as much as it has points, however long the run.

Where steps went by that were not measured there is a gap: what is drawn has a point that is no number there.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ganviz.engine.sessionfile.kept import FACTOR, KeptBuckets, KeptRows, KeptSeries

MAX_GAPS = 1000  # further back, gaps are joined
ROWS_KEPT = 131_072  # rows kept exactly
BUCKETS_KEPT = 65_536  # entries kept of each level above
_FIRST_ROOM = 1024
_FAR = 2.0**62
_WORTH_A_LEVEL = 4096  # entries from which on a further level saves work


@dataclass(frozen=True, slots=True)
class Buckets:
    """A stretch of history, summed up in `n` buckets of `width` rows for each of `k` curves.

    Attributes:
        step: (n,) float64, where each bucket is drawn: the step itself for single rows, else the middle.
        low, high, mean: (k, n) float64, NaN where a curve has no finite value, and in a bucket without rows that
            stands for a gap.
        width: rows a bucket; 1 means that these are the recorded values.
    """

    step: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    mean: NDArray[np.float64]
    width: int

    @property
    def is_exact(self) -> bool:
        """Whether every bucket is one recorded row."""
        return self.width == 1

    def smoothed(self, changed: Collection[int] = ()) -> "Buckets":
        """Return the course of the means: each a mean with its neighbours', by weights of 1/4, 1/2 and 1/4.

        Means of single buckets draw a rhythm of two or three of them as a slow beat that is not in the data: they let
        too much of it through (aliasing). These let nothing through of a rhythm of two buckets.

        Nothing of what came after one of the steps in `changed` is in what is drawn before it: a bucket in which one
        lies stands at that step, with the value of the one before.
        """
        is_known = np.isfinite(self.mean)
        known, weight = np.zeros((2, len(self.mean), self.mean.shape[1] + 2))  # with a neighbour at either end
        known[:, 1:-1], weight[:, 1:-1] = np.where(is_known, self.mean, 0.0), is_known
        before, after = np.full(known.shape[1], 0.25), np.full(known.shape[1], 0.25)  # what neighbours weigh
        mixed, at, parted = self._changed(changed)
        after[1:-1][parted], before[1:-1][parted + 1] = 0.0, 0.0
        total, weights = (
            before[1:-1] * each[:, :-2] + each[:, 1:-1] / 2 + after[1:-1] * each[:, 2:] for each in (known, weight)
        )
        mean = np.full(self.mean.shape, np.nan)
        np.divide(total, weights, out=mean, where=is_known)
        step = self.step.copy()
        step[mixed], mean[:, mixed] = at, mean[:, mixed - 1]
        return replace(self, step=step, mean=mean)

    def _changed(self, steps: Collection[int]) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.intp]]:
        """Return which buckets hold rows of both sides of a step, that step for each, and after which one parts.

        A change at a step is one between that step and the next.
        """
        changes = np.array(sorted(steps), np.float64) + 0.5
        edges = (self.step[:-1] + self.step[1:]) / 2  # between buckets
        if not len(changes) or not len(edges):
            return np.empty(0, np.intp), np.empty(0), np.empty(0, np.intp)
        ends = 2 * self.step[[0, -1]] - edges[[0, -1]]
        changes = changes[(changes > ends[0]) & (changes < ends[1])]
        place = np.searchsorted(edges, changes)  # the change lies in this bucket, or at its end
        is_inside = (place > 0) & (place < len(edges))  # the first has none before it, the newest is not whole yet
        is_mixed = is_inside & (edges[np.minimum(place, len(edges) - 1)] != changes)
        mixed, first = np.unique(place[is_mixed], return_index=True)
        behind = place[place < len(edges)]
        parted = np.unique(np.concatenate([behind, place[place == len(edges)] - 1, mixed - 1]))
        return mixed, changes[is_mixed][first] - 0.5, parted


@dataclass(frozen=True, slots=True)
class Reading:
    """What was recorded at a step: one row, or the bucket of rows from `first` to `last` if that is all there is.

    `low`, `high`, `mean`: (k,) float64. For a single row they are equal and may hold NaN or infinity, as recorded.
    """

    first: int
    last: int
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    mean: NDArray[np.float64]

    @property
    def is_exact(self) -> bool:
        """Whether this is one recorded row."""
        return self.first == self.last


class _Entries:
    """Entries that slide: at least the newest `keep` of all those ever appended, in contiguous arrays.

    `first` counts the entries that are gone, so `first + size` is the number appended.
    """

    def __init__(self, channels: int, keep: int, width: int, dtype: type[np.floating]) -> None:
        self.width = width
        self.first = 0
        self.size = 0
        self._keep = keep
        self._step = np.empty(_FIRST_ROOM, np.int64)
        self._values = np.empty((channels, _FIRST_ROOM), dtype)

    @classmethod
    def of(cls, kept: KeptRows | KeptBuckets, keep: int, width: int) -> "_Entries":
        """Return entries that `kept` told of."""
        made = cls(len(kept.values), keep, width, kept.values.dtype.type)
        made.first, made.size = kept.first, len(kept.step)
        room = max(_FIRST_ROOM, made.size)
        made._step = np.empty(room, np.int64)
        made._values = np.empty((len(kept.values), room), kept.values.dtype)
        made._step[: made.size], made._values[:, : made.size] = kept.step, kept.values
        return made

    @property
    def end(self) -> int:
        return self.first + self.size

    @property
    def step(self) -> NDArray[np.int64]:
        """(size,) the first step of each entry."""
        return self._step[: self.size]

    @property
    def values(self) -> NDArray[np.floating]:
        """(channels, size)."""
        return self._values[:, : self.size]

    @property
    def num_bytes(self) -> int:
        return self._step.nbytes + self._values.nbytes

    @property
    def is_worth_summing_up(self) -> bool:
        """Whether a level above would save work, or must be there before entries go."""
        return self.first == 0 and self.size >= min(self._keep, _WORTH_A_LEVEL)

    def append(self, step: NDArray[np.int64], values: NDArray[np.floating]) -> None:
        """Take at most `keep` further entries."""
        self._make_room(len(step))
        new = slice(self.size, self.size + len(step))
        self._step[new] = step
        self._values[:, new] = values
        self.size += len(step)

    def truncate(self, end: int) -> None:
        """Forget every entry from number `end` on."""
        self.size = max(0, min(self.end, end) - self.first)
        self.first = min(self.first, end)

    def reaches_back_to(self, step: float) -> bool:
        """Whether no entry at or after `step` is gone."""
        return self.first == 0 or (self.size > 0 and bool(self._step[0] <= step))

    def count_up_to(self, step: float) -> int:
        """Return how many entries held begin at or before `step`."""
        # As a whole number: numpy would turn all the steps into floats to find a float among them.
        whole = np.int64(min(max(step, -_FAR), _FAR) // 1)
        return int(np.searchsorted(self.step, whole, "right"))

    def _make_room(self, needed: int) -> None:
        room = len(self._step)
        if self.size + needed <= room:
            return
        largest = 2 * self._keep
        if room < largest:
            room = min(largest, max(2 * room, self.size + needed))
            step, values = np.empty(room, np.int64), np.empty((len(self._values), room), self._values.dtype)
            step[: self.size], values[:, : self.size] = self.step, self.values
            self._step, self._values = step, values
        # Full at twice what must be kept: moving the newer half to the front is paid once per `keep` entries.
        if self.size + needed > room:
            gone = self.size - self._keep
            self._step[: self._keep] = self.step[gone:].copy()
            self._values[:, : self._keep] = self.values[:, gone:].copy()
            self.first, self.size = self.first + gone, self._keep


class History:
    """Rows of `num_curves` values, each at a step, ascending.

    Args:
        num_curves: values a row.
        cadence: steps from one row to the next; where they are farther apart, something is missing between them.
            None if they come at no certain pace.
        rows_kept: how many of the newest rows stay exact; older ones live on as least, greatest and mean.
        buckets_kept: how many entries each level of the pyramid keeps at least.
    """

    def __init__(
        self,
        num_curves: int = 1,
        rows_kept: int = ROWS_KEPT,
        buckets_kept: int = BUCKETS_KEPT,
        *,
        cadence: int | None = None,
    ) -> None:
        self.cadence = cadence
        self._num_curves = num_curves
        self._rows_kept = rows_kept
        self._buckets_kept = buckets_kept
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._levels = [_Entries(self._num_curves, self._rows_kept, 1, np.float64)]
        self._last_step: int | None = None
        self._gaps: list[int] = []  # the first step measured after each

    def kept(self) -> KeptSeries:
        """Return all that is in it, as a session file has it: a copy."""
        rows, *above = self._levels
        return KeptSeries(
            self._num_curves,
            self.cadence,
            self._last_step,
            tuple(self._gaps),
            self._rows_kept,
            self._buckets_kept,
            KeptRows(rows.first, rows.step.copy(), rows.values.astype(np.float64)),
            tuple(KeptBuckets(each.first, each.step.copy(), each.values.astype(np.float32)) for each in above),
        )

    @classmethod
    def of(cls, kept: KeptSeries) -> "History":
        """Return what `kept` told of."""
        rows, buckets = min(kept.rows_kept, ROWS_KEPT), min(kept.buckets_kept, BUCKETS_KEPT)
        made = cls(kept.channels, rows, buckets, cadence=kept.cadence)
        widths = (FACTOR**level for level in range(1, len(kept.buckets) + 1))
        levels = (_Entries.of(each, buckets, width) for each, width in zip(kept.buckets, widths, strict=True))
        made._levels = [_Entries.of(kept.rows, rows, 1), *levels]
        made._last_step, made._gaps = kept.last_step, list(kept.gaps[-MAX_GAPS:])
        return made

    def __len__(self) -> int:
        """Rows appended so far, whether still exact or not."""
        return self._levels[0].end

    @property
    def first_step(self) -> int | None:
        """The oldest step there is something of, None if empty."""
        oldest = next((level for level in reversed(self._levels) if level.size), None)
        return None if oldest is None else int(oldest.step[0])

    @property
    def last_step(self) -> int | None:
        """The newest step, None if empty."""
        return self._last_step

    @property
    def num_bytes(self) -> int:
        """Memory held."""
        return sum(level.num_bytes for level in self._levels)

    def append(self, step: ArrayLike, values: ArrayLike, *, follows: bool = True) -> None:
        """Record rows: `step` (n,) ascending, `values` (num_curves, n), NaN where a curve has none.

        Rows that begin at or before the newest step replace what was recorded from there on: the run went back.
        `follows` is whether the first one is the next that was due after the newest so far; else a gap is before it.
        """
        steps = np.asarray(step, np.int64)
        rows = np.asarray(values, np.float64)
        if not len(steps):
            return
        if self._last_step is not None and steps[0] <= self._last_step:
            self.truncate(int(steps[0]) - 1)
        self._note_gaps(steps, follows)
        for start in range(0, len(steps), self._rows_kept):
            part = slice(start, start + self._rows_kept)
            self._levels[0].append(steps[part], rows[:, part])
            self._sum_up()
        self._last_step = int(steps[-1])

    def truncate(self, last_step: int) -> None:
        """Forget the rows after `last_step`. Where only buckets are left, the one that holds it goes as well."""
        if self._last_step is None or last_step >= self._last_step:
            return
        self._gaps = [gap for gap in self._gaps if gap <= last_step]
        level = self._finest_back_to(last_step)
        kept = level.count_up_to(last_step)
        if level.width > 1:
            kept = max(0, kept - 1)
        self._last_step = self._last_step_of(level, kept)
        end = (level.first + kept) * level.width
        for each in self._levels:
            each.truncate(end // each.width)
        if end == 0:
            self.clear()

    def buckets(self, first: float, last: float, count: int) -> Buckets:
        """Return what lies between two steps in at most about `count` buckets, and a neighbour on either side.

        There is one more for each gap. Buckets have a power of two rows and fixed bounds, so that a curve does not
        shimmer as the view moves.
        """
        (found,) = self._summed_up(first, last, count)
        return found

    def fine_and_coarse(self, first: float, last: float, fine: int, coarse: int) -> tuple[Buckets, Buckets]:
        """Return what `buckets` does for each of two counts, the finer one first, in little more time than for one."""
        one, other = self._summed_up(first, last, fine, coarse)
        return one, other

    def _summed_up(self, first: float, last: float, *counts: int) -> list[Buckets]:
        level, start, stop = self._level_for(first, last, max(counts))
        widths = []
        for count in counts:
            width = level.width
            while (stop - start) * level.width > count * width:
                width *= 2
            widths.append(width)
        whole = max(widths)
        row = (level.first + start - 1) * level.width // whole * whole
        end = -(-(level.first + stop + 1) * level.width // whole) * whole
        rows = _Rows(*self._gather(level, max(row, 0), end))
        gaps = self._gaps_in(rows.step)
        found = {width: rows.in_buckets(width, gaps) for width in widths}
        return [found[width] for width in widths]

    def reading(self, step: float) -> Reading | None:
        """Return the row nearest to `step`, or the bucket that covers it where rows are gone; None if empty."""
        if self._last_step is None:
            return None
        level = self._finest_back_to(step)
        right = level.count_up_to(step)
        if level.width == 1:
            near = [index for index in (right - 1, right) if 0 <= index < level.size]
            at = min(near, key=lambda index: abs(int(level.step[index]) - step))
            value = level.values[:, at].astype(np.float64)
            return Reading(int(level.step[at]), int(level.step[at]), value, value, value)
        at = max(0, right - 1)
        last = int(level.step[at + 1]) - 1 if at + 1 < level.size else self._last_step
        low, high, total, finite = np.split(level.values[:, at].astype(np.float64), 4)
        mean = np.full(finite.shape, np.nan)
        np.divide(total, finite, out=mean, where=finite > 0)
        return Reading(int(level.step[at]), last, low, high, mean)

    def _note_gaps(self, steps: NDArray[np.int64], follows: bool) -> None:
        if self._last_step is None:
            return
        if not follows:
            self._gaps.append(int(steps[0]))
        is_whole = self.cadence == 1 and steps[-1] - self._last_step == len(steps)  # the usual case, quick to see
        if self.cadence is not None and not is_whole:
            apart = np.diff(steps, prepend=self._last_step) > self.cadence
            if apart.any():
                self._gaps += [gap for gap in steps[apart].tolist() if gap not in self._gaps[-1:]]
        del self._gaps[:-MAX_GAPS]

    def _gaps_in(self, steps: NDArray[np.int64]) -> NDArray[np.intp]:
        """Return the places in `steps` that begin after a gap, but for the first of all."""
        if not self._gaps or not len(steps):
            return np.empty(0, np.intp)
        places = np.unique(np.searchsorted(steps, self._gaps, "left"))
        return places[(places > 0) & (places < len(steps))]

    def _sum_up(self) -> None:
        """Bring the pyramid up to date: the entries of each level that are complete now go into the next."""
        if self._levels[-1].is_worth_summing_up:
            width = self._levels[-1].width * FACTOR
            self._levels.append(_Entries(4 * self._num_curves, self._buckets_kept, width, np.float32))
        for below, level in pairwise(self._levels):
            done, ready = level.end, below.end // FACTOR
            if ready == done:
                return
            part = slice(done * FACTOR - below.first, ready * FACTOR - below.first)
            shape = (self._num_curves, ready - done, FACTOR)
            low, high, total, finite = (array.reshape(shape) for array in _summary(below, part))
            level.append(
                below.step[part][::FACTOR],
                np.concatenate(
                    [np.fmin.reduce(low, 2), np.fmax.reduce(high, 2), total.sum(2), finite.sum(2)], dtype=np.float32
                ),
            )

    def _finest_back_to(self, step: float) -> _Entries:
        return next((level for level in self._levels if level.reaches_back_to(step)), self._levels[-1])

    def _last_step_of(self, level: _Entries, kept: int) -> int | None:
        if kept == 0:
            return None
        return int(level.step[kept - 1]) if level.width == 1 else int(level.step[kept]) - 1

    def _level_for(self, first: float, last: float, count: int) -> tuple[_Entries, int, int]:
        """Return the finest level that holds the range in few enough entries, and their bounds in it."""
        for level in self._levels:
            start = max(0, level.count_up_to(first) - 1)
            stop = level.count_up_to(last)
            if level.reaches_back_to(first) and stop - start <= FACTOR * count:
                break
        return level, start, stop

    def _gather(self, level: _Entries, row: int, end: int) -> tuple[NDArray, ...]:
        """Return rows, steps and summaries from `level`, and from finer ones for the newest rows not in it yet."""
        pieces = []
        for each in reversed(self._levels[: self._levels.index(level) + 1]):
            start = max(0, row // each.width - each.first)
            stop = max(start, min(each.size, end // each.width - each.first))
            part = slice(start, stop)
            numbers = np.arange(each.first + start, each.first + stop) * each.width
            pieces.append((numbers, each.step[part], *_summary(each, part)))
            row = max(row, each.end * each.width)
        return tuple(np.concatenate(column, axis=-1) for column in zip(*pieces, strict=True))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Entries of one or several levels in a row: number and step of the first row of each, and its summary."""

    number: NDArray[np.int64]
    step: NDArray[np.int64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    total: NDArray[np.float64]
    finite: NDArray[np.float64]

    def in_buckets(self, width: int, gaps: NDArray[np.intp]) -> Buckets:
        """Sum up in buckets of `width` rows; none goes across one of the `gaps`."""
        step = self.step
        if width == 1 or not len(step):
            value = np.where(self.finite > 0, self.low, np.nan)
            return _with_gaps(Buckets(step.astype(np.float64), value, value, value, 1), gaps)
        bucket = self.number // width
        is_first = np.empty(len(bucket), bool)
        is_first[0], is_first[1:] = True, bucket[1:] != bucket[:-1]
        edges = np.flatnonzero(is_first)
        if len(gaps):
            edges = np.union1d(edges, gaps)
        starts = step[edges]
        ends = np.append(starts[1:], step[-1])
        if len(gaps):
            ends[np.searchsorted(edges, gaps) - 1] = step[gaps - 1]
        finite = np.add.reduceat(self.finite, edges, axis=1)
        mean = np.full(finite.shape, np.nan)
        np.divide(np.add.reduceat(self.total, edges, axis=1), finite, out=mean, where=finite > 0)
        low, high = np.fmin.reduceat(self.low, edges, axis=1), np.fmax.reduceat(self.high, edges, axis=1)
        return _with_gaps(Buckets((starts + ends) / 2, low, high, mean, width), np.searchsorted(edges, gaps))


def _with_gaps(found: Buckets, before: NDArray[np.intp]) -> Buckets:
    """Return `found` with a bucket that is no number before each of those numbered `before`."""
    if not len(before):
        return found
    step = np.insert(found.step, before, (found.step[before - 1] + found.step[before]) / 2)
    low, high, mean = (np.insert(each, before, np.nan, axis=1) for each in (found.low, found.high, found.mean))
    return Buckets(step, low, high, mean, found.width)


def _summary(entries: _Entries, part: slice) -> tuple[NDArray, NDArray, NDArray, NDArray]:
    """Return least, greatest, sum and number of the finite values of some entries, each (num_curves, n) float64."""
    values = entries.values[:, part].astype(np.float64)
    if entries.width > 1:
        low, high, total, finite = values.reshape(4, len(values) // 4, values.shape[1])
        return low, high, total, finite
    is_finite = np.isfinite(values)
    value = np.where(is_finite, values, np.nan)
    return value, value, np.where(is_finite, values, 0.0), is_finite.astype(np.float64)

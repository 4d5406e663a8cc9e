"""Points out of a table: its chosen columns, whole or a part of their rows, as they are or standardised."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.tables.choosing import Choice, require_readable
from ganviz.engine.tables.table import MAX_CLASSES, Table, TableError
from ganviz.spec.translation import tr, tr_n

_PART_SEED = 0  # which part is drawn is the same for the same file


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to do with a table that cannot be taken as it is.

    Attributes:
        is_complete: leave out rows without a value.
        is_standardised: subtract the mean of each column and divide by its standard deviation.
        is_part: take a part of the rows, drawn at random, where there are more than allowed.
    """

    is_complete: bool = False
    is_standardised: bool = False
    is_part: bool = False


@dataclass(frozen=True)
class Taken:
    """Points.

    Attributes:
        values: (n, dimensions) float64, finite and within bounds.
        classes: (n,) the place of each point's class in `class_names`; None without classes.
        means, scales: what was subtracted from each column, and what it was divided by: 0 and 1 for nothing.
        remarks: what was done, a sentence each.
    """

    values: NDArray[np.float64]
    names: tuple[str, ...]
    classes: NDArray[np.int64] | None = None
    class_names: tuple[str, ...] = ()
    means: tuple[float, ...] = ()
    scales: tuple[float, ...] = ()
    remarks: tuple[str, ...] = ()


class WishError(TableError):
    """A table that can be taken in another way only.

    Attributes:
        wish: the field of `Wishes` that would do.
    """

    def __init__(self, text: str, wish: str) -> None:
        super().__init__(text)
        self.wish = wish


def take(table: Table, choice: Choice, wishes: Wishes, *, most_rows: int, farthest: float) -> Taken:
    """Return the points of a table, at most so many and each coordinate at most so far from 0.

    Raises:
        WishError: if that takes a wish that was not made.
        TableError: if it cannot be done; the text says why, and where.
    """
    require_readable(table, choice)
    values = np.stack([table.columns[place].numbers.values for place in choice.columns], axis=1)
    remarks: list[str] = []
    rows = np.arange(len(values))
    for place, column in enumerate(values.T):
        infinite = np.flatnonzero(np.isinf(column))
        if len(infinite):
            where = table.said_of(int(infinite[0]))
            raise TableError(
                tr(
                    "{where} has an infinite number in {column}",
                    where=where,
                    column=table.quoted(choice.columns[place]),
                )
            )
    is_whole = np.asarray(~np.isnan(values).any(axis=1))
    if not is_whole.all():
        rows, remark = _complete(table, choice, values, is_whole, wishes)
        remarks.append(remark)
    if len(rows) > most_rows:
        if not wishes.is_part:
            raise WishError(
                tr(
                    "{count:,} rows; allowed: at most {most_rows:,}, or a part drawn at random",
                    count=len(rows),
                    most_rows=most_rows,
                ),
                "is_part",
            )
        remarks.append(
            tr(
                "{most_rows:,} of its {count:,} rows, drawn at random: the same ones each time.",
                most_rows=most_rows,
                count=len(rows),
            )
        )
        drawn = np.random.default_rng(_PART_SEED).choice(len(rows), most_rows, replace=False)
        rows = rows[np.sort(drawn)]
    values = values[rows]
    means, scales = np.zeros(values.shape[1]), np.ones(values.shape[1])
    if wishes.is_standardised:
        means, scales = _moments(table, choice, values)
        values = (values - means) / scales
        remarks.append(tr("Standardised: each column has mean 0 and standard deviation 1."))
    _require_near(table, choice, values, rows, farthest, wishes)
    names = tuple(table.columns[place].name for place in choice.columns)
    classes, class_names = _classes(table, choice, rows)
    return Taken(values, names, classes, class_names, tuple(means.tolist()), tuple(scales.tolist()), tuple(remarks))


def _complete(
    table: Table, choice: Choice, values: NDArray[np.float64], is_whole: NDArray[np.bool_], wishes: Wishes
) -> tuple[NDArray[np.int64], str]:
    first = int(np.flatnonzero(~is_whole)[0])
    num_missing = int((~is_whole).sum())
    if not wishes.is_complete:
        place = choice.columns[int(np.flatnonzero(np.isnan(values[first]))[0])]
        text = table.columns[place].text(first)
        problem = tr("{row} has no value in {column}", row=table.said_of(first), column=table.quoted(place))
        if text.strip():
            problem = tr("{problem} (it says {cell!r})", problem=problem, cell=text[:12])
        if num_missing > 1:
            problem = tr_n(
                "{problem}, nor has another row",
                "{problem}, nor have {count:,} other rows",
                num_missing - 1,
                problem=problem,
            )
        raise WishError(problem, "is_complete")
    rows = np.flatnonzero(is_whole)
    if not len(rows):
        raise TableError(tr("no row has a value in each of these columns"))
    if num_missing > 1:
        return rows, tr("{count:,} rows without a value are left out.", count=num_missing)
    return rows, tr("One row without a value, {row}, is left out.", row=table.said_of(first))


def _moments(table: Table, choice: Choice, values: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    with np.errstate(all="ignore"):
        means, scales = values.mean(axis=0), values.std(axis=0)
    for place, scale in zip(choice.columns, scales, strict=True):
        if not np.isfinite(scale):
            raise TableError(tr("{column} has numbers too large to standardise", column=table.quoted(place)))
        if not scale > 0:
            raise TableError(
                tr("{column} holds one number only: it cannot be standardised", column=table.quoted(place))
            )
    return means, scales


def _require_near(
    table: Table, choice: Choice, values: NDArray[np.float64], rows: NDArray[np.int64], farthest: float, wishes: Wishes
) -> None:
    far = np.argwhere(np.abs(values) > farthest)
    if not len(far):
        return
    row, dimension = far[0]
    number = f"{values[row, dimension]:.6g}"
    where, place = table.said_of(int(rows[row])), table.quoted(choice.columns[dimension])
    allowed = tr("from {low:g} to {high:g}", low=-farthest, high=farthest)
    if wishes.is_standardised:
        raise TableError(
            tr(
                "{where} is {number} standard deviations from the mean of {place}; allowed: {allowed}",
                where=where,
                number=number,
                place=place,
                allowed=allowed,
            )
        )
    raise WishError(
        tr(
            "{where} has {number} in {place}; allowed: {allowed}, or all standardised",
            where=where,
            number=number,
            place=place,
            allowed=allowed,
        ),
        "is_standardised",
    )


def _classes(table: Table, choice: Choice, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64] | None, tuple[str, ...]]:
    if choice.classes is None:
        return None, ()
    column = table.columns[choice.classes]
    if column.is_numeric:
        different, places = np.unique(column.numbers.values[rows], return_inverse=True)
        names = tuple(f"{value:g}" for value in different[: MAX_CLASSES + 1])
    else:
        texts = [column.cells[row].strip() or "none" for row in rows]
        names = tuple(dict.fromkeys(texts))
        by_name = {name: place for place, name in enumerate(names)}
        places = np.array([by_name[text] for text in texts])
    if len(names) > MAX_CLASSES:
        raise TableError(
            tr(
                "{column} has more than {most} classes",
                column=table.quoted(choice.classes),
                most=MAX_CLASSES,
            )
        )
    return places.astype(np.int64), names

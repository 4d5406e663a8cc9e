"""Data that is drawn: points of a plane, or numbers along a line, scattered by a brush. Knows no widgets."""

import math
from collections import deque
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from ganviz.engine.probes import ByHand
from ganviz.spec import Change, Experiment
from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.data import DataSet, Points, Points1d
from ganviz.spec.data.base import FARTHEST
from ganviz.spec.translation import tr
from ganviz.ui.views.draw.sheet import Place, Tool

MOST = 2000
FROM_DATA = 300  # samples of the present data to begin with
BRUSH, ERASER = "brush", "eraser"
_POINTS_A_SECOND = 100
_AT_ONCE = 3  # points of a click
_LATTICE = 4096  # places of a unit: coarse numbers are short in a file, and no screen shows finer ones
_REMEMBERED = 50  # changes that may be on their way

Drawing = NDArray[np.float64]  # (n, 2), or (n, 1)
_Listed = NumberArray | PointArray


class PointSheet:
    """The points that are drawn, at most `MOST`.

    Attributes:
        points: (n, 2) float64, never changed in place.
    """

    can_clear = True
    kind: ClassVar[type[Points] | type[Points1d]] = Points
    listed, noise = "points", "noise"  # settings of that
    width = 2

    def __init__(self, random: np.random.Generator | None = None) -> None:
        self._random = random or np.random.default_rng()
        self.points: Drawing = self._nothing
        self._owed = 0.0  # of a point
        self._experiment: Experiment | None = None
        self._back: DataSet | None = None  # the data that is to come back, as all strokes on it were taken back
        self._asked: deque[_Listed] = deque(maxlen=_REMEMBERED)

    @property
    def tools(self) -> tuple[Tool, ...]:
        help = tr("Drag to scatter points, {rate} a second; they are what G learns at once", rate=_POINTS_A_SECOND)
        return Tool(BRUSH, tr("Brush"), help), Tool(ERASER, tr("Eraser"), tr("Drag over points to take them away"))

    def suits(self, experiment: Experiment) -> bool:
        return experiment.data.sort == self.kind.sort

    def follow(self, experiment: Experiment) -> None:
        before, self._experiment = self._experiment, experiment
        if before is None or before.data == experiment.data:
            return
        if self._own not in self._asked:
            self.points = (
                self._nothing
            )  # another hand has changed the data: what was drawn is to be put over nothing else

    @property
    def is_full(self) -> bool:
        """Whether no more points can be drawn."""
        return len(self.points) >= MOST

    @property
    def is_of_run(self) -> bool:
        """Whether the run learns what is drawn."""
        return self._own == self._as_listed

    @property
    def _nothing(self) -> Drawing:
        return np.empty((0, self.width))

    @property
    def _own(self) -> _Listed | None:
        """The points of the run's data, where it is such as is drawn."""
        data = self._experiment.data if self._experiment is not None else None
        return getattr(data, self.listed) if isinstance(data, self.kind) else None

    @property
    def _as_listed(self) -> _Listed:
        """What is drawn, as a setting has it."""
        return PointArray(self.points.tolist())

    def begin(self, tool: str, at: Place, radius: float) -> None:
        self._owed = 0.0
        if tool == BRUSH:
            self._scatter(at, at, radius, _AT_ONCE)
        else:
            self._erase(at, at, radius)

    def go_on(self, tool: str, before: Place, at: Place, radius: float, elapsed_ms: float) -> None:
        if tool == ERASER:
            self._erase(before, at, radius)
            return
        self._owed += _POINTS_A_SECOND * elapsed_ms / 1000
        count = math.floor(self._owed)
        self._owed -= count
        self._scatter(before, at, radius, count)

    def end(self) -> None:
        self._owed = 0.0

    def show_weights(self, found: ByHand | None) -> None:
        """Take in nothing: data has no weights."""

    def clear(self) -> None:
        self.points = self._nothing

    def begin_with(self, samples: NDArray[np.floating[Any]]) -> None:
        """Have drawn what the run has: its own points if they are few enough, else some of `samples` (n, 2) of it."""
        own = self._own
        if own is not None and len(own) <= MOST:
            self.points = np.array(own, np.float64).reshape(-1, self.width)
        else:
            finite = samples[np.isfinite(samples).all(axis=1)]
            self.points = _on_lattice(finite[:FROM_DATA].astype(np.float64))

    @property
    def state(self) -> Any:
        """What is drawn, and the data there is where that is nothing."""
        experiment = self._experiment
        return self.points, experiment.data if experiment is not None and not len(self.points) else None

    def restore(self, state: Any) -> None:
        self.points, self._back = state

    @property
    def change(self) -> Change:
        back, self._back = self._back, None
        if not len(self.points):
            return {f"data.{name}": value for name, value in back.model_dump().items()} if back is not None else {}
        self._asked.append(self._as_listed)
        fields = self.kind.model_fields
        change: dict[str, Any] = {"data.kind": fields["kind"].default, f"data.{self.listed}": self._asked[-1]}
        if self._experiment is not None and not isinstance(self._experiment.data, self.kind):
            change[f"data.{self.noise}"] = fields[self.noise].default  # and not what another kind's noise was
        elif self.kind is Points:
            change["data.class_sizes"] = ()  # they were of other points
        return change

    @property
    def words(self) -> tuple[str, ...]:
        if not len(self.points):
            return tr("Nothing drawn: the data stays as it is"), tr("Nothing drawn yet")
        if self.is_full:
            return tr("{most:,} points are the most: erase some to draw more", most=MOST), tr(
                "{most:,}: the most", most=MOST
            )
        return tr("{count:,} of {most:,} points drawn", count=len(self.points), most=MOST), tr(
            "{count:,} of {most:,}", count=len(self.points), most=MOST
        )

    def _scatter(self, before: Place, at: Place, radius: float, count: int) -> None:
        """Add points, each somewhere in the reach of the brush on its way."""
        count = min(count, MOST - len(self.points))
        if count <= 0:
            return
        share = (np.arange(count)[:, None] + 1) / count
        middles = np.array(before[: self.width]) * (1 - share) + np.array(at[: self.width]) * share
        self.points = np.concatenate([self.points, _on_lattice(middles + radius * self._around(count))])

    def _around(self, count: int) -> Drawing:
        """Return places spread evenly over a brush of radius 1."""
        angles = 2 * np.pi * self._random.random(count)
        far = np.sqrt(self._random.random(count))
        return np.column_stack((far * np.cos(angles), far * np.sin(angles)))

    def _erase(self, before: Place, at: Place, radius: float) -> None:
        """Take away the points that the brush passes over."""
        start, way = np.array(before[: self.width]), np.array(at[: self.width]) - np.array(before[: self.width])
        length = float(way @ way)
        share = np.clip((self.points - start) @ way / length, 0, 1) if length > 0 else np.zeros(len(self.points))
        apart = self.points - start - share[:, None] * way
        is_left = np.linalg.norm(apart, axis=1) > radius
        if not is_left.all():
            self.points = self.points[is_left]


class ValueSheet(PointSheet):
    """The numbers along a line that are drawn; only how far to the right a stroke is counts.

    Attributes:
        points: (n, 1) float64, never changed in place.
    """

    kind = Points1d
    listed, noise = "values", "blur"
    width = 1

    @property
    def _as_listed(self) -> NumberArray:
        return NumberArray(self.points[:, 0].tolist())

    def _around(self, count: int) -> Drawing:
        return 2 * self._random.random((count, 1)) - 1


def _on_lattice(points: Drawing) -> Drawing:
    """Return points as near as the lattice allows, within what data may be."""
    placed: Drawing = np.clip(np.round(points * _LATTICE) / _LATTICE, -FARTHEST, FARTHEST) + 0.0
    return placed

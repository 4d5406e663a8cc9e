"""What every probe is: a question of a view, answered of the run that is asked, in the process where that runs.

A file of this package is one probe: its question, its answer, and how that is found. Questions and answers are frozen
values of plain data and numpy, which the window's process makes and reads; so what a file needs of torch, it imports
where the answer is found.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

    from ganviz.gan import Observer, Trainer


class Answer:
    """What a probe is told."""

    __slots__ = ()

    @property
    def is_whole(self) -> bool:
        """Whether it is all that was asked, and not only how far that is."""
        return True

    def measured(self) -> Mapping[str, float]:
        """Return the numbers to record as time series, by the name of each; none of an answer that is a picture."""
        return {}

    def vectors(self) -> Mapping[str, NDArray[np.float32]]:
        """Return what else is to be recorded as time series: (n,) numbers each, by the name of the series."""
        return {}


AnswerT = TypeVar("AnswerT", bound=Answer)


class Probe(Generic[AnswerT]):
    """A question, told by its fields: equal ones have the same answer, and are asked once.

    Attributes:
        series: the names that its answers may have numbers of.
        vectors: the names of the series of several numbers that its answers may have.
        is_kept: whether its answers are of use when their moment is past.
        is_main: whether it is what moves on screen, and may take more of the engine's time than others.
        needs_classifier: whether a classifier of the images must learn before there is a whole answer.
        needs_game: whether it is of a game, with a discriminator, and not asked of other models.
    """

    __slots__ = ()

    series: ClassVar[tuple[str, ...]] = ()
    vectors: ClassVar[tuple[str, ...]] = ()
    is_kept: ClassVar[bool] = True
    is_main: ClassVar[bool] = False
    needs_classifier: ClassVar[bool] = False
    needs_game: ClassVar[bool] = False

    def of(self, trainer: "Trainer", observer: "Observer") -> AnswerT | None:
        """Return the answer; None if the question makes no sense of this run's data."""
        raise NotImplementedError


AnyProbe = Probe[Any]


def frozen(tensor: "Tensor") -> NDArray[Any]:
    """Return a read-only copy: ``.numpy()`` alone would alias memory that training goes on writing to."""
    array: NDArray[Any] = tensor.detach().cpu().numpy().copy()
    array.setflags(write=False)
    return array

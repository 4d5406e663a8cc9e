"""The way of a few fakes between two pictures: where they were after some of the steps in between."""

from collections.abc import Callable

from torch import Tensor

POINTS = 6  # on the way from one picture to the next, about
STEPS_A_POINT = 20  # at least: a point costs as much as half a step, and training must not wait for pictures
MOST = 2 * POINTS  # where the next picture is late
PATIENCE = 5000  # steps without a question, after which nobody looks any more


class WayRecorder:
    """Notes where fakes are, about `POINTS` times between two questions; nothing until the first one.

    It never asks training to stop for that: where steps are done many at a time, there are fewer points.

    Args:
        fakes: makes the same few fakes as the generator is now.
    """

    def __init__(self, fakes: Callable[[], Tensor]) -> None:
        self._fakes = fakes
        self._noted: list[tuple[int, Tensor]] = []
        self._is_asked = False
        self._asked_at = self._last_step = 0
        self._stride = STEPS_A_POINT

    def note(self, step: int, num: int = 1) -> None:
        """Take in that `step` was done, the last of `num` steps."""
        if not self._is_asked:
            return
        if step - self._asked_at > PATIENCE or step != self._last_step + num:  # nobody looks, or the run went elsewhere
            self.forget()
            return
        self._last_step = step
        if step - (self._noted[-1][0] if self._noted else self._asked_at) >= self._stride:
            fakes = self._fakes()  # which may find that there is other data, and forget all
            self._noted.append((step, fakes))
            if len(self._noted) > MOST:
                self._stride *= 2
                self._noted = self._noted[::2]

    def take(self, step: int) -> list[Tensor]:
        """Return where fakes were since the last question, oldest first, that moment and now included.

        Only now, if none was asked before or the run went elsewhere.
        """
        if step != self._last_step:
            self.forget()
        if not self._noted or self._noted[-1][0] != step:
            fakes = self._fakes()
            self._noted.append((step, fakes))
        way = [fakes for _, fakes in self._noted]
        steps = step - self._asked_at
        self._stride = max(STEPS_A_POINT, round(steps / POINTS)) if self._is_asked else STEPS_A_POINT
        self._noted, self._is_asked = self._noted[-1:], True
        self._asked_at = self._last_step = step
        return way

    def forget(self) -> None:
        """Note nothing until the next question."""
        self._noted, self._is_asked = [], False

"""Commands of one run that wait to be served: a queue that stays short however fast they come.

Changes that wait together are applied as one; of several steps to go to only the last counts; a pause need not wait
for changes. Knows no torch.
"""

from collections import deque

from ganviz.engine.messages import ChangeRequested, Pause, RunCommand, Seek


class CommandQueue:
    """Hands out what was added, in the order in which it was, but for what its module says.

    Only changes that a slider makes are applied as one: numbers, or several of the same paths. Anything else, such as
    a swap of optimizers, stands alone, as what it leads to depends on what comes before it.
    """

    def __init__(self) -> None:
        self._waiting: deque[RunCommand | list[ChangeRequested]] = deque()
        self._taken: list[ChangeRequested] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, command: RunCommand) -> None:
        """Let `command` wait for its turn."""
        match command:
            case ChangeRequested():
                last = self._waiting[-1] if self._waiting else None
                if isinstance(last, list) and _go_together(last[-1], command):
                    last.append(command)
                else:
                    self._waiting.append([command])
            case Seek() if self._waiting and isinstance(self._waiting[-1], Seek):
                self._waiting[-1] = command
            case Pause():
                place = len(self._waiting)
                while place and isinstance(self._waiting[place - 1], list):
                    place -= 1
                self._waiting.insert(place, command)
            case _:
                self._waiting.append(command)

    def take(self) -> RunCommand:
        """Return the next command; for changes that go together one of all, with the number of the last.

        Raises:
            IndexError: if none waits.
        """
        first = self._waiting.popleft()
        if not isinstance(first, list):
            return first
        self._taken = first
        change = {path: value for request in first for path, value in request.change.items()}
        return ChangeRequested(first[-1].run, first[-1].number, change)

    def split_taken(self) -> bool:
        """Let the changes just taken as one be served next in two halves, as they were refused together.

        Return whether there were several: else the refusal is that of the one that was asked for.
        """
        taken, self._taken = self._taken, []
        middle = len(taken) // 2
        if middle:
            self._waiting.extendleft((taken[middle:], taken[:middle]))
        return middle > 0


def _go_together(one: ChangeRequested, other: ChangeRequested) -> bool:
    return one.change.keys() == other.change.keys() or (_is_of_numbers(one) and _is_of_numbers(other))


def _is_of_numbers(request: ChangeRequested) -> bool:
    return all(isinstance(value, int | float) and not isinstance(value, bool) for value in request.change.values())

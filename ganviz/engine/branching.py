"""Commands on their way to a host. Those of a branch wait until its parent has sent a state to begin from.

A run begins quickly in the past of another where the other's process sends what it keeps of that past; without it the
branch begins with what is known of the parent here, and does all its steps again. Knows no torch.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ganviz.engine.messages import (
    CheckpointTaken,
    Command,
    End,
    Report,
    Start,
    StateFound,
    StateWanted,
    Stop,
    WorkerDied,
)
from ganviz.engine.recovery import WaysBack, branch_of
from ganviz.spec import Change


@dataclass(frozen=True, slots=True)
class Branch:
    """Run number `run`, which is to begin at `step` of run number `parent`, with `change` made there.

    It shares the process of its parent, which is there already, unless it `is_apart`: it is to train beside it.
    """

    run: int
    parent: int
    step: int
    change: Change
    is_apart: bool = False

    @property
    def near(self) -> int | None:
        """The run whose process it is to share, if any."""
        return None if self.is_apart else self.parent


@dataclass
class _Waiting:
    branch: Branch
    commands: list[Command] = field(default_factory=list)  # posted meanwhile


class Outbox:
    """Posts commands, those of each run in the order in which they were given. Any thread may call its methods.

    Args:
        post: where commands go; it never blocks.

    Attributes:
        ways: the ways back to the runs that were begun here.
    """

    def __init__(self, post: Callable[[Command], None]) -> None:
        self.ways = WaysBack()
        self._post = post
        self._lock = threading.Lock()  # all below is read and written under it
        self._alive: set[int] = set()
        self._waiting: dict[int, _Waiting] = {}

    def post(self, command: Command) -> None:
        """Send `command`, once the run that it is for has been asked for."""
        if isinstance(command, End):
            self._begin_branches(command.run, None)
        with self._lock:
            waiting = None if isinstance(command, Stop) else self._waiting.get(command.run)
            if waiting is None:
                self._send(command)
            elif isinstance(command, End):
                del self._waiting[command.run]
            else:
                waiting.commands.append(command)

    def begin(self, start: Start) -> None:
        """Ask for a run, and keep its way back."""
        self.ways.begin(start)
        self.post(start)

    def branch(self, branch: Branch) -> Start:
        """Ask for a branch; return what it begins from as far as that is known, which is its way back already.

        Raises:
            KeyError: if there is no way back to its parent.
        """
        start = branch_of(self.ways.of(branch.parent), branch.run, branch.step, branch.change)
        start = replace(start, near=branch.near)
        self.ways.begin(start)
        with self._lock:
            if branch.parent in self._alive:
                self._waiting[branch.run] = _Waiting(branch)
                self._post(StateWanted(branch.parent, branch.step))
            else:
                self._send(start)
        return start

    def note(self, report: Report) -> None:
        """Take in what a host reports, each report before anybody else hears of it."""
        self.ways.note(report)
        if isinstance(report, StateFound):
            self._begin_branches(report.run, report.found, report.step)
        elif isinstance(report, WorkerDied):
            with self._lock:
                self._alive.discard(report.run)
            self._begin_branches(report.run, None)

    def _begin_branches(self, parent: int, found: CheckpointTaken | None, step: int | None = None) -> None:
        """Begin what waits for a state of `parent` at `step`, or at any."""
        with self._lock:
            for run, waiting in tuple(self._waiting.items()):
                branch = waiting.branch
                if branch.parent != parent or step not in (None, branch.step):
                    continue
                del self._waiting[run]
                start = branch_of(self.ways.of(parent), run, branch.step, branch.change, found)
                start = replace(start, near=branch.near)
                self.ways.begin(start)
                for command in (start, *waiting.commands):
                    self._send(command)

    def _send(self, command: Command) -> None:
        if isinstance(command, Start):
            self._alive.add(command.run)
        elif isinstance(command, End):
            self._alive.discard(command.run)
        self._post(command)

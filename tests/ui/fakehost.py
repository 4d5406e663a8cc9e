"""A host without an engine: keeps what is posted, reports what the test says."""

import queue
from collections.abc import Callable
from typing import TypeVar

from ganviz.engine.messages import Command, Report

Kind = TypeVar("Kind", bound=Command)


class FakeHost:
    """Stands in for `ganviz.engine.hosts.Host`.

    Attributes:
        posted: every command, in order.
        ended: the runs whose worker was to be ended.
    """

    has_workers = True

    def __init__(self) -> None:
        self.posted: list[Command] = []
        self.ended: list[int] = []
        self._reports: queue.SimpleQueue[Report | None] = queue.SimpleQueue()

    def report(self, report: Report) -> None:
        """Let the engine say `report`."""
        self._reports.put(report)

    def commands(self, kind: type[Kind]) -> list[Kind]:
        """Return the commands of one kind that were posted."""
        return [command for command in self.posted if isinstance(command, kind)]

    def run(self, publish: Callable[[Report], None]) -> None:
        while (report := self._reports.get()) is not None:
            publish(report)

    def post(self, command: Command) -> None:
        self.posted.append(command)

    def end_worker(self, run: int) -> bool:
        self.ended.append(run)
        return True

    def close(self) -> None:
        self._reports.put(None)

"""The line to the engine: one host behind one thread. Reports come out as a signal of the main thread.

Knows nothing of what reports mean, but for the way back to each run, which it keeps up to date whatever the main thread
is doing, for the states that branches begin from, and for how far runs are that go together.
"""

from PyQt6.QtCore import QObject, QThread, pyqtSignal

from ganviz.engine.branching import Branch, Outbox
from ganviz.engine.hosts import Host
from ganviz.engine.lockstep import Lockstep
from ganviz.engine.messages import CheckpointTaken, Command, HorizonReached, Report, Start, StateFound

_CLOSE_MS = 1900


class TrainingThread(QThread):
    """The background thread that training runs behind.

    Signals:
        reported(Report): emitted from this thread with every report but those that are of use here alone.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, outbox: Outbox, lockstep: Lockstep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host, self._outbox, self._lockstep = host, outbox, lockstep

    def run(self) -> None:
        self._host.run(self._pass_on)

    def _pass_on(self, report: Report) -> None:
        self._outbox.note(report)
        self._lockstep.note(report)
        # States are kept, not queued: a busy window must not pile up megabytes. Nor is it told a hundred times a second
        # how far runs are that go together.
        if not isinstance(report, CheckpointTaken | StateFound | HorizonReached):
            self.reported.emit(report)


class Link(QObject):
    """Owns the host and its thread. Lives in the main thread.

    Signals:
        reported(Report): the engine said something, about whichever run; in the main thread.

    Attributes:
        training_thread: in which the host serves.
        lockstep: of the runs that are compared.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host, self._outbox = host, Outbox(host.post)
        self.lockstep = Lockstep(self._outbox.post)
        self.training_thread = TrainingThread(host, self._outbox, self.lockstep, self)
        self.training_thread.reported.connect(self.reported)

    def way_back(self, run: int) -> Start:
        """Return what leads to where `run` was last seen. Raises KeyError for one that was not begun here."""
        return self._outbox.ways.of(run)

    @property
    def has_workers(self) -> bool:
        """Whether runs are in processes of their own, which can be ended."""
        return self._host.has_workers

    def open(self) -> None:
        """Start the host."""
        self.training_thread.start()

    def begin(self, start: Start) -> Start:
        """Ask for a run, and keep the way back to it from now on; return `start`."""
        self._outbox.begin(start)
        return start

    def keep_way(self, start: Start) -> None:
        """Keep the way to a run that is in no engine, until it is asked for."""
        self._outbox.ways.begin(start)

    def branch(self, branch: Branch) -> Start:
        """Ask for a run that begins in the past of another; return its way back. Raises KeyError without a parent."""
        return self._outbox.branch(branch)

    def forget(self, run: int) -> None:
        """Keep the way back to `run` no longer."""
        self._outbox.ways.forget(run)
        self.lockstep.forget(run)

    def post(self, command: Command) -> None:
        """Send a command; to a branch that cannot begin yet, once it does."""
        self._outbox.post(command)

    def end_worker(self, run: int) -> bool:
        """End the process that has `run`, be it stopped; return whether there is one."""
        return self._host.end_worker(run)

    def close(self) -> None:
        """End the host. Returns when it is gone; nothing is reported any more."""
        self.training_thread.reported.disconnect(self.reported)
        self._host.close()
        self.training_thread.wait(_CLOSE_MS)

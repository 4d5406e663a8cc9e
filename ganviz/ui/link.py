"""The line to the engine: one host behind one thread. Reports come out as a signal of the main thread.

Knows nothing of what reports mean, but for the way back to a run, which it keeps up to date whatever the main thread
is doing.
"""

from PyQt6.QtCore import QObject, QThread, pyqtSignal

from ganviz.engine.hosts import Host
from ganviz.engine.messages import CheckpointTaken, Command, Report, Start
from ganviz.engine.recovery import WayBack
from ganviz.spec import Experiment

_CLOSE_MS = 1900


class TrainingThread(QThread):
    """The background thread that training runs behind.

    Signals:
        reported(Report): emitted from this thread with every report but checkpoints.

    Attributes:
        way_back: to where the run was last seen, whatever the main thread is doing.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, way_back: WayBack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.way_back = way_back

    def run(self) -> None:
        self._host.run(self._pass_on)

    def _pass_on(self, report: Report) -> None:
        self.way_back.note(report)
        if not isinstance(report, CheckpointTaken):  # kept, not queued: a busy window must not pile up megabytes
            self.reported.emit(report)


class Link(QObject):
    """Owns the host and its thread. Lives in the main thread.

    Signals:
        reported(Report): the engine said something, about whichever run; in the main thread.

    Attributes:
        training_thread: in which the host serves.
    """

    reported = pyqtSignal(object)

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.training_thread = TrainingThread(host, WayBack(Start(0, Experiment())), self)
        self.training_thread.reported.connect(self.reported)

    @property
    def way_back(self) -> Start:
        """What leads to where the run last begun was last seen."""
        return self.training_thread.way_back.start

    @property
    def has_workers(self) -> bool:
        """Whether runs are in processes of their own, which can be ended."""
        return self._host.has_workers

    def open(self) -> None:
        """Start the host."""
        self.training_thread.start()

    def begin(self, start: Start) -> None:
        """Ask for a run; it is the one whose way back is kept from now on."""
        self.training_thread.way_back.begin(start)
        self._host.post(start)

    def post(self, command: Command) -> None:
        """Send a command."""
        self._host.post(command)

    def end_worker(self, run: int) -> bool:
        """End the process that has `run`, be it stopped; return whether there is one."""
        return self._host.end_worker(run)

    def close(self) -> None:
        """End the host. Returns when it is gone; nothing is reported any more."""
        self.training_thread.reported.disconnect(self.reported)
        self._host.close()
        self.training_thread.wait(_CLOSE_MS)

"""The worker process: the loop at one end of a pipe. Imported by the child only, as it brings in torch."""

import os
import signal
from multiprocessing.connection import Connection

from ganviz.engine.loop import EngineLoop
from ganviz.engine.messages import Command, Report, Stop


class PipeInbox:
    """Commands from a pipe. A window that is gone counts as a stop."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, timeout_s: float | None) -> Command | None:
        try:
            if timeout_s is not None and not self._connection.poll(timeout_s):
                return None
            command: Command = self._connection.recv()
        except (EOFError, OSError):
            return Stop()
        return command


def serve(connection: Connection) -> None:
    """Run the loop until it is stopped or the other end of `connection` is gone."""
    # Ctrl+C in a terminal reaches the whole group; the window decides when the worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def publish(report: Report) -> None:
        try:
            connection.send(report)
        except (BrokenPipeError, ConnectionResetError):
            os._exit(0)  # the window is gone

    EngineLoop(PipeInbox(connection), publish).run()
    connection.close()
    os._exit(0)  # unloading torch would take half a second, and there is nothing to save

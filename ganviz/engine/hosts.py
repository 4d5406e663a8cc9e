"""Where the loop runs: in a process of its own, or in the thread that hosts it. Same loop, same messages.

This module imports no torch: the window's process loads it, and the loop is imported where it runs.
"""

import logging
import multiprocessing
import queue
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Protocol

from ganviz.engine.interrupts import ignore_the_terminal, kept_from_the_terminal
from ganviz.engine.messages import Command, Failed, Report, Stop, WorkerDied

log = logging.getLogger(__name__)

# Closing must not take two seconds, whatever the worker is doing. It has nothing to save.
_JOIN_S = 0.5


class Host(Protocol):
    """Runs a loop and passes messages. `run` blocks one thread; the rest may be called from any."""

    def run(self, publish: Callable[[Report], None]) -> None:
        """Serve until `close`; call `publish` with each report, in the calling thread."""
        ...

    def post(self, command: Command) -> None:
        """Send a command. Never blocks."""
        ...

    def restart(self) -> None:
        """Bring back a worker that died."""
        ...

    def close(self) -> None:
        """Make `run` return soon. Never blocks."""
        ...


class ThreadHost:
    """Runs the loop in the calling thread."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()

    def run(self, publish: Callable[[Report], None]) -> None:
        from ganviz.engine.loop import EngineLoop

        EngineLoop(self, publish).run()

    def get(self, timeout_s: float | None) -> Command | None:
        """Serve as the loop's inbox."""
        try:
            return self._commands.get(timeout_s != 0, timeout_s)
        except queue.Empty:
            return None

    def post(self, command: Command) -> None:
        self._commands.put(command)

    def restart(self) -> None:
        """There is nothing to bring back: the loop lives as long as its thread."""

    def close(self) -> None:
        self._commands.put(Stop())


class ProcessHost:
    """Runs the loop in a worker process, started anew whenever asked after it died."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._wake_reader, self._wake_writer = self._context.Pipe(duplex=False)
        self._lock = threading.Lock()
        self._closing = False
        self._worker: _Worker | None = None
        self._waiting: list[Command] = []  # posted before there is a worker

    def run(self, publish: Callable[[Report], None]) -> None:
        try:
            while not self._closing:
                worker = _Worker(self._context)
                with self._lock:
                    self._worker = worker
                    for command in self._waiting:
                        worker.post(command)
                    self._waiting = []
                self._forward(worker, publish)
                with self._lock:
                    self._worker = None
                reason = worker.end(at_once=self._closing)
                if not self._closing:
                    publish(WorkerDied(worker.run_number, reason))
                    self._await_restart()
        except Exception as error:  # the one place that may: the thread behind the window must not end in silence
            log.exception("the host failed")
            publish(Failed(0, f"The training process could not be run: {error}"))
        finally:
            self._wake_reader.close()

    def post(self, command: Command) -> None:
        with self._lock:
            if self._worker is None:
                self._waiting.append(command)
            else:
                self._worker.post(command)

    def restart(self) -> None:
        self._wake("restart")

    def close(self) -> None:
        self._closing = True
        self._wake("close")

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id, while there is one."""
        worker = self._worker
        return worker.process.pid if worker else None

    def _forward(self, worker: "_Worker", publish: Callable[[Report], None]) -> None:
        """Pass on reports until the worker is gone or the host closes."""
        while not self._closing:
            ready = wait([worker.connection, self._wake_reader, worker.process.sentinel])
            if worker.connection in ready:
                try:
                    report: Report = worker.connection.recv()
                except (EOFError, OSError):
                    return
                worker.run_number = getattr(report, "run", worker.run_number)
                publish(report)
            elif self._wake_reader in ready:
                self._wake_reader.recv()
            else:
                return

    def _await_restart(self) -> None:
        while not self._closing and self._wake_reader.recv() != "restart":
            continue

    def _wake(self, word: str) -> None:
        try:
            self._wake_writer.send(word)
        except OSError:
            log.debug("the host has ended already")


class _Worker:
    """A worker process, its pipe, and a thread that writes to it, so that nobody else waits for a full pipe."""

    def __init__(self, context: multiprocessing.context.SpawnContext) -> None:
        self.connection, theirs = context.Pipe()
        self.run_number = 0
        self.process = context.Process(target=_serve, args=(theirs,), name="ganviz-worker", daemon=True)
        with kept_from_the_terminal():
            self.process.start()
        theirs.close()
        self._outbox: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="ganviz-writer", daemon=True)
        self._writer.start()

    def post(self, command: Command) -> None:
        self._outbox.put(command)

    def end(self, at_once: bool) -> str:
        """Stop the process and return in words how it ended."""
        if at_once:
            self.post(Stop())
            if self.run_number == 0:  # still loading torch: it would not listen for a second or more
                self.process.terminate()
        self.process.join(_JOIN_S)
        for stop in (self.process.terminate, self.process.kill):
            if self.process.is_alive():
                stop()
                self.process.join(_JOIN_S)
        self._outbox.put(None)
        self._writer.join(_JOIN_S)  # it cannot wait for room in the pipe: the other end died with the process
        self.connection.close()
        code = self.process.exitcode
        self.process.close()
        return _how_it_ended(code)

    def _write(self) -> None:
        while (command := self._outbox.get()) is not None:
            try:
                self.connection.send(command)
            except (OSError, ValueError):
                log.debug("the worker is gone; %s was not sent", type(command).__name__)


def _serve(connection: Connection) -> None:
    ignore_the_terminal()  # the window decides when the worker ends; before torch, which takes a second or two
    from ganviz.engine.worker import serve

    serve(connection)


def _how_it_ended(code: int | None) -> str:
    if code is not None and code < 0:
        hint = ", perhaps because memory ran out" if code == -9 else ""
        return f"The training process was killed (signal {-code}){hint}."
    return f"The training process ended unexpectedly (exit code {code})."

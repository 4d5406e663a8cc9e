"""A process that measures on request, so that what it measures is alone with what it needs.

Imports nothing heavy: what to measure is named by its place, and loaded over there.
"""

import contextlib
import importlib
import logging
import multiprocessing
import os
import sys
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Any, Self

from ganviz.engine import interpreter
from ganviz.engine.interrupts import ignore_the_terminal, kept_from_the_terminal
from ganviz.spec.translation import speak_as_started, tr

log = logging.getLogger(__name__)

_START_S = 120.0  # torch from a cold disk, and large image files
_JOIN_S = 2.0


class MeasurementError(Exception):
    """Something could not be measured; the text is for the user."""


class Child:
    """Holds one object in a process of its own and calls its methods.

    Args:
        place: ``module:callable`` that makes the object. It needs a method `close`.
        given: arguments of the callable; they and all answers are pickled.

    Raises:
        MeasurementError: here and from `call`, if the object cannot be made, raises, or does not answer in time.
    """

    def __init__(self, place: str, *given: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        # Not a daemon: those may have no children, and the window has one.
        self._process = context.Process(target=_serve, args=(theirs, place, given), name="ganviz-bench")
        with kept_from_the_terminal(), _deaf_to_working_folder():
            self._process.start()
        theirs.close()
        try:
            self._receive(_START_S)
        except BaseException:
            self.close(0.0)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.close(_JOIN_S if kind is None else 0.0)

    def call(self, method: str, *given: Any, patience_s: float = 60.0) -> Any:
        """Return what the object's `method` returns; give up `patience_s` after it was asked."""
        try:
            self._connection.send((method, given))
        except OSError:
            raise MeasurementError(self._how_it_ended()) from None
        return self._receive(patience_s)

    def close(self, grace_s: float = _JOIN_S) -> None:
        """End the process: with a word first, and by force if it has not ended `grace_s` later."""
        with contextlib.suppress(OSError):
            self._connection.send(None)
        self._connection.close()
        self._process.join(grace_s)
        for stop in (self._process.terminate, self._process.kill):
            if self._process.is_alive():
                stop()
                self._process.join(_JOIN_S)

    def _receive(self, patience_s: float) -> Any:
        if not self._connection.poll(patience_s):
            raise MeasurementError(tr("no answer within {patience:.0f} s", patience=patience_s))
        try:
            is_good, answer = self._connection.recv()
        except (EOFError, OSError):
            raise MeasurementError(self._how_it_ended()) from None
        if not is_good:
            reason, trace = answer
            log.error("the measuring process failed\n%s", trace)
            raise MeasurementError(reason)
        return answer

    def _how_it_ended(self) -> str:
        self._process.join(_JOIN_S)
        return tr("the measuring process ended unexpectedly (exit code {code})", code=self._process.exitcode)


@contextlib.contextmanager
def _deaf_to_working_folder() -> Iterator[None]:
    """Let what `multiprocessing` starts meanwhile, its own helpers too, look for no modules in the working folder."""
    path, variable = sys.path, os.environ.get("PYTHONSAFEPATH")
    sys.path, os.environ["PYTHONSAFEPATH"] = interpreter.module_path(), "1"
    try:
        yield
    finally:
        sys.path = path
        if variable is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = variable


def _serve(connection: Connection, place: str, given: tuple[Any, ...]) -> None:
    ignore_the_terminal()
    speak_as_started()
    subject = None
    try:
        module, _, name = place.partition(":")
        subject = getattr(importlib.import_module(module), name)(*given)
        connection.send((True, None))
        while (request := connection.recv()) is not None:
            method, arguments = request
            connection.send((True, getattr(subject, method)(*arguments)))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        log.debug("nobody is there to measure for")
    except Exception as error:  # the one place that may: the parent tells it, and goes on with the rest
        with contextlib.suppress(OSError):
            connection.send((False, (str(error) or type(error).__name__, traceback.format_exc())))
    finally:
        if subject is not None:
            subject.close()
        connection.close()
    os._exit(0)  # unloading torch would take half a second, and there is nothing to save

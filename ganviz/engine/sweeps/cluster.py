"""An executor of the workers of a Dask cluster, found by the address of its scheduler.

Needs the extra ``cluster``, which is imported when a cluster is asked for. Workers need the same ganviz and nothing of
the folder: they send what a run comes to.
"""

import contextlib
import logging
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from ganviz import __version__
from ganviz.engine.failures import in_words
from ganviz.engine.sweeps.carryout import GoneError, LostError, TaskError
from ganviz.spec.errors import one_line, shown
from ganviz.spec.translation import listed, tr, tr_noop

ANSWER_S = 10
_CLOSE_S = 2
_LEAST_AT_ONCE = 4
_COUNT_EVERY_S = 2.0
_RUN = tr_noop("A run")
_TRIES_THERE = 2  # more, of what a worker could not do
_HINT = tr_noop(
    "the address of a Dask scheduler, such as tcp://HOST:8786; through ssh: `ssh -N -L 8786:localhost:8786 HEAD`, "
    "then tcp://localhost:8786"
)


class ClusterError(Exception):
    """A cluster that cannot be used; the text says why, and is for the user."""


def versions() -> dict[str, str]:
    """Return the versions of what decides numbers, where this is called."""
    try:
        torch = version("torch")
    except PackageNotFoundError:
        torch = "none"
    return {"ganviz": __version__, "torch": torch}


def connect(address: str) -> Any:
    """Return a client of the cluster at `address`.

    Raises:
        ClusterError: if the extra is not there, or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError(tr('needs the extra `cluster`: pip install "ganviz[cluster]"')) from None
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":  # what they have to say, exceptions say too
            logging.getLogger(name).setLevel(logging.CRITICAL)

    class ClosedByHand(Client):  # type: ignore[misc]
        """A client that is not closed when it is collected: one that never connected waits for long, and complains."""

        def __del__(self) -> None: ...

    try:
        return ClosedByHand(address, timeout=ANSWER_S, set_as_default=False)
    except Exception as error:  # whatever an address makes of it: no scheme, no such host, another protocol
        reason = one_line(str(error), 120) or type(error).__name__
        raise ClusterError(
            tr(
                "{address} does not answer ({reason}); allowed: {allowed}",
                address=shown(address), reason=reason, allowed=tr(_HINT),
            )
        ) from None  # fmt: skip


class ClusterExecutor(Executor):
    """Calls functions on the workers of a cluster.

    A future raises `TaskError` for a function that failed, `LostError` if it was lost on the way, and `GoneError` if
    the cluster is.

    Args:
        address: of the scheduler.
        tell: is given what the user is to know.
        connect: makes a client.

    Raises:
        ClusterError: if it does not answer, or its workers have no ganviz or another one.
    """

    def __init__(self, address: str, tell: Callable[[str], None], connect: Callable[[str], Any] = connect) -> None:
        self._address, self._client = address, connect(address)
        try:
            self._check_versions(tell)
            self._executor = self._client.get_executor(retries=_TRIES_THERE, pure=False)
        except BaseException:
            self._client.close()
            raise
        self._threads, self._counted_s = 0, -_COUNT_EVERY_S

    @property
    def at_once(self) -> int:
        """How many calls to give it, so that no worker waits for one."""
        now_s = time.monotonic()
        if now_s - self._counted_s >= _COUNT_EVERY_S:
            self._counted_s = now_s
            try:
                self._threads = sum(self._client.nthreads().values())
            except OSError:
                raise self._gone() from None
        return max(_LEAST_AT_ONCE, 2 * self._threads)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        outer: Future[Any] = Future()
        outer.set_running_or_notify_cancel()

        def on_done(inner: "Future[Any]") -> None:
            try:
                outer.set_result(inner.result())
            except BaseException as error:
                outer.set_exception(self._in_words(error))

        try:
            self._executor.submit(fn, *args, **kwargs).add_done_callback(on_done)
        except Exception as error:  # whatever a client makes of a scheduler that is gone
            raise self._in_words(error) from None
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster as it is; what was given to it and is not done is cancelled."""
        with contextlib.suppress(Exception):  # a scheduler that is gone cannot be told
            self._executor.shutdown(wait=wait and not cancel_futures)
        with contextlib.suppress(Exception):
            self._client.close(timeout=_CLOSE_S)

    def _check_versions(self, tell: Callable[[str], None]) -> None:
        here, address = versions(), shown(self._address)
        try:
            found: dict[str, dict[str, str]] = self._client.run(versions)
        except ImportError:
            raise ClusterError(
                tr("the workers of {address} have no ganviz {version}", address=address, version=here["ganviz"])
            ) from None
        except Exception as error:
            raise ClusterError(
                tr("the workers of {address} cannot be asked: {error}", address=address, error=in_words(error))
            ) from None
        for worker, there in found.items():
            if there["ganviz"] != here["ganviz"]:
                raise ClusterError(
                    tr(
                        "{worker} has ganviz {there}, and {here} is here; use the same version on all machines",
                        worker=one_line(worker), there=there["ganviz"], here=here["ganviz"],
                    )
                )  # fmt: skip
        others = sorted({there["torch"] for there in found.values()} - {here["torch"]})
        if others:
            tell(
                tr(
                    "workers have torch {versions}, and {here} is here: a run here need not agree with theirs bit for "
                    "bit", versions=listed(others), here=here["torch"],
                )
            )  # fmt: skip
        if not found:
            tell(tr("{address} has no workers yet: runs wait for them", address=address))

    def _in_words(self, error: BaseException) -> Exception:
        name = type(error).__name__
        if self._client.status != "running":
            return self._gone()
        if name == "KilledWorker":
            return TaskError(tr("the workers that did it were killed, one after the other, perhaps as memory ran out"))
        if isinstance(error, CancelledError | TimeoutError | OSError) or "Cancelled" in name:
            return LostError(tr("It was lost on the way: {reason}.", reason=one_line(str(error), 100) or name))
        return TaskError(in_words(error, _RUN) if isinstance(error, Exception) else name)

    def _gone(self) -> GoneError:
        return GoneError(tr("The cluster at {address} does not answer any more.", address=shown(self._address)))

"""The executor of a cluster, on a client of our own: versions, failures in words, and a cluster that goes away.

`python -m tests.benchmarks.cluster` tries a real one, with workers that are killed.
"""

import operator
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from typing import Any

import pytest

from ganviz import __version__
from ganviz.engine.sweeps.carryout import GoneError, LostError, TaskError
from ganviz.engine.sweeps.cluster import ClusterError, ClusterExecutor, connect, versions

ADDRESS = "tcp://head:8786"


class KilledWorker(Exception):  # noqa: N818 - as Dask calls it
    """What Dask says of a call that ended several workers."""


class Calls(Executor):
    """Calls at once, and raises what it is told to."""

    def __init__(self, client: "Client") -> None:
        self._client = client

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        if self._client.refuses is not None:
            raise self._client.refuses
        try:
            if self._client.trouble is not None:
                raise self._client.trouble
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


class Client:
    """The part of Dask's client that is used."""

    def __init__(self, workers: Any = None) -> None:
        self.workers = {"tcp://a:1": versions(), "tcp://b:1": versions()} if workers is None else workers
        self.status, self.closed = "running", 0
        self.trouble: BaseException | None = None
        self.refuses: Exception | None = None
        self.options: dict[str, Any] = {}

    def run(self, function: Callable[[], Any]) -> Any:
        assert function is versions
        if isinstance(self.workers, Exception):
            raise self.workers
        return self.workers

    def get_executor(self, **options: Any) -> Calls:
        self.options = options
        return Calls(self)

    def nthreads(self) -> dict[str, int]:
        if self.status != "running":
            raise OSError("timed out")
        return dict.fromkeys(self.workers, 4)

    def close(self, timeout: float = 0) -> None:
        self.closed += 1


@pytest.fixture
def told() -> list[str]:
    return []


def executor_on(client: Client, told: list[str]) -> ClusterExecutor:
    return ClusterExecutor(ADDRESS, told.append, lambda address: client)


def test_calls_go_to_the_cluster_twice_as_many_as_it_has_threads(told: list[str]) -> None:
    client = Client()
    executor = executor_on(client, told)

    assert executor.submit(operator.add, 2, 3).result() == 5
    assert executor.at_once == 16
    assert client.options == {"retries": 2, "pure": False}
    executor.shutdown()
    assert (client.closed, told) == (1, [])


@pytest.mark.parametrize(
    ("trouble", "kind", "said"),
    [
        (KilledWorker("x"), TaskError, "the workers that did it were killed"),
        (CancelledError(), LostError, "It was lost on the way: CancelledError."),
        (OSError("in <TCP>: closed"), LostError, "It was lost on the way: in <TCP>: closed."),
        (ValueError("no such data"), TaskError, "A run stopped: no such data"),
        (MemoryError(), TaskError, "There is not enough memory"),
    ],
)
def test_what_goes_wrong_there_is_told_in_words(
    trouble: BaseException, kind: type[Exception], said: str, told: list[str]
) -> None:
    client = Client()
    executor = executor_on(client, told)
    client.trouble = trouble

    with pytest.raises(kind) as raised:
        executor.submit(operator.add, 2, 3).result()
    assert said in str(raised.value)


def test_a_cluster_that_goes_away_is_told_wherever_it_shows(told: list[str]) -> None:
    client = Client()
    executor = executor_on(client, told)
    client.status, client.trouble = "closed", CancelledError()

    with pytest.raises(GoneError, match="does not answer any more"):
        executor.submit(operator.add, 2, 3).result()
    with pytest.raises(GoneError, match="The cluster at 'tcp://head:8786'"):
        _ = executor.at_once
    client.refuses = RuntimeError("cannot schedule")
    with pytest.raises(GoneError):
        executor.submit(operator.add, 2, 3)


def test_another_version_of_ganviz_is_refused_and_the_client_closed(told: list[str]) -> None:
    client = Client({"tcp://a:1": versions(), "tcp://b:1": {"ganviz": "9.9", "torch": "2"}})

    with pytest.raises(ClusterError, match=f"tcp://b:1 has ganviz 9.9, and {__version__} is here; use the same"):
        executor_on(client, told)
    assert client.closed == 1


def test_another_torch_is_told(told: list[str]) -> None:
    executor_on(Client({"tcp://a:1": versions() | {"torch": "1.0"}}), told)

    assert told == [
        f"workers have torch 1.0, and {versions()['torch']} is here: a run here need not agree with theirs bit for bit"
    ]


def test_workers_without_ganviz_or_none_at_all_are_told(told: list[str]) -> None:
    with pytest.raises(ClusterError, match=f"the workers of '{ADDRESS}' have no ganviz {__version__}"):
        executor_on(Client(ModuleNotFoundError("No module named 'ganviz'")), told)
    with pytest.raises(ClusterError, match="cannot be asked"):
        executor_on(Client(TimeoutError("too slow")), told)
    executor = executor_on(Client({}), told)
    assert told == [f"'{ADDRESS}' has no workers yet: runs wait for them"]
    assert executor.at_once == 4


def test_without_the_extra_it_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ClusterError, match="needs the extra `cluster`: pip install"):
        connect(ADDRESS)

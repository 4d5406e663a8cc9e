"""The answer of a web server, read so that whoever waits for it can always let go.

Looking up a name, connecting and reading may each block for as long as the network likes, and none of them can
be interrupted. They happen in a daemon thread that passes on what arrives; the caller looks up several times a
second to see whether it should still be waiting.
"""

import contextlib
import http.client
import queue
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request

from ganviz.engine.datafiles.errors import FetchCancelled
from ganviz.spec.errors import of_system
from ganviz.spec.translation import tr

Opener = Callable[..., Any]  # as urllib.request.urlopen: (request, timeout=seconds) -> a response

THREAD_NAME = "ganviz-download"
_CHUNK_BYTES = 1 << 16
_CHUNKS_IN_FLIGHT = 16
_LOOK_UP_S = 0.05


class NetworkError(Exception):
    """The server could not be reached, or the connection failed; the text is a short reason.

    Attributes:
        was_reached: whether the server had begun to answer.
    """

    def __init__(self, reason: str, *, was_reached: bool) -> None:
        super().__init__(reason)
        self.was_reached = was_reached


@dataclass(frozen=True, slots=True)
class _Head:
    status: int
    reason: str
    content_range: str = ""
    content_length: str = ""


@dataclass(frozen=True, slots=True)
class _End:
    """Nothing more comes; `failure` says why, and is empty if the server had said all it had to."""

    failure: str = ""


class Response:
    """One request and its response. Iterate for the body; leave the ``with`` block to let go of it.

    Attributes:
        status: HTTP status; known inside the ``with`` block.
        reason: HTTP reason, such as ``Not Found``.
        starts_at: the offset of the body's first byte in the file: 0 unless the server answered with a part.
        total_bytes: the size of the whole file, None if the server does not say.
    """

    status: int
    reason: str
    starts_at: int
    total_bytes: int | None

    def __init__(self, request: Request, *, opener: Opener, timeout_s: float, cancelled: Callable[[], bool]) -> None:
        self._request = request
        self._opener = opener
        self._timeout_s = timeout_s
        self._cancelled = cancelled
        self._arrived: queue.Queue[_Head | bytes | _End] = queue.Queue(_CHUNKS_IN_FLIGHT)
        self._abandoned = threading.Event()

    def __enter__(self) -> "Response":
        """Wait for the server's first words.

        Raises:
            NetworkError: if there are none.
            FetchCancelled: if `cancelled` says so meanwhile.
        """
        threading.Thread(target=self._read, name=THREAD_NAME, daemon=True).start()
        try:
            first = self._next()
        except BaseException:
            self._abandoned.set()
            raise
        if isinstance(first, _End):
            raise NetworkError(first.failure, was_reached=False)
        assert isinstance(first, _Head), "the head comes before the body"
        self.status, self.reason = first.status, first.reason
        span = re.match(r"bytes (\d+)-\d+/(\d+)", first.content_range)
        self.starts_at = int(span[1]) if span else 0
        total = span[2] if span else first.content_length
        self.total_bytes = int(total) if total.isdecimal() else None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandoned.set()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the body as it arrives.

        Raises:
            NetworkError: if the connection fails.
            FetchCancelled: if `cancelled` says so.
        """
        while True:
            item = self._next()
            if isinstance(item, bytes):
                yield item
            elif isinstance(item, _End):
                if item.failure:
                    raise NetworkError(item.failure, was_reached=True)
                return

    def _next(self) -> _Head | bytes | _End:
        while not self._cancelled():
            with contextlib.suppress(queue.Empty):
                return self._arrived.get(timeout=_LOOK_UP_S)
        raise FetchCancelled

    # --- the reading thread -------------------------------------------------------------------------------

    def _read(self) -> None:
        try:
            with self._opener(self._request, timeout=self._timeout_s) as response:
                about = [response.headers.get(name, "") for name in ("Content-Range", "Content-Length")]
                self._pass_on(_Head(response.status, response.reason, *about))
                while not self._abandoned.is_set() and (chunk := response.read1(_CHUNK_BYTES)):
                    self._pass_on(chunk)
            self._pass_on(_End())
        except HTTPError as error:  # urllib's way to hand over any answer from 400 upwards
            with error:
                self._pass_on(_Head(error.code, error.reason))
                self._pass_on(_End())
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._pass_on(_End(_in_words(error)))

    def _pass_on(self, item: _Head | bytes | _End) -> None:
        while not self._abandoned.is_set():
            with contextlib.suppress(queue.Full):
                self._arrived.put(item, timeout=_LOOK_UP_S)
                return


def _in_words(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, TimeoutError):
        return tr("no answer in time")
    if isinstance(cause, OSError) and cause.strerror:
        return of_system(cause)
    return str(cause) or type(cause).__name__

"""A web server on this machine that offers the tiny set of images, well or badly."""

import math
import re
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import ProxyHandler, build_opener

import pytest

from ganviz.engine.datafiles import catalogue
from ganviz.engine.datafiles.stream import Opener
from ganviz.engine.datafiles.transfer import Progress
from tests.tinyset import TinySet

Behaviour = Callable[["MirrorHandler", bytes], None]


class MirrorHandler(BaseHTTPRequestHandler):
    """Answers as the next behaviour planned for the path says, or well."""

    server: "MirrorServer"

    def do_GET(self) -> None:
        self.server.requests.append((self.path, self.headers["Range"]))
        self.server.user_agents.add(self.headers["User-Agent"])
        planned = self.server.planned[self.path]
        behaviour = planned.popleft() if planned else _serve
        behaviour(self, self.server.files[self.path.rsplit("/", 1)[-1]])

    def answer(self, status: int, body: bytes, *, length: int | None = None, span: str = "") -> None:
        """Send a status and a body, said to be `length` long."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        if span:
            self.send_header("Content-Range", span)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def _serve(handler: MirrorHandler, data: bytes) -> None:
    """Send the file, or the part that was asked for."""
    asked = re.fullmatch(r"bytes=(\d+)-", handler.headers["Range"] or "")
    start = int(asked[1]) if asked else 0
    span = f"bytes {start}-{len(data) - 1}/{len(data)}" if start else ""
    handler.answer(206 if start else 200, data[start:], span=span)


def _ignore_range(handler: MirrorHandler, data: bytes) -> None:
    """Send the whole file, whatever was asked for."""
    handler.answer(200, data)


def _refuse_range(handler: MirrorHandler, data: bytes) -> None:
    """Say that there is no such part."""
    handler.answer(416, b"")


def _not_found(handler: MirrorHandler, data: bytes) -> None:
    """Say that there is no such file."""
    handler.answer(404, b"gone")


def _corrupt(handler: MirrorHandler, data: bytes) -> None:
    """Send as many bytes as the file has, one of them wrong."""
    handler.answer(200, data[:-20] + bytes([data[-20] ^ 1]) + data[-19:])


def _web_page(handler: MirrorHandler, data: bytes) -> None:
    """Send a page that asks for a password, as hotels do."""
    handler.answer(200, b"<html>Welcome. Room number?</html>")


def _cut_short(handler: MirrorHandler, data: bytes) -> None:
    """Promise the file, or the part that was asked for, and hang up after 20,000 bytes."""
    asked = re.fullmatch(r"bytes=(\d+)-", handler.headers["Range"] or "")
    start = int(asked[1]) if asked else 0
    span = f"bytes {start}-{len(data) - 1}/{len(data)}" if start else ""
    handler.answer(206 if start else 200, data[start : start + 20_000], length=len(data) - start, span=span)


def _stall(handler: MirrorHandler, data: bytes) -> None:
    """Send 20,000 bytes and then nothing, until the test is over."""
    handler.answer(200, data[:20_000], length=len(data))
    handler.wfile.flush()
    handler.server.is_over.wait()


BEHAVIOURS: dict[str, Behaviour] = {
    "serve": _serve,
    "ignore range": _ignore_range,
    "refuse range": _refuse_range,
    "not found": _not_found,
    "corrupt": _corrupt,
    "web page": _web_page,
    "cut short": _cut_short,
    "stall": _stall,
}


class MirrorServer(ThreadingHTTPServer):
    """Offers files under ``/one/`` and ``/two/``: two mirrors. Keeps what was asked of it."""

    daemon_threads = False

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), MirrorHandler)
        self.files = files
        self.planned: defaultdict[str, deque[Behaviour]] = defaultdict(deque)
        self.requests: list[tuple[str, str | None]] = []
        self.user_agents: set[str] = set()
        self.is_over = threading.Event()

    def mirror(self, name: str) -> str:
        """Return the address of the mirror ``one`` or ``two``."""
        return f"http://127.0.0.1:{self.server_port}/{name}/"

    def plan(self, path: str, *behaviours: str) -> None:
        """Say how to answer the next requests for `path`; after that it is served."""
        self.planned[path].extend(BEHAVIOURS[name] for name in behaviours)


@pytest.fixture
def server(tiny: TinySet, monkeypatch: pytest.MonkeyPatch) -> Iterator[MirrorServer]:
    """Run two mirrors of the tiny set, and put them into the catalogue."""
    with MirrorServer(tiny.published) as running:
        mirrors = (running.mirror("one"), running.mirror("two"))
        monkeypatch.setitem(catalogue.CATALOGUE, "tiny", replace(tiny.known, mirrors=mirrors))
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.is_over.set()
        running.shutdown()
        thread.join()


@pytest.fixture
def opener() -> Opener:
    """Open addresses past any proxy that the environment names."""
    return build_opener(ProxyHandler({})).open


@dataclass
class Watcher:
    """Keeps what a fetch reports, and calls it off once `stop_after` bytes are there."""

    stop_after: float = math.inf
    reports: list[Progress] = field(default_factory=list)

    def cancelled(self) -> bool:
        """Return whether to stop."""
        return bool(self.reports) and self.reports[-1].done_bytes >= self.stop_after

    @property
    def callbacks(self) -> dict[str, Callable]:
        """The arguments that a fetch takes."""
        return {"progress": self.reports.append, "cancelled": self.cancelled}


@pytest.fixture
def watcher() -> Watcher:
    """Watch a fetch or an import."""
    return Watcher()

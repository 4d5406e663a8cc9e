"""Where no window can open the application is made off screen, and says why. Qt has one platform a process."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from ganviz.cli import main
from ganviz.ui import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland")

# Loads Qt once, and forks for each environment that it is given.
OPEN = """
import json, os, signal, sys
from PyQt6.QtGui import QGuiApplication
from ganviz.ui.display import open_display
for line in iter(sys.stdin.readline, ""):
    child = os.fork()
    if not child:
        signal.alarm(60)
        os.environ.clear()
        os.environ.update(json.loads(line))
        reason = open_display()
        print(QGuiApplication.platformName(), os.environ.get("QT_QPA_PLATFORM"), reason, sep="|", flush=True)
        os._exit(0)
    print("ended with", os.waitpid(child, 0)[1], flush=True)
"""
Opened = Callable[..., list[str]]


@pytest.fixture(scope="module")
def opened() -> Iterator[Opened]:
    """Return a function of an environment; it returns, of a process of its own, the platform taken, what the variable
    says afterwards, and the reason.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", OPEN], stdin=pipe, stdout=pipe, text=True) as process:

        def open_(**environment: str) -> list[str]:
            assert process.stdin is not None
            assert process.stdout is not None
            kept = {
                name: value
                for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "XAUTHORITY")
            }
            process.stdin.write(json.dumps(kept | environment) + "\n")
            process.stdin.flush()
            said: list[str] = []
            while not said or (said[-1] and not said[-1].startswith("ended with")):
                said.append(process.stdout.readline())
            assert said[1:] == ["ended with 0\n"], said
            return said[0].strip("\n").split("|")

        yield open_


class XServer:
    """Listens as an X server does; refuses whoever comes, or says nothing at all."""

    def __init__(self, refusal: bytes) -> None:
        self._refusal = refusal
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.number = next(number for number in range(2000, 3000) if self._takes(number))
        self._listener.listen()
        self._silent: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        for connection in self._silent:
            connection.close()

    def _takes(self, number: int) -> bool:
        try:
            self._listener.bind(f"\0/tmp/.X11-unix/X{number}")
        except OSError:
            return False
        return True

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if not self._refusal:
                self._silent.append(connection)
                continue
            with connection:
                connection.recv(1000)
                connection.sendall(self._refusal)


@pytest.fixture
def refusing() -> Iterator[XServer]:
    reason = b"No cookie."
    padded = reason + bytes(-len(reason) % 4)
    head = bytes([0, len(reason), 11, 0, 0, 0, len(padded) // 4, 0])
    with closing(XServer(head + padded)) as server:
        yield server


@pytest.fixture
def silent() -> Iterator[XServer]:
    with closing(XServer(b"")) as server:
        yield server


def test_no_display_at_all(opened: Opened) -> None:
    assert opened() == ["offscreen", "None", "There is no display here"]


def test_an_x_server_that_refuses(opened: Opened, refusing: XServer) -> None:
    platform, variable, reason = opened(DISPLAY=f":{refusing.number}")

    assert (platform, variable) == ("offscreen", "None")
    assert reason == f"The display here cannot be used (could not connect to display :{refusing.number})"


def test_a_wayland_socket_that_nobody_listens_to(opened: Opened, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "wayland-0"))
    (tmp_path / "wayland-1").touch()
    for name in ("wayland-0", "wayland-1", "wayland-2"):
        assert opened(WAYLAND_DISPLAY=name, XDG_RUNTIME_DIR=str(tmp_path))[::2] == [
            "offscreen", "There is no display here",
        ]  # fmt: skip


@pytest.mark.parametrize("chosen", ["xcb", "wayland", "wayland;xcb", "nosuch", "eglfs", "xcb:option=1", "nosuch;;"])
def test_a_platform_of_ones_own_that_fails(opened: Opened, chosen: str) -> None:
    platform, variable, reason = opened(QT_QPA_PLATFORM=chosen)

    assert (platform, variable) == ("offscreen", chosen)
    assert reason.startswith(f"Qt's platform {chosen.rstrip(';')} cannot be used here")


@pytest.mark.parametrize("chosen", ["offscreen", "minimal", "nosuch;offscreen"])
def test_a_platform_without_a_screen_may_be_asked_for(opened: Opened, chosen: str) -> None:
    platform, variable, reason = opened(QT_QPA_PLATFORM=chosen)

    assert (platform, variable, reason) == (chosen.split(";")[-1], chosen, "")


def test_a_server_that_says_nothing_is_not_waited_for(silent: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_PATIENCE_S", 0.05)

    with ExitStack() as held:
        assert not display._is_x_there(f":{silent.number}", held)
        assert not display._is_x_there(f"unix:{silent.number}.0", held)


def test_a_server_that_answers_may_be_tried(refusing: XServer) -> None:
    with ExitStack() as held:
        assert display._is_x_there(f":{refusing.number}.0", held)


def test_what_was_asked_is_held_until_qt_has_connected(silent: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """An X server begins anew when its only client goes: Qt, coming next, found none."""
    monkeypatch.setattr(display, "_PATIENCE_S", 0.05)
    gone: list[bool] = []

    def connect() -> None:
        while not silent._silent:
            threading.Event().wait(0.01)  # until the other thread has taken it
        (connection,) = silent._silent
        connection.setblocking(False)
        connection.recv(1000)  # what was asked
        try:
            gone.append(connection.recv(1) == b"")
        except BlockingIOError:
            gone.append(False)

    monkeypatch.setattr(display, "application", connect)
    monkeypatch.setattr(display.QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", f":{silent.number}")
    display.open_display()
    assert gone == [False]


@pytest.mark.parametrize(
    "name", ["", ":", "::", ":x", ":²", ":99999999999999999999", "\0:1", "nowhere.invalid:1", "a:b:c"]
)
def test_a_name_of_no_display_is_none(name: str) -> None:
    with ExitStack() as held:
        assert not display._is_x_there(name, held)


def test_what_qt_prints_meanwhile_is_kept_for_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    with display._quiet() as said:
        os.write(2, b"a library says\n")

    assert said == ["a library says"]
    assert capfd.readouterr().err == ""


def test_libraries_that_are_missing_are_all_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = [
        "From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform plugin.",
        'Could not load the Qt platform plugin "xcb" in "" even though it was found.',
    ]
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    line = next(line for line in readme.splitlines() if "libxcb-cursor0" in line)
    assert line.removeprefix("apt-get install -y ") in display._hint(said)
    assert "libxcb" not in display._hint([*said, "qt.qpa.xcb: could not connect to display :7"])


def test_a_display_that_cannot_be_used_is_an_error_and_leaves_no_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ganviz.ui.display.open_display", lambda: "The display here cannot be used (why)")
    monkeypatch.chdir(tmp_path)
    assert main(["ring8"]) == 1
    assert "The display here cannot be used (why)." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []

"""Where the application draws: on the user's screen, or off screen where no window can open, and then why.

Qt ends the process (exit status 134) when the one platform it is to use fails. Given several, it takes the first
that works: so it is always given the one without a screen as the last, and asked afterwards which one it took.
"""

import contextlib
import logging
import os
import select
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PyQt6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PyQt6.QtGui import QGuiApplication

from ganviz.spec.errors import one_line
from ganviz.spec.translation import tr, tr_noop
from ganviz.ui.application import application

log = logging.getLogger(__name__)

NO_DISPLAY = tr_noop("There is no display here")
_X_LIBRARIES = (
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)  # as the README has them; Qt names one of them whichever is missing
_VARIABLE = "QT_QPA_PLATFORM"
_X_SOCKETS = "/tmp/.X11-unix/X"
_PATIENCE_S = 2.0
_X_HELLO = struct.pack("=BxHHHHxx", 0x6C if sys.byteorder == "little" else 0x42, 11, 0, 0, 0)  # without a cookie
_WAYLAND_HELLO = struct.pack("=IHHI", 1, 0, 12, 2)  # wl_display.sync

# These fail in good order, and the next in the list is used. The others have a screen of their own or end the process.
_ORDERLY = ("xcb", "wayland", "wayland-egl", "offscreen", "minimal", "vnc")
_PROBE = """
import sys
from PyQt6.QtWidgets import QApplication, QWidget
app = QApplication(["probe"])
window = QWidget()
window.show()
for _ in range(5):
    app.processEvents()
sys.exit(app.primaryScreen() is None or not window.windowHandle().isExposed())
"""
_PROBE_S = 20.0

Address = str | tuple[str, int]


def open_display() -> str:
    """Make the application on the user's screen; off screen if there is none, and return why, for the user.

    What QT_QPA_PLATFORM names is used as it says, if it can be.
    """
    if sys.platform != "linux":
        application()
        return ""
    chosen = [name for name in os.environ.get(_VARIABLE, "").split(";") if name]
    with contextlib.ExitStack() as held:
        usable = [name for name in chosen or _offered() if _can_be_tried(name, held)]
        with _environment(";".join([*usable, "offscreen"])), _quiet() as said:
            application()
    if said:
        log.warning("while the display was opened:\n%s", "\n".join(said))
    if QGuiApplication.platformName() != "offscreen" or "offscreen" in map(_plain_name, chosen):
        return ""
    if chosen:
        platform = one_line(";".join(chosen))
        return tr("Qt's platform {platform} cannot be used here", platform=platform) + _hint(said)
    return tr("The display here cannot be used") + _hint(said) if usable else NO_DISPLAY


def _offered() -> list[str]:
    """Return the platforms that the environment speaks of, in Qt's own order."""
    wayland = "WAYLAND_DISPLAY" in os.environ or "WAYLAND_SOCKET" in os.environ
    return ["wayland"] * wayland + ["xcb"] * ("DISPLAY" in os.environ)


def _can_be_tried(platform: str, held: contextlib.ExitStack) -> bool:
    """Return whether Qt neither waits for ever on `platform`, for a server that is stopped, nor ends the process.

    What was connected meanwhile is left to `held`: an X server begins anew when its only client goes, and takes no
    other for that while.
    """
    name = _plain_name(platform)
    if name == "xcb":
        return _is_x_there(os.environ.get("DISPLAY", ""), held)
    if name.startswith("wayland"):
        return "WAYLAND_SOCKET" in os.environ or _is_wayland_there(held)
    if name in _ORDERLY:
        return True
    command = [sys.executable, "-P", "-c", _PROBE]  # -P: nothing is imported from the folder one stands in
    try:
        done = subprocess.run(
            command, env=os.environ | {_VARIABLE: platform}, capture_output=True, check=False, timeout=_PROBE_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _plain_name(platform: str) -> str:
    """Return the name in ``name:option=value``."""
    return platform.split(":")[0].strip().lower()


def _hint(said: list[str]) -> str:
    """Return what Qt says of a display that refuses or a library to install, if it does."""
    is_refused = any("could not connect" in line for line in said)
    if not is_refused and any("xcb" in line and ("is needed" in line or "ould not load" in line) for line in said):
        return tr(" (libraries are missing; on Debian and Ubuntu: apt-get install {libraries})", libraries=_X_LIBRARIES)
    for words in ("could not connect", "ould not find"):
        for line in said:
            if words in line:
                return f" ({one_line(line.strip().rstrip('.'), 160)})"
    return ""


# --- servers ------------------------------------------------------------------------------------------------


def _is_wayland_there(held: contextlib.ExitStack) -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY", "wayland-0"), os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(_answer(str(Path(folder) / name), _WAYLAND_HELLO, held))


def _is_x_there(display: str, held: contextlib.ExitStack) -> bool:
    host, separator, number = display.rpartition(":")
    number = number.split(".")[0]
    if not separator or not number.isdecimal():
        return False
    if host.removesuffix("/unix") not in ("", "unix", socket.gethostname()):
        return bool(_answer((host.rpartition("/")[2], 6000 + int(number)), _X_HELLO, held))
    for address in (f"\0{_X_SOCKETS}{number}", f"{_X_SOCKETS}{number}"):
        found = _answer(address, _X_HELLO, held)
        if found is not None:
            return found
    return False


def _answer(address: Address, hello: bytes, held: contextlib.ExitStack) -> bool | None:
    """Return whether a server answers `hello`, be it that a cookie is missing, for Qt brings that; None for no server.

    `address` is the path of a local socket, or a host and a port. The connection stays until `held` is closed.
    """
    try:
        probe = held.enter_context(_connected(address))
        probe.sendall(hello)
        is_ready = bool(select.select([probe], [], [], _PATIENCE_S)[0])
        return is_ready and bool(probe.recv(1))
    except (OSError, OverflowError, ValueError):  # the last two of addresses that cannot be
        return None


def _connected(address: Address) -> socket.socket:
    if not isinstance(address, str):
        return socket.create_connection(address, _PATIENCE_S)
    probe = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        probe.settimeout(_PATIENCE_S)
        probe.connect(address)
    except BaseException:
        probe.close()
        raise
    return probe


# --- the process meanwhile ----------------------------------------------------------------------------------


@contextlib.contextmanager
def _environment(platforms: str) -> Iterator[None]:
    """Let Qt choose among `platforms`, and no process that is started later."""
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = platforms
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before


@contextlib.contextmanager
def _quiet() -> Iterator[list[str]]:
    """Collect what Qt and the libraries below it print meanwhile: some of it is of platforms that need not work."""
    said: list[str] = []
    errors = os.dup(2)

    def keep(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        said.append(message or "")
        if kind is QtMsgType.QtFatalMsg:  # Qt ends the process now
            os.write(errors, f"{message}\n".encode(errors="backslashreplace"))

    before = qInstallMessageHandler(keep)
    try:
        with tempfile.TemporaryFile() as printed:
            os.dup2(printed.fileno(), 2)
            try:
                yield said
            finally:
                os.dup2(errors, 2)
                printed.seek(0)
                said += printed.read(10_000).decode(errors="backslashreplace").split("\n")
                said[:] = [line for line in said if line.strip()]
    finally:
        qInstallMessageHandler(before)
        os.close(errors)

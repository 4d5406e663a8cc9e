"""The ground every test stands on: folders of its own, one thread for torch, and nothing left behind.

pytest-qt fails a test in whose slots something was raised, and pytest one in whose threads; this file adds
what neither does. Qt reads its platform when it is first imported, so that is decided here, before any test.
"""

import contextlib
import gc
import itertools
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ON_X11 = os.environ.get("GANVIZ_X11") == "1"
os.environ["QT_QPA_PLATFORM"] = "xcb" if ON_X11 else "offscreen"
os.environ |= {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}  # English, wherever the tests run
os.environ.setdefault("OMP_NUM_THREADS", "1")  # read by torch when imported, in workers too
os.environ.setdefault("MKL_NUM_THREADS", "1")
REAL_DATA_DIR = os.environ.get("GANVIZ_DATA_DIR")

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402
from PyQt6 import sip  # noqa: E402
from PyQt6.QtCore import QCoreApplication, QEvent, QThread  # noqa: E402
from PyQt6.QtWidgets import QApplication  # noqa: E402

pytest_plugins = ["pytester", "tests.tinyset"]

settings.register_profile("ganviz", derandomize=True, deadline=None, database=None)
settings.load_profile("ganviz")

GRACE_S = 2.0  # for what is on its way out when a test ends


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Share the whole suite among all cores. Tests that are named run in one process, and a display has one focus."""
    is_whole = config.args == config.getini("testpaths")
    return None if is_whole and not ON_X11 else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep either the tests that need a real X server or the others: Qt has one platform a process."""
    unwanted = [item for item in items if (item.get_closest_marker("x11") is not None) != ON_X11]
    if unwanted:
        config.hook.pytest_deselected(items=unwanted)
        items[:] = [item for item in items if item not in unwanted]


def pytest_collection_finish() -> None:
    """Take what was imported out of Python's collector: it is never garbage, and each collection would look at it."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def real_data_dir() -> Path | None:
    """Return the folder with real MNIST files that GANVIZ_DATA_DIR named at the start, or None."""
    return Path(REAL_DATA_DIR) if REAL_DATA_DIR else None


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return an endless row of empty folders. A temporary folder for each of so many tests takes pytest longer."""
    root = tmp_path_factory.mktemp("homes")
    return (root / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_folders(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home of its own, with settings, data and cache inside, and return it."""
    home = next(homes)
    home.mkdir()
    for name in [name for name in os.environ if name.startswith("GANVIZ_")]:
        monkeypatch.delenv(name)
    folders = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    for variable, folder in folders.items():
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(home / folder))
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    return home


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    # A dummy stands for a thread that Python did not start, and outlives it; Qt's have a check of their own.
    dummy = threading._DummyThread
    left = [thread for thread in threading.enumerate() if thread not in before and not isinstance(thread, dummy)]
    deadline = time.monotonic() + GRACE_S
    for thread in left:
        thread.join(max(0.0, deadline - time.monotonic()))
    names = [thread.name for thread in left if thread.is_alive()]
    if names:
        pytest.fail(
            f"left threads running: {', '.join(names)}. Stop and join each in the test, or in the fixture that "
            "starts it; a queue of multiprocessing needs close() and join_thread()."
        )


@pytest.fixture(autouse=True)
def no_processes_left() -> Iterator[None]:
    """Fail a test that leaves a process running, and end the process."""
    before = _running_children()
    yield
    deadline = time.monotonic() + GRACE_S
    while (running := {pid: name for pid, name in _running_children().items() if pid not in before}) and (
        time.monotonic() < deadline
    ):
        time.sleep(0.01)
    for pid in running:
        os.kill(pid, signal.SIGKILL)
    for process in multiprocessing.active_children():
        process.join(GRACE_S)
    if running:
        names = ", ".join(f"{name} ({pid})" for pid, name in running.items())
        pytest.fail(f"left processes running: {names}. Stop the host and wait for it to end before the test does.")


def _running_children() -> dict[int, str]:
    """Return the processes started from here, each with what it is called: all of them where /proc tells."""
    found = {child.pid: child.name for child in multiprocessing.active_children() if child.pid}
    for thread in _threads_of_the_system() or ():
        with contextlib.suppress(OSError):  # a thread, or a child, has just ended
            with open(f"/proc/self/task/{thread}/children", "rb") as listed:
                pids = listed.read().split()
            for pid in map(int, pids):
                words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
                is_over = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
                if not is_over and not any(b"resource_tracker" in word for word in words):
                    found.setdefault(pid, b" ".join(words[:5]).decode(errors="replace")[:80])
    return found


@pytest.fixture(autouse=True)
def no_widgets_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test with an application that leaves top-level widgets behind, and delete them."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = set(QApplication.topLevelWidgets())
    yield
    _delete_what_asked_for_it()
    if set(QApplication.topLevelWidgets()) - before:
        # Not gone yet, but nobody's: what pytest alone still holds, and what is in a reference cycle.
        request.node.funcargs.clear()
        gc.collect()
        _delete_what_asked_for_it()
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    names = ", ".join(f"{type(widget).__name__} '{widget.objectName()}'" for widget in left)
    for widget in left:
        widget.close()
        widget.deleteLater()
    _delete_what_asked_for_it()
    if left:
        pytest.fail(
            f"left top-level widgets behind: {names}. Pass each to qtbot.addWidget(), give it a parent, or "
            "close and delete it."
        )


@pytest.fixture(autouse=True)
def no_qthreads_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test with an application that leaves a QThread running, and ask the thread to end."""
    before = _threads_of_the_system()
    yield
    if "qapp" not in request.fixturenames or (before is not None and before >= (_threads_of_the_system() or set())):
        return  # a running thread is one of the system's, and to look at all objects takes long
    # Qt lists its threads nowhere, but Python's collector knows those that Python made.
    made = [found for found in gc.get_objects() if issubclass(type(found), QThread) and not sip.isdeleted(found)]
    application = QCoreApplication.instance()
    main = application.thread() if application else None
    running = [thread for thread in made if thread is not main and thread.isRunning()]
    for thread in running:
        thread.quit()
        thread.wait(int(GRACE_S * 1000))
    if running:
        names = ", ".join(type(thread).__name__ for thread in running)
        pytest.fail(f"left QThreads running: {names}. Ask each to stop, then wait() for it.")


def _threads_of_the_system() -> set[str] | None:
    """Return the numbers of the threads of this process, or None where /proc does not tell."""
    try:
        return set(os.listdir("/proc/self/task"))
    except OSError:
        return None


def _delete_what_asked_for_it() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

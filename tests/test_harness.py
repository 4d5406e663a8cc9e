"""The checks of `conftest.py` themselves: whatever a test leaves behind, or raises out of sight, fails it."""

import os
from pathlib import Path

import platformdirs
import pytest

from ganviz.ui.preferences import settings_file

CULPRITS = """
import multiprocessing
import os
import threading
import time

import pytest
from PyQt6.QtCore import QThread, QTimer, qWarning
from PyQt6.QtWidgets import QLabel

end = threading.Event()
kept = []


def test_leaves_a_thread():
    threading.Thread(target=end.wait, name="forgotten").start()


def test_leaves_a_process():
    multiprocessing.get_context("spawn").Process(target=time.sleep, args=(600,), name="worker").start()


def test_leaves_a_widget(qtbot):
    kept.append(QLabel("forgotten"))


def test_leaves_a_qthread(qtbot):
    thread = QThread()
    thread.start()
    kept.append(thread)


def test_raises_in_a_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(1)


def test_raises_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()


def test_is_told_something_by_qt(qtbot):
    qWarning("heed this")


def test_cleans_up(qtbot):
    qtbot.addWidget(QLabel("looked after"))
    thread = threading.Thread(target=int)
    thread.start()
    assert os.listdir(os.environ["HOME"]) == []


@pytest.fixture(scope="session", autouse=True)
def let_the_session_end():
    yield
    end.set()
"""


def test_whatever_a_test_leaves_behind_or_raises_unseen_fails_it(pytester: pytest.Pytester) -> None:
    harness = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(harness.replace("GRACE_S = 2.0", "GRACE_S = 0.05"))
    pytester.makeini("[pytest]\nfilterwarnings = error\nqt_api = pyqt6\nqt_log_level_fail = WARNING\n")
    pytester.makepyfile(CULPRITS)

    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")

    result.assert_outcomes(passed=5, errors=4, failed=3)
    result.stdout.fnmatch_lines(
        [
            "*left threads running: forgotten.*",
            "*left processes running: worker (*",
            "*left top-level widgets behind: QLabel *",
            "*left QThreads running: QThread.*",
            "*FAILURES*",
            "*ZeroDivisionError*",
            "*ZeroDivisionError*",
            "*heed this*",
        ]
    )


def test_each_test_has_empty_folders_of_its_own(own_folders: Path) -> None:
    folders = {platformdirs.user_config_path(), platformdirs.user_data_path(), platformdirs.user_cache_path()}

    assert all(folder.is_relative_to(own_folders) for folder in {*folders, settings_file(), Path.home()})
    assert list(own_folders.iterdir()) == []


def test_real_data_is_named_by_the_fixture_alone(real_data_dir: Path | None) -> None:
    assert "GANVIZ_DATA_DIR" not in os.environ
    assert real_data_dir is None or real_data_dir.is_dir()

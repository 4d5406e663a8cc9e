"""Windows that are ended by SIGKILL leave what the next one goes on with; `autosave_kills.py` ends a hundred."""

import random
import sys
from pathlib import Path

import pytest

from tests.robustness.autosave_kills import kill_one


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process by a signal of POSIX")
@pytest.mark.parametrize("seed", [0, 1])
def test_a_window_that_is_killed_loses_two_seconds_at_most(seed: int, tmp_path: Path) -> None:
    killed = kill_one(tmp_path, random.Random(seed))

    assert killed.fault == ""

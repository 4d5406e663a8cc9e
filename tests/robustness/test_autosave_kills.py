"""Windows that are ended by SIGKILL leave what the next one goes on with; `autosave_kills.py` ends a hundred."""

import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ganviz.engine.sessionfile.kept import KeptSession, OnShow
from tests.robustness.autosave_kills import Killed, kill_one
from tests.robustness.sessions import kept_run


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process by a signal of POSIX")
@pytest.mark.parametrize("seed", [0, 1])
def test_a_window_that_is_killed_loses_two_seconds_at_most(seed: int, tmp_path: Path) -> None:
    killed = kill_one(tmp_path, random.Random(seed))

    assert killed.fault == ""


def test_a_branch_that_is_lost_is_told_though_what_it_branched_off_is_further() -> None:
    root = kept_run(3)  # 300 steps
    branch = replace(kept_run(2), parent=3)
    told = ((0.0, 0, 300, 300), (1.0, 1, 150, 150), (2.0, 1, 250, 240))

    def fault(*runs: object) -> str:
        return Killed(told, 5.0, KeptSession(runs, OnShow(3))).fault  # type: ignore[arg-type]

    assert fault(root, branch) == ""
    assert "branch 1 was at step 250" in fault(root)
    assert "branch 1 was at step 250" in fault(root, replace(branch, end=200))
    assert "branch 0 was at step 300" in fault(replace(root, series={}), branch)

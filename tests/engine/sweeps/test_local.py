"""An executor of processes: what they return, how they fail, how they end."""

import operator
import os
import signal
from pathlib import Path

import pytest

from ganviz.engine.sweeps.carryout import LostError, TaskError
from ganviz.engine.sweeps.local import LocalExecutor
from tests.engine.sweeps.calls import end_unless_there, refuse, stand_still


def test_calls_are_made_in_other_processes() -> None:
    with LocalExecutor(2) as executor:
        sums = [executor.submit(operator.add, number, 10) for number in range(5)]
        pids = {executor.submit(os.getpid).result() for _ in range(5)}

        assert [future.result() for future in sums] == [10, 11, 12, 13, 14]
        assert os.getpid() not in pids
        assert pids <= set(executor.pids)


def test_a_function_that_fails_is_told_in_words_and_its_process_goes_on() -> None:
    with LocalExecutor(1) as executor:
        pid = executor.submit(os.getpid).result()
        failed = executor.submit(refuse, "no such thing")

        with pytest.raises(TaskError, match="A run stopped: no such thing"):
            failed.result()
        assert executor.submit(os.getpid).result() == pid


def test_a_process_that_ends_takes_one_call_with_it_and_is_replaced(tmp_path: Path) -> None:
    with LocalExecutor(1) as executor:
        lost = executor.submit(end_unless_there, str(tmp_path / "been here"))
        waiting = executor.submit(operator.add, 1, 2)

        with pytest.raises(LostError, match=r"ended unexpectedly \(exit code 3\)"):
            lost.result()
        assert waiting.result() == 3
        assert executor.submit(end_unless_there, str(tmp_path / "been here")).result() in executor.pids


def test_a_process_that_is_killed_is_told(tmp_path: Path) -> None:
    with LocalExecutor(1) as executor:
        pid = executor.submit(os.getpid).result()
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        standing = executor.submit(stand_still, str(pipe))
        assert pipe.read_bytes() == b"here"
        os.kill(pid, signal.SIGKILL)

        with pytest.raises(LostError, match="perhaps because memory ran out"):
            standing.result()


def test_cancelling_ends_what_is_being_done_at_once(tmp_path: Path) -> None:
    executor, pipe = LocalExecutor(1), tmp_path / "pipe"
    os.mkfifo(pipe)
    standing = executor.submit(stand_still, str(pipe))
    waiting = executor.submit(operator.add, 1, 2)
    assert pipe.read_bytes() == b"here"

    executor.shutdown(cancel_futures=True)

    assert isinstance(standing.exception(), LostError)
    assert waiting.cancelled()
    assert executor.pids == []
    with pytest.raises(RuntimeError, match="after shutdown"):
        executor.submit(operator.add, 1, 2)

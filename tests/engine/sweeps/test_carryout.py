"""Having an executor do what is missing: retries, failures, an early end, a full disk, and a process that is killed."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import Any

import pytest

from ganviz.engine.sweeps.carryout import LostError, TaskError, carry_out
from ganviz.engine.sweeps.folder import SweepFolder
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.engine.sweeps.maps import DONE, collect
from ganviz.engine.sweeps.orders import from_text
from ganviz.spec.sweeps import Axis, Sweep
from tests.engine.sweeps.samples import D_LR, G_LR, SMALL, SWEEP, result_of
from tests.fulldisk import no_file_above

Answer = Callable[[int, int], bytes]


class Answering:
    """An executor that answers at once: with the result of the run that is asked for, unless told otherwise.

    Attributes:
        asked: numbers of the runs, in the order in which they were asked for.
    """

    def __init__(self, sweep: Sweep, at_once: int = 1, answer: Answer | None = None) -> None:
        self._sweep, self.at_once, self._answer = sweep, at_once, answer
        self._runs = {sweep.digest_of(cell): cell for cell in sweep.cells() if cell.experiment is not None}
        self.asked: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        cell = self._runs[from_text(args[0]).digest]
        self.asked.append(cell.index)
        future: Future[Any] = Future()
        try:
            tries = self.asked.count(cell.index)
            future.set_result(self._answer(cell.index, tries) if self._answer else self.data(cell.index))
        except (Exception, CancelledError) as error:
            future.set_exception(error)
        return future

    def data(self, index: int) -> bytes:
        return result_of(self._sweep, self._sweep.cell(index)).to_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> SweepFolder:
    return SweepFolder.made(tmp_path / "map", SWEEP)


@pytest.mark.parametrize("at_once", [1, 3, 50])
def test_every_run_is_done_once_and_kept(folder: SweepFolder, at_once: int) -> None:
    executor, told = Answering(SWEEP, at_once), []

    failures = carry_out(folder, folder.missing(), executor, on_done=told.append)

    assert failures == []
    assert sorted(executor.asked) == list(range(12))
    assert sorted(cell.index for cell in told) == list(range(12))
    assert folder.missing() == []


def test_a_run_whose_process_is_lost_is_done_again_after_the_others(folder: SweepFolder) -> None:
    def answer(index: int, tries: int) -> bytes:
        if index == 4 and tries < 3:
            raise LostError("gone")
        return executor.data(index)

    executor = Answering(SWEEP, 1, answer)

    assert carry_out(folder, folder.missing(), executor) == []
    assert executor.asked == [*range(12), 4, 4]
    assert folder.missing() == []


@pytest.mark.parametrize("error", [LostError("It was killed."), CancelledError()])
def test_a_run_that_ends_every_process_is_given_up_and_the_others_are_done(
    folder: SweepFolder, error: BaseException
) -> None:
    def answer(index: int, tries: int) -> bytes:
        if index == 4:
            raise error
        return executor.data(index)

    executor = Answering(SWEEP, 2, answer)

    [failure] = carry_out(folder, folder.missing(), executor)

    assert (failure.cell.index, failure.reason) == (4, f"tried 3 times. {error}")
    assert [cell.index for cell in folder.missing()] == [4]


def test_a_run_that_fails_is_told_and_not_tried_again(folder: SweepFolder) -> None:
    def answer(index: int, tries: int) -> bytes:
        if index == 4:
            raise TaskError("There is not enough memory.")
        return executor.data(5 if index == 6 else index)

    executor = Answering(SWEEP, 2, answer)

    failures = carry_out(folder, folder.missing(), executor)

    assert [(each.cell.index, each.reason) for each in failures] == [
        (4, "There is not enough memory."),
        (6, "it is of another run"),
    ]
    assert len(executor.asked) == 12


def test_it_ends_early_and_goes_on_where_it_ended(folder: SweepFolder) -> None:
    done: list[int] = []
    first, second = Answering(SWEEP), Answering(SWEEP)

    carry_out(
        folder,
        folder.missing(),
        first,
        on_done=lambda cell: done.append(cell.index),
        is_stopped=lambda: len(done) >= 5,
    )
    carry_out(folder, folder.missing(), second)

    assert first.asked == [0, 1, 2, 3, 4]
    assert second.asked == list(range(5, 12))
    assert folder.missing() == []


def test_a_full_disk_ends_it_and_keeps_what_is_there(folder: SweepFolder) -> None:
    def fill(cell: Any) -> None:
        if cell.index == 2:
            limit.__enter__()

    limit = no_file_above(1000)
    try:
        with pytest.raises(OSError, match="too large"):
            carry_out(folder, folder.missing(), Answering(SWEEP), on_done=fill)
    finally:
        limit.__exit__(None, None, None)

    assert [cell.index for cell in folder.missing()] == list(range(3, 12))


def test_a_real_sweep_outlives_the_process_that_does_it(tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis(G_LR, (1e-3, 1e-2)), Axis(D_LR, (1e-3, 1e-2)), 1, 20, 2)
    killed, whole = (SweepFolder.made(tmp_path / name, sweep) for name in ("killed", "whole"))
    kills: list[int] = []

    with LocalExecutor(1) as executor:

        def kill_once(cell: Any) -> None:
            if not kills:
                kills.extend(executor.pids)
                os.kill(kills[0], signal.SIGKILL)

        assert carry_out(killed, killed.missing(), executor, on_done=kill_once) == []
        assert carry_out(whole, whole.missing(), executor) == []

    assert collect(killed).count(DONE) == 4
    for cell in sweep.cells():
        assert killed.file_of(cell).read_bytes() == whole.file_of(cell).read_bytes()

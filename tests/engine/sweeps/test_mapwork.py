"""The runs of a map for a window: what is told of them, what is taken over, and how it ends."""

import os
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ganviz.engine.sweeps import mapwork, orders
from ganviz.engine.sweeps.boundaries import Boundaries
from ganviz.engine.sweeps.carryout import TaskError
from ganviz.engine.sweeps.folder import SETUP, SweepFolder
from ganviz.engine.sweeps.gate import Gate
from ganviz.engine.sweeps.kept import FINER, copy_map, finer_of, new_folder, outer, regions, take_over, zoom_folder
from ganviz.engine.sweeps.local import LocalExecutor
from ganviz.engine.sweeps.mapevents import Began, Begin, Ended, MapEvent, Measure, Measured, NotMeasured, Progress
from ganviz.engine.sweeps.mapwork import MapWork
from ganviz.engine.sweeps.orders import do_order, from_text
from ganviz.spec.finer import zoomed
from ganviz.spec.sweeps import Axis, Sweep, spread
from tests.engine.sweeps.calls import pass_the_gate, stand_still
from tests.engine.sweeps.samples import D_LR, G_LR, SMALL, SWEEP, result_of


class AtOnce:
    """Stands for processes: what is submitted is done at once, by results that need no training."""

    at_once = 2

    def __init__(self, sweeps: list[Sweep]) -> None:
        self._cells = {
            sweep.digest_of(cell): (sweep, cell)
            for sweep in sweeps
            for cell in sweep.cells()
            if cell.experiment is not None
        }
        self.done: list[str] = []
        self.on_submit: Callable[[], None] = lambda: None
        self.error: Exception | None = None
        self.held: list[bool] = []
        self.is_shut = False

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.on_submit()
        if self.error is not None:
            future.set_exception(self.error)
        elif fn is do_order:
            future.set_result(self._result(from_text(args[0]).digest))
        else:
            future.set_result(2.5)
        return future

    def hold(self, is_held: bool) -> None:
        self.held.append(is_held)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.is_shut = True

    def _result(self, digest: str) -> bytes:
        self.done.append(digest)
        return result_of(*self._cells[digest]).to_bytes()


def work_of(*sweeps: Sweep) -> tuple[MapWork, AtOnce, list[MapEvent]]:
    told: list[MapEvent] = []
    executor = AtOnce(list(sweeps))
    return MapWork(told.append, lambda processes: executor), executor, told


def counts(told: list[MapEvent]) -> list[tuple[int, int]]:
    return [(each.done, each.total) for each in told if isinstance(each, Progress)]


def test_a_map_is_made_and_done_and_each_run_is_told_of(tmp_path: Path) -> None:
    work, _, told = work_of(SWEEP)

    work.do(Begin(tmp_path / "map", SWEEP))

    assert told[0] == Began(tmp_path / "map")
    assert counts(told) == [(number, 12) for number in range(13)]
    assert told[-1] == Ended()
    assert SweepFolder.opened(tmp_path / "map").missing() == []


def test_a_map_that_was_given_up_goes_on_where_it_was(tmp_path: Path) -> None:
    work, executor, told = work_of(SWEEP)
    executor.on_submit = lambda: work.stop() if len(executor.done) == 3 else None
    work.do(Begin(tmp_path / "map", SWEEP))
    kept = len(SweepFolder.opened(tmp_path / "map").present())
    assert 0 < kept < 12

    again, executor, told = work_of(SWEEP)
    again.do(Begin(tmp_path / "map"))

    assert counts(told)[0] == (kept, 12)
    assert len(executor.done) == 12 - kept
    assert told[-1] == Ended()


def test_a_picture_of_the_whole_map_comes_before_its_details(tmp_path: Path) -> None:
    axes = [Axis(path, spread(1e-3, 1e-2, 5, "log"), "log") for path in (G_LR, D_LR)]
    sweep = Sweep(SMALL, *axes, 2, 40, 4)
    work, executor, _ = work_of(sweep)

    work.do(Begin(tmp_path / "map", sweep))

    cells = {sweep.digest_of(cell): cell for cell in sweep.cells()}
    order = [cells[digest] for digest in executor.done]
    assert [cell.seed for cell in order] == [0] * 25 + [1] * 25
    places = [(cell.row, cell.column) for cell in order]
    assert places[:4] == [(0, 0), (0, 4), (4, 0), (4, 4)]
    assert set(places[:9]) == {(row, column) for row in (0, 2, 4) for column in (0, 2, 4)}
    assert all(row % 2 or column % 2 for row, column in places[9:25])


def test_results_of_equal_runs_in_another_map_are_taken_over(tmp_path: Path) -> None:
    work, executor, told = work_of(SWEEP)
    work.do(Begin(tmp_path / "map", SWEEP))
    region = zoomed(SWEEP, (0, 1), (0, 1))
    again, executor, told = work_of(region)

    again.do(Begin(tmp_path / "region", region, like=(tmp_path / "nowhere", tmp_path / "map")))

    assert counts(told)[0] == (8, region.num_runs)
    assert len(executor.done) == region.num_runs - 8


def test_a_damaged_result_is_not_taken_over(tmp_path: Path) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    folder.file_of(SWEEP.cell(0)).write_bytes(b"half of i")
    other = SweepFolder.made(tmp_path / "other", SWEEP)

    assert take_over(other, other.missing(), [folder.path]) == 0
    assert other.present() == []


def test_cells_that_differ_most_are_divided_once_all_are_done(tmp_path: Path) -> None:
    sweep = replace(SWEEP, seeds=1)
    fine = finer_of(SweepFolder.made(tmp_path / "map", sweep)).sweep
    work, executor, told = work_of(sweep, fine)

    work.do(Begin(tmp_path / "map", sweep, num_refined=1, series="distance"))

    finer = SweepFolder.opened(tmp_path / "map" / FINER)
    policy = Boundaries(3, 2)
    for cell in sweep.cells():
        policy.tell((cell.row, cell.column), cell.index)
    ((row, column),) = policy.ask(1)
    places = {(each[0] // 3, each[1] // 3) for each in finer.present()}
    assert places == {(row, column)}
    assert len(finer.present()) == 9
    assert len(executor.done) == 6 + 8  # the middle one is there
    assert counts(told)[-1] == (9, 9)


def test_parts_that_were_begun_are_done_before_others(tmp_path: Path) -> None:
    sweep = replace(SWEEP, seeds=1)
    folder = SweepFolder.made(tmp_path / "map", sweep)
    finer = finer_of(folder)
    for cell in sweep.cells():
        folder.put(cell, result_of(sweep, cell).to_bytes())
    first = finer.sweep.cell(finer.sweep.index_of(0, 0, 0))
    finer.put(first, result_of(finer.sweep, first).to_bytes())
    work, _, _ = work_of(sweep, finer.sweep)

    work.do(Begin(folder.path, num_refined=1, series="distance"))

    places = {(row // 3, column // 3) for row, column, _ in finer.present()}
    assert (0, 0) in places
    assert len(places) == 2
    assert len(finer.present()) == 18


def test_cells_that_cannot_be_divided_are_told_in_words(tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("updates.batch_size", (16, 17)), SWEEP.y, 1, 40, 4)
    work, _, told = work_of(sweep)

    work.do(Begin(tmp_path / "map", sweep, num_refined=1, series="distance"))

    assert isinstance(told[-1], Ended)
    assert "numbers between those of updates.batch_size" in told[-1].reason
    assert SweepFolder.opened(tmp_path / "map").missing() == []


def test_cells_that_cannot_be_are_left_out_and_the_others_run(tmp_path: Path) -> None:
    sweep = Sweep(SMALL, Axis("updates.batch_size", (16, 0)), SWEEP.y, 1, 40, 4)
    work, executor, told = work_of(sweep)

    work.do(Begin(tmp_path / "map", sweep))

    assert counts(told)[-1] == (3, 3)
    assert len(executor.done) == 3
    assert told[-1] == Ended()


def test_what_a_map_takes_is_measured_by_one_of_its_runs() -> None:
    work, _, told = work_of(SWEEP)

    work.measure(Measure(7, SWEEP))

    (measured,) = told
    assert isinstance(measured, Measured)
    assert (measured.number, measured.run_s, measured.steps) == (7, 2.5, 40)
    assert measured.memory_bytes > 100_000_000 * measured.processes
    assert measured.run_bytes > 0
    assert measured.num_invalid == 0
    work.measure(Measure(8, replace(SWEEP, x=Axis("updates.batch_size", (16, 0)))))
    assert isinstance(told[1], Measured)
    assert told[1].num_invalid == 3
    assert told[1].problem.startswith("updates.batch_size: given 0")


def test_a_map_that_cannot_be_measured_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    work, executor, told = work_of(SWEEP)
    executor.error = TaskError("its data are not here")
    work.measure(Measure(1, SWEEP))
    work.measure(Measure(2, replace(SWEEP, x=Axis("updates.batch_size", (0,)))))
    assert told == [NotMeasured(1, "its data are not here"), NotMeasured(2, "No cell of this map can be.")]

    monkeypatch.setattr(mapwork, "free_memory_bytes", lambda: 1000)
    work, _, told = work_of(SWEEP)
    work.measure(Measure(3, SWEEP))
    assert isinstance(told[0], NotMeasured)
    assert "GB are free" in told[0].reason


def test_a_run_that_fails_is_told_of_and_the_others_are_kept(tmp_path: Path) -> None:
    work, executor, told = work_of(SWEEP)

    def fail_now_and_then() -> None:
        executor.error = TaskError("no such file") if len(executor.done) == 5 and executor.error is None else None

    executor.on_submit = fail_now_and_then
    work.do(Begin(tmp_path / "map", SWEEP))

    assert isinstance(told[-1], Ended)
    assert told[-1].reason == "1 run failed: no such file"
    assert len(SweepFolder.opened(tmp_path / "map").missing()) == 1


def test_a_folder_of_another_map_or_version_and_one_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    SweepFolder.made(tmp_path / "other", replace(SWEEP, steps=80))
    old = SweepFolder.made(tmp_path / "old", SWEEP).path / SETUP
    old.write_text(old.read_text().replace("ganviz-sweep-1", "ganviz-sweep-0"))
    (tmp_path / "file").write_text("no folder")
    reasons = []
    for path, sweep in (("other", SWEEP), ("old", None), ("file", SWEEP)):
        work, executor, told = work_of(SWEEP)
        work.do(Begin(tmp_path / path, sweep))
        assert executor.done == []
        assert isinstance(told[-1], Ended)
        reasons.append(told[-1].reason)

    assert "holds another sweep" in reasons[0]
    assert "written by another version" in reasons[1]
    assert "cannot be written" in reasons[2]


def test_a_disk_that_is_full_ends_a_map_in_words_and_keeps_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, _, told = work_of(SWEEP)
    put = SweepFolder.put

    def put_four(self: SweepFolder, *given: Any) -> None:
        if len(self.present()) == 4:
            raise OSError(28, "No space left on device", str(self.path / "results"))
        put(self, *given)

    monkeypatch.setattr(SweepFolder, "put", put_four)
    work.do(Begin(tmp_path / "map", SWEEP))

    assert isinstance(told[-1], Ended)
    assert "No space left on device" in told[-1].reason
    assert "is kept" in told[-1].reason
    monkeypatch.setattr(SweepFolder, "put", put)
    again, _, told = work_of(SWEEP)
    again.do(Begin(tmp_path / "map"))
    assert told[-1] == Ended()
    assert counts(told)[0] == (4, 12)


def test_holding_reaches_who_does_runs_also_before_there_is_one(tmp_path: Path) -> None:
    work, executor, _ = work_of(SWEEP)
    work.hold(True)
    work.hold(False)
    work.do(Begin(tmp_path / "map", SWEEP))
    work.hold(True)
    work.close()

    assert executor.held == [False, True]
    assert executor.is_shut


def test_a_process_that_is_held_does_nothing_until_it_is_let_go(tmp_path: Path) -> None:
    with LocalExecutor(1) as executor, LocalExecutor(1) as other:
        executor.hold(True)
        future = executor.submit(pass_the_gate)
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        other.submit(stand_still, str(pipe))
        assert pipe.read_bytes() == b"here"  # long enough for the first to be done, were it not held
        other.shutdown(wait=False, cancel_futures=True)
        assert not future.done()

        executor.hold(False)

        assert future.result() in executor.pids


def test_a_run_passes_the_gate_of_its_process_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[bool] = []

    class Counted(Gate):
        def passed(self) -> bool:
            passed.append(True)
            return super().passed()

    monkeypatch.setattr(orders, "GATE", Counted())
    do_order(mapwork.order_of(SWEEP, SWEEP.cell(0)).to_text())

    assert len(passed) >= len(SWEEP.moments)


def test_regions_are_found_from_their_map_and_it_from_them(tmp_path: Path) -> None:
    path = SweepFolder.made(tmp_path / "map", SWEEP).path
    assert regions(path) == []
    first, second = zoomed(SWEEP, (0, 1), (0, 1)), zoomed(SWEEP, (0, 1), (1, 2))
    for region in (first, second, first):  # the first of them twice
        work, _, told = work_of(region)
        work.do(Begin(None, region, region_of=path))
        assert told[-1] == Ended()

    assert [SweepFolder.opened(each).sweep for each in regions(path)] == [first, second]
    assert [outer(each) for each in regions(path)] == [path, path]
    assert outer(path) is None


def test_new_folders_are_called_after_their_map_and_never_as_one_that_is_there(tmp_path: Path) -> None:
    first = new_folder("Ring of 8: rates", tmp_path)
    first.mkdir()
    second = new_folder("Ring of 8: rates", tmp_path)

    assert first.name.startswith("ring-of-8-rates-20")
    assert second.name == f"{first.name}-2"
    assert new_folder("…", tmp_path).name.startswith("map-")


def test_a_copy_has_all_of_a_map_and_goes_on_alone(tmp_path: Path) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    cell = SWEEP.cell(0)
    folder.put(cell, result_of(SWEEP, cell).to_bytes())
    region = zoomed(SWEEP, (0, 1), (0, 1))
    SweepFolder.made(zoom_folder(folder.path, region), region)

    copied = SweepFolder.opened(copy_map(folder.path, tmp_path / "copy"))

    assert copied.sweep == SWEEP
    assert len(copied.missing()) == 11
    assert len(regions(copied.path)) == 1


def test_a_copy_is_refused_where_something_is_and_half_of_one_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SweepFolder.made(tmp_path / "map", SWEEP)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "letter").write_text("mine")
    with pytest.raises(OSError, match="not empty"):
        copy_map(folder.path, tmp_path / "there")
    assert (tmp_path / "there" / "letter").read_text() == "mine"
    with pytest.raises(OSError, match="in the map itself"):
        copy_map(folder.path, folder.path / "zooms" / "mine")
    assert not (folder.path / "zooms").exists()

    def full(*given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ganviz.engine.sweeps.kept.write_atomically", full)
    with pytest.raises(OSError, match="No space left"):
        copy_map(folder.path, tmp_path / "half")
    assert not (tmp_path / "half").exists()

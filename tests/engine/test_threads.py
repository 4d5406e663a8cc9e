"""How many threads a run computes with: by the size of its work, as asked, and the same when it is repeated."""

import math
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

from ganviz.engine.messages import Start, Started
from ganviz.engine.recovery import WaysBack
from ganviz.engine.run import TrainerRun, start_run
from ganviz.engine.threads import (
    MOST,
    PRODUCTS_A_THREAD,
    WAITING,
    available_cores,
    cores_beside_window,
    granted_cores,
    threads_for,
    wait_briefly,
)
from ganviz.spec import Experiment, preset

RING = Experiment()
WIDE = RING.with_changes({"generator.network.widths": [256, 256], "discriminator.network.widths": [256, 256]})


def of_batch(size: int, base: Experiment = WIDE) -> Experiment:
    return base.with_changes({"updates.batch_size": size})


def test_small_networks_get_one_thread_on_any_machine() -> None:
    assert [threads_for(RING, "cpu", cores) for cores in (1, 2, 64)] == [1, 1, 1]


@pytest.mark.parametrize("name", ["mnist-mlp", "mnist-dcgan"])
def test_pictures_of_mnist_are_worth_a_second_thread(name: str) -> None:
    assert threads_for(preset(name).experiment, "cpu", 2) == 2


@pytest.mark.parametrize(("threads", "cores"), [(1, 64), (2, 64), (3, 64), (3, 3), (MOST, 64)])
def test_each_thread_has_enough_to_do(threads: int, cores: int) -> None:
    enough = -(-threads * PRODUCTS_A_THREAD // WIDE.products_a_sample)

    assert threads_for(of_batch(enough), "cpu", cores) == threads
    assert threads_for(of_batch(enough - 1), "cpu", cores) == max(1, threads - 1)


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2), (4, 4), (64, MOST)])
def test_there_are_no_more_threads_than_cores_and_than_pay(cores: int, threads: int) -> None:
    assert threads_for(of_batch(8192), "cpu", cores) == threads


@pytest.mark.parametrize("asked", [1, 3, 64])
def test_what_is_asked_for_is_taken(asked: int) -> None:
    assert threads_for(RING.with_changes({"compute.threads": asked}), "cpu", 2) == asked


def test_an_accelerator_needs_one_thread_beside_it() -> None:
    assert threads_for(of_batch(8192), "cuda", 64) == 1


def test_there_is_at_least_one_core() -> None:
    assert 1 <= available_cores() <= 4096


@pytest.mark.parametrize(("cores", "left"), [(1, 1), (2, 1), (3, 1), (4, 2), (16, 8)])
def test_a_window_leaves_half_of_the_cores(monkeypatch: pytest.MonkeyPatch, cores: int, left: int) -> None:
    monkeypatch.setattr("ganviz.engine.threads.available_cores", lambda: cores)

    assert cores_beside_window() == left


# --- how they wait ----------------------------------------------------------------------------------------


def test_threads_wait_for_a_moment_only() -> None:
    environment = {"LANG": "C"}

    wait_briefly(environment)

    assert environment == {
        "LANG": "C", "GOMP_SPINCOUNT": "300", "KMP_BLOCKTIME": "0", "OPENBLAS_THREAD_TIMEOUT": "4"
    }  # fmt: skip


@pytest.mark.parametrize("name", ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME", "OPENBLAS_THREAD_TIMEOUT"])
def test_a_way_of_waiting_that_the_user_has_chosen_stands(name: str) -> None:
    environment = {name: "ACTIVE"}

    wait_briefly(environment)

    assert environment == {name: "ACTIVE"}


def test_torch_is_told_how_to_wait_before_it_is_loaded(tmp_path: Path) -> None:
    script = (
        "import os, sys; from ganviz.cli import main; assert 'torch' not in sys.modules;"
        "main(['presets']); assert 'torch' not in sys.modules; print(os.environ['GOMP_SPINCOUNT'])"
    )
    unset = {name: value for name, value in os.environ.items() if name not in WAITING}

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=unset, timeout=100)

    assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (0, "300", "")


# --- how many cores a container has -----------------------------------------------------------------------


def granted(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cpu.max").write_text(text)


def quota_in(tmp_path: Path, own: str) -> float:
    (tmp_path / "own").write_text(own)
    return granted_cores(tmp_path / "groups", tmp_path / "own")


def test_a_container_has_what_it_is_granted(tmp_path: Path) -> None:
    granted(tmp_path / "groups", "150000 100000\n")

    assert quota_in(tmp_path, "0::/\n") == 1.5


def test_a_group_has_no_more_than_those_above_it(tmp_path: Path) -> None:
    granted(tmp_path / "groups/user", "200000 100000\n")
    granted(tmp_path / "groups/user/session", "max 100000\n")
    granted(tmp_path, "1 100000\n")  # not one of the groups

    assert quota_in(tmp_path, "0::/user/session\n") == 2.0


@pytest.mark.parametrize("own", ["", "1:cpu:/\n", "0::/elsewhere\n"])
def test_where_nothing_is_said_of_it_there_is_no_quota(tmp_path: Path, own: str) -> None:
    (tmp_path / "groups").mkdir()

    assert quota_in(tmp_path, own) == math.inf


def test_what_is_no_quota_is_none(tmp_path: Path) -> None:
    granted(tmp_path / "groups", "many\n")

    assert quota_in(tmp_path, "0::/\n") == math.inf


@pytest.mark.parametrize(("quota", "cores"), [(0.5, 1), (1.5, 1), (2.0, 2), (math.inf, 4), (64.0, 4)])
def test_threads_of_a_container_do_not_wait_for_cores_it_has_not(
    monkeypatch: pytest.MonkeyPatch, quota: float, cores: int
) -> None:
    monkeypatch.setattr("ganviz.engine.threads.granted_cores", lambda: quota)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: {0, 1, 2, 3}, raising=False)

    assert available_cores() == cores


# --- a run ------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_threads_changed() -> Any:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def used(run: TrainerRun) -> int:
    """Do a step and return how many threads torch had for it."""
    run.step()
    return torch.get_num_threads()


def test_runs_side_by_side_each_compute_with_their_own() -> None:
    runs = [TrainerRun(RING.with_changes({"compute.threads": threads})) for threads in (1, 2)]

    assert [run.threads for run in runs] == [1, 2]
    assert [used(run) for run in (*runs, *runs)] == [1, 2, 1, 2]


def test_large_work_has_all_cores_and_beside_a_window_half_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("run", "threads"):
        monkeypatch.setattr(f"ganviz.engine.{module}.available_cores", lambda: 4)

    assert TrainerRun(of_batch(2048)).threads == 4
    assert start_run(Start(1, of_batch(2048))).threads == 2


def test_threads_follow_the_changes_of_a_run() -> None:
    run = TrainerRun(RING)
    assert run.threads == 1

    run.apply({"compute.threads": 2})
    assert (run.threads, used(run)) == (2, 2)
    run.apply({"compute.threads": 0})
    assert (run.threads, used(run)) == (1, 1)


def test_a_run_goes_on_from_a_state_with_the_threads_it_had() -> None:
    run = TrainerRun(RING)
    run.apply({"compute.threads": 2})
    run.step()

    resumed = start_run(Start(1, RING, checkpoint=run.checkpoint()))

    assert resumed.threads == 2
    assert [resumed.step() for _ in range(3)] == [run.step() for _ in range(3)]


def test_a_run_that_is_brought_back_replays_with_the_same_threads() -> None:
    run = TrainerRun(RING.with_changes({"compute.threads": 2}))
    run.step()
    TrainerRun(RING).step()

    run.recover(1)

    assert torch.get_num_threads() == 2


def test_a_run_keeps_its_threads_whatever_its_work_becomes() -> None:
    run = TrainerRun(of_batch(64), cores=4)
    run.apply({"updates.batch_size": 8192})
    assert run.threads == 1

    large = TrainerRun(of_batch(8192), cores=4)
    large.apply({"updates.batch_size": 64})
    assert large.threads == 4


def test_a_run_that_is_brought_back_has_the_threads_it_began_with_wherever_that_is() -> None:
    ways = WaysBack()
    ways.begin(Start(1, of_batch(8192)))
    run = start_run(Start(1, of_batch(8192), threads=3))
    ways.note(
        Started(
            run=1, experiment=run.experiment, step=0, num_weights=run.num_weights, device=run.device,
            threads=run.threads, gradient_source=run.gradient_source,
        )
    )  # fmt: skip

    assert ways.of(1).threads == 3
    assert start_run(ways.of(1)).threads == 3


def test_threads_that_were_asked_for_in_between_come_and_go_with_a_seek() -> None:
    run = TrainerRun(RING)
    run.step()
    run.apply({"compute.threads": 2})
    run.step()

    run.seek(0)
    assert (run.threads, used(run)) == (1, 1)


def test_a_change_of_threads_is_repeated_at_its_step_with_the_same_floats() -> None:
    runs = [TrainerRun(of_batch(64)) for _ in range(2)]
    steps = []
    for run in runs:
        for number in range(6):
            if number == 3:
                run.apply({"compute.threads": 2})
            steps.append(run.step())

    assert steps[:6] == steps[6:]

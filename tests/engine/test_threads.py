"""How many threads a run computes with: by the size of its work, as asked, and the same when it is repeated."""

from typing import Any

import pytest
import torch

from ganviz.engine.messages import Start
from ganviz.engine.run import TrainerRun, start_run
from ganviz.engine.threads import MOST, PRODUCTS_A_THREAD, available_cores, cores_beside_window, threads_for
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

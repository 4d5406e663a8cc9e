"""N seeds of a run: each is the run alone, in threads or processes; one that ends early leaves the others going."""

import os
import signal
from collections.abc import Iterable

import pytest

from ganviz.engine import checkpoint, seeds
from ganviz.engine.headless import Row, TrainerRun, train
from ganviz.engine.journal import Changed
from ganviz.engine.seedevents import SeedEnded, SeedEvent, SeedFailed, SeedRow, SeedSteps, SeedTask
from ganviz.engine.seedrun import train_seed
from ganviz.engine.seeds import Seeds, seeds_of, tasks_of
from ganviz.spec import Experiment, SpecError
from ganviz.spec.experiment import MAX_SEED
from tests.gan.support import assert_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
BY_AUTOGRAD = SMALL.with_changes({"compute.step": "autograd"})
PLAN = (Changed(120, {"generator.optimizer.lr": 0.01}),)
TIMINGS = {"steps_per_s": 0}


def tasks(experiment: Experiment, num: int = 3, steps: int = 250, *, keeps_state: bool = False) -> list[SeedTask]:
    return tasks_of(seeds_of(experiment, num), PLAN if steps > 120 else (), steps, keeps_state=keeps_state)


def of(kind: type, seed: int, events: Iterable[SeedEvent]) -> list[SeedEvent]:
    return [event for event in events if isinstance(event, kind) and event.seed == seed]


def alone(task: SeedTask) -> tuple[list[Row], list[float], Row, bytes]:
    """Train a seed as `ganviz train` does; return rows, G's losses, the summary and the final state."""
    run, rows, losses = TrainerRun(task.experiment, budget_bytes=0), [], []
    summary = train(
        run, task.plan, task.steps, on_row=rows.append, on_steps=lambda done: losses.extend(done.g_loss.tolist())
    )
    return rows, losses, summary, run.checkpoint()


@pytest.mark.parametrize("experiment", [SMALL, BY_AUTOGRAD], ids=["threads", "processes"])
def test_each_seed_is_the_run_alone(experiment: Experiment) -> None:
    todo = tasks(experiment, keeps_state=True)
    both = Seeds(todo, cores=2)
    assert both.uses_processes is (experiment is BY_AUTOGRAD)

    events = list(both.events())

    for task in todo:
        rows, losses, summary, state = alone(task)
        assert [event.row for event in of(SeedRow, task.seed, events)] == rows
        steps = of(SeedSteps, task.seed, events)
        assert [loss for event in steps for loss in event.g_loss.tolist()] == losses
        assert [event.first for event in steps] == [1, *(event.last + 1 for event in steps[:-1])]
        (ended,) = of(SeedEnded, task.seed, events)
        assert ended.is_whole
        assert ended.summary | TIMINGS == {
            "seed": task.seed, **summary, **TIMINGS, "conditions_seen": ended.summary["conditions_seen"],
            "device": "cpu", "threads": 1, "arithmetic": "float32",
        }  # fmt: skip
        assert set(ended.summary["conditions"]) <= set(ended.summary["conditions_seen"])
        assert_same_state(checkpoint.from_bytes(ended.state), checkpoint.from_bytes(state))


def test_seeds_follow_the_first() -> None:
    assert [each.seed for each in seeds_of(SMALL.with_changes({"seed": 7}), 3)] == [7, 8, 9]
    with pytest.raises(SpecError, match="seed: given"):
        seeds_of(SMALL.with_changes({"seed": MAX_SEED - 1}), 3)


def test_a_seed_that_diverges_leaves_the_others_going() -> None:
    rate = Changed(50, {"discriminator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 10.0})
    experiments = seeds_of(SMALL.with_changes({"objective.loss.kind": "least_squares"}), 2)
    todo = [SeedTask(experiments[0], (rate,), 150), SeedTask(experiments[1], (), 150)]

    events = list(Seeds(todo, cores=2).events())

    (diverged,), (whole,) = (of(SeedEnded, seed, events) for seed in (0, 1))
    assert 50 < diverged.diverged_in <= 150
    assert not diverged.is_whole
    assert f"step {diverged.diverged_in}" in diverged.summary["diverged"]
    assert {"modes", "distance"} <= diverged.summary.keys()
    assert whole.is_whole
    assert whole.summary["step"] == 150


@pytest.mark.parametrize("experiment", [SMALL, BY_AUTOGRAD], ids=["threads", "processes"])
def test_stopping_ends_those_that_train_and_begins_no_other(experiment: Experiment) -> None:
    both = Seeds(tasks(experiment, 5, 10_000_000), cores=2)
    ended = []

    for event in both.events():
        if isinstance(event, SeedRow):
            both.stop()
        if isinstance(event, SeedEnded):
            ended.append(event)

    assert 1 <= len(ended) <= 2
    assert all(each.is_stopped and 0 < each.summary["step"] < 10_000_000 for each in ended)


def test_leaving_off_stops_them() -> None:
    events = Seeds(tasks(SMALL, 4, 10_000_000), cores=2).events()

    assert next(events).seed in (0, 1)

    events.close()  # a thread that is left running fails the test


def test_a_process_that_is_killed_costs_one_seed() -> None:
    both = Seeds(tasks(BY_AUTOGRAD, 3, 400), cores=2)
    events: list[SeedEvent] = []
    killed = -1

    for event in both.events():
        events.append(event)
        if killed < 0:
            killed = event.seed
            process = both._processes[0]._process if event.seed == 0 else both._processes[1]._process
            assert process is not None
            os.kill(process.pid, signal.SIGTERM)

    failed = [event for event in events if isinstance(event, SeedFailed)]
    assert len(failed) == 1
    assert failed[0].reason.startswith("The training process was killed (signal 15)")
    assert sorted(event.seed for event in events if isinstance(event, SeedEnded)) == sorted(
        {0, 1, 2} - {failed[0].seed}
    )


def test_without_processes_seeds_train_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(module: str) -> None:
        raise OSError("no process")

    monkeypatch.setattr(seeds, "WorkerProcess", refuse)

    events = list(Seeds(tasks(BY_AUTOGRAD, 2, 30), cores=2).events())

    assert sorted(event.seed for event in events if isinstance(event, SeedEnded) and event.is_whole) == [0, 1]


def test_a_seed_that_cannot_be_trained_is_told_in_words() -> None:
    images = Experiment().with_changes({"data.kind": "mnist"})

    event = train_seed(SeedTask(images, (), 10), lambda event: None, lambda: False)

    assert isinstance(event, SeedFailed)
    assert "MNIST" in event.reason


def test_no_more_train_at_a_time_than_there_are_cores_for() -> None:
    todo = tasks(SMALL.with_changes({"compute.threads": 2}), 3)

    assert [task.threads for task in todo] == [2, 2, 2]
    assert Seeds(todo, cores=4)._num_workers == 2
    assert Seeds(todo, cores=1)._num_workers == 1
    assert Seeds(todo, cores=64)._num_workers == 3

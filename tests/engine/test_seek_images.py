"""A run on images brought back to steps at random: equal, bit for bit, and it can be told to stay.

A small set stands in for MNIST; networks, batches and optimizers are the preset's.
"""

import random
from pathlib import Path

import pytest

from ganviz.engine.journal import replay
from ganviz.engine.run import TrainerRun
from ganviz.spec import Change, preset
from ganviz.spec.players import PlayerName
from tests.engine.states import is_same_state

EXPERIMENT = preset("mnist-mlp").experiment
DONE: dict[int, Change | PlayerName] = {
    5: {"generator.optimizer.lr": 1e-3},
    9: "generator",
    23: {"discriminator.optimizer.kind": "rmsprop", "updates.batch_size": 48},
    31: "discriminator",
}
END = 40
FEW_STATES_BYTES = 60 << 20  # room for few of these states, so that there are steps to replay


def lived(data_dir: Path) -> TrainerRun:
    """Return a run that was changed on the way, at its last step."""
    run = TrainerRun(EXPERIMENT, str(data_dir), cores=1, budget_bytes=FEW_STATES_BYTES)
    while run.step_number < END:
        done = DONE.get(run.step_number)
        if isinstance(done, dict):
            run.apply(done)
        run.step(done if isinstance(done, str) else None)
    return run


@pytest.fixture
def run(tiny_mnist: Path) -> TrainerRun:
    return lived(tiny_mnist)


def test_a_run_on_images_is_sought_bit_for_bit_and_tells_how_far_it_is(run: TrainerRun, tiny_mnist: Path) -> None:
    steps = random.Random(2).sample(range(END), 8)
    other, states, last = TrainerRun(EXPERIMENT, str(tiny_mnist), cores=1, budget_bytes=0), {}, -1
    for step in sorted(steps):
        replay(other, [entry for entry in run.journal if last < entry.done <= step], step)
        states[step], last = other.checkpoint(), step
    replayed = 0

    for step in steps:
        told: list[tuple[int, int]] = []
        nearest = run.timeline.nearest(step).step
        assert run.seek(step, lambda done, total, told=told: told.append((done, total)))
        assert run.step_number == step
        assert is_same_state(run.checkpoint(), states[step]), step
        assert told == [(done, step - nearest) for done in range(1, step - nearest)]
        replayed += len(told)
    assert replayed > 10


def test_a_seek_on_images_that_is_cancelled_leaves_the_run_where_it_was(run: TrainerRun) -> None:
    before, journal = run.checkpoint(), list(run.journal)
    far = max(range(END), key=lambda step: step - run.timeline.nearest(step).step)
    told: list[int] = []

    assert not run.seek(far, lambda done, total: told.append(done), lambda: len(told) == 2)

    assert told == [1, 2]
    assert (run.step_number, run.end, run.journal) == (END, END, journal)
    assert is_same_state(run.checkpoint(), before)
    run.seek(3)
    assert run.seek(END)
    assert is_same_state(run.checkpoint(), before)

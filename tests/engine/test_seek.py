"""A run brought back to any step it has done: equal, bit for bit, to a run that never went further."""

import random
from typing import Any

import pytest
import torch

from ganviz.engine.journal import Changed, Entry, Stepped, WentBack, replay
from ganviz.engine.live import LiveTrainer
from ganviz.engine.probes import QualityProbe, SamplesProbe, TrailProbe
from ganviz.engine.run import TrainerRun, steps_or_recover
from ganviz.gan import DivergedError
from ganviz.spec import Change, Experiment, SpecError, preset
from tests.engine.states import is_same_bits, is_same_state

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
GAME = preset("dirac-gan").experiment
RATE, LOSS = "generator.optimizer.lr", "objective.loss.kind"
RUIN: Change = {
    LOSS: "least_squares",
    **{f"{player}.optimizer.{name}": value
       for player in ("generator", "discriminator") for name, value in (("kind", "sgd"), ("lr", 10.0))},
}  # fmt: skip
CURE: Change = {f"{player}.optimizer.lr": 1e-3 for player in ("generator", "discriminator")}
CHANGES: dict[int, Change] = {
    0: {"updates.batch_size": 24},
    7: {"generator.optimizer.kind": "rmsprop"},
    31: {"data.kind": "grid"},
    44: {LOSS: "hinge"},
    60: {"data.pool_size": 50},
    83: {"latent.pool_size": 40, "generator.optimizer.lookahead_steps": 3},
    90: {"generator.ema": 0.9, "objective.noise": 0.1},
    101: {"data.kind": "ring", "data.pool_size": 0},
    130: {"discriminator.optimizer.kind": "adam", "updates.on_swap": "carry"},
}
ALONE = {12, 13, 77, 101, 155}
END, RUINED_AT = 240, 160


def lived(experiment: Experiment, cores: int = 1, **options: Any) -> tuple[TrainerRun, int]:
    """Return a run to which all kinds of things were done until step `END`, and the step of its return."""
    run = TrainerRun(experiment, cores=cores, **options)
    back = -1
    while run.step_number < END:
        step = run.step_number
        if step in CHANGES and not any(isinstance(entry, Changed) and entry.step == step for entry in run.journal):
            run.apply(CHANGES[step])
        if step == RUINED_AT and back < 0:
            run.apply(RUIN)
        try:
            steps_or_recover(run, 1, "generator" if step in ALONE else None)
        except DivergedError:
            back = run.step_number
            run.apply(CURE)
    assert back > 0
    return run, back


@pytest.fixture(scope="module", params=["compiled", "by hand", "autograd"])
def run(request: pytest.FixtureRequest) -> TrainerRun:
    way = {"compiled": "auto", "by hand": "by_hand", "autograd": "autograd"}[request.param]
    made, _ = lived(SMALL.with_changes({"compute.step": way}))
    assert made.gradient_source.kind == request.param
    return made


def never_further(run: TrainerRun, step: int) -> TrainerRun:
    """Return a run to which the same was done until `step`, and nothing since."""
    other = TrainerRun(SMALL.with_changes({"compute.step": run.experiment.compute.step}), cores=1)
    replay(other, [entry for entry in run.journal if entry.done <= step], step)
    return other


def states_of(run: TrainerRun, steps: set[int]) -> dict[int, bytes]:
    """Return the states at `steps` of a run that goes forward only, to which the same was done."""
    other, states, last = never_further(run, 0), {}, 0
    for step in sorted(steps):
        replay(other, [entry for entry in run.journal if last < entry.done <= step], step)
        states[step], last = other.checkpoint(), step
    return states


def ruin(run: TrainerRun) -> None:
    """Train until the run diverges."""
    for _ in range(100):
        try:
            steps_or_recover(run, 1)
        except DivergedError:
            return
    pytest.fail("the run did not diverge")


def test_a_run_sought_at_any_step_is_equal_to_one_that_never_went_further(run: TrainerRun) -> None:
    chance = random.Random(1)
    steps = [0, END, *CHANGES, *(step + 1 for step in ALONE), RUINED_AT, *chance.sample(range(END), 25)]
    states = states_of(run, set(steps))
    for step in chance.sample(steps, len(steps)):
        assert run.seek(step)
        assert run.step_number == step
        assert is_same_state(run.checkpoint(), states[step]), step
    assert run.end == END


def test_a_run_that_was_sought_goes_on_as_it_did(run: TrainerRun) -> None:
    run.seek(END)
    end = run.checkpoint()
    run.seek(55)
    run.seek(140)
    run.seek(END)

    assert is_same_state(run.checkpoint(), end)


def test_a_return_is_written_down_once_and_what_it_gave_up_is_not_played() -> None:
    run, back = lived(SMALL)
    (returned,) = [entry for entry in run.journal if isinstance(entry, WentBack)]

    assert returned.to == back < returned.step + 1
    assert [entry.done for entry in run.journal] == sorted(entry.done for entry in run.journal)


def test_a_divergence_that_is_repeated_is_written_down_once() -> None:
    run = TrainerRun(SMALL, cores=1)
    run.apply(RUIN)
    for _ in range(3):
        ruin(run)

    assert len([entry for entry in run.journal if isinstance(entry, WentBack)]) == 1


@pytest.mark.parametrize("budget_bytes", [0, 300_000])
def test_a_run_with_few_states_is_sought_as_exactly(budget_bytes: int) -> None:
    run, _ = lived(SMALL, budget_bytes=budget_bytes)
    assert len(run.timeline) <= 8

    for step in (200, 3, 120):
        run.seek(step)
        assert is_same_state(run.checkpoint(), never_further(run, step).checkpoint())


@pytest.mark.parametrize("step", [-1, END + 1])
def test_a_step_that_was_not_done_cannot_be_sought(run: TrainerRun, step: int) -> None:
    with pytest.raises(ValueError, match="the run has steps 0 to 240"):
        run.seek(step)


def test_a_run_from_a_state_has_no_steps_before_it() -> None:
    state = TrainerRun(SMALL, cores=1)
    for _ in range(5):
        state.step()
    resumed = TrainerRun(SMALL, state=state._trainer.state(), cores=1)

    with pytest.raises(ValueError, match="the run has steps 5 to 5"):
        resumed.seek(4)


def test_progress_is_told_and_a_seek_that_is_cancelled_leaves_the_run_where_it_was(run: TrainerRun) -> None:
    run.seek(END)
    before, journal = run.checkpoint(), list(run.journal)
    told: list[tuple[int, int]] = []

    assert not run.seek(75, lambda done, total: told.append((done, total)), lambda: len(told) == 2)

    (first, total), (second, same_total) = told
    assert total == same_total
    assert 0 < first < second < total
    assert (run.step_number, run.end, run.journal) == (END, END, journal)
    assert is_same_state(run.checkpoint(), before)


def test_a_seek_that_is_cancelled_in_the_past_leaves_the_way_forward(run: TrainerRun) -> None:
    run.seek(20)
    assert not run.seek(75, cancelled=lambda: True)
    assert (run.step_number, run.end) == (20, END)

    run.seek(END)
    assert run.step_number == END


def test_a_step_in_the_past_forgets_what_came_later() -> None:
    run, _ = lived(SMALL)
    run.seek(70)
    expected = never_further(run, 70)

    assert run.step() == expected.step()

    assert run.end == 71
    assert max(entry.done for entry in run.journal) <= 70
    assert max(run.timeline.steps) <= 71
    assert is_same_state(run.checkpoint(), expected.checkpoint())


def test_a_change_in_the_past_forgets_what_came_later_and_one_that_is_refused_does_not() -> None:
    run, back = lived(SMALL)
    journal = list(run.journal)
    run.seek(back + 5)
    with pytest.raises(SpecError):
        run.apply({RATE: -1.0})
    assert (run.end, run.journal) == (END, journal)

    run.apply({RATE: 0.01})

    assert run.end == back + 5
    assert any(isinstance(entry, WentBack) for entry in run.journal)
    assert run.journal[-1] == Changed(back + 5, {RATE: 0.01})
    for _ in range(5):
        run.step()
    expected = run.checkpoint()
    run.seek(10)
    run.seek(run.end)
    assert is_same_state(run.checkpoint(), expected)


def test_a_divergence_in_a_new_past_goes_back_no_further_than_what_was_done_there() -> None:
    run, _ = lived(SMALL, budget_bytes=0)
    run.seek(70)
    run.apply(RUIN)
    ruin(run)

    assert run.step_number >= 70
    assert run.journal[-2:] == [Changed(70, RUIN), WentBack(run.journal[-1].step, run.step_number)]


def test_one_state_is_kept_for_all_changes_at_a_step_and_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of large networks takes longer than a slider may wait."""
    run = TrainerRun(SMALL, cores=1)
    run.step()
    copies: list[int] = []
    kept = LiveTrainer.kept
    monkeypatch.setattr(LiveTrainer, "kept", lambda live: (copies.append(live.step_number), kept(live))[1])
    for rate in (0.01, 0.02, 0.03):
        run.apply({RATE: rate})
    assert copies == []

    run.step()
    assert copies == [1]
    run.apply({RATE: 0.04})
    assert run.timeline.steps == (0, 1, 2)
    assert run.timeline.nearest(1).state.trainer.experiment.generator.optimizer.lr == 0.03


def test_a_source_of_data_is_kept_by_a_seek_and_made_anew_only_where_the_data_differ() -> None:
    run = TrainerRun(SMALL.with_changes({"data.pool_size": 64}), cores=1)
    source = run._trainer.batches.source
    for _ in range(10):
        run.step()
    run.apply({RATE: 0.01})
    run.seek(3)
    assert run._trainer.batches.source is source

    run.seek(10)
    run.apply({"data.pool_size": 32})
    run.seek(5)
    assert run._trainer.batches.source is not source


def test_what_is_shown_of_a_sought_step_is_what_was_shown_of_it() -> None:
    run = TrainerRun(SMALL, cores=1)
    shown = []
    for step in range(60):
        if step == 30:
            run.apply({"data.kind": "grid"})
        shown.append((run.answer(SamplesProbe(50)), run.answer(QualityProbe(50))))
        run.step()

    for step in (40, 10, 30, 59):
        run.seek(step)
        samples, quality = run.answer(SamplesProbe(50)), run.answer(QualityProbe(50))
        assert is_same_bits(torch.tensor(samples.fake), torch.tensor(shown[step][0].fake))
        assert is_same_bits(torch.tensor(samples.real), torch.tensor(shown[step][0].real))
        assert (quality.step, quality.distance) == (step, shown[step][1].distance)


def test_the_trail_of_a_game_comes_back_with_it() -> None:
    run = TrainerRun(GAME, cores=1)
    for _ in range(350):
        run.step()
    run.seek(120)
    run.seek(333)

    other = TrainerRun(GAME, cores=1)
    replay(other, (), 333)
    one, same = run.answer(TrailProbe()), other.answer(TrailProbe())
    assert [array.tolist() for array in (one.step, one.theta, one.psi)] == [
        array.tolist() for array in (same.step, same.theta, same.psi)
    ]


# --- journals with returns -----------------------------------------------------------------------------------------


def test_a_journal_with_a_return_is_played_as_it_stands() -> None:
    made, _ = lived(SMALL)
    entries: list[Entry] = [
        *made.journal[:3], Changed(50, RUIN), Stepped(55, "generator"), WentBack(58, made.journal[2].done),
        *made.journal[3:],
    ]  # fmt: skip
    again = TrainerRun(SMALL, cores=1)

    replay(again, entries, END)

    assert is_same_state(again.checkpoint(), made.checkpoint())


def test_a_compiled_run_is_the_same_at_any_step_it_is_sent_to() -> None:
    """Through swaps of optimizers, and of where gradients come from."""
    changes: dict[int, dict[str, Any]] = {
        12: {"generator.optimizer.kind": "rmsprop"},
        20: {"objective.r1": 0.1, "discriminator.optimizer.kind": "sgd", "discriminator.optimizer.momentum": 0.5},
        26: {"compute.step": "by_hand"},
        30: {"compute.step": "auto", "generator.optimizer.kind": "adam"},
    }
    run = TrainerRun(preset("ring8").experiment, threads=1)
    marks = {}
    for step in range(40):
        if step in changes:
            run.apply(changes[step])
        run.step()
        marks[step + 1] = run.checkpoint()
    for step in (33, 5, 40, 13, 22, 31, 14, 27, 21):
        assert run.seek(step)
        assert is_same_state(run.checkpoint(), marks[step])

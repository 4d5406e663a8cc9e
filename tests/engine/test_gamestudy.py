"""A game measured on copies beside a run: what is found, when it has its turn, and what ends it."""

from typing import Any

import numpy as np
import pytest

from ganviz.engine.aside import SHARE
from ganviz.engine.gamestudy import GameStudy
from ganviz.engine.messages import GameCancel, GameMeasured, GameProgress, GameWanted, Pause, Play, Seek, StepOnce
from ganviz.engine.run import TrainerRun
from ganviz.gan.gamefield import GameField, Pieces, weights_of
from ganviz.gan.jacobian import spectrum
from ganviz.gan.pathangle import path_angle
from ganviz.spec import Experiment
from tests.engine.fakes import Clock, FakeRun, Turn, idle, play, rate

WANTED = GameWanted(1, 7)
TINY = Experiment().with_changes(
    {"generator.network.widths": [4], "discriminator.network.widths": [4], "updates.batch_size": 16}
)


@pytest.fixture(autouse=True)
def _few_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mean over four batches is found as one over 64 is, in a sixteenth of the time."""
    monkeypatch.setattr("ganviz.gan.gamefield.MOST_BATCHES", 4)


def a_run(trial_steps: int = 3) -> FakeRun:
    return FakeRun(Clock(), trial_steps=trial_steps)


def studied(study: GameStudy) -> Any:
    while not study.advance():
        assert study.done <= study.total
    return study.found


def found_by(pieces: Pieces[Any]) -> Any:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return end.value


# --- of a real run ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", [0, 130, 150])
def test_what_is_found_is_of_the_two_states_and_the_run_goes_on_as_it_would(start: int) -> None:
    run, alone = TrainerRun(TINY), TrainerRun(TINY)
    for each in (run, alone):
        for step in range(1, 151):
            each.step()
            if step == 120:
                each.apply({"generator.optimizer.lr": 0.01})
            if each is alone and step == start:
                earlier = weights_of(each.live._trainer.state())
    earlier = weights_of(TrainerRun(TINY).live._trainer.state()) if start == 0 else earlier

    look = studied(run.start_game_study(start))

    field = GameField(alone.live._trainer.state())
    assert (look.start, look.step, look.num_samples) == (start, 150, field.num_samples)
    expected = found_by(path_angle(field, earlier))
    if start == 150:
        assert look.path is expected is None
    else:
        np.testing.assert_array_equal(look.path.whole.cosine, expected.whole.cosine)
        np.testing.assert_array_equal(look.path.discriminator.norm, expected.discriminator.norm)
        assert not look.path.whole.norm.flags.writeable
    np.testing.assert_array_equal(look.spectrum.values, found_by(spectrum(field)).values)
    assert run.step() == alone.step()


def test_a_start_that_is_not_behind_the_run_is_refused() -> None:
    run = TrainerRun(TINY)
    run.step()
    with pytest.raises(ValueError, match="Step 3 is not behind the run: 0 to 1 are"):
        run.start_game_study(3)


def test_a_run_from_a_later_state_is_measured_from_there() -> None:
    run = TrainerRun(TINY)
    for _ in range(5):
        run.step()
    later = TrainerRun(TINY, state=run.live._trainer.state())
    later.step()
    assert studied(later.start_game_study(0)).start == 5


def test_more_weights_than_can_be_done_have_a_path_and_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ganviz.engine.gamestudy.MOST_WEIGHTS", 10)
    run = TrainerRun(TINY)
    run.step()
    look = studied(run.start_game_study(0))
    assert look.path is not None
    assert look.spectrum is None
    assert look.reason == f"{sum(run.num_weights)} weights are too many for eigenvalues here: 10 at most."


# --- beside a run ------------------------------------------------------------------------------------------------


def test_a_paused_run_is_measured_at_once_and_stands_where_it_stood() -> None:
    played = play([WANTED], *idle(10), run=a_run())
    (measured,) = played.of(GameMeasured)
    assert (measured.run, measured.number) == (1, 7)
    assert measured.look is not None
    assert not played.run.done("apply", "step")


def test_beside_training_it_has_its_share_of_the_time() -> None:
    run = a_run(trial_steps=10_000)
    played = play([Play(1)], [WANTED], *idle(200), run=run)
    assert len(run.done("study piece")) == pytest.approx(SHARE * len(run.done("step")), abs=2)
    assert played.of(GameProgress)


@pytest.mark.parametrize("command", [Play(1), Pause(1), StepOnce(1), rate(1, 0.01), Seek(1, 0)])
def test_whatever_is_done_to_the_run_does_not_end_it(command: Any) -> None:
    turns: list[Turn] = [[WANTED], [], [command], *idle(100)]
    played = play(*turns, run=a_run(trial_steps=5))
    (measured,) = played.of(GameMeasured)
    assert measured.look is not None


def test_it_can_be_cancelled_and_a_newer_wish_takes_its_place() -> None:
    turns: list[Turn] = [[WANTED], [GameWanted(1, 8)], [], [GameCancel(1)], *idle(20), [GameCancel(1)], *idle(5)]
    played = play(*turns, run=a_run(trial_steps=50))
    assert [(each.number, each.look) for each in played.of(GameMeasured)] == [(7, None), (8, None)]


def test_what_cannot_be_measured_is_refused_in_words() -> None:
    played = play([GameWanted(1, 7, start=9)], *idle(3), run=a_run())
    assert [each.reason for each in played.of(GameMeasured)] == ["there is no step 9"]


def test_a_run_that_fails_is_measured_no_longer() -> None:
    run = a_run(trial_steps=50)
    run.failing = RuntimeError("no")
    played = play([WANTED], [], [StepOnce(1)], *idle(5), run=run)
    assert [each.look for each in played.of(GameMeasured)] == [None]

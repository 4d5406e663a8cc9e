"""States with one thing wrong, drawn by hypothesis: 2,000 of them, each refused in words before a kernel sees it."""

from functools import lru_cache

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from ganviz.engine.datafiles import load_images
from ganviz.gan import StateError, Trainer, TrainerState
from tests.robustness.checkpoint_fuzz import MOST_CHARACTERS, RUNS, SMALL

DTYPES = (torch.float16, torch.float32, torch.float64, torch.int32, torch.int64, torch.uint8, torch.bool)
WEIGHTS = ("generator/weights", "discriminator/weights")
NUMBERS = {"NaN weight": float("nan"), "infinite weight": float("inf"), "endless weight": -float("inf")}


@lru_cache
def trained(number: int) -> tuple[Trainer, TrainerState]:
    """Return a trainer of one of several kinds of run, some steps on, and its state."""
    experiment = SMALL.with_changes(RUNS[number])
    trainer = Trainer(experiment, load_images("digits", None) if experiment.data.is_image else None)
    for _ in range(3):
        trainer.step()
    return trainer, trainer.state()


@st.composite
def mutated(draw: st.DrawFn) -> tuple[int, str, dict[str, Tensor]]:
    """Draw the number of a run, what is wrong, and the tensors of its state with that."""
    number = draw(st.integers(0, len(RUNS) - 1))
    tensors = dict(trained(number)[1].tensors)
    wrong = draw(st.sampled_from(["shape", "dtype", "missing", "negative counter", *NUMBERS]))
    counters = sorted(name for name in tensors if name.endswith(("updates", "dealt", "cursor", "num_batches_tracked")))
    # What is left of a stream may be any number of samples; right after a swap there is no past direction yet.
    fixed = sorted(name for name in tensors if not name.endswith(("/left", "past_direction")))
    match wrong:
        case "shape":
            name = draw(st.sampled_from(fixed))
            value = tensors[name].reshape(-1)
            length = draw(st.integers(0, 2 * len(value) + 1).filter(lambda length: length != len(value)))
            tensors[name] = draw(st.sampled_from([value.repeat(3)[:length].clone(), tensors[name][None].clone()]))
        case "dtype":
            name = draw(st.sampled_from(sorted(tensors)))
            dtype = draw(st.sampled_from([each for each in DTYPES if each != tensors[name].dtype]))
            tensors[name] = tensors[name].to(dtype)
        case "missing":
            del tensors[draw(st.sampled_from(fixed))]
        case "negative counter":
            name = draw(st.sampled_from(counters))
            tensors[name] = torch.full_like(tensors[name], draw(st.integers(-(2**63), -1)))
        case _:
            name = draw(st.sampled_from(WEIGHTS))
            tensors[name] = tensors[name].clone()
            tensors[name][draw(st.integers(0, tensors[name].numel() - 1))] = NUMBERS[wrong]
    return number, wrong, tensors


@settings(max_examples=2000, deadline=None)
@given(mutated())
def test_a_state_with_one_thing_wrong_is_refused_in_words(case: tuple[int, str, dict[str, Tensor]]) -> None:
    number, wrong, tensors = case
    trainer, state = trained(number)

    with pytest.raises(StateError) as caught:
        trainer.check(TrainerState(state.experiment, state.step, tensors))

    told = str(caught.value)
    assert len(told) <= MOST_CHARACTERS, wrong
    assert "\n" not in told
    assert "state" in told


@pytest.mark.parametrize("number", range(len(RUNS)))
def test_what_the_drawn_states_are_made_from_is_sound(number: int) -> None:
    trainer, state = trained(number)

    trainer.check(state)


@pytest.mark.parametrize("step", [-1, -(2**63), 2**53 + 1])
def test_a_step_that_no_run_reaches_is_refused(step: int) -> None:
    trainer, state = trained(0)

    with pytest.raises(StateError, match="expected a step from 0 to"):
        trainer.check(TrainerState(state.experiment, step, state.tensors))

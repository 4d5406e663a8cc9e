"""States from outside: all that trainers make are taken, and wrong ones are refused by name before they are used."""

import math
import struct
from collections.abc import Callable
from typing import Any

import pytest
import torch
from hypothesis import Phase, given, settings
from torch import Tensor

from ganviz.gan import DivergedError, StateError, Trainer, TrainerState
from ganviz.gan.optimizers import OPTIMIZERS
from ganviz.gan.player import BEFORE_WATCHED, WATCHED_EVERY
from ganviz.spec import Experiment, difference
from tests.gan.pairs import Pair, pairs
from tests.gan.support import noise_images

SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
CONVOLVED = {
    "data.kind": "digits", "updates.batch_size": 4,
    "generator.network.kind": "dcgan", "generator.network.channels": 2,
    "discriminator.network.kind": "dcgan", "discriminator.network.channels": 2,
}  # fmt: skip
SETUPS: dict[str, dict[str, Any]] = {
    "plain": {},
    "pools": {"data.pool_size": 40, "latent.pool_size": 30},
    "whole set": {"data.pool_size": 40, "updates.batching": "full_batch"},
    "average": {"generator.ema": 0.9},
    "lookahead": {"generator.optimizer.lookahead_steps": 2, "discriminator.optimizer.lookahead_steps": 5},
    "noise and penalty": {"objective.noise": 0.1, "objective.gradient_penalty": 1.0},
    "looks ahead": {"updates.dynamics.kind": "extragradient"},
    "convolved": CONVOLVED | {"discriminator.network.dropout": 0.3},
    "bounded": CONVOLVED | {"discriminator.network.spectral_norm": True, "discriminator.network.norm": "none"},
    "spread": CONVOLVED | {"discriminator.network.minibatch_std": True},
    "compared": CONVOLVED | {"discriminator.network.minibatch_kernels": 3},
    "flips": {"objective.label_flips": 0.3},
    "a game": {"data.kind": "dirac", "generator.network.kind": "point", "discriminator.network.kind": "slope"},
}
BOTH = ("generator", "discriminator")


def trainer_of(experiment: Experiment) -> Trainer:
    return Trainer(experiment, noise_images(12) if experiment.data.is_image else None)


def trained(experiment: Experiment, steps: int = 3) -> Trainer:
    trainer = trainer_of(experiment)
    for _ in range(steps):
        trainer.step()
    return trainer


def of_kind(kind: str, **others: Any) -> dict[str, Any]:
    """Return the change to that kind of optimizer of both players."""
    values = {"kind": kind, **others}
    return {f"{player}.optimizer.{name}": value for player in BOTH for name, value in values.items()}


def is_taken(state: TrainerState) -> bool:
    """Let a new trainer check a state, and go on from it."""
    trainer = trainer_of(state.experiment)
    trainer.check(state)
    trainer.load_state(state)
    trainer.step()
    return True


# --- what a trainer makes -------------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [0, 1, 3])
@pytest.mark.parametrize("name", SETUPS)
def test_a_state_of_every_set_up_is_taken(name: str, steps: int) -> None:
    assert is_taken(trained(SMALL.with_changes(SETUPS[name]), steps).state())


@pytest.mark.parametrize("steps", [0, 1, 3])
@pytest.mark.parametrize("kind", sorted(OPTIMIZERS))
def test_a_state_of_every_optimizer_is_taken(kind: str, steps: int) -> None:
    assert is_taken(trained(SMALL.with_changes(of_kind(kind)), steps).state())


@pytest.mark.parametrize("on_swap", ["carry", "reset"])
@pytest.mark.parametrize("kind", sorted(OPTIMIZERS))
def test_a_state_right_after_a_swap_and_later_is_taken(kind: str, on_swap: str) -> None:
    for before in ({"kind": "sgd", "momentum": 0.9}, {"kind": "rmsprop", "centered": True}, {"kind": "adam"}):
        trainer = trained(SMALL.with_changes(of_kind(**before) | {"updates.on_swap": on_swap}))
        trainer.apply(of_kind(kind))
        assert is_taken(trainer.state())
        trainer.step()
        assert is_taken(trainer.state())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (of_kind("adam"), of_kind("adam", amsgrad=True, beta1=0.9, beta2=0.9)),
        (of_kind("sgd"), of_kind("sgd", momentum=0.5)),
        (of_kind("sgd", momentum=0.5), of_kind("sgd", momentum=0.9)),
        (of_kind("sgd", momentum=0.5), of_kind("sgd", momentum=0.0)),
        (of_kind("rmsprop"), of_kind("rmsprop", centered=True, momentum=0.5, alpha=0.5)),
        (of_kind("adadelta"), of_kind("adadelta", rho=0.5)),
        (of_kind("adagrad"), of_kind("adagrad", initial_accumulator=0.5)),
        (of_kind("nadam"), of_kind("nadam", beta1=0.9)),
        ({}, of_kind("adam", lookahead_steps=3) | {"generator.ema": 0.5, "data.modes": 4, "latent.pool_size": 20}),
    ],
)
def test_a_state_after_a_change_is_taken(before: dict[str, Any], after: dict[str, Any]) -> None:
    trainer = trained(SMALL.with_changes(before))
    trainer.apply(after)
    assert is_taken(trainer.state())
    trainer.step()
    assert is_taken(trainer.state())


def test_a_state_in_which_one_player_alone_has_learned_is_taken() -> None:
    trainer = trainer_of(SMALL)
    trainer.step("generator")
    assert is_taken(trainer.state())


def test_a_state_whose_squared_gradients_overflowed_is_taken() -> None:
    trainer = trained(SMALL)
    state = trainer.state()
    state.tensors[f"{G}/exp_avg_sq"][3] = math.inf
    trainer.load_state(state)
    trainer.step()
    assert trainer.state().tensors[f"{G}/exp_avg_sq"][3] == math.inf
    assert is_taken(trainer.state())


@given(pairs())
@settings(max_examples=40, phases=[Phase.generate])  # to shrink a pair takes minutes
def test_states_of_any_run_are_taken(pair: Pair) -> None:
    before, after = pair
    trainer = trainer_of(before)
    try:
        for _ in range(2):
            trainer.step()
        trainer.apply(difference(before, after))
        trainer_of(after).check(trainer.state())
        trainer.step()
        state = trainer.state()
    except DivergedError:
        return  # its weights are not finite, and no state of it is ever kept
    trainer_of(after).check(state)


@pytest.mark.parametrize("end", ["optimizer/exp_avg_sq", "running_var"])
def test_a_square_beyond_float32_is_no_reason_to_refuse_a_run_that_goes_on(end: str) -> None:
    state = trained(SMALL.with_changes(CONVOLVED)).state()
    name = next(name for name in state.tensors if name.endswith(end))
    state.tensors[name][0] = math.inf
    trainer = trainer_of(state.experiment)

    trainer.check(state)
    trainer.load_state(state)
    trainer.step()

    again = trainer.state()
    assert again.tensors[name][0] == math.inf
    trainer.check(again)


def test_checking_and_going_on_from_a_state_gives_the_same_floats() -> None:
    trainer = trained(SMALL)
    other = trainer_of(SMALL)
    state = trainer.state()
    other.check(state)
    other.load_state(state)
    assert [other.step() for _ in range(3)] == [trainer.step() for _ in range(3)]


# --- what it does not make ------------------------------------------------------------------------------

RICH = SMALL.with_changes(
    {
        "generator.optimizer.amsgrad": True,
        "generator.optimizer.lookahead_steps": 4,
        "discriminator.optimizer.kind": "nadam",
        "generator.ema": 0.9,
        "data.pool_size": 40,
    }
)
G = "generator/optimizer"


def changed(place: int, value: float) -> Callable[[Tensor], Tensor]:
    """Return what puts `value` in one place of a tensor."""

    def change(tensor: Tensor) -> Tensor:
        tensor = tensor.clone()
        tensor.view(-1)[place] = value
        return tensor

    return change


def number(value: float) -> Callable[[Tensor], Tensor]:
    """Return what replaces a tensor by another number of its dtype."""
    return lambda tensor: torch.tensor(value, dtype=tensor.dtype)


def with_bytes(offset: int, layout: str, *values: Any) -> Callable[[Tensor], Tensor]:
    """Return what writes over bytes of a generator's state."""

    def change(tensor: Tensor) -> Tensor:
        data = bytearray(tensor.numpy().tobytes())
        struct.pack_into(layout, data, offset, *values)
        return torch.frombuffer(data, dtype=torch.uint8).clone()

    return change


END = 24 + 8 * 624
WRONG: dict[str, tuple[str, Callable[[Tensor], Tensor], str]] = {
    "too short for a kernel": (f"{G}/exp_avg", lambda t: t[:10], r"is float32 \(10\); expected float32 \(42\)"),
    "too long": (f"{G}/exp_avg_sq", lambda t: torch.cat([t, t]), r"is float32 \(84\); expected float32 \(42\)"),
    "empty": (f"{G}/max_exp_avg_sq", lambda t: t[:0], r"is float32 \(0\); expected float32 \(42\)"),
    "one dimension more": ("generator/weights", lambda t: t[None], r"is float32 \(1, 42\); expected float32 \(42\)"),
    "double": (f"{G}/exp_avg", lambda t: t.double(), r"is float64 \(42\); expected float32 \(42\)"),
    "half": ("average/weights", lambda t: t.half(), r"is float16 \(42\); expected float32 \(42\)"),
    "complex": (f"{G}/exp_avg", lambda t: t.to(torch.complex64), r"is complex64 \(42\)"),
    "a count with a dimension": (f"{G}/step", lambda t: t[None], r"is float32 \(1\); expected one float32"),
    "a count of another dtype": ("generator/updates", lambda t: t.float(), r"is one float32; expected one int64"),
    "nan in weights": ("generator/weights", changed(5, math.nan), "has nan among its numbers; expected finite numbers"),
    "inf in weights": ("discriminator/weights", changed(0, math.inf), "has inf among its numbers"),
    "nan in an average": ("average/weights", changed(0, math.nan), "has nan among its numbers"),
    "nan in slow weights": ("generator/lookahead/slow", changed(0, math.nan), "has nan among its numbers"),
    "a negative square": (f"{G}/exp_avg_sq", changed(1, -1.0), "has -1.0 among its numbers; expected numbers from 0"),
    "nan for a square": (f"{G}/exp_avg_sq", changed(1, math.nan), "has nan among its numbers; expected numbers from 0"),
    "a negative maximum": (f"{G}/max_exp_avg_sq", changed(1, -1.0), "has -1.0 among its numbers"),
    "a product of momenta above 1": ("discriminator/optimizer/mu_product", number(2.0), "has 2.0 among its numbers"),
    "negative updates": ("generator/updates", number(-7), "has -7; expected a whole number from 0 to 600"),
    "updates beyond the steps": ("generator/updates", number(601), "has 601; expected a whole number from 0 to 600"),
    "a count that is not that of updates": (f"{G}/step", number(9.0), r"has 9.0; expected 3"),
    "a negative count": (f"{G}/step", number(-3.0), r"has -3.0; expected 3"),
    "half a count": (f"{G}/step", number(2.5), r"has 2.5; expected 3"),
    "a count without end": (f"{G}/step", number(math.inf), r"has inf; expected 3"),
    "no count": (f"{G}/step", number(math.nan), r"has nan; expected 3"),
    "negative lookahead": ("generator/lookahead/updates", number(-1), "has -1; expected a whole number from 0"),
    "a sample twice": ("batches/data/order", changed(0, 39), r"has a sample twice, .*; expected each .* 0 to 39 once"),
    "a sample that is not there": ("batches/data/order", changed(0, 4000), "has a sample twice, or one that is not"),
    "a negative sample": ("batches/data/order", changed(0, -1), "has a sample twice, or one that is not there"),
    "a short order": ("batches/data/order", lambda t: t[:7], r"is int32 \(7\); expected int32 \(40\)"),
    "a cursor past the end": ("batches/data/cursor", number(41), "has 41; expected a whole number from 0 to 40"),
    "a negative cursor": ("batches/data/cursor", number(-1), "has -1; expected a whole number from 0 to 40"),
    "a stream's generator cut short": ("batches/latents/generator", lambda t: t[:100], r"is uint8 \(100\)"),
    "a stream's generator of zeros": ("batches/latents/generator", with_bytes(24, f"{END - 24}x"), "has nothing but"),
    "more drawn than a block": ("batches/latents/drawn", number(10**9), "has 1000000000; expected a whole number"),
    "nothing drawn": ("batches/latents/drawn", number(0), "has 0; expected a whole number from 1"),
    "half drawn": ("batches/latents/drawn", lambda t: torch.tensor(0.5), "is one float32; expected one int64"),
    "more given than drawn": ("batches/latents/given", lambda t: t + 10**6, "has .*; expected a whole number from 0"),
    "a negative number given": ("batches/latents/given", number(-1), "has -1; expected a whole number from 0"),
    "a generator cut short": ("random/latent", lambda t: t[:100], r"is uint8 \(100\); expected uint8 \(5056\)"),
    "a generator past its words": ("random/latent", with_bytes(8, "=iiQ", 624, 1, 624), "has a place outside its 624"),
    "a generator before its words": ("random/latent", with_bytes(8, "=i", -5), "has a place outside its 624 words"),
    "a generator that never began": ("random/latent", with_bytes(12, "=i", 0), "has bytes that no generator writes"),
    "a generator of zeros": ("random/latent", with_bytes(24, f"{END - 24}x"), "has nothing but zeros"),
    "a nan kept for later": ("random/latent", with_bytes(END + 8, "=ddi", math.nan, 0, 1), "has the normal numbers"),
    "a flag that is none": ("random/latent", with_bytes(END + 36, "=B", 2), "has bytes that no generator writes"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_tensor_is_refused_by_name(name: str) -> None:
    tensor, change, words = WRONG[name]
    state = trained(RICH).state()
    wrong = TrainerState(RICH, state.step, state.tensors | {tensor: change(state.tensors[tensor])})
    trainer = trainer_of(RICH)
    before = trainer.state()

    with pytest.raises(StateError, match=f"^{tensor} of the state {words}") as error:
        trainer.check(wrong)

    assert "\n" not in str(error.value)
    after = trainer.state()
    assert all(torch.equal(after.tensors[key], value) for key, value in before.tensors.items())


def test_a_state_that_lacks_any_tensor_is_refused() -> None:
    state, trainer = trained(RICH).state(), trainer_of(RICH)

    for name in state.tensors:
        tensors = {key: value for key, value in state.tensors.items() if key != name}
        with pytest.raises(StateError, match=r"^the state (lacks|has 'generator/optimizer/)"):
            trainer.check(TrainerState(RICH, state.step, tensors))


@pytest.mark.parametrize(
    "name", ["generator/more", "", "another/weights", "random/pool", "generator/optimizer/grad_avg"]
)
def test_a_tensor_that_nobody_needs_is_refused(name: str) -> None:
    state = trained(RICH).state()

    with pytest.raises(StateError, match=r"which a run of this experiment has no use for$"):
        trainer_of(RICH).check(TrainerState(RICH, state.step, state.tensors | {name: torch.zeros(3)}))


@pytest.mark.parametrize("step", [-1, 2**53 + 1])
def test_a_step_that_no_run_reaches_is_refused(step: int) -> None:
    with pytest.raises(StateError, match="expected a step from 0 to 9,007,199,254,740,992"):
        trainer_of(SMALL).check(TrainerState(SMALL, step, trainer_of(SMALL).state().tensors))


def test_memory_without_updates_and_updates_without_memory_are_refused() -> None:
    state, fresh = trained(SMALL).state(), trainer_of(SMALL).state()

    with pytest.raises(StateError, match="the state has 'generator/optimizer/"):
        trainer_of(SMALL).check(TrainerState(SMALL, 3, state.tensors | {"generator/updates": torch.tensor(0)}))
    with pytest.raises(StateError, match="the state lacks generator/optimizer/"):
        trainer_of(SMALL).check(TrainerState(SMALL, 3, fresh.tensors | {"generator/updates": torch.tensor(3)}))


def test_a_state_of_another_experiment_is_refused() -> None:
    other = SMALL.with_changes({"generator.optimizer.kind": "sgd"})

    with pytest.raises(StateError, match="the state is of another experiment"):
        trainer_of(SMALL).check(trainer_of(other).state())


def test_what_a_change_has_written_down_is_there_wholly_and_of_the_past() -> None:
    trainer = trained(SMALL.with_changes(of_kind("rmsprop")))
    trainer.apply(of_kind("rmsprop", alpha=0.5))
    state, name = trainer.state(), "generator/optimizer/counted_at"
    other = trainer_of(state.experiment)
    other.check(state)
    without = {key: value for key, value in state.tensors.items() if key != name}
    later = state.tensors | {name: torch.tensor(4.0, dtype=torch.float64)}

    with pytest.raises(StateError, match=f"the state lacks {name}: expected one float64"):
        other.check(TrainerState(state.experiment, state.step, without))
    with pytest.raises(StateError, match=f"{name} of the state has 4.0; expected a whole number from 0 to 3"):
        other.check(TrainerState(state.experiment, state.step, later))


def test_a_state_right_before_a_watched_step_holds_what_that_needs_of_the_step_before() -> None:
    trainer = Trainer(SMALL)
    for _ in range(WATCHED_EVERY - 1):
        trainer.step()
    state = trainer.state()
    names = [f"{player}/{BEFORE_WATCHED}" for player in ("generator", "discriminator")]
    assert set(names) <= set(state.tensors)
    Trainer(SMALL).check(state)
    without = {name: tensor for name, tensor in state.tensors.items() if name not in names}
    Trainer(SMALL).check(TrainerState(state.experiment, state.step, without))  # as of an earlier version
    wrong = state.tensors | {names[0]: torch.zeros(3)}
    with pytest.raises(StateError, match=BEFORE_WATCHED):
        Trainer(SMALL).check(TrainerState(state.experiment, state.step, wrong))

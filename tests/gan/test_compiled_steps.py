"""Whole steps, many in one call: the same floats as one by one, in any parts, whatever is done between."""

import contextlib
import os
import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ganviz.gan import DivergedError, Trainer
from ganviz.gan.compiled import steps as whole_steps
from ganviz.gan.player import Player
from ganviz.spec import Experiment, SpecError, difference, settings_of
from tests.gan.pairs import Pair, pairs
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, differing, noise_images, small

COMPILED = {"compute.step": "auto"}
CASES: list[dict[str, Any]] = [
    {},
    {"updates.order": "generator"},
    {"updates.discriminator": 3, "updates.generator": 2},
    {"updates.dynamics.kind": "simultaneous", "updates.discriminator": 2},
    {"updates.dynamics.kind": "extragradient"},
    {"updates.share_fakes": True},
    {"updates.batching": "full_batch", "data.pool_size": 48},
    {"updates.batch_size": 7, "latent.dim": 3},
    {"data.pool_size": 50, "latent.pool_size": 40},
    {"data.kind": "mixture_1d"},
    {"discriminator.network.pack": 2},
    {"discriminator.network.dropout": 0.3, "generator.network.dropout": 0.2},
    {"objective.noise": 0.2, "objective.noise_steps": 150},
    {"objective.noise": 0.2, "objective.loss.kind": "rpgan"},
    {"objective.label_flips": 0.2},
    {"objective.feature_matching": True},
    {"objective.shared_loss": True},
    {"objective.r1": 0.5, "objective.gradient_penalty": 1.0, "objective.dragan": 1.0},
    {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.05},
    {"generator.ema": 0.9, "generator.optimizer.clip_norm": 0.5, "discriminator.optimizer.clip_value": 0.05},
    {"generator.optimizer.lookahead_steps": 4, "discriminator.optimizer.lookahead_steps": 7},
    {"generator.optimizer.schedule.kind": "cosine", "discriminator.optimizer.schedule.kind": "warmup"},
    {"generator.learns.kind": "above", "generator.learns.value": 0.7},
    {"discriminator.learns.kind": "below", "discriminator.learns.value": 1.6, "updates.discriminator": 2},
    {"generator.learns.kind": "above", "generator.learns.value": 0.7, "updates.dynamics.kind": "extragradient"},
    {"generator.frozen": True},
    *({"generator.optimizer.kind": kind, "discriminator.optimizer.kind": kind} for kind in OPTIMIZER_KINDS),
]


def trainer_of(change: dict[str, Any]) -> Trainer:
    return Trainer(small({**change, **COMPILED}))


def images_for(experiment: Experiment) -> Any:
    return noise_images(30) if experiment.data.is_image else None


def losses(results: Any) -> list[tuple[str, str]]:
    return [(float(d).hex(), float(g).hex()) for d, g in zip(results.d_loss, results.g_loss, strict=True)]


@pytest.mark.parametrize("change", CASES, ids=str)
def test_many_steps_are_single_steps(change: dict[str, Any]) -> None:
    at_once, one_by_one = trainer_of(change), trainer_of(change)
    found = at_once.steps(230)
    assert at_once._whole is not None, "it went call by call"
    singly = [one_by_one.step() for _ in range(230)]
    assert found.first == 1
    assert losses(found) == [(each.d_loss.hex(), each.g_loss.hex()) for each in singly]
    assert found.last.step == singly[-1].step == 230
    assert_same_state(at_once.state(), one_by_one.state())


@pytest.mark.parametrize("change", CASES, ids=str)
def test_what_nobody_watches_comes_to_the_same_in_fewer_calls(change: dict[str, Any]) -> None:
    """Over more steps than one block of samples lasts, whose last part and the next one are dealt together."""
    watched, unwatched = trainer_of(change), trainer_of(change)
    unwatched.watches = False
    assert losses(watched.steps(700)) == losses(unwatched.steps(700))
    assert_same_state(watched.state(), unwatched.state())
    assert unwatched._whole is not None, "it went call by call"
    assert losses(watched.steps(45)) == losses(unwatched.steps(45))
    assert_same_state(watched.state(), unwatched.state())


@pytest.mark.parametrize("change", CASES, ids=str)
def test_around_a_watched_step_the_same_is_kept_of_it(change: dict[str, Any]) -> None:
    """Be it the only one of a call, the last of many, or the first."""
    at_once, one_by_one = trainer_of(change), trainer_of(change)
    for steps in (98, 1, 1, 98, 2, 1):
        at_once.steps(steps)
        for _ in range(steps):
            one_by_one.step()
        for found, expected in zip(players(at_once), players(one_by_one), strict=True):
            kept = [(each.weights.grad, each.before_update, *each.before_steps) for each in (found, expected)]
            for one, other in zip(*kept, strict=True):
                assert (one is None) == (other is None)
                assert one is None or other is None or torch.equal(one, other)


def players(trainer: Trainer) -> tuple[Player, Player]:
    return trainer.generator, trainer.discriminator


@settings(max_examples=25, deadline=None)
@given(parts=st.lists(st.integers(1, 140), min_size=1, max_size=6), case=st.sampled_from(CASES[:26]))
def test_parts_add_up(parts: list[int], case: dict[str, Any]) -> None:
    whole, in_parts = trainer_of(case), trainer_of(case)
    expected = losses(whole.steps(sum(parts)))
    found = [pair for part in parts for pair in losses(in_parts.steps(part))]
    assert found == expected
    assert_same_state(in_parts.state(), whole.state())


@pytest.mark.parametrize("change", [{}, {"generator.optimizer.beta1": 0.3}, {"discriminator.optimizer.kind": "sgd"}])
def test_steps_stay_written_down_where_a_run_goes_back(change: dict[str, Any]) -> None:
    trainer = trainer_of({})
    trainer.steps(50)
    trainer.apply(change)
    trainer.steps(50)
    state, whole = trainer.state(), trainer._whole
    expected = losses(trainer.steps(150))
    trainer.load_state(state)
    assert losses(trainer.steps(150)) == expected
    assert trainer._whole is whole


def test_a_state_goes_on_the_same() -> None:
    trainer, other = (trainer_of({"generator.optimizer.lookahead_steps": 5}) for _ in range(2))
    trainer.steps(77)
    state = trainer.state()
    expected = losses(trainer.steps(150))
    other.steps(33)
    other.load_state(state)
    assert losses(other.steps(150)) == expected
    assert_same_state(other.state(), trainer.state())


CHANGES: list[dict[str, Any]] = [
    {"generator.optimizer.lr": 0.01},
    {"discriminator.optimizer.kind": "rmsprop"},
    {"objective.loss.kind": "hinge", "objective.r1": 0.2},
    {"updates.batch_size": 19},
    {"generator.optimizer.clip_norm": 0.1},
    {"generator.ema": 0.99},
    {"discriminator.frozen": True},
    {"compute.step": "by_hand"},
    {"data.radius": 1.0},
    {"generator.optimizer.schedule.kind": "linear"},
]


def test_changes_between_calls_are_those_between_steps() -> None:
    at_once, one_by_one = trainer_of({}), trainer_of({})
    for change in [*CHANGES, COMPILED, {"discriminator.frozen": False}]:
        for trainer in (at_once, one_by_one):
            trainer.apply(change)
        at_once.steps(23)
        for _ in range(23):
            one_by_one.step()
        assert_same_state(at_once.state(), one_by_one.state())


def test_steps_end_where_a_number_is_not_finite() -> None:
    change = {"discriminator.optimizer.kind": "sgd", "discriminator.optimizer.lr": 10.0} | {
        "objective.loss.kind": "least_squares"
    }
    ends = []
    for how in (COMPILED, {}):
        trainer = Trainer(small({**change, **how}))
        with pytest.raises(DivergedError) as caught:
            trainer.steps(50)
        error = caught.value
        assert error.before is not None
        assert error.before.first == 1
        assert len(error.before) == error.step - 1
        assert np.isfinite(error.before.d_loss).all()
        assert trainer.step_number == error.step
        ends.append((error.step, error.player, error.quantity))
    assert ends[0] == ends[1]


@pytest.mark.parametrize("player", ["generator", "discriminator"])
def test_weights_that_are_no_numbers_end_the_first_step(player: str) -> None:
    trainer = trainer_of({"updates.order": "generator" if player == "generator" else "discriminator"})
    trainer.steps(10)
    assert trainer._whole is not None
    getattr(trainer, player).weights.data[3] = torch.nan
    with pytest.raises(DivergedError) as caught:
        trainer.steps(10)
    assert (caught.value.step, caught.value.player) == (11, player)
    assert caught.value.before is not None
    assert len(caught.value.before) == 0


def test_what_is_no_row_goes_call_by_call() -> None:
    for change in ({"generator.network.widths": [300, 300]}, {"objective.loss.kind": "jeffreys"}):
        trainer, reference = trainer_of(change), trainer_of(change)
        found = trainer.steps(12)
        assert trainer._whole is None
        assert losses(found) == [
            (each.d_loss.hex(), each.g_loss.hex()) for each in (reference.step() for _ in range(12))
        ]


def test_images_of_a_pool_are_dealt_ahead() -> None:
    change = {
        "data.kind": "digits", "generator.network.widths": [8], "discriminator.network.widths": [8],
        "updates.batch_size": 6, **COMPILED,
    }  # fmt: skip
    at_once, one_by_one = (Trainer(Experiment().with_changes(change), noise_images(40)) for _ in range(2))
    found = at_once.steps(60)
    assert at_once._whole is not None
    assert losses(found) == [(each.d_loss.hex(), each.g_loss.hex()) for each in (one_by_one.step() for _ in range(60))]
    assert_same_state(at_once.state(), one_by_one.state())


def test_no_more_is_drawn_ahead_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_steps, "MOST_DRAWN", 300)
    few, many = (trainer_of({"objective.noise": 0.2, "objective.noise_steps": 150}) for _ in range(2))
    expected = losses(few.steps(20))
    assert few._whole is not None
    assert few._whole._most < 5
    monkeypatch.undo()
    assert losses(many.steps(20)) == expected


def test_batches_that_were_learned_from_are_kept_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer, dealt = trainer_of({}), []
    for name in ("reals_ahead", "latents_ahead"):
        monkeypatch.setattr(trainer.batches, name, _noted(getattr(trainer.batches, name), dealt))
    trainer.steps(60)

    assert len(dealt) == 2
    assert all(block() is None for block in dealt)


def _noted(deal: Callable[..., torch.Tensor], dealt: list[weakref.ref[torch.Tensor]]) -> Callable[..., torch.Tensor]:
    """Return what deals as `deal` does, and notes each block."""

    def noted(steps: int, of_each: int) -> torch.Tensor:
        block = deal(steps, of_each)
        dealt.append(weakref.ref(block))
        return block

    return noted


def test_neither_player_learning_is_told() -> None:
    trainer = trainer_of({"generator.frozen": True, "discriminator.frozen": True})
    found = trainer.steps(5)
    assert np.isnan(found.d_loss).all()
    assert np.isnan(found.g_loss).all()
    assert trainer.step_number == 5


def without_what_goes_by_autograd(experiment: Experiment) -> Experiment:
    """Return an experiment without most of what no formula covers, so that many of those drawn are compiled."""
    networks = {"norm": "none", "skips": "none", "spectral_norm": False, "minibatch_std": False, "minibatch_kernels": 0}
    plain: dict[str, Any] = {
        **{f"{player}.network.{name}": value for player in ("generator", "discriminator")
           for name, value in networks.items()},
        "updates.unroll": 0, "compute.precision": "float32", "compute.step": "auto",
    }  # fmt: skip
    if experiment.updates.dynamics.kind not in ("alternating", "simultaneous", "extragradient"):
        plain["updates.dynamics.kind"] = "simultaneous"
    there = {setting.path for setting in settings_of(experiment)}
    with contextlib.suppress(SpecError):  # where they do not go together with the rest
        return experiment.with_changes({path: value for path, value in plain.items() if path in there})
    return experiment


@settings(max_examples=int(os.environ.get("GANVIZ_FUZZ", "300")))
@given(pair=pairs())
def test_any_experiment_and_change_gives_the_same_floats_at_once_and_one_by_one(pair: Pair) -> None:
    before, after = map(without_what_goes_by_autograd, pair)
    at_once = Trainer(before, images_for(before))
    if at_once.gradient_source.kind != "compiled":
        return
    one_by_one = Trainer(before, images_for(before))
    by_hand = Trainer(before.with_changes({"compute.step": "by_hand"}), images_for(before))
    ends = []
    for trainer in (at_once, one_by_one):
        found: list[str] = []
        try:
            for change in ({}, difference(before, after)):
                trainer.apply(change)
                if trainer is at_once:
                    found += map(str, trainer.steps(5))
                else:
                    found += [str(trainer.step()) for _ in range(5)]
        except DivergedError as error:
            found = [str(error)]
        ends.append((found, trainer.step_number))
    assert ends[0] == ends[1]
    if "stopped being finite" not in ends[0][0][0]:
        assert differing(at_once.state(), one_by_one.state()) == []
        check_first_loss(by_hand, ends[0][0][0])


def check_first_loss(by_hand: Trainer, found: str) -> None:
    """Assert that the first loss of either player, before any weight has moved, is that by hand up to rounding."""
    result = by_hand.step()
    name = "d_loss" if by_hand.experiment.updates.order == "discriminator" else "g_loss"
    told = float(found.split(f"{name}=")[1].split(",")[0].rstrip(")"))
    moves = getattr(by_hand.experiment.updates, "discriminator" if name == "d_loss" else "generator")
    if moves == 1:
        assert told == pytest.approx(getattr(result, name), rel=1e-3, abs=1e-4, nan_ok=True)

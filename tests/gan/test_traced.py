"""A step that is told is the step that is taken; and what is told of it is so."""

import math
from copy import deepcopy
from typing import Any

import pytest
import torch
from torch.nn.functional import softplus

from ganviz.gan import Trainer
from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.traced import TracedTrainer, digest_of
from ganviz.spec.steptrace import Look, MeanOutputs, Move, StepTrace
from tests.gan.support import assert_same_state, dcgan, noise_images, small

SGD = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
AUTOGRAD = {"compute.step": "autograd"}
DIVERGING = {"discriminator.optimizer.lr": 10.0, "objective.r1": 100.0, "updates.discriminator": 100}
SETUPS: dict[str, dict[str, Any]] = {
    "by hand": {"compute.step": "by_hand"},
    "compiled": {},
    "autograd": AUTOGRAD,
    "2:3, G first": {"updates.discriminator": 2, "updates.generator": 3, "updates.order": "generator"},
    "5:1 critic": {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.05, "updates.discriminator": 5},
    "penalties": {"objective.r1": 1.0, "objective.noise": 0.1, "discriminator.optimizer.clip_norm": 0.01},
    "unrolled": {"updates.unroll": 2},
    "relativistic": {"objective.loss.kind": "rpgan"},
    "shared fakes": {"updates.share_fakes": True},
    "matched": {"objective.feature_matching": True},
    "dropout": {"discriminator.network.dropout": 0.3, "generator.network.dropout": 0.2},
    "norms": {"generator.network.norm": "batch", "discriminator.network.norm": "batch"},
    "one batch": {"discriminator.network.norm": "batch", "discriminator.network.mixed_batch": True},
    "packs": {"discriminator.network.pack": 2, "objective.label_flips": 0.2},
    "gated": {"discriminator.learns.kind": "above", "discriminator.learns.value": 100.0},
    "frozen": {"generator.frozen": True},
    "lookahead": {"generator.optimizer.lookahead_steps": 2, "generator.ema": 0.9},
    "ahead, gated": SGD | {"updates.dynamics.kind": "extragradient", "generator.learns.kind": "above",
                           "generator.learns.value": 100.0},
} | {kind: SGD | {"updates.dynamics.kind": kind} for kind in DYNAMICS}  # fmt: skip


def looks(trace: StepTrace) -> list[Look]:
    return [part for part in trace.parts if isinstance(part, Look)]


def moves(trace: StepTrace) -> list[Move]:
    return [part for part in trace.parts if isinstance(part, Move)]


@pytest.mark.parametrize("change", SETUPS.values(), ids=SETUPS)
def test_a_step_that_is_told_is_the_step_that_is_taken(change: dict[str, Any]) -> None:
    told, taken = TracedTrainer(small(change)), Trainer(small(change))
    for _ in range(3):
        trace, result = told.trace(), taken.step()

        assert_same_state(told.state(), taken.state())
        assert trace.digest == digest_of(taken.state())
        assert trace.step == result.step
        last = {look.player: look.loss for look in looks(trace) if not look.is_ahead}
        for player, loss in (("discriminator", result.d_loss), ("generator", result.g_loss)):
            assert math.isnan(loss) or last[player] == loss
    taken.step(), told.step()  # it goes on as any
    assert_same_state(told.state(), taken.state())


def test_a_step_of_images_is_told_as_it_is_taken() -> None:
    change = {"data.conditional": True, "discriminator.network.norm": "none"}
    told, taken = (
        made(dcgan(change), noise_images(), noise_images()[:, 0, 0] % 10) for made in (TracedTrainer, Trainer)
    )

    trace, _ = told.trace(only="generator"), taken.step(only="generator")

    assert_same_state(told.state(), taken.state())
    assert [part.player for part in trace.parts] == ["generator"] * 2
    assert looks(trace)[0].fakes is None  # they are no points of the plane


def test_numbers_are_those_of_the_batch() -> None:
    told, twin, later = TracedTrainer(small()), Trainer(small()), Trainer(small())
    reals, latents = twin.batches.reals().double(), twin.batches.latents(32).double()
    d, g = (deepcopy(player.network).double() for player in (twin.discriminator, twin.generator))
    fakes = g(latents).detach()
    loss = softplus(-d(reals)).mean() + softplus(d(fakes)).mean()
    gradient = torch.cat([each.flatten() for each in torch.autograd.grad(loss, list(d.parameters()))])
    before = later.discriminator.weights.detach().double().clone()
    later.step(only="discriminator")
    moved = later.discriminator.weights.detach().double() - before
    d_later = deepcopy(later.discriminator.network).double()

    look, move, *_ = told.trace().parts

    assert isinstance(look, Look)
    assert isinstance(move, Move)
    assert (look.num_reals, look.num_fakes) == (32, 32)
    assert look.reals == pytest.approx(reals.numpy(), abs=1e-6)
    assert look.outputs.real == pytest.approx(d(reals).sigmoid().mean().item(), abs=1e-6)
    assert look.outputs.fake == pytest.approx(d(fakes).sigmoid().mean().item(), abs=1e-6)
    assert look.loss == pytest.approx(loss.item(), rel=1e-6)
    assert look.gradient_norm == move.direction_norm == pytest.approx(gradient.norm().item(), rel=1e-5)
    assert move.length == pytest.approx(moved.norm().item(), rel=1e-6)
    assert move.weights_norm == pytest.approx(before.norm().item(), rel=1e-6)
    assert move.before.real == pytest.approx(look.outputs.real, abs=1e-6)
    assert move.after.real == pytest.approx(d_later(reals).sigmoid().mean().item(), abs=1e-6)
    assert move.after.fake == pytest.approx(d_later(fakes).sigmoid().mean().item(), abs=1e-6)


def test_what_an_update_of_the_generator_does_is_seen_by_the_same_latents() -> None:
    told, twin = TracedTrainer(small()), Trainer(small())
    twin.step(only="discriminator")
    latents = twin.batches.latents(32).double()
    d = deepcopy(twin.discriminator.network).double()
    judged = [d(deepcopy(twin.generator.network).double()(latents)).sigmoid().mean().item()]
    whole = Trainer(small())
    whole.step()
    judged.append(d(deepcopy(whole.generator.network).double()(latents)).sigmoid().mean().item())

    trace = told.trace()
    look, move = looks(trace)[1], moves(trace)[1]

    for found, of in ((look.fakes, twin), (move.fakes, whole)):
        assert found is not None
        expected = deepcopy(of.generator.network).double()(latents).detach().numpy()
        assert found == pytest.approx(expected, abs=1e-5)
    assert look.reals is None
    assert [move.before.fake, move.after.fake] == pytest.approx(judged, abs=1e-6)
    assert math.isnan(move.after.real)


def test_before_an_update_d_says_what_it_said_in_the_look() -> None:
    for name in ("by hand", "penalties", "dropout", "norms", "one batch", "packs", "matched", "shared fakes", "gated"):
        for change in (SETUPS[name], SETUPS[name] | AUTOGRAD):
            look, move, *_ = TracedTrainer(small(change)).trace().parts
            said = (move.before.real, move.before.fake)
            assert said == pytest.approx((look.outputs.real, look.outputs.fake), abs=1e-6), name


def test_gradients_by_hand_and_by_autograd_tell_the_same() -> None:
    for name in ("by hand", "compiled", "penalties", "relativistic", "shared fakes", "matched", "packs", "dropout"):
        by_hand, auto = (TracedTrainer(small(each)) for each in (SETUPS[name], SETUPS[name] | AUTOGRAD))
        assert by_hand.gradient_source.kind in ("by hand", "compiled"), name
        for one, other in zip(by_hand.trace().parts, auto.trace().parts, strict=True):
            numbers = [_numbers(part) for part in (one, other)]
            assert numbers[0] == pytest.approx(numbers[1], rel=2e-3, abs=1e-5, nan_ok=True), name


def _numbers(part: Look | Move) -> list[float]:
    found = (getattr(part, name) for name in part.__dataclass_fields__)
    flat: list[float] = []
    for each in found:
        if isinstance(each, float | int):
            flat.append(float(each))
        elif isinstance(each, MeanOutputs):
            flat += [each.real, each.fake]
    return flat


def test_parts_come_in_the_order_of_the_dynamics() -> None:
    def order(change: dict[str, Any]) -> str:
        found = TracedTrainer(small(change)).trace().parts
        return " ".join(
            ("l" if isinstance(part, Look) else "r" if part.rested else "m") + part.player[0] + "+" * part.is_ahead
            for part in found
        )

    assert order({}) == "ld md lg mg"
    assert order(SETUPS["2:3, G first"]) == "lg mg lg mg lg mg ld md ld md"
    assert order(SETUPS["simultaneous"]) == "ld lg md mg"
    assert order(SETUPS["extragradient"]) == "ld lg md+ mg+ ld+ lg+ md mg"
    assert order(SETUPS["consensus"]) == "ld lg md mg"
    assert order(SETUPS["gated"]) == "ld rd lg mg"
    assert order(SETUPS["frozen"]) == "ld md"
    assert order(SETUPS["ahead, gated"]) == "ld lg md+ rg+ ld+ lg+ md rg"


def test_fakes_that_are_shared_are_told_of() -> None:
    for step in ("auto", "autograd"):
        shared = SETUPS["shared fakes"] | {"compute.step": step, "updates.generator": 2}
        assert [look.shares_fakes for look in looks(TracedTrainer(small(shared)).trace())] == [False, True, False]


def test_clipping_is_told() -> None:
    move = moves(TracedTrainer(small(SETUPS["penalties"])).trace())[0]

    assert move.clipped_norm == pytest.approx(0.01, rel=1e-3)
    assert move.direction_norm > 0.02


def test_a_step_that_diverges_is_told_up_to_there() -> None:
    trainer = TracedTrainer(small(SGD | DIVERGING))

    trace = trainer.trace()

    assert trace.diverged is not None
    assert trace.diverged[0] == "discriminator"
    assert trace.digest == ""
    assert isinstance(trace.parts[0], Look)

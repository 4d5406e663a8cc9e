"""Gradients by hand against autograd: the same run, step by step, whatever the network, the loss or the optimizer."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ganviz.gan import Trainer
from ganviz.gan.byhand.loss_gradients import LOSS_GRADIENTS
from ganviz.gan.losses import LOSSES
from ganviz.gan.optimizers.direct import DIRECT
from ganviz.gan.penalties import PENALTIES
from ganviz.spec.compute import GradientSource
from ganviz.spec.networks import Activation
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, dcgan, noise_images, small, train

Change = dict[str, Any]
AUTOGRAD = {"compute.step": "autograd"}
BY_HAND = {"compute.step": "by_hand"}
ACTIVATIONS = get_args(Activation)
STRAIGHT = ("relu", "leaky_relu", "maxout")
STEPS = 80  # more than noise takes to fade, and than a pool to be gone through
LOOK_AHEAD: Change = {"discriminator.optimizer.lookahead_steps": 3, "generator.optimizer.lookahead_steps": 5}

STABILISERS: dict[str, Change] = {
    **{name: {f"objective.{name}": 1.5} for name in PENALTIES},
    "all penalties": {f"objective.{name}": 0.4 for name in PENALTIES},
    "packs with R1": {"discriminator.network.pack": 4, "objective.r1": 1.0},
    "packs with a gradient penalty": {"discriminator.network.pack": 2, "objective.gradient_penalty": 1.0},
    "packs": {"discriminator.network.pack": 2},
    "maxout with a gradient penalty": {
        "discriminator.network.activation": "maxout", "discriminator.network.pieces": 3,
        "objective.gradient_penalty": 1.0, "objective.r1": 0.2,
    },
    "R1 and R2 of maxout without bias": {
        "discriminator.network.activation": "maxout", "discriminator.network.bias": False,
        "objective.r1": 0.5, "objective.r2": 0.2,
    },
    "R1 of a line": {"discriminator.network.widths": [], "objective.r1": 0.5},
    "leaky R1": {"discriminator.network.activation": "leaky_relu", "objective.r1": 1.0, "objective.loss.kind": "rpgan"},
    "noise": {"objective.noise": 0.3},
    "fading noise": {"objective.noise": 0.3, "objective.noise_steps": 60},
    "noise in a relativistic game": {"objective.noise": 0.3, "objective.loss.kind": "relativistic_average"},
    "smoothed labels": {"objective.loss.smoothing": 0.2},
    "smoothed squares": {"objective.loss.kind": "least_squares", "objective.loss.smoothing": 0.1},
    "smoothed hybrid": {"objective.loss.kind": "hybrid", "objective.loss.smoothing": 0.1},
    "feature matching": {"objective.feature_matching": True},
    "feature matching of packs, with noise": {
        "objective.feature_matching": True, "discriminator.network.pack": 2, "objective.noise": 0.2,
        "discriminator.network.widths": [30, 7], "discriminator.network.activation": "tanh",
    },
    "feature matching of the samples themselves": {
        "objective.feature_matching": True, "discriminator.network.widths": [], "updates.generator": 2,
    },
    "feature matching of maxout, under dropout": {
        "objective.feature_matching": True, "discriminator.network.activation": "maxout",
        "discriminator.network.dropout": 0.3,
    },
    "smoothed fakes": {"objective.loss.fake_smoothing": 0.3},
    "both smoothed": {"objective.loss.smoothing": 0.1, "objective.loss.fake_smoothing": 0.2},
    "smoothed squares of fakes": {"objective.loss.kind": "least_squares", "objective.loss.fake_smoothing": 0.2},
    "smoothed fakes in a hybrid": {"objective.loss.kind": "hybrid", "objective.loss.fake_smoothing": 0.2},
    "flipped labels": {"objective.label_flips": 0.3},
    "flipped labels of packs, with R1": {
        "objective.label_flips": 0.3, "discriminator.network.pack": 4, "objective.r1": 1.0, "updates.discriminator": 2,
    },
    "flipped labels and one loss for both": {"objective.label_flips": 0.3, "objective.shared_loss": True},
    "clipped gradients": {"generator.optimizer.clip_norm": 0.05, "discriminator.optimizer.clip_value": 0.01},
    "clipped weights": {"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.1},
    "an average": {"generator.ema": 0.9},
    "dropout": {"discriminator.network.dropout": 0.3, "generator.network.dropout": 0.1},
    "no bias": {"discriminator.network.bias": False, "generator.network.bias": False},
    "lookahead": LOOK_AHEAD,
    "a schedule": {"generator.optimizer.schedule.kind": "cosine"},
    "tanh output": {"generator.network.output": "tanh"},
    "sigmoid output": {"generator.network.output": "sigmoid"},
    "wide latents": {"latent.dim": 40, "latent.distribution": "uniform"},
    "one hidden layer": {"generator.network.widths": [8], "discriminator.network.widths": [30]},
    "more updates": {"updates.discriminator": 3, "updates.generator": 2},
    "G first": {"updates.order": "generator"},
    "simultaneous": {"updates.dynamics.kind": "simultaneous", "updates.discriminator": 2},
    "extragradient": {"updates.dynamics.kind": "extragradient"},
    "shared fakes": {"updates.share_fakes": True, "updates.discriminator": 2},
    "shared fakes, G first": {"updates.share_fakes": True, "updates.order": "generator", "updates.generator": 2},
    "one loss for both": {"objective.shared_loss": True, "objective.loss.kind": "least_squares"},
    "one relativistic loss for both": {"objective.shared_loss": True, "objective.loss.kind": "relativistic_average"},
    "one loss for both, with R1, at once": {
        "objective.shared_loss": True, "objective.r1": 0.5, "updates.dynamics.kind": "simultaneous",
    },
    "a pool": {"data.pool_size": 50, "latent.pool_size": 70},
    "full batch": {"data.pool_size": 50, "updates.batching": "full_batch"},
    "single samples": {"updates.batching": "single_sample"},
    "one dimension": {"data.kind": "mixture_1d"},
    "a shift and a line": {
        "data.kind": "gaussian_1d", "latent.dim": 1,
        "generator.network.kind": "shift", "discriminator.network.kind": "logistic",
    },
}  # fmt: skip


@pytest.fixture
def double() -> Iterator[None]:
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


def assert_same_way(change: Change, steps: int, tolerance: float) -> None:
    """Assert that gradients by hand and by autograd lead through the same losses to the same weights."""
    by_hand, by_autograd = Trainer(small(change | BY_HAND)), Trainer(small(change | AUTOGRAD))
    assert by_hand.gradient_source.kind == "by hand"
    for ours, theirs in zip(train(by_hand, steps), train(by_autograd, steps), strict=True):
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=tolerance, abs=tolerance)
    for player in ("generator", "discriminator"):
        # Without D's last number: a loss that compares logits gives it no gradient, and Adam enlarges the rounding.
        mine, other = (getattr(trainer, player).weights.detach() for trainer in (by_hand, by_autograd))
        if len(mine) > 1:
            mine, other = mine[:-1], other[:-1]
        assert float((mine - other).norm() / other.norm()) < tolerance


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_leads_the_same_way(activation: str) -> None:
    activations = {f"{player}.network.activation": activation for player in ("generator", "discriminator")}
    shape = {f"{player}.network.{name}": value for player in ("generator", "discriminator")
             for name, value in (("slope", 0.3), ("frequency", 1.5), ("pieces", 3))}  # fmt: skip

    assert_same_way(activations | shape, STEPS, 1e-9)


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("kind", sorted(LOSS_GRADIENTS))
def test_every_loss_leads_the_same_way(kind: str) -> None:
    assert_same_way({"objective.loss.kind": kind}, STEPS, 1e-9)


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_every_optimizer_leads_the_same_way(kind: str) -> None:
    assert_same_way({"generator.optimizer.kind": kind, "discriminator.optimizer.kind": kind}, STEPS, 1e-9)


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("change", STABILISERS.values(), ids=STABILISERS)
def test_every_stabiliser_and_way_to_play_leads_the_same_way(change: Change) -> None:
    assert_same_way(change, STEPS, 1e-9)


@pytest.mark.usefixtures("double")
def test_units_that_count_for_nothing_lead_the_same_way_under_penalties() -> None:
    change = {"objective.r1": 0.5, "objective.r2": 0.2}
    by_hand, by_autograd = trainers = [Trainer(small(change | way)) for way in (BY_HAND, AUTOGRAD)]
    for trainer in trainers:
        trainer.discriminator.parameters[-2].data[:, ::2] = 0

    for ours, theirs in zip(train(by_hand, 5), train(by_autograd, 5), strict=True):
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=1e-9)


@st.composite
def set_ups(draw: st.DrawFn) -> Change:
    """Draw what can be had by hand, all of it freely combined."""
    change: Change = {"updates.batch_size": draw(st.sampled_from([2, 6, 32])), "seed": draw(st.integers(0, 99))}
    for player in ("generator", "discriminator"):
        change[f"{player}.network.widths"] = draw(st.lists(st.integers(1, 24), min_size=1, max_size=3))
        change[f"{player}.network.bias"] = draw(st.booleans())
        change[f"{player}.optimizer.kind"] = draw(st.sampled_from(OPTIMIZER_KINDS))
        change[f"{player}.optimizer.lr"] = draw(st.sampled_from([1e-4, 1e-3]))
    change["discriminator.network.pack"] = draw(st.sampled_from([1, 2]))
    change["objective.loss.kind"] = draw(st.sampled_from(sorted(LOSS_GRADIENTS)))
    change["objective.shared_loss"] = draw(st.booleans())
    change["objective.feature_matching"] = not change["objective.shared_loss"] and draw(st.booleans())
    change["objective.label_flips"] = draw(st.sampled_from([0, 0.3]))
    change["objective.noise"] = draw(st.sampled_from([0, 0.2]))
    change["generator.network.activation"] = draw(st.sampled_from(ACTIVATIONS))
    penalised = draw(st.booleans())
    change["discriminator.network.activation"] = draw(st.sampled_from(STRAIGHT if penalised else ACTIVATIONS))
    if penalised:
        change |= {f"objective.{name}": draw(st.sampled_from([0, 0.5])) for name in PENALTIES}
    change["updates.dynamics.kind"] = draw(st.sampled_from(["alternating", "simultaneous", "extragradient"]))
    change["updates.order"] = draw(st.sampled_from(["discriminator", "generator"]))
    change["updates.share_fakes"] = draw(st.booleans())
    change["updates.discriminator"] = draw(st.integers(1, 2))
    return change


@pytest.mark.usefixtures("double")
@given(set_ups())
@settings(max_examples=40, deadline=None)
def test_any_combination_leads_the_same_way(change: Change) -> None:
    assert_same_way(change, 25, 1e-9)


@pytest.mark.parametrize("kind", sorted(LOSS_GRADIENTS))
def test_in_single_precision_the_two_stay_close(kind: str) -> None:
    assert_same_way({"objective.loss.kind": kind}, 50, 1e-4)


@pytest.mark.parametrize("name", ["gradient_penalty", "all penalties", "packs with R1", "noise", "clipped gradients"])
def test_in_single_precision_stabilised_runs_stay_close(name: str) -> None:
    assert_same_way(STABILISERS[name], 50, 1e-4)


def test_images_are_as_good_as_points() -> None:
    images = noise_images(64)
    change = {"data.kind": "digits", "generator.network.kind": "mlp", "discriminator.network.kind": "mlp"}
    by_hand, by_autograd = (Trainer(small(change | other), images) for other in (BY_HAND, AUTOGRAD))

    for ours, theirs in zip(train(by_hand, 30), train(by_autograd, 30), strict=True):
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=1e-4)
    assert by_hand.gradient_source.kind == "by hand"


# --- from one to the other ------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("double")
def test_changing_over_mid_run_makes_no_jump() -> None:
    changing, steady = Trainer(small()), Trainer(small(AUTOGRAD))
    ways = []
    for step in range(60):
        if step % 15 == 14:
            changing.apply({"compute.step": "auto" if changing.experiment.compute.step == "autograd" else "autograd"})
        ways.append(changing.gradient_source.kind)
        ours, theirs = changing.step(), steady.step()
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=1e-10)
    assert set(ways) == {"by hand", "autograd"}


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize(
    "change", [{}, {"updates.discriminator": 2}, {"latent.pool_size": 70}, {"objective.noise": 0.2}]
)
def test_steps_of_one_player_among_whole_ones_lead_the_same_way(change: Change) -> None:
    by_hand, by_autograd = Trainer(small(change)), Trainer(small(change | AUTOGRAD))

    for only in (None, "discriminator", "discriminator", None, "generator", None, None, "discriminator", "generator"):
        ours, theirs = by_hand.step(only), by_autograd.step(only)  # type: ignore[arg-type]
        assert (ours.d_loss, ours.g_loss) == pytest.approx((theirs.d_loss, theirs.g_loss), rel=1e-10, nan_ok=True)
    assert torch.equal(by_hand.batches.latents(8), by_autograd.batches.latents(8))


def test_a_change_that_no_formula_knows_hands_over_and_back() -> None:
    trainer = Trainer(small({"discriminator.network.activation": "tanh"}))
    train(trainer, 3)

    trainer.apply({"objective.r1": 1.0})
    assert trainer.gradient_source.kind == "autograd"
    train(trainer, 3)
    trainer.apply({"objective.r1": 0.0, "updates.batch_size": 7, "objective.loss.kind": "hinge"})

    assert trainer.gradient_source.kind == "compiled"
    assert trainer.step().step == 7


@pytest.mark.parametrize("change", [{}, BY_HAND, AUTOGRAD, STABILISERS["all penalties"], STABILISERS["dropout"],
                                    STABILISERS["shared fakes"], STABILISERS["a pool"]])  # fmt: skip
def test_either_way_a_run_goes_on_from_a_state_bit_for_bit(change: Change) -> None:
    trainer, twin = Trainer(small(change)), Trainer(small(change))
    train(trainer, 11)
    twin.load_state(trainer.state())

    assert train(trainer, 15) == train(twin, 15)
    assert_same_state(trainer.state(), twin.state())


def test_memory_belongs_to_one_trainer() -> None:
    alone, one, other = (Trainer(small()) for _ in range(3))

    expected = train(alone, 6)
    mixed = [(one.step(), other.step()) for _ in range(6)]

    assert [pair[0] for pair in mixed] == [pair[1] for pair in mixed] == expected


# --- why not --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (AUTOGRAD, "as chosen"),
        ({"generator.network.norm": "batch"}, "G has batch norm"),
        ({"discriminator.network.norm": "layer"}, "D has layer norm"),
        ({"discriminator.network.spectral_norm": True}, "D has spectral norm"),
        ({"discriminator.network.minibatch_std": True}, "D has the spread of the batch"),
        ({"discriminator.network.minibatch_kernels": 3}, "D has minibatch discrimination"),
        ({"generator.network.skips": "residual"}, "G has residual skips"),
        ({"generator.network.skips": "latent"}, "G has latent skips"),
        ({"updates.unroll": 2}, "an unrolled D is differentiated through its updates"),
        ({"updates.dynamics.kind": "consensus"}, "consensus dynamics differentiate the gradients themselves"),
        (
            {"objective.r1": 1.0, "discriminator.network.activation": "silu"},
            "a penalty on the slope of a D that is not piecewise linear",
        ),
        (
            {"objective.dragan": 1.0, "discriminator.network.dropout": 0.5},
            "a penalty on the slope of a D that is not piecewise linear",
        ),
    ],
)
def test_autograd_gives_its_reason(change: Change, reason: str) -> None:
    trainer = Trainer(small(change))

    assert trainer.gradient_source == GradientSource("autograd", reason)
    assert trainer.step().step == 1


def test_convolutions_are_autograds() -> None:
    assert Trainer(dcgan(), noise_images()).gradient_source.kind == "autograd"


def test_gradients_by_hand_are_of_losses_that_there_are() -> None:
    assert set(LOSS_GRADIENTS) <= set(LOSSES)


# --- updates without ceremony ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "adam"}, {"kind": "adam", "amsgrad": True, "weight_decay": 0.1}, {"kind": "adamw"},
        {"kind": "rmsprop"}, {"kind": "rmsprop", "centered": True, "weight_decay": 0.1},
        {"kind": "rmsprop", "momentum": 0.9}, {"kind": "sgd"}, {"kind": "sgd", "momentum": 0.9, "dampening": 0.5},
        {"kind": "sgd", "momentum": 0.9, "nesterov": True}, {"kind": "sgd", "momentum": -0.5, "weight_decay": 0.1},
    ],
    ids=str,
)  # fmt: skip
def test_a_direct_update_is_that_of_torch_to_the_last_bit(change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    settings_ = {f"{player}.optimizer.{name}": value for player in ("generator", "discriminator")
                 for name, value in change.items()}  # fmt: skip
    direct = Trainer(small(settings_))
    assert change["kind"] in DIRECT
    monkeypatch.setattr("ganviz.gan.optimizers.direct.DIRECT", {})
    plain = Trainer(small(settings_))

    assert train(direct, 20) == train(plain, 20)
    assert_same_state(direct.state(), plain.state())

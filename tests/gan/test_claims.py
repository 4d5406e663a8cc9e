"""What help texts, notes and the README claim, held against what happens. Closed forms have tests of their own."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ganviz.gan import Trainer, TrainerState
from ganviz.gan.average import Average
from ganviz.gan.losses import LOSSES
from ganviz.gan.metrics import Yardstick
from ganviz.gan.metrics.frechet import Moments, frechet_distance
from ganviz.gan.networks.initial import WITH_MATRIX
from ganviz.gan.penalties import input_gradients
from ganviz.gan.player import Player
from ganviz.gan.samplers import sampler_of
from ganviz.spec import Experiment, preset
from ganviz.spec.described import settings_of
from ganviz.spec.losses import Labelled
from ganviz.spec.networks import Activation
from ganviz.spec.optimizers import AdamW, AnyOptimizer
from tests.gan.support import OPTIMIZER_KINDS, dcgan, noise_images, seeded_generator, small, train, watchable
from tests.gan.twonumbers import BILINEAR, game, norms, path

SEEDS = range(5)


def both(name: str, value: object) -> dict[str, Any]:
    """Return the change of a setting of both optimizers."""
    return {f"{player}.optimizer.{name}": value for player in ("generator", "discriminator")}


def help_of(experiment: Experiment, path: str) -> str:
    """Return what is said of the setting at `path`."""
    return next(setting.help for setting in settings_of(experiment) if setting.path == path)


# --- gradients: at the same weights both ways give the same one; runs part after some hundred steps -----------------


@pytest.mark.parametrize("seed", SEEDS)
def test_by_hand_and_by_autograd_a_gradient_is_the_same_at_the_same_weights(seed: int) -> None:
    chosen = preset("ring8").experiment.with_changes({"seed": seed})
    one, other = Trainer(chosen), Trainer(chosen.with_changes({"compute.step": "autograd"}))
    apart = []

    for _ in range(30):
        here = one.state()
        other.load_state(TrainerState(other.experiment, here.step, here.tensors))
        one.step()
        other.step()
        for a, b in ((one.generator, other.generator), (one.discriminator, other.discriminator)):
            apart.append(relative(a.weights.grad, b.weights.grad))

    assert one.gradient_source.kind == "compiled"
    assert other.gradient_source.kind == "autograd"
    *usual, _, _, most = sorted(apart)
    assert usual[-1] < 1e-5
    assert most < 1e-2  # where rounding puts a unit to the other side of its kink, for one sample


def test_runs_by_hand_and_by_autograd_part_after_some_hundred_steps() -> None:
    apart = {}
    for seed in (1, 3):
        chosen = preset("mode-collapse").experiment.with_changes({"seed": seed})
        one, other = Trainer(chosen), Trainer(chosen.with_changes({"compute.step": "autograd"}))
        for steps in (20, 600):
            train(one, steps - one.step_number)
            train(other, steps - other.step_number)
            apart[seed, steps] = relative(one.generator.weights, other.generator.weights)

    assert max(apart[seed, 20] for seed in (1, 3)) < 1e-5
    assert max(apart[seed, 600] for seed in (1, 3)) > 1e-4


def relative(a: Tensor | None, b: Tensor | None) -> float:
    assert a is not None
    assert b is not None
    return float((a - b).detach().norm() / b.detach().norm())


# --- spectral norm: dense layers stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2 -----------


@pytest.mark.parametrize(("rate", "most"), [(1e-3, 1.25), (1e-2, 2.0)])
def test_dense_layers_under_spectral_norm_stretch_by_little_more_than_one(rate: float, most: float) -> None:
    worst = 0.0
    for seed in range(3):
        bounded = {"seed": seed, "discriminator.network.spectral_norm": True, "discriminator.optimizer.lr": rate}
        trainer = Trainer(small(bounded))
        for _ in range(30):
            worst = max(worst, *(float(torch.linalg.matrix_norm(w, 2)) for w in weights_of(trainer)))
            train(trainer, 5)

    assert 1.01 < worst < most  # an estimate, and no bound


def test_convolutions_under_spectral_norm_stretch_by_more_than_dense_layers() -> None:
    stretched = []
    for seed in SEEDS:
        full = {"seed": seed, "discriminator.network.spectral_norm": True, "discriminator.network.kernel": 5}
        trainer = Trainer(dcgan(full | {"discriminator.network.channels": 16}), noise_images())
        kernel = weights_of(trainer)[0]
        image = torch.randn(1, kernel.shape[1], 28, 28, generator=seeded_generator())
        for _ in range(60):  # power iteration on the convolution itself
            seen = nn.functional.conv2d(image, kernel, stride=2, padding=2)
            back = nn.functional.conv_transpose2d(seen, kernel, stride=2, padding=2, output_padding=1)
            image = back / back.norm()
        stretched.append(float(nn.functional.conv2d(image, kernel, stride=2, padding=2).norm()))

    assert min(stretched) > 1.2
    assert max(stretched) < 3


def weights_of(trainer: Trainer) -> list[Tensor]:
    """Return the matrices and kernels of D as they are used, without letting the power iteration move."""
    network = trainer.discriminator.network.eval()
    with torch.no_grad():
        found = [layer.weight for layer in network.modules() if isinstance(layer, WITH_MATRIX)]
    network.train()
    return found


# --- weight decay: added to the gradient, and apart from it in AdamW --------------------------------------------------


@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_weight_decay_is_what_each_optimizer_says(kind: str) -> None:
    decay, rate = 0.1, 0.01
    fresh = {"generator.optimizer.kind": kind, "generator.optimizer.lr": rate, "generator.optimizer.weight_decay": 0.0}
    plain = Experiment().with_changes(fresh).generator.optimizer
    decayed = Experiment().with_changes(fresh | {"generator.optimizer.weight_decay": decay}).generator.optimizer
    one, other = player_of(decayed), player_of(plain)
    generator = seeded_generator()

    for _ in range(5):
        gradient = torch.randn(one.weights.shape, generator=generator)
        move(one, gradient)
        if kind == "adamw":
            other.weights.data.mul_(1 - rate * decay)
            move(other, gradient)
        else:
            move(other, gradient + decay * other.weights.detach())

    torch.testing.assert_close(one.weights, other.weights, rtol=1e-5, atol=1e-7)


def test_a_pull_that_is_divided_by_its_size_is_no_share_of_the_weight() -> None:
    adam = player_of(Experiment().with_changes({"generator.optimizer.weight_decay": 0.1}).generator.optimizer)
    adamw = player_of(AdamW(lr=1e-3, weight_decay=0.1))
    before = adam.weights.detach().clone()

    for player in (adam, adamw):
        move(player, torch.zeros_like(before))

    large = before.abs() > 1e-3
    torch.testing.assert_close(
        (before - adam.weights)[large].abs(), torch.full_like(before, 1e-3)[large], rtol=1e-2, atol=0
    )
    torch.testing.assert_close(adamw.weights, before * (1 - 1e-4), rtol=1e-5, atol=0)


def test_the_help_on_weight_decay_tells_the_kinds_apart() -> None:
    told = {
        kind: help_of(Experiment().with_changes({"generator.optimizer.kind": kind}), "generator.optimizer.weight_decay")
        for kind in OPTIMIZER_KINDS
    }

    assert all(
        text.startswith("Adds this times each weight to its gradient") == (kind != "adamw")
        for kind, text in told.items()
    )
    assert "rate × this off every weight" in told["adamw"]
    assert told["sgd"] != told["adam"]


def player_of(spec: AnyOptimizer) -> Player:
    network = nn.Linear(6, 5)
    with torch.no_grad():
        network.weight.copy_(torch.randn(5, 6, generator=seeded_generator(1)))
        network.bias.copy_(torch.randn(5, generator=seeded_generator(2)))
    return Player(network, spec)


def move(player: Player, gradient: Tensor) -> None:
    assert player.weights.grad is not None
    player.weights.grad.copy_(gradient)
    player.update()


# --- losses: which samples teach D and G, and how much ----------------------------------------------------------------


def test_with_hinge_reals_below_one_and_fakes_above_minus_one_teach_and_no_others() -> None:
    real, fake = (torch.tensor([-5.0, 0.0, 0.9, 1.1, 5.0], requires_grad=True) for _ in range(2))

    hinge = Experiment().with_changes({"objective.loss.kind": "hinge"}).objective.loss
    by_real, by_fake = torch.autograd.grad(LOSSES["hinge"].discriminator(hinge, real, fake), (real, fake))

    assert by_real.ne(0).tolist() == [True, True, True, False, False]
    assert by_fake.ne(0).tolist() == [False, True, True, True, True]


def test_with_the_hybrid_loss_a_real_that_passes_for_a_sure_fake_teaches_hardly_anything() -> None:
    taught = {}
    for kind in ("hybrid", "non_saturating"):
        real = torch.tensor([-10.0], requires_grad=True)
        loss = Experiment().with_changes({"objective.loss.kind": kind}).objective.loss
        [slope] = torch.autograd.grad(LOSSES[kind].discriminator(loss, real, torch.zeros(1)), real)
        taught[kind] = abs(slope.item())

    assert taught["hybrid"] < 1e-3
    assert taught["non_saturating"] > 0.99


@pytest.mark.parametrize(
    ("kind", "push"), [("non_saturating", 1.0), ("minimax", 0.0), ("reverse_kl", 1.0), ("mean_probability", 0.0)]
)
def test_once_d_is_sure_of_a_fake_the_push_of_g_is_whole_or_gone(kind: str, push: float) -> None:
    fake = torch.tensor([-12.0], requires_grad=True)

    [slope] = torch.autograd.grad(
        LOSSES[kind].generator(small({"objective.loss.kind": kind}).objective.loss, torch.empty(0), fake), fake
    )

    assert -slope.item() == pytest.approx(push, abs=1e-4)


def test_the_loss_that_the_fourth_article_prints_for_g_has_the_gradient_of_minimax() -> None:
    real, fake = (torch.randn(20, dtype=torch.float64, generator=seeded_generator(seed)) for seed in (1, 2))
    fake.requires_grad_()
    printed = -real.sigmoid().log().mean() + (1 - fake.sigmoid()).log().mean()

    [expected] = torch.autograd.grad(printed, fake)
    loss = preset("article-batch-and-stochastic").experiment.objective.loss
    [found] = torch.autograd.grad(LOSSES[loss.kind].generator(loss, real, fake), fake)

    torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("kind", ["non_saturating", "minimax", "reverse_kl", "least_squares", "hybrid"])
def test_with_label_smoothing_d_pays_least_at_one_minus_it(kind: str) -> None:
    change = {"objective.loss.kind": kind, "objective.loss.smoothing": 0.2}
    loss = Experiment().with_changes(change).objective.loss
    assert isinstance(loss, Labelled)
    answers = torch.linspace(0.01, 0.99, 99)
    logits = answers if kind == "least_squares" else answers.logit()

    costs = [float(LOSSES[kind].discriminator(loss, logit[None], torch.zeros(1))) for logit in logits]

    assert float(answers[costs.index(min(costs))]) == pytest.approx(0.8, abs=1e-6)


def test_a_wasserstein_critic_stays_the_steeper_the_smaller_the_weight_of_its_penalty() -> None:
    steep = {}
    for weight in (0.1, 1.0, 10.0):
        penalised = {
            "objective.loss.kind": "wasserstein",
            "objective.loss.clip": 0.0,
            "objective.gradient_penalty": weight,
        }
        trainer = Trainer(small(penalised | {"discriminator.optimizer.lr": 3e-3, "generator.optimizer.lr": 1e-4}))
        for _ in range(300):
            trainer.step(only="discriminator")
        real, latent = trainer.batches.reals(), trainer.batches.latents(32)
        share = torch.rand(32, 1, generator=seeded_generator())
        places = share * real + (1 - share) * trainer.generator.network(latent).detach()
        steep[weight] = float(input_gradients(trainer.discriminator.network, places).detach().norm(dim=1).mean())

    assert steep[0.1] > 1.5
    assert steep[0.1] > steep[1.0] > steep[10.0]
    assert steep[10.0] == pytest.approx(1, abs=0.15)


# --- dynamics and their work ------------------------------------------------------------------------------------------


def products(change: dict[str, Any]) -> int:
    """Return how many multiplications and additions of matrices one step of `watchable` makes."""
    trainer = Trainer(watchable(change))
    trainer.step()
    with FlopCounterMode(display=False) as counter:
        trainer.step()
    return counter.get_total_flops()


def test_dynamics_are_as_much_work_as_they_say() -> None:
    plain = products({"updates.dynamics.kind": "simultaneous"})

    assert products({"updates.dynamics.kind": "alternating"}) == plain
    assert products({"updates.dynamics.kind": "extragradient"}) == 2 * plain
    assert products({"updates.dynamics.kind": "consensus"}) == pytest.approx(4 * plain, rel=0.1)
    assert products({"updates.dynamics.kind": "symplectic"}) == pytest.approx(7 * plain, rel=0.1)


def after(h: float, steps: int, **changes: object) -> float:
    """Return how far the bilinear game ends from its middle, after a start at distance 1."""
    named = {f"updates.dynamics.{name}" if name == "kind" else name: value for name, value in changes.items()}
    dynamics = {"updates.dynamics.kind": named.pop("updates.dynamics.kind", "simultaneous")}
    ways = {path: value for name, chosen in named.items() for path, value in both(name, chosen).items()}
    return norms(path(game((1.0, 0.0), h, BILINEAR | dynamics | ways), steps))[-1]


@pytest.mark.parametrize("h", [0.05, 0.1])
def test_lookahead_calms_circling_from_three_updates_on(h: float) -> None:
    ends = {steps: after(h, 360, lookahead_steps=steps) for steps in (1, 2, 3, 5, 20)}

    assert min(ends[1], ends[2]) > 0.99
    assert max(ends[3], ends[5], ends[20]) < 0.95


@pytest.mark.parametrize("h", [0.05, 0.1, 0.5])
def test_negative_momentum_calms_circling_where_the_networks_alternate(h: float) -> None:
    steps = round(15 / h)

    assert after(h, steps, kind="alternating", momentum=-0.3) < 0.95
    assert after(h, steps, kind="simultaneous", momentum=-0.3) > 1.05


# --- averages, first weights, measures -----------------------------------------------------------------------------


def test_half_of_an_average_of_999_thousandths_is_forgotten_in_693_steps() -> None:
    player = player_of(AdamW())
    average = Average(player, 0.999)
    first = average.state()["weights"].clone()
    player.weights.data.zero_()

    for _ in range(693):
        average.update()

    assert float((average.state()["weights"] / first).mean()) == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize(("gain", "low", "high"), [(1.0, 0.0, 1e-4), (1.4142, 0.3, 2.0), (2.0, 1e3, math.inf)])
@pytest.mark.parametrize("kind", ["xavier", "orthogonal"])
def test_through_equal_layers_of_relu_signals_keep_their_size_at_a_gain_of_about_1_41(
    kind: str, gain: float, low: float, high: float
) -> None:
    ratios = [size(signals(seed, 30, {"init.kind": kind, "init.gain": gain})) for seed in SEEDS]

    assert low <= sorted(ratios)[2] <= high


def test_from_first_weights_of_torch_deep_relu_networks_give_nearly_the_same_for_all_inputs() -> None:
    for seed in SEEDS:
        first, last = signals(seed, 30, {"init.kind": "torch"})
        assert float(last.std(0).mean()) < 1e-3 * float(first.std(0).mean())


def test_he_keeps_the_mean_square_on_average() -> None:
    grown = [size(signals(seed, 5, {"init.kind": "he"})) ** 2 for seed in range(40)]

    assert sum(grown) / len(grown) == pytest.approx(1, abs=0.2)


def signals(seed: int, depth: int, change: dict[str, Any], activation: Activation = "relu") -> tuple[Tensor, Tensor]:
    """Return what a fresh generator's first and last hidden layers of 128 put out for 256 latents."""
    shape: dict[str, Any] = {"widths": [128], "repeats": depth, "activation": activation} | change
    named = {f"generator.network.{name}": value for name, value in shape.items()}
    network = Trainer(Experiment().with_changes(named | {"seed": seed})).generator.network
    seen: list[Tensor] = []
    out = torch.randn(256, 2, generator=seeded_generator(seed))
    with torch.no_grad():
        for layer in network.children():
            out = layer(out)
            if isinstance(layer, nn.ReLU):
                seen.append(out)
    return seen[0], seen[-1]


def size(pair: tuple[Tensor, Tensor]) -> float:
    """Return how much larger the last layer's signal is than the first's, as roots of mean squares."""
    first, last = pair
    return math.sqrt(float(last.square().mean() / first.square().mean()))


@pytest.mark.parametrize("seed", SEEDS)
def test_one_stray_sample_moves_density_and_coverage_less_than_precision_and_recall(seed: int) -> None:
    generator = seeded_generator(seed)
    draw = sampler_of(preset("ring8").experiment.data)
    reals, blurred = draw(512, generator), draw(512, generator) + 0.3 * torch.randn(512, 2, generator=generator)
    collapsed = torch.tensor([2.0, 0.0]) + 0.05 * torch.randn(512, 2, generator=generator)
    with_stray_real, with_stray_fake = reals.clone(), collapsed.clone()
    with_stray_real[0] = 0.0
    with_stray_fake[0] = torch.tensor([-2.0, 0.0])

    usual, strayed = Yardstick(reals).measure(blurred), Yardstick(with_stray_real).measure(blurred)
    narrow, touched = Yardstick(reals).measure(collapsed), Yardstick(reals).measure(with_stray_fake)

    assert narrow.precision > 0.8
    assert narrow.recall < 0.2
    assert abs(strayed.density - usual.density) < 0.5 * abs(strayed.precision - usual.precision)
    assert abs(touched.coverage - narrow.coverage) < 0.5 * abs(touched.recall - narrow.recall)


def test_for_the_frechet_distance_one_cloud_as_wide_as_the_ring_is_the_ring() -> None:
    generator = seeded_generator()
    ring = sampler_of(preset("ring8").experiment.data)(50_000, generator)
    cloud = ring.std(0) * torch.randn(50_000, 2, generator=generator)

    assert frechet_distance(Moments.of(ring), Moments.of(cloud)) < 1e-3

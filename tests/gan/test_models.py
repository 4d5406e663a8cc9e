"""Models without a game against closed forms and oracles: a VAE's bound, and flow matching's paths and its ODE."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.distributions import Independent, Normal, kl_divergence

from ganviz.gan import DivergedError, Observer, Trainer
from ganviz.gan.models import flow_matching_loss, negative_elbo
from ganviz.gan.networks.flow import Flow, transported
from tests.gan.support import small

WITHOUT_GAME = ("vae", "flow_matching")


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def trained(model: str, steps: int, change: dict[str, Any] | None = None) -> Trainer:
    trainer = Trainer(small({"objective.model": model, **(change or {})}))
    trainer.steps(steps)
    return trainer


def coder(inputs: int, outputs: int, seed: int) -> nn.Module:
    network = nn.Sequential(nn.Linear(inputs, 7), nn.Tanh(), nn.Linear(7, outputs)).double()
    for parameter in network.parameters():
        parameter.data.copy_(torch.randn(parameter.shape, generator=rng(seed), dtype=torch.float64) / 2)
    return network


# --- the evidence lower bound ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("std", [0.05, 0.3, 2.0])
def test_both_terms_of_the_bound_are_those_of_torch_distributions(std: float) -> None:
    encoder, decoder = coder(2, 6, 1), coder(3, 2, 2)
    x, noise = (torch.randn(50, width, generator=rng(3), dtype=torch.float64) for width in (2, 3))

    reconstruction, kl = negative_elbo(encoder, decoder, x, noise, std)

    mean, log_variance = encoder(x).chunk(2, dim=1)
    posterior = Independent(Normal(mean, (log_variance / 2).exp()), 1)
    prior = Independent(Normal(torch.zeros_like(mean), torch.ones_like(mean)), 1)
    z = mean + posterior.base_dist.stddev * noise
    likelihood = Independent(Normal(decoder(z), std), 1).log_prob(x)
    torch.testing.assert_close(kl, kl_divergence(posterior, prior).mean(), rtol=1e-12, atol=0)
    torch.testing.assert_close(reconstruction, -likelihood.mean(), rtol=1e-12, atol=0)


def test_the_bound_is_below_the_likelihood_and_reaches_it_at_the_true_posterior() -> None:
    """Of a linear decoder W z the evidence is N(0, W W' + s^2), the posterior Gaussian (Tipping, Bishop 1999)."""
    std, weight = 0.5, torch.tensor([[1.0, 0.3]], dtype=torch.float64).T
    covariance = weight @ weight.T + std**2 * torch.eye(2, dtype=torch.float64)
    x = torch.randn(40_000, 2, generator=rng(4), dtype=torch.float64)
    evidence = torch.distributions.MultivariateNormal(torch.zeros(2, dtype=torch.float64), covariance).log_prob(x)
    precision = float(weight.T @ weight) / std**2 + 1
    noise = torch.randn(len(x), 1, generator=rng(5), dtype=torch.float64)

    def bound(shift: float) -> float:
        def encode(x: Tensor) -> Tensor:
            mean = x @ weight / (std**2 * precision) + shift
            return torch.cat([mean, torch.full_like(mean, -math.log(precision))], dim=1)

        return -sum(part.item() for part in negative_elbo(encode, lambda z: z @ weight.T, x, noise, std))

    assert bound(0.0) == pytest.approx(evidence.mean().item(), abs=0.02)
    gap = 0.25 * precision / 2  # KL between Gaussians that are .5 apart
    assert bound(0.5) == pytest.approx(evidence.mean().item() - gap, abs=0.03)


def test_a_step_moves_both_coders_down_the_gradient_of_the_bound() -> None:
    change = {"compute.precision": "float32"} | {
        f"{player}.optimizer.{name}": value
        for player in ("generator", "discriminator")
        for name, value in (("kind", "sgd"), ("lr", 0.01))
    }
    trainer, twin = (Trainer(small({"objective.model": "vae", **change})) for _ in range(2))
    x, noise = twin.batches.reals(None).double(), twin.batches.latents(twin.batches.size).double()
    encoder, decoder = twin.discriminator.network.double(), twin.generator.network.double()
    before = {name: getattr(trainer, name).weights.detach().double() for name in ("generator", "discriminator")}

    result = trainer.step()

    reconstruction, kl = negative_elbo(encoder, decoder, x, noise, 0.1)
    assert result.d_loss == pytest.approx(kl.item(), rel=1e-5)
    assert result.g_loss == pytest.approx(reconstruction.item(), rel=1e-5)
    for name, network in (("generator", decoder), ("discriminator", encoder)):
        parts = torch.autograd.grad(reconstruction + kl, list(network.parameters()), retain_graph=True)
        moved = before[name] - 0.01 * torch.cat([part.flatten() for part in parts])
        torch.testing.assert_close(getattr(trainer, name).weights.detach().double(), moved, rtol=1e-4, atol=1e-5)


# --- flow matching --------------------------------------------------------------------------------------------------


def test_the_target_is_the_velocity_of_the_straight_path() -> None:
    noise, x = (torch.randn(30, 2, generator=rng(seed), dtype=torch.float64) for seed in (6, 7))
    time = torch.rand(30, 1, generator=rng(8), dtype=torch.float64)
    asked: list[tuple[Tensor, Tensor]] = []

    def still(place: Tensor, when: Tensor) -> Tensor:
        asked.append((place, when))
        return torch.zeros_like(place)

    def right(place: Tensor, when: Tensor) -> Tensor:
        return x - noise

    assert flow_matching_loss(still, noise, x, time).item() == pytest.approx(
        (x - noise).square().sum(dim=1).mean().item(), rel=1e-12
    )
    assert flow_matching_loss(right, noise, x, time).item() == 0
    ((place, when),) = asked
    torch.testing.assert_close(place, noise + time * (x - noise), rtol=1e-12, atol=1e-12)
    assert torch.equal(when, time)


MEAN, STD = torch.tensor([1.5, -0.5], dtype=torch.float64), 0.4


def best_velocity(x: Tensor, time: Tensor) -> Tensor:
    """Return E[x1 - x0 | x_t = x] for x0 of N(0, 1) and x1 of N(MEAN, STD^2), which are independent."""
    slope = (time * STD**2 - (1 - time)) / ((1 - time) ** 2 + time**2 * STD**2)
    return MEAN + slope * (x - time * MEAN)


def test_from_a_gaussian_to_a_gaussian_the_ode_leads_where_it_must() -> None:
    noise = torch.randn(200, 2, generator=rng(9), dtype=torch.float64)

    errors = [(transported(best_velocity, noise, n) - (MEAN + STD * noise)).abs().max().item() for n in (10, 20, 40)]

    assert errors[0] < 1e-3
    assert errors[1] < 1e-4
    assert errors[2] < 1e-5


@pytest.mark.parametrize("steps", [1, 2, 10])
def test_a_field_that_grows_with_the_place_is_followed_as_the_midpoint_method_has_it(steps: int) -> None:
    noise, step = torch.randn(20, 2, generator=rng(13), dtype=torch.float64), 1 / steps

    found = transported(lambda x, time: x, noise, steps)

    torch.testing.assert_close(found, noise * (1 + step + step**2 / 2) ** steps, rtol=1e-12, atol=0)


@pytest.mark.parametrize("steps", [1, 3])
def test_a_field_of_the_time_alone_is_asked_in_the_middle_of_each_step(steps: int) -> None:
    found = transported(lambda x, time: time.expand(-1, 2) ** 2, torch.zeros(4, 2, dtype=torch.float64), steps)

    middles = (torch.arange(steps, dtype=torch.float64) + 0.5) / steps
    torch.testing.assert_close(found, (middles**2).mean().expand(4, 2), rtol=1e-12, atol=0)


def test_no_other_velocity_has_a_smaller_loss_than_the_conditional_mean() -> None:
    noise = torch.randn(50_000, 2, generator=rng(10), dtype=torch.float64)
    x = MEAN + STD * torch.randn(50_000, 2, generator=rng(11), dtype=torch.float64)
    time = torch.rand(50_000, 1, generator=rng(12), dtype=torch.float64)

    def loss(factor: float) -> float:
        return flow_matching_loss(lambda at, when: factor * best_velocity(at, when), noise, x, time).item()

    assert loss(1.0) < loss(0.95)
    assert loss(1.0) < loss(1.05)
    # By the law of total variance what is left is that of x1 - x0 given x_t: 2 dimensions, a mean over t.
    left = torch.linspace(0, 1, 10_001, dtype=torch.float64)
    variance = 1 + STD**2 - (left * STD**2 - (1 - left)) ** 2 / ((1 - left) ** 2 + left**2 * STD**2)
    assert loss(1.0) == pytest.approx(2 * variance.mean().item(), rel=0.02)


def test_training_on_one_gaussian_finds_its_velocity_field() -> None:
    one = {"data.kind": "ring", "data.modes": 1, "data.radius": 1.5, "data.std": 0.4, "generator.optimizer.lr": 3e-3}
    trainer = trained("flow_matching", 1500, one)
    flow = trainer.generator.network
    assert isinstance(flow, Flow)

    fakes = Observer(trainer).fakes(4000)

    assert fakes.mean(dim=0).tolist() == pytest.approx([1.5, 0.0], abs=0.15)
    assert fakes.std(dim=0).tolist() == pytest.approx([0.4, 0.4], abs=0.12)


def test_steps_of_the_ode_alter_samples_and_no_weight() -> None:
    few, many = (trained("flow_matching", 30) for _ in range(2))

    few.apply({"objective.ode_steps": 1})
    for trainer in (few, many):
        trainer.steps(20)

    assert torch.equal(few.generator.weights, many.generator.weights)
    assert not torch.equal(Observer(few).fakes(10), Observer(many).fakes(10))
    few.apply({"objective.ode_steps": 10})
    assert torch.equal(Observer(few).fakes(10), Observer(many).fakes(10))


# --- as any trainer -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", WITHOUT_GAME)
def test_a_model_goes_on_from_a_state_bit_for_bit(model: str) -> None:
    whole, half = trained(model, 60), trained(model, 25)
    other = Trainer(half.experiment)
    state = half.state()
    other.check(state)
    other.load_state(state)

    losses = other.steps(35)

    again = trained(model, 25).steps(35)
    assert losses.g_loss.tolist() == again.g_loss.tolist()
    expected, found = whole.state().tensors, other.state().tensors
    assert expected.keys() == found.keys()
    assert all(torch.equal(expected[name], found[name]) for name in expected)


@pytest.mark.parametrize("model", WITHOUT_GAME)
def test_another_seed_is_another_run(model: str) -> None:
    assert trained(model, 3).steps(1).g_loss != trained(model, 3, {"seed": 1}).steps(1).g_loss


def test_flow_matching_never_moves_the_network_that_it_does_not_use() -> None:
    trainer = Trainer(small({"objective.model": "flow_matching"}))
    before = trainer.discriminator.weights.detach().clone()

    results = trainer.steps(20)

    assert torch.equal(trainer.discriminator.weights, before)
    assert all(map(math.isnan, results.d_loss))
    assert all(map(math.isfinite, results.g_loss))


@pytest.mark.parametrize("player", ["generator", "discriminator"])
def test_a_coder_that_is_frozen_stays_and_the_other_learns(player: str) -> None:
    trainer = Trainer(small({"objective.model": "vae", f"{player}.frozen": True}))
    before = {name: getattr(trainer, name).weights.detach().clone() for name in ("generator", "discriminator")}

    result = trainer.step()

    for name, weights in before.items():
        assert torch.equal(getattr(trainer, name).weights, weights) == (name == player)
    assert math.isnan(result.g_loss if player == "generator" else result.d_loss)


@pytest.mark.parametrize("model", WITHOUT_GAME)
def test_a_fixed_set_is_seen_whole(model: str) -> None:
    trainer = trained(model, 3, {"data.pool_size": 100, "updates.batching": "full_batch"})

    assert trainer.epochs == 3


@pytest.mark.parametrize("model", WITHOUT_GAME)
def test_gradients_come_from_autograd_and_that_is_said(model: str) -> None:
    source = Trainer(small({"objective.model": model})).gradient_source

    assert source.kind == "autograd"
    assert source.reason.startswith("there are no formulas for")


@pytest.mark.parametrize("model", WITHOUT_GAME)
def test_a_rate_far_too_high_diverges_and_says_so(model: str) -> None:
    trainer = Trainer(
        small({"objective.model": model, "generator.optimizer.kind": "sgd", "generator.optimizer.lr": 10})
    )

    with pytest.raises(DivergedError) as diverged:
        trainer.steps(200)

    assert diverged.value.quantity in ("loss", "weights")


def test_signs_know_nothing_that_a_discriminator_would_say() -> None:
    signs = Observer(trained("vae", 2, {"data.pool_size": 200})).signs(64)

    assert signs.separation is None
    assert signs.held_out is None
    assert signs.spread is not None
    assert signs.copying is not None

"""What is known of every place of a line: the estimate of a density, and the gradient that G gets."""

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats
from torch import Tensor

from ganviz.gan import Observer, Trainer
from ganviz.gan.features import feature_distance, features_of
from ganviz.gan.losses import LOSSES
from ganviz.gan.onedimension import even_latents, fakes, generated, judged, kernel_density
from ganviz.spec.losses import AnyLoss
from ganviz.spec.settings import kind_of
from tests.gan.support import seeded_generator, small

LINE = {"data.kind": "mixture_1d", "latent.dim": 1}
PLACES = torch.linspace(-4, 4, 193, dtype=torch.float64)
KINDS = [kind_of(kind) for kind in AnyLoss.__args__]


def run(change: dict[str, Any] | None = None) -> tuple[Trainer, Observer]:
    trainer = Trainer(small(LINE | (change or {})))
    for _ in range(20):
        trainer.step()
    return trainer, Observer(trainer)


# --- densities ----------------------------------------------------------------------------------------------------


def test_even_latents_are_the_quantiles_of_their_distribution() -> None:
    normal = even_latents(run()[0], 100)
    uniform = even_latents(run({"latent.distribution": "uniform"})[0], 4)

    assert normal is not None
    assert normal.flatten().numpy() == pytest.approx(stats.norm.ppf((np.arange(100) + 0.5) / 100), abs=1e-5)
    assert uniform is not None
    assert uniform.flatten().tolist() == [-0.75, -0.25, 0.25, 0.75]


@pytest.mark.parametrize("change", [{"latent.dim": 2}, {"latent.pool_size": 50}])
def test_without_a_line_of_latents_fakes_are_those_shown_elsewhere(change: dict[str, Any]) -> None:
    trainer, observer = run(change)

    assert even_latents(trainer, 10) is None
    found, _ = fakes(trainer, observer, 50)
    assert torch.equal(found, observer.fakes(100).flatten())


def test_the_estimate_of_even_samples_is_their_density() -> None:
    quantiles = torch.special.ndtri((torch.arange(1024, dtype=torch.float64) + 0.5) / 1024)

    found = kernel_density(quantiles, PLACES, 1 / 32)

    assert found.numpy() == pytest.approx(stats.norm.pdf(PLACES.numpy()), abs=0.004)


def test_the_estimate_of_random_samples_is_near_their_density() -> None:
    samples = torch.randn(2048, generator=seeded_generator())

    found = kernel_density(samples, PLACES, 1 / 16)

    assert found.numpy() == pytest.approx(stats.norm.pdf(PLACES.numpy()), abs=0.08)
    assert float(torch.trapezoid(found, PLACES)) == pytest.approx(1, abs=0.01)


def test_modes_far_apart_are_not_blurred() -> None:
    quantiles = 0.1 * torch.special.ndtri((torch.arange(512, dtype=torch.float64) + 0.5) / 512)

    found = kernel_density(torch.cat([quantiles - 3, quantiles + 3]), PLACES, 1 / 32)

    exact = (stats.norm(-3, 0.1).pdf(PLACES.numpy()) + stats.norm(3, 0.1).pdf(PLACES.numpy())) / 2
    assert found.numpy() == pytest.approx(exact, abs=0.1)
    assert float(found[(PLACES.abs() < 2)].max()) < 1e-6


def test_samples_in_one_place_are_as_narrow_as_can_be_drawn() -> None:
    found = kernel_density(torch.full((100,), 1.0), PLACES, 1 / 32)

    assert float(torch.trapezoid(found, PLACES)) == pytest.approx(1, abs=1e-4)
    drawn = PLACES[found > 0.01 * found.max()]
    assert float(drawn.max() - drawn.min()) < 0.25


@pytest.mark.parametrize("count", [0, 1])
def test_what_is_not_finite_counts_for_nothing(count: int) -> None:
    samples = torch.tensor([torch.nan] * 50 + [1.0] * count)

    assert kernel_density(samples, PLACES, 1 / 32).abs().max() == 0


# --- the gradient that a fake gets ---------------------------------------------------------------------------------


def expected_push(trainer: Trainer, x: float, others: Tensor, real: Tensor, shared: bool) -> float:
    """Return minus n times the derivative of G's loss by one fake of n, from differences of the whole loss."""
    spec = trainer.experiment.objective.loss
    loss, network = LOSSES[spec.kind], trainer.discriminator.network.eval()

    def value(at: float) -> float:
        with torch.no_grad():
            fake = network(torch.cat([torch.tensor([[at]]), others]))
            total = loss.generator(spec, network(real), fake)
            return float(total + loss.discriminator(spec, network(real), fake) if shared else total)

    step = 1e-6
    return -(1 + len(others)) * (value(x + step) - value(x - step)) / (2 * step)


@pytest.fixture
def double() -> Any:
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


@pytest.mark.usefixtures("double")
def test_the_push_of_feature_matching_is_towards_the_mean_of_the_reals() -> None:
    change = {"objective.feature_matching": True, "discriminator.network.activation": "tanh"}
    trainer, observer = run(change)
    network, places = trainer.discriminator.network, torch.tensor([-1.3, 0.2, 2.0])

    logits, push = judged(trainer, observer, places)

    others, real = observer.fakes(128)[1:], observer.reals(128)
    network.eval()

    def value(at: float) -> float:
        fake = torch.cat([torch.tensor([[at]]), others])
        with torch.no_grad():
            return float(feature_distance(features_of(network, network, real), features_of(network, network, fake)))

    expected = [-128 * (value(float(x) + 1e-5) - value(float(x) - 1e-5)) / 2e-5 for x in places]
    assert push.tolist() == pytest.approx(expected, rel=1e-4, abs=1e-8)
    assert torch.allclose(logits, observer.logits(places[:, None]))


@pytest.mark.usefixtures("double")
@pytest.mark.parametrize("is_shared", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_the_push_is_minus_the_gradient_of_the_loss_of_that_fake(kind: str, is_shared: bool) -> None:
    smooth = {"discriminator.network.activation": "tanh"}
    trainer, observer = run(smooth | {"objective.loss.kind": kind, "objective.shared_loss": is_shared})
    places = torch.tensor([-1.3, 0.2, 2.0])

    logits, push = judged(trainer, observer, places)

    assert torch.allclose(logits, observer.logits(places[:, None]))
    others, real = observer.fakes(128)[1:], observer.reals(128)
    expected = [expected_push(trainer, float(x), others, real, is_shared) for x in places]
    assert push.tolist() == pytest.approx(expected, rel=1e-4, abs=1e-7)


def test_asking_alters_nothing() -> None:
    (asked, observer), (other, _) = run(), run()
    judged(asked, observer, torch.tensor([0.0]))
    fakes(asked, observer, 10)
    assert asked.step() == other.step()
    assert torch.equal(asked.generator.weights, other.generator.weights)


def test_what_g_makes_of_latents_is_in_their_order() -> None:
    trainer, _ = run({"data.kind": "gaussian_1d", "generator.network.kind": "shift", "generator.network.start": 2.0})
    theta = trainer.generator.weights.item()

    assert generated(trainer, torch.tensor([[-1.0], [1.0]])).tolist() == pytest.approx([theta - 1, theta + 1])

"""What is told of one-dimensional data: densities, D's curve and the best one, arrows, and the push on fakes."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from ganviz.engine.probes import Densities, DensitiesProbe
from ganviz.gan import Observer, Trainer
from ganviz.spec import Experiment

BOUNDS = (-4.0, 4.0)
LINE = {
    "data.kind": "gaussian_1d",
    "latent.dim": 1,
    "generator.network.widths": [8],
    "discriminator.network.widths": [8],
}
SHIFT = {
    "data.kind": "gaussian_1d", "latent.dim": 1,
    "generator.network.kind": "shift", "discriminator.network.kind": "logistic",
}  # fmt: skip


def asked(change: dict[str, Any], base: dict[str, Any] = LINE) -> tuple[Densities, Trainer, Observer]:
    trainer = Trainer(Experiment().with_changes(base).with_changes(change))
    observer = Observer(trainer)
    found = DensitiesProbe(BOUNDS).of(trainer, observer)
    assert found is not None
    return found, trainer, observer


def test_densities_of_a_shift_and_the_best_d_are_those_of_closed_forms() -> None:
    found, _, _ = asked({"generator.network.start": 1.0, "data.mean": -0.5, "data.sigma": 1.0}, SHIFT)
    p, q = stats.norm(-0.5, 1).pdf(found.x), stats.norm(1, 1).pdf(found.x)

    assert found.real == pytest.approx(p, abs=1e-6)
    assert found.fake == pytest.approx(q, abs=0.004)
    assert found.optimum is not None
    near = np.abs(found.x) < 1.5
    assert found.optimum[near] == pytest.approx((p / (p + q))[near], abs=0.01)
    assert found.latents is not None
    assert found.images == pytest.approx(found.latents + 1)


def test_d_is_asked_at_each_place() -> None:
    import torch

    found, _, observer = asked({})
    places = torch.from_numpy(found.x).float()[:, None]

    assert found.output == pytest.approx(observer.logits(places).numpy(), abs=1e-6)
    assert found.said == pytest.approx(observer.logits(places).sigmoid().numpy(), abs=1e-6)


def test_a_critic_says_its_output_and_has_no_best() -> None:
    found, _, _ = asked({"objective.loss.kind": "wasserstein"})

    assert found.verdict == "critic"
    assert found.optimum is None
    assert found.said is found.output


def test_where_hardly_any_sample_is_no_d_is_best() -> None:
    found, _, _ = asked({"data.mean": 0.0, "data.sigma": 0.2, "generator.network.start": 0.0}, SHIFT)

    assert found.optimum is not None
    assert np.isnan(found.optimum[[0, -1]]).all()
    assert np.isfinite(found.optimum[96])


def test_two_points_are_told_with_their_shares() -> None:
    found, _, _ = asked({"data.kind": "two_points_1d", "data.share": 0.25})

    assert (found.real, found.optimum) == (None, None)
    assert found.atoms == ((-1.0, 0.75), (1.0, 0.25))


@pytest.mark.parametrize(("change", "is_even"), [({}, True), ({"latent.dim": 3}, False)])
def test_arrows_are_of_latents_of_one_number_alone(change: dict[str, Any], is_even: bool) -> None:
    found, _, _ = asked(change)

    assert found.is_even is is_even
    assert (found.latents is not None) is is_even
    assert found.count == (1024 if is_even else 2048)


def test_fakes_beside_the_line_are_counted() -> None:
    found, _, _ = asked({"generator.network.start": 4.0}, SHIFT)

    assert (found.below, found.above) == pytest.approx((0, 0.5), abs=1e-3)


def test_weights_that_are_no_numbers_break_nothing() -> None:
    trainer = Trainer(Experiment().with_changes(LINE))
    trainer.generator.weights.data.fill_(float("nan"))
    trainer.discriminator.weights.data.fill_(float("nan"))

    found = DensitiesProbe(BOUNDS).of(trainer, Observer(trainer))

    assert found is not None
    assert np.isnan(found.said).all()
    assert (found.fake == 0).all()
    assert (found.below, found.above) == (0, 0)


def test_points_of_a_plane_have_none() -> None:
    trainer = Trainer(Experiment())

    assert DensitiesProbe(BOUNDS).of(trainer, Observer(trainer)) is None

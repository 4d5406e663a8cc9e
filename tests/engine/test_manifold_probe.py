"""The generator's manifold: what it makes of a grid of latents, and how dense fakes are in each cell of it."""

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from ganviz.engine.probes import Manifold, ManifoldProbe
from ganviz.gan import Observer, Trainer
from ganviz.spec import Experiment

SMOOTH = {"generator.network.widths": [8], "generator.network.activation": "tanh", "discriminator.network.widths": [8]}


def asked(change: dict[str, Any], cells: int = 24) -> tuple[Manifold, Trainer, Observer]:
    trainer = Trainer(Experiment().with_changes(SMOOTH).with_changes(change))
    for _ in range(20):
        trainer.step()
    observer = Observer(trainer)
    found = ManifoldProbe(cells).of(trainer, observer)
    assert found is not None
    return found, trainer, observer


@pytest.mark.parametrize("distribution", ["normal", "uniform"])
def test_the_density_of_a_cell_is_that_of_its_latents_over_the_determinant_of_the_jacobian(distribution: str) -> None:
    found, trainer, _ = asked({"latent.distribution": distribution}, cells=400)
    network, middles = trainer.generator.network.double().eval(), range(40, 360, 64)
    z = found.latents.astype(np.float64)
    of = stats.norm() if distribution == "normal" else stats.uniform(-1, 2)

    for row in middles:
        for column in middles:
            place = np.array([z[column : column + 2].mean(), z[row : row + 2].mean()])
            jacobian = torch.autograd.functional.jacobian(lambda x: network(x[None])[0], torch.from_numpy(place))
            expected = of.pdf(place).prod() / abs(np.linalg.det(jacobian.numpy()))
            assert found.density[row, column] == pytest.approx(expected, rel=0.02)


def test_cells_are_equally_likely_and_images_are_gs() -> None:
    found, _, observer = asked({})

    assert np.diff(stats.norm.cdf(found.latents)) == pytest.approx(0.99 / 24, rel=1e-4)
    latents = torch.tensor([[found.latents[3], found.latents[20]]])
    assert found.images[20, 3] == pytest.approx(observer.made_of(latents)[0].numpy(), abs=1e-6)
    assert (found.dim, found.images.shape, found.density.shape) == (2, (25, 25, 2), (24, 24))


def test_latents_of_one_number_make_a_line_whose_density_is_over_its_length() -> None:
    found, trainer, _ = asked({"latent.dim": 1}, cells=400)
    network = trainer.generator.network.double().eval()

    assert found.images.shape == (1, 401, 2)
    for column in range(40, 360, 64):
        place = float(found.latents[column : column + 2].astype(np.float64).mean())
        slope = torch.autograd.functional.jacobian(lambda x: network(x[None])[0], torch.tensor([place]).double())
        assert found.density[0, column] == pytest.approx(stats.norm.pdf(place) / float(slope.norm()), rel=0.02)


def test_latents_of_more_numbers_are_cut_at_their_mean() -> None:
    found, _, observer = asked({"latent.dim": 8})
    latents = torch.zeros(1, 8)
    latents[0, :2] = torch.tensor([found.latents[0], found.latents[-1]])

    assert found.dim == 8
    assert found.images[-1, 0] == pytest.approx(observer.made_of(latents)[0].numpy(), abs=1e-6)


def test_a_generator_of_one_point_has_no_area_and_a_broken_one_no_numbers() -> None:
    _, trainer, observer = asked({})
    trainer.generator.weights.data.zero_()
    collapsed = ManifoldProbe().of(trainer, observer)
    trainer.generator.weights.data.fill_(float("nan"))
    broken = ManifoldProbe().of(trainer, observer)

    assert collapsed is not None
    assert np.isinf(collapsed.density).all()
    assert broken is not None
    assert np.isnan(broken.density).all()


def test_points_of_a_line_have_none() -> None:
    trainer = Trainer(Experiment().with_changes({"data.kind": "gaussian_1d", "latent.dim": 1}))

    assert ManifoldProbe().of(trainer, Observer(trainer)) is None

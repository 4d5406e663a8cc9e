"""One-dimensional data and the networks of few weights that go with it, as descriptions."""

import pytest

from ganviz.spec import Experiment, SpecError, structural_paths
from ganviz.spec.data import Gaussian1d, Mixture1d

SHIFT = {"data.kind": "gaussian_1d", "latent.dim": 1, "generator.network.kind": "shift"}
KINDS = ("gaussian_1d", "mixture_1d", "uniform_1d", "two_points_1d", "points_1d")


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_is_one_number_that_an_mlp_makes(kind: str) -> None:
    experiment = Experiment().with_changes({"data.kind": kind})

    assert experiment.data.sort == "values"
    assert experiment.data.sample_shape == (1,)
    assert experiment.data.has_modes == (kind == "mixture_1d")


def test_from_one_distribution_to_another_a_run_goes_on() -> None:
    start, line = Experiment(), Experiment().with_changes({"data.kind": "gaussian_1d"})

    assert structural_paths(start, line) == ("data.kind",)
    assert structural_paths(line, line.with_changes({"data.kind": "mixture_1d", "data.centres": [0, 1, 2]})) == ()


def test_a_mixture_is_as_listed_or_refused() -> None:
    assert Mixture1d(centres=(0, 1, 2), sigmas=(0.1, 0.2, 0.3)).shares == (1.0,)
    with pytest.raises(ValueError, match="3 numbers for 2 centres"):
        Mixture1d(sigmas=(0.1, 0.2, 0.3))


def test_settings_of_points_are_not_taken_for_those_of_a_line() -> None:
    ring = Experiment().with_changes({"data.std": 0.001})

    assert ring.with_changes({"data.kind": "gaussian_1d"}).data == Gaussian1d()


def test_a_shift_moves_latents_of_one_number() -> None:
    assert Experiment().with_changes(SHIFT).latent.dim == 1
    with pytest.raises(SpecError, match=r"latent\.dim: given 2; allowed: 1, as shift adds to the latent"):
        Experiment().with_changes(SHIFT | {"latent.dim": 2})
    with pytest.raises(SpecError, match="mlp or particles, as ring has points"):
        Experiment().with_changes(SHIFT | {"data.kind": "ring"})


def test_a_shift_and_a_line_have_three_weights() -> None:
    experiment = Experiment().with_changes(SHIFT | {"discriminator.network.kind": "logistic"})

    assert experiment.generator.network.num_weights(1, (1,)) == 1
    assert experiment.discriminator.network.num_weights(1, (1,)) == 2
    assert experiment.discriminator.network.num_weights(1, (1, 8, 8)) == 65

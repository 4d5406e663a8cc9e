"""Every kind that an experiment can name is carried out by something, and nothing is left over."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import torch

from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.losses import LOSSES
from ganviz.gan.networks import ACTIVATIONS, INITS, MODULES, build_generator
from ganviz.gan.optimizers import OPTIMIZERS
from ganviz.gan.registry import Registry
from ganviz.gan.samplers import CURVES, MIXTURES
from ganviz.spec import Experiment
from ganviz.spec.data import AnyData
from ganviz.spec.inits import AnyInit
from ganviz.spec.losses import AnyLoss
from ganviz.spec.networks import Activation, Output
from ganviz.spec.networks.plan import Layer
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.settings import kind_of
from ganviz.spec.updates import AnyDynamics
from tests.gan.support import seeded_generator


def kinds(union: Any) -> list[str]:
    return sorted(kind_of(variant) for variant in get_args(union))


@pytest.mark.parametrize(
    ("union", "registry"),
    [
        (AnyLoss, LOSSES),
        (AnyDynamics, DYNAMICS),
        (AnyOptimizer, OPTIMIZERS),
        (AnyInit, INITS),
    ],
)
def test_every_kind_is_carried_out_and_nothing_more(union: Any, registry: Registry[Any]) -> None:
    assert sorted(registry) == kinds(union)


def test_every_point_set_is_a_mixture_or_a_curve_and_never_both() -> None:
    points = sorted(kind_of(data) for data in get_args(AnyData) if not data().is_image)

    assert sorted([*MIXTURES, *CURVES]) == points


def _leaves(kind: type[Layer]) -> Iterator[type[Layer]]:
    """Return the kinds below `kind` that have none below them."""
    for below in kind.__subclasses__():
        yield from _leaves(below) if below.__subclasses__() else [below]


def test_every_layer_of_a_plan_is_built_and_nothing_more() -> None:
    assert set(MODULES) == set(_leaves(Layer))


def test_every_activation_is_carried_out_and_nothing_more() -> None:
    assert sorted(ACTIVATIONS) == sorted(get_args(Activation))


@pytest.mark.parametrize("output", get_args(Output))
@pytest.mark.parametrize("data", ["ring", "digits"])
def test_every_output_can_be_built(output: str, data: str) -> None:
    experiment = Experiment().with_changes({"data.kind": data, "generator.network.output": output})

    samples = build_generator(experiment, seeded_generator(), seeded_generator())(torch.zeros(3, experiment.latent.dim))

    assert samples.shape == (3, *experiment.data.sample_shape)


def test_a_registry_refuses_a_second_entry_of_one_kind() -> None:
    registry: Registry[int] = Registry("numbers")
    registry.add("one", 1)

    with pytest.raises(AssertionError, match="two numbers called one"):
        registry.add("one", 11)


def test_a_registry_answers_for_what_is_in_it() -> None:
    registry: Registry[int] = Registry("numbers")
    registry.register("one")(1)

    assert "one" in registry
    assert "two" not in registry
    assert registry["one"] == 1

"""What of an objective goes with which discriminator."""

from typing import Any

import pytest

from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.objective import PENALTIES, Objective

DIGITS = Experiment().with_changes({"data.kind": "digits"})


def problems(change: dict[str, Any]) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as raised:
        DIGITS.with_changes(change)
    return raised.value.problems


def test_every_penalty_is_off_at_first() -> None:
    assert [getattr(Objective(), name) for name in PENALTIES] == [0.0] * 4


@pytest.mark.parametrize("name", PENALTIES)
@pytest.mark.parametrize("network", ["mlp", "dcgan"])
def test_a_penalty_on_a_discriminator_with_batch_norm_is_refused_with_the_reason(name: str, network: str) -> None:
    normed = {"discriminator.network.kind": network, "discriminator.network.norm": "batch"}

    [problem] = problems(normed | {f"objective.{name}": 2.5})

    assert (problem.path, problem.given) == (f"objective.{name}", "2.5")
    assert "batch norm mixes" in problem.allowed


def test_every_penalty_that_does_not_fit_is_named() -> None:
    found = problems({"discriminator.network.norm": "batch", "objective.r1": 1.0, "objective.gradient_penalty": 10.0})

    assert [problem.path for problem in found] == ["objective.r1", "objective.gradient_penalty"]


@pytest.mark.parametrize(
    "change",
    [
        {"discriminator.network.norm": "layer", "objective.r1": 1.0},
        {"generator.network.norm": "batch", "objective.r1": 1.0},
        {"discriminator.network.norm": "batch", "objective.noise": 0.1},
    ],
    ids=["layer norm in D", "batch norm in G", "no penalty"],
)
def test_what_leaves_every_sample_a_slope_of_its_own_is_allowed(change: dict[str, Any]) -> None:
    assert DIGITS.with_changes(change) != DIGITS

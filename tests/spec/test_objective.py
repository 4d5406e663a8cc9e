"""What of an objective goes with which discriminator."""

from typing import Literal

import pytest

from ganviz.spec import Problem
from ganviz.spec.objective import PENALTIES, Objective, misfits
from ganviz.spec.settings import Variant


class Normed(Variant):
    """A discriminator as far as penalties care."""

    label = "Normed"
    help = "For this test."
    kind: Literal["normed"] = "normed"
    norm: Literal["none", "batch", "layer"] = "none"


def problems(norm: Literal["none", "batch", "layer"], **weights: float) -> tuple[Problem, ...]:
    return tuple(misfits(Objective(**weights), Normed(norm=norm)))


def test_every_penalty_is_off_at_first() -> None:
    assert [getattr(Objective(), name) for name in PENALTIES] == [0.0] * 4


@pytest.mark.parametrize("name", PENALTIES)
def test_a_penalty_on_a_discriminator_with_batch_norm_is_refused_with_the_reason(name: str) -> None:
    [problem] = problems("batch", **{name: 2.5})

    assert (problem.path, problem.given) == (f"objective.{name}", "2.5")
    assert "batch norm mixes" in problem.allowed


def test_every_penalty_that_does_not_fit_is_named() -> None:
    found = problems("batch", r1=1.0, gradient_penalty=10.0)

    assert [problem.path for problem in found] == ["objective.r1", "objective.gradient_penalty"]


def test_layer_norm_goes_with_penalties_and_batch_norm_without() -> None:
    assert problems("layer", r1=1.0) == problems("none", r1=1.0) == problems("batch") == ()

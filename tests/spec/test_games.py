"""The game of two numbers: its three parts go together, and with nothing else."""

from typing import Any

import pytest

from ganviz.spec import Experiment, SpecError
from tests.spec.conftest import GAME


def refused(base: Experiment, change: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(SpecError) as raised:
        base.with_changes(change)
    return {problem.path: f"{problem.given}; {problem.allowed}" for problem in raised.value.problems}


def test_the_three_parts_are_chosen_together() -> None:
    experiment = Experiment().with_changes(GAME)

    assert experiment.data.sample_shape == (1,)
    assert not experiment.data.is_image
    assert not experiment.data.has_modes
    assert experiment.with_changes({path: "mlp" for path in GAME if "network" in path} | {"data.kind": "ring"})


@pytest.mark.parametrize("kind", ["mlp", "dcgan"])
def test_the_game_is_played_by_one_number_and_one_slope_alone(kind: str) -> None:
    game = Experiment().with_changes(GAME)

    for path, partner in (("generator.network.kind", "point"), ("discriminator.network.kind", "slope")):
        assert refused(game, {path: kind}) == {path: f"'{kind}'; {partner}, as dirac has one number a sample"}


@pytest.mark.parametrize(
    ("data", "fitting_g", "fitting_d", "why"),
    [
        ("ring", "mlp or particles", "mlp or logistic or surface", "ring has points and no pictures"),
        ("digits", "mlp or dcgan", "mlp or dcgan or logistic", "digits has pictures"),
    ],
)
def test_one_number_and_one_slope_play_nothing_else(data: str, fitting_g: str, fitting_d: str, why: str) -> None:
    assert refused(Experiment(), GAME | {"data.kind": data}) == {
        "generator.network.kind": f"'point'; {fitting_g}, as {why}",
        "discriminator.network.kind": f"'slope'; {fitting_d}, as {why}",
    }


def test_a_game_of_two_numbers_has_no_full_batch() -> None:
    game = Experiment().with_changes(GAME)

    assert refused(game, {"updates.batching": "full_batch"}) == {
        "updates.batching": "'full_batch'; mini_batch or single_sample, as fresh samples have no end"
    }

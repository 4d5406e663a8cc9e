"""Networks beyond memory are refused before anything is built."""

from typing import Any

import pytest

from ganviz.spec import Experiment, SpecError


def refused(change: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(SpecError) as raised:
        Experiment().with_changes(change)
    return {problem.path: str(problem) for problem in raised.value.problems}


def test_a_network_of_too_many_weights_is_refused_in_words() -> None:
    widths = [16_384] * 256
    weights = 2 * 16_384 + 255 * 16_384**2 + 256 * 16_384 + 16_384 * 2 + 2

    assert refused({"generator.network.widths": widths}) == {
        "generator.network.widths": f"generator.network.widths: given a network of {weights:,} weights; "
        "allowed: at most 250,000,000 weights: fewer or smaller layers"
    }


def test_both_networks_are_named() -> None:
    widths = [16_384, 16_384]

    assert set(refused({"generator.network.widths": widths, "discriminator.network.widths": widths})) == {
        "generator.network.widths",
        "discriminator.network.widths",
    }


def test_the_pieces_of_maxout_count() -> None:
    change = {"discriminator.network.widths": [8_192, 8_192]}

    Experiment().with_changes(change)

    assert refused(change | {"discriminator.network.activation": "maxout"})


def test_256_layers_of_256_are_allowed() -> None:
    Experiment().with_changes({"generator.network.widths": [256] * 256})

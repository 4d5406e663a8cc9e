"""Networks and batches beyond memory are refused before anything is built."""

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


# --- with the batch ---------------------------------------------------------------------------------------

WIDE = {"generator.network.widths": [1000] * 100, "discriminator.network.widths": [1000] * 100}


def test_a_batch_that_does_not_fit_in_memory_is_refused_with_the_largest_that_does() -> None:
    problems = refused(WIDE | {"updates.batch_size": 8192})

    # 16 bytes a weight; of a sample, each layer's output and its bend, of G once and of D twice, in 8 bytes each
    weights = 2 * 99 * (1000**2 + 1000) + (2 * 1000 + 1000) + (1000 * 2 + 2) + (2 * 1000 + 1000) + (1000 + 1)
    each = 8 * ((200 * 1000 + 2) + 2 * (200 * 1000 + 1))
    most = (8_000_000_000 - 16 * weights) // each
    assert problems == {
        "updates.batch_size": "updates.batch_size: given 8192; "
        f"allowed: at most {most:,} with these networks and updates, so that training fits in 8 GB of memory"
    }
    assert 1000 <= most <= 1010
    Experiment().with_changes(WIDE | {"updates.batch_size": most})
    assert set(refused(WIDE | {"updates.batch_size": most + 1})) == {"updates.batch_size"}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"updates.batch_size": 2000}, "updates.batch_size"),
        (
            {"updates.batching": "full_batch", "data.pool_size": 2000, "updates.share_fakes": True},
            "updates.batching",
        ),
        ({"updates.unroll": 10}, "updates.batch_size"),
        ({"objective.r1": 1.0, "objective.r2": 1.0, "objective.dragan": 1.0}, "updates.batch_size"),
        ({"updates.dynamics.kind": "consensus"}, "updates.batch_size"),
    ],
)
def test_a_live_change_beyond_memory_is_refused(change: dict[str, Any], path: str) -> None:
    running = Experiment().with_changes(WIDE | {"updates.batch_size": 800})

    with pytest.raises(SpecError, match=r"fits in 8 GB of memory|at most 1,00\d samples") as raised:
        running.with_changes(change)

    assert [problem.path for problem in raised.value.problems] == [path]


def test_what_is_allowed_to_packs_is_whole_packs() -> None:
    change = WIDE | {"discriminator.network.pack": 8, "updates.batch_size": 8192}

    [message] = refused(change).values()
    most = int(message.split("at most ")[1].split(" with")[0].replace(",", ""))

    assert most % 8 == 0
    Experiment().with_changes(change | {"updates.batch_size": most})
    assert refused(change | {"updates.batch_size": most + 8})


def test_networks_that_leave_no_room_for_a_single_sample_are_named() -> None:
    change = {f"{player}.network.widths": [15_808, 15_808] for player in ("generator", "discriminator")}

    assert set(refused(change | {"updates.batching": "single_sample"})) == {"generator.network.widths"}
    smaller = change | {"discriminator.network.widths": [64]}
    Experiment().with_changes(smaller | {"updates.batching": "single_sample"})


def test_the_widest_dcgan_of_papers_trains_on_papers_batches() -> None:
    dcgan = {f"{player}.network.kind": "dcgan" for player in ("generator", "discriminator")}
    channels = {f"{player}.network.channels": 64 for player in ("generator", "discriminator")}
    change = {"data.kind": "mnist", "updates.batch_size": 1024} | dcgan | channels

    Experiment().with_changes(change)

    assert set(refused(change | {"updates.batch_size": 8192})) == {"updates.batch_size"}

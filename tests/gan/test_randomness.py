"""Named generators: independent of each other and of torch's global one."""

import pytest
import torch

from ganviz.gan.layout import check
from ganviz.gan.randomness import NAMES, Randomness, seeded


def numbers(generator: torch.Generator) -> list[float]:
    drawn: list[float] = torch.rand(4, generator=generator).tolist()
    return drawn


def test_the_same_seed_and_name_give_the_same_numbers() -> None:
    assert numbers(seeded(3, "data")) == numbers(seeded(3, "data"))


def test_another_seed_or_another_name_gives_other_numbers() -> None:
    streams = [numbers(seeded(*key)) for key in ((3, "data"), (4, "data"), (3, "latent"), (34, "data"))]

    assert len({tuple(stream) for stream in streams}) == len(streams)


def test_drawing_for_one_purpose_does_not_disturb_another() -> None:
    plain, busy = Randomness(0), Randomness(0)
    numbers(busy["data"])

    assert numbers(busy["latent"]) == numbers(plain["latent"])


def test_a_state_is_gone_on_from_exactly() -> None:
    randomness = Randomness(0)
    numbers(randomness["data"])
    state = randomness.state()
    expected = numbers(randomness["data"])

    elsewhere = Randomness(0)
    elsewhere.load_state(state)

    assert numbers(elsewhere["data"]) == expected


def test_loading_a_state_reaches_those_who_hold_a_generator() -> None:
    randomness = Randomness(0)
    held = randomness["dropout"]
    state = randomness.state()
    expected = numbers(held)

    randomness.load_state(state)

    assert numbers(held) == expected


def test_a_state_has_the_generators_that_were_not_drawn_from_too() -> None:
    randomness = Randomness(0)
    state = randomness.state()
    expected = numbers(randomness["latent"])

    randomness.load_state(state)

    assert state.keys() == set(NAMES) - {"labels", "classes"}  # which states of earlier versions lack
    assert numbers(randomness["latent"]) == expected


def test_there_are_no_generators_but_those_that_a_state_has() -> None:
    with pytest.raises(KeyError):
        Randomness(0)["another"]


def test_what_older_states_lack_begins_afresh_with_them() -> None:
    randomness = Randomness(0)
    older = randomness.state()
    expected = numbers(randomness["labels"])
    drawn = randomness.state()
    more = numbers(randomness["labels"])

    assert "labels" not in older
    randomness.load_state(older)
    assert numbers(randomness["labels"]) == expected
    randomness.load_state(drawn)
    assert numbers(randomness["labels"]) == more
    check(older, randomness.layout())
    check(drawn, randomness.layout())

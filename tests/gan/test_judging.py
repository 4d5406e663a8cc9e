"""The judge that told conditions are held against: what it says of constructed runs."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.gan import Trainer
from ganviz.spec import preset
from ganviz.spec.conditions import CONDITIONS
from tests.benchmarks.drawing import Drawn, Recorded, draw
from tests.benchmarks.judging import RIGHT, Seen, Witness, best_split, labels, labels_around, ranked
from tests.benchmarks.unnamed import verdict

SHARE = np.full(8, 0.125)
WELL = Seen(0, 1.5, 1.0, 0.55, 0.55, 1.0, 0.1, np.zeros(2), SHARE)
FAR = replace(WELL, distance=20.0, ranked=0.8, split=0.8)
FEW = replace(FAR, spread=0.1, mass=np.eye(8)[0])


def seen(base: Seen, count: int = 20, **changes: Any) -> list[Seen]:
    """Return looks that are alike but for what is given as a function of their number."""
    return [
        replace(base, step=200 * (n + 1), **{name: value(n) for name, value in changes.items()}) for n in range(count)
    ]


def away(n: int) -> Any:
    return np.array([n % 2, 0.0])


@pytest.mark.parametrize(
    ("found", "looks"),
    [
        ({"healthy"}, seen(WELL)),
        ({"learning"}, seen(FAR, distance=lambda n: 40 * 0.9**n)),
        ({"stuck"}, seen(FAR)),
        ({"unclear"}, seen(WELL, distance=lambda n: 4.0)),
        ({"collapse"}, seen(FEW)),
        ({"hopping", "oscillation"}, seen(replace(FEW, moved=1.0), centre=away)),
        ({"missing"}, seen(replace(WELL, ranked=0.7), mass=lambda n: SHARE * (np.arange(8) > 0))),
        ({"unclear"}, seen(WELL, mass=lambda n: SHARE * (np.arange(8) > 0))),
        ({"starved"}, seen(replace(FAR, ranked=0.97))),
        ({"weak_discriminator"}, seen(replace(FAR, ranked=0.5))),
        ({"weak_discriminator"}, seen(replace(FAR, ranked=0.1))),
        ({"vanishing"}, seen(replace(FAR, split=1.0), gradient=lambda n: 1.0 if n == 0 else 1e-3)),
        ({"standstill", "missing"}, seen(replace(FAR, moved=0.01, mass=np.zeros(8)))),
        ({"oscillation"}, seen(replace(FAR, moved=0.5))),
        ({"oscillation"}, seen(FAR, centre=away, ranked=lambda n: 0.2 + 0.6 * (n % 2))),
        ({"oscillation"}, seen(FAR, spread=lambda n: 1 + 0.5 * (n % 2))),
        ({"missing", "weak_discriminator"}, seen(replace(WELL, distance=4.0, ranked=0.5, mass=np.zeros(8)))),
        ({"overfitting"}, seen(replace(WELL, known=0.8, copying=0.9))),
        ({"memorising"}, seen(replace(WELL, known=0.5, copying=0.2))),
    ],
)
def test_a_run_is_labelled_with_all_that_holds_of_its_second_half(found: set[str], looks: list[Seen]) -> None:
    first = seen(FEW, count=20)
    assert labels(looks, SHARE) == found
    if "vanishing" not in found:  # which is told by what the gradient was before
        assert labels([*first, *(replace(each, step=each.step + 4000) for each in looks)], SHARE) == found


def test_what_holds_around_a_look_is_of_the_steps_near_it_alone() -> None:
    looks = [*seen(replace(FAR, ranked=0.97)), *(replace(each, step=each.step + 4000) for each in seen(WELL))]
    assert labels_around(looks, 2500, SHARE) == {"starved"}
    assert labels_around(looks, 6000, SHARE) == {"healthy"}
    assert labels_around(looks, 9000, SHARE) == {"unclear"}


def test_a_pool_is_what_fakes_and_their_modes_are_held_against() -> None:
    trainer = Trainer(preset("ring8").experiment.with_changes({"data.pool_size": 16}))
    witness = Witness(trainer)
    pool = trainer.batches.source.fixed
    assert pool is not None
    assert witness.share is not None
    assert {tuple(each) for each in witness.reals.tolist()} <= {tuple(each) for each in pool.tolist()}
    np.testing.assert_allclose(witness.share * 16, np.round(witness.share * 16))


def test_a_run_that_diverged_before_any_look_has_diverged() -> None:
    assert labels([], has_diverged=True) == {"diverged"}
    assert labels([]) == {"unclear"}


def test_how_often_one_is_above_another_and_the_best_threshold() -> None:
    low, high = torch.tensor([0.0, 1.0, 2.0, 3.0]), torch.tensor([2.0, 3.0, 4.0, 5.0])
    assert ranked(high, low) == (16 - 1 - 2 * 0.5) / 16
    assert ranked(low, low) == 0.5
    assert best_split(high, low) == 0.75
    assert math.isnan(ranked(high * math.nan, low))


def test_a_run_is_told_right_by_the_first_condition_at_most_looks_of_its_second_half() -> None:
    numbers = {"distance": 1.2, "distance_floor": 0.04, "separation": 0.99, "spread": 1.0, "rhythm": 0.0}
    looks = [(100 * n, {**numbers, "distance": 1 + 0.1 * (n % 2)}, {"centre": away(n)}) for n in range(1, 41)]
    run = Recorded(
        Drawn("x", {}, 4000), looks, seen(replace(FAR, ranked=0.99), mass=lambda n: None), None, None, False, True
    )
    told = verdict(run)
    assert (told.told, told.is_right, told.found) == ("starved", True, {"starved"})
    assert not verdict(replace(run, seen=seen(WELL, mass=lambda n: None))).is_right
    assert verdict(replace(run, has_diverged=True)).told == "diverging"


def test_what_is_drawn_can_be_run_and_is_drawn_again() -> None:
    found = draw(3, 12, 6)
    assert [each.change for each in found] == [each.change for each in draw(3, 12, 6)]
    assert draw(3, 4, 0) == found[:4]
    assert draw(4, 1, 0)[0].change != found[0].change
    for each in found:
        preset("ring8").experiment.with_changes(each.change)


def test_all_that_can_be_told_of_trouble_has_labels_that_make_it_right() -> None:
    assert RIGHT.keys() == {kind for kind, each in CONDITIONS.items() if each.tone == "bad"} | {"healthy"}

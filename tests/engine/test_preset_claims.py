"""Presets keep their word: for a few seeds, those that take no time. `tests/benchmarks/claims.py` has all of them."""

import pytest

from ganviz.spec import preset, presets
from tests.benchmarks.claims import CLAIMS, Claim, claims_of, courses_of
from tests.benchmarks.course import watch

QUICK = ("dirac-gan-r1", "divergence", "oscillation")
SEEDS = (200, 201)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", QUICK)
def test_a_quick_preset_keeps_its_word(name: str, seed: int) -> None:
    for claim, course in zip(claims_of(name), courses_of(name, None, seed), strict=True):
        assert claim.is_kept(course), claim.told


def test_each_branch_is_watched_up_to_its_own_step() -> None:
    change = {"objective.r1": 0.3}

    found = watch(preset("dirac-gan").experiment, 5, [(4, change, 6), (2, change, 9)])

    assert found[0, ""].last.step == 5
    assert found[2, str(change)].of("step") == [3, 4, 5, 6, 7, 8, 9]
    assert found[4, str(change)].of("step") == [5, 6]


def test_every_failure_and_first_thing_claims_something() -> None:
    claimed = {claim.preset for claim in CLAIMS}

    for found in presets():
        if found.group in ("First things", "Failures", "Optimization", "Games", "Figures"):
            assert found.name in claimed or found.name == "spiral"


def test_the_way_out_is_offered_from_the_earliest_step_at_which_it_was_counted() -> None:
    counted = [claim.at for claim in claims_of("mode-collapse") if claim.action == "D rate to 2e-3"]
    (way_out,) = (action for action in preset("mode-collapse").actions if action.text == "D rate to 2e-3")

    assert way_out.after == min(counted)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.told)
def test_a_claim_is_of_what_the_preset_offers(claim: Claim) -> None:
    assert claim.at < claim.num_steps
    preset(claim.preset).experiment.with_changes(claim.done)

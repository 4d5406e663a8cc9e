"""Conditions of runs, told from what was measured: each rule by series that show it, and by some that nearly do."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from ganviz.gan.diagnoses import LEAST_LOOKS, MOST_LOOKS, NUMBERS, RULES, VECTORS, Diagnostician, Looks, missing, rhythm
from ganviz.spec import preset
from ganviz.spec.conditions import CONDITIONS, cures_of

WELL: dict[str, Any] = {
    "distance": 0.06, "distance_floor": 0.04, "separation": 0.55, "spread": 1.0, "largest_weight": 1.0,
    "g_gradient_norm": 1.0, "rhythm": 0.2, "g_dead": 0.1, "d_dead": 0.1, "g_loss": 0.7, "d_loss": 1.3,
    "modes_covered": 8.0, "num_modes": 8.0, "mode_mass": np.full(8, 0.12), "centre": np.zeros(2),
}  # fmt: skip
FAR: dict[str, Any] = {"distance": 1.2}
FEW: dict[str, Any] = {**FAR, "spread": 0.1, "modes_covered": 1.0, "mode_mass": np.array([0.9] + [0.0] * 7)}


def look(diagnostician: Diagnostician, step: int, seen: dict[str, Any]) -> list[str]:
    numbers = {name: value for name, value in seen.items() if not isinstance(value, np.ndarray)}
    vectors = {name: value for name, value in seen.items() if isinstance(value, np.ndarray)}
    return [finding.kind for finding in diagnostician.note(step, numbers, vectors)]


def told(rows: Sequence[dict[str, Any]], every: int = 100) -> list[list[str]]:
    diagnostician = Diagnostician()
    return [look(diagnostician, every * number, {**WELL, **row}) for number, row in enumerate(rows, start=1)]


def moving(count: int, away: float) -> list[dict[str, Any]]:
    """Return fakes in a crowd that is at another place at each look."""
    places = [np.array([away * (number % 2), 0.0]) for number in range(count)]
    return [{**FEW, "centre": place, "g_loss": 0.7 + number % 3} for number, place in enumerate(places)]


def no_number(**changes: Any) -> dict[str, Any]:
    """Return a look at a game of two numbers."""
    return {"distance": 0.5, "distance_floor": 0.0, **dict.fromkeys(set(WELL) - {"distance"}, math.nan), **changes}


CASES: dict[str, list[dict[str, Any]]] = {
    "converged": [{}] * 12,
    "collapse": [{**row, "centre": np.array([0.3 * (number % 2), 0])} for number, row in enumerate([FEW] * 12)],
    "hopping": moving(25, 1.0),
    "standstill": [{**FEW, "modes_covered": 0.0}] * 12,
    "vanishing": [{**FAR, "g_gradient_norm": 2.0}] + [{**FEW, "separation": 1.0, "g_gradient_norm": 1e-3}] * 8,
    "dead": [{**FAR, "g_dead": 0.9, "g_loss": number % 2} for number in range(6)],
    "starved": [{**FAR, "distance": 1 + 0.1 * (number % 2), "separation": 0.99} for number in range(12)],
    "weak_discriminator": [{**FAR, "distance": 1 + 0.2 * (number % 2), "g_loss": number % 2} for number in range(22)],
    "missing": [{"distance": 0.15, "modes_covered": 7.0, "mode_mass": np.array([0.0] + [0.13] * 7)}] * 21,
    "overfitting": [{"distance": 0.15, "held_out": 0.8, "copying": 0.9}] * 6,
    "memorising": [{"distance": 0.15, "held_out": 0.5, "copying": 0.2}] * 6,
    "settled": [{**FAR, "distance": 1 + 0.1 * (number % 2), "separation": 0.8} for number in range(22)],
    "diverging": [{**FAR, "largest_weight": 2.0**number} for number in range(5)],
    "oscillation": [{**FAR, "rhythm": 0.9, "separation": 0.5, "centre": np.array([n % 2, 0.0])} for n in range(6)],
    "wandering": [{**FAR, "separation": 0.8, "g_loss": n % 3, "centre": np.array([0.4 * (n % 2)])} for n in range(31)],
    "no_nearer": [{**FAR, "separation": 0.8, "g_loss": n % 3} for n in range(31)],
    "far": [{}, {"distance": 0.15}],
}


def test_every_condition_has_a_rule_and_words_and_a_case() -> None:
    assert {rule.kind for rule in RULES} == set(CONDITIONS) == set(CASES)
    assert {kind for rule in RULES for kind in rule.instead_of} <= set(CONDITIONS)


@pytest.mark.parametrize("kind", CASES)
def test_a_condition_is_told_first(kind: str) -> None:
    found = told(CASES[kind])
    assert found[-1][:1] == [kind]
    assert found[0] in ([], ["far"])


@pytest.mark.parametrize("kind", CASES)
def test_of_looks_that_are_far_apart_fewer_do(kind: str) -> None:
    found = [kinds[:1] for kinds in told(CASES[kind], every=400)]
    assert found[-1] == [kind]
    assert found.index([kind]) <= max(LEAST_LOOKS, math.ceil(len(CASES[kind]) / 4))


@pytest.mark.parametrize("kind", sorted(CASES.keys() - {"vanishing", "diverging", "far"}))
def test_a_condition_is_told_at_the_same_step_however_often_it_is_looked(kind: str) -> None:
    rows = [CASES[kind][number % len(CASES[kind])] for number in range(40)]
    often = [kinds[:1] for kinds in told(rows, every=100)].index([kind]) + 1
    for every in (2, 4):
        seldom = [kinds[:1] for kinds in told(rows, every=100 * every)].index([kind]) + 1
        assert every * seldom <= max(often + every, LEAST_LOOKS * every)


def test_fakes_that_are_scattered_far_or_that_d_cannot_tell_lack_no_modes() -> None:
    lost = {**FAR, "modes_covered": 0.0, "mode_mass": np.full(8, 0.02), "separation": 0.7}
    rows = [{**lost, "distance": 3 + 0.3 * (n % 2), "centre": np.array([0.4 * (n % 2), 0.0])} for n in range(24)]
    assert told(rows)[-1][:1] == ["missing"]
    assert "missing" not in told([{**row, "spread": 4.0} for row in rows])[-1]
    blurred = [{**row, "distance": 0.26, "separation": 0.5} for row in rows]  # which a better D would tell
    assert told(blurred)[-1] == ["weak_discriminator"]


def test_of_data_without_modes_fakes_that_swing_past_d_go_round() -> None:
    swing = [{**FAR, "separation": 0.3 + 0.4 * (n % 2), "centre": np.array([n % 2, 0.0])} for n in range(24)]
    rows = [{**row, "distance": 1 + 0.1 * (n % 3), "g_loss": n % 3} for n, row in enumerate(swing)]
    plain = [{**row, "num_modes": math.nan, "modes_covered": math.nan, "mode_mass": np.empty(0)} for row in rows]
    assert told(plain)[-1] == ["oscillation"]
    assert told(rows)[-1] == ["oscillation"]  # with modes, too, where all fakes are elsewhere at most looks
    seldom = [{**row, "centre": np.array([n // 2 % 2, 0.0])} for n, row in enumerate(rows)]
    assert "oscillation" not in told(seldom)[-1]
    calm = [{**row, "separation": 0.7} for row in plain]
    assert told(calm)[-1] == ["far"]
    still = [{**calm[0], "centre": np.zeros(2), "g_loss": n % 3, "distance": 1 + 0.6 * (n // 4 % 2)} for n in range(40)]
    assert told(still)[-1] == ["oscillation"]  # as fakes on a line that turns round do
    assert "oscillation" not in told(still)[25]  # healthy ones may, at first


def test_a_pool_that_d_knows_by_heart_comes_before_the_modes_it_lacks() -> None:
    assert told([{**row, "held_out": 0.8} for row in CASES["missing"]])[-1] == ["overfitting", "missing"]


def test_a_generator_that_never_comes_near_starves_though_d_is_not_sure_of_all() -> None:
    rows = [{**FAR, "distance": 1 + 0.1 * (n % 2), "separation": 0.93, "g_loss": n % 2} for n in range(42)]
    found = told([{**row, "centre": np.array([0.2 * (n % 2), 0.0])} for n, row in enumerate(rows)])
    assert found[38] == ["no_nearer"]
    assert found[-1] == ["starved"]


def test_a_gradient_that_vanished_before_the_first_look_has_vanished() -> None:
    assert told([{**FEW, "separation": 1.0, "g_gradient_norm": 1e-4}] * 6)[-1] == ["vanishing"]
    assert told([{**FEW, "separation": 1.0, "g_gradient_norm": 1e-2, "modes_covered": 0}] * 12)[-1] == ["standstill"]


@pytest.mark.parametrize("kind", CASES)
def test_the_evidence_is_a_sentence_with_its_numbers(kind: str) -> None:
    diagnostician = Diagnostician()
    for number, row in enumerate(CASES[kind], start=1):
        look(diagnostician, 100 * number, {**WELL, **row})
    (finding,) = [each for each in diagnostician.findings if each.kind == kind]
    condition = CONDITIONS[kind]
    words = condition.told(finding.numbers)
    assert words != condition.meaning
    assert "nan" not in words
    assert condition.told({}) == condition.meaning


def test_what_is_well_has_no_trouble() -> None:
    assert all(kinds in ([], ["converged"]) for kinds in told([{}] * 40))


def test_fakes_that_come_nearer_are_not_starved_nor_settled() -> None:
    rows = [{"distance": 2 * 0.9**number, "separation": 0.99} for number in range(14)]
    assert told(rows)[-1] == ["far"]


def test_a_d_that_is_sure_is_not_blamed_while_fakes_come_nearer_by_and_by() -> None:
    rows = [{**FAR, "separation": 0.99, "distance": 40 * 0.97**n * (1 + 0.05 * (n % 2))} for n in range(30)]
    assert told(rows)[-1] == ["far"]
    assert told([{**row, "distance": 1.2} for row in rows])[-1][:1] == ["starved"]


def test_fakes_that_widen_and_shrink_wander_until_they_are_near() -> None:
    breathing = [{**CASES["no_nearer"][0], "g_loss": n % 3, "spread": 1 + 0.4 * (n % 2)} for n in range(31)]
    assert told(breathing)[-1] == ["wandering"]
    assert told([*breathing, *[{"distance": 0.2}] * 6])[-1] != ["wandering"]


def test_a_mode_that_is_still_coming_is_not_missing() -> None:
    masses = [np.array([0.0, 0.03 * min(1, number / 20)] + [0.13] * 6) for number in range(22)]
    rows = [
        {"distance": 0.15, "modes_covered": 6.0 + (number > 15), "mode_mass": mass}
        for number, mass in enumerate(masses)
    ]
    assert told(rows)[-1] == ["far"]


def test_modes_that_have_come_are_not_said_to_lack() -> None:
    first = np.array([0.15] + [0.0] * 7)
    then = np.array([0.13] * 6 + [0.0] * 2)
    rows = [{"distance": 0.6, "spread": 0.6, "modes_covered": 1.0, "mode_mass": first}] * 13
    rows += [{"distance": 0.15, "modes_covered": 6.0, "mode_mass": then}] * 8
    assert _lacking(rows) == {"thin": 2.0, "modes": 8.0}  # and not 7: six of eight are covered
    assert _lacking([*rows[:13], *[{**row, "modes_covered": 3.0} for row in rows[13:]]]) == {"thin": 5.0, "modes": 8.0}


def _lacking(rows: Sequence[dict[str, Any]]) -> Mapping[str, float]:
    """Return the numbers of missing modes after the last look."""
    looks = Looks()
    for step, row in enumerate(rows):
        seen = {**WELL, **row}
        looks.add(100 * step, seen, {name: seen[name] for name in VECTORS})
    return missing(looks, was=False) or {}


def test_weights_that_grow_evenly_do_not_diverge() -> None:
    assert told([{**FAR, "largest_weight": 1.0 + 0.9 * number} for number in range(5)])[-1] == ["far"]


def test_a_crowd_that_hops_learns_whatever_units_are_dead() -> None:
    rows = [{**row, "g_dead": 0.7} for row in moving(25, 1.0)]
    assert told(rows)[-1] == ["hopping"]
    assert told([{**row, "centre": np.zeros(2)} for row in rows])[-1][:1] == ["dead"]


def test_a_crowd_that_has_come_to_stand_or_is_far_out_hops_no_more() -> None:
    rows = moving(25, 1.0)
    stands = told([*rows, *[{**rows[-1], "distance": 1.2 + 0.1 * (n % 2)} for n in range(14)]])
    assert stands[30][:1] == ["hopping"]
    assert stands[-1][:1] == ["collapse"]
    out = told([{**row, "centre": row["centre"] + 10} for row in rows])
    assert "hopping" not in out[-1]


def test_a_d_that_takes_fakes_for_reals_is_too_weak() -> None:
    rows = [{"distance": 0.26 + 0.04 * (n % 2), "separation": 0.44, "g_loss": n % 3} for n in range(25)]
    assert told(rows)[-1] == ["weak_discriminator"]
    assert told([{**row, "separation": 0.52} for row in rows])[-1] == ["far"]  # as of uneven shares
    led = [{**FEW, "separation": 0.1, "centre": np.array([5 + 0.2 * n, 0.0]), "g_loss": n % 3} for n in range(25)]
    assert told(led)[-1][:1] == ["weak_discriminator"]
    assert told([{**row, "centre": row["centre"] / 10} for row in led])[-1][:1] == ["collapse"]


def test_a_crowd_that_widens_and_comes_nearer_is_on_its_way() -> None:
    rows = [{**FEW, "separation": 0.99, "spread": 0.05 * 1.05**n, "distance": 2 * 0.98**n} for n in range(36)]
    assert told(rows)[-1] == ["far"]
    assert told([{**row, "distance": 1.2} for row in rows])[-1][:1] == ["collapse"]
    assert told([{**row, "spread": 0.1} for row in rows])[-1][:1] == ["collapse"]


def test_what_has_faded_for_a_while_comes_after_what_holds() -> None:
    rows = [{**FAR, "spread": 0.2 + 0.3 * (n > 13), "rhythm": 0.9 * (n > 13)} for n in range(26)]
    found = told([{**row, "centre": np.array([0.3 * (n % 2), 0.0])} for n, row in enumerate(rows)])
    assert found[20] == ["collapse", "oscillation"]
    assert found[-1] == ["oscillation", "collapse"]


def test_fakes_that_are_driven_to_and_fro_go_round_as_long_as_the_loss_says_so() -> None:
    round_ = {**FAR, "rhythm": 0.6, "separation": 0.8}
    rows = [{**round_, "g_loss": n % 3, "centre": np.array([n % 2, 0.0])} for n in range(24)]
    assert told(rows)[-1] == ["oscillation"]
    assert told([*rows[:21], *({**row, "rhythm": 0.2} for row in rows[21:])])[-1] == ["far"]
    assert told([*rows[:19], *({**row, "rhythm": 0.4} for row in rows[19:])])[-1] == ["far"]  # it ends as it is seen


def test_fakes_between_few_modes_wide_and_narrow_by_turns_lack_the_others() -> None:
    masses = [np.roll(np.array([0.4, 0.3] + [0.0] * 6), number % 5) for number in range(24)]
    rows = [
        {**row, "spread": (0.8, 0.45, 0.3)[number % 3], "modes_covered": 2.0, "mode_mass": mass}
        for number, (row, mass) in enumerate(zip(moving(24, 0.4), masses, strict=True))
    ]
    assert told(rows)[-1] == ["missing"]
    assert told([{**row, "spread": 0.3} for row in rows])[-1][:1] != ["missing"]  # a crowd


def test_modes_that_came_a_while_ago_are_not_coming_any_more() -> None:
    mass = np.array([0.1, 0.1] + [0.0] * 6)
    rows = [{**FAR, "modes_covered": 2.0 * (number >= 8), "mode_mass": mass} for number in range(24)]
    found = told(rows)
    assert all("missing" not in kinds for kinds in found[:19])
    assert "missing" in found[20]


def test_losses_that_settle_while_modes_are_missing_are_not_what_is_wrong() -> None:
    there = [np.array([0.05 * (number < 4)] + [0.13] * 7) for number in range(26)]  # at first there are all
    rows = [{**FAR, "modes_covered": 7.0, "mode_mass": mass} for mass in there]
    rows = [{**row, "separation": 0.8, "centre": np.array([0.1 * (n % 2), 0.0])} for n, row in enumerate(rows)]
    found = told(rows)
    assert found[20] == ["far"]  # it is too early to say that it stays so
    assert found[-1] == ["missing"]
    coming = [{**rows[-1], "distance": 1.2 * 0.97**n, "modes_covered": 7.0 + n / 30} for n in range(30)]
    assert "missing" not in told([*rows, *coming])[-1]
    assert "missing" not in told([*rows, {**rows[-1], "modes_covered": 8.0}])[-1]  # all are there, as the picture says
    everywhere = [{**row, "modes_covered": 8.0, "mode_mass": np.full(8, 0.12)} for row in rows]
    assert told(everywhere)[22] == ["settled"]


def test_losses_look_settled_when_their_mean_stays_however_noisy_batches_are() -> None:
    noise = np.random.default_rng(5).normal(size=44)
    rows = [{**FAR, "distance": 1 + 0.1 * (n % 2), "separation": 0.8} for n in range(44)]
    noisy = [{**row, "d_loss": 1.3 + 0.3 * each} for row, each in zip(rows, noise, strict=True)]
    assert told(noisy)[-1] == ["settled"]
    assert told([{**row, "d_loss": row["d_loss"] + 0.05 * n} for n, row in enumerate(noisy)])[-1] == ["no_nearer"]
    wild = [{**row, "d_loss": 1.3 + 1.3 * each} for row, each in zip(rows, noise, strict=True)]
    assert told(wild)[-1] == ["no_nearer"]  # nobody can say
    swinging = [{**row, "distance": 0.8 + 0.6 * (n % 2)} for n, row in enumerate(noisy)]
    assert told(swinging)[-1] == ["no_nearer"]  # they come and go


def test_a_d_that_is_passed_and_catches_up_is_not_too_weak() -> None:
    rows = [{**FAR, "distance": 1 + 0.2 * (n % 2), "separation": n % 4 / 3, "g_loss": n % 2} for n in range(24)]
    assert "weak_discriminator" not in told(rows)[-1]
    assert told([{**row, "separation": 0.5} for row in rows])[-1] == ["weak_discriminator"]
    thawed = [{**row, "separation": 0.3 if number < 12 else 0.73} for number, row in enumerate(rows)]
    assert "weak_discriminator" not in told(thawed)[-1]  # while it tells them again, though .55 on average


def test_a_gradient_does_not_vanish_where_d_is_not_sure() -> None:
    unsure = [{**row, "separation": min(row.get("separation", 0.8), 0.8)} for row in CASES["vanishing"]]
    assert "vanishing" not in told(unsure)[-1]


@pytest.mark.parametrize(
    ("rhythm", "away", "kind"), [(0.55, 1.0, "oscillation"), (0.2, 1.0, "missing"), (0.55, 0.4, "missing")]
)
def test_fakes_that_are_driven_to_and_fro_go_round(rhythm: float, away: float, kind: str) -> None:
    rows = [{**row, "spread": 0.7, "modes_covered": 2.0, "rhythm": rhythm} for row in moving(22, away)]
    assert told(rows)[-1] == [kind]


def test_a_generator_that_holds_a_mode_does_not_stand_still() -> None:
    rows = [{**FAR, "modes_covered": 3.0 * (number > 20)} for number in range(30)]
    found = told(rows)
    assert found[20][:1] == ["standstill"]
    assert "standstill" not in found[-1]


def test_a_game_of_two_numbers_goes_round_or_comes_to_rest() -> None:
    assert told([no_number(equilibrium_distance=1.0)] * 10)[-1] == ["oscillation"]
    assert told([no_number(equilibrium_distance=0.7**number) for number in range(10)])[-1] == []
    assert told([no_number(equilibrium_distance=0.001)] * 10)[-1] == ["converged"]


@pytest.mark.parametrize("kind", ["standstill", "starved", "collapse"])
def test_a_generator_that_is_frozen_is_not_blamed(kind: str) -> None:
    assert all(kind not in kinds for kinds in told([{**row, "g_rests": 1.0} for row in CASES[kind]]))


def test_a_crowd_that_stands_still_where_it_went_has_collapsed() -> None:
    rows = [{**FEW, "centre": np.array([2.0 * (number > 1), 0.0])} for number in range(14)]
    assert told(rows)[-1][:1] == ["collapse"]


def test_a_condition_stays_until_it_is_clearly_over() -> None:
    narrow = [{**row, "centre": np.array([0.3 * (number % 2), 0])} for number, row in enumerate([FEW] * 12)]
    wider = [{**row, "spread": 0.6} for row in narrow]  # between the thresholds
    assert told(wider)[-1][:1] != ["collapse"]
    diagnostician = Diagnostician()
    for number, row in enumerate([*narrow, *wider[:6]], start=1):
        kinds = look(diagnostician, 100 * number, {**WELL, **row})
    assert kinds[:1] == ["collapse"]
    assert diagnostician.findings[0].since == 1000
    for number in range(20, 26):
        kinds = look(diagnostician, 100 * number, WELL)
    assert "collapse" not in kinds


def test_what_shows_less_than_it_takes_to_be_told_is_fading() -> None:
    narrow = [{**row, "centre": np.array([0.3 * (number % 2), 0])} for number, row in enumerate([FEW] * 12)]
    diagnostician, fading = Diagnostician(), []
    for number, row in enumerate([*narrow, *([{**narrow[0], "spread": 0.6}] * 6), *narrow], start=1):
        look(diagnostician, 100 * number, {**WELL, **row})
        fading += [finding.is_fading for finding in diagnostician.findings if finding.kind == "collapse"]
    assert fading[0] is fading[2] is fading[-1] is False
    assert True in fading


@pytest.mark.parametrize("median", [1.5, 3.0])
def test_converged_is_told_with_a_distance_within_its_limit(median: float) -> None:
    diagnostician = Diagnostician()
    for number in range(1, 31):
        wanted = 0.04 * (1.5 if number <= 15 else median * (4.0 if number % 5 == 0 else 1.0))
        look(diagnostician, 100 * number, {**WELL, "distance": wanted})
    (finding,) = diagnostician.findings
    assert finding.kind == "converged"
    assert finding.numbers["far"] == pytest.approx(median)
    assert finding.numbers["far"] <= finding.numbers["limit"]
    assert finding.is_fading == (median > 2.7)


def test_where_looks_are_far_apart_a_crowd_of_three_looks_has_collapsed() -> None:
    crowd = [{**row, "centre": np.array([0.3 * (number % 2), 0])} for number, row in enumerate([FEW] * 3)]
    found = told([FAR] * 4 + crowd, every=800)
    assert found[-1][:1] == ["collapse"]
    assert all("collapse" not in kinds for kinds in found[:-1])


def test_what_was_told_of_other_data_is_told_no_more() -> None:
    diagnostician = Diagnostician()
    numbers = {name: value for name, value in WELL.items() if not isinstance(value, np.ndarray)}
    mass = {"mode_mass": np.full(8, 0.12)}
    kinds = [
        [each.kind for each in diagnostician.note(100 * number, {**numbers, **row}, mass, of)]
        for number, (row, of) in enumerate([({}, "here")] * 12 + [({"distance": 9.0}, "there")] * 3, start=1)
    ]
    assert kinds[11] == ["converged"]
    assert kinds[12] == kinds[14] == ["far"]
    diagnostician.forget_after(1200)
    assert [each.kind for each in diagnostician.note(1300, numbers, {}, "here")] == ["converged"]


def test_what_is_not_finite_tells_nothing() -> None:
    broken = {name: math.nan for name, value in WELL.items() if not isinstance(value, np.ndarray)}
    assert told([{**broken, "mode_mass": np.full(8, np.nan), "centre": np.full(2, np.nan)}] * 25) == [[]] * 25
    assert told([{**broken, "distance": math.inf}] * 12)[-1] == []


def test_it_goes_back_with_the_run() -> None:
    rows = [{}] * 5 + CASES["hopping"]
    straight, back = Diagnostician(), Diagnostician()
    for number, row in enumerate(rows, start=1):
        look(straight, 100 * number, {**WELL, **row})
        look(back, 100 * number, {**WELL, **row} if number <= 17 else WELL)
    back.forget_after(1700)
    for number, row in enumerate(rows[17:], start=18):
        look(back, 100 * number, {**WELL, **row})
    assert back.findings == straight.findings


def test_a_long_run_takes_no_more_room_and_is_told_the_same() -> None:
    diagnostician = Diagnostician()
    look(diagnostician, 100, {**WELL, "g_gradient_norm": 500.0})
    for number in range(2, 3 * MOST_LOOKS):
        look(diagnostician, 100 * number, WELL)
    assert len(diagnostician._looks) == len(diagnostician._told) <= MOST_LOOKS
    vanished = {**WELL, **FEW, "separation": 1.0}
    for number in range(3 * MOST_LOOKS, 3 * MOST_LOOKS + 5):
        kinds = look(diagnostician, 100 * number, vanished)
    assert kinds[:1] == ["vanishing"]  # against a gradient that is long forgotten
    diagnostician.forget_after(0)
    assert look(diagnostician, 100, WELL) == []
    assert diagnostician._looks.largest("g_gradient_norm") == 1.0


def test_what_rules_ask_for_is_kept() -> None:
    """Every name that a rule asks of the looks is one of those that are kept."""
    asked: set[str] = set()

    class Asked(Looks):
        def last(self, name: str, count: int) -> Any:
            asked.add(name)
            return super().last(name, count)

        def vectors(self, name: str, count: int) -> Any:
            asked.add(name)
            return super().vectors(name, count)

    for rows in CASES.values():
        looks = Asked()
        for number, row in enumerate(rows, start=1):
            seen = {**WELL, **row}
            numbers = {name: value for name, value in seen.items() if not isinstance(value, np.ndarray)}
            looks.add(100 * number, numbers, {name: value for name, value in seen.items() if name not in numbers})
        for rule in RULES:
            rule.judge(looks, False)
    assert asked == {*NUMBERS, *VECTORS}


def test_other_data_have_other_modes() -> None:
    rows = [{"mode_mass": np.full(8, 0.12)}] * 10 + [{"mode_mass": np.full(5, 0.2), "num_modes": 5.0}] * 15
    assert told(rows)[-1] in ([], ["converged"])


@pytest.mark.parametrize("period", [9, 20, 73, 150])
def test_a_wave_repeats_itself(period: int) -> None:
    random = np.random.default_rng(0)
    wave = np.sin(2 * np.pi * np.arange(400) / period)
    assert rhythm(wave + 0.1 * random.normal(size=400)) > 0.9
    assert rhythm(wave + 3.0 * random.normal(size=400)) < 0.5


def test_noise_and_drift_do_not() -> None:
    random = np.random.default_rng(0)
    assert rhythm(random.normal(size=400)) < 0.3
    assert rhythm(np.linspace(2.0, 0.5, 400)) == 0.0
    assert rhythm(np.ones(400)) == 0.0
    assert rhythm(np.exp(-np.arange(400) / 100)) < 0.3
    assert math.isnan(rhythm([1.0, math.inf] * 200))


def test_the_rhythm_is_an_autocorrelation() -> None:
    random = np.random.default_rng(3)
    values = np.sin(np.arange(120) / 4) + random.normal(size=120)
    around = values - np.polyval(np.polyfit(np.arange(120), values, 1), np.arange(120))
    each = [(around[: 120 - lag] @ around[lag:]) / (120 - lag) / (around @ around / 120) for lag in range(60)]
    start = max(5, next(lag for lag, value in enumerate(each) if value < 0))
    assert rhythm(values) == pytest.approx(max(each[start:]))


@pytest.mark.parametrize("name", ["ring8", "mode-collapse", "dirac-gan", "wgan-gp-8gaussians", "digits-mlp", "moons"])
@pytest.mark.parametrize("kind", CONDITIONS)
def test_what_is_offered_can_be_done_and_does_something(name: str, kind: str) -> None:
    experiment = preset(name).experiment
    for cure in cures_of(CONDITIONS[kind], experiment):
        assert experiment.with_changes(cure.change) != experiment
        assert cure.words


@pytest.mark.parametrize("kind", CONDITIONS)
def test_what_is_strong_enough_is_not_made_weaker(kind: str) -> None:
    strong = preset("ring8").experiment.with_changes(
        {"objective.r1": 5.0, "objective.gradient_penalty": 9.0, "updates.discriminator": 9}
    )
    paths = {path for cure in cures_of(CONDITIONS[kind], strong) for path in cure.change}
    assert not paths & {"objective.r1", "objective.gradient_penalty", "updates.discriminator"}


# --- models without a game ------------------------------------------------------------------------------------------


def test_without_a_game_missing_modes_are_told_and_no_discriminator() -> None:
    numbers = {"distance": 0.8, "distance_floor": 0.04, "spread": 0.8, "modes_covered": 8.0, "num_modes": 8.0}
    losses = {"rhythm": 0.0, "g_loss": 1.0, "d_loss": 1.0}
    few, all_ = np.array([0.24] * 4 + [0.01] * 4), np.full(8, 0.125)
    for mass, given, kinds in (
        (few, {"modes_covered": 4.0}, {"missing"}),
        (np.full(8, 0.02), {"modes_covered": 0.0}, {"missing"}),  # between modes, and no D that could be weak
        (all_, {}, {"far"}),
        (all_, {"separation": 0.5}, {"weak_discriminator", "settled"}),
    ):
        diagnostician = Diagnostician()
        for step in range(100, 8100, 100):
            found = diagnostician.note(step, {**numbers, **losses, **given}, {"mode_mass": mass, "centre": np.zeros(2)})
        assert {each.kind for each in found} == kinds


def test_a_crowd_is_far_and_near_fakes_have_converged_without_a_game() -> None:
    still = {"centre": np.zeros(2)}
    for distance, kind in ((0.8, "far"), (0.05, "converged")):
        model = Diagnostician()
        for step in range(100, 4100, 100):
            found = model.note(step, {"distance": distance, "distance_floor": 0.04, "spread": 1.0}, still)
        assert [each.kind for each in found] == [kind]

"""What seeds come to: counts and shares of what ended how."""

from typing import Any

import pytest

from ganviz.engine.bands import Bands, band_of
from ganviz.engine.intervals import clopper_pearson
from ganviz.engine.seedevents import SeedEnded
from ganviz.engine.seedsummary import SeedsFound, Share


def ended(
    seed: int, modes: int, *, conditions: tuple[str, ...] = (), seen: tuple[str, ...] = (), **more: Any
) -> SeedEnded:
    summary = {
        "seed": seed, "step": 300, "modes": modes, "modes_covered": modes - 1, "num_modes": 8,
        "conditions": list(conditions), "conditions_seen": dict.fromkeys((*seen, *conditions), 100),
    }  # fmt: skip
    is_stopped = more.pop("is_stopped", False)
    return SeedEnded(seed, summary | more, is_stopped)


def diverged(seed: int, step: int) -> SeedEnded:
    return SeedEnded(
        seed,
        {"step": step - 1, "modes": 1, "diverged": "...", "diverged_in": step, "conditions_seen": {"diverging": 1}},
    )


RUNS = [
    ended(0, 9, conditions=("converged",), seen=("collapse",)),
    ended(1, 9, conditions=("converged",)),
    ended(2, 3, conditions=("collapse",)),
    diverged(3, 120),
    ended(4, 7, is_stopped=True, conditions=("far",)),
    ended(5, 5),
]


@pytest.fixture
def found() -> SeedsFound:
    bands = Bands(300, 100)
    for run in RUNS:
        if run.is_whole:
            bands.add({name: run.summary[name] for name in ("step", "modes")})
    return SeedsFound(RUNS, bands, 300)


def share(count: int, of: int) -> Share:
    return Share(count, of, *clopper_pearson(count, of))


def test_those_that_diverged_or_were_stopped_have_no_end(found: SeedsFound) -> None:
    assert [run.seed for run in found.whole] == [0, 1, 2, 5]
    assert found.distribution("modes_covered") == {8: 2, 4: 1, 2: 1}
    assert list(found.distribution("modes")) == [9, 5, 3]
    assert found.distribution("nothing") == {}
    assert found.missing_modes == share(2, 4)


def test_divergence_is_counted_among_those_that_were_not_stopped(found: SeedsFound) -> None:
    assert found.diverged == share(1, 5)


def test_conditions_are_counted_at_the_end_and_on_the_way(found: SeedsFound) -> None:
    assert found.conditions("hopping") == {
        "hopping": share(0, 4), "collapse": share(1, 4), "converged": share(2, 4),
    }  # fmt: skip
    assert found.conditions_seen() == {
        "collapse": share(2, 5), "converged": share(2, 5), "diverging": share(1, 5),
    }  # fmt: skip


def test_data_without_modes_has_none_to_miss() -> None:
    run = SeedEnded(0, {"step": 10, "distance": 1.0, "conditions": [], "conditions_seen": {}})

    found = SeedsFound([run], Bands(10, 100), 10)

    assert found.missing_modes is None
    assert "missing_modes" not in found.as_row()


def test_all_of_it_is_written_for_json(found: SeedsFound) -> None:
    row = found.as_row()

    band = band_of([9, 9, 3, 5])
    assert band is not None
    assert row["at_end"] == {"modes": band.as_row()}
    assert (row["steps"], row["whole"]) == (300, 4)
    assert row["modes_covered_distribution"] == {8: 2, 4: 1, 2: 1}
    assert row["diverged"] == share(1, 5).as_row() | {"steps": {3: 120}}
    assert row["missing_modes"] == share(2, 4).as_row()
    assert row["runs"] == [run.summary for run in RUNS]


def test_of_no_seeds_nothing_is_told() -> None:
    row = SeedsFound([], Bands(10, 100), 10).as_row()

    assert (row["whole"], row["at_end"], row["conditions"], row["runs"]) == (0, {}, {}, [])
    assert row["diverged"] == {"count": 0, "of": 0, "low": 0.0, "high": 1.0, "steps": {}}

"""Maps made finer: which values a region has, and into what cells are divided."""

from pathlib import Path

import pytest

from ganviz.spec import SpecError, preset
from ganviz.spec.finer import divided, zoomed
from ganviz.spec.sweepfiles import load_sweep, sweep_toml
from ganviz.spec.sweeps import MOST_VALUES, Axis, Sweep, spread

G_LR, D_LR, BATCH = "generator.optimizer.lr", "discriminator.optimizer.lr", "updates.batch_size"
RING = preset("ring8").experiment
SWEEP = Sweep(
    RING, Axis(G_LR, spread(1e-4, 1e-1, 7, "log"), "log"), Axis(D_LR, spread(1e-4, 1e-1, 7, "log"), "log"), 2, 400
)


def test_a_region_has_the_values_that_the_map_has_in_it_and_as_many_cells() -> None:
    region = zoomed(SWEEP, (2, 4), (0, 3))

    assert set(SWEEP.x.values[2:5]) < set(region.x.values)
    assert set(SWEEP.y.values[:4]) < set(region.y.values)
    assert (region.x.values[0], region.x.values[-1]) == (SWEEP.x.values[2], SWEEP.x.values[4])
    assert (region.columns, region.rows) == (7, 7)
    assert list(region.x.values) == sorted(region.x.values)
    assert (region.seeds, region.steps) == (2, 400)


def test_runs_that_a_region_shares_have_the_digest_they_had() -> None:
    region = zoomed(SWEEP, (2, 4), (0, 3))
    known = {SWEEP.digest_of(cell) for cell in SWEEP.cells()}

    shared = [cell for cell in region.cells() if region.digest_of(cell) in known]
    assert len(shared) == 3 * 4 * 2


def test_one_cell_as_a_region_reaches_to_its_neighbours() -> None:
    region = zoomed(SWEEP, (3, 3), (0, 0))

    assert (region.x.values[0], region.x.values[-1]) == (SWEEP.x.values[2], SWEEP.x.values[4])
    assert (region.y.values[0], region.y.values[-1]) == (SWEEP.y.values[0], SWEEP.y.values[1])


def test_regions_of_regions_never_have_more_values_than_a_map_may() -> None:
    sweep = Sweep(RING, Axis(G_LR, spread(1e-4, 1e-1, 32, "log"), "log"), SWEEP.y, 1, 400)
    for first, last in ((0, 30), (3, 20), (5, 9), (1, 2)):
        assert zoomed(sweep, (first, last), (1, 2)).columns <= MOST_VALUES


def test_the_whole_map_is_no_region() -> None:
    with pytest.raises(SpecError, match="given the whole map; allowed: a part of it"):
        zoomed(SWEEP, (0, 6), (0, 6))


def test_a_region_of_whole_numbers_without_others_between_is_refused() -> None:
    sweep = Sweep(RING, Axis(BATCH, (63, 64, 65)), Axis("updates.discriminator", (1, 2, 3)), 1, 400)

    with pytest.raises(SpecError, match="without numbers between"):
        zoomed(sweep, (0, 1), (0, 1))


def test_divided_cells_have_the_old_one_in_their_middle() -> None:
    fine = divided(SWEEP)

    assert fine.divides == 3
    assert fine.x.values[1::3] == SWEEP.x.values
    assert fine.y.values[1::3] == SWEEP.y.values
    assert list(fine.x.values) == sorted(set(fine.x.values))
    ratios = [after / before for before, after in zip(fine.x.values, fine.x.values[1:], strict=False)]
    assert max(ratios) == pytest.approx(min(ratios), rel=1e-4)


def test_the_largest_map_can_be_divided_and_is_read_back(tmp_path: Path) -> None:
    values = spread(1e-4, 1e-1, MOST_VALUES, "log")
    fine = divided(Sweep(RING, Axis(G_LR, values, "log"), Axis(D_LR, values, "log"), 1, 400))
    path = tmp_path / "sweep.toml"
    path.write_text(sweep_toml(fine))

    assert load_sweep(path) == fine
    assert fine.columns == 96


def test_whole_numbers_that_follow_each_other_cannot_be_divided() -> None:
    sweep = Sweep(RING, Axis(BATCH, (63, 64, 65)), SWEEP.y, 1, 400)

    with pytest.raises(SpecError, match=r"numbers between those of updates\.batch_size"):
        divided(sweep)

"""Sweeps as data: cells and their experiments, ranges, files, and what cannot be, in words."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganviz.spec import SpecError, preset
from ganviz.spec.experiment import MAX_SEED
from ganviz.spec.sweepfiles import is_sweep_file, load_sweep, sweep_of, sweep_toml
from ganviz.spec.sweeps import Axis, Sweep, axis_of, moments_of, spread

G_LR, D_LR = "generator.optimizer.lr", "discriminator.optimizer.lr"
RING = preset("ring8").experiment
X, Y = Axis(G_LR, (1e-4, 1e-3, 1e-2), "log"), Axis(D_LR, (2e-4, 2e-3), "log")
TREE: dict[str, Any] = {
    "preset": "ring8",
    "x": {"path": G_LR, "from": 1e-4, "to": 1e-2, "count": 3},
    "y": {"path": D_LR, "values": [2e-4, 2e-3]},
}


def refused(**changes: Any) -> str:
    """Return what is said of `TREE` with other entries."""
    with pytest.raises(SpecError) as raised:
        sweep_of({name: value for name, value in (TREE | changes).items() if value is not None})
    return str(raised.value)


def test_each_run_has_the_settings_of_its_place_and_a_seed_of_its_own() -> None:
    sweep = Sweep(RING.with_changes({"seed": 5}), X, Y, seeds=2)

    cells = list(sweep.cells())

    assert [cell.index for cell in cells] == list(range(12))
    assert {(cell.column, cell.row, cell.seed) for cell in cells} == {
        (column, row, seed) for column in range(3) for row in range(2) for seed in range(2)
    }
    for cell in cells:
        change = {G_LR: X.values[cell.column], D_LR: Y.values[cell.row], "seed": 5 + cell.seed, "compute.threads": 1}
        assert cell.experiment == RING.with_changes(change)
        assert sweep.cell(cell.index) == cell
        assert sweep.index_of(cell.column, cell.row, cell.seed) == cell.index


def test_a_whole_map_of_one_seed_comes_before_the_next_seed() -> None:
    assert [cell.seed for cell in Sweep(RING, X, Y, seeds=2).cells()] == [0] * 6 + [1] * 6


def test_digests_tell_runs_apart_and_more_seeds_leave_them_as_they_are() -> None:
    few, many = Sweep(RING, X, Y, seeds=1), Sweep(RING, X, Y, seeds=3)
    digests = {few.digest_of(cell) for cell in few.cells()}

    assert len(digests) == 6
    assert digests == {many.digest_of(cell) for cell in many.cells() if cell.seed == 0}
    longer = Sweep(RING, X, Y, steps=9000)
    assert digests.isdisjoint({longer.digest_of(cell) for cell in longer.cells()})


def test_a_combination_that_cannot_be_is_a_cell_with_a_reason() -> None:
    sweep = Sweep(RING, Axis("updates.batch_size", (64, 0)), Y)

    cells = list(sweep.cells())

    assert [cell.experiment is None for cell in cells] == [False, True, False, True]
    assert cells[1].problem.startswith("updates.batch_size: given 0; allowed: a whole number from 1")
    assert sweep.cell(1) == cells[1]


def test_threads_that_were_chosen_are_kept() -> None:
    sweep = Sweep(RING.with_changes({"compute.threads": 2}), X, Y)

    experiment = sweep.cell(0).experiment
    assert experiment is not None
    assert experiment.compute.threads == 2


@pytest.mark.parametrize("count", [2, 5, 32])
def test_ranges_are_those_of_numpy_with_exact_ends(count: int) -> None:
    log, linear = spread(1e-4, 0.3, count, "log"), spread(-1.5, 2, count, "linear")

    np.testing.assert_allclose(log, np.geomspace(1e-4, 0.3, count), rtol=1e-5)
    np.testing.assert_allclose(linear, np.linspace(-1.5, 2, count), rtol=1e-5, atol=1e-6)
    assert (log[0], log[-1], linear[0], linear[-1]) == (1e-4, 0.3, -1.5, 2)


def test_a_range_may_fall_and_may_be_one_value() -> None:
    assert spread(1, 0.01, 3, "log") == (1, 0.1, 0.01)
    assert spread(0.5, 7, 1, "linear") == (0.5,)


def test_moments_are_whole_hundreds_that_end_with_the_run() -> None:
    assert moments_of(8000, 8) == tuple(range(1000, 8001, 1000))
    assert moments_of(1250, 4) == (300, 600, 900, 1250)
    assert moments_of(10, 4) == (2, 5, 8, 10)
    assert moments_of(2, 8) == (1, 2)
    assert moments_of(500, 1) == (500,)


def test_a_range_is_divided_as_the_slider_of_its_setting_is() -> None:
    assert axis_of(RING, "x", {"path": G_LR, "from": 1e-4, "to": 1e-2, "count": 3}) == Axis(
        G_LR, (1e-4, 1e-3, 1e-2), "log"
    )
    momentum = axis_of(RING, "x", {"path": "generator.optimizer.beta1", "from": 0, "to": 0.5, "count": 3})
    assert momentum.values == (0, 0.25, 0.5)


def test_a_range_of_whole_numbers_has_each_once() -> None:
    axis = axis_of(RING, "x", {"path": "data.modes", "from": 2, "to": 5, "count": 8, "scale": "linear"})

    assert axis.values == (2, 3, 4, 5)
    assert all(type(value) is int for value in axis.values)


def test_a_file_may_name_a_preset_or_hold_an_experiment() -> None:
    named = sweep_of(TREE | {"changes": {"updates.batch_size": 32, "seed": 4}, "seeds": 3})
    axes = {name: TREE[name] for name in "xy"}
    held = sweep_of({"experiment": {"seed": 4}, **axes})

    assert named.experiment == RING.with_changes({"updates.batch_size": 32, "seed": 4})
    assert (named.seeds, named.steps, named.title) == (3, preset("ring8").steps, preset("ring8").title)
    assert (held.experiment.seed, held.steps, held.seeds) == (4, 8000, 1)


def test_a_preset_file_is_found_beside_the_sweep(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("seed = 7\n")
    file = tmp_path / "map.toml"
    file.write_text(f'preset = "./mine.toml"\n[x]\npath = "{G_LR}"\nvalues = [1]\n[y]\npath = "{D_LR}"\nvalues = [1]\n')

    assert load_sweep(file).experiment.seed == 7
    assert is_sweep_file(str(file))
    assert not is_sweep_file(str(tmp_path / "mine.toml"))
    assert not is_sweep_file(str(tmp_path / "absent.toml"))
    assert not is_sweep_file("ring8")


def test_a_sweep_comes_back_equal_from_its_text(tmp_path: Path) -> None:
    sweep = Sweep(RING.with_changes({"seed": 3}), X, Axis("data.modes", (2, 4)), 5, 1234, 3, 'a "map" of modes')
    file = tmp_path / "sweep.toml"
    file.write_text(sweep_toml(sweep), encoding="utf-8")

    again = load_sweep(file)

    assert again == sweep
    assert [again.digest_of(cell) for cell in again.cells()] == [sweep.digest_of(cell) for cell in sweep.cells()]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"x": {"path": "generator.optimizer.rate", "values": [1]}}, "such as generator.optimizer.lr"),
        ({"x": {"path": "generator.network.widths", "values": [1]}}, "a setting that is a number"),
        ({"x": {"path": "generator.optimizer.kind", "values": [1]}}, "a setting that is a number"),
        ({"x": {"path": "seed", "values": [1]}}, "seeds has how many runs a cell has"),
        ({"x": {"path": D_LR, "values": [1]}}, "y.path: given 'discriminator.optimizer.lr'; allowed: another"),
        ({"x": {"path": G_LR, "values": []}}, "x.values: given 0 of them; allowed: 1 to 32 numbers"),
        ({"x": {"path": G_LR, "values": [1, 1.0]}}, "numbers that differ"),
        ({"x": {"path": G_LR, "values": [float("nan")]}}, "x.values: given [nan]; allowed: a list of numbers"),
        ({"x": {"path": G_LR, "values": "1"}}, "a list of numbers"),
        ({"x": {"path": G_LR, "from": 1, "to": 2, "count": 33}}, "x.count: given 33; allowed: a whole number from 1"),
        ({"x": {"path": G_LR, "from": 1, "to": 2}}, "x.count: given nothing"),
        ({"x": {"path": G_LR, "from": "1", "to": 2, "count": 2}}, "x.from: given '1'; allowed: a number"),
        ({"x": {"path": G_LR, "from": 0, "to": 2, "count": 2}}, "'linear' where a range does not lie above 0"),
        ({"x": {"path": G_LR, "values": [1, 0], "scale": "log"}}, "'linear' where values are not all above 0"),
        ({"x": {"path": G_LR, "values": [1], "scale": "cubic"}}, "x.scale: given 'cubic'; allowed: 'log' or 'linear'"),
        ({"x": {"path": G_LR, "value": [1]}}, "x.value: given [1]; allowed: one of path, values"),
        ({"x": None}, "x: given nothing; allowed: a table with path"),
        ({"x": {"values": [1]}}, "x.path: given nothing; allowed: the path of a setting"),
        ({"seeds": 21}, "seeds: given 21; allowed: a whole number from 1 to 20"),
        ({"seeds": 2.5}, "seeds: given 2.5; allowed: a whole number"),
        ({"steps": 0}, "steps: given 0; allowed: a whole number from 1"),
        ({"moments": 65}, "moments: given 65; allowed: a whole number from 1 to 64"),
        ({"preset": "ring9"}, "did you mean ring8?"),
        ({"preset": None}, "neither preset nor experiment"),
        ({"experiment": {}}, "both preset and experiment"),
        ({"changes": {"seed": -1}}, "seed: given -1"),
        ({"changes": 3}, "changes: given 3; allowed: settings and values"),
        ({"format": "ganviz-sweep-9"}, "written by another version of ganviz"),
        ({"sedes": 3}, "sedes: given 3; allowed: one of format, title"),
        ({"changes": {"seed": MAX_SEED}, "seeds": 2}, "with these seeds"),
    ],
)
def test_what_cannot_be_is_said_in_words(changes: dict[str, Any], said: str) -> None:
    assert said in refused(**changes)


def test_a_setting_without_effect_is_no_axis_unless_the_other_gives_it_one() -> None:
    fades = {"path": "objective.noise_steps", "values": [100, 200]}

    assert "a setting that has an effect; this one is used while Instance noise is not 0" in refused(y=fades)

    noise = {"path": "objective.noise", "values": [0, 0.1]}
    assert sweep_of(TREE | {"x": noise, "y": fades}).y.values == (100, 200)

"""`ganviz train --seeds N`: the runs that they are alone, what they come to, and what is kept of them."""

import csv
import json
import signal
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine import checkpoint
from ganviz.engine.bands import Bands
from ganviz.engine.seedevents import SeedEnded
from ganviz.engine.seedsummary import SeedsFound
from ganviz.engine.seedwords import words_of
from ganviz.spec.experiment import MAX_SEED
from tests.cli.conftest import Command
from tests.cli.test_ends import started
from tests.cli.test_train import DIVERGING, TIMINGS
from tests.gan.support import assert_same_state

THREE = ("train", "ring8", "--seeds", 3, "--steps", 220, "--seed", 4)


def test_rows_are_those_of_each_seed_alone_and_the_summary_comes_last(ganviz: Command) -> None:
    outcome = ganviz(*THREE, "--json", "--at", 100, "generator.optimizer.lr=0.002")

    assert outcome.status == 0
    *rows, summary = outcome.rows
    assert (summary["preset"], summary["seeds"], summary["steps"], summary["whole"]) == ("ring8", [4, 6], 220, 3)
    for seed, run in zip((4, 5, 6), summary["runs"], strict=True):
        arguments = ("train", "ring8", "--steps", 220, "--seed", seed, "--json")
        *alone, ended = ganviz(*arguments, "--at", 100, "generator.optimizer.lr=0.002").rows
        assert [row for row in rows if row["seed"] == seed] == [{"seed": seed, **row} for row in alone]
        assert {"preset": "ring8"} | run | TIMINGS == ended | TIMINGS | {"conditions_seen": run["conditions_seen"]}


def test_the_summary_tells_bands_and_modes_of_the_last_rows(ganviz: Command) -> None:
    *rows, summary = ganviz(*THREE, "--json").rows

    distances = [row["distance"] for row in rows if row["step"] == 220]
    low, high = np.percentile(distances, [25, 75])
    assert summary["at_end"]["distance"] == pytest.approx({
        "count": 3, "median": statistics.median(distances), "low": low, "high": high,
        "mean": statistics.mean(distances), "error": statistics.stdev(distances) / 3**0.5,
    })  # fmt: skip
    covered = Counter(str(row["modes_covered"]) for row in rows if row["step"] == 220)
    assert summary["modes_covered_distribution"] == covered
    assert summary["missing_modes"]["count"] == sum(num for modes, num in covered.items() if modes != "8")
    assert summary["diverged"]["count"] == 0


def test_out_keeps_each_seed_as_a_run_alone_and_the_bands(ganviz: Command, tmp_path: Path) -> None:
    folder, alone = tmp_path / "seeds", tmp_path / "alone"

    outcome = ganviz(*THREE, "--json", "--out", folder)
    ganviz("train", "ring8", "--steps", 220, "--seed", 5, "--out", alone)

    assert sorted(path.name for path in folder.iterdir()) == [
        "seed-0004", "seed-0005", "seed-0006", "seeds.csv", "seeds.json",
    ]  # fmt: skip
    for name in ("losses.csv", "measures.jsonl"):
        assert (folder / "seed-0005" / name).read_bytes() == (alone / name).read_bytes()
    state, expected = (
        checkpoint.from_bytes((each / "checkpoint.safetensors").read_bytes()) for each in (folder / "seed-0005", alone)
    )
    assert_same_state(state, expected)
    assert json.loads((folder / "seeds.json").read_text(encoding="utf-8")) == outcome.summary
    with (folder / "seeds.csv").open(encoding="utf-8", newline="") as file:
        table = {(int(row["step"]), row["series"]): row for row in csv.DictReader(file)}
    assert {step for step, _ in table} == {100, 200, 220}
    at_first = [row["g_loss"] for row in outcome.rows[:-1] if row["step"] == 100]
    assert float(table[100, "g_loss"]["median"]) == statistics.median(at_first)
    assert float(table[100, "g_loss"]["mean"]) == pytest.approx(statistics.mean(at_first))
    assert table[100, "g_loss"]["count"] == "3"


def test_without_json_a_table_is_for_people(ganviz: Command) -> None:
    outcome = ganviz(*THREE)

    lines = outcome.out.splitlines()
    assert lines[0] == "ring8: 3 seeds, 4 to 6, of 220 steps"
    assert lines[1].split("  ")[0] == "at the end"
    names = [line.split("  ")[0] for line in lines]
    assert {"G's loss", "modes covered", "not all modes", "mode collapse", "diverged"} <= set(names)
    assert lines[-1].endswith("0 of 3 (95% interval 0% to 71%)")
    assert outcome.err.splitlines()[0] == "  0 %  0 of 660 steps"
    assert outcome.err.splitlines()[-1] == "100 %  660 of 660 steps"


def test_a_table_of_made_up_seeds_reads_as_it_should() -> None:
    bands, runs = Bands(100, 100), []
    for seed, modes in enumerate((8, 8, 8, 5)):
        row = {"step": 100, "modes_covered": modes, "modes": 8, "distance": 0.1 * seed}
        bands.add(row)
        told = ["collapse"] if modes == 5 else []
        more = {"num_modes": 8, "conditions": told, "conditions_seen": dict.fromkeys(told, 50)}
        runs.append(SeedEnded(seed, row | more))

    assert "\n".join(words_of(SeedsFound(runs, bands, 100))) == (
        "at the end            median     middle half   mean  standard error\n"
        "modes touched              8          8 to 8      8               0\n"
        "modes covered              8       7.25 to 8   7.25            0.75\n"
        "distance, data units   0.150  0.075 to 0.225  0.150           0.065\n"
        "\n"
        "modes covered  8 in 3 seeds, 5 in 1 seed\n"
        "modes touched  8 in 4 seeds\n"
        "not all modes  1 of 4 (95% interval 0.63% to 81%)\n"
        "mode collapse  1 of 4 (95% interval 0.63% to 81%) at the end; 1 of 4 at any time\n"
        "diverged       0 of 4 (95% interval 0% to 60%)"
    )


def test_seeds_that_all_diverge_are_told_with_their_steps_and_fail(ganviz: Command, tmp_path: Path) -> None:
    outcome = ganviz("train", "ring8", "--seeds", 2, "--steps", 100, "--json", "--out", tmp_path, *DIVERGING)

    assert outcome.status == 1
    told = outcome.summary["diverged"]
    assert (told["count"], told["of"], sorted(told["steps"])) == (2, 2, ["0", "1"])
    assert told["steps"]["0"] == outcome.summary["runs"][0]["diverged_in"] == 2
    assert outcome.summary["whole"] == 0
    assert (tmp_path / "seed-0001" / "checkpoint.safetensors").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_what_is_stopped_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    with started("train", "ring8", "--seeds", 90, "--steps", 4000, "--json", "--out", folder) as process:
        assert process.stdout is not None
        first = process.stdout.readline()

        process.send_signal(signal.SIGINT)

        out, err = process.communicate(timeout=60)
    rows = [json.loads(line) for line in [first, *out.splitlines()]]
    summary = rows[-1]
    assert process.returncode == 130
    assert summary["stopped"] == "interrupted"
    assert err.splitlines()[-1] == f"ganviz: interrupted; {summary['whole']} of 90 seeds are done"
    assert 1 <= len(summary["runs"]) < 90
    assert json.loads((folder / "seeds.json").read_text()) == summary
    for run in summary["runs"]:
        kept = folder / f"seed-{run['seed']:04}"
        assert json.loads((kept / "summary.json").read_text()) == run
        with (kept / "losses.csv").open(newline="") as losses:
            assert [row["step"] for row in csv.DictReader(losses)] == [str(step + 1) for step in range(run["step"])]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_seeds_whose_rows_nobody_reads_end() -> None:
    line = f"{sys.executable} -m ganviz train ring8 --seeds 50 --steps 100000 --json | head -1"

    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=60, check=False)

    assert json.loads(done.stdout)["step"] == 100
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("given", "words"), [
    ("1", "given 1; allowed: a whole number from 2 to 100"),
    ("101", "given 101; allowed: a whole number from 2 to 100"),
    ("many", "given 'many'; allowed: a whole number"),
    ("2.5", "given '2.5'; allowed: a whole number"),
])  # fmt: skip
def test_another_number_of_seeds_is_refused(ganviz: Command, given: str, words: str) -> None:
    outcome = ganviz("train", "ring8", "--seeds", given)

    assert outcome.status == 2
    assert f"argument --seeds: {words}" in outcome.err


def test_seeds_are_not_verified(ganviz: Command) -> None:
    outcome = ganviz(*THREE, "--verify")

    assert outcome.status == 2
    assert "--seeds: given 3 with --verify; allowed: one of the two" in outcome.err


def test_a_seed_beyond_the_last_there_is_is_refused(ganviz: Command) -> None:
    outcome = ganviz("train", "ring8", "--seeds", 3, "--seed", MAX_SEED - 1)

    assert outcome.status == 2
    assert f"seed: given {MAX_SEED + 1}; allowed: " in outcome.err


def test_a_folder_with_others_in_it_is_refused(ganviz: Command, tmp_path: Path) -> None:
    for name in ("seeds.json", "seeds.csv", "seed-0007", "setup.toml"):
        folder = tmp_path / f"with {name}"
        folder.mkdir()
        (folder / name).touch()

        outcome = ganviz(*THREE, "--out", folder)

        assert outcome.status == 2
        assert f"holds another run ({name} is there)" in outcome.err

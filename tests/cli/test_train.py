"""`ganviz train`: what it prints, what it writes, and that it can be repeated."""

import csv
import json
from pathlib import Path

import pytest

from ganviz.engine.driven import Run
from ganviz.engine.run import steps_or_recover
from ganviz.gan import StepResults
from ganviz.spec import load_preset, preset
from ganviz.spec.players import PlayerName
from tests.cli.conftest import Command

LR = "discriminator.optimizer.lr"
TIMINGS = {"steps_per_s": 0}
DIVERGING = (
    *("--set", "objective.loss.kind=least_squares"),
    *("--set", "generator.optimizer.kind=sgd", "--set", "generator.optimizer.lr=10"),
    *("--set", "discriminator.optimizer.kind=sgd", "--set", "discriminator.optimizer.lr=10"),
)


def test_the_last_line_of_json_is_the_summary(ganviz: Command) -> None:
    outcome = ganviz("train", "ring8", "--steps", 250, "--json")

    assert outcome.status == 0
    assert [row["step"] for row in outcome.rows] == [100, 200, 250, 250]
    assert outcome.summary.keys() >= {
        "preset", "seed", "step", "d_loss", "g_loss", "steps_per_s", "modes", "modes_covered", "num_modes",
        "high_quality", "reverse_kl", "distance", "distance_floor", "distance_floor_low", "distance_floor_high",
    }  # fmt: skip
    assert outcome.summary == {"preset": "ring8", "seed": 0, **outcome.rows[-2]} | {
        "steps_per_s": outcome.summary["steps_per_s"], "device": "cpu", "threads": 1, "arithmetic": "float32",
        "conditions": ["far"],
    }  # fmt: skip


def test_the_summary_tells_how_the_run_was_computed(ganviz: Command) -> None:
    outcome = ganviz(
        "train", "ring8", "--steps", 2, "--at", 1, "compute.precision=bfloat16", "compute.threads=2", "--json"
    )

    told = {name: outcome.summary[name] for name in ("device", "threads", "arithmetic")}
    assert told == {"device": "cpu", "threads": 2, "arithmetic": "bfloat16"}
    assert 0 <= outcome.summary["precision"] <= 1  # the measure of that name


def test_progress_goes_to_the_error_stream(ganviz: Command) -> None:
    err = ganviz("train", "ring8", "--steps", 20, "--json").err

    assert err.splitlines()[0] == "  0 %  0 of 20 steps"
    assert err.splitlines()[-1] == "100 %  20 of 20 steps"


def test_without_json_the_summary_is_for_people(ganviz: Command) -> None:
    lines = ganviz("train", "ring8", "--steps", 20).out.splitlines()

    told = dict(line.split(maxsplit=1) for line in lines)
    assert (told["preset"], told["step"], told["num_modes"]) == ("ring8", "20", "8")


def test_two_runs_differ_in_nothing_but_timings(ganviz: Command) -> None:
    first, second = (ganviz("train", "ring8", "--steps", 150, "--seed", 5, "--json") for _ in range(2))

    assert [row | TIMINGS for row in first.rows] == [row | TIMINGS for row in second.rows]
    assert first.summary["seed"] == 5


def test_another_seed_is_another_run(ganviz: Command) -> None:
    plain, seeded = (ganviz("train", "ring8", "--steps", 100, "--json", *more) for more in ((), ("--seed", 1)))

    assert plain.rows[0] != seeded.rows[0]


def test_set_changes_the_experiment_before_it_starts(ganviz: Command) -> None:
    outcome = ganviz(
        "train", "ring8", "--steps", 10, "--json", "--set", "data.modes=5", "--set", "generator.network.widths=16, 16"
    )

    assert (outcome.status, outcome.summary["num_modes"]) == (0, 5)


def test_at_changes_the_run_from_that_step_on_and_not_before(ganviz: Command) -> None:
    plain = ganviz("train", "ring8", "--steps", 300, "--json")
    changed = ganviz("train", "ring8", "--steps", 300, "--json", "--at", 200, "generator.optimizer.kind=rmsprop")

    assert plain.rows[:2] == changed.rows[:2]
    assert plain.rows[2] != changed.rows[2]


def test_several_changes_at_several_steps(ganviz: Command, tmp_path: Path) -> None:
    ats = ("--at", 20, f"{LR}=0.01", "--at", 10, f"{LR}=0.1", "updates.batch_size=16")

    assert ganviz("train", "ring8", "--steps", 30, "--out", tmp_path, *ats).status == 0

    state = (tmp_path / "checkpoint.safetensors").read_bytes()
    header = json.loads(state[8 : 8 + int.from_bytes(state[:8], "little")])
    experiment = json.loads(header["__metadata__"]["experiment"])
    assert experiment["discriminator"]["optimizer"]["lr"] == 0.01
    assert experiment["updates"]["batch_size"] == 16


def test_a_preset_file_is_as_good_as_a_name(ganviz: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    misspelt = "hidden = ['data.modez']\n"
    path.write_text(misspelt + ganviz("presets", "--show", "moons").out, encoding="utf-8")

    runs = [ganviz("train", given, "--steps", 50, "--json") for given in ("moons", path)]
    named, filed = (each.summary for each in runs)

    assert "hidden: given 'data.modez'" not in runs[0].err
    assert "hidden: given 'data.modez'; allowed: settings" in runs[1].err
    assert filed["preset"] == "mine"
    assert named | TIMINGS | {"preset": ""} == filed | TIMINGS | {"preset": ""}


def test_image_presets_train_as_well(ganviz: Command) -> None:
    summary = ganviz("train", "digits-mlp", "--steps", 3, "--json").summary

    assert summary["step"] == 3
    assert "modes" not in summary


def test_out_leaves_the_whole_run_in_a_folder(ganviz: Command, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "run"

    outcome = ganviz("train", "ring8", "--steps", 120, "--seed", 3, "--json", "--out", folder)

    assert load_preset(str(folder / "setup.toml")).experiment == preset("ring8").experiment.with_changes({"seed": 3})
    assert json.loads((folder / "summary.json").read_text(encoding="utf-8")) == outcome.summary
    measures = (folder / "measures.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in measures] == outcome.rows[:-1]
    with (folder / "losses.csv").open(encoding="utf-8", newline="") as file:
        assert [int(row["step"]) for row in csv.DictReader(file)] == list(range(1, 121))


def test_a_setup_that_was_written_trains_again(ganviz: Command, tmp_path: Path) -> None:
    first = ganviz("train", "ring8", "--steps", 100, "--seed", 3, "--json", "--out", tmp_path)

    again = ganviz("train", tmp_path / "setup.toml", "--steps", 100, "--json")

    assert again.rows[0] == first.rows[0]


def test_a_run_that_diverges_says_where_and_fails(ganviz: Command, tmp_path: Path) -> None:
    outcome = ganviz("train", "ring8", "--steps", 100, "--json", "--out", tmp_path, *DIVERGING)

    assert outcome.status == 1
    assert "ganviz: the generator's loss stopped being finite in step 2. Lower " in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.summary["diverged"] == "the generator's loss stopped being finite in step 2"
    assert outcome.summary["step"] < 2
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8")) == outcome.summary
    assert (tmp_path / "checkpoint.safetensors").stat().st_size > 0


def test_a_run_out_of_memory_says_so(ganviz: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def step(*_: object) -> None:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes.")

    monkeypatch.setattr("ganviz.engine.headless.steps_or_recover", step)

    outcome = ganviz("train", "ring8", "--steps", 3)

    assert outcome.status == 1
    assert outcome.err.splitlines()[-1] == (
        "ganviz: There is not enough memory for these networks and this batch size. Make one of them smaller."
    )


def test_an_interrupted_run_ends_quietly_and_keeps_its_rows(
    ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def step_twice(run: Run, most: int, only: PlayerName | None = None) -> StepResults:
        if run.step_number == 2:
            raise KeyboardInterrupt
        return steps_or_recover(run, 1, only)

    monkeypatch.setattr("ganviz.engine.headless.steps_or_recover", step_twice)

    outcome = ganviz("train", "ring8", "--steps", 50, "--out", tmp_path)

    assert (outcome.status, outcome.out) == (130, "")
    assert outcome.err.splitlines()[-1] == "ganviz: interrupted"
    assert len((tmp_path / "losses.csv").read_text(encoding="utf-8").splitlines()) == 3

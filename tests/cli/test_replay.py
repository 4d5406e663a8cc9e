"""`ganviz replay`, and runs that go on from a checkpoint: the same floats, or the first that is another."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ganviz.engine.runfolder import CHECKPOINT
from ganviz.engine.sessionfile.files import read_session, write_session
from tests.cli.conftest import Command
from tests.cli.test_train import DIVERGING

SMALL = ("--set", "generator.network.widths=[8]", "--set", "discriminator.network.widths=[8]", "--json")
SWAP = ("generator.optimizer.kind=rmsprop", "discriminator.optimizer.lr=0.004")


@pytest.mark.parametrize(
    "more",
    [
        ("--steps", 250, "--at", 120, *SWAP, "--at", 200, "updates.batch_size=32"),
        ("--steps", 130, "--set", "compute.step=autograd", "--at", 50, *SWAP),
        ("--steps", 400, "--at", 150, *DIVERGING[1::2]),
        ("--steps", 130, "--set", "objective.model=vae", "--at", 50, "objective.decoder_std=0.3"),
        ("--steps", 130, "--set", "objective.model=flow_matching", "--at", 50, "objective.ode_steps=2"),
    ],
    ids=["compiled", "autograd", "diverged", "vae", "flow matching"],
)
def test_a_saved_run_is_the_same_again(ganviz: Command, tmp_path: Path, more: tuple[object, ...]) -> None:
    ganviz("train", "ring8", *SMALL, *more, "--save", tmp_path / "a.ganviz")

    outcome = ganviz("replay", tmp_path / "a.ganviz", "--check", "--json")

    assert outcome.status == 0, outcome
    assert outcome.summary["same"] is True
    assert outcome.summary["rows"] > outcome.summary["step"]
    assert outcome.summary["states"] >= 1


def test_a_saved_run_of_images_is_the_same_again(ganviz: Command, tmp_path: Path) -> None:
    ganviz("train", "digits-mlp", "--steps", 60, "--save", tmp_path / "a.ganviz")

    outcome = ganviz("replay", tmp_path / "a.ganviz", "--check")

    assert outcome.status == 0, outcome
    assert outcome.out.startswith("run 1 (Digits, dense layers): the same to step 60: ")


@pytest.fixture
def saved(ganviz: Command, tmp_path: Path) -> Path:
    ganviz("train", "ring8", *SMALL, "--steps", 150, "--save", tmp_path / "a.ganviz")
    return tmp_path / "a.ganviz"


def test_runs_are_told_by_their_place_in_the_session(
    ganviz: Command, refusal: Callable[..., str], saved: Path, tmp_path: Path
) -> None:
    session, later = read_session(saved).session, tmp_path / "later.ganviz"
    (run,) = session.runs
    run = replace(run, start=replace(run.start, run=11))  # as ten before it were deleted
    write_session(later, replace(session, runs=(run,), on_show=replace(session.on_show, current=11)))

    assert ganviz("replay", later, "--look").out.splitlines()[1] == "run 1 (Ring of 8): to step 150"
    assert "--run: given 11; allowed: 1 (Ring of 8)" in refusal("replay", later, "--run", 11)
    for more in ((), ("--run", 1)):
        assert ganviz("export", later, *more, "--to", "setup", "-o", tmp_path / "a.toml").status == 0
        assert ganviz("replay", later, *more).out == "run 1 (Ring of 8): played again to step 150\n"


def altered(path: Path, change: Callable[[Any], object]) -> None:
    with zipfile.ZipFile(path) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    tree = json.loads(members["runs/1/run.json"])
    change(tree["run"])
    members["runs/1/run.json"] = json.dumps(tree).encode()
    with zipfile.ZipFile(path, "w") as opened:
        for name, data in members.items():
            opened.writestr(name, data)


def test_a_look_tells_what_is_there_and_plays_nothing(ganviz: Command, saved: Path) -> None:
    plain, as_json = (ganviz("replay", saved, "--look", *more) for more in ((), ("--json",)))

    assert plain.out.splitlines()[1:] == ["run 1 (Ring of 8): to step 150"]
    assert as_json.summary["runs"] == [{"run": 1, "name": "Ring of 8", "step": 150}]
    assert plain.err == as_json.err == ""


def test_a_run_with_other_settings_differs_from_its_first_step(ganviz: Command, saved: Path) -> None:
    change = {"is": "Changed", "step": 70, "change": {"generator.optimizer.lr": 0.5}}
    altered(saved, lambda run: run["start"]["journal"].insert(0, change))

    outcome = ganviz("replay", saved, "--check", "--json")

    assert outcome.status == 1
    assert outcome.summary["same"] is False
    assert outcome.summary["differs_at"] == 72  # what G learned in step 71 shows in the next
    assert outcome.summary["state_differs_at"] == 150


def test_the_first_state_that_differs_is_named(ganviz: Command, saved: Path) -> None:
    altered(saved, lambda run: run["start"]["journal"][-1].update(digest="0" * 32))

    outcome = ganviz("replay", saved, "--check")

    assert outcome.status == 1
    assert outcome.out == "run 1 (Ring of 8): it differs: the state at step 150 is another\n"


def test_a_run_goes_on_from_a_checkpoint_as_if_it_had_never_ended(ganviz: Command, tmp_path: Path) -> None:
    whole = ganviz("train", "ring8", *SMALL, "--steps", 200, "--at", 120, *SWAP)
    ganviz("train", "ring8", *SMALL, "--steps", 100, "--out", tmp_path / "first")

    outcome = ganviz(
        "train", "--from", tmp_path / "first" / CHECKPOINT, "--steps", 100, "--json", "--at", 120, *SWAP,
        "--save", tmp_path / "a.ganviz",
    )  # fmt: skip

    assert outcome.status == 0, outcome
    assert outcome.rows[-2] == whole.rows[-2]
    assert outcome.summary["step"] == 200
    again = ganviz("replay", tmp_path / "a.ganviz", "--check")
    assert again.status == 0, again


def test_settings_change_a_run_where_it_goes_on(ganviz: Command, tmp_path: Path) -> None:
    ganviz("train", "ring8", *SMALL, "--steps", 20, "--out", tmp_path / "first")
    checkpoint = tmp_path / "first" / CHECKPOINT
    plain = ganviz("train", "--from", checkpoint, "--steps", 10, "--json")
    changed = ganviz("train", "--from", checkpoint, "--steps", 10, "--json", "--set", SWAP[1])

    assert plain.summary["step"] == changed.summary["step"] == 30
    assert plain.summary["d_loss"] != changed.summary["d_loss"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("train",), "required: PRESET or FILE, or --from CHECKPOINT"),
        (("train", "ring8", "--from", "FILE"), "--from: given with 'ring8' as preset"),
        (("train", "--from", "FILE", "--seed", "3"), "--from: given with 3 as seed"),
        (("train", "--from", "FILE", "--seeds", "3"), "--seeds: given 3 with --from"),
        (("train", "--from", "FILE", "--at", "5", SWAP[1]), "a step from 20 to"),
        (("train", "--from", "FILE", "--set", "seed=4"), "needs new weights"),
        (("train", "--from", "none.safetensors"), "none.safetensors (No such file or directory)"),
        (("train", "ring8", "--save", "a.zip"), "--save: given a.zip; allowed: a file ending in .ganviz"),
        (("train", "ring8", "--save", "no/such/a.ganviz"), "cannot be written"),
        (("train", "ring8", "--save", "SESSION"), "is there already; give another name"),
        (("train", "--from", "SESSION"), "(a session: `ganviz FILE` opens it"),
        (("train", "SESSION"), "(a session: `ganviz FILE` opens it"),
        (("train", "FILE"), "`ganviz train --from FILE` goes on from it); allowed: a preset's name, or a .toml file"),
        (("export", "FILE", "--to", "script", "-o", "a.py"), "allowed: a preset's name, or a .toml or .ganviz file"),
        (("replay", "none.ganviz"), "none.ganviz (No such file or directory)"),
        (("replay", "SESSION", "--run", "7"), "--run: given 7; allowed: 1 (Ring of 8)"),
        (("replay", "FILE"), "(it is damaged, or no session: its end is missing)"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    ganviz: Command, refusal: Callable[..., str], tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    ganviz("train", "ring8", *SMALL, "--steps", 20, "--out", tmp_path / "first", "--save", tmp_path / "a.ganviz")
    places = {"FILE": tmp_path / "first" / CHECKPOINT, "SESSION": tmp_path / "a.ganviz"}

    said = refusal(*(places.get(each, each) for each in arguments))

    assert words in said


HOME = ("updates.dynamics.kind=consensus",)


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        (("--at", 20, *HOME), 0, "meets “Bring Dirac home without R1” at step "),
        ((), 1, "was never as asked for by step 3,000"),
        (("--at", 20, *HOME, "objective.r1=0.3"), 1, "objective.r1 is not as the challenge has it"),
        (("--set", "objective.loss.kind=wasserstein", "--at", 20, *HOME), 1, "objective.loss"),
    ],
    ids=["met", "not met", "with what is forbidden", "begun otherwise"],
)
def test_a_session_says_by_replay_whether_it_meets_a_challenge(
    ganviz: Command, tmp_path: Path, more: tuple[object, ...], status: int, said: str
) -> None:
    ganviz("train", "dirac-gan", "--steps", 400, *more, "--save", tmp_path / "a.ganviz")
    outcome = ganviz("replay", tmp_path / "a.ganviz", "--challenge", "challenge-dirac")
    assert outcome.status == status
    assert said in outcome.out


def test_an_unknown_challenge_is_named_with_those_there_are(ganviz: Command, saved: Path) -> None:
    outcome = ganviz("replay", saved, "--challenge", "fly")
    assert outcome.status == 2
    assert "challenge-dirac" in outcome.err

"""Presets: the shipped ones load and come back from text equal; any other file is read or explained."""

import os
from pathlib import Path
from typing import Any, get_args

import pytest

from ganviz.spec import (
    DEFAULT_PRESET,
    Experiment,
    SpecError,
    load_preset,
    preset,
    presets,
    resource,
    to_toml,
)
from ganviz.spec.errors import shown_path
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.settings import kind_of

NAMES = sorted(path.stem for path in resource("presets").glob("*.toml"))


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Return a function that writes text or bytes to a preset file and returns its path."""

    def write(content: str | bytes) -> str:
        file = tmp_path / "mine.toml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(file)

    return write


def refused(name_or_file: str) -> dict[str, str]:
    with pytest.raises(SpecError) as raised:
        load_preset(name_or_file)
    return {problem.path: str(problem) for problem in raised.value.problems}


# --- shipped ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_preset_says_what_it_is_for(name: str) -> None:
    found = preset(name)

    assert found.name == name
    assert found.title
    assert found.note.strip().endswith(".")
    assert 1 <= found.steps <= 100_000


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_comes_back_equal_from_its_text(name: str, write: Any) -> None:
    shipped = preset(name)

    again = load_preset(write(to_toml(shipped.experiment, title=shipped.title, note=shipped.note, steps=shipped.steps)))

    assert again.experiment == shipped.experiment
    assert (again.title, again.note, again.steps) == (shipped.title, shipped.note, shipped.steps)


def test_the_menu_begins_with_the_default_and_has_all() -> None:
    menu = [found.name for found in presets()]

    assert menu[0] == DEFAULT_PRESET == "ring8"
    assert sorted(menu) == NAMES
    assert {"grid25", "moons", "spiral", "mode-collapse", "digits-mlp", "mnist-mlp", "mnist-dcgan"} < set(menu)
    assert "fashion-dcgan" in menu


def test_a_name_is_loaded_as_shipped() -> None:
    assert load_preset("ring8") == preset("ring8")


# --- files ------------------------------------------------------------------------------------------------


def test_an_empty_file_is_the_default_experiment_under_the_name_of_the_file(write: Any) -> None:
    found = load_preset(write(""))

    assert (found.name, found.title, found.experiment) == ("mine", "mine", Experiment())


def test_a_mark_at_the_beginning_of_a_file_is_skipped(write: Any) -> None:
    assert load_preset(write("\ufeffseed = 5\n")).experiment.seed == 5


def test_lines_may_end_as_on_windows(write: Any) -> None:
    assert load_preset(write("seed = 5\r\n[data]\r\nkind = 'grid'\r\n")).experiment.data.kind == "grid"


def test_an_unknown_name_brings_up_what_was_meant_and_where_all_are_listed() -> None:
    assert refused("ring9")["preset"] == (
        "preset: given 'ring9'; allowed: one of those that `ganviz presets` lists, or a .toml file (did you mean "
        "ring8?)"
    )


def test_a_name_like_no_other_is_refused_without_a_guess() -> None:
    assert "did you mean" not in refused("zzzz")["preset"]


@pytest.mark.parametrize("name", ["", " ", "RING8", "ring8\0"])
def test_a_name_is_exact(name: str) -> None:
    assert set(refused(name)) == {"preset"}


def test_what_would_move_a_cursor_or_turn_text_around_is_written_as_an_escape(write: Any) -> None:
    title = 'a\x1b[2Jb\x9bc\u202ed\0"\\u202e\u2066'

    text = to_toml(Experiment(), title=title, note="one\n\ttwo\u2028")

    assert all(sign.isprintable() or sign in "\n\t" for sign in text)
    assert (load_preset(write(text)).title, load_preset(write(text)).note) == (title, "one\n\ttwo\u2028")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.toml")

    assert refused(missing) == {
        "file": f"file: given {shown_path(missing)} (No such file or directory); allowed: a TOML file that can be read"
    }


def test_a_folder_is_no_preset(tmp_path: Path) -> None:
    assert "allowed: a TOML file that can be read" in refused(f"{tmp_path}/")["file"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\x00\x00", bytes(range(256))])
def test_a_file_that_is_not_text_is_refused(content: bytes, write: Any) -> None:
    assert "(not a text file)" in refused(write(content))["file"]


@pytest.mark.parametrize(
    "text", ["seed 1", "seed = ", "[data", "seed = 1\nseed = 2", "seed = " + "1" * 5000, "seed = " + "[" * 5000]
)
def test_text_that_is_no_toml_is_refused_with_where_to_see_some(text: str, write: Any) -> None:
    assert "allowed: a TOML file, as `ganviz presets --show` prints" in refused(write(text))["file"]


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert set(refused("a\0b.toml")) == {"file"}
    assert set(refused("x" * 5000 + ".toml")) == {"file"}


def test_everything_wrong_with_a_file_is_said_at_once(write: Any) -> None:
    text = (
        "title = 3\nsteps = 0\nseed = -1\nsead = 1\n[data]\nkind = 'ring'\nmodes = 99\n[generator.optimizer]\nlr = 1\n"
    )

    assert refused(write(text)) == {
        "title": "title: given 3; allowed: text",
        "steps": "steps: given 0; allowed: a whole number from 1",
        "data.modes": "data.modes: given 99; allowed: a whole number from 1 to 64",
        "generator.optimizer.kind": "generator.optimizer.kind: given nothing; allowed: one of "
        + ", ".join(kind_of(variant) for variant in get_args(AnyOptimizer)),
        "seed": "seed: given -1; allowed: a whole number from 0 to 2,147,483,647",
        "sead": "sead: given 1; allowed: one of data, latent, generator, discriminator, objective, updates, seed, "
        "compute",
    }


@pytest.mark.parametrize("line", ["steps = true", "steps = 1.5", "steps = '5'", "note = 1", "title = []", "order = 0"])
def test_what_describes_a_preset_has_a_type_too(line: str, write: Any) -> None:
    assert set(refused(write(line))) == {line.split()[0]}


@pytest.mark.parametrize("steps", [1_000_000_001, "0x" + "f" * 5000])
def test_more_steps_than_anybody_lives_to_see_are_refused(steps: object, write: Any) -> None:
    assert refused(write(f"steps = {steps}"))["steps"].endswith("a whole number from 1 to 1,000,000,000")


def test_a_thousand_points_of_any_numbers_fit_in_a_file(write: Any) -> None:
    points = [[-1.2345678901234567e-300, -9.8765432109876543e-300]] * 1000
    experiment = Experiment().with_changes({"data.kind": "points"}).with_changes({"data.points": points})

    assert load_preset(write("# " + "x" * 100_000 + "\n" + to_toml(experiment))).experiment == experiment


def test_a_file_too_large_for_any_set_up_is_refused(write: Any) -> None:
    assert "(more than 2,400,000 bytes)" in refused(write("#" * 2_400_001))["file"]


@pytest.mark.parametrize("item", ["1,", "[],", "[1,[]],", "'',"])
def test_a_list_of_wrong_things_is_quoted_once_and_at_once(item: str, write: Any) -> None:
    """Whoever writes down an error for each item takes minutes."""
    text = f"[data]\nkind = 'points'\npoints = [{item * (240_000 // len(item))}]"

    assert set(refused(write(text))) == {"data.points"}


def test_a_title_of_any_signs_comes_back(write: Any) -> None:
    title = 'a\nb\x1b\x00\x7f \\ """ \' é'

    assert load_preset(write(to_toml(Experiment(), title=title))).title == title


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.toml")
    file.write_text("seed = 5\n")

    found = load_preset(str(file))

    assert (found.name, found.title, found.experiment.seed) == ("caf?", "caf?", 5)

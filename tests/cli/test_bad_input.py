"""Whatever cannot be done: status 2, what was given, what is allowed, and nothing on the output."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ganviz.cli.commands import COMMANDS
from ganviz.spec.errors import shown, shown_path

Refusal = Callable[..., str]
TRAIN = ("train", "ring8", "--steps", 100)


def test_an_unknown_preset_is_told_with_the_nearest(refusal: Refusal) -> None:
    message = refusal("train", "rign8")

    assert "preset: given 'rign8'; allowed: one of those that `ganviz presets` lists" in message
    assert message.endswith("(did you mean ring8?)\n")


def test_an_unknown_command_is_taken_for_a_preset(refusal: Refusal) -> None:
    assert "preset: given 'trian'; allowed: one of " in refusal("trian")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not toml at all", "mine.toml (Expected '=' after a key"),
        ("[data]\nkind = 'torus'", "data.kind: given 'torus'; allowed: one of ring, grid,"),
        ("[data]\nkind = 'ring'\nmodes = 'many'", "data.modes: given 'many'; allowed: a whole number from 1 to 64"),
        ("[data]\nkind = 'ring'\nmodes = 1000", "data.modes: given 1000; allowed: a whole number from 1 to 64"),
        ("steps = 0", "steps: given 0; allowed: a whole number from 1"),
        ("data = 3", "data: given 3; allowed: a table of settings"),
        ("[generator]\nshape = 3", "generator.shape: given 3; allowed: one of optimizer, network"),
    ],
)
def test_a_file_that_is_no_preset_is_refused(refusal: Refusal, tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")

    assert words in refusal("train", path)


def test_a_file_of_something_else_is_refused(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "picture.toml"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")

    assert f"file: given {shown_path(path)} (not a text file); allowed: a TOML file that can be read" in refusal(
        "train", path
    )


def test_a_file_that_is_not_there_is_named(refusal: Refusal, tmp_path: Path) -> None:
    assert f"file: given {shown_path(tmp_path / 'no.toml')} (No such file" in refusal("train", tmp_path / "no.toml")


def test_all_problems_of_a_file_are_named(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("steps = -1\nseed = 'x'\n[data]\nkind = 'ring'\nmodes = 0\n[updates]\nbatch_size = 1.5\n")

    message = refusal("train", path)

    for name in ("steps", "seed", "data.modes", "updates.batch_size"):
        assert f"  {name}: given " in message


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--set", "generator.optimizer.lr"), "allowed: path=value, such as generator.optimizer.lr=0.001"),
        (("--set", "=3"), "change: given '=3'; allowed: path=value"),
        (("--set", "generator.optimizer.lr=fast"), "generator.optimizer.lr: given 'fast'; allowed: a number above 0"),
        (("--set", "generator.optimizer.lr=inf"), "generator.optimizer.lr: given inf; allowed: a number above 0"),
        (("--set", "generator.optimiser.lr=1"), "such as generator.optimizer.lr"),
        (("--seed", "-1"), "seed: given -1; allowed: a whole number from 0"),
        (("--steps", "0"), "--steps: given 0; allowed: a whole number from 1"),
        (("--at", "5"), "--at: given 5; allowed: a step and at least one path=value"),
        (("--at", "soon", "seed=1"), "--at: given soon seed=1; allowed: a step and at least one path=value"),
        (("--at", "-5", "seed=1"), "--at: given -5 seed=1; allowed: a step and at least one path=value"),
        (("--at", "²", "seed=1"), "--at: given ² seed=1; allowed: a step"),
        (("--at", "5", "batch"), "batch: given 'batch'; allowed: path=value"),
        (("--at", "100", "updates.batch_size=8"), "--at: given 100; allowed: a step from 0 to 99, before the run of"),
        (("--at", "5", "updates.batch_size=0"), "updates.batch_size: given 0; allowed: a whole number from 1"),
        (("--at", "5", "generator.network.widths=8,8"), "generator.network.widths: given [8, 8]; allowed: only before"),
        (("--at", "5", "data.kind=digits"), "data.kind: given digits; allowed: only before the run starts (--set)"),
    ],
    ids=str,
)  # fmt: skip
def test_options_that_cannot_be_are_refused(refusal: Refusal, more: tuple[str, ...], words: str) -> None:
    message = refusal(*TRAIN, *more)

    assert message.startswith("ganviz: this cannot be run:\n  ")
    assert words in message


@pytest.mark.parametrize(
    "arguments",
    [("train",), ("train", "ring8", "--steps", "many"), ("train", "ring8", "--speed", "3"), ("data", "delete"),
     ("shot", "ring8"), ("shot", "ring8", "-o", "a.png", "--size", "9x9"), ("--engine", "steam")],
    ids=" ".join,
)  # fmt: skip
def test_what_the_parser_refuses_is_a_sentence_and_where_to_read_more(
    refusal: Refusal, arguments: tuple[str, ...]
) -> None:
    message = refusal(*arguments)

    program = " ".join(["ganviz", *arguments[:1]]) if arguments[0] in COMMANDS else "ganviz"
    assert message.startswith(f"{program}: ")
    assert message.endswith(f"; `{program} --help` tells what it takes\n")
    assert message.count("\n") == 1


def test_all_problems_of_a_command_are_named_at_once(refusal: Refusal) -> None:
    message = refusal(
        "train", "ring8", "--set", "a", "--set", "b=1", "--set", "data.modes=0", "--seed", "-3", "--steps", "-2",
        "--at", "x", "y=1", "--at", "4",
    )  # fmt: skip

    for words in (
        "  a: given 'a'", "  b: given 1", "  data.modes: given 0", "  seed: given -3", "  --steps: given -2",
        "  --at: given x y=1", "  --at: given 4",
    ):  # fmt: skip
        assert words in message


def test_all_problems_of_a_plan_are_named_at_once(refusal: Refusal) -> None:
    message = refusal(*TRAIN, "--at", 200, "seed=1", "--at", 5, "generator.optimizer.lr=-1", "updates.x=1")

    for words in ("--at: given 200", "seed: given 1", "generator.optimizer.lr: given -1", "updates.x: given 1"):
        assert words in message


# --- files and data -----------------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_made_is_named(refusal: Refusal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    message = refusal(*TRAIN, "--out", tmp_path / "file" / "run")

    assert (
        f"--out: {shown_path(tmp_path / 'file' / 'run')} cannot be written (Not a directory); give another folder"
        in message
    )


def test_a_folder_that_holds_another_run_is_named_and_kept(refusal: Refusal, tmp_path: Path) -> None:
    (tmp_path / "losses.csv").write_text("step,d_loss,g_loss\n1,2,3\n")

    message = refusal(*TRAIN, "--out", tmp_path)

    assert (
        message
        == f"ganviz: --out: {shown_path(tmp_path)} holds another run (losses.csv is there); give another folder\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["losses.csv"]


def test_a_picture_in_place_of_a_pipe_is_refused_and_not_waited_for(refusal: Refusal, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")

    assert "cannot be written (it is no regular file)" in refusal("shot", "ring8", "-o", tmp_path / "pipe.png")


def test_images_that_are_not_there_are_named_with_what_to_do(refusal: Refusal, tmp_path: Path) -> None:
    message = refusal("train", "mnist-mlp", "--steps", 1, "--data-dir", tmp_path)

    assert message == (
        f"ganviz: MNIST is not complete in {shown_path(tmp_path / 'mnist')}: no train-images-idx3-ubyte.gz. "
        "Get it with `ganviz data fetch mnist`, or use `digits`, which comes with ganviz.\n"
    )


def test_images_that_are_damaged_are_named(refusal: Refusal, tmp_path: Path) -> None:
    (tmp_path / "mnist").mkdir()
    path = tmp_path / "mnist" / "train-images-idx3-ubyte.gz"
    path.write_bytes(b"\x1f\x8b\x08 cut short")

    message = refusal("train", "mnist-mlp", "--steps", 1, "--data-dir", tmp_path)

    assert f"MNIST is damaged: {shown_path(path)}" in message
    assert "Get it again with `ganviz data fetch mnist`." in message


def test_a_data_folder_that_is_a_file_is_no_trouble_of_another_kind(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("in the way")

    assert f"MNIST is not complete in {shown_path(path / 'mnist')}" in refusal("train", "mnist-mlp", "--data-dir", path)


def test_a_data_file_that_cannot_be_read_is_named(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "mnist" / "train-images-idx3-ubyte.gz"
    path.mkdir(parents=True)

    assert f"{shown_path(path)} cannot be read: Is a directory." in refusal(
        "train", "mnist-mlp", "--data-dir", tmp_path
    )


@pytest.mark.parametrize("name", [(), ("cifar",)])
def test_fetching_an_unknown_set_names_those_there_are(refusal: Refusal, name: tuple[str, ...]) -> None:
    given = f"'{name[0]}'" if name else "nothing"

    assert refusal("data", "fetch", *name) == (
        f"ganviz: data fetch: given {given}; allowed: one of digits, mnist, fashion_mnist\n"
    )


def test_an_empty_name_of_a_folder_is_refused(refusal: Refusal) -> None:
    assert "--out: given an empty name" in refusal("train", "ring8", "--steps", "1", "--out", "")


def test_importing_from_a_folder_without_the_files_names_them(refusal: Refusal, tmp_path: Path) -> None:
    assert str(tmp_path) in refusal("data", "fetch", "mnist", "--from", tmp_path, "--data-dir", tmp_path / "data")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("picture", "-o: given {path}; allowed: a file ending in .png, .jpg, .webp or .bmp"),
        ("picture.gif", "-o: given {path}; allowed: a file ending in .png, .jpg, .webp or .bmp"),
        ("no/such/folder.png", "-o: {path} cannot be written (No such file or directory); give another place"),
    ],
)
def test_a_picture_that_could_not_be_written_is_refused_before_training(
    refusal: Refusal, tmp_path: Path, name: str, words: str
) -> None:
    assert (
        refusal("shot", "ring8", "-o", tmp_path / name) == f"ganviz: {words.format(path=shown_path(tmp_path / name))}\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_device_that_is_not_there_is_refused_before_anything_is_written(
    refusal: Refusal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ganviz.engine.devices.can_be_here", lambda device: True)
    monkeypatch.setattr("ganviz.gan.device.present", lambda: ("cpu", "mps"))

    message = refusal(*TRAIN, "--set", "compute.device=cuda", "--out", tmp_path / "run")

    assert message == (
        "ganviz: this cannot be run:\n  compute.device: given 'cuda'; allowed: one of auto, cpu, mps: PyTorch finds no "
        "other device here\n"
    )
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("0,1\n2,two\n", "(line 2 has 'two' in column 2; expected a number); allowed: a file with a table of numbers"),
        ("0,1,2\n", "(3 columns of numbers: 1, 2, 3; say which two, such as :1,2)"),
        ("0,1\n" * 100_001, "(100,001 rows; allowed: at most 100,000, or a part drawn at random); allowed: fewer rows"),
        ("0,nan\n", "(line 1 has no value in column 2 (it says 'nan')); allowed: a value in each row"),
    ],
)
def test_a_file_without_points_is_refused(refusal: Refusal, tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(content)

    assert words in refusal(*TRAIN, "--set", "data.kind=points", "--set", f"data.points=@{path}")


def test_the_name_of_a_file_is_shown_as_it_was_given(refusal: Refusal) -> None:
    assert "given ring8/ (" in refusal("train", "ring8/")


def test_a_long_name_of_a_data_folder_is_cut_to_its_end(refusal: Refusal, tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*(letter * 100 for letter in "abc"))

    message = refusal("train", "mnist-mlp", "--data-dir", folder)

    assert len(message) < 300
    assert "...ccc" in message


def test_what_can_be_known_without_torch_is_told_without_it(tmp_path: Path) -> None:
    """Torch takes seconds to load, and longer on a slow disk."""
    (tmp_path / "file").write_text("in the way")
    program = (
        "import sys; from ganviz.cli import main; status = main(sys.argv[1:]); assert 'torch' not in sys.modules; "
        "raise SystemExit(status)"
    )
    for more in (("ring8", "--out", ""), ("ring8", "--out", tmp_path / "file"), ("mnist-mlp", "--data-dir", tmp_path)):
        command = [sys.executable, "-c", program, "train", *map(str, more)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2, done.stderr


def test_a_file_of_points_that_is_not_there_is_named(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "no.csv"

    assert f"data.points: given '@{shown_path(path)}' (No such file" in refusal(*TRAIN, "--set", f"data.points=@{path}")


def test_a_home_of_nobody_is_told_before_anything_is_done(
    refusal: Refusal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = "given '~nosuchuser/data'; allowed: a folder; no home of that user is known\n"

    assert refusal(*TRAIN, "--data-dir", "~nosuchuser/data") == f"ganviz: --data-dir: {words}"
    assert str(tmp_path) not in refusal("data", "fetch", "mnist", "--from", "~nosuchuser/x", "--data-dir", tmp_path)
    monkeypatch.setenv("GANVIZ_DATA_DIR", "~nosuchuser/data")
    assert refusal("data") == f"ganviz: GANVIZ_DATA_DIR: {words}"


@pytest.mark.parametrize("text", ["x", "1.5", "1_000", " 1", "\u0661", "1e3"])
@pytest.mark.parametrize("option", ["--seed", "--steps"])
def test_a_whole_number_is_plain_digits(refusal: Refusal, option: str, text: str) -> None:
    assert f"{option}: given {shown(text)}; allowed: a whole number" in refusal("train", "ring8", f"{option}={text}")


def test_an_option_without_what_it_is_for_is_refused(refusal: Refusal, tmp_path: Path) -> None:
    assert "allowed: data fetch NAME --from DIR" in refusal("data", "--from", tmp_path)


def test_empty_names_of_files_are_told_as_such(refusal: Refusal) -> None:
    assert "-o/--output: given an empty name" in refusal("shot", "ring8", "-o", "")
    assert "'@' without a name" in refusal(*TRAIN, "--set", "data.points=@")


def test_a_command_that_is_spelt_wrong_is_what_is_complained_of(refusal: Refusal) -> None:
    assert "given 'trian'" in refusal("trian", "ring8", "--steps", "5")


def test_a_name_too_long_for_a_folder_is_told_at_once(refusal: Refusal) -> None:
    for name in ("b" * 300, "/".join("a" * 2600)):
        assert "cannot be written (File name too long)" in refusal(*TRAIN, "--out", name)


def test_a_number_of_thousands_of_digits_is_told(refusal: Refusal) -> None:
    message = refusal("train", "ring8", "--steps", "9" * 4000, "--at", "9" * 5000, "seed=1")

    assert "--steps: given 999" in message
    assert "...; allowed: a whole number from 1 to 1,000,000,000\n" in message
    assert "--at: given 999" in message
    assert len(message) < 500


def test_what_the_parser_quotes_is_short_and_in_print(refusal: Refusal) -> None:
    for arguments in (
        ["--engine", "\x1b[2J" * 99],
        [f"--nosuch={'x' * 9999}"],
        ["--seed", "\0" * 99],
        ["a", *"b" * 999],
    ):
        message = refusal(*arguments)

        assert all(len(line) <= 500 and line.isprintable() for line in message.splitlines())
        assert "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" not in message


def test_an_option_of_two_strokes_is_told(refusal: Refusal) -> None:
    assert "argument --set: expected one argument" in refusal(*TRAIN, "--set=--")


def test_thousands_of_mistakes_are_ten_and_a_number(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("\n".join(f"key{number} = 1" for number in range(3000)))

    lines = refusal("train", path).splitlines()

    assert len(lines) == 12
    assert lines[-1] == "  and 2,990 more"


@pytest.mark.parametrize("name", ["nowhere", "a\0b"])
def test_a_map_that_is_none_is_refused_before_a_window_opens(refusal: Refusal, tmp_path: Path, name: str) -> None:
    words = refusal("ring8", "--map", str(tmp_path / name))
    assert "--map: given " in words
    assert "allowed: a folder with sweep.toml" in words

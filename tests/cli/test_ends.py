"""How commands end before they are done: by a signal, or as the streams they print to are closed."""

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and devices of POSIX")
ENDLESS = ("train", "ring8", "--steps", "100000000", "--json")
SIGNALS = [("INT", 130, "interrupted"), ("TERM", 143, "ended by SIGTERM"), ("HUP", 129, "ended by SIGHUP")]


def started(*arguments: object, **options: Any) -> "subprocess.Popen[str]":
    """Start a command, its output in pipes."""
    command = [sys.executable, "-m", "ganviz", *(str(argument) for argument in arguments)]
    streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, **(streams | options))


def shell(line: str) -> "subprocess.CompletedProcess[str]":
    """Run a line of the shell in which `ganviz` is this one."""
    line = line.replace("ganviz", f"{sys.executable} -m ganviz")
    return subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=60, check=False)


# --- signals ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "status", "words"), SIGNALS)
def test_a_run_that_is_stopped_is_kept_as_one_that_is_done(name: str, status: int, words: str, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    with started(*ENDLESS, "--out", folder) as process:
        assert process.stdout is not None
        first = process.stdout.readline()

        process.send_signal(getattr(signal, f"SIG{name}"))

        out, err = process.communicate(timeout=60)
    rows = [json.loads(line) for line in [first, *out.splitlines()]]
    summary = rows[-1]
    assert process.returncode == status
    assert summary["stopped"] == words
    assert summary["step"] == rows[-2]["step"]
    assert {"modes", "steps_per_s", "device"} < set(summary)
    assert err.splitlines()[-1] == f"ganviz: {words} at step {summary['step']:,}"
    assert json.loads((folder / "summary.json").read_text()) == summary
    with (folder / "losses.csv").open(newline="") as losses:
        assert [row["step"] for row in csv.DictReader(losses)] == [str(step + 1) for step in range(summary["step"])]
    assert (folder / "checkpoint.safetensors").stat().st_size > 1000


def test_a_run_started_to_outlive_its_terminal_does() -> None:
    with started(*ENDLESS, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        assert process.stdout.readline()

        process.send_signal(signal.SIGTERM)

        process.communicate(timeout=60)
        assert process.returncode == 143


def test_a_picture_that_is_stopped_shows_what_there_is(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with started("shot", "ring8", "--steps", 10_000, "-o", picture, env=offscreen) as process:
        assert process.stderr is not None
        while "10 %" not in process.stderr.readline():
            assert process.poll() is None

        process.send_signal(signal.SIGTERM)

        _, err = process.communicate(timeout=60)
    assert process.returncode == 143
    assert "ganviz: ended by SIGTERM; " in err.splitlines()[-1]
    assert "Traceback" not in err
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_command_that_is_stopped_while_it_loads_says_so_in_a_word() -> None:
    """As nobody can hit the moment from outside, an import raises the signal itself."""
    program = (
        "import builtins, os, signal, sys\n"
        "from ganviz.__main__ import main\n"
        "whole = builtins.__import__\n"
        "def loud(name, *more, **others):\n"
        "    if name.startswith('pydantic'): os.kill(os.getpid(), signal.SIGINT)\n"
        "    return whole(name, *more, **others)\n"
        "builtins.__import__ = loud\n"
        "raise SystemExit(main())\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nganviz: interrupted\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_run_whose_output_is_full_is_kept(tmp_path: Path) -> None:
    done = shell(f"ganviz train ring8 --steps 300 --json --out {tmp_path / 'run'} > /dev/full")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "ganviz: cannot go on: standard output: No space left on device"
    # The row of step 100 could not be printed.
    assert 100 < json.loads((tmp_path / "run" / "summary.json").read_text())["step"] <= 200
    assert (tmp_path / "run" / "checkpoint.safetensors").stat().st_size > 1000


# --- streams ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["presets", "--help", "data --data-dir /nonexistent", "presets --show ring8"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&- <&-"])
def test_a_command_without_streams_ends_as_with_them(command: str, closed: str) -> None:
    done = shell(f"ganviz {command} {closed}")

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("closed", "said"), [(">&-", "nosuch"), ("2>&-", ""), (">&- 2>&-", "")])
def test_a_mistake_without_streams_is_one(closed: str, said: str) -> None:
    done = shell(f"ganviz train nosuch {closed}")

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_run_without_streams_is_kept(tmp_path: Path) -> None:
    done = shell(f"ganviz train ring8 --steps 5 --json --out {tmp_path / 'run'} >&- 2>&-")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads((tmp_path / "run" / "summary.json").read_text())["step"] == 5
    # The number of the closed stream was not given to a file, which then would hold what was printed.
    assert (tmp_path / "run" / "losses.csv").read_text().splitlines()[0] == "step,d_loss,g_loss"
    assert len((tmp_path / "run" / "measures.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize("command", ["presets", "--help", "presets --show ring8", "train ring8 --steps 400 --json"])
def test_a_reader_who_has_enough_ends_a_command_in_peace(command: str) -> None:
    done = shell(f"(ganviz {command}; echo $? >&2) | head -n 1")

    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.splitlines()[-1] == "0"
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_reader_of_messages_who_is_gone_takes_nothing_from_the_output() -> None:
    done = shell("(ganviz train ring8 --steps 300 --json 2>&1 >&3 | true) 3>&1")

    assert done.returncode == 0
    assert [json.loads(line)["step"] for line in done.stdout.splitlines()] == [100, 200, 300, 300]


def test_a_terminal_of_letters_alone_shows_the_rest_as_escapes(ganviz_process: Command, tmp_path: Path) -> None:
    plain = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}

    outcome = ganviz_process("train", tmp_path / "späße\udcff.toml", env=plain)

    assert outcome.status == 2
    assert "sp\\xe4\\xdfe\\udcff.toml (No such file" in outcome.err

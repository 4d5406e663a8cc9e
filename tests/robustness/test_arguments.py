"""Command lines of odd words, with fixed seeds: 200 of them, or as many as GANVIZ_FUZZ says.

What each command does when all is well is replaced: here it is what is said of what is not. Each ends with status 0 or
2, at most a dozen lines of at most 500 printable characters, and no traceback.
"""

import os
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ganviz.cli import commands, export
from ganviz.engine.exports.kinds import KINDS
from tests.cli.conftest import Command, ganviz

__all__ = ["ganviz"]

NUM_CASES = int(os.environ.get("GANVIZ_FUZZ", "200"))
_BATCH = 50
WORDS = [
    "", " ", "-", "--", "---", "--help", "--version", "-o", "--set", "--at", "--seed", "--steps", "--out", "--json",
    "--from",
    "--size", "--theme", "--engine", "--data-dir", "--show", "--quick", "--nosuch", "train", "shot", "presets", "data",
    "fetch", "mnist", "digits", "ring8", "moons", "rign8", "out.png", "out.gif", "1x1", "640x480", "9" * 5000 + "x480",
    "dark", "thread", "process", "0", "1", "-1", "1e3", "5", "9" * 30, "9" * 5000, "²", "١٢", "nan", "inf",
    "seed=1", "seed=", "=", "=1", "a=b=c", "seed=" + "9" * 5000, "data.kind=grid", "data.kind=\x1b[31mred",
    "a" + ".a" * 5000 + "=1", "generator" + ".optimizer" * 500 + ".lr=1", "data.points=" + "[" * 5000, "data={a.a.a=1}",
    "data.points=@", "data.points=@nosuch.csv", "data.points=@~nosuchuser/a.csv", "data.points=@/", "data.points=@a\0b",
    "x" * 5000, "y" * 5000 + "=" + "z" * 5000, "<img src=x>", "<b>=<i>", "\x1b[2J\x1b[H", "\0", "a\0b=1", "\n\r\t",
    "\x9b31m",
    "\u202egnp.exe", "\u2066", "\udcff\udc80", "\udcff=\udcff", "🙂" * 100, "日本語", "é" * 70, "%s%s%n",
    "{0.__class__}", "%(prog)s",
    "~nosuchuser", "~nosuchuser/mine.toml", "nosuch.toml", "/", ".", "..", "nosuch/", "a" * 300 + ".toml", "\0.toml",
    "\x1b]0;title\x07.toml", "\udcff.toml", "/dev/null", "COM1", "C:\\x.toml",
]  # fmt: skip
COMMANDS = ["", "train", "shot", "presets", "data", "train", "shot", "export"]
_RUN = ("--seed", "--data-dir")
OPTIONS = {
    "": (*_RUN, "--engine", "--map"),
    "train": (*_RUN, "--steps", "--out"),
    "shot": (*_RUN, "--steps", "--size", "--theme", "--engine"),
    "export": (*_RUN, "--steps", "--run", "--view", "--frames", "--rate", "--moments", "--engine"),
}


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let nothing be trained, opened, fetched or measured."""

    def nothing(*_: Any, **__: Any) -> int:
        return 0

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ganviz.ui.app.run_window", nothing)
    monkeypatch.setattr("ganviz.ui.display.open_display", lambda: "")
    monkeypatch.setattr("ganviz.ui.picture.take_picture", lambda *_: "")
    monkeypatch.setattr("ganviz.engine.headless.train", lambda *_, **__: {"step": 1})
    monkeypatch.setattr("ganviz.engine.datafiles.fetch.fetch", lambda *_, **__: tmp_path)
    monkeypatch.setattr("ganviz.engine.datafiles.fetch.import_from", lambda *_, **__: tmp_path)
    monkeypatch.setattr("ganviz.cli.train._run_folder", lambda *_: None)
    for kind in KINDS:
        monkeypatch.setitem(export._EXPORTS, kind, nothing)
    monkeypatch.setitem(commands.COMMANDS, "bench", replace(commands.COMMANDS["bench"], run=nothing))


def line(random_: random.Random) -> list[str]:
    """Return a command with odd values for its options, and now and then words that it does not know at all."""
    command = random_.choice(COMMANDS)
    words = [command] if command else []
    if command == "presets":
        words += random_.choice([[], ["--show", random_.choice(WORDS)], [f"--show={random_.choice(WORDS)}"]])
    elif command == "data":
        words += random_.choice([[], ["fetch"], ["fetch", random_.choice(WORDS)], ["fetch", "mnist"]])
        words += [f"--data-dir={random_.choice(WORDS)}"] * (random_.random() < 0.5)
    else:
        words += [random_.choice(["ring8", "ring8", random_.choice(WORDS)])]
        words += [f"--set={random_.choice(WORDS)}" for _ in range(random_.choice([0, 1, 2, 30]))]
        words += [f"{name}={random_.choice(WORDS)}" for name in OPTIONS[command] if random_.random() < 0.15]
        if command and random_.random() < 0.3:
            words += ["--at", random_.choice(["5", random_.choice(WORDS)]), *random_.choices(WORDS, k=2)]
        if command == "export":
            words += ["--to", random_.choice(["csv", "film", random_.choice(WORDS)])]
        if command in ("shot", "export") and random_.random() < 0.8:
            words += ["-o", random_.choice(["out.png", random_.choice(WORDS)])]
    if random_.random() < 0.2:
        words += random_.choices(WORDS, k=random_.randint(1, 6))
    return words


@pytest.mark.usefixtures("idle")
@pytest.mark.parametrize("first", range(0, NUM_CASES, _BATCH))
def test_an_odd_command_line_is_answered_in_print(first: int, ganviz: Command) -> None:
    for seed in range(first, min(first + _BATCH, NUM_CASES)):
        arguments = line(random.Random(seed))

        outcome = ganviz(*arguments)

        about = (seed, [word[:40] for word in arguments], outcome.err[:600])
        lines = outcome.err.split("\n")
        assert outcome.status in (0, 2), about
        assert "Traceback" not in outcome.err, about
        assert len(lines) <= 20, about
        assert all(len(each) <= 500 and each.isprintable() for each in lines), about
        assert outcome.status == 0 or any(each.startswith(("ganviz", "usage: ganviz")) for each in lines), about

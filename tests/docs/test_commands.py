"""Commands of the README and of the docs do what they say, as they are written."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from ganviz.cli import main
from ganviz.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]

# What is not run, as it begins, and why: it is read by the command's parser alone.
NOT_RUN = {
    "ganviz": "opens a window",
    "ganviz data fetch": "needs the network, or files of one's own",
    "ganviz bench": "takes minutes, and the whole machine",
    "ganviz sweep map.toml --out both --cluster": "needs a cluster",
    "ganviz train ring8 --seeds 20": "takes minutes",
    "ganviz sweep ring8 --x generator.optimizer.lr=1e-4:1e-1:12": "takes minutes",
    "ganviz export ring8 --to animation -o ring.gif --view distribution --steps 3000": "takes half a minute",
}
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DRAWN = ("shot", "--to animation", "--picture")


def commands_of(page: Path) -> Iterator[str]:
    """Yield the commands of a page that begin with ganviz, be it that of a virtual environment."""
    for block in _SHELL.findall(page.read_text(encoding="utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            if (command := line.removeprefix(".venv/bin/")).partition(" ")[0] == "ganviz":
                yield " ".join(command.split())


def is_run(command: str) -> bool:
    return not any(command == begin or (begin != "ganviz" and command.startswith(begin)) for begin in NOT_RUN)


WITH_COMMANDS = [
    page for page in (ROOT / "README.md", *sorted((ROOT / "resources/docs").glob("*.md"))) if list(commands_of(page))
]
BY_PAGE = pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)


@BY_PAGE
def test_commands_of_a_page_do_what_they_say(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in _FILE.findall(page.read_text(encoding="utf-8")):
        Path(name).write_text(text, encoding="utf-8")
    for command in filter(is_run, commands_of(page)):
        arguments = shlex.split(command)[1:]
        if any(part in command for part in DRAWN):  # Qt is another's in this process
            done = subprocess.run([sys.executable, "-m", "ganviz", *arguments], check=False, capture_output=True)
            assert done.returncode == 0, (command, done.stderr)
        else:
            assert main(arguments) == 0, command
        for option, name in pairwise(arguments):
            assert option not in ("-o", "--out", "--save", "--csv", "--picture") or Path(name).exists(), command


@BY_PAGE
def test_commands_that_are_not_run_are_understood(page: Path) -> None:
    for command in commands_of(page):
        arguments = shlex.split(command)[1:]
        is_named = bool(arguments) and arguments[0] in COMMANDS
        COMMANDS[arguments[0] if is_named else ""].parser().parse_args(arguments[is_named:])


def test_everything_that_is_not_run_is_in_the_docs() -> None:
    told = [command for page in WITH_COMMANDS for command in commands_of(page)]
    assert [begin for begin in NOT_RUN if not any(command.startswith(begin) for command in told)] == []

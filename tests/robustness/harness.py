"""Hostile input, in batches: each command ends with 0, or with 2 and a sentence, within a time and a memory.

Processes are slow to start, so one takes a whole batch (`tests.robustness.child`). `GANVIZ_FUZZ=10000 pytest
tests/robustness -s` tries that many files of each format instead of 200, and prints what the worst of them took.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

NUM_CASES = int(os.environ.get("GANVIZ_FUZZ", "200"))
MAX_CHARACTERS = 500
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """What a command said and how it ended.

    Attributes:
        case: what was tried, such as ``toml 17``, for seed 17.
        misread: what is wrong with a file that was accepted, or nothing.
        cpu_s: processor time.
        peak_mb: the most memory that the process had before it.
    """

    case: str
    status: int
    out: str
    err: str
    cpu_s: float
    peak_mb: float
    misread: str = ""

    @property
    def fault(self) -> str:
        """What the outcome should not be, or nothing."""
        if self.status == 0:
            return self.misread
        if self.status != 2:
            return f"it ended with {self.status}"
        if "Traceback" in self.err or not self.err.startswith("ganviz: "):
            return "it did not say so as we do"
        problems = self.err.removeprefix("ganviz: this cannot be run:\n").splitlines()
        if not problems or max(map(len, problems)) > MAX_CHARACTERS:
            return "it said no sentence, or one too long"
        return ""

    def __str__(self) -> str:
        return f"{self.case}: {self.fault or 'sound'} ({self.err[:600]!r})"


def fuzz(name: str, folder: Path, first: int = 0, count: int = NUM_CASES) -> list[Outcome]:
    """Read `count` damaged files of the format called `name`; return how each of them ended."""
    return _outcomes(folder, [name, str(first), str(count)])


def run_all(command_lines: Iterable[Sequence[object]], folder: Path) -> list[Outcome]:
    """Run commands one after another in one process; return how each of them ended."""
    given = [[str(word) for word in words] for words in command_lines]
    (folder / "commands.json").write_text(json.dumps(given))
    return _outcomes(folder, [])


def _outcomes(folder: Path, arguments: Sequence[str]) -> list[Outcome]:
    command = [sys.executable, "-m", "tests.robustness.child", str(folder), *arguments]
    places = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"), "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        command, cwd=_ROOT, env={**os.environ, **places}, capture_output=True, text=True, errors="replace", check=False
    )
    lines = [json.loads(line) for line in (folder / "outcomes.jsonl").read_text().splitlines()]
    assert done.returncode == 0, f"{lines[-1]} ended the process with {done.returncode}: {done.stderr[-2000:]}"
    return [Outcome(**line) for line in lines if isinstance(line, dict)]

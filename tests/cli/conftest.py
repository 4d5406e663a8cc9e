"""Commands as a user gives them: in this process where that is quick, in one of their own where it matters."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from ganviz.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Every line of the output as JSON, by the letter of its grammar."""
        return [json.loads(line, parse_constant=refuse) for line in self.out.splitlines()]

    @property
    def summary(self) -> dict[str, Any]:
        return self.rows[-1]


def refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


Command = Callable[..., Outcome]


@pytest.fixture
def ganviz(capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs a command line in this process."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:  # how argparse ends, for good or bad
            status = end.code if isinstance(end.code, int) else 0
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run


@pytest.fixture
def ganviz_process() -> Command:
    """Return a function that runs a command line in a process of its own, with more environment if given."""

    def run(*arguments: object, **options: Any) -> Outcome:
        command = [sys.executable, "-m", "ganviz", *(str(argument) for argument in arguments)]
        streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        done = subprocess.run(command, text=True, check=False, timeout=60, **(streams | options))
        return Outcome(done.returncode, done.stdout or "", done.stderr or "")

    return run


@pytest.fixture
def refusal(ganviz: Command) -> Callable[..., str]:
    """Return a function that runs a command line that is no good, and gives the message for the user."""

    def run(*arguments: object) -> str:
        outcome = ganviz(*arguments)
        assert outcome.status == 2, outcome
        assert outcome.out == ""
        assert "Traceback" not in outcome.err
        return outcome.err

    return run

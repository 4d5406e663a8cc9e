"""The start of the window is measured with the bytecode there, as an installed package has it."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from ganviz.cli.bench import startup

Started = list[tuple[list[str], Mapping[str, str] | None]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Started:
    """Start nothing; return what would have been: the command, and its environment if that is another."""
    runs: Started = []

    def start(command: list[str], environment: Mapping[str, str] | None = None) -> tuple[float, float]:
        runs.append((command, environment))
        return 1.0, 2.0

    monkeypatch.setattr(startup, "_until_a_word_and_the_end", start)
    return runs


def test_where_python_writes_bytecode_it_is_beside_the_modules(runs: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    with startup.compiled() as bytecode:
        assert (bytecode, startup.first_paint_s(bytecode)) == (None, 1.0)
    [(command, environment)] = runs
    assert environment is None
    assert "-X" not in command


def test_where_it_may_not_a_start_before_writes_it_elsewhere(runs: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    with startup.compiled() as bytecode:
        assert bytecode is not None
        assert Path(bytecode).is_dir()
        startup.first_paint_s(bytecode)
    assert not Path(bytecode).exists()
    (first, writing), (measured, environment) = runs
    assert writing is not None
    assert "PYTHONDONTWRITEBYTECODE" not in writing
    assert writing["PYTHONPYCACHEPREFIX"] == bytecode
    assert first == measured
    assert measured[1:3] == ["-X", f"pycache_prefix={bytecode}"]
    assert environment is None

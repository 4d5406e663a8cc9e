"""Functions for processes of `LocalExecutor` to call in its tests: found by their names there."""

import os
import time
from pathlib import Path

from ganviz.engine.sweeps.gate import GATE


def refuse(text: str) -> None:
    raise ValueError(text)


def end_unless_there(path: str) -> int:
    """End this process in the middle of a call, the first time; then return its number."""
    if not Path(path).exists():
        Path(path).touch()
        os._exit(3)
    return os.getpid()


def stand_still(path: str) -> None:
    """Say so to whoever reads the pipe `path`, then never return."""
    Path(path).write_bytes(b"here")
    while True:
        time.sleep(60)


def pass_the_gate() -> int:
    """Return the number of this process once its runs may go on."""
    GATE.passed()
    return os.getpid()

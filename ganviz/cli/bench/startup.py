"""How long commands take to get to what they are for, each in a fresh interpreter."""

import subprocess
import sys
import time

from ganviz.cli.bench.child import MeasurementError
from ganviz.engine import interpreter

_FIRST_PAINT = "ganviz.cli.bench.firstpaint"


def import_torch_s() -> tuple[float, float]:
    """Return seconds from the command ``python -c "import torch"`` to torch imported, and to its end."""
    command = [sys.executable, "-P", "-c", "import torch; print('imported', flush=True)"]
    return _until_a_word_and_the_end(command)


def first_paint_s() -> float:
    """Return seconds from the command to the window painted. It is closed and gone when this returns."""
    until_painted_s, _ = _until_a_word_and_the_end(interpreter.command(_FIRST_PAINT))
    return until_painted_s


def _until_a_word_and_the_end(command: list[str]) -> tuple[float, float]:
    """Return seconds until the new interpreter of `command` prints a line, and until it has ended.

    Raises:
        MeasurementError: if it fails.
    """
    begun_s = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            word = process.stdout.readline()
            word_s = time.perf_counter() - begun_s
            _, trouble = process.communicate()
            end_s = time.perf_counter() - begun_s
        except BaseException:
            process.kill()
            raise
    if not word or process.returncode:
        reason = trouble.strip().splitlines()[-1:] or [f"exit code {process.returncode}"]
        raise MeasurementError(f"a new interpreter failed: {reason[0]}")
    return word_s, end_s

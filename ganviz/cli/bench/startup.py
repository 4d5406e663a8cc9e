"""How long commands take to get to what they are for, each in a fresh interpreter."""

import subprocess
import sys
import time

from ganviz.cli.bench.child import MeasurementError

_IMPORT_TORCH = ("-c", "import torch; print('imported', flush=True)")
_FIRST_PAINT = ("-m", "ganviz.cli.bench.firstpaint")


def import_torch_s() -> tuple[float, float]:
    """Return seconds from the command ``python -c "import torch"`` to torch imported, and to its end."""
    return _until_a_word_and_the_end(*_IMPORT_TORCH)


def first_paint_s() -> float:
    """Return seconds from the command to the window painted. It is closed and gone when this returns."""
    until_painted_s, _ = _until_a_word_and_the_end(*_FIRST_PAINT)
    return until_painted_s


def _until_a_word_and_the_end(*arguments: str) -> tuple[float, float]:
    """Return seconds until a new interpreter with `arguments` prints a line, and until it has ended.

    Raises:
        MeasurementError: if it fails.
    """
    begun_s = time.perf_counter()
    command = [sys.executable, *arguments]
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
        raise MeasurementError(f"python {' '.join(arguments)} failed: {reason[0]}")
    return word_s, end_s

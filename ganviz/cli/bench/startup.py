"""How long commands take to get to what they are for, each in a fresh interpreter."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ganviz.cli.bench.child import MeasurementError
from ganviz.engine import interpreter
from ganviz.spec.translation import tr

_FIRST_PAINT = "ganviz.cli.bench.firstpaint"


def import_torch_s() -> tuple[float, float]:
    """Return seconds from the command ``python -c "import torch"`` to torch imported, and to its end."""
    command = [sys.executable, "-P", "-c", "import torch; print('imported', flush=True)"]
    return _until_a_word_and_the_end(command)


def first_paint_s(bytecode: str | None = None) -> float:
    """Return seconds from the command to the window painted. It is closed and gone when this returns.

    `bytecode`: the folder that has it, if it is not beside the modules.
    """
    until_painted_s, _ = _until_a_word_and_the_end(_first_paint(bytecode))
    return until_painted_s


@contextmanager
def compiled() -> Iterator[str | None]:
    """Yield the folder with the bytecode of the window's modules; None where it is beside them.

    An installed package has it, as torch does. Where Python may not write any, modules from the source would be
    compiled at each start: here that is done once, into a folder that is gone afterwards.
    """
    if not sys.dont_write_bytecode:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="ganviz-bytecode-", ignore_cleanup_errors=True) as folder:
        writing = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        # By the environment as well: it is for the window's worker, which must not write beside the modules.
        _until_a_word_and_the_end(_first_paint(folder), writing | {"PYTHONPYCACHEPREFIX": folder})
        yield folder


def _first_paint(bytecode: str | None) -> list[str]:
    program, *rest = interpreter.command(_FIRST_PAINT)
    # Not by the environment: the window's worker shall find torch's own.
    return [program, *(["-X", f"pycache_prefix={bytecode}"] if bytecode else []), *rest]


def _until_a_word_and_the_end(command: list[str], environment: Mapping[str, str] | None = None) -> tuple[float, float]:
    """Return seconds until the new interpreter of `command` prints a line, and until it has ended.

    Raises:
        MeasurementError: if it fails.
    """
    begun_s = time.perf_counter()
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment) as process:
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
        raise MeasurementError(tr("a new interpreter failed: {reason}", reason=reason[0]))
    return word_s, end_s

"""Runs commands one after another in a process of its own, within limits: see `tests.robustness.harness`.

Each command is given as a user gives it, up to where training would begin. One that needs too much memory fails for
want of it; one that does not end is ended by the system, and takes the process along.
"""

import contextlib
import gc
import io
import json
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ganviz.cli import commands, main
from ganviz.cli.given import run_of
from tests.robustness.damage import damaged
from tests.robustness.formats import FORMATS, Damaging

MEMORY_BYTES = 400_000_000  # that one command may add to what the process had before it
_CASES_BETWEEN = 100  # after so many the frames of refused commands are let go, as the end of a process would
# Guards, not assertions: several times what is allowed, for a machine may be busy.
GUARD_CPU_S = 20.0
GUARD_S = 120.0


def _train_nothing(options: Any) -> int:
    run_of(options)
    return 0


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Run one command; return its status, what it said on both streams and the processor time it took."""
    out, err = io.StringIO(), io.StringIO()
    signal.setitimer(signal.ITIMER_PROF, GUARD_CPU_S)
    signal.setitimer(signal.ITIMER_REAL, GUARD_S)
    begun_s = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(list(arguments))
        except SystemExit as end:  # how argparse ends
            status = end.code if isinstance(end.code, int) else 1
    cpu_s = time.process_time() - begun_s
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    return {"status": status, "out": out.getvalue()[:2000], "err": err.getvalue()[:5000], "cpu_s": cpu_s}


def _fuzz(name: str, first: int, count: int, folder: Path) -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    tested = FORMATS[name]
    samples, path = tested.samples(), folder / tested.file

    def outcome(seed: int) -> dict[str, Any]:
        rng = random.Random(f"{name} {seed}")
        own = isinstance(tested, Damaging)
        path.write_bytes(tested.damaged(rng, samples) if own else damaged(rng, samples, tested.tokens))
        found = run(tested.command(path))
        misread = tested.misread(path) if found["status"] == 0 else ""
        return found | {"misread": misread}

    for seed in range(first, first + count):
        yield f"{name} {seed}", lambda seed=seed: outcome(seed)


def _commands(folder: Path) -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    for arguments in json.loads((folder / "commands.json").read_text()):
        yield " ".join(arguments), lambda arguments=arguments: run(arguments)


def _limit_memory() -> None:
    size_pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = size_pages * resource.getpagesize() + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def _work(given: Sequence[str]) -> None:
    folder = Path(given[0])
    cases = _fuzz(given[1], int(given[2]), int(given[3]), folder) if given[1:] else _commands(folder)
    commands.COMMANDS["train"] = replace(commands.COMMANDS["train"], run=_train_nothing)
    run(("presets",))  # loads what every command needs
    with (folder / "outcomes.jsonl").open("w", buffering=1) as outcomes:
        for number, (case, outcome) in enumerate(cases):
            if number % _CASES_BETWEEN == 0:
                gc.collect()
            _limit_memory()
            outcomes.write(f"{json.dumps(case)}\n")
            peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            outcomes.write(f"{json.dumps({'case': case, **outcome(), 'peak_mb': peak_mb})}\n")


if __name__ == "__main__":
    _work(sys.argv[1:])

"""Kill windows at random moments, and see what the next one would go on with.

    python -m tests.robustness.autosave_kills [--times 100] [--seed 0]

A real window, off screen, trains a run in its worker, changes it, branches off, and tells where it is. Then it, or its
worker before it, is ended by SIGKILL. What it kept by itself must be whole, and each run at most two seconds behind.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ganviz.engine.opening import opened_from
from ganviz.engine.sessionfile.autosaved import find_left
from ganviz.engine.sessionfile.kept import KeptSession
from ganviz.ui.model.catchingup import caught_up

MOST_LOST_S = 2.0
_ROOT = Path(__file__).parents[2]
_PATIENCE_S = 120.0
_RELEASE_S = 10.0


@dataclass(frozen=True)
class Killed:
    """A window that was ended.

    Attributes:
        told: (seconds, branch, step, last row) of the run on show as it went on; 0 is the first, 1 branched off that.
            A change, or a run that was brought back, may be of a step whose row never came.
        killed_s: when it was ended.
        session: what could be gone on with; None for nothing.
    """

    told: tuple[tuple[float, int, int, int], ...]
    killed_s: float
    session: KeptSession | None

    @property
    def fault(self) -> str:
        """What should not be, or nothing."""
        safe = [(branch, step, row) for s, branch, step, row in self.told if s <= self.killed_s - MOST_LOST_S]
        if not safe or safe[-1][1] == 0:
            return ""
        if self.session is None:
            return f"nothing is left of a run at step {safe[-1][1]:,}"
        # A run that is brought back after its worker's death has another number: what stays is what branched off what.
        by_parent = {each.parent: each for each in self.session.runs}
        run = by_parent.get(None)
        for branch in range(safe[-1][0] + 1):
            furthest = max((step for one, step, _ in safe if one == branch), default=0)
            last_row = max((row for one, _, row in safe if one == branch), default=0)
            if run is None:
                return f"branch {branch} was at step {furthest:,} two seconds before, and is not left"
            losses = run.series.get("g_loss")
            end, rows = run.end, losses.last_step or 0 if losses is not None else 0
            if end < furthest or rows < last_row:
                return (
                    f"branch {branch} was at step {furthest:,} two seconds before, its rows at {last_row:,}; what is "
                    f"left ends at {end:,}, its rows at {rows:,}"
                )
            run = by_parent.get(run.number)
        return ""


def kill_one(folder: Path, chance: random.Random) -> Killed:
    """Open a window whose home is `folder`, and end it at a moment that chance chooses."""
    for left in folder.rglob("autosave/*"):
        left.unlink()
    environment = os.environ | _places(folder) | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-m", "tests.robustness.autosave_window", str(chance.randrange(10**6))]
    window = subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert window.stdout is not None
    told: list[tuple[float, int, int, int]] = []
    worker, begun_s = 0, time.monotonic()
    first_s = begun_s
    kill_at_s, has_killed_worker = chance.uniform(0.3, 6.0), chance.random() < 0.7
    while True:
        line = window.stdout.readline().split()
        now_s = time.monotonic()
        assert line, "the window ended by itself"
        assert now_s - begun_s < _PATIENCE_S
        if not int(line[2]):
            first_s = now_s  # it loads
        told.append((now_s, int(line[1]), int(line[2]), int(line[4])))
        worker = int(line[3])
        if not has_killed_worker and now_s - first_s > kill_at_s / 2 and worker:
            has_killed_worker = True
            os.kill(worker, signal.SIGKILL)
        if now_s - first_s > kill_at_s:
            break
    killed_s = time.monotonic()
    window.kill()
    window.wait()
    window.stdout.close()
    return Killed(tuple(told), killed_s, left_in(folder))


def left_in(folder: Path) -> KeptSession | None:
    """Return what the next window would go on with."""
    before = {name: os.environ.get(name) for name in _places(folder)}
    os.environ.update(_places(folder))
    give_up_s, waiting = time.monotonic() + _RELEASE_S, threading.Event()
    try:
        left = find_left()
        while left is None and list(folder.rglob("autosave/*.ganviz")) and time.monotonic() < give_up_s:
            waiting.wait(0.05)  # a worker that was just being started holds the lock until it is a program of its own
            left = find_left()
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
    if left is None:
        assert not list(folder.rglob("autosave/**/*.ganviz")), "a file was left that cannot be read"
        return None
    opened = opened_from(left.kept.path, left.found, None)
    session = caught_up(opened.session, left.pieces)
    left.kept.release()
    return session


def _places(folder: Path) -> Mapping[str, str]:
    return {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder / "config")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    faults = 0
    for number in range(options.times):
        with tempfile.TemporaryDirectory() as folder:
            killed = kill_one(Path(folder), random.Random(options.seed * 10_000 + number))
        last = killed.told[-1][2]
        end = max((each.end for each in killed.session.runs), default=0) if killed.session else 0
        faults += bool(killed.fault)
        print(f"{number:4} killed at step {last:,}; left: {end:,} {killed.fault}", flush=True)
    print(f"{options.times} windows killed, {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())

"""No damaged checkpoint crashes a run, or starts one that is wrong."""

import subprocess
import sys
from pathlib import Path

CASES = 500
ROOT = Path(__file__).parents[2]


def test_damaged_checkpoints_are_refused_in_a_sentence_or_sound() -> None:
    command = [sys.executable, "-m", "tests.robustness.checkpoint_fuzz", "--cases", str(CASES)]

    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=300)

    told = f"ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    assert done.returncode == 0, told
    assert f"{CASES} cases: " in done.stdout

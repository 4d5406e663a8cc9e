"""No damaged checkpoint crashes a run, or starts one that is wrong."""

import queue
import subprocess
import sys
import threading
from pathlib import Path

from ganviz.engine.checkpoint import to_bytes
from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import Failed, Report, Start, Started
from ganviz.gan import Trainer
from ganviz.spec import Experiment
from tests.robustness.harness import NUM_CASES

ROOT = Path(__file__).parents[2]


def test_damaged_checkpoints_are_refused_in_a_sentence_or_sound() -> None:
    command = [sys.executable, "-m", "tests.robustness.checkpoint_fuzz", "--cases", str(NUM_CASES)]

    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=max(300, NUM_CASES))

    print(done.stdout.rpartition("\r")[2])

    told = f"ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    assert done.returncode == 0, told
    assert f"{NUM_CASES} cases: " in done.stdout


def test_a_worker_that_is_given_a_damaged_state_says_so_and_lives_on() -> None:
    """What crashed a worker: averages of another size than the weights, which the kernel writes past."""
    trainer = Trainer(Experiment())
    trainer.step()
    state = trainer.state()
    sound = to_bytes(state)
    state.tensors["generator/optimizer/exp_avg"] = state.tensors["generator/optimizer/exp_avg"][:10]
    host, reports = ProcessHost(), queue.SimpleQueue[Report]()
    thread = threading.Thread(target=host.run, args=(reports.put,), name="host")
    thread.start()
    try:
        host.post(Start(1, Experiment(), checkpoint=to_bytes(state)))
        failed = reports.get(timeout=60)
        host.post(Start(2, Experiment(), checkpoint=sound))
        started = reports.get(timeout=60)
    finally:
        host.close()
        thread.join(60)

    assert isinstance(failed, Failed)
    assert failed.message == (
        "The run cannot go on from there: generator/optimizer/exp_avg of the state is float32 (10); "
        "expected float32 (4482)."
    )
    assert isinstance(started, Started)
    assert (started.run, started.step) == (2, 1)

"""What a further run costs a worker in memory, beside the states that runs keep and share the room for."""

import sys
from pathlib import Path

import pytest

from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import Play, RunState, Start, Started, StateChanged
from ganviz.spec import preset
from tests.engine.test_hosts import Hosted, hosted

MOST_MB = 60


def resident_mb(host: ProcessHost) -> float:
    """Return the memory that the first worker holds."""
    pages = int(Path(f"/proc/{host.worker_pid}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def begin(it: Hosted, run: int) -> None:
    it.host.post(Start(run, preset("ring8").experiment))
    it.next(Started)
    it.host.post(Play(run, until=300))
    it.next(StateChanged, lambda report: report.state is RunState.PAUSED)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_further_run_in_a_worker_costs_little() -> None:
    with hosted(host := ProcessHost()) as it:
        begin(it, 1)
        before_mb = resident_mb(host)
        begin(it, 2)
        further_mb = resident_mb(host) - before_mb

    print(f"a worker with one run: {before_mb:.0f} MB; a further run: {further_mb:.1f} MB")
    assert further_mb < MOST_MB

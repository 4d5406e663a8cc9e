"""Send a long run of ring8 to steps drawn at random, and compare each state with that of a run that never went back.

    python -m tests.robustness.seeks [--steps 100000] [--seeks 1000] [--step auto|autograd] [--host none|thread|process]

Twenty changes are made on the way (of optimizer, loss, batch size and data), ten steps of one player, and the run
diverges once. Without a host whole states are compared, bit for bit; through one, what is shown of both networks.
"""

import argparse
import hashlib
import queue
import random
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from ganviz.engine import checkpoint
from ganviz.engine.hosts import Host, ProcessHost, ThreadHost
from ganviz.engine.journal import Entry, replay
from ganviz.engine.messages import (
    ChangeApplied,
    ChangeRequested,
    Diverged,
    Frame,
    FrameWanted,
    LaterForgotten,
    Play,
    Report,
    RunState,
    Seek,
    Sought,
    Start,
    StateChanged,
    StepDone,
    StepOnce,
)
from ganviz.engine.probes import SamplesProbe, SurfaceProbe
from ganviz.engine.recovery import WaysBack
from ganviz.engine.run import TrainerRun, steps_or_recover
from ganviz.gan import DivergedError
from ganviz.spec import Change, Experiment, preset

PATIENCE_S = 600.0  # only ever spent by a worker that hangs
PROBES = (SamplesProbe(300), SurfaceProbe((-3.0, 3.0, -3.0, 3.0), 24))
RUIN: Change = {
    "objective.loss.kind": "least_squares",
    **{f"{player}.optimizer.{name}": value
       for player in ("generator", "discriminator") for name, value in (("kind", "sgd"), ("lr", 10.0))},
}  # fmt: skip
CURE: Change = {
    "objective.loss.kind": "non_saturating",
    **{f"{player}.optimizer.{name}": value
       for player in ("generator", "discriminator") for name, value in (("kind", "adam"), ("lr", 1e-3))},
}  # fmt: skip
CHANGES: tuple[Change, ...] = (
    {"generator.optimizer.lr": 5e-4}, {"discriminator.optimizer.kind": "rmsprop"}, {"updates.batch_size": 64},
    {"data.modes": 6}, {"objective.loss.kind": "hinge"}, {"generator.optimizer.kind": "adamw"},
    {"updates.batch_size": 128}, {"data.pool_size": 2000}, {"discriminator.optimizer.kind": "adam"},
    {"objective.loss.kind": "non_saturating"}, {"data.kind": "grid", "data.pool_size": 0},
    {"latent.pool_size": 500}, {"generator.ema": 0.99}, {"discriminator.optimizer.lr": 2e-4},
    {"data.kind": "ring"}, {"updates.batch_size": 96}, {"generator.optimizer.lookahead_steps": 5},
    {"objective.noise": 0.05},
)  # fmt: skip
NUM_ALONE = 10
Wanted = TypeVar("Wanted", bound=Report)


def plan(steps: int) -> list[tuple[int, Change | str | None]]:
    """Return what is done at which step: a change, a step of one player alone, or None for what ruins the run."""
    chance = random.Random(7)
    places = sorted(chance.sample(range(1, steps), len(CHANGES) + NUM_ALONE + 1))
    what: list[Change | str | None] = [*CHANGES]
    for other in (*("generator", "discriminator") * (NUM_ALONE // 2), None):
        what.insert(chance.randrange(len(what) + 1), other)
    return list(zip(places, what, strict=True))


# --- the run alone ----------------------------------------------------------------------------------------------


def lived(experiment: Experiment, steps: int) -> TrainerRun:
    """Return a run to which all of the plan was done, at its last step."""
    run = TrainerRun(experiment, cores=1)
    for step, what in plan(steps):
        while run.step_number < step:
            steps_or_recover(run, 1)
        if what is None:
            run.apply(RUIN)
            with_divergence(run)
            run.apply(CURE)
        elif isinstance(what, str):
            steps_or_recover(run, 1, what)  # type: ignore[arg-type]
        else:
            run.apply(what)
    while run.step_number < steps:
        steps_or_recover(run, 1)
    return run


def with_divergence(run: TrainerRun) -> None:
    try:
        while True:
            steps_or_recover(run, 1)
    except DivergedError:
        return


def forward(experiment: Experiment, journal: list[Entry], steps: list[int]) -> Iterator[TrainerRun]:
    """Yield a run that goes forward only, at each of `steps`, which ascend."""
    run, last = TrainerRun(experiment, cores=1, budget_bytes=0), -1
    for step in steps:
        replay(run, [entry for entry in journal if last < entry.done <= step], step)
        last = step
        yield run


def digest(run: TrainerRun) -> str:
    """Return what differs where any bit of a run's state does. The order of tensors in a checkpoint means nothing."""
    state = checkpoint.from_bytes(run.checkpoint())
    summed = hashlib.sha256(f"{state.step} {state.experiment.model_dump_json()}".encode())
    for name in sorted(state.tensors):
        summed.update(f"{name} {state.tensors[name].dtype} {tuple(state.tensors[name].shape)}".encode())
        summed.update(state.tensors[name].numpy().tobytes())
    return summed.hexdigest()


def seek_alone(experiment: Experiment, steps: int, seeks: int, log: Callable[[str], None]) -> list[float]:
    """Compare whole states; return how long each seek took, in seconds."""
    begun_s = time.perf_counter()
    run = lived(experiment, steps)
    log(f"{steps:,} steps in {time.perf_counter() - begun_s:.0f} s, {len(run.journal)} entries, "
        f"{len(run.timeline)} states of {run.timeline.size / 2**20:.0f} MB")  # fmt: skip
    chance = random.Random(1)
    targets = [chance.randrange(steps + 1) for _ in range(seeks)]
    ascending = sorted(set(targets))
    expected = {}
    for step, other in zip(ascending, forward(experiment, run.journal, ascending), strict=True):
        expected[step] = digest(other)
    log(f"compared with a run that goes forward only, on {len(expected):,} steps")
    took_s = []
    for step in targets:
        begun_s = time.perf_counter()
        assert run.seek(step)
        took_s.append(time.perf_counter() - begun_s)
        assert digest(run) == expected[step], f"another state at step {step:,}"
    return took_s


# --- through a host ------------------------------------------------------------------------------------------------


class Hosted:
    """A host in a thread of its own, and the way back to its run, which has its journal."""

    def __init__(self, host: Host, experiment: Experiment) -> None:
        self.host, self.ways = host, WaysBack()
        self.ways.begin(Start(1, experiment))
        self._reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self._thread = threading.Thread(target=host.run, args=(self._reports.put,), name="host")
        self._thread.start()
        host.post(self.ways.of(1))

    def next(self, kind: type[Wanted], where: Callable[[Wanted], bool] = lambda report: True) -> Wanted:
        while True:
            report = self._reports.get(timeout=PATIENCE_S)
            self.ways.note(report)
            assert not isinstance(report, LaterForgotten)
            if isinstance(report, kind) and where(report):
                return report

    def play(self, until: int) -> None:
        self.host.post(Play(1, until))
        self.next(StateChanged, lambda report: report.state is RunState.PAUSED)

    def change(self, change: Change) -> None:
        self.host.post(ChangeRequested(1, 1, change))
        self.next(ChangeApplied)

    def close(self) -> None:
        self.host.close()
        self._thread.join(PATIENCE_S)


@contextmanager
def opened(host: Host, experiment: Experiment) -> Iterator[Hosted]:
    hosted = Hosted(host, experiment)
    try:
        yield hosted
    finally:
        hosted.close()


def live_hosted(it: Hosted, steps: int) -> None:
    """Do all of the plan to the run of a host."""
    for step, what in plan(steps):
        if it.ways.of(1).step < step:
            it.play(step)
        if what is None:
            it.change(RUIN)
            it.host.post(Play(1))
            it.next(Diverged)
            it.change(CURE)
        elif isinstance(what, str):
            it.host.post(StepOnce(1, what))  # type: ignore[arg-type]
            it.next(StepDone)
        else:
            it.change(what)
    it.play(steps)


def seek_hosted(host: Host, experiment: Experiment, steps: int, seeks: int, log: Callable[[str], None]) -> list[float]:
    """Compare what is shown of both networks; return how long each seek took, in seconds."""
    with opened(host, experiment) as it:
        live_hosted(it, steps)
        journal = list(it.ways.of(1).journal)
        log(f"{steps:,} steps, {len(journal)} entries")
        chance = random.Random(1)
        targets = [chance.randrange(steps + 1) for _ in range(seeks)]
        ascending = sorted(set(targets))
        expected = {}
        for step, other in zip(ascending, forward(experiment, journal, ascending), strict=True):
            expected[step] = tuple(shown_of(other.answer(probe)) for probe in PROBES)
        took_s = []
        for step in targets:
            begun_s = time.perf_counter()
            it.host.post(Seek(1, step))
            assert it.next(Sought).step == step
            took_s.append(time.perf_counter() - begun_s)
            it.host.post(FrameWanted(1, PROBES, at_step=step))
            frame = it.next(Frame)
            found = tuple(shown_of(frame.answer(probe)) for probe in PROBES)
            assert found == expected[step], f"another picture at step {step:,}"
        return took_s


def shown_of(answer: object) -> bytes:
    """Return the bits of what an answer shows of a network."""
    shown = getattr(answer, "fake", None)
    return (shown if shown is not None else answer.output).tobytes()  # type: ignore[attr-defined]


HOSTS: dict[str, Callable[[], Host]] = {"thread": ThreadHost, "process": ProcessHost}


def seek_often(
    host: str, step: str, steps: int, seeks: int, log: Callable[[str], None] = lambda line: None
) -> list[float]:
    """Send a run to so many steps; return how long each took, in seconds. AssertionError where a state is another."""
    experiment = preset("ring8").experiment.with_changes({"compute.step": step})
    if host == "none":
        return seek_alone(experiment, steps, seeks, log)
    return seek_hosted(HOSTS[host](), experiment, steps, seeks, log)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--seeks", type=int, default=1000)
    parser.add_argument("--step", choices=("auto", "autograd"), default="auto")
    parser.add_argument("--host", choices=("none", *HOSTS), default="none")
    options = parser.parse_args()
    took_s = seek_often(
        options.host, options.step, options.steps, options.seeks, lambda line: print(line, file=sys.stderr, flush=True)
    )
    print(f"{len(took_s):,} seeks, every one equal; median {statistics.median(took_s):.3f} s, "
          f"longest {max(took_s):.3f} s")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())

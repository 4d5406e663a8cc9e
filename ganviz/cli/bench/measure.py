"""Measure everything, round by round. This process only asks; children measure, one at a time."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from typing import Any, Self

from ganviz.cli.bench import startup
from ganviz.cli.bench.child import Child, MeasurementError
from ganviz.cli.bench.machine import describe_machine
from ganviz.cli.bench.results import (
    Contest,
    Growth,
    ManyResult,
    Memory,
    Results,
    Segment,
    Startup,
    WindowResult,
    WorkloadResult,
)
from ganviz.cli.bench.workloads import HEADLINE, RACE, Effort, Workload, described
from ganviz.engine.interrupts import Interrupted
from ganviz.engine.threads import available_cores
from ganviz.spec import Preset, preset
from ganviz.spec.translation import tr, tr_noop

ENGINES = ("process", "thread")
_MAP_PATIENCE_S = 1800.0
Tell = Callable[[str], None]


def measure(
    workloads: tuple[Workload, ...], effort: Effort, data_dir: str | None, tell: Tell, *, is_quick: bool = False
) -> Results:
    """Measure how the window starts, and `workloads`; `tell` hears what comes next. What fails says so in its place.

    A signal to stop ends it with what is measured by then.
    """
    begun_s, machine = time.perf_counter(), describe_machine()
    started, found, many, signal = Startup(failure=tr_noop("interrupted")), [], [], 0
    try:
        tell(tr("how the window starts"))
        started = measure_startup(effort.rounds)
        for workload in workloads:
            tell(workload.name)
            found.append(measure_workload(workload, effort, data_dir))
        for workload in workloads:
            if workload.name in effort.many:
                tell(tr("many runs at once: {name}", name=workload.name))
                many.append(measure_many(workload, effort))
    except Interrupted as interrupted:
        signal = interrupted.number
    elapsed_s = time.perf_counter() - begun_s
    return Results(machine, is_quick, effort.rounds, started, tuple(found), elapsed_s, signal, tuple(many))


def measure_startup(rounds: int) -> Startup:
    """Measure both commands in turns."""
    try:
        with startup.compiled() as bytecode:
            found = [(*startup.import_torch_s(), startup.first_paint_s(bytecode)) for _ in range(rounds)]
    except MeasurementError as error:
        return Startup(failure=str(error))
    imported_s, import_torch_s, first_paint_s = zip(*found, strict=True)
    return Startup(imported_s, import_torch_s, first_paint_s)


def measure_workload(workload: Workload, effort: Effort, data_dir: str | None) -> WorkloadResult:
    """Measure each way to train one workload in turns, a round after the other, and its windows between them."""
    experiment = workload.experiment
    empty = WorkloadResult(workload.name, described(experiment))
    engines = ENGINES if workload.name in effort.with_window else ()
    try:
        with ExitStack() as stack:
            contestants = stack.enter_context(Child("ganviz.cli.bench.headless:Contestants", experiment, data_dir))
            contest: Contest = contestants.call("prepare", effort.headless_s / 2)
            shown = replace(preset(workload.preset), experiment=experiment)
            kinds = [(engine, False) for engine in engines]
            kinds += [(ENGINES[0], True)] if engines and workload.name == HEADLINE else []
            windows = [stack.enter_context(_Window(*kind, shown, effort, data_dir)) for kind in kinds]
            rates: dict[str, list[float]] = {way: [] for way in contest.ways}
            matrix_rates = []
            for _ in range(effort.rounds):
                for way, measured in rates.items():
                    measured.append(contestants.call("rate", way, effort.headless_s))
                matrix_rates.append(contestants.call("matrix_rate"))
                for window in windows:
                    window.measure_a_round()
            grows = effort.growth_steps if workload.name == HEADLINE else 0
            results = tuple(window.result(0 if at else grows) for at, window in enumerate(windows))
    except MeasurementError as error:
        return replace(empty, failure=str(error))
    return replace(
        empty,
        contest=contest,
        rates={way: tuple(measured) for way, measured in rates.items()},
        matrix_rates=tuple(matrix_rates),
        windows=results,
    )


def measure_many(workload: Workload, effort: Effort) -> ManyResult:
    """Measure runs of a field, and runs that are compared in the window, beside one by hand; then a whole map."""
    experiment = workload.experiment
    empty = ManyResult(workload.name, described(experiment))
    by_hand, field, race = list[float](), list[float](), list[float]()
    try:
        with Child("ganviz.cli.bench.many:ManyRuns", experiment) as many:
            shown = replace(preset(workload.preset), experiment=experiment)
            with Child("ganviz.cli.bench.opening:open_window", shown, ENGINES[0]) as window:
                window.call("compare", RACE)
                for _ in range(effort.rounds):
                    by_hand.append(many.call("by_hand_rate", effort.headless_s))
                    field.append(many.call("race_rate", effort.headless_s))
                    segment = window.call("segment", effort.window_s, effort.moving_s, effort.settle_s)
                    race.append(RACE * segment.steps_per_s)
            run_mib: float | None = many.call("run_mib")
            map_s: float = many.call("map_s", effort.map_side, effort.map_steps, patience_s=_MAP_PATIENCE_S)
    except MeasurementError as error:
        return replace(empty, failure=str(error))
    return replace(
        empty, cores=available_cores(), by_hand=tuple(by_hand), field=tuple(field), race=tuple(race), run_mib=run_mib,
        map_runs=effort.map_side**2, map_steps=effort.map_steps, map_s=map_s,
    )  # fmt: skip


class _Window:
    """The window with one engine. What goes wrong with it is kept, and the rest goes on."""

    def __init__(self, engine: str, is_full: bool, shown: Preset, effort: Effort, data_dir: str | None) -> None:
        self._engine, self._is_full, self._effort = engine, is_full, effort
        self._child: Child | None = None
        self._segments: list[Segment] = []
        self._platform = self._failure = ""
        try:
            opening = "open_full_window" if is_full else "open_window"
            self._child = Child(f"ganviz.cli.bench.opening:{opening}", shown, engine, data_dir)
        except MeasurementError as error:
            self._failure = str(error)
        self._platform = self._ask("platform") or ""
        self._measure(effort.settle_s)  # in which the first answers are prepared

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *trouble: object) -> None:
        if self._child:
            self._child.__exit__(*trouble)

    def measure_a_round(self) -> None:
        segment = self._measure(self._effort.window_s)
        if segment is not None:
            self._segments.append(segment)

    def _measure(self, still_s: float) -> Segment | None:
        segment: Segment | None = self._ask("segment", still_s, self._effort.moving_s, self._effort.settle_s)
        return segment

    def result(self, growth_steps: int) -> WindowResult:
        memory: Memory | None = self._ask("memory")
        growth: Growth | None = self._ask("growth", growth_steps) if growth_steps else None
        segments = () if self._failure else tuple(self._segments)
        return WindowResult(
            self._engine, self._platform, segments, memory or Memory(), growth, self._failure, self._is_full
        )

    def _ask(self, method: str, *given: object) -> Any:
        if self._failure or self._child is None:
            return None
        try:
            return self._child.call(method, *given)
        except MeasurementError as error:
            self._failure = str(error)
            return None

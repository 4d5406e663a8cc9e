"""The budgets of the design, and whether this machine met them, with the step and the engine that are the default."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ganviz.cli.bench.opening import FULL_SIZE
from ganviz.cli.bench.results import Results, Spread, WindowResult, percentile, ratio
from ganviz.cli.bench.workloads import HEADLINE

SPEED = {
    "small": 60.0, "small32": 30.0, "ring8": 8.0, "wide": 2.5, "grid25-r1": 3.5, "digits-mlp": 3.0, "mnist-mlp": 1.3,
    "mnist-dcgan": 1.0,
}  # fmt: skip
FLOOR = {"small": 0.3, "small32": 0.5, "ring8": 0.7, "wide": 0.75}
MAP_S = {"small": 15.0, "small32": 30.0, "ring8": 150.0}
MAP = {"small": 8.0, "small32": 5.0, "ring8": 2.0}
RACES = {"small": 10.0, "ring8": 4.0}
RUN_MIB = 2.0  # of ring8
WITH_WINDOW, FULL, THREAD = 0.9, 0.8, 0.8
FRAMES_A_SECOND, GAP_MS, LATENCY_MS, START, GROWTH_MIB = 55.0, 34.0, 60.0, 0.6, 50.0
DEFAULT_ENGINE = "process"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One budget, beside what was measured: None if that was not.

    Attributes:
        is_least: whether the budget is the least there may be, or the most.
    """

    what: str
    budget: float
    unit: str
    is_least: bool
    measured: float | None

    @property
    def verdict(self) -> str:
        """``met``, ``missed`` or ``not measured``."""
        if self.measured is None:
            return "not measured"
        is_met = self.measured >= self.budget if self.is_least else self.measured <= self.budget
        return "met" if is_met else "missed"


def verdicts(results: Results) -> tuple[Verdict, ...]:
    """Return every budget of the design with its verdict."""
    return (*_speeds(results), *_with_window(results), *_drawing(results), *_many(results), *_start(results))


def _speeds(results: Results) -> Iterator[Verdict]:
    for name, budget in SPEED.items():
        found = results.workload(name)
        measured = ratio(found.rates["auto"], found.rates["plain"]).median if found else None
        yield Verdict(f"{name} headless, over the plain loop", budget, "x", True, measured)
    for name, budget in FLOOR.items():
        found = results.workload(name)
        yield Verdict(
            f"{name} headless, share of the floor", budget, "", True, found.share_of_floor("auto") if found else None
        )


def _with_window(results: Results) -> Iterator[Verdict]:
    for workload in results.workloads:
        window = workload.window(DEFAULT_ENGINE)
        measured = ratio(window.steps_per_s, workload.rates_as_windowed).median if window else None
        yield Verdict(
            f"{workload.name} with the window drawing, over as many threads without", WITH_WINDOW, "x", True, measured
        )
    headline = results.workload(HEADLINE)
    window, full, thread = (
        headline.window(engine, is_full=is_full) if headline else None
        for engine, is_full in ((DEFAULT_ENGINE, False), (DEFAULT_ENGINE, True), ("thread", False))
    )
    yield Verdict(
        f"{HEADLINE}, {FULL_SIZE[0]}x{FULL_SIZE[1]} with every plot, over as many threads without", FULL, "x", True,
        ratio(full.steps_per_s, headline.rates_as_windowed).median if full and headline else None,
    )  # fmt: skip
    yield Verdict(
        f"{HEADLINE} with the engine in a thread, over that in a process", THREAD, "x", True,
        ratio(thread.steps_per_s, window.steps_per_s).median if thread and window else None,
    )  # fmt: skip


def _drawing(results: Results) -> Iterator[Verdict]:
    headline = results.workload(HEADLINE)
    window = headline.window(DEFAULT_ENGINE) if headline else None

    def of(measured: Callable[[WindowResult], float | None]) -> float | None:
        return measured(window) if window else None

    yield Verdict(
        f"{HEADLINE}: frames drawn a second", FRAMES_A_SECOND, "", True,
        of(lambda window: Spread.of(window.frames_per_s).median),
    )  # fmt: skip
    full = headline.window(DEFAULT_ENGINE, is_full=True) if headline else None
    yield Verdict(
        f"{HEADLINE}, {FULL_SIZE[0]}x{FULL_SIZE[1]} with every plot: frames drawn a second", FRAMES_A_SECOND, "", True,
        Spread.of(full.frames_per_s).median if full else None,
    )  # fmt: skip
    yield Verdict(
        f"{HEADLINE}: gap between frames, 99th percentile", GAP_MS, "ms", False,
        of(lambda window: percentile(window.gaps_ms, 99)),
    )  # fmt: skip
    yield Verdict(
        f"{HEADLINE}: slider moved to frame painted, 95th percentile", LATENCY_MS, "ms", False,
        of(lambda window: percentile(window.latencies_ms, 95)),
    )  # fmt: skip
    yield Verdict(
        "window process, memory added by a million steps", GROWTH_MIB, "MiB", False,
        of(lambda window: window.growth.added if window.growth else None),
    )  # fmt: skip


def _many(results: Results) -> Iterator[Verdict]:
    for name, budget in RACES.items():
        found = results.many_of(name)
        for what, samples in (("of a field", found.field if found else ()), ("compared", found.race if found else ())):
            measured = ratio(samples, found.by_hand).median if found else None
            yield Verdict(f"six runs {what}, {name}, over one by hand", budget, "x", True, measured)
    for name, budget in MAP_S.items():
        found = results.many_of(name)
        yield Verdict(f"a map of runs, {name}", budget, "s", False, found.map_s if found else None)
    for name, budget in MAP.items():
        found = results.many_of(name)
        measured = found.map_over_by_hand if found else None
        yield Verdict(f"a map of runs, {name}, over one by hand a core", budget, "x", True, measured)
    found = results.many_of(HEADLINE)
    yield Verdict(
        f"memory of a further run of a field, {HEADLINE}", RUN_MIB, "MiB", False, found.run_mib if found else None
    )


def _start(results: Results) -> Iterator[Verdict]:
    started = results.startup
    measured = None if started.failure else ratio(started.first_paint_s, started.import_torch_s).median
    yield Verdict('window painted, as a share of `python -c "import torch"`', START, "x", False, measured)

"""The budgets of the design, and whether this machine met them, with the step and the engine that are the default."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ganviz.cli.bench.opening import FULL_SIZE
from ganviz.cli.bench.results import Results, Spread, WindowResult, percentile, ratio
from ganviz.cli.bench.workloads import HEADLINE

SPEED = {"ring8": 4.0, "small": 6.0, "wide": 2.2, "mnist-mlp": 1.3, "mnist-dcgan": 1.0}
WITH_WINDOW, FRAMES_A_SECOND, GAP_MS, LATENCY_MS, START, GROWTH_MIB = 0.9, 55.0, 34.0, 60.0, 0.6, 50.0
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
    return (*_speeds(results), *_with_window(results), *_drawing(results), *_start(results))


def _speeds(results: Results) -> Iterator[Verdict]:
    for name, budget in SPEED.items():
        found = results.workload(name)
        measured = ratio(found.rates["auto"], found.rates["plain"]).median if found else None
        yield Verdict(f"{name} headless, over the plain loop", budget, "x", True, measured)


def _with_window(results: Results) -> Iterator[Verdict]:
    for workload in results.workloads:
        window = workload.window(DEFAULT_ENGINE)
        measured = ratio(window.steps_per_s, workload.rates_as_windowed).median if window else None
        yield Verdict(
            f"{workload.name} with the window drawing, over as many threads without", WITH_WINDOW, "x", True, measured
        )


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


def _start(results: Results) -> Iterator[Verdict]:
    started = results.startup
    measured = None if started.failure else ratio(started.first_paint_s, started.import_torch_s).median
    yield Verdict('window painted, as a share of `python -c "import torch"`', START, "x", False, measured)

"""The budgets of the design, and whether this machine met them, with the step and the engine that are the default."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ganviz.cli.bench.opening import FULL_SIZE
from ganviz.cli.bench.results import Results, Spread, WindowResult, percentile, ratio
from ganviz.cli.bench.workloads import HEADLINE, Say, in_english
from ganviz.spec.translation import tr_noop

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
_OF_FULL = {"name": HEADLINE, "width": FULL_SIZE[0], "height": FULL_SIZE[1]}


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
            return tr_noop("not measured")
        is_met = self.measured >= self.budget if self.is_least else self.measured <= self.budget
        return tr_noop("met", "a budget") if is_met else tr_noop("missed", "a budget")


def verdicts(results: Results, say: Say = in_english) -> tuple[Verdict, ...]:
    """Return every budget of the design with its verdict; `say` names them."""
    parts = (_speeds, _with_window, _drawing, _many, _start)
    return tuple(verdict for part in parts for verdict in part(results, say))


def _speeds(results: Results, say: Say) -> Iterator[Verdict]:
    for name, budget in SPEED.items():
        found = results.workload(name)
        measured = ratio(found.rates["auto"], found.rates["plain"]).median if found else None
        what = say(tr_noop("{name} headless, over the plain loop"), name=name)
        yield Verdict(what, budget, "x", True, measured)
    for name, budget in FLOOR.items():
        found = results.workload(name)
        what = say(tr_noop("{name} headless, share of the floor"), name=name)
        yield Verdict(what, budget, "", True, found.share_of_floor("auto") if found else None)


def _with_window(results: Results, say: Say) -> Iterator[Verdict]:
    for workload in results.workloads:
        window = workload.window(DEFAULT_ENGINE)
        measured = ratio(window.steps_per_s, workload.rates_as_windowed).median if window else None
        text = tr_noop("{name} with the window drawing, over as many threads without")
        yield Verdict(say(text, name=workload.name), WITH_WINDOW, "x", True, measured)
    headline = results.workload(HEADLINE)
    window, full, thread = (
        headline.window(engine, is_full=is_full) if headline else None
        for engine, is_full in ((DEFAULT_ENGINE, False), (DEFAULT_ENGINE, True), ("thread", False))
    )
    yield Verdict(
        say(tr_noop("{name}, {width}x{height} with every plot, over as many threads without"), **_OF_FULL),
        FULL, "x", True,
        ratio(full.steps_per_s, headline.rates_as_windowed).median if full and headline else None,
    )  # fmt: skip
    yield Verdict(
        say(tr_noop("{name} with the engine in a thread, over that in a process"), name=HEADLINE), THREAD, "x", True,
        ratio(thread.steps_per_s, window.steps_per_s).median if thread and window else None,
    )  # fmt: skip


def _drawing(results: Results, say: Say) -> Iterator[Verdict]:
    headline = results.workload(HEADLINE)
    window = headline.window(DEFAULT_ENGINE) if headline else None

    def of(measured: Callable[[WindowResult], float | None]) -> float | None:
        return measured(window) if window else None

    yield Verdict(
        say(tr_noop("{name}: frames drawn a second"), name=HEADLINE), FRAMES_A_SECOND, "", True,
        of(lambda window: Spread.of(window.frames_per_s).median),
    )  # fmt: skip
    full = headline.window(DEFAULT_ENGINE, is_full=True) if headline else None
    yield Verdict(
        say(tr_noop("{name}, {width}x{height} with every plot: frames drawn a second"), **_OF_FULL),
        FRAMES_A_SECOND, "", True,
        Spread.of(full.frames_per_s).median if full else None,
    )  # fmt: skip
    yield Verdict(
        say(tr_noop("{name}: gap between frames, 99th percentile"), name=HEADLINE), GAP_MS, "ms", False,
        of(lambda window: percentile(window.gaps_ms, 99)),
    )  # fmt: skip
    yield Verdict(
        say(tr_noop("{name}: slider moved to frame painted, 95th percentile"), name=HEADLINE), LATENCY_MS, "ms", False,
        of(lambda window: percentile(window.latencies_ms, 95)),
    )  # fmt: skip
    yield Verdict(
        say(tr_noop("window process, memory added by a million steps")), GROWTH_MIB, "MiB", False,
        of(lambda window: window.growth.added if window.growth else None),
    )  # fmt: skip


def _many(results: Results, say: Say) -> Iterator[Verdict]:
    for name, budget in RACES.items():
        found = results.many_of(name)
        for text, samples in (
            (tr_noop("six runs of a field, {name}, over one by hand"), found.field if found else ()),
            (tr_noop("six runs compared, {name}, over one by hand"), found.race if found else ()),
        ):
            measured = ratio(samples, found.by_hand).median if found else None
            yield Verdict(say(text, name=name), budget, "x", True, measured)
    for name, budget in MAP_S.items():
        found = results.many_of(name)
        what = say(tr_noop("a map of runs, {name}"), name=name)
        yield Verdict(what, budget, "s", False, found.map_s if found else None)
    for name, budget in MAP.items():
        found = results.many_of(name)
        measured = found.map_over_by_hand if found else None
        what = say(tr_noop("a map of runs, {name}, over one by hand a core"), name=name)
        yield Verdict(what, budget, "x", True, measured)
    found = results.many_of(HEADLINE)
    what = say(tr_noop("memory of a further run of a field, {name}"), name=HEADLINE)
    yield Verdict(what, RUN_MIB, "MiB", False, found.run_mib if found else None)


def _start(results: Results, say: Say) -> Iterator[Verdict]:
    started = results.startup
    measured = None if started.failure else ratio(started.first_paint_s, started.import_torch_s).median
    what = say(tr_noop('window painted, as a share of `python -c "import torch"`'))
    yield Verdict(what, START, "x", False, measured)

"""What was measured, as plain data, and the statistics that are told of it."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

Samples = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some measurements, and the quartiles around it."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, samples: Sequence[float]) -> "Spread":
        """Return the median and both quartiles of `samples`, of which there is at least one."""
        if len(samples) == 1:
            return cls(samples[0], samples[0], samples[0])
        low, median, high = statistics.quantiles(samples, n=4, method="inclusive")
        return cls(median, low, high)

    @property
    def half_width(self) -> float:
        """Half the distance between the quartiles, as a share of the median."""
        return (self.high - self.low) / 2 / self.median if self.median else 0.0


def ratio(these: Sequence[float], to_those: Sequence[float]) -> Spread:
    """Return how `these` compare with those measured beside them in the same rounds."""
    return Spread.of([this / that for this, that in zip(these, to_those, strict=True)])


def percentile(samples: Sequence[float], percent: float) -> float | None:
    """Return the least of `samples` that `percent` per cent of them do not exceed; None if there are none."""
    if not samples:
        return None
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


@dataclass(frozen=True, slots=True)
class Contest:
    """What is fixed about the ways to train one workload.

    Attributes:
        plain_threads: threads of the plain loop: those it was faster on.
        plain_tried: steps a second of the plain loop on each number of threads tried.
        threads: threads of the engine where it is alone.
        window_threads: threads of the engine beside the window, where they are not all of the machine.
        auto: where ``auto`` gets its gradients from: by hand, or by autograd.
        auto_reason: why by autograd; empty if by hand.
        step_operations: floating-point operations of one step, as `ganviz.cli.bench.floor` counts.
    """

    plain_threads: int
    plain_tried: dict[int, float]
    threads: int
    window_threads: int
    auto: str
    auto_reason: str
    step_operations: int

    @property
    def ways(self) -> tuple[str, ...]:
        """What there is to measure without a window."""
        return ("plain", "autograd", "auto", *(["spared"] if self.window_threads != self.threads else []))


@dataclass(frozen=True, slots=True)
class Segment:
    """What one stretch of training with the window drawing measured.

    Attributes:
        gaps_ms: between one painted frame and the next.
        latencies_ms: from moving a slider to the painted frame that reflects it.
    """

    steps_per_s: float
    frames_per_s: float
    gaps_ms: Samples
    latencies_ms: Samples


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in MiB; None where it cannot be told. `engine` is 0 where it has no process of its own."""

    window: float | None = None
    engine: float | None = None


@dataclass(frozen=True, slots=True)
class Growth:
    """What many steps added to the window's process, in MiB."""

    steps: int
    added: float


@dataclass(frozen=True, slots=True)
class WindowResult:
    """One engine with the window drawing, a segment a round; or why there is none.

    `platform` is Qt's: ``offscreen`` where there is no display. `is_full`: large, with every plot that suits the data.
    """

    engine: str
    platform: str = ""
    segments: tuple[Segment, ...] = ()
    memory: Memory = Memory()
    growth: Growth | None = None
    failure: str = ""
    is_full: bool = False

    @property
    def steps_per_s(self) -> Samples:
        return tuple(segment.steps_per_s for segment in self.segments)

    @property
    def frames_per_s(self) -> Samples:
        return tuple(segment.frames_per_s for segment in self.segments)

    @property
    def gaps_ms(self) -> Samples:
        return tuple(gap for segment in self.segments for gap in segment.gaps_ms)

    @property
    def latencies_ms(self) -> Samples:
        return tuple(latency for segment in self.segments for latency in segment.latencies_ms)


@dataclass(frozen=True, slots=True)
class WorkloadResult:
    """One workload; or why there is nothing.

    Attributes:
        rates: steps a second in each round, of ``plain``, ``autograd`` and ``auto``; and ``spared``, which is auto
            on the threads it has beside the window, where those are fewer.
        matrix_rates: operations a second of matrix products in each round.
    """

    name: str
    trains: str
    contest: Contest | None = None
    rates: dict[str, Samples] = field(default_factory=dict)
    matrix_rates: Samples = ()
    windows: tuple[WindowResult, ...] = ()
    failure: str = ""

    @property
    def floor_steps_per_s(self) -> float:
        """Steps a second if the products of a step ran at the rate of large ones, and all else cost nothing."""
        assert self.contest is not None
        return Spread.of(self.matrix_rates).median / self.contest.step_operations

    @property
    def rates_as_windowed(self) -> Samples:
        """Steps a second without a window, on as many threads as beside one."""
        return self.rates.get("spared", self.rates["auto"])

    def share_of_floor(self, way: str) -> float:
        """Return how close one way to train comes to `floor_steps_per_s`, each round to that round's own."""
        assert self.contest is not None
        return self.contest.step_operations * ratio(self.rates[way], self.matrix_rates).median

    def window(self, engine: str, *, is_full: bool = False) -> WindowResult | None:
        """Return what was measured with the window and this engine, None if nothing was."""
        found = (each for each in self.windows if (each.engine, each.is_full) == (engine, is_full))
        return next((window for window in found if window.segments), None)


@dataclass(frozen=True, slots=True)
class ManyResult:
    """Many runs of one workload at once; or why there is nothing.

    Attributes:
        cores: how many runs train at a time.
        by_hand: steps a second of one run by hand, in each round.
        field: of six runs of a field together.
        race: of six runs that are compared in the window together, while it draws.
        run_mib: memory that a further run of a field takes; None where it cannot be told.
        map_runs, map_steps: of a map, and the steps of each.
        map_s: seconds that it took.
    """

    name: str
    trains: str
    cores: int = 1
    by_hand: Samples = ()
    field: Samples = ()
    race: Samples = ()
    run_mib: float | None = None
    map_runs: int = 0
    map_steps: int = 0
    map_s: float | None = None
    failure: str = ""

    @property
    def map_over_by_hand(self) -> float | None:
        """The steps of the map a second, over those of a run by hand on each core, each as fast as one alone."""
        if not self.map_s or not self.by_hand:
            return None
        return self.map_runs * self.map_steps / self.map_s / (self.cores * Spread.of(self.by_hand).median)


@dataclass(frozen=True, slots=True)
class Startup:
    """Seconds from a command to what it is for, once a round; or why there are none.

    Attributes:
        imported_s: ``python -c "import torch"``, until it is imported.
        import_torch_s: the same, until the interpreter has ended.
        first_paint_s: opening the window, until it is painted.
    """

    imported_s: Samples = ()
    import_torch_s: Samples = ()
    first_paint_s: Samples = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """Everything one `ganviz bench` measured, until `signal` ended it, if one did."""

    machine: dict[str, object]
    is_quick: bool
    rounds: int
    startup: Startup
    workloads: tuple[WorkloadResult, ...]
    elapsed_s: float
    signal: int = 0
    many: tuple[ManyResult, ...] = ()

    def workload(self, name: str) -> WorkloadResult | None:
        """Return what was measured of a workload, None if nothing was."""
        return next((workload for workload in self.workloads if workload.name == name and workload.contest), None)

    def many_of(self, name: str) -> ManyResult | None:
        """Return what was measured of many runs of a workload, None if nothing was."""
        return next((each for each in self.many if each.name == name and not each.failure), None)

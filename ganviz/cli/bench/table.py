"""Results as a table for people, and as one object for machines."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from ganviz.cli.bench.budgets import verdicts
from ganviz.cli.bench.opening import FULL_SIZE, SIZE
from ganviz.cli.bench.results import (
    ManyResult,
    Results,
    Samples,
    Spread,
    WindowResult,
    WorkloadResult,
    percentile,
    ratio,
)
from ganviz.engine.interrupts import told

NOTHING = "-"
Row = Sequence[str]


def as_text(results: Results) -> str:
    """Return everything as tables, each with a line on what it shows."""
    parts = (_head, _headless, _windows, _many, _start, _budgets)
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part(results))))


def as_json(results: Results) -> dict[str, Any]:
    """Return everything as plain values: each measurement of each round, what is derived from them, and verdicts."""
    whole = asdict(results)
    for row, workload in zip(whole["workloads"], results.workloads, strict=True):
        if workload.contest:
            row |= _derived(workload)
    whole["budgets"] = [asdict(verdict) | {"verdict": verdict.verdict} for verdict in verdicts(results)]
    return whole


def _derived(workload: WorkloadResult) -> dict[str, Any]:
    rates = workload.rates
    return {
        "steps_per_s": {way: asdict(Spread.of(samples)) for way, samples in rates.items()},
        "over_plain": {way: asdict(ratio(samples, rates["plain"])) for way, samples in rates.items()},
        "floor_steps_per_s": workload.floor_steps_per_s,
        "share_of_floor": {way: workload.share_of_floor(way) for way in rates},
        "windows": [_window_json(workload, window) for window in workload.windows],
    }


def _window_json(workload: WorkloadResult, window: WindowResult) -> dict[str, Any]:
    row: dict[str, Any] = {
        "engine": window.engine, "is_full": window.is_full, "platform": window.platform, "failure": window.failure,
        "memory_mib": asdict(window.memory), "growth": asdict(window.growth) if window.growth else None,
    }  # fmt: skip
    if not window.segments:
        return row
    return row | {
        "rounds": {"steps_per_s": window.steps_per_s, "frames_per_s": window.frames_per_s},
        "steps_per_s": asdict(Spread.of(window.steps_per_s)),
        "over_headless": asdict(ratio(window.steps_per_s, workload.rates["auto"])),
        "over_as_many_threads": asdict(ratio(window.steps_per_s, workload.rates_as_windowed)),
        "frames_per_s": asdict(Spread.of(window.frames_per_s)),
        "gap_ms": {f"p{percent}": percentile(window.gaps_ms, percent) for percent in (50, 99)},
        "slider_to_frame_ms": {f"p{percent}": percentile(window.latencies_ms, percent) for percent in (50, 95)},
        "num_slider_moves": len(window.latencies_ms),
    }


# --- text -----------------------------------------------------------------------------------------------------------


def _head(results: Results) -> Iterator[str]:
    machine = results.machine
    yield f"ganviz bench{' --quick' if results.is_quick else ''}: {results.elapsed_s:.0f} s"
    yield f"{machine['cpu']}, {machine['cores']} cores; {machine['system']}; " + ", ".join(
        f"{name} {machine[name]}" for name in ("python", "torch", "pyqt6", "pyqtgraph")
    )
    if machine.get("capability"):
        yield f"ATEN_CPU_CAPABILITY={machine['capability']}, which torch and what is compiled go by."
    load, cores = machine["load"], machine["cores"]
    if isinstance(load, float) and isinstance(cores, int) and load > 0.5 * cores:
        yield f"The machine was busy when this began (load {load:.1f}): measure again when it is quiet."
    if results.signal:
        yield f"This was {told(results.signal)}: the workloads below are whole, the others were not measured."
    yield f"Medians of {results.rounds} rounds in turns; ± is half the distance between the quartiles."


def _headless(results: Results) -> Iterator[str]:
    yield "Steps a second without a window"
    header = ("workload", "hidden layers", "plain loop", "autograd", "over plain", "auto", "over plain", "gradients",
              "floor", "reached", "threads")  # fmt: skip
    yield from _aligned([header, *map(_headless_row, results.workloads)], left=2)
    yield from (f"{each.name}: not measured. {each.failure}" for each in results.workloads if each.failure)
    by_reason: dict[str, list[str]] = {}
    for each in results.workloads:
        if each.contest and each.contest.auto_reason:
            by_reason.setdefault(each.contest.auto_reason, []).append(each.name)
    yield from (f"auto is autograd for {', '.join(names)}: {reason}." for reason, names in by_reason.items())
    yield "plain loop: what a user would write in torch, on the faster of one thread and torch's own choice."
    yield "autograd, auto: the engine with compute.step so set. threads: of the plain loop / of the engine."
    yield "floor: what the matrix products of a step would allow, at the rate of large ones measured between the rounds"
    yield f"  ({_matrix_rates(results)}). reached: auto's share of it."


def _headless_row(workload: WorkloadResult) -> Row:
    if workload.contest is None:
        return (workload.name, workload.trains, *[NOTHING] * 9)
    rates, contest = workload.rates, workload.contest
    autograd, auto = (f"{ratio(rates[way], rates['plain']).median:.2f}x" for way in ("autograd", "auto"))
    return (
        workload.name, workload.trains, _rate(rates["plain"]), _rate(rates["autograd"]), autograd, _rate(rates["auto"]),
        auto, contest.auto, f"{workload.floor_steps_per_s:,.0f}", f"{workload.share_of_floor('auto'):.1%}",
        f"{contest.plain_threads}/{contest.threads}",
    )  # fmt: skip


def _matrix_rates(results: Results) -> str:
    by_threads: dict[int, list[float]] = {}
    for workload in results.workloads:
        if workload.contest:
            by_threads.setdefault(workload.contest.threads, []).extend(workload.matrix_rates)
    return ", ".join(
        f"{Spread.of(rates).median / 1e9:.0f} GFLOP/s on {threads} thread{'s' if threads > 1 else ''}"
        for threads, rates in sorted(by_threads.items())
    )


def _windows(results: Results) -> Iterator[str]:
    found = [(workload, window) for workload in results.workloads for window in workload.windows]
    if not found:
        return
    is_offscreen = any(window.platform == "offscreen" for _, window in found)
    where = "off screen (there is no display, or QT_QPA_PLATFORM says so)" if is_offscreen else "on screen"
    yield f"With the window drawing, {SIZE[0]}x{SIZE[1]}, {where}"
    header = ("workload", "engine", "threads", "steps/s", "of headless", "on as many", "frames/s", "gap ms 50 %",
              "99 %", "slider ms 50 %", "95 %", "window MiB", "engine MiB")  # fmt: skip
    yield from _aligned([header, *(_window_row(*pair) for pair in found)], left=2)
    for workload, window in found:
        if window.failure:
            yield f"{workload.name}, engine in a {window.engine}: not measured. {window.failure}"
    if any(window.is_full for _, window in found):
        yield f"full: {FULL_SIZE[0]}x{FULL_SIZE[1]}, with every plot that suits the data."
    yield "of headless: of auto above. on as many: the same on as many threads; beside a window it has half the cores."
    yield "steps/s: while nothing is touched. gap: between painted frames, and frames/s: also while a slider moves,"
    yield "  eight times a second. slider: from moving it to the first painted frame that reflects it."


def _window_row(workload: WorkloadResult, window: WindowResult) -> Row:
    if not window.segments or workload.contest is None:
        return (workload.name, _engine(window), *[NOTHING] * 11)
    return (
        workload.name, _engine(window), str(workload.contest.window_threads), _rate(window.steps_per_s),
        f"{ratio(window.steps_per_s, workload.rates['auto']).median:.2f}x",
        f"{ratio(window.steps_per_s, workload.rates_as_windowed).median:.2f}x",
        f"{Spread.of(window.frames_per_s).median:.1f}",
        *(_number(percentile(window.gaps_ms, percent)) for percent in (50, 99)),
        *(_number(percentile(window.latencies_ms, percent)) for percent in (50, 95)),
        _number(window.memory.window, 0), _number(window.memory.engine or None, 0),
    )  # fmt: skip


def _engine(window: WindowResult) -> str:
    return f"{window.engine}, full" if window.is_full else window.engine


def _many(results: Results) -> Iterator[str]:
    if not results.many:
        return
    yield "Many runs at once, steps a second together"
    header = ("workload", "hidden layers", "one by hand", "six of a field", "over one", "six compared", "over one",
              "MiB a run", "map", "seconds", "over one a core")  # fmt: skip
    yield from _aligned([header, *map(_many_row, results.many)], left=2)
    yield from (f"{each.name}: not measured. {each.failure}" for each in results.many if each.failure)
    yield "compared: in the window, while it draws. MiB a run: what a further run of a field takes."
    yield "map: as `ganviz sweep` does it. over one a core: over runs by hand on all cores, each as fast as one alone."


def _many_row(found: ManyResult) -> Row:
    if found.failure:
        return (found.name, found.trains, *[NOTHING] * 9)
    by_hand, over = found.by_hand, found.map_over_by_hand
    return (
        found.name, found.trains, _rate(by_hand),
        _rate(found.field), f"{ratio(found.field, by_hand).median:.1f}x",
        _rate(found.race), f"{ratio(found.race, by_hand).median:.1f}x",
        _number(found.run_mib, 2), f"{found.map_runs} runs, {found.map_steps:,} steps", _number(found.map_s),
        NOTHING if over is None else f"{over:.1f}x",
    )  # fmt: skip


def _start(results: Results) -> Iterator[str]:
    started = results.startup
    if started.failure:
        yield f"How the window starts was not measured. {started.failure}"
        return
    painted, whole, imported = (
        Spread.of(samples).median for samples in (started.first_paint_s, started.import_torch_s, started.imported_s)
    )
    yield (
        f'The window is painted {painted:.2f} s after the command; `python -c "import torch"` takes {whole:.2f} s, '
        f"{imported:.2f} s of it until torch is there."
    )


def _budgets(results: Results) -> Iterator[str]:
    rows = [("budget", "", "measured", "")]
    for each in verdicts(results):
        bound = f"{'at least' if each.is_least else 'at most'} {each.budget:g} {each.unit}".rstrip()
        measured = NOTHING if each.measured is None else f"{each.measured:.3g} {each.unit}".rstrip()
        rows.append((each.what, bound, measured, each.verdict))
    yield from _aligned(rows, left=2)


def _rate(samples: Samples) -> str:
    spread = Spread.of(samples)
    digits = 0 if spread.median >= 100 else 1
    return f"{spread.median:,.{digits}f} ±{spread.half_width:.0%}"


def _number(value: float | None, digits: int = 1) -> str:
    return NOTHING if value is None else f"{value:,.{digits}f}"


def _aligned(rows: Sequence[Row], left: int) -> Iterator[str]:
    """Yield rows with their columns aligned, the first `left` of them to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()

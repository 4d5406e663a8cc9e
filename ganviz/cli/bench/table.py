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
from ganviz.cli.bench.workloads import WORKLOADS, described
from ganviz.engine.interrupts import told
from ganviz.spec.columns import columns_of, padded
from ganviz.spec.translation import listed, tr, tr_n, tr_noop

NOTHING = "-"
_ENGINES = tr_noop("process", "where the engine is"), tr_noop("thread", "where the engine is")
_GRADIENTS = tr_noop("compiled"), tr_noop("by hand"), "autograd"
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
    cores = tr("{cores} cores", cores=machine["cores"])
    versions = ", ".join(f"{name} {machine[name]}" for name in ("python", "torch", "pyqt6", "pyqtgraph"))
    yield f"{machine['cpu']}, {cores}; {machine['system']}; {versions}"
    if machine.get("capability"):
        yield tr(
            "{setting}, which torch and what is compiled go by.", setting=f"ATEN_CPU_CAPABILITY={machine['capability']}"
        )
    load, num_cores = machine["load"], machine["cores"]
    if isinstance(load, float) and isinstance(num_cores, int) and load > 0.5 * num_cores:
        yield tr("The machine was busy when this began (load {load:.1f}): measure again when it is quiet.", load=load)
    if results.signal:
        yield tr(
            "This was {ended}: the workloads below are whole, the others were not measured.",
            ended=told(results.signal),
        )
    yield tr(
        "Medians of {rounds} rounds in turns; ± is half the distance between the quartiles.", rounds=results.rounds
    )


def _headless(results: Results) -> Iterator[str]:
    yield tr("Steps a second without a window")
    header = (
        tr("workload"), tr("hidden layers"), tr("plain loop"), "autograd", tr("over plain"), "auto", tr("over plain"),
        tr("gradients", "a column"), tr("floor"), tr("reached"), tr("threads"),
    )  # fmt: skip
    yield from _aligned([header, *map(_headless_row, results.workloads)], left=2)
    yield from (_not_measured(each.name, each.failure) for each in results.workloads if each.failure)
    by_reason: dict[str, list[str]] = {}
    for each in results.workloads:
        if each.contest and each.contest.auto_reason:
            by_reason.setdefault(each.contest.auto_reason, []).append(each.name)
    for reason, names in by_reason.items():
        yield tr("auto is autograd for {names}: {reason}.", names=listed(names), reason=reason)
    yield tr("plain loop: what a user would write in torch, on the faster of one thread and torch's own choice.")
    yield tr("autograd, auto: the engine with compute.step so set. threads: of the plain loop / of the engine.")
    yield tr(
        "floor: what the matrix products of a step would allow, at the rate of large ones measured between the rounds\n"
        "  ({rates}). reached: auto's share of it.",
        rates=_matrix_rates(results),
    )


def _not_measured(name: str, failure: str) -> str:
    return tr("{name}: not measured. {failure}", name=name, failure=failure)


def _headless_row(workload: WorkloadResult) -> Row:
    if workload.contest is None:
        return (workload.name, _trains(workload), *[NOTHING] * 9)
    rates, contest = workload.rates, workload.contest
    autograd, auto = (f"{ratio(rates[way], rates['plain']).median:.2f}x" for way in ("autograd", "auto"))
    return (
        workload.name, _trains(workload), _rate(rates["plain"]), _rate(rates["autograd"]), autograd,
        _rate(rates["auto"]), auto, tr(contest.auto), f"{workload.floor_steps_per_s:,.0f}",
        f"{workload.share_of_floor('auto'):.1%}", f"{contest.plain_threads}/{contest.threads}",
    )  # fmt: skip


def _trains(workload: WorkloadResult | ManyResult) -> str:
    known = {each.name: each for each in WORKLOADS}
    return described(known[workload.name].experiment, tr) if workload.name in known else workload.trains


def _matrix_rates(results: Results) -> str:
    by_threads: dict[int, list[float]] = {}
    for workload in results.workloads:
        if workload.contest:
            by_threads.setdefault(workload.contest.threads, []).extend(workload.matrix_rates)
    return listed(
        tr_n(
            "{rate:.0f} GFLOP/s on {count} thread", "{rate:.0f} GFLOP/s on {count} threads", threads,
            rate=Spread.of(rates).median / 1e9,
        )
        for threads, rates in sorted(by_threads.items())
    )  # fmt: skip


def _windows(results: Results) -> Iterator[str]:
    found = [(workload, window) for workload in results.workloads for window in workload.windows]
    if not found:
        return
    is_offscreen = any(window.platform == "offscreen" for _, window in found)
    where = tr("off screen (there is no display, or QT_QPA_PLATFORM says so)") if is_offscreen else tr("on screen")
    yield tr("With the window drawing, {width}x{height}, {where}", width=SIZE[0], height=SIZE[1], where=where)
    header = (
        tr("workload"), tr("engine"), tr("threads"), tr("steps/s"), tr("of headless"), tr("on as many"), tr("frames/s"),
        tr("gap ms 50 %"), "99 %", tr("slider ms 50 %"), "95 %", tr("window MiB"), tr("engine MiB"),
    )  # fmt: skip
    yield from _aligned([header, *(_window_row(*pair) for pair in found)], left=2)
    for workload, window in found:
        if window.failure:
            name = tr("{name}, engine in a {place}", name=workload.name, place=tr(window.engine, "where the engine is"))
            yield _not_measured(name, window.failure)
    if any(window.is_full for _, window in found):
        width, height = FULL_SIZE
        yield tr("full: {width}x{height}, with every plot that suits the data.", width=width, height=height)
    yield tr(
        "of headless: of auto above. on as many: the same on as many threads; beside a window it has half the cores."
    )
    yield tr(
        "steps/s: while nothing is touched. gap: between painted frames, and frames/s: also while a slider moves,\n"
        "  eight times a second. slider: from moving it to the first painted frame that reflects it."
    )


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
    engine = tr(window.engine, "where the engine is")
    return tr("{engine}, full", engine=engine) if window.is_full else engine


def _many(results: Results) -> Iterator[str]:
    if not results.many:
        return
    yield tr("Many runs at once, steps a second together")
    header = (
        tr("workload"), tr("hidden layers"), tr("one by hand"), tr("six of a field"), tr("over one"),
        tr("six compared"), tr("over one"), tr("MiB a run"), tr("map"), tr("seconds"), tr("over one a core"),
    )  # fmt: skip
    yield from _aligned([header, *map(_many_row, results.many)], left=2)
    yield from (_not_measured(each.name, each.failure) for each in results.many if each.failure)
    yield tr("compared: in the window, while it draws. MiB a run: what a further run of a field takes.")
    yield tr(
        "map: as `ganviz sweep` does it. over one a core: over runs by hand on all cores, each as fast as one alone."
    )


def _many_row(found: ManyResult) -> Row:
    if found.failure:
        return (found.name, _trains(found), *[NOTHING] * 9)
    by_hand, over = found.by_hand, found.map_over_by_hand
    return (
        found.name, _trains(found), _rate(by_hand),
        _rate(found.field), f"{ratio(found.field, by_hand).median:.1f}x",
        _rate(found.race), f"{ratio(found.race, by_hand).median:.1f}x",
        _number(found.run_mib, 2), tr("{runs} runs, {steps:,} steps", runs=found.map_runs, steps=found.map_steps),
        _number(found.map_s),
        NOTHING if over is None else f"{over:.1f}x",
    )  # fmt: skip


def _start(results: Results) -> Iterator[str]:
    started = results.startup
    if started.failure:
        yield tr("How the window starts was not measured. {failure}", failure=tr(started.failure))
        return
    painted, whole, imported = (
        Spread.of(samples).median for samples in (started.first_paint_s, started.import_torch_s, started.imported_s)
    )
    yield tr(
        'The window is painted {painted:.2f} s after the command; `python -c "import torch"` takes {whole:.2f} s, '
        "{imported:.2f} s of it until torch is there.",
        painted=painted, whole=whole, imported=imported,
    )  # fmt: skip


def _budgets(results: Results) -> Iterator[str]:
    rows = [(tr("budget"), "", tr("measured"), "")]
    for each in verdicts(results, tr):
        amount = f"{each.budget:g} {each.unit}".rstrip()
        bound = tr("at least {bound}", bound=amount) if each.is_least else tr("at most {bound}", bound=amount)
        measured = NOTHING if each.measured is None else f"{each.measured:.3g} {each.unit}".rstrip()
        rows.append((each.what, bound, measured, tr(each.verdict, "a budget")))
    yield from _aligned(rows, left=2)


def _rate(samples: Samples) -> str:
    spread = Spread.of(samples)
    digits = 0 if spread.median >= 100 else 1
    return f"{spread.median:,.{digits}f} ±{spread.half_width:.0%}"


def _number(value: float | None, digits: int = 1) -> str:
    return NOTHING if value is None else f"{value:,.{digits}f}"


def _aligned(rows: Sequence[Row], left: int) -> Iterator[str]:
    """Yield rows with their columns aligned, the first `left` of them to the left and the others to the right."""
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            padded(cell, width) if place < left else " " * (width - columns_of(cell)) + cell
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()

"""`ganviz bench`: that it compares rightly, and tells all of it. How fast anything is, no test says."""

import json
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ganviz.cli.bench import command
from ganviz.cli.bench.budgets import Verdict, verdicts
from ganviz.cli.bench.child import Child, MeasurementError
from ganviz.cli.bench.results import (
    Contest,
    Growth,
    ManyResult,
    Memory,
    Results,
    Segment,
    Spread,
    Startup,
    WindowResult,
    WorkloadResult,
    percentile,
    ratio,
)
from ganviz.cli.bench.table import as_json, as_text
from ganviz.cli.bench.window import Watch, together
from ganviz.cli.bench.workloads import WORKLOADS, Effort, Workload, described
from ganviz.cli.language import speaking
from ganviz.engine.interrupts import Interrupted
from ganviz.spec.columns import columns_of
from tests.cli.conftest import Command
from tests.ui.frames import frame

BY_NAME = {workload.name: workload for workload in WORKLOADS}


# --- statistics -------------------------------------------------------------------------------------------------------


def test_a_spread_is_the_median_between_its_quartiles() -> None:
    spread = Spread.of([5, 1, 3, 2, 4])

    assert (spread.low, spread.median, spread.high) == (2, 3, 4)
    assert spread.half_width == pytest.approx(1 / 3)
    assert Spread.of([7]) == Spread(7, 7, 7)


def test_a_ratio_is_of_neighbours_in_time() -> None:
    # The machine becomes ten times slower after the first round: the ratio does not notice.
    assert ratio([100, 20, 30], [50, 10, 10]).median == 2


@pytest.mark.parametrize(("percent", "expected"), [(50, 50), (95, 95), (99, 99), (100, 100), (0.5, 1)])
def test_a_percentile_is_the_least_sample_that_so_many_do_not_exceed(percent: float, expected: int) -> None:
    assert percentile(range(100, 0, -1), percent) == expected


def test_there_is_no_percentile_of_nothing() -> None:
    assert percentile((), 50) is None


def test_a_watch_takes_gaps_and_the_first_frame_that_reflects_a_change() -> None:
    watch = Watch()
    ended = []

    def paint(step: int, change: int, now_s: float) -> None:
        watch.take(replace(frame(step), change=change), now_s)

    paint(100, 0, now_s=1.000)
    watch.ask(1, now_s=1.005)
    paint(120, 0, now_s=1.020)
    watch.ask(2, now_s=1.025)
    paint(150, 1, now_s=1.050)
    watch.end(lambda: ended.append("answered"))
    assert ended == []
    paint(200, 2, now_s=1.100)

    segment = watch.segment()
    assert ended == ["answered"]
    assert segment.gaps_ms == pytest.approx((20, 30))  # the last frame was waited for, not measured
    assert segment.steps_per_s == pytest.approx(50 / 0.05)
    assert segment.frames_per_s == pytest.approx(2 / 0.05)
    assert segment.latencies_ms == pytest.approx((45, 75))


def test_a_watch_waits_for_two_frames() -> None:
    watch = Watch()
    ended = []
    watch.take(frame(10), 1.0)
    watch.end(lambda: ended.append("complete"))
    assert ended == []

    watch.take(frame(30), 1.5)
    watch.take(frame(40), 1.6)

    assert ended == ["complete"]
    assert watch.segment().gaps_ms == (500,)


def test_steps_are_counted_while_nothing_moves_and_frames_all_the_time() -> None:
    still = Segment(1000.0, 50.0, (10.0, 30.0), ())
    moved = Segment(10.0, 10.0, (60.0,), (45.0,))

    assert together(still, moved) == Segment(1000.0, 30.0, (10.0, 30.0, 60.0), (45.0,))


# --- what is told -----------------------------------------------------------------------------------------------------


def measured(name: str, plain: float, auto: float, window: WindowResult | None = None) -> WorkloadResult:
    return WorkloadResult(
        name,
        described(BY_NAME[name].experiment),
        Contest(1, {1: plain, 2: plain / 2}, 1, 1, "by hand", "", step_operations=10_000_000),
        {"plain": (plain,) * 5, "autograd": (1.5 * plain,) * 5, "auto": (auto,) * 5},
        (1e11,) * 5,
        (window,) if window else (),
    )


def results(*workloads: WorkloadResult, started: Startup | None = None) -> Results:
    machine = {"cpu": "A processor", "cores": 2, "load": 0.1, "system": "Linux 6", "ganviz": "0", "python": "3.11",
               "torch": "2", "numpy": "2", "pyqt6": "6", "pyqtgraph": "0"}  # fmt: skip
    return Results(machine, False, 5, started or Startup((1.0,) * 5, (1.5,) * 5, (0.6,) * 5), workloads, 1.0)


DRAWING = WindowResult(
    "process",
    "offscreen",
    (Segment(3800.0, 58.0, (16.0, 17.0, 40.0), (20.0, 30.0)),) * 5,
    Memory(130.0, 330.0),
    Growth(1_000_000, 12.0),
)
WHOLE = results(measured("small", 1000, 60_000), measured("ring8", 1000, 4000, DRAWING), measured("wide", 400, 800))
MANY = ManyResult("ring8", "64-64, batch 128", 2, (1000.0,) * 5, (4000.0,) * 5, (3900.0,) * 5, 1.5, 144, 8000, 288.0)


def verdict_of(what: str, found: Results = WHOLE) -> Verdict:
    [verdict] = [verdict for verdict in verdicts(found) if what in verdict.what]
    return verdict


@pytest.mark.parametrize(
    ("what", "expected", "number"),
    [
        ("small headless, over the plain loop", "met", 60.0),  # at the budget is within it
        ("wide headless, over the plain loop", "missed", 2.0),
        ("wide headless, share of the floor", "missed", 0.08),
        ("mnist-dcgan headless", "not measured", None),
        ("ring8 with the window", "met", 0.95),
        ("ring8: frames drawn", "met", 58.0),
        ("gap between frames", "missed", 40.0),
        ("slider moved", "met", 30.0),
        ("memory added", "met", 12.0),
        ("window painted", "met", 0.4),
    ],
)
def test_each_budget_has_its_verdict(what: str, expected: str, number: float | None) -> None:
    verdict = verdict_of(what)

    assert verdict.verdict == expected
    assert verdict.measured == (None if number is None else pytest.approx(number))


@pytest.mark.parametrize(
    ("what", "verdict", "number"),
    [
        ("six runs of a field, ring8", "met", 4.0),
        ("six runs compared, ring8", "missed", 3.9),
        ("a map of runs, ring8", "missed", 288.0),
        ("a map of runs, ring8, over one by hand a core", "met", 2.0),
        ("memory of a further run", "met", 1.5),
        ("six runs compared, small", "not measured", None),
    ],
)
def test_many_runs_have_their_verdicts(what: str, verdict: str, number: float | None) -> None:
    found = [each for each in verdicts(replace(WHOLE, many=(MANY,))) if each.what.startswith(what)]

    assert (found[0].verdict, found[0].measured) == (verdict, None if number is None else pytest.approx(number))


def test_many_runs_have_a_table() -> None:
    failed = ManyResult("small", "16-16, batch 64", failure="no room")
    lines = [" ".join(line.split()) for line in as_text(replace(WHOLE, many=(MANY, failed))).splitlines()]

    assert (
        "ring8 64-64, batch 128 1,000 ±0% 4,000 ±0% 4.0x 3,900 ±0% 3.9x 1.50 144 runs, 8,000 steps 288.0 2.0x" in lines
    )
    assert "small: not measured. no room" in lines
    assert "Many runs" not in as_text(WHOLE)


def test_the_window_is_judged_beside_training_on_as_many_threads() -> None:
    ring = measured("ring8", 1000, 7600, DRAWING)
    assert ring.contest
    contest = replace(ring.contest, threads=2)
    found = results(replace(ring, contest=contest, rates=ring.rates | {"spared": (4000.0,) * 5}))

    assert contest.ways == ("plain", "autograd", "auto", "spared")
    assert verdict_of("ring8 with the window", found).measured == pytest.approx(0.95)
    [window] = as_json(found)["workloads"][0]["windows"]
    assert window["over_headless"]["median"] == pytest.approx(0.5)
    assert "0.50x  " in as_text(found)


def test_the_full_window_is_judged_beside_the_usual_one() -> None:
    full = replace(DRAWING, segments=(Segment(3800.0, 40.0, (25.0,), (30.0,)),) * 5, is_full=True)
    ring = measured("ring8", 1000, 4000)
    found = results(replace(ring, windows=(DRAWING, full)))

    assert verdict_of("1920x1080 with every plot: frames", found).measured == 40.0
    assert verdict_of("1920x1080 with every plot, over", found).measured == pytest.approx(0.95)
    assert verdict_of("ring8: frames drawn", found).measured == 58.0
    assert verdict_of("1920x1080 with every plot: frames").verdict == "not measured"
    assert "process, full" in as_text(found)
    assert "full: 1920x1080" in as_text(found)
    assert "full: 1920x1080" not in as_text(WHOLE)


def test_a_start_that_failed_is_not_measured() -> None:
    assert verdict_of("window painted", results(started=Startup(failure="no Qt"))).verdict == "not measured"


def test_the_table_tells_rates_ratios_and_how_close_to_the_floor() -> None:
    lines = [" ".join(line.split()) for line in as_text(WHOLE).splitlines()]

    assert "ring8 64-64, batch 128 1,000 ±0% 1,500 ±0% 1.50x 4,000 ±0% 4.00x by hand 10,000 40.0% 1/1" in lines
    assert "ring8 process 1 3,800 ±0% 0.95x 0.95x 58.0 17.0 40.0 20.0 30.0 130 330" in lines
    assert "wide headless, over the plain loop at least 2.5 x 2 x missed" in lines
    assert any("off screen" in line for line in lines)


def test_the_columns_of_a_table_are_aligned() -> None:
    lines = as_text(WHOLE).splitlines()
    header = next(line for line in lines if line.startswith("workload"))
    rows = lines[lines.index(header) + 1 :][:3]

    assert [row.split()[0] for row in rows] == ["small", "ring8", "wide"]
    assert {len(row) for row in rows} == {len(header)}


def test_in_chinese_the_tables_are_aligned_and_json_is_the_same() -> None:
    busy = replace(WHOLE, machine=WHOLE.machine | {"load": 1.5})
    with speaking("zh_CN"):
        text, whole = as_text(busy), as_json(busy)

    assert whole == as_json(busy)
    lines = [line for line in text.splitlines() if line.startswith(("工作负载", "small", "ring8", "wide"))]
    assert len({columns_of(line) for line in lines[:4]}) == 1
    assert "small，无窗口，与普通循环相比" in text
    known = re.sub(r"`[^`]*`|[Qq]t\w*|A processor", "", text)
    assert re.findall(r"\b[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", known) == []


def test_what_failed_says_so_and_the_rest_is_told() -> None:
    window = replace(DRAWING, segments=(), failure="the display went away")
    found = results(
        measured("ring8", 1000, 4000, window), WorkloadResult("wide", "128-128, batch 256", failure="it diverged")
    )

    text = as_text(found)

    assert "wide: not measured. it diverged" in text
    assert "ring8, engine in a process: not measured. the display went away" in text
    assert "4.00x" in text
    assert verdict_of("ring8 with the window", found).verdict == "not measured"


def test_what_keeps_the_fast_step_away_is_told_once() -> None:
    slow = [measured(name, 1000, 1500) for name in ("ring8", "wide")]
    reason = {"auto": "autograd", "auto_reason": "G has batch norm"}
    found = results(*(replace(each, contest=replace(each.contest, **reason)) for each in slow if each.contest))

    assert as_text(found).count("G has batch norm") == 1
    assert "auto is autograd for ring8, wide: G has batch norm." in as_text(found)


def test_a_busy_machine_is_told_of() -> None:
    busy = replace(WHOLE, machine=WHOLE.machine | {"load": 1.5})

    assert "The machine was busy when this began (load 1.5)" in as_text(busy)
    assert "busy" not in as_text(WHOLE)


def test_json_holds_each_round_what_follows_from_it_and_the_verdicts() -> None:
    whole = json.loads(json.dumps(as_json(WHOLE)))

    _, ring, _ = whole["workloads"]
    assert ring["rates"]["auto"] == [4000] * 5
    assert ring["steps_per_s"]["plain"] == {"median": 1000, "low": 1000, "high": 1000}
    assert ring["over_plain"]["auto"]["median"] == 4
    assert ring["share_of_floor"]["auto"] == pytest.approx(0.4)
    [window] = ring["windows"]
    assert (window["gap_ms"], window["slider_to_frame_ms"]) == ({"p50": 17, "p99": 40}, {"p50": 20, "p95": 30})
    assert {verdict["verdict"] for verdict in whole["budgets"]} == {"met", "missed", "not measured"}


# --- children ---------------------------------------------------------------------------------------------------------


def test_a_child_that_raises_gives_its_reason() -> None:
    with pytest.raises(MeasurementError, match="Expecting value"):
        Child("json:loads", "no JSON")


def test_a_child_that_dies_is_no_hang() -> None:
    with pytest.raises(MeasurementError, match=r"ended unexpectedly \(exit code 3\)"):
        Child("os:_exit", 3)


# --- the command ------------------------------------------------------------------------------------------------------


def test_a_short_run_measures_everything(ganviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small = Workload("ring8", "ring8", {"updates.batch_size": 8})
    monkeypatch.setattr(command, "WORKLOADS", (small, BY_NAME["mnist-mlp"]))
    monkeypatch.setattr("ganviz.cli.bench.measure.RACE", 2)  # which processes there are is not the point
    monkeypatch.setattr(command, "QUICK", Effort(1, 0.01, 0.1, 0.2, 0.05, ("ring8",), 11_000, ("ring8",), 2, 20))

    outcome = ganviz("bench", "--quick", "--json", "--data-dir", tmp_path)

    assert outcome.status == 0
    assert outcome.err.splitlines() == ["measuring how the window starts", "measuring ring8", "measuring mnist-mlp",
                                        "measuring many runs at once: ring8"]  # fmt: skip
    [whole] = outcome.rows
    ring, mnist = whole["workloads"]
    assert (ring["failure"], [window["failure"] for window in ring["windows"]]) == ("", ["", "", ""])
    assert {way: len(rates) for way, rates in ring["rates"].items()} == {"plain": 1, "autograd": 1, "auto": 1}
    assert all(rate > 0 for rates in ring["rates"].values() for rate in rates)
    kinds = [(window["engine"], window["is_full"]) for window in ring["windows"]]
    assert kinds == [("process", False), ("thread", False), ("process", True)]
    assert all(window["num_slider_moves"] > 0 for window in ring["windows"])
    assert "ganviz data fetch mnist" in mnist["failure"]
    [many] = whole["many"]
    assert (many["failure"], many["map_runs"], many["map_steps"]) == ("", 4, 20)
    assert all(many[what][0] > 0 for what in ("by_hand", "field"))
    assert len(many["race"]) == 1
    assert many["map_s"] > 0
    assert whole["startup"]["failure"] == ""
    assert whole["machine"]["torch"] == torch.__version__


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_it_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "ganviz", "bench"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with process:
        assert process.stderr is not None
        process.stderr.readline()

        process.send_signal(signal.SIGINT)

        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "\nganviz: interrupted\n")


def test_what_is_measured_when_it_is_stopped_is_told(ganviz: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    found = iter([measured("small", 100.0, 200.0)])

    def measure_workload(*_: object) -> WorkloadResult:
        for each in found:
            return each
        raise Interrupted(signal.SIGTERM)

    monkeypatch.setattr("ganviz.cli.bench.measure.measure_startup", lambda _: Startup((1.0,), (1.5,), (0.6,)))
    monkeypatch.setattr("ganviz.cli.bench.measure.measure_workload", measure_workload)

    outcome = ganviz("bench", "--json")

    assert outcome.status == 143
    assert [each["name"] for each in outcome.summary["workloads"]] == ["small"]
    assert outcome.err.splitlines()[-1] == "ganviz: ended by SIGTERM"
    outcome = ganviz("bench")
    assert (outcome.status, outcome.out) == (143, "")
    assert outcome.err.splitlines()[-1] == "ganviz: ended by SIGTERM"

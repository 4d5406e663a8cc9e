"""`ganviz replay`: the runs of a session, played again, and compared with what was kept of them."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ganviz.cli.given import require_images
from ganviz.cli.output import LONGEST_LINE, say, tell
from ganviz.cli.progress import Progress
from ganviz.cli.sessionruns import no_such_run, place_on_show, runs_of, with_place
from ganviz.cli.verdict import Verdict
from ganviz.engine.interrupts import StopSignals, exit_status, told
from ganviz.engine.messages import Measured
from ganviz.engine.sessionfile.files import SessionFile, read_session
from ganviz.engine.sessionfile.kept import KeptRun
from ganviz.spec.errors import one_line
from ganviz.spec.lessons import challenge
from ganviz.spec.translation import listed, tr, tr_n

FAILED = 1


def replay(options: argparse.Namespace) -> int:
    """Play every run again, or the one that was asked for; return the exit status."""
    goal = challenge(options.challenge) if options.challenge is not None else None
    found = read_session(Path(options.file))
    runs = _chosen(found, options.run, is_on_show=goal is not None)
    if options.look:
        return _look(found, runs, options)
    for kept in runs.values():
        require_images(kept.start.experiment, options.data_dir)
    if options.check and found.differences:
        others = listed(found.differences)
        tell(f"ganviz: {tr('made with {others}: its numbers may be others here.', others=others)}")
    with StopSignals() as stop, Progress(sys.stderr) as progress:
        total = sum(kept.start.step for kept in runs.values())
        done, is_same, is_met = 0, True, goal is None
        for place, kept in runs.items():
            verdict = Verdict(goal, kept) if goal is not None else None
            told_ = _replay_one(place, kept, options, progress, done, total, stop, verdict)
            is_met = is_met or (verdict is not None and verdict.is_met)
            done += kept.start.step
            is_same = is_same and told_["same"] is not False
            if not stop.number:
                _say(kept, told_, options)
    if stop.number:
        if is_same and options.check:
            tell(f"ganviz: {tr('{interrupted}; what was compared until then agreed', interrupted=told(stop.number))}")
        else:
            tell(f"ganviz: {told(stop.number)}")
        return exit_status(stop.number)
    return 0 if is_same and is_met else FAILED


def _look(found: SessionFile, runs: Mapping[int, KeptRun], options: argparse.Namespace) -> int:
    """Tell what is in a session."""
    machine = found.machine
    about = {
        "written": found.written.isoformat(timespec="seconds"),
        "ganviz": machine.ganviz,
        "torch": machine.torch,
        "processor": machine.processor,
        "runs": [{"run": place, "name": kept.name, "step": kept.end} for place, kept in runs.items()],
    }
    if options.json:
        say(json.dumps(about))
        return 0
    told_ = [
        tr(
            "written {when} by ganviz {version} with PyTorch {torch}",
            when=about["written"], version=machine.ganviz, torch=machine.torch,
        )
    ]  # fmt: skip
    told_ += [tr("{run}: to step {step:,}", run=with_place(place, kept), step=kept.end) for place, kept in runs.items()]
    say("\n".join(one_line(line, LONGEST_LINE) for line in told_))
    return 0


def _chosen(found: SessionFile, place: int | None, *, is_on_show: bool) -> dict[int, KeptRun]:
    """Return by place the run that was asked for; without one all that were begun, or that on show alone."""
    runs = {each: kept for each, kept in runs_of(found.session).items() if kept.started is not None}
    if place is None:
        if not is_on_show:
            return runs
        place = place_on_show(found.session)
    if place not in runs:
        raise no_such_run(place, runs)
    return {place: runs[place]}


def _replay_one(
    place: int,
    kept: KeptRun,
    options: argparse.Namespace,
    progress: Progress,
    done: int,
    total: int,
    stop: StopSignals,
    verdict: "Verdict | None" = None,
) -> dict[str, Any]:
    from ganviz.cli.keeping import Keeper
    from ganviz.engine import replaying
    from ganviz.engine.headless import DivergedError
    from ganviz.engine.sessionfile.comparing import first_difference, num_rows

    run = replaying.begin_again(kept.start, options.data_dir)
    keeper = Keeper(run, kept.start.checkpoint)

    def on_steps(results: Any) -> None:
        keeper.note_steps(results)
        progress.show_steps(done + run.step_number, max(1, total))

    def on_measured(measured: Measured) -> None:
        keeper.note_rows(measured)
        if verdict is not None:
            verdict.note(measured)

    summary: dict[str, Any] = {"run": place, "name": kept.name, "same": None}
    try:
        found = replaying.replay(
            run, kept.start, on_steps=on_steps, on_measured=on_measured, is_stopped=lambda: stop.number > 0
        )
    except DivergedError as error:
        return summary | {
            "same": False,
            "differs_at": error.step,
            "difference": tr("{error}, as it had not", error=error),
        }
    summary |= found.summary
    if verdict is not None:
        summary |= {"challenge": verdict.goal.name, "met": verdict.is_met, "verdict": verdict.words}
    if not options.check:
        return summary
    summary |= {"rows": num_rows(kept), "states": found.num_hashes, "same": True}
    row = first_difference(kept, keeper.record.kept(kept.start))
    if row is not None and row.step <= run.step_number:
        summary |= {"same": False, "differs_at": row.step, "difference": row.words}
    if found.mismatch is not None:
        summary |= {"same": False, "state_differs_at": found.mismatch.step}
    return summary


def _say(kept: KeptRun, found: dict[str, Any], options: argparse.Namespace) -> None:
    if options.json:
        say(json.dumps(found))
        return
    name = with_place(found["run"], kept)
    if "verdict" in found:
        say(tr("{run}: {verdict}", run=name, verdict=found["verdict"]))
    if found["same"] is None:
        say(tr("{run}: played again to step {step:,}", run=name, step=found.get("step", 0)))
    elif found["same"]:
        say(
            tr_n(
                "{run}: the same to step {step:,}: {rows:,} rows and one state",
                "{run}: the same to step {step:,}: {rows:,} rows and {count:,} states",
                found["states"], run=name, step=kept.start.step, rows=found["rows"],
            )
        )  # fmt: skip
    else:
        say(tr("{run}: it differs: {where}", run=name, where=tr("; ").join(_differences(found))))


def _differences(found: dict[str, Any]) -> Iterator[str]:
    if "differs_at" in found:
        yield tr("in step {step:,}, {difference}", step=found["differs_at"], difference=found["difference"])
    if "state_differs_at" in found:
        yield tr("the state at step {step:,} is another", step=found["state_differs_at"])

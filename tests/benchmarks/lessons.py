"""Play every lesson through without a window, over seeds: each wait is met, and each claim holds.

    python -m tests.benchmarks.lessons [--lessons NAME ...] [--seeds 0-4] [--jobs 1] [--data-dir DIR]

A page does what it does, then what *Show me* does, then trains on until what it waits for has happened. A page that
opens a preset begins with the seed that is played. What is claimed of another lane than the first is looked at in a run
of its own, which is what that lane was opened as and has come as far.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import torch

from ganviz.engine.headless import DivergedError, TrainerRun, train
from ganviz.engine.messages import Measured
from ganviz.spec import Change, Experiment, Preset, load_preset
from ganviz.spec.conditions import Finding
from ganviz.spec.lessons import Act, Claim, Lesson, Page, Wait, lessons

PATIENCE = 12_000  # steps, within which what a page waits for is to come


@dataclass
class Player:
    """A run as a lesson sees it.

    Attributes:
        shared: changes of all lanes, each with the step after which it was made.
        numbers: the newest of each series.
        found: the names of what goes on in it.
    """

    seed: int
    data_dir: str | None = None
    preset: Preset | None = None
    run: TrainerRun | None = None
    shared: list[tuple[int, Change]] = field(default_factory=list)
    numbers: dict[str, float] = field(default_factory=dict)
    found: tuple[str, ...] = ()
    has_diverged: bool = False

    @property
    def step(self) -> int:
        return self.run.step_number if self.run is not None else 0

    def do(self, act: Act) -> dict[str, object]:
        """Carry out `act`; return the change that it makes to the run."""
        match act.act:
            case "open":
                self.preset = load_preset(act.preset)
                self._begin(self.preset.experiment.with_changes({"seed": self.seed}))
            case "restart":
                assert self.run is not None
                self._begin(self.run.experiment.with_changes(act.change))
            case "reset":
                assert self.run is not None
                self._begin(self.run.experiment)
            case "change":
                assert self.run is not None
                self.run.apply(act.change)
                return dict(act.change)
            case "play":
                if act.until is not None:
                    self.train(act.until)
            case _:
                pass  # of the window alone, or of another run
        return {}

    def train(self, until: int) -> None:
        """Train on until `until` steps are done, or a number is not finite."""

        def note(step: int, found: tuple[Finding, ...]) -> None:
            self.found = tuple(each.kind for each in found)

        def measured(report: Measured) -> None:
            self.numbers.update(report.numbers)

        def take(row: dict[str, Any]) -> None:
            self.numbers.update({name: row[name] for name in ("d_loss", "g_loss") if row.get(name) is not None})

        if self.run is None or self.has_diverged or until <= self.step:
            return
        try:
            train(self.run, (), until, on_row=take, on_found=note, on_measured=measured)
        except DivergedError:
            self.has_diverged = True

    def in_lane(self, number: int) -> "Player":
        """Return what a lane of the preset is as far as the run on show."""
        assert self.preset is not None
        beside = Player(self.seed, self.data_dir)
        change = {"seed": self.seed, **self.preset.lanes[number].change}
        beside._begin(self.preset.experiment.with_changes(change))
        for step, shared in self.shared:
            beside.train(step)
            beside.do(Act(act="change", change=dict(shared)))
        beside.train(self.step)
        return beside

    def _begin(self, experiment: Experiment) -> None:
        self.run = TrainerRun(experiment, self.data_dir, threads=1)
        self.shared, self.numbers, self.found, self.has_diverged = [], {}, (), False


def play(lesson: Lesson, seed: int, data_dir: str | None = None) -> Iterator[str]:
    """Play `lesson` with a seed; yield, in words, what was waited for in vain and what was claimed wrongly."""
    torch.set_num_threads(1)
    player = Player(seed, data_dir)
    for page in lesson.pages:
        for act in page.do:
            player.do(act)
        if page.wait is not None and not _is_met(player, page, page.wait):
            yield f"{page.title!r} waits in vain: {page.wait.model_dump(exclude_defaults=True)}, {_said(player)}"
        if page.ask is not None and page.ask.series is not None:
            player.train(player.step + page.ask.steps)
        for claim in page.claims:
            player.train(player.step + claim.after)
            seen = player if claim.lane is None else player.in_lane(claim.lane)
            if not _holds(seen, claim):
                yield f"{page.title!r} claims {claim.model_dump(exclude_defaults=True)}: {_said(seen)}"


def _is_met(player: Player, page: Page, wait: Wait) -> bool:
    begun = player.step
    changed: dict[str, object] = {}
    for act in page.help_do:
        change = player.do(act)
        if change and wait.in_all_lanes:
            player.shared.append((player.step, change))
        changed |= change
    end = player.step + PATIENCE
    while True:
        if wait.change is not None:
            return player.run is not None and wait.is_made(changed, [player.run.experiment])
        is_far = player.step >= (wait.step or 0) and player.step >= begun + (wait.steps or 0)
        is_good = wait.series is None or (wait.series in player.numbers and wait.fits(player.numbers[wait.series]))
        is_told = wait.condition is None or wait.condition in player.found
        if is_far and is_good and is_told:
            return True
        if player.step >= end or player.has_diverged or player.run is None:
            return False
        player.train(player.step + 100)


def _holds(player: Player, claim: Claim) -> bool:
    if claim.condition is not None:
        return claim.condition in player.found
    value = player.numbers.get(claim.series or "")
    if value is None:
        return False
    return (claim.at_least is None or value >= claim.at_least) and (claim.at_most is None or value <= claim.at_most)


def _said(player: Player) -> str:
    named = ("modes_covered", "distance", "d_loss", "equilibrium_distance")
    numbers = ", ".join(f"{name} {player.numbers[name]:.3g}" for name in named if name in player.numbers)
    return f"at step {player.step:,}, {numbers}, {', '.join(player.found) or 'nothing found'}"


def main() -> None:
    known = {lesson.name: lesson for lesson in lessons()}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", nargs="+", default=list(known), choices=list(known))
    parser.add_argument("--seeds", default="0-4")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--data-dir")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    work = [(name, seed) for name in options.lessons for seed in seeds]
    wrong: dict[str, int] = dict.fromkeys(options.lessons, 0)
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for name, seed, problems in pool.imap_unordered(partial(_played, data_dir=options.data_dir), work):
            wrong[name] += bool(problems)
            print(name, seed, *(problems or ["well"]), sep="\n  ", file=sys.stderr, flush=True)
    for name, count in wrong.items():
        print(f"{name:24s} {len(seeds) - count} of {len(seeds)} seeds")


def _played(job: tuple[str, int], data_dir: str | None) -> tuple[str, int, Sequence[str]]:
    name, seed = job
    lesson = next(each for each in lessons() if each.name == name)
    return name, seed, list(play(lesson, seed, data_dir))


if __name__ == "__main__":
    main()

"""What runs of set-ups that nobody named are told to be in, beside what goes on in them by measures of its own.

    python -m tests.benchmarks.unnamed [--draw 1] [--wide 100] [--sensible 40] [--keep FOLDER]

Set-ups are drawn at random from a seed: *wide* ones of anything that can be set, most of which fail, and *sensible*
ones as somebody takes who wants it to work. Each is trained with seed 0, for 4,000 to 8,000 steps (at most 4,000 where
steps are not compiled), and judged by `tests.benchmarks.judging`, which sees nothing of what rules see. A run is told
right if the first condition at most looks of its second half is one that holds; a healthy one, or one that still
learns, if nothing is told at most looks. *Either shown* counts the first two conditions, which are those that the
window shows. *Looks* are held against what goes on in the 2,000 steps around each of them, for a run may change. Shares
come with their 95 % interval (Clopper and Pearson 1934). With a folder what was recorded is kept there, and rules are
counted again without training.
"""

import argparse
import pickle
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ganviz.engine.intervals import clopper_pearson
from ganviz.gan.diagnoses import Diagnostician
from ganviz.spec.conditions import CONDITIONS
from tests.benchmarks.drawing import Drawn, Recorded, draw, record
from tests.benchmarks.judging import HEALTHY, UNCLEAR, WELL, is_right, labels, labels_around

SHORTEST = 2000  # steps, of a run that is judged
NUM_SHOWN = 2


@dataclass(frozen=True)
class Verdict:
    """What was told of a run: the first condition at most looks of its second half, and whether that holds.

    Attributes:
        either: whether at most of those looks one of the conditions shown holds.
        alarms: at how many of them something is told.
        fails, well: at how many of those where something is wrong around that very look, or nothing is, what is told
            first is right, and how many those are.
    """

    name: str
    found: frozenset[str]
    told: str
    is_right: bool
    either: bool
    alarms: int
    counts: Sequence[tuple[str, int]]
    fails: tuple[int, int] = (0, 0)
    well: tuple[int, int] = (0, 0)


def verdict(recorded: Recorded) -> Verdict:
    """Return what rules tell of it, and whether that holds."""
    diagnostician, shown, steps = Diagnostician(), [], []
    for step, numbers, vectors in recorded.looks:
        found = diagnostician.note(step, numbers, vectors)
        bad = [each.kind for each in found if CONDITIONS[each.kind].tone == "bad"]
        shown.append(bad[:NUM_SHOWN] or [HEALTHY])
        steps.append(step)
    second = shown[len(shown) // 2 :]
    counts = Counter(each[0] for each in second).most_common()
    told = "diverging" if recorded.has_diverged or not counts else counts[0][0]
    found_here = labels(recorded.seen, recorded.share, recorded.has_diverged)
    right = is_right(told, found_here)
    num_either = sum(any(is_right(kind, found_here) for kind in each) for each in second)
    alarms = sum(each != [HEALTHY] for each in second)
    either = right or 2 * num_either > len(second)
    by_look = _by_look(recorded, steps[len(shown) // 2 :], [each[0] for each in second])
    return Verdict(recorded.drawn.name, found_here, told, right, either, alarms, counts, *by_look)


def _by_look(recorded: Recorded, steps: Sequence[int], told: Sequence[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return how many looks are right, and of how many, where something is wrong and where nothing is."""
    right: dict[bool, list[bool]] = {False: [], True: []}
    for step, kind in zip(steps, told, strict=True):
        found = labels_around(recorded.seen, step, recorded.share)
        if UNCLEAR not in found and not recorded.has_diverged:
            right[bool(found & WELL)].append(is_right(kind, found))
    return (sum(right[False]), len(right[False])), (sum(right[True]), len(right[True]))


def is_judged(recorded: Recorded) -> bool:
    return recorded.has_diverged or bool(recorded.looks and recorded.looks[-1][0] >= SHORTEST)


def recorded_runs(setups: Iterable[Drawn], folder: Path | None) -> Iterable[Recorded]:
    """Yield what each run gives; from the folder, where it was kept there."""
    for drawn in setups:
        file = folder / f"{drawn.name}.pickle" if folder else None
        if file is not None and file.exists():
            yield pickle.loads(file.read_bytes())
            continue
        found = record(drawn)
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(pickle.dumps(found))
        yield found


def table(verdicts: Sequence[Verdict]) -> str:
    """Return what was told beside what goes on, and how often it is right."""
    lines = [
        f"wrong: {each.name}: {'+'.join(sorted(each.found))}, told {dict(each.counts)}"
        for each in verdicts
        if not each.is_right and UNCLEAR not in each.found
    ]
    kinds: dict[str, Counter[str]] = {}
    for each in verdicts:
        main = each.told if each.told in each.found else "+".join(sorted(each.found))
        kinds.setdefault(main, Counter())[each.told] += 1
    lines += [f"{kind:40s} told {dict(counts.most_common())}" for kind, counts in sorted(kinds.items())]
    judged = [each for each in verdicts if UNCLEAR not in each.found]
    well = [each for each in judged if each.found & WELL]
    failing = [each for each in judged if not each.found & WELL]
    lines.append(f"unclear, left out: {len(verdicts) - len(judged)}")
    lines.append(_share("failing, told right", [each.is_right for each in failing]))
    lines.append(_share("failing, either of the two shown right", [each.either for each in failing]))
    lines.append(_share("healthy or learning, told nothing at most looks", [each.is_right for each in well]))
    lines.append(_share("healthy or learning, told nothing at any look", [each.alarms == 0 for each in well]))
    lines.append(_looks("looks at which something is wrong, told right", [each.fails for each in verdicts]))
    lines.append(_looks("looks at which nothing is wrong, told nothing", [each.well for each in verdicts]))
    return "\n".join(lines)


def _share(words: str, right: Sequence[bool]) -> str:
    if not right:
        return f"{words}: none"
    low, high = clopper_pearson(sum(right), len(right))
    return f"{words}: {sum(right)} of {len(right)}, {sum(right) / len(right):.1%} ({low:.1%} to {high:.1%})"


def _looks(words: str, counts: Sequence[tuple[int, int]]) -> str:
    """Say how many looks are right, without an interval: those of one run are much alike."""
    right, count = (sum(each) for each in zip(*counts, strict=True)) if counts else (0, 0)
    return f"{words}: {right} of {count}, {right / count:.1%}" if count else f"{words}: none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, default=1, metavar="SEED")
    parser.add_argument("--wide", type=int, default=100)
    parser.add_argument("--sensible", type=int, default=40)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    verdicts = []
    with suppress(KeyboardInterrupt):
        for found in recorded_runs(draw(options.draw, options.wide, options.sensible), options.keep):
            if is_judged(found):
                verdicts.append(verdict(found))
                last = verdicts[-1]
                print(last.name, "+".join(sorted(last.found)), dict(last.counts), file=sys.stderr, flush=True)
    print(table(verdicts))


if __name__ == "__main__":
    main()

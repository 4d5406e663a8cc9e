"""How far the losses of every preset's script are from those of its run: ``python -m tests.benchmarks.scripts``.

All presets over 500 steps take most of an hour on two cores; `--steps` and names make that less. A preset of lanes is
taken as it opens, and again with each of its actions made on the way.
"""

import argparse
import tempfile
import time
from pathlib import Path

from ganviz.engine.journal import Changed
from ganviz.engine.script import CannotSayError
from ganviz.spec import Preset, presets, structural_paths
from tests.engine.script.runs import difference

LARGEST = 1e-5


def journal_of(preset: Preset, steps: int) -> list[Changed]:
    """Return the preset's actions, evenly apart over so many steps; those that need new weights are left out."""
    experiment, found = preset.experiment, []
    for number, action in enumerate(preset.actions, start=1):
        changed = experiment.with_changes(action.change)
        if structural_paths(experiment, changed):
            continue
        found.append(Changed(steps * number // (len(preset.actions) + 1), action.change))
        experiment = changed
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="PRESET")
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--data-dir")
    options = parser.parse_args()
    worst = 0.0
    for preset in presets():
        if options.names and preset.name not in options.names:
            continue
        begun_s = time.perf_counter()
        journals = {"": [], ", its actions on the way": journal_of(preset, options.steps)}
        for words, journal in journals.items():
            if words and not journal:
                continue
            with tempfile.TemporaryDirectory() as folder:
                try:
                    apart = difference(preset.experiment, journal, options.steps, Path(folder), options.data_dir)
                except CannotSayError as error:
                    print(f"{preset.name + words:60} refused: {error}", flush=True)
                    continue
            worst = max(worst, apart)
            mark = "" if apart <= LARGEST else "   TOO FAR"
            print(f"{preset.name + words:60} {apart:.1e}   {time.perf_counter() - begun_s:.0f} s{mark}", flush=True)
    print(f"{'the greatest':60} {worst:.1e}")


if __name__ == "__main__":
    main()

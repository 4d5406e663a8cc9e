"""The folder that N seeds of a run are kept in: a folder for each as for a run alone, bands, and what they come to.

Nothing in it is ever replaced.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any, Self

from ganviz.engine.atomic import write_atomically
from ganviz.engine.bands import Bands
from ganviz.engine.runfolder import FolderInUseError, RunFolder, require_free
from ganviz.engine.seedevents import SeedEnded, SeedEvent, SeedFailed, SeedRow, SeedSteps
from ganviz.spec import Experiment
from ganviz.spec.translation import tr

SUMMARY, BANDS = "seeds.json", "seeds.csv"
COLUMNS = ("step", "series", "count", "median", "low", "high", "mean", "error")


def name_of(seed: int) -> str:
    """Return the name of the folder of a seed."""
    return f"seed-{seed:04}"


def require_free_for_seeds(folder: Path) -> None:
    """Check that seeds could be written to `folder` now, leaving nothing behind.

    Raises:
        FolderInUseError: if there is a file of other seeds, or of a run, in it.
        OSError: if it cannot be made or written, naming it.
    """
    require_free(folder)
    for place in (SUMMARY, BANDS, "seed-*"):
        for found in folder.glob(place):
            raise FolderInUseError(tr("{name} is there", name=found.name))


class SeedsFolder:
    """Writes seeds to a folder. Use it as a context: those that are cut short leave whole rows behind.

    Raises:
        FolderInUseError: if there is a file of others in it.
        OSError: if a file cannot be written, naming it.
    """

    def __init__(self, folder: Path, experiments: list[Experiment]) -> None:
        require_free_for_seeds(folder)
        self._folder = folder
        self._experiments = {each.seed: each for each in experiments}
        self._open: dict[int, RunFolder] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for run in self._open.values():
            run.close()

    def add(self, event: SeedEvent) -> None:
        """Write down what came of a seed."""
        if event.seed not in self._open:
            self._open[event.seed] = RunFolder(self._folder / name_of(event.seed), self._experiments[event.seed])
        run = self._open[event.seed]
        match event:
            case SeedSteps():
                losses = zip(event.d_loss.tolist(), event.g_loss.tolist(), strict=True)
                for step, (d_loss, g_loss) in enumerate(losses, start=event.first):
                    run.add_step(step, d_loss, g_loss)
            case SeedRow():
                run.add_row(event.row)
            case SeedEnded():
                assert event.state is not None
                run.finish(event.summary, event.state)
            case SeedFailed():
                run.close()

    def finish(self, summary: dict[str, Any], bands: Bands) -> None:
        """Write what all of them come to."""
        table = io.StringIO(newline="")
        writer = csv.DictWriter(table, COLUMNS)
        writer.writeheader()
        writer.writerows(bands.table())
        write_atomically(self._folder / BANDS, table.getvalue().encode())
        write_atomically(self._folder / SUMMARY, (json.dumps(summary, indent=2) + "\n").encode())

"""The results of a sweep as CSV: a row for each run and moment."""

import csv
import io
import math

from ganviz.engine.sweeps.maps import STATUS_NAMES, SweepMap


def csv_of(found: SweepMap) -> str:
    """Return all that is known of a sweep as CSV. Runs that are not done, or cannot be, have a row without numbers."""
    sweep, text = found.sweep, io.StringIO()
    rows = csv.writer(text)
    rows.writerow([sweep.x.path, sweep.y.path, "seed", "status", "diverged_at", "step", *found.series])
    for cell in sweep.cells():
        place = (cell.row, cell.column, cell.seed)
        status = STATUS_NAMES[found.status[place]]
        about = [
            sweep.x.values[cell.column],
            sweep.y.values[cell.row],
            sweep.experiment.seed + cell.seed,
            status,
            _number(found.diverged_at[place]),
        ]
        if status in ("missing", "invalid"):
            rows.writerow([*about, "", *([""] * len(found.series))])
            continue
        for number, moment in enumerate(sweep.moments):
            rows.writerow([*about, moment, *map(_number, found.values[(number, *place)])])
    return text.getvalue()


def _number(value: float) -> str:
    """Return a number as Python reads it back; nothing where there is none."""
    if not math.isfinite(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))

"""Scripts by which a queue does a sweep as an array of tasks: SLURM, and PBS.

Each task does its share of the runs and writes their results into the folder, which all machines see under the same
name. Tasks may come in any order, be killed, and come again.
"""

import shlex
import sys
from pathlib import Path

MOST_TASKS = 100_000
SLURM, PBS = "slurm.sh", "pbs.sh"

_SLURM = """\
#!/bin/sh
#SBATCH --job-name=ganviz-sweep
#SBATCH --array=0-{last}
#SBATCH --cpus-per-task=1
#SBATCH --mem={megabytes}M
#SBATCH --output={log}
# Submit with `sbatch {name}`; follow with `ganviz sweep --watch {folder}`.
# A time limit, a partition or an account of yours goes above, as a line that begins with #SBATCH.
exec {command} "$SLURM_ARRAY_TASK_ID" --of {number}{more}
"""
_PBS = """\
#!/bin/sh
#PBS -N ganviz-sweep
#PBS -J 0-{last}
#PBS -l select=1:ncpus=1:mem={megabytes}mb
#PBS -j oe
# Submit with `qsub {name}`; follow with `ganviz sweep --watch {folder}`.
# A wall time, a queue or a project of yours goes above, as a line that begins with #PBS. For Torque write -t for -J.
exec {command} "${{PBS_ARRAY_INDEX:-$PBS_ARRAYID}}" --of {number}{more}
"""


def scripts(folder: Path, number: int, process_bytes: int, data_dir: str | None = None) -> dict[str, str]:
    """Return the scripts for `number` tasks by the names of their files, for a folder that is named in full."""
    # A PBS array has two tasks at least; the second then has nothing to do.
    place = shlex.quote(str(folder))
    command = " ".join([*map(shlex.quote, (sys.executable, "-m", "ganviz", "sweep-task")), place])
    more = f" --data-dir {shlex.quote(str(Path(data_dir).absolute()))}" if data_dir else ""
    megabytes = -(-process_bytes * 3 // 2 // 1_000_000)
    told = {"folder": place, "number": number, "megabytes": megabytes, "command": command, "more": more}
    log = shlex.quote(f"{folder}/slurm-%A-%a.log")
    return {
        SLURM: _SLURM.format(name=shlex.quote(str(folder / SLURM)), last=number - 1, log=log, **told),
        PBS: _PBS.format(name=shlex.quote(str(folder / PBS)), last=max(1, number - 1), **told),
    }

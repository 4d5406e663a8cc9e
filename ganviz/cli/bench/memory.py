"""How much memory a process holds."""

import os
from pathlib import Path


def resident_mib(pid: int | None = None) -> float | None:
    """Return the resident memory of a process, this one by default, in MiB; None where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid or 'self'}/statm").read_text().split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

"""What this machine is, for those who read the numbers elsewhere."""

import importlib.metadata
import os
import platform

from ganviz import __version__
from ganviz.engine.sessionfile.machine import processor

_PACKAGES = ("torch", "numpy", "PyQt6", "pyqtgraph")


def describe_machine() -> dict[str, object]:
    """Return processor, cores, system and versions; `load` is that of the last minute, None where it is not told."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "cpu": processor() or "unknown processor",
        "cores": num_cores(),
        "load": None if load is None else round(load, 2),
        "system": f"{platform.system()} {platform.release()}",
        "ganviz": __version__,
        "python": platform.python_version(),
        **{package.lower(): importlib.metadata.version(package) for package in _PACKAGES},
    }


def num_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

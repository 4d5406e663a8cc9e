"""What this machine is, for those who read the numbers elsewhere."""

import importlib.metadata
import os
import platform

from ganviz import __version__
from ganviz.engine.sessionfile.machine import processor
from ganviz.engine.threads import available_cores

_PACKAGES = ("torch", "numpy", "PyQt6", "pyqtgraph")


def describe_machine() -> dict[str, object]:
    """Return processor, cores, system and versions.

    `capability` is what torch was told to use of the processor, empty where it chooses; `load` is that of the last
    minute, None where it is not told.
    """
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "cpu": processor() or "unknown processor",
        "cores": available_cores(),
        "capability": os.environ.get("ATEN_CPU_CAPABILITY", ""),
        "load": None if load is None else round(load, 2),
        "system": f"{platform.system()} {platform.release()}",
        "ganviz": __version__,
        "python": platform.python_version(),
        **{package.lower(): importlib.metadata.version(package) for package in _PACKAGES},
    }

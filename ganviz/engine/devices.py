"""Whether an accelerator can be there at all. PyTorch, which knows for certain, takes seconds to load."""

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

from ganviz.spec import Experiment, Problem, SpecError
from ganviz.spec.translation import tr

_DRIVERS = {"linux": "libcuda.so.1", "win32": "nvcuda.dll"}
_AMD = Path("/dev/kfd")  # PyTorch for AMD calls its devices cuda


def require_possible(experiment: Experiment, is_possible: Callable[[str], bool] | None = None) -> None:
    """Refuse a device that this machine cannot have. What it may have is for PyTorch to find.

    Raises:
        SpecError: if `experiment` asks for such a one.
    """
    device = experiment.compute.device
    if device in ("cuda", "mps") and not (is_possible or can_be_here)(device):
        allowed = tr("auto or cpu: no driver of such a device is here")
        raise SpecError([Problem("compute.device", f"'{device}'", allowed)])


def can_be_here(device: str, platform: str = sys.platform) -> bool:
    """Return whether there is the system for ``mps``, or a driver for ``cuda``."""
    if device == "mps":
        return platform == "darwin"
    if platform not in _DRIVERS:
        return platform != "darwin"
    return _AMD.exists() or _loads(_DRIVERS[platform])


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True

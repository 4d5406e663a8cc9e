"""What decides how the numbers of a run are rounded: where these agree, the same run makes the same floats.

Knows no torch: its version is told by what is installed, and the processor's abilities by its name.
"""

import hashlib
import importlib.metadata
import platform
import re
import subprocess
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path

from ganviz import __version__
from ganviz.spec.translation import tr, tr_noop

_WORDS = {
    "ganviz": tr_noop("ganviz {}"),
    "torch": tr_noop("PyTorch {}"),
    "system": "{}",
    "processor": tr_noop("the processor {}"),
    "kernel": tr_noop("another compiled library"),
}


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a run was computed.

    Attributes:
        kernel: a digest of the compiled library's files; empty where there are none.
    """

    ganviz: str
    torch: str
    system: str
    processor: str
    kernel: str

    def differences_from(self, other: "Machine") -> tuple[str, ...]:
        """Return in words what it has that `other` has not."""
        return tuple(
            tr(_WORDS[each.name]).format(getattr(self, each.name))
            for each in fields(self)
            if getattr(self, each.name) != getattr(other, each.name)
        )


@cache
def this_machine() -> Machine:
    """Return what this machine is."""
    return Machine(
        __version__,
        importlib.metadata.version("torch"),
        f"{platform.system()} {platform.machine()}",
        processor() or "unknown",
        _kernel(),
    )


def processor() -> str:
    """Return what the processor is called, as far as the system tells; empty where it does not."""
    try:
        if platform.system() == "Linux":
            found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
            return found[1] if found else platform.machine()
        if platform.system() == "Darwin":
            command = ["sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return platform.machine()
    return platform.processor()


def _kernel() -> str:
    found = hashlib.sha256()
    folder = files("ganviz").joinpath("gan", "compiled")  # by its package, torch would be imported
    built = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".bin")),
        key=lambda each: each.name,
    )
    for each in built:
        found.update(each.name.encode() + each.read_bytes())
    return found.hexdigest()[:32] if built else ""

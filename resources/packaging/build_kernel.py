"""Builds `kernel.c` when ganviz is installed; run by hatch, and known to nothing else.

The system's C compiler does it where there is one, else the one that comes with the package ziglang, which is then
asked for. Where neither works ganviz is installed all the same, and all goes on by hand.

With GANVIZ_PLATFORM, one of `TARGETS`, the wheel is for another kind of machine: then ziglang does it. ``python
resources/packaging/build_wheels.py`` makes the wheels of all.
"""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = "ganviz/gan/compiled"
VARIANTS = {"x86_64": ("x86-64-v3", "x86-64-v4"), "arm64": ("arm64",)}
MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}  # by the name that some systems have for it
OPTIONS = (
    "-std=c11", "-O3", "-ffp-contract=fast", "-fno-math-errno", "-fno-trapping-math", "-fvisibility=hidden", "-shared",
)  # fmt: skip
SECONDS = 300.0  # that a compiler may take
PLATFORM = "GANVIZ_PLATFORM"  # the variable that names one of these
# A wheel's platform -> what zig calls it, and the kind of processor.
TARGETS = {
    "manylinux_2_17_x86_64": ("x86_64-linux-gnu.2.17", "x86_64"),
    "manylinux_2_17_aarch64": ("aarch64-linux-gnu.2.17", "arm64"),
    "macosx_11_0_arm64": ("aarch64-macos.11.0", "arm64"),
    "macosx_10_13_x86_64": ("x86_64-macos.10.13", "x86_64"),
    "win_amd64": ("x86_64-windows-gnu", "x86_64"),
}


class KernelHook(BuildHookInterface[Any]):
    """Compiles each variant that this kind of machine may need, and has them put into the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what is to be installed to build: a compiler, unless the system has one for the machine."""
        is_there = bool(_system_compiler()) and PLATFORM not in os.environ
        return [] if is_there or self.target_name != "wheel" else ["ziglang>=0.13"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, into the source for an editable install, else aside; say so where that cannot be done."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        into = root / FOLDER if version == "editable" else self._aside()
        into.mkdir(parents=True, exist_ok=True)
        built = build(root / FOLDER / "kernel.c", into)
        if not built:
            self.app.display_warning("No C compiler works here: ganviz will compute its steps without one.")
            return
        build_data["pure_python"] = False
        here = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["tag"] = f"py3-none-{os.environ.get(PLATFORM, here)}"
        if version != "editable":
            build_data["force_include"] |= {str(path): f"{FOLDER}/{path.name}" for path in built}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing but the wheel: whoever publishes hands on all that is in the folder."""
        shutil.rmtree(self._aside(), ignore_errors=True)

    def _aside(self) -> Path:
        return Path(self.directory) / "kernel"


def build(source: Path, into: Path) -> list[Path]:
    """Compile `source` for each variant of the machine, and return the files that came of it, in `into`.

    Raises:
        KeyError: if GANVIZ_PLATFORM is none of `TARGETS`.
    """
    platform_name = os.environ.get(PLATFORM)
    if platform_name is not None:
        target, machine = TARGETS[platform_name]
        compiler = [*_zig(), "-target", target]
    else:
        compiler, target = _system_compiler() or _zig(), sys.platform
        machine = platform.machine().lower()
        machine = MACHINES.get(machine, machine)
    found = [_built(compiler, source, variant, into, target) for variant in VARIANTS.get(machine, ()) if compiler]
    return [path for path in found if path is not None]


def _built(compiler: list[str], source: Path, variant: str, into: Path, target: str) -> Path | None:
    path = into / f"_kernel-{variant}.bin"
    partly = path.with_suffix(f".{os.getpid()}")
    of_machine = [] if variant == "arm64" else [f"-march={_spelled(compiler, variant)}"]
    of_system = [] if target == "win32" or "windows" in target else ["-fPIC"]
    told = f"-DSOURCE={number_of(source.read_bytes())}"
    command = [*compiler, *OPTIONS, *of_machine, *of_system, told, str(source), "-o", str(partly), "-lm"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode or not partly.is_file():
        partly.unlink(missing_ok=True)
        return None
    partly.replace(path)
    return path


def number_of(source: bytes) -> int:
    """Return a number for a text of `kernel.c`, so that a library made of another is not taken for one of this."""
    return int.from_bytes(hashlib.sha256(source.replace(b"\r\n", b"\n")).digest()[:7], "big")


def _spelled(compiler: list[str], variant: str) -> str:
    return variant.replace("-", "_") if "ziglang" in compiler else variant


def _system_compiler() -> list[str]:
    named = os.environ.get("CC", "").split()
    for names in (named, ["cc"], ["gcc"], ["clang"]):
        if names and shutil.which(names[0]):
            return names
    return []


def _zig() -> list[str]:
    return [sys.executable, "-m", "ziglang", "cc"] if importlib.util.find_spec("ziglang") else []

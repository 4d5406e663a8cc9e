"""Builds `kernel.c` when ganviz is installed; run by hatch, and known to nothing else.

The system's C compiler does it where there is one, else the one that comes with the package ziglang, which is then
asked for. Where neither works ganviz is installed all the same, and all goes on by hand.
"""

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


class KernelHook(BuildHookInterface[Any]):
    """Compiles each variant that this kind of machine may need, and has them put into the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what is to be installed to build: a compiler, unless the system has one."""
        return [] if _system_compiler() or self.target_name != "wheel" else ["ziglang>=0.13"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, into the source for an editable install, else aside; say so where that cannot be done."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        into = root / FOLDER if version == "editable" else Path(self.directory) / "kernel"
        into.mkdir(parents=True, exist_ok=True)
        built = build(root / FOLDER / "kernel.c", into)
        if not built:
            self.app.display_warning("No C compiler works here: ganviz will compute its steps without one.")
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"
        if version != "editable":
            build_data["force_include"] |= {str(path): f"{FOLDER}/{path.name}" for path in built}


def build(source: Path, into: Path) -> list[Path]:
    """Compile `source` for each variant of this machine, and return the files that came of it, in `into`."""
    compiler = _system_compiler() or _zig()
    machine = platform.machine().lower()
    variants = VARIANTS.get(MACHINES.get(machine, machine), ())
    return [path for variant in variants if compiler and (path := _built(compiler, source, variant, into))]


def _built(compiler: list[str], source: Path, variant: str, into: Path) -> Path | None:
    path = into / f"_kernel-{variant}.bin"
    partly = path.with_suffix(f".{os.getpid()}")
    of_machine = [] if variant == "arm64" else [f"-march={_spelled(compiler, variant)}"]
    of_system = [] if sys.platform == "win32" else ["-fPIC"]
    command = [*compiler, *OPTIONS, *of_machine, *of_system, str(source), "-o", str(partly), "-lm"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode or not partly.is_file():
        partly.unlink(missing_ok=True)
        return None
    partly.replace(path)
    return path


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

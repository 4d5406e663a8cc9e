"""Makes a wheel for each kind of machine that has a kernel: ``python resources/packaging/build_wheels.py DIR``.

Needs the packages build and ziglang, whose compiler knows them all. A wheel without a kernel is none of these.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from build_kernel import PLATFORM, TARGETS, VARIANTS

ROOT = Path(__file__).parents[2]


def main(into: str) -> int:
    """Make all wheels, and say what is in each; return how many could not be made."""
    failed = 0
    Path(into).mkdir(parents=True, exist_ok=True)
    for name, (_, machine) in TARGETS.items():
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "build", "--wheel", "--outdir", folder, str(ROOT)]
            env = {**os.environ, PLATFORM: name}
            done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
            wheels = list(Path(folder).glob(f"ganviz-*-{name}.whl"))
            kernels = kernels_of(wheels[0]) if wheels else []
            for wheel in wheels:
                shutil.copy(wheel, into)
        is_whole = done.returncode == 0 and len(kernels) == len(VARIANTS[machine])
        print(
            f"{name}: {', '.join(kernels) if is_whole else 'not made: ' + (done.stderr.strip() or 'no kernel')[-400:]}"
        )
        failed += not is_whole
    return failed


def kernels_of(wheel: Path) -> list[str]:
    """Return the names of the kernels in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return sorted(Path(name).name for name in archive.namelist() if Path(name).name.startswith("_kernel-"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else "dist"))

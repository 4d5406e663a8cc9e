"""What is handed on: the source distribution, the wheel that comes of it, and the program that this installs.

It is installed where nothing may be written, in a folder with blanks and letters of other alphabets, and started with
neither a home nor a network nor a display.
"""

import email
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from PIL import Image

ROOT = Path(__file__).parents[1]
FOLDERS = ("ganviz", "resources", "tests")
FILES = {"CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "pyproject.toml"}
MADE = {"PKG-INFO", ".gitignore"}  # by hatchling


def shipped(folder: Path) -> set[str]:
    """Return the names of all files below the shipped folders within `folder`, without what is made of them."""
    found = [path for name in FOLDERS for path in (folder / name).rglob("*") if path.is_file()]
    made = ("__pycache__", ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache")
    return {
        path.relative_to(folder).as_posix()
        for path in found
        if not set(path.parts) & set(made) and not path.name.startswith("_kernel-") and path.suffix != ".pyc"
    }


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that a source distribution unpacks to."""
    folder = tmp_path_factory.mktemp("sources")
    (archive,) = SdistBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (unpacked,) = (path for path in folder.iterdir() if path.is_dir())
    return unpacked


@pytest.fixture(scope="module")
def wheel(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel that is built from the source distribution, as pip does where there is no other."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(sources)).build(directory=str(folder), versions=["standard"])
    assert [path.name for path in folder.iterdir()] == [Path(built).name]
    return Path(built)


def test_the_source_distribution_holds_all_that_is_kept_and_nothing_that_is_made(sources: Path) -> None:
    assert shipped(sources) == shipped(ROOT)
    assert {path.name for path in sources.iterdir() if path.is_file()} == FILES | MADE
    assert {path.name for path in sources.iterdir() if path.is_dir()} == set(FOLDERS)


def test_its_wheel_holds_the_program_and_every_resource(sources: Path, wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    resources = {f"ganviz/{name}" for name in shipped(sources) if name.startswith("resources/")}
    modules = {name for name in shipped(sources) if name.startswith("ganviz/")}
    assert modules | resources <= held
    assert "ganviz/resources/presets/ring8.toml" in held
    assert "ganviz/py.typed" in held  # others check their types against ours
    kernels = {name for name in held if Path(name).name.startswith("_kernel-")}
    others = {name for name in held - modules - resources - kernels if ".dist-info/" not in name}
    assert all(".data/data/share/" in name for name in others), others


def test_the_page_of_the_package_leads_to_nothing_that_is_not_there(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
    told = email.message_from_bytes(archive.read(name))
    page = told.get_payload()
    assert isinstance(page, str)
    assert told["Description-Content-Type"] == "text/markdown"
    targets = re.findall(r"\]\(([^)\s]+)\)", page)
    assert targets
    assert [target for target in targets if not target.startswith(("https://", "#"))] == []
    assert "see `LICENSE`." in page
    assert "![" not in page


class Installed:
    """The program in an environment where nothing may be written, with what it needs from that of the tests."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        place = folder / "Programme für Räte 程序"
        self.home, self.nowhere = folder / "home", folder / "nowhere"
        for made in (place, self.home, self.nowhere):
            made.mkdir()
        environment = venv.EnvBuilder(with_pip=False)
        environment.create(place)
        context = environment.ensure_directories(place)
        self.programs, python = Path(context.bin_path), str(context.env_exe)
        script = "import sysconfig; print(sysconfig.get_path('purelib'))"
        packages = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True).stdout.strip()
        (Path(packages) / "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        install = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index"]
        subprocess.run([*install, str(wheel)], check=True)
        self.place, self.python = place, python
        for path in (place, self.home, self.nowhere, *place.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)

    def run(self, *command: str, streams: int | None = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
        """Run a command from a folder where nothing can be written either, and return how it ended."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "TMPDIR")}
        environment = kept | {"HOME": str(self.home), "LANG": "C", "OMP_NUM_THREADS": "1"}
        return subprocess.run(
            [*self._barred(), *command], env=environment, cwd=self.nowhere, stdin=subprocess.DEVNULL, stdout=streams,
            stderr=streams, text=True, encoding="utf-8", check=False, timeout=240,
        )  # fmt: skip

    def make_writable(self) -> None:
        for path in (self.place, *self.place.rglob("*"), self.home, self.nowhere):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)

    @staticmethod
    def _barred() -> list[str]:
        """Return what takes root's right to write everywhere from a command, and the network where that is allowed."""
        if sys.platform != "linux":
            return []
        bars: list[list[str]] = []
        if os.geteuid() == 0:
            bars = [["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"], ["unshare", "--net"]]
        return [word for bar in bars if shutil.which(bar[0]) and not subprocess.call([*bar, "true"]) for word in bar]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    made = Installed(wheel, tmp_path_factory.mktemp("installed"))
    write = "open('file', 'w'); import ganviz.cli; print('written', end='')"
    assert "Permission" in made.run(made.python, "-c", write).stderr, "folders can be written to: this checks nothing"
    yield made
    made.make_writable()  # or pytest could not clear it away


def test_it_trains_where_nothing_can_be_written(installed: Installed) -> None:
    done = installed.run(str(installed.programs / "ganviz"), "train", "ring8", "--steps", "20")

    assert done.returncode == 0, done.stderr
    assert "step                       20" in done.stdout
    assert "Traceback" not in done.stderr


def test_it_draws_the_window_started_as_a_module(installed: Installed, tmp_path: Path) -> None:
    picture = tmp_path / "Bild 图.png"

    done = installed.run(installed.python, "-m", "ganviz", "shot", "moons", "--steps", "20", "-o", str(picture))

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    with Image.open(picture) as drawn:
        assert drawn.size == (1440, 900)


def test_started_from_a_desktop_without_a_display_it_says_so(installed: Installed) -> None:
    done = installed.run(str(installed.programs / "ganviz-gui"), "moons")

    assert done.returncode == 2
    assert done.stdout == ""
    no_display, no_picture = done.stderr.splitlines()
    assert no_display.startswith("There is no display here, so no window can open. ")
    assert no_picture == "ganviz: -o: ganviz-moons.png cannot be written (Permission denied); give another place"


def test_it_ends_in_peace_where_nobody_listens(installed: Installed) -> None:
    closed = ["sh", "-c", '"$@" >&- 2>&- <&-', "sh", str(installed.programs / "ganviz-gui"), "nosuch"]

    assert installed.run(*closed, streams=None).returncode == 2


def test_what_cannot_be_fetched_is_told(installed: Installed) -> None:
    done = installed.run(str(installed.programs / "ganviz"), "data", "fetch", "mnist")

    assert done.returncode != 0
    (told,) = done.stderr.splitlines()
    assert "cannot be written to: Permission denied. Choose another data folder with --data-dir" in told


def test_desktops_find_it(installed: Installed) -> None:
    assert (installed.place / "share/applications/ganviz.desktop").is_file()
    assert (installed.place / "share/metainfo/ganviz.metainfo.xml").is_file()

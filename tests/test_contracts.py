"""What holds for the project as a whole: who imports whom, and what no file may say."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def python(code: str, *, home: Path) -> str:
    """Return what a fresh interpreter prints for `code`; fail with what it says if it fails."""
    environment = os.environ | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=home, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded_by(imports: str, home: Path) -> set[str]:
    """Return which of the heavy packages a fresh interpreter has after the statements `imports`."""
    heavy = "{'torch', 'PyQt6', 'pyqtgraph', 'superqt'}"
    return set(
        json.loads(
            python(f"{imports}\nimport json, sys; print(json.dumps(sorted({heavy} & set(sys.modules))))", home=home)
        )
    )


def every_module_of(package: str) -> str:
    """Return statements that import `package` and every module below it."""
    return (
        f"import importlib, pkgutil, {package}\n"
        f"for found in pkgutil.walk_packages({package}.__path__, '{package}.'):\n"
        "    importlib.import_module(found.name)"
    )


def tracked_text_files() -> list[Path]:
    """Return every text file under version control; all there are where there is none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a clone: which files belong to the project is not known")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()]


# --- imports ----------------------------------------------------------------------------------------------


def test_imports_go_one_way(tmp_path: Path) -> None:
    config = str(ROOT / "pyproject.toml")
    check = f"lint_imports(config_filename={config!r}, no_cache=True)"

    assert "0 broken" in python(
        f"import sys; from importlinter.cli import lint_imports; sys.exit({check})", home=tmp_path
    )


def test_the_command_line_starts_with_neither_torch_nor_qt(tmp_path: Path) -> None:
    assert loaded_by("import ganviz.cli", tmp_path) == set()


def test_the_description_of_a_run_needs_neither_torch_nor_qt(tmp_path: Path) -> None:
    assert loaded_by(every_module_of("ganviz.spec"), tmp_path) == set()


def test_the_window_never_imports_torch(tmp_path: Path) -> None:
    assert "torch" not in loaded_by(every_module_of("ganviz.ui"), tmp_path)


def test_to_tell_which_machine_this_is_needs_no_torch(tmp_path: Path) -> None:
    ask = "from ganviz.engine.sessionfile.machine import this_machine; assert this_machine().kernel is not None"

    assert loaded_by(ask, tmp_path) == set()


def test_what_is_known_of_runs_needs_no_widgets(tmp_path: Path) -> None:
    looks = {"PyQt6.QtWidgets", "PyQt6.QtGui", "pyqtgraph"}
    told = f"import sys; print({looks} & set(sys.modules))"

    assert python(f"{every_module_of('ganviz.ui.model')}\n{told}", home=tmp_path).strip() == "set()"


def test_messages_and_hosts_need_neither_torch_nor_qt(tmp_path: Path) -> None:
    assert loaded_by("import ganviz.engine.messages, ganviz.engine.hosts, ganviz.engine.datafiles", tmp_path) == set()


def test_a_run_trains_without_torchs_compiler(tmp_path: Path) -> None:
    """To import it takes most of a second, by which the engine would start later."""
    program = (
        "import sys\n"
        "from ganviz.gan import Trainer\n"
        "from ganviz.spec import preset\n"
        "for kind in ('adam', 'rmsprop', 'sgd'):\n"
        "    kinds = {f'{player}.optimizer.kind': kind for player in ('generator', 'discriminator')}\n"
        "    Trainer(preset('ring8').experiment.with_changes(kinds)).step()\n"
        "print([name for name in sys.modules if name.startswith('torch._dynamo')])"
    )

    assert python(program, home=tmp_path).strip() == "[]"


def test_the_mathematics_and_the_engine_know_no_qt(tmp_path: Path) -> None:
    imports = every_module_of("ganviz.gan") + "\n" + every_module_of("ganviz.engine")

    assert loaded_by(imports, tmp_path) == {"torch"}


# --- what no file may say ---------------------------------------------------------------------------------


def test_no_file_names_a_place_on_a_developers_machine() -> None:
    homes = re.compile(r"(?<![\w.])(/home/\w|/root/|/work/|/Users/\w|[A-Z]:\\Users)")
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in tracked_text_files()
        if file != Path(__file__).resolve()
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if homes.search(line)
    ]

    assert found == []


def test_every_picture_and_file_that_the_readme_shows_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", readme)

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_link_within_the_readme_leads_to_a_heading() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", readme, re.MULTILINE)}

    assert set(re.findall(r"\]\(#([^)]+)\)", readme)) <= headings


@pytest.mark.parametrize("name", ["ARCHITECTURE", "CONTRIBUTING"])
def test_every_place_in_the_code_that_a_page_names_is_there(name: str) -> None:
    page = (ROOT / "resources" / "docs" / f"{name}.md").read_text(encoding="utf-8")
    places = set(re.findall(r"`((?:ganviz|tests|resources)/[\w/.]+)`", page))
    named = re.findall(r"`(ganviz/[\w/]+\.py)`: `(\w+)`", page)

    assert places
    assert [place for place in sorted(places) if not (ROOT / place).exists()] == []
    assert [
        (place, found)
        for place, found in named
        if not re.search(rf"^ *(?:def|class) {found}\b", (ROOT / place).read_text(encoding="utf-8"), re.MULTILINE)
    ] == []

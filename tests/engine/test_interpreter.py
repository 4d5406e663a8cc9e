"""No process of ours looks for modules in the folder the user stands in, whatever lies there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ganviz.engine import interpreter

ROOT = str(Path(interpreter.__file__).parents[2])
PACKAGES = {"numpy", "torch", "pydantic", "PyQt6", "pyqtgraph", "platformdirs", "safetensors", "tomli_w", "filelock"}
TRAP = """
import os
with open({log!r}, "a") as log:
    log.write({name!r} + "\\n")
raise ImportError("the {name}.py of a student was imported")
"""
HOSTED = """
import threading
from ganviz.engine.hosts import ProcessHost
from ganviz.engine.messages import Start, Started, WorkerDied
from ganviz.spec import Experiment

def publish(report):
    if isinstance(report, (Started, WorkerDied)):
        print(report.reason if isinstance(report, WorkerDied) else "started")
        host.close()

if __name__ == "__main__":
    host = ProcessHost()
    host.post(Start(1, Experiment()))
    host.run(publish)
"""
MEASURED = """
from ganviz.cli.bench.child import Child

if __name__ == "__main__":
    with Child("queue:Queue") as child:
        print("started", child.call("qsize"))
"""


@pytest.fixture
def student(tmp_path: Path) -> Path:
    """Return a folder with a file that is called like each module there is, and writes its name down if imported."""
    folder, log = tmp_path / "student", tmp_path / "imported"
    folder.mkdir()
    for name in {*sys.stdlib_module_names, *PACKAGES}:
        (folder / f"{name}.py").write_text(TRAP.format(name=name, log=str(log)), encoding="utf-8")
    return folder


def run_there(student: Path, *command: str, **environment: str) -> tuple[str, set[str]]:
    """Run a command in the student's folder; return what it wrote, and which of the files were imported."""
    path = os.pathsep.join([ROOT, *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        command, cwd=student, env={**os.environ, "PYTHONPATH": path, **environment}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    log = student.parent / "imported"
    return done.stdout + done.stderr, set(log.read_text().split()) if log.exists() else set()


def loaded_by_python_m(folder: Path) -> list[str]:
    """Return what ``python -m`` imports from the working folder by itself, before the first line of a program."""
    (folder / "probe.py").write_text("import sys; print(*sys.modules)")
    command = [sys.executable, "-m", "probe"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


@pytest.mark.parametrize("flags", [(), ("-P",)])
def test_the_command_line_imports_nothing_from_there(student: Path, flags: tuple[str, ...]) -> None:
    if not flags:
        for name in loaded_by_python_m(student.parent):
            (student / f"{name}.py").unlink(missing_ok=True)

    said, imported = run_there(student, sys.executable, *flags, "-m", "ganviz", "train", "ring8", "--steps", "1")

    assert imported == set()
    assert "d_loss" in said


def test_the_console_script_and_its_worker_import_nothing_from_there(student: Path) -> None:
    script = student.parent / "ganviz"
    script.write_text("from ganviz.__main__ import main\nif __name__ == '__main__':\n    raise SystemExit(main())\n")
    picture = student.parent / "ring8.png"

    said, imported = run_there(
        student, sys.executable, str(script), "shot", "ring8", "--steps", "2", "-o", str(picture)
    )  # fmt: skip

    assert (imported, picture.exists()) == (set(), True), said


@pytest.mark.parametrize("program", [HOSTED, MEASURED])
def test_a_process_started_by_a_program_in_the_folder_imports_nothing_from_there(student: Path, program: str) -> None:
    """The path of the program has the working folder first, as that of ``python -c`` and of a prompt has."""
    script = student.parent / "program.py"
    late = program.replace('if __name__ == "__main__":', 'if __name__ == "__main__":\n    sys.path.insert(0, "")')
    script.write_text("import sys\n" + late, encoding="utf-8")

    said, imported = run_there(student, sys.executable, str(script))

    assert (imported, said.split()[:1]) == (set(), ["started"]), said


def test_what_pythonpath_names_is_looked_into(student: Path) -> None:
    own = student.parent / "own"
    own.mkdir()
    (own / "helper.py").write_text("")

    said, _ = run_there(
        student, sys.executable, "-P", "-c",
        "import sys; from ganviz.engine import interpreter; print(sys.path, interpreter.command('x'))",
        PYTHONPATH=os.pathsep.join([str(own), ROOT]),
    )  # fmt: skip

    assert said.count(f"'{own}'") == 2


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (["/stdlib", ROOT, "/site"], ["/stdlib", ROOT, "/site"]),
        (["", "/stdlib", "/site"], ["/stdlib", "/site", ROOT]),
        ([""], [ROOT]),
    ],
)
def test_ganviz_is_found_from_where_it_is_and_after_all_else(
    monkeypatch: pytest.MonkeyPatch, path: list[str], expected: list[str]
) -> None:
    monkeypatch.setattr(sys, "path", path)

    assert interpreter.module_path() == expected


def test_ganviz_is_found_before_another_copy_of_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ganviz").mkdir()
    monkeypatch.setattr(sys, "path", ["/stdlib", str(tmp_path), "/more"])

    assert interpreter.module_path() == ["/stdlib", ROOT, str(tmp_path), "/more"]


def test_what_python_m_puts_first_is_taken_out_and_what_pythonpath_names_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path), "/stdlib", ROOT])

    interpreter.leave_working_folder()
    assert sys.path == [str(tmp_path), "/stdlib", ROOT]


def test_a_folder_that_was_deleted_is_left_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr(sys, "path", ["", "/stdlib", ROOT])

    interpreter.leave_working_folder()

    assert sys.path == ["/stdlib", ROOT]
    monkeypatch.chdir(tmp_path)

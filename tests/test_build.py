"""The kernel is built where there is a compiler; where none works nothing fails."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ganviz.gan.compiled.library import OTHERS, VARIANTS, file_of, library

ROOT = Path(__file__).parents[1]


@pytest.fixture
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_kernel", ROOT / "resources/packaging/build_kernel.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_compiler_that_fails_leaves_nothing(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", "false")
    assert hook.build(ROOT / "ganviz/gan/compiled/kernel.c", tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(library() is None, reason="nothing is compiled for this machine")
def test_a_library_tells_of_which_source_it_was_made(hook: ModuleType) -> None:
    found = library()
    assert found is not None
    assert found.source() == hook.number_of((ROOT / "ganviz/gan/compiled/kernel.c").read_bytes())


def test_line_ends_make_no_other_source(hook: ModuleType) -> None:
    assert hook.number_of(b"int a;\r\nint b;\r\n") == hook.number_of(b"int a;\nint b;\n") != hook.number_of(b"int b;\n")


def test_without_a_compiler_one_is_asked_for(hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook.shutil, "which", lambda name: None)
    made = hook.KernelHook(str(ROOT), {}, None, None, "", "wheel")
    assert made.dependencies() == ["ziglang>=0.13"]
    monkeypatch.setattr(hook.shutil, "which", lambda name: f"/bin/{name}")
    assert made.dependencies() == []


def test_nothing_is_left_beside_the_wheel(hook: ModuleType, tmp_path: Path) -> None:
    made = hook.KernelHook(str(ROOT), {}, None, None, str(tmp_path), "wheel")
    made._aside().mkdir()
    (tmp_path / "ganviz.whl").touch()
    made.finalize("standard", {}, str(tmp_path / "ganviz.whl"))
    assert [path.name for path in tmp_path.iterdir()] == ["ganviz.whl"]


def test_the_variants_are_those_that_are_looked_for(hook: ModuleType) -> None:
    looked_for = {name for names in (*VARIANTS.values(), OTHERS) for name in names}
    assert looked_for == {name for names in hook.VARIANTS.values() for name in names}
    assert file_of("arm64") == "_kernel-arm64.bin"


def test_every_machine_of_a_wheel_has_variants_that_are_looked_for(hook: ModuleType) -> None:
    assert {machine for _, machine in hook.TARGETS.values()} <= set(hook.VARIANTS)


def test_a_wheel_for_another_machine_asks_for_a_compiler_that_knows_it(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(hook.PLATFORM, "macosx_11_0_arm64")
    made = hook.KernelHook(str(ROOT), {}, None, None, "", "wheel")
    assert made.dependencies() == ["ziglang>=0.13"]
    commands: list[list[str]] = []
    monkeypatch.setattr(hook, "_zig", lambda: ["false", "ziglang"])
    monkeypatch.setattr(hook.subprocess, "run", lambda command, **_: commands.append(command) or Failed())
    assert hook.build(ROOT / "ganviz/gan/compiled/kernel.c", tmp_path) == []
    assert [command[:4] for command in commands] == [["false", "ziglang", "-target", "aarch64-macos.11.0"]]


class Failed:
    """What a compiler comes back with that did not work."""

    returncode = 1

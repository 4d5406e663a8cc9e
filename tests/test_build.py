"""The kernel is built where there is a compiler; where none works nothing fails."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ganviz.gan.compiled.library import OTHERS, VARIANTS, file_of

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


def test_without_a_compiler_one_is_asked_for(hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook.shutil, "which", lambda name: None)
    made = hook.KernelHook(str(ROOT), {}, None, None, "", "wheel")
    assert made.dependencies() == ["ziglang>=0.13"]
    monkeypatch.setattr(hook.shutil, "which", lambda name: f"/bin/{name}")
    assert made.dependencies() == []


def test_the_variants_are_those_that_are_looked_for(hook: ModuleType) -> None:
    looked_for = {name for names in (*VARIANTS.values(), OTHERS) for name in names}
    assert looked_for == {name for names in hook.VARIANTS.values() for name in names}
    assert file_of("arm64") == "_kernel-arm64.bin"

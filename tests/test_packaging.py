"""What others are told of the program: desktops, conda, those who cite it, and installers."""

import configparser
import json
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import rattler_build
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from PIL import Image

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINUX, ICONS = ROOT / "resources/packaging/linux", ROOT / "resources/packaging/icons"
RECIPE = ROOT / "resources/packaging/recipe/recipe.yaml"
CONDA_NAMES = {"pyqt6": "pyqt", "torch": "pytorch"}  # of what is called otherwise there


def test_every_shared_file_of_the_wheel_is_there() -> None:
    shared = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert [name for name in shared if not (ROOT / name).is_file()] == []
    assert all(target.startswith("share/") for target in shared.values())


def test_the_desktop_entry_starts_what_the_project_installs() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "ganviz.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    program = told["Exec"].split()[0]
    assert program in PROJECT["project"]["gui-scripts"]
    assert told["TryExec"] == program
    assert told["Icon"] == "ganviz"
    types = ET.parse(LINUX / "ganviz.xml").getroot()
    assert told["MimeType"].rstrip(";") in {each.get("type") for each in types}


def test_the_description_is_of_this_version() -> None:
    told = ET.parse(LINUX / "ganviz.metainfo.xml").getroot()
    assert told.findtext("project_license") == PROJECT["project"]["license"]
    release = told.find("releases/release")
    assert release is not None
    assert release.get("version") == PROJECT["project"]["version"]


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_icons_are_of_their_size_and_see_through_at_the_corners(size: int) -> None:
    with Image.open(ICONS / f"ganviz-{size}.png") as icon:
        assert icon.size == (size, size)
        assert icon.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]
        assert icon.convert("RGBA").getpixel((size // 2, size // 2))[3] == 255  # type: ignore[index]


def test_windows_and_macos_have_theirs_in_all_sizes() -> None:
    with Image.open(ICONS / "ganviz.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(icon.info["sizes"])
    with Image.open(ICONS / "ganviz.icns") as icon:
        assert icon.size[0] >= 512


def specifiers(requirements: list[str]) -> dict[str, SpecifierSet]:
    """Return which versions are wanted of what, by the name that it has on both sides."""
    wanted = [Requirement(each) for each in requirements]
    return {CONDA_NAMES.get(name := canonicalize_name(each.name), name): each.specifier for each in wanted}


@pytest.mark.parametrize("platform", ["linux-64", "linux-aarch64", "osx-arm64", "osx-64", "win-64"])
def test_the_conda_recipe_asks_for_what_the_project_does(platform: str) -> None:
    config = rattler_build.RenderConfig(platform=rattler_build.PlatformConfig(target_platform=platform))
    rendered = rattler_build.Stage0Recipe.from_file(RECIPE).render(render_config=config)

    (recipe,) = (json.loads(json.dumps(each.recipe.to_dict())) for each in rendered)
    project = PROJECT["project"]
    python = f"python{project['requires-python']}"
    assert recipe["package"] == {"name": project["name"], "version": project["version"]}
    assert specifiers(recipe["requirements"]["run"]) == specifiers([*project["dependencies"], python])
    assert specifiers(recipe["requirements"]["host"]) == specifiers(
        [*PROJECT["build-system"]["requires"], python, "pip"]
    )
    scripts = project["scripts"] | project["gui-scripts"]
    assert recipe["build"]["python"]["entry_points"] == [f"{name} = {place}" for name, place in scripts.items()]
    assert recipe["about"]["license"] == project["license"]
    assert recipe["about"]["summary"] == project["description"]
    assert (RECIPE.parent / recipe["source"][0]["path"]).resolve() == ROOT


def test_a_recipe_with_a_slip_is_none() -> None:
    slipped = RECIPE.read_text(encoding="utf-8").replace("requirements:", "requirement:")

    with pytest.raises(rattler_build.RecipeParseError):
        rattler_build.Stage0Recipe.from_yaml(slipped)


def test_how_to_cite_it_is_valid_and_of_this_version() -> None:
    citation = ROOT / "CITATION.cff"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*command, str(citation)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
    told = dict(re.findall(r"^([a-z-]+): (.+)$", citation.read_text(encoding="utf-8"), re.MULTILINE))
    release = ET.parse(LINUX / "ganviz.metainfo.xml").getroot().find("releases/release")
    assert release is not None
    assert told["version"] == PROJECT["project"]["version"]
    assert told["date-released"] == release.get("date")
    assert told["license"] == PROJECT["project"]["license"]


def test_every_python_that_is_named_may_install_it() -> None:
    named = re.findall(r":: Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    allowed = SpecifierSet(PROJECT["project"]["requires-python"])

    assert [version for version in named if version not in allowed] == []
    assert f"3.{int(min(named, key=lambda name: int(name[2:]))[2:]) - 1}" not in allowed
    assert PROJECT["tool"]["mypy"]["python_version"] == named[0]
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py{named[0].replace('.', '')}"

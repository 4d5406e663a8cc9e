"""What desktops are told of the program: entry, file type, description and icons."""

import configparser
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINUX, ICONS = ROOT / "resources/packaging/linux", ROOT / "resources/packaging/icons"


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

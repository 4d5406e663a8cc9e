"""Where the files shipped with ganviz lie: one finder for wheel, sdist and editable installs."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("presets", "ring8.toml")``."""
    # Prefer the repository's: an editable install can leave a stale copy inside the package.
    beside = _PACKAGE.parent / "resources"
    root = beside if (_PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir() else _PACKAGE / "resources"
    return root.joinpath(*parts)

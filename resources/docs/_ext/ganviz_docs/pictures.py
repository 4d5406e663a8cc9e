"""Pictures of the window for the docs, each made by `ganviz shot` in light and in dark."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.display import status_iterator

from ganviz.spec.translation import SOURCE_LANGUAGE

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: what is told of it in either language, and what `ganviz shot` is given."""

    about: tuple[str, str]
    arguments: tuple[str, ...]


_VIEW = ("ring8", "--steps", "3000", "--at", "1500", "discriminator.optimizer.lr=1e-4", "--scale", "2")
SHOTS = {
    "window": Shot(
        ("The window, 2,000 steps after D's rate was raised", "判别器的学习率提高 2,000 步之后的窗口"),
        ("mode-collapse", "--steps", "4000", "--at", "2000", "discriminator.optimizer.lr=0.002", "--size", "1280x800"),
    ),
    "distribution": Shot(
        ("Distribution, after D's rate was lowered", "分布，判别器的学习率降低之后"),
        (*_VIEW, "--view", "distribution"),
    ),
    "losses": Shot(("Losses", "损失"), (*_VIEW, "--view", "losses")),
    "modes": Shot(("Modes over time", "模式变化"), (*_VIEW, "--view", "modes_over_time")),
    "quality": Shot(("Quality", "质量"), (*_VIEW, "--view", "quality")),
    "phase": Shot(
        ("The phase portrait of a game of two numbers", "两个数的博弈的相图"),
        ("dirac-gan-r1", "--steps", "400", "--view", "phase", "--scale", "2"),
    ),
    "digits": Shot(
        ("Digits after 1,000 steps", "1,000 步之后的数字"),
        ("digits-mlp", "--steps", "1000", "--view", "images", "--scale", "2"),
    ),
    "hall": Shot(
        ("Hall mode", "报告厅模式"),
        ("ring8", "--steps", "3000", "--hall", "--size", "1280x800"),
    ),
}  # fmt: skip

QUICK = "quick"  # stands for each of them where few are made
_QUICK = ("ring8", "--steps", "100", "--size", "1280x800")


def make(app: Sphinx) -> None:
    """Make the pictures that are not there yet, or are older than the program.

    Raises:
        ExtensionError: where one cannot be made.
    """
    if app.builder.format != "html":
        return
    folder, newest = _folder(app), _newest_source()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [(QUICK, THEMES[0])] if _are_few(app) else [(name, theme) for name in SHOTS for theme in THEMES]
    missing = [
        each
        for each in wanted
        if not (path := folder / f"{'-'.join(each)}.png").is_file() or path.stat().st_mtime < newest
    ]
    for name, theme in status_iterator(missing, "taking pictures... ", length=len(missing), stringify_func="-".join):
        path = folder / f"{name}-{theme}.png"
        command = [sys.executable, "-P", "-m", "ganviz", "shot", *(_QUICK if name == QUICK else SHOTS[name].arguments)]
        command += ["--theme", theme, "--language", app.config.language or SOURCE_LANGUAGE, "-o", str(path)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_root())}
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise ExtensionError(f"no picture {path.name}: {done.stderr.strip()}")


def shown(name: str, app: Sphinx, folder: Path) -> str:
    """Return the Markdown that shows a picture, in the colours of the page, on a page in `folder`.

    Raises:
        ExtensionError: if there is no such picture.
    """
    if name not in SHOTS:
        raise ExtensionError(f"given the picture {name}; allowed: one of {', '.join(SHOTS)}")
    about = SHOTS[name].about[app.config.language == "zh_CN"]
    style = "ganviz-view" if "--view" in SHOTS[name].arguments else "ganviz-window"
    if app.builder.format != "html":
        return f"*{about}*\n"
    lines = []
    for theme in THEMES:
        made = f"{QUICK}-{THEMES[0]}" if _are_few(app) else f"{name}-{theme}"
        path = Path(os.path.relpath(_folder(app) / f"{made}.png", folder)).as_posix()
        lines.append(f"![{about}]({path}){{.{style} .only-{theme}}}\n")
    return "\n".join(lines)


def _are_few(app: Sphinx) -> bool:
    return bool(app.config.ganviz_pictures == "few")


def _folder(app: Sphinx) -> Path:
    """Return where pictures are kept: beside the pages, by language."""
    return Path(app.outdir).parent / "pictures" / (app.config.language or SOURCE_LANGUAGE)


def _root() -> Path:
    return Path(__file__).parents[4]


def _newest_source() -> float:
    return max(path.stat().st_mtime for path in (_root() / "ganviz").rglob("*.py"))

"""The command line. Loads torch and Qt only for the commands that need them."""

import argparse
import contextlib
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, TextIO

import platformdirs

from ganviz import __version__
from ganviz.engine.datafiles import CATALOGUE, DataError, describe_all, megabytes
from ganviz.engine.failures import in_words
from ganviz.spec import (
    DEFAULT_PRESET,
    Experiment,
    Preset,
    Problem,
    SpecError,
    load_preset,
    parse_assignment,
    presets,
    resource,
    to_toml,
)

log = logging.getLogger(__name__)

BAD_INPUT, FAILED, INTERRUPTED = 2, 1, 130
NO_DISPLAY_STEPS = 8000
_OVERVIEW = """\
commands:
  ganviz [PRESET or FILE]   open the window
  ganviz train PRESET       train without a window
  ganviz shot PRESET        train, and save a picture of the window
  ganviz presets            list the presets
  ganviz data               list the image sets; `ganviz data fetch NAME` gets one

`ganviz COMMAND --help` says more about each.
"""


class UsageError(Exception):
    """The command cannot be carried out as given; the text is for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, 1 if it failed, 2 if it was not understood."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _configure_log()
    _configure_streams()
    command = arguments[0] if arguments and arguments[0] in _COMMANDS else ""
    parser = _PARSERS[command]()
    try:
        status = _COMMANDS[command](parser.parse_args(arguments[1:] if command else arguments))
        sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told in words
        return status
    except SpecError as error:
        _complain("\n".join(f"  {problem}" for problem in error.problems), lead="this cannot be run:\n")
    except (UsageError, DataError) as error:
        _complain(str(error))
    except KeyboardInterrupt:
        print("\nganviz: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        _abandon_output()
        return FAILED
    except OSError as error:  # a full disk, above all
        log.exception("%s could not go on", command or "the window")
        _complain(f"cannot go on: {f'{error.filename}: ' if error.filename else ''}{error.strerror or error}")
        _abandon_output()
        return FAILED
    except Exception as error:
        log.exception("%s failed", command or "the window")
        _complain(in_words(error))
        return FAILED
    return BAD_INPUT


def main_gui() -> int:
    """Run as a program of the desktop, which on Windows has neither output nor error stream."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    return main()


# --- commands -----------------------------------------------------------------------------------------------


def _window(options: argparse.Namespace) -> int:
    preset = _preset(options)
    from ganviz.ui.app import has_display

    if not has_display():
        return _window_without_display(preset, options)
    from ganviz.ui.app import run_window

    return run_window(preset, _host(options.engine), options.data_dir)


def _window_without_display(preset: Preset, options: argparse.Namespace) -> int:
    path = Path(f"ganviz-{preset.name}.png")
    steps = NO_DISPLAY_STEPS
    print(
        f"There is no display here, so no window can open. Training {preset.name} for {steps:,} steps off screen "
        f"instead; the window's picture goes to {path}.",
        file=sys.stderr,
    )
    status = _shoot(preset, steps, path, (1440, 900), "dark", options)
    if status == 0:
        print(f"Saved {path}. Without a display there are also:\n\n{_OVERVIEW}")
    return status


def _shot(options: argparse.Namespace) -> int:
    preset = _preset(options)
    return _shoot(preset, _steps(options) or preset.steps, Path(options.output), options.size, options.theme, options)


def _shoot(
    preset: Preset, steps: int, path: Path, size: tuple[int, int], theme: str, options: argparse.Namespace
) -> int:
    _require_writable(path)
    from ganviz.ui.app import take_picture

    with _Progress(sys.stderr) as progress:
        trouble = take_picture(
            preset,
            _host(options.engine),
            steps,
            path,
            size=size,
            theme=theme,
            data_dir=options.data_dir,
            progress=progress.show_steps,
        )
    if trouble:
        print(f"ganviz: {trouble}", file=sys.stderr)
        return FAILED
    return 0


def _train(options: argparse.Namespace) -> int:
    with _all_at_once() as gather:
        found, given_steps = gather(_preset, options), gather(_steps, options)
        planned = [pair for words in options.at for pair in gather(_planned, words)]
    (preset,), (steps,) = found, given_steps
    steps = steps or preset.steps
    from ganviz.engine import headless

    plan = headless.check_plan(preset.experiment, [headless.Planned(*pair) for pair in planned], steps)
    run = headless.TrainerRun(preset.experiment, options.data_dir)
    folder = _run_folder(options.out, preset.experiment)
    status, summary = 0, {}
    with folder or contextlib.nullcontext(), _Progress(sys.stderr) as progress:

        def on_step(result: Any) -> None:
            progress.show_steps(result.step, steps)
            if folder:
                folder.add_step(result)

        def on_row(row: headless.Row) -> None:
            if options.json:
                print(json.dumps(row), flush=True)
            if folder:
                folder.add_row(row)

        try:
            summary = headless.train(run, plan, steps, on_row=on_row, on_step=on_step)
        except headless.DivergedError as error:
            status = FAILED
            summary = {"step": run.step_number, "diverged": str(error), **headless.measured(run)}
        summary = {"preset": preset.name, "seed": preset.experiment.seed, **summary}
        if folder:
            folder.finish(summary, run.checkpoint())
    print(json.dumps(summary) if options.json else _told(summary))
    if status:
        print(f"ganviz: {summary['diverged']}. Lower that network's learning rate.", file=sys.stderr)
    return status


def _presets(options: argparse.Namespace) -> int:
    if options.show is not None:
        shown = load_preset(options.show)
        shipped = resource("presets", f"{options.show}.toml")
        in_full = to_toml(shown.experiment, title=shown.title, note=shown.note, steps=shown.steps)
        print(shipped.read_text(encoding="utf-8") if shipped.is_file() else in_full, end="")
        return 0
    found = presets()
    width = max(len(preset.name) for preset in found)
    for preset in found:
        print(f"{preset.name:{width}}  {preset.title}")
    return 0


def _data(options: argparse.Namespace) -> int:
    if options.action == "fetch":
        return _fetch(options)
    for status in describe_all(options.data_dir):
        where = status.path if status.condition == "present" else status.reason
        print(f"{status.dataset.name:14}  {status.condition:8}  {where}")
    return 0


def _fetch(options: argparse.Namespace) -> int:
    if options.name not in CATALOGUE:
        given = f"'{options.name}'" if options.name else "nothing"
        raise UsageError(f"data fetch: given {given}; allowed: one of {', '.join(CATALOGUE)}")
    from ganviz.engine.datafiles.fetch import fetch, import_from

    with _Progress(sys.stderr) as progress:
        if options.source:
            folder = import_from(options.name, options.source, options.data_dir, progress=progress.show_bytes)
        else:
            folder = fetch(options.name, options.data_dir, progress=progress.show_bytes)
    print(f"{options.name} is in {folder}")
    return 0


# --- what is given ------------------------------------------------------------------------------------------


def _preset(options: argparse.Namespace) -> Preset:
    preset = load_preset(options.preset)
    with _all_at_once() as gather:
        change = {path: value for text in options.set for path, value in gather(parse_assignment, text)}
        if options.seed is not None:
            change["seed"] = options.seed
        (experiment,) = gather(preset.experiment.with_changes, change) or [preset.experiment]
    return Preset(preset.name, preset.title, preset.note, experiment, preset.steps, preset.order)


def _steps(options: argparse.Namespace) -> int | None:
    steps: int | None = options.steps
    if steps is not None and steps < 1:
        raise SpecError([Problem("--steps", str(steps), "a whole number from 1")])
    return steps


def _planned(words: list[str]) -> tuple[int, dict[str, Any]]:
    step, *assignments = words
    if not step.isdecimal() or not assignments:
        allowed = "a step and at least one path=value, such as --at 4000 discriminator.optimizer.lr=0.001"
        raise SpecError([Problem("--at", " ".join(words), allowed)])
    return int(step), dict(parse_assignment(text) for text in assignments)


@contextlib.contextmanager
def _all_at_once() -> Iterator[Callable[..., list[Any]]]:
    """Name the problems of several things together: call each through what this gives, get its result or nothing.

    Raises:
        SpecError: at the end, if there were any.
    """
    problems: list[Problem] = []

    def gather(read: Callable[..., Any], *given: Any) -> list[Any]:
        try:
            return [read(*given)]
        except SpecError as error:
            problems.extend(error.problems)
            return []

    yield gather
    if problems:
        raise SpecError(problems)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 7680 and 480 <= int(height) <= 4320:
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"given '{text}'; allowed: WIDTHxHEIGHT from 640x480 to 7680x4320")


def _require_writable(path: Path) -> None:
    """Refuse before training what would fail after it."""
    if path.suffix.lower() not in (".png", ".jpg", ".jpeg", ".webp", ".bmp"):
        raise UsageError(f"-o: given {path}; allowed: a file ending in .png, .jpg, .webp or .bmp")
    existed = path.exists()
    try:
        path.open("ab").close()
    except OSError as error:
        raise UsageError(f"-o: {path} cannot be written ({error.strerror}); give another place") from None
    if not existed:
        path.unlink()


def _run_folder(folder: str | None, experiment: Experiment) -> Any:
    if folder is None:
        return None
    from ganviz.engine.headless import RunFolder

    try:
        return RunFolder(Path(folder), experiment)
    except OSError as error:
        raise UsageError(f"--out: {folder} cannot be written ({error.strerror}); give another folder") from None


def _host(engine: str) -> Any:
    from ganviz.engine.hosts import ProcessHost, ThreadHost

    if engine == "thread":
        import torch  # noqa: F401 - before Qt: on Windows it cannot be loaded after
    return ThreadHost() if engine == "thread" else ProcessHost()


# --- parsers ------------------------------------------------------------------------------------------------


def _parser(name: str, about: str, **more: Any) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(f"ganviz {name}".strip(), description=about, allow_abbrev=False, **more)


def _run_parser(name: str, about: str, **more: Any) -> argparse.ArgumentParser:
    parser = _parser(name, about, **more)
    is_optional: dict[str, Any] = {} if name else {"nargs": "?", "default": DEFAULT_PRESET}
    parser.add_argument("preset", metavar="PRESET or FILE", help="a preset's name, or a .toml file", **is_optional)
    parser.add_argument(
        "--set", action="append", default=[], metavar="PATH=VALUE", help="change a setting before the run starts"
    )
    parser.add_argument("--seed", type=int, metavar="S", help="seed of the run")
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz and fashion-mnist/*.gz")
    return parser


def _window_parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = _run_parser(
        "", "Watch GANs learn, and change anything while they do.", epilog=_OVERVIEW, formatter_class=raw
    )
    parser.add_argument("--version", action="version", version=f"ganviz {__version__}")
    _add_engine(parser)
    return parser


def _train_parser() -> argparse.ArgumentParser:
    parser = _run_parser("train", "Train a preset without a window.")
    parser.add_argument("--steps", type=int, metavar="N", help="how many steps; each preset has its own number")
    parser.add_argument(
        "--at", action="append", default=[], nargs="+", metavar=("STEP", "PATH=VALUE"),
        help="change settings when STEP steps are done; may be given several times",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object a line, the last one the summary")
    parser.add_argument("--out", metavar="DIR", help="write losses, measures, summary and final state to this folder")
    return parser


def _shot_parser() -> argparse.ArgumentParser:
    parser = _run_parser("shot", "Train a preset off screen and save a picture of the window.")
    parser.add_argument("--steps", type=int, metavar="N", help="how many steps; each preset has its own number")
    parser.add_argument("-o", "--output", required=True, metavar="FILE.png", help="the picture")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="of the window; 1440x900")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help="dark is the default")
    _add_engine(parser)
    return parser


def _presets_parser() -> argparse.ArgumentParser:
    parser = _parser("presets", "List the presets, or print one.")
    parser.add_argument("--show", metavar="NAME", help="print the TOML of a preset")
    return parser


def _data_parser() -> argparse.ArgumentParser:
    parser = _parser("data", "List the image sets and where they are, or get one.")
    parser.add_argument("action", nargs="?", choices=("fetch",), help="fetch: download or import a set")
    parser.add_argument("name", nargs="?", metavar="NAME", help="one of " + ", ".join(CATALOGUE))
    parser.add_argument("--from", dest="source", metavar="DIR", help="take the files from this folder, offline")
    parser.add_argument("--data-dir", metavar="DIR", help="folder to keep them in")
    return parser


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--engine",
        choices=("process", "thread"),
        default="process",
        help="train in a process of its own (the default) or in a thread",
    )


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "train": _train,
    "shot": _shot,
    "presets": _presets,
    "data": _data,
}
_PARSERS = {
    "": _window_parser,
    "train": _train_parser,
    "shot": _shot_parser,
    "presets": _presets_parser,
    "data": _data_parser,
}


# --- what is said -------------------------------------------------------------------------------------------


class _Progress:
    """One line that grows on a terminal; a line each tenth elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._is_terminal = stream, stream.isatty()
        self._shown = -1

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_terminal and self._shown >= 0:
            print(file=self._stream)

    def show_steps(self, done: int, total: int) -> None:
        self._show(done, total, "{done:,} of {total:,} steps")

    def show_bytes(self, progress: Any) -> None:
        words = f"{progress.file}  {megabytes(progress.done_bytes)} of {megabytes(progress.total_bytes)}"
        self._show(progress.done_bytes, progress.total_bytes, words.replace("{", "").replace("}", ""))

    def _show(self, done: int, total: int, words: str) -> None:
        percent = 100 * done // max(1, total)
        mark = percent if self._is_terminal else percent // 10
        if mark == self._shown:
            return
        self._shown = mark
        line = f"{percent:3d} %  " + words.format(done=done, total=total)
        print(f"\r{line}\x1b[K" if self._is_terminal else line, end="" if self._is_terminal else "\n",
              file=self._stream, flush=True)  # fmt: skip


def _told(summary: dict[str, Any]) -> str:
    return "\n".join(f"{name:15} {_short(value)}" for name, value in summary.items())


def _short(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1000 else f"{value}"


def _complain(text: str, lead: str = "") -> None:
    print(f"ganviz: {lead}{text}", file=sys.stderr)


def _configure_log() -> None:
    """Keep a log in the user's log folder, if that can be written. A program that calls us may have its own."""
    if logging.getLogger().handlers:
        return
    logging.raiseExceptions = False  # on a full disk the log fails too, and would say so at length
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        folder = platformdirs.user_log_path("ganviz", appauthor=False, ensure_exists=True)
        handler = RotatingFileHandler(folder / "ganviz.log", maxBytes=500_000, backupCount=1, encoding="utf-8")
    logging.basicConfig(
        handlers=[handler], level=logging.WARNING, format="%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
    )


def _configure_streams() -> None:
    """Let a terminal that cannot write a sign show another in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _abandon_output() -> None:
    """Write no more: what is still to be flushed when Python ends would fail again, in public."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

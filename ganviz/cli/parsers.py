"""The options of each command."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from ganviz import __version__
from ganviz.cli.output import tell
from ganviz.engine.datafiles import CATALOGUE
from ganviz.engine.exports.kinds import KINDS, MOST_FRAMES, MOST_RATE
from ganviz.engine.plan import MOST_MOMENTS
from ganviz.engine.seedevents import LEAST, MOST
from ganviz.spec import DEFAULT_PRESET
from ganviz.spec.errors import MAX_QUOTED, one_line, shown
from ganviz.spec.sweeps import MOST_SEEDS, USUAL_MOMENTS
from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE

_LONGEST_ERROR = 400
_SWEEP_MORE = """\
Rates of both players, 12 values each, three runs a cell:
  ganviz sweep ring8 --x generator.optimizer.lr=1e-4:1e-1:12 --y discriminator.optimizer.lr=1e-4:1e-1:12 --seeds 3
    --out rates --picture rates.png

On a Dask cluster (pip install "ganviz[cluster]", with the same ganviz on its workers):
  ganviz sweep ring8 --x ... --y ... --cluster tcp://HOST:8786
Through ssh, where only the head of the cluster can be reached; leave the first running:
  ssh -N -L 8786:localhost:8786 HEAD
  ganviz sweep ring8 --x ... --y ... --cluster tcp://localhost:8786

On a queue, where all machines see the folder under the same name:
  ganviz sweep ring8 --x ... --y ... --out FOLDER --array 100
  sbatch FOLDER/slurm.sh     or     qsub FOLDER/pbs.sh
  ganviz sweep --watch FOLDER
"""
_MOST_DIGITS = 4000  # as many as Python reads; what is too large is told with its bounds


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line of print, however long or odd what was given is."""

    _given: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self._given = list(args or ())
        for text in self._given:
            if text.startswith("--") and text.endswith("=--"):  # which argparse takes for no value at all
                self.error(f"argument {text[:-3]}: expected one argument")
        found, rest = super().parse_known_args(args, namespace)
        if getattr(found, "begin", "") is None and found.preset is None:
            self.error("the following arguments are required: PRESET or FILE, or --from CHECKPOINT")
        return found, rest

    def error(self, message: str) -> NoReturn:
        values = {each for text in self._given for each in (text, text.partition("=")[2])}
        for value in sorted(values, key=len, reverse=True):
            if len(value) > MAX_QUOTED or not value.isprintable():
                message = message.replace(repr(value), shown(value)).replace(value, one_line(value))
        tell(f"{self.prog}: {one_line(message, _LONGEST_ERROR)}; `{self.prog} --help` tells what it takes")
        raise SystemExit(2)


def _parser(name: str, about: str, **more: Any) -> argparse.ArgumentParser:
    return _Parser(f"ganviz {name}".strip(), description=about, allow_abbrev=False, **more)


def _run_parser(name: str, about: str, **more: Any) -> argparse.ArgumentParser:
    parser = _parser(name, about, **more)
    is_optional: dict[str, Any] = {
        "": {"nargs": "?", "default": DEFAULT_PRESET},
        "train": {"nargs": "?"},
    }.get(name, {})
    files = {"": ".toml, .ganviz or .safetensors", "export": ".toml or .ganviz"}.get(name, ".toml")
    about = f"a preset's name, or a {files} file"
    parser.add_argument("preset", metavar="PRESET or FILE", help=about, **is_optional)
    parser.add_argument(
        "--set", action="append", default=[], metavar="PATH=VALUE", help="change a setting before the run starts"
    )
    parser.add_argument(
        "--data", metavar="FILE[:X,Y[:HOW]]",
        help=f"data of your own: a table, its columns by heading or number, and any of {', '.join(TABLE_WORDS)}; or "
        "pictures: a folder, NPZ or IDX",
    )  # fmt: skip
    parser.add_argument("--seed", type=_whole, metavar="S", help="seed of the run")
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz and fashion-mnist/*.gz")
    return parser


TABLE_WORDS = ("complete", "standardise", "part", "comma", "point", "gaussians")


def window_parser(overview: str) -> argparse.ArgumentParser:
    """Return the parser of what is no other command; `overview` lists those, under its help."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = _run_parser(
        "", "Watch GANs learn, and change anything while they do.", epilog=overview, formatter_class=raw
    )
    parser.add_argument("--map", type=_name, metavar="FOLDER", help="open the map of a sweep, too")
    _add_language(parser, None, "the one chosen in the menu View")
    parser.add_argument("--version", action="version", version=f"ganviz {__version__}")
    _add_engine(parser)
    return parser


def train_parser() -> argparse.ArgumentParser:
    parser = _run_parser("train", "Train a preset without a window.")
    _add_course(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line, the last one the summary")
    parser.add_argument(
        "--verify",
        action="store_true",
        help="run each part of a step by the compiled library and by PyTorch, and name the first that differs: slow",
    )
    parser.add_argument(
        "--seeds", type=_seeds, metavar="N",
        help=f"train N seeds ({LEAST} to {MOST}), from the run's own on: medians, quartiles, how often it fails",
    )  # fmt: skip
    parser.add_argument(
        "--from", dest="begin", type=_name, metavar="CHECKPOINT",
        help="go on from a checkpoint that --out kept, for --steps more; --set changes it there, --at counts its steps",
    )  # fmt: skip
    parser.add_argument("--save", type=_name, metavar="FILE.ganviz", help="keep the run as a session, in a new file")
    parser.add_argument(
        "--out",
        metavar="DIR",
        help="write losses, measures, summary and final state to this folder, which holds no other run",
    )
    return parser


def replay_parser() -> argparse.ArgumentParser:
    parser = _parser("replay", "Play the runs of a session again, from their begin, as they were.")
    parser.add_argument("file", type=_name, metavar="SESSION", help="a .ganviz file")
    parser.add_argument(
        "--check", action="store_true",
        help="compare every row and the digest of every state that was kept, to the last bit, and name the first that "
        "differs",
    )  # fmt: skip
    parser.add_argument("--run", type=_whole, metavar="N", help="this run alone, by its number")
    parser.add_argument("--look", action="store_true", help="play nothing: tell what is in the file")
    parser.add_argument(
        "--challenge", metavar="NAME",
        help="say whether a run meets this challenge of the menu Learn, by what comes of it when it is played again",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object a run")
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz and fashion-mnist/*.gz")
    return parser


def shot_parser() -> argparse.ArgumentParser:
    parser = _run_parser("shot", "Train a preset off screen and save a picture of the window.")
    _add_course(parser)
    parser.add_argument("-o", "--output", type=_name, required=True, metavar="FILE.png", help="the picture")
    parser.add_argument("--view", metavar="NAME", help="this view alone, such as losses; also as .svg or .pdf")
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=1, help="finer pixels of a view")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="of the window; 1440x900")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help="dark is the default")
    parser.add_argument("--text", type=int, choices=(85, 100, 125, 150, 200), default=100, help="text size in percent")
    parser.add_argument(
        "--moments", type=_moments, default=0, metavar="N",
        help="instead of the window: what its stage shows at N steps, evenly apart, side by side",
    )  # fmt: skip
    parser.add_argument("--hall", action="store_true", help="in hall mode: large text, the picture and two plots")
    _add_language(parser, SOURCE_LANGUAGE, "English")
    _add_engine(parser)
    return parser


def sweep_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "sweep",
        "Map whole runs over two settings, each cell with values of its own. What is done is kept in a folder:\n"
        "the same command again goes on where it ended.",
        epilog=_SWEEP_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", metavar="PRESET, FILE or FOLDER", help="what to train, or a sweep that was begun")
    axis = "PATH=FROM:TO:COUNT[:log|linear], or PATH=VALUE,VALUE,..."
    parser.add_argument("--x", metavar="AXIS", help=f"the setting along the columns: {axis}")
    parser.add_argument("--y", metavar="AXIS", help="the setting along the rows")
    parser.add_argument("--seeds", type=_whole, metavar="N", help=f"runs a cell, up to {MOST_SEEDS}; 1")
    parser.add_argument("--steps", type=_whole, metavar="N", help="of each run; each preset has its own number")
    parser.add_argument("--moments", type=_whole, metavar="N", help=f"how often a run is measured; {USUAL_MOMENTS}")
    parser.add_argument("--set", action="append", default=[], metavar="PATH=VALUE", help="change a setting of all runs")
    parser.add_argument("--seed", type=_whole, metavar="S", help="the first seed")
    parser.add_argument("--out", type=_name, metavar="FOLDER", help="what is done is kept here; NAME-sweep")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--cores", type=_whole, metavar="N", help="processes on this machine; one a core")
    where.add_argument("--cluster", type=_name, metavar="ADDRESS", help="of a Dask scheduler: its workers train")
    where.add_argument("--array", type=_whole, metavar="N", help="train nothing: write scripts for N tasks of a queue")
    where.add_argument("--watch", action="store_true", help="train nothing: follow what others do in FOLDER")
    where.add_argument("--look", action="store_true", help="train nothing: tell what is there in FOLDER")
    where.add_argument("--cell", metavar="X,Y[,SEED]", help="print the set-up of a run, from 0, to open in the window")
    parser.add_argument(
        "--refine", type=_whole, metavar="N",
        help="then divide N cells into nine: those that differ most from their neighbours, by --series",
    )  # fmt: skip
    parser.add_argument("--csv", type=_name, metavar="FILE", help="write every number to this file")
    parser.add_argument("--parquet", type=_name, metavar="FILE", help="the same as Parquet (extra `parquet`)")
    parser.add_argument("--picture", type=_name, metavar="FILE.png", help="draw the map")
    parser.add_argument("--series", metavar="NAME", help="what colours it; modes_covered, or distance")
    parser.add_argument("--step", type=_whole, metavar="STEP", help="when: one of the moments; the last")
    parser.add_argument("--thumbnails", action="store_true", help="draw fakes in place of colours")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help="dark is the default")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="of the picture; 1440x900")
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz and fashion-mnist/*.gz")
    return parser


def sweep_task_parser() -> argparse.ArgumentParser:
    parser = _parser("sweep-task", "Do one task of a sweep, as the scripts do that `ganviz sweep --array N` writes.")
    parser.add_argument("folder", metavar="FOLDER", help="of the sweep")
    parser.add_argument("task", type=_whole, metavar="N", help="number of the task, from 0")
    parser.add_argument("--of", type=_whole, metavar="N", help="how many tasks there are; one for each run")
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz and fashion-mnist/*.gz")
    return parser


def export_parser() -> argparse.ArgumentParser:
    more = "\n".join(f"  {kind.name:12} {kind.help}" for kind in KINDS.values())
    parser = _run_parser(
        "export",
        "Hand a run on as something else: train a preset, or take the run that a session file keeps.",
        epilog=f"kinds:\n{more}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_course(parser)
    parser.add_argument("--to", required=True, choices=tuple(KINDS), metavar="KIND", help="what to make: see below")
    parser.add_argument("-o", "--output", type=_name, required=True, metavar="FILE", help="where to write it")
    parser.add_argument("--run", type=_whole, metavar="N", help="of a session: the run of this number; that on show")
    parser.add_argument("--view", metavar="NAME", help="of pictures: this view alone, such as losses; the window")
    parser.add_argument("--moments", type=_moments, default=6, metavar="N", help="of a film: how many steps; 6")
    parser.add_argument("--frames", type=_frames, default=60, metavar="N", help="of an animation: how many; 60")
    parser.add_argument("--rate", type=_rate, default=12.0, metavar="F", help="of an animation: frames a second; 12")
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=1, help="finer pixels of a view")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="of the window; 1440x900")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help="dark is the default")
    parser.add_argument("--text", type=int, choices=(85, 100, 125, 150, 200), default=100, help="text size in percent")
    _add_engine(parser)
    return parser


def presets_parser() -> argparse.ArgumentParser:
    parser = _parser("presets", "List the presets, or print one.")
    parser.add_argument("--show", metavar="NAME", help="print the TOML of a preset")
    return parser


def data_parser() -> argparse.ArgumentParser:
    parser = _parser("data", "List the image sets and where they are, or get one.")
    parser.add_argument("action", nargs="?", choices=("fetch",), help="fetch: download or import a set")
    parser.add_argument("name", nargs="?", metavar="NAME", help="one of " + ", ".join(CATALOGUE))
    parser.add_argument("--from", dest="source", metavar="DIR", help="take the files from this folder, offline")
    parser.add_argument("--data-dir", metavar="DIR", help="folder to keep them in")
    return parser


def bench_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "bench",
        "Measure how fast this machine trains and draws, beside a plain torch loop and the budgets of ganviz. "
        "Takes a few minutes, in which the machine should do nothing else.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object with every measurement")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="be done within a minute: short rounds, one run with the window",
    )
    parser.add_argument("--data-dir", metavar="DIR", help="folder with mnist/*.gz")
    return parser


def _add_course(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--steps", type=_whole, metavar="N", help="how many steps; each preset has its own number")
    parser.add_argument(
        "--at", action="append", default=[], nargs="+", metavar=("STEP", "PATH=VALUE"),
        help="change settings when STEP steps are done; may be given several times",
    )  # fmt: skip


def _add_language(parser: argparse.ArgumentParser, default: str | None, usual: str) -> None:
    codes = [language.code for language in LANGUAGES]
    parser.add_argument("--language", choices=codes, default=default, help=f"of the window; {usual}")


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--engine",
        choices=("process", "thread"),
        default="process",
        help="train in a process of its own (the default) or in a thread",
    )


def _whole(text: str) -> int:
    """Return a whole number in plain digits: `int` would also take blanks, underscores and other alphabets' digits."""
    if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) <= _MOST_DIGITS):
        raise argparse.ArgumentTypeError(f"given {shown(text)}; allowed: a whole number, such as 1000")
    return int(text)


def _seeds(text: str) -> int:
    number = _whole(text)
    if not LEAST <= number <= MOST:
        raise argparse.ArgumentTypeError(f"given {number}; allowed: a whole number from {LEAST} to {MOST}")
    return number


def _moments(text: str) -> int:
    number = _whole(text)
    if not 2 <= number <= MOST_MOMENTS:
        raise argparse.ArgumentTypeError(f"given {number}; allowed: a whole number from 2 to {MOST_MOMENTS}")
    return number


def _frames(text: str) -> int:
    number = _whole(text)
    if not 2 <= number <= MOST_FRAMES:
        raise argparse.ArgumentTypeError(f"given {number}; allowed: a whole number from 2 to {MOST_FRAMES}")
    return number


def _rate(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 1 <= number <= MOST_RATE:
        raise argparse.ArgumentTypeError(f"given {shown(text)}; allowed: a number from 1 to {MOST_RATE}")
    return number


def _name(text: str) -> str:
    if not text.strip():  # as of a shell's variable that is not set
        raise argparse.ArgumentTypeError("given an empty name; allowed: the name of a file")
    return text


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if (
        len(text) <= len("7680x4320")
        and text.isascii()
        and width.isdecimal()
        and height.isdecimal()
        and 640 <= int(width) <= 7680
        and 480 <= int(height) <= 4320
    ):
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"given {shown(text)}; allowed: WIDTHxHEIGHT from 640x480 to 7680x4320")

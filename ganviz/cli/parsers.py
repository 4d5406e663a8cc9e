"""The options of each command, in the language that is spoken when its parser is made."""

import argparse
from typing import Any

from ganviz import __version__
from ganviz.cli.given import either_of
from ganviz.cli.parsing import Parser
from ganviz.engine.datafiles import CATALOGUE
from ganviz.engine.exports.kinds import KINDS, MOST_FRAMES, MOST_RATE
from ganviz.engine.plan import MOST_MOMENTS
from ganviz.engine.seedevents import LEAST, MOST
from ganviz.spec import DEFAULT_PRESET
from ganviz.spec.errors import shown
from ganviz.spec.sweeps import MOST_SEEDS, USUAL_MOMENTS
from ganviz.spec.translation import listed, tr

_AXIS = "PATH=FROM:TO:COUNT[:log|linear] / PATH=VALUE,VALUE,..."
_MOST_DIGITS = 4000  # as many as Python reads; what is too large is told with its bounds


def _run_parser(name: str, about: str, *, epilog: str = "") -> argparse.ArgumentParser:
    parser = Parser(name, about, epilog=epilog)
    is_optional: dict[str, Any] = {
        "": {"nargs": "?", "default": DEFAULT_PRESET},
        "train": {"nargs": "?"},
    }.get(name, {})
    files = {"": (".toml", ".ganviz", ".safetensors"), "export": (".toml", ".ganviz")}.get(name, (".toml",))
    preset = tr("a preset's name, or a {endings} file", endings=either_of(files))
    parser.add_argument("preset", metavar=tr("PRESET or FILE"), help=preset, **is_optional)
    parser.add_argument(
        "--set", action="append", default=[], metavar="PATH=VALUE", help=tr("change a setting before the run starts")
    )
    parser.add_argument(
        "--data", metavar="FILE[:X,Y[:HOW]]",
        help=tr(
            "data of your own: a table, its columns by heading or number, and any of {words}; or pictures: a folder, "
            "NPZ or IDX", words=listed(TABLE_WORDS),
        ),
    )  # fmt: skip
    parser.add_argument("--seed", type=_whole, metavar="S", help=tr("seed of the run"))
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder with mnist/*.gz and fashion-mnist/*.gz"))
    return parser


TABLE_WORDS = ("complete", "standardise", "part", "comma", "point", "gaussians")


def window_parser(overview: str) -> argparse.ArgumentParser:
    """Return the parser of what is no other command; `overview` lists those, under its help."""
    parser = _run_parser("", tr("Watch GANs learn, and change anything while they do."), epilog=overview)
    parser.add_argument("--map", type=_name, metavar="FOLDER", help=tr("open the map of a sweep, too"))
    parser.add_argument(
        "--version", action="version", version=f"ganviz {__version__}", help=tr("show the version and exit")
    )
    _add_engine(parser)
    return parser


def train_parser() -> argparse.ArgumentParser:
    parser = _run_parser("train", tr("Train a preset without a window."))
    _add_course(parser)
    parser.add_argument(
        "--json", action="store_true", help=tr("print one JSON object a line, the last one the summary")
    )
    parser.add_argument(
        "--verify",
        action="store_true",
        help=tr(
            "run each part of a step by the compiled library and by PyTorch, and name the first that differs: slow"
        ),
    )
    parser.add_argument(
        "--seeds", type=_seeds, metavar="N",
        help=tr(
            "train N seeds ({least} to {most}), from the run's own on: medians, quartiles, how often it fails",
            least=LEAST, most=MOST,
        ),
    )  # fmt: skip
    parser.add_argument(
        "--from", dest="begin", type=_name, metavar="CHECKPOINT",
        help=tr(
            "go on from a checkpoint that --out kept, for --steps more; --set changes it there, --at counts its steps"
        ),
    )  # fmt: skip
    parser.add_argument(
        "--save", type=_name, metavar="FILE.ganviz", help=tr("keep the run as a session, in a new file")
    )
    parser.add_argument(
        "--out",
        metavar="DIR",
        help=tr("write losses, measures, summary and final state to this folder, which holds no other run"),
    )
    return parser


def replay_parser() -> argparse.ArgumentParser:
    parser = Parser("replay", tr("Play the runs of a session again, from their begin, as they were."))
    parser.add_argument("file", type=_name, metavar="SESSION", help=tr("a .ganviz file"))
    parser.add_argument(
        "--check", action="store_true",
        help=tr(
            "compare every row and the digest of every state that was kept, to the last bit, and name the first that "
            "differs"
        ),
    )  # fmt: skip
    parser.add_argument("--run", type=_whole, metavar="N", help=tr("this run alone, by its number"))
    parser.add_argument("--look", action="store_true", help=tr("play nothing: tell what is in the file"))
    parser.add_argument(
        "--challenge", metavar="NAME",
        help=tr(
            "say whether a run meets this challenge of the menu Learn, by what comes of it when it is played again"
        ),
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object a run"))
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder with mnist/*.gz and fashion-mnist/*.gz"))
    return parser


def shot_parser() -> argparse.ArgumentParser:
    parser = _run_parser("shot", tr("Train a preset off screen and save a picture of the window."))
    _add_course(parser)
    parser.add_argument("-o", "--output", type=_name, required=True, metavar="FILE.png", help=tr("the picture"))
    parser.add_argument("--view", metavar="NAME", help=tr("this view alone, such as losses; also as .svg or .pdf"))
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=1, help=tr("finer pixels of a view"))
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help=tr("of the window; 1440x900"))
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help=tr("dark is the default"))
    parser.add_argument(
        "--text", type=int, choices=(85, 100, 125, 150, 200), default=100, help=tr("text size in percent")
    )
    parser.add_argument(
        "--moments", type=_moments, default=0, metavar="N",
        help=tr("instead of the window: what its stage shows at N steps, evenly apart, side by side"),
    )  # fmt: skip
    parser.add_argument("--hall", action="store_true", help=tr("in hall mode: large text, the picture and two plots"))
    _add_engine(parser)
    return parser


def sweep_parser() -> argparse.ArgumentParser:
    parser = Parser(
        "sweep",
        tr(
            "Map whole runs over two settings, each cell with values of its own. What is done is kept in a folder: "
            "the same command again goes on where it ended."
        ),
        epilog=_examples_of_sweeps(),
    )
    parser.add_argument(
        "what", metavar=tr("PRESET, FILE or FOLDER"), help=tr("what to train, or a sweep that was begun")
    )
    parser.add_argument("--x", metavar="AXIS", help=tr("the setting along the columns: {axis}", axis=_AXIS))
    parser.add_argument("--y", metavar="AXIS", help=tr("the setting along the rows"))
    parser.add_argument("--seeds", type=_whole, metavar="N", help=tr("runs a cell, up to {most}; 1", most=MOST_SEEDS))
    parser.add_argument("--steps", type=_whole, metavar="N", help=tr("of each run; each preset has its own number"))
    parser.add_argument(
        "--moments", type=_whole, metavar="N", help=tr("how often a run is measured; {usual}", usual=USUAL_MOMENTS)
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="PATH=VALUE", help=tr("change a setting of all runs")
    )
    parser.add_argument("--seed", type=_whole, metavar="S", help=tr("the first seed"))
    parser.add_argument("--out", type=_name, metavar="FOLDER", help=tr("what is done is kept here; NAME-sweep"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--cores", type=_whole, metavar="N", help=tr("processes on this machine; one a core"))
    where.add_argument("--cluster", type=_name, metavar="ADDRESS", help=tr("of a Dask scheduler: its workers train"))
    where.add_argument(
        "--array", type=_whole, metavar="N", help=tr("train nothing: write scripts for N tasks of a queue")
    )
    where.add_argument("--watch", action="store_true", help=tr("train nothing: follow what others do in FOLDER"))
    where.add_argument("--look", action="store_true", help=tr("train nothing: tell what is there in FOLDER"))
    where.add_argument(
        "--cell", metavar="X,Y[,SEED]", help=tr("print the set-up of a run, from 0, to open in the window")
    )
    parser.add_argument(
        "--refine", type=_whole, metavar="N",
        help=tr("then divide N cells into nine: those that differ most from their neighbours, by --series"),
    )  # fmt: skip
    parser.add_argument("--csv", type=_name, metavar="FILE", help=tr("write every number to this file"))
    parser.add_argument("--parquet", type=_name, metavar="FILE", help=tr("the same as Parquet (extra `parquet`)"))
    parser.add_argument("--picture", type=_name, metavar="FILE.png", help=tr("draw the map"))
    parser.add_argument("--series", metavar="NAME", help=tr("what colours it; modes_covered, or distance"))
    parser.add_argument("--step", type=_whole, metavar="STEP", help=tr("when: one of the moments; the last"))
    parser.add_argument("--thumbnails", action="store_true", help=tr("draw fakes in place of colours"))
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help=tr("dark is the default"))
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help=tr("of the picture; 1440x900"))
    parser.add_argument("--json", action="store_true", help=tr("print the summary as JSON"))
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder with mnist/*.gz and fashion-mnist/*.gz"))
    return parser


def _examples_of_sweeps() -> str:
    return f"""\
{tr("Rates of both players, 12 values each, three runs a cell:")}
  ganviz sweep ring8 --x generator.optimizer.lr=1e-4:1e-1:12 --y discriminator.optimizer.lr=1e-4:1e-1:12 --seeds 3
    --out rates --picture rates.png

{tr('On a Dask cluster (pip install "ganviz[cluster]", with the same ganviz on its workers):')}
  ganviz sweep ring8 --x ... --y ... --cluster tcp://HOST:8786
{tr("Through ssh, where only the head of the cluster can be reached; leave the first running:")}
  ssh -N -L 8786:localhost:8786 HEAD
  ganviz sweep ring8 --x ... --y ... --cluster tcp://localhost:8786

{tr("On a queue, where all machines see the folder under the same name; submit one of the scripts:")}
  ganviz sweep ring8 --x ... --y ... --out FOLDER --array 100
  sbatch FOLDER/slurm.sh
  qsub FOLDER/pbs.sh
  ganviz sweep --watch FOLDER
"""


def sweep_task_parser() -> argparse.ArgumentParser:
    parser = Parser("sweep-task", tr("Do one task of a sweep, as the scripts do that `ganviz sweep --array N` writes."))
    parser.add_argument("folder", metavar="FOLDER", help=tr("of the sweep"))
    parser.add_argument("task", type=_whole, metavar="N", help=tr("number of the task, from 0"))
    parser.add_argument("--of", type=_whole, metavar="N", help=tr("how many tasks there are; one for each run"))
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder with mnist/*.gz and fashion-mnist/*.gz"))
    return parser


def export_parser() -> argparse.ArgumentParser:
    kinds = "\n".join(f"  {kind.name:12} {tr(kind.help)}" for kind in KINDS.values())
    parser = _run_parser(
        "export",
        tr("Hand a run on as something else: train a preset, or take the run that a session file keeps."),
        epilog=f"{tr('kinds:')}\n{kinds}\n",
    )
    _add_course(parser)
    parser.add_argument("--to", required=True, choices=tuple(KINDS), metavar="KIND", help=tr("what to make: see below"))
    parser.add_argument("-o", "--output", type=_name, required=True, metavar="FILE", help=tr("where to write it"))
    parser.add_argument(
        "--run", type=_whole, metavar="N", help=tr("of a session: the run of this number; that on show")
    )
    parser.add_argument("--view", metavar="NAME", help=tr("of pictures: this view alone, such as losses; the window"))
    parser.add_argument("--moments", type=_moments, default=6, metavar="N", help=tr("of a film: how many steps; 6"))
    parser.add_argument("--frames", type=_frames, default=60, metavar="N", help=tr("of an animation: how many; 60"))
    parser.add_argument(
        "--rate", type=_rate, default=12.0, metavar="F", help=tr("of an animation: frames a second; 12")
    )
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=1, help=tr("finer pixels of a view"))
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help=tr("of the window; 1440x900"))
    parser.add_argument("--theme", choices=("dark", "light"), default="dark", help=tr("dark is the default"))
    parser.add_argument(
        "--text", type=int, choices=(85, 100, 125, 150, 200), default=100, help=tr("text size in percent")
    )
    _add_engine(parser)
    return parser


def presets_parser() -> argparse.ArgumentParser:
    parser = Parser("presets", tr("List the presets, or print one."))
    parser.add_argument("--show", metavar="NAME", help=tr("print the TOML of a preset"))
    return parser


def data_parser() -> argparse.ArgumentParser:
    parser = Parser("data", tr("List the image sets and where they are, or get one."))
    parser.add_argument("action", nargs="?", choices=("fetch",), help=tr("fetch: download or import a set"))
    parser.add_argument("name", nargs="?", metavar="NAME", help=tr("one of {names}", names=listed(CATALOGUE)))
    parser.add_argument("--from", dest="source", metavar="DIR", help=tr("take the files from this folder, offline"))
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder to keep them in"))
    return parser


def bench_parser() -> argparse.ArgumentParser:
    parser = Parser(
        "bench",
        tr(
            "Measure how fast this machine trains and draws, beside a plain torch loop and the budgets of ganviz. "
            "Takes some fifteen minutes, in which the machine should do nothing else."
        ),
    )
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object with every measurement"))
    parser.add_argument(
        "--quick",
        action="store_true",
        help=tr("be done within two minutes or so: short rounds, one run with the window"),
    )
    parser.add_argument("--data-dir", metavar="DIR", help=tr("folder with mnist/*.gz"))
    return parser


def _add_course(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--steps", type=_whole, metavar="N", help=tr("how many steps; each preset has its own number"))
    parser.add_argument(
        "--at", action="append", default=[], nargs="+", metavar=("STEP", "PATH=VALUE"),
        help=tr("change settings when STEP steps are done; may be given several times"),
    )  # fmt: skip


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--engine",
        choices=("process", "thread"),
        default="process",
        help=tr("train in a process of its own (the default) or in a thread"),
    )


def _refused(given: object, allowed: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(tr("given {given}; allowed: {allowed}", given=given, allowed=allowed))


def _whole(text: str) -> int:
    """Return a whole number in plain digits: `int` would also take blanks, underscores and other alphabets' digits."""
    if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) <= _MOST_DIGITS):
        raise _refused(shown(text), tr("a whole number, such as 1000"))
    return int(text)


def _whole_from(text: str, least: int, most: int) -> int:
    number = _whole(text)
    if not least <= number <= most:
        raise _refused(number, tr("a whole number from {least} to {most}", least=least, most=most))
    return number


def _seeds(text: str) -> int:
    return _whole_from(text, LEAST, MOST)


def _moments(text: str) -> int:
    return _whole_from(text, 2, MOST_MOMENTS)


def _frames(text: str) -> int:
    return _whole_from(text, 2, MOST_FRAMES)


def _rate(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 1 <= number <= MOST_RATE:
        raise _refused(shown(text), tr("a number from {least} to {most}", least=1, most=MOST_RATE))
    return number


def _name(text: str) -> str:
    if not text.strip():  # as of a shell's variable that is not set
        raise _refused(tr("an empty name"), tr("the name of a file"))
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
    raise _refused(shown(text), tr("WIDTHxHEIGHT from {least} to {most}", least="640x480", most="7680x4320"))

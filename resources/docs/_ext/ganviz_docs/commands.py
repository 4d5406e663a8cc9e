"""The page of the command line from the parsers themselves; kinds of exports and sets of images from their tables."""

import argparse
from collections.abc import Iterator

from ganviz.cli.commands import COMMANDS
from ganviz.engine.datafiles import CATALOGUE
from ganviz.engine.exports.kinds import KINDS
from ganviz_docs.words import cell, code, own, table, translated


def command_line(language: str) -> str:
    """Return a section for each command, with its options."""
    return "\n".join(part for name in COMMANDS for part in _command(name, language))


def export_kinds(language: str) -> str:
    """Return a table of what a run can be exported as."""
    rows = [
        [code(kind.name), cell(translated(kind.label, language)), cell(translated(kind.help, language)),
         " ".join(code(suffix) for suffix in kind.suffixes)]
        for kind in KINDS.values()
    ]  # fmt: skip
    return table([code("--to"), "", own("is", language), own("files", language)], rows)


def data_sets_on_file(language: str) -> str:
    """Return a table of the image sets that are kept in files."""
    rows = [
        [code(each.name), cell(each.title), cell(translated(each.about, language)),
         f"{sum(file.size for file in each.files) / 1e6:.1f} MB"]
        for each in CATALOGUE.values()
    ]  # fmt: skip
    return table([own("set", language), "", own("is", language), own("size", language)], rows)


def _command(name: str, language: str) -> Iterator[str]:
    parser = COMMANDS[name].parser()
    yield f"### `{f'ganviz {name}'.strip()}`"
    yield from ("", cell(translated(parser.description or "", language)), "")
    rows = [
        [" ".join(code(way) for way in _ways(action)), cell(translated(_help(action), language))]
        for action in parser._actions
        if action.help != argparse.SUPPRESS and not isinstance(action, argparse._HelpAction)
    ]
    yield table([own("option", language), own("what it does", language)], rows)
    if parser.epilog and name:
        yield f"```text\n{parser.epilog.strip()}\n```\n"


def _ways(action: argparse.Action) -> list[str]:
    """Return how an option can be written, each way with what follows it."""
    if action.nargs == 0:
        return list(action.option_strings)
    metavar = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    follows = " ".join(metavar) if isinstance(metavar, tuple) else metavar
    return [f"{way} {follows}" for way in action.option_strings] or [follows]


def _help(action: argparse.Action) -> str:
    return (action.help or "") % {"default": action.default, "prog": "ganviz"}

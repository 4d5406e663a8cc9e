"""The parser that all commands share: it speaks the user's language, and says what is wrong in one line of print."""

import argparse
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from ganviz.cli.language import CODES, OPTION, language_named
from ganviz.cli.output import tell
from ganviz.spec.columns import wrapped
from ganviz.spec.errors import MAX_QUOTED, one_line, shown
from ganviz.spec.translation import tr, tr_noop

_LONGEST_ERROR = 400
_COMPLAINTS = (  # of argparse, as it has them; it has none in other languages
    tr_noop("the following arguments are required: {names}"),
    tr_noop("unrecognized arguments: {given}"),
    tr_noop("expected one argument"),
    tr_noop("expected at least one argument"),
    tr_noop("not allowed with argument {name}"),
    tr_noop("invalid choice: {given} (choose from {choices})"),
    tr_noop("invalid int value: {given}"),
    tr_noop("ignored explicit argument {given}"),
)


class Parser(argparse.ArgumentParser):
    """A parser with ``--help`` and ``--language``, and with headings and complaints in the language spoken."""

    _given: Sequence[str] = ()

    def __init__(self, name: str, about: str, *, epilog: str = "") -> None:
        super().__init__(
            f"ganviz {name}".strip(), description=about, epilog=epilog, allow_abbrev=False, add_help=False,
            formatter_class=_Formatter,
        )  # fmt: skip
        self._positionals.title, self._optionals.title = tr("positional arguments"), tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help message and exit"))
        self.add_argument(
            OPTION, choices=CODES, default=language_named(),
            help=tr("of what is said and drawn: else messages are in the system's, pictures in English, and the window "
                    "in the one chosen in its menu View"),
        )  # fmt: skip

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self._given = list(args or ())
        for text in self._given:
            if text.startswith("--") and text.endswith("=--"):  # which argparse takes for no value at all
                self.error(f"argument {text[:-3]}: expected one argument")
        found, rest = super().parse_known_args(args, namespace)
        if getattr(found, "begin", "") is None and found.preset is None:
            self.error(f"the following arguments are required: {tr('PRESET or FILE, or --from CHECKPOINT')}")
        return found, rest

    def error(self, message: str) -> NoReturn:
        message = _translated(message)
        values = {each for text in self._given for each in (text, text.partition("=")[2])}
        for value in sorted(values, key=len, reverse=True):
            if len(value) > MAX_QUOTED or not value.isprintable():
                message = message.replace(repr(value), shown(value)).replace(value, one_line(value))
        said = one_line(message, _LONGEST_ERROR)
        tell(tr("{command}: {error}; `{command} --help` tells what it takes", command=self.prog, error=said))
        raise SystemExit(2)


class _Formatter(argparse.HelpFormatter):
    """Lays help out in the columns of a terminal. Lines that begin with a blank stay as they are."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (
            line for each in text.splitlines() for line in ([each] if each[:1].isspace() else wrapped(each, width))
        )
        return "\n".join(indent + line for line in lines)


def _translated(message: str) -> str:
    """Return a complaint of argparse, or of a type of ours, in the language spoken."""
    of_argument = re.fullmatch(r"argument (?P<name>[^:]+): (?P<words>.*)", message, re.DOTALL)
    if of_argument is not None:
        words = _translated(of_argument["words"])
        return tr("argument {name}: {words}", name=of_argument["name"], words=words)
    for complaint in _COMPLAINTS:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(complaint))
        if (found := re.fullmatch(pattern, message, re.DOTALL)) is not None:
            return tr(complaint, **found.groupdict()) if found.groupdict() else tr(complaint)
    return message

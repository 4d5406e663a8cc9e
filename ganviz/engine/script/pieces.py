"""What a script is put together from: settings, functions, and blocks of code that are the same in every script."""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ganviz.spec import resource

SECTIONS = {
    "settings": "",
    "data": "Data",
    "networks": "Networks",
    "losses": "Losses",
    "optimizers": "Optimizers",
    "step": "One step",
    "changes": "Changes on the way",
    "training": "Training",
}
WIDTH = 110
_MARK = re.compile(r"^# %% (\w+)\n", re.MULTILINE)
_DEFINED = re.compile(r"^(?:def|class) (\w+)", re.MULTILINE)


class CannotSayError(ValueError):
    """A run that no script can do again; the text is for the user: what is in the way."""


@dataclass(frozen=True, slots=True)
class Number:
    """A setting that stands at the head of a script.

    Attributes:
        value: as Python writes it.
        about: what it is, in some words.
    """

    value: str
    about: str


@dataclass(slots=True)
class Phase:
    """What a script has while the run has one set of settings: texts that another set would have otherwise.

    Attributes:
        numbers: settings by name, in order.
        functions: section and text by the name of the function.
        once: section and text of what is made once, at the start, by name; a change makes it anew or leaves it alone.
    """

    numbers: dict[str, Number] = field(default_factory=dict)
    functions: dict[str, tuple[str, str]] = field(default_factory=dict)
    once: dict[str, tuple[str, str]] = field(default_factory=dict)

    def number(self, name: str, value: object, about: str) -> str:
        """Add a setting, and return its name, for use in a function."""
        self.numbers[name] = Number(literal(value), about)
        return name

    def function(self, section: str, name: str, arguments: str, about: str, body: Iterable[str]) -> None:
        """Add a function; lines of `body` are indented from where it begins."""
        lines = [f"def {name}({arguments}):", f'    """{about}"""', *(f"    {line}" if line else "" for line in body)]
        self.functions[name] = (section, "\n".join(lines))


@dataclass(frozen=True, slots=True)
class Block:
    """Code that is the same in every script that needs it, and the names that it defines."""

    section: str
    text: str
    names: tuple[str, ...]


@cache
def blocks() -> tuple[Block, ...]:
    """Return every block, in order."""
    _, *parts = _MARK.split(resource("script", "blocks.py").read_text(encoding="utf-8"))
    return tuple(
        Block(section, text.strip(), tuple(_DEFINED.findall(text)))
        for section, text in zip(parts[::2], parts[1::2], strict=True)
    )


def needed(text: str) -> list[Block]:
    """Return the blocks whose names are used in `text`, and those that they use in turn, in order."""
    found: list[Block] = []
    waiting = [text]
    while waiting:
        used = waiting.pop()
        for block in blocks():
            if block not in found and any(_is_used(name, used) for name in block.names):
                found.append(block)
                waiting.append(block.text)
    return [block for block in blocks() if block in found]


def _is_used(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w.]){name}(?=[(),.\]])", text) is not None


def literal(value: Any) -> str:
    """Return a number, text, or list of numbers as Python writes it."""
    if isinstance(value, tuple | list):
        items = ", ".join(literal(item) for item in value)
        return f"[{items}]"
    return repr(value)


def listed(name: str, values: Iterable[Any]) -> list[str]:
    """Return the lines of an assignment of a list, however long."""
    whole = f"{name} = {literal(list(values))}"
    if len(whole) <= WIDTH:
        return [whole]
    items = ", ".join(literal(value) for value in values)
    inner = textwrap.wrap(items, WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    return [f"{name} = [", *(f"    {line}" for line in inner), "]"]


def called(function: str, arguments: Iterable[str]) -> str:
    return f"{function}({', '.join(arguments)})"

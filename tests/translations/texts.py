"""Every text that is translated: those marked in the code, and those declared in settings, presets and lessons."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import ganviz
from ganviz.spec import Experiment, Setting, presets
from ganviz.spec.conditions import CONDITIONS, DIVERGED, SIGNS
from ganviz.spec.described import settings_of
from ganviz.spec.lessons import lessons
from ganviz.spec.measures import MEASURE_CHIP, MEASURES
from ganviz.spec.quantities import QUANTITIES
from ganviz.spec.series import SERIES
from ganviz.spec.settings import Variant, variants_of
from ganviz.spec.stories import GROUPS
from ganviz.spec.translation import Key
from ganviz.spec.update_quantities import UPDATE_QUANTITIES

PACKAGE = Path(ganviz.__file__).parent
_MARKS = ("tr", "tr_noop", "tr_n")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where its translation is kept.

    Attributes:
        part: name of the file.
        one: the text for a count of one, of a text that counts; else empty.
    """

    part: str
    source: str
    comment: str = ""
    one: str = ""

    @property
    def key(self) -> Key:
        return self.source, self.comment


class MarkError(Exception):
    """A mark around what is no text that can be looked up."""


def all_texts() -> list[Text]:
    """Return every text once, in the part that has it first."""
    found: dict[Key, Text] = {}
    for text in [*_of_settings(), *_of_measures(), *_of_presets(), *_of_lessons(), *_marked()]:
        if text.source.strip():
            found.setdefault(text.key, text)
    return list(found.values())


def _of_settings() -> Iterator[Text]:
    for model in _models(Experiment):
        if issubclass(model, Variant) and "label" in vars(model):
            yield from (Text("settings", words) for words in (model.label, model.help))
        for setting in settings_of(model.model_construct(**_defaults(model))):
            yield from (Text("settings", words) for words in _said_of(setting))


def _said_of(setting: Setting) -> Iterator[str]:
    yield from (setting.label, setting.short, setting.help, setting.unit, setting.form)
    for choice in setting.choices:
        yield from (choice.label, choice.help)


def _models(model: type[BaseModel], seen: set[type[BaseModel]] | None = None) -> Iterator[type[BaseModel]]:
    """Yield `model` and every part that it may have, whichever variants are chosen."""
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        parts: Iterable[Any] = variants_of(info) or [info.annotation]
        for part in parts:
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _models(part, seen)


def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    """Return a value for every field, also for one that has to be given."""
    return {
        name: (variants_of(info)[0]() if variants_of(info) else None)
        if info.is_required()
        else info.get_default(call_default_factory=True)
        for name, info in model.model_fields.items()
        if name != "kind"
    }


def _of_measures() -> Iterator[Text]:
    for series in SERIES.values():
        yield from (Text("settings", words) for words in (series.label, series.unit))
    for condition in (*CONDITIONS.values(), DIVERGED):
        yield from (Text("conditions", words) for words in (condition.title, condition.meaning, condition.evidence))
    for words, value in SIGNS.values():
        yield Text("conditions", words)
        if re.search("[a-z]", re.sub("{[^}]*}", "", value)):  # more than a number
            yield Text("conditions", value)
    for measure in MEASURES:
        yield Text("measures", measure.chip, MEASURE_CHIP)
        yield from (Text("measures", words) for words in (measure.title, measure.help))
    for quantity in (*QUANTITIES, *UPDATE_QUANTITIES):
        words = (quantity.title, quantity.chip, quantity.help, quantity.missing, quantity.total)
        yield from (Text("measures", each) for each in words)


def _of_presets() -> Iterator[Text]:
    yield from (Text("presets", group) for group in GROUPS)
    for preset in presets():
        yield from (Text("presets", words) for words in (preset.title, preset.note, *preset.story))
        yield from (Text("presets", action.text) for action in preset.actions)
        yield from (Text("presets", lane.text) for lane in preset.lanes)


def _of_lessons() -> Iterator[Text]:
    for lesson in lessons():
        words = [lesson.title, lesson.summary]
        for page in lesson.pages:
            words += _words_in(page)
        yield from (Text("lessons", each) for each in words)


def _words_in(part: BaseModel) -> Iterator[str]:
    """Yield the texts of a lesson and of all its parts that are for reading, and not names."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name in _READ and value:
            yield from (value if isinstance(value, tuple) else (value,))
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, BaseModel):
                yield from _words_in(each)


_READ = frozenset(("title", "summary", "text", "question", "answers", "why", "say"))


def _marked() -> Iterator[Text]:
    for path in sorted(PACKAGE.rglob("*.py")):
        part = _part_of(path.relative_to(PACKAGE))
        yield from marked_in(path.read_text(encoding="utf-8"), part, path.name)


def _part_of(path: Path) -> str:
    """Return ``ui-views`` for ``ui/views/losses.py``, ``ui`` for ``ui/app.py`` and ``spec`` for all in spec."""
    room, *inner = path.parts[:-1] or ("engine",)
    return f"ui-{inner[0]}" if room == "ui" and inner else room


def marked_in(code: str, part: str, name: str) -> Iterator[Text]:
    """Yield the texts that are marked in Python's code; what is no literal was declared elsewhere.

    Raises:
        MarkError: for a mark around an f-string, which is another text each time.
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in _MARKS:
            continue
        if any(isinstance(argument, ast.JoinedStr) for argument in node.args[:2]):
            raise MarkError(f"{name}, line {node.lineno}: {node.func.id}() around an f-string; name values instead")
        literals = [each.value if isinstance(each, ast.Constant) else None for each in node.args[:2]]
        if not literals or not isinstance(literals[0], str):
            continue
        if node.func.id == "tr_n":
            yield Text(part, str(literals[1]), one=literals[0])
        else:
            yield Text(part, literals[0], str(literals[1]) if len(literals) > 1 else "")

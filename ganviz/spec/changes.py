"""Changes: the one way to alter a run. A mapping of dotted paths to values, applied as one."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from operator import getitem
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ganviz.spec.described import Place, Setting, places_in, settings_of
from ganviz.spec.errors import Problem, SpecError, shown
from ganviz.spec.settings import Variant, kind_of, variants_of
from ganviz.spec.toml import parse_toml
from ganviz.spec.translation import tr

Change = Mapping[str, Any]
Model = TypeVar("Model", bound=BaseModel)
_ROOT = "experiment"
_LONGEST_PATH = 100  # to look for what was meant: that takes time with the square of it
_ABSENT = object()
_MAX_GUESSES = 20
_BARE_POINT = re.compile(r"[+-]?(\.\d+|\d+\.)([eE][+-]?\d+)?")


def value_at(model: BaseModel, path: str) -> Any:
    """Return the value at a path of `model`; None if the chosen kinds have no such setting."""
    value: Any = model
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def with_changes(model: Model, change: Change) -> Model:
    """Return a copy of `model` with every path of `change` set, all of them at once.

    A changed `kind` keeps the fields that both variants have and takes the defaults of the rest. The fields of
    the new variant may be set in the same change.

    Raises:
        SpecError: naming every bad path, what was given and what is allowed.
    """
    tree = model.model_dump()
    # Kinds first, outermost first: they decide which other paths exist.
    kinds = sorted((path for path in change if _is_kind(path)), key=lambda path: path.count("."))
    problems = [problem for path in kinds if (problem := _set_kind(model, tree, path, change[path]))]
    problems += _set_values(tree, {path: value for path, value in change.items() if not _is_kind(path)})
    try:
        changed = type(model).model_validate(tree)
    except ValidationError as error:
        # Whether parts fit together can be judged only once each of them is what was asked for.
        if not problems or error.errors()[0]["loc"]:
            problems += _problems_of(error, tree, type(model))
    if problems:
        raise SpecError(_once_each(problems))
    return changed


def from_mapping(model_type: type[Model], tree: Mapping[str, Any]) -> Model:
    """Return a `model_type` from nested plain values, such as a TOML file holds.

    Raises:
        SpecError: naming every bad path, what was given and what is allowed.
    """
    try:
        return model_type.model_validate(dict(tree))
    except ValidationError as error:
        raise SpecError(_once_each(_problems_of(error, tree, model_type))) from None


def difference(before: BaseModel, after: BaseModel) -> dict[str, Any]:
    """Return the change that turns `before` into `after`, kinds included."""
    return {place.path: place.value for place in _changed_places(before, after)}


def structural_paths(before: BaseModel, after: BaseModel) -> tuple[str, ...]:
    """Return the paths between `before` and `after` that need new weights. Empty: the change is live."""
    paths = [place.path for place in _changed_places(before, after) if not place.is_live]
    old_data, new_data = getattr(before, "data", None), getattr(after, "data", None)
    if old_data is not None and new_data is not None and _needs_other_samples(old_data, new_data):
        paths = ["data.kind", *(path for path in paths if not path.startswith("data."))]  # it is other data altogether
    return tuple(paths)


def with_live_changes(model: Model, change: Change) -> Model:
    """Return what `with_changes` does, if a run can become that as it is.

    Raises:
        SpecError: if the change is not valid, or needs new weights.
    """
    changed = with_changes(model, change)
    structural = structural_paths(model, changed)
    if structural:
        raise SpecError(
            Problem(path, str(change.get(path, tr("a change"))), tr("a new run only, as it needs new weights"))
            for path in structural
        )
    return changed


def _changed_places(before: BaseModel, after: BaseModel) -> Iterator[Place]:
    """Yield the places of `after` that `before` has not, or with another value."""
    # Most changes are to one part of several, and a slider makes many of them a second.
    fields = [name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)]
    old = {place.path: place.value for place in places_in(before, fields=fields)}
    return (place for place in places_in(after, fields=fields) if old.get(place.path, _ABSENT) != place.value)


def _needs_other_samples(old: Any, new: Any) -> bool:
    """Return whether a run cannot go from `old` data to `new`: another shape, or images it has not loaded."""
    return bool(old.sample_shape != new.sample_shape or (new.is_image and old.set_name != new.set_name))


def parse_assignment(text: str) -> tuple[str, Any]:
    """Return path and value of ``path=value``. The value is TOML, a bare word, or a list without its brackets.

    Raises:
        SpecError: for text without a path or an ``=``.
    """
    path, separator, value = text.partition("=")
    path = path.strip()
    if not separator or not path:
        raise SpecError(
            [Problem(path or "change", shown(text), tr("path=value, such as generator.optimizer.lr=0.001"))]
        )
    return path, parse_value(value)


def parse_value(text: str) -> Any:
    """Return what `text` means as TOML: ``1e-3``, ``true``, ``[64, 64]``; else ``64, 64`` as a list; else the words.

    ``.5`` and ``5.`` are numbers too, though TOML has them otherwise.
    """
    text = text.strip()
    if _BARE_POINT.fullmatch(text):
        return float(text)
    for candidate in (text, f"[{text}]" if "," in text else text):
        try:
            tree = parse_toml(f"value = {candidate}")
        except ValueError:  # no TOML, a number of thousands of digits, lists nested without end
            continue
        if len(tree) == 1:  # more than one: the text went on with a line of its own
            return tree["value"]
    return text


def _is_kind(path: object) -> bool:
    return isinstance(path, str) and path.rsplit(".", 1)[-1] == "kind"


def _part(tree: dict[str, Any], path: str) -> dict[str, Any]:
    """Return the part of the experiment that holds the last name of `path`, which is one of `_paths(tree)`."""
    part: dict[str, Any] = reduce(getitem, path.split(".")[:-1], tree)
    return part


def _set_values(tree: dict[str, Any], values: Change) -> Iterator[Problem]:
    # Listed before any value is set: one that is a mapping itself must not pass for a part of the experiment.
    known = tuple(_paths(tree))
    num_unknown = 0
    for path, value in values.items():
        if path in known:
            _part(tree, path)[path.rsplit(".", 1)[-1]] = value
            continue
        where = path if isinstance(path, str) and path else shown(path)
        num_unknown += 1  # what is meant takes some milliseconds to guess, and nobody reads hundreds of guesses
        yield Problem(where, shown(value), _nearby(where, known if num_unknown <= _MAX_GUESSES else known[:6]))


def _set_kind(model: BaseModel, tree: dict[str, Any], path: str, value: Any) -> Problem | None:
    known = tuple(_paths(tree))
    if path not in known:
        return Problem(path, shown(value), _nearby(path, known))
    variants = _variants_at(type(model), tree, path)
    chosen = next((variant for variant in variants if isinstance(value, str) and kind_of(variant) == value), None)
    if chosen is None:
        return Problem(
            path, shown(value), tr("one of {options}", options=", ".join(kind_of(variant) for variant in variants))
        )
    place = _part(tree, path)
    if place["kind"] != value:
        fresh = chosen().model_dump()
        kept = {name: old for name, old in place.items() if name in fresh and name != "kind"}
        place.clear()
        place.update(fresh | kept)
    return None


def _variants_at(model_type: type[BaseModel], tree: Mapping[str, Any], path: str) -> tuple[type[Variant], ...]:
    place: type[BaseModel] = model_type
    *parents, last, _kind = path.split(".")
    for name in parents:
        tree = tree[name]
        place = _model_at(place, name, tree)
    return variants_of(place.model_fields[last])


def _model_at(model_type: type[BaseModel], name: str, tree: Mapping[str, Any]) -> type[BaseModel]:
    info = model_type.model_fields[name]
    members = get_args(info.annotation) or (info.annotation,)
    models = [member for member in members if isinstance(member, type) and issubclass(member, BaseModel)]
    kind = tree.get("kind")
    return next((m for m in models if "kind" in m.model_fields and m.model_fields["kind"].default == kind), models[0])


def _paths(tree: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _paths(value, f"{prefix}{name}.")
        else:
            yield prefix + name


def _nearby(path: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(path[:_LONGEST_PATH], known, n=3, cutoff=0.5)
    section = path.split(".", 1)[0] + "."
    listed = close or [name for name in known if name.startswith(section)] or known
    return tr("a setting of this experiment, such as {options}", options=", ".join(listed[:6]))


def _problems_of(error: ValidationError, tree: Mapping[str, Any], model_type: type[BaseModel]) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        problem = _problem_of(detail, tree, model_type)
        inner = detail.get("ctx", {}).get("error")
        if isinstance(inner, SpecError):  # raised by a part about its own fields: put the part's path before theirs
            lead = f"{problem.path}." if problem.path != _ROOT else ""
            yield from (replace(found, path=lead + found.path) for found in inner.problems)
        else:
            yield problem


def _problem_of(detail: ErrorDetails, tree: Mapping[str, Any], model_type: type[BaseModel]) -> Problem:
    """Translate one pydantic error. Its location also holds the tags of unions, which are no part of a path."""
    names: list[str] = []
    place: Any = tree
    models: type[BaseModel] | None = model_type
    owner: type[BaseModel] | None = None
    trail = iter(detail["loc"])
    for item in trail:
        if models is None:  # inside a plain value: the place in a list
            break
        owner, names = models, [*names, str(item)]
        if not isinstance(place, Mapping) or item not in place:
            break
        place = place[item]
        models = _submodel(owner, str(item), place)
        if models is not None and owner.model_fields[str(item)].discriminator:
            next(trail, None)
    kind = detail["type"]
    if kind.startswith("union_tag") and owner is not None and names:
        options = ", ".join(kind_of(variant) for variant in variants_of(owner.model_fields[names[-1]]))
        given = place.get("kind") if isinstance(place, Mapping) else place
        return Problem(".".join([*names, "kind"]), shown(given), tr("one of {options}", options=options))
    path = ".".join(names) or _ROOT
    if kind in ("extra_forbidden", "invalid_key") and owner is not None:
        return Problem(path, shown(place), tr("one of {options}", options=", ".join(owner.model_fields)))
    allowed = _allowed(owner, names[-1], detail["msg"]) if names else detail["msg"]
    return Problem(path, shown(place if names else detail["input"]), allowed)


def _submodel(owner: type[BaseModel], name: str, value: Any) -> type[BaseModel] | None:
    info = owner.model_fields.get(name)
    if info is None or not isinstance(value, Mapping):
        return None
    members = get_args(info.annotation) or (info.annotation,)
    if not any(isinstance(member, type) and issubclass(member, BaseModel) for member in members):
        return None
    return _model_at(owner, name, value)


def _allowed(owner: type[BaseModel] | None, name: str, fallback: str) -> str:
    if owner is None or name not in owner.model_fields:
        return fallback
    info = owner.model_fields[name]
    if variants_of(info) or (isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel)):
        return tr("a table of settings")
    described: Setting | None = next((s for s in settings_of(owner.model_construct()) if s.path == name), None)
    return described.allowed if described else fallback


def _once_each(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep the first problem of each path: an unknown kind, say, is also an invalid union."""
    return tuple({problem.path: problem for problem in reversed(list(problems))}.values())[::-1]

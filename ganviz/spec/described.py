"""What every setting of an experiment says of itself, read from the declarations of its fields.

From here come the controls in the window, the words of error messages and the reference in the docs. Nothing here
knows a particular data set, network or optimizer.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ganviz.spec.arrays import NumberArray, PointArray
from ganviz.spec.needs import Needs
from ganviz.spec.settings import Scale, Variant, kind_of, variants_of
from ganviz.spec.translation import forgets_language, tr, tr_noop

SettingType = Literal["float", "int", "bool", "choice", "ints", "floats", "points", "text"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu."""

    value: Any
    label: str
    help: str = ""
    declared: str = ""  # its label in English


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of an experiment, with everything a control, a message or a page of docs needs.

    Attributes:
        path: dotted path from the experiment, such as ``generator.optimizer.lr``.
        value: the value it has now.
        live: whether it may change mid-run; otherwise a change needs new weights.
        minimum, maximum: bounds, exclusive where `excludes_minimum` / `excludes_maximum` say so.
        choices: the entries of a menu, for type ``choice``.
        form: what a text may be, in words.
        declared: its label in English, the key to its translations; `short` that where a line has little room.
        unused_reason: why it has no effect now, in words; empty where it has one.
    """

    path: str
    label: str
    help: str
    unit: str
    type: SettingType
    live: bool
    advanced: bool
    scale: Scale
    default: Any
    value: Any
    minimum: float | None = None
    maximum: float | None = None
    excludes_minimum: bool = False
    excludes_maximum: bool = False
    min_length: int | None = None
    max_length: int | None = None
    choices: tuple[Choice, ...] = ()
    unused_reason: str = ""
    form: str = ""
    declared: str = ""
    short: str = ""

    @property
    def section(self) -> str:
        """The first part of the path: ``generator`` of ``generator.optimizer.lr``."""
        return self.path.split(".", 1)[0]

    @property
    def allowed(self) -> str:
        """What may be given, in words."""
        bounds, count = self._range(), self._count()
        match self.type:
            case "bool":
                return tr("true or false")
            case "choice":
                return tr("one of {options}", options=", ".join(str(choice.value) for choice in self.choices))
            case "int":
                return tr("a whole number {bounds}", bounds=bounds) if bounds else tr("a whole number")
            case "float":
                return tr("a number {bounds}", bounds=bounds) if bounds else tr("a number")
            case "ints":
                return tr("a list of {count}whole numbers", count=count) + (
                    tr(", each {bounds}", bounds=bounds) if bounds else ""
                )
            case "floats":
                return tr("a list of {count}numbers", count=count) + (
                    tr(", each {bounds}", bounds=bounds) if bounds else ""
                )
            case "text":
                return self.form
            case "points":
                return tr("a list of {count}points [x, y]", count=count) + (
                    tr(", each coordinate {bounds}", bounds=bounds) if bounds else ""
                )

    def _count(self) -> str:
        if self.min_length and self.max_length:
            return tr("{least:,} to {most:,} ", least=self.min_length, most=self.max_length)
        return tr("up to {most:,} ", most=self.max_length) if self.max_length else ""

    def _range(self) -> str:
        if self.minimum is None or self.maximum is None:
            return ""
        words = {
            (False, False): tr_noop("from {low} to {high}"),
            (False, True): tr_noop("from {low} to below {high}"),
            (True, False): tr_noop("above {low}, at most {high}"),
            (True, True): tr_noop("above {low}, below {high}"),
        }[self.excludes_minimum, self.excludes_maximum]
        return tr(words, low=_plain(self.minimum), high=_plain(self.maximum))


def _plain(bound: float) -> str:
    return f"{bound:,.0f}" if abs(bound) >= 1e5 else f"{bound:g}"


class Place(NamedTuple):
    """Where a setting is: field `name` of `owner`; or the ``kind`` of the variant that this field holds."""

    owner: BaseModel
    name: str
    path: str
    value: Any
    is_kind: bool

    @property
    def is_live(self) -> bool:
        """Whether it may change mid-run."""
        return bool(_extra(type(self.owner).model_fields[self.name])["live"])


def places_in(model: BaseModel, prefix: str = "", fields: Iterable[str] | None = None) -> Iterator[Place]:
    """Yield the place of every setting below `model`, or below some of its fields, in their order."""
    for name in type(model).model_fields if fields is None else fields:
        path = f"{prefix}{name}"
        value = getattr(model, name)
        if isinstance(value, Variant):
            yield Place(model, name, f"{path}.kind", kind_of(type(value)), True)
        if isinstance(value, BaseModel):
            yield from places_in(value, f"{path}.")
        elif name != "kind":
            yield Place(model, name, path, value, False)


def declared(model: type[BaseModel], path: str) -> Iterator[Setting]:
    """Yield every setting that a dotted path from `model` may name, whichever variants are chosen."""
    name, _, rest = path.partition(".")
    info = model.model_fields.get(name)
    if info is None or not isinstance(info.json_schema_extra, dict):
        part = info.annotation if info is not None else None
        if isinstance(part, type) and issubclass(part, BaseModel) and rest:
            yield from declared(part, rest)
        return
    if not rest:
        if not variants_of(info) and name != "kind":
            yield replace(_described(model, name, False)[0], path=path)
        return
    for variant in variants_of(info):
        yield from (replace(setting, path=path) for setting in declared(variant, rest))


def settings_of(model: BaseModel, prefix: str = "", fields: Iterable[str] | None = None) -> Iterator[Setting]:
    """Yield every setting below `model`, or below some of its fields, in their order, each with its present value.

    One that is as it was is the very object that it was: a slider alters one of the hundred that an experiment has.
    """
    for place in places_in(model, prefix, fields):
        _, needs = _described(type(place.owner), place.name, place.is_kind)
        unused_reason = needs.unmet_by(place.owner) if needs else ""
        placed = _placed_array if isinstance(place.value, NumberArray | PointArray) else _placed
        yield placed(type(place.owner), place.name, place.is_kind, place.path, place.value, unused_reason)


@lru_cache(maxsize=4096, typed=True)
def _placed(owner: type[BaseModel], name: str, is_kind: bool, path: str, value: Any, unused_reason: str) -> Setting:
    described, _ = _described(owner, name, is_kind)
    return replace(described, path=path, value=value, unused_reason=unused_reason)


_placed_array = lru_cache(maxsize=8)(_placed.__wrapped__)  # as each may be of a megabyte


@cache
def _described(owner: type[BaseModel], name: str, is_kind: bool) -> tuple[Setting, Needs | None]:
    """Return what holds of a field whatever its place and value, and what it needs."""
    info = owner.model_fields[name]
    return (_kind_setting if is_kind else _value_setting)(info, name), _extra(info)["needs"]


@forgets_language
def _forget() -> None:
    for kept in (_described, _placed, _placed_array):
        kept.cache_clear()


def _kind_setting(info: FieldInfo, name: str) -> Setting:
    variants = variants_of(info)
    return Setting(
        path=name,
        label=tr(info.title or name),
        help=tr(info.description or ""),
        unit="",
        type="choice",
        default=kind_of(type(info.get_default(call_default_factory=True)))
        if not info.is_required()
        else kind_of(variants[0]),
        value=None,
        choices=tuple(
            Choice(kind_of(variant), tr(variant.label), tr(variant.help), variant.label) for variant in variants
        ),
        **_spoken(info, scale=False),
    )


def _value_setting(info: FieldInfo, name: str) -> Setting:
    bounds = _extra(info)["bounds"]
    kind, choices = _type_of(info.annotation, _extra(info)["names"])
    lengths = _extra(info)["lengths"] or {
        key: getattr(check, key)
        for check in info.metadata
        for key in ("min_length", "max_length")
        if hasattr(check, key)
    }
    return Setting(
        path=name,
        label=tr(info.title or name),
        help=tr(info.description or ""),
        unit=tr(_extra(info)["unit"]),
        type=kind,
        default=info.get_default(call_default_factory=True),
        value=None,
        minimum=bounds.get("gt", bounds.get("ge")),
        maximum=bounds.get("lt", bounds.get("le")),
        excludes_minimum="gt" in bounds,
        excludes_maximum="lt" in bounds,
        choices=choices,
        form=tr(form.words) if (form := _extra(info)["form"]) else "",
        **lengths,
        **_spoken(info),
    )


def _extra(info: FieldInfo) -> dict[str, Any]:
    extra = info.json_schema_extra
    assert isinstance(extra, dict), "every field of an experiment is declared with setting() or variant()"
    return extra


def _spoken(info: FieldInfo, scale: bool = True) -> dict[str, Any]:
    extra = _extra(info)
    return {
        "declared": info.title or "",
        "short": extra["short"] or info.title or "",
        "live": extra["live"],
        "advanced": extra["advanced"],
        "scale": extra["scale"] if scale else "linear",
    }


def _type_of(annotation: Any, names: Mapping[Any, str]) -> tuple[SettingType, tuple[Choice, ...]]:
    origin = get_origin(annotation)
    if origin is Literal:
        return "choice", tuple(Choice(value, tr(names[value]), declared=names[value]) for value in get_args(annotation))
    if origin is tuple:
        item = get_args(annotation)[0]
        item = get_args(item)[0] if get_origin(item) is not tuple and get_args(item) else item
        if get_origin(item) is tuple:
            return "points", ()
        return ("ints" if item is int else "floats"), ()
    plain = next((arg for arg in get_args(annotation) if arg is not NoneType), annotation)
    named: dict[Any, SettingType] = {
        bool: "bool", int: "int", float: "float", str: "text", NumberArray: "floats", PointArray: "points",
    }  # fmt: skip
    return named[plain], ()

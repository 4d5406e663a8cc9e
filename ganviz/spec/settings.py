"""What every field of an experiment says of itself: label, help, unit, bounds, and whether it is live.

From these statements come the controls in the window, the words of error messages and the reference in the
docs. Nothing here knows a particular data set, network or optimizer.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any, ClassVar, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

_field: Callable[..., Any] = Field  # its overloads cannot follow bounds passed as a dictionary

Scale = Literal["linear", "log"]
SettingType = Literal["float", "int", "bool", "choice", "ints", "floats", "points"]


class Part(BaseModel):
    """Base of every part of an experiment: frozen, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class Variant(Part):
    """One member of a union chosen by ``kind``; says how menus name and explain it."""

    label: ClassVar[str]
    help: ClassVar[str]


def setting(
    default: Any,
    label: str,
    *,
    help: str,
    live: bool,
    unit: str = "",
    scale: Scale = "linear",
    advanced: bool = False,
    gt: float | None = None,
    ge: float | None = None,
    lt: float | None = None,
    le: float | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    names: Mapping[Any, str] | None = None,
) -> Any:
    """Return a pydantic field that also says what a control and an error message need.

    `gt`, `ge`, `lt`, `le` bound the number, or each number of a list. `live` settings may change mid-run,
    the others need new weights. `advanced` ones are folded away at first. A `Literal` gives `names`: what a menu
    calls each of its values.
    """
    bounds = {name: bound for name, bound in (("gt", gt), ("ge", ge), ("lt", lt), ("le", le)) if bound is not None}
    is_list = isinstance(default, tuple)
    extra: dict[str, Any] = {
        "live": live,
        "unit": unit,
        "scale": scale,
        "advanced": advanced,
        "bounds": bounds,
    }
    extra["names"] = dict(names or {})
    if is_list:
        # The items carry the bounds themselves (see `number`); a list is lax so that TOML arrays become tuples.
        return _field(
            default, title=label, description=help, min_length=min_length, max_length=max_length,
            json_schema_extra=extra,
        )  # fmt: skip
    checks: dict[str, Any] = {} if names else {"strict": True, **bounds}
    if isinstance(default, float):
        checks["allow_inf_nan"] = False
    return _field(default, title=label, description=help, json_schema_extra=extra, **checks)


def number(**bounds: float) -> Any:
    """Return the check for one number inside a list: finite, no string, within `bounds`."""
    return _field(strict=True, allow_inf_nan=False, **bounds)


def whole_number(**bounds: int) -> Any:
    """Return the check for one whole number inside a list."""
    return _field(strict=True, **bounds)


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu."""

    value: Any
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of an experiment, with everything a control, a message or a page of docs needs.

    Attributes:
        path: dotted path from the experiment, such as ``generator.optimizer.lr``.
        value: the value it has now.
        live: whether it may change mid-run; otherwise a change needs new weights.
        minimum, maximum: bounds, exclusive where `excludes_minimum` / `excludes_maximum` say so.
        choices: the entries of a menu, for type ``choice``.
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

    @property
    def section(self) -> str:
        """The first part of the path: ``generator`` of ``generator.optimizer.lr``."""
        return self.path.split(".", 1)[0]

    @property
    def allowed(self) -> str:
        """What may be given, in words."""
        match self.type:
            case "bool":
                return "true or false"
            case "choice":
                return "one of " + ", ".join(str(choice.value) for choice in self.choices)
            case "int":
                return "a whole number" + self._range()
            case "float":
                return "a number" + self._range()
            case "ints":
                return f"a list of {self._count()}whole numbers" + self._range(", each")
            case "floats":
                return f"a list of {self._count()}numbers" + self._range(", each")
            case "points":
                return f"a list of {self._count()}points [x, y]" + self._range(", each coordinate")

    def _count(self) -> str:
        if self.min_length and self.max_length:
            return f"{self.min_length} to {self.max_length} "
        return f"up to {self.max_length} " if self.max_length else ""

    def _range(self, lead: str = "") -> str:
        if self.minimum is None or self.maximum is None:
            return ""
        low = "above" if self.excludes_minimum else "from"
        high = {
            (False, False): " to",
            (False, True): " to below",
            (True, False): ", at most",
            (True, True): ", below",
        }[self.excludes_minimum, self.excludes_maximum]
        return f"{lead} {low} {_plain(self.minimum)}{high} {_plain(self.maximum)}"


def _plain(bound: float) -> str:
    return f"{bound:,.0f}" if abs(bound) >= 1e5 else f"{bound:g}"


def settings_of(model: BaseModel, prefix: str = "") -> Iterator[Setting]:
    """Yield every setting below `model` in the order of its fields, each with its present value."""
    for name, info in type(model).model_fields.items():
        path = f"{prefix}{name}"
        value = getattr(model, name)
        if isinstance(value, Variant):
            yield _kind_setting(info, path, value)
        if isinstance(value, BaseModel):
            yield from settings_of(value, f"{path}.")
        elif name != "kind":
            yield _value_setting(info, path, value)


def variants_of(info: FieldInfo) -> tuple[type[Variant], ...]:
    """Return the classes that a field discriminated by ``kind`` may hold, in the order of the menu."""
    annotation: Any = info.annotation
    members = get_args(annotation) or (annotation,)
    return tuple(member for member in members if isinstance(member, type) and issubclass(member, Variant))


def kind_of(variant: type[Variant]) -> str:
    """Return the `kind` that names a variant in files and paths."""
    return str(variant.model_fields["kind"].default)


def _kind_setting(info: FieldInfo, path: str, value: Variant) -> Setting:
    variants = variants_of(info)
    return Setting(
        path=f"{path}.kind",
        label=info.title or path,
        help=info.description or "",
        unit="",
        type="choice",
        default=kind_of(type(info.get_default(call_default_factory=True)))
        if not info.is_required()
        else kind_of(variants[0]),
        value=kind_of(type(value)),
        choices=tuple(Choice(kind_of(variant), variant.label, variant.help) for variant in variants),
        **_spoken(info, scale=False),
    )


def _value_setting(info: FieldInfo, path: str, value: Any) -> Setting:
    spoken = _spoken(info)
    bounds = _extra(info)["bounds"]
    kind, choices = _type_of(info.annotation, _extra(info)["names"])
    lengths = {
        key: getattr(check, key)
        for check in info.metadata
        for key in ("min_length", "max_length")
        if hasattr(check, key)
    }
    return Setting(
        path=path,
        label=info.title or path,
        help=info.description or "",
        unit=_extra(info)["unit"],
        type=kind,
        default=info.get_default(call_default_factory=True),
        value=value,
        minimum=bounds.get("gt", bounds.get("ge")),
        maximum=bounds.get("lt", bounds.get("le")),
        excludes_minimum="gt" in bounds,
        excludes_maximum="lt" in bounds,
        choices=choices,
        **lengths,
        **spoken,
    )


def _extra(info: FieldInfo) -> dict[str, Any]:
    extra = info.json_schema_extra
    assert isinstance(extra, dict), "every field of an experiment is declared with setting() or variant()"
    return extra


def _spoken(info: FieldInfo, scale: bool = True) -> dict[str, Any]:
    extra = _extra(info)
    return {
        "live": extra["live"],
        "advanced": extra["advanced"],
        "scale": extra["scale"] if scale else "linear",
    }


def _type_of(annotation: Any, names: Mapping[Any, str]) -> tuple[SettingType, tuple[Choice, ...]]:
    origin = get_origin(annotation)
    if origin is Literal:
        return "choice", tuple(Choice(value, names[value]) for value in get_args(annotation))
    if origin is tuple:
        item = get_args(annotation)[0]
        item = get_args(item)[0] if get_origin(item) is not tuple and get_args(item) else item
        if get_origin(item) is tuple:
            return "points", ()
        return ("ints" if item is int else "floats"), ()
    plain = next((arg for arg in get_args(annotation) if arg is not NoneType), annotation)
    named: dict[Any, SettingType] = {bool: "bool", int: "int", float: "float"}
    return named[plain], ()


def variant(union_default: Any, label: str, *, help: str, live: bool, advanced: bool = False) -> Any:
    """Return a field that holds one `Variant` of a union discriminated by ``kind``."""
    return _field(
        default=union_default,
        title=label,
        description=help,
        discriminator="kind",
        json_schema_extra={
            "live": live,
            "unit": "",
            "scale": "linear",
            "advanced": advanced,
            "bounds": {},
            "names": {},
        },
    )

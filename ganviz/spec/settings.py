"""How a field of an experiment is declared: label, help, unit, bounds, whether it is live, what it needs.

`ganviz.spec.described` reads the declarations. Nothing here knows a particular data set, network or optimizer.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from ganviz.spec.needs import Needs

_field: Callable[..., Any] = Field  # its overloads cannot follow bounds passed as a dictionary

Scale = Literal["linear", "log"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a text may be: a regular expression, and the same in words."""

    pattern: str
    words: str


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
    needs: Needs | None = None,
    form: Form | None = None,
    short: str = "",
) -> Any:
    """Return a pydantic field that also says what a control and an error message need.

    `gt`, `ge`, `lt`, `le` bound the number, or each number of a list. `live` settings may change mid-run,
    the others need new weights. `advanced` ones are folded away at first. A `Literal` gives `names`: what a menu
    calls each of its values. `needs` says without what it has no effect. A text gives its `form`.
    `short` is what it is called where there is little room, if that is another word than `label`.
    """
    bounds = {name: bound for name, bound in (("gt", gt), ("ge", ge), ("lt", lt), ("le", le)) if bound is not None}
    is_list = isinstance(default, Sequence) and not isinstance(default, str)
    bounds_itself = is_list and not isinstance(default, tuple)  # see `ganviz.spec.arrays.Within`
    extra: dict[str, Any] = {
        "live": live,
        "unit": unit,
        "scale": scale,
        "advanced": advanced,
        "bounds": bounds,
        "names": dict(names or {}),
        "needs": needs,
        "form": form,
        "short": short,
        "lengths": {"min_length": min_length, "max_length": max_length} if bounds_itself else {},
    }
    if bounds_itself:
        return _field(default, title=label, description=help, json_schema_extra=extra)
    if is_list:
        # The items carry the bounds themselves (see `number`); a list is lax so that TOML arrays become tuples.
        # The first wrong item is as good as a hundred thousand: an error quotes the list.
        return _field(
            default, title=label, description=help, min_length=min_length, max_length=max_length, fail_fast=True,
            json_schema_extra=extra,
        )  # fmt: skip
    checks: dict[str, Any] = {} if names else {"strict": True, **bounds}
    if form is not None:
        checks["pattern"] = form.pattern
    if isinstance(default, float):
        checks["allow_inf_nan"] = False
    return _field(default, title=label, description=help, json_schema_extra=extra, **checks)


def number(**bounds: float) -> Any:
    """Return the check for one number inside a list: finite, no string, within `bounds`."""
    return _field(strict=True, allow_inf_nan=False, **bounds)


def whole_number(**bounds: int) -> Any:
    """Return the check for one whole number inside a list."""
    return _field(strict=True, **bounds)


def variant(
    union_default: Any, label: str, *, help: str, live: bool, advanced: bool = False, needs: Needs | None = None
) -> Any:
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
            "needs": needs,
            "form": None,
            "short": "",
            "lengths": {},
        },
    )


def variants_of(info: FieldInfo) -> tuple[type[Variant], ...]:
    """Return the classes that a field discriminated by ``kind`` may hold, in the order of the menu."""
    annotation: Any = info.annotation
    members = get_args(annotation) or (annotation,)
    return tuple(member for member in members if isinstance(member, type) and issubclass(member, Variant))


def kind_of(variant: type[Variant]) -> str:
    """Return the `kind` that names a variant in files and paths."""
    return str(variant.model_fields["kind"].default)

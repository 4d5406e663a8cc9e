"""Values of plain data and numpy as JSON and arrays, and back, as their types say: nothing that is read is carried out.

Each kind of value has a coder, made from its annotation: numbers, texts, tuples, mappings by text, arrays, dataclasses,
named tuples, choices between dataclasses (by their name), experiments and bytes. What is read is checked against the
same annotation, so that a file can hold no value that the program could not have written. Knows no files, no torch.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache, partial
from hashlib import blake2b
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from ganviz.spec import Experiment
from ganviz.spec.arrays import MOST_WRITTEN, NumberArray, PointArray, text_of
from ganviz.spec.changes import from_mapping
from ganviz.spec.errors import shown
from ganviz.spec.translation import listed, tr, tr_noop

MOST = 2**53  # a whole number that every reader of JSON knows
_IS = "is"  # which of several dataclasses a value is

_SMALL = 512  # bytes of an array that is found by them, in place of a digest
_LISTED = "array"  # in the place of a long list of numbers or points: the number of its array


class Stock:
    """What values have that is no JSON: arrays, bytes and experiments, each kept once however often it is used.

    Attributes:
        arrays: by their numbers.
        blobs: bytes by their numbers.
        experiments: as trees, by their numbers.
    """

    def __init__(
        self, arrays: Mapping[int, NDArray[Any]] | None = None, blobs: Mapping[int, bytes] | None = None,
        experiments: list[Any] | None = None,
    ) -> None:  # fmt: skip
        self.arrays: dict[int, NDArray[Any]] = dict(arrays or {})
        self.blobs: dict[int, bytes] = dict(blobs or {})
        self.experiments: list[Any] = list(experiments or [])
        self._numbers: dict[Any, int] = {}
        self._read: dict[int, Experiment] = {}

    def put_array(self, array: NDArray[Any]) -> int:
        array = np.ascontiguousarray(array)
        data = array.data.cast("B") if array.size else b""
        key = (array.dtype.str, array.shape, blake2b(data).digest() if len(data) > _SMALL else bytes(data))
        number = self._numbers.setdefault(key, len(self.arrays))
        self.arrays[number] = array
        return number

    def put_bytes(self, data: bytes) -> int:
        number = self._numbers.setdefault(("bytes", data), len(self.blobs))
        self.blobs[number] = data
        return number

    def put_experiment(self, experiment: Experiment) -> int:
        number = self._numbers.setdefault(("experiment", experiment.model_dump_json()), len(self.experiments))
        if number == len(self.experiments):
            tree = experiment.model_dump(mode="json")
            for name in tree["data"]:
                value = getattr(experiment.data, name)
                if isinstance(value, NumberArray | PointArray):
                    tree["data"][name] = self.put_listed(value)
            self.experiments.append(tree)
        return number

    def put_listed(self, listed: NumberArray | PointArray) -> Any:
        """Return a list of numbers or points as JSON: a long one, which many set-ups may have, as an array's number."""
        if len(listed) <= MOST_WRITTEN:
            return listed.written()
        return {_LISTED: self.put_array(np.frombuffer(listed.data, "<f8"))}

    def listed(self, tree: Any) -> Any:
        """Return what `put_listed` made `tree` from, as a set-up takes it; any other JSON as it is."""
        if not isinstance(tree, dict) or set(tree) != {_LISTED}:
            return tree
        array = self.array(tree[_LISTED])
        if array.dtype != np.float64:
            raise ValueError(tr("a list of {dtype}", dtype=array.dtype))
        return text_of(array.tobytes())

    def array(self, number: Any) -> NDArray[Any]:
        """Return an array. Raises ValueError where there is none of that number."""
        if type(number) is not int or number not in self.arrays:
            raise ValueError(tr("there is no array {number}", number=shown(number)))
        return self.arrays[number]

    def bytes_of(self, number: Any) -> bytes:
        """Return some bytes. Raises ValueError where there are none of that number."""
        if type(number) is not int or number not in self.blobs:
            raise ValueError(tr("there are no bytes {number}", number=shown(number)))
        return self.blobs[number]

    def experiment(self, number: Any) -> Experiment:
        """Return an experiment. Raises SpecError where it cannot be, ValueError where there is none of that number."""
        if type(number) is not int or not 0 <= number < len(self.experiments):
            raise ValueError(tr("there is no set-up {number}", number=shown(number)))
        if number not in self._read:
            tree = self.experiments[number]
            if isinstance(tree, dict) and isinstance(tree.get("data"), dict):
                tree = {**tree, "data": {name: self.listed(value) for name, value in tree["data"].items()}}
            self._read[number] = from_mapping(Experiment, tree)
        return self._read[number]


@dataclass(frozen=True, slots=True)
class Coder:
    """How values of one kind are written and read. `read` raises ValueError for what is none."""

    write: Callable[[Any, Stock], Any]
    read: Callable[[Any, Stock], Any]


Kind = TypeVar("Kind")
# By dataclass: raises ValueError for a value whose parts do not go together.
CHECKS: dict[type, Callable[[Any], None]] = {}


def written(kind: Any, value: Any, stock: Stock) -> Any:
    """Return `value`, one of `kind`, as JSON has it, with its arrays in `stock`."""
    return coder_of(kind).write(value, stock)


def read(kind: type[Kind], tree: Any, stock: Stock) -> Kind:
    """Return what `written` made `tree` from.

    Raises:
        ValueError: if it is no value of that kind.
        SpecError: if it has an experiment that cannot be.
    """
    coder: Coder = coder_of(cast(Any, kind))
    found: Kind = coder.read(tree, stock)
    return found


def add(kind: Any, coder: Coder) -> None:
    """Let values of `kind` be written and read by `coder`."""
    _PLAIN[kind] = coder


@cache
def coder_of(kind: Any) -> Coder:
    """Return the coder of a type or annotation. Raises TypeError for one that has none."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind is Any:
        return Coder(_written_plainly, _plain)
    if origin is Literal:
        return Coder(_same, partial(_one_of, arguments))
    if origin in (Union, UnionType):
        return _choice(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(arguments[1])
    if origin is np.ndarray:
        return _array(np.dtype(get_args(arguments[1])[0]))
    if isinstance(origin or kind, type):
        return _of_class(origin or kind, arguments)
    raise TypeError(f"there is no way to write {kind}")


def _of_class(kind: type, arguments: tuple[Any, ...]) -> Coder:
    if issubclass(kind, Enum):
        return Coder(lambda value, stock: value.value, lambda tree, stock: kind(_as(str, tree)))
    if issubclass(kind, tuple):  # a named one; where it is generic, all it has is of one kind
        hints = get_type_hints(kind)
        coders = [coder_of(arguments[0] if arguments else hints[name]) for name in kind._fields]  # type: ignore[attr-defined]
        return Coder(
            lambda value, stock: [coder.write(each, stock) for coder, each in zip(coders, value, strict=True)],
            lambda tree, stock: kind(*_each(coders, tree, stock)),
        )
    if is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"there is no way to write {kind}")


def _dataclass(kind: Any) -> Coder:
    own: dict[str, Field[Any]] = {each.name: each for each in fields(kind)}
    coders: dict[str, Coder] = {}

    def prepared() -> dict[str, Coder]:
        if not coders:  # once it is used: a kind may hold others of its kind
            hints = get_type_hints(kind)
            coders.update({name: coder_of(hints[name]) for name in own})
        return coders

    def write(value: Any, stock: Stock) -> dict[str, Any]:
        tree = {}
        for name, coder in prepared().items():
            given = getattr(value, name)
            if own[name].default is MISSING or given is not own[name].default:
                tree[name] = coder.write(given, stock)
        return tree

    def read(tree: Any, stock: Stock) -> Any:
        given = _as(dict, tree)
        if unknown := given.keys() - own.keys():
            raise ValueError(tr("{kind} has no {name}", kind=kind.__name__, name=shown(min(unknown))))
        try:
            found = kind(**{name: prepared()[name].read(each, stock) for name, each in given.items()})
        except TypeError as error:  # something is left out
            raise ValueError(tr("{kind} lacks something: {error}", kind=kind.__name__, error=error)) from None
        if kind in CHECKS:
            CHECKS[kind](found)
        return found

    return Coder(write, read)


def _choice(kinds: tuple[Any, ...]) -> Coder:
    """Return the coder for one of several kinds: nothing and one other, or dataclasses told apart by name."""
    others = tuple(kind for kind in kinds if kind is not NoneType)
    if len(others) == 1:
        coder = coder_of(others[0])
        return Coder(
            lambda value, stock: None if value is None else coder.write(value, stock),
            lambda tree, stock: None if tree is None else coder.read(tree, stock),
        )
    by_name = {kind.__name__: coder_of(kind) for kind in others}

    def write(value: Any, stock: Stock) -> Any:
        name = type(value).__name__
        return {_IS: name, **by_name[name].write(value, stock)}

    def read(tree: Any, stock: Stock) -> Any:
        given = dict(_as(dict, tree))
        name = given.pop(_IS, None)
        if not isinstance(name, str) or name not in by_name:
            raise ValueError(
                tr("{given} in the place of {expected}", given=shown(name), expected=tr(" or ").join(by_name))
            )
        return by_name[name].read(given, stock)

    return Coder(write, read)


def _tuple(arguments: tuple[Any, ...]) -> Coder:
    if arguments[-1] is Ellipsis:
        coder = coder_of(arguments[0])
        return Coder(
            lambda value, stock: [coder.write(each, stock) for each in value],
            lambda tree, stock: tuple(coder.read(each, stock) for each in _as(list, tree)),
        )
    coders = [coder_of(each) for each in arguments]
    return Coder(
        lambda value, stock: [coder.write(each, stock) for coder, each in zip(coders, value, strict=True)],
        lambda tree, stock: tuple(_each(coders, tree, stock)),
    )


def _mapping(kind: Any) -> Coder:
    coder = coder_of(kind)
    return Coder(
        lambda value, stock: {name: coder.write(each, stock) for name, each in value.items()},
        lambda tree, stock: {name: coder.read(each, stock) for name, each in _as(dict, tree).items()},
    )


def _array(dtype: np.dtype[Any]) -> Coder:
    # safetensors has no complex numbers: they are pairs there.
    is_complex = dtype.kind == "c"
    kept = np.dtype(np.float64) if is_complex else dtype

    def write(value: NDArray[Any], stock: Stock) -> int:
        array = np.asarray(value, dtype)
        return stock.put_array(np.stack([array.real, array.imag], axis=-1) if is_complex else array)

    def read(tree: Any, stock: Stock) -> NDArray[Any]:
        array = stock.array(tree)
        if array.dtype != kept or (is_complex and array.shape[-1:] != (2,)):
            raise ValueError(tr("an array of {given} in the place of {expected}", given=array.dtype, expected=dtype))
        if is_complex:
            array = array[..., 0] + 1j * array[..., 1]
            array.setflags(write=False)
        return array

    return Coder(write, read)


def _each(coders: list[Coder], tree: Any, stock: Stock) -> list[Any]:
    given = _as(list, tree)
    if len(given) != len(coders):
        raise ValueError(tr("{number:,} values in the place of {expected}", number=len(given), expected=len(coders)))
    return [coder.read(each, stock) for coder, each in zip(coders, given, strict=True)]


def _same(value: Any, stock: Stock) -> Any:
    return value


def _written_plainly(value: Any, stock: Stock) -> Any:
    return stock.put_listed(value) if isinstance(value, NumberArray | PointArray) else value


def _plain(tree: Any, stock: Stock) -> Any:
    """Take any JSON: it is for `Experiment` to say what a change may hold."""
    return stock.listed(tree)


def _one_of(allowed: tuple[Any, ...], tree: Any, stock: Stock) -> Any:
    if not any(type(tree) is type(each) and tree == each for each in allowed):
        raise ValueError(
            tr("{given} in the place of one of {allowed}", given=shown(tree), allowed=listed(map(str, allowed)))
        )
    return tree


def _as(kind: type[Kind], tree: Any) -> Kind:
    if type(tree) is not kind:
        raise ValueError(
            tr("{given} in the place of a {kind}", given=shown(tree), kind=tr(_WORDS[kind], "a sort of value"))
        )
    return tree


def _whole(tree: Any, stock: Stock) -> int:
    number = _as(int, tree)
    if abs(number) > MOST:
        raise ValueError(tr("{number} is beyond all bounds", number=shown(number)))
    return number


def _real(tree: Any, stock: Stock) -> float:
    if type(tree) is int and abs(tree) <= MOST:
        return float(tree)
    return _as(float, tree)


def _write_real(value: Any, stock: Stock) -> float:
    return float(value)


def _when(tree: Any, stock: Stock) -> datetime:
    return datetime.fromisoformat(_as(str, tree))


_WORDS: Mapping[type, str] = {
    dict: tr_noop("table", "a sort of value"),
    list: tr_noop("list", "a sort of value"),
    str: tr_noop("text", "a sort of value"),
    int: tr_noop("whole number", "a sort of value"),
    float: tr_noop("number", "a sort of value"),
    bool: tr_noop("yes or no", "a sort of value"),
}
_PLAIN: dict[Any, Coder] = {
    bool: Coder(lambda value, stock: bool(value), lambda tree, stock: _as(bool, tree)),
    int: Coder(lambda value, stock: int(value), _whole),
    float: Coder(_write_real, _real),
    str: Coder(_same, lambda tree, stock: _as(str, tree)),
    bytes: Coder(lambda value, stock: stock.put_bytes(value), lambda tree, stock: stock.bytes_of(tree)),
    datetime: Coder(lambda value, stock: value.isoformat(), _when),
    Experiment: Coder(lambda value, stock: stock.put_experiment(value), lambda tree, stock: stock.experiment(tree)),
}

"""Answers of probes as a file keeps them: by the name of their probe, each array of the shape that it must have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_args

import numpy as np

from ganviz.engine import probes
from ganviz.engine.probes import Answer, AnyProbe, Probe
from ganviz.engine.probes.classes import FakeClasses
from ganviz.engine.sessionfile import codec
from ganviz.engine.sessionfile.codec import CHECKS, Stock
from ganviz.spec.errors import shown
from ganviz.spec.gamelook import AlongPath, GameSpectrum, PathAngle
from ganviz.spec.translation import tr

# The sizes of each array: a letter is the same number wherever it stands in a value; ``r-`` is one less, 1 at least.
SHAPES: Mapping[type, Mapping[str, str]] = {
    probes.ByHand: {"particles": "n 2", "heights": "s s"},
    probes.Densities: dict.fromkeys(("real", "fake", "output", "optimum", "push"), "n")
    | {"latents": "m", "images": "m"},
    probes.FakeGradients: {"points": "n 2", "descent": "n 2", "of_output": "n 2"},
    probes.Images: {"real": "n h w", "fake": "m h w", "average": "m h w"},
    probes.InLayers: {"values": "n"},
    probes.LossCurve: {"output": "n", "loss": "n", "fake": "m", "fake_loss": "m"},
    probes.Manifold: {"latents": "m", "images": "r m 2", "density": "r- m-"},
    probes.Nearest: {"fake": "h w", "reals": "k h w", "distances": "k"},
    probes.Quality: {"mode_mass": "k", "target_mass": "k", "mode_means": "k 2", "mode_stds": "k"},
    probes.Samples: {"real": "n 2", "fake": "m 2", "average": "m 2"},
    probes.StepField: {"points": "n 2", "moves": "n 2"},
    probes.StepSpectrum: {"now": "n", "rest": "m"},
    probes.Surface: {"output": "r c"},
    probes.Trail: {"step": "n", "theta": "n", "psi": "n"},
    probes.Verdicts: {"real": "a", "fake": "b", "held_out": "c"},
    probes.Walk: {"images": "n h w"},
    probes.Ways: {"points": "t n 2"},
    FakeClasses: {"counts": "k", "target": "k"},
    AlongPath: {"cosine": "n", "norm": "n"},
    PathAngle: {"alpha": "n"},
    GameSpectrum: {"values": "n"},
}


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """The answers there were at a step, by the kind of probe."""

    by_kind: Mapping[type[AnyProbe], Answer]


@cache
def kinds() -> Mapping[str, tuple[type[AnyProbe], type[Answer]]]:
    """Return every kind of probe and what its answers are, by its name."""
    named = {name: getattr(probes, name) for name in probes.__all__}
    found = [
        each for each in named.values() if isinstance(each, type) and issubclass(each, Probe) and each is not Probe
    ]
    return {each.__name__: (each, get_args(_base_of(each))[0]) for each in found}


def arrays_in(value: Any) -> Iterator[tuple[str, np.ndarray[Any, Any]]]:
    """Yield the arrays that are fields of a dataclass, with their names."""
    for each in fields(value):
        found = getattr(value, each.name)
        if isinstance(found, np.ndarray):
            yield each.name, found


def _base_of(kind: Any) -> Any:
    return kind.__orig_bases__[0]


def _check_shapes(value: Any) -> None:
    sizes: dict[str, int] = {}
    for name, array in arrays_in(value):
        wanted = SHAPES[type(value)][name].split()
        if array.ndim != len(wanted) or not all(map(_fits, wanted, array.shape, [sizes] * array.ndim)):
            raise ValueError(
                tr("{kind} has {name} of shape {shape}", kind=type(value).__name__, name=shown(name), shape=array.shape)
            )


def _fits(wanted: str, size: int, sizes: dict[str, int]) -> bool:
    if wanted.isdecimal():
        return size == int(wanted)
    if wanted.endswith("-"):
        return size == max(1, sizes[wanted[:-1]] - 1)
    return sizes.setdefault(wanted, size) == size


def _check_quality(value: probes.Quality) -> None:
    _check_shapes(value)
    if any(len(array) != value.num_modes for _, array in arrays_in(value)):
        raise ValueError(tr("Quality has {number:,} modes, and arrays of another number", number=value.num_modes))


def _check_layers(value: probes.InLayers) -> None:
    _check_shapes(value)
    if any(len(array) != len(value.layers) for _, array in arrays_in(value)):
        raise ValueError(tr("{number:,} layers, and another number of values", number=len(value.layers)))


def _check_surface(value: probes.Surface) -> None:
    _check_shapes(value)
    left, right, bottom, top = value.bounds
    if not (np.isfinite(value.bounds).all() and left < right and bottom < top):
        raise ValueError(tr("Surface has bounds {bounds}", bounds=shown(value.bounds)))


def _check_classes(value: probes.Classes) -> None:
    if value.fakes is not None and len(value.fakes.counts) != len(value.names):
        raise ValueError(tr("{number:,} classes, and another number of counts", number=len(value.names)))


def _check_measures(value: probes.Measures) -> None:
    if any(array.ndim != 1 for array in value.many.values()):
        raise ValueError(tr("Measures has an array that is no row"))


def _check_path(value: PathAngle) -> None:
    _check_shapes(value)
    if any(len(each.norm) != len(value.alpha) for each in (value.whole, value.generator, value.discriminator)):
        raise ValueError(tr("PathAngle has rows of several lengths"))


def _write(value: KeptAnswers, stock: Stock) -> dict[str, Any]:
    return {kind.__name__: codec.written(type(answer), answer, stock) for kind, answer in value.by_kind.items()}


def _read(tree: Any, stock: Stock) -> KeptAnswers:
    if type(tree) is not dict:
        raise ValueError(tr("{given} in the place of answers", given=shown(tree)))
    if unknown := tree.keys() - kinds().keys():
        raise ValueError(tr("nothing is asked that is called {name}", name=shown(min(unknown))))
    return KeptAnswers({kinds()[name][0]: codec.read(kinds()[name][1], each, stock) for name, each in tree.items()})


CHECKS.update(dict.fromkeys(SHAPES, _check_shapes))
CHECKS.update(
    {
        probes.Quality: _check_quality,
        probes.InLayers: _check_layers,
        probes.Surface: _check_surface,
        probes.Classes: _check_classes,
        probes.Measures: _check_measures,
        PathAngle: _check_path,
    }
)
codec.add(KeptAnswers, codec.Coder(_write, _read))

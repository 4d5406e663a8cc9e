"""Every setting of every variant, for tests that hold for all of them; a new variant is tested by being there."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from ganviz.spec import Experiment, Setting, settings_of


class Place(NamedTuple):
    """A setting, and an experiment that has it at its default."""

    experiment: Experiment
    setting: Setting


# The parts of the game of two numbers go with nothing else.
GAME = {"data.kind": "dirac", "generator.network.kind": "point", "discriminator.network.kind": "slope"}
PICTURES = {"data.kind": "digits", "generator.network.kind": "mlp", "discriminator.network.kind": "mlp"}
# The shift goes with numbers of one dimension alone, drawn from latents of one number.
SHIFT = PICTURES | {"data.kind": "gaussian_1d", "latent.dim": 1, "generator.network.kind": "shift"}
# Networks that are put in place by hand go with points of the plane alone.
BY_HAND = {"generator.network.kind": "particles", "discriminator.network.kind": "surface"}


def choosing(path: str, value: Any) -> dict[str, Any]:
    """Return the change that chooses `value`, with what it cannot do without."""
    if GAME.get(path) == value:
        return GAME
    if path == "generator.network.kind" and value == "shift":
        return SHIFT
    if BY_HAND.get(path) == value:
        return BY_HAND | {"data.kind": "ring"}
    if path == "objective.model" and value != "gan":
        return {path: value, "data.kind": "ring"}
    return (PICTURES if path in GAME else {}) | {path: value}


def places() -> Iterator[Place]:
    """Yield each setting once a variant, among them those that every experiment has."""
    # Images, so that every network may be chosen, and plain gradient descent, so that every dynamics may.
    plain = {f"{player}.optimizer.kind": "sgd" for player in ("generator", "discriminator")}
    base = Experiment().with_changes(plain | {"data.kind": "digits"})
    yield from (Place(base, setting) for setting in settings_of(base))
    for chooser in settings_of(base):
        for choice in chooser.choices if chooser.path.endswith(".kind") else ():
            chosen = base.with_changes(choosing(chooser.path, choice.value))
            part = chooser.path.removesuffix("kind")
            if chosen != base:
                yield from (Place(chosen, setting) for setting in settings_of(chosen) if setting.path.startswith(part))


@cache
def all_places() -> dict[str, list[Place]]:
    """Return every place by the variant it belongs to: ``generator.optimizer(sgd)``."""
    grouped: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        grouped[_variant(place)].append(place)
    return grouped


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test with `settings_there` for every variant; it holds for each setting in turn, and names it if not."""
    if "settings_there" in metafunc.fixturenames:
        grouped = all_places()
        metafunc.parametrize("settings_there", list(grouped.values()), ids=list(grouped))


def is_number(place: Place) -> bool:
    """Return whether the setting is a number or a list of them."""
    return place.setting.type in ("int", "float", "ints", "floats")


def _variant(place: Place) -> str:
    *parents, _ = place.setting.path.split(".")
    kinds = {setting.path: setting.value for setting in settings_of(place.experiment)}
    kind = kinds.get(".".join([*parents, "kind"]))
    return ".".join(parents) + (f"({kind})" if kind else "")

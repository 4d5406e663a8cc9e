"""Pairs of experiments that a live change leads from and to: any valid ones of the same structure, and small ones.

For the test of live changes, and for `tests/benchmarks/changes.py`, which draws many more.
"""

import math
from typing import Any

from hypothesis import strategies as st

from ganviz.gan import DivergedError, StepResult, Trainer
from ganviz.spec import Experiment, Setting, SpecError, difference, settings_of, structural_paths
from tests.gan.support import noise_images

Pair = tuple[Experiment, Experiment]

# Small, as what is at stake is not the cost of large batches.
CEILINGS = {
    "updates.batch_size": 16, "updates.discriminator": 3, "updates.generator": 3, "updates.unroll": 3,
    "data.pool_size": 64, "latent.pool_size": 64, "latent.dim": 4, "compute.threads": 1,
    "generator.network.widths": 8, "discriminator.network.widths": 8,
    "generator.network.repeats": 3, "discriminator.network.repeats": 3,
    "discriminator.network.minibatch_kernels": 4, "discriminator.network.minibatch_dims": 3,
    "generator.network.channels": 3, "discriminator.network.channels": 3,
}  # fmt: skip
FIXED = {"compute.device", "seed", "data.conditional"}  # the last of which needs labels
GAME = {"data.kind": "dirac", "generator.network.kind": "point", "discriminator.network.kind": "slope"}
DCGANS = {"data.kind": "digits", "generator.network.kind": "dcgan", "discriminator.network.kind": "dcgan"}
SHIFT = {
    "data.kind": "gaussian_1d", "latent.dim": 1,
    "generator.network.kind": "shift", "discriminator.network.kind": "logistic",
}  # fmt: skip
BY_HAND = {"generator.network.kind": "particles", "discriminator.network.kind": "surface"}
PLAIN = {
    f"{player}.optimizer.{name}": value
    for player in ("generator", "discriminator")
    for name, value in (("kind", "sgd"), ("momentum", 0.0), ("nesterov", False))
}
SORTS: tuple[dict[str, Any], ...] = (
    {}, {}, {"data.kind": "digits"}, DCGANS, GAME, {"data.kind": "mixture_1d"}, SHIFT, BY_HAND,
)  # fmt: skip
STEPS = 4
PLAYERS = ("generator", "discriminator")


def values_of(setting: Setting) -> st.SearchStrategy[Any]:
    """Return values that a setting may take on its own, up to its ceiling."""
    low, high = setting.minimum, CEILINGS.get(setting.path, setting.maximum)
    match setting.type:
        case "bool":
            return st.booleans()
        case "choice":
            return st.sampled_from([choice.value for choice in setting.choices])
        case "int":
            assert low is not None
            assert high is not None
            return st.integers(int(low), int(high))
        case "ints":
            assert low is not None
            assert high is not None
            return st.lists(st.integers(int(low), int(high)), max_size=3)
        case "float":
            assert low is not None
            assert high is not None
            inside = st.floats(low, high, exclude_min=setting.excludes_minimum, exclude_max=setting.excludes_maximum)
            return inside | st.just(setting.default)
        case _:
            return st.just(setting.value)


@st.composite
def _moved(draw: st.DrawFn, start: Experiment, *, live: bool, least: int) -> Experiment:
    """Draw an experiment some settings away from `start`: by live ones within its structure, or by the others."""
    experiment = start
    for choosing_kinds in (True, False):  # kinds first, as they decide which other settings there are
        paths = [each.path for each in settings_of(experiment) if _is_open(each, live, choosing_kinds)]
        count = min(least, len(paths))
        for path in draw(st.lists(st.sampled_from(paths), min_size=count, max_size=2 * least, unique=True)):
            setting = next((each for each in settings_of(experiment) if each.path == path), None)
            moved = setting and _applied(experiment, {path: draw(values_of(setting))})
            if moved and not (live and structural_paths(start, moved)):
                experiment = moved
    return experiment


def _is_open(setting: Setting, live: bool, is_kind: bool) -> bool:
    return setting.live == live and setting.path not in FIXED and setting.path.endswith(".kind") == is_kind


def _applied(experiment: Experiment, change: dict[str, Any]) -> Experiment | None:
    """Return `experiment` after `change`, with plain optimizers if only those suit it; None if it suits nothing."""
    for others in ({}, PLAIN):
        try:
            return experiment.with_changes(change | others)
        except SpecError:  # values that do not go together, such as Nesterov without momentum
            continue
    return None


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Draw two valid experiments of the same structure."""
    small = {"generator.network.widths": [8, 8], "discriminator.network.widths": [8, 8], "updates.batch_size": 8}
    base = Experiment().with_changes(small).with_changes(draw(st.sampled_from(SORTS)))
    if base.generator.network.kind == "dcgan":
        base = base.with_changes({"generator.network.channels": 2, "discriminator.network.channels": 2})
    structure = draw(_moved(base, live=False, least=2))
    before, after = (draw(_moved(structure, live=True, least=5)) for _ in range(2))
    return before, after


def outcome(pair: Pair) -> str:
    """Train the first experiment, change it to the second, train on; return ``trained on`` or who ``diverged``.

    Raises:
        AssertionError: if a loss or a weight is not finite and the trainer did not say so.
        Exception: whatever else is wrong.
    """
    before, after = pair
    trainer = Trainer(before, noise_images(24) if before.data.is_image else None)
    try:
        _train(trainer)
    except DivergedError:
        return "diverged before the change"
    trainer.apply(difference(before, after))
    assert trainer.experiment == after
    try:
        _train(trainer)
    except DivergedError:
        return "diverged after the change"
    return "trained on"


def _train(trainer: Trainer) -> None:
    results = [trainer.step() for _ in range(STEPS)]
    assert is_finite(trainer, results)


def is_finite(trainer: Trainer, results: list[StepResult]) -> bool:
    tensors = trainer.state().tensors
    learning = [f"{player[0]}_loss" for player in PLAYERS if not getattr(trainer.experiment, player).frozen]
    losses = [getattr(result, name) for result in results for name in learning]  # of who is frozen there is none
    weights = [tensors[f"{player}/weights"] for player in PLAYERS]
    return all(map(math.isfinite, losses)) and all(bool(each.isfinite().all()) for each in weights)

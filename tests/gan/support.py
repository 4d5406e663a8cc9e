"""What tests of the mathematics share: small experiments, images of noise, and ways to compare runs."""

from collections.abc import Mapping
from typing import Any, get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor

from ganviz.gan import StepResult, Trainer, TrainerState
from ganviz.spec import Experiment
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.settings import kind_of

OPTIMIZER_KINDS = tuple(kind_of(variant) for variant in get_args(AnyOptimizer))


def small(change: Mapping[str, Any] | None = None) -> Experiment:
    """Return an experiment on the ring that trains fast, after `change`."""
    sizes = {"generator.network.widths": [16, 16], "discriminator.network.widths": [16, 16], "updates.batch_size": 32}
    return Experiment().with_changes(sizes).with_changes(change or {})


def watchable(change: Mapping[str, Any] | None = None) -> Experiment:
    """Return `small` with gradients by autograd, whose passes hooks on the networks can watch."""
    return small({"compute.step": "autograd"} | dict(change or {}))


def dcgan(change: Mapping[str, Any] | None = None) -> Experiment:
    """Return convolutional networks for 8x8 images, after `change`."""
    narrow = {
        "data.kind": "digits", "generator.network.kind": "dcgan", "discriminator.network.kind": "dcgan",
        "generator.network.channels": 2, "discriminator.network.channels": 2,
        "generator.network.kernel": 3, "discriminator.network.kernel": 3,
        "generator.network.slope": 0.3, "discriminator.network.slope": 0.3, "updates.batch_size": 6,
    }  # fmt: skip
    return Experiment().with_changes(narrow).with_changes(change or {})


def noise_images(count: int = 20, side: int = 8) -> NDArray[np.uint8]:
    """Return (count, side, side) random pixels."""
    return np.random.default_rng(0).integers(0, 256, (count, side, side), dtype=np.uint8)


def seeded_generator(seed: int = 0) -> Generator:
    """Return a generator of the test's own."""
    return torch.Generator().manual_seed(seed)


def train(trainer: Trainer, steps: int) -> list[StepResult]:
    """Do `steps` steps and return their losses."""
    return [trainer.step() for _ in range(steps)]


def assert_same_state(a: TrainerState, b: TrainerState) -> None:
    """Assert that two states agree to the last bit."""
    assert (a.experiment, a.step) == (b.experiment, b.step)
    assert a.tensors.keys() == b.tensors.keys()
    assert differing(a, b) == []


def assert_goes_on_exactly(trainer: Trainer, resumed: Trainer, steps: int) -> None:
    """Assert that `resumed` takes the present state of `trainer`, and from there the same steps to the last bit.

    The two may be one: it then goes back. What else `resumed` has done before must not matter.
    """
    state = trainer.state()
    expected = train(trainer, steps)
    end = trainer.state()

    resumed.load_state(state)
    assert_same_state(resumed.state(), state)

    assert train(resumed, steps) == expected
    assert_same_state(resumed.state(), end)


def differing(a: TrainerState, b: TrainerState) -> list[str]:
    """Return the names of the tensors in both that are not equal to the last bit."""
    return sorted(name for name in a.tensors.keys() & b.tensors.keys() if not _same(a.tensors[name], b.tensors[name]))


def _same(a: Tensor, b: Tensor) -> bool:
    return a.dtype == b.dtype and a.numpy().tobytes() == b.numpy().tobytes() and a.shape == b.shape

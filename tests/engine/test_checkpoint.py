"""States as bytes: all of a run is in them, and nothing else passes for one."""

import json
import pickle
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch

from ganviz.engine import checkpoint
from ganviz.gan import StepResult, Trainer
from ganviz.spec import Experiment

REFUSAL = "this is no state that ganviz saved, or it is damaged"
SMALL = Experiment().with_changes(
    {"generator.network.widths": [8], "discriminator.network.widths": [8], "updates.batch_size": 16}
)
DCGAN = Experiment().with_changes(
    {
        "data.kind": "digits",
        "generator.network.kind": "dcgan",
        "generator.network.channels": 4,
        "discriminator.network.kind": "dcgan",
        "discriminator.network.channels": 4,
        "discriminator.network.dropout": 0.3,
        "updates.batch_size": 4,
    }
)
RUNS = {
    "sgd": SMALL.with_changes({"generator.optimizer.kind": "sgd", "generator.optimizer.momentum": 0.9}),
    "adam": SMALL.with_changes({"generator.optimizer.amsgrad": True}),
    "rmsprop": SMALL.with_changes({"generator.optimizer.kind": "rmsprop", "generator.optimizer.centered": True}),
    "pool": SMALL.with_changes({"data.pool_size": 40}),
    "dcgan": DCGAN,
}


def trainer_of(experiment: Experiment) -> Trainer:
    images = np.random.default_rng(0).integers(0, 256, (12, 8, 8), dtype=np.uint8)
    return Trainer(experiment, images if experiment.data.is_image else None)


def steps(trainer: Trainer, count: int) -> list[StepResult]:
    return [trainer.step() for _ in range(count)]


def trained() -> bytes:
    trainer = trainer_of(SMALL)
    steps(trainer, 2)
    return checkpoint.to_bytes(trainer.state())


@pytest.mark.parametrize("name", RUNS)
def test_a_run_goes_on_from_its_bytes_as_if_nothing_had_been(name: str) -> None:
    undisturbed = trainer_of(RUNS[name])
    steps(undisturbed, 5)
    data = checkpoint.to_bytes(undisturbed.state())

    state = checkpoint.from_bytes(data)
    resumed = trainer_of(state.experiment)
    resumed.load_state(state)

    assert (state.experiment, state.step) == (RUNS[name], 5)
    assert steps(resumed, 5) == steps(undisturbed, 5)
    for one, other in ((resumed.generator, undisturbed.generator), (resumed.discriminator, undisturbed.discriminator)):
        assert torch.equal(one.weights, other.weights)


@pytest.mark.parametrize("name", RUNS)
def test_every_tensor_is_read_back_as_it_was(name: str) -> None:
    trainer = trainer_of(RUNS[name])
    steps(trainer, 2)
    state = trainer.state()

    tensors = checkpoint.from_bytes(checkpoint.to_bytes(state)).tensors

    assert tensors.keys() == state.tensors.keys()
    for key, value in state.tensors.items():
        assert tensors[key].dtype == value.dtype
        assert torch.equal(tensors[key], value), key


def test_the_state_after_a_change_is_of_the_changed_experiment() -> None:
    trainer = trainer_of(SMALL)
    trainer.apply({"generator.optimizer.kind": "rmsprop"})

    assert checkpoint.from_bytes(checkpoint.to_bytes(trainer.state())).experiment == trainer.experiment


def with_header(data: bytes, edit: Callable[[dict[str, Any]], None]) -> bytes:
    """Return a checkpoint with its header altered."""
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    edit(header)
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data[8 + size :]


def not_ours(header: dict[str, Any]) -> None:
    header["__metadata__"]["format"] = "other-checkpoint-1"


def no_experiment(header: dict[str, Any]) -> None:
    header["__metadata__"]["experiment"] = '{"data": {"kind": "torus"}}'


def no_metadata(header: dict[str, Any]) -> None:
    del header["__metadata__"]


def tensor_beyond_the_end(header: dict[str, Any]) -> None:
    header["generator/weights"]["data_offsets"][1] += 4


@pytest.mark.parametrize("edit", [not_ours, no_experiment, no_metadata, tensor_beyond_the_end])
def test_bytes_with_a_bad_header_are_refused(edit: Callable[[dict[str, Any]], None]) -> None:
    with pytest.raises(ValueError, match=REFUSAL):
        checkpoint.from_bytes(with_header(trained(), edit))


@pytest.mark.parametrize("kept", [0, 4, 8, 9, 100, 0.5, 0.9, 0.999])
def test_bytes_cut_short_are_refused(kept: float) -> None:
    data = trained()
    length = int(kept if kept >= 1 else kept * len(data))

    with pytest.raises(ValueError, match=REFUSAL):
        checkpoint.from_bytes(data[:length])


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 a zip file", b"\x89PNG\r\n\x1a\n" * 9, b"\xff" * 64, b"\0" * 64, struct.pack("<Q", 4) + b"[17]",
     struct.pack("<Q", 100_000) + b"[" * 100_000, safetensors.torch.save({"a": torch.zeros(2)})],
    ids=["zip", "png", "ones", "zeros", "list", "deep", "other safetensors"],
)  # fmt: skip
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=REFUSAL):
        checkpoint.from_bytes(data)


class Mischief:
    """When unpickled, makes a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self._path,)


def test_reading_runs_no_code(tmp_path: Path) -> None:
    path = tmp_path / "was-run"

    with pytest.raises(ValueError, match=REFUSAL):
        checkpoint.from_bytes(pickle.dumps(Mischief(path)))

    assert not path.exists()

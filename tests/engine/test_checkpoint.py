"""States as bytes: all of a run is in them, and nothing else passes for one."""

import json
import pickle
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch

from ganviz.engine import checkpoint
from ganviz.engine.messages import Start
from ganviz.engine.run import start_run
from ganviz.gan import StateError, StepResult, Trainer
from ganviz.gan.sources import Stream
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


def test_a_file_of_the_first_format_leads_on_as_it_did() -> None:
    """It has what streams had drawn in advance, in the place of how."""
    undisturbed = trainer_of(SMALL)
    steps(undisturbed, 5)
    state = undisturbed.state()
    tensors = {name: value for name, value in state.tensors.items() if not name.startswith("batches/")}
    tensors["batches/dealt"] = state.tensors["batches/dealt"]
    for name, source in (("data", undisturbed.batches.source), ("latents", undisturbed.batches.latent_source)):
        assert isinstance(source, Stream)
        tensors[f"batches/{name}/left"] = source.left.clone()

    def age(header: dict[str, Any]) -> None:
        header["__metadata__"]["format"] = "ganviz-checkpoint-1"

    old = checkpoint.from_bytes(with_header(checkpoint.to_bytes(replace(state, tensors=tensors)), age))
    resumed = trainer_of(SMALL)
    resumed.check(old)
    resumed.load_state(old)

    assert steps(resumed, 5) == steps(undisturbed, 5)


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


# --- what the header says ---------------------------------------------------------------------------------


def in_metadata(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Return what puts `value` into the part that says what the state is of."""
    return lambda header: header["__metadata__"].update({name: value})


def of_experiment(**others: object) -> Callable[[dict[str, Any]], None]:
    """Return what changes the experiment that the header holds."""
    experiment = json.loads(SMALL.model_dump_json()) | others
    return in_metadata("experiment", json.dumps(experiment))


WIDE = [4096] * 12  # valid, and 800 MB for each copy of the weights
HEADERS: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a negative step": (in_metadata("step", "-1"), "the step is '-1'; expected a whole number from 0 to 9,007,199"),
    "a step beyond all counting": (in_metadata("step", str(2**53 + 1)), "the step is '9007199254740993'; expected"),
    "a step with signs": (in_metadata("step", "1_000"), "the step is '1_000'; expected a whole number"),
    "a step in other digits": (in_metadata("step", "٣"), "the step is '٣'; expected a whole number"),
    "a step that is no text": (in_metadata("step", 3), "expected string"),
    "no experiment": (lambda header: header["__metadata__"].pop("experiment"), "it says nothing of 'experiment'"),
    "an experiment too large": (
        of_experiment(generator={"network": {"kind": "mlp", "widths": [8192] * 200}}), "fewer or smaller layers"
    ),
    "an experiment of other networks": (
        of_experiment(generator={"network": {"kind": "mlp", "widths": WIDE}}),
        r"generator/weights is of shape \[42\]; expected \[184614914\]",
    ),
    "a setting twice": (in_metadata("experiment", '{"seed": 1, "seed": 2}'), "'seed' stands there twice"),
    "a setting that is not one": (of_experiment(speed=3), "its experiment cannot be: speed: given 3"),
    "no weights": (lambda header: header.pop("generator/weights"), "it says nothing of 'generator/weights'"),
    "signs that no terminal should get": (of_experiment(**{"\x1b[2J\x00": 3}), r"cannot be: \\x1b\[2J\\x00: given 3"),
    "a table that is none": (in_metadata("experiment", "[3]"), r"\[3\] in the place of a table"),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_a_wrong_header_is_refused_for_what_is_wrong_in_one_short_line(name: str) -> None:
    edit, why = HEADERS[name]

    with pytest.raises(StateError, match=rf"^{REFUSAL} \(.*{why}") as error:
        checkpoint.from_bytes(with_header(trained(), edit))

    assert len(str(error.value)) <= 500
    assert str(error.value).isprintable()


def test_networks_that_the_bytes_are_too_short_for_are_not_built(monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_header(trained(), of_experiment(generator={"network": {"kind": "mlp", "widths": WIDE}}))
    monkeypatch.setattr("ganviz.engine.run.Trainer", None)

    with pytest.raises(StateError, match="generator/weights is of shape"):
        start_run(Start(1, SMALL, checkpoint=data))


def test_a_tensor_that_stands_there_twice_is_refused() -> None:
    data = trained()
    (size,) = struct.unpack("<Q", data[:8])
    text = data[8 : 8 + size].rstrip()
    twice = text[:-1] + b',"generator/weights":' + json.dumps(json.loads(text)["generator/weights"]).encode() + b"}"

    with pytest.raises(StateError, match="'generator/weights' stands there twice"):
        checkpoint.from_bytes(struct.pack("<Q", len(twice)) + twice + data[8 + size :])


def test_a_header_of_megabytes_is_not_read() -> None:
    with pytest.raises(StateError, match="a header of 3,000,000 bytes; expected at most 2,500,000"):
        checkpoint.from_bytes(struct.pack("<Q", 3_000_000) + b" " * 3_000_000)


def test_a_header_has_room_for_the_largest_table_of_points_and_the_deepest_network() -> None:
    points = [[0.1234567890123456 + place, -place / 7] for place in range(50)] * 20
    deep = SMALL.with_changes(
        {
            "data.kind": "points", "data.points": points[:1000], "generator.network.norm": "batch",
            "generator.network.widths": [2] * 8, "generator.network.repeats": 32,
        }
    )  # fmt: skip
    trainer = trainer_of(deep)

    assert checkpoint.from_bytes(checkpoint.to_bytes(trainer.state())).experiment == deep


def test_what_is_refused_leaves_the_run_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    state = trainer_of(SMALL).state()
    state.tensors["generator/weights"][3] = float("nan")
    monkeypatch.setattr(Trainer, "load_state", None)  # it is not come to

    with pytest.raises(StateError, match="generator/weights of the state has nan among its numbers"):
        start_run(Start(1, SMALL, checkpoint=checkpoint.to_bytes(state)))

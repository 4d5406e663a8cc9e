"""A trainer's full state as bytes: safetensors, so that reading one can run no code."""

import json

import safetensors
import safetensors.torch

from ganviz.gan import TrainerState
from ganviz.spec import Experiment

_FORMAT = "ganviz-checkpoint-1"


def to_bytes(state: TrainerState) -> bytes:
    """Return `state` as bytes that `from_bytes` reads back to equal tensors."""
    tensors = {name: value.contiguous() for name, value in state.tensors.items()}
    about = {"format": _FORMAT, "step": str(state.step), "experiment": state.experiment.model_dump_json()}
    data: bytes = safetensors.torch.save(tensors, metadata=about)
    return data


def from_bytes(data: bytes) -> TrainerState:
    """Return the state that `to_bytes` made `data` from.

    Raises:
        ValueError: if `data` is no checkpoint, or was cut short.
    """
    try:
        header_size = int.from_bytes(data[:8], "little")
        about = json.loads(data[8 : 8 + header_size])["__metadata__"]
        if about["format"] != _FORMAT:
            raise ValueError(f"the format is {about['format']}")
        tensors = safetensors.torch.load(data)
        experiment = Experiment.model_validate_json(about["experiment"])
        return TrainerState(experiment, int(about["step"]), tensors)
    except (ValueError, KeyError, TypeError, RecursionError, safetensors.SafetensorError) as error:
        raise ValueError(f"this is no state that ganviz saved, or it is damaged ({error})") from error

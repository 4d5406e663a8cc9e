"""Full states of runs, compared."""

import torch

from ganviz.engine import checkpoint


def is_same_state(one: bytes, other: bytes) -> bool:
    """Return whether two checkpoints are of one state: same experiment, same step, same bits in every tensor."""
    first, second = checkpoint.from_bytes(one), checkpoint.from_bytes(other)
    return (
        (first.experiment, first.step, first.tensors.keys()) == (second.experiment, second.step, second.tensors.keys())
        and all(is_same_bits(value, second.tensors[name]) for name, value in first.tensors.items())
    )  # fmt: skip


def is_same_bits(one: torch.Tensor, other: torch.Tensor) -> bool:
    """Return whether two tensors are of one shape and type, and equal, NaNs included."""
    same_kind = one.dtype == other.dtype and one.shape == other.shape
    return same_kind and one.numpy().tobytes() == other.numpy().tobytes()

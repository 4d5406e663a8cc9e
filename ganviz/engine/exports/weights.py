"""The weights of a checkpoint under the names that PyTorch gives them: ``generator.0.weight`` and so on.

A checkpoint has the weights of a network as one vector; which part of it is what follows from the plan of the network.
Knows no torch: the window writes them, too.
"""

from collections.abc import Iterator

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray

from ganviz.engine.checkpointhead import head_of
from ganviz.spec import Experiment
from ganviz.spec.networks import Network, plan
from ganviz.spec.plans import plan_of
from ganviz.spec.players import PlayerName

Shape = tuple[int, ...]
AVERAGE = "generator_ema"
_BOUND = "parametrizations.weight.original"  # where torch keeps a matrix that spectral norm divides


def weights_of(data: bytes) -> bytes:
    """Return the weights in a checkpoint as a file of safetensors, with the step and the set-up beside them.

    Those of the running average of G's weights, where one is kept, begin with ``generator_ema``. A network that is
    built as an exported script builds it takes them as its ``state_dict``, without the first part of their names.

    Raises:
        SpecError: if `data` is no checkpoint.
    """
    head = head_of(data)
    about = {"format": "pt", "step": str(head.step), "experiment": head.experiment.model_dump_json()}
    return bytes(safetensors.numpy.save(named_weights(data), metadata=about))


def named_weights(data: bytes) -> dict[str, NDArray[np.float32]]:
    """Return the weights and buffers of both networks in a checkpoint, by name.

    Raises:
        SpecError: if `data` is no checkpoint.
    """
    experiment, tensors = head_of(data).experiment, safetensors.numpy.load(data)
    found: dict[str, NDArray[np.float32]] = {}
    vectors: dict[str, tuple[PlayerName, str]] = {
        "generator": ("generator", "generator/weights"),
        "discriminator": ("discriminator", "discriminator/weights"),
        AVERAGE: ("generator", "average/weights"),
    }
    for prefix, (player, vector) in vectors.items():
        if vector not in tensors:
            continue
        found |= {f"{prefix}.{name}": part for name, part in _parts(experiment, player, tensors[vector])}
        buffers = f"{player}/buffers/"
        found |= {
            f"{prefix}.{name.removeprefix(buffers)}": each for name, each in tensors.items() if name.startswith(buffers)
        }
    return found


def _parts(
    experiment: Experiment, player: PlayerName, vector: NDArray[np.float32]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    network: Network = getattr(experiment, player).network
    start, layers = 0, plan_of(experiment, player)
    for name, shape in named_shapes(layers, is_bound=bool(getattr(network, "spectral_norm", False))):
        size = int(np.prod(shape))
        yield name, np.ascontiguousarray(vector[start : start + size].reshape(shape))
        start += size
    assert start == len(vector), "the plan of a network has all its weights"


def named_shapes(layers: plan.Plan, prefix: str = "", *, is_bound: bool = False) -> Iterator[tuple[str, Shape]]:
    """Yield name and shape of each parameter of the modules of a plan, in the order in which PyTorch has them."""
    for place, layer in enumerate(layers):
        own = f"{prefix}{place}."
        match layer:
            case plan.Dense():
                yield from _matrix(own, (layer.outputs, layer.inputs), layer.outputs, layer.bias, is_bound)
            case plan.Convolution():
                sides = (layer.inputs, layer.outputs) if layer.is_transposed else (layer.outputs, layer.inputs)
                kernel = (*sides, layer.kernel, layer.kernel)
                yield from _matrix(own, kernel, layer.outputs, layer.bias, is_bound)
            case plan.MinibatchDiscrimination():
                shape = (layer.kernels * layer.dims, layer.units)
                yield from _matrix(f"{own}projection.", shape, 0, False, is_bound)
            case plan.Normalisation():
                yield from ((f"{own}{name}", (layer.width,)) for name in ("weight", "bias"))
            case plan.Nonlinearity(kind="prelu"):
                yield f"{own}weight", (1,)
            case plan.Constant() | plan.Shift():
                yield f"{own}theta", (1,)
            case plan.Scale():
                yield f"{own}psi", (1,)
            case plan.Particles():
                yield f"{own}table", (layer.count, layer.outputs)
            case plan.Surface():
                yield f"{own}values", (layer.side, layer.side)
            case plan.Residual():
                yield from named_shapes(layer.block, f"{own}block.", is_bound=is_bound)
            case plan.LatentSkips():
                for number, block in enumerate(layer.blocks):
                    yield from named_shapes(block, f"{own}blocks.{number}.", is_bound=is_bound)


def _matrix(own: str, shape: Shape, outputs: int, has_bias: bool, is_bound: bool) -> Iterator[tuple[str, Shape]]:
    """Yield a matrix or kernel and its bias; what is bound is a module of its own, which comes after the bias."""
    matrix = f"{own}{_BOUND if is_bound else 'weight'}", shape
    bias = [(f"{own}bias", (outputs,))] if has_bias else []
    yield from (*bias, matrix) if is_bound else (matrix, *bias)

"""The weights of a state under the names that PyTorch gives them, as safetensors: ``generator.0.weight`` and so on."""

import safetensors.torch
import torch
from torch import Generator, Tensor, nn

from ganviz.engine import checkpoint
from ganviz.gan import TrainerState
from ganviz.gan.networks import build_discriminator, build_generator

AVERAGE = "generator_ema"


def weights_of(data: bytes) -> bytes:
    """Return the weights in a checkpoint as a file of safetensors, with the step and the set-up beside them.

    Those of the running average of G's weights, where one is kept, begin with ``generator_ema``. A network that is
    built as an exported script builds it takes them as its ``state_dict``, without the first part of their names.

    Raises:
        StateError: if `data` is no checkpoint.
    """
    state = checkpoint.from_bytes(data)
    about = {"format": "pt", "step": str(state.step), "experiment": state.experiment.model_dump_json()}
    found: bytes = safetensors.torch.save(named_weights(state), metadata=about)
    return found


def named_weights(state: TrainerState) -> dict[str, Tensor]:
    """Return the weights and buffers of both networks by name."""
    unused = Generator()
    networks = {
        "generator": build_generator(state.experiment, unused, unused),
        "discriminator": build_discriminator(state.experiment, unused, unused),
    }
    found: dict[str, Tensor] = {}
    for player, network in networks.items():
        found |= _of(network, player, player, state.tensors[f"{player}/weights"], state)
    if "average/weights" in state.tensors:
        found |= _of(networks["generator"], "generator", AVERAGE, state.tensors["average/weights"], state)
    return found


def _of(network: nn.Module, player: str, prefix: str, flat: Tensor, state: TrainerState) -> dict[str, Tensor]:
    named = dict(network.named_parameters())
    parts = torch.split(flat, [parameter.numel() for parameter in named.values()])
    weights = {
        f"{prefix}.{name}": part.view(parameter.shape).clone()
        for (name, parameter), part in zip(named.items(), parts, strict=True)
    }
    buffers = {
        f"{prefix}.{name}": state.tensors[f"{player}/buffers/{name}"].clone() for name, _ in network.named_buffers()
    }
    return weights | buffers

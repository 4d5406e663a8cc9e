"""One vector for all weights of a network: one optimizer call an update, one copy a checkpoint, one norm."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import Parameter


def flatten(network: nn.Module) -> Parameter:
    """Move all parameters of `network` into one flat vector and return it; its `grad` is likewise shared.

    Every parameter becomes a view of the vector, and every gradient a view of the vector's gradient, which
    autograd then fills in place. Zero the gradient in place too: setting it to None would detach the views.
    """
    parameters = list(network.parameters())
    flat = Parameter(torch.cat([parameter.detach().reshape(-1) for parameter in parameters]))
    flat.grad = torch.zeros_like(flat)
    start = 0
    for parameter in parameters:
        end = start + parameter.numel()
        parameter.data = flat.data[start:end].view(parameter.shape)
        parameter.grad = flat.grad[start:end].view(parameter.shape)
        start = end
    return flat


def flat_gradient(
    output: Tensor, parameters: Sequence[Tensor], weights: Tensor | None = None, *, create_graph: bool = False
) -> Tensor:
    """Return the gradient of `output`, or of its product with `weights`, as one vector, and keep the graph.

    Zero where `output` does not depend on a parameter. With `create_graph` it can be differentiated again.
    """
    if not output.requires_grad:
        return torch.cat([torch.zeros_like(parameter).reshape(-1) for parameter in parameters])
    parts = torch.autograd.grad(
        output,
        parameters,
        weights,
        retain_graph=True,
        create_graph=create_graph,
        allow_unused=True,
        materialize_grads=True,
    )
    return torch.cat([part.reshape(-1) for part in parts])


def buffers_of(network: nn.Module) -> dict[str, Tensor]:
    """Return the network's buffers by name, such as the running averages of batch norm."""
    return dict(network.named_buffers())

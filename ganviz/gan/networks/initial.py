"""First weights, drawn from a named generator: the rules of `ganviz.spec.inits`."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from torch import Generator, Tensor, nn

from ganviz.gan.registry import Registry
from ganviz.spec.inits import AnyInit, HeInit, NormalInit, OrthogonalInit, XavierInit

WITH_MATRIX = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


def _no_bias(bias: Tensor, weight: Tensor, generator: Generator) -> None:
    nn.init.zeros_(bias)


@dataclass(frozen=True, slots=True)
class Rule:
    """How first weights are drawn, all in place.

    Attributes:
        weight: (description, a layer's matrix or kernel, generator) -> the same tensor.
        bias: (a layer's bias, its matrix, generator) -> None.
    """

    weight: Callable[[Any, Tensor, Generator], Tensor]
    bias: Callable[[Tensor, Tensor, Generator], None] = _no_bias


INITS: Registry[Rule] = Registry("first weights")


def initialise(network: nn.Module, spec: AnyInit, generator: Generator) -> None:
    """Draw the matrix and the bias of every layer of `network` as `spec` says, from `generator`.

    Layers of any other sort, such as norms, keep what they were built with.
    """
    rule = INITS[spec.kind]
    for module in network.modules():
        if isinstance(module, WITH_MATRIX):
            rule.weight(spec, module.weight, generator)
            if module.bias is not None:
                rule.bias(module.bias, module.weight, generator)


def _torch(spec: Any, weight: Tensor, generator: Generator) -> Tensor:
    return nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)  # +-1/sqrt(fan in)


def _torch_bias(bias: Tensor, weight: Tensor, generator: Generator) -> None:
    bound = 1 / math.sqrt(weight[0].numel())
    nn.init.uniform_(bias, -bound, bound, generator=generator)


def _he(spec: HeInit, weight: Tensor, generator: Generator) -> Tensor:
    return _HE[spec.spread](weight, nonlinearity="relu", generator=generator)


def _xavier(spec: XavierInit, weight: Tensor, generator: Generator) -> Tensor:
    return _XAVIER[spec.spread](weight, spec.gain, generator=generator)


def _orthogonal(spec: OrthogonalInit, weight: Tensor, generator: Generator) -> Tensor:
    return nn.init.orthogonal_(weight, spec.gain, generator=generator)


def _normal(spec: NormalInit, weight: Tensor, generator: Generator) -> Tensor:
    return nn.init.normal_(weight, 0, spec.std, generator=generator)


_HE: dict[str, Callable[..., Tensor]] = {"normal": nn.init.kaiming_normal_, "uniform": nn.init.kaiming_uniform_}
_XAVIER: dict[str, Callable[..., Tensor]] = {"normal": nn.init.xavier_normal_, "uniform": nn.init.xavier_uniform_}

INITS.add("torch", Rule(_torch, _torch_bias))
INITS.add("he", Rule(_he))
INITS.add("xavier", Rule(_xavier))
INITS.add("orthogonal", Rule(_orthogonal))
INITS.add("normal", Rule(_normal))

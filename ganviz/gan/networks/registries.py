"""Networks by the `kind` that names them."""

from collections.abc import Callable

from torch import nn

from ganviz.gan.registry import Registry

GENERATORS: Registry[Callable[..., nn.Module]] = Registry("generator networks")
DISCRIMINATORS: Registry[Callable[..., nn.Module]] = Registry("discriminator networks")

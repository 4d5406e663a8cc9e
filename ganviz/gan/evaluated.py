"""A network as it is looked at: in evaluation mode, few samples at a time, by compiled code where there is some."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from ganviz.gan.compiled.forward import Forward
from ganviz.gan.compiled.rows import NotLowered
from ganviz.gan.layers import NamedLayer, that_can_die, that_can_saturate

COMPILED_AT_ONCE = 128  # samples: what they are in each layer stays in a processor's first caches
MOST_FORWARDS = 8  # that are kept: a view asks for few numbers of samples, and as many each time
# The usual modules that are the same in evaluation as in training, which to tell them takes longer than to run them.
_WITHOUT_MODES = (nn.Sequential, nn.Linear, nn.Flatten, nn.Unflatten, nn.ReLU, nn.LeakyReLU, nn.Tanh, nn.Sigmoid)


class Evaluated:
    """A network in evaluation mode, given at most `at_once` samples at a time.

    The outputs of a wide layer for thousands of samples do not fit in a processor's cache, and are slow to allocate.

    Args:
        at_once: samples.
        pack: how many samples the network takes for one output.
        may_compile: whether compiled code may be used now.

    Attributes:
        network: the network, which is left in training mode.
        that_can_die, that_can_saturate: its layers of rectified units, and of sigmoidal ones.
    """

    def __init__(
        self, network: nn.Module, at_once: int, pack: int = 1, may_compile: Callable[[], bool] = lambda: False
    ) -> None:
        self.network = network
        self._at_once, self._pack, self._may_compile = at_once, pack, may_compile
        self._has_modes = any(not isinstance(module, _WITHOUT_MODES) for module in network.modules())
        self.that_can_die, self.that_can_saturate = that_can_die(network), that_can_saturate(network)
        self._forwards: dict[tuple[int, ...], Forward | None] = {}

    @torch.no_grad()
    def __call__(self, samples: Tensor) -> Tensor:
        """Return the outputs for (n, ...) samples, on the CPU: without dropout, batch norm by running averages."""
        forward = self._forward(samples, max(1, COMPILED_AT_ONCE // self._pack) * self._pack)
        if forward is not None:
            return forward(samples)
        with self._evaluating():
            made = [self.network(part) for part in torch.split(samples, self._at_once)]
        return (made[0] if len(made) == 1 else torch.cat(made)).cpu()

    @torch.no_grad()
    def outputs_of(self, layers: Sequence[NamedLayer], samples: Tensor) -> dict[nn.Module, Tensor]:
        """Return what each of `layers` makes of (n, ...) samples, all at once: not to be kept."""
        modules = [layer.module for layer in layers]
        if not modules:
            return {}
        forward = self._forward(samples, len(samples))
        if forward is not None and (found := forward.outputs_of(modules)) is not None:
            forward(samples)
            return found
        outputs: dict[nn.Module, Tensor] = {}

        def note(module: nn.Module, given: tuple[Tensor, ...], made: Tensor) -> None:
            outputs[module] = made

        handles = [module.register_forward_hook(note) for module in modules]
        try:
            with self._evaluating():
                self.network(samples)
        finally:
            for handle in handles:
                handle.remove()
        return outputs

    @contextmanager
    def _evaluating(self) -> Iterator[None]:
        if self._has_modes:
            self.network.eval()
        try:
            yield
        finally:
            if self._has_modes:
                self.network.train()

    def _forward(self, samples: Tensor, most: int) -> Forward | None:
        """Return compiled passes for (n, ...) samples, at most so many at a time; None where there are none."""
        is_usual = samples.dtype == torch.float32 and samples.is_cpu and len(samples) > 0
        if self._has_modes or not is_usual or len(samples) % self._pack or not self._may_compile():
            return None
        size, shape = min(len(samples), most), tuple(samples.shape[1:])
        key = (size, *shape)
        if key not in self._forwards:
            if len(self._forwards) >= MOST_FORWARDS:
                del self._forwards[next(iter(self._forwards))]
            try:
                self._forwards[key] = Forward(self.network, shape, size)
            except NotLowered:
                self._forwards[key] = None
        return self._forwards[key]

"""Forward passes of a network that is looked at, not trained: its layers as rows, for all samples in one call."""

from collections.abc import Sequence
from ctypes import addressof, byref, c_int64
from typing import Any

import torch
from torch import Tensor, nn

from ganviz.gan.byhand.passes import STAGES, Passes, layers_of
from ganviz.gan.compiled.library import Row, library
from ganviz.gan.compiled.rows import NotLowered, copying_row, row_of
from ganviz.gan.networks.layers import Dropout

# What is another function while it trains, or draws.
_WITH_MODES = (Dropout,)


class Forward:
    """The pass of a network on `size` samples at a time, on buffers of its own.

    Weights are read where they are: it is of the network as it is at each call.

    Args:
        network: whose layers are all rows of the kernel, and whose weights are flat (`ganviz.gan.flat`).
        shape: of a sample.
        size: samples at a time; a multiple of those that D takes in one pack.

    Raises:
        NotLowered: if something in the network is no row, or nothing is compiled for this machine.
        RuntimeError: if the network does not take such samples.
    """

    def __init__(self, network: nn.Module, shape: Sequence[int], size: int) -> None:
        found = library()
        layers = layers_of(network)
        if found is None or not all(type(layer) in STAGES and type(layer) not in _WITH_MODES for layer in layers):
            raise NotLowered
        if any(each.dtype != torch.float32 or not each.is_cpu or each.grad is None for each in network.parameters()):
            raise NotLowered
        x = torch.zeros(size, *shape)
        self._size, self._shape = size, tuple(shape)
        self._passes = Passes(network, x)
        self._layers = layers
        for call in self._passes.forward:  # by torch, which says so if anything does not fit: a row would not
            call()
        out = self._passes.out
        rows = [row_of(call) for call in self._passes.forward]
        lowered = [row for row in rows if row is not None]
        if len(lowered) < len(rows):
            raise NotLowered
        self._rows = (Row * (len(rows) + 2))(copying_row(x, x), *lowered, copying_row(out, out))
        self._in_bytes, self._out_bytes = x.nbytes, out.nbytes
        self._run_steps = found.run_steps

    def __call__(self, samples: Tensor) -> Tensor:
        """Return what the network makes of (n, *shape) samples, `size` of them or more.

        Raises:
            ValueError: if they are fewer, or of another shape.
        """
        if samples.shape[1:] != self._shape or len(samples) < self._size:
            wanted = (f"{self._size} or more", *self._shape)
            raise ValueError(f"got samples {tuple(samples.shape)}; they must be {wanted}")
        samples = samples.contiguous()
        per_output = self._size // len(self._passes.out)
        made = torch.empty(len(samples) // per_output, *self._passes.out.shape[1:])
        first, last = self._rows[0], self._rows[len(self._rows) - 1]
        first.a_step, last.out_step = self._in_bytes, self._out_bytes
        whole, rest = divmod(len(samples), self._size)
        self._run(samples.data_ptr(), made.data_ptr(), whole)
        if rest:  # the last ones again, with as many before them as make it `size`: the same floats
            self._run(samples[-self._size :].data_ptr(), made[-len(self._passes.out) :].data_ptr(), 1)
        return made

    def outputs_of(self, layers: Sequence[nn.Module]) -> dict[nn.Module, Tensor] | None:
        """Return what each of `layers` made of the last samples that were passed, (size, ...): not to be kept.

        None if a later layer has written over one of them.
        """
        stages = self._passes.stages
        places = [place for place, layer in enumerate(self._layers) if any(layer is each for each in layers)]
        for place in places:
            if any(_shares(stages[place].out, later.out) and later.forward for later in stages[place + 1 :]):
                return None
        return {self._layers[place]: stages[place].out for place in places}

    def _run(self, source: int, into: int, times: int) -> None:
        self._rows[0].a, self._rows[len(self._rows) - 1].out = source, into
        why: Any = c_int64(0)
        self._run_steps(addressof(self._rows), len(self._rows), times, None, 0, byref(why))


def _shares(a: Tensor, b: Tensor) -> bool:
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()

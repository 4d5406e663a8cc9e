"""The gradient of feature matching, derived by hand. What is matched, and its source, is in `ganviz.gan.features`."""

from functools import partial

import torch
from torch import Tensor

from ganviz.gan.byhand.passes import Program


def matching(features: Tensor, grads: Tensor, value: Tensor) -> Program:
    """L = |d|^2 for d = mean f(x) - mean f(G), so dL/df(G) = -2 d / n; reals have no gradient that anybody needs.

    `features` are those of n reals and as many fakes, (2 n, k); `grads` is where their gradient is to be written.
    """
    n = len(features) // 2
    of_real, difference = features.new_empty(features.shape[1]), features.new_empty(features.shape[1])
    return [
        partial(torch.mean, features[:n], 0, out=of_real),
        partial(torch.mean, features[n:], 0, out=difference),
        partial(torch.sub, of_real, difference, out=difference),
        partial(torch.dot, difference, difference, out=value),
        partial(grads[:n].zero_),
        partial(torch.mul, difference.expand(n, -1), -2 / n, out=grads[n:]),
    ]

"""Code that exported scripts are put together from: each begins with a line ``# %% SECTION``.

A script has the blocks that its experiment needs, in the order in which they stand here, and nothing of ganviz.
`ganviz.engine.script` puts them together.
"""

import gzip
import hashlib
import math
import struct
from pathlib import Path

import torch
from torch import nn
from torch.func import functional_call
from torch.nn.functional import normalize, one_hot
from torch.nn.utils import parametrize


# %% data
def seeded(name):
    """Return a random generator that depends on nothing but the seed and a name."""
    digest = hashlib.blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest, "little") >> 1)


# %% data
class Stream:
    """Deals fresh samples, drawn 16,384 numbers at a time: a small draw costs hardly less than a large one."""

    def __init__(self, draw, width):
        self.draw, self.most, self.block = draw, 16_384 // width, torch.empty(0, width)

    def batch(self, count, rng):
        """Return the next `count` samples."""
        if len(self.block) < count:
            fresh = self.draw(max(count - len(self.block), self.most), rng)
            self.block = torch.cat([self.block, fresh])
        dealt, self.block = self.block[:count], self.block[count:]
        return dealt


# %% data
class Pool:
    """Deals a fixed set of samples in shuffled order: each of them once an epoch."""

    def __init__(self, samples):
        self.samples, self.order = samples, torch.empty(0, dtype=torch.int64)

    def batch(self, count, rng):
        """Return the next `count` samples."""
        places = []
        while count:
            if not len(self.order):
                self.order = torch.randperm(len(self.samples), generator=rng)
            places.append(self.order[:count])
            self.order = self.order[count:]
            count -= len(places[-1])
        self.last = torch.cat(places)
        return self.samples[self.last]


# %% data
def read_idx(data):
    """Return what is in the bytes of an IDX file, as MNIST is published: images (n, height, width) or labels (n,)."""
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    dimensions = data[3]
    shape = struct.unpack(f">{dimensions}I", data[4 : 4 + 4 * dimensions])
    return torch.frombuffer(bytearray(data[4 + 4 * dimensions :]), dtype=torch.uint8).view(shape)


# %% data
def find_file(folder, name, *below):
    """Return the bytes of a file called `name`, gzipped or not, in `folder` or in one of those folders in it."""
    for place in (Path(folder), *(Path(folder, each) for each in below)):
        for path in (place / name, place / f"{name}.gz"):
            if path.is_file():
                return path.read_bytes()
    raise SystemExit(f"There is no {name} in {folder}: name the folder that holds it with --data")


# %% networks
class Sine(nn.Module):
    """sin(frequency x), as in SIREN (Sitzmann et al. 2020)."""

    def __init__(self, frequency):
        super().__init__()
        self.frequency = frequency

    def forward(self, x):
        return (self.frequency * x).sin()


# %% networks
class Maxout(nn.Module):
    """The largest of every few neighbouring units (Goodfellow et al. 2013)."""

    def __init__(self, pieces):
        super().__init__()
        self.pieces = pieces

    def forward(self, x):
        return x.view(len(x), -1, self.pieces).amax(2)


# %% networks
class Dropout(nn.Module):
    """Zero each activation with probability `rate` and scale up the rest, by a random generator of its own."""

    def __init__(self, rate, rng):
        super().__init__()
        self.rate, self.rng = rate, rng

    def forward(self, x):
        if not self.training:
            return x
        words = torch.empty((x.numel() + 1) // 2, dtype=torch.int64).random_(-(2**63), None, generator=self.rng)
        lowest_kept = min(round(self.rate * 2**32), 2**32 - 1) - 2**31  # of all numbers of 32 bits
        kept = words.view(torch.int32)[: x.numel()] >= lowest_kept
        return x * torch.empty_like(x).copy_(kept.view(x.shape)).mul_(1 / (1 - self.rate))


# %% networks
class Residual(nn.Module):
    """x + block(x) (He et al. 2016)."""

    def __init__(self, *layers):
        super().__init__()
        self.block = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.block(x)


# %% networks
class Joining(nn.Module):
    """Blocks one after the other, some of which also take in the latent: [block(x), z]."""

    def __init__(self, blocks, joins):
        super().__init__()
        self.blocks, self.joins = nn.ModuleList(nn.Sequential(*block) for block in blocks), joins

    def forward(self, z):
        x = z
        for number, block in enumerate(self.blocks):
            x = block(torch.cat([x, z], dim=1) if number in self.joins else x)
        return x


# %% networks
class TellClass(nn.Module):
    """Make a row of an image and of its class, which comes as more maps (Mirza and Osindero 2014)."""

    def __init__(self, channels):
        super().__init__()
        self.channels = channels

    def forward(self, x):
        return torch.cat([x[:, : self.channels].flatten(1), x[:, self.channels :, 0, 0]], dim=1)


# %% networks
class Pack(nn.Module):
    """Put every few neighbouring samples into one, so that D sees their variety (PacGAN, Lin et al. 2018)."""

    def __init__(self, count):
        super().__init__()
        self.count = count

    def forward(self, x):
        return x.reshape(-1, self.count * x.shape[1], *x.shape[2:])


# %% networks
class MinibatchStd(nn.Module):
    """Append the units' mean standard deviation over the batch (Karras et al. 2018)."""

    def __init__(self):
        super().__init__()
        self.register_buffer("usual", torch.ones(()))

    def forward(self, x):
        spread = self.usual
        if self.training:
            spread = (x.var(0, unbiased=False) + 1e-8).sqrt().mean()
            self.usual.lerp_(spread.detach(), 0.1)
        return torch.cat([x, spread.expand(len(x), 1, *x.shape[2:])], dim=1)


# %% networks
class MinibatchDiscrimination(nn.Module):
    """Append to each sample how close it is to the others of its batch (Salimans et al. 2016, section 3.2)."""

    def __init__(self, units, kernels, dims):
        super().__init__()
        self.kernels, self.dims = kernels, dims
        self.projection = nn.Linear(units, kernels * dims, bias=False)
        self.register_buffer("usual", torch.zeros(kernels))

    def forward(self, x):
        if not self.training:
            return torch.cat([x, self.usual.expand(len(x), -1)], dim=1)
        rows = self.projection(x).view(len(x), self.kernels, self.dims)
        distances = (rows[:, None] - rows[None]).abs().sum(3)  # (n, n, kernels)
        closeness = (-distances).exp().sum(1) - 1
        self.usual.lerp_(closeness.detach().mean(0), 0.1)
        return torch.cat([x, closeness], dim=1)


# %% networks
class Constant(nn.Module):
    """The number theta, whatever the latent."""

    def __init__(self, start):
        super().__init__()
        self.theta = nn.Parameter(torch.tensor([start]))

    def forward(self, latents):
        return self.theta.repeat(len(latents), 1)


# %% networks
class Scale(nn.Module):
    """The logit psi x of a number x."""

    def __init__(self, start):
        super().__init__()
        self.psi = nn.Parameter(torch.tensor([start]))

    def forward(self, x):
        return (self.psi * x).flatten()


# %% networks
class Shift(nn.Module):
    """The latent itself, moved by theta."""

    def __init__(self, start):
        super().__init__()
        self.theta = nn.Parameter(torch.tensor([start]))

    def forward(self, latents):
        return latents + self.theta


# %% networks
class ParticleTable(nn.Module):
    """The row of a table that the first number of a latent picks."""

    def __init__(self, count, outputs):
        super().__init__()
        self.table = nn.Parameter(torch.zeros(count, outputs))

    def forward(self, latents):
        turns = 4 * latents[:, 0].detach()
        count = len(self.table)
        rows = ((turns - turns.floor()) * count).long().clamp(0, count - 1)
        return self.table.index_select(0, rows)


# %% networks
class PaintedSurface(nn.Module):
    """The height of a uniform cubic B-spline over a square of the plane; beyond it falls by 1 a unit."""

    def __init__(self, side, reach):
        super().__init__()
        self.values = nn.Parameter(torch.zeros(side, side))
        self.reach = reach

    def forward(self, x):
        side = len(self.values)
        inside = x.clamp(-self.reach, self.reach)
        places = (inside + self.reach) * ((side - 1) / (2 * self.reach))
        first = places.detach().floor().clamp(0, side - 2)
        weights = cubic(places - first)
        near = (first.long()[:, :, None] + torch.arange(-1, 3)).clamp(0, side - 1)
        flat = near[:, 1, :, None] * side + near[:, 0, None, :]
        heights = self.values.flatten().index_select(0, flat.flatten()).view_as(flat)
        height = (weights[:, 1, :, None] * weights[:, 0, None, :] * heights).sum((1, 2))
        return height - (x - inside).abs().sum(1)


# %% networks
def cubic(t):
    """Return the weights of the four coefficients around a place."""
    s = 1 - t
    near = (s**3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (3 * s**3 - 6 * s**2 + 4) / 6, t**3 / 6)
    return torch.stack(near, dim=-1)


# %% networks
def put(weights, numbers):
    """Put weights on numbers, in turn if these are fewer."""
    numbers = numbers.flatten().repeat(-(-weights.numel() // numbers.numel()))
    with torch.no_grad():
        weights.copy_(numbers[: weights.numel()].view_as(weights))


# %% networks
def repeated(times, layers):
    """Return the layers that `layers` makes, so many times."""
    return [layer for _ in range(times) for layer in layers()]


# %% networks
def flatten(network):
    """Make the weights of a network parts of one vector, and so their gradients, and return it.

    An optimizer then moves it all in one call, which is much quicker than one for each of many small tensors.
    """
    parts = list(network.parameters())
    weights = nn.Parameter(torch.cat([part.detach().reshape(-1) for part in parts]))
    weights.grad = torch.zeros_like(weights)
    start = 0
    for part in parts:
        end = start + part.numel()
        part.data, part.grad = weights.data[start:end].view(part.shape), weights.grad[start:end].view(part.shape)
        start = end
    return weights


# %% networks
class SpectralNorm(nn.Module):
    """Divide a matrix by an estimate of its largest singular value (Miyato et al. 2018): power iteration."""

    def __init__(self, weight, rng):
        super().__init__()
        matrix = weight.detach().flatten(1)
        for name, size in zip(("left", "right"), matrix.shape, strict=True):
            self.register_buffer(name, normalize(torch.randn(size, generator=rng), dim=0))
        for _ in range(15):
            self.iterate(matrix)

    def forward(self, weight):
        matrix = weight.flatten(1)
        if self.training:
            self.iterate(matrix.detach())
        sigma = self.left.clone() @ matrix @ self.right.clone()  # copies, as the next pass moves the vectors
        return weight / sigma.clamp(min=1e-12)

    @torch.no_grad()
    def iterate(self, matrix):
        self.right.copy_(normalize(matrix.T @ self.left, dim=0, eps=1e-12))
        self.left.copy_(normalize(matrix @ self.right, dim=0, eps=1e-12))


def bound_layers(network, rng):
    """Normalise every dense layer and convolution of `network`."""
    for layer in network.modules():
        if isinstance(layer, nn.Linear | nn.Conv2d | nn.ConvTranspose2d):
            parametrize.register_parametrization(layer, "weight", SpectralNorm(layer.weight, rng), unsafe=True)


# %% losses
def latents_told(latents, labels):
    """Put the class that G is asked for behind each latent: (n, dim + classes), one of those numbers 1."""
    return torch.cat([latents, one_hot(labels, classes).to(latents)], dim=1)


# %% losses
def images_told(images, labels):
    """Put a map for each class behind each image: (n, channels + classes, height, width), one of them all 1."""
    maps = one_hot(labels, classes).to(images)[:, :, None, None]
    return torch.cat([images, maps.expand(-1, -1, *images.shape[2:])], dim=1)


# %% losses
class JeffreysLogRatio(torch.autograd.Function):
    """The root l of l + 1 - exp(-l) = C by Newton's method, with dl/dC = 1 / (1 + exp(-l))."""

    @staticmethod
    def forward(ctx, logits):
        x = 1 - logits
        y = torch.where(x > 1, x.clamp(min=1).log(), x)
        for _ in range(6):
            grown = y.exp()
            y = y - (y + grown - x) / (1 + grown)
        ctx.save_for_backward(-y)
        return -y

    @staticmethod
    def backward(ctx, grad):
        [root] = ctx.saved_tensors
        return grad * root.sigmoid()


# %% losses
def input_gradients(judge, samples):
    """Return the gradient of each logit by its sample, one row each, itself differentiable."""
    places = samples if samples.requires_grad else samples.detach().requires_grad_()
    logits = judge(places)
    [gradient] = torch.autograd.grad(logits.sum(), places, create_graph=True)  # no logit depends on another's sample
    return gradient.reshape(len(logits), -1)


# %% losses
def share_each(samples):
    """Return a number from 0 to 1 for each sample, shaped to multiply it."""
    return torch.rand((len(samples), *(1 for _ in samples.shape[1:])), generator=rngs["penalty"])


# %% losses
def between(real, fake):
    """Return a point between each real and a fake."""
    share = share_each(real)
    return share * real + (1 - share) * fake


# %% losses
def around(real):
    """Return a point near each real, as DRAGAN has it (Kodali et al. 2017)."""
    share = share_each(real)
    return real + 0.5 * share * real.std(correction=0) * torch.rand(real.shape, generator=rngs["penalty"])


# %% losses
def features_of(judge, samples):
    """Return what the last layer of D with weights takes in: (n, features)."""
    last = next(layer for layer in reversed(discriminator) if any(True for _ in layer.parameters()))
    taken = []
    hook = last.register_forward_pre_hook(lambda _, inputs: taken.append(inputs[0]))
    judge(samples)
    hook.remove()
    return taken[0].flatten(1)


# %% step
def flat_gradient(output, network, along=None, differentiable=False):
    """Return the gradient of `output`, or of its product with `along`, by all weights, as one vector."""
    weights = list(network.parameters())
    if not output.requires_grad:
        return torch.cat([torch.zeros_like(each).reshape(-1) for each in weights])
    parts = torch.autograd.grad(
        output, weights, along, retain_graph=True, create_graph=differentiable,
        allow_unused=True, materialize_grads=True,
    )  # fmt: skip
    return torch.cat([part.reshape(-1) for part in parts])


# %% optimizers
def shorten(gradient, most):
    """Shorten a gradient that is longer than `most` (Pascanu et al. 2013), and keep its direction."""
    length = torch.linalg.vector_norm(gradient, dtype=torch.float64).item()
    if length > most:
        gradient.mul_(most / length if math.isfinite(length) else math.nan)


# %% optimizers
class Lookahead:
    """Slow weights that follow the fast ones (Zhang et al. 2019): every so often, part of the way to them."""

    def __init__(self, weights):
        self.weights, self.slow, self.updates = weights, weights.detach().clone(), 0

    @torch.no_grad()
    def follow(self, steps, alpha):
        """Count an update; when it is time, let both kinds of weights meet."""
        self.updates += 1
        if self.updates >= steps:
            self.updates = 0
            self.weights.copy_(self.slow.lerp_(self.weights, alpha))


# %% optimizers
class Optimistic(torch.optim.Optimizer):
    """Step along twice the present direction, and take the last one back (Daskalakis et al. 2018)."""

    def __init__(self, weights, lr, weight_decay=0.0, **others):
        super().__init__(weights, {"lr": lr, "weight_decay": weight_decay, **others})

    @torch.no_grad()
    def step(self):
        [group] = self.param_groups
        [weights] = group["params"]
        state = self.state[weights]
        direction = self.direction(weights.grad.add(weights, alpha=group["weight_decay"]), state, group)
        past = state.get("past_direction", direction)  # at first there is none, and the step is a plain one
        weights.add_((2 * direction).sub_(past), alpha=-group["lr"])
        state["past_direction"] = direction


# %% optimizers
class OptimisticSgd(Optimistic):
    """Optimistic gradient descent."""

    def direction(self, gradient, state, group):
        return gradient


# %% optimizers
class OptimisticAdam(Optimistic):
    """Optimistic Adam: the direction is Adam's."""

    def direction(self, gradient, state, group):
        beta1, beta2 = group["betas"]
        if not state:
            zeros = torch.zeros_like(gradient)
            state |= {"step": torch.tensor(0.0), "exp_avg": zeros, "exp_avg_sq": zeros.clone()}
        state["step"] += 1
        updates = state["step"].item()
        average = state["exp_avg"].lerp_(gradient, 1 - beta1)
        square = state["exp_avg_sq"].mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
        size = (square / (1 - beta2**updates)).sqrt_().add_(group["eps"])
        return (average / (1 - beta1**updates)).div_(size)


# %% optimizers
def set_rate(optimizer, rate):
    """Let an optimizer go on at another learning rate."""
    optimizer.param_groups[0]["lr"] = rate


# %% optimizers
def weight_of(state, name, beta, gain, updates, start=(0.0, 0)):
    """Return the sum of the weights that an average m <- beta m + gain g gives to past gradients."""
    weight, at = (state[name], state["counted_at"]) if name in state else start
    limit = gain / (1 - beta)
    return limit + (weight - limit) * beta ** (updates - at)


# %% optimizers
def rescale(optimizer, betas):
    """Let averages mean the same after a change of their memory: Adam divides them by 1 - beta^t."""
    for state in optimizer.state.values():
        updates = state["step"].item()
        for name, (old, new) in betas.items():
            if name in state and old != new:
                state[name] = state[name] * ((1 - new**updates) / (1 - old**updates))


# %% optimizers
def sgd_step(weights, gradient, state, group):
    """Step as SGD does, in a way that can be differentiated."""
    direction = gradient + group["weight_decay"] * weights
    if group["momentum"]:
        past, kept = state.get("momentum_buffer"), 1 - group["dampening"]
        buffer = direction if past is None else group["momentum"] * past + kept * direction
        state["momentum_buffer"] = buffer
        direction = direction + group["momentum"] * buffer if group["nesterov"] else buffer
    return weights - group["lr"] * direction


# %% optimizers
def root(square):
    """Return the square root, with derivative 0 at 0, where it has none."""
    is_zero = square == 0
    return torch.where(is_zero, 0.0, torch.where(is_zero, 1.0, square).sqrt())


def adam_step(weights, gradient, state, group):
    """Step as Adam does, in a way that can be differentiated."""
    beta1, beta2 = group["betas"]
    gradient = gradient + group["weight_decay"] * weights
    none = torch.zeros_like(gradient)
    count = state.get("step", torch.tensor(0.0)) + 1
    average = beta1 * state.get("exp_avg", none) + (1 - beta1) * gradient
    square = beta2 * state.get("exp_avg_sq", none) + (1 - beta2) * gradient.square()
    state |= {"step": count, "exp_avg": average, "exp_avg_sq": square}
    if group["amsgrad"]:
        square = state["max_exp_avg_sq"] = torch.maximum(state.get("max_exp_avg_sq", none), square)
    unbiased = average / (1 - beta1 ** count.item())
    return weights - group["lr"] * unbiased / (root(square / (1 - beta2 ** count.item())) + group["eps"])


# %% losses
def unrolled(real, fake, step_of):
    """Return D as it would be `unroll` updates later, differentiable by the fakes (Metz et al. 2017)."""
    [group] = d_optimizer.param_groups
    state = dict(d_optimizer.state[d_weights])
    buffers = {name: buffer.clone() for name, buffer in discriminator.named_buffers()}
    weights = d_weights.detach().clone().requires_grad_()

    def with_weights(weights):
        named = dict(discriminator.named_parameters())
        parts = torch.split(weights, [each.numel() for each in named.values()])
        taken = {name: part.view(each.shape) for (name, each), part in zip(named.items(), parts, strict=True)}
        return lambda samples: functional_call(discriminator, taken | buffers, samples)

    for _ in range(unroll):
        value = d_objective(with_weights(weights), real, fake)
        [gradient] = torch.autograd.grad(value, weights, create_graph=True)
        weights = step_of(weights, gradient, state, group)
    return with_weights(weights)


# %% step
def solve(product, transposed, right, rounds):
    """Return v with M v = `right` by conjugate gradients on the normal equations."""
    solution, residual = torch.zeros_like(right), right.clone()
    gradient = direction = transposed(residual)
    goal = 1e-6 * float(right.norm())
    for _ in range(rounds):
        squared_norm = float(gradient.square().sum())
        if float(residual.norm()) <= goal or not math.isfinite(squared_norm) or squared_norm == 0:
            break
        image = product(direction)
        length = squared_norm / float(image.square().sum())
        solution += length * direction
        residual -= length * image
        gradient = transposed(residual)
        direction = gradient + float(gradient.square().sum()) / squared_norm * direction
    return solution


def best_responses(x, f, a, y, g, b, rounds):
    """Return along what networks x and y are to move at rates a and b (Schaefer and Anandkumar 2019)."""
    f_x, g_x = (flat_gradient(loss, x, differentiable=True) for loss in (f, g))
    f_y, g_y = (flat_gradient(loss, y, differentiable=True) for loss in (f, g))

    def product(v):
        return v - a * b * flat_gradient(f_y, x, flat_gradient(g_x, y, v))

    def transposed(v):
        return v - a * b * flat_gradient(g_y, x, flat_gradient(f_x, y, v))

    own_f, own_g = f_x.detach(), g_y.detach()
    p = solve(product, transposed, own_f - b * flat_gradient(f_y, x, own_g), rounds)
    return p, own_g - a * flat_gradient(g_x, y, p)


# %% step
def adjusted(x, f, y, g, weight, aligns):
    """Return along what networks x and y are to move: symplectic gradient adjustment (Balduzzi et al. 2018)."""
    f_x, f_y, g_x, g_y = (flat_gradient(loss, net, differentiable=True) for loss in (f, g) for net in (x, y))
    v_x, v_y = f_x.detach(), g_y.detach()
    a_x = flat_gradient((g_y - f_y) @ v_y, x) / 2
    a_y = flat_gradient((f_x - g_x) @ v_x, y) / 2
    if aligns:
        along = f_x @ v_x + g_y @ v_y
        h_x, h_y = (flat_gradient(along, net) for net in (x, y))
        agreement = (v_x @ h_x + v_y @ h_y) * (a_x @ h_x + a_y @ h_y) / (len(v_x) + len(v_y))
        weight = weight * float(torch.sign(agreement + 0.1))
    return v_x + weight * a_x, v_y + weight * a_y


# %% losses
class SharedFakes:
    """Fakes that one network has just learned from, for the other's next update in the same step."""

    def clear(self):
        self.left = None

    def leave(self, taker, fakes):
        self.left = (taker, fakes, g_moves)

    def take(self, taker, is_attached):
        left, self.left = self.left, None
        if left is None or left[0] != taker or (is_attached and left[2] != g_moves):
            return None
        return left[1]


# %% step
def finite(loss):
    """Return the value of a loss, and end where it is no number any more: training has diverged."""
    value = loss.item()
    if not math.isfinite(value):
        raise SystemExit(f"Training has diverged: a loss is {value} in step {step:,}")
    return value

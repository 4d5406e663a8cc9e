"""The part of a script that builds both networks: a line for each layer of their plans, and how weights are drawn."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from ganviz.engine.script.data import numbers_of
from ganviz.engine.script.pieces import Phase, literal
from ganviz.spec import Experiment
from ganviz.spec.arrays import NumberArray
from ganviz.spec.inits import AnyInit, HeInit, NormalInit, OrthogonalInit, TorchInit, XavierInit
from ganviz.spec.networks import (
    Handmade,
    Layered,
    LogisticDiscriminator,
    Network,
    ParticleGenerator,
    SurfaceDiscriminator,
    plan,
)

_PLACED: dict[type[Network], str] = {ParticleGenerator: "table", SurfaceDiscriminator: "values"}
_OFTEN = 4  # of equal lines, from which on they are written once
_MATRICES = {
    plan.Dense: "nn.Linear",
    plan.Convolution: "nn.Conv2d",
    plan.MinibatchDiscrimination: "nn.Linear",
}


def add_networks(phase: Phase, experiment: Experiment) -> None:
    """Add both networks, with first weights as the run has them."""
    phase.once["generator"] = ("networks", _network(experiment.generator.network, experiment, "generator"))
    phase.once["discriminator"] = ("networks", _network(experiment.discriminator.network, experiment, "discriminator"))
    inits = {}
    for player in ("generator", "discriminator"):
        spec = getattr(experiment, player).network
        if isinstance(spec, Layered | LogisticDiscriminator):
            inits[player] = spec.init
        elif isinstance(spec, Handmade):
            phase.once[f"first {player}"] = ("networks", "\n".join(placing(spec, player)))
    texts = {player: _drawing(init) for player, init in inits.items()}
    alike = len(set(map(tuple, texts.values()))) == 1
    for player, (about, *body) in texts.items():
        name = "draw_weights" if alike else f"draw_{player}_weights"
        phase.once[name] = ("networks", "\n".join([f"def {name}(network, rng):", f'    """{about}"""', *body]))
        phase.once[f"first {player}"] = ("networks", f'{name}({player}, seeded("{player} weights"))')
    phase.once["weights"] = ("networks", "g_weights, d_weights = flatten(generator), flatten(discriminator)")
    if experiment.discriminator.network.spectral_norm:
        # The generator of the weights goes on to draw the first singular vectors.
        name = phase.once["first discriminator"][1].partition("(")[0]
        phase.once["first discriminator"] = (
            "networks",
            'drawing = seeded("discriminator weights")\n'
            f"{name}(discriminator, drawing)\nbound_layers(discriminator, drawing)",
        )


def placing(spec: Handmade, player: str) -> list[str]:
    """Return the lines that put the weights of a network where `spec` has them."""
    weights = f"{player}[0].{_PLACED[type(spec)]}"
    if not spec.placed:
        return [f'put({weights}, torch.randn({weights}.numel(), generator=seeded("{player} weights")))']
    return [*numbers_of("places", NumberArray(spec.placed)), f"put({weights}, places)"]


def last_with_weights(layers: plan.Plan) -> int:
    """Return the place of the last layer of a plan that has weights."""
    return max(place for place, layer in enumerate(layers) if layer.num_weights)


def _network(spec: Network, experiment: Experiment, player: str) -> str:
    data = experiment.data
    layers = spec.plan(experiment.latent.dim, data.sample_shape, data.num_classes)
    masks = 'rngs["generator dropout"]' if player == "generator" else 'rngs["dropout"]'
    about = {"generator": "latents to fakes", "discriminator": "samples to logits, high for real"}[player]
    return "\n".join([f"{player} = nn.Sequential(  # {about}", *_indented(_rows(layers, masks)), ")"])


def _rows(layers: Sequence[plan.Layer], masks: str) -> list[str]:
    """Return the lines of layers: each layer with weights begins one, what repeats is written once."""
    rows: list[list[str]] = []
    for layer in layers:
        words = MODULES[type(layer)](layer, masks)
        begins = isinstance(layer, plan.Dense | plan.Convolution | plan.Residual | plan.LatentSkips)
        if begins or not rows or len(", ".join([*rows[-1], *words])) > 100:
            rows.append([])
        rows[-1] += words
    found: list[str] = []
    for row, alike in groupby(rows):
        count = len(list(alike))
        text = ", ".join(row)
        if count >= _OFTEN:
            found.append(f"*repeated({count}, lambda: [{text}]),")
        else:
            found += [f"{text},"] * count
    return [line for text in found for line in text.split("\n")]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _dense(layer: plan.Dense, masks: str) -> list[str]:
    return [f"nn.Linear({layer.inputs}, {layer.outputs}{'' if layer.bias else ', bias=False'})"]


def _convolution(layer: plan.Convolution, masks: str) -> list[str]:
    padding = (layer.kernel - 1) // 2
    words = [str(layer.inputs), str(layer.outputs), str(layer.kernel), f"stride={layer.stride}", f"padding={padding}"]
    more = layer.stride - layer.kernel + 2 * padding
    if layer.is_transposed and more:
        words.append(f"output_padding={more}")
    if not layer.bias:
        words.append("bias=False")
    return [f"nn.{'ConvTranspose2d' if layer.is_transposed else 'Conv2d'}({', '.join(words)})"]


def _norm(layer: plan.Normalisation, masks: str) -> list[str]:
    names = {
        ("batch", False): "nn.BatchNorm1d({})",
        ("layer", False): "nn.LayerNorm({})",
        ("batch", True): "nn.BatchNorm2d({})",
        ("layer", True): "nn.GroupNorm(1, {})",
    }
    return [names[layer.over, layer.is_of_maps].format(layer.width)]


_ACTIVATIONS: dict[str, Callable[[plan.Nonlinearity], str]] = {
    "relu": lambda layer: "nn.ReLU()",
    "leaky_relu": lambda layer: f"nn.LeakyReLU({literal(layer.slope)})",
    "prelu": lambda layer: f"nn.PReLU(init={literal(layer.slope)})",
    "elu": lambda layer: "nn.ELU()",
    "gelu": lambda layer: "nn.GELU()",
    "silu": lambda layer: "nn.SiLU()",
    "tanh": lambda layer: "nn.Tanh()",
    "sigmoid": lambda layer: "nn.Sigmoid()",
    "sine": lambda layer: f"Sine({literal(layer.frequency)})",
    "maxout": lambda layer: f"Maxout({layer.pieces})",
}


def _residual(layer: plan.Residual, masks: str) -> list[str]:
    return ["\n".join(["Residual(", *_indented(_rows(layer.block, masks)), ")"])]


def _latent_skips(layer: plan.LatentSkips, masks: str) -> list[str]:
    lines = ["Joining(", "    ["]
    for row, alike in groupby(" ".join(_rows(block, masks)).removesuffix(",") for block in layer.blocks):
        count = len(list(alike))
        if count >= _OFTEN:
            lines.append(f"        *repeated({count}, lambda: [[{row}]]),")
        else:
            lines += [f"        [{row}],"] * count
    joins = [place for place, joins in enumerate(layer.joins) if joins]
    return ["\n".join([*lines, "    ],", f"    joins={literal(joins)},", ")"])]


MODULES: dict[type[plan.Layer], Callable[[Any, str], list[str]]] = {
    plan.Dense: _dense,
    plan.Convolution: _convolution,
    plan.Normalisation: _norm,
    plan.Nonlinearity: lambda layer, masks: [_ACTIVATIONS[layer.kind](layer)],
    plan.Dropout: lambda layer, masks: [f"Dropout({literal(layer.rate)}, {masks})"],
    plan.MinibatchStd: lambda layer, masks: ["MinibatchStd()"],
    plan.TellClass: lambda layer, masks: [f"TellClass({layer.channels})"],
    plan.Upsample: lambda layer, masks: [f"nn.Upsample(scale_factor={layer.factor})"],
    plan.MinibatchDiscrimination: lambda layer, masks: [
        f"MinibatchDiscrimination({layer.units}, {layer.kernels}, {layer.dims})"
    ],
    plan.Pack: lambda layer, masks: [f"Pack({layer.count})"],
    plan.Flatten: lambda layer, masks: ["nn.Flatten()" if layer.first == 1 else f"nn.Flatten({layer.first})"],
    plan.Unflatten: lambda layer, masks: [f"nn.Unflatten(1, {layer.shape!r})"],
    plan.Residual: _residual,
    plan.LatentSkips: _latent_skips,
    plan.Constant: lambda layer, masks: [f"Constant({literal(layer.start)})"],
    plan.Shift: lambda layer, masks: [f"Shift({literal(layer.start)})"],
    plan.Scale: lambda layer, masks: [f"Scale({literal(layer.start)})"],
    plan.Particles: lambda layer, masks: [f"ParticleTable({layer.count}, {layer.outputs})"],
    plan.Surface: lambda layer, masks: [f"PaintedSurface({layer.side}, {literal(layer.reach)})"],
}


def _drawing(init: AnyInit) -> list[str]:
    """Return what the function that draws first weights does, in words, and its lines."""
    about, weight, bias = RULES[type(init)](init)
    return [
        about,
        "    for layer in network.modules():",
        "        if isinstance(layer, nn.Linear | nn.Conv2d | nn.ConvTranspose2d):",
        f"            {weight}",
        "            if layer.bias is not None:",
        *(f"                {line}" for line in bias),
    ]


_ZERO = ["nn.init.zeros_(layer.bias)"]
RULES: dict[type[AnyInit], Callable[[Any], tuple[str, str, list[str]]]] = {
    TorchInit: lambda init: (
        "Draw weights and biases from +-1/sqrt(fan in), as torch does unasked.",
        "nn.init.kaiming_uniform_(layer.weight, a=math.sqrt(5), generator=rng)",
        [
            "bound = 1 / math.sqrt(layer.weight[0].numel())",
            "nn.init.uniform_(layer.bias, -bound, bound, generator=rng)",
        ],
    ),
    HeInit: lambda init: (
        "Draw weights of variance 2 / fan in (He et al. 2015); biases are 0.",
        f'nn.init.kaiming_{init.spread}_(layer.weight, nonlinearity="relu", generator=rng)',
        _ZERO,
    ),
    XavierInit: lambda init: (
        "Draw weights of variance 2 / (fan in + fan out) (Glorot and Bengio 2010); biases are 0.",
        f"nn.init.xavier_{init.spread}_(layer.weight, {literal(init.gain)}, generator=rng)",
        _ZERO,
    ),
    OrthogonalInit: lambda init: (
        "Draw each matrix as a part of a rotation (Saxe et al. 2013); biases are 0.",
        f"nn.init.orthogonal_(layer.weight, {literal(init.gain)}, generator=rng)",
        _ZERO,
    ),
    NormalInit: lambda init: (
        "Draw normal weights of one spread; biases are 0.",
        f"nn.init.normal_(layer.weight, 0, {literal(init.std)}, generator=rng)",
        _ZERO,
    ),
}  # fmt: skip

"""The part of a script that makes optimizers, and what each kind keeps: how averages are read and written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ganviz.engine.script.pieces import Phase, called, literal
from ganviz.spec import Experiment
from ganviz.spec.optimizers import AnyOptimizer

Lines = list[str]
LETTER = {"generator": "g", "discriminator": "d"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of optimizer is made, and what its averages are called.

    Attributes:
        make: the class.
        options: (description) -> settings as that class calls them; what torch has anyway is in `usual`.
        usual: what may be left out where it is so.
        ending: options that are always there.
        keeps: (description) -> which averages it has: ``gradient``, ``square``.
        takes: (description) -> which of another kind's it goes on with.
        read: (description) -> lines from ``state`` and ``updates`` to those averages.
        write: (description) -> lines that make ``state`` of those averages and ``updates``.
    """

    make: str
    options: Callable[[Any], dict[str, Any]]
    usual: dict[str, Any]
    ending: str
    keeps: Callable[[Any], frozenset[str]]
    takes: Callable[[Any], frozenset[str]]
    read: Callable[[Any], Lines]
    write: Callable[[Any, frozenset[str]], Lines]


_NONE: frozenset[str] = frozenset()
_GRADIENT, SQUARE = frozenset({"gradient"}), frozenset({"square"})
_BOTH = _GRADIENT | SQUARE
_FUSED, _PLAIN = "fused=True", "foreach=False"
ZEROS = "torch.zeros_like(weights)"


def _adam_options(spec: Any) -> dict[str, Any]:
    return {"betas": (spec.beta1, spec.beta2), "eps": spec.eps, "weight_decay": spec.weight_decay}


def _read_adam(spec: Any) -> Lines:
    return [
        f'gradient = state["exp_avg"] / (1 - {literal(spec.beta1)}**updates)',
        f'square = state["exp_avg_sq"] / (1 - {literal(spec.beta2)}**updates)',
    ]


def _write_adam(spec: Any, kept: frozenset[str]) -> Lines:
    gradient = f"gradient * (1 - {literal(spec.beta1)}**updates)" if "gradient" in kept else ZEROS
    square = f"square * (1 - {literal(spec.beta2)}**updates)" if "square" in kept else ZEROS
    lines = [
        'new["step"] = torch.tensor(float(updates))',
        f'new["exp_avg"] = {gradient}',
        f'new["exp_avg_sq"] = {square}',
    ]
    if getattr(spec, "amsgrad", False):
        lines.append(f'new["max_exp_avg_sq"] = {ZEROS}')
    if spec.kind == "nadam":
        lines.append(momentum_product(spec))
    return lines


def momentum_product(spec: Any) -> str:
    """Return the lines that make the product of NAdam's momenta so far."""
    beta, decay = literal(spec.beta1), literal(spec.momentum_decay)
    each = f"{beta} * (1 - 0.5 * 0.96 ** (t * {decay}))"
    return (
        "t = torch.arange(1, int(updates) + 1, dtype=torch.float64)\n"
        f'new["mu_product"] = ({each}).prod().float()  # of all its momenta'
    )


def _adam_like(make: str, options: Callable[[Any], dict[str, Any]], usual: dict[str, Any], ending: str) -> Kind:
    return Kind(make, options, usual, ending, lambda spec: _BOTH, lambda spec: _BOTH, _read_adam, _write_adam)


def sgd_weight(spec: Any) -> str:
    """Return how full SGD's buffer is, as an expression."""
    gain = literal(1 - spec.dampening)
    return f'weight_of(state, "buffer_weight", {literal(spec.momentum)}, {gain}, updates, (1.0, 1))'


def _averages(spec: Any) -> frozenset[str]:
    return _GRADIENT if spec.momentum > 0 and spec.dampening < 1 else _NONE


def _read_sgd(spec: Any) -> Lines:
    return [
        f"filled = {sgd_weight(spec)}",
        "if filled <= 1e-6:  # what has faded further has no digits left",
        "    continue",
        'gradient = state["momentum_buffer"] / filled',
    ]


def _write_sgd(spec: Any, kept: frozenset[str]) -> Lines:
    return ["state = {}", f'new["momentum_buffer"] = gradient * {sgd_weight(spec)}']


def _read_rmsprop(spec: Any) -> Lines:
    alpha, gain = literal(spec.alpha), literal(1 - spec.alpha)
    lines = [f'square = state["square_avg"] / weight_of(state, "square_weight", {alpha}, {gain}, updates)']
    if spec.centered:
        lines += [
            f'filled = weight_of(state, "centre_weight", {alpha}, {gain}, updates)',
            f'gradient = state["grad_avg"] / filled if filled else {ZEROS}',
        ]
    return lines


def _write_rmsprop(spec: Any, kept: frozenset[str]) -> Lines:
    lines = [
        'new["step"] = torch.tensor(float(updates))',
        'new["square_avg"] = square.clone()',
        'new |= {"square_weight": 1.0, "centre_weight": 0.0, "counted_at": updates}',
    ]
    more = {"momentum_buffer": spec.momentum > 0, "grad_avg": spec.centered}
    return lines + [f'new["{name}"] = {ZEROS}' for name, is_there in more.items() if is_there]


def _read_adagrad(spec: Any) -> Lines:
    return [f'square = (state["sum"] - {literal(spec.initial_accumulator)}) / updates']


def _write_adagrad(spec: Any, kept: frozenset[str]) -> Lines:
    return [
        'new["step"] = torch.tensor(float(updates))',
        f'new["sum"] = square * updates + {literal(spec.initial_accumulator)}',
    ]


def _read_adadelta(spec: Any) -> Lines:
    rho, gain = literal(spec.rho), literal(1 - spec.rho)
    return [f'square = state["square_avg"] / weight_of(state, "square_weight", {rho}, {gain}, updates)']


def _write_adadelta(spec: Any, kept: frozenset[str]) -> Lines:
    return [
        'new["step"] = torch.tensor(float(updates))',
        'new["square_avg"] = square.clone()',
        f'new["acc_delta"] = {ZEROS}',
        'new |= {"square_weight": 1.0, "counted_at": updates}',
    ]


def _read_adamax(spec: Any) -> Lines:
    return [f'gradient = state["exp_avg"] / (1 - {literal(spec.beta1)}**updates)']


def _write_adamax(spec: Any, kept: frozenset[str]) -> Lines:
    gradient = f"gradient * (1 - {literal(spec.beta1)}**updates)" if "gradient" in kept else ZEROS
    return [
        'new["step"] = torch.tensor(float(updates))',
        f'new["exp_avg"] = {gradient}',
        'new["exp_inf"] = square.sqrt()',
    ]


_ADAM_USUAL = {"eps": 1e-8, "weight_decay": 0.0, "amsgrad": False}
KINDS: dict[str, Kind] = {
    "sgd": Kind(
        "torch.optim.SGD",
        lambda spec: {
            "momentum": abs(spec.momentum),
            "dampening": spec.dampening,
            "weight_decay": spec.weight_decay,
            "nesterov": spec.nesterov,
        },
        {"momentum": 0.0, "dampening": 0.0, "weight_decay": 0.0, "nesterov": False},
        _FUSED,
        _averages,
        _averages,
        _read_sgd,
        _write_sgd,
    ),
    "rmsprop": Kind(
        "torch.optim.RMSprop",
        lambda spec: {
            "alpha": spec.alpha,
            "eps": spec.eps,
            "weight_decay": spec.weight_decay,
            "momentum": spec.momentum,
            "centered": spec.centered,
        },
        {"alpha": 0.99, "eps": 1e-8, "weight_decay": 0.0, "momentum": 0.0, "centered": False},
        _PLAIN,
        lambda spec: _BOTH if spec.centered else SQUARE,
        lambda spec: SQUARE,
        _read_rmsprop,
        _write_rmsprop,
    ),
    "adagrad": Kind(
        "torch.optim.Adagrad",
        lambda spec: {
            "lr_decay": spec.lr_decay,
            "weight_decay": spec.weight_decay,
            "initial_accumulator_value": spec.initial_accumulator,
            "eps": spec.eps,
        },
        {"lr_decay": 0.0, "weight_decay": 0.0, "initial_accumulator_value": 0.0, "eps": 1e-10},
        _FUSED,
        lambda spec: SQUARE,
        lambda spec: SQUARE,
        _read_adagrad,
        _write_adagrad,
    ),
    "adadelta": Kind(
        "torch.optim.Adadelta",
        lambda spec: {"rho": spec.rho, "eps": spec.eps, "weight_decay": spec.weight_decay},
        {"rho": 0.9, "eps": 1e-6, "weight_decay": 0.0},
        _PLAIN,
        lambda spec: SQUARE,
        lambda spec: SQUARE,
        _read_adadelta,
        _write_adadelta,
    ),
    "adam": _adam_like(
        "torch.optim.Adam", lambda spec: {**_adam_options(spec), "amsgrad": spec.amsgrad}, _ADAM_USUAL, _FUSED
    ),
    "adamw": _adam_like(
        "torch.optim.AdamW",
        lambda spec: {**_adam_options(spec), "amsgrad": spec.amsgrad},
        {"eps": 1e-8, "amsgrad": False},
        _FUSED,
    ),
    "nadam": _adam_like(
        "torch.optim.NAdam",
        lambda spec: {**_adam_options(spec), "momentum_decay": spec.momentum_decay},
        {"eps": 1e-8, "weight_decay": 0.0},
        _PLAIN,
    ),
    "radam": _adam_like("torch.optim.RAdam", _adam_options, {"eps": 1e-8, "weight_decay": 0.0}, _PLAIN),
    "adamax": Kind(
        "torch.optim.Adamax",
        _adam_options,
        {"eps": 1e-8, "weight_decay": 0.0},
        _PLAIN,
        lambda spec: _GRADIENT,
        lambda spec: _BOTH,
        _read_adamax,
        _write_adamax,
    ),
    "optimistic_sgd": Kind(
        "OptimisticSgd",
        lambda spec: {"weight_decay": spec.weight_decay},
        {"weight_decay": 0.0},
        "",
        lambda spec: _NONE,
        lambda spec: _NONE,
        lambda spec: [],
        lambda spec, kept: [],
    ),
    "optimistic_adam": _adam_like("OptimisticAdam", _adam_options, {"weight_decay": 0.0}, ""),
}


def making(spec: AnyOptimizer, player: str) -> str:
    """Return the lines that make the optimizer of a player, with the rate that is called so at the head."""
    kind, letter = KINDS[spec.kind], LETTER[player]
    options = [f"{name}={option(value)}" for name, value in kind.options(spec).items() if kind.usual.get(name) != value]
    arguments = [f"[{letter}_weights]", f"lr={letter}_rate", *options, *([kind.ending] if kind.ending else [])]
    text = f"{letter}_optimizer = {called(kind.make, arguments)}"
    if getattr(spec, "momentum", 0.0) < 0:  # which torch refuses when asked to build with it
        text += f'\n{letter}_optimizer.param_groups[0]["momentum"] = {literal(spec.momentum)}  # brakes'  # type: ignore[union-attr]
    return text


def option(value: Any) -> str:
    """Return the value of an option as Python writes it; several numbers as a tuple."""
    return f"({', '.join(map(literal, value))})" if isinstance(value, tuple) else literal(value)


def add_optimizers(phase: Phase, experiment: Experiment) -> None:
    """Add both optimizers, their rates, and what comes before and after their updates."""
    for player in ("generator", "discriminator"):
        spec, letter = getattr(experiment, player).optimizer, LETTER[player]
        phase.number(f"{letter}_rate", spec.lr, f"learning rate of {letter.upper()}")
        phase.once[f"{letter}_optimizer"] = ("optimizers", making(spec, player))
        if spec.clip_value:
            phase.number(f"{letter}_clip_value", spec.clip_value, "each entry of its gradient is cut to +- this")
        if spec.clip_norm:
            phase.number(f"{letter}_clip_norm", spec.clip_norm, "its gradient is shortened to this length")
        if spec.lookahead_steps:
            phase.number(f"{letter}_lookahead_steps", spec.lookahead_steps, "updates from one look to the next")
            phase.number(f"{letter}_lookahead_alpha", spec.lookahead_alpha, "how much of the way is kept")
            phase.once[f"{letter}_lookahead"] = ("optimizers", f"{letter}_lookahead = Lookahead({letter}_weights)")
    ema = experiment.generator.ema
    if ema:
        phase.number("ema", ema, "how much of the past an average of G's weights keeps")
        phase.once["average"] = ("optimizers", starting_average())
        body = ["average.lerp_(g_weights.detach(), 1 - ema)"]
        phase.function(
            "optimizers", "update_average", "", "Let an average of G's weights follow; its fakes waver less.", body
        )


def starting_average() -> str:
    return "average = g_weights.detach().clone()"

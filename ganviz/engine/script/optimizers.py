"""The part of a script that makes optimizers, and what becomes of their averages when settings or kinds change.

See `ganviz.gan.optimizers`: what is carried from kind to kind is the average gradient and the average squared
gradient, free of each method's scaling and start-up bias.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ganviz.engine.script.pieces import Phase, called, literal
from ganviz.spec import Experiment
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.schedules import (
    AnySchedule,
    Constant,
    Cosine,
    Cyclic,
    Exponential,
    Linear,
    StepDecay,
    Warmup,
)

Lines = list[str]
LETTER = {"generator": "g", "discriminator": "d"}
OUTSIDE = {"lr", "schedule", "clip_norm", "clip_value", "lookahead_steps", "lookahead_alpha"}


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
_GRADIENT, _SQUARE = frozenset({"gradient"}), frozenset({"square"})
_BOTH = _GRADIENT | _SQUARE
_FUSED, _PLAIN = "fused=True", "foreach=False"
_ZEROS = "torch.zeros_like(weights)"


def _adam_options(spec: Any) -> dict[str, Any]:
    return {"betas": (spec.beta1, spec.beta2), "eps": spec.eps, "weight_decay": spec.weight_decay}


def _read_adam(spec: Any) -> Lines:
    return [
        f'gradient = state["exp_avg"] / (1 - {literal(spec.beta1)}**updates)',
        f'square = state["exp_avg_sq"] / (1 - {literal(spec.beta2)}**updates)',
    ]


def _write_adam(spec: Any, kept: frozenset[str]) -> Lines:
    gradient = f"gradient * (1 - {literal(spec.beta1)}**updates)" if "gradient" in kept else _ZEROS
    square = f"square * (1 - {literal(spec.beta2)}**updates)" if "square" in kept else _ZEROS
    lines = [
        'new["step"] = torch.tensor(float(updates))',
        f'new["exp_avg"] = {gradient}',
        f'new["exp_avg_sq"] = {square}',
    ]
    if getattr(spec, "amsgrad", False):
        lines.append(f'new["max_exp_avg_sq"] = {_ZEROS}')
    if spec.kind == "nadam":
        lines.append(_momentum_product(spec))
    return lines


def _momentum_product(spec: Any) -> str:
    beta, decay = literal(spec.beta1), literal(spec.momentum_decay)
    each = f"{beta} * (1 - 0.5 * 0.96 ** (t * {decay}))"
    return (
        "t = torch.arange(1, int(updates) + 1, dtype=torch.float64)\n"
        f'new["mu_product"] = ({each}).prod().float()  # of all its momenta'
    )


def _adam_like(make: str, options: Callable[[Any], dict[str, Any]], usual: dict[str, Any], ending: str) -> Kind:
    return Kind(make, options, usual, ending, lambda spec: _BOTH, lambda spec: _BOTH, _read_adam, _write_adam)


def _sgd_weight(spec: Any) -> str:
    gain = literal(1 - spec.dampening)
    return f'weight_of(state, "buffer_weight", {literal(spec.momentum)}, {gain}, updates, (1.0, 1))'


def _averages(spec: Any) -> frozenset[str]:
    return _GRADIENT if spec.momentum > 0 and spec.dampening < 1 else _NONE


def _read_sgd(spec: Any) -> Lines:
    return [
        f"filled = {_sgd_weight(spec)}",
        "if filled <= 1e-6:  # what has faded further has no digits left",
        "    continue",
        'gradient = state["momentum_buffer"] / filled',
    ]


def _write_sgd(spec: Any, kept: frozenset[str]) -> Lines:
    return ["state = {}", f'new["momentum_buffer"] = gradient * {_sgd_weight(spec)}']


def _read_rmsprop(spec: Any) -> Lines:
    alpha, gain = literal(spec.alpha), literal(1 - spec.alpha)
    lines = [f'square = state["square_avg"] / weight_of(state, "square_weight", {alpha}, {gain}, updates)']
    if spec.centered:
        lines += [
            f'filled = weight_of(state, "centre_weight", {alpha}, {gain}, updates)',
            f'gradient = state["grad_avg"] / filled if filled else {_ZEROS}',
        ]
    return lines


def _write_rmsprop(spec: Any, kept: frozenset[str]) -> Lines:
    lines = [
        'new["step"] = torch.tensor(float(updates))',
        'new["square_avg"] = square.clone()',
        'new |= {"square_weight": 1.0, "centre_weight": 0.0, "counted_at": updates}',
    ]
    more = {"momentum_buffer": spec.momentum > 0, "grad_avg": spec.centered}
    return lines + [f'new["{name}"] = {_ZEROS}' for name, is_there in more.items() if is_there]


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
        f'new["acc_delta"] = {_ZEROS}',
        'new |= {"square_weight": 1.0, "counted_at": updates}',
    ]


def _read_adamax(spec: Any) -> Lines:
    return [f'gradient = state["exp_avg"] / (1 - {literal(spec.beta1)}**updates)']


def _write_adamax(spec: Any, kept: frozenset[str]) -> Lines:
    gradient = f"gradient * (1 - {literal(spec.beta1)}**updates)" if "gradient" in kept else _ZEROS
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
        lambda spec: _BOTH if spec.centered else _SQUARE,
        lambda spec: _SQUARE,
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
        lambda spec: _SQUARE,
        lambda spec: _SQUARE,
        _read_adagrad,
        _write_adagrad,
    ),
    "adadelta": Kind(
        "torch.optim.Adadelta",
        lambda spec: {"rho": spec.rho, "eps": spec.eps, "weight_decay": spec.weight_decay},
        {"rho": 0.9, "eps": 1e-6, "weight_decay": 0.0},
        _PLAIN,
        lambda spec: _SQUARE,
        lambda spec: _SQUARE,
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
    options = [
        f"{name}={_option(value)}" for name, value in kind.options(spec).items() if kind.usual.get(name) != value
    ]
    arguments = [f"[{letter}_weights]", f"lr={letter}_rate", *options, *([kind.ending] if kind.ending else [])]
    text = f"{letter}_optimizer = {called(kind.make, arguments)}"
    if getattr(spec, "momentum", 0.0) < 0:  # which torch refuses when asked to build with it
        text += f'\n{letter}_optimizer.param_groups[0]["momentum"] = {literal(spec.momentum)}  # brakes'  # type: ignore[union-attr]
    return text


def _option(value: Any) -> str:
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


# --- schedules --------------------------------------------------------------------------------------------------------

SCHEDULES: dict[type[AnySchedule], Callable[[Any], tuple[str, Lines]]] = {
    Constant: lambda spec: ("stays as it is", ["return 1.0"]),
    StepDecay: lambda spec: (
        f"falls every {spec.every:,} steps", [f"return {literal(spec.factor)} ** (done // {spec.every})"]
    ),
    Exponential: lambda spec: (f"halves in {spec.half_life:,} steps", [f"return 2 ** (-done / {spec.half_life})"]),
    Cosine: lambda spec: (
        "glides down along half a cosine",
        [
            f"turn = math.pi * min(1.0, done / {spec.steps})",
            f"return {literal(spec.floor)} + {literal(1 - spec.floor)} * (1 + math.cos(turn)) / 2",
        ],
    ),
    Linear: lambda spec: ("falls along a straight line", _line(1.0, spec.floor, f"done / {spec.steps}")),
    Warmup: lambda spec: ("grows in a straight line at first", _line(spec.start, 1.0, f"done / {spec.ramp}")),
    Cyclic: lambda spec: (
        "rises and falls in straight lines",
        [f"phase = done % {spec.period} / {spec.period}", *_line(spec.low, 1.0, "1 - abs(2 * phase - 1)")],
    ),
}  # fmt: skip


def _line(first: float, last: float, way: str) -> Lines:
    return [f"way = min(1.0, {way})", f"return (1 - way) * {literal(first)} + way * {literal(last)}"]


def add_schedules(phase: Phase, experiment: Experiment, players: frozenset[str]) -> None:
    """Add the schedule of each of `players`, those who have one at any time."""
    for player in sorted(players):
        letter = LETTER[player]
        about, body = SCHEDULES[type(getattr(experiment, player).optimizer.schedule)](
            getattr(experiment, player).optimizer.schedule
        )
        text = f"Return the share of {letter.upper()}'s rate when `done` steps are done: it {about}."
        phase.function("optimizers", f"{letter}_share", "done", text, body)


# --- changes ----------------------------------------------------------------------------------------------------------


def adopting(old: AnyOptimizer, new: AnyOptimizer, player: str, *, carries: bool, is_last: bool) -> Lines:
    """Return the lines of what a change from one description of a player's optimizer to another does, but for rates.

    Where it `is_last` nobody will ask how full its averages are.
    """
    letter = LETTER[player]
    lines = []
    if new.lookahead_steps and not old.lookahead_steps:
        lines.append(f"{letter}_lookahead = Lookahead({letter}_weights)")
    if old.kind != new.kind:
        swapping = _swapping(old, new, player, carries=carries)
        return lines + [line for line in swapping if not (is_last and '"counted_at"' in line)]
    differing = {name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)}
    if differing <= OUTSIDE:
        return lines
    return lines + _adjusting(old, new, letter)


def counts_moves(old: AnyOptimizer, new: AnyOptimizer) -> bool:
    """Return whether a script has to count the updates of the old optimizer: SGD does not itself."""
    if old.kind != "sgd":
        return False
    return bool(getattr(old, "momentum", 0.0)) and old != new


def _swapping(old: AnyOptimizer, new: AnyOptimizer, player: str, *, carries: bool) -> Lines:
    letter, before, after = LETTER[player], KINDS[old.kind], KINDS[new.kind]
    has, wants = before.keeps(old), after.takes(new)
    kept = has & wants
    words = {"gradient": "the average gradient", "square": "the average squared gradient"}
    if not (carries and kept):
        told = "Nothing of the old one is carried" if has else "The old one has no averages to carry"
        return [f"# {told}.", making(new, player)]
    told = "Carried from the old one: " + " and ".join(words[name] for name in sorted(kept))
    counted = f"{letter}_moves" if old.kind == "sgd" else 'state["step"].item()'
    is_made = "gradient" in has and "square" in wants - has
    unused = tuple(f"{name} = " for name in has - kept)
    body = [f"updates = {counted}", *(line for line in before.read(old) if not line.startswith(unused or "#"))]
    if is_made:
        body.append("updates, square = 1, gradient.square()  # as if it had been the one gradient so far")
        kept = kept | _SQUARE
    lines = [
        f"# {told}.",
        f"old = {letter}_optimizer",
        making(new, player),
        "for weights, state in old.state.items():",
        f"    new = {letter}_optimizer.state[weights]",
        *(f"    {line}" for text in (*body, *after.write(new, kept)) for line in text.split("\n")),
    ]
    return [*lines, *([f"{letter}_moves = int(updates)"] if new.kind == "sgd" else [])]


def _adjusting(old: Any, new: Any, letter: str) -> Lines:
    """Return the lines that let an optimizer of the same kind go on with other settings."""
    kind = KINDS[new.kind]
    before, after = kind.options(old), kind.options(new)
    if new.kind == "sgd":
        before["momentum"], after["momentum"] = old.momentum, new.momentum
    lines = [f"[group] = {letter}_optimizer.param_groups"]
    lines += [f'group["{name}"] = {_option(value)}' for name, value in after.items() if before[name] != value]
    lines += _ADJUSTED[new.kind](old, new, letter) if new.kind in _ADJUSTED else []
    return lines


def _for_each(letter: str, body: Lines) -> Lines:
    if not body:
        return []
    return [f"for weights, state in {letter}_optimizer.state.items():", *(f"    {line}" for line in body)]


def _adjust_adam(old: Any, new: Any, letter: str) -> Lines:
    lines = []
    names = {"exp_avg": ("beta1", old.beta1, new.beta1)}
    if new.kind != "adamax":
        names |= {"exp_avg_sq": ("beta2", old.beta2, new.beta2), "max_exp_avg_sq": ("beta2", old.beta2, new.beta2)}
    if getattr(new, "amsgrad", False) and not old.amsgrad:
        lines += _for_each(letter, [f'state["max_exp_avg_sq"] = {_ZEROS}'])
    if getattr(old, "amsgrad", False) and not new.amsgrad:
        lines += _for_each(letter, ['state.pop("max_exp_avg_sq", None)'])
    if (old.beta1, old.beta2) != (new.beta1, new.beta2):
        betas = ", ".join(f'"{name}": ({literal(a)}, {literal(b)})' for name, (_, a, b) in names.items() if a != b)
        lines.append(f"rescale({letter}_optimizer, {{{betas}}})")
    if new.kind == "nadam" and (old.beta1, old.momentum_decay) != (new.beta1, new.momentum_decay):
        product = _momentum_product(new).replace('new["mu_product"]', 'state["mu_product"]').split("\n")
        lines += _for_each(letter, ['updates = state["step"].item()', *product])
    return lines


def _adjust_sgd(old: Any, new: Any, letter: str) -> Lines:
    if not new.momentum:
        return [f"{letter}_optimizer.state.clear()", f"{letter}_moves = 0"] if old.momentum else []
    if (old.momentum, old.dampening) == (new.momentum, new.dampening) or not old.momentum:
        return [f"{letter}_moves = 0"] if not old.momentum else []
    return _for_each(
        letter,
        [
            f"updates = {letter}_moves",
            f'state["buffer_weight"], state["counted_at"] = {_sgd_weight(old)}, updates',
        ],
    )


def _adjust_rmsprop(old: Any, new: Any, letter: str) -> Lines:
    body = []
    slots = {"momentum_buffer": (old.momentum > 0, new.momentum > 0), "grad_avg": (old.centered, new.centered)}
    for name, (was, is_now) in slots.items():
        if is_now and not was:
            body.append(f'state["{name}"] = {_ZEROS}')
        elif was and not is_now:
            body.append(f'state.pop("{name}", None)')
    if (old.alpha, old.centered) != (new.alpha, new.centered):
        alpha, gain = literal(old.alpha), literal(1 - old.alpha)
        centre = f'weight_of(state, "centre_weight", {alpha}, {gain}, updates)' if old.centered else "0.0"
        body += [
            'updates = state["step"].item()',
            f'square_weight = weight_of(state, "square_weight", {alpha}, {gain}, updates)',
            f"centre_weight = {centre}",
            'state |= {"square_weight": square_weight, "centre_weight": centre_weight, "counted_at": updates}',
        ]
    return _for_each(letter, body)


def _adjust_adagrad(old: Any, new: Any, letter: str) -> Lines:
    if old.initial_accumulator == new.initial_accumulator:
        return []
    return _for_each(
        letter,
        [f'state["sum"] = state["sum"] - {literal(old.initial_accumulator)} + {literal(new.initial_accumulator)}'],
    )


def _adjust_adadelta(old: Any, new: Any, letter: str) -> Lines:
    if old.rho == new.rho:
        return []
    rho, gain = literal(old.rho), literal(1 - old.rho)
    return _for_each(
        letter,
        [
            'updates = state["step"].item()',
            f'square_weight = weight_of(state, "square_weight", {rho}, {gain}, updates)',
            'state |= {"square_weight": square_weight, "counted_at": updates}',
        ],
    )


_ADJUSTED: dict[str, Callable[[Any, Any, str], Lines]] = {
    **dict.fromkeys(("adam", "adamw", "nadam", "radam", "adamax", "optimistic_adam"), _adjust_adam),
    "sgd": _adjust_sgd,
    "rmsprop": _adjust_rmsprop,
    "adagrad": _adjust_adagrad,
    "adadelta": _adjust_adadelta,
}

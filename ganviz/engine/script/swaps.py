"""What becomes of an optimizer's averages in a script when its settings change, or another kind takes over.

See `ganviz.gan.optimizers`: what is carried from kind to kind is the average gradient and the average squared
gradient, free of each method's scaling and start-up bias.
"""

from collections.abc import Callable
from typing import Any

from ganviz.engine.script.optimizers import (
    KINDS,
    LETTER,
    SQUARE,
    ZEROS,
    Lines,
    making,
    momentum_product,
    option,
    sgd_weight,
)
from ganviz.engine.script.pieces import literal
from ganviz.spec.optimizers import AnyOptimizer

OUTSIDE = {"lr", "schedule", "clip_norm", "clip_value", "lookahead_steps", "lookahead_alpha"}


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
        kept = kept | SQUARE
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
    lines += [f'group["{name}"] = {option(value)}' for name, value in after.items() if before[name] != value]
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
        lines += _for_each(letter, [f'state["max_exp_avg_sq"] = {ZEROS}'])
    if getattr(old, "amsgrad", False) and not new.amsgrad:
        lines += _for_each(letter, ['state.pop("max_exp_avg_sq", None)'])
    if (old.beta1, old.beta2) != (new.beta1, new.beta2):
        betas = ", ".join(f'"{name}": ({literal(a)}, {literal(b)})' for name, (_, a, b) in names.items() if a != b)
        lines.append(f"rescale({letter}_optimizer, {{{betas}}})")
    if new.kind == "nadam" and (old.beta1, old.momentum_decay) != (new.beta1, new.momentum_decay):
        product = momentum_product(new).replace('new["mu_product"]', 'state["mu_product"]').split("\n")
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
            f'state["buffer_weight"], state["counted_at"] = {sgd_weight(old)}, updates',
        ],
    )


def _adjust_rmsprop(old: Any, new: Any, letter: str) -> Lines:
    body = []
    slots = {"momentum_buffer": (old.momentum > 0, new.momentum > 0), "grad_avg": (old.centered, new.centered)}
    for name, (was, is_now) in slots.items():
        if is_now and not was:
            body.append(f'state["{name}"] = {ZEROS}')
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

"""The part of a script that makes up a step: how a player moves, and in which order both do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ganviz.engine.script.optimizers import LETTER
from ganviz.engine.script.pieces import Phase, literal
from ganviz.spec import Experiment
from ganviz.spec.gates import Always, AnyGate, WhileAbove, WhileBelow
from ganviz.spec.losses import Wasserstein
from ganviz.spec.players import PlayerName
from ganviz.spec.updates import Competitive, Consensus, Symplectic

Lines = list[str]
PLAYERS: tuple[PlayerName, ...] = ("discriminator", "generator")
GATES: dict[type[AnyGate], str] = {Always: "", WhileAbove: ">", WhileBelow: "<"}


@dataclass(frozen=True, slots=True)
class Played:
    """How a dynamics is written.

    Attributes:
        about: what a step is, in words.
        round: (experiment, those who move) -> lines of one round; None where players move in turn.
        alone: the same for a player that has nobody to play with.
    """

    about: str
    round: Callable[[Experiment, Sequence[PlayerName]], Lines] | None
    alone: Callable[[Experiment, Sequence[PlayerName]], Lines] | None = None


def add_steps(phase: Phase, experiment: Experiment, alone: Sequence[PlayerName], counted: frozenset[str]) -> None:
    """Add the step, and one of each player of `alone`; the updates of those `counted` are counted."""
    updates = experiment.updates
    for player in PLAYERS:
        letter = LETTER[player]
        phase.number(f"{letter}_updates", getattr(updates, player), f"updates of {letter.upper()} a step")
        _add_moves(phase, experiment, player, is_counted=player in counted)
    _add_dynamics_numbers(phase, experiment)
    order = PLAYERS if updates.order == "discriminator" else PLAYERS[::-1]
    movers = [player for player in order if not getattr(experiment, player).frozen]
    _add_step(phase, experiment, "one_step", movers, PLAYED[updates.dynamics.kind].about)
    for player in alone:
        about = f"Let {LETTER[player].upper()} alone learn."
        _add_step(phase, experiment, f"{player}_step", [each for each in movers if each == player], about)


def _add_step(phase: Phase, experiment: Experiment, name: str, movers: Sequence[PlayerName], about: str) -> None:
    played = PLAYED[experiment.updates.dynamics.kind]
    lines = ["shared.clear()"] if experiment.updates.share_fakes else []
    lines += [f"{LETTER[player]}_value = math.nan  # it does not learn" for player in PLAYERS if player not in movers]
    if played.round is None:
        for player in movers:
            lines += _times(experiment, player, [f"{LETTER[player]}_value = move_{player}()"])
    elif movers:
        lines += _rounds(experiment, movers, played)
    if "generator" in movers and experiment.generator.ema:
        lines.append("update_average()")
    phase.function("step", name, "", about, [*lines, "return d_value, g_value"])


def _times(experiment: Experiment, player: PlayerName, body: Lines) -> Lines:
    return _looped(f"{LETTER[player]}_updates", getattr(experiment.updates, player), body)


def _looped(name: str, count: int, body: Lines) -> Lines:
    return body if count == 1 else [f"for _ in range({name}):", *(f"    {line}" for line in body)]


def _rounds(experiment: Experiment, movers: Sequence[PlayerName], played: Played) -> Lines:
    """Return the rounds of a step: who has fewer updates joins the last ones only."""
    updates = {player: getattr(experiment.updates, player) for player in movers}
    most, fewest = max(movers, key=lambda player: updates[player]), min(updates.values())
    make = played.round
    assert make is not None
    single = played.alone or make
    if len(movers) == 1:
        return _times(experiment, most, single(experiment, movers))
    lines = []
    if updates[most] > fewest:
        other = next(player for player in movers if player != most)
        ahead = f"{LETTER[most]}_updates - {LETTER[other]}_updates"
        lines += [f"for _ in range({ahead}):", *(f"    {line}" for line in single(experiment, [most]))]
    smaller = min(movers, key=lambda player: updates[player])
    return lines + _looped(f"{LETTER[smaller]}_updates", fewest, make(experiment, movers))


def _add_moves(phase: Phase, experiment: Experiment, player: PlayerName, *, is_counted: bool) -> None:
    """Add the functions by which a player takes a gradient and moves along it."""
    letter, dynamics = LETTER[player], experiment.updates.dynamics.kind
    moving = _moving(phase, experiment, player, is_counted=is_counted)
    gate = getattr(experiment, player).learns
    gradient = [
        f"loss = {player}_loss()",
        f"{letter}_weights.grad.zero_()",
        f"loss.backward(inputs=list({player}.parameters()))",
    ]
    asks = [] if isinstance(gate, Always) else [f"if value {GATES[type(gate)]} {literal(gate.value)}:"]
    gated = [asks[0], *(f"    {line}" for line in moving)] if asks else moving
    counting = [f"global {letter}_moves"] if is_counted else []
    if PLAYED[dynamics].round is None:
        about = f"Let {letter.upper()} learn from one batch; return its loss before that."
        if asks:
            about = f"Let {letter.upper()} learn from one batch if its loss is {gate.kind} a value; return that."
            body = [*counting, *gradient, "value = finite(loss)", *gated, "return value"]
        else:
            body = [*counting, *gradient, "value = finite(loss)", *moving, "return value"]
        phase.function("step", f"move_{player}", "", about, body)
        return
    about = f"Take the gradient of {letter.upper()}'s loss on a batch; return the loss."
    phase.function("step", f"differentiate_{player}", "", about, [*gradient, "return finite(loss)"])
    about = f"Move {letter.upper()} along its gradient."
    phase.function("step", f"move_{player}", "value" if asks else "", about, [*counting, *gated])
    if dynamics == "extragradient":
        looking = _moving(phase, experiment, player, is_counted=is_counted, looks_ahead=True)
        gated = [asks[0], *(f"    {line}" for line in looking)] if asks else looking
        if looking != moving:
            about = f"Move {letter.upper()} to where its gradient leads, for a look."
            phase.function("step", f"extrapolate_{player}", "value" if asks else "", about, [*counting, *gated])


def _moving(
    phase: Phase, experiment: Experiment, player: PlayerName, *, is_counted: bool, looks_ahead: bool = False
) -> Lines:
    letter, spec = LETTER[player], getattr(experiment, player).optimizer
    lines = []
    if spec.clip_value:
        lines.append(f"{letter}_weights.grad.clamp_(-{letter}_clip_value, {letter}_clip_value)")
    if spec.clip_norm:
        lines.append(f"shorten({letter}_weights.grad, {letter}_clip_norm)")
    lines.append(f"{letter}_optimizer.step()")
    if is_counted:
        lines.append(f"{letter}_moves += 1")
    if spec.lookahead_steps and not looks_ahead:
        lines.append(f"{letter}_lookahead.follow({letter}_lookahead_steps, {letter}_lookahead_alpha)")
    loss = experiment.objective.loss
    if player == "discriminator" and isinstance(loss, Wasserstein) and loss.clip:
        limit = phase.number("clip", loss.clip, "every weight of D is cut to +- this")
        lines.append(f"d_weights.data.clamp_(-{limit}, {limit})")
    return lines


def _value_of(experiment: Experiment, player: PlayerName) -> str:
    is_gated = not isinstance(getattr(experiment, player).learns, Always)
    return f"{LETTER[player]}_value" if is_gated else ""


def _move(experiment: Experiment, player: PlayerName) -> str:
    return f"move_{player}({_value_of(experiment, player)})"


def _simultaneous(experiment: Experiment, movers: Sequence[PlayerName]) -> Lines:
    taken = [f"{LETTER[player]}_value = differentiate_{player}()" for player in movers]
    return [*taken, *(_move(experiment, player) for player in movers)]


def _extragradient(experiment: Experiment, movers: Sequence[PlayerName]) -> Lines:
    looks = {
        player: "extrapolate" if getattr(experiment, player).optimizer.lookahead_steps else "move" for player in movers
    }
    return [
        *(f"{LETTER[player]}_start = {LETTER[player]}_weights.detach().clone()" for player in movers),
        *(f"{LETTER[player]}_value = differentiate_{player}()" for player in movers),
        *(f"{looks[player]}_{player}({_value_of(experiment, player)})  # to look ahead" for player in movers),
        *(f"differentiate_{player}()" for player in movers),
        *(f"{LETTER[player]}_weights.data.copy_({LETTER[player]}_start)" for player in movers),
        *(_move(experiment, player) for player in movers),
    ]


def _losses(movers: Sequence[PlayerName]) -> Lines:
    lines = []
    for player in movers:
        letter = LETTER[player]
        lines += [f"{letter}_loss_here = {player}_loss()", f"{letter}_value = finite({letter}_loss_here)"]
    return lines


def _consensus(experiment: Experiment, movers: Sequence[PlayerName]) -> Lines:
    lines = []
    for player in movers:
        letter = LETTER[player]
        lines += [
            f"{letter}_loss_here = {player}_loss()",
            f"{letter}_value = finite({letter}_loss_here)",
            f"{letter}_gradient = flat_gradient({letter}_loss_here, {player}, differentiable=True)",
        ]
    squares = ", ".join(f"{LETTER[player]}_gradient.square().sum()" for player in movers)
    lines.append(f"energy = torch.stack([{squares}]).sum() / 2")
    lines += [f"{LETTER[player]}_energy = flat_gradient(energy, {player})" for player in movers]
    for player in movers:
        letter = LETTER[player]
        lines += [
            f"{LETTER[player]}_weights.grad.copy_({letter}_gradient.detach() + consensus * {letter}_energy)",
            _move(experiment, player),
        ]
    return lines


def _answered(call: str) -> Callable[[Experiment, Sequence[PlayerName]], Lines]:
    """Return how both players' directions are found together, by the function that `call` names with its arguments."""

    def lines(experiment: Experiment, movers: Sequence[PlayerName]) -> Lines:
        one, other = movers
        a, b = LETTER[one], LETTER[other]
        names = {"x": one, "f": f"{a}_loss_here", "a": f"{a}_rate", "y": other, "g": f"{b}_loss_here", "b": f"{b}_rate"}
        rates = {f"{letter}_rate": f'{letter}_optimizer.param_groups[0]["lr"]' for letter in (a, b)}
        names["a"], names["b"] = rates[names["a"]], rates[names["b"]]
        return [
            *_losses(movers),
            f"{a}_direction, {b}_direction = {call.format(**names)}",
            *(f"{LETTER[player]}_weights.grad.copy_({LETTER[player]}_direction)" for player in movers),
            *(_move(experiment, player) for player in movers),
        ]

    return lines


PLAYED = {
    "alternating": Played("Let one network learn, then the other.", None),
    "simultaneous": Played("Take both gradients at the same point, then move both networks.", _simultaneous),
    "extragradient": Played(
        "Look where both gradients lead, then move from here by the gradients found there.", _extragradient
    ),
    "consensus": Played(
        "Move both networks, also to where all gradients are small (Mescheder et al. 2017).", _consensus
    ),
    "competitive": Played(
        "Move each network to its best response to the other's move.",
        _answered("best_responses({x}, {f}, {a}, {y}, {g}, {b}, rounds)"),
        _simultaneous,
    ),
    "symplectic": Played(
        "Move both networks by their adjusted gradients.",
        _answered("adjusted({x}, {f}, {y}, {g}, adjustment, aligns)"),
        _simultaneous,
    ),
}


def _add_dynamics_numbers(phase: Phase, experiment: Experiment) -> None:
    dynamics: Any = experiment.updates.dynamics
    if isinstance(dynamics, Consensus):
        phase.number("consensus", dynamics.weight, "weight of the search for small gradients")
    elif isinstance(dynamics, Competitive):
        phase.number("rounds", dynamics.iterations, "at most so many rounds of conjugate gradients")
    elif isinstance(dynamics, Symplectic):
        phase.number("adjustment", dynamics.weight, "how far gradients are turned")
        phase.number("aligns", dynamics.aligns, "whether to turn away from what repels")

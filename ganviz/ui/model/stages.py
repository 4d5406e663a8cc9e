"""A step that was told, as stages to be walked through: what works in each, and a sentence with the batch's numbers.

Knows no widgets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from ganviz.spec.experiment import Experiment
from ganviz.spec.objective import PENALTIES
from ganviz.spec.players import PlayerName
from ganviz.spec.steptrace import Look, MeanOutputs, Move, Points, StepTrace
from ganviz.spec.steptrace import Part as TracePart
from ganviz.spec.translation import listed, sentences, tr, tr_n
from ganviz.spec.updates import Joint
from ganviz.ui.model.flow import Light, Part
from ganviz.ui.numbers import decimal, significant

Kind = Literal["sample", "generate", "judge", "loss", "gradient", "update", "rest", "diverged"]
_SHORT: dict[PlayerName, str] = {"discriminator": "D", "generator": "G"}
_PARTS: dict[Kind, tuple[Part, ...]] = {
    "sample": ("latents",),
    "generate": ("latents", "generator", "fakes"),
    "judge": ("fakes", "discriminator"),
    "loss": ("loss",),
    "gradient": ("gradient",),
    "update": ("update",),
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a step.

    Attributes:
        kind: what is done.
        light: what works, and the sentence.
        part: what of the trace it tells; None where nothing of it does.
    """

    kind: Kind
    light: Light
    part: TracePart | None = None

    @property
    def sentence(self) -> str:
        """What happens, with the numbers of the batch."""
        return self.light.words


def stages_of(trace: StepTrace) -> tuple[Stage, ...]:
    """Return the stages of the step that `trace` tells, in the order in which they come."""
    found = [stage for part in trace.parts for stage in _of_part(part, trace.experiment)]
    found += _of_those_who_rest(trace)
    if trace.diverged:
        player, quantity = trace.diverged
        if quantity == "loss":
            words = tr("Here the step ends: {player}'s loss is no finite number any more. It cannot be taken.",
                       player=_SHORT[player])  # fmt: skip
        else:
            words = tr("Here the step ends: {player}'s weights are no finite numbers any more. It cannot be taken.",
                       player=_SHORT[player])  # fmt: skip
        found.append(
            Stage("diverged", Light(frozenset({"loss" if quantity == "loss" else "update"}), _only(player), words))
        )
    return tuple(found)


def place_of(stages: tuple[Stage, ...], number: int) -> str:
    """Return whose turn a stage is in, where that player has several: ``D, 2 of 5``; else the player alone."""
    players = stages[number].light.players
    if len(players) != 1:
        return ""
    [player] = players
    begins = [int(stage.kind == "sample" and stage.light.players == players) for stage in stages]
    total, turn = sum(begins), list(accumulate(begins))[number]
    name = _SHORT[player]
    return tr("{player}, {turn} of {total}", player=name, turn=turn, total=total) if total > 1 and turn else name


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What a picture of the plane can show of a stage: samples of the batch, (n, 2), each None for none.

    `moved` is where fakes have gone from `fakes`.
    """

    reals: Points | None
    fakes: Points | None
    moved: Points | None = None


def batch_of(stages: Sequence[Stage], number: int) -> Batch | None:
    """Return what there is to show of a stage; None where that is no points of the plane, or nothing."""
    stage = stages[number]
    looks = [each.part for each in stages[: number + 1] if isinstance(each.part, Look)]
    mine = [look for look in looks if stage.part is not None and look.player == stage.part.player]
    if not mine or mine[-1].fakes is None:
        return None
    look = mine[-1]
    if stage.kind == "sample":
        return Batch(look.reals, None)
    return Batch(look.reals, look.fakes, stage.part.fakes if isinstance(stage.part, Move) else None)


def output_name(experiment: Experiment, of: str) -> str:
    """Return what D says of `of` as it is written: D(x) for a probability of real, C(x) for any other output."""
    return f"{'D' if experiment.objective.loss.verdict == 'probability' else 'C'}({of})"


def _of_part(part: TracePart, experiment: Experiment) -> Iterator[Stage]:
    if isinstance(part, Move):
        kind: Kind = "rest" if part.rested else "update"
        yield Stage(kind, _light(kind, part.player, _moved(part, experiment)), part)
        return
    for kind, words in (
        ("sample", _sampled(part, experiment)),
        ("generate", _generated(part, experiment)),
        ("judge", _judged(part, experiment)),
        ("loss", _lost(part, experiment)),
        ("gradient", _differentiated(part, experiment)),
    ):
        with_reals = part.num_reals > 0 and kind in ("sample", "judge")
        yield Stage(kind, _light(kind, part.player, words, with_reals=with_reals), part)


def _of_those_who_rest(trace: StepTrace) -> list[Stage]:
    """Return why a player makes no update at all."""
    updated = {part.player for part in trace.parts}
    if trace.diverged:
        return []
    found = []
    for player in (name for name in _SHORT if name not in updated):
        if trace.only not in (None, player):
            words = tr(
                "{player} makes no update: this is a step of {other} alone.",
                player=_SHORT[player],
                other=_SHORT[trace.only],
            )
        else:
            words = tr("{player} makes no update: it is frozen.", player=_SHORT[player])
        found.append(Stage("rest", Light(frozenset(), _only(player), words)))
    return found


def _sampled(look: Look, experiment: Experiment) -> str:
    name = _SHORT[look.player]
    turn = tr("Ahead, {player} looks again", player=name) if look.is_ahead else tr("{player}'s turn", player=name)
    reals = tr_n("{count:,} real of the data", "{count:,} reals of the data", look.num_reals) if look.num_reals else ""
    if look.shares_fakes and reals:
        return tr(
            "{turn}: draw {reals}, and take the latents whose fakes the other has just learned from.",
            turn=turn,
            reals=reals,
        )
    if look.shares_fakes:
        return tr("{turn}: take the latents whose fakes the other has just learned from.", turn=turn)
    latents = tr_n("{count:,} latent at random", "{count:,} latents at random", look.num_fakes)
    if reals:
        return tr("{turn}: draw {reals} and {latents}.", turn=turn, reals=reals, latents=latents)
    return tr("{turn}: draw {latents}; no reals are needed.", turn=turn, latents=latents)


def _generated(look: Look, experiment: Experiment) -> str:
    noise = tr("Noise is added to all that D sees.") if experiment.objective.noise else ""
    made = tr_n("G turns the latent into {count:,} fake.", "G turns the latents into {count:,} fakes.", look.num_fakes)
    return sentences((made, noise))


def _judged(look: Look, experiment: Experiment) -> str:
    unroll = experiment.updates.unroll if look.player == "generator" else 0
    outputs = _outputs(look.outputs, experiment)
    is_probability = experiment.objective.loss.verdict == "probability"
    if unroll and is_probability:
        return tr(
            "D, as it would be {unroll} updates later, says how likely each is real; on average {outputs}.",
            unroll=unroll,
            outputs=outputs,
        )
    if unroll:
        return tr(
            "D, as it would be {unroll} updates later, gives each a score, high for real; on average {outputs}.",
            unroll=unroll,
            outputs=outputs,
        )
    if is_probability:
        return tr("D says how likely each is real; on average {outputs}.", outputs=outputs)
    return tr("D gives each a score, high for real; on average {outputs}.", outputs=outputs)


def _outputs(outputs: MeanOutputs, experiment: Experiment) -> str:
    named = ((output_name(experiment, "x"), outputs.real), (output_name(experiment, "G(z)"), outputs.fake))
    return listed(f"{name} {decimal(value, 3)}" for name, value in named if value == value) or tr("no number")


def _lost(look: Look, experiment: Experiment) -> str:
    objective, name = experiment.objective, _SHORT[look.player]
    loss = tr("{player}'s loss on this batch is {loss}", player=name, loss=decimal(look.loss, 4))
    if look.player == "discriminator":
        extra = tr("Penalties are in it.") if any(getattr(objective, each) for each in PENALTIES) else ""
        return sentences((tr("{what}: the less, the better it tells reals from fakes.", what=loss), extra))
    if objective.feature_matching:
        return tr("{what}: how far fakes are from reals in what D's last layer sees.", what=loss)
    return tr("{what}: the less, the more D takes its fakes for real.", what=loss)


def _differentiated(look: Look, experiment: Experiment) -> str:
    norm = significant(look.gradient_norm, 3)
    if look.player == "discriminator":
        return tr("Backwards through D to D's weights: the gradient has norm {norm}.", norm=norm)
    return tr("Backwards through D and the fakes to G's weights: the gradient has norm {norm}.", norm=norm)


def _moved(move: Move, experiment: Experiment) -> str:
    name = _SHORT[move.player]
    if move.rested:
        return tr(
            "{player}'s gate is shut at this loss: it makes no move, and its weights stay as they are.", player=name
        )
    optimizer = tr(getattr(experiment, move.player).optimizer.label)
    turned = ""
    if isinstance(experiment.updates.dynamics, Joint):
        turned = tr(
            "{dynamics} makes a direction of norm {norm}.",
            dynamics=tr(experiment.updates.dynamics.label),
            norm=significant(move.direction_norm, 3),
        )
    if move.clipped_norm < move.direction_norm * (1 - 1e-6):
        turned = sentences((turned, tr("Clipped to norm {norm}.", norm=significant(move.clipped_norm, 3))))
    length = significant(move.length, 3)
    if move.is_ahead:
        ahead = tr(
            "{player} looks ahead by a step of {length}, which it takes back before it learns.",
            player=name,
            length=length,
        )
        return sentences((turned, ahead))
    from_start = ""
    if _is_extragradient(experiment):
        from_start = tr("From where {player} stood, by the gradient found ahead: ", player=name)
    moves = tr("{optimizer} moves {player}'s weights by {length}.", optimizer=optimizer, player=name, length=length)
    if move.weights_norm:
        moves = tr(
            "{optimizer} moves {player}'s weights by {length} ({share:.2%} of their norm).",
            optimizer=optimizer,
            player=name,
            length=length,
            share=move.length / move.weights_norm,
        )
    effect = tr("For this batch {changes}.", changes=changes(move, experiment))
    return sentences((turned, from_start + moves, effect))


def changes(move: Move, experiment: Experiment) -> str:
    """Return what a move did to D's mean outputs for the batch: ``D(x) 0.520 → 0.531``."""
    pairs = (("x", move.before.real, move.after.real), ("G(z)", move.before.fake, move.after.fake))
    return listed(
        f"{output_name(experiment, of)} {decimal(before, 3)} → {decimal(after, 3)}"
        for of, before, after in pairs
        if before == before
    )


def _is_extragradient(experiment: Experiment) -> bool:
    return experiment.updates.dynamics.kind == "extragradient"


def _light(kind: Kind, player: PlayerName, words: str, *, with_reals: bool = False) -> Light:
    parts = (*_PARTS.get(kind, ()), *(("reals",) if with_reals else ()))
    if kind == "gradient":
        through: tuple[Part, ...] = (
            ("discriminator",) if player == "discriminator" else ("discriminator", "fakes", "generator")
        )
        parts = (*parts, *through)
    if kind == "update":
        parts = (*parts, player)
    return Light(frozenset(parts), _only(player), words)


def _only(player: PlayerName) -> frozenset[PlayerName]:
    return frozenset({player})

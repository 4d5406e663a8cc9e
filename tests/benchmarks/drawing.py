"""Set-ups drawn at random from a seed, and what runs of them give to rules and to a judge.

*Wide* ones are of anything that can be set, most of which fail; *sensible* ones are such as somebody takes who wants it
to work.
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from ganviz.engine import monitor
from ganviz.engine.headless import DivergedError, TrainerRun, train
from ganviz.engine.messages import Measured
from ganviz.gan import StepResults
from ganviz.gan.diagnoses import VECTORS
from ganviz.spec import preset
from tests.benchmarks.judging import EVERY, Floats, Seen, Witness

LOOKED_EVERY = 100
MOST_STEPS = 4000  # of what is not compiled
MOST_COST = 1.5e11  # multiplications, roughly

LOSSES = (
    *["non_saturating"] * 5, "minimax", "reverse_kl", "least_squares", "least_squares", "hinge", "hinge", "hybrid",
    "wasserstein", "wasserstein", "mean_probability", "rpgan", "relativistic_average", "forward_kl", "jeffreys",
    "squared_hellinger", "pearson",
)  # fmt: skip
OPTIMIZERS = (
    *["adam"] * 6, "rmsprop", "rmsprop", "sgd", "sgd", "adamw", "nadam", "radam", "adamax", "adagrad",
    "optimistic_adam", "optimistic_sgd",
)  # fmt: skip
SMOOTHED = ("non_saturating", "minimax", "least_squares", "reverse_kl", "hybrid")
KINDS = (
    *["ring"] * 3, *["grid"] * 2, *["gaussians"] * 2, "moons", "spiral", "circles", "checkerboard", "pinwheel",
    "swiss_roll", "mixture_1d", "gaussian_1d", "points", "digits",
)  # fmt: skip
PLAYERS = ("generator", "discriminator")
Change = dict[str, Any]


@dataclass(frozen=True)
class Drawn:
    """A set-up that was drawn: what it is called, how ring8 is changed, and for how many steps it runs."""

    name: str
    change: Change
    steps: int


@dataclass(frozen=True)
class Recorded:
    """What a run gave: what is looked at by rules, step by step, and what a witness saw; `reals` (n, dimensions)."""

    drawn: Drawn
    looks: Sequence[tuple[int, Mapping[str, float], Mapping[str, Any]]]
    seen: Sequence[Seen]
    share: Floats | None
    reals: Any
    has_diverged: bool
    is_compiled: bool


def draw(seed: int, wide: int, sensible: int) -> list[Drawn]:
    """Return set-ups drawn at random."""
    found: list[Drawn] = []
    chance = random.Random(seed)
    while len(found) < wide:
        kind, change, steps = _wide(chance)
        if _cost(change, steps) <= MOST_COST:
            found.append(Drawn(f"{seed}-wide-{len(found)}-{kind}", change, steps))
    chance, count = random.Random(-seed - 1), 0
    while count < sensible:
        kind, change, steps = _sensible(chance)
        if _cost(change, steps) <= 1.5 * MOST_COST:
            found.append(Drawn(f"{seed}-sensible-{count}-{kind}", change, steps))
            count += 1
    return found


def _between(chance: random.Random, low: float, high: float) -> float:
    """Return a number by chance, each of its orders of magnitude as likely."""
    return float(f"{math.exp(chance.uniform(math.log(low), math.log(high))):.3g}")


def _data(chance: random.Random) -> tuple[str, Change]:
    kind = chance.choice(KINDS)
    change: Change = {"data.kind": kind}
    if kind == "ring":
        change |= {"data.modes": chance.randint(2, 25), "data.std": _between(chance, 0.02, 0.2)}
    if kind == "grid":
        change |= {"data.side": chance.randint(2, 5), "data.std": _between(chance, 0.03, 0.15)}
    if kind == "gaussians":
        count = chance.randint(2, 10)
        change["data.means"] = [[round(chance.uniform(-2, 2), 2) for _ in range(2)] for _ in range(count)]
        change["data.stds"] = [_between(chance, 0.05, 0.3)]
        change["data.weights"] = [round(chance.uniform(0.5, 2), 2) for _ in range(count)]
    if kind == "moons":
        change["data.noise"] = _between(chance, 0.02, 0.2)
    if kind == "spiral":
        change["data.arms"] = chance.randint(1, 4)
    if kind == "mixture_1d":
        count = chance.randint(2, 6)
        places = [-2 + 4 * place / (count - 1) for place in range(count)]
        change["data.centres"] = [round(place + chance.uniform(-0.2, 0.2), 2) for place in places]
        change["data.sigmas"] = [_between(chance, 0.05, 0.3)]
    if kind == "points":
        change |= {"data.points": _figure(chance.choice([1, 2, 3])), "data.noise": _between(chance, 0.02, 0.2)}
    if kind == "digits":
        change |= {"latent.dim": 32} | {f"{player}.network.widths": [128, 128] for player in PLAYERS}
    return kind, change


def _figure(loops: int) -> list[list[float]]:
    """Return 40 points on a curve of Lissajous."""
    turns = [number / 40 * math.tau for number in range(40)]
    return [[round(2 * math.sin(turn), 3), round(1.5 * math.sin(loops * turn + 0.5), 3)] for turn in turns]


def _wide(chance: random.Random) -> tuple[str, Change, int]:
    """Return a set-up of anything that can be set."""
    kind, change = _data(chance)
    if kind != "digits":
        for player in PLAYERS:
            change |= _network(chance, player, [8, 16, 32, 64, 64, 128], [1, 2, 2, 2, 3])
            change[f"{player}.network.activation"] = chance.choice(["relu", "relu", "leaky_relu", "tanh", "silu"])
        change["latent.dim"] = chance.choice([1, 2, 2, 4, 8, 16])
    change["objective.loss.kind"] = chance.choice(LOSSES)
    change |= _optimizers(chance)
    change["updates.batch_size"] = chance.choice([1, 4, 16, 32, 64, 64, 128, 128, 128, 256, 512])
    change |= _penalties(chance, change["objective.loss.kind"])
    change["updates.discriminator"] = chance.choice([1] * 7 + [2, 3, 5])
    if chance.random() < 0.06:
        change["updates.generator"] = chance.choice([2, 5])
    if kind == "digits" and chance.random() < 0.5:
        change["data.pool_size"] = 100
    if kind != "digits" and chance.random() < 0.15:
        change["data.pool_size"] = chance.choice([16, 32, 64, 128, 256])
    if chance.random() < 0.1:
        change["generator.ema"] = 0.99
    return kind, change, chance.choice([4000, 6000, 8000])


def _network(chance: random.Random, player: str, widths: list[int], layers: list[int]) -> Change:
    return {f"{player}.network.widths": [chance.choice(widths)] * chance.choice(layers)}


def _optimizers(chance: random.Random) -> Change:
    """Return those of both players: as often alike as not."""
    change: Change = {}
    is_alike, rate = chance.random() < 0.5, _between(chance, 2e-4, 4e-3)
    kind = chance.choice(OPTIMIZERS)
    for player in PLAYERS:
        if not is_alike:
            kind, rate = chance.choice(OPTIMIZERS), _between(chance, 1e-5, 1e-2)
        factor = 10 if kind in ("sgd", "optimistic_sgd", "adagrad") else 1
        change |= {f"{player}.optimizer.kind": kind, f"{player}.optimizer.lr": float(f"{rate * factor:.3g}")}
        if kind == "sgd" and chance.random() < 0.5:
            change[f"{player}.optimizer.momentum"] = 0.9
    return change


def _penalties(chance: random.Random, loss: str) -> Change:
    change: Change = {}
    for path, share, low, high in (
        ("objective.r1", 0.25, 0.01, 10), ("objective.r2", 0.08, 0.01, 1), ("objective.dragan", 0.08, 0.1, 10),
        ("objective.noise", 0.1, 0.02, 0.5), ("discriminator.network.dropout", 0.1, 0.1, 0.5),
    ):  # fmt: skip
        if chance.random() < share:
            change[path] = _between(chance, low, high)
    if loss == "wasserstein" and chance.random() < 0.6:
        change |= {"objective.loss.clip": 0.0, "objective.gradient_penalty": _between(chance, 0.1, 10)}
    elif loss == "wasserstein":
        change["objective.loss.clip"] = chance.choice([0.0, 0.01, 0.1])
    elif chance.random() < 0.1:
        change["objective.gradient_penalty"] = _between(chance, 0.1, 10)
    if chance.random() < 0.08:
        change["discriminator.network.spectral_norm"] = True
    if loss in SMOOTHED and chance.random() < 0.2:
        change["objective.loss.smoothing"] = round(chance.uniform(0.05, 0.3), 2)
    return change


def _sensible(chance: random.Random) -> tuple[str, Change, int]:
    """Return a set-up that somebody may take who wants it to work."""
    kind, change = _data(chance)
    while kind == "digits" or change.get("data.modes", 0) > 12:
        kind, change = _data(chance)
    for player in PLAYERS:
        change |= _network(chance, player, [32, 64, 64, 128], [2, 2, 3])
        change[f"{player}.network.activation"] = chance.choice(["relu", "leaky_relu"])
        change[f"{player}.optimizer.kind"] = chance.choice([*["adam"] * 3, "adamw", "rmsprop", "radam", "adamax"])
    change["latent.dim"] = chance.choice([2, 4, 8, 16])
    change["objective.loss.kind"] = chance.choice(
        ["non_saturating"] * 2 + ["least_squares", "hinge", "rpgan", "relativistic_average", "reverse_kl", "hybrid"]
    )
    rate = _between(chance, 2e-4, 2e-3)
    change["generator.optimizer.lr"] = rate
    change["discriminator.optimizer.lr"] = float(f"{rate * chance.choice([1, 1, 2, 4]):.3g}")
    change |= {"updates.batch_size": chance.choice([64, 128, 128, 256]), "objective.r1": _between(chance, 0.02, 1)}
    change["updates.discriminator"] = chance.choice([1, 1, 1, 2])
    if chance.random() < 0.3:
        change["generator.ema"] = 0.99
    return kind, change, chance.choice([5000, 6000, 8000])


def _cost(change: Change, steps: int) -> float:
    sizes = {}
    for player in PLAYERS:
        widths = change[f"{player}.network.widths"]
        sizes[player] = sum(one * other for one, other in zip(widths, widths[1:] or [2], strict=False)) + 4 * widths[0]
    g, d = sizes["generator"], sizes["discriminator"]
    has_penalty = any(f"objective.{name}" in change for name in ("r1", "r2", "dragan", "gradient_penalty"))
    step = change["updates.discriminator"] * ((6 if has_penalty else 2) * d + g) + 2 * g + d
    return float(3 * step * change["updates.batch_size"] * steps)


def record(drawn: Drawn) -> Recorded:
    """Train one, with what rules look at and what a witness sees."""
    torch.set_num_threads(1)
    monitor.EVERY = {**monitor.EVERY, "quality": LOOKED_EVERY}
    run = TrainerRun(preset("ring8").experiment.with_changes({**drawn.change, "seed": 0}), threads=1)
    witness = Witness(run._trainer)
    looks: list[tuple[int, Mapping[str, float], Mapping[str, Any]]] = []
    losses: dict[str, float] = {}

    def note_losses(results: StepResults) -> None:
        last = results.last
        losses.update(g_loss=last.g_loss, d_loss=last.d_loss, g_rests=float(math.isnan(last.g_loss)))

    def note(measured: Measured) -> None:
        if measured.findings is None:
            return
        vectors = {name: measured.vectors[name] for name in VECTORS if name in measured.vectors}
        looks.append((measured.step, {**measured.numbers, **losses}, vectors))
        if measured.step % EVERY == 0:
            witness.look(measured.step)

    is_compiled = run.gradient_source.kind == "compiled"
    has_diverged = False
    try:
        steps = drawn.steps if is_compiled else min(drawn.steps, MOST_STEPS)
        train(run, (), steps, on_steps=note_losses, on_measured=note)
    except DivergedError:
        has_diverged = True
    reals = witness.reals[:300].numpy()
    return Recorded(drawn, looks, witness.seen, witness.share, reals, has_diverged, is_compiled)

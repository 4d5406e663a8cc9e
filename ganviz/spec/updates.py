"""Updates: what one step is made of, who moves when, and how data is used."""

from collections.abc import Iterator
from typing import Literal

from ganviz.spec.data import AnyData
from ganviz.spec.errors import Problem
from ganviz.spec.losses import AnyLoss, Wasserstein
from ganviz.spec.needs import Needs
from ganviz.spec.optimizers import Adam, AnyOptimizer, Sgd
from ganviz.spec.settings import Part, Variant, setting, variant
from ganviz.spec.translation import tr

MAX_BATCH = 8192  # samples that go through a network at once


class Alternating(Variant):
    """Goodfellow et al. 2014, algorithm 1: one player after the other."""

    label = "Alternating"
    help = "One network learns, then the other answers. The usual way."
    kind: Literal["alternating"] = "alternating"


class Simultaneous(Variant):
    """Both gradients at the same point, as analysed by Mescheder et al. 2017, arXiv:1705.10461."""

    label = "Simultaneous"
    help = "Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards."
    kind: Literal["simultaneous"] = "simultaneous"


class Extragradient(Variant):
    """Korpelevich 1976; for GANs Gidel et al. 2019, arXiv:1802.10551."""

    label = "Extragradient"
    help = "Look one step ahead, then step by the gradient found there. With Adam this is ExtraAdam. Twice the work."
    kind: Literal["extragradient"] = "extragradient"


class Joint(Variant):
    """Base of the dynamics that differentiate the players' gradients themselves, each by the weights of both."""


class Consensus(Joint):
    """Mescheder, Nowozin, Geiger 2017, arXiv:1705.10461."""

    label = "Consensus"
    help = "Both networks also seek where all gradients are small, which damps their chase. About four times the work."
    kind: Literal["consensus"] = "consensus"
    weight: float = setting(
        10.0, "Consensus γ", live=True, ge=0, le=100, help="Weight of the search for small gradients. 0 is none."
    )


class Competitive(Joint):
    """Schaefer and Anandkumar 2019, arXiv:1905.12103."""

    label = "Competitive"
    help = (
        "Each network answers the other's answer (competitive gradient descent). Needs plain SGD for both. Slow: "
        "each solver round goes through both networks again."
    )
    kind: Literal["competitive"] = "competitive"
    iterations: int = setting(
        10, "Solver rounds", live=True, ge=1, le=100, advanced=True,
        help="At most so many rounds of conjugate gradients to find the answers of one move.",
    )  # fmt: skip


class Symplectic(Joint):
    """Balduzzi et al. 2018, arXiv:1802.05642, algorithm 1: symplectic gradient adjustment."""

    label = "Symplectic adjustment"
    help = (
        "Both networks' gradients are turned by as much as the two disagree, which straightens circles (SGA). About "
        "seven times the work."
    )
    kind: Literal["symplectic"] = "symplectic"
    weight: float = setting(
        1.0, "Adjustment λ", live=True, ge=0, le=100, help="How far gradients are turned. 0 is none."
    )
    aligns: bool = setting(
        True, "Align", live=True, advanced=True,
        help="Turn the other way where that leads out of what repels, as the paper's algorithm does.",
    )  # fmt: skip


AnyDynamics = Alternating | Simultaneous | Extragradient | Consensus | Competitive | Symplectic


class Updates(Part):
    """What one step is made of."""

    batch_size: int = setting(
        128, "Batch size", unit="samples", live=True, ge=1, le=MAX_BATCH, scale="log",
        needs=Needs("batching", ("mini_batch",)),
        help="So many reals and as many fakes per update, for mini-batches. Small batches are noisy, large ones slow.",
    )  # fmt: skip
    batching: Literal["mini_batch", "full_batch", "single_sample"] = setting(
        "mini_batch",
        "Learn from",
        live=True,
        advanced=True,
        names={"mini_batch": "Mini-batches", "full_batch": "All samples at once", "single_sample": "Single samples"},
        help="How many samples each update sees: a batch, one, or all of a fixed set (gradient descent proper). More "
        "than fit at once go in pieces that add up to one gradient.",
    )
    discriminator: int = setting(
        1, "D updates a step", live=True, ge=1, le=100, help="How often D learns in one step. WGAN has 5."
    )
    generator: int = setting(1, "G updates a step", live=True, ge=1, le=100, help="How often G learns in one step.")
    dynamics: AnyDynamics = variant(
        Alternating(), "Dynamics", live=True, help="How the two networks' moves make up a step."
    )
    order: Literal["discriminator", "generator"] = setting(
        "discriminator",
        "Who is first",
        live=True,
        advanced=True,
        names={"discriminator": "D, then G", "generator": "G, then D"},
        help="Who learns first in a step. Networks that move at once only take their batches in this order.",
    )
    unroll: int = setting(
        0, "Unroll D by", unit="updates", live=True, ge=0, le=20, advanced=True,
        help="G learns against D as it would be so many updates later, so it sees D's answer (Metz 2017). 0 is off.",
    )  # fmt: skip
    share_fakes: bool = setting(
        False, "Share fakes", live=True, advanced=True,
        help="The batch of fakes that one network has just learned from serves the other's next update too.",
    )  # fmt: skip
    on_swap: Literal["carry", "reset"] = setting(
        "carry",
        "On a swap",
        live=True,
        names={"carry": "Carry the moments", "reset": "Start afresh"},
        help="When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.",
    )

    def batch_of(self, data: AnyData) -> int:
        """Return how many samples of `data` an update sees; 0 for all of a stream, which has no end."""
        return {"mini_batch": self.batch_size, "full_batch": data.num_fixed, "single_sample": 1}[self.batching]

    def batch_named(self, data: AnyData) -> tuple[str, str]:
        """Return which setting decides on the size of a batch of `data`, and what it was given, in words."""
        if self.batching == "mini_batch":
            return "updates.batch_size", str(self.batch_size)
        return "updates.batching", tr("'{batching}' of {count}", batching=self.batching, count=self.batch_of(data))


def full_batch_problems(updates: Updates, data: AnyData) -> Iterator[Problem]:
    """Yield why `data` cannot be seen all at once, if it is asked for: a stream has no end."""
    if updates.batching == "full_batch" and not data.num_fixed:
        or_fixed = tr("; or set data.pool_size") if "pool_size" in type(data).model_fields else ""
        allowed = tr("mini_batch or single_sample, as fresh samples have no end{or_fixed}", or_fixed=or_fixed)
        yield Problem("updates.batching", "'full_batch'", allowed)


def sharing_problems(updates: Updates, data: AnyData) -> Iterator[Problem]:
    """Yield why fakes cannot be shared: each batch of them is asked for by its own classes."""
    if updates.share_fakes and data.num_classes:
        yield Problem(
            "updates.share_fakes", "true", tr("false with data.conditional, as each update asks for its classes")
        )


def dynamics_problems(updates: Updates, generator: AnyOptimizer, discriminator: AnyOptimizer) -> Iterator[Problem]:
    """Yield what keeps the players' optimizers from playing the dynamics."""
    if not isinstance(updates.dynamics, Competitive):
        return
    allowed = tr("as competitive dynamics are plain gradient descent at the learning rates: no averages, no momentum")
    for player, optimizer in (("generator", generator), ("discriminator", discriminator)):
        if not isinstance(optimizer, Sgd):
            yield Problem(
                f"{player}.optimizer.kind",
                f"'{optimizer.kind}'",
                tr("sgd, {allowed}", allowed=allowed),
            )
        elif optimizer.momentum:
            yield Problem(f"{player}.optimizer.momentum", f"{optimizer.momentum:g}", f"0, {allowed}")


def unroll_problems(updates: Updates, discriminator: AnyOptimizer, loss: AnyLoss) -> Iterator[Problem]:
    """Yield what keeps D's updates from being unrolled: whatever G's gradient cannot be followed through."""
    if not updates.unroll:
        return
    reason = tr("to unroll D by {steps}", steps=updates.unroll)
    if isinstance(updates.dynamics, Joint):
        allowed = tr("alternating, simultaneous or extragradient {reason}", reason=reason)
        yield Problem("updates.dynamics.kind", f"'{updates.dynamics.kind}'", allowed)
    if not isinstance(discriminator, Sgd | Adam):
        yield Problem(
            "discriminator.optimizer.kind", f"'{discriminator.kind}'", tr("sgd or adam {reason}", reason=reason)
        )
    for name in ("clip_norm", "clip_value", "lookahead_steps"):
        if value := getattr(discriminator, name):
            yield Problem(f"discriminator.optimizer.{name}", f"{value:g}", f"0 {reason}")
    if isinstance(loss, Wasserstein) and loss.clip:
        yield Problem(
            "objective.loss.clip",
            f"{loss.clip:g}",
            tr("0 {reason}; a gradient penalty may take its place", reason=reason),
        )

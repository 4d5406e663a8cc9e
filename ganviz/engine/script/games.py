"""The game of each loss as a script has it: formulas of logits, and in words. See `ganviz.gan.losses`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ganviz.engine.script.pieces import Phase
from ganviz.spec.losses import (
    ForwardKl,
    Hinge,
    Hybrid,
    Jeffreys,
    LeastSquares,
    Loss,
    MeanProbability,
    Minimax,
    NonSaturating,
    Pearson,
    RelativisticAverage,
    RelativisticPairing,
    ReverseKl,
    SquaredHellinger,
    Wasserstein,
)

Lines = list[str]


@dataclass(frozen=True, slots=True)
class Game:
    """A loss as lines of two functions of logits, ``d_loss(real, fake)`` and ``g_loss(fake)``.

    Attributes:
        about: the formulas, in a line for each player.
        discriminator: (phase, description) -> lines; settings are added to the phase.
        needs_real: whether G's loss takes the logits of reals as well.
    """

    about: tuple[str, str]
    discriminator: Callable[[Phase, Any], Lines]
    generator: Lines
    needs_real: bool = False


def _labelled(first: str, last: str = "") -> Callable[[Phase, Any], Lines]:
    """Return the lines of cross-entropy, or of another loss of reals, with labels that may be smoothed."""

    def lines(phase: Phase, spec: Any) -> Lines:
        smoothed = []
        if spec.smoothing and not last:
            name = phase.number("smoothing", spec.smoothing, "D aims at 1 minus this for reals")
            smoothed.append(f"loss = loss + {name} * real.mean()  # softplus(C) = softplus(-C) + C")
        if spec.fake_smoothing:
            name = phase.number("fake_smoothing", spec.fake_smoothing, "D aims at this for fakes")
            smoothed.append(f"loss = loss - {name} * fake.mean()")
        if last:
            target = f"(1 - {phase.number('smoothing', spec.smoothing, 'D aims at 1 minus this for reals')})"
            text = first + last.format(target=target if spec.smoothing else "1")
            if not spec.smoothing:
                del phase.numbers["smoothing"]
        else:
            text = first
        return [f"loss = {text}", *smoothed, "return loss"] if smoothed else [f"return {text}"]

    return lines


def _least_squares(phase: Phase, spec: LeastSquares) -> Lines:
    real, fake = "1", ""
    if spec.smoothing:
        real = f"(1 - {phase.number('smoothing', spec.smoothing, 'D aims at 1 minus this for reals')})"
    if spec.fake_smoothing:
        fake = f" - {phase.number('fake_smoothing', spec.fake_smoothing, 'D aims at this for fakes')}"
    fakes = f"(fake{fake})" if fake else "fake"
    return [f"return 0.5 * (real - {real}).square().mean() + 0.5 * {fakes}.square().mean()"]


def _plain(text: str) -> Callable[[Phase, Any], Lines]:
    return lambda phase, spec: [f"return {text}"]


_CROSS_ENTROPY = "softplus(-real).mean() + softplus(fake).mean()"
_D_CROSS = "-log D(x) - log(1 - D(G(z))), where D = sigmoid(logit): cross-entropy"
_AGAINST = [
    "above, below = {0} - {1}.mean(), {1} - {0}.mean()",
    "return 0.5 * (softplus(-above).mean() + softplus(below).mean())",
]
_JEFFREYS = "(torch.expm1(ratio) + ratio).mean()"
_RATIO = "ratio = JeffreysLogRatio.apply(fake)"

GAMES: dict[type[Loss], Game] = {
    NonSaturating: Game((_D_CROSS, "-log D(G(z))"), _labelled(_CROSS_ENTROPY), ["return softplus(-fake).mean()"]),
    Minimax: Game((_D_CROSS, "log(1 - D(G(z)))"), _labelled(_CROSS_ENTROPY), ["return -softplus(fake).mean()"]),
    ReverseKl: Game((_D_CROSS, "minus the logit of fakes"), _labelled(_CROSS_ENTROPY), ["return -fake.mean()"]),
    LeastSquares: Game(
        ("1/2 (C(x) - 1)^2 + 1/2 C(G(z))^2 of logits C (Mao et al. 2017)", "1/2 (C(G(z)) - 1)^2"),
        _least_squares,
        ["return 0.5 * (fake - 1).square().mean()"],
    ),
    Hinge: Game(
        ("max(0, 1 - C(x)) + max(0, 1 + C(G(z))) of logits C", "-C(G(z))"),
        _plain("relu(1 - real).mean() + relu(1 + fake).mean()"),
        ["return -fake.mean()"],
    ),
    Hybrid: Game(
        ("-log(1 - D(G(z))) + (D(x) - 1)^2, where D = sigmoid(logit)", "-log D(G(z))"),
        _labelled("softplus(fake).mean() + (real.sigmoid() - ", "{target}).square().mean()"),
        ["return softplus(-fake).mean()"],
    ),
    Wasserstein: Game(
        ("C(G(z)) - C(x): minus an estimate of the Wasserstein distance", "-C(G(z))"),
        _plain("fake.mean() - real.mean()"),
        ["return -fake.mean()"],
    ),
    MeanProbability: Game(
        ("D(G(z)) - D(x), where D = sigmoid(logit)", "-D(G(z))"),
        _plain("fake.sigmoid().mean() - real.sigmoid().mean()"),
        ["return -fake.sigmoid().mean()"],
    ),
    RelativisticPairing: Game(
        ("-log sigmoid(C(x) - C(G(z))) over pairs of a real and a fake", "the same, with reals and fakes exchanged"),
        _plain("softplus(fake - real).mean()"),
        ["return softplus(real - fake).mean()"],
        needs_real=True,
    ),
    RelativisticAverage: Game(
        ("how much more real a sample is than the average of the others", "the same, with reals and fakes exchanged"),
        lambda phase, spec: [line.format("real", "fake") for line in _AGAINST],
        [line.format("fake", "real") for line in _AGAINST],
        needs_real=True,
    ),
    ForwardKl: Game(
        ("f*(C(G(z))) - C(x) with f* = exp(C - 1), of KL(reals || fakes) (f-GAN)", "-f*(C(G(z)))"),
        _plain("(fake - 1).exp().mean() - real.mean()"),
        ["return -(fake - 1).exp().mean()"],
    ),
    Jeffreys: Game(
        ("f*(C(G(z))) - C(x), of both KL divergences (f-GAN)", "-f*(C(G(z)))"),
        lambda phase, spec: [_RATIO, f"return {_JEFFREYS} - real.mean()"],
        [_RATIO, f"return -{_JEFFREYS}"],
    ),
    SquaredHellinger: Game(
        ("exp(C(G(z))) - 1 - (1 - exp(-C(x))), of the squared Hellinger distance (f-GAN)", "1 - exp(C(G(z)))"),
        _plain("torch.expm1(fake).mean() - (-torch.expm1(-real)).mean()"),
        ["return -torch.expm1(fake).mean()"],
    ),
    Pearson: Game(
        ("C(G(z))^2 / 4 + C(G(z)) - C(x), of Pearson's chi squared (f-GAN)", "minus the part with fakes"),
        _plain("(fake.square() / 4 + fake).mean() - real.mean()"),
        ["return -(fake.square() / 4 + fake).mean()"],
    ),
}

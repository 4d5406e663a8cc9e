"""Optimizers. All of it is live; every kind has a learning rate, so that one survives a swap."""

from typing import Literal, Self

from pydantic import model_validator

from ganviz.spec.errors import Problem, SpecError
from ganviz.spec.needs import Needs
from ganviz.spec.schedules import AnySchedule, Constant
from ganviz.spec.settings import Variant, setting, variant
from ganviz.spec.translation import tr

MAX_RATE = 10.0


def _rate(default: float) -> float:
    rate: float = setting(
        default,
        "Learning rate",
        short="lr",
        live=True,
        gt=0,
        le=MAX_RATE,
        scale="log",
        help="Scales every update of the weights. Too high: it jumps or diverges. Too low: hardly anything happens.",
    )
    return rate


_COUPLED = "Adds this times each weight to its gradient, {then}. 0 is off."
_PLAIN = _COUPLED.format(then="so that a plain update takes rate × this off every weight")
_DIVIDED = _COUPLED.format(
    then="before that is averaged and divided by its size: the pull is no fixed share of a weight"
)
_APART = "Each update takes rate × this off every weight, whatever the gradient. 0 is off."


def _decay(help: str, default: float = 0.0) -> float:
    decay: float = setting(
        default,
        "Weight decay",
        live=True,
        ge=0,
        le=1,
        advanced=True,
        help=help,
    )
    return decay


def _eps(default: float) -> float:
    eps: float = setting(
        default,
        "Epsilon",
        live=True,
        gt=0,
        le=1,
        scale="log",
        advanced=True,
        help="Added where steps are divided by the gradient's size, so that a tiny one makes no huge step.",
    )
    return eps


def _average(default: float, label: str, help: str, *, advanced: bool = False) -> float:
    average: float = setting(default, label, live=True, ge=0, lt=1, help=help, advanced=advanced)
    return average


class Optimizer(Variant):
    """Base of every optimizer."""

    lr: float = _rate(1e-3)
    schedule: AnySchedule = variant(
        Constant(),
        "Rate schedule",
        live=True,
        advanced=True,
        help="How the learning rate changes over the steps of the run. What the slider shows is its full size.",
    )
    clip_norm: float = setting(
        0.0,
        "Clip norm at",
        live=True,
        ge=0,
        le=100,
        advanced=True,
        help="Shortens any longer gradient to this length and keeps its direction (Pascanu et al. 2013). 0 is off.",
    )
    clip_value: float = setting(
        0.0,
        "Clip entries at",
        live=True,
        ge=0,
        le=10,
        advanced=True,
        help="Cuts each number of the gradient to plus or minus this, before the norm is looked at. 0 is off.",
    )
    lookahead_steps: int = setting(
        0,
        "Lookahead",
        unit="updates",
        live=True,
        ge=0,
        le=1000,
        advanced=True,
        help="Every so many updates, go back part of the way to the last look (Zhang et al. 2019). From 3 on it calms "
        "circling at low rates. 0 is off.",
    )
    lookahead_alpha: float = setting(
        0.5,
        "Lookahead α",
        live=True,
        gt=0,
        le=1,
        advanced=True,
        needs=Needs("lookahead_steps"),
        help="How much of the way since the last look the weights keep. 1 keeps all of it.",
    )


class Sgd(Optimizer):
    """Gradient descent with optional momentum (Sutskever et al. 2013) and Nesterov's variant.

    Negative momentum: Gidel et al. 2019, arXiv:1807.04740.
    """

    label = "SGD"
    help = "Gradient descent: steps straight down the gradient, with momentum if you want it."
    kind: Literal["sgd"] = "sgd"
    lr: float = _rate(1e-2)
    momentum: float = setting(
        0.0,
        "Momentum",
        live=True,
        ge=-0.99,
        lt=1,
        help="Share of the last step that carries on. 0 is plain gradient descent; below 0 brakes, which calms "
        "circling where the networks alternate. After a change steps grow or shrink to their new size in some updates.",
    )
    dampening: float = setting(
        0.0,
        "Dampening",
        live=True,
        ge=0,
        le=1,
        advanced=True,
        needs=Needs("momentum"),
        help="Share of the new gradient kept out of momentum.",
    )
    nesterov: bool = setting(
        False,
        "Nesterov",
        live=True,
        advanced=True,
        help="Look ahead along the momentum. Needs momentum, no dampening.",
    )
    weight_decay: float = _decay(_PLAIN)

    @model_validator(mode="after")
    def _nesterov_needs_momentum(self) -> Self:
        if self.nesterov and (self.momentum <= 0 or self.dampening != 0):
            allowed = tr("false, or true with a momentum above 0 and a dampening of 0")
            raise SpecError([Problem("nesterov", "true", allowed)])
        return self


class RmsProp(Optimizer):
    """RMSprop (Tieleman and Hinton 2012), optionally centred (Graves 2013)."""

    label = "RMSprop"
    help = "Divides each step by the recent size of the gradient. No momentum unless asked: the choice of WGAN's paper."
    kind: Literal["rmsprop"] = "rmsprop"
    alpha: float = _average(
        0.99,
        "Memory α",
        "How much of the past the running square of the gradient keeps. It starts from 0 and RMSprop does not correct "
        "that: first steps are long. A change leaves the square as it is, to drift to its new memory.",
    )
    momentum: float = _average(0.0, "Momentum", "Share of the last step that carries on.")
    centered: bool = setting(
        False,
        "Centered",
        live=True,
        advanced=True,
        help="Divide by the spread of the gradient instead of its size.",
    )
    eps: float = _eps(1e-8)
    weight_decay: float = _decay(_DIVIDED)


class Adagrad(Optimizer):
    """Adagrad (Duchi, Hazan, Singer 2011)."""

    label = "Adagrad"
    help = "Divides each step by the root of all squared gradients so far: its pace only falls, and a GAN keeps moving."
    kind: Literal["adagrad"] = "adagrad"
    lr: float = _rate(1e-2)
    lr_decay: float = setting(
        0.0,
        "Rate decay",
        live=True,
        ge=0,
        le=1,
        advanced=True,
        help="Multiplies the rate by 1 / (1 + decay × updates done).",
    )
    initial_accumulator: float = setting(
        0.0,
        "First sum",
        live=True,
        ge=0,
        le=100,
        advanced=True,
        help="What the sum of squares starts from. A change moves the sum by as much.",
    )
    eps: float = _eps(1e-10)
    weight_decay: float = _decay(_DIVIDED)


class Adadelta(Optimizer):
    """Adadelta (Zeiler 2012, arXiv:1212.5701)."""

    label = "Adadelta"
    help = "Measures each step by the size of its own past steps, which start tiny. Rate 1 is the paper's rule."
    kind: Literal["adadelta"] = "adadelta"
    lr: float = _rate(1.0)
    rho: float = _average(
        0.9,
        "Memory ρ",
        "How much of the past both running squares keep. They start from 0, and Adadelta does not correct that. "
        "A change leaves both as they are, to drift to their new memory.",
    )
    eps: float = _eps(1e-6)
    weight_decay: float = _decay(_DIVIDED)


class AdamFamily(Optimizer):
    """What Adam and its relatives share."""

    beta1: float = _average(0.5, "β₁", "Momentum: how much of past gradients each step keeps. GANs like 0.5 or 0.")
    beta2: float = _average(
        0.999, "β₂", "How much of the past the running square of the gradient keeps.", advanced=True
    )
    eps: float = _eps(1e-8)
    weight_decay: float = _decay(_DIVIDED)


class AmsgradFamily(AdamFamily):
    """What Adam and AdamW share beyond that."""

    amsgrad: bool = setting(
        False, "AMSGrad", live=True, advanced=True, help="Never let the running square shrink again."
    )


class Adam(AmsgradFamily):
    """Adam (Kingma and Ba 2015), optionally AMSGrad (Reddi et al. 2018)."""

    label = "Adam"
    help = "Momentum, and each step divided by the recent size of the gradient. The usual choice for GANs."
    kind: Literal["adam"] = "adam"


class AdamW(AmsgradFamily):
    """AdamW (Loshchilov and Hutter 2019): Adam with decay kept apart from the gradient."""

    label = "AdamW"
    help = "Adam with weight decay kept apart: it shrinks the weights, and is no part of the gradient."
    kind: Literal["adamw"] = "adamw"
    weight_decay: float = _decay(_APART, 0.01)


class NAdam(AdamFamily):
    """NAdam (Dozat 2016): Adam with Nesterov's momentum."""

    label = "NAdam"
    help = "Adam that looks ahead along its momentum, as Nesterov does."
    kind: Literal["nadam"] = "nadam"
    beta1: float = _average(
        0.5,
        "β₁",
        "Momentum: how much of past gradients each step keeps. NAdam corrects its start by the ramp, not by β₁: a long "
        "memory adds little to the first steps, and early in a run little to those after a change.",
    )
    momentum_decay: float = setting(
        0.004,
        "Momentum ramp",
        live=True,
        ge=0,
        le=1,
        advanced=True,
        help="How fast momentum grows from half of β₁ to all of it. 0 leaves it at half.",
    )


class RAdam(AdamFamily):
    """RAdam (Liu et al. 2020, arXiv:1908.03265)."""

    label = "RAdam"
    help = "Adam with a warm-up of its own: plain momentum until the running square can be trusted."
    kind: Literal["radam"] = "radam"
    beta2: float = _average(
        0.999,
        "β₂",
        "How much of the past the running square of the gradient keeps. A change sets the warm-up to where it would be "
        "with that memory: longer, and steps shrink again; 2/3 or less, and it never divides by the square.",
        advanced=True,
    )


class Adamax(AdamFamily):
    """Adamax (Kingma and Ba 2015, section 7.1)."""

    label = "Adamax"
    help = "Adam that divides by the largest recent gradient instead of the root of their mean square."
    kind: Literal["adamax"] = "adamax"
    beta2: float = _average(
        0.999,
        "β₂",
        "How much of the largest gradient so far each update keeps. A change leaves the largest as it is.",
        advanced=True,
    )


class OptimisticSgd(Optimizer):
    """Optimistic gradient descent (Daskalakis et al. 2018, arXiv:1711.00141)."""

    label = "Optimistic SGD"
    help = (
        "Doubles each gradient and takes back the last one: at rates not too high it spirals in where plain descent "
        "circles."
    )
    kind: Literal["optimistic_sgd"] = "optimistic_sgd"
    lr: float = _rate(1e-2)
    weight_decay: float = _decay(_PLAIN)


class OptimisticAdam(AdamFamily):
    """Optimistic Adam (Daskalakis et al. 2018, arXiv:1711.00141, algorithm 1)."""

    label = "Optimistic Adam"
    help = "Doubles each step of Adam and takes back the last one, against circling."
    kind: Literal["optimistic_adam"] = "optimistic_adam"


AnyOptimizer = (
    Sgd | RmsProp | Adagrad | Adadelta | Adam | AdamW | NAdam | RAdam | Adamax | OptimisticSgd | OptimisticAdam
)

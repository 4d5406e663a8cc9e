"""Formulas of the docs, evaluated beside what ganviz computes."""

import math
from typing import Any, get_args

import numpy as np
import pytest
import torch
from ganviz_docs.formulas import FORMULAS, tex
from scipy.special import lambertw

from ganviz.gan.dynamics import DYNAMICS
from ganviz.gan.losses import LOSSES
from ganviz.gan.optimizers import OPTIMIZERS
from ganviz.gan.penalties import PENALTIES
from ganviz.gan.schedules import SCHEDULES
from ganviz.spec.losses import AnyLoss, Labelled
from ganviz.spec.optimizers import AnyOptimizer
from ganviz.spec.schedules import AnySchedule
from ganviz.spec.settings import kind_of
from tests.gan.twonumbers import BILINEAR, game, norms, path

FUNCTIONS: dict[str, Any] = {
    "E": np.mean,
    "sp": lambda c: np.logaddexp(0, c),
    "sigmoid": lambda c: 1 / (1 + np.exp(-c)),
    "W": lambda c: lambertw(c).real,
    "exp": np.exp,
    "cos": np.cos,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "max": np.maximum,
    "min": np.minimum,
    "whole": math.floor,
    "std": np.std,
    "where": lambda is_so, one, other: one if is_so else other,
    "norm": lambda v: np.linalg.norm(v, axis=1),
    "pi": math.pi,
}


def value_of(text: str, **names: Any) -> Any:
    """Return what an expression of the docs comes to."""
    return eval(text, {"__builtins__": {}}, FUNCTIONS | names)


def test_there_is_a_formula_for_everything_that_ganviz_computes_and_no_more() -> None:
    for name, registry in (
        ("losses", LOSSES), ("penalties", PENALTIES), ("optimizers", OPTIMIZERS), ("schedules", SCHEDULES),
        ("dynamics", DYNAMICS),
    ):  # fmt: skip
        assert sorted(FORMULAS[name]) == sorted(registry), name


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("loss", get_args(AnyLoss), ids=kind_of)
def test_a_loss_is_what_its_formula_says(loss: Any, smoothing: float) -> None:
    smooth = {"smoothing": smoothing, "fake_smoothing": smoothing / 2} if issubclass(loss, Labelled) else {}
    spec, random = loss(**smooth), torch.Generator().manual_seed(3)
    real, fake = (torch.randn(16, generator=random, dtype=torch.float64) * 2 for _ in range(2))
    names = {"real": real.numpy(), "fake": fake.numpy(), "s": smoothing, "t": smoothing / 2}

    for player in ("discriminator", "generator"):
        found = getattr(LOSSES[spec.kind], player)(spec, real, fake).item()
        assert found == pytest.approx(value_of(FORMULAS["losses"][spec.kind][player[0]], **names), rel=1e-9)


@pytest.mark.parametrize("name", FORMULAS["penalties"])
def test_a_penalty_is_what_its_formula_says(name: str) -> None:
    random = torch.Generator().manual_seed(5)
    reals, fakes = (torch.randn(9, 2, generator=random, dtype=torch.float64) for _ in range(2))
    curve = torch.tensor([[1.0, 0.3], [0.3, -0.5]], dtype=torch.float64)
    found = PENALTIES[name](
        lambda v: (v @ curve * v).sum(1) / 2 + v[:, 0], reals, fakes, torch.Generator().manual_seed(8)
    )
    draws = torch.Generator().manual_seed(8)  # as the penalty draws: a share for each sample, then one for each number
    shares = torch.rand(9, 1, generator=draws, dtype=torch.float64).numpy()
    noise = torch.rand(9, 2, generator=draws, dtype=torch.float64).numpy()

    expected = value_of(
        FORMULAS["penalties"][name]["cost"], x=reals.numpy(), y=fakes.numpy(), a=shares, u=noise, gamma=1.0, lamda=1.0,
        grad=lambda v: v @ curve.numpy() + [1, 0],
    )  # fmt: skip
    assert found.item() == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("schedule", get_args(AnySchedule), ids=kind_of)
def test_a_schedule_is_what_its_formula_says(schedule: Any) -> None:
    spec = schedule()
    for t in (0, 1, 499, 500, 2000, 3100, 7999, 8000, 20_000):
        expected = value_of(FORMULAS["schedules"][spec.kind]["share"], t=t, **dict(spec))
        assert SCHEDULES[spec.kind](spec, t) == pytest.approx(expected, abs=1e-12)


# What formulas call the settings of optimizers
SYMBOLS = {
    "lr": "eta", "momentum": "mu", "dampening": "tau", "weight_decay": "lamda", "eps": "eps", "alpha": "alpha",
    "lr_decay": "delta", "rho": "rho", "beta1": "beta1", "beta2": "beta2", "momentum_decay": "psi",
}  # fmt: skip
UPDATES = [(kind, formula) for kind, found in FORMULAS["optimizers"].items() for formula in found]


@pytest.mark.parametrize(("kind", "formula"), UPDATES, ids=lambda value: value if isinstance(value, str) else "")
def test_an_optimizer_updates_as_its_formula_says(kind: str, formula: Any) -> None:
    [optimizer] = [each for each in get_args(AnyOptimizer) if kind_of(each) == kind]
    spec, random = optimizer(**formula["with"]), torch.Generator().manual_seed(2)
    weights = torch.nn.Parameter(torch.randn(6, generator=random, dtype=torch.float64))
    updating = OPTIMIZERS[kind].build(spec, weights)
    names: dict[str, Any] = {symbol: getattr(spec, name) for name, symbol in SYMBOLS.items() if hasattr(spec, name)}
    names |= dict.fromkeys("bmvnudpP", np.zeros(6)) | {"w": weights.detach().numpy().copy()}
    names |= {name: np.full(6, getattr(spec, begin)) for name, begin in formula.get("begin", {}).items()}

    for t in range(1, 13):
        weights.grad = torch.randn(6, generator=random, dtype=torch.float64)
        names |= {"t": t, "g": weights.grad.numpy().copy()}
        updating.step()
        for line in formula["lines"]:
            name, _, text = line.partition(" = ")
            names[name] = value_of(text, **names)
        assert weights.detach().numpy() == pytest.approx(names["w"], rel=2e-6, abs=1e-9)


@pytest.mark.parametrize("kind", [kind for kind, formula in FORMULAS["dynamics"].items() if "factor" in formula])
def test_dynamics_move_the_bilinear_game_as_their_factor_says(kind: str) -> None:
    formula, h = FORMULAS["dynamics"][kind], 0.3
    change = {f"updates.dynamics.{name}": value for name, value in formula.get("with", {}).items()}

    sizes = norms(path(game((0.8, -0.5), h, BILINEAR | {"updates.dynamics.kind": kind} | change), 5))

    factor = value_of(formula["factor"], h=h, gamma=formula.get("with", {}).get("weight"))
    assert sizes == pytest.approx([sizes[0] * factor**step for step in range(6)], rel=1e-5)


def test_tex_keeps_the_order_of_operations() -> None:
    assert tex("a - (b - c)") == r"a - \left(b - c\right)"
    assert tex("(a + b)*c**2") == r"\left(a + b\right) \, {c}^{2}"
    assert tex("w = 1/2*(x % k - 1)") == r"w &\leftarrow \tfrac{1}{2} \, \left(x \bmod k - 1\right)"
    with pytest.raises(ValueError, match="no TeX for"):
        tex("lambda x: x")

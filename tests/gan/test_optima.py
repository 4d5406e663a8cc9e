"""The best discriminator in closed form, against a search for what D's own loss is least at."""

from typing import Any

import pytest
import torch
from scipy.optimize import minimize_scalar

from ganviz.gan.losses import LOSSES
from ganviz.gan.optima import OPTIMA, optimum_of
from ganviz.spec.losses import (
    ForwardKl,
    Hinge,
    Hybrid,
    Jeffreys,
    LeastSquares,
    MeanProbability,
    Minimax,
    NonSaturating,
    Pearson,
    ReverseKl,
    SquaredHellinger,
    Wasserstein,
)
from ganviz.spec.objective import Objective

LABELLED = (NonSaturating, Minimax, ReverseKl, LeastSquares)
SMOOTHED = [kind(smoothing=s) for kind in (*LABELLED, Hybrid) for s in (0, 0.2)]
BOTH_SMOOTHED = [kind(smoothing=0.1, fake_smoothing=0.3) for kind in LABELLED]
RATIOS = [ForwardKl(), Jeffreys(), SquaredHellinger(), Pearson()]


def searched(loss: Any, p: float, q: float) -> float:
    """Return the output that is best at a place where reals and fakes have these densities, by trying."""

    def cost(output: float) -> float:
        at = torch.tensor([output], dtype=torch.float64)
        nothing = torch.zeros(1, dtype=torch.float64)
        both = LOSSES[loss.kind].discriminator(loss, at, at)
        of_real = LOSSES[loss.kind].discriminator(loss, at, nothing) - LOSSES[loss.kind].discriminator(
            loss, nothing, nothing
        )  # what is left of the loss is of fakes
        return float(p * of_real + q * (both - of_real))

    return float(minimize_scalar(cost, bounds=(-25, 25), method="bounded", options={"xatol": 1e-9}).x)


@pytest.mark.parametrize("loss", [*SMOOTHED, *BOTH_SMOOTHED, *RATIOS, Hinge()], ids=str)
@pytest.mark.parametrize(("p", "q"), [(0.3, 0.3), (0.7, 0.1), (0.05, 0.4), (0.2, 0.21)])
def test_no_output_is_better(loss: Any, p: float, q: float) -> None:
    if isinstance(loss, Hinge) and p == q:
        return  # any output between -1 and 1 is as good
    found = optimum_of(Objective(loss=loss), *(torch.tensor([each], dtype=torch.float64) for each in (p, q)))
    assert found is not None

    output = torch.tensor(searched(loss, p, q), dtype=torch.float64)
    expected = output.sigmoid() if loss.verdict == "probability" else output
    assert float(found) == pytest.approx(float(expected), abs=2e-3)


def test_a_bounded_linear_loss_is_best_at_its_bounds() -> None:
    p, q = torch.tensor([0.3, 0.1, 0.2]), torch.tensor([0.1, 0.3, 0.2])

    found = optimum_of(Objective(loss=MeanProbability()), p, q)
    assert found is not None
    assert found.tolist() == [1, 0, 0.5]


def test_where_nothing_is_real_the_best_d_says_fake() -> None:
    p, q = torch.tensor([0.0, 0.5]), torch.tensor([0.5, 0.0])

    for kind in set(OPTIMA) - {each.kind for each in RATIOS}:
        loss = next(each for each in (*SMOOTHED, Hinge(), MeanProbability()) if each.kind == kind)
        found = optimum_of(Objective(loss=loss), p, q)
        assert found is not None
        assert found.tolist() == [-1 if kind == "hinge" else 0, 1]


def test_a_critic_has_no_best_in_closed_form() -> None:
    assert optimum_of(Objective(loss=Wasserstein()), torch.tensor([0.1]), torch.tensor([0.1])) is None


def test_labels_that_are_flipped_count_as_they_are_told() -> None:
    p, q = torch.tensor([0.6]), torch.tensor([0.2])

    found = optimum_of(Objective(label_flips=0.25), p, q)

    assert found is not None
    assert float(found) == pytest.approx((0.75 * 0.6 + 0.25 * 0.2) / 0.8)


def test_without_a_game_or_a_closed_form_there_is_none() -> None:
    p, q = torch.tensor([0.6]), torch.tensor([0.2])

    assert optimum_of(Objective(shared_loss=True), p, q) is None
    assert optimum_of(Objective(loss=Hybrid(fake_smoothing=0.1)), p, q) is None

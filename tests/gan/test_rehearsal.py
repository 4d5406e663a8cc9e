"""What the next steps will do: step alpha on quadratics, noise in closed form; and the run is not altered."""

import math
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.gan import Observer, Trainer, TrainerState
from ganviz.gan.rehearsal import BATCHES, MOST_ALPHA, alpha, rehearse
from ganviz.spec.players import PlayerName
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, dcgan, noise_images, small, train
from tests.gan.twonumbers import game


@pytest.mark.parametrize(("curve", "expected"), [(1.0, 0.0), (2.0, 1.0), (1e-6, -1.0), (0.5, -0.5), (3.0, 2.0)])
def test_alpha_of_gradient_descent_on_a_quadratic_is_the_rate_times_its_curvature_less_one(
    curve: float, expected: float
) -> None:
    """L w^2 / 2 from w = 1 by the rate h: the step is -h L, with loss and slope along it at both ends."""
    h, lipschitz = curve / 4.0, 4.0
    step = -h * lipschitz
    loss, slope = (lambda w: lipschitz * w * w / 2), (lambda w: lipschitz * w * step)
    assert alpha((loss(1.0), loss(1 + step)), (slope(1.0), slope(1 + step))) == pytest.approx(expected, abs=1e-5)


def test_alpha_where_there_is_no_minimum_ahead() -> None:
    assert alpha((1.0, 0.0), (-1.0, -1.0)) == pytest.approx(-1.0)  # straight down
    assert alpha((1.0, -1.0), (-1.0, -3.0)) == -1.0  # ever steeper
    assert alpha((0.0, 1.0), (1.0, 1.0)) == MOST_ALPHA
    assert alpha((0.0, 0.0), (0.0, 0.0)) is None
    assert alpha((0.0, math.inf), (-1.0, 1.0)) is None


DYNAMICS = ("alternating", "simultaneous", "extragradient", "consensus", "symplectic", "competitive")
PARABOLA = {"objective.loss.kind": "least_squares", "updates.order": "discriminator"}


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("h", [0.5, 1.0, 1.5])
def test_alpha_of_a_discriminator_whose_loss_is_a_parabola(dynamics: str, h: float, float64: None) -> None:
    """D of a Dirac-GAN with the least squares loss at theta = 1: its loss is a parabola in psi of curvature 1.

    E (psi 0 - 1)^2 / 2 + (psi theta)^2 / 2, so whatever the dynamics does, an update from psi to psi' has minimum 0
    and alpha psi' / psi less one, with the other sign: (psi - psi') / psi - 1.
    """
    change = PARABOLA | {"updates.dynamics.kind": dynamics}
    trainer = game((1.0, 1.0), h, change)
    found = rehearse(trainer)["discriminator"]
    trainer.step()
    after = trainer.discriminator.weights.item()
    if after == 1:  # extragradient with the rate 1: the look ahead is at the minimum, where there is no slope
        assert (dynamics, found.step_alpha) == ("extragradient", None)
        return
    assert found.step_alpha == pytest.approx(min(-after, MOST_ALPHA) if after < 1 else MOST_ALPHA, abs=1e-6)
    if dynamics in ("alternating", "simultaneous"):
        assert found.step_alpha == pytest.approx(h - 1, abs=1e-6)


def test_alpha_is_right_under_adam_too(float64: None) -> None:
    """Its first update is -lr sign g: from psi = 1 to 1 - lr, of a parabola with its minimum at 0."""
    change = PARABOLA | {"discriminator.optimizer.kind": "adam", "discriminator.optimizer.lr": 0.25}
    found = rehearse(game((1.0, 1.0), 0.1, change))
    assert found["discriminator"].step_alpha == pytest.approx(0.25 / 1 - 1, abs=1e-6)
    assert found["discriminator"].signal_to_noise is None  # every batch is the same


def test_noise_is_that_of_batches_and_grows_with_smaller_ones(float64: None) -> None:
    """Against the same gradients collected by hand, and in the mean, by the root of the batch size."""
    trainer = Trainer(small({"compute.step": "autograd"}))
    train(trainer, 20)
    found = rehearse(trainer)["generator"].signal_to_noise
    kept, gradients = trainer.state(), []
    for name in ("discriminator", "generator"):
        player = trainer.generator if name == "generator" else trainer.discriminator
        gradients = []
        for _ in range(BATCHES):
            player.differentiate_sum(trainer.loss_terms("generator" if name == "generator" else "discriminator"))
            assert player.weights.grad is not None
            gradients.append(player.weights.grad.numpy().copy())
    variance = np.var(gradients, axis=0, ddof=1).sum()
    signal = (np.mean(gradients, axis=0) ** 2).sum() - variance / BATCHES
    assert found == pytest.approx(math.sqrt(max(0, signal) / variance), rel=1e-9)
    trainer.load_state(kept)
    trainer.apply({"updates.batch_size": 32 * 64})
    more = rehearse(trainer)["generator"].signal_to_noise
    assert found is not None
    assert more is not None
    assert 4 < more / found < 16


@pytest.mark.parametrize(
    "change", [{}, {"objective.r1": 0.5}, {"updates.share_fakes": True}, {"objective.loss.kind": "rpgan"}], ids=str
)
def test_noise_is_the_same_by_formulas_and_by_autograd(change: dict[str, Any]) -> None:
    trainers = [Trainer(small({**change, "compute.step": step})) for step in ("auto", "autograd")]
    train(trainers[0], 3)
    state = trainers[0].state()
    trainers[1].load_state(TrainerState(trainers[1].experiment, state.step, state.tensors))
    assert [each.gradient_source.kind == "autograd" for each in trainers] == [False, True]
    compiled, autograd = (rehearse(each) for each in trainers)
    for name in compiled:
        noise = compiled[name].signal_to_noise
        assert noise is not None
        assert noise == pytest.approx(autograd[name].signal_to_noise, rel=1e-3)


def both(kind: str) -> dict[str, Any]:
    return {f"{player}.optimizer.kind": kind for player in ("generator", "discriminator")}


CASES: dict[str, dict[str, Any]] = {
    **{f"optimizer {kind}": both(kind) for kind in OPTIMIZER_KINDS},
    **{f"dynamics {kind}": {"updates.dynamics.kind": kind} for kind in DYNAMICS if kind != "competitive"},
    "competitive": {
        **both("sgd"), "updates.dynamics.kind": "competitive",
    },
    "lookahead and average": {"generator.optimizer.lookahead_steps": 3, "generator.ema": 0.9},
    "shared fakes": {"updates.share_fakes": True},
    "unrolled": {"updates.unroll": 2},
    "a frozen G": {"generator.frozen": True},
    "five D updates": {"updates.discriminator": 5},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_run_is_not_altered(case: str) -> None:
    watched, alone = Trainer(small(CASES[case])), Trainer(small(CASES[case]))
    for step in range(4):
        assert watched.step() == alone.step()
        if step == 1:
            continue
        version, norms = watched.version, Observer(watched).norms("discriminator").weight.total
        found = rehearse(watched)
        assert (version, norms) == (watched.version, Observer(watched).norms("discriminator").weight.total)
        movers: list[PlayerName] = ["discriminator"] if case == "a frozen G" else ["generator", "discriminator"]
        for name in movers:
            is_told = not (case == "shared fakes" and name == "generator")
            assert (found[name].step_alpha is not None) is is_told
    assert_same_state(watched.state(), alone.state())


def test_networks_with_buffers_and_dropout_are_not_altered() -> None:
    change = {
        "generator.network.norm": "batch",
        "discriminator.network.spectral_norm": True,
        "discriminator.network.dropout": 0.3,
    }
    watched, alone = (Trainer(dcgan(change), noise_images()) for _ in range(2))
    for _ in range(2):
        rehearse(watched)
        assert watched.step() == alone.step()
    assert_same_state(watched.state(), alone.state())


def test_the_update_told_of_is_the_one_that_is_made_next() -> None:
    """The step alpha at small rates is -1 for both, whatever the batch; a divergence is no error of the view."""
    slow = {f"{player}.optimizer.lr": 1e-6 for player in ("generator", "discriminator")}
    for each in rehearse(Trainer(small(slow))).values():
        assert each.step_alpha == pytest.approx(-1, abs=0.05)
    trainer = Trainer(small())
    trainer.discriminator.weights.data[0] = torch.nan
    for each in rehearse(trainer).values():
        assert each.step_alpha is None

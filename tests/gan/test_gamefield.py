"""The gradient field of a game, the path angle and the Jacobian's eigenvalues: closed forms, and autograd by hand."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.func import functional_call

from ganviz.gan import Trainer
from ganviz.gan.gamefield import MOST_BATCHES, GameField, Pieces, num_batches, weights_of
from ganviz.gan.jacobian import MOST_SHOWN, arnoldi, by_magnitude, num_pieces, spectrum
from ganviz.gan.pathangle import ALPHA, path_angle
from ganviz.gan.pathangle import num_pieces as num_path_pieces
from ganviz.spec.gamelook import GameSpectrum, PathAngle
from tests.gan.support import assert_same_state, small, train
from tests.gan.twonumbers import BILINEAR, game

# Fixed sets seen whole: the field is then a mean over samples that a test can list.
FIXED: dict[str, Any] = {
    "data.pool_size": 24, "latent.pool_size": 24, "updates.batching": "full_batch", "compute.step": "autograd",
    "generator.network.widths": [5], "discriminator.network.widths": [6],
    "generator.network.activation": "tanh", "discriminator.network.activation": "tanh",
}  # fmt: skip


def done(pieces: Pieces[Any]) -> tuple[int, Any]:
    """Return how many pieces there were, and what was found."""
    number = 0
    while True:
        try:
            next(pieces)
            number += 1
        except StopIteration as end:
            return number, end.value


def last(pieces: Pieces[Any]) -> Any:
    return done(pieces)[1]


def measured(end: Trainer, start: Tensor) -> PathAngle:
    found = last(path_angle(GameField(end.state()), start))
    assert isinstance(found, PathAngle)
    return found


def eigenvalues(trainer: Trainer) -> GameSpectrum:
    found = last(spectrum(GameField(trainer.state())))
    assert isinstance(found, GameSpectrum)
    return found


# --- closed forms of games of two numbers --------------------------------------------------------------------


def dirac_field(w: Any, r1: float) -> Any:
    """v of the minimax Dirac-GAN: G descends -softplus(psi theta), D descends softplus(psi theta) + r1/2 psi^2."""
    theta, psi = w
    share = 1 / (1 + math.exp(-psi * theta))
    return np.array([-psi * share, theta * share + r1 * psi])


DIRAC = {"objective.loss.kind": "minimax"}
ENDS: list[tuple[dict[str, Any], Callable[[Any], Any]]] = [
    (BILINEAR, lambda w: np.array([-w[1], w[0]])),
    (DIRAC, lambda w: dirac_field(w, 0.0)),
    (DIRAC | {"objective.r1": 0.7}, lambda w: dirac_field(w, 0.7)),
]


@pytest.mark.parametrize("number", range(len(ENDS)))
def test_the_path_angle_of_a_game_of_two_numbers_is_that_of_its_formula(number: int, float64: None) -> None:
    change, field = ENDS[number]
    start, end = np.array([1.0, 0.5]), np.array([-0.2, 0.3])
    found = measured(game((-0.2, 0.3), 0.1, change), torch.tensor(start))
    way = end - start
    for place, alpha in enumerate(ALPHA):
        v = field(start + alpha * way)
        assert found.whole.norm[place] == pytest.approx(np.linalg.norm(v), abs=1e-9)
        assert found.whole.cosine[place] == pytest.approx(v @ way / np.linalg.norm(v) / np.linalg.norm(way), abs=1e-9)
        for own, player in ((0, found.generator), (1, found.discriminator)):
            assert player.norm[place] == pytest.approx(abs(v[own]), abs=1e-9)
            if abs(v[own]) > 1e-9:
                assert player.cosine[place] == pytest.approx(np.sign(v[own] * way[own]))


def test_rotation_alone_is_a_bump_and_no_change_of_sign(float64: None) -> None:
    """The bilinear field keeps <v, w' - w> along the line; its norm is how far from rest a place is."""
    found = measured(game((0.02, 0.1), 0.1), torch.tensor([1.0, 0.0]).double())
    start, way = np.array([1.0, 0.0]), np.array([-0.98, 0.1])
    constant = np.array([-start[1], start[0]]) @ way / np.linalg.norm(way)
    places = start + found.alpha[:, None] * way
    assert found.whole.cosine == pytest.approx(constant / np.linalg.norm(places, axis=1))
    assert (found.whole.cosine > 0).all()
    top = found.alpha[found.whole.cosine.argmax()]
    assert top == pytest.approx(1.0, abs=0.03)
    assert found.whole.cosine.max() > 4 * found.whole.cosine[[0, -1]].max()


def test_attraction_alone_is_a_change_of_sign_at_the_end(float64: None) -> None:
    """With a heavy R1 the Dirac-GAN falls to rest along psi: straight on before the end, straight back beyond it."""
    found = measured(game((0.0, 0.0), 0.1, DIRAC | {"objective.r1": 50.0}), torch.tensor([0.0, 1.0]).double())
    before, beyond = found.alpha < 0.999, found.alpha > 1.001
    assert (found.whole.cosine[before] < -0.99).all()
    assert (found.whole.cosine[beyond] > 0.99).all()
    assert math.isnan(found.whole.cosine[found.alpha == 1][0])  # at rest there is no field


def test_there_is_no_line_where_the_weights_have_not_moved(float64: None) -> None:
    trainer = game((1.0, 0.5), 0.1)
    assert done(path_angle(GameField(trainer.state()), weights_of(trainer.state()))) == (0, None)


@pytest.mark.parametrize("r1", [0.0, 0.3, 1.5])
def test_the_eigenvalues_of_the_dirac_gan_at_rest(r1: float, float64: None) -> None:
    """Mescheder et al. 2018, lemma 2.3 and theorem 3.2, of the field that is descended: r1/2 +- sqrt(r1^2/4 - 1/4)."""
    found = eigenvalues(game((0.0, 0.0), 0.1, DIRAC | {"objective.r1": r1}))
    root = np.emath.sqrt(r1**2 / 4 - 1 / 4)
    assert found.is_exact
    assert found.num_weights == 2
    assert sorted(found.values, key=lambda each: (each.real, each.imag)) == pytest.approx(
        sorted([r1 / 2 - root, r1 / 2 + root], key=lambda each: (np.real(each), np.imag(each))), abs=1e-9
    )


# --- networks, against autograd in float64 -------------------------------------------------------------------


def own_field(trainer: Trainer, w: Tensor) -> Tensor:
    """Return v at w by torch.func on the whole fixed sets: non-saturating losses written out."""
    networks = (trainer.generator.network, trainer.discriminator.network)
    sizes = [sum(each.numel() for each in network.parameters()) for network in networks]
    parts = [part.clone().requires_grad_() if not w.requires_grad else part for part in w.split(sizes)]
    weights = []
    for network, part in zip(networks, parts, strict=True):
        named, at = {}, 0
        for name, parameter in network.named_parameters():
            named[name] = part[at : at + parameter.numel()].view(parameter.shape)
            at += parameter.numel()
        weights.append(named)
    real, latent = (each.fixed.double() for each in (trainer.batches.source, trainer.batches.latent_source))
    fake = functional_call(networks[0], weights[0], (latent,))
    on_fake = functional_call(networks[1], weights[1], (fake,))
    on_real = functional_call(networks[1], weights[1], (real,))
    softplus = torch.nn.functional.softplus
    g_loss, d_loss = softplus(-on_fake).mean(), softplus(-on_real).mean() + softplus(on_fake).mean()
    own = [
        torch.autograd.grad(loss, part, create_graph=True)[0] for loss, part in ((g_loss, parts[0]), (d_loss, parts[1]))
    ]
    return torch.cat(own)


def fixed_trainer(steps: int, change: dict[str, Any] | None = None) -> Trainer:
    trainer = Trainer(small(FIXED | (change or {})))
    train(trainer, steps)
    return trainer


def test_the_path_angle_of_networks_is_that_of_autograd(float64: None) -> None:
    trainer = fixed_trainer(0)
    start = weights_of(trainer.state())
    train(trainer, 30)
    found = measured(trainer, start)
    way = weights_of(trainer.state()) - start
    num_g = len(trainer.generator.weights)
    for place in (0, 17, len(ALPHA) - 1):
        v = own_field(trainer, start + ALPHA[place] * way).detach().numpy()
        for part, along in (
            (slice(None), found.whole),
            (slice(num_g), found.generator),
            (slice(num_g, None), found.discriminator),
        ):
            norm = np.linalg.norm(v[part])
            assert along.norm[place] == pytest.approx(norm, rel=1e-9)
            expected = v[part] @ way.numpy()[part] / norm / np.linalg.norm(way.numpy()[part])
            assert along.cosine[place] == pytest.approx(expected, rel=1e-8)


def own_jacobian(trainer: Trainer) -> Any:
    w = weights_of(trainer.state())
    found = torch.autograd.functional.jacobian(lambda each: own_field(trainer, each), w)
    return found.numpy()  # type: ignore[union-attr]


@pytest.mark.parametrize("change", [{}, {"updates.dynamics.kind": "consensus"}, {"updates.share_fakes": True}])
def test_all_eigenvalues_of_small_networks_are_those_of_the_whole_jacobian(
    change: dict[str, Any], float64: None
) -> None:
    trainer = fixed_trainer(20, change)
    found, expected = eigenvalues(trainer), by_magnitude(np.linalg.eigvals(own_jacobian(trainer)))
    assert found.is_exact
    assert found.num_weights == len(expected) == len(found.values)
    assert found.values[:20] == pytest.approx(expected[:20], abs=1e-7 * abs(expected[0]))
    assert np.abs(found.values.imag).max() > 0  # players disagree


def test_arnoldi_finds_the_largest_of_a_network(monkeypatch: pytest.MonkeyPatch, float64: None) -> None:
    monkeypatch.setattr("ganviz.gan.jacobian.MOST_DENSE", 10)
    trainer = fixed_trainer(20)
    found, expected = eigenvalues(trainer), by_magnitude(np.linalg.eigvals(own_jacobian(trainer)))
    assert not found.is_exact
    assert 4 <= len(found.values) <= MOST_SHOWN
    assert found.values[:4] == pytest.approx(expected[:4], rel=2e-3)


@pytest.mark.parametrize("seed", range(5))
def test_arnoldi_finds_the_largest_eigenvalues_of_a_matrix_of_any_kind(seed: int) -> None:
    random = np.random.default_rng(seed)
    vectors = random.normal(size=(300, 300)) + 2 * np.eye(300)
    blocks = np.diag(random.uniform(-1, 1, 300))
    for place in (0, 2, 4):  # three pairs and three others stand out
        blocks[place : place + 2, place : place + 2] = [[1, 9 - place], [place - 9, 1]]
    blocks[6, 6], blocks[7, 7], blocks[8, 8] = 6.0, -4.0, 3.0
    matrix = torch.tensor(vectors @ blocks @ np.linalg.inv(vectors))
    found = last(arnoldi(lambda each: matrix @ each, 300, 80))
    expected = by_magnitude(np.linalg.eigvals(matrix.numpy()))[:9]
    assert found[:9] == pytest.approx(expected, abs=9e-3)


def test_arnoldi_ends_where_there_are_no_more_and_at_what_is_not_finite() -> None:
    small_matrix = torch.tensor([[0.0, -2.0], [2.0, 0.0]]).double()
    assert last(arnoldi(lambda each: small_matrix @ each, 2, 80)) == pytest.approx(np.array([2j, -2j]))
    assert last(arnoldi(lambda each: each * torch.nan, 5, 80)) is None
    assert last(arnoldi(torch.zeros_like, 5, 80)) == pytest.approx(np.zeros(1))


# --- what a field is -------------------------------------------------------------------------------------------


def test_the_field_is_the_same_every_time_and_the_run_is_not_altered() -> None:
    watched, alone = (Trainer(small()) for _ in range(2))
    train(watched, 5)
    train(alone, 5)
    state = watched.state()
    first, second = GameField(state), GameField(state)
    here = first.weights
    one = last(first.at(here))
    list(first.at(here + 1))
    assert torch.equal(last(first.at(here)), one)
    assert torch.equal(last(second.at(here)), one)
    watched.load_state(state)
    assert_same_state(watched.state(), alone.state())
    assert watched.step() == alone.step()


def test_a_product_is_the_derivative_of_the_field_along_a_vector(float64: None) -> None:
    """Penalties, dropout, noise and shared classes among what is differentiated: by central differences."""
    change = {
        "objective.r1": 1.0, "objective.noise": 0.1, "discriminator.network.dropout": 0.2,
        "generator.network.activation": "tanh", "discriminator.network.activation": "tanh",
    }  # fmt: skip
    trainer = Trainer(small(change))
    train(trainer, 3)
    field = GameField(trainer.state())
    list(field.expand())
    random = torch.Generator().manual_seed(1)
    u, x = (torch.randn(len(field.weights), generator=random, dtype=torch.float64) for _ in range(2))
    expected = u @ (last(field.at(field.weights + 1e-5 * x)) - last(field.at(field.weights - 1e-5 * x))) / 2e-5
    list(field.expand())
    assert float(field.vjp(u) @ x) == pytest.approx(float(expected), rel=1e-5)


def test_pieces_are_counted_so_that_progress_ends_where_it_should() -> None:
    trainer = Trainer(small({"updates.batch_size": 256}))  # few batches, and more than one
    start = weights_of(trainer.state())
    train(trainer, 2)
    field = GameField(trainer.state())
    assert done(path_angle(field, start))[0] == num_path_pieces(field)
    assert done(spectrum(field))[0] <= num_pieces(field)  # Arnoldi's method may end early
    few = GameField(fixed_trainer(1).state())
    assert done(spectrum(few))[0] == num_pieces(few)
    assert num_batches(trainer.experiment.with_changes({"updates.batch_size": 1})) == MOST_BATCHES


def test_weights_that_are_not_finite_have_no_eigenvalues() -> None:
    trainer = Trainer(small())
    trainer.discriminator.weights.data[0] = torch.nan
    assert last(spectrum(GameField(trainer.state()))) is None

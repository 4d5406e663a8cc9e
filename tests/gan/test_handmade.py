"""Networks that are put in place by hand: exact gradients, and changes that move weights as any other change does."""

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats
from scipy.interpolate import BSpline

from ganviz.gan import Trainer
from ganviz.gan.networks.handmade import PaintedSurface, ParticleTable
from ganviz.gan.sources import LATENTS
from ganviz.spec import Experiment, SpecError
from tests.gan.support import assert_same_state, seeded_generator, train

PARTICLES = {"generator.network.kind": "particles", "generator.network.count": 16}
SURFACE = {"discriminator.network.kind": "surface", "discriminator.network.side": 8}
CORNERS = [[0.0, 1.0], [2.0, -1.0]]


def made(*changes: dict[str, Any]) -> Trainer:
    experiment = Experiment().with_changes({"updates.batch_size": 32})
    for change in changes:
        experiment = experiment.with_changes(change)
    return Trainer(experiment)


def table_of(trainer: Trainer) -> list[list[float]]:
    numbers: list[list[float]] = trainer.generator.weights.detach().view(-1, 2).tolist()
    return numbers


# --- particles ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("distribution", ["normal", "uniform"])
def test_every_particle_is_picked_equally_often(distribution: str) -> None:
    table = ParticleTable(40, 2)
    torch.nn.init.normal_(table.table, generator=seeded_generator())
    latents = LATENTS[distribution](40_000, 3, generator=seeded_generator())

    picked = table(latents).detach().numpy()

    _, counts = np.unique(picked, axis=0, return_counts=True)
    assert len(counts) == 40
    assert stats.chisquare(counts).pvalue > 1e-3


def test_the_gradient_of_a_particle_is_the_sum_over_the_latents_that_pick_it() -> None:
    table = ParticleTable(4, 2).double()
    latents = torch.tensor([[0.01], [0.02], [0.07], [0.2], [-0.01]], dtype=torch.float64)  # rows 0, 0, 1, 3, 3
    weights = torch.arange(10.0, dtype=torch.float64).view(5, 2)

    (table(latents) * weights).sum().backward()

    assert table.table.grad is not None
    assert table.table.grad.tolist() == [[2.0, 4.0], [4.0, 5.0], [0.0, 0.0], [14.0, 16.0]]


def test_particles_begin_where_the_seed_draws_them_or_where_they_are_put_in_turn() -> None:
    drawn, same, other = made(PARTICLES), made(PARTICLES), made(PARTICLES, {"seed": 1})
    assert table_of(drawn) == table_of(same)
    assert table_of(drawn) != table_of(other)
    assert np.std(table_of(made({**PARTICLES, "generator.network.count": 2000}))) == pytest.approx(1, abs=0.05)

    put = made({**PARTICLES, "generator.network.points": CORNERS})
    assert table_of(put) == CORNERS * 8


def test_particles_follow_the_gradient_of_d_one_by_one() -> None:
    trainer = made(PARTICLES, {"discriminator.frozen": True, "generator.optimizer.kind": "sgd"})
    before = trainer.generator.weights.detach().clone()
    trainer.step()
    moved = (trainer.generator.weights.detach() - before).view(-1, 2).abs().sum(1) > 0
    assert 0 < int(moved.sum()) <= 16


# --- a painted surface ----------------------------------------------------------------------------------------------


def painted(side: int = 6, reach: float = 2.0) -> PaintedSurface:
    surface = PaintedSurface(side, reach).double()
    torch.nn.init.normal_(surface.values, generator=seeded_generator())
    return surface


def test_the_surface_is_scipys_spline_of_the_same_coefficients() -> None:
    surface, side, reach = painted(), 6, 2.0
    places = np.linspace(-reach, reach, 41)
    x, y = (each.ravel() for each in np.meshgrid(places, places[::3]))
    padded = np.pad(surface.values.detach().numpy(), 1, mode="edge")
    padded = np.pad(padded, ((0, 1), (0, 1)), mode="edge")  # for the very border
    basis = BSpline(np.arange(-3.0, side + 4), np.eye(side + 3), 3)  # coefficient 1 is that of place 0
    u, v = ((each + reach) * (side - 1) / (2 * reach) for each in (x, y))
    expected = np.einsum("nr,rc,nc->n", basis(v), padded, basis(u))

    found = surface(torch.from_numpy(np.column_stack((x, y)))).detach().numpy()

    np.testing.assert_allclose(found, expected, atol=1e-12)


def test_its_gradients_are_exact_in_samples_and_in_values() -> None:
    surface = painted(5)
    x = torch.randn(6, 2, dtype=torch.float64, generator=seeded_generator(), requires_grad=True)

    def of(x: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = torch.func.functional_call(surface, {"values": values}, (x,))
        return found

    assert torch.autograd.gradcheck(of, (x, surface.values))
    assert torch.autograd.gradgradcheck(of, (x, surface.values))


def test_beyond_its_square_it_falls_so_that_a_lost_fake_is_sent_back() -> None:
    surface = PaintedSurface(4, 2.0)
    x = torch.tensor([[5.0, 0.0], [0.0, -3.0]], requires_grad=True)
    logits = surface(x)
    assert logits.tolist() == [-3.0, -1.0]
    (slope,) = torch.autograd.grad(logits.sum(), x)
    assert slope.tolist() == [[-1.0, 0.0], [0.0, 1.0]]


def test_a_painted_surface_stays_between_its_values() -> None:
    surface = painted()
    x = 4 * torch.rand(2000, 2, dtype=torch.float64, generator=seeded_generator()) - 2
    assert surface.values.min() <= surface(x).min() <= surface(x).max() <= surface.values.max()


def test_one_number_stands_for_all_values() -> None:
    trainer = made({**SURFACE, "discriminator.network.values": [1.5]})
    assert trainer.discriminator.weights.tolist() == [1.5] * 64


# --- changes --------------------------------------------------------------------------------------------------------

MOVES = [
    pytest.param(PARTICLES, {"generator.network.points": CORNERS}, id="particles"),
    pytest.param(SURFACE, {"discriminator.network.values": [1.0, -1.0]}, id="surface"),
]


@pytest.mark.parametrize(("setup", "move"), MOVES)
def test_a_change_puts_weights_there_and_training_goes_on_from_them(
    setup: dict[str, Any], move: dict[str, Any]
) -> None:
    trainer = made(setup)
    train(trainer, 5)
    trainer.apply(move)

    player = trainer.generator if "generator.network.points" in move else trainer.discriminator
    expected = made({**setup, **move})
    first = expected.generator if player is trainer.generator else expected.discriminator
    assert torch.equal(player.weights, first.weights)
    assert player.updates == 5  # moments are as they were
    train(trainer, 1)
    assert not torch.equal(player.weights, first.weights)


@pytest.mark.parametrize(("setup", "move"), MOVES)
def test_a_run_with_moves_is_the_same_again_and_goes_on_from_its_states(
    setup: dict[str, Any], move: dict[str, Any]
) -> None:
    one, other, later = made(setup), made(setup), made(setup)
    states = []
    for trainer in (one, other):
        train(trainer, 4)
        trainer.apply(move)
        states.append(trainer.state())
        train(trainer, 4)
    later.load_state(states[0])
    train(later, 4)

    assert_same_state(one.state(), other.state())
    assert_same_state(one.state(), later.state())


def test_a_move_that_is_taken_back_puts_particles_where_the_seed_drew_them() -> None:
    trainer, first = made(PARTICLES), made(PARTICLES)
    train(trainer, 3)
    trainer.apply({"generator.network.points": CORNERS})
    trainer.apply({"generator.network.points": []})
    assert table_of(trainer) == table_of(first)


def test_slow_weights_of_lookahead_are_put_there_too() -> None:
    trainer = made(PARTICLES, {"generator.optimizer.lookahead_steps": 5, "generator.optimizer.lr": 1e-6})
    train(trainer, 3)
    trainer.apply({"generator.network.points": CORNERS})
    train(trainer, 7)
    np.testing.assert_allclose(table_of(trainer), CORNERS * 8, atol=1e-3)


def test_another_change_moves_nothing() -> None:
    plain, changed = made(PARTICLES), made(PARTICLES)
    for trainer in (plain, changed):
        train(trainer, 3)
    changed.apply({"generator.optimizer.lr": 0.5})
    assert torch.equal(plain.generator.weights, changed.generator.weights)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"generator.network.count": 17}, r"generator\.network\.count"),
        ({"generator.network.points": [[101.0, 0.0]]}, "101"),
    ],
)
def test_what_cannot_be_in_a_run_is_refused(change: dict[str, Any], said: str) -> None:
    trainer = made(PARTICLES)
    with pytest.raises(SpecError, match=said):
        trainer.apply(change)


def test_data_of_another_sort_is_refused_with_the_networks_that_fit() -> None:
    with pytest.raises(SpecError, match="mlp or"):
        Experiment().with_changes({**PARTICLES, "data.kind": "digits"})
    with pytest.raises(SpecError, match="mlp or"):
        Experiment().with_changes({**SURFACE, "data.kind": "gaussian_1d"})


@pytest.mark.parametrize("setup", [PARTICLES, SURFACE])
def test_autograd_says_why_it_is_used(setup: dict[str, Any]) -> None:
    source = made(setup).gradient_source
    assert source.kind == "autograd"
    assert source.reason in ("G has no layers, but a table", "D has no layers, but a surface")

"""How networks learn, layer by layer: every number against numpy in float64, and nothing of a run is altered."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import nn

from ganviz.gan import Observer, Trainer, TrainerState
from ganviz.gan.evaluated import Evaluated
from ganviz.gan.layer_measures import idle_units, singular_values
from ganviz.gan.layers import output_activation
from ganviz.gan.player import WATCHED_EVERY, Player
from ganviz.spec import preset
from ganviz.spec.players import PlayerName
from tests.gan.support import OPTIMIZER_KINDS, assert_same_state, dcgan, noise_images, small, train

PLAYERS: tuple[PlayerName, ...] = ("generator", "discriminator")
EACH = pytest.mark.parametrize("player", PLAYERS)


def player_of(trainer: Trainer, player: PlayerName) -> Player:
    return trainer.generator if player == "generator" else trainer.discriminator


def numbers(player: Player) -> NDArray[np.float64]:
    return player.weights.detach().numpy().astype(np.float64)


def parts(player: Player, flat: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return the weights of each dense layer, biases among them, of a vector of them all."""
    sizes = [
        layer.weight.numel() + layer.bias.numel() for layer in player.network.modules() if isinstance(layer, nn.Linear)
    ]
    return np.split(flat, np.cumsum(sizes)[:-1])


def ready(change: dict[str, Any] | None = None) -> Trainer:
    """Return a trainer whose next step is watched."""
    return before_a_watched_step(Trainer(small(change)))


def before_a_watched_step(trainer: Trainer) -> Trainer:
    """Do some steps, and number them as if they were as many as there are before one that is watched."""
    train(trainer, 3)
    state = trainer.state()
    trainer.load_state(TrainerState(state.experiment, WATCHED_EVERY - 1, state.tensors))
    return trainer


@EACH
@pytest.mark.parametrize("step", ["autograd", "auto"])
@pytest.mark.parametrize("kind", OPTIMIZER_KINDS)
def test_norms_are_those_of_the_gradient_given_and_of_the_update_made(
    player: PlayerName, kind: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    optimizers = {
        f"{each}.optimizer.{name}": value for each in PLAYERS for name, value in (("kind", kind), ("lr", 0.01))
    }
    trainer = ready({"compute.step": step} | optimizers)
    its = player_of(trainer, player)
    before, given = numbers(its), []
    update = Player.extrapolate

    def noting(self: Player) -> None:
        if self is its:
            assert self.weights.grad is not None
            given.append(self.weights.grad.detach().numpy().astype(np.float64))
        update(self)

    monkeypatch.setattr(Player, "extrapolate", noting)
    trainer.step()
    found = Observer(trainer).norms(player)

    after = numbers(its)
    assert found.gradient is not None
    assert found.ratio is not None
    norm = np.linalg.norm
    assert found.gradient.values == pytest.approx([norm(each) for each in parts(its, given[0])], rel=1e-9)
    assert found.gradient.total == pytest.approx(norm(given[0]), rel=1e-9)
    assert found.weight.values == pytest.approx([norm(each) for each in parts(its, after)], rel=1e-9)
    pairs = zip(parts(its, after - before), parts(its, before), strict=True)
    assert found.ratio.values == pytest.approx([norm(moved) / norm(old) for moved, old in pairs], rel=1e-9)
    assert found.ratio.total == pytest.approx(norm(after - before) / norm(before), rel=1e-9)
    assert 1e-7 < found.ratio.total < 1


@EACH
def test_both_sources_of_gradients_tell_the_same(player: PlayerName) -> None:
    # From the same weights, one step: after many, roundings have grown.
    one = ready({"compute.step": "autograd"})
    other = Trainer(small({"compute.step": "auto"}))
    state = one.state()
    other.load_state(type(state)(other.experiment, state.step, state.tensors))
    assert (one.gradient_source.kind, other.gradient_source.kind) == ("autograd", "compiled")
    for trainer in (one, other):
        trainer.step()

    autograd, by_hand = (Observer(trainer).norms(player) for trainer in (one, other))

    assert autograd.gradient is not None
    assert by_hand.gradient is not None
    assert by_hand.gradient.values == pytest.approx(autograd.gradient.values, rel=1e-4)


def test_a_clipped_gradient_is_told_as_it_is_used() -> None:
    trainer = ready({"discriminator.optimizer.clip_norm": 0.01})
    trainer.step()

    found = Observer(trainer).norms("discriminator")

    assert found.gradient is not None
    assert found.gradient.total == pytest.approx(0.01, rel=1e-5)


def test_of_several_updates_in_a_step_the_last_is_told() -> None:
    trainer, reference = ready({"updates.discriminator": 3}), ready({"updates.discriminator": 3})
    seen = []
    update = reference.discriminator.update
    reference.discriminator.update = lambda: (seen.append(numbers(reference.discriminator)), update())  # type: ignore
    reference.step()
    trainer.step()

    found = Observer(trainer).norms("discriminator")

    moved = np.linalg.norm(numbers(reference.discriminator) - seen[2]) / np.linalg.norm(seen[2])
    assert found.ratio is not None
    assert found.ratio.total == pytest.approx(moved, rel=1e-9)


def test_weight_clipping_is_a_part_of_the_update() -> None:
    trainer = ready({"objective.loss.kind": "wasserstein", "objective.loss.clip": 0.01})
    before = numbers(trainer.discriminator)
    trainer.step()

    found = Observer(trainer).norms("discriminator")

    moved = np.linalg.norm(numbers(trainer.discriminator) - before) / np.linalg.norm(before)
    assert found.ratio is not None
    assert found.ratio.total == pytest.approx(moved, rel=1e-9)


def test_only_watched_steps_in_which_a_player_learned_have_a_gradient() -> None:
    trainer = ready()
    assert Observer(trainer).norms("generator").gradient is None

    trainer.step("discriminator")

    assert Observer(trainer).norms("generator").gradient is None
    assert Observer(trainer).norms("generator").weight.total
    assert Observer(trainer).norms("discriminator").gradient is not None
    trainer.load_state(trainer.state())
    assert Observer(trainer).norms("discriminator").gradient is None


@EACH
def test_looking_leaves_no_trace_and_a_watched_step_is_as_any(player: PlayerName) -> None:
    change = {"discriminator.network.spectral_norm": True, "generator.network.norm": "batch"}
    alone, watched = ready(change), ready(change)
    train(alone, 3)
    for _ in range(3):
        watched.step()
        observer = Observer(watched)
        observer.norms(player)
        observer.idle_units(player, 16)
        observer.singular_values()

    assert_same_state(watched.state(), alone.state())


def test_a_weight_that_was_nothing_has_no_ratio() -> None:
    trainer = before_a_watched_step(Trainer(preset("dirac-gan")))
    with torch.no_grad():
        trainer.generator.weights.zero_()
    trainer.step()

    found = Observer(trainer).norms("generator")

    assert found.ratio is not None
    assert found.ratio.layers == ("number 1",)
    assert math.isnan(found.ratio.values.item())
    assert math.isnan(found.ratio.total or 0.0)


# --- idle units ---------------------------------------------------------------------------------------------


def test_dead_units_are_those_that_are_zero_for_the_whole_batch() -> None:
    network = nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1))
    samples = torch.randn(40, 2, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        for layer in (network[0], network[2]):
            layer.bias.uniform_(-2, 0, generator=torch.Generator().manual_seed(1))  # type: ignore[operator, union-attr]

    found = idle_units(Evaluated(network, 100), samples)

    x, shares = samples.numpy().astype(np.float64), []
    for layer in (network[0], network[2]):
        x = np.maximum(x @ layer.weight.detach().numpy().T + layer.bias.detach().numpy(), 0)  # type: ignore[operator, union-attr]
        shares.append(np.mean(~(x > 0).any(axis=0)))
    assert found.dead.layers == ("ReLU 1", "ReLU 2")
    assert found.dead.values == pytest.approx(shares)
    assert 0.05 < found.dead.total < 0.95  # type: ignore[operator]
    assert found.dead.total == pytest.approx(np.mean(shares))
    assert (found.saturated.layers, found.saturated.total) == ((), None)
    assert network.training


def test_of_a_map_a_unit_is_a_channel() -> None:
    convolution = nn.Conv2d(1, 3, 3)
    with torch.no_grad():
        convolution.weight.zero_()
        convolution.bias.copy_(torch.tensor([-1.0, 0.5, 0.0]))  # type: ignore[union-attr]

    found = idle_units(Evaluated(nn.Sequential(convolution, nn.ReLU()), 100), torch.zeros(4, 1, 8, 8))

    assert found.dead.total == pytest.approx(2 / 3)


def test_saturated_outputs_are_counted_and_the_network_s_own_are_no_part_of_the_total() -> None:
    network = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 4), nn.Tanh())
    with torch.no_grad():
        for layer in (network[0], network[2], network[4]):
            layer.weight.mul_(20)  # type: ignore[operator, union-attr]
    samples = torch.linspace(-3, 3, 50)[:, None]

    found = idle_units(Evaluated(network, 100), samples)

    shares = []
    with torch.no_grad():
        x = samples
        for layer in network:
            x = layer(x)
            if isinstance(layer, nn.Tanh):
                shares.append(np.mean(np.abs(x.numpy()) > 0.99))
            elif isinstance(layer, nn.Sigmoid):
                shares.append(np.mean((x.numpy() < 0.01) | (x.numpy() > 0.99)))
    assert found.saturated.layers == ("tanh 1", "sigmoid 1", "tanh 2")
    assert found.saturated.values == pytest.approx(shares)
    assert found.saturated.total == pytest.approx((shares[0] + shares[1]) / 2)
    assert output_activation(network) is network[5]
    assert found.dead.total is None


def test_a_network_of_none_of_them_is_not_even_asked() -> None:
    network = nn.Linear(2, 1)

    found = idle_units(Evaluated(network, 100), torch.zeros(3, 7))  # which it could not take

    assert (found.dead.layers, found.saturated.layers) == ((), ())


def test_weights_that_are_not_finite_have_no_shares() -> None:
    trainer = Trainer(small({"generator.network.activation": "tanh"}))
    for player in (trainer.generator, trainer.discriminator):
        player.weights.data.fill_(math.nan)
    observer = Observer(trainer)

    assert math.isnan(observer.idle_units("generator", 8).saturated.total or 0.0)
    assert math.isnan(observer.idle_units("discriminator", 8).dead.total or 0.0)
    assert math.isnan(observer.norms("generator").weight.total or 0.0)
    assert all(math.isnan(each.total or 0.0) for each in observer.singular_values())


def test_a_discriminator_of_packs_is_given_packs() -> None:
    trainer = Trainer(small({"discriminator.network.pack": 2}))

    assert Observer(trainer).idle_units("discriminator", 8).dead.layers == ("ReLU 1", "ReLU 2")


# --- singular values ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [{}, {"discriminator.network.spectral_norm": True}], ids=["plain", "spectral"])
def test_singular_values_are_those_of_the_matrices_in_use(change: dict[str, Any]) -> None:
    trainer = Trainer(small(change))
    train(trainer, 20)

    largest, smallest = Observer(trainer).singular_values()

    network = trainer.discriminator.network.eval()
    matrices = [each.weight.detach().double().numpy() for each in network.modules() if isinstance(each, nn.Linear)]
    values = [np.linalg.svd(each, compute_uv=False) for each in matrices]
    assert largest.values == pytest.approx([each[0] for each in values], rel=1e-6)
    assert smallest.values == pytest.approx([each[-1] for each in values], rel=1e-5)
    assert largest.total == pytest.approx(max(each[0] for each in values), rel=1e-6)
    assert smallest.total == pytest.approx(min(each[-1] for each in values), rel=1e-5)
    assert not change or largest.values.max() < 1.2


def test_a_convolution_is_the_matrix_of_its_outputs() -> None:
    trainer = Trainer(dcgan(), noise_images())

    largest, _ = singular_values(trainer.discriminator.network)

    first = next(each for each in trainer.discriminator.network.modules() if isinstance(each, nn.Conv2d))
    assert largest.layers == ("convolution 1", "convolution 2", "dense 1")
    norm = np.linalg.norm(first.weight.detach().flatten(1).double().numpy(), 2)
    assert float(largest.values[0]) == pytest.approx(norm, rel=1e-6)


def test_a_discriminator_without_matrices_has_none() -> None:
    largest, smallest = Observer(Trainer(preset("dirac-gan"))).singular_values()

    assert (largest.layers, largest.total, smallest.total) == ((), None, None)

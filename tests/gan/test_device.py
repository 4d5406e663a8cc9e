"""Where networks run: how that is chosen, and that numbers go there and come back.

No accelerator is needed: PyTorch's device ``meta``, whose tensors have shapes and no numbers, stands in for one. An
operation on tensors of two devices fails there too.
"""

from typing import Any

import pytest
import torch
from torch import Tensor

from ganviz.gan import Observer, Trainer
from ganviz.gan.device import WORTH_AN_ACCELERATOR, device_of, present
from ganviz.gan.dynamics import DYNAMICS
from ganviz.spec import Experiment, SpecError, preset
from tests.gan.support import OPTIMIZER_KINDS, dcgan, differing, noise_images, small, train

LARGE = dcgan({"data.kind": "mnist", "generator.network.channels": 64, "generator.network.kernel": 5})


# --- the choice -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("there", "chosen"), [(["cpu"], "cpu"), (["cpu", "cuda"], "cuda"), (["cpu", "mps"], "mps")], ids=str
)
def test_auto_takes_an_accelerator_for_large_networks_where_there_is_one(there: list[str], chosen: str) -> None:
    assert LARGE.products_a_sample > WORTH_AN_ACCELERATOR
    assert device_of(LARGE, there).type == chosen


@pytest.mark.parametrize("name", ["ring8", "mnist-dcgan"])
def test_auto_leaves_small_networks_on_the_processor(name: str) -> None:
    experiment = preset(name).experiment

    assert experiment.products_a_sample < WORTH_AN_ACCELERATOR
    assert device_of(experiment, ["cpu", "cuda", "mps"]).type == "cpu"


@pytest.mark.parametrize("asked", ["cpu", "cuda", "mps"])
@pytest.mark.parametrize("base", [small(), LARGE], ids=["small", "large"])
def test_what_is_asked_for_is_taken_whatever_the_size(asked: str, base: Experiment) -> None:
    assert device_of(base.with_changes({"compute.device": asked}), ["cpu", "cuda", "mps"]).type == asked


@pytest.mark.parametrize(
    ("asked", "there", "allowed"),
    [("cuda", ["cpu"], "auto, cpu"), ("mps", ["cpu", "cuda"], "auto, cpu, cuda")],
)
def test_a_device_that_is_not_there_is_refused_in_words(asked: str, there: list[str], allowed: str) -> None:
    with pytest.raises(SpecError) as caught:
        device_of(small({"compute.device": asked}), there)

    assert str(caught.value) == (
        f"compute.device: given '{asked}'; allowed: one of {allowed}: PyTorch finds no other device here"
    )


def test_the_processor_is_always_there_and_first() -> None:
    assert present()[0] == "cpu"
    assert set(present()) <= {"cpu", "cuda", "mps"}


def test_another_device_needs_a_new_run() -> None:
    with pytest.raises(SpecError, match=r"compute\.device: given cpu; allowed: a new run only"):
        Trainer(small()).apply({"compute.device": "cpu"})


# --- there and back ---------------------------------------------------------------------------------------


def use_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every network run on a stand-in; each number that comes back from there is 1/2."""

    def number(tensor: Tensor) -> float:
        return 0.5 if tensor.is_meta else item(tensor)

    def brought_back(tensor: Tensor) -> Tensor:
        return torch.full(tensor.shape, 0.5, dtype=tensor.dtype) if tensor.is_meta else tensor

    item = Tensor.item
    monkeypatch.setattr("ganviz.gan.trainer.device_of", lambda experiment: torch.device("meta"))
    monkeypatch.setattr(Tensor, "item", number)
    monkeypatch.setattr(Tensor, "__float__", number)
    monkeypatch.setattr(Tensor, "cpu", brought_back)


def devices(trainer: Trainer) -> set[str]:
    """Return where weights, gradients, buffers and averages are."""
    players = (trainer.generator, trainer.discriminator)
    tensors = [tensor for player in players for tensor in (player.weights, player.weights.grad)]
    tensors += [buffer for player in players for buffer in player.network.buffers()]
    tensors += [value for player in players for value in player.optimizer.state[player.weights].values() if value.dim()]
    return {tensor.device.type for tensor in tensors if tensor is not None}


GAMES: dict[str, dict[str, Any]] = {
    "plain": {},
    "noise and penalties": {"objective.noise": 0.1, "objective.gradient_penalty": 1.0, "objective.dragan": 1.0},
    "dropout": {"generator.network.dropout": 0.3, "discriminator.network.dropout": 0.3},
    "average and lookahead": {"generator.ema": 0.9, "generator.optimizer.lookahead_steps": 2},
    "unrolled": {"updates.unroll": 2},
    "full batch": {"updates.batching": "full_batch", "data.pool_size": 50, "latent.pool_size": 60},
    "two sides compared": {"objective.loss.kind": "rpgan", "updates.share_fakes": True},
    "discriminator": {"discriminator.network.minibatch_std": True, "discriminator.network.pack": 2},
    **{f"{kind} dynamics": {"updates.dynamics.kind": kind} for kind in DYNAMICS if kind != "competitive"},
    **{kind: {"discriminator.optimizer.kind": kind} for kind in OPTIMIZER_KINDS},
}


@pytest.mark.parametrize(
    "experiment",
    [*map(small, GAMES.values()), dcgan(), dcgan(GAMES["discriminator"])],
    ids=[*GAMES, "dcgan", "dcgan discriminator"],
)
def test_a_run_elsewhere_trains_there_and_keeps_its_state_here(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_stand_in(monkeypatch)
    trainer = Trainer(experiment, noise_images() if experiment.data.is_image else None)
    train(trainer, 2)
    state = trainer.state()

    trainer.load_state(state)
    train(trainer, 1)
    trainer.apply({"generator.optimizer.kind": "rmsprop", "discriminator.optimizer.kind": "sgd"})
    train(trainer, 1)

    assert devices(trainer) == {"meta"}
    assert {tensor.device.type for tensor in state.tensors.values()} == {"cpu"}
    assert trainer.gradient_source.kind == "autograd"


@pytest.mark.parametrize("game", ["plain", "noise and penalties", "dropout", "full batch"])
def test_random_numbers_do_not_depend_on_the_device(game: str, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Trainer(small({"compute.step": "autograd"} | GAMES[game]))
    train(here, 3)
    use_stand_in(monkeypatch)
    there = Trainer(small(GAMES[game]))
    train(there, 3)

    changed = {name.split("/")[0] for name in differing(here.state(), there.state())}

    assert changed <= {"generator", "discriminator"}


@pytest.mark.parametrize("experiment", [small({"generator.ema": 0.9}), dcgan()], ids=["mlp", "dcgan"])
def test_what_is_shown_comes_back(experiment: Experiment, monkeypatch: pytest.MonkeyPatch) -> None:
    use_stand_in(monkeypatch)
    trainer = Trainer(experiment, noise_images() if experiment.data.is_image else None)
    train(trainer, 1)
    observer = Observer(trainer)

    shown = [observer.fakes(20), observer.reals(20), observer.logits(observer.reals(20))]

    assert {tensor.device.type for tensor in shown} == {"cpu"}
    assert observer.measure(20).distance > 0
    assert all(layer.norm > 0 for layer in observer.layer_gradient_norms("generator"))

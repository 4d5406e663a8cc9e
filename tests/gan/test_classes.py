"""Classes told to both networks: who is told what, in training and on show, and that nothing else changes."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import softplus

from ganviz.gan import Observer, Trainer
from ganviz.gan.classes import images_told, latents_told, shown_labels
from ganviz.gan.networks import build_discriminator, build_generator
from ganviz.gan.networks.layers import TellClass
from ganviz.spec import Experiment, SpecError
from ganviz.spec.compute import GradientSource
from tests.gan.support import assert_goes_on_exactly, dcgan, seeded_generator, small, train

TOLD = {"data.kind": "digits", "data.conditional": True}
CLASSES = 10


def pictures(count: int = 60) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return images that say which class they are of, and the classes: pixel k is white for class k, others are dim."""
    labels = np.random.default_rng(0).integers(0, CLASSES, count).astype(np.uint8)
    images = np.random.default_rng(1).integers(0, 100, (count, 8, 8), dtype=np.uint8)
    images.reshape(count, 64)[np.arange(count), labels] = 255
    return images, labels


def classes_seen(images: Tensor) -> list[int]:
    found: list[int] = images.flatten(1)[:, :CLASSES].argmax(1).tolist()
    return found


def trainer_of(experiment: Experiment) -> Trainer:
    return Trainer(experiment, *pictures())


MLPS = small(TOLD)
BY_TORCH = MLPS.with_changes({"compute.step": "autograd"})  # compiled code passes no hook
CONVOLVED = dcgan(TOLD | {"discriminator.network.dropout": 0.0})
BASES = pytest.mark.parametrize("base", [MLPS, CONVOLVED], ids=["mlp", "dcgan"])


# --- how it is told -----------------------------------------------------------------------------------------------


def test_a_latent_has_one_more_number_a_class_and_an_image_one_more_map() -> None:
    labels = torch.tensor([2, 0])

    assert latents_told(torch.tensor([[0.5], [0.25]]), labels, 3).tolist() == [[0.5, 0, 0, 1], [0.25, 1, 0, 0]]
    told = images_told(torch.full((2, 1, 2, 2), 0.5), labels, 3)
    assert told.shape == (2, 4, 2, 2)
    assert torch.equal(told[:, 0], torch.full((2, 2, 2), 0.5))
    assert told[:, 1:].mean((2, 3)).tolist() == [[0, 0, 1], [1, 0, 0]]


def test_dense_layers_are_told_once_and_not_at_every_pixel() -> None:
    images, labels = torch.randn(4, 1, 8, 8, generator=seeded_generator()), torch.tensor([0, 3, 9, 3])

    row = TellClass(1)(images_told(images, labels, CLASSES))

    assert torch.equal(row[:, :64], images.flatten(1))
    assert torch.equal(row[:, 64:], nn.functional.one_hot(labels, CLASSES).float())


@BASES
@pytest.mark.parametrize(
    "settings", [{}, {"pack": 2}, {"minibatch_kernels": 2}, {"kind": "logistic"}], ids=lambda each: "".join(each)
)
def test_networks_are_as_large_as_described(base: Experiment, settings: dict[str, Any]) -> None:
    experiment = base.with_changes({f"discriminator.network.{name}": value for name, value in settings.items()})
    shape = experiment.data.sample_shape
    made, judge = (build(experiment, seeded_generator(), seeded_generator())
                   for build in (build_generator, build_discriminator))  # fmt: skip

    for spec, network in ((experiment.generator.network, made), (experiment.discriminator.network, judge)):
        assert spec.num_weights(2, shape, CLASSES) == sum(parameter.numel() for parameter in network.parameters())
    fakes = made(torch.zeros(4, 2 + CLASSES))
    assert fakes.shape == (4, 1, 8, 8)
    assert judge(images_told(fakes, torch.arange(4), CLASSES)).shape == (4 // experiment.discriminator.network.pack,)


# --- in training --------------------------------------------------------------------------------------------------


def given_to(network: nn.Module) -> list[Tensor]:
    """Return a list that takes in what `network` will be given."""
    seen: list[Tensor] = []
    network.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0].detach().clone()))
    return seen


@BASES
def test_the_discriminator_is_told_the_class_of_each_real_and_what_each_fake_was_asked_for(base: Experiment) -> None:
    trainer = trainer_of(base)
    to_g, to_d = (given_to(player.network) for player in (trainer.generator, trainer.discriminator))

    trainer.step("discriminator")

    told = torch.cat(to_d)
    count = len(told) // 2
    labels = told[:, 1:, 0, 0].argmax(1).tolist()
    assert torch.equal(told[:, 1:], told[:, 1:, :1, :1].expand(-1, -1, 8, 8))
    assert labels[:count] == classes_seen(told[:count, :1])  # which the images say themselves
    assert labels[count:] == to_g[0][:, 2:].argmax(1).tolist()
    assert labels[count:] == labels[:count]  # so that what lies between a real and a fake is of one class


@BASES
def test_the_generator_is_asked_for_every_class_and_its_loss_is_that_of_what_it_was_asked_for(base: Experiment) -> None:
    trainer = trainer_of(base.with_changes({"updates.batch_size": 200}))
    to_g = given_to(trainer.generator.network)
    to_d = given_to(trainer.discriminator.network)

    loss = trainer.step("generator").g_loss

    asked = to_g[0][:, 2:]
    assert {*asked.argmax(1).tolist()} == set(range(CLASSES))
    assert torch.equal(asked, to_d[0][:, 1:, 0, 0])
    by_hand = softplus(-trainer.discriminator.network(to_d[0])).mean()
    if not any(isinstance(layer, nn.BatchNorm2d) for layer in trainer.discriminator.network.modules()):
        assert loss == pytest.approx(by_hand.item(), rel=1e-5)


def test_without_being_told_a_run_is_as_it_ever_was() -> None:
    images, labels = pictures()
    plain = small({"data.kind": "digits"})

    assert train(Trainer(plain, images), 4) == train(Trainer(plain, images, labels), 4)
    assert not any("classes" in name for name in Trainer(plain, images).state().tensors)


@pytest.mark.parametrize("penalty", ["r1", "r2", "gradient_penalty", "dragan"])
def test_a_penalty_is_on_the_slope_by_the_image_alone(penalty: str) -> None:
    trainer = trainer_of(MLPS.with_changes({f"objective.{penalty}": 1.0}))
    weights = trainer.discriminator.network[1].weight  # of the layer that takes in 64 pixels and 10 classes

    def penalised() -> float:
        other = trainer_of(trainer.experiment)
        plain = trainer_of(trainer.experiment.with_changes({f"objective.{penalty}": 0.0}))
        for each in (other, plain):
            each.discriminator.network[1].weight.data.copy_(weights.data)
        return other.step("discriminator").d_loss - plain.step("discriminator").d_loss

    before = penalised()
    weights.data[:, :64] = 0
    blind = penalised()

    flat = 0.0 if penalty in ("r1", "r2") else 1.0  # (|v| - 1)^2 of no slope at all
    assert before != pytest.approx(flat, abs=1e-4)
    assert blind == pytest.approx(flat, abs=1e-5)


WAYS: dict[str, dict[str, Any]] = {
    "noise": {"objective.noise": 0.2},
    "flips": {"objective.label_flips": 0.2},
    "packs": {"discriminator.network.pack": 2},
    "feature matching": {"objective.feature_matching": True},
    "unrolled": {"updates.unroll": 2},
    "consensus": {"updates.dynamics.kind": "consensus"},
    "extragradient": {"updates.dynamics.kind": "extragradient", "updates.discriminator": 2},
    "relativistic": {"objective.loss.kind": "rpgan"},
    "one loss": {"objective.shared_loss": True},
    "a small pool": {"data.pool_size": 30},
    "full batch": {"data.pool_size": 30, "updates.batching": "full_batch"},
    "average": {"generator.ema": 0.9},
    "fixed latents": {"latent.pool_size": 40},
    "unit pixels": {"data.pixels": "unit"},
}


@pytest.mark.parametrize("way", WAYS)
def test_whatever_the_game_it_trains_and_goes_on_exactly(way: str) -> None:
    experiment = MLPS.with_changes(WAYS[way])
    trainer, other = trainer_of(experiment), trainer_of(experiment)
    train(trainer, 3)
    train(other, 1)

    trainer.check(trainer.state())
    assert_goes_on_exactly(trainer, other, 3)


def test_a_whole_set_has_its_classes_in_its_order() -> None:
    trainer = trainer_of(MLPS.with_changes(WAYS["full batch"]))
    to_d = given_to(trainer.discriminator.network)

    trainer.step("discriminator")

    told = torch.cat(to_d)[:30]
    assert told[:, 1:, 0, 0].argmax(1).tolist() == classes_seen(told[:, :1]) == pictures()[1][:30].tolist()


def test_formulas_are_left_to_autograd() -> None:
    assert trainer_of(MLPS).gradient_source == GradientSource("autograd", "both networks are told classes")


def test_a_generator_learns_to_make_what_it_is_asked_for() -> None:
    _, labels = pictures(200)
    images = np.tile(labels[:, None, None] * np.uint8(25), (1, 8, 8))  # each class as bright as its number
    trainer = Trainer(MLPS, images, labels)
    train(trainer, 1500)

    found = Observer(trainer).fakes(200).mean((1, 2, 3))

    asked = shown_labels(200, CLASSES) * 25 / 127.5 - 1
    assert float(torch.corrcoef(torch.stack([found, asked]))[0, 1]) > 0.9


# --- on show ------------------------------------------------------------------------------------------------------


def test_what_is_shown_takes_the_classes_in_turn() -> None:
    trainer = trainer_of(BY_TORCH)
    observer, to_g = Observer(trainer), given_to(trainer.generator.network)

    observer.fakes(25)

    assert shown_labels(25, CLASSES).tolist() == [number % 10 for number in range(25)]
    assert to_g[0][:, 2:].argmax(1).tolist() == shown_labels(25, CLASSES).tolist()
    assert classes_seen(observer.reals(25)) == shown_labels(25, CLASSES).tolist()


def test_a_class_that_a_small_pool_lacks_is_stood_in_for() -> None:
    images, labels = pictures()
    trainer = Trainer(MLPS.with_changes({"data.pool_size": 5}), images, labels)

    shown = classes_seen(Observer(trainer).reals(20))

    there = set(labels[:5].tolist())
    assert set(shown) == there
    assert all(seen == number % 10 for number, seen in enumerate(shown) if number % 10 in there)


def test_logits_of_what_is_shown_are_of_its_classes() -> None:
    trainer = trainer_of(MLPS)
    observer = Observer(trainer)
    reals = observer.reals(20)

    found = observer.logits(reals)

    told = images_told(reals, torch.arange(20) % 10, CLASSES)
    torch.testing.assert_close(found, trainer.discriminator.network(told).detach())


def test_idle_units_are_of_samples_told_their_own_classes() -> None:
    trainer = trainer_of(BY_TORCH)
    observer = Observer(trainer)
    to_d = given_to(trainer.discriminator.network)

    observer.idle_units("discriminator", 25)

    told = torch.cat(to_d)
    assert told[:, 1:, 0, 0].argmax(1).tolist() == 2 * shown_labels(25, CLASSES).tolist()


# --- refused ------------------------------------------------------------------------------------------------------


def test_images_without_classes_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match="digits needs its classes: pass an array"):
        Trainer(MLPS, pictures()[0])


def test_shared_fakes_are_refused() -> None:
    with pytest.raises(SpecError, match=r"updates\.share_fakes: given true; allowed: false with data\.conditional"):
        MLPS.with_changes({"updates.share_fakes": True})


def test_points_have_no_classes_to_tell() -> None:
    with pytest.raises(SpecError, match=r"data\.conditional"):
        small({"data.conditional": True})


def test_being_told_needs_new_weights() -> None:
    trainer = Trainer(small({"data.kind": "digits"}), *pictures())

    with pytest.raises(SpecError, match="it needs new weights"):
        trainer.apply({"data.conditional": True})
    assert replace(trainer.state()).experiment.data.num_classes == 0

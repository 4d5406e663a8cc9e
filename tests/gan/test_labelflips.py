"""Label flips: how often, on which logits, and that nothing else of a run learns of them."""

import pytest
import torch

from ganviz.gan import Trainer
from ganviz.gan.labelflips import draw_flips, flipped
from ganviz.gan.losses import LOSSES
from ganviz.spec.losses import NonSaturating
from tests.gan.support import assert_goes_on_exactly, assert_same_state, seeded_generator, small, train

AUTOGRAD = {"compute.step": "autograd"}


def test_as_many_are_flipped_as_it_says() -> None:
    flips = draw_flips(torch.empty(40_000, dtype=torch.bool), 0.3, seeded_generator())

    assert float(flips.double().mean()) == pytest.approx(0.3, abs=5 * (0.3 * 0.7 / 40_000) ** 0.5)


def test_a_flipped_pair_changes_places_and_no_other_does() -> None:
    real, fake = torch.arange(50.0), -1 - torch.arange(50.0)
    flips = draw_flips(torch.empty(50, dtype=torch.bool), 0.3, seeded_generator(5))

    told_real, told_fake = flipped(real, fake, 0.3, seeded_generator(5))

    assert flips.any()
    assert not flips.all()
    assert torch.equal(told_real[flips], fake[flips])
    assert torch.equal(told_fake[flips], real[flips])
    assert torch.equal(told_real[~flips], real[~flips])
    assert torch.equal(told_fake[~flips], fake[~flips])


def test_on_average_flips_are_labels_smoothed_on_both_sides() -> None:
    real, fake = torch.randn(2, 20, dtype=torch.float64, generator=seeded_generator(1))
    loss, share = LOSSES["non_saturating"].discriminator, 0.2
    generator = seeded_generator(2)

    losses = torch.stack([loss(NonSaturating(), *flipped(real, fake, share, generator)) for _ in range(4000)])

    smoothed = float(loss(NonSaturating(smoothing=share, fake_smoothing=share), real, fake))
    assert float(losses.mean()) == pytest.approx(smoothed, abs=5 * float(losses.std()) / 4000**0.5)


@pytest.mark.parametrize("step", [{}, AUTOGRAD])
def test_flips_reach_the_discriminator_and_not_the_generators_own_loss(step: dict[str, str]) -> None:
    plain, told_wrongly = Trainer(small(step)), Trainer(small(step | {"objective.label_flips": 0.4}))

    assert plain.step("generator") == told_wrongly.step("generator")
    assert_same_weights(plain, told_wrongly)
    assert plain.step("discriminator") != told_wrongly.step("discriminator")


def assert_same_weights(one: Trainer, other: Trainer) -> None:
    for player in ("generator", "discriminator"):
        assert torch.equal(getattr(one, player).weights, getattr(other, player).weights)


def test_penalties_stay_with_what_is_real() -> None:
    def loss_of(flips: float, r1: float) -> float:
        trainer = Trainer(small(AUTOGRAD | {"objective.label_flips": flips, "objective.r1": r1}))
        return trainer.step("discriminator").d_loss

    # R1 adds the same to D's first loss however wrongly it is told: as much as of reals, none of which are fakes.
    assert loss_of(0.5, 100) - loss_of(0.5, 0) == pytest.approx(loss_of(0, 100) - loss_of(0, 0), rel=1e-5)
    assert loss_of(0.5, 0) != loss_of(0, 0)


@pytest.mark.parametrize("step", [{}, AUTOGRAD])
def test_a_run_with_flips_goes_on_from_a_state_bit_for_bit(step: dict[str, str]) -> None:
    experiment = small(step | {"objective.label_flips": 0.3})
    trainer = Trainer(experiment)
    train(trainer, 5)
    other = Trainer(experiment)
    train(other, 2)

    trainer.check(trainer.state())
    assert_goes_on_exactly(trainer, other, 6)


def test_a_state_from_before_any_flip_says_nothing_of_them_and_leads_back_to_there() -> None:
    trainer = Trainer(small())
    train(trainer, 2)
    state = trainer.state()
    assert "random/labels" not in state.tensors
    trainer.apply({"objective.label_flips": 0.3})
    expected = train(trainer, 4)
    end = trainer.state()
    assert "random/labels" in end.tensors

    trainer.load_state(state)
    trainer.check(state)
    trainer.apply({"objective.label_flips": 0.3})

    assert train(trainer, 4) == expected
    assert_same_state(trainer.state(), end)
